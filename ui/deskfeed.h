#pragma once

#include "app/desk/desk.h"

#include <QSet>
#include <QTimer>

namespace syncdesk {

class TargetTable;

/// Carries news from the desk to the tables: whatever comes within a frame is applied in one go.
class DeskFeed : public QObject
{
    Q_OBJECT
public:
    DeskFeed(Desk &desk, TargetTable *datasets, TargetTable *jobs, QObject *parent);

    /// Whose rows are shown; empty: of all projects.
    void setProject(const QString &id);
    QString project() const { return m_project; }
    /// The states of the projects whose rows are shown.
    QList<ProjectState> shownProjects() const;
    void flush(); ///< now, not at the end of the frame

Q_SIGNALS:
    void rowsApplied(const QSet<syncdesk::TargetKey> &changed); ///< also when rows went
    void projectsApplied();                                     ///< one or more states changed
    void projectListApplied();                                  ///< projects were added, removed or moved
    void activityApplied();

private:
    void schedule();
    void reload();
    void applyRows();

    Desk &m_desk;
    TargetTable *m_datasets;
    TargetTable *m_jobs;
    QString m_project;
    QTimer m_frame; ///< single shot: runs only while there is news
    QSet<TargetKey> m_changed;
    QSet<TargetKey> m_removed;
    QSet<QString> m_projects;
    bool m_listChanged = false;
    bool m_activityChanged = false;
};

} // namespace syncdesk
