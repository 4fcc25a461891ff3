#pragma once

#include "app/desk/syncservice.h"
#include "tests/support/faketime.h"

#include <QHash>
#include <QPointer>
#include <random>
#include <unordered_map>

namespace syncdesk {

/// A cloud in memory on fake time: many projects, believable runs, random faults from a seed. What it did is its log,
/// against which everything that the program shows can be held.
class SimCloud
{
public:
    struct RunRecord
    {
        QString taskId{};
        Millis created{0}, running{0}, ends{0};
        bool fails = false;
        bool ours = false; ///< begun by a start that this program sent
        int added = 0, removed = 0;
    };
    struct Dataset
    {
        Target target{};
        QList<RunRecord> runs{}; ///< newest last
        Millis busyUntil{0};     ///< publishing
    };
    struct Faults
    {
        double lost = 0;      ///< the request is served, the answer is lost
        double dropped = 0;   ///< the request never arrives
        double refused = 0;   ///< 503, not served
        double throttled = 0; ///< 429
        bool minimal = false; ///< status answers hold status and dataset_id only
        double late = 0;      ///< the request leaves seconds after it was asked for: a sign-in came before it
    };

    SimCloud(FakeTime &time, unsigned seed) : m_time(time), m_random(seed), m_zero(time.wall() - time.now()) {}

    Faults faults{};
    QHash<QString, QList<Dataset>> projects{};
    QHash<QString, QList<Millis>> requests{}; ///< by project: when each arrived or was lost on its way
    QHash<TargetKey, int> posts{};            ///< starts that were sent, by dataset
    QHash<TargetKey, int> credits{}; ///< clicks not yet spent; a POST that was refused for certain gives its click back
    QStringList unasked{};           ///< POSTs without a click: must stay empty
    qint64 statusCalls = 0, listCalls = 0, allCalls = 0;
    QSet<QString> signedOut{}; ///< projects whose sign-in is refused
    // Polling is paused:
    std::optional<int> pausedSince{}; ///< what was asked for earlier may still leave: by the number of the call
    int asks = 0;
    QHash<QString, int> passes{}; ///< by call: what a person asked for, not yet spent
    QStringList inPause{};        ///< must stay empty

    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }

    void addProject(const QString &project, int datasets)
    {
        QList<Dataset> rows;
        for (int i = 0; i < datasets; ++i) {
            Dataset d;
            d.target.key = {project, TargetKind::DatasetV2, project + QStringLiteral("-%1").arg(i)};
            d.target.name = QStringLiteral("dataset %1").arg(i);
            d.target.datasetType = 1;
            d.target.sources = {{0, QStringLiteral("obs://bucket/%1/").arg(i)}};
            d.target.totalSamples = 100 + i;
            rows << d;
        }
        projects.insert(project, rows);
    }

    Dataset *find(const TargetKey &key)
    {
        for (Dataset &d : projects[key.project]) {
            if (d.target.key == key)
                return &d;
        }
        return nullptr;
    }

    bool isRunning(const Dataset &d) const { return !d.runs.isEmpty() && d.runs.last().ends > m_time.now(); }

    /// Begins a run, as the service or anybody else does.
    void begin(Dataset &d, Millis length)
    {
        RunRecord run;
        run.taskId = QStringLiteral("task%1").arg(++m_tasks);
        run.created = m_time.now();
        run.running = run.created + length / 4;
        run.ends = run.created + length;
        run.fails = chance() < 0.15;
        run.added = run.fails ? 0 : below(50);
        run.removed = run.fails ? 0 : below(3);
        d.runs << run;
        d.target.totalSamples = *d.target.totalSamples + run.added - run.removed; // at the end; the tests look then
    }

    /// The dataset as a list shows it now.
    Target describe(const Dataset &d) const
    {
        Target target = d.target;
        target.status = isRunning(d)                 ? DatasetStatus::Synchronizing
                        : d.busyUntil > m_time.now() ? DatasetStatus::Publishing
                                                     : DatasetStatus::Normal;
        return target;
    }

    SyncTask status(const Dataset &d) const
    {
        SyncTask task;
        if (d.runs.isEmpty()) {
            task.state = TaskState::NotExist;
            return task;
        }
        const Millis now = m_time.now();
        // for a second after a start the record before is still served
        const RunRecord &run =
            d.runs.last().created + 1s > now && d.runs.size() > 1 ? d.runs[d.runs.size() - 2] : d.runs.last();
        if (d.runs.size() == 1 && run.created + 1s > now) {
            task.state = TaskState::NotExist;
            return task;
        }
        const bool over = run.ends <= now;
        task.state = over                ? (run.fails ? TaskState::Failed : TaskState::Completed)
                     : now < run.running ? TaskState::Queued
                                         : TaskState::Running;
        if (over && run.fails)
            task.serviceCode = QStringLiteral("ModelArts.4310");
        if (faults.minimal)
            return task;
        task.taskId = run.taskId;
        task.created = m_zero + run.created; // by its own clock: nobody sets that
        task.duration = std::chrono::duration_cast<std::chrono::seconds>(std::min(now, run.ends) - run.created);
        if (over || now >= run.running) {
            task.added = over ? run.added : run.added / 2;
            task.removed = over ? run.removed : 0;
        }
        return task;
    }

    std::unique_ptr<SyncService> service(const QString &project);
    FakeTime &time() { return m_time; }
    void later(Millis span, std::function<void()> what)
    {
        const int id = ++m_laters;
        std::unique_ptr<Alarm> &alarm = m_later[id];
        alarm = m_time.makeAlarm([this, id, what = std::move(what)] {
            const auto keep = std::move(m_later[id]); // the alarm dies with this ring
            m_later.erase(id);
            what();
        });
        alarm->set(m_time.now() + span);
    }
    Millis runLength() { return Millis(20s) + Millis(below(300'000)); }

private:
    FakeTime &m_time;
    std::mt19937 m_random;
    const WallTime m_zero;
    int m_tasks = 0;
    int m_laters = 0;
    std::unordered_map<int, std::unique_ptr<Alarm>> m_later;
};

/// One project's view of the SimCloud; answers after 40 to 240 ms of fake time.
class SimService : public SyncService
{
public:
    SimService(SimCloud &cloud, QString project) : m_cloud(cloud), m_project(std::move(project)) {}

    void listDatasets(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        ++m_cloud.listCalls;
        serve<TargetPage>(QStringLiteral("listDatasets ") + m_project, owner, std::move(done),
                          [project = m_project, query](SimCloud &cloud) {
                              TargetPage page;
                              const QList<SimCloud::Dataset> &rows = cloud.projects[project];
                              page.total = rows.size();
                              for (const SimCloud::Dataset &d : rows.mid(query.offset * query.limit, query.limit))
                                  page.rows << cloud.describe(d);
                              return Result<TargetPage>(page);
                          });
    }
    void listDatasetsV1(const PageQuery &, QObject *owner, Done<TargetPage> done) override
    {
        notOffered(QStringLiteral("listDatasetsV1 ") + m_project, owner, std::move(done));
    }
    void listManualJobs(const PageQuery &, QObject *owner, Done<TargetPage> done) override
    {
        notOffered(QStringLiteral("listManualJobs ") + m_project, owner, std::move(done));
    }
    void listTeamTasks(const QString &id, QObject *owner, Done<TargetList> done) override
    {
        serve<TargetList>(QStringLiteral("listTeamTasks ") + id, owner, std::move(done),
                          [](SimCloud &) { return Result<TargetList>(TargetList{}); });
    }
    void listSmartTasks(const QString &id, QObject *owner, Done<TargetList> done) override
    {
        serve<TargetList>(QStringLiteral("listSmartTasks ") + id, owner, std::move(done),
                          [](SimCloud &) { return Result<TargetList>(TargetList{}); });
    }
    void listImports(const QString &id, QObject *owner, Done<QList<ImportTask>> done) override
    {
        serve<QList<ImportTask>>(QStringLiteral("listImports ") + id, owner, std::move(done),
                                 [](SimCloud &) { return Result<QList<ImportTask>>(QList<ImportTask>{}); });
    }
    void readDataset(const QString &id, QObject *owner, Done<Target> done) override
    {
        const TargetKey key{m_project, TargetKind::DatasetV2, id};
        serve<Target>(QStringLiteral("readDataset ") + id, owner, std::move(done),
                      [key](SimCloud &cloud) { return Result<Target>(cloud.describe(*cloud.find(key))); });
    }
    void readStatistics(const Target &target, QObject *owner, Done<SampleStatistics> done) override
    {
        serve<SampleStatistics>(QStringLiteral("readStatistics ") + target.key.id, owner, std::move(done),
                                [](SimCloud &) { return Result<SampleStatistics>(SampleStatistics{}); });
    }
    void startSync(const Target &target, QObject *owner, Done<StartAnswer> done) override
    {
        const TargetKey key = target.key;
        serve<StartAnswer>(
            QStringLiteral("startSync ") + key.id, owner, std::move(done),
            [key](SimCloud &cloud) -> Result<StartAnswer> {
                SimCloud::Dataset &d = *cloud.find(key);
                if (cloud.isRunning(d))
                    return refusal(cloud, key, "4355");
                if (d.busyUntil > cloud.time().now())
                    return refusal(cloud, key, "4343");
                cloud.begin(d, cloud.runLength());
                d.runs.last().ours = true;
                return StartAnswer{};
            },
            key);
    }
    void fetchSync(const Target &target, const QString &, QObject *owner, Done<SyncTask> done) override
    {
        ++m_cloud.statusCalls;
        const TargetKey key = target.key;
        serve<SyncTask>(QStringLiteral("fetchSync ") + key.id, owner, std::move(done),
                        [key](SimCloud &cloud) { return Result<SyncTask>(cloud.status(*cloud.find(key))); });
    }

private:
    static Result<StartAnswer> refusal(SimCloud &cloud, const TargetKey &key, const char *number)
    {
        ++cloud.credits[key];
        return ApiError{.kind = ApiError::Kind::Refused,
                        .httpStatus = 400,
                        .serviceCode = QStringLiteral("ModelArts.") + QLatin1String(number)};
    }

    template<typename T>
    void notOffered(const QString &what, QObject *owner, Done<T> done)
    {
        serve<T>(what, owner, std::move(done), [](SimCloud &) {
            return Result<T>(ApiError{
                .kind = ApiError::Kind::Missing, .httpStatus = 404, .serviceCode = QStringLiteral("APIG.0101")});
        });
    }

    template<typename T>
    struct Call
    {
        SimService *service; ///< there as long as the owner is
        SimCloud *cloud;
        QString what, project;
        QPointer<QObject> owner;
        Done<T> done;
        std::function<Result<T>(SimCloud &)> make;
        TargetKey start;
        int number;
        int repeats = 0;
    };

    /// The way there, the serving, the way back; faults strike on either way.
    template<typename T>
    void serve(const QString &what, QObject *owner, Done<T> done, std::function<Result<T>(SimCloud &)> make,
               const TargetKey &start = {})
    {
        auto call = std::make_shared<Call<T>>(
            Call<T>{this, &m_cloud, what, m_project, owner, std::move(done), std::move(make), start, ++m_cloud.asks});
        if (m_cloud.faults.late > 0 && m_cloud.chance() < m_cloud.faults.late)
            later(m_cloud, Millis(m_cloud.below(3000)), [call] { send(call); });
        else
            send(call);
    }

    template<typename T>
    static void send(const std::shared_ptr<Call<T>> &call)
    {
        if (!call->owner)
            return;
        SimCloud *cloud = call->cloud;
        note(*call);
        const double dice = cloud->chance();
        const SimCloud::Faults &f = cloud->faults;
        const bool signedOut = cloud->signedOut.contains(call->project);
        const Millis there = Millis(20 + cloud->below(100)), back = Millis(20 + cloud->below(120));
        // the service object may die meanwhile; the request on its way arrives all the same
        later(*cloud, there, [cloud, call, dice, f, back, signedOut] {
            using K = ApiError::Kind;
            std::optional<Result<T>> result;
            if (signedOut) {
                giveBack(*call);
                result = ApiError{.kind = K::SignedOut, .httpStatus = 401};
            } else if (dice < f.dropped) {
                result = ApiError{.kind = K::Offline, .reason = ApiError::Reason::ConnectionClosed};
            } else if (dice < f.dropped + f.lost) {
                (void)call->make(*cloud);
                result = ApiError{.kind = K::TimedOut};
            } else if (dice < f.dropped + f.lost + f.refused) {
                result = ApiError{.kind = K::ServerFault, .httpStatus = 503};
            } else if (dice < f.dropped + f.lost + f.refused + f.throttled) {
                ApiError error{.kind = K::Throttled, .httpStatus = 429};
                error.retryAfter = 20s;
                giveBack(*call);
                result = error;
            } else {
                result = call->make(*cloud);
            }
            later(*cloud, back, [call, result] { answered(call, *result); });
        });
    }

    template<typename T>
    static void note(Call<T> &call)
    {
        SimCloud &cloud = *call.cloud;
        ++cloud.allCalls;
        cloud.requests[call.project] << cloud.time().now();
        if (!call.start.isEmpty()) {
            ++cloud.posts[call.start];
            if (--cloud.credits[call.start] < 0)
                cloud.unasked << call.start.id;
        }
        const auto pass = cloud.passes.find(call.what);
        const bool passes = pass != cloud.passes.end() && pass.value()-- > 0;
        if (cloud.pausedSince && !passes && (call.number > *cloud.pausedSince || call.repeats > 0))
            cloud.inPause << call.what;
        if (call.service->onRequestSent)
            call.service->onRequestSent();
    }

    /// It was refused for certain: the click is still to be served.
    template<typename T>
    static void giveBack(Call<T> &call)
    {
        if (!call.start.isEmpty())
            ++call.cloud->credits[call.start];
    }

    /// A GET is repeated as the real service does.
    template<typename T>
    static void answered(const std::shared_ptr<Call<T>> &call, const Result<T> &result)
    {
        if (!call->owner)
            return;
        const bool passing = !result && (result.error().reason == ApiError::Reason::ConnectionClosed ||
                                         result.error().httpStatus == 503);
        if (!passing || !call->start.isEmpty() || call->repeats == 2)
            return call->done(result);
        later(*call->cloud, 300ms * ++call->repeats, [call, result] {
            if (!call->owner)
                return;
            if (call->service->mayRepeat && !call->service->mayRepeat())
                call->done(result);
            else
                send(call);
        });
    }

    static void later(SimCloud &cloud, Millis span, std::function<void()> what) { cloud.later(span, std::move(what)); }

    SimCloud &m_cloud;
    QString m_project;
};

inline std::unique_ptr<SyncService> SimCloud::service(const QString &project)
{
    return std::make_unique<SimService>(*this, project);
}

} // namespace syncdesk
