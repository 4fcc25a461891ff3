#include "app/demo/v1api.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

QList<DemoV1Item *> matching(const std::vector<std::unique_ptr<DemoV1Item>> &items, const HttpRequest &request)
{
    const QString search = queryValue(request, "search_content");
    QList<DemoV1Item *> found;
    for (const auto &item : items) {
        if (item->name.contains(search, Qt::CaseInsensitive))
            found.append(item.get());
    }
    const bool byName = !queryValue(request, "sort_by").contains("time"_L1);
    std::stable_sort(found.begin(), found.end(), [byName](const DemoV1Item *a, const DemoV1Item *b) {
        return byName ? a->name < b->name : a->created < b->created;
    });
    if (queryValue(request, "order") == "desc"_L1)
        std::reverse(found.begin(), found.end());
    return found;
}

HttpAnswer jobRefused(const QString &code, const QString &message, int status)
{
    return jsonAnswer({{u"is_success"_s, false}, {u"error_code"_s, code}, {u"error_msg"_s, message}}, status);
}

} // namespace

bool V1Api::isPublished(const QByteArray &method, const QStringList &parts) const
{
    if (!m_habits.offersV1 || parts.contains(QString()))
        return false;
    const bool get = method == "GET" || method == "HEAD";
    const QString first = parts.value(0);
    const QString tail = parts.mid(2).join(u'/');
    if (parts.size() == 1)
        return get && (first == "annotation-jobs"_L1 || first == "datasets"_L1);
    if (first == "data-annotations"_L1)
        return tail == "obs/sync"_L1 ? method == "POST"
                                     : get && (tail == "obs/sync-status"_L1 || tail == "tags/stats"_L1);
    if (first != "datasets"_L1 || parts.size() != 3)
        return false;
    return parts.at(1) == "task"_L1 ? get : tail == "sync"_L1 && method == "POST";
}

HttpAnswer V1Api::answer(const HttpRequest &request, DemoProject &project, const QStringList &parts)
{
    if (parts.size() == 1)
        return parts.at(0) == "datasets"_L1 ? listDatasets(request, project) : listJobs(request, project);
    if (parts.at(0) == "data-annotations"_L1) {
        DemoV1Item *item = project.job(parts.at(1));
        if (!item)
            return jobRefused(u"ModelArts.0102"_s, u"Resource does not exist."_s, m_habits.v1FailsWith200 ? 200 : 404);
        m_state.settle(*item);
        return job(*item, parts.mid(2).join(u'/'));
    }
    if (parts.at(1) == "task"_L1)
        return task(parts.at(2), project);
    DemoV1Item *item = project.v1Dataset(parts.at(1));
    if (!item)
        return serviceError(400, u"ModelArts.1674"_s, u"Dataset does not exist."_s);
    m_state.settle(*item);
    return startDataset(*item);
}

HttpAnswer V1Api::listDatasets(const HttpRequest &request, DemoProject &project)
{
    const QList<DemoV1Item *> found = matching(project.v1Datasets, request);
    const auto page = readPage(request, found.size(), 10, 1000, m_habits.offsetIsRecord);
    if (!page)
        return serviceError(400, u"ModelArts.0104"_s, u"Illegal parameter."_s);
    QJsonArray entries;
    for (DemoV1Item *item : found.mid(page->first, page->end - page->first)) {
        m_state.settle(*item);
        entries.append(QJsonObject{{u"dataset_id"_s, item->id},
                                   {u"dataset_name"_s, item->name},
                                   {u"description"_s, item->description},
                                   {u"data_url"_s, item->path},
                                   {u"file_count"_s, item->total},
                                   {u"create_time"_s, toEpoch(item->created) / 1000}});
    }
    return jsonAnswer({{u"dataset_count"_s, found.size()}, {u"datasets"_s, entries}});
}

HttpAnswer V1Api::listJobs(const HttpRequest &request, DemoProject &project)
{
    const QList<DemoV1Item *> found = matching(project.jobs, request);
    const auto page = readPage(request, found.size(), 10, 1000, m_habits.offsetIsRecord);
    if (!page)
        return serviceError(400, u"ModelArts.0104"_s, u"Illegal parameter."_s);
    QJsonArray entries;
    for (DemoV1Item *item : found.mid(page->first, page->end - page->first)) {
        m_state.settle(*item);
        const QDateTime created = QDateTime::fromMSecsSinceEpoch(toEpoch(item->created), Qt::OffsetFromUTC, 8 * 3600);
        QJsonObject entry{
            {u"id"_s, item->id},
            {u"name"_s, item->name},
            {u"description"_s, item->description},
            {u"data_type"_s, item->dataType},
            {u"path"_s, item->path},
            {u"type"_s, item->type},
            {u"create_time"_s, created.toString(u"yyyy-MM-dd HH:mm:ss"_s)},
            {u"progress"_s, QString::number(item->total > 0 ? item->labeled * 100 / item->total : 0)},
            {u"progress_detail"_s, QJsonObject{{u"total_count"_s, QString::number(item->total)},
                                               {u"has_tag_count"_s, QString::number(item->labeled)},
                                               {u"not_tag_count"_s, QString::number(item->total - item->labeled)}}}};
        if (item->annotationId != 0)
            entry[u"dls_prj_id"_s] = item->annotationId;
        entries.append(entry);
    }
    return jsonAnswer({{u"job_total_count"_s, found.size()},
                       {u"manual_annotation_count_limit"_s, 100 - found.size()},
                       {u"jobs"_s, entries}});
}

HttpAnswer V1Api::job(DemoV1Item &item, const QString &what)
{
    const Millis now = m_state.time.now();
    if (what == "obs/sync"_L1) {
        const int refusal = m_habits.v1FailsWith200 ? 200 : 400;
        if (!m_habits.mayStart)
            return jobRefused(u"ModelArts.0105"_s, u"Operation forbidden."_s, m_habits.v1FailsWith200 ? 200 : 403);
        if (item.isSyncing(now))
            return jobRefused(u"ModelArts.1642"_s, u"Operation forbidden, the dataset is being synchronized."_s,
                              refusal);
        m_state.begin(item, item.total, now);
        return jsonAnswer({{u"is_success"_s, true}});
    }
    if (what == "tags/stats"_L1) {
        const QJsonArray tags{QJsonObject{{u"tag"_s, u"cat"_s}, {u"count"_s, item.labeled * 3 / 5}},
                              QJsonObject{{u"tag"_s, u"dog"_s}, {u"count"_s, item.labeled - item.labeled * 3 / 5}}};
        const QJsonArray stats{QJsonObject{{u"has_tag"_s, true}, {u"count"_s, item.labeled}},
                               QJsonObject{{u"has_tag"_s, false}, {u"count"_s, item.total - item.labeled}}};
        return jsonAnswer({{u"is_success"_s, true}, {u"tag_count"_s, tags}, {u"tags_stat"_s, stats}});
    }
    const DemoSync *sync = item.told(now);
    QJsonObject object{{u"is_success"_s, true}, {u"sync_status"_s, 0}};
    if (!sync)
        return jsonAnswer(object);
    const SyncPhase phase = sync->phase(now);
    object[u"sync_status"_s] = phase == SyncPhase::Completed ? 1 : phase == SyncPhase::Failed ? 2 : 3;
    if (phase == SyncPhase::Failed) {
        object[u"error_code"_s] = sync->outcome.failCode;
        object[u"error_msg"_s] = sync->outcome.failMessage;
    }
    return jsonAnswer(object);
}

HttpAnswer V1Api::startDataset(DemoV1Item &item)
{
    if (!m_habits.mayStart)
        return serviceError(403, u"ModelArts.0105"_s, u"Operation forbidden."_s);
    if (item.isSyncing(m_state.time.now()))
        return serviceError(400, u"ModelArts.1642"_s, u"Operation forbidden, the dataset is being synchronized."_s);
    m_state.begin(item, item.total, m_state.time.now());
    return jsonAnswer({{u"task_id"_s, item.sync->taskId}});
}

HttpAnswer V1Api::task(const QString &taskId, DemoProject &project) const
{
    // an unknown task and one that waits cannot be told apart: that is how task queues of this kind answer
    const auto waiting = [] { return jsonAnswer({{u"status"_s, u"PENDING"_s}, {u"result"_s, QJsonArray()}}); };
    DemoV1Item *item = m_state.v1ByTask(project.id, taskId);
    if (!item)
        return waiting();
    m_state.settle(*item);
    const DemoSync &sync = item->sync->taskId == taskId ? *item->sync : *item->previous;
    static const QStringList words{u"PENDING"_s, u"STARTED"_s, u"RUNNING"_s, u"SUCCESS"_s, u"FAILURE"_s};
    const SyncPhase phase = sync.phase(m_state.time.now());
    QJsonArray result;
    if (phase == SyncPhase::Completed) {
        result.append(QJsonObject{{u"syncOrCheckoutsuccess"_s, QJsonObject()}});
    } else if (phase == SyncPhase::Failed) {
        const QJsonObject error{{u"error_code"_s, sync.outcome.failCode}, {u"error_msg"_s, sync.outcome.failMessage}};
        result.append(QJsonObject{{u"failed"_s, error}});
    }
    return jsonAnswer({{u"status"_s, words.at(int(phase))}, {u"result"_s, result}});
}

} // namespace syncdesk::demo
