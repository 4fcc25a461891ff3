#pragma once

#include "app/desk/desk.h"

#include <QObject>

class QLabel;
class QStatusBar;

namespace syncdesk {

/// The permanent labels of the status bar: counts, requests, connection, place of the secrets, pause.
class StatusCounters : public QObject
{
    Q_OBJECT
public:
    StatusCounters(Desk &desk, QStatusBar *bar);

    /// \a all projects, and of them \a shown: those whose rows the window shows.
    void render(const QList<ProjectState> &all, const QList<ProjectState> &shown);
    void retranslate();

private:
    int doneToday() const;

    Desk &m_desk;
    QList<ProjectState> m_all, m_shown;
    QLabel *m_paused;
    QLabel *m_counts;
    QLabel *m_requests;
    QLabel *m_connection;
    QLabel *m_secrets;
};

} // namespace syncdesk
