#include "app/store/historychanges.h"

namespace syncdesk {

void HistoryChanges::removeProject(const QString &project)
{
    lists.remove(project);
    runs.removeIf([&project](const auto &entry) { return entry.value().target.project == project; });
    order.removeIf([this](const QString &id) { return !runs.contains(id); });
    removedProjects.insert(project);
}

void HistoryChanges::saveList(const HistoryStore::Snapshot &snapshot)
{
    QList<HistoryStore::Snapshot> &waiting = lists[snapshot.project];
    if (snapshot.kinds.isEmpty())
        waiting.clear();
    else
        waiting.removeIf(
            [&snapshot](const HistoryStore::Snapshot &earlier) { return earlier.kinds == snapshot.kinds; });
    waiting.append(snapshot);
}

void HistoryChanges::join(const HistoryChanges &later)
{
    for (const QString &project : later.removedProjects)
        removeProject(project);
    for (const QList<HistoryStore::Snapshot> &snapshots : later.lists) {
        for (const HistoryStore::Snapshot &snapshot : snapshots)
            saveList(snapshot);
    }
    for (const QString &id : later.removedRuns)
        removeRun(id);
    for (const QString &id : later.order)
        saveRun(later.runs[id]);
}

QList<TargetPtr> applied(const QList<TargetPtr> &rows, const HistoryStore::Snapshot &snapshot)
{
    if (snapshot.kinds.isEmpty())
        return snapshot.targets;
    QList<TargetPtr> after;
    for (int number = 0; number <= int(TargetKind::SmartTask); ++number) {
        const TargetKind kind{number};
        for (const TargetPtr &target : snapshot.kinds.contains(kind) ? snapshot.targets : rows) {
            if (target && target->key.kind == kind)
                after.append(target);
        }
    }
    return after;
}

} // namespace syncdesk
