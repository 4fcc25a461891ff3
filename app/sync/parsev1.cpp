#include "app/sync/parse.h"
#include "app/sync/parsetools.h"
#include "app/sync/serviceerror.h"

namespace syncdesk::parse {

using namespace Qt::Literals::StringLiterals;
using json::readCount;
using json::readMessage;
using json::readText;

namespace {

QList<DataSource> obsSource(const QString &path)
{
    return path.isEmpty() ? QList<DataSource>() : QList<DataSource>{{0, obsPath(path)}};
}

Target readDatasetV1(const QJsonObject &object, const QString &project)
{
    Target row;
    row.key = {project, TargetKind::DatasetV1, readText(object["dataset_id"_L1])};
    row.name = readText(object["dataset_name"_L1]);
    row.description = readText(object["description"_L1]);
    row.sources = obsSource(readText(object["data_url"_L1]));
    row.totalSamples = readCount(object["file_count"_L1]);
    row.created = json::readTime(object["create_time"_L1]);
    return row;
}

Target readJob(const QJsonObject &object, const QString &project, std::optional<std::chrono::seconds> zone)
{
    Target row;
    row.key = {project, TargetKind::ManualJob, readText(object["id"_L1])};
    row.annotationId = readText(object["dls_prj_id"_L1]);
    row.name = readText(object["name"_L1]);
    row.description = readText(object["description"_L1]);
    row.typeWord = readText(object["type"_L1]);
    row.sources = obsSource(readText(object["path"_L1]));
    row.progressWord = readText(object["progress"_L1]);
    row.created = readZonedTime(object["create_time"_L1], zone);
    const QJsonObject progress = object["progress_detail"_L1].toObject();
    row.totalSamples = readCount(progress["total_count"_L1]);
    row.labeledSamples = readCount(progress["has_tag_count"_L1]);
    row.unlabeledSamples = readCount(progress["not_tag_count"_L1]);
    return row;
}

TaskState readTaskWord(const QString &word)
{
    static const std::pair<QLatin1StringView, TaskState> words[] = {
        {"PENDING"_L1, TaskState::Queued},    {"WAITING"_L1, TaskState::Queued}, {"STARTED"_L1, TaskState::Starting},
        {"RUNNING"_L1, TaskState::Running},   {"RETRY"_L1, TaskState::Running},  {"FAILURE"_L1, TaskState::Failed},
        {"SUCCESS"_L1, TaskState::Completed},
    };
    for (const auto &[name, state] : words) {
        if (word.compare(name, Qt::CaseInsensitive) == 0)
            return state;
    }
    return TaskState::Unknown;
}

/// `failed` inside `result`, which is an array of objects or one object.
QJsonObject failureOf(const QJsonValue &result)
{
    if (result.isObject())
        return result["failed"_L1].toObject();
    const QJsonArray entries = result.toArray();
    for (const QJsonValue &entry : entries) {
        if (entry["failed"_L1].isObject())
            return entry["failed"_L1].toObject();
    }
    return {};
}

} // namespace

Result<TargetPage> datasetsV1(const QJsonObject &reply, const QString &project)
{
    if (const std::optional<ApiError> refusal = refusalV1(reply, "datasets"_L1))
        return *refusal;
    const std::optional<qint64> total = readCount(reply["dataset_count"_L1]);
    return andThen(rowsOf(reply, "datasets"_L1, total), [&](const QJsonArray &rows) -> Result<TargetPage> {
        return readRows(rows, total, [&](const QJsonObject &object) { return readDatasetV1(object, project); });
    });
}

Result<StartAnswer> startedV1(const QJsonObject &reply)
{
    if (const std::optional<ApiError> refusal = refusalV1(reply, "task_id"_L1))
        return *refusal;
    const QString task = readText(reply["task_id"_L1]);
    if (task.isEmpty())
        return badReply(u"task_id is missing"_s);
    return StartAnswer{task};
}

Result<SyncTask> taskV1(const QJsonObject &reply, const QString &taskId)
{
    if (const std::optional<ApiError> refusal = refusalV1(reply, "status"_L1))
        return *refusal;
    SyncTask task;
    task.taskId = taskId;
    task.rawState = readText(reply["status"_L1]);
    if (task.rawState.isEmpty())
        return badReply(u"status is missing"_s);
    task.state = readTaskWord(task.rawState);
    const QJsonObject failure = failureOf(reply["result"_L1]);
    task.serviceCode = readText(failure["error_code"_L1]);
    task.serviceMessage = readMessage(failure["error_msg"_L1]);
    if (task.serviceCode.isEmpty() && task.serviceMessage.isEmpty()) {
        task.serviceCode = readText(reply["error_code"_L1]);
        task.serviceMessage = readMessage(reply["error_msg"_L1]);
    }
    return task;
}

Result<TargetPage> manualJobs(const QJsonObject &reply, const QString &project,
                              std::optional<std::chrono::seconds> zone)
{
    if (const std::optional<ApiError> refusal = refusalV1(reply, "jobs"_L1))
        return *refusal;
    const std::optional<qint64> total = readCount(reply["job_total_count"_L1]);
    return andThen(rowsOf(reply, "jobs"_L1, total), [&](const QJsonArray &rows) -> Result<TargetPage> {
        return readRows(rows, total, [&](const QJsonObject &object) { return readJob(object, project, zone); });
    });
}

Result<StartAnswer> obsSyncStarted(const QJsonObject &reply)
{
    if (const std::optional<ApiError> refusal = refusalV1(reply, "is_success"_L1))
        return *refusal;
    return StartAnswer{};
}

Result<SyncTask> obsSyncStatus(const QJsonObject &reply)
{
    if (const std::optional<ApiError> refusal = refusalV1(reply, "sync_status"_L1))
        return *refusal;
    SyncTask task;
    task.rawState = readText(reply["sync_status"_L1]);
    if (task.rawState.isEmpty())
        return badReply(u"sync_status is missing"_s);
    switch (readSmall(reply["sync_status"_L1]).value_or(-1)) {
    case 0:
        task.state = TaskState::NotExist;
        break;
    case 1:
        task.state = TaskState::Completed;
        break;
    case 2:
        task.state = TaskState::Failed;
        break;
    case 3:
        task.state = TaskState::Running;
        break;
    default:
        task.state = TaskState::Unknown;
    }
    task.serviceCode = readText(reply["error_code"_L1]);
    task.serviceMessage = readMessage(reply["error_msg"_L1]);
    return task;
}

Result<SampleStatistics> tagStatistics(const QJsonObject &reply)
{
    if (const std::optional<ApiError> refusal = refusalV1(reply, "tags_stat"_L1))
        return *refusal;
    if (!reply["tags_stat"_L1].isArray())
        return badReply(u"tags_stat is missing"_s);
    SampleStatistics counts;
    const QJsonArray entries = reply["tags_stat"_L1].toArray();
    for (const QJsonValue &entry : entries) {
        const std::optional<bool> tagged = json::readBool(entry["has_tag"_L1]);
        if (tagged)
            (*tagged ? counts.labeled : counts.unlabeled) = readCount(entry["count"_L1]);
    }
    if (counts.labeled && counts.unlabeled)
        counts.total = *counts.labeled + *counts.unlabeled;
    return counts;
}

} // namespace syncdesk::parse
