#pragma once

#include "app/desk/targetstate.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;

namespace syncdesk {

class TextLabel;

/// Asked before a start: how many rows, samples and projects, and that a synchronisation can remove.
class StartDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a rows: those that will be started; \a leftOut: selected ones that cannot be; \a projectsAsk: one of the
    /// projects asks before each start, so that it can be told not to.
    StartDialog(const QList<TargetState> &rows, const QStringList &projectNames, int leftOut, bool projectsAsk,
                QWidget *parent = nullptr);

    const QList<TargetState> &rows() const { return m_rows; }
    bool doNotAskAgain() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    QList<TargetState> m_rows;
    QStringList m_projectNames;
    int m_leftOut;
    QLabel *m_icon;
    TextLabel *m_heading, *m_details, *m_left, *m_warning;
    QCheckBox *m_again;
    QDialogButtonBox *m_buttons;
};

} // namespace syncdesk
