#pragma once

#include "app/cloud/session.h"
#include "app/desk/syncservice.h"

#include <memory>

namespace syncdesk {

/// The calls to one project's ModelArts, over the network.
class CloudSyncService : public SyncService
{
public:
    explicit CloudSyncService(std::unique_ptr<Session> session);
    ~CloudSyncService() override;

    void listDatasets(const PageQuery &query, QObject *owner, Done<TargetPage> done) override;
    void listDatasetsV1(const PageQuery &query, QObject *owner, Done<TargetPage> done) override;
    void listManualJobs(const PageQuery &query, QObject *owner, Done<TargetPage> done) override;
    void listTeamTasks(const QString &datasetId, QObject *owner, Done<TargetList> done) override;
    void listSmartTasks(const QString &datasetId, QObject *owner, Done<TargetList> done) override;
    void listImports(const QString &datasetId, QObject *owner, Done<QList<ImportTask>> done) override;
    void readDataset(const QString &datasetId, QObject *owner, Done<Target> done) override;
    void readStatistics(const Target &target, QObject *owner, Done<SampleStatistics> done) override;
    void startSync(const Target &target, QObject *owner, Done<StartAnswer> done) override;
    void fetchSync(const Target &target, const QString &taskId, QObject *owner, Done<SyncTask> done) override;

private:
    using Build = std::function<ApiRequest(const Requests &)>;
    enum class Body { Json, MayBeEmpty };

    void call(Build build, QObject *owner, Done<Answer> done);
    template<typename T>
    void ask(const Build &build, QObject *owner, std::function<Result<T>(const QJsonObject &)> parse, Done<T> done,
             Body body = Body::Json);
    template<typename T>
    void refuse(QObject *owner, const QString &detail, Done<T> done);

    std::unique_ptr<Session> m_session;
};

} // namespace syncdesk
