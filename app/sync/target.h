#pragma once

#include "app/base/time.h"

#include <memory>
#include <optional>
#include <QList>
#include <QString>

namespace syncdesk {

/// What a row is. The first three have an OBS synchronisation of their own; the last two share their dataset's.
enum class TargetKind {
    DatasetV2, ///< v2 dataset
    DatasetV1, ///< v1 (2019) dataset; synchronised by task
    ManualJob, ///< v1 manual annotation job; synchronised by data_annotation_id
    TeamTask,  ///< v2 team labeling task of a dataset
    SmartTask  ///< v2 smart task (auto labeling and the like) of a dataset
};

/// Names one row for as long as it exists.
struct TargetKey
{
    QString project{}; ///< Project::id, this program's own; not the service's project ID
    TargetKind kind = TargetKind::DatasetV2;
    QString id{}; ///< dataset_id, jobs[].id or task_id; opaque

    bool isEmpty() const { return id.isEmpty(); }
    bool isDataset() const { return kind == TargetKind::DatasetV2 || kind == TargetKind::DatasetV1; }
    bool operator==(const TargetKey &) const = default;
};

inline size_t qHash(const TargetKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.project, int(key.kind), key.id);
}

/// data_sources[] of a dataset. Type: contract 7.3; 0, or absent, is OBS.
struct DataSource
{
    int type = 0;
    QString path{}; ///< as "obs://bucket/dir/" where it is an OBS path; empty when not sent
    bool operator==(const DataSource &) const = default;
};

/// One dataset or annotation job as the service last described it. Absent optionals were not sent: they are not zero.
/// Sources: ModelArts API reference, "Querying the Dataset List" (v2), "Querying Details About the Team Labeling
/// Tasks of a Dataset", "Querying Auto Labeling Tasks"; SDK reference 2019, query_dataset and query_label_jobs (v1).
struct Target
{
    TargetKey key{};
    QString datasetId{};    ///< TeamTask, SmartTask: the dataset it belongs to; else empty
    QString annotationId{}; ///< ManualJob: dls_prj_id, which the sync path needs; empty: cannot be synchronised
    QString name{};
    QString description{};
    std::optional<int> datasetType{}; ///< DatasetV2: dataset_type, contract 7.2
    QString typeWord{};               ///< ManualJob: type as sent; SmartTask: the type number as text
    std::optional<int> format{};      ///< DatasetV2: 0 file, 1 table
    std::optional<int> status{};      ///< DatasetV2: contract 7.1 · TeamTask: 7.7 · SmartTask: 7.8
    QList<DataSource> sources{};
    QString outputPath{};
    std::optional<qint64> totalSamples{};
    std::optional<qint64> labeledSamples{};
    std::optional<qint64> unlabeledSamples{};   ///< only where the service sends it; else it is not computed here
    std::optional<qint64> unconfirmedSamples{}; ///< labeled by machine, to be confirmed
    std::optional<qint64> deletedSamples{};
    std::optional<double> progressPercent{}; ///< 0..100; SmartTask: as sent. Never for a synchronisation
    QString progressWord{};                  ///< ManualJob: progress as sent, format undocumented
    std::optional<WallTime> created{};
    std::optional<WallTime> updated{};
    QString versionName{}; ///< released version
    QString workspaceId{};
    bool hasTeamTasks = false;  ///< DatasetV2: the dataset says it has team labeling tasks
    bool hasSmartTasks = false; ///< DatasetV2: the dataset says an automatic task runs or waits for confirmation
    QString serviceMessage{};   ///< SmartTask: message or error_msg, as sent
    QString serviceCode{};      ///< SmartTask: error_code, as sent

    bool operator==(const Target &) const = default;
    /// The OBS source to show: the first data source's path, or empty.
    QString sourcePath() const { return sources.isEmpty() ? QString() : sources.first().path; }
    /// Whose synchronisation the row's button starts: itself, or its dataset.
    TargetKey syncKey() const
    {
        return datasetId.isEmpty() ? key : TargetKey{key.project, TargetKind::DatasetV2, datasetId};
    }
};

using TargetPtr = std::shared_ptr<const Target>;

/// dataset `status`, contract 7.1. Any other number is possible and is shown as it is.
namespace DatasetStatus {
constexpr int Creating = 0, Normal = 1, Deleting = 2, Deleted = 3, Abnormal = 4, Synchronizing = 5, Publishing = 6,
              SwitchingVersion = 7, Importing = 8;
}

/// An import into a dataset; has real progress. Source: "Querying the Dataset Import Task List".
struct ImportTask
{
    QString taskId{};
    QString rawState{};
    bool running = false;
    std::optional<qint64> importedSamples{}, totalSamples{}, finishedFiles{}, totalFiles{}, finishedBytes{},
        totalBytes{};
    std::optional<std::chrono::seconds> elapsed{};
    QString serviceCode{};
    QString serviceMessage{};

    /// 0..100 of samples, else files, else bytes; absent while the service sends no total.
    std::optional<double> percent() const;
    bool operator==(const ImportTask &) const = default;
};

/// Label counts of one dataset or job, exact by state. Sources: "Querying the Statistics of a Dataset" (v2),
/// get_tag_statistics (v1).
struct SampleStatistics
{
    std::optional<qint64> total{}, labeled{}, unlabeled{}, unconfirmed{}, deleted{};
    bool operator==(const SampleStatistics &) const = default;
};

} // namespace syncdesk
