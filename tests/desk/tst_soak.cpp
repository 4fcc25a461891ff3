#include "app/desk/desk.h"
#include "tests/support/scriptedservice.h"
#include "tests/support/simcloud.h"
#include "tests/support/soakjudge.h"

#include <cmath>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk on a simulated cloud and clock.
struct Simulation
{
    FakeTime time;
    SimCloud cloud;
    WatchedHistory history;
    SoakJudge judge{cloud, history};
    TestSecrets secrets;
    QList<Project> projects;
    std::unique_ptr<Desk> desk;

    /// Every third of the first ten projects still has \a v1 datasets and as many jobs of the generation before.
    Simulation(unsigned seed, int projectCount, int datasets, int limit = 60, int v1 = 0) : cloud(time, seed)
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
            cloud.addProject(project.id, datasets, i < 10 && i % 3 == 0 ? v1 : 0);
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
        judge.watch(*desk);
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

/// What people, and the world, do to a simulation: anything at any time, more of it where something goes on already.
struct Meddling
{
    Simulation &s;
    int projects;
    int clicks = 0;
    QList<TargetKey> recent{}; ///< clicked not long ago

    QString anyProject() { return u"p%1"_s.arg(s.cloud.below(projects)); }
    TargetKey anyRow()
    {
        if (!recent.isEmpty() && s.cloud.chance() < 0.4)
            return recent[s.cloud.below(int(recent.size()))];
        const QList<SimCloud::Dataset> &rows = s.cloud.projects[anyProject()];
        return rows[s.cloud.below(int(rows.size()))].target.key;
    }

    void pause(bool paused)
    {
        s.cloud.pausedSince = paused ? std::optional(s.cloud.asks) : std::nullopt;
        s.desk->setPaused(paused);
        s.judge.disturbed();
    }
    void signIn()
    {
        const QSet<QString> out = std::exchange(s.cloud.signedOut, {});
        for (const QString &project : out) {
            s.desk->signInAgain(project, {});
            s.judge.disturbed(project);
        }
    }
    /// On a row where the button offers a start, or on one where it does not.
    void click(const TargetKey &key)
    {
        const auto row = s.desk->find(key);
        if (!row)
            return;
        const bool offered =
            !row->run || row->run->isOver() || (row->phase() == RunPhase::UnknownOutcome && !row->run->looking);
        if (offered && canSync(row->support)) {
            s.cloud.credits[key] = 1;
            s.cloud.passes[u"fetchSync "_s + key.id] = 1;
            s.cloud.passes[u"startSync "_s + key.id] = 1;
            s.judge.clicked(key);
            ++clicks;
        }
        s.desk->start(s.cloud.chance() < 0.2 ? QList{key, key} : QList{key});
        s.judge.look(key);
        recent << key;
        if (recent.size() > 5)
            recent.removeFirst();
    }
    /// Whatever it is that somebody wants no more, or wants again.
    void changeMind(const TargetKey &key)
    {
        const double which = s.cloud.chance();
        if (which < 0.4)
            s.desk->takeFromQueue(key);
        else if (which < 0.7)
            s.desk->stopWatching(key);
        else
            s.desk->watchAgain(key);
        if (const auto row = s.desk->find(key); row && (!row->run || row->run->isOver()))
            s.cloud.credits[key] = 0; // from now on no start of it may go
    }
    /// The program ends in the middle of whatever it does, and starts again.
    void restart()
    {
        s.cloud.pausedSince.reset();
        s.desk.reset();
        s.cloud.programEnded();
        s.time.advance(Millis(s.cloud.below(s.cloud.chance() < 0.5 ? 2000 : 600'000)));
        s.cloud.requests.clear(); // of which the new one knows nothing
        s.start();
    }
    void once()
    {
        const double dice = s.cloud.chance();
        if (dice < 0.45) {
            click(anyRow());
        } else if (dice < 0.57) { // somebody else
            SimCloud::Dataset &d = *s.cloud.find(anyRow());
            if (!s.cloud.isRunning(d) && d.busyUntil <= s.time.now())
                s.cloud.begin(d, s.cloud.runLength());
        } else if (dice < 0.65) {
            SimCloud::Dataset &d = *s.cloud.find(anyRow());
            if (!s.cloud.isRunning(d))
                d.busyUntil = s.time.now() + Millis(s.cloud.below(300'000));
        } else if (dice < 0.68) {
            restart();
        } else if (dice < 0.71) {
            s.time.jumpWall(Millis(s.cloud.below(7'200'000)) - 1h);
        } else if (dice < 0.73) {
            pause(!s.desk->isPaused());
        } else if (dice < 0.76 && s.desk->isPaused()) {
            pause(false);
        } else if (dice < 0.77) {
            s.cloud.signedOut.insert(anyProject());
        } else if (dice < 0.80) {
            signIn();
        } else if (dice < 0.90) {
            changeMind(anyRow());
        } else if (dice < 0.92) {
            s.desk->lookAround();
        } else {
            s.desk->setAttention(anyRow(), {anyRow(), anyRow()}, s.cloud.chance() < 0.3);
        }
    }
    /// Several things at once, then some time in which nothing happens: seconds mostly, minutes at times.
    void round()
    {
        for (int i = 1 + s.cloud.below(4); i > 0; --i)
            once();
        s.pass(Millis(qint64(1000 * std::exp(s.cloud.chance() * std::log(600)))));
        if (s.desk->isPaused())
            s.judge.disturbed();
        for (const QString &project : std::as_const(s.cloud.signedOut))
            s.judge.disturbed(project);
    }
};

} // namespace

/// What must hold whatever happens, over simulated days; and what a hundred projects cost.
class TestSoak : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QHashSeed::setDeterministicGlobalSeed(); // what is told in a hash's order is told so again
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
    }
    void whateverHappens_data();
    void whateverHappens();
    void aHundredProjectsAreCheap();

private:
    void holds(Simulation &s);
};

void TestSoak::holds(Simulation &s)
{
    // no POST without a click, and no second one for the same click
    QVERIFY2(s.cloud.unasked.isEmpty(), qPrintable(s.cloud.unasked.join(u' ')));
    QVERIFY2(s.cloud.inPause.isEmpty(), qPrintable(s.cloud.inPause.join(u' ')));
    // nothing shown or kept, now or since the last look, that the cloud's own log does not justify
    s.judge.judgeAll();
    QVERIFY2(s.judge.wrong.isEmpty(), qPrintable(s.judge.wrong.join(u'\n')));
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
    QTest::newRow("a hundred projects, 30 hours") << 20261121u << 100 << 2 << 30 << 60 << false;
    QTest::newRow("another seed") << 7u << 5 << 20 << 12 << 60 << false;
    QTest::newRow("minimal replies") << 11u << 5 << 10 << 12 << 60 << true;
    QTest::newRow("two pages") << 13u << 2 << 130 << 6 << 60 << false;
    QTest::newRow("a small budget") << 24u << 2 << 130 << 6 << 8 << false;
    for (unsigned seed = 100; seed < 106; ++seed)
        QTest::addRow("seed %u", seed) << seed << 3 << 8 << 6 << 60 << bool(seed % 3 == 0);
}

void TestSoak::whateverHappens()
{
    QFETCH(unsigned, seed);
    QFETCH(int, projects);
    QFETCH(int, datasets);
    QFETCH(int, hours);
    QFETCH(int, limit);
    QFETCH(bool, minimal);
    Simulation s(seed, projects, datasets, limit, 2);
    qInfo("seed %u", seed);
    s.cloud.faults = {.lost = 0.03,
                      .dropped = 0.03,
                      .refused = 0.02,
                      .throttled = 0.003,
                      .minimal = minimal,
                      .late = 0.03,
                      .unsent = 0.01,
                      .slow = 0.03,
                      .lag = 2s};
    if (limit < 60)
        s.judge.patience = 30min;
    s.start();
    Meddling world{s, projects};
    while (s.time.now() < Millis(hours * 1h)) {
        world.round();
        holds(s);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(world.clicks > 5 * hours);
    // with the faults over, everything comes to its end and nothing is lost from history
    s.cloud.faults = {.minimal = minimal};
    world.pause(false);
    world.signIn();
    s.pass(60min);
    holds(s);
    for (const TargetState &row : s.desk->targets()) {
        QVERIFY2(!row.run || row.run->isOver() || row.phase() == RunPhase::UnknownOutcome || !row.run->watched,
                 qPrintable(row.key.id + u" is still "_s + QString::number(int(row.phase()))));
    }
    s.judge.judgeHistory();
    QVERIFY2(s.judge.wrong.isEmpty(), qPrintable(s.judge.wrong.join(u'\n')));
    qInfo("seed %u: %d clicks, %lld requests, %lld runs kept", seed, world.clicks, s.cloud.allCalls,
          qlonglong(s.history.runs.size()));
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
