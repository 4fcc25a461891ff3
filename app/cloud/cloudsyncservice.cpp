#include "app/cloud/cloudsyncservice.h"

#include "app/cloud/servicecall.h"
#include "app/sync/parse.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

CloudSyncService::CloudSyncService(std::unique_ptr<Session> session) : m_session(std::move(session))
{
    m_session->onRequestSent = [this] {
        if (onRequestSent)
            onRequestSent();
    };
    m_session->mayRepeat = [this] { return !mayRepeat || mayRepeat(); };
    m_session->onGranted = [this](int perMinute) {
        if (onGranted)
            onGranted(perMinute);
    };
    m_session->clock().onSkew = [this](Millis skew) {
        if (onClockSkew)
            onClockSkew(skew);
    };
    m_session->credentials().onIdentity = [this](const QString &projectId, const QString &userId) {
        if (onIdentity)
            onIdentity(projectId, userId);
    };
}

CloudSyncService::~CloudSyncService() = default;

void CloudSyncService::call(Build build, QObject *owner, Done<Answer> done)
{
    (new ServiceCall(*m_session, std::move(build), owner))->start(std::move(done));
}

/// Makes the call and hands on what \a parse makes of the reply.
template<typename T>
void CloudSyncService::ask(const Build &build, QObject *owner, std::function<Result<T>(const QJsonObject &)> parse,
                           Done<T> done, Body body)
{
    // Nothing of this service may be used in here: it may be gone before the answer comes.
    Timebase &time = m_session->time();
    call(build, owner, [&time, body, parse = std::move(parse), done = std::move(done)](const Result<Answer> &result) {
        if (!result)
            return done(result.error());
        const Answer &answer = result.value();
        const Result<QJsonObject> reply = readJson(answer, time.wall(), body == Body::MayBeEmpty);
        if (!reply)
            return done(reply.error());
        const Result<T> value = parse(reply.value());
        if (value)
            return done(value);
        ApiError error = value.error();
        error.httpStatus = answer.status;
        error.host = answer.host;
        if (error.requestId.isEmpty())
            error.requestId = answer.requestId();
        done(error);
    });
}

/// Says no without a request, but not before the call returned.
template<typename T>
void CloudSyncService::refuse(QObject *owner, const QString &detail, Done<T> done)
{
    const ApiError error{.kind = ApiError::Kind::Refused, .detail = detail, .notSent = true};
    QMetaObject::invokeMethod(
        owner, [done = std::move(done), error] { done(error); }, Qt::QueuedConnection);
}

void CloudSyncService::listDatasets(const PageQuery &query, QObject *owner, Done<TargetPage> done)
{
    ask<TargetPage>(
        [query](const Requests &requests) { return requests.datasets(query); }, owner,
        [project = m_session->project().id](const QJsonObject &reply) { return parse::datasets(reply, project); },
        std::move(done));
}

void CloudSyncService::listDatasetsV1(const PageQuery &query, QObject *owner, Done<TargetPage> done)
{
    ask<TargetPage>(
        [query](const Requests &requests) { return requests.datasetsV1(query); }, owner,
        [project = m_session->project().id](const QJsonObject &reply) { return parse::datasetsV1(reply, project); },
        std::move(done));
}

void CloudSyncService::listManualJobs(const PageQuery &query, QObject *owner, Done<TargetPage> done)
{
    ask<TargetPage>([query](const Requests &requests) { return requests.manualJobs(query); }, owner,
                    [project = m_session->project().id, zone = parse::zoneOf(m_session->project().region)](
                        const QJsonObject &reply) { return parse::manualJobs(reply, project, zone); },
                    std::move(done));
}

void CloudSyncService::listTeamTasks(const QString &datasetId, QObject *owner, Done<TargetList> done)
{
    ask<TargetList>([datasetId](const Requests &requests) { return requests.teamTasks(datasetId); }, owner,
                    [project = m_session->project().id, datasetId](const QJsonObject &reply) {
                        return parse::teamTasks(reply, project, datasetId);
                    },
                    std::move(done));
}

void CloudSyncService::listSmartTasks(const QString &datasetId, QObject *owner, Done<TargetList> done)
{
    ask<TargetList>([datasetId](const Requests &requests) { return requests.smartTasks(datasetId); }, owner,
                    [project = m_session->project().id, datasetId, zone = parse::zoneOf(m_session->project().region)](
                        const QJsonObject &reply) { return parse::smartTasks(reply, project, datasetId, zone); },
                    std::move(done));
}

void CloudSyncService::listImports(const QString &datasetId, QObject *owner, Done<QList<ImportTask>> done)
{
    ask<QList<ImportTask>>([datasetId](const Requests &requests) { return requests.importTasks(datasetId); }, owner,
                           parse::importTasks, std::move(done));
}

void CloudSyncService::readDataset(const QString &datasetId, QObject *owner, Done<Target> done)
{
    ask<Target>(
        [datasetId](const Requests &requests) { return requests.dataset(datasetId); }, owner,
        [project = m_session->project().id](const QJsonObject &reply) { return parse::dataset(reply, project); },
        std::move(done));
}

void CloudSyncService::readStatistics(const Target &target, QObject *owner, Done<SampleStatistics> done)
{
    switch (target.key.kind) {
    case TargetKind::DatasetV2:
        return ask<SampleStatistics>([id = target.key.id](const Requests &requests) { return requests.statistics(id); },
                                     owner, parse::statistics, std::move(done));
    case TargetKind::ManualJob:
        if (target.annotationId.isEmpty())
            return refuse(owner, u"the job has no dls_prj_id"_s, std::move(done));
        return ask<SampleStatistics>(
            [id = target.annotationId](const Requests &requests) { return requests.tagStatistics(id); }, owner,
            parse::tagStatistics, std::move(done));
    case TargetKind::DatasetV1:
    case TargetKind::TeamTask:
    case TargetKind::SmartTask:
        break;
    }
    refuse(owner, u"there are no statistics of this kind of row"_s, std::move(done));
}

void CloudSyncService::startSync(const Target &target, QObject *owner, Done<StartAnswer> done)
{
    switch (target.key.kind) {
    case TargetKind::DatasetV2:
        // 2xx is all that is documented. What a JSON body says is not read; but a page says that something else
        // answered, which may have kept the start to itself.
        return ask<StartAnswer>([id = target.key.id](const Requests &requests) { return requests.startSync(id); },
                                owner, [](const QJsonObject &) -> Result<StartAnswer> { return StartAnswer{}; },
                                std::move(done), Body::MayBeEmpty);
    case TargetKind::DatasetV1:
        return ask<StartAnswer>([id = target.key.id](const Requests &requests) { return requests.startSyncV1(id); },
                                owner, parse::startedV1, std::move(done));
    case TargetKind::ManualJob:
        if (target.annotationId.isEmpty())
            return refuse(owner, u"the job has no dls_prj_id"_s, std::move(done));
        return ask<StartAnswer>(
            [id = target.annotationId](const Requests &requests) { return requests.startObsSync(id); }, owner,
            parse::obsSyncStarted, std::move(done), Body::MayBeEmpty);
    case TargetKind::TeamTask:
    case TargetKind::SmartTask:
        break;
    }
    refuse(owner, u"this kind of row has no synchronisation of its own"_s, std::move(done));
}

void CloudSyncService::fetchSync(const Target &target, const QString &taskId, QObject *owner, Done<SyncTask> done)
{
    switch (target.key.kind) {
    case TargetKind::DatasetV2:
    case TargetKind::TeamTask:
    case TargetKind::SmartTask: {
        const QString id = target.syncKey().id;
        QPointer<Session> session(m_session.get());
        return ask<SyncTask>([id](const Requests &requests) { return requests.syncStatus(id); }, owner,
                             [id, session, &time = m_session->time()](const QJsonObject &reply) {
                                 return parse::syncStatus(reply, id, session ? session->clock().now() : time.wall());
                             },
                             std::move(done));
    }
    case TargetKind::DatasetV1:
        if (taskId.isEmpty())
            return refuse(owner, u"the task is not known"_s, std::move(done));
        return ask<SyncTask>([taskId](const Requests &requests) { return requests.taskV1(taskId); }, owner,
                             [taskId](const QJsonObject &reply) { return parse::taskV1(reply, taskId); },
                             std::move(done));
    case TargetKind::ManualJob:
        if (target.annotationId.isEmpty())
            return refuse(owner, u"the job has no dls_prj_id"_s, std::move(done));
        return ask<SyncTask>(
            [id = target.annotationId](const Requests &requests) { return requests.obsSyncStatus(id); }, owner,
            parse::obsSyncStatus, std::move(done));
    }
}

} // namespace syncdesk
