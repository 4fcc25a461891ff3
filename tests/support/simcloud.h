#pragma once

#include "app/desk/syncservice.h"
#include "tests/support/faketime.h"

#include <QHash>
#include <QPointer>
#include <random>

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
    };

    SimCloud(FakeTime &time, unsigned seed) : m_time(time), m_random(seed), m_zero(time.wall() - time.now()) {}

    Faults faults{};
    QHash<QString, QList<Dataset>> projects{};
    QHash<QString, QList<Millis>> requests{}; ///< by project: when each arrived or was lost on its way
    QHash<TargetKey, int> posts{};            ///< starts that were sent, by dataset
    QHash<TargetKey, int> credits{}; ///< clicks not yet spent; a POST that was refused for certain gives its click back
    QStringList unasked{};           ///< POSTs without a click: must stay empty
    qint64 statusCalls = 0, listCalls = 0, allCalls = 0;

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
    Millis runLength() { return Millis(20s) + Millis(below(300'000)); }

private:
    FakeTime &m_time;
    std::mt19937 m_random;
    const WallTime m_zero;
    int m_tasks = 0;
};

/// One project's view of the SimCloud; answers after 40 to 240 ms of fake time.
class SimService : public SyncService
{
public:
    SimService(SimCloud &cloud, QString project) : m_cloud(cloud), m_project(std::move(project)) {}

    void listDatasets(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        ++m_cloud.listCalls;
        serve<TargetPage>(owner, std::move(done), [project = m_project, query](SimCloud &cloud) {
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
        notOffered(owner, std::move(done));
    }
    void listManualJobs(const PageQuery &, QObject *owner, Done<TargetPage> done) override
    {
        notOffered(owner, std::move(done));
    }
    void listTeamTasks(const QString &, QObject *owner, Done<TargetList> done) override
    {
        serve<TargetList>(owner, std::move(done), [](SimCloud &) { return Result<TargetList>(TargetList{}); });
    }
    void listSmartTasks(const QString &, QObject *owner, Done<TargetList> done) override
    {
        serve<TargetList>(owner, std::move(done), [](SimCloud &) { return Result<TargetList>(TargetList{}); });
    }
    void listImports(const QString &, QObject *owner, Done<QList<ImportTask>> done) override
    {
        serve<QList<ImportTask>>(owner, std::move(done),
                                 [](SimCloud &) { return Result<QList<ImportTask>>(QList<ImportTask>{}); });
    }
    void readDataset(const QString &id, QObject *owner, Done<Target> done) override
    {
        const TargetKey key{m_project, TargetKind::DatasetV2, id};
        serve<Target>(owner, std::move(done),
                      [key](SimCloud &cloud) { return Result<Target>(cloud.describe(*cloud.find(key))); });
    }
    void readStatistics(const Target &, QObject *owner, Done<SampleStatistics> done) override
    {
        serve<SampleStatistics>(owner, std::move(done),
                                [](SimCloud &) { return Result<SampleStatistics>(SampleStatistics{}); });
    }
    void startSync(const Target &target, QObject *owner, Done<StartAnswer> done) override
    {
        const TargetKey key = target.key;
        ++m_cloud.posts[key];
        if (--m_cloud.credits[key] < 0)
            m_cloud.unasked << key.id;
        serve<StartAnswer>(
            owner, std::move(done),
            [key](SimCloud &cloud) -> Result<StartAnswer> {
                SimCloud::Dataset &d = *cloud.find(key);
                if (cloud.isRunning(d))
                    return refusal(cloud, key, "4355");
                if (d.busyUntil > cloud.time().now())
                    return refusal(cloud, key, "4343");
                cloud.begin(d, cloud.runLength());
                return StartAnswer{};
            },
            key);
    }
    void fetchSync(const Target &target, const QString &, QObject *owner, Done<SyncTask> done) override
    {
        ++m_cloud.statusCalls;
        const TargetKey key = target.key;
        serve<SyncTask>(owner, std::move(done),
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
    void notOffered(QObject *owner, Done<T> done)
    {
        serve<T>(owner, std::move(done), [](SimCloud &) {
            return Result<T>(ApiError{
                .kind = ApiError::Kind::Missing, .httpStatus = 404, .serviceCode = QStringLiteral("APIG.0101")});
        });
    }

    /// The way there, the serving, the way back; faults strike on either way.
    template<typename T, typename Serve>
    void serve(QObject *owner, Done<T> done, Serve make, const TargetKey &start = {})
    {
        ++m_cloud.allCalls;
        m_cloud.requests[m_project] << m_cloud.time().now();
        if (onRequestSent)
            onRequestSent();
        const double dice = m_cloud.chance();
        const SimCloud::Faults &f = m_cloud.faults;
        const Millis there = Millis(20 + m_cloud.below(100)), back = Millis(20 + m_cloud.below(120));
        const QPointer<QObject> alive = owner;
        const auto answer = [alive, done = std::move(done)](const Result<T> &result) {
            if (alive)
                done(result);
        };
        // the service object may die meanwhile; the request on its way arrives all the same
        later(m_cloud, there, [cloud = &m_cloud, answer, make, dice, f, back, start] {
            using K = ApiError::Kind;
            std::optional<Result<T>> result;
            if (dice < f.dropped) {
                result = ApiError{.kind = K::Offline, .reason = ApiError::Reason::ConnectionClosed};
            } else if (dice < f.dropped + f.lost) {
                (void)make(*cloud);
                result = ApiError{.kind = K::TimedOut};
            } else if (dice < f.dropped + f.lost + f.refused) {
                result = ApiError{.kind = K::ServerFault, .httpStatus = 503};
            } else if (dice < f.dropped + f.lost + f.refused + f.throttled) {
                ApiError error{.kind = K::Throttled, .httpStatus = 429};
                error.retryAfter = 20s;
                if (!start.isEmpty())
                    ++cloud->credits[start];
                result = error;
            } else {
                result = make(*cloud);
            }
            later(*cloud, back, [answer, result] { answer(*result); });
        });
    }

    static void later(SimCloud &cloud, Millis span, std::function<void()> what)
    {
        auto alarm = std::make_shared<std::unique_ptr<Alarm>>();
        *alarm = cloud.time().makeAlarm([alarm, what = std::move(what)]() mutable {
            const auto keep = std::move(*alarm); // the alarm dies with this ring
            const auto call = std::move(what);
            call();
        });
        (*alarm)->set(cloud.time().now() + span);
    }

    SimCloud &m_cloud;
    QString m_project;
};

inline std::unique_ptr<SyncService> SimCloud::service(const QString &project)
{
    return std::make_unique<SimService>(*this, project);
}

} // namespace syncdesk
