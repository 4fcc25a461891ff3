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
    /// As last read, in the user's order. A state counts the rows of its project, so it is read once a change, not by
    /// each of those who show it.
    QList<ProjectState> projects() const;
    QList<ProjectState> shownProjects() const; ///< those whose rows are shown
    /// Reads all again: what changes with time alone (requests of the last minute) is not told by signals.
    void refreshStates();
    void retranslate(); ///< the demo's name follows the language
    void flush();       ///< now, not at the end of the frame

Q_SIGNALS:
    void rowsApplied(const QSet<syncdesk::TargetKey> &changed); ///< also when rows went; empty: any may have
    void projectsApplied(const QSet<QString> &changed);         ///< states changed; empty: other projects are shown
    void projectListApplied();                                  ///< projects were added, removed or moved
    void activityApplied();

private:
    void schedule();
    void reload();
    void reloadRows();
    void applyRows();
    bool showsNothing() const; ///< both tables are empty, whatever the filter

    Desk &m_desk;
    TargetTable *m_datasets;
    TargetTable *m_jobs;
    QString m_project;
    QTimer m_frame; ///< single shot: runs only while there is news
    QSet<TargetKey> m_changed;
    QSet<TargetKey> m_removed;
    bool m_reload = false; ///< all rows, whatever m_changed says
    QSet<QString> m_projects;
    QHash<QString, ProjectState> m_states;
    bool m_listChanged = false;
    bool m_activityChanged = false;
};

} // namespace syncdesk
