#pragma once

#include "app/base/result.h"
#include "app/sync/page.h"
#include "app/sync/synctask.h"

#include <QJsonObject>

/// Replies of ModelArts as values. Contract section 10: every field is optional but the id of a row; numbers may be
/// text; unknown words are kept; a row without id is left out and counted, the others stay.
///
/// A list whose array is missing is a BadReply unless the service says that its total is 0: an answer that is not a
/// list must not empty one.
namespace syncdesk::parse {

/// The zone in which \a region writes times without one: UTC+8 on cn-* (contract 2.2). Absent: undocumented, and
/// such a time is then left out rather than guessed.
std::optional<std::chrono::seconds> zoneOf(const QString &region);

/// "obs://bucket/dir/" from "/bucket/dir/", "bucket/dir/", "s3://bucket/dir/"; anything with another scheme stays as
/// it is, without its query (a pre-signed URL holds a signature).
QString obsPath(const QString &sent);

// ---- v2 ----

/// "Querying the Dataset List". \a project: Project::id, for the keys.
Result<TargetPage> datasets(const QJsonObject &reply, const QString &project);
/// "Querying Details About a Dataset".
Result<Target> dataset(const QJsonObject &reply, const QString &project);
/// "Querying the Status of a Dataset Synchronization Task". \a now, on the service's clock, judges the unit of
/// duration_time (contract 2.2). BadReply without status, or when it tells of another dataset than \a datasetId.
Result<SyncTask> syncStatus(const QJsonObject &reply, const QString &datasetId, WallTime now);
/// "Querying the Statistics of a Dataset".
Result<SampleStatistics> statistics(const QJsonObject &reply);
/// "Querying Details About the Team Labeling Tasks of a Dataset".
Result<TargetList> teamTasks(const QJsonObject &reply, const QString &project, const QString &datasetId);
/// "Querying Auto Labeling Tasks by Page".
Result<TargetList> smartTasks(const QJsonObject &reply, const QString &project, const QString &datasetId,
                              std::optional<std::chrono::seconds> zone);
/// "Querying the Dataset Import Task List".
Result<QList<ImportTask>> importTasks(const QJsonObject &reply);

// ---- v1, SDK reference 2019: an HTTP 200 may hold a refusal, which comes out as an error ----

/// query_dataset.
Result<TargetPage> datasetsV1(const QJsonObject &reply, const QString &project);
/// sync_dataset: the task ID. BadReply without one: then the task cannot be followed.
Result<StartAnswer> startedV1(const QJsonObject &reply);
/// get_task_status; the reply does not name its task, so \a taskId is put in.
Result<SyncTask> taskV1(const QJsonObject &reply, const QString &taskId);
/// query_label_jobs.
Result<TargetPage> manualJobs(const QJsonObject &reply, const QString &project,
                              std::optional<std::chrono::seconds> zone);
/// sync_obs: nothing but yes or no.
Result<StartAnswer> obsSyncStarted(const QJsonObject &reply);
/// sync_obs_status.
Result<SyncTask> obsSyncStatus(const QJsonObject &reply);
/// get_tag_statistics.
Result<SampleStatistics> tagStatistics(const QJsonObject &reply);

} // namespace syncdesk::parse
