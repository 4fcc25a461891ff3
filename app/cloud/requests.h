#pragma once

#include "app/cloud/apirequest.h"
#include "app/sync/page.h"

namespace syncdesk {

/// The calls of ModelArts as values, one function each, for one project of the service. Contract sections 4 and 5.
class Requests
{
public:
    /// \a language: X-Language, "en-us" or "zh-cn". \a workspaceId: empty for all the service shows.
    Requests(const QString &projectId, const QString &language, const QString &workspaceId = {});

    // ---- v2 ----
    /// "Querying the Dataset List": GET /v2/{project_id}/datasets.
    ApiRequest datasets(const PageQuery &page) const;
    /// "Querying Details About a Dataset": GET /v2/{project_id}/datasets/{dataset_id}.
    ApiRequest dataset(const QString &datasetId) const;
    /// "Synchronizing a Dataset": POST …/datasets/{dataset_id}/sync-data; no body.
    ApiRequest startSync(const QString &datasetId) const;
    /// "Querying the Status of a Dataset Synchronization Task": GET …/datasets/{dataset_id}/sync-data/status.
    ApiRequest syncStatus(const QString &datasetId) const;
    /// "Querying the Statistics of a Dataset": GET …/datasets/{dataset_id}/data-annotations/stats.
    ApiRequest statistics(const QString &datasetId) const;
    /// "Querying Details About the Team Labeling Tasks of a Dataset": GET …/datasets/{dataset_id}/workforce-tasks.
    ApiRequest teamTasks(const QString &datasetId) const;
    /// "Querying Auto Labeling Tasks by Page": GET …/datasets/{dataset_id}/tasks.
    ApiRequest smartTasks(const QString &datasetId) const;
    /// "Querying the Dataset Import Task List": GET …/datasets/{dataset_id}/import-tasks.
    ApiRequest importTasks(const QString &datasetId) const;

    // ---- v1, SDK reference 2019 ----
    /// query_dataset: GET /v1/{project_id}/datasets.
    ApiRequest datasetsV1(const PageQuery &page) const;
    /// sync_dataset: POST /v1/{project_id}/datasets/{dataset_id}/sync; no body.
    ApiRequest startSyncV1(const QString &datasetId) const;
    /// get_task_status: GET /v1/{project_id}/datasets/task/{task_id}.
    ApiRequest taskV1(const QString &taskId) const;
    /// query_label_jobs: GET /v1/{project_id}/annotation-jobs.
    ApiRequest manualJobs(const PageQuery &page) const;
    /// sync_obs: POST /v1/{project_id}/data-annotations/{data_annotation_id}/obs/sync; no body.
    ApiRequest startObsSync(const QString &annotationId) const;
    /// sync_obs_status: GET …/data-annotations/{data_annotation_id}/obs/sync-status.
    ApiRequest obsSyncStatus(const QString &annotationId) const;
    /// get_tag_statistics: GET …/data-annotations/{data_annotation_id}/tags/stats.
    ApiRequest tagStatistics(const QString &annotationId) const;

private:
    ApiRequest make(const QByteArray &method, const QString &version, QStringList path) const;

    QString m_projectId;
    QString m_language;
    QString m_workspaceId;
};

} // namespace syncdesk
