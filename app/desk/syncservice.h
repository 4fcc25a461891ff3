#pragma once

#include "app/base/result.h"
#include "app/sync/page.h"
#include "app/sync/project.h"
#include "app/sync/synctask.h"
#include "app/sync/target.h"

#include <QList>
#include <QObject>

namespace syncdesk {

/// The calls to one project's cloud. Everything is asynchronous; `done` is called exactly once, never before the
/// call returned, and never after \a owner died. GETs may be retried inside; the start is never resent.
class SyncService
{
public:
    virtual ~SyncService() = default;

    virtual void listDatasets(const PageQuery &query, QObject *owner, Done<TargetPage> done) = 0;
    virtual void listDatasetsV1(const PageQuery &query, QObject *owner, Done<TargetPage> done) = 0;
    virtual void listManualJobs(const PageQuery &query, QObject *owner, Done<TargetPage> done) = 0;
    virtual void listTeamTasks(const QString &datasetId, QObject *owner, Done<TargetList> done) = 0;
    virtual void listSmartTasks(const QString &datasetId, QObject *owner, Done<TargetList> done) = 0;
    virtual void listImports(const QString &datasetId, QObject *owner, Done<QList<ImportTask>> done) = 0;

    /// A single v2 dataset. Kind::Missing when it does not exist (400 4352).
    virtual void readDataset(const QString &datasetId, QObject *owner, Done<Target> done) = 0;
    virtual void readStatistics(const Target &target, QObject *owner, Done<SampleStatistics> done) = 0;

    /// Starts the synchronisation of \a target (DatasetV2, DatasetV1 or ManualJob): one POST, or none. An error with
    /// notSent means that nothing reached the service; Refused, Forbidden, Missing, Throttled, SignedOut that the
    /// service said no; anything else that the outcome is not known.
    virtual void startSync(const Target &target, QObject *owner, Done<StartAnswer> done) = 0;
    /// \a taskId: DatasetV1 only, where the status is asked by task; ignored otherwise.
    virtual void fetchSync(const Target &target, const QString &taskId, QObject *owner, Done<SyncTask> done) = 0;

    /// Called for every HTTP request that goes to ModelArts, hidden repeats included, so that the budget is true.
    std::function<void()> onRequestSent{};
    /// Asked before a GET is sent once more after a passing failure; no: it ends with that failure. Empty: yes.
    std::function<bool()> mayRepeat{};
    /// The service told how many requests a minute it grants; with many an answer.
    std::function<void(int perMinute)> onGranted{};
    /// Measured offset of the service's clock to ours, once it is known and each time it changes by more than 5 s.
    std::function<void(Millis)> onClockSkew{};
    /// Called when a sign-in told something to keep: the project ID or the user ID.
    std::function<void(const QString &projectId, const QString &userId)> onIdentity{};
};

/// What an earlier 429 told: until when to wait lies in ApiError::retryAfter.

} // namespace syncdesk
