#include "app/sync/parse.h"
#include "app/sync/parsetools.h"

namespace syncdesk::parse {

using namespace Qt::Literals::StringLiterals;
using json::readCount;
using json::readMessage;
using json::readText;
using json::readTime;

namespace {

TaskState readState(const QString &word)
{
    static const std::pair<QLatin1StringView, TaskState> words[] = {
        {"NOT_EXIST"_L1, TaskState::NotExist},  {"QUEUING"_L1, TaskState::Queued},
        {"STARTING"_L1, TaskState::Starting},   {"RUNNING"_L1, TaskState::Running},
        {"COMPLETED"_L1, TaskState::Completed}, {"FAILED"_L1, TaskState::Failed},
    };
    for (const auto &[name, state] : words) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return state;
    }
    return TaskState::Unknown;
}

QList<DataSource> readSources(const QJsonValue &value)
{
    QList<DataSource> sources;
    const QJsonArray sent = value.toArray();
    for (const QJsonValue &entry : sent) {
        if (!entry.isObject())
            continue;
        DataSource source;
        const QJsonValue type = entry["data_type"_L1];
        // Sent but unreadable is no OBS source: -1 stands for "something else".
        if (!type.isUndefined() && !type.isNull())
            source.type = readSmall(type).value_or(-1);
        const QString path = readText(entry["data_path"_L1]);
        source.path = source.type == 0 ? obsPath(path) : path;
        sources.append(source);
    }
    return sources;
}

/// A span in seconds, or nothing where it cannot be one.
std::optional<std::chrono::seconds> readSeconds(const QJsonValue &value)
{
    constexpr qint64 century = 100LL * 366 * 24 * 3600;
    const std::optional<double> number = json::readNumber(value);
    if (!number || *number < 0 || *number > double(century))
        return std::nullopt;
    return std::chrono::seconds(qint64(*number));
}

/// Contract 2.2: the unit of duration_time is undocumented. Seconds, unless that is ten times longer than the task
/// can be old.
std::optional<std::chrono::seconds> readDuration(const QJsonValue &value, const std::optional<WallTime> &created,
                                                 WallTime now)
{
    const std::optional<std::chrono::seconds> seconds = readSeconds(value);
    if (!seconds || !created)
        return seconds;
    // Below ten seconds of age the two clocks' difference would decide, not the unit.
    const Millis age = std::max<Millis>(now - *created, 10s);
    if (*seconds > 10 * age)
        return std::chrono::round<std::chrono::seconds>(Millis(seconds->count()));
    return seconds;
}

Target readDataset(const QJsonObject &object, const QString &project)
{
    Target row;
    row.key = {project, TargetKind::DatasetV2, readText(object["dataset_id"_L1])};
    row.name = readText(object["dataset_name"_L1]);
    row.description = readText(object["description"_L1]);
    row.datasetType = readSmall(object["dataset_type"_L1]);
    row.format = readSmall(object["dataset_format"_L1]);
    row.status = readSmall(object["status"_L1]);
    row.sources = readSources(object["data_sources"_L1]);
    const QString output = readText(object["work_path"_L1]);
    row.outputPath = readSmall(object["work_path_type"_L1]).value_or(0) == 0 ? obsPath(output) : output;
    row.totalSamples = readCount(object["total_sample_count"_L1]);
    row.labeledSamples = readCount(object["annotated_sample_count"_L1]);
    row.unconfirmedSamples = readCount(object["unconfirmed_sample_count"_L1]);
    row.deletedSamples = readCount(object["deleted_sample_count"_L1]);
    row.created = readTime(object["create_time"_L1]);
    row.updated = readTime(object["update_time"_L1]);
    row.versionName = readText(object["current_version_name"_L1]);
    row.workspaceId = readText(object["workspace_id"_L1]);
    row.hasTeamTasks = json::readBool(object["exist_workforce_task"_L1]).value_or(false) ||
                       readCount(object["workforce_task_count"_L1]).value_or(0) > 0;
    row.hasSmartTasks =
        json::readBool(object["exist_running_task"_L1]).value_or(false) || row.unconfirmedSamples.value_or(0) > 0;
    return row;
}

Target readTeamTask(const QJsonObject &object, const QString &project, const QString &datasetId)
{
    Target row;
    row.key = {project, TargetKind::TeamTask, readText(object["task_id"_L1])};
    row.datasetId = datasetId;
    row.name = readText(object["task_name"_L1]);
    row.description = readText(object["description"_L1]);
    row.status = readSmall(object["status"_L1]);
    row.created = readTime(object["create_time"_L1]);
    row.updated = readTime(object["update_time"_L1]);
    const QJsonObject stats = object["sample_stats"_L1].toObject();
    row.totalSamples = readCount(stats["total_sample_count"_L1]);
    row.unlabeledSamples = readCount(stats["unannotated_sample_count"_L1]);
    row.unconfirmedSamples = readCount(stats["auto_annotation_sample_count"_L1]);
    row.deletedSamples = readCount(stats["deleted_sample_count"_L1]);
    // Only in the 2021 example; not computed when absent.
    row.labeledSamples = readCount(object["annotated_sample_count"_L1]);
    if (row.totalSamples.value_or(0) > 0 && row.unlabeledSamples && *row.unlabeledSamples <= *row.totalSamples)
        row.progressPercent = 100.0 * double(*row.totalSamples - *row.unlabeledSamples) / double(*row.totalSamples);
    return row;
}

Target readSmartTask(const QJsonObject &object, const QString &project, const QString &datasetId,
                     std::optional<std::chrono::seconds> zone)
{
    Target row;
    row.key = {project, TargetKind::SmartTask, readText(object["task_id"_L1])};
    row.datasetId = datasetId;
    row.name = readText(object["task_name"_L1]);
    row.typeWord = readText(object["type"_L1]);
    row.status = readSmall(object["status"_L1]);
    row.created = readZonedTime(object["create_time"_L1], zone);
    row.totalSamples = readCount(object["total_sample_count"_L1]);
    row.labeledSamples = readCount(object["annotated_sample_count"_L1]);
    row.unconfirmedSamples = readCount(object["unconfirmed_sample_count"_L1]);
    const std::optional<double> progress = json::readNumber(object["progress"_L1]);
    if (progress && *progress >= 0 && *progress <= 100)
        row.progressPercent = progress;
    // `code` is a progress code, not an error (contract 2.4): only error_code is kept as one.
    row.serviceCode = readText(object["error_code"_L1]);
    row.serviceMessage = readMessage(object["error_msg"_L1]);
    if (row.serviceMessage.isEmpty())
        row.serviceMessage = readMessage(object["message"_L1]);
    return row;
}

ImportTask readImport(const QJsonObject &object)
{
    ImportTask task;
    task.taskId = readText(object["task_id"_L1]);
    task.rawState = readText(object["status"_L1]);
    task.running = isMoving(readState(task.rawState));
    task.importedSamples = readCount(object["imported_sample_count"_L1]);
    task.totalSamples = readCount(object["total_sample_count"_L1]);
    task.finishedFiles = readCount(object["finished_file_count"_L1]);
    task.totalFiles = readCount(object["total_file_count"_L1]);
    task.finishedBytes = readCount(object["finished_file_size"_L1]);
    task.totalBytes = readCount(object["total_file_size"_L1]);
    const QJsonObject files = object["file_statistics"_L1].toObject();
    if (task.totalFiles.value_or(0) == 0 && readCount(files["file_num_total"_L1]).value_or(0) > 0) {
        task.totalFiles = readCount(files["file_num_total"_L1]);
        task.finishedFiles = readCount(files["file_num_finished"_L1]);
    }
    if (task.totalBytes.value_or(0) == 0 && readCount(files["file_size_total"_L1]).value_or(0) > 0) {
        task.totalBytes = readCount(files["file_size_total"_L1]);
        task.finishedBytes = readCount(files["file_size_finished"_L1]);
    }
    task.elapsed = readSeconds(object["elapsed_time"_L1]);
    task.serviceCode = readText(object["error_code"_L1]);
    task.serviceMessage = readMessage(object["error_msg"_L1]);
    return task;
}

} // namespace

Result<TargetPage> datasets(const QJsonObject &reply, const QString &project)
{
    const std::optional<qint64> total = readCount(reply["total_number"_L1]);
    return andThen(rowsOf(reply, "datasets"_L1, total), [&](const QJsonArray &rows) -> Result<TargetPage> {
        return readRows(rows, total, [&](const QJsonObject &object) { return readDataset(object, project); });
    });
}

Result<Target> dataset(const QJsonObject &reply, const QString &project)
{
    Target row = readDataset(reply, project);
    if (row.key.id.isEmpty())
        return badReply(u"dataset_id is missing"_s);
    return row;
}

Result<SyncTask> syncStatus(const QJsonObject &reply, const QString &datasetId, WallTime now)
{
    const QString told = readText(reply["dataset_id"_L1]);
    if (!told.isEmpty() && !datasetId.isEmpty() && told != datasetId)
        return badReply(u"the reply tells of another dataset"_s);
    SyncTask task;
    task.rawState = readText(reply["status"_L1]);
    if (task.rawState.isEmpty())
        return badReply(u"status is missing"_s);
    task.state = readState(task.rawState);
    task.taskId = readText(reply["task_id"_L1]);
    task.created = readTime(reply["create_time"_L1]);
    task.duration = readDuration(reply["duration_time"_L1], task.created, now);
    task.total = readCount(reply["total_sample_count"_L1]);
    task.added = readCount(reply["add_sample_count"_L1]);
    task.removed = readCount(reply["deleted_sample_count"_L1]);
    task.serviceCode = readText(reply["error_code"_L1]);
    task.serviceMessage = readMessage(reply["error_msg"_L1]);
    return task;
}

Result<SampleStatistics> statistics(const QJsonObject &reply)
{
    if (!reply["sample_stats"_L1].isObject())
        return badReply(u"sample_stats is missing"_s);
    const QJsonObject stats = reply["sample_stats"_L1].toObject();
    SampleStatistics counts;
    counts.total = readCount(stats["total"_L1]);
    if (!counts.total)
        counts.total = readCount(stats["all"_L1]);
    counts.labeled = readCount(stats["manual_annotation"_L1]);
    counts.unlabeled = readCount(stats["un_annotation"_L1]);
    counts.unconfirmed = readCount(stats["auto_annotation"_L1]);
    counts.deleted = readCount(stats["deleted"_L1]);
    return counts;
}

Result<TargetList> teamTasks(const QJsonObject &reply, const QString &project, const QString &datasetId)
{
    const std::optional<qint64> total = readCount(reply["count"_L1]);
    return andThen(rowsOf(reply, "tasks"_L1, total), [&](const QJsonArray &rows) -> Result<TargetList> {
        return readRows(rows, total,
                        [&](const QJsonObject &object) { return readTeamTask(object, project, datasetId); })
            .rows;
    });
}

Result<TargetList> smartTasks(const QJsonObject &reply, const QString &project, const QString &datasetId,
                              std::optional<std::chrono::seconds> zone)
{
    const std::optional<qint64> total = readCount(reply["total_count"_L1]);
    return andThen(rowsOf(reply, "tasks"_L1, total), [&](const QJsonArray &rows) -> Result<TargetList> {
        return readRows(rows, total,
                        [&](const QJsonObject &object) { return readSmartTask(object, project, datasetId, zone); })
            .rows;
    });
}

Result<QList<ImportTask>> importTasks(const QJsonObject &reply)
{
    const std::optional<qint64> total = readCount(reply["total_count"_L1]);
    return andThen(rowsOf(reply, "import_tasks"_L1, total), [](const QJsonArray &rows) -> Result<QList<ImportTask>> {
        QList<ImportTask> tasks;
        for (const QJsonValue &entry : rows) {
            ImportTask task = readImport(entry.toObject());
            if (!task.taskId.isEmpty())
                tasks.append(std::move(task));
        }
        return tasks;
    });
}

} // namespace syncdesk::parse
