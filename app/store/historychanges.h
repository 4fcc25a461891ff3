#pragma once

#include "app/desk/historystore.h"

#include <QHash>
#include <QMutex>
#include <QSet>

namespace syncdesk {

/// Changes that wait to be written, joined so that a burst costs what its last state costs.
struct HistoryChanges
{
    QSet<QString> removedProjects{};                       ///< applied before the rest
    QHash<QString, QList<HistoryStore::Snapshot>> lists{}; ///< by project, oldest first
    QSet<QString> removedRuns{};                           ///< ids; applied before runs
    QHash<QString, Run> runs{};                            ///< by run id
    QStringList order{};                                   ///< ids of runs, first saved first

    bool isEmpty() const
    {
        return removedProjects.isEmpty() && lists.isEmpty() && runs.isEmpty() && removedRuns.isEmpty();
    }
    void removeProject(const QString &project);
    void saveList(const HistoryStore::Snapshot &snapshot);
    void saveRun(const Run &run)
    {
        if (!runs.contains(run.id))
            order.append(run.id);
        runs.insert(run.id, run);
    }
    void removeRun(const QString &id)
    {
        if (runs.remove(id))
            order.removeOne(id);
        removedRuns.insert(id);
    }
    /// \a later on top of this.
    void join(const HistoryChanges &later);
};

/// The project's rows after \a snapshot, which may speak of some kinds only.
QList<TargetPtr> applied(const QList<TargetPtr> &rows, const HistoryStore::Snapshot &snapshot);

/// Where the store leaves changes for its thread.
struct HistoryMailbox
{
    QMutex mutex{};
    HistoryChanges changes{};
    bool called = false; ///< the worker was told to look
};

} // namespace syncdesk
