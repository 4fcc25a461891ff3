#include "app/cloud/requests.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString v1 = u"v1"_s;
const QString v2 = u"v2"_s;
const QString datasetsPart = u"datasets"_s;
const QString annotationsPart = u"data-annotations"_s;

void addPage(ApiRequest &request, int limit, int offset)
{
    request.query.append({u"limit"_s, QString::number(limit)});
    request.query.append({u"offset"_s, QString::number(offset)});
}

} // namespace

Requests::Requests(const QString &projectId, const QString &language, const QString &workspaceId)
    : m_projectId(projectId), m_language(language), m_workspaceId(workspaceId)
{}

ApiRequest Requests::make(const QByteArray &method, const QString &version, QStringList path) const
{
    ApiRequest request;
    request.method = method;
    request.path = QStringList{version, m_projectId} + std::move(path);
    request.headers = {{"Content-Type", "application/json"},
                       {"X-Project-Id", m_projectId.toUtf8()},
                       {"X-Language", m_language.toUtf8()}};
    return request;
}

ApiRequest Requests::datasets(const PageQuery &page) const
{
    ApiRequest request = make("GET", v2, {datasetsPart});
    addPage(request, page.limit, page.offset);
    if (page.allVersions)
        request.query.append({u"dataset_version"_s, u"all"_s});
    // Without this pair the reply never says that an automatic labeling task (type 0) runs, and the tasks would
    // have to be asked of every dataset.
    request.query.append({u"check_running_task"_s, u"true"_s});
    request.query.append({u"running_task_type"_s, u"0"_s});
    if (!m_workspaceId.isEmpty())
        request.query.append({u"workspace_id"_s, m_workspaceId});
    return request;
}

ApiRequest Requests::dataset(const QString &datasetId) const
{
    ApiRequest request = make("GET", v2, {datasetsPart, datasetId});
    request.query = {{u"check_running_task"_s, u"true"_s}, {u"running_task_type"_s, u"0"_s}};
    return request;
}

ApiRequest Requests::startSync(const QString &datasetId) const
{
    return make("POST", v2, {datasetsPart, datasetId, u"sync-data"_s});
}

ApiRequest Requests::syncStatus(const QString &datasetId) const
{
    return make("GET", v2, {datasetsPart, datasetId, u"sync-data"_s, u"status"_s});
}

ApiRequest Requests::statistics(const QString &datasetId) const
{
    return make("GET", v2, {datasetsPart, datasetId, annotationsPart, u"stats"_s});
}

ApiRequest Requests::teamTasks(const QString &datasetId) const
{
    // limit and offset are undocumented in one edition; the default of 1000 rows is enough
    return make("GET", v2, {datasetsPart, datasetId, u"workforce-tasks"_s});
}

ApiRequest Requests::smartTasks(const QString &datasetId) const
{
    ApiRequest request = make("GET", v2, {datasetsPart, datasetId, u"tasks"_s});
    addPage(request, 100, 0);
    return request;
}

ApiRequest Requests::importTasks(const QString &datasetId) const
{
    ApiRequest request = make("GET", v2, {datasetsPart, datasetId, u"import-tasks"_s});
    addPage(request, 100, 0);
    return request;
}

ApiRequest Requests::datasetsV1(const PageQuery &page) const
{
    ApiRequest request = make("GET", v1, {datasetsPart});
    addPage(request, page.limit, page.offset);
    return request;
}

ApiRequest Requests::startSyncV1(const QString &datasetId) const
{
    return make("POST", v1, {datasetsPart, datasetId, u"sync"_s});
}

ApiRequest Requests::taskV1(const QString &taskId) const
{
    return make("GET", v1, {datasetsPart, u"task"_s, taskId});
}

ApiRequest Requests::manualJobs(const PageQuery &page) const
{
    ApiRequest request = make("GET", v1, {u"annotation-jobs"_s});
    addPage(request, page.limit, page.offset);
    return request;
}

ApiRequest Requests::startObsSync(const QString &annotationId) const
{
    return make("POST", v1, {annotationsPart, annotationId, u"obs"_s, u"sync"_s});
}

ApiRequest Requests::obsSyncStatus(const QString &annotationId) const
{
    return make("GET", v1, {annotationsPart, annotationId, u"obs"_s, u"sync-status"_s});
}

ApiRequest Requests::tagStatistics(const QString &annotationId) const
{
    return make("GET", v1, {annotationsPart, annotationId, u"tags"_s, u"stats"_s});
}

} // namespace syncdesk
