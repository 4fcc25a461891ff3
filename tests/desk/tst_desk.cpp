#include "app/desk/desk.h"
#include "app/sync/syncmachine.h"
#include "tests/support/faketime.h"
#include "tests/support/scriptedservice.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

Target dataset(const QString &id, int status = 1, const QString &project = u"p"_s)
{
    Target target;
    target.key = {project, TargetKind::DatasetV2, id};
    target.name = u"name-"_s + id;
    target.datasetType = 1;
    target.status = status;
    target.sources = {{0, u"obs://bucket/"_s + id + u"/"_s}};
    target.totalSamples = 300;
    return target;
}

SyncTask sync(TaskState state, const QString &id)
{
    SyncTask task;
    task.state = state;
    task.taskId = id;
    task.created = fromEpoch(1'768'465'800'000);
    return task;
}

/// A desk on fake time with one or more scripted projects.
struct Bench
{
    FakeTime time;
    MemoryHistory history;
    TestSecrets secrets;
    QHash<QString, ScriptedService *> services;
    QList<Project> saved;
    std::function<void(ScriptedService &)> prepare = [](ScriptedService &) {};
    std::unique_ptr<Desk> desk;

    void make()
    {
        desk = std::make_unique<Desk>(
            time,
            [this](const Project &project) {
                auto service = std::make_unique<ScriptedService>();
                service->datasets = {dataset(u"a"_s, 1, project.id), dataset(u"b"_s, 1, project.id)};
                prepare(*service);
                services[project.id] = service.get();
                return service;
            },
            history, secrets,
            [this](const QList<Project> &projects) {
                saved = projects;
                return true;
            });
    }
    void open(const QStringList &ids = {u"p"_s})
    {
        make();
        QList<Project> projects;
        for (const QString &id : ids)
            projects << project(id);
        desk->open(projects);
        settle();
        pass(1s);
    }
    static Project project(const QString &id)
    {
        Project p;
        p.id = id;
        p.name = u"Project "_s + id;
        p.region = u"eu-de"_s;
        p.projectId = u"0a1b"_s;
        return p;
    }
    ScriptedService &service(const QString &id = u"p"_s) { return *services[id]; }
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
    }
    void pass(Millis span)
    {
        for (Millis gone = 0ms; gone < span; gone += 250ms) {
            time.advance(std::min<Millis>(250ms, span - gone));
            settle();
        }
    }
    TargetKey key(const QString &id, const QString &project = u"p"_s) const
    {
        return {project, TargetKind::DatasetV2, id};
    }
    TargetState row(const QString &id) { return desk->find(key(id)).value_or(TargetState{}); }
    RunPhase phase(const QString &id) { return row(id).phase(); }
};

} // namespace

class TestDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAndSaves();
    void oneClickIsOnePost();
    void aLostReplyIsNeverPostedAgain();
    void aLostStartIsLookedUpWhenTheNetworkIsBack();
    void aStartWhileTheRunBeforeIsReadAgain();
    void aFoundRecordTakesNoStartAway();
    void aStartIsFoundAgainThoughTheClockWasSetBack_data();
    void aStartIsFoundAgainThoughTheClockWasSetBack();
    void aFailureIsToldOnce();
    void runsFromElsewhereAreFound();
    void errorsKeepTheRows();
    void signedOutAsksNothingMore();
    void throttledWaits();
    void otherProjectsAreUndisturbed();
    void pausedSendsNothing();
    void knownRunsAreFoundAgain();
    void jobsAreAskedOnlyOfDatasetsThatHaveSome();
    void jobsStartTheirDataset();
    void v1NotOfferedIsNotAskedAgain();
    void whatIsOfferedIsAskedAgainDaily();
    void lockedKeyIsLeftAloneForFiveMinutes();
    void rowsThatVanish();
    void aQueuedRowThatVanishesWaitsNoMore();
    void anotherProjectsRunsAreLetGo();
    void aFaultShortensNoAskedWait();
    void afterSleepEverythingIsAskedOnce();
    void theServicesOwnLimitIsKept();
    void rowsAddedById();
    void queueIsLeftWhenFree();
    void whatWasTakenBackStaysBack();
    void theBudgetIsNeverExceeded();
    void projectsAreAddedAndRemoved();
    void editingKeepsTheOtherSecrets();
    void aLockedKeyStoreLosesNothing_data();
    void aLockedKeyStoreLosesNothing();
    void editsAreSavedBeforeTheKeyStoreAnswers();
    void aSuccessResolvesAFailure();
    void usualRangeNeedsThreeRuns();
};

void TestDesk::listsAndSaves()
{
    Bench b;
    b.open();
    QCOMPARE(b.desk->targets().size(), 2);
    const ProjectState state = b.desk->project(u"p"_s);
    QCOMPARE(state.link, ProjectState::Link::Reachable);
    QCOMPARE(state.datasets, 2);
    QVERIFY(state.seen);
    QVERIFY(!state.fromEarlierStart);
    QCOMPARE(b.history.lists[u"p"_s].targets.size(), 2);
    QCOMPARE(b.phase(u"a"_s), RunPhase::None);
    QCOMPARE(b.service().count(u"fetchSync"_s), 0); // one list call, no call per row
    QCOMPARE(b.service().count(u"listDatasets "_s), 1);
    b.pass(50s);
    QVERIFY(b.service().count(u"listDatasets "_s) <= 2);
}

void TestDesk::oneClickIsOnePost()
{
    Bench b;
    b.open();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"old"_s);
    b.desk->start({b.key(u"a"_s), b.key(u"a"_s)});
    b.desk->start({b.key(u"a"_s)}); // double click
    b.settle();
    QCOMPARE(b.service().count(u"startSync a"_s), 1);
    b.pass(1s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Unconfirmed);
    b.service().status[u"a"_s] = sync(TaskState::Running, u"new"_s);
    b.pass(3s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    b.desk->start({b.key(u"a"_s)});
    SyncTask done = sync(TaskState::Completed, u"new"_s);
    done.added = 5;
    done.removed = 1;
    done.duration = 12s;
    b.service().status[u"a"_s] = done;
    b.service().datasets[0].totalSamples = 304;
    b.pass(8s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    QCOMPARE(b.row(u"a"_s).run->doneKind, DoneKind::Changed);
    QCOMPARE(*b.row(u"a"_s).run->totalAfter, 304);
    QCOMPARE(b.service().count(u"startSync a"_s), 1);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(b.history.runs.last()->phase, RunPhase::Done);
    const int polls = b.service().count(u"fetchSync a"_s);
    b.pass(2min);
    QCOMPARE(b.service().count(u"fetchSync a"_s), polls); // a final state is asked no more
}

void TestDesk::aLostReplyIsNeverPostedAgain()
{
    Bench b;
    b.open();
    b.service().fails[u"startSync"_s] =
        ApiError{.kind = ApiError::Kind::Offline, .reason = ApiError::Reason::ConnectionClosed};
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"old"_s);
    b.desk->start({b.key(u"a"_s)});
    b.pass(5s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::UnknownOutcome);
    b.pass(3min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::UnknownOutcome);
    QCOMPARE(b.service().count(u"startSync"_s), 1);
    b.service().fails.clear();
    b.desk->start({b.key(u"a"_s)}); // only the user starts again
    b.pass(1s);
    QCOMPARE(b.service().count(u"startSync"_s), 2);
}

void TestDesk::aLostStartIsLookedUpWhenTheNetworkIsBack()
{
    Bench b;
    b.open();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"old"_s);
    const ApiError offline{.kind = ApiError::Kind::Offline};
    b.desk->start({b.key(u"a"_s)});
    b.settle();
    QCOMPARE(b.service().count(u"startSync a"_s), 1);
    b.desk.reset();
    b.prepare = [&](ScriptedService &service) { // away, and the network with it
        for (const QString &call : {u"fetchSync"_s, u"listDatasets"_s, u"readDataset"_s})
            service.fails[call] = offline;
    };
    b.history.runs.last() = [&] {
        Run lost = *b.history.runs.last(); // as a program leaves it that ends before the answer
        lost.timeline.removeIf([](const RunStep &step) { return step.what != RunStep::What::Sent; });
        lost.phase = RunPhase::Requested;
        return std::make_shared<const Run>(lost);
    }();
    b.make();
    b.desk->open({Bench::project(u"p"_s)});
    b.settle();
    b.pass(5min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::UnknownOutcome);
    QVERIFY(b.row(u"a"_s).run->looking);
    QVERIFY(!SyncMachine::canStart(*b.row(u"a"_s).run)); // nobody has looked
    const QString id = b.row(u"a"_s).run->id;
    SyncTask done = sync(TaskState::Completed, u"new"_s);
    done.created = b.time.wall() - 4min;
    b.service().status[u"a"_s] = done;
    b.service().fails.clear();
    b.desk->lookAround();
    b.pass(10s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    QCOMPARE(b.row(u"a"_s).run->id, id);
    QCOMPARE(b.row(u"a"_s).run->origin, RunOrigin::Here);
    QCOMPARE(b.service().count(u"startSync"_s), 0);
}

void TestDesk::aStartWhileTheRunBeforeIsReadAgain()
{
    Bench b;
    b.open();
    QStringList ended;
    connect(b.desk.get(), &Desk::runEnded, b.desk.get(), [&](const RunPtr &run) {
        QVERIFY(run->isOver());
        ended << run->id;
    });
    b.service().fails[u"readDataset"_s] = ApiError{.kind = ApiError::Kind::ServerFault, .httpStatus = 503};
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    b.service().datasets[0].status = 5; // the dataset's own status lags behind
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"first"_s);
    b.pass(3s);
    b.service().datasets[0].status = 1;
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    QVERIFY(b.row(u"a"_s).run->reconciling);
    const QString first = b.row(u"a"_s).run->id;
    b.desk->start({b.key(u"a"_s)});
    QCOMPARE(ended, QStringList{first}); // and not the one that only begins
    b.pass(1s);
    QVERIFY(b.row(u"a"_s).run->id != first);
    QCOMPARE(b.service().count(u"startSync a"_s), 2);
    QCOMPARE(b.history.runs.size(), 2);
    QCOMPARE(b.history.runs.first()->id, first);
    QCOMPARE(b.history.runs.first()->phase, RunPhase::Done);
    QVERIFY(!b.history.runs.first()->reconciling);
}

void TestDesk::aFoundRecordTakesNoStartAway()
{
    Bench b;
    b.open();
    b.service().fails[u"startSync"_s] = ApiError{.kind = ApiError::Kind::TimedOut};
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"old"_s);
    b.desk->start({b.key(u"a"_s)});
    b.pass(1min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::UnknownOutcome);
    QVERIFY(!b.row(u"a"_s).run->looking);
    const QString lost = b.row(u"a"_s).run->id;
    b.pass(2h);
    SyncTask theirs = sync(TaskState::Completed, u"theirs"_s);
    theirs.created = b.time.wall() - 1min;
    b.service().status[u"a"_s] = theirs;
    b.desk->setAttention(b.key(u"a"_s), {}, false);
    b.pass(2s);
    QCOMPARE(b.row(u"a"_s).run->origin, RunOrigin::Untold);
    QCOMPARE(b.history.runs.size(), 2); // the click's outcome is still unknown, and still told
    QVERIFY(std::any_of(b.history.runs.cbegin(), b.history.runs.cend(),
                        [&](const RunPtr &run) { return run->id == lost && run->phase == RunPhase::UnknownOutcome; }));
}

void TestDesk::aStartIsFoundAgainThoughTheClockWasSetBack_data()
{
    QTest::addColumn<bool>("queued");
    QTest::newRow("running") << false;
    QTest::newRow("in the queue") << true;
}

void TestDesk::aStartIsFoundAgainThoughTheClockWasSetBack()
{
    QFETCH(bool, queued);
    Bench b;
    b.prepare = [&](ScriptedService &service) { service.datasets[0].status = queued ? 8 : 1; };
    b.open();
    SyncTask old = sync(TaskState::Completed, u"old"_s);
    old.created = b.time.wall() + 10min; // as a service says whose clock is ahead
    b.service().status[u"a"_s] = old;
    b.desk->setAttention(b.key(u"a"_s), {}, false);
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    b.time.jumpWall(-1h);
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    if (!queued) {
        b.service().status[u"a"_s] = sync(TaskState::Running, u"new"_s);
        b.pass(3s);
    }
    const RunPhase phase = queued ? RunPhase::Waiting : RunPhase::Running;
    QCOMPARE(b.phase(u"a"_s), phase);
    const QString id = b.row(u"a"_s).run->id;
    b.desk.reset();
    b.prepare = [](ScriptedService &service) { service.held = true; };
    b.make();
    b.desk->open({Bench::project(u"p"_s)});
    b.settle();
    QCOMPARE(b.phase(u"a"_s), phase);
    QCOMPARE(b.row(u"a"_s).run->id, id);
}

void TestDesk::aFailureIsToldOnce()
{
    Bench b;
    b.open();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.service().fails[u"startSync"_s] = ApiError{.kind = ApiError::Kind::Forbidden,
                                                 .httpStatus = 403,
                                                 .serviceCode = u"ModelArts.0108"_s,
                                                 .serviceMessage = u"not authorised"_s};
    b.desk->start({b.key(u"a"_s)});
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Failed);
    QVERIFY(b.row(u"a"_s).run->notStarted);
    QCOMPARE(b.row(u"a"_s).support, Support::NoPermission);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(b.desk->project(u"p"_s).failed, 1);
    QCOMPARE(b.desk->activity().size(), 1);
}

void TestDesk::runsFromElsewhereAreFound()
{
    Bench b;
    b.open();
    b.service().datasets[1].status = 5;
    b.service().status[u"b"_s] = sync(TaskState::Running, u"theirs"_s);
    b.pass(75s); // one idle list refresh
    QCOMPARE(b.phase(u"b"_s), RunPhase::Running);
    QCOMPARE(b.row(u"b"_s).run->origin, RunOrigin::Elsewhere);
    b.service().status[u"b"_s] = sync(TaskState::Completed, u"theirs"_s);
    b.service().datasets[1].status = 1;
    b.pass(20s);
    QCOMPARE(b.phase(u"b"_s), RunPhase::Done);
    QCOMPARE(b.service().count(u"startSync"_s), 0);
    QCOMPARE(b.history.runs.last()->origin, RunOrigin::Elsewhere);
}

void TestDesk::errorsKeepTheRows()
{
    Bench b;
    b.open();
    b.service().fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::ServerFault, .httpStatus = 503};
    b.desk->refresh();
    b.pass(1s);
    QCOMPARE(b.desk->targets().size(), 2);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Unreachable);
    QCOMPARE(b.desk->project(u"p"_s).lastError.httpStatus, 503);
    b.service().fails.clear();
    b.pass(30s); // asked again by itself, later each time
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable);
}

void TestDesk::signedOutAsksNothingMore()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::SignedOut, .httpStatus = 401};
    };
    b.open();
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded);
    const qsizetype before = b.service().calls.size();
    b.pass(10min);
    QCOMPARE(b.service().calls.size(), before); // never a key or password retried by itself
    b.prepare = [](ScriptedService &) {};
    b.desk->signInAgain(u"p"_s, {});
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable);
    // a click while signed out says so at once, and nothing is sent
    b.service().fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::SignedOut, .httpStatus = 401};
    b.desk->refresh();
    b.pass(1s);
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Failed);
    QCOMPARE(b.row(u"a"_s).run->error.kind, ApiError::Kind::SignedOut);
    QCOMPARE(b.service().count(u"startSync"_s), 0);
    QCOMPARE(b.service().count(u"fetchSync"_s), 0);
}

void TestDesk::throttledWaits()
{
    Bench b;
    b.open();
    ApiError throttled{.kind = ApiError::Kind::Throttled, .httpStatus = 429};
    throttled.retryAfter = 90s;
    b.service().fails[u"listDatasets"_s] = throttled;
    b.desk->refresh();
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Throttled);
    QVERIFY(b.desk->project(u"p"_s).throttledFor);
    b.service().fails.clear();
    const qsizetype before = b.service().calls.size();
    b.pass(85s);
    QCOMPARE(b.service().calls.size(), before);
    b.pass(40s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable);
}

void TestDesk::otherProjectsAreUndisturbed()
{
    Bench b;
    b.open({u"p"_s, u"q"_s});
    b.service(u"p"_s).fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::Offline};
    b.desk->refresh();
    b.pass(2s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Unreachable);
    QCOMPARE(b.desk->project(u"q"_s).link, ProjectState::Link::Reachable);
    QCOMPARE(b.desk->targets().size(), 4);
    QCOMPARE(b.desk->targets(u"q"_s).size(), 2);
}

void TestDesk::pausedSendsNothing()
{
    Bench b;
    b.open();
    b.service().status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.desk->setPaused(true);
    const qsizetype before = b.service().calls.size();
    b.pass(10min);
    QCOMPARE(b.service().calls.size(), before);
    QVERIFY(!b.desk->project(u"p"_s).nextListIn);
    b.desk->setPaused(false);
    b.pass(2s);
    QVERIFY(b.service().calls.size() > before);
}

void TestDesk::knownRunsAreFoundAgain()
{
    Bench b;
    b.open();
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"old"_s);
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    b.service().status[u"a"_s] = sync(TaskState::Running, u"new"_s);
    b.pass(3s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    const QString id = b.row(u"a"_s).run->id;
    b.desk.reset(); // the program ends while it runs

    SyncTask done = sync(TaskState::Completed, u"new"_s);
    done.duration = 40s;
    b.prepare = [&](ScriptedService &service) {
        service.held = true;
        service.status[u"a"_s] = done;
    };
    b.time.advance(1h);
    b.make();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.desk->open({Bench::project(u"p"_s)});
    b.settle();
    QCOMPARE(b.desk->targets().size(), 2); // before any answer
    QVERIFY(b.desk->project(u"p"_s).fromEarlierStart);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    b.service().held = false;
    b.service().deliver();
    b.pass(10s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    QCOMPARE(b.row(u"a"_s).run->id, id);
    QCOMPARE(*b.row(u"a"_s).run->ended, *done.created + 40s); // its real end
    QCOMPARE(ended.size(), 1);
    QCOMPARE(b.service().count(u"startSync"_s), 0);
}

void TestDesk::jobsAreAskedOnlyOfDatasetsThatHaveSome()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.datasets[0].hasTeamTasks = true;
        Target team;
        team.key = {u"p"_s, TargetKind::TeamTask, u"t1"_s};
        team.datasetId = u"a"_s;
        team.name = u"round-1"_s;
        service.teamTasks[u"a"_s] = {team};
    };
    b.open();
    b.pass(2s);
    QCOMPARE(b.service().count(u"listTeamTasks a"_s), 1);
    QCOMPARE(b.service().count(u"listTeamTasks b"_s), 0);
    QCOMPARE(b.service().count(u"listSmartTasks"_s), 0);
    QCOMPARE(b.desk->project(u"p"_s).jobs, 1);
    b.desk->setAttention(b.key(u"b"_s), {}, false); // looked at: asked
    b.pass(2s);
    QCOMPARE(b.service().count(u"listTeamTasks b"_s), 1);
    QCOMPARE(b.service().count(u"listSmartTasks b"_s), 1);
}

void TestDesk::jobsStartTheirDataset()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.datasets[0].hasTeamTasks = true;
        Target team;
        team.key = {u"p"_s, TargetKind::TeamTask, u"t1"_s};
        team.datasetId = u"a"_s;
        service.teamTasks[u"a"_s] = {team};
    };
    b.open();
    b.pass(2s);
    const TargetKey job{u"p"_s, TargetKind::TeamTask, u"t1"_s};
    b.desk->start({job, b.key(u"a"_s)});
    b.pass(1s);
    QCOMPARE(b.service().count(u"startSync a"_s), 1);
    b.service().status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.pass(3s);
    QCOMPARE(b.desk->find(job)->phase(), RunPhase::Running); // the job's row follows its dataset
    QCOMPARE(b.desk->project(u"p"_s).running, 1);            // and is not counted twice
}

void TestDesk::v1NotOfferedIsNotAskedAgain()
{
    Bench b;
    b.open();
    b.pass(5min);
    QCOMPARE(b.service().count(u"listManualJobs"_s), 1);
    QCOMPARE(b.service().count(u"listDatasetsV1"_s), 1);
    QCOMPARE(b.desk->project(u"p"_s).project.capabilities.v1Jobs, Offered::No);
    QCOMPARE(b.saved.first().capabilities.v1Jobs, Offered::No);
    b.pass(25h); // renewed daily
    QVERIFY(b.service().count(u"listManualJobs"_s) >= 2);
}

void TestDesk::whatIsOfferedIsAskedAgainDaily()
{
    Bench b;
    Project project = Bench::project(u"p"_s);
    project.capabilities = {Offered::Yes, Offered::No, Offered::No, Offered::No, b.time.wall() - 23h};
    b.prepare = [](ScriptedService &service) { service.datasets[0].hasTeamTasks = true; };
    b.make();
    b.desk->open({project});
    b.pass(10min);
    ScriptedService &service = b.service();
    QCOMPARE(service.count(u"listDatasetsV1"_s) + service.count(u"listTeamTasks"_s), 0); // known, and not a day old
    b.pass(3h);
    QCOMPARE(service.count(u"listDatasetsV1"_s), 1);
    QVERIFY(service.count(u"listTeamTasks"_s) > 0);
    const Capabilities learned = b.desk->project(u"p"_s).project.capabilities;
    QCOMPARE(learned.teamTasks, Offered::Yes);
    QCOMPARE(learned.v1Jobs, Offered::No);
    QVERIFY(learned.checked && b.time.wall() - *learned.checked < 3h);
    QVERIFY(b.saved.first().capabilities == learned);
}

/// Five wrong signatures lock a key for five minutes, whoever asks; a locked key that is tried again may stay locked.
void TestDesk::lockedKeyIsLeftAloneForFiveMinutes()
{
    Bench b;
    const ApiError locked{
        .kind = ApiError::Kind::SignedOut, .reason = ApiError::Reason::AccessKeyLocked, .httpStatus = 401};
    const auto isLocked = [&](ScriptedService &service) { service.fails[u"listDatasets"_s] = locked; };
    b.prepare = isLocked;
    b.make();
    Project project = Bench::project(u"p"_s);
    project.askV1 = false;
    project.signIn.accessKey = u"AK1"_s;
    b.desk->open({project});
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded);
    b.prepare = [](ScriptedService &) {};
    b.desk->signInAgain(u"p"_s, {.secretKey = u"SK2"_s}); // by the person: with another secret, and then as it is
    b.pass(2s);
    b.desk->signInAgain(u"p"_s, {});
    b.desk->refresh(u"p"_s);
    b.pass(4min);
    QCOMPARE(b.service().calls, QStringList());
    const ProjectState waiting = b.desk->project(u"p"_s);
    QCOMPARE(waiting.link, ProjectState::Link::Throttled);
    QCOMPARE(waiting.lastError.reason, ApiError::Reason::AccessKeyLocked);
    QVERIFY(waiting.throttledFor && *waiting.throttledFor < 1min);
    b.pass(1min);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable); // by itself

    // another key need not wait
    b.prepare = isLocked;
    b.desk->signInAgain(u"p"_s, {});
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded);
    b.prepare = [](ScriptedService &) {};
    project.signIn.accessKey = u"AK2"_s;
    b.desk->updateProject(project, {.secretKey = u"SK3"_s});
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable);
}

void TestDesk::rowsThatVanish()
{
    Bench b;
    b.open();
    QSignalSpy removed(b.desk.get(), &Desk::targetsRemoved);
    b.service().status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    b.service().datasets.clear();
    b.desk->refresh();
    b.pass(2s);
    QVERIFY(!b.desk->find(b.key(u"b"_s)));
    QCOMPARE(removed.size(), 1);
    QVERIFY(b.row(u"a"_s).gone); // its run is still watched
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
}

void TestDesk::aQueuedRowThatVanishesWaitsNoMore()
{
    Bench b;
    b.prepare = [](ScriptedService &service) { service.datasets[0].status = 8; };
    b.open();
    b.desk->start({b.key(u"a"_s)});
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    const QString run = b.row(u"a"_s).run->id;
    b.service().datasets.clear();
    b.desk->refresh();
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting); // one list may have missed it while pages moved
    b.desk->refresh();
    b.pass(2s);
    const QList<RunPtr> activity = b.desk->activity();
    QCOMPARE(activity.size(), 1);
    QCOMPARE(activity.first()->id, run);
    QCOMPARE(activity.first()->phase, RunPhase::Failed);
    QVERIFY(activity.first()->notStarted);
    QCOMPARE(activity.first()->error.kind, ApiError::Kind::Missing);
    QCOMPARE(b.service().count(u"startSync"_s), 0);
}

void TestDesk::anotherProjectsRunsAreLetGo()
{
    Bench b;
    b.prepare = [](ScriptedService &service) { service.datasets[1].status = 8; };
    b.open();
    b.service().status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.desk->start({b.key(u"a"_s), b.key(u"b"_s)});
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    QCOMPARE(b.phase(u"b"_s), RunPhase::Waiting);
    const QString running = b.row(u"a"_s).run->id;
    b.prepare = [](ScriptedService &service) { service.datasets.clear(); };
    Project other = Bench::project(u"p"_s);
    other.projectId = u"another"_s;
    b.desk->updateProject(other, {});
    b.pass(2s);
    QVERIFY(b.desk->activity().isEmpty());
    QCOMPARE(b.history.runs.size(), 1); // the one that was never sent is gone, the other is kept and watched no more
    QCOMPARE(b.history.runs.first()->id, running);
    QVERIFY(!b.history.runs.first()->watched);
    b.make();
    b.desk->open({other});
    b.settle();
    b.pass(2s);
    QVERIFY(b.desk->targets().isEmpty()); // nor does the next start bring its row back
}

void TestDesk::aFaultShortensNoAskedWait()
{
    Bench b;
    b.open();
    ApiError throttled{.kind = ApiError::Kind::Throttled, .httpStatus = 429};
    throttled.retryAfter = 10min;
    b.service().fails[u"listDatasets"_s] = throttled;
    b.service().fails[u"fetchSync"_s] = ApiError{.kind = ApiError::Kind::Offline};
    b.service().held = true; // two questions under way: one is told to wait, the other's connection breaks
    b.desk->refresh();
    b.desk->setAttention(b.key(u"a"_s), {}, false);
    b.pass(1s);
    QCOMPARE(b.service().count(u"fetchSync"_s), 1);
    b.service().held = false;
    b.service().deliver();
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Unreachable);
    const qsizetype before = b.service().calls.size();
    b.desk->start({b.key(u"a"_s)}); // a click ends a wait of our own, never one the service asked for
    b.pass(5min);
    QCOMPARE(b.service().calls.size(), before);
}

void TestDesk::afterSleepEverythingIsAskedOnce()
{
    Bench b;
    b.open({u"p"_s, u"q"_s});
    b.service(u"p"_s).status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.desk->start({b.key(u"a"_s)});
    b.pass(21s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    for (const Millis jump : {Millis(8h), -Millis(2h)}) { // asleep; the clock set back
        const int lists = b.service(u"q"_s).count(u"listDatasets "_s);
        const int looks = b.service(u"p"_s).count(u"fetchSync a"_s);
        b.pass(19s);
        const int usual = b.service(u"q"_s).count(u"listDatasets "_s) - lists;
        QVERIFY(usual <= 1);
        b.time.jumpWall(jump);
        b.pass(22s);
        QVERIFY(b.service(u"q"_s).count(u"listDatasets "_s) > lists);
        QVERIFY(b.service(u"p"_s).count(u"fetchSync a"_s) > looks);
        QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    }
    // a wait of our own after a fault ends when the network is back
    b.service(u"q"_s).fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::Offline};
    b.desk->refresh(u"q"_s);
    b.pass(3min);
    QCOMPARE(b.desk->project(u"q"_s).link, ProjectState::Link::Unreachable);
    b.service(u"q"_s).fails.clear();
    b.desk->lookAround();
    b.pass(1s);
    QCOMPARE(b.desk->project(u"q"_s).link, ProjectState::Link::Reachable);
}

void TestDesk::theServicesOwnLimitIsKept()
{
    Bench b;
    b.open();
    QCOMPARE(b.desk->project(u"p"_s).requestsPerMinute, 60);
    b.service().onGranted(20);
    QCOMPARE(b.desk->project(u"p"_s).requestsPerMinute, 20);
    b.service().onGranted(1000);
    QCOMPARE(b.desk->project(u"p"_s).requestsPerMinute, 60); // never more than the user allows
}

void TestDesk::rowsAddedById()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::Forbidden, .httpStatus = 403};
    };
    b.open();
    b.desk->addTarget(u"p"_s, TargetKind::DatasetV2, u" a "_s);
    b.pass(2s);
    QCOMPARE(b.row(u"a"_s).target->name, u"name-a"_s);
    QCOMPARE(b.saved.first().added.size(), 1);
    b.desk->removeTarget(b.key(u"a"_s));
    b.settle();
    QVERIFY(!b.desk->find(b.key(u"a"_s)));
    QVERIFY(b.saved.first().added.isEmpty());
}

void TestDesk::queueIsLeftWhenFree()
{
    Bench b;
    b.prepare = [](ScriptedService &service) { service.datasets[0].status = 8; };
    b.open();
    b.desk->start({b.key(u"a"_s)});
    b.pass(30s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    QCOMPARE(b.row(u"a"_s).run->wait, WaitReason::Importing);
    QCOMPARE(b.service().count(u"startSync"_s), 0);
    b.service().datasets[0].status = 1;
    b.pass(15s);
    QCOMPARE(b.service().count(u"startSync"_s), 1);
}

void TestDesk::whatWasTakenBackStaysBack()
{
    Bench b;
    b.prepare = [](ScriptedService &service) { service.datasets[0].status = 8; };
    b.open();
    b.desk->start({b.key(u"a"_s)});
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    b.desk->takeFromQueue(b.key(u"a"_s));
    b.pass(1s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::None);
    b.prepare = [](ScriptedService &) {};
    b.make(); // the next start of the program finds nothing in the queue, and sends nothing
    b.desk->open({Bench::project(u"p"_s)});
    b.settle();
    b.pass(1min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::None);
    QCOMPARE(b.service().count(u"startSync"_s), 0);
}

void TestDesk::theBudgetIsNeverExceeded()
{
    Bench b;
    QList<Millis> sent;
    b.prepare = [&](ScriptedService &service) {
        service.datasets.clear();
        for (int i = 0; i < 80; ++i) {
            service.datasets << dataset(QString::number(i), 5);
            service.status[QString::number(i)] = sync(TaskState::Running, u"t"_s + QString::number(i));
        }
    };
    b.open();
    int seen = 0;
    for (int i = 0; i < 600; ++i) {
        b.pass(500ms);
        for (; seen < b.service().calls.size(); ++seen)
            sent << b.time.now();
    }
    for (Millis from : std::as_const(sent)) {
        const auto within =
            std::count_if(sent.cbegin(), sent.cend(), [&](Millis t) { return t >= from && t < from + 59s; });
        QVERIFY2(within <= 60, qPrintable(QString::number(within)));
    }
    QVERIFY(sent.size() > 60);
}

void TestDesk::projectsAreAddedAndRemoved()
{
    Bench b;
    b.open();
    Project more = Bench::project(u"q"_s);
    Secret secret;
    secret.secretKey = u"made-up"_s;
    b.desk->addProject(more, secret);
    b.pass(1s);
    QCOMPARE(b.desk->projectIds(), QStringList({u"p"_s, u"q"_s}));
    QCOMPARE(b.desk->targets(u"q"_s).size(), 2);
    QCOMPARE(b.secrets.kept[u"q"_s], secret);
    QCOMPARE(b.saved.size(), 2);
    b.desk->moveProject(u"q"_s, 0);
    QCOMPARE(b.saved.first().id, u"q"_s);
    more.signIn.kind = SignInKind::Environment; // another kind leaves no secret behind
    b.desk->updateProject(more, {});
    b.settle(); // what is kept is read before it is replaced
    QVERIFY(!b.secrets.kept.contains(u"q"_s));
    b.desk->removeProject(u"q"_s);
    b.settle();
    QCOMPARE(b.saved.size(), 1);
    QVERIFY(b.desk->targets(u"q"_s).isEmpty());
    QVERIFY(!b.history.lists.contains(u"q"_s));
}

void TestDesk::editingKeepsTheOtherSecrets()
{
    Bench b;
    b.open();
    Secret stored;
    stored.secretKey = u"made-up-sk"_s;
    stored.proxyPassword = u"made-up-proxy"_s;
    b.secrets.kept[u"p"_s] = stored;
    Project project = b.desk->project(u"p"_s).project;
    project.proxy.kind = ProxySettings::Kind::Http;
    project.proxy.host = u"127.0.0.1"_s;

    Secret onlyProxy; // the dialog hands on what was typed, and nothing else
    onlyProxy.proxyPassword = u"another"_s;
    b.desk->updateProject(project, onlyProxy);
    b.settle();
    QCOMPARE(b.secrets.kept[u"p"_s].secretKey, stored.secretKey);
    QCOMPARE(b.secrets.kept[u"p"_s].proxyPassword, u"another"_s);

    Secret onlyKey;
    onlyKey.secretKey = u"renewed-sk"_s;
    b.desk->signInAgain(u"p"_s, onlyKey);
    b.settle();
    QCOMPARE(b.secrets.kept[u"p"_s].secretKey, u"renewed-sk"_s);
    QCOMPARE(b.secrets.kept[u"p"_s].proxyPassword, u"another"_s);

    project.signIn.kind = SignInKind::Password; // another way to sign in: the key goes, the proxy's password stays
    Secret password;
    password.password = u"made-up-password"_s;
    b.desk->updateProject(project, password);
    b.settle();
    QVERIFY(b.secrets.kept[u"p"_s].secretKey.isEmpty());
    QCOMPARE(b.secrets.kept[u"p"_s].password, password.password);
    QCOMPARE(b.secrets.kept[u"p"_s].proxyPassword, u"another"_s);

    project.proxy = {}; // no proxy of its own any more: nothing of it stays behind
    project.signIn.kind = SignInKind::Environment;
    b.desk->updateProject(project, {});
    b.settle();
    QVERIFY(!b.secrets.kept.contains(u"p"_s));
    QCOMPARE(b.saved.first().signIn.kind, SignInKind::Environment);
}

void TestDesk::aLockedKeyStoreLosesNothing_data()
{
    QTest::addColumn<SecretStore::Failure>("failure");
    QTest::newRow("locked, told as not found") << SecretStore::Failure::NotFound;
    QTest::newRow("denied") << SecretStore::Failure::Denied;
    QTest::newRow("away") << SecretStore::Failure::Unavailable;
}

void TestDesk::aLockedKeyStoreLosesNothing()
{
    QFETCH(SecretStore::Failure, failure);
    Bench b;
    Secret secret;
    secret.secretKey = u"made-up"_s;
    b.secrets.kept[u"p"_s] = secret;
    b.open();
    b.secrets.locked = failure;
    Project project = Bench::project(u"p"_s);
    project.proxy.kind = ProxySettings::Kind::None;
    b.desk->updateProject(project, {});
    b.settle();
    QCOMPARE(b.secrets.kept.value(u"p"_s), secret);
    project.proxy.kind = ProxySettings::Kind::Http;
    project.proxy.host = u"proxy.example"_s;
    Secret typed;
    typed.proxyPassword = u"made-up too"_s;
    b.desk->updateProject(project, typed);
    b.settle();
    QCOMPARE(b.secrets.kept.value(u"p"_s), secret);
    QCOMPARE(b.desk->project(u"p"_s).project.proxy.host, u"proxy.example"_s);
}

void TestDesk::editsAreSavedBeforeTheKeyStoreAnswers()
{
    Bench b;
    b.open();
    Project project = Bench::project(u"p"_s);
    project.name = u"Renamed"_s;
    Secret typed;
    typed.secretKey = u"made-up"_s;
    b.desk->updateProject(project, typed); // the key store has not answered yet
    QCOMPARE(b.saved.first().name, u"Renamed"_s);
    b.desk->addTarget(u"p"_s, TargetKind::DatasetV2, u"a"_s);
    project.name = u"Renamed again"_s;
    b.desk->updateProject(project, {});
    b.settle();
    QCOMPARE(b.saved.first().name, u"Renamed again"_s); // the first edit does not come back
    QCOMPARE(b.saved.first().added.size(), 1);          // nor does it take away what came between
    QCOMPARE(b.secrets.kept.value(u"p"_s).secretKey, u"made-up"_s);
}

void TestDesk::aSuccessResolvesAFailure()
{
    Bench b;
    b.open();
    b.service().fails[u"startSync"_s] = ApiError{.kind = ApiError::Kind::Refused, .httpStatus = 400};
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    QCOMPARE(b.desk->activity().first()->phase, RunPhase::Failed);
    b.service().fails.clear();
    b.desk->start({b.key(u"a"_s)});
    b.service().status[u"a"_s] = sync(TaskState::Running, u"n"_s);
    b.pass(1s);
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"n"_s);
    b.pass(10s);
    QCOMPARE(b.desk->activity().size(), 1);
    QCOMPARE(b.desk->activity().first()->phase, RunPhase::Done);
}

void TestDesk::usualRangeNeedsThreeRuns()
{
    Bench b;
    const auto keep = [&](int n, int seconds) {
        Run run;
        run.id = QString::number(n);
        run.target = b.key(u"a"_s);
        run.phase = RunPhase::Done;
        run.confirmed = true;
        run.since = b.time.wall() - std::chrono::hours(n);
        run.task.duration = std::chrono::seconds(seconds);
        b.history.saveRun(run);
    };
    keep(1, 60);
    keep(2, 120);
    b.open();
    b.desk->setAttention(b.key(u"a"_s), {}, false);
    b.pass(1s);
    QVERIFY(!b.desk->usualRange(b.key(u"a"_s)));
    keep(3, 180);
    b.desk->setAttention({}, {}, false);
    b.desk->setAttention(b.key(u"a"_s), {}, false);
    b.pass(1s);
    QVERIFY(b.desk->usualRange(b.key(u"a"_s)));
    QCOMPARE(b.desk->usualRange(b.key(u"a"_s))->runs, 3);
    QCOMPARE(b.desk->usualRange(b.key(u"a"_s))->from, Millis(60s));
    QCOMPARE(b.desk->usualRange(b.key(u"a"_s))->to, Millis(180s));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
