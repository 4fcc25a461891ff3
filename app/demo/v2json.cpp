#include "app/demo/v2json.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

void addCount(QJsonObject &object, const QString &name, std::optional<qint64> count)
{
    if (count)
        object[name] = *count;
}

QJsonArray labelsOf(const DemoDataset &dataset)
{
    static const QStringList colours{u"#3399ff"_s, u"#ff9933"_s, u"#57a06f"_s, u"#c0362c"_s};
    QJsonArray labels;
    for (const QString &name : dataset.labels) {
        labels.append(QJsonObject{
            {u"name"_s, name},
            {u"type"_s, dataset.type},
            {u"property"_s, QJsonObject{{u"@modelarts:color"_s, colours.at(labels.size() % colours.size())}}}});
    }
    return labels;
}

QJsonArray sourcesOf(const DemoDataset &dataset)
{
    QJsonArray sources;
    for (const DemoSource &source : dataset.sources) {
        QJsonObject entry{{u"data_type"_s, source.type}, {u"data_path"_s, source.path}};
        if (!source.info.isEmpty())
            entry[u"source_info"_s] = source.info;
        sources.append(entry);
    }
    return sources;
}

} // namespace

QJsonObject describe(const DemoDataset &dataset, Millis now, DatasetView view)
{
    QJsonObject object{{u"dataset_id"_s, dataset.id},
                       {u"dataset_name"_s, dataset.name},
                       {u"dataset_type"_s, dataset.type},
                       {u"data_format"_s, u"Default"_s},
                       {u"dataset_format"_s, dataset.format},
                       {u"next_version_num"_s, dataset.versionName.isEmpty() ? 1 : 3},
                       {u"status"_s, dataset.statusAt(now)},
                       {u"data_sources"_s, sourcesOf(dataset)},
                       {u"create_time"_s, toEpoch(dataset.created)},
                       {u"update_time"_s, toEpoch(dataset.updated)},
                       {u"description"_s, dataset.description},
                       {u"work_path"_s, dataset.workPath},
                       {u"work_path_type"_s, 0},
                       {u"workspace_id"_s, dataset.workspace},
                       {u"enterprise_project_id"_s, u"0"_s},
                       {u"exist_workforce_task"_s, !dataset.teamTasks.isEmpty()},
                       {u"workforce_task_count"_s, dataset.teamTasks.size()},
                       {u"label_task_count"_s, 1 + dataset.teamTasks.size()},
                       {u"feature_supports"_s, QJsonArray{u"0"_s}},
                       {u"managed"_s, false},
                       {u"import_data"_s, false},
                       {u"content_labeling"_s, true}};
    addCount(object, u"total_sample_count"_s, dataset.total);
    addCount(object, u"annotated_sample_count"_s, dataset.labeled);
    addCount(object, u"unconfirmed_sample_count"_s, dataset.unconfirmed);
    addCount(object, u"deleted_sample_count"_s, dataset.deleted);
    if (!dataset.versionName.isEmpty()) {
        object[u"current_version_id"_s] = dataset.versionId;
        object[u"current_version_name"_s] = dataset.versionName;
    }
    if (view.runningTask)
        object[u"exist_running_task"_s] = dataset.hasRunningSmartTask(now);
    if (view.labels || view.detail)
        object[u"labels"_s] = labelsOf(dataset);
    if (!view.detail) {
        object[u"data_update_time"_s] = toEpoch(dataset.updated);
        object[u"data_url"_s] = dataset.sources.isEmpty() ? QString() : dataset.sources.first().path;
    }
    for (auto more = dataset.more.begin(); more != dataset.more.end(); ++more) {
        if (more->isNull()) // this field is not sent at all
            object.remove(more.key());
        else
            object[more.key()] = *more;
    }
    return object;
}

QJsonObject describeSync(const QString &datasetId, const DemoSync *sync, Millis now, bool minimal)
{
    if (!sync)
        return {{u"status"_s, u"NOT_EXIST"_s}, {u"dataset_id"_s, datasetId}};
    static const QStringList words{u"QUEUING"_s, u"STARTING"_s, u"RUNNING"_s, u"COMPLETED"_s, u"FAILED"_s};
    const SyncPhase phase = sync->phase(now);
    QJsonObject object{{u"status"_s, words.at(int(phase))}, {u"dataset_id"_s, datasetId}};
    if (minimal)
        return object;
    object[u"task_id"_s] = sync->taskId;
    object[u"create_time"_s] = toEpoch(sync->created);
    if (phase == SyncPhase::Queued)
        return object;
    object[u"duration_time"_s] = qint64(std::chrono::floor<std::chrono::seconds>(sync->duration(now)).count());
    if (phase == SyncPhase::Starting)
        return object;
    addCount(object, u"total_sample_count"_s, sync->total(now));
    object[u"add_sample_count"_s] = sync->added(now);
    object[u"deleted_sample_count"_s] = sync->removed(now);
    if (phase == SyncPhase::Failed) {
        object[u"error_code"_s] = sync->outcome.failCode;
        object[u"error_msg"_s] = sync->outcome.failMessage;
    }
    return object;
}

QJsonObject describe(const DemoTeamTask &task, const QString &datasetId, Millis now)
{
    const qint64 labeled = task.labeledSince(now);
    const QJsonObject worker{{u"email"_s, u"labeler@example.com"_s},
                             {u"worker_id"_s, u"6db04ae0afb54d7274a2982255516c00"_s},
                             {u"role"_s, 2}};
    const QJsonObject team{{u"workforce_id"_s, u"0PfqwXA8M59pppYBx4k"_s},
                           {u"workforce_name"_s, u"team-a"_s},
                           {u"workers"_s, QJsonArray{worker}}};
    return {{u"dataset_id"_s, datasetId},
            {u"task_id"_s, task.id},
            {u"task_name"_s, task.name},
            {u"status"_s, task.status},
            {u"create_time"_s, toEpoch(task.created)},
            {u"update_time"_s, toEpoch(task.created + std::chrono::hours(20))},
            {u"repetition"_s, 1},
            {u"workforces_config"_s, QJsonObject{{u"workforces"_s, QJsonArray{team}}}},
            {u"synchronize_data"_s, true},
            {u"synchronize_auto_labeling_data"_s, false},
            {u"auto_sync_dataset"_s, true},
            {u"workforce_stats"_s,
             QJsonObject{{u"workforce_count"_s, 1}, {u"labeler_count"_s, 3}, {u"reviewer_count"_s, 1}}},
            {u"sample_stats"_s, QJsonObject{{u"total_sample_count"_s, task.total},
                                            {u"unannotated_sample_count"_s, task.unlabeled - labeled},
                                            {u"unreviewed_sample_count"_s, task.unreviewed + labeled},
                                            {u"uncheck_sample_count"_s, task.unchecked},
                                            {u"sampled_sample_count"_s, 0},
                                            {u"rejected_sample_count"_s, task.rejected},
                                            {u"accepted_sample_count"_s, task.accepted},
                                            {u"auto_annotation_sample_count"_s, 0}}}};
}

QJsonObject describe(const DemoSmartTask &task, const QString &datasetId, Millis now)
{
    const int status = task.statusAt(now);
    // this one time is text without a zone, in UTC+8
    const QDateTime created = QDateTime::fromMSecsSinceEpoch(toEpoch(task.created), Qt::OffsetFromUTC, 8 * 3600);
    QJsonObject object{{u"dataset_id"_s, datasetId},
                       {u"task_id"_s, task.id},
                       {u"task_name"_s, task.name},
                       {u"type"_s, task.type},
                       {u"create_time"_s, created.toString(u"yyyy-MM-dd HH:mm:ss"_s)},
                       {u"status"_s, status},
                       {u"elapsed_time"_s, qint64((now - task.begin) / std::chrono::seconds(1))},
                       {u"export_type"_s, 0},
                       {u"progress"_s, status == 3 ? 100.0 : task.progressAt(now)},
                       {u"total_sample_count"_s, task.total},
                       {u"annotated_sample_count"_s, task.labeled},
                       {u"unconfirmed_sample_count"_s, task.unconfirmed}};
    if (status == 2) {
        object[u"error_code"_s] = task.failCode;
        object[u"error_msg"_s] = task.failMessage;
    } else if (status == 3) {
        object[u"code"_s] = u"ModelArts.4996"_s;
        object[u"message"_s] = u"task executed successfully."_s;
    } else {
        object[u"code"_s] = u"ModelArts.4914"_s;
        object[u"message"_s] = u"Submit auto labeling task succeed, waiting for auto labeling task to finish."_s;
    }
    return object;
}

QJsonObject describe(const DemoImport &import, const QString &datasetId, Millis now)
{
    const double done = import.done(now);
    QJsonObject object{
        {u"status"_s, import.isOver(now) ? u"COMPLETED"_s : u"RUNNING"_s},
        {u"task_id"_s, import.taskId},
        {u"dataset_id"_s, datasetId},
        {u"import_path"_s, import.path},
        {u"import_type"_s, 0},
        {u"total_sample_count"_s, import.samples},
        {u"imported_sample_count"_s, qint64(double(import.samples) * done)},
        {u"annotated_sample_count"_s, 0},
        {u"total_sub_sample_count"_s, 0},
        {u"imported_sub_sample_count"_s, 0},
        {u"total_file_count"_s, import.samples},
        {u"finished_file_count"_s, qint64(double(import.samples) * done)},
        {u"total_file_size"_s, import.bytes},
        {u"finished_file_size"_s, qint64(double(import.bytes) * done)},
        {u"create_time"_s, toEpoch(import.created)},
        {u"elapsed_time"_s, qint64(std::min(now - import.begin, import.length) / std::chrono::seconds(1))}};
    if (import.isOver(now))
        object[u"update_ms"_s] = toEpoch(import.created + import.length);
    return object;
}

} // namespace syncdesk::demo
