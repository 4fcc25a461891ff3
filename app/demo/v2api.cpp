#include "app/demo/v2api.h"

#include "app/demo/v2json.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

HttpAnswer badParameter(const QString &name)
{
    return serviceError(400, u"ModelArts.0107"_s, u"Parameter error, %1 is invalid."_s.arg(name));
}

/// Why a synchronisation cannot begin; nullopt when it can.
std::optional<HttpAnswer> conflict(const DemoDataset &dataset, Millis now)
{
    const auto bad = [](const QString &code, const QString &message) { return serviceError(400, code, message); };
    const bool textOrTable = (dataset.type >= 100 && dataset.type < 200) || dataset.type == 400 || dataset.format == 1;
    const bool elsewhere = std::any_of(dataset.sources.cbegin(), dataset.sources.cend(),
                                       [](const DemoSource &source) { return source.type != 0; });
    if (textOrTable || elsewhere) {
        return serviceError(501, u"ModelArts.4383"_s,
                            u"Unsupported operation, dataset %1 type is %2"_s.arg(dataset.id).arg(dataset.type));
    }
    switch (dataset.statusAt(now)) {
    case 0:
        return bad(u"ModelArts.4356"_s, u"Import task exist"_s); // creating loads the input path
    case 2:
    case 3:
        return bad(u"ModelArts.4344"_s, u"Dataset is deleting"_s);
    case 5:
        return bad(u"ModelArts.4355"_s, u"Sync data source task exist"_s);
    case 6:
        return bad(u"ModelArts.4343"_s, u"Dataset is publishing, operation is forbidden"_s);
    case 7:
        return bad(u"ModelArts.4349"_s, u"Dataset is switching version, operation is forbidden"_s);
    case 8:
        return bad(u"ModelArts.4356"_s, u"Import task exist"_s);
    default:
        break;
    }
    for (const DemoSource &source : dataset.sources) {
        if (source.path.contains("//"_L1))
            return bad(u"ModelArts.4315"_s, u"Invalid OBS path, path cannot contain //"_s);
    }
    return std::nullopt;
}

} // namespace

std::optional<Page> readPage(const HttpRequest &request, qsizetype count, int defaultLimit, int mostLimit,
                             bool offsetIsRecord)
{
    qint64 limit = defaultLimit;
    qint64 offset = 0;
    bool ok = true;
    if (hasQuery(request, "limit"))
        limit = queryValue(request, "limit").toInt(&ok);
    if (!ok || limit < 1 || limit > mostLimit)
        return std::nullopt;
    if (hasQuery(request, "offset"))
        offset = queryValue(request, "offset").toInt(&ok);
    if (!ok || offset < 0)
        return std::nullopt;
    const qint64 first = std::min<qint64>(offsetIsRecord ? offset : offset * limit, count);
    return Page{qsizetype(first), qsizetype(std::min<qint64>(first + limit, count))};
}

bool V2Api::isPublished(const QByteArray &method, const QStringList &parts) const
{
    if (!m_habits.offersV2 || parts.value(0) != "datasets"_L1 || parts.contains(QString()))
        return false;
    const bool get = method == "GET" || method == "HEAD";
    const QString tail = parts.mid(2).join(u'/');
    if (parts.size() <= 2)
        return get;
    if (tail == "sync-data"_L1)
        return method == "POST";
    if (tail == "workforce-tasks"_L1)
        return get && m_habits.offersTeamTasks;
    return get && (tail == "sync-data/status"_L1 || tail == "data-annotations/stats"_L1 || tail == "tasks"_L1 ||
                   tail == "import-tasks"_L1 || (parts.value(2) == "import-tasks"_L1 && parts.size() == 4));
}

HttpAnswer V2Api::answer(const HttpRequest &request, DemoProject &project, const QStringList &parts)
{
    if (parts.size() == 1)
        return list(request, project);
    DemoDataset *dataset = project.dataset(parts.at(1));
    if (!dataset)
        return serviceError(400, u"ModelArts.4352"_s, u"Dataset does not exist"_s);
    m_state.settle(*dataset);
    const QString what = parts.mid(2, 1).join(QString());
    if (parts.size() == 2) {
        const bool running = queryValue(request, "check_running_task") == "true"_L1;
        return jsonAnswer(describe(*dataset, m_state.time.now(), {true, true, running}));
    }
    if (what == "sync-data"_L1)
        return parts.size() == 3 ? start(*dataset) : syncStatus(*dataset);
    if (what == "data-annotations"_L1)
        return statistics(*dataset);
    if (what == "workforce-tasks"_L1)
        return teamTasks(request, *dataset);
    if (what == "tasks"_L1)
        return smartTasks(request, *dataset);
    return importTasks(request, *dataset, parts.value(3));
}

HttpAnswer V2Api::list(const HttpRequest &request, DemoProject &project)
{
    if (!m_habits.mayList) {
        return serviceError(403, u"ModelArts.0112"_s,
                            u"Policy doesn't allow modelarts:dataset:listDatasets to be performed."_s);
    }
    const QString version = queryValue(request, "dataset_version");
    if (hasQuery(request, "dataset_version") &&
        (!m_habits.knowsDatasetVersion || (version != "v1"_L1 && version != "v2"_L1 && version != "all"_L1)))
        return badParameter(u"dataset_version"_s);
    const QString search = queryValue(request, "search_content");
    const QString type = queryValue(request, "dataset_type");
    const QString workspace = queryValue(request, "workspace_id");
    const Millis now = m_state.time.now();
    QList<const DemoDataset *> found;
    for (const auto &dataset : project.datasets) {
        m_state.settle(*dataset);
        if (dataset->name.contains(search, Qt::CaseInsensitive) &&
            (type.isEmpty() || QString::number(dataset->type) == type) &&
            (workspace.isEmpty() || dataset->workspace == workspace))
            found.append(dataset.get());
    }
    const bool byName = queryValue(request, "sort_by") == "dataset_name"_L1;
    std::stable_sort(found.begin(), found.end(), [byName](const DemoDataset *a, const DemoDataset *b) {
        return byName ? a->name < b->name : a->created < b->created;
    });
    if (queryValue(request, "order") != "asc"_L1)
        std::reverse(found.begin(), found.end());
    const std::optional<Page> page = readPage(request, found.size(), 10, 100, m_habits.offsetIsRecord);
    if (!page)
        return badParameter(u"limit or offset"_s);
    const DatasetView view{false, queryValue(request, "with_labels") == "true"_L1,
                           queryValue(request, "check_running_task") == "true"_L1};
    QJsonArray entries;
    for (qsizetype i = page->first; i < page->end; ++i)
        entries.append(describe(*found.at(i), now, view));
    return jsonAnswer({{u"total_number"_s, found.size()}, {u"datasets"_s, entries}});
}

HttpAnswer V2Api::start(DemoDataset &dataset)
{
    if (!m_habits.mayStart) {
        return serviceError(403, u"ModelArts.0112"_s,
                            u"Policy doesn't allow modelarts:dataset:updateDataset to be performed."_s);
    }
    if (std::optional<HttpAnswer> refusal = conflict(dataset, m_state.time.now()))
        return *refusal;
    m_state.beginDataset(dataset);
    return {}; // 200, Content-Length: 0, and no task id: that is all the service says
}

HttpAnswer V2Api::syncStatus(const DemoDataset &dataset) const
{
    const Millis now = m_state.time.now();
    return jsonAnswer(describeSync(dataset.id, dataset.told(now), now, m_habits.minimalStatus));
}

HttpAnswer V2Api::statistics(const DemoDataset &dataset) const
{
    const qint64 total = dataset.total.value_or(0);
    const qint64 labeled = dataset.labeled.value_or(0);
    const qint64 unconfirmed = dataset.unconfirmed.value_or(0);
    QJsonArray labels;
    for (const QString &name : dataset.labels) {
        const qint64 samples = labeled / dataset.labels.size();
        labels.append(QJsonObject{
            {u"name"_s, name}, {u"type"_s, dataset.type}, {u"count"_s, samples * 3 / 2}, {u"sample_count"_s, samples}});
    }
    return jsonAnswer(
        {{u"label_stats"_s, labels},
         {u"sample_stats"_s, QJsonObject{{u"total"_s, total},
                                         {u"all"_s, total},
                                         {u"lefted"_s, total},
                                         {u"manual_annotation"_s, labeled},
                                         {u"auto_annotation"_s, unconfirmed},
                                         {u"un_annotation"_s, std::max<qint64>(total - labeled - unconfirmed, 0)},
                                         {u"deleted"_s, dataset.deleted.value_or(0)}}},
         {u"key_sample_stats"_s, QJsonObject{{u"total"_s, total}, {u"non_key_sample"_s, total}, {u"key_sample"_s, 0}}},
         {u"deletion_stats"_s, QJsonObject()},
         {u"metadata_stats"_s, QJsonObject()},
         {u"data_spliting_enable"_s, true}});
}

HttpAnswer V2Api::teamTasks(const HttpRequest &request, const DemoDataset &dataset) const
{
    const auto page = readPage(request, dataset.teamTasks.size(), 1000, 1000, m_habits.offsetIsRecord);
    if (!page)
        return badParameter(u"limit or offset"_s);
    QJsonArray tasks;
    for (qsizetype i = page->first; i < page->end; ++i)
        tasks.append(describe(dataset.teamTasks.at(i), dataset.id, m_state.time.now()));
    return jsonAnswer({{u"count"_s, dataset.teamTasks.size()}, {u"tasks"_s, tasks}});
}

HttpAnswer V2Api::smartTasks(const HttpRequest &request, const DemoDataset &dataset) const
{
    static const QHash<QString, int> types{{u"auto-label"_s, 0}, {u"pre-label"_s, 1}, {u"auto-grouping"_s, 2}};
    const QString wanted = queryValue(request, "type");
    QList<const DemoSmartTask *> found;
    for (const DemoSmartTask &task : dataset.smartTasks) {
        // without a type the service leaves grouping out
        if (wanted.isEmpty() ? task.type < 2 : types.value(wanted, -1) == task.type)
            found.append(&task);
    }
    const auto page = readPage(request, found.size(), 10, 100, m_habits.offsetIsRecord);
    if (!page)
        return badParameter(u"limit or offset"_s);
    QJsonArray tasks;
    for (qsizetype i = page->first; i < page->end; ++i)
        tasks.append(describe(*found.at(i), dataset.id, m_state.time.now()));
    return jsonAnswer({{u"total_count"_s, found.size()}, {u"exist_running_deploy_task"_s, false}, {u"tasks"_s, tasks}});
}

HttpAnswer V2Api::importTasks(const HttpRequest &request, const DemoDataset &dataset, const QString &taskId) const
{
    const Millis now = m_state.time.now();
    if (!taskId.isEmpty()) {
        for (const DemoImport &import : dataset.imports) {
            if (import.taskId == taskId)
                return jsonAnswer(describe(import, dataset.id, now));
        }
        return jsonAnswer({{u"status"_s, u"NOT_EXIST"_s}, {u"task_id"_s, taskId}, {u"dataset_id"_s, dataset.id}});
    }
    const auto page = readPage(request, dataset.imports.size(), 10, 100, m_habits.offsetIsRecord);
    if (!page)
        return badParameter(u"limit or offset"_s);
    QJsonArray tasks;
    for (qsizetype i = page->first; i < page->end; ++i)
        tasks.append(describe(dataset.imports.at(i), dataset.id, now));
    return jsonAnswer({{u"total_count"_s, dataset.imports.size()}, {u"import_tasks"_s, tasks}});
}

} // namespace syncdesk::demo
