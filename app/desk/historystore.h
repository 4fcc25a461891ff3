#pragma once

#include "app/sync/run.h"

#include <functional>
#include <QList>
#include <QObject>

namespace syncdesk {

/// Last known lists and runs, kept across starts. Calls return at once; answers come later on the caller's thread.
class HistoryStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The last known rows of one project.
    struct Snapshot
    {
        QString project{};
        QList<TargetPtr> targets{};     ///< in the service's order
        std::optional<WallTime> seen{}; ///< when the service gave this list
        QList<TargetKind> kinds{};      ///< what `targets` is the whole list of; empty: of all kinds
    };

    /// All projects' last known lists, and each target's latest run.
    struct Everything
    {
        QList<Snapshot> lists{};
        QList<RunPtr> latestRuns{};
    };

    virtual void loadAll(QObject *owner, std::function<void(const Everything &)> done) = 0;
    /// Replaces the project's rows of the given kinds; rows of other kinds stay.
    virtual void saveList(const Snapshot &snapshot) = 0;
    /// Inserts, or replaces the run with the same id.
    virtual void saveRun(const Run &run) = 0;
    /// The target's runs, newest first, at most \a limit.
    virtual void loadRuns(const TargetKey &target, int limit, QObject *owner,
                          std::function<void(const QList<RunPtr> &)> done) = 0;
    /// The newest runs of all targets, for the activity list; newest first.
    virtual void loadRecentRuns(int limit, QObject *owner, std::function<void(const QList<RunPtr> &)> done) = 0;
    virtual void removeProject(const QString &project) = 0;

Q_SIGNALS:
    /// Writing failed (disk full, read-only, damaged). Told once until a write succeeds again. \a detail is English.
    void failed(const QString &detail);
    /// A damaged database was set aside under \a path and a new one begun.
    void setAside(const QString &path);
};

} // namespace syncdesk
