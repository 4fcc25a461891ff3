#pragma once

#include "app/demo/demosync.h"

#include <memory>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>
#include <vector>

namespace syncdesk::demo {

/// data_sources[] of a dataset.
struct DemoSource
{
    int type = 0; ///< contract 7.3
    QString path{};
    QJsonObject info{}; ///< source_info; for DWS it holds a password, as the real one may
};

/// An import with real progress, from begin to begin + length.
struct DemoImport
{
    QString taskId{};
    QString path{};
    Millis begin{};
    WallTime created{};
    Millis length{};
    qint64 samples = 0;
    qint64 bytes = 0;
    bool counted = false; ///< its samples are in the dataset's total
    double done(Millis now) const;
    bool isOver(Millis now) const { return now >= begin + length; }
};

/// A team labeling task; the team labels a sample every `pace`.
struct DemoTeamTask
{
    QString id{}, name{};
    int status = 1; ///< contract 7.7
    qint64 total = 0, unlabeled = 0, unreviewed = 0, unchecked = 0, accepted = 0, rejected = 0;
    WallTime created{};
    Millis begin{};
    Millis pace{}; ///< 0: nobody works
    qint64 labeledSince(Millis now) const;
};

/// A smart task; its progress goes from `progress` to 100 within `length` when it runs.
struct DemoSmartTask
{
    QString id{}, name{};
    int type = 0;   ///< 0 auto-label, 1 pre-label, 2 auto-grouping
    int status = 1; ///< contract 7.8; a running one becomes 3 at its end
    double progress = 0;
    qint64 total = 0, labeled = 0, unconfirmed = 0;
    WallTime created{};
    Millis begin{};
    Millis length{};
    QString failCode{}, failMessage{};
    double progressAt(Millis now) const;
    int statusAt(Millis now) const;
};

/// What every kind of thing that can be synchronised has: the latest two records, and how the next one will end.
struct DemoSyncable
{
    std::optional<DemoSync> sync{};     ///< latest
    std::optional<DemoSync> previous{}; ///< still told while the latest is stale
    SyncOutcome next{};

    bool isSyncing(Millis now) const { return sync && !sync->isOver(now); }
    /// The record that is told at that time; null when there is none.
    const DemoSync *told(Millis now) const;
};

struct DemoDataset : DemoSyncable
{
    QString id{}, name{}, description{};
    int type = 0;                        ///< contract 7.2
    int format = 0;                      ///< 0 file, 1 table
    int status = 1;                      ///< at rest, contract 7.1
    std::optional<Millis> statusUntil{}; ///< then it becomes 1
    std::optional<int> forcedStatus{};   ///< by setDatasetStatus(): told whatever goes on
    std::optional<qint64> total{}, labeled{}, unconfirmed{}, deleted{};
    WallTime created{}, updated{};
    QList<DemoSource> sources{};
    QString workPath{};
    QString versionName{}, versionId{};
    QString workspace = QStringLiteral("0");
    QStringList labels{};
    QList<DemoTeamTask> teamTasks{};
    QList<DemoSmartTask> smartTasks{};
    QList<DemoImport> imports{};
    QJsonObject more{}; ///< laid over the answer last: odd, missing (null) and unknown fields

    /// What `status` tells.
    int statusAt(Millis now) const;
    bool hasRunningSmartTask(Millis now) const;
};

/// A 2019 dataset, or a 2019 manual annotation job.
struct DemoV1Item : DemoSyncable
{
    QString id{}, name{}, description{}, path{};
    qint64 annotationId = 0; ///< jobs: dls_prj_id; 0: not sent
    QString type{};          ///< jobs: "Manual Image classify"…
    QString dataType{};      ///< jobs: "OBS" or "filter job"
    qint64 total = 0, labeled = 0;
    WallTime created{};
};

struct DemoProject
{
    QString id{}, name{};
    bool enabled = true;
    std::vector<std::unique_ptr<DemoDataset>> datasets{};
    std::vector<std::unique_ptr<DemoV1Item>> v1Datasets{};
    std::vector<std::unique_ptr<DemoV1Item>> jobs{};

    DemoDataset *dataset(const QString &datasetId) const;
    DemoV1Item *v1Dataset(const QString &datasetId) const;
    DemoV1Item *job(const QString &annotationId) const;
};

/// Everything the loopback cloud knows, besides who may enter.
struct CloudState
{
    explicit CloudState(Timebase &timebase) : time(timebase), startTick(timebase.now()), startWall(timebase.wall()) {}

    Timebase &time;
    Millis startTick{};
    WallTime startWall{};
    Millis clockOffset{};      ///< how far the cloud's clock is from the Timebase's
    bool ownClock = false;     ///< true: a jump of the Timebase's civil clock is not followed
    QRandomGenerator random{}; ///< seeded by reset(): the same ids and figures at every start
    std::vector<std::unique_ptr<DemoProject>> projects{};
    double speed = 1;                 ///< of timelines that begin from now on
    std::optional<SyncSpans> spans{}; ///< instead of drawn ones; not changed by speed
    bool elsewhere = false;           ///< now and then somebody else starts a sync of `elsewhereDataset`
    QString elsewhereDataset{};
    Millis nextElsewhere{};

    /// Nothing but the switches stays.
    void reset();
    DemoProject *project(const QString &projectId) const;
    /// In whichever project; null when there is none.
    DemoDataset *dataset(const QString &datasetId) const;
    DemoV1Item *v1ByTask(const QString &projectId, const QString &taskId) const;

    /// Lets everything happen that happened until now.
    void settle();
    void settle(DemoDataset &dataset);
    void settle(DemoV1Item &item);
    /// Begins a synchronisation at \a at, without asking whether it may begin.
    void begin(DemoSyncable &target, std::optional<qint64> total, Millis at);
    void beginDataset(DemoDataset &dataset) { begin(dataset, dataset.total, time.now()); }

    QString newId(int length);
    QString newUuid();
    qint64 between(qint64 low, qint64 high); ///< both included
    /// The cloud's civil time at a point of the steady clock.
    WallTime wallAt(Millis at) const
    {
        return (ownClock ? startWall + (at - startTick) : time.wall() + (at - time.now())) + clockOffset;
    }
    WallTime wall() const { return wallAt(time.now()); }
    Millis scaled(Millis span) const { return Millis(Millis::rep(double(span.count()) / speed)); }
};

} // namespace syncdesk::demo
