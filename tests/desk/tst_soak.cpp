#include "app/desk/desk.h"
#include "tests/support/scriptedservice.h"
#include "tests/support/simcloud.h"

#include <QCoreApplication>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk on a simulated cloud and clock.
struct Simulation
{
    FakeTime time;
    SimCloud cloud;
    MemoryHistory history;
    TestSecrets secrets;
    QList<Project> projects;
    std::unique_ptr<Desk> desk;
    Millis started{0}; ///< the program, the last time

    Simulation(unsigned seed, int projectCount, int datasets, int limit = 60) : cloud(time, seed)
    {
        QList<double> dice;
        for (int i = 0; i < 997; ++i)
            dice << cloud.chance();
        time.setDice(dice);
        for (int i = 0; i < projectCount; ++i) {
            Project project;
            project.id = u"p%1"_s.arg(i);
            project.name = project.id;
            project.requestsPerMinute = limit;
            projects << project;
            cloud.addProject(project.id, datasets);
        }
    }
    void start()
    {
        desk = std::make_unique<Desk>(
            time, [this](const Project &project) { return cloud.service(project.id); }, history, secrets,
            [this](const QList<Project> &saved) {
                projects = saved;
                return true;
            });
        started = time.now();
        desk->open(projects);
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    void pass(Millis span)
    {
        const Millis until = time.now() + span;
        while (time.now() < until) {
            const std::optional<Millis> due = time.nextDue();
            time.advance(std::clamp<Millis>(due ? *due - time.now() : until - time.now(), 0ms, until - time.now()));
            QCoreApplication::processEvents();
        }
    }
};

/// What a run has come through, to find out what a seed has found.
QByteArray told(const TargetKey &key, const Run &run)
{
    QString text = u"%1: phase %2, origin %3, confirmed %4, watched %5, task %6; since %7, steps"_s.arg(key.id)
                       .arg(int(run.phase))
                       .arg(int(run.origin))
                       .arg(run.confirmed)
                       .arg(run.watched)
                       .arg(run.task.taskId)
                       .arg(toEpoch(run.since));
    for (const RunStep &step : run.timeline)
        text += u" %1@%2"_s.arg(int(step.what)).arg(toEpoch(step.at) - toEpoch(run.since));
    return text.toUtf8();
}

} // namespace

/// What must hold whatever happens, over simulated days; and what a hundred projects cost.
class TestSoak : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whateverHappens_data();
    void whateverHappens();
    void aHundredProjectsAreCheap();

private:
    void holds(Simulation &s);
    static void holdsWithoutId(const Simulation &s, const Run &run, const SimCloud::Dataset &d);
};

void TestSoak::holds(Simulation &s)
{
    // no POST without a click, and no second one for the same click
    QVERIFY2(s.cloud.unasked.isEmpty(), qPrintable(s.cloud.unasked.join(u' ')));
    QVERIFY2(s.cloud.inPause.isEmpty(), qPrintable(s.cloud.inPause.join(u' ')));
    // no result shown that the cloud's own log does not justify
    for (const TargetState &row : s.desk->targets()) {
        if (!row.run)
            continue;
        const SimCloud::Dataset &d = *s.cloud.find(row.key);
        holdsWithoutId(s, *row.run, d);
        if (!row.run->confirmed || row.run->task.taskId.isEmpty())
            continue;
        const auto record = std::find_if(d.runs.begin(), d.runs.end(), [&](const SimCloud::RunRecord &r) {
            return r.taskId == row.run->task.taskId;
        });
        QVERIFY2(record != d.runs.end(), told(row.key, *row.run).constData());
        // not the one before; of a run of an earlier start of the program only the civil clock tells when it was asked
        // for
        if (row.run->origin == RunOrigin::Here && row.run->sinceTick && *row.run->sinceTick > s.started)
            QVERIFY2(record->created >= *row.run->sinceTick, told(row.key, *row.run).constData());
        if (row.run->phase == RunPhase::Done) {
            QVERIFY2(!record->fails && record->ends <= s.time.now(), told(row.key, *row.run).constData());
            QCOMPARE(row.run->task.added.value_or(-1), record->added);
            QCOMPARE(row.run->task.removed.value_or(-1), record->removed);
        } else if (row.run->phase == RunPhase::Failed) {
            QVERIFY2(record->fails && record->ends <= s.time.now(), told(row.key, *row.run).constData());
        }
    }
    // the budget is never exceeded
    for (auto it = s.cloud.requests.begin(); it != s.cloud.requests.end(); ++it) {
        const QList<Millis> &sent = it.value();
        const int limit = s.projects.first().requestsPerMinute;
        for (qsizetype i = limit; i < sent.size(); ++i)
            QVERIFY2(sent[i] - sent[i - limit] >= 60s, qPrintable(it.key()));
        if (sent.size() > 120)
            it.value() = sent.mid(sent.size() - 120);
    }
}

/// What can be held against the log though no reply named the run.
void TestSoak::holdsWithoutId(const Simulation &s, const Run &run, const SimCloud::Dataset &d)
{
    // of a run of an earlier start of the program only the civil clock tells when it was asked for
    const bool thisStart = run.sinceTick && *run.sinceTick > s.started;
    const Millis since = thisStart ? *run.sinceTick : Millis(0);
    const auto any = [&](const auto &suits) { return std::any_of(d.runs.begin(), d.runs.end(), suits); };
    const auto isOf = [&](const SimCloud::RunRecord &r) { return r.ends >= since && r.created <= s.time.now(); };
    if (run.notStarted && thisStart) // this click began nothing
        QVERIFY2(!any([&](const SimCloud::RunRecord &r) { return r.ours && r.created >= since; }),
                 told(d.target.key, run).constData());
    if (!run.confirmed) {
        if (run.isOver() && run.watched && !run.notStarted && run.origin != RunOrigin::Untold) {
            QVERIFY2(!run.task.added && !run.task.removed && run.task.taskId.isEmpty(),
                     told(d.target.key, run).constData());
            QVERIFY2(run.origin != RunOrigin::Here || s.cloud.posts.value(d.target.key) > 0,
                     told(d.target.key, run).constData());
        }
        return;
    }
    switch (run.phase) {
    case RunPhase::Done:
        QVERIFY2(any([&](const SimCloud::RunRecord &r) { return isOf(r) && !r.fails && r.ends <= s.time.now(); }),
                 told(d.target.key, run).constData());
        break;
    case RunPhase::Failed:
        QVERIFY2(any([&](const SimCloud::RunRecord &r) { return isOf(r) && r.fails && r.ends <= s.time.now(); }),
                 told(d.target.key, run).constData());
        break;
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        QVERIFY2(any(isOf), told(d.target.key, run).constData());
        break;
    default:
        break;
    }
}

void TestSoak::whateverHappens_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<int>("projects");
    QTest::addColumn<int>("datasets");
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("minimal");
    if (qEnvironmentVariableIsSet("SYNCDESK_SOAK_SEED")) { // another one, in each of the shapes
        const unsigned seed = qEnvironmentVariable("SYNCDESK_SOAK_SEED").toUInt();
        QTest::newRow("few projects") << seed << 5 << 20 << 30 << 60 << false;
        QTest::newRow("minimal replies") << seed << 5 << 10 << 30 << 60 << true;
        QTest::newRow("two pages") << seed << 2 << 130 << 12 << 60 << false;
        QTest::newRow("a small budget") << seed << 2 << 130 << 12 << 8 << false;
        return;
    }
    QTest::newRow("a hundred projects, 30 hours") << 20261121u << 100 << 6 << 30 << 60 << false;
    QTest::newRow("another seed") << 7u << 5 << 20 << 30 << 60 << false;
    QTest::newRow("minimal replies") << 11u << 5 << 10 << 30 << 60 << true;
    QTest::newRow("two pages") << 13u << 2 << 130 << 12 << 60 << false;
    QTest::newRow("a small budget") << 17u << 2 << 130 << 12 << 8 << false;
    for (unsigned seed = 100; seed < 106; ++seed)
        QTest::addRow("seed %u", seed) << seed << 3 << 8 << 12 << 60 << bool(seed % 3 == 0);
}

void TestSoak::whateverHappens()
{
    QFETCH(unsigned, seed);
    QFETCH(int, projects);
    QFETCH(int, datasets);
    QFETCH(int, hours);
    QFETCH(int, limit);
    QFETCH(bool, minimal);
    Simulation s(seed, projects, datasets, limit);
    qInfo("seed %u", seed);
    s.cloud.faults = {0.03, 0.03, 0.02, 0.003, minimal, 0.03};
    s.start();
    int clicked = 0;
    const auto anyProject = [&] { return u"p%1"_s.arg(s.cloud.below(projects)); };
    const auto anyRow = [&] {
        const QList<SimCloud::Dataset> &rows = s.cloud.projects[anyProject()];
        return rows[s.cloud.below(int(rows.size()))].target.key;
    };
    const auto pause = [&](bool paused) {
        s.cloud.pausedSince = paused ? std::optional(s.cloud.asks) : std::nullopt;
        s.desk->setPaused(paused);
    };
    const auto signIn = [&] {
        const QSet<QString> out = std::exchange(s.cloud.signedOut, {});
        for (const QString &project : out)
            s.desk->signInAgain(project, {});
    };
    for (int minute = 0; minute < hours * 60; minute += 5) {
        const double dice = s.cloud.chance();
        if (dice < 0.6) {
            const TargetKey key = anyRow();
            if (const auto row = s.desk->find(key);
                row && !(row->run && row->run->isActive() && row->phase() != RunPhase::UnknownOutcome)) {
                s.cloud.credits[key] = 1;
                s.cloud.passes[u"fetchSync "_s + key.id] = 1;
                s.cloud.passes[u"startSync "_s + key.id] = 1;
                ++clicked;
                s.desk->start({key});
            }
        } else if (dice < 0.72) { // somebody else
            SimCloud::Dataset &d = *s.cloud.find(anyRow());
            if (!s.cloud.isRunning(d) && d.busyUntil <= s.time.now())
                s.cloud.begin(d, s.cloud.runLength());
        } else if (dice < 0.80) {
            SimCloud::Dataset &d = *s.cloud.find(anyRow());
            if (!s.cloud.isRunning(d))
                d.busyUntil = s.time.now() + Millis(s.cloud.below(300'000));
        } else if (dice < 0.83) { // the program ends in the middle of whatever it does, and starts again
            s.cloud.pausedSince.reset();
            s.desk.reset();
            s.time.advance(Millis(s.cloud.below(600'000)));
            s.cloud.requests.clear(); // of which the new one knows nothing
            s.start();
        } else if (dice < 0.85) {
            s.time.jumpWall(Millis(s.cloud.below(7'200'000)) - 1h);
        } else if (dice < 0.88) {
            pause(!s.desk->isPaused());
        } else if (dice < 0.90) {
            s.cloud.signedOut.insert(anyProject());
        } else if (dice < 0.92) {
            signIn();
        } else if (dice < 0.95) { // whatever it is that somebody wants no more, or wants again
            const QList<RunPtr> activity = s.desk->activity();
            const TargetKey key = activity.isEmpty() ? anyRow() : activity[s.cloud.below(int(activity.size()))]->target;
            const double which = s.cloud.chance();
            if (const auto row = s.desk->find(key); row && row->phase() == RunPhase::Waiting && which < 0.7)
                s.cloud.credits[key] = 0; // from now on no start of it may go
            if (which < 0.4)
                s.desk->takeFromQueue(key);
            else if (which < 0.7)
                s.desk->stopWatching(key);
            else
                s.desk->watchAgain(key);
        } else {
            s.desk->setAttention(anyRow(), {anyRow(), anyRow()}, s.cloud.chance() < 0.3);
        }
        s.pass(5min);
        holds(s);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(clicked > hours);
    // with the faults over, everything comes to its end and nothing is lost from history
    s.cloud.faults = {0, 0, 0, 0, minimal};
    pause(false);
    signIn();
    s.pass(30min);
    holds(s);
    for (const TargetState &row : s.desk->targets()) {
        QVERIFY2(!row.run || row.run->isOver() || row.phase() == RunPhase::UnknownOutcome || !row.run->watched,
                 qPrintable(row.key.id + u" is still "_s + QString::number(int(row.phase()))));
    }
    QHash<TargetKey, int> kept; // runs that a start of ours may have begun
    for (const RunPtr &run : std::as_const(s.history.runs)) {
        if ((run->origin == RunOrigin::Here && !run->notStarted) ||
            std::any_of(run->timeline.begin(), run->timeline.end(),
                        [](const RunStep &step) { return step.what == RunStep::What::Joined; }))
            ++kept[run->target];
    }
    for (auto it = s.cloud.projects.cbegin(); it != s.cloud.projects.cend(); ++it) {
        for (const SimCloud::Dataset &d : it.value()) {
            const auto ours =
                std::count_if(d.runs.begin(), d.runs.end(), [](const SimCloud::RunRecord &r) { return r.ours; });
            QVERIFY2(kept.value(d.target.key) >= ours, qPrintable(d.target.key.id));
        }
    }
}

void TestSoak::aHundredProjectsAreCheap()
{
    constexpr int projects = 100, datasets = 100;
    Simulation s(1, projects, datasets);
    s.start();
    s.pass(2min);
    // 5 % of the rows move all the time, begun elsewhere: a run that ends is followed by another one
    QHash<TargetKey, Millis> ends;
    QList<Millis> late;
    connect(s.desk.get(), &Desk::runEnded, s.desk.get(), [&](const RunPtr &run) {
        if (ends.contains(run->target))
            late << s.time.now() - ends.take(run->target);
    });
    QList<SimCloud::Dataset *> moving;
    for (auto it = s.cloud.projects.begin(); it != s.cloud.projects.end(); ++it) {
        for (int i = 0; i < datasets / 20; ++i)
            moving << &it.value()[i * 20];
    }
    const auto keepMoving = [&] {
        for (SimCloud::Dataset *d : moving) {
            if (!s.cloud.isRunning(*d) && !ends.contains(d->target.key)) {
                s.cloud.begin(*d, Millis(120'000 + s.cloud.below(240'000))); // "several minutes"
                ends[d->target.key] = d->runs.last().ends;
            }
        }
    };
    keepMoving();
    s.pass(2min);
    late.clear();
    s.cloud.allCalls = 0;
    const Millis from = s.time.now();
    for (int i = 0; i < 120; ++i) {
        s.pass(5s);
        keepMoving();
    }
    const double seconds = double((s.time.now() - from).count()) / 1000;
    const double naive = projects * datasets * seconds / 5; // one status call per row every 5 s
    std::sort(late.begin(), late.end());
    QVERIFY(late.size() > 500);
    const Millis median = late[late.size() / 2], p95 = late[late.size() * 95 / 100];
    qInfo("%lld requests in %.0f s: 1/%.0f of one status call per row every 5 s; ends seen after %lld ms (median), "
          "%lld ms (95 %%)",
          s.cloud.allCalls, seconds, naive / double(s.cloud.allCalls), qlonglong(median.count()),
          qlonglong(p95.count()));
    QVERIFY(double(s.cloud.allCalls) <= naive / 100);
    QVERIFY(median <= 5s);
    QVERIFY(p95 <= 15s);
}

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
