#pragma once

#include "app/desk/syncservice.h"
#include "app/sync/serviceerror.h"
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
        Millis told{0};                ///< its status is served from here on; the record before it until then
        Millis listed{0}, listedTo{0}; ///< the dataset's own status is "synchronising"
        bool fails = false;
        bool ours = false; ///< begun by a start that this program sent
        int added = 0, removed = 0;
    };
    /// What a start came to, as far as the program was told.
    enum class Told { OnTheWay, Accepted, Joined, Conflict, Throttled, No, Nothing };
    struct Post
    {
        Millis sent{0}, told{0};
        Told what = Told::OnTheWay;
        int run = -1; ///< what it began, among the dataset's runs
    };
    /// A status that reached the program.
    struct Status
    {
        Millis asked{0}, told{0};
        int run = -1; ///< of which it told; none: "does not exist"
        TaskState state = TaskState::NotExist;
    };
    /// When the program asked for a description of the dataset that reached it, and when that was.
    struct Description
    {
        Millis asked{-1}, told{-1};
    };
    /// One that can be synchronised, of any kind.
    struct Dataset
    {
        Target target{};
        QList<RunRecord> runs{}; ///< newest last
        Millis busyUntil{0};     ///< publishing
        // What the program was told of it: what it shows needs its reason here.
        QList<Post> posts{};
        QList<Status> statuses{};
        Description free{}, syncing{}, busy{}; ///< the last of each
        Millis throttled{-1};                  ///< when a 429 came to a start or to the question before it
        Millis unreached{-1};                  ///< when one of them came to nothing for lack of a connection

        bool isV2() const { return target.key.kind == TargetKind::DatasetV2; }
    };
    struct Faults
    {
        double lost = 0;      ///< the request is served, the answer is lost; told after up to 30 s
        double dropped = 0;   ///< the request never arrives
        double refused = 0;   ///< 503, not served
        double throttled = 0; ///< 429
        bool minimal = false; ///< status answers hold status and dataset_id only
        double late = 0;      ///< the request leaves seconds after it was asked for: a sign-in came before it
        double unsent = 0;    ///< the request did not leave, and the program knows
        double slow = 0;      ///< the answer takes up to 20 s
        Millis lag{0};        ///< by so much at most, status and list are behind what a run does
    };

    SimCloud(FakeTime &time, unsigned seed) : m_time(time), m_random(seed), m_zero(time.wall() - time.now()) {}

    Faults faults{};
    QHash<QString, QList<Dataset>> projects{};
    QHash<QString, QList<Millis>> requests{}; ///< by project: when each arrived or was lost on its way
    QHash<TargetKey, int> credits{}; ///< clicks not yet spent; a POST that was refused for certain gives its click back
    QStringList unasked{};           ///< POSTs without a click: must stay empty
    qint64 statusCalls = 0, listCalls = 0, allCalls = 0;
    QSet<QString> signedOut{}; ///< projects whose sign-in is refused
    // Polling is paused:
    std::optional<int> pausedSince{}; ///< what was asked for earlier may still leave: by the number of the call
    int asks = 0;
    QHash<QString, int> passes{};                             ///< by call: what a person asked for, not yet spent
    QStringList inPause{};                                    ///< must stay empty
    std::function<void(Dataset &)> onPost = [](Dataset &) {}; ///< a start leaves

    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }

    /// \a v1: so many datasets and so many annotation jobs of the generation before.
    void addProject(const QString &project, int datasets, int v1 = 0)
    {
        QList<Dataset> rows;
        for (int i = 0; i < datasets + 2 * v1; ++i) {
            Dataset d;
            const TargetKind kind = i < datasets        ? TargetKind::DatasetV2
                                    : i < datasets + v1 ? TargetKind::DatasetV1
                                                        : TargetKind::ManualJob;
            d.target.key = {project, kind, project + QStringLiteral("-%1").arg(i)};
            d.target.name = QStringLiteral("dataset %1").arg(i);
            if (kind == TargetKind::DatasetV2)
                d.target.datasetType = 1;
            if (kind == TargetKind::ManualJob)
                d.target.annotationId = QStringLiteral("annotation%1").arg(i);
            d.target.sources = {{0, QStringLiteral("obs://bucket/%1/").arg(i)}};
            d.target.totalSamples = 100 + i;
            rows << d;
        }
        projects.insert(project, rows);
    }

    Dataset *find(const TargetKey &key)
    {
        QList<Dataset> &rows = projects[key.project];
        const int place = QStringView(key.id).mid(key.id.lastIndexOf(u'-') + 1).toInt(); // as addProject() names them
        return place < rows.size() ? &rows[place] : nullptr;
    }

    bool isRunning(const Dataset &d) const { return !d.runs.isEmpty() && d.runs.last().ends > m_time.now(); }

    /// The program ended: what was on its way back to it reaches nobody.
    void programEnded()
    {
        for (QList<Dataset> &rows : projects) {
            for (Dataset &d : rows) {
                for (Post &post : d.posts)
                    post.what = post.what == Told::OnTheWay ? Told::Nothing : post.what;
            }
        }
    }

    /// Begins a run, as the service or anybody else does.
    void begin(Dataset &d, Millis length)
    {
        RunRecord run;
        run.taskId = QStringLiteral("task%1").arg(++m_tasks);
        run.created = m_time.now();
        run.running = run.created + length / 4;
        run.ends = run.created + length;
        const auto late = [this](Millis usual) {
            return faults.lag > 0ms ? Millis(below(int(faults.lag.count()))) : usual;
        };
        run.told = run.created + late(1s);
        run.listed = run.created + late(0ms);
        run.listedTo = run.ends + late(0ms);
        run.fails = chance() < 0.15;
        run.added = run.fails ? 0 : below(50);
        run.removed = run.fails ? 0 : below(3);
        d.runs << run;
        d.target.totalSamples = *d.target.totalSamples + run.added - run.removed; // which describe() tells at its end
    }

    /// The dataset as a list shows it now.
    Target describe(const Dataset &d) const
    {
        Target target = d.target;
        const Millis now = m_time.now();
        if (isRunning(d))
            target.totalSamples = *target.totalSamples - d.runs.last().added + d.runs.last().removed;
        if (!d.isV2())
            return target;
        const bool listed = !d.runs.isEmpty() && d.runs.last().listed <= now && d.runs.last().listedTo > now;
        target.status = listed              ? DatasetStatus::Synchronizing
                        : d.busyUntil > now ? DatasetStatus::Publishing
                                            : DatasetStatus::Normal;
        return target;
    }
    /// It reached the program.
    void described(Dataset &d, const Target &as, Millis asked) const
    {
        Description &last = as.status == DatasetStatus::Synchronizing ? d.syncing
                            : as.status == DatasetStatus::Publishing  ? d.busy
                                                                      : d.free;
        last.asked = asked;
        last.told = m_time.now();
    }

    /// Of which run a status tells now: -1 of none. A v1 dataset is asked by \a taskId.
    int latest(const Dataset &d, const QString &taskId) const
    {
        if (d.target.key.kind == TargetKind::DatasetV1) {
            for (int i = 0; i < d.runs.size(); ++i) {
                if (d.runs[i].taskId == taskId)
                    return i;
            }
            return -1;
        }
        const int last = int(d.runs.size()) - 1;
        return last >= 0 && d.runs[last].told > m_time.now() ? last - 1 : last;
    }
    SyncTask status(const Dataset &d, int which) const
    {
        SyncTask task;
        task.state = TaskState::NotExist;
        if (which < 0)
            return task;
        const RunRecord &run = d.runs[which];
        const Millis now = m_time.now();
        const bool over = run.ends <= now;
        task.state = over                ? (run.fails ? TaskState::Failed : TaskState::Completed)
                     : now < run.running ? TaskState::Queued
                                         : TaskState::Running;
        if (d.target.key.kind == TargetKind::ManualJob) { // one word for all that moves, and nothing else
            task.state = over ? task.state : TaskState::Running;
            return task;
        }
        if (over && run.fails)
            task.serviceCode = QStringLiteral("ModelArts.4310");
        if (d.target.key.kind == TargetKind::DatasetV1) {
            task.taskId = run.taskId;
            return task;
        }
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
    /// Minutes; now and then most of an hour.
    Millis runLength() { return Millis(20s) + Millis(below(chance() < 0.05 ? 2'400'000 : 300'000)); }

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
        list(QStringLiteral("listDatasets "), TargetKind::DatasetV2, query, owner, std::move(done));
    }
    void listDatasetsV1(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        list(QStringLiteral("listDatasetsV1 "), TargetKind::DatasetV1, query, owner, std::move(done));
    }
    void listManualJobs(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        list(QStringLiteral("listManualJobs "), TargetKind::ManualJob, query, owner, std::move(done));
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
        const auto tell = [key, asked = m_cloud.time().now()](SimCloud &cloud, const Result<Target> &answer) {
            if (answer)
                cloud.described(*cloud.find(key), answer.value(), asked);
        };
        serve<Target>(
            QStringLiteral("readDataset ") + id, owner, std::move(done),
            [key](SimCloud &cloud) { return Result<Target>(cloud.describe(*cloud.find(key))); }, tell);
    }
    void readStatistics(const Target &target, QObject *owner, Done<SampleStatistics> done) override
    {
        serve<SampleStatistics>(QStringLiteral("readStatistics ") + target.key.id, owner, std::move(done),
                                [](SimCloud &) { return Result<SampleStatistics>(SampleStatistics{}); });
    }
    void startSync(const Target &target, QObject *owner, Done<StartAnswer> done) override
    {
        const TargetKey key = target.key;
        const bool v2 = key.kind == TargetKind::DatasetV2;
        const auto number = std::make_shared<qsizetype>(-1); // of the post
        const auto make = [key, v2, number](SimCloud &cloud) -> Result<StartAnswer> {
            SimCloud::Dataset &d = *cloud.find(key);
            if (cloud.isRunning(d))
                return refusal(cloud, key, v2 ? "4355" : "1642");
            if (d.busyUntil > cloud.time().now())
                return refusal(cloud, key, v2 ? "4343" : "1647");
            cloud.begin(d, cloud.runLength());
            d.runs.last().ours = true;
            d.posts[*number].run = int(d.runs.size()) - 1;
            return StartAnswer{key.kind == TargetKind::DatasetV1 ? d.runs.last().taskId : QString()};
        };
        const auto tell = [key, number](SimCloud &cloud, const Result<StartAnswer> &answer) {
            SimCloud::Post &post = cloud.find(key)->posts[*number];
            if (!answer && isConnectionFault(answer.error()))
                cloud.find(key)->unreached = cloud.time().now();
            if (post.what == SimCloud::Told::OnTheWay) {
                post.what = told(answer);
                post.told = cloud.time().now();
                if (post.what == SimCloud::Told::Throttled)
                    cloud.find(key)->throttled = post.told;
            }
        };
        serve<StartAnswer>(QStringLiteral("startSync ") + key.id, owner, std::move(done), make, tell, key, number);
    }
    void fetchSync(const Target &target, const QString &taskId, QObject *owner, Done<SyncTask> done) override
    {
        ++m_cloud.statusCalls;
        const TargetKey key = target.key;
        const auto which = std::make_shared<int>(-1);
        const auto make = [key, taskId, which](SimCloud &cloud) {
            const SimCloud::Dataset &d = *cloud.find(key);
            *which = cloud.latest(d, taskId);
            return Result<SyncTask>(cloud.status(d, *which));
        };
        const auto tell = [key, which, asked = m_cloud.time().now()](SimCloud &cloud, const Result<SyncTask> &answer) {
            SimCloud::Dataset &d = *cloud.find(key);
            if (answer)
                d.statuses << SimCloud::Status{asked, cloud.time().now(), *which, answer.value().state};
            else if (answer.error().kind == ApiError::Kind::Throttled)
                d.throttled = cloud.time().now();
            else if (isConnectionFault(answer.error()))
                d.unreached = cloud.time().now();
        };
        serve<SyncTask>(QStringLiteral("fetchSync ") + key.id, owner, std::move(done), make, tell);
    }

private:
    static SimCloud::Told told(const Result<StartAnswer> &answer)
    {
        using Told = SimCloud::Told;
        if (answer)
            return Told::Accepted;
        const ApiError &error = answer.error();
        if (error.isModelArts(u"4355") || error.isModelArts(u"1642"))
            return Told::Joined;
        if (error.isModelArts(u"4343") || error.isModelArts(u"1647"))
            return Told::Conflict;
        if (error.kind == ApiError::Kind::Throttled)
            return Told::Throttled;
        return error.kind == ApiError::Kind::SignedOut || error.notSent ? Told::No : Told::Nothing;
    }
    static Result<StartAnswer> refusal(SimCloud &cloud, const TargetKey &key, const char *number)
    {
        ++cloud.credits[key];
        return ApiError{.kind = ApiError::Kind::Refused,
                        .httpStatus = 400,
                        .serviceCode = QStringLiteral("ModelArts.") + QLatin1String(number)};
    }

    void list(const QString &call, TargetKind kind, const PageQuery &query, QObject *owner, Done<TargetPage> done)
    {
        const auto make = [project = m_project, kind, query](SimCloud &cloud) {
            TargetPage page;
            page.total = 0;
            for (const SimCloud::Dataset &d : std::as_const(cloud.projects[project])) {
                if (d.target.key.kind != kind)
                    continue;
                const qint64 place = (*page.total)++;
                if (place >= qint64(query.offset) * query.limit && place < qint64(query.offset + 1) * query.limit)
                    page.rows << cloud.describe(d);
            }
            if (*page.total == 0 && kind != TargetKind::DatasetV2)
                return Result<TargetPage>(ApiError{
                    .kind = ApiError::Kind::Missing, .httpStatus = 404, .serviceCode = QStringLiteral("APIG.0101")});
            return Result<TargetPage>(page);
        };
        const auto tell = [asked = m_cloud.time().now()](SimCloud &cloud, const Result<TargetPage> &answer) {
            for (const Target &row : answer ? answer.value().rows : QList<Target>())
                cloud.described(*cloud.find(row.key), row, asked);
        };
        serve<TargetPage>(call + m_project, owner, std::move(done), make, tell);
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
        std::function<void(SimCloud &, const Result<T> &)> tell; ///< the answer reaches the program
        TargetKey start;
        std::shared_ptr<qsizetype> post;
        int number;
        int repeats = 0;
    };

    /// The way there, the serving, the way back; faults strike on either way.
    template<typename T>
    void serve(const QString &what, QObject *owner, Done<T> done, std::function<Result<T>(SimCloud &)> make,
               std::function<void(SimCloud &, const Result<T> &)> tell = {}, const TargetKey &start = {},
               std::shared_ptr<qsizetype> post = {})
    {
        auto call =
            std::make_shared<Call<T>>(Call<T>{this, &m_cloud, what, m_project, owner, std::move(done), std::move(make),
                                              std::move(tell), start, std::move(post), ++m_cloud.asks});
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
        const SimCloud::Faults &f = cloud->faults;
        if (f.unsent > 0 && cloud->chance() < f.unsent)
            return later(*cloud, Millis(cloud->below(1000)), [call] {
                answered(call, Result<T>(ApiError{.kind = ApiError::Kind::Offline, .notSent = true}));
            });
        note(*call);
        const double dice = cloud->chance();
        const bool signedOut = cloud->signedOut.contains(call->project);
        const Millis there = Millis(20 + cloud->below(100));
        const bool slow = f.slow > 0 && cloud->chance() < f.slow;
        const Millis back = Millis(20 + cloud->below(slow ? 20'000 : 120));
        // the service object may die meanwhile; the request on its way arrives all the same
        later(*cloud, there, [cloud, call, dice, f, back, signedOut] {
            using K = ApiError::Kind;
            std::optional<Result<T>> result;
            Millis wait = back;
            if (signedOut) {
                giveBack(*call);
                result = ApiError{.kind = K::SignedOut, .httpStatus = 401};
            } else if (dice < f.dropped) {
                result = ApiError{.kind = K::Offline, .reason = ApiError::Reason::ConnectionClosed};
            } else if (dice < f.dropped + f.lost) {
                (void)call->make(*cloud);
                result = ApiError{.kind = K::TimedOut};
                wait = Millis(cloud->below(30'000));
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
            later(*cloud, wait, [call, result] { answered(call, *result); });
        });
    }

    template<typename T>
    static void note(Call<T> &call)
    {
        SimCloud &cloud = *call.cloud;
        ++cloud.allCalls;
        cloud.requests[call.project] << cloud.time().now();
        if (!call.start.isEmpty()) {
            if (--cloud.credits[call.start] < 0)
                cloud.unasked << call.start.id;
            SimCloud::Dataset &d = *cloud.find(call.start);
            *call.post = d.posts.size();
            d.posts << SimCloud::Post{.sent = cloud.time().now()};
            cloud.onPost(d);
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
        if (!call->owner) {
            if (call->post && *call->post >= 0)
                call->tell(*call->cloud, Result<T>(ApiError{.kind = ApiError::Kind::Cancelled}));
            return;
        }
        const bool passing = !result && (result.error().reason == ApiError::Reason::ConnectionClosed ||
                                         result.error().httpStatus == 503);
        if (!passing || !call->start.isEmpty() || call->repeats == 2)
            return finish(call, result);
        later(*call->cloud, 300ms * ++call->repeats, [call, result] {
            if (!call->owner)
                return;
            if (call->service->mayRepeat && !call->service->mayRepeat())
                finish(call, result);
            else
                send(call);
        });
    }

    template<typename T>
    static void finish(const std::shared_ptr<Call<T>> &call, const Result<T> &result)
    {
        if (call->tell && (!call->post || *call->post >= 0))
            call->tell(*call->cloud, result);
        call->done(result);
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
