#include "app/desk/desk.h"
#include "app/sync/syncmachine.h"
#include "tests/support/faketime.h"
#include "tests/support/logcatcher.h"
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
    int saves = 0;
    std::function<void(ScriptedService &)> prepare = [](ScriptedService &) {};
    std::unique_ptr<Desk> desk;

    void make()
    {
        desk = std::make_unique<Desk>(
            time,
            [this](const Project &project) {
                auto service = std::make_unique<ScriptedService>();
                service->datasets = {dataset(u"a"_s, 1, project.id), dataset(u"b"_s, 1, project.id)};
                service->time = &time;
                prepare(*service);
                services[project.id] = service.get();
                return service;
            },
            history, secrets,
            [this](const QList<Project> &projects) {
                saved = projects;
                ++saves;
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
    void initTestCase() { QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s); }
    void listsAndSaves();
    void oneClickIsOnePost();
    void runsAndLinksAreLogged();
    void totalsOfAnEarlierStartAreNotHeldAgainstTheEnd();
    void aLostReplyIsNeverPostedAgain();
    void aLostStartIsLookedUpWhenTheNetworkIsBack();
    void aStartWhileTheRunBeforeIsReadAgain();
    void aFoundRecordTakesNoStartAway();
    void aLateAnswerBeginsNoRun();
    void aStartIsFoundAgainThoughTheClockWasSetBack_data();
    void aStartIsFoundAgainThoughTheClockWasSetBack();
    void aFailureIsToldOnce();
    void runsFromElsewhereAreFound();
    void errorsKeepTheRows();
    void signedOutAsksNothingMore();
    void throttledWaits();
    void throttledWithoutAWindowWaitsLongerEachTime();
    void aHiddenWindowAsksThreeTimesLess_data();
    void aHiddenWindowAsksThreeTimesLess();
    void statisticsWaitToo();
    void otherProjectsAreUndisturbed();
    void listsAreUsableMeanwhile();
    void pausedSendsNothing();
    void pausedLetsClicksPass();
    void pausedGivesNothingUp();
    void pausedInTheFirstListIsReachable();
    void knownRunsAreFoundAgain();
    void theRunsOfManyProjectsAreNotLookedUpAtOnce();
    void aWaitingStartOutlivesAnOutage_data();
    void aWaitingStartOutlivesAnOutage();
    void jobsAreAskedOnlyOfDatasetsThatHaveSome();
    void jobsStartTheirDataset();
    void v1NotOfferedIsNotAskedAgain();
    void whatIsOfferedIsAskedAgainDaily();
    void aListThatAlwaysFailsKeepsNoStartDisabled();
    void whatManyLearnIsWrittenOnce();
    void theRecordOfAnotherPlaceIsNotTaken();
    void aRegionWithoutModelArtsIsSaid();
    void lockedKeyIsLeftAloneForFiveMinutes();
    void rowsThatVanish();
    void aQueuedRowThatVanishesWaitsNoMore();
    void anotherProjectsRunsAreLetGo();
    void aFaultShortensNoAskedWait();
    void afterSleepEverythingIsAskedOnce();
    void theServicesOwnLimitIsKept();
    void rowsAddedById();
    void queueIsLeftWhenFree();
    void aRefusalThatWillPassWaits_data();
    void aRefusalThatWillPassWaits();
    void whatBecameImpossibleLeavesTheQueue();
    void whatIsNotOfferedIsNotStarted_data();
    void whatIsNotOfferedIsNotStarted();
    void aTypeThatIsRefusedIsNotStartedAgain();
    void watchingCanBeStopped();
    void whatWasTakenBackStaysBack();
    void whatWasBeforeItIsShownAgain();
    void theBudgetIsNeverExceeded_data();
    void theBudgetIsNeverExceeded();
    void projectsAreAddedAndRemoved();
    void editingKeepsTheOtherSecrets();
    void aLockedKeyStoreLosesNothing_data();
    void aLockedKeyStoreLosesNothing();
    void editsAreSavedBeforeTheKeyStoreAnswers();
    void savingASignedOutProjectTriesAgain();
    void aTypedKeyNeedsNoKeyStore_data();
    void aTypedKeyNeedsNoKeyStore();
    void whatWaitedDoesNotUndoALaterEdit();
    void aKeyStoreThatComesBackIsAskedAgain_data();
    void aKeyStoreThatComesBackIsAskedAgain();
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

void TestDesk::runsAndLinksAreLogged()
{
    const test::LogCatcher log;
    Bench b;
    b.open();
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    const QString run = u"run %1 of 0 a, project p: "_s.arg(b.row(u"a"_s).run->id);
    SyncTask failed = sync(TaskState::Failed, u"new"_s);
    failed.serviceCode = u"ModelArts.4310"_s;
    failed.serviceMessage = u"CANARY words of the service"_s;
    b.service().status[u"a"_s] = failed;
    b.pass(8s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Failed);
    QCOMPARE(log.lines(u"syncdesk.desk info: "_s + run),
             QStringList{u"syncdesk.desk info: "_s + run + u"begins here"_s});
    const QStringList ends = log.lines(u"syncdesk.desk warning: "_s + run);
    QCOMPARE(ends.size(), 1);
    QVERIFY2(ends.first().contains(u"failed (") && ends.first().contains(u"ModelArts.4310"), qPrintable(ends.first()));
    QVERIFY(!log.text().contains(u"CANARY"));

    QCOMPARE(log.lines(u"syncdesk.desk info: project p: reachable"_s).size(), 1);
    b.service().fails[u"listDatasets"_s] =
        ApiError{.kind = ApiError::Kind::ServerFault, .httpStatus = 500, .requestId = u"r1"_s};
    b.pass(10min); // the same trouble, again and again
    QCOMPARE(
        log.lines(u"syncdesk.desk warning: project p: not reachable (server fault, reason 0, HTTP 500, r1)"_s).size(),
        1);
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

void TestDesk::totalsOfAnEarlierStartAreNotHeldAgainstTheEnd()
{
    Bench b;
    b.open();
    b.desk.reset();
    b.prepare = [](ScriptedService &service) {
        service.fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::ServerFault, .httpStatus = 503};
    };
    b.make();
    b.desk->open({Bench::project(u"p"_s)});
    b.settle();
    b.desk->start({b.key(u"a"_s)}); // a row as it was known then
    b.pass(1s);
    QCOMPARE(b.service().count(u"startSync a"_s), 1);
    QCOMPARE(b.row(u"a"_s).target->totalSamples, 300);
    QVERIFY(!b.row(u"a"_s).run->totalBefore);
    b.service().fails.clear();
    b.pass(30s);
    b.desk->start({b.key(u"b"_s)});
    b.pass(1s);
    QCOMPARE(b.row(u"b"_s).run->totalBefore, 300);
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

void TestDesk::aLateAnswerBeginsNoRun()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.datasets[0].status = 5;
        service.status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    };
    b.open();
    b.pass(2s);
    b.service().heldCall = u"fetchSync a"_s; // one answer stays on its way while the run ends
    const int before = b.service().count(u"fetchSync a"_s);
    while (b.service().count(u"fetchSync a"_s) == before)
        b.pass(1s);
    b.service().heldCall.clear();
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"x"_s);
    b.service().datasets[0].status = 1;
    b.pass(2min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    const int asked = b.service().count(u"fetchSync a"_s);
    b.desk->setAttention(b.key(u"a"_s), {}, false); // looked at once more: nothing new
    b.pass(1s);
    QCOMPARE(b.service().count(u"fetchSync a"_s), asked + 1);
    b.service().deliver();
    b.pass(1s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    b.pass(30s);
    QCOMPARE(b.history.runs.size(), 1);
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

void TestDesk::throttledWithoutAWindowWaitsLongerEachTime()
{
    Bench b;
    b.open();
    b.service().fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::Throttled, .httpStatus = 429};
    const qsizetype before = b.service().calls.size();
    b.desk->refresh();
    b.pass(20min);
    QList<Millis> asked, waits;
    for (qsizetype i = before; i < b.service().at.size(); ++i) {
        if (b.service().calls[i] == u"listDatasets 0"_s)
            asked << b.service().at[i];
    }
    for (qsizetype i = 1; i < asked.size(); ++i)
        waits << asked[i] - asked[i - 1];
    QVERIFY(waits.size() >= 6);
    for (const Millis expected : {30s, 60s, 120s, 240s, 300s, 300s}) {
        const Millis wait = waits.takeFirst();
        QVERIFY2(wait >= expected && wait < expected + 1s, qPrintable(QString::number(wait.count())));
    }
    // one that is served ends the row of them
    b.service().fails.clear();
    b.pass(6min);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable);
    b.service().fails[u"listDatasets"_s] = ApiError{.kind = ApiError::Kind::Throttled, .httpStatus = 429};
    b.desk->refresh();
    b.pass(1s);
    QVERIFY(*b.desk->project(u"p"_s).throttledFor <= 30s);
}

void TestDesk::aHiddenWindowAsksThreeTimesLess_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("call");
    QTest::newRow("the list, at rest") << DatasetStatus::Normal << u"listDatasets"_s;
    QTest::newRow("the list, while something runs") << DatasetStatus::Synchronizing << u"listDatasets"_s;
    QTest::newRow("the status of what runs") << DatasetStatus::Synchronizing << u"fetchSync"_s;
}

void TestDesk::aHiddenWindowAsksThreeTimesLess()
{
    QFETCH(int, status);
    QFETCH(QString, call);
    Bench b;
    b.prepare = [&](ScriptedService &service) {
        service.datasets[0].status = status;
        if (status == DatasetStatus::Synchronizing)
            service.status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    };
    b.open();
    b.pass(10min); // until the pace of the run no longer changes
    const auto calls = [&] {
        const int before = b.service().count(call);
        b.pass(1h);
        return double(b.service().count(call) - before);
    };
    const double seen = calls();
    b.desk->setAttention({}, {}, true);
    b.pass(1min);
    const double hidden = calls();
    QVERIFY2(seen / hidden > 2.8 && seen / hidden < 3.2, qPrintable(u"%1, then %2"_s.arg(seen).arg(hidden)));
    const int before = b.service().count(u"listDatasets"_s);
    b.desk->setAttention({}, {}, false); // who looks again sees what is, at once
    b.pass(1s);
    QCOMPARE(b.service().count(u"listDatasets"_s), before + 1);
}

void TestDesk::statisticsWaitToo()
{
    Bench b;
    b.open();
    ApiError throttled{.kind = ApiError::Kind::Throttled, .httpStatus = 429};
    throttled.retryAfter = 90s;
    b.service().fails[u"readStatistics"_s] = throttled;
    b.desk->setAttention(b.key(u"a"_s), {}, false);
    b.pass(3s);
    QCOMPARE(b.service().count(u"readStatistics a"_s), 1);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Throttled);
    const qsizetype before = b.service().calls.size();
    b.pass(85s);
    QCOMPARE(b.service().calls.size(), before);
    b.service().fails.clear();
    b.pass(40s);
    QCOMPARE(b.service().count(u"readStatistics a"_s), 2);
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

void TestDesk::listsAreUsableMeanwhile()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.datasets.clear();
        for (int i = 0; i < 250; ++i)
            service.datasets << dataset(QString::number(i));
        service.held = true;
    };
    b.open();
    const auto answerOne = [&] {
        b.service().deliver();
        b.pass(250ms);
    };
    answerOne();
    QCOMPARE(b.desk->targets().size(), 100);
    QVERIFY(b.desk->project(u"p"_s).refreshing);
    QVERIFY(!b.desk->project(u"p"_s).seen); // not the whole list yet
    b.desk->start({b.key(u"7"_s)});
    b.settle();
    QCOMPARE(b.service().count(u"fetchSync 7"_s), 1);
    answerOne();
    QCOMPARE(b.service().count(u"startSync 7"_s), 1);
    QCOMPARE(b.desk->targets().size(), 200);
    for (int i = 0; i < 3; ++i)
        answerOne();
    QCOMPARE(b.desk->targets().size(), 250);
    QVERIFY(b.desk->project(u"p"_s).seen);
    QVERIFY(!b.desk->project(u"p"_s).refreshing);

    // the next time fewer are there: what the first page does not tell is kept until the last one came
    b.service().datasets.remove(1, 149);
    b.service().datasets[0].name = u"renamed"_s;
    b.desk->refresh();
    b.settle();
    answerOne();
    QCOMPARE(b.row(u"0"_s).target->name, u"renamed"_s);
    QCOMPARE(b.desk->targets().size(), 250);
    answerOne();
    QCOMPARE(b.desk->targets().size(), 102); // 7, whose start is looked after, is kept
    QVERIFY(b.row(u"7"_s).gone);
}

void TestDesk::pausedSendsNothing()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        for (int i = 0; i < 250; ++i)
            service.datasets << dataset(QString::number(i));
        service.v1Offered = true;
    };
    b.open();
    b.service().fails[u"startSync b"_s] =
        ApiError{.kind = ApiError::Kind::Refused, .httpStatus = 400, .serviceCode = u"ModelArts.4356"_s};
    b.service().status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.desk->start({b.key(u"a"_s), b.key(u"b"_s)});
    b.pass(5s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    QCOMPARE(b.phase(u"b"_s), RunPhase::Waiting); // for half a minute
    b.service().held = true;                      // a list in the middle of its pages, a status, a detail
    b.desk->refresh();
    b.desk->setAttention(b.key(u"1"_s), {}, false);
    b.pass(3s);
    b.desk->setPaused(true);
    b.service().held = false;
    const qsizetype before = b.service().calls.size();
    b.service().deliver();
    b.pass(10min);
    QCOMPARE(b.service().calls.mid(before), QStringList());
    QCOMPARE(b.phase(u"b"_s), RunPhase::Waiting);
    QVERIFY(!b.desk->project(u"p"_s).nextListIn);
    QVERIFY(!b.desk->project(u"p"_s).refreshing);
    b.service().fails.clear();
    b.desk->setPaused(false);
    b.pass(45s);
    QVERIFY(b.service().calls.mid(before).contains(u"listDatasets 2"_s)); // from the beginning to the end
    QCOMPARE(b.service().calls.mid(before).count(u"startSync b"_s), 1);
}

/// What a person asks for is no polling.
void TestDesk::pausedLetsClicksPass()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        for (int i = 0; i < 150; ++i)
            service.datasets << dataset(QString::number(i));
        service.v1Offered = true;
    };
    b.open();
    b.pass(5s);
    b.desk->setPaused(true);
    qsizetype before = b.service().calls.size();
    b.desk->start({b.key(u"a"_s)});
    b.pass(10min);
    QCOMPARE(b.service().calls.mid(before), QStringList({u"fetchSync a"_s, u"startSync a"_s}));
    before = b.service().calls.size();
    b.desk->refresh();
    b.pass(10min);
    QStringList lists = b.service().calls.mid(before);
    lists.sort();
    QCOMPARE(lists,
             QStringList({u"listDatasets 0"_s, u"listDatasets 1"_s, u"listDatasetsV1 0"_s, u"listManualJobs 0"_s}));
    // a click before the pause is one too
    b.desk->setPaused(false);
    b.pass(1min);
    before = b.service().calls.size();
    b.service().held = true;
    b.desk->start({b.key(u"b"_s)});
    b.settle();
    b.desk->setPaused(true);
    b.service().held = false;
    b.service().deliver();
    b.pass(1min);
    QCOMPARE(b.service().calls.mid(before).count(u"startSync b"_s), 1);
    // but when it has to wait, it waits for the end of the pause as well
    b.service().fails[u"startSync 3"_s] =
        ApiError{.kind = ApiError::Kind::Refused, .httpStatus = 400, .serviceCode = u"ModelArts.4356"_s};
    b.desk->start({b.key(u"3"_s)});
    b.pass(10min);
    QCOMPARE(b.service().count(u"startSync 3"_s), 1);
    QCOMPARE(b.phase(u"3"_s), RunPhase::Waiting);
}

/// Time in which nothing could be asked proves nothing: no start is given up for it.
void TestDesk::pausedGivesNothingUp()
{
    Bench b;
    b.open();
    b.service().fails[u"startSync"_s] =
        ApiError{.kind = ApiError::Kind::Offline, .reason = ApiError::Reason::ConnectionClosed};
    b.desk->start({b.key(u"a"_s)});
    b.settle();
    b.desk->setPaused(true);
    b.pass(10min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::UnknownOutcome);
    const auto lookedUp = [&] {
        const QList<RunStep> steps = b.row(u"a"_s).run->timeline;
        return std::any_of(steps.begin(), steps.end(),
                           [](const RunStep &step) { return step.what == RunStep::What::LookedUp; });
    };
    QVERIFY(!lookedUp());
    b.service().status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.desk->setPaused(false);
    b.pass(10s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    QVERIFY(lookedUp());
    QCOMPARE(b.service().count(u"startSync"_s), 1);
}

/// The first page came: the project is not "Connecting" for the whole length of the pause.
void TestDesk::pausedInTheFirstListIsReachable()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        for (int i = 0; i < 250; ++i)
            service.datasets << dataset(QString::number(i));
        service.held = true;
    };
    b.make();
    b.desk->open({Bench::project(u"p"_s)});
    b.settle();
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Connecting);
    b.desk->setPaused(true);
    b.service().held = false;
    b.service().deliver();
    b.pass(1min);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable);
    QVERIFY(b.desk->targets().size() >= 100);
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

void TestDesk::theRunsOfManyProjectsAreNotLookedUpAtOnce()
{
    Bench b;
    QStringList ids;
    QList<Project> projects;
    for (int i = 0; i < 100; ++i) {
        ids << u"p%1"_s.arg(i);
        projects << Bench::project(ids.last());
        Run run;
        run.id = ids.last();
        run.target = b.key(u"a"_s, ids.last());
        run.phase = RunPhase::Running;
        run.confirmed = true;
        run.since = b.time.wall() - 1min;
        run.task = sync(TaskState::Running, u"x"_s);
        b.history.saveRun(run);
    }
    b.prepare = [](ScriptedService &service) {
        service.datasets[0].status = DatasetStatus::Synchronizing;
        service.status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    };
    b.make();
    b.desk->open(projects);
    b.settle();
    b.pass(20s);
    QList<Millis> asked; // the first look at each
    for (const QString &id : std::as_const(ids)) {
        const qsizetype i = b.service(id).calls.indexOf(u"fetchSync a"_s);
        QVERIFY2(i >= 0, qPrintable(id));
        asked << b.service(id).at[i];
    }
    std::sort(asked.begin(), asked.end());
    QVERIFY2(asked.last() - asked.first() >= 10s, qPrintable(QString::number((asked.last() - asked.first()).count())));
    for (qsizetype i = 10; i < asked.size(); ++i)
        QVERIFY2(asked[i] - asked[i - 10] >= 1s, "all at once");
}

void TestDesk::aWaitingStartOutlivesAnOutage_data()
{
    QTest::addColumn<bool>("importing");    // else the service asked to wait
    QTest::addColumn<WaitReason>("reason"); // while there is no network after the restart
    QTest::newRow("importing") << true << WaitReason::Importing;
    QTest::newRow("rate limit") << false << WaitReason::NoConnection;
}

void TestDesk::aWaitingStartOutlivesAnOutage()
{
    QFETCH(bool, importing);
    QFETCH(WaitReason, reason);
    Bench b;
    b.prepare = [&](ScriptedService &service) {
        if (importing)
            service.datasets[0].status = DatasetStatus::Importing;
    };
    b.open();
    b.service().fails[u"startSync"_s] = ApiError{.kind = ApiError::Kind::Throttled, .httpStatus = 429};
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    const QString id = b.row(u"a"_s).run->id;
    b.desk.reset();
    b.time.advance(1min);
    b.prepare = [](ScriptedService &service) { // the network comes later than the program
        for (const QString &call : {u"fetchSync"_s, u"listDatasets"_s, u"readDataset"_s, u"startSync"_s})
            service.fails[call] = ApiError{.kind = ApiError::Kind::Offline, .notSent = true};
    };
    b.make();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.desk->open({Bench::project(u"p"_s)});
    b.settle();
    b.pass(3min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    QCOMPARE(b.row(u"a"_s).run->wait, reason);
    b.service().fails.clear();
    b.pass(6min);
    QCOMPARE(b.service().count(u"startSync a"_s), 1);
    QCOMPARE(b.row(u"a"_s).run->id, id);
    QVERIFY(ended.isEmpty() || !ended.first().first().value<RunPtr>()->notStarted);
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

void TestDesk::aListThatAlwaysFailsKeepsNoStartDisabled()
{
    Bench b;
    Project project = Bench::project(u"p"_s);
    project.capabilities.v2Sync = Offered::No;
    project.capabilities.checked = b.time.wall();
    b.prepare = [](ScriptedService &service) {
        service.fails[u"listManualJobs"_s] =
            ApiError{.kind = ApiError::Kind::Forbidden, .httpStatus = 403, .serviceCode = u"ModelArts.0010"_s};
    };
    b.make();
    b.desk->open({project});
    b.pass(10min);
    QCOMPARE(b.row(u"a"_s).support, Support::NotOfferedHere);
    b.pass(24h);
    QCOMPARE(b.row(u"a"_s).support, Support::Yes); // the next click asks
    QCOMPARE(b.desk->project(u"p"_s).project.capabilities.v1Jobs, Offered::Unknown);
}

/// Each writing waits for the disk, and the window with it.
void TestDesk::whatManyLearnIsWrittenOnce()
{
    Bench b;
    b.make();
    QList<Project> projects;
    for (int i = 0; i < 30; ++i)
        projects << Bench::project(u"p%1"_s.arg(i));
    b.desk->open(projects);
    b.pass(30s);
    QCOMPARE(b.saved.size(), 30);
    for (const Project &project : std::as_const(b.saved))
        QCOMPARE(project.capabilities.v2, Offered::Yes);
    QVERIFY2(b.saves <= 8, qPrintable(QString::number(b.saves))); // 60 things learned: both generations of each
    Bench quick; // what was learned last is not lost when the program ends
    quick.make();
    quick.desk->open({Bench::project(u"p"_s)});
    quick.pass(1s);
    QCOMPARE(quick.saves, 0);
    quick.desk.reset();
    QCOMPARE(quick.saves, 1);
    QCOMPARE(quick.saved.first().capabilities.v2, Offered::Yes);
}

void TestDesk::theRecordOfAnotherPlaceIsNotTaken()
{
    Bench b;
    Project project = Bench::project(u"p"_s);
    project.askV1 = false;
    project.capabilities = {Offered::Yes, Offered::Yes, Offered::Yes, Offered::Yes, b.time.wall() - 1h};
    b.make();
    b.desk->open({project});
    b.pass(1s);
    Project moved = b.desk->project(u"p"_s).project;
    moved.region = u"elsewhere-1"_s;
    b.desk->updateProject(moved, {});
    QCOMPARE(b.desk->project(u"p"_s).project.capabilities.v1Jobs, Offered::Unknown);
    moved.region = u"elsewhere-2"_s; // and this one was tested before it was saved
    moved.capabilities = {Offered::Yes, Offered::No, Offered::No, Offered::No, b.time.wall()};
    b.desk->updateProject(moved, {});
    QCOMPARE(b.desk->project(u"p"_s).project.capabilities, moved.capabilities);
    QCOMPARE(b.saved.first().capabilities, moved.capabilities);
}

/// By our own table: that nobody was asked is no reason to ask again soon, nor an answer to keep.
void TestDesk::aRegionWithoutModelArtsIsSaid()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        const ApiError error{.kind = ApiError::Kind::Offline, .reason = ApiError::Reason::NotInRegion, .notSent = true};
        service.fails[u"listDatasets"_s] = error;
    };
    b.make();
    Project project = Bench::project(u"p"_s);
    project.askV1 = false;
    b.desk->open({project});
    b.pass(10min);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::NotOffered);
    QCOMPARE(b.desk->project(u"p"_s).lastError.reason, ApiError::Reason::NotInRegion);
    QCOMPARE(b.service().count(u"listDatasets"_s), 1);
    QCOMPARE(b.desk->project(u"p"_s).project.capabilities, Capabilities());
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
    b.prepare = [](ScriptedService &service) { // above three moving rows the list carries the news alone
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
            if (service.datasets.first().key.project == u"p"_s) {
                service.datasets << dataset(id, 5);
                service.status[id] = sync(TaskState::Running, u"x"_s);
            }
        }
    };
    const QStringList idle{u"q"_s, u"r"_s, u"s"_s}, all = QStringList{u"p"_s} + idle;
    b.open(all);
    b.pass(4s);
    using Happens = std::function<void()>;
    for (const Happens &happens : {
             Happens([&] { b.time.sleep(4h); }),
             Happens([&] {
                 b.time.sleep(4h);
                 b.desk->setAttention({}, {}, false); // before any alarm rings
             }),
             Happens([&] { b.time.jumpWall(4h); }), // asleep, on a steady clock that stands still
             Happens([&] { b.time.jumpWall(-2h); }),
         }) {
        QHash<QString, qsizetype> before;
        for (const QString &id : all)
            before[id] = b.service(id).calls.size();
        happens();
        b.pass(25s);
        QList<Millis> at;
        for (const QString &id : idle) {
            QCOMPARE(b.service(id).calls.mid(before[id]), QStringList{u"listDatasets 0"_s});
            at << b.service(id).at.last();
        }
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
            const qsizetype i = b.service(u"p"_s).calls.indexOf(u"fetchSync "_s + id, before[u"p"_s]);
            QCOMPARE(b.service(u"p"_s).calls.mid(before[u"p"_s]).count(u"fetchSync "_s + id), 1);
            at << b.service(u"p"_s).at[i];
            QCOMPARE(b.phase(id), RunPhase::Running);
        }
        std::sort(at.begin(), at.end());
        for (qsizetype i = 4; i < at.size(); ++i)
            QVERIFY2(at[i] - at[i - 4] >= 300ms, "all at once");
    }
    // a click that is made before any alarm rings goes at once
    b.time.sleep(8h);
    b.desk->start({b.key(u"a"_s, u"q"_s)});
    b.settle();
    QCOMPARE(b.service(u"q"_s).count(u"startSync a"_s), 1);
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

void TestDesk::aRefusalThatWillPassWaits_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<WaitReason>("reason");
    QTest::newRow("4349") << u"ModelArts.4349"_s << WaitReason::SwitchingVersion;
    QTest::newRow("4356") << u"ModelArts.4356"_s << WaitReason::Importing;
    QTest::newRow("4343") << u"ModelArts.4343"_s << WaitReason::Publishing;
}

void TestDesk::aRefusalThatWillPassWaits()
{
    QFETCH(QString, code);
    QFETCH(WaitReason, reason);
    Bench b;
    b.open();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.service().fails[u"startSync"_s] =
        ApiError{.kind = ApiError::Kind::Refused, .httpStatus = 400, .serviceCode = code};
    b.desk->start({b.key(u"a"_s)});
    b.pass(29s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    QCOMPARE(b.row(u"a"_s).run->wait, reason);
    QCOMPARE(b.service().count(u"startSync"_s), 1);
    b.pass(5s); // the list never showed it busy: asked again after half a minute
    QCOMPARE(b.service().count(u"startSync"_s), 2);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    b.service().fails.clear();
    b.pass(35s);
    QCOMPARE(b.service().count(u"startSync"_s), 3);
    b.service().status[u"a"_s] = sync(TaskState::Running, u"x"_s);
    b.pass(5s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    QCOMPARE(ended.size(), 0);
}

void TestDesk::whatBecameImpossibleLeavesTheQueue()
{
    Bench b;
    b.open();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.service().fails[u"startSync a"_s] =
        ApiError{.kind = ApiError::Kind::Refused, .httpStatus = 400, .serviceCode = u"ModelArts.4356"_s};
    b.desk->start({b.key(u"a"_s)});
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    b.service().fails.clear();
    b.service().datasets[0].sources = {{0, u"obs://bucket//a/"_s}};
    b.pass(1min);
    QCOMPARE(b.service().count(u"startSync"_s), 1);
    QCOMPARE(b.row(u"a"_s).support, Support::BadPath);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Failed);
    QVERIFY(b.row(u"a"_s).run->notStarted);
    QCOMPARE(b.row(u"a"_s).run->error.reason, ApiError::Reason::NotPossibleAnyMore);
    QVERIFY(b.row(u"a"_s).run->error.notSent);
    QCOMPARE(ended.size(), 1);
    const QList<RunStep> steps = b.row(u"a"_s).run->timeline;
    QCOMPARE(std::count_if(steps.begin(), steps.end(), [](const RunStep &s) { return s.what == RunStep::What::Sent; }),
             1);
}

void TestDesk::whatIsNotOfferedIsNotStarted_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::newRow("v2 dataset") << TargetKind::DatasetV2;
    QTest::newRow("v1 dataset") << TargetKind::DatasetV1;
    QTest::newRow("v1 job") << TargetKind::ManualJob;
}

void TestDesk::whatIsNotOfferedIsNotStarted()
{
    QFETCH(TargetKind, kind);
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.v1Offered = true;
        service.datasets[0].hasTeamTasks = true;
        Target team;
        team.key = {u"p"_s, TargetKind::TeamTask, u"t1"_s};
        team.datasetId = u"a"_s;
        service.teamTasks[u"a"_s] = {team};
        for (const QString &id : {u"a"_s, u"b"_s}) {
            Target old;
            old.key = {u"p"_s, TargetKind::DatasetV1, id};
            service.datasetsV1 << old;
            old.key.kind = TargetKind::ManualJob;
            old.annotationId = u"1"_s + id;
            service.manualJobs << old;
        }
    };
    b.open();
    b.pass(3s);
    const auto supports = [&](TargetKind of) {
        QSet<Support> found;
        for (const TargetState &row : b.desk->targets()) {
            if (row.key.kind == of)
                found << row.support;
        }
        return found;
    };
    const QList<TargetKind> kinds{TargetKind::DatasetV2, TargetKind::DatasetV1, TargetKind::ManualJob};
    for (const TargetKind each : kinds)
        QCOMPARE(supports(each), QSet<Support>{Support::Yes});
    b.service().fails[u"startSync"_s] =
        ApiError{.kind = ApiError::Kind::Missing, .httpStatus = 404, .serviceCode = u"APIG.0101"_s};
    b.desk->start({{u"p"_s, kind, u"a"_s}});
    b.pass(2s);
    const auto isRemembered = [&] {
        for (const TargetKind each : kinds)
            QCOMPARE(supports(each), QSet<Support>{each == kind ? Support::NotOfferedHere : Support::Yes});
        QCOMPARE(supports(TargetKind::TeamTask), supports(TargetKind::DatasetV2)); // whose start it would be
    };
    isRemembered();
    b.desk->start({{u"p"_s, kind, u"b"_s}});
    b.pass(2s);
    QCOMPARE(b.service().count(u"startSync"_s), 1);

    const QList<Project> saved = b.saved; // known to the next start of the program
    b.make();
    b.desk->open(saved);
    b.pass(2s);
    isRemembered();
    b.time.jumpWall(25h); // and asked of the next click when a day has gone
    b.pass(3min);
    QCOMPARE(supports(kind), QSet<Support>{Support::Yes});
    b.desk->start({{u"p"_s, kind, u"b"_s}});
    b.pass(2s);
    QCOMPARE(b.service().count(u"startSync"_s), 1);

    // or when a person asks for all of it again, whatever the lists answer then
    b.service().fails[u"startSync"_s] =
        ApiError{.kind = ApiError::Kind::Missing, .httpStatus = 404, .serviceCode = u"APIG.0101"_s};
    b.desk->start({{u"p"_s, kind, u"a"_s}});
    b.pass(2s);
    QCOMPARE(supports(kind), QSet<Support>{Support::NotOfferedHere});
    b.service().fails[u"listManualJobs"_s] = ApiError{.kind = ApiError::Kind::Forbidden, .httpStatus = 403};
    b.desk->refresh(u"p"_s);
    b.pass(2s);
    QCOMPARE(supports(kind), QSet<Support>{Support::Yes});
}

void TestDesk::aTypeThatIsRefusedIsNotStartedAgain()
{
    Bench b;
    b.open();
    b.service().fails[u"startSync"_s] =
        ApiError{.kind = ApiError::Kind::Refused, .httpStatus = 501, .serviceCode = u"ModelArts.4383"_s};
    b.desk->start({b.key(u"a"_s)});
    b.pass(2s);
    QCOMPARE(b.row(u"a"_s).support, Support::TypeRefused);
    QCOMPARE(b.row(u"b"_s).support, Support::Yes); // it is said of the dataset, not of the project
    QCOMPARE(b.phase(u"a"_s), RunPhase::Failed);
    b.desk->start({b.key(u"a"_s)});
    b.pass(2s);
    QCOMPARE(b.service().count(u"startSync"_s), 1);
}

void TestDesk::watchingCanBeStopped()
{
    Bench b;
    b.open();
    QSignalSpy ended(b.desk.get(), &Desk::runEnded);
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"old"_s);
    b.desk->start({b.key(u"a"_s)});
    b.pass(1s);
    b.service().status[u"a"_s] = sync(TaskState::Running, u"new"_s);
    b.service().datasets[0].status = 5;
    b.pass(3s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    b.desk->stopWatching(b.key(u"a"_s));
    QVERIFY(!b.row(u"a"_s).run->watched);
    QVERIFY(!b.history.runs.last()->watched);
    QCOMPARE(b.desk->project(u"p"_s).running, 0);
    b.pass(1s);
    const int looks = b.service().count(u"fetchSync a"_s);
    b.pass(5min);
    QCOMPARE(b.service().count(u"fetchSync a"_s), looks);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Running);
    b.desk->watchAgain(b.key(u"a"_s));
    b.pass(3s);
    QVERIFY(b.service().count(u"fetchSync a"_s) > looks);
    QVERIFY(b.row(u"a"_s).run->watched);
    b.desk->stopWatching(b.key(u"a"_s));
    b.service().datasets[0].status = 1; // its end is written down, and told to nobody
    b.service().status[u"a"_s] = sync(TaskState::Completed, u"new"_s);
    b.pass(2min);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    QCOMPARE(b.history.runs.last()->phase, RunPhase::Done);
    QCOMPARE(ended.size(), 0);
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

void TestDesk::whatWasBeforeItIsShownAgain()
{
    Bench b;
    b.prepare = [](ScriptedService &service) { service.datasets[0].status = 8; };
    Run before;
    before.id = u"before"_s;
    before.target = b.key(u"a"_s);
    before.phase = RunPhase::Done;
    before.confirmed = true;
    before.since = fromEpoch(1'768'460'000'000);
    b.history.saveRun(before);
    const auto again = [&] {
        b.make();
        b.desk->open({Bench::project(u"p"_s)});
        b.settle();
        b.pass(2s);
    };
    b.open();
    b.desk->start({b.key(u"a"_s)});
    b.pass(2s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    again();
    QCOMPARE(b.phase(u"a"_s), RunPhase::Waiting);
    b.desk->takeFromQueue(b.key(u"a"_s)); // this start of the program has not seen the run before
    b.pass(1s);
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    QCOMPARE(b.row(u"a"_s).run->id, u"before"_s);
    again();
    QCOMPARE(b.phase(u"a"_s), RunPhase::Done);
    QCOMPARE(b.history.runs.size(), 1);
}

void TestDesk::theBudgetIsNeverExceeded_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("moving");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("slow"); // answers come all at once, every three seconds
    QTest::newRow("many moving rows") << 60 << 80 << 80 << 5 << false;
    QTest::newRow("several pages of them") << 60 << 1000 << 1000 << 5 << false;
    QTest::newRow("slow answers") << 60 << 250 << 250 << 5 << true;
    QTest::newRow("a list longer than the budget") << 5 << 1000 << 20 << 20 << false;
    QTest::newRow("the same, slow") << 5 << 1000 << 20 << 20 << true;
    QTest::newRow("one a minute") << 1 << 120 << 0 << 20 << false;
}

void TestDesk::theBudgetIsNeverExceeded()
{
    QFETCH(int, limit);
    QFETCH(int, rows);
    QFETCH(int, moving);
    QFETCH(int, minutes);
    QFETCH(bool, slow);
    Bench b;
    b.prepare = [&](ScriptedService &service) {
        service.datasets.clear();
        for (int i = 0; i < rows; ++i) {
            service.datasets << dataset(QString::number(i), i < moving ? 5 : 1);
            service.status[QString::number(i)] = sync(TaskState::Running, u"t"_s + QString::number(i));
        }
        service.held = slow;
    };
    b.make();
    Project project = Bench::project(u"p"_s);
    project.requestsPerMinute = limit;
    b.desk->open({project});
    b.settle();
    for (int i = 0; i < minutes * 20; ++i) {
        b.pass(3s);
        b.service().deliver();
        b.settle();
    }
    const QList<Millis> &sent = b.service().at;
    for (qsizetype i = limit; i < sent.size(); ++i)
        QVERIFY2(sent[i] - sent[i - limit] >= 60s, qPrintable(b.service().calls[i]));
    QVERIFY(sent.size() > limit);
    QCOMPARE(b.desk->project(u"p"_s).datasets, rows); // and yet the whole list comes
    QVERIFY(b.desk->project(u"p"_s).seen);
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
    more.signIn.kind = SignInKind::AccessKey;
    b.desk->updateProject(more, secret);
    b.settle();
    QCOMPARE(b.secrets.kept[u"q"_s], secret);
    b.secrets.kept[u"p"_s] = secret;
    b.desk->removeProject(u"q"_s);
    b.settle();
    QCOMPARE(b.saved.size(), 1);
    QVERIFY(b.desk->targets(u"q"_s).isEmpty());
    QVERIFY(!b.history.lists.contains(u"q"_s));
    QCOMPARE(b.secrets.kept.keys(), {u"p"_s}); // its own secret and no other
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
    project.proxy = {.kind = ProxySettings::Kind::Http, .host = u"proxy.example"_s, .port = 3128}; // its password stays
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

/// A key that was switched on again, or a clock that was set: there is nothing to type then.
void TestDesk::savingASignedOutProjectTriesAgain()
{
    Bench b;
    b.prepare = [](ScriptedService &service) {
        service.fails[u"listDatasets"_s] =
            ApiError{.kind = ApiError::Kind::SignedOut, .reason = ApiError::Reason::WrongCredentials};
    };
    b.open();
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded);
    b.prepare = [](ScriptedService &) {};
    b.pass(10min);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded); // not by itself
    b.desk->updateProject(Bench::project(u"p"_s), {});
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::Reachable);
    const ScriptedService *service = b.services[u"p"_s];
    b.desk->updateProject(Bench::project(u"p"_s), {}); // nothing to mend, nothing changed
    b.pass(1s);
    QCOMPARE(b.services[u"p"_s], service);
}

void TestDesk::aTypedKeyNeedsNoKeyStore_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<bool>("proxy");
    QTest::addColumn<Secret>("typed");
    QTest::addColumn<bool>("atOnce");
    const Secret key{.secretKey = u"SK2"_s}, password{.password = u"pw2"_s}, token{.token = u"t2"_s};
    const Secret temporary{.secretKey = u"SK2"_s, .securityToken = u"ST2"_s};
    const Secret both{.secretKey = u"SK2"_s, .proxyPassword = u"pp2"_s};
    QTest::newRow("key") << SignInKind::AccessKey << false << key << true;
    QTest::newRow("another kind: password") << SignInKind::Password << false << password << true;
    QTest::newRow("another kind: token") << SignInKind::Token << false << token << true;
    QTest::newRow("temporary key") << SignInKind::TemporaryKey << false << temporary << true;
    QTest::newRow("half of a temporary key") << SignInKind::TemporaryKey << false << key << false;
    QTest::newRow("key, not the proxy's password") << SignInKind::AccessKey << true << key << false;
    QTest::newRow("key and the proxy's password") << SignInKind::AccessKey << true << both << true;
    QTest::newRow("the passcode alone") << SignInKind::Password << false << Secret{.passcode = u"123456"_s} << false;
}

void TestDesk::aTypedKeyNeedsNoKeyStore()
{
    QFETCH(SignInKind, kind);
    QFETCH(bool, proxy);
    QFETCH(Secret, typed);
    QFETCH(bool, atOnce);
    Bench b;
    b.secrets.kept[u"p"_s] = {.secretKey = u"SK1"_s, .proxyPassword = u"pp1"_s};
    b.prepare = [](ScriptedService &service) {
        service.fails[u"listDatasets"_s] =
            ApiError{.kind = ApiError::Kind::SignedOut, .reason = ApiError::Reason::NoSecret, .notSent = true};
    };
    b.open();
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded);
    b.secrets.silent = true;
    b.prepare = [](ScriptedService &) {};
    Project project = Bench::project(u"p"_s);
    project.signIn.kind = kind;
    if (proxy)
        project.proxy = {.kind = ProxySettings::Kind::Socks5, .host = u"proxy.example"_s, .port = 1080};
    b.desk->updateProject(project, typed);
    b.pass(1s);
    QCOMPARE(b.secrets.kept[u"p"_s] == typed, atOnce);
    QCOMPARE(b.desk->project(u"p"_s).link, atOnce ? ProjectState::Link::Reachable : ProjectState::Link::SignInNeeded);
}

void TestDesk::whatWaitedDoesNotUndoALaterEdit()
{
    Bench b;
    b.open();
    Project project = Bench::project(u"p"_s);
    project.proxy = {.kind = ProxySettings::Kind::Http, .host = u"proxy.example"_s, .port = 3128};
    b.desk->updateProject(project, {.secretKey = u"mistyped"_s}); // waits for the proxy's password
    const Secret whole{.secretKey = u"right"_s, .proxyPassword = u"pp"_s};
    b.desk->updateProject(project, whole);
    b.settle();
    QCOMPARE(b.secrets.kept.value(u"p"_s), whole);
}

void TestDesk::aKeyStoreThatComesBackIsAskedAgain_data()
{
    QTest::addColumn<ApiError::Reason>("reason");
    QTest::addColumn<bool>("again");
    QTest::newRow("no secret") << ApiError::Reason::NoSecret << true;
    QTest::newRow("key store away") << ApiError::Reason::KeyStoreUnavailable << true;
    QTest::newRow("wrong key: never by itself") << ApiError::Reason::WrongCredentials << false;
}

void TestDesk::aKeyStoreThatComesBackIsAskedAgain()
{
    QFETCH(ApiError::Reason, reason);
    QFETCH(bool, again);
    Bench b;
    b.prepare = [&](ScriptedService &service) {
        service.fails[u"listDatasets"_s] =
            ApiError{.kind = ApiError::Kind::SignedOut, .reason = reason, .notSent = true};
    };
    b.open();
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded);
    b.prepare = [](ScriptedService &) {};
    Q_EMIT b.secrets.placeChanged(); // it stays away
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, ProjectState::Link::SignInNeeded);
    b.secrets.where = SecretStore::Place::Unknown; // "Try again"
    Q_EMIT b.secrets.placeChanged();
    b.pass(1s);
    QCOMPARE(b.desk->project(u"p"_s).link, again ? ProjectState::Link::Reachable : ProjectState::Link::SignInNeeded);
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
