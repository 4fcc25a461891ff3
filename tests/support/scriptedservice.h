#pragma once

#include "app/desk/historystore.h"
#include "app/desk/secretstore.h"
#include "app/desk/syncservice.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

namespace syncdesk {

/// A service whose answers are set by the test: values to hand out, errors to hand out instead, and a log of the calls.
/// Answers come from deliver(), never from within the call.
class ScriptedService : public SyncService
{
public:
    QList<Target> datasets{}, datasetsV1{}, manualJobs{};
    QHash<QString, TargetList> teamTasks{}, smartTasks{};
    QHash<QString, QList<ImportTask>> imports{};
    QHash<QString, SyncTask> status{};          ///< by target id
    QHash<QString, ApiError> fails{};           ///< by call name, or "name id": that answer instead
    QHash<QString, StartAnswer> startAnswers{}; ///< by target id
    QStringList calls{};                        ///< "name id" of each
    const Timebase *time = nullptr;             ///< set: at[i] is when calls[i] was sent
    QList<Millis> at{};
    bool v1Offered = false;
    bool held = false;  ///< answers wait for deliver() while true; else they come by the event loop
    QString heldCall{}; ///< only those of this one, by "name id"

    int count(const QString &call) const { return int(calls.filter(call).size()); }
    void deliver()
    {
        for (const auto &answer : std::exchange(m_waiting, {}))
            answer();
    }

    void listDatasets(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        answerPage(QStringLiteral("listDatasets"), query, datasets, owner, std::move(done));
    }
    void listDatasetsV1(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        answerV1(QStringLiteral("listDatasetsV1"), query, datasetsV1, owner, std::move(done));
    }
    void listManualJobs(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        answerV1(QStringLiteral("listManualJobs"), query, manualJobs, owner, std::move(done));
    }
    void listTeamTasks(const QString &id, QObject *owner, Done<TargetList> done) override
    {
        answer<TargetList>(QStringLiteral("listTeamTasks"), id, owner, std::move(done), teamTasks.value(id));
    }
    void listSmartTasks(const QString &id, QObject *owner, Done<TargetList> done) override
    {
        answer<TargetList>(QStringLiteral("listSmartTasks"), id, owner, std::move(done), smartTasks.value(id));
    }
    void listImports(const QString &id, QObject *owner, Done<QList<ImportTask>> done) override
    {
        answer<QList<ImportTask>>(QStringLiteral("listImports"), id, owner, std::move(done), imports.value(id));
    }
    void readDataset(const QString &id, QObject *owner, Done<Target> done) override
    {
        for (const Target &target : datasets) {
            if (target.key.id == id)
                return answer<Target>(QStringLiteral("readDataset"), id, owner, std::move(done), target);
        }
        const ApiError missing{
            .kind = ApiError::Kind::Missing, .httpStatus = 400, .serviceCode = QStringLiteral("ModelArts.4352")};
        answer<Target>(QStringLiteral("readDataset"), id, owner, std::move(done), missing);
    }
    void readStatistics(const Target &target, QObject *owner, Done<SampleStatistics> done) override
    {
        answer<SampleStatistics>(QStringLiteral("readStatistics"), target.key.id, owner, std::move(done),
                                 SampleStatistics{});
    }
    void startSync(const Target &target, QObject *owner, Done<StartAnswer> done) override
    {
        answer<StartAnswer>(QStringLiteral("startSync"), target.key.id, owner, std::move(done),
                            startAnswers.value(target.key.id));
    }
    void fetchSync(const Target &target, const QString &, QObject *owner, Done<SyncTask> done) override
    {
        SyncTask none;
        none.state = TaskState::NotExist;
        answer<SyncTask>(QStringLiteral("fetchSync"), target.key.id, owner, std::move(done),
                         status.value(target.key.id, none));
    }

private:
    template<typename T>
    void answer(const QString &name, const QString &id, QObject *owner, Done<T> done, Result<T> value)
    {
        calls << name + u' ' + id;
        if (time)
            at << time->now();
        if (onRequestSent)
            onRequestSent();
        if (const auto fault = fails.constFind(name + u' ' + id); fault != fails.cend())
            value = Result<T>(*fault);
        else if (const auto general = fails.constFind(name); general != fails.cend())
            value = Result<T>(*general);
        const QPointer<QObject> alive = owner;
        const auto call = [alive, done = std::move(done), value] {
            if (alive)
                done(value);
        };
        if (held || heldCall == name + u' ' + id)
            m_waiting << call;
        else
            QMetaObject::invokeMethod(owner, call, Qt::QueuedConnection);
    }
    void answerPage(const QString &name, const PageQuery &query, const QList<Target> &rows, QObject *owner,
                    Done<TargetPage> done)
    {
        TargetPage page;
        page.rows = rows.mid(query.offset * query.limit, query.limit);
        page.total = rows.size();
        answer<TargetPage>(name, QString::number(query.offset), owner, std::move(done), page);
    }
    void answerV1(const QString &name, const PageQuery &query, const QList<Target> &rows, QObject *owner,
                  Done<TargetPage> done)
    {
        if (v1Offered)
            return answerPage(name, query, rows, owner, std::move(done));
        answer<TargetPage>(
            name, QString::number(query.offset), owner, std::move(done),
            ApiError{.kind = ApiError::Kind::Missing, .httpStatus = 404, .serviceCode = QStringLiteral("APIG.0101")});
    }

    QList<std::function<void()>> m_waiting;
};

/// History in memory.
class MemoryHistory : public HistoryStore
{
public:
    QHash<QString, Snapshot> lists{};
    QList<RunPtr> runs{}; ///< newest last

    void loadAll(QObject *owner, std::function<void(const Everything &)> done) override
    {
        Everything everything;
        everything.lists = lists.values();
        QHash<TargetKey, RunPtr> latest;
        for (const RunPtr &run : std::as_const(runs))
            latest[run->target] = run;
        everything.latestRuns = latest.values();
        QMetaObject::invokeMethod(
            owner, [done, everything] { done(everything); }, Qt::QueuedConnection);
    }
    void saveList(const Snapshot &snapshot) override { lists[snapshot.project] = snapshot; }
    void saveRun(const Run &run) override
    {
        runs.removeIf([&](const RunPtr &other) { return other->id == run.id; });
        runs << std::make_shared<const Run>(run);
    }
    void removeRun(const QString &id) override
    {
        runs.removeIf([&](const RunPtr &run) { return run->id == id; });
    }
    void loadRuns(const TargetKey &target, int limit, QObject *owner,
                  std::function<void(const QList<RunPtr> &)> done) override
    {
        QList<RunPtr> found;
        for (auto it = runs.crbegin(); it != runs.crend() && found.size() < limit; ++it) {
            if ((*it)->target == target)
                found << *it;
        }
        QMetaObject::invokeMethod(
            owner, [done, found] { done(found); }, Qt::QueuedConnection);
    }
    void loadRecentRuns(int limit, QObject *owner, std::function<void(const QList<RunPtr> &)> done) override
    {
        QList<RunPtr> found;
        for (auto it = runs.crbegin(); it != runs.crend() && found.size() < limit; ++it)
            found << *it;
        QMetaObject::invokeMethod(
            owner, [done, found] { done(found); }, Qt::QueuedConnection);
    }
    void removeProject(const QString &project) override
    {
        lists.remove(project);
        runs.removeIf([&](const RunPtr &run) { return run->target.project == project; });
    }
};

/// Secrets for tests.
class TestSecrets : public SecretStore
{
public:
    QHash<QString, Secret> kept{};
    Failure locked = Failure::None; ///< told to reads in place of what is kept
    bool silent = false;            ///< answers no read, as while an unlock dialog stands
    Place where = Place::Memory;
    Place place() const override { return where; }
    void read(const QString &projectId, QObject *owner, std::function<void(const Secret &, Failure)> done) override
    {
        const Secret secret = locked == Failure::None ? kept.value(projectId) : Secret{};
        const Failure failure = locked != Failure::None    ? locked
                                : kept.contains(projectId) ? Failure::None
                                                           : Failure::NotFound;
        if (silent)
            return;
        QMetaObject::invokeMethod(
            owner, [done, secret, failure] { done(secret, failure); }, Qt::QueuedConnection);
    }
    void write(const QString &projectId, const Secret &secret, QObject *owner,
               std::function<void(Failure)> done) override
    {
        kept[projectId] = secret;
        QMetaObject::invokeMethod(
            owner, [done] { done(Failure::None); }, Qt::QueuedConnection);
    }
    void remove(const QString &projectId) override { kept.remove(projectId); }
    void tryAgain() override {}
};

} // namespace syncdesk
