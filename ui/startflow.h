#pragma once

#include "app/desk/desk.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace syncdesk {

class StartDialog;

/// From the click to the start: leaves out what cannot start, asks where the project wants to be asked, and starts
/// each synchronisation once. While a question stands open no second one is asked.
class StartFlow : public QObject
{
    Q_OBJECT
public:
    StartFlow(Desk &desk, QWidget *window);

    /// \a alwaysAsk: for "all shown", where nobody has looked at each row.
    void start(const QList<TargetKey> &keys, bool alwaysAsk = false);
    /// After an unknown outcome.
    void startAgain(const TargetKey &key);
    bool isAsking() const;

Q_SIGNALS:
    void said(const QString &message); ///< for the status bar

private:
    void ask(const QList<TargetState> &rows, int leftOut, bool alwaysAsk);
    void go(const QList<TargetState> &rows);
    QStringList projectsOf(const QList<TargetState> &rows) const;

    Desk &m_desk;
    QWidget *m_window;
    QPointer<StartDialog> m_dialog;
};

} // namespace syncdesk
