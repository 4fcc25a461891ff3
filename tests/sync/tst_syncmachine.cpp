#include "app/sync/syncmachine.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

SyncTask task(TaskState state, const QString &id = {}, std::optional<qint64> created = {})
{
    SyncTask t;
    t.state = state;
    t.rawState = QString::number(int(state));
    t.taskId = id;
    if (created)
        t.created = fromEpoch(*created);
    return t;
}

SyncTask counted(TaskState state, const QString &id, qint64 added, qint64 removed)
{
    SyncTask t = task(state, id);
    t.added = added;
    t.removed = removed;
    return t;
}

ApiError error(ApiError::Kind kind, int http = 0, const QString &code = {})
{
    ApiError e;
    e.kind = kind;
    e.httpStatus = http;
    e.serviceCode = code;
    return e;
}

/// Drives one tracker and keeps what it asked for.
struct Driver
{
    Target target;
    Tracker tracker;
    Millis tick{1000};
    WallTime wall = fromEpoch(1'800'000'000'000);
    QList<Effect> effects;

    explicit Driver(TargetKind kind = TargetKind::DatasetV2)
    {
        target.key = {u"p"_s, kind, u"d"_s};
        target.name = u"street-signs"_s;
        target.annotationId = u"282"_s;
        target.status = kind == TargetKind::DatasetV2 ? std::optional(DatasetStatus::Normal) : std::nullopt;
        target.totalSamples = 300;
        target.labeledSamples = 100;
    }
    const Run &run() const { return tracker.run; }
    QList<Effect> on(const Event &event)
    {
        tick += 10ms;
        wall += 10ms;
        return effects = SyncMachine::step(tracker, event, target, {wall, tick});
    }
    QList<Effect> status(const SyncTask &t) { return on(event::StatusRead{t, tick + 1ms}); }
    QList<Effect> described(std::optional<int> status)
    {
        target.status = status;
        return on(event::Described{tick + 5ms});
    }
    void wait(Millis span)
    {
        tick += span;
        wall += span;
        if (tracker.deadline && *tracker.deadline <= tick)
            on(event::Deadline{});
    }
    /// Click, baseline, accepted.
    void startAccepted(const SyncTask &baseline)
    {
        on(event::Start{});
        on(event::BaselineRead{baseline});
        on(event::StartAnswered{});
    }
};

} // namespace

class TestSyncMachine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void evidence_data();
    void evidence();
    void aRunFromClickToDone();
    void startRefused_data();
    void startRefused();
    void baselineFails();
    void minimalRepliesStayUnconfirmed();
    void minimalRepliesConfirmOnceMoving();
    void aLostReplyIsLookedUpAndAdopted();
    void aLostReplyWithoutRunIsLeftToTheUser();
    void aSecondClickChangesNothing();
    void runsFromElsewhere();
    void aLateListIsNoNewRun();
    void anOlderRecordIsNoNewerRun();
    void aNewerRunClosesTheOneBefore();
    void conflictsWait();
    void busyDatasetWaitsWithoutAnyRequest();
    void taking_back();
    void figures_data();
    void figures();
    void theEndWaitsForTheDataset();
    void manualJobNeedsASeenRunning();
    void v1DatasetIsNamedByItsTask();
    void stopWatchingAndAgain();
    void restored_data();
    void restored();
    void elapsedNeverRunsBackwards();
    void answersAskedBeforeTheStartProveNothing();
    void unknownWordsAreShown();
    void datasetGone();
};

void TestSyncMachine::evidence_data()
{
    QTest::addColumn<QString>("oldId");
    QTest::addColumn<qint64>("oldTime");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("newId");
    QTest::addColumn<qint64>("newTime");
    QTest::addColumn<bool>("isEvidence");
    const int done = int(TaskState::Completed), failed = int(TaskState::Failed), none = int(TaskState::NotExist);
    QTest::newRow("same task") << u"a"_s << 5ll << done << u"a"_s << 5ll << false;
    QTest::newRow("another task") << u"a"_s << 5ll << done << u"b"_s << 5ll << true;
    QTest::newRow("another time") << u"a"_s << 5ll << failed << u"a"_s << 6ll << true;
    QTest::newRow("time alone") << u""_s << 5ll << done << u""_s << 6ll << true;
    QTest::newRow("identity appears") << u""_s << 0ll << done << u"b"_s << 0ll << true;
    QTest::newRow("identity vanishes") << u"a"_s << 5ll << done << u""_s << 0ll << false;
    QTest::newRow("minimal final") << u""_s << 0ll << done << u""_s << 0ll << false;
    QTest::newRow("does not exist") << u"a"_s << 5ll << none << u""_s << 0ll << false;
    QTest::newRow("moving, same task") << u"a"_s << 5ll << int(TaskState::Running) << u"a"_s << 5ll << true;
    QTest::newRow("queued, minimal") << u""_s << 0ll << int(TaskState::Queued) << u""_s << 0ll << true;
    QTest::newRow("unknown word, minimal") << u""_s << 0ll << int(TaskState::Unknown) << u""_s << 0ll << false;
    QTest::newRow("unknown word, another task") << u"a"_s << 0ll << int(TaskState::Unknown) << u"b"_s << 0ll << true;
}

void TestSyncMachine::evidence()
{
    QFETCH(QString, oldId);
    QFETCH(qint64, oldTime);
    QFETCH(int, state);
    QFETCH(QString, newId);
    QFETCH(qint64, newTime);
    QFETCH(bool, isEvidence);
    const auto time = [](qint64 t) { return t ? std::optional(t) : std::nullopt; };
    const SyncTask before = task(TaskState::Completed, oldId, time(oldTime));
    const SyncTask reply = task(TaskState(state), newId, time(newTime));
    QCOMPARE(SyncMachine::isEvidence(before, reply, TargetKind::DatasetV2), isEvidence);
    // without a baseline nothing final can be proven
    QCOMPARE(SyncMachine::isEvidence(std::nullopt, reply, TargetKind::DatasetV2), isMoving(TaskState(state)));
    // v1 jobs carry no identity: only a moving state counts
    QCOMPARE(SyncMachine::isEvidence(before, reply, TargetKind::ManualJob), isMoving(TaskState(state)));
}

void TestSyncMachine::aRunFromClickToDone()
{
    Driver d;
    QCOMPARE(d.on(event::Start{}), QList{Effect::AskBaseline});
    QCOMPARE(d.run().phase, RunPhase::Requested);
    QCOMPARE(d.on(event::BaselineRead{task(TaskState::Completed, u"a"_s)}), (QList{Effect::Keep, Effect::SendStart}));
    QCOMPARE(d.on(event::StartAnswered{}), (QList{Effect::Keep, Effect::AskStatus}));
    QCOMPARE(d.run().phase, RunPhase::Requested);
    d.status(task(TaskState::Completed, u"a"_s)); // the run before is still served
    QCOMPARE(d.run().phase, RunPhase::Unconfirmed);
    QVERIFY(!d.run().confirmed);
    d.status(task(TaskState::Queued, u"b"_s));
    QCOMPARE(d.run().phase, RunPhase::Queued);
    QVERIFY(d.run().confirmed);
    d.status(task(TaskState::Starting, u"b"_s));
    QCOMPARE(d.run().phase, RunPhase::Starting);
    d.status(counted(TaskState::Running, u"b"_s, 118, 0));
    QCOMPARE(d.run().phase, RunPhase::Running);
    QCOMPARE(d.run().task.added, 118);
    QVERIFY(d.status(counted(TaskState::Completed, u"b"_s, 214, 2)).contains(Effect::ReadTarget));
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY(d.run().reconciling);
    d.target.totalSamples = 512;
    QCOMPARE(d.described(1), QList{Effect::Ended});
    QCOMPARE(d.run().doneKind, DoneKind::Changed);
    QVERIFY(!d.run().reconciling);
    QCOMPARE(d.tracker.watch, Watch::Idle);
    QList<RunStep::What> steps;
    for (const RunStep &step : d.run().timeline)
        steps << step.what;
    using W = RunStep::What;
    QCOMPARE(steps, (QList{W::Sent, W::Accepted, W::Unconfirmed, W::Queued, W::Starting, W::Running, W::Done}));
}

void TestSyncMachine::startRefused_data()
{
    QTest::addColumn<ApiError>("answer");
    QTest::addColumn<Watch>("watch");
    QTest::addColumn<RunPhase>("phase");
    using K = ApiError::Kind;
    ApiError notSent = error(K::Offline);
    notSent.notSent = true;
    QTest::newRow("no connection, nothing sent") << notSent << Watch::Idle << RunPhase::Failed;
    QTest::newRow("reset") << error(K::Offline) << Watch::Looking << RunPhase::UnknownOutcome;
    QTest::newRow("timeout") << error(K::TimedOut) << Watch::Looking << RunPhase::UnknownOutcome;
    QTest::newRow("500") << error(K::ServerFault, 500, u"ModelArts.4360"_s) << Watch::Looking
                         << RunPhase::UnknownOutcome;
    QTest::newRow("502") << error(K::ServerFault, 502) << Watch::Looking << RunPhase::UnknownOutcome;
    QTest::newRow("503") << error(K::ServerFault, 503) << Watch::Looking << RunPhase::UnknownOutcome;
    QTest::newRow("cut off") << error(K::BadReply, 200) << Watch::Looking << RunPhase::UnknownOutcome;
    QTest::newRow("403 OBS") << error(K::Forbidden, 403, u"ModelArts.4310"_s) << Watch::Idle << RunPhase::Failed;
    QTest::newRow("no such dataset") << error(K::Missing, 400, u"ModelArts.4352"_s) << Watch::Idle << RunPhase::Failed;
    QTest::newRow("not for this type") << error(K::Refused, 501, u"ModelArts.4383"_s) << Watch::Idle
                                       << RunPhase::Failed;
    QTest::newRow("signed out") << error(K::SignedOut, 401) << Watch::Idle << RunPhase::Failed;
    QTest::newRow("4355 joins") << error(K::Refused, 400, u"ModelArts.4355"_s) << Watch::Tracking << RunPhase::Running;
    QTest::newRow("1642 joins") << error(K::Refused, 400, u"ModelArts.1642"_s) << Watch::Tracking << RunPhase::Running;
    QTest::newRow("4343 waits") << error(K::Refused, 400, u"ModelArts.4343"_s) << Watch::Queued << RunPhase::Waiting;
    QTest::newRow("4356 waits") << error(K::Refused, 400, u"ModelArts.4356"_s) << Watch::Queued << RunPhase::Waiting;
    QTest::newRow("4409 waits") << error(K::Refused, 400, u"ModelArts.4409"_s) << Watch::Queued << RunPhase::Waiting;
    QTest::newRow("429 waits") << error(K::Throttled, 429) << Watch::Queued << RunPhase::Waiting;
}

void TestSyncMachine::startRefused()
{
    QFETCH(ApiError, answer);
    QFETCH(Watch, watch);
    QFETCH(RunPhase, phase);
    Driver d;
    d.on(event::Start{});
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    d.on(event::StartFailed{answer});
    QCOMPARE(d.tracker.watch, watch);
    QCOMPARE(d.run().phase, phase);
    QCOMPARE(d.run().notStarted, watch == Watch::Idle);
    QVERIFY2(!d.effects.contains(Effect::SendStart), "a start is never sent again by itself");
    if (watch == Watch::Idle) {
        QVERIFY(d.effects.contains(Effect::Ended));
        QVERIFY(d.run().hasError);
    }
}

void TestSyncMachine::baselineFails()
{
    Driver d;
    d.on(event::Start{});
    QCOMPARE(d.on(event::BaselineRead{error(ApiError::Kind::ServerFault, 503)}), QList{Effect::Ended});
    QCOMPARE(d.run().phase, RunPhase::Failed);
    QVERIFY(d.run().notStarted);
    d.on(event::Start{}); // the user tries again
    QCOMPARE(d.tracker.watch, Watch::Baseline);
    d.on(event::BaselineRead{error(ApiError::Kind::Throttled, 429)});
    QCOMPARE(d.tracker.watch, Watch::Queued);
    QCOMPARE(d.run().wait, WaitReason::RateLimit);
    // a run that goes on already is joined instead of started again
    Driver joined;
    joined.on(event::Start{});
    QVERIFY(!joined.on(event::BaselineRead{task(TaskState::Running, u"x"_s)}).contains(Effect::SendStart));
    QCOMPARE(joined.run().origin, RunOrigin::Elsewhere);
    QCOMPARE(joined.tracker.watch, Watch::Tracking);
}

void TestSyncMachine::minimalRepliesStayUnconfirmed()
{
    Driver d;
    d.startAccepted(task(TaskState::Completed));
    d.status(task(TaskState::Completed));
    QCOMPARE(d.run().phase, RunPhase::Unconfirmed);
    d.wait(SyncMachine::evidenceTime);
    QCOMPARE(d.effects, QList{Effect::ReadTarget});
    QCOMPARE(d.run().phase, RunPhase::Unconfirmed);
    d.target.totalSamples = 320;
    QCOMPARE(d.described(1), QList{Effect::Ended});
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY2(!d.run().confirmed, "no reply proved this end");
    QVERIFY(!d.run().task.added);
    // the status of a failed run before is not taken for success
    Driver f;
    f.startAccepted(task(TaskState::Failed));
    f.status(task(TaskState::Failed));
    f.wait(SyncMachine::evidenceTime);
    f.described(1);
    QCOMPARE(f.run().phase, RunPhase::Failed);
    QVERIFY(!f.run().confirmed);
    // still synchronising after 30 s is evidence
    Driver s;
    s.startAccepted(task(TaskState::Completed));
    s.wait(SyncMachine::evidenceTime);
    s.described(5);
    QCOMPARE(s.run().phase, RunPhase::Running);
    QVERIFY(s.run().confirmed);
    // and its end, when nothing names it, is told as unconfirmed
    s.described(1);
    QVERIFY(s.effects.contains(Effect::AskStatus));
    s.status(task(TaskState::Completed));
    QCOMPARE(s.run().phase, RunPhase::Done);
    QVERIFY(!s.run().confirmed);
}

void TestSyncMachine::minimalRepliesConfirmOnceMoving()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running));
    QVERIFY(d.run().confirmed);
    d.status(task(TaskState::Completed));
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY(d.run().confirmed);
    // the status of the run before, served once more by a slow copy, does not end it
    Driver stale;
    stale.startAccepted(task(TaskState::Completed, u"a"_s));
    stale.status(task(TaskState::Running));
    stale.status(task(TaskState::Completed, u"a"_s));
    QCOMPARE(stale.run().phase, RunPhase::Running);
}

void TestSyncMachine::aLostReplyIsLookedUpAndAdopted()
{
    Driver d;
    d.on(event::Start{});
    d.on(event::BaselineRead{task(TaskState::Completed, u"a"_s)});
    QCOMPARE(d.on(event::StartFailed{error(ApiError::Kind::Offline)}),
             (QList{Effect::Keep, Effect::AskStatus, Effect::ReadTarget}));
    d.status(task(TaskState::Completed, u"a"_s));
    QCOMPARE(d.run().phase, RunPhase::UnknownOutcome);
    d.status(task(TaskState::Running, u"b"_s));
    QCOMPARE(d.run().phase, RunPhase::Running);
    QCOMPARE(d.run().origin, RunOrigin::Here);
    QVERIFY(d.run().confirmed);
    QVERIFY(!d.run().hasError);
    // the dataset's own status proves it as well
    Driver list;
    list.on(event::Start{});
    list.on(event::BaselineRead{task(TaskState::NotExist)});
    list.on(event::StartFailed{error(ApiError::Kind::TimedOut)});
    list.described(5);
    QCOMPARE(list.run().phase, RunPhase::Running);
}

void TestSyncMachine::aLostReplyWithoutRunIsLeftToTheUser()
{
    Driver d;
    d.on(event::Start{});
    d.on(event::BaselineRead{task(TaskState::Completed, u"a"_s)});
    d.on(event::StartFailed{error(ApiError::Kind::Offline)});
    for (int i = 0; i < 5; ++i) {
        d.status(task(TaskState::Completed, u"a"_s));
        d.described(1);
        QVERIFY(!d.effects.contains(Effect::SendStart));
    }
    d.wait(SyncMachine::lookTime);
    QCOMPARE(d.tracker.watch, Watch::Lost);
    QCOMPARE(d.run().phase, RunPhase::UnknownOutcome);
    d.described(1);
    QCOMPARE(d.run().phase, RunPhase::UnknownOutcome);
    QCOMPARE(d.on(event::Start{}), QList{Effect::AskBaseline}); // only the user starts again
}

void TestSyncMachine::aSecondClickChangesNothing()
{
    Driver d;
    const auto clicked = [&] {
        const Watch before = d.tracker.watch;
        const Run run = d.run();
        QVERIFY(d.on(event::Start{}).isEmpty());
        QCOMPARE(d.tracker.watch, before);
        QVERIFY(d.run() == run);
    };
    d.on(event::Start{});
    clicked();
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    clicked();
    d.on(event::StartAnswered{});
    clicked();
    d.status(task(TaskState::Running, u"b"_s));
    clicked();
}

void TestSyncMachine::runsFromElsewhere()
{
    Driver d;
    QVERIFY(d.described(5).contains(Effect::AskStatus));
    QCOMPARE(d.run().phase, RunPhase::Running);
    QCOMPARE(d.run().origin, RunOrigin::Elsewhere);
    d.status(counted(TaskState::Running, u"z"_s, 3, 0));
    d.described(1);
    QVERIFY(d.effects.contains(Effect::AskStatus));
    QCOMPARE(d.run().phase, RunPhase::Running); // 5 → 1 alone is no success
    SyncTask failed = task(TaskState::Failed, u"z"_s);
    failed.serviceCode = u"ModelArts.4310"_s;
    d.status(failed);
    QCOMPARE(d.run().phase, RunPhase::Failed);
    QCOMPARE(d.run().error.serviceCode, u"ModelArts.4310"_s);
    QVERIFY(!d.run().notStarted);
    QVERIFY(d.effects.contains(Effect::Ended)); // the list had shown the figures after the end already
    // a record that is only looked at is kept, but nobody is told of an end
    Driver past;
    QCOMPARE(past.status(task(TaskState::Completed, u"q"_s, 1'700'000'000'000)), QList{Effect::Keep});
    QCOMPARE(past.run().phase, RunPhase::Done);
    QVERIFY(past.status(task(TaskState::Completed, u"q"_s, 1'700'000'000'000)).isEmpty());
}

void TestSyncMachine::aLateListIsNoNewRun()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running, u"b"_s));
    const Millis asked = d.tick;
    d.status(task(TaskState::Completed, u"b"_s));
    d.described(1);
    QCOMPARE(d.tracker.watch, Watch::Idle);
    const QString first = d.run().task.taskId;
    d.target.status = 5; // a list asked before the end, answered after it
    QVERIFY(d.on(event::Described{asked}).isEmpty());
    QCOMPARE(d.tracker.watch, Watch::Idle);
    // a list asked after it that still lags: the run it seems to show turns out to be the old one
    d.described(5);
    QCOMPARE(d.tracker.watch, Watch::Tracking);
    d.status(task(TaskState::Completed, u"b"_s));
    QCOMPARE(d.run().phase, RunPhase::Running);
    d.described(1);
    d.status(task(TaskState::Completed, u"b"_s));
    QCOMPARE(d.tracker.watch, Watch::Idle);
    QCOMPARE(d.run().phase, RunPhase::Done);
    QCOMPARE(d.run().task.taskId, first);
    QCOMPARE(d.run().origin, RunOrigin::Here);
}

void TestSyncMachine::anOlderRecordIsNoNewerRun()
{
    SyncTask before = task(TaskState::Completed, u"a"_s);
    SyncTask ours = task(TaskState::Running, u"b"_s);
    before.created = fromEpoch(1'768'000'000'000);
    ours.created = fromEpoch(1'768'465'800'000);
    Driver d;
    d.startAccepted(before);
    d.status(ours);
    QCOMPARE(d.run().phase, RunPhase::Running);
    d.status(before); // late: nothing of it is shown, nothing is closed
    QVERIFY(d.tracker.closed.isEmpty());
    QCOMPARE(d.tracker.watch, Watch::Tracking);
    QCOMPARE(d.run().task.taskId, u"b"_s);
    QCOMPARE(d.run().phase, RunPhase::Running);
    before.created =
        fromEpoch(1'768'000'000'001); // as a service that forgot both tells it: the same task, another time
    d.described(1);
    d.status(before);
    QVERIFY(d.tracker.closed.isEmpty());
    QCOMPARE(d.tracker.watch, Watch::Lost);
    QCOMPARE(d.run().phase, RunPhase::UnknownOutcome);
    QCOMPARE(d.run().task.taskId, u"b"_s);
}

void TestSyncMachine::aNewerRunClosesTheOneBefore()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running, u"b"_s));
    d.status(task(TaskState::Running, u"c"_s));
    QCOMPARE(d.tracker.closed.size(), 1);
    QCOMPARE(d.tracker.closed.first().task.taskId, u"b"_s);
    QCOMPARE(d.tracker.closed.first().phase, RunPhase::UnknownOutcome);
    QCOMPARE(d.run().task.taskId, u"c"_s);
    QCOMPARE(d.run().origin, RunOrigin::Elsewhere);
}

void TestSyncMachine::conflictsWait()
{
    Driver d;
    d.on(event::Start{});
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    d.on(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.4356"_s)});
    QCOMPARE(d.run().wait, WaitReason::Importing);
    d.described(1); // asked right after the refusal, and the list does not show it busy: wait the time
    QCOMPARE(d.tracker.watch, Watch::Queued);
    d.described(8);
    QVERIFY(!d.tracker.deadline);
    d.wait(10min);
    QCOMPARE(d.tracker.watch, Watch::Queued);
    QCOMPARE(d.described(1), QList{Effect::AskBaseline}); // free
    QCOMPARE(d.run().phase, RunPhase::Requested);
    // the time is over while the list still shows it busy: the list leads on
    Driver stale;
    stale.on(event::Start{});
    stale.on(event::BaselineRead{task(TaskState::NotExist)});
    stale.target.status = 8;
    stale.on(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.4356"_s)});
    stale.wait(31s);
    QCOMPARE(stale.tracker.watch, Watch::Queued);
    QCOMPARE(stale.described(1), QList{Effect::AskBaseline});
    // what it waits for is no more
    Driver gone;
    gone.target.status = 8;
    gone.on(event::Start{});
    QCOMPARE(gone.tracker.watch, Watch::Queued);
    QVERIFY(gone.on(event::ReadFailed{error(ApiError::Kind::Offline, 0)}).isEmpty());
    QCOMPARE(gone.tracker.watch, Watch::Queued);
    QCOMPARE(gone.on(event::ReadFailed{error(ApiError::Kind::Missing, 404)}), QList{Effect::Ended});
    QVERIFY(gone.run().notStarted);
    QCOMPARE(gone.run().phase, RunPhase::Failed);
    // 429 obeys the time the service asks for
    Driver limited;
    limited.on(event::Start{});
    limited.on(event::BaselineRead{task(TaskState::NotExist)});
    ApiError throttled = error(ApiError::Kind::Throttled, 429);
    throttled.retryAfter = 90s;
    limited.on(event::StartFailed{throttled});
    limited.wait(80s);
    QCOMPARE(limited.tracker.watch, Watch::Queued);
    limited.wait(11s);
    QCOMPARE(limited.tracker.watch, Watch::Baseline);
}

void TestSyncMachine::busyDatasetWaitsWithoutAnyRequest()
{
    Driver d;
    d.target.status = 6;
    QCOMPARE(d.on(event::Start{}), QList{Effect::Keep});
    QCOMPARE(d.run().wait, WaitReason::Publishing);
    d.described(7);
    QCOMPARE(d.run().wait, WaitReason::SwitchingVersion);
    QCOMPARE(d.described(1), QList{Effect::AskBaseline});
    // somebody synchronised it while it was in our queue: that run is joined
    Driver joined;
    joined.target.status = 8;
    joined.on(event::Start{});
    joined.described(5);
    QCOMPARE(joined.tracker.watch, Watch::Tracking);
    QCOMPARE(joined.run().origin, RunOrigin::Elsewhere);
}

void TestSyncMachine::taking_back()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running, u"b"_s));
    d.status(task(TaskState::Completed, u"b"_s));
    d.described(1);
    d.target.status = 6;
    d.on(event::Start{});
    QCOMPARE(d.run().phase, RunPhase::Waiting);
    d.on(event::TakeFromQueue{});
    QCOMPARE(d.run().phase, RunPhase::Done);
    QCOMPARE(d.run().task.taskId, u"b"_s);
    Driver first;
    first.on(event::Start{});
    first.on(event::TakeFromQueue{}); // before anything was sent
    QCOMPARE(first.run().phase, RunPhase::None);
    QVERIFY(first.on(event::BaselineRead{task(TaskState::NotExist)}).isEmpty());
}

void TestSyncMachine::figures_data()
{
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<DoneKind>("kind");
    QTest::newRow("changed") << 214 << 2 << 300 << 512 << DoneKind::Changed;
    QTest::newRow("nothing") << 0 << 0 << 300 << 300 << DoneKind::NoChanges;
    QTest::newRow("differ") << 10 << 0 << 300 << 305 << DoneKind::FiguresDiffer;
    QTest::newRow("differ though nothing reported") << 0 << 0 << 300 << 299 << DoneKind::FiguresDiffer;
    QTest::newRow("no counts") << -1 << -1 << 300 << 400 << DoneKind::Plain;
    QTest::newRow("only added") << 5 << -1 << 300 << 300 << DoneKind::Changed;
    QTest::newRow("only added, zero") << 0 << -1 << 300 << 300 << DoneKind::Plain;
    QTest::newRow("total before unknown") << 5 << 1 << -1 << 300 << DoneKind::Changed;
    QTest::newRow("total after unknown") << 5 << 1 << 300 << -1 << DoneKind::Changed;
}

void TestSyncMachine::figures()
{
    QFETCH(int, added);
    QFETCH(int, removed);
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(DoneKind, kind);
    const auto known = [](int n) { return n < 0 ? std::nullopt : std::optional<qint64>(n); };
    Driver d;
    d.target.totalSamples = known(before);
    d.startAccepted(task(TaskState::NotExist));
    SyncTask end = task(TaskState::Completed, u"b"_s);
    end.added = known(added);
    end.removed = known(removed);
    d.status(end);
    d.target.totalSamples = known(after);
    d.target.labeledSamples = 90;
    d.described(1);
    QCOMPARE(d.run().doneKind, kind);
    QCOMPARE(d.run().labeledLost(), removed > 0 ? std::optional<qint64>(10) : std::nullopt);
}

void TestSyncMachine::theEndWaitsForTheDataset()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running, u"b"_s));
    d.status(task(TaskState::Completed, u"b"_s));
    QVERIFY(d.described(5).isEmpty()); // the dataset's own status lags
    d.wait(3s);
    QCOMPARE(d.effects, QList{Effect::ReadTarget});
    d.on(event::ReadFailed{error(ApiError::Kind::TimedOut)});
    d.wait(5s);
    QVERIFY(d.effects.contains(Effect::ReadTarget) || d.effects.contains(Effect::Ended));
    d.described(1);
    QCOMPARE(d.tracker.watch, Watch::Idle);
    // and does not wait for ever
    Driver gone;
    gone.startAccepted(task(TaskState::NotExist));
    gone.status(task(TaskState::Completed, u"b"_s));
    QCOMPARE(gone.on(event::ReadFailed{error(ApiError::Kind::Missing)}), QList{Effect::Ended});
    Driver silent;
    silent.startAccepted(task(TaskState::NotExist));
    silent.status(task(TaskState::Completed, u"b"_s));
    for (int i = 0; i < 10 && silent.tracker.watch != Watch::Idle; ++i)
        silent.wait(70s);
    QCOMPARE(silent.tracker.watch, Watch::Idle);
}

void TestSyncMachine::manualJobNeedsASeenRunning()
{
    Driver d(TargetKind::ManualJob);
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Completed)); // 0 before, 1 after: proves nothing, there is no identity
    QCOMPARE(d.run().phase, RunPhase::Unconfirmed);
    d.status(task(TaskState::Running));
    QVERIFY(d.run().confirmed);
    d.status(task(TaskState::Completed));
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY(d.run().confirmed);
    Driver unseen(TargetKind::ManualJob);
    unseen.startAccepted(task(TaskState::Completed));
    unseen.status(task(TaskState::Completed));
    unseen.wait(SyncMachine::evidenceTime);
    QCOMPARE(unseen.run().phase, RunPhase::Done);
    QVERIFY(!unseen.run().confirmed);
}

void TestSyncMachine::v1DatasetIsNamedByItsTask()
{
    Driver d(TargetKind::DatasetV1);
    QCOMPARE(d.on(event::Start{}), (QList{Effect::Keep, Effect::SendStart}));
    d.on(event::StartAnswered{u"task-7"_s});
    QCOMPARE(d.run().phase, RunPhase::Queued);
    QVERIFY(d.run().confirmed);
    d.status(task(TaskState::Running));
    QCOMPARE(d.run().task.taskId, u"task-7"_s);
    d.status(task(TaskState::Completed));
    QCOMPARE(d.run().phase, RunPhase::Done);
    // joined without a task: it cannot be followed, and is not shown as running for ever
    Driver blind(TargetKind::DatasetV1);
    blind.on(event::Start{});
    blind.on(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.1642"_s)});
    QCOMPARE(blind.run().phase, RunPhase::Running);
    blind.wait(SyncMachine::blindTime);
    QCOMPARE(blind.run().phase, RunPhase::UnknownOutcome);
}

void TestSyncMachine::stopWatchingAndAgain()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running, u"b"_s));
    d.on(event::StopWatching{});
    QVERIFY(!d.run().watched);
    QVERIFY(!d.tracker.needsStatus());
    d.described(5);
    QCOMPARE(d.tracker.watch, Watch::Unwatched); // not found again as somebody else's
    d.on(event::WatchAgain{});
    QVERIFY(d.tracker.needsStatus());
    d.on(event::StopWatching{});
    QVERIFY(d.described(1).contains(Effect::AskStatus));
    d.status(counted(TaskState::Completed, u"b"_s, 1, 0));
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY(!d.effects.contains(Effect::Ended)); // settled without a notice
}

void TestSyncMachine::restored_data()
{
    QTest::addColumn<RunPhase>("phase");
    QTest::addColumn<QList<int>>("steps");
    QTest::addColumn<Watch>("watch");
    QTest::addColumn<RunPhase>("shown");
    using W = RunStep::What;
    const auto s = [](std::initializer_list<W> steps) {
        QList<int> out;
        for (W w : steps)
            out << int(w);
        return out;
    };
    QTest::newRow("waiting") << RunPhase::Waiting << s({W::Waiting}) << Watch::Queued << RunPhase::Waiting;
    QTest::newRow("nothing sent") << RunPhase::Requested << s({}) << Watch::Idle << RunPhase::Failed;
    QTest::newRow("sent, no answer") << RunPhase::Requested << s({W::Sent}) << Watch::Looking
                                     << RunPhase::UnknownOutcome;
    QTest::newRow("accepted") << RunPhase::Requested << s({W::Sent, W::Accepted}) << Watch::Accepted
                              << RunPhase::Requested;
    QTest::newRow("unconfirmed") << RunPhase::Unconfirmed << s({W::Sent, W::Accepted}) << Watch::Accepted
                                 << RunPhase::Unconfirmed;
    QTest::newRow("unknown") << RunPhase::UnknownOutcome << s({W::Sent, W::LostReply}) << Watch::Looking
                             << RunPhase::UnknownOutcome;
    QTest::newRow("running") << RunPhase::Running << s({W::Running}) << Watch::Tracking << RunPhase::Running;
    QTest::newRow("done") << RunPhase::Done << s({W::Done}) << Watch::Idle << RunPhase::Done;
    QTest::newRow("failed") << RunPhase::Failed << s({W::Failed}) << Watch::Idle << RunPhase::Failed;
}

void TestSyncMachine::restored()
{
    QFETCH(RunPhase, phase);
    QFETCH(QList<int>, steps);
    QFETCH(Watch, watch);
    QFETCH(RunPhase, shown);
    Run run;
    run.id = u"r"_s;
    run.phase = phase;
    run.since = fromEpoch(1'799'999'000'000);
    for (int step : steps)
        run.timeline << RunStep{run.since, RunStep::What(step), {}};
    const Tracker tracker = SyncMachine::restore(run, {fromEpoch(1'800'000'000'000), 0ms});
    QCOMPARE(tracker.watch, watch);
    QCOMPARE(tracker.run.phase, shown);
    QCOMPARE(tracker.run.id, u"r"_s);
}

void TestSyncMachine::elapsedNeverRunsBackwards()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running, u"b"_s));
    const Millis before = *d.run().elapsed(d.wall, d.tick);
    d.wall -= 3h; // somebody sets the clock back
    d.tick += 1s;
    QCOMPARE(*d.run().elapsed(d.wall, d.tick), before + 1s);
    Run old = d.run();
    old.sinceTick.reset(); // of an earlier start of the program
    QVERIFY(*old.elapsed(d.wall, d.tick) >= 0ms);
}

void TestSyncMachine::answersAskedBeforeTheStartProveNothing()
{
    Driver d;
    d.startAccepted(task(TaskState::Completed, u"a"_s));
    const Millis early = d.tracker.changedAt - 1ms;
    d.on(event::StatusRead{task(TaskState::Completed, u"other"_s), early});
    QCOMPARE(d.run().phase, RunPhase::Requested);
    d.target.status = 5;
    d.on(event::Described{early});
    QCOMPARE(d.tracker.watch, Watch::Accepted);
}

void TestSyncMachine::unknownWordsAreShown()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    SyncTask odd = task(TaskState::Unknown, u"b"_s);
    odd.rawState = u"PAUSED"_s;
    d.status(odd);
    QCOMPARE(d.run().phase, RunPhase::Unknown);
    QCOMPARE(d.run().task.rawState, u"PAUSED"_s);
    QCOMPARE(d.run().timeline.last().word, u"PAUSED"_s);
    QVERIFY(d.tracker.needsStatus()); // and it is asked on
    d.status(task(TaskState::Completed, u"b"_s));
    QCOMPARE(d.run().phase, RunPhase::Done);
}

void TestSyncMachine::datasetGone()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Running, u"b"_s));
    d.on(event::StatusRead{error(ApiError::Kind::TimedOut), d.tick});
    QCOMPARE(d.run().phase, RunPhase::Running); // a lost poll is no end
    d.on(event::StatusRead{error(ApiError::Kind::Missing, 400, u"ModelArts.4352"_s), d.tick});
    QCOMPARE(d.run().phase, RunPhase::Failed);
    QVERIFY(d.effects.contains(Effect::Ended));
}

QTEST_GUILESS_MAIN(TestSyncMachine)
#include "tst_syncmachine.moc"
