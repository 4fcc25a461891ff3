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
    std::optional<Millis> asked = tick; // when the target was described
    Millis skew{0};
    Millis longest{0}; // that was shown
    bool ranBackwards = false;
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
    bool has(RunStep::What what) const
    {
        return std::any_of(run().timeline.begin(), run().timeline.end(),
                           [&](const RunStep &s) { return s.what == what; });
    }
    QList<Effect> on(const Event &event)
    {
        tick += 10ms;
        wall += 10ms;
        effects = SyncMachine::step(tracker, event, target, asked, {wall, tick, skew});
        look();
        return effects;
    }
    void look()
    {
        const std::optional<Millis> shown = run().isOver() ? std::nullopt : run().elapsed(wall, tick);
        ranBackwards = ranBackwards || (shown && *shown < longest);
        longest = shown.value_or(longest);
    }
    QList<Effect> status(const SyncTask &t) { return on(event::StatusRead{t, tick + 1ms}); }
    QList<Effect> described(std::optional<int> status)
    {
        target.status = status;
        asked = tick + 5ms;
        return on(event::Described{*asked});
    }
    void wait(Millis span)
    {
        tick += span;
        wall += span;
        look();
        if (tracker.deadline && *tracker.deadline <= tick)
            on(event::Deadline{});
    }
    /// So long the service says the same.
    void hears(const SyncTask &t, Millis span)
    {
        wait(span - 5s);
        status(t);
        wait(5s);
    }
    /// The program ends, and starts again after \a away.
    void restart(Millis away = 1min)
    {
        Run kept = run();
        kept.sinceTick.reset(); // neither is on disk
        kept.looking = false;
        tick = 1000ms; // the steady clock is this start's own
        asked.reset();
        wall += away;
        tracker = SyncMachine::restore(kept, {wall, tick, skew});
        look();
    }
    /// Click, baseline, no answer.
    void startLost(const SyncTask &baseline)
    {
        on(event::Start{});
        on(event::BaselineRead{baseline});
        on(event::StartFailed{error(ApiError::Kind::TimedOut)});
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
    void theWholeTable_data();
    void theWholeTable();
    void evidence_data();
    void evidence();
    void aRunFromClickToDone();
    void theListSaysSynchronisingBeforeTheQueueIsKnown();
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
    void aWaitIsAsLongAsTheServiceAsked_data();
    void aWaitIsAsLongAsTheServiceAsked();
    void aStartThatWaitedIsNotLostWithTheConnection();
    void busyDatasetWaitsWithoutAnyRequest();
    void taking_back();
    void figures_data();
    void figures();
    void theTotalsBeforeAreThoseOfTheStart_data();
    void theTotalsBeforeAreThoseOfTheStart();
    void aRunThatNobodySawChangedTheTotals();
    void theEndWaitsForTheDataset();
    void manualJobNeedsASeenRunning();
    void v1DatasetIsNamedByItsTask();
    void stopWatchingAndAgain();
    void restored_data();
    void restored();
    void elapsedNeverRunsBackwards();
    void elapsedIsTheRunsOwn_data();
    void elapsedIsTheRunsOwn();
    void durationsAreMeasuredByTheSteadyClock();
    void anEndThatWasOnlySeenIsNoTime_data();
    void anEndThatWasOnlySeenIsNoTime();
    void answersAskedBeforeTheStartProveNothing();
    void nothingIsJudgedWithoutAnAnswer_data();
    void nothingIsJudgedWithoutAnAnswer();
    void aBusyDatasetIsNotJudged();
    void aJobThatNamesNoEndIsNotDone();
    void nothingIsLostWithoutALook();
    void aLostStartAdoptsWhatAppears_data();
    void aLostStartAdoptsWhatAppears();
    void theRecordOfBeforeIsNoNewerRun_data();
    void theRecordOfBeforeIsNoNewerRun();
    void aStartClosesTheRunThatIsReadAgain();
    void anOvertakenReplyEndsNothing_data();
    void anOvertakenReplyEndsNothing();
    void unwatchedStartsAreNotSettledByTheRunBefore_data();
    void unwatchedStartsAreNotSettledByTheRunBefore();
    void unwatchedRunsKeepTheirOwnFigures();
    void idleAndMovingIsARunFromElsewhere();
    void canStartAgreesWithTheMachine_data();
    void canStartAgreesWithTheMachine();
    void unknownWordsAreShown();
    void datasetGone();
};

void TestSyncMachine::theWholeTable_data()
{
    QTest::addColumn<std::function<void(Driver &)>>("prepare");
    QTest::addColumn<std::function<void(Driver &)>>("happens");
    QTest::addColumn<bool>("stands"); // in the table in syncmachine.h; else it changes nothing
    QTest::addColumn<Watch>("watch");
    QTest::addColumn<RunPhase>("phase");
    QTest::addColumn<QList<Effect>>("effects");
    using Act = std::function<void(Driver &)>;
    using W = Watch;
    using P = RunPhase;
    const SyncTask old = task(TaskState::Completed, u"old"_s);

    const Act accepted = [=](Driver &d) { d.startAccepted(old); };
    const Act looking = [=](Driver &d) { d.startLost(old); };
    const Act tracking = [=](Driver &d) {
        d.startAccepted(old);
        d.status(task(TaskState::Running, u"new"_s));
    };
    const auto stopped = [](const Act &before) {
        return [=](Driver &d) {
            before(d);
            d.on(event::StopWatching{});
        };
    };
    const QList<std::pair<const char *, Act>> states = {
        {"Idle", [](Driver &) {}},
        {"Idle, over",
         [=](Driver &d) {
             tracking(d);
             d.status(task(TaskState::Completed, u"new"_s));
             d.described(DatasetStatus::Normal);
         }},
        {"Queued",
         [](Driver &d) {
             d.target.status = DatasetStatus::Importing;
             d.on(event::Start{});
         }},
        {"Queued for a time",
         [=](Driver &d) {
             d.on(event::Start{});
             d.on(event::BaselineRead{old});
             d.on(event::StartFailed{error(ApiError::Kind::Throttled, 429)});
         }},
        {"Queued for a time, busy",
         [=](Driver &d) {
             d.on(event::Start{});
             d.on(event::BaselineRead{old});
             d.target.status = DatasetStatus::Importing;
             d.on(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.4356"_s)});
         }},
        {"Baseline", [](Driver &d) { d.on(event::Start{}); }},
        {"Posting",
         [=](Driver &d) {
             d.on(event::Start{});
             d.on(event::BaselineRead{old});
         }},
        {"Accepted", accepted},
        {"Accepted, judged",
         [=](Driver &d) {
             accepted(d);
             d.hears(old, SyncMachine::evidenceTime);
         }},
        {"Accepted, judged unheard",
         [=](Driver &d) {
             accepted(d);
             d.wait(SyncMachine::evidenceTime);
         }},
        {"Looking", looking},
        {"Looking, heard",
         [=](Driver &d) {
             looking(d);
             d.status(old);
         }},
        {"Lost",
         [=](Driver &d) {
             looking(d);
             d.hears(old, SyncMachine::lookTime);
         }},
        {"Tracking", tracking},
        {"Reconciling",
         [=](Driver &d) {
             tracking(d);
             d.status(task(TaskState::Completed, u"new"_s));
         }},
        {"Unwatched", stopped(tracking)},
        {"Unwatched, not confirmed", stopped(accepted)},
        {"Unwatched, unknown", stopped(looking)},
    };

    const auto happens = [](const Event &event) { return [=](Driver &d) { d.on(event); }; };
    const auto reads = [](TaskState state, const QString &id) { return [=](Driver &d) { d.status(task(state, id)); }; };
    const auto fails = [](const ApiError &fault) {
        return [=](Driver &d) { d.on(event::StatusRead{fault, d.tick + 1ms}); };
    };
    const auto describes = [](int status) { return [=](Driver &d) { d.described(status); }; };
    const ApiError gone = error(ApiError::Kind::Missing, 400, u"ModelArts.4352"_s);
    const ApiError timeout = error(ApiError::Kind::TimedOut);
    const QList<std::pair<const char *, Act>> all = {
        {"Start", happens(event::Start{})},
        {"baseline", happens(event::BaselineRead{old})},
        {"baseline moves", happens(event::BaselineRead{task(TaskState::Running, u"new"_s)})},
        {"baseline throttled", happens(event::BaselineRead{error(ApiError::Kind::Throttled, 429)})},
        {"baseline fails", happens(event::BaselineRead{timeout})},
        {"answered", happens(event::StartAnswered{})},
        {"answered, a task", happens(event::StartAnswered{u"task-7"_s})},
        {"joins", happens(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.4355"_s)})},
        {"conflict", happens(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.4356"_s)})},
        {"refused", happens(event::StartFailed{error(ApiError::Kind::Refused, 400)})},
        {"no reply", happens(event::StartFailed{timeout})},
        {"moves", reads(TaskState::Running, u"new"_s)},
        {"ended", reads(TaskState::Completed, u"new"_s)},
        {"as before", reads(TaskState::Completed, u"old"_s)},
        {"another moves", reads(TaskState::Running, u"other"_s)},
        {"another ended", reads(TaskState::Completed, u"other"_s)},
        {"status: gone", fails(gone)},
        {"status fails", fails(timeout)},
        {"free", describes(DatasetStatus::Normal)},
        {"synchronising", describes(DatasetStatus::Synchronizing)},
        {"importing", describes(DatasetStatus::Importing)},
        {"read fails", happens(event::ReadFailed{timeout})},
        {"read: gone", happens(event::ReadFailed{gone})},
        {"Deadline", happens(event::Deadline{})},
        {"TakeFromQueue", happens(event::TakeFromQueue{})},
        {"StopWatching", happens(event::StopWatching{})},
        {"WatchAgain", happens(event::WatchAgain{})},
    };

    struct Line
    {
        QByteArray state, event;
        Watch watch;
        RunPhase phase;
        QList<Effect> effects;
    };
    constexpr Effect keep = Effect::Keep, askStatus = Effect::AskStatus, askBaseline = Effect::AskBaseline,
                     sendStart = Effect::SendStart, readTarget = Effect::ReadTarget, ended = Effect::Ended;
    QList<Line> table = {
        {"Idle", "Start", W::Baseline, P::Requested, {askBaseline}},
        {"Idle", "moves", W::Tracking, P::Running, {keep}},
        {"Idle", "another moves", W::Tracking, P::Running, {keep}},
        {"Idle", "ended", W::Idle, P::Done, {keep}},
        {"Idle", "as before", W::Idle, P::Done, {keep}}, // nothing was known
        {"Idle", "another ended", W::Idle, P::Done, {keep}},
        {"Idle", "synchronising", W::Tracking, P::Running, {keep, askStatus}},

        {"Idle, over", "Start", W::Baseline, P::Requested, {askBaseline}},
        {"Idle, over", "moves", W::Tracking, P::Running, {keep}},
        {"Idle, over", "another moves", W::Tracking, P::Running, {keep}},
        {"Idle, over", "another ended", W::Idle, P::Done, {keep}},
        {"Idle, over", "synchronising", W::Tracking, P::Running, {keep, askStatus}},

        {"Queued", "free", W::Baseline, P::Requested, {askBaseline}},
        {"Queued for a time", "importing", W::Queued, P::Waiting, {keep}},
        {"Queued for a time, busy", "importing", W::Queued, P::Waiting, {keep}},
        {"Queued for a time", "Deadline", W::Baseline, P::Requested, {askBaseline}},

        {"Baseline", "baseline", W::Posting, P::Requested, {keep, sendStart}},
        {"Baseline", "baseline moves", W::Tracking, P::Running, {keep}},
        {"Baseline", "baseline throttled", W::Queued, P::Waiting, {keep}},
        {"Baseline", "baseline fails", W::Idle, P::Failed, {ended}},
        {"Baseline", "TakeFromQueue", W::Idle, P::None, {keep}},
        {"Baseline", "StopWatching", W::Idle, P::None, {keep}},

        {"Posting", "answered", W::Accepted, P::Requested, {keep, askStatus}},
        {"Posting", "answered, a task", W::Tracking, P::Queued, {keep, askStatus}},
        {"Posting", "joins", W::Tracking, P::Running, {keep, askStatus}},
        {"Posting", "conflict", W::Queued, P::Waiting, {keep}},
        {"Posting", "refused", W::Idle, P::Failed, {ended}},
        {"Posting", "no reply", W::Looking, P::UnknownOutcome, {keep, askStatus, readTarget}},

        {"Accepted", "as before", W::Accepted, P::Unconfirmed, {}},
        {"Accepted", "Deadline", W::Accepted, P::Unconfirmed, {readTarget}},
        {"Accepted, judged", "free", W::Idle, P::Done, {ended}},
        {"Accepted, judged", "status: gone", W::Idle, P::Failed, {ended}},
        {"Accepted, judged unheard", "free", W::Accepted, P::Unconfirmed, {askStatus}},
        {"Accepted, judged unheard", "status: gone", W::Idle, P::Failed, {ended}},

        {"Looking", "Deadline", W::Looking, P::UnknownOutcome, {askStatus}},
        {"Looking, heard", "Deadline", W::Lost, P::UnknownOutcome, {keep}},

        {"Lost", "Start", W::Baseline, P::Requested, {askBaseline}},
        {"Lost", "StopWatching", W::Idle, P::UnknownOutcome, {keep}},

        {"Tracking", "ended", W::Reconciling, P::Done, {keep, readTarget}},
        {"Tracking", "as before", W::Tracking, P::Running, {readTarget}},
        {"Tracking", "another moves", W::Tracking, P::Running, {keep}},
        {"Tracking", "another ended", W::Reconciling, P::Done, {keep, readTarget}},
        {"Tracking", "status: gone", W::Idle, P::Failed, {ended}},
        {"Tracking", "free", W::Tracking, P::Running, {askStatus}},
        {"Tracking", "importing", W::Tracking, P::Running, {askStatus}},

        {"Reconciling", "Start", W::Baseline, P::Requested, {askBaseline}},
        {"Reconciling", "free", W::Idle, P::Done, {ended}},
        {"Reconciling", "importing", W::Idle, P::Done, {ended}},
        {"Reconciling", "read: gone", W::Idle, P::Done, {ended}},
        {"Reconciling", "Deadline", W::Reconciling, P::Done, {readTarget}},

        {"Unwatched", "ended", W::Idle, P::Done, {keep}},
        {"Unwatched", "as before", W::Unwatched, P::Running, {readTarget}},
        {"Unwatched", "another moves", W::Tracking, P::Running, {keep}},
        {"Unwatched", "another ended", W::Idle, P::Done, {keep}},
        {"Unwatched", "WatchAgain", W::Tracking, P::Running, {keep, askStatus}},
        {"Unwatched, not confirmed", "WatchAgain", W::Accepted, P::Requested, {keep, askStatus}},
        {"Unwatched, unknown", "WatchAgain", W::Looking, P::UnknownOutcome, {keep, askStatus, readTarget}},
    };
    for (const char *queued : {"Queued", "Queued for a time", "Queued for a time, busy"}) {
        table << Line{queued, "synchronising", W::Tracking, P::Running, {keep, askStatus}}
              << Line{queued, "read: gone", W::Idle, P::Failed, {ended}}
              << Line{queued, "TakeFromQueue", W::Idle, P::None, {keep}}
              << Line{queued, "StopWatching", W::Idle, P::None, {keep}};
    }
    for (const char *proving :
         {"Accepted", "Accepted, judged", "Accepted, judged unheard", "Looking", "Looking, heard", "Lost"}) {
        for (const char *which : {"moves", "another moves"})
            table << Line{proving, which, W::Tracking, P::Running, {keep}};
        for (const char *which : {"ended", "another ended"})
            table << Line{proving, which, W::Reconciling, P::Done, {keep, readTarget}};
        table << Line{proving, "synchronising", W::Tracking, P::Running, {keep, askStatus}};
    }
    for (const char *watched : {"Accepted", "Accepted, judged", "Accepted, judged unheard"}) {
        table << Line{watched,
                      "StopWatching",
                      W::Unwatched,
                      watched == QByteArray("Accepted") ? P::Requested : P::Unconfirmed,
                      {keep}};
    }
    for (const char *watched : {"Looking", "Looking, heard"})
        table << Line{watched, "StopWatching", W::Unwatched, P::UnknownOutcome, {keep}};
    table << Line{"Tracking", "StopWatching", W::Unwatched, P::Running, {keep}};
    for (const char *unwatched : {"Unwatched", "Unwatched, not confirmed", "Unwatched, unknown"}) {
        const P phase = unwatched == QByteArray("Unwatched")                  ? P::Running
                        : unwatched == QByteArray("Unwatched, not confirmed") ? P::Requested
                                                                              : P::UnknownOutcome;
        table << Line{unwatched, "free", W::Unwatched, phase, {askStatus}}
              << Line{unwatched, "importing", W::Unwatched, phase, {askStatus}};
        if (phase == P::Running)
            continue;
        for (const char *which : {"moves", "another moves", "synchronising"})
            table << Line{unwatched, which, W::Unwatched, P::Running, {keep}};
        for (const char *which : {"ended", "another ended"})
            table << Line{unwatched, which, W::Idle, P::Done, {keep}};
    }

    qsizetype found = 0;
    for (const auto &[state, prepare] : states) {
        for (const auto &[event, act] : all) {
            const auto line = std::find_if(table.cbegin(), table.cend(), [&](const Line &each) {
                return each.state == state && each.event == event;
            });
            const bool stands = line != table.cend();
            found += stands;
            QTest::addRow("%s: %s", state, event)
                << prepare << act << stands << (stands ? line->watch : Watch()) << (stands ? line->phase : RunPhase())
                << (stands ? line->effects : QList<Effect>());
        }
    }
    QCOMPARE(found, table.size()); // each line was met, and once
}

void TestSyncMachine::theWholeTable()
{
    QFETCH(std::function<void(Driver &)>, prepare);
    QFETCH(std::function<void(Driver &)>, happens);
    QFETCH(bool, stands);
    QFETCH(Watch, watch);
    QFETCH(RunPhase, phase);
    QFETCH(QList<Effect>, effects);
    Driver d;
    prepare(d);
    const Watch before = d.tracker.watch;
    Run run = d.run();
    happens(d);
    if (stands) {
        QCOMPARE(d.tracker.watch, watch);
        QCOMPARE(d.run().phase, phase);
        QCOMPARE(d.effects, effects);
        return;
    }
    QCOMPARE(d.tracker.watch, before);
    QCOMPARE(d.effects, QList<Effect>());
    run.lastAnswer = d.run().lastAnswer; // that it was heard is no change
    QVERIFY(d.run() == run);
}

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
    d.hears(task(TaskState::Completed), SyncMachine::evidenceTime);
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
    f.hears(task(TaskState::Failed), SyncMachine::evidenceTime);
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
    d.hears(task(TaskState::Completed, u"a"_s), SyncMachine::lookTime);
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

void TestSyncMachine::theListSaysSynchronisingBeforeTheQueueIsKnown()
{
    const auto steps = [](const Run &run) {
        QList<RunStep::What> all;
        for (const RunStep &step : run.timeline)
            all << step.what;
        return all;
    };
    using W = RunStep::What;
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.described(5);
    QCOMPARE(d.run().phase, RunPhase::Running);
    d.status(task(TaskState::Queued, u"b"_s));
    d.status(task(TaskState::Running, u"b"_s));
    d.status(task(TaskState::Queued, u"b"_s)); // what the task itself said stays
    QCOMPARE(steps(d.run()), (QList{W::Sent, W::Accepted, W::Queued, W::Running, W::Queued}));

    Driver ended; // between the list and the first status
    ended.startAccepted(task(TaskState::NotExist));
    ended.described(5);
    ended.status(task(TaskState::Completed, u"b"_s));
    QCOMPARE(steps(ended.run()), (QList{W::Sent, W::Accepted, W::Running, W::Done}));
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

void TestSyncMachine::aWaitIsAsLongAsTheServiceAsked_data()
{
    QTest::addColumn<Millis>("clock"); // set by somebody while the program is not there
    QTest::addColumn<Millis>("left");  // of the ten minutes
    QTest::newRow("a minute later") << Millis(0) << Millis(9min);
    QTest::newRow("the clock was set back") << -Millis(3h) << Millis(10min);
    QTest::newRow("the clock was set ahead") << Millis(3h) << Millis(5s); // the first list comes before
}

void TestSyncMachine::aWaitIsAsLongAsTheServiceAsked()
{
    QFETCH(Millis, clock);
    QFETCH(Millis, left);
    Driver d;
    d.on(event::Start{});
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    ApiError throttled = error(ApiError::Kind::Throttled, 429);
    throttled.retryAfter = 10min;
    d.on(event::StartFailed{throttled});
    d.restart(1min + clock);
    QCOMPARE(d.run().wait, WaitReason::RateLimit);
    d.described(1); // free it is, but that is not what it waits for
    d.wait(left - 4s);
    QCOMPARE(d.tracker.watch, Watch::Queued);
    d.wait(5s);
    QCOMPARE(d.tracker.watch, Watch::Baseline);
    QVERIFY(!d.run().waitUntil);
}

void TestSyncMachine::aStartThatWaitedIsNotLostWithTheConnection()
{
    ApiError offline = error(ApiError::Kind::Offline);
    offline.notSent = true;
    Driver d;
    d.target.status = DatasetStatus::Importing;
    d.on(event::Start{});
    d.described(DatasetStatus::Normal);
    for (int outage = 0; outage < 3; ++outage) {
        QCOMPARE(d.on(event::BaselineRead{offline}), QList{Effect::Keep});
        QCOMPARE(d.tracker.watch, Watch::Queued);
        QCOMPARE(d.run().phase, RunPhase::Waiting);
        QCOMPARE(d.run().wait, WaitReason::NoConnection);
        QVERIFY(d.run().hasError);
        if (outage == 1)
            d.restart();
        d.wait(1min);
        QCOMPARE(d.described(DatasetStatus::Normal), QList{Effect::AskBaseline}); // it is back
        QVERIFY(!d.run().hasError);
    }
    QCOMPARE(d.run().timeline.size(), 1); // it waited all along
    d.on(event::BaselineRead{offline});
    d.wait(SyncMachine::reconnectTime); // no list tells
    QCOMPARE(d.tracker.watch, Watch::Baseline);
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    d.on(event::StartFailed{offline}); // nothing was sent
    QCOMPARE(d.run().wait, WaitReason::NoConnection);
    d.described(DatasetStatus::Normal);
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    d.on(event::StartFailed{error(ApiError::Kind::Offline)}); // here it may have been
    QCOMPARE(d.run().phase, RunPhase::UnknownOutcome);
    // who clicks in this moment is told
    Driver clicked;
    clicked.on(event::Start{});
    QCOMPARE(clicked.on(event::BaselineRead{offline}), QList{Effect::Ended});
    QVERIFY(clicked.run().notStarted);
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

void TestSyncMachine::theTotalsBeforeAreThoseOfTheStart_data()
{
    QTest::addColumn<std::function<void(Driver &)>>("before");  // up to the click
    QTest::addColumn<std::function<void(Driver &)>>("between"); // the click and the reading of the baseline
    QTest::addColumn<std::optional<qint64>>("total");           // that the end is held against
    using Act = std::function<void(Driver &)>;
    const Act nothing = [](Driver &) {};
    const auto row = [](const char *name, const Act &before, const Act &between, std::optional<qint64> total) {
        QTest::newRow(name) << before << between << total;
    };
    const auto reads = [](Driver &d, int status, qint64 total) {
        d.target.totalSamples = total;
        d.described(status);
    };
    const Act refused = [](Driver &d) {
        d.on(event::BaselineRead{task(TaskState::NotExist)});
        d.on(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.4356"_s)});
    };
    const Act runs = [](Driver &d) {
        d.startAccepted(task(TaskState::NotExist));
        d.status(task(TaskState::Running, u"first"_s));
        d.status(counted(TaskState::Completed, u"first"_s, 214, 0));
    };
    row("read just now", nothing, nothing, 300);
    row(
        "read a minute ago", [](Driver &d) { d.wait(1min); }, nothing, 300);
    row("read an hour ago", [](Driver &d) { d.wait(1h); }, nothing, {});
    row("read in an earlier start", [](Driver &d) { d.restart(); }, nothing, {});
    row(
        "waited for an import", [=](Driver &d) { reads(d, 8, 300); },
        [=](Driver &d) {
            d.wait(2min);
            reads(d, 8, 500);
            d.wait(2min);
            reads(d, 1, 700);
        },
        700);
    row("waited for an import that no list showed", nothing,
        [=](Driver &d) {
            refused(d);
            d.wait(31s);
        },
        {});
    row(
        "a list was read in that wait", nothing,
        [=](Driver &d) {
            refused(d);
            reads(d, 1, 700);
            d.wait(31s);
        },
        700);
    row("the run before is being read again", runs, nothing, {});
    row("the run before could not be read again",
        [=](Driver &d) {
            runs(d);
            d.on(event::ReadFailed{error(ApiError::Kind::Missing, 404)});
        },
        nothing, {});
    row(
        "the run before was read again",
        [=](Driver &d) {
            runs(d);
            reads(d, 1, 514);
        },
        nothing, 514);
    row(
        "the list told of the end of the run before",
        [=](Driver &d) {
            d.startAccepted(task(TaskState::NotExist));
            reads(d, 5, 300);
            d.status(task(TaskState::Running, u"first"_s));
            reads(d, 1, 514);
            d.status(counted(TaskState::Completed, u"first"_s, 214, 0));
        },
        nothing, 514);
    row("what became of the one before is unknown",
        [](Driver &d) {
            d.startLost(task(TaskState::NotExist));
            d.hears(task(TaskState::NotExist), SyncMachine::lookTime);
        },
        nothing, {});
}

void TestSyncMachine::theTotalsBeforeAreThoseOfTheStart()
{
    QFETCH(std::function<void(Driver &)>, before);
    QFETCH(std::function<void(Driver &)>, between);
    QFETCH(std::optional<qint64>, total);
    Driver d;
    before(d);
    d.on(event::Start{});
    between(d);
    QCOMPARE(d.tracker.watch, Watch::Baseline);
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    QCOMPARE(d.tracker.watch, Watch::Posting);
    QCOMPARE(d.run().totalBefore, total);
    QCOMPARE(d.run().labeledBefore, total ? std::optional<qint64>(100) : std::nullopt);
}

void TestSyncMachine::aRunThatNobodySawChangedTheTotals()
{
    Driver unseen;
    unseen.wait(1min);
    unseen.on(event::Start{});
    SyncTask theirs = task(TaskState::Completed, u"theirs"_s, toEpoch(unseen.wall - 40s));
    theirs.duration = 20s;
    unseen.on(event::BaselineRead{theirs});
    QVERIFY(!unseen.run().totalBefore); // they were read before it ended
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
    unseen.hears(task(TaskState::Completed), SyncMachine::evidenceTime);
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
    blind.restart();
    blind.on(event::StopWatching{});
    blind.on(event::WatchAgain{});
    QCOMPARE(blind.run().phase, RunPhase::Running);
    blind.wait(SyncMachine::blindTime);
    QCOMPARE(blind.run().phase, RunPhase::UnknownOutcome);
    Driver restarted(TargetKind::DatasetV1);
    restarted.on(event::Start{});
    restarted.on(event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.1642"_s)});
    restarted.restart();
    restarted.wait(SyncMachine::blindTime);
    QCOMPARE(restarted.run().phase, RunPhase::UnknownOutcome);
    // nor can a start of unknown outcome be looked up: it is not said to have been
    Driver lost(TargetKind::DatasetV1);
    lost.on(event::Start{});
    lost.on(event::StartFailed{error(ApiError::Kind::TimedOut)});
    lost.wait(SyncMachine::lookTime);
    QCOMPARE(lost.tracker.watch, Watch::Lost);
    QVERIFY(!lost.has(RunStep::What::LookedUp));
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
    QTest::newRow("looked up in vain") << RunPhase::UnknownOutcome << s({W::Sent, W::LostReply, W::LookedUp})
                                       << Watch::Looking << RunPhase::UnknownOutcome;
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
    d.restart(-1h); // it is set back once more while the program is not there
    QVERIFY(*d.run().elapsed(d.wall, d.tick) >= 0ms);
    const Millis restored = *d.run().elapsed(d.wall, d.tick);
    d.wall -= 3h;
    d.tick += 1s;
    QCOMPARE(*d.run().elapsed(d.wall, d.tick), restored + 1s);
    Run old = d.run();
    old.sinceTick.reset();
    QVERIFY(*old.elapsed(d.wall, d.tick) >= 0ms);

    Driver late; // the answer that another run goes on takes its time
    late.on(event::Start{});
    late.on(event::BaselineRead{task(TaskState::NotExist)});
    QCOMPARE(late.tracker.watch, Watch::Posting);
    late.wait(17s);
    const Millis shown = *late.run().elapsed(late.wall, late.tick);
    QVERIFY(shown >= 17s);
    late.on(event::StartFailed{
        ApiError{.kind = ApiError::Kind::Refused, .httpStatus = 400, .serviceCode = u"ModelArts.4355"_s}});
    QCOMPARE(late.run().origin, RunOrigin::Elsewhere);
    QVERIFY(*late.run().elapsed(late.wall, late.tick) >= shown);
}

void TestSyncMachine::elapsedIsTheRunsOwn_data()
{
    QTest::addColumn<std::function<void(Driver &)>>("course");
    QTest::addColumn<std::optional<Millis>>("shown");
    using Act = std::function<void(Driver &)>;
    const auto row = [](const char *name, const Act &course, std::optional<Millis> shown) {
        QTest::newRow(name) << course << shown;
    };
    const auto aged = [](TaskState state, std::optional<Millis> created, std::optional<std::chrono::seconds> duration) {
        return [=](Driver &d) {
            SyncTask t = task(state, u"b"_s);
            if (created)
                t.created = d.wall + d.skew - *created;
            t.duration = duration;
            d.status(t);
        };
    };
    const Act waits = [](Driver &d) {
        d.target.status = DatasetStatus::Importing;
        d.on(event::Start{});
        d.wait(10min);
    };
    const Act found = [](Driver &d) { d.described(DatasetStatus::Synchronizing); };
    const auto then = [](const QList<Act> &acts) {
        return [=](Driver &d) {
            for (const Act &act : acts)
                act(d);
        };
    };
    const auto passes = [](Millis span) { return [=](Driver &d) { d.wait(span); }; };
    const Act sent = [](Driver &d) {
        d.described(DatasetStatus::Normal);
        d.on(event::BaselineRead{task(TaskState::NotExist)});
        d.on(event::StartAnswered{});
    };
    const Act restarts = [](Driver &d) { d.restart(1min); };
    row("in the queue", waits, {});
    row("before it was sent",
        [](Driver &d) {
            d.on(event::Start{});
            d.wait(5s);
        },
        {});
    row("after the queue", then({waits, sent, passes(20s), aged(TaskState::Running, {}, {})}), 20s);
    row("after the queue and a restart", then({waits, sent, passes(20s), restarts, passes(5s)}), 85s);
    row("back in the queue",
        then({[](Driver &d) {
                  d.on(event::Start{});
                  d.on(event::BaselineRead{task(TaskState::NotExist)});
                  d.wait(5s);
                  d.longest = 0s; // there is nothing to be counted any more
                  d.on(event::StartFailed{error(ApiError::Kind::Throttled, 429)});
              },
              passes(20s)}),
        {});
    row("joined out of the queue", then({waits, found, passes(2s), aged(TaskState::Running, {}, 30s)}), 30s);
    row("joined, minimal replies",
        then(
            {waits, found, passes(2s), aged(TaskState::Running, {}, {}), passes(3s), aged(TaskState::Running, {}, {})}),
        5s);
    row("elsewhere, minimal replies", then({found, passes(20s), aged(TaskState::Running, {}, {}), passes(3s)}), 23s);
    row("elsewhere, the task is younger", then({found, passes(20s), aged(TaskState::Running, {}, 2s)}), 20s);
    row("elsewhere, the second reply tells",
        then({found, passes(2s), aged(TaskState::Running, {}, {}), aged(TaskState::Running, {}, 60s), passes(3s)}),
        63s);
    row("elsewhere, by create_time", then({found, passes(2s), aged(TaskState::Queued, 90s, {})}), 90s);
    row("elsewhere, and a restart",
        then({found, aged(TaskState::Queued, 90s, {}), restarts, passes(2s), aged(TaskState::Queued, {}, {})}), 152s);
    row("elsewhere, the clock is two hours ahead",
        then({[](Driver &d) {
                  d.skew = -2h;
                  d.wall += 2h;
              },
              found, passes(2s), aged(TaskState::Queued, 5s, {})}),
        5s);
    row("elsewhere, the clock is two hours ahead, and a restart",
        then({[](Driver &d) { d.skew = -2h; }, found, passes(2s), aged(TaskState::Queued, 5s, {}), restarts}), 65s);
}

void TestSyncMachine::elapsedIsTheRunsOwn()
{
    QFETCH(std::function<void(Driver &)>, course);
    QFETCH(std::optional<Millis>, shown);
    Driver d;
    course(d);
    QVERIFY(!d.ranBackwards);
    const std::optional<Millis> elapsed = d.run().elapsed(d.wall, d.tick);
    QCOMPARE(elapsed.has_value(), shown.has_value());
    if (shown)
        QVERIFY2(*elapsed >= *shown && *elapsed < *shown + 1s, qPrintable(QString::number(elapsed->count())));
}

void TestSyncMachine::durationsAreMeasuredByTheSteadyClock()
{
    const auto isAbout = [](std::optional<Millis> span, Millis wanted) {
        return span && *span >= wanted && *span < wanted + 1s;
    };
    for (const Millis jump : {Millis(0), Millis(3h), -Millis(3h)}) { // no duration_time, as always in v1
        Driver d(TargetKind::DatasetV1);
        d.on(event::Start{});
        d.on(event::StartAnswered{u"task-7"_s});
        d.status(task(TaskState::Running));
        d.wall += jump;
        d.wait(40s);
        d.status(task(TaskState::Completed));
        QVERIFY(isAbout(d.run().elapsed(d.wall, d.tick), 40s));
        QVERIFY(isAbout(d.run().elapsed({}, {}), 40s)); // as from history
    }
    Driver waited; // the time in our own queue is none of the run's
    waited.target.status = 8;
    waited.on(event::Start{});
    waited.wait(10min);
    waited.described(1);
    waited.on(event::BaselineRead{task(TaskState::NotExist)});
    waited.on(event::StartAnswered{});
    waited.wait(20s);
    waited.status(task(TaskState::Completed, u"b"_s));
    QVERIFY(isAbout(waited.run().elapsed({}, {}), 20s));
    Driver away; // ended while the program was not there: nobody measured
    away.startAccepted(task(TaskState::NotExist));
    away.status(task(TaskState::Running, u"b"_s));
    away.restart(8h);
    away.status(task(TaskState::Completed, u"b"_s));
    QCOMPARE(away.run().phase, RunPhase::Done);
    QVERIFY(!away.run().elapsed({}, {}));
    Driver joined; // began before this program saw it
    joined.described(5);
    joined.status(task(TaskState::Running));
    joined.wait(20s);
    joined.status(task(TaskState::Completed));
    QCOMPARE(joined.run().phase, RunPhase::Done);
    QVERIFY(!joined.run().elapsed({}, {}));
    Driver past; // a record of yesterday did not end when it was looked at
    past.status(task(TaskState::Completed, u"q"_s, toEpoch(past.wall - 24h)));
    QCOMPARE(past.run().phase, RunPhase::Done);
    QVERIFY(!past.run().ended);
    QVERIFY(!past.run().elapsed({}, {}));
}

void TestSyncMachine::anEndThatWasOnlySeenIsNoTime_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::addColumn<std::function<void(Driver &)>>("away"); // after it was seen running
    QTest::addColumn<std::optional<Millis>>("ran");          // told by the service with the end
    QTest::addColumn<std::optional<Millis>>("after");        // last seen going on so long before the end was seen
    using Act = std::function<void(Driver &)>;
    const Act watched = [](Driver &d) { d.wait(20s); };
    const Act restarted = [](Driver &d) { d.restart(3h); };
    const Act slept = [](Driver &d) { d.wait(8h); };
    const Act seenAgain = [](Driver &d) {
        d.restart(3h);
        d.status(task(TaskState::Running, d.run().task.taskId));
        d.wait(20s);
    };
    const auto row = [](const char *name, TargetKind kind, const Act &away, std::optional<Millis> ran,
                        std::optional<Millis> after) { QTest::newRow(name) << kind << away << ran << after; };
    for (const TargetKind kind : {TargetKind::DatasetV2, TargetKind::ManualJob, TargetKind::DatasetV1}) {
        const char *name = kind == TargetKind::DatasetV2 ? "v2" : kind == TargetKind::ManualJob ? "v1 job" : "v1";
        row(qPrintable(u"%1, watched"_s.arg(QLatin1String(name))), kind, watched, {}, {});
        row(qPrintable(u"%1, after a restart"_s.arg(QLatin1String(name))), kind, restarted, {}, 3h);
        row(qPrintable(u"%1, after sleep"_s.arg(QLatin1String(name))), kind, slept, {}, 8h);
        row(qPrintable(u"%1, seen going on after a restart"_s.arg(QLatin1String(name))), kind, seenAgain, {}, {});
    }
    row("the service tells", TargetKind::DatasetV2, restarted, 26s, {});
}

void TestSyncMachine::anEndThatWasOnlySeenIsNoTime()
{
    QFETCH(TargetKind, kind);
    QFETCH(std::function<void(Driver &)>, away);
    QFETCH(std::optional<Millis>, ran);
    QFETCH(std::optional<Millis>, after);
    Driver d(kind);
    d.on(event::Start{});
    d.on(event::BaselineRead{task(TaskState::NotExist)});
    d.on(event::StartAnswered{kind == TargetKind::DatasetV1 ? u"task-7"_s : QString()});
    SyncTask moving = task(TaskState::Running, kind == TargetKind::DatasetV2 ? u"b"_s : QString());
    SyncTask end = task(TaskState::Completed, moving.taskId);
    if (ran) {
        moving.created = end.created = d.wall;
        end.duration = std::chrono::duration_cast<std::chrono::seconds>(*ran);
    }
    d.status(moving);
    away(d);
    d.status(end);
    QCOMPARE(d.run().phase, RunPhase::Done);
    QCOMPARE(*d.run().ended, ran ? *end.created + *ran : d.wall);
    QCOMPARE(d.run().endedAfter.has_value(), after.has_value());
    if (after) {
        const Millis unseen = *d.run().ended - *d.run().endedAfter;
        QVERIFY2(unseen >= *after && unseen < *after + 1s, qPrintable(QString::number(unseen.count())));
    }
    // one that was never seen going on may have ended any time since it was accepted
    Driver unproven(TargetKind::ManualJob);
    unproven.startAccepted(task(TaskState::Completed));
    unproven.restart(3h);
    unproven.hears(task(TaskState::Completed), SyncMachine::evidenceTime);
    QCOMPARE(unproven.run().phase, RunPhase::Done);
    QVERIFY(unproven.run().endedAfter && *unproven.run().ended - *unproven.run().endedAfter >= 3h);
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

void TestSyncMachine::nothingIsJudgedWithoutAnAnswer_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::addColumn<bool>("early");
    QTest::newRow("v1 job") << TargetKind::ManualJob << false;
    QTest::newRow("v1 job, answered once") << TargetKind::ManualJob << true;
    QTest::newRow("v2") << TargetKind::DatasetV2 << false;
    QTest::newRow("v2, answered once") << TargetKind::DatasetV2 << true;
}

void TestSyncMachine::nothingIsJudgedWithoutAnAnswer()
{
    QFETCH(TargetKind, kind);
    QFETCH(bool, early);
    Driver d(kind);
    d.startAccepted(task(TaskState::Completed));
    if (early)
        d.status(task(TaskState::Completed));
    for (int i = 0; i < 20; ++i) { // paused, signed out, or no status read comes through
        d.wait(SyncMachine::evidenceTime);
        d.described(d.target.status);
        QCOMPARE(d.tracker.watch, Watch::Accepted);
        QCOMPARE(d.run().phase, RunPhase::Unconfirmed);
        QVERIFY(d.tracker.deadline);
    }
    d.status(task(TaskState::Completed));
    d.wait(10s);
    d.described(d.target.status);
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY(!d.run().confirmed);
    QVERIFY(!d.run().elapsed({}, {})); // judged, not seen
}

void TestSyncMachine::aBusyDatasetIsNotJudged()
{
    Driver d;
    d.startAccepted(task(TaskState::Completed));
    d.hears(task(TaskState::Completed), SyncMachine::evidenceTime);
    d.described(DatasetStatus::Publishing);
    QCOMPARE(d.run().phase, RunPhase::Unconfirmed);
    d.hears(task(TaskState::Completed), 15s);
    QCOMPARE(d.effects, QList{Effect::ReadTarget}); // it is asked again
    d.described(DatasetStatus::Normal);
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY(!d.run().confirmed);
    // a dataset that became abnormal did not succeed
    Driver abnormal;
    abnormal.startAccepted(task(TaskState::NotExist));
    abnormal.hears(task(TaskState::NotExist), SyncMachine::evidenceTime);
    abnormal.described(DatasetStatus::Abnormal);
    QCOMPARE(abnormal.run().phase, RunPhase::Failed);
    QVERIFY(!abnormal.run().confirmed);
}

void TestSyncMachine::aJobThatNamesNoEndIsNotDone()
{
    Driver d(TargetKind::ManualJob);
    d.startAccepted(task(TaskState::NotExist));
    d.hears(task(TaskState::NotExist), SyncMachine::evidenceTime); // accepted, and still "not synchronised"
    QCOMPARE(d.run().phase, RunPhase::UnknownOutcome);
    QCOMPARE(d.tracker.watch, Watch::Lost);
    d.status(task(TaskState::Running)); // it was only slow
    QCOMPARE(d.run().phase, RunPhase::Running);
    QCOMPARE(d.run().origin, RunOrigin::Here);
}

void TestSyncMachine::nothingIsLostWithoutALook()
{
    Driver d;
    d.startLost(task(TaskState::Completed, u"a"_s));
    d.status(task(TaskState::Completed, u"a"_s));
    for (int i = 0; i < 20; ++i) { // no network, or signed out
        d.wait(SyncMachine::lookTime);
        QCOMPARE(d.tracker.watch, Watch::Looking);
        QVERIFY(!d.has(RunStep::What::LookedUp));
    }
    d.status(task(TaskState::Completed, u"a"_s));
    d.wait(10s);
    QCOMPARE(d.tracker.watch, Watch::Lost);
    QVERIFY(d.has(RunStep::What::LookedUp));
    // the same after a start of the program
    d.restart();
    d.wait(10min);
    QCOMPARE(d.tracker.watch, Watch::Looking);
    // where the dataset is no more, there is no run either
    d.on(event::StatusRead{error(ApiError::Kind::Missing, 400, u"ModelArts.4352"_s), d.tick});
    d.wait(10s);
    QCOMPARE(d.tracker.watch, Watch::Lost);
}

void TestSyncMachine::aLostStartAdoptsWhatAppears_data()
{
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QString>("id");
    QTest::addColumn<std::optional<Millis>>("created"); // after the click
    QTest::addColumn<Millis>("later");
    QTest::addColumn<bool>("ours");
    using T = TaskState;
    const auto none = std::optional<Millis>();
    const auto at = [](Millis after) { return std::optional(after); };
    QTest::newRow("moving") << T::Running << u"b"_s << at(1s) << Millis(2min) << true;
    QTest::newRow("moving, minimal") << T::Running << QString() << none << Millis(2min) << true;
    QTest::newRow("ended") << T::Completed << u"b"_s << at(1s) << Millis(2h) << true;
    QTest::newRow("ended, the service's clock is behind") << T::Failed << u"b"_s << at(-5min) << Millis(2h) << true;
    QTest::newRow("began hours later, moving") << T::Running << u"b"_s << at(3h) << Millis(3h) << false;
    QTest::newRow("began hours later, ended") << T::Completed << u"b"_s << at(3h) << Millis(4h) << false;
    QTest::newRow("hours later, minimal") << T::Running << QString() << none << Millis(3h) << false;
}

void TestSyncMachine::aLostStartAdoptsWhatAppears()
{
    QFETCH(TaskState, state);
    QFETCH(QString, id);
    QFETCH(std::optional<Millis>, created);
    QFETCH(Millis, later);
    QFETCH(bool, ours);
    const SyncTask before = task(TaskState::Completed, u"a"_s, 1'700'000'000'000);
    Driver d;
    d.startLost(before);
    d.hears(before, SyncMachine::lookTime);
    QCOMPARE(d.tracker.watch, Watch::Lost);
    d.tracker.run.id = u"lost"_s;
    d.wait(later);
    d.status(before); // the record of before is none of it
    QCOMPARE(d.tracker.watch, Watch::Lost);
    SyncTask found = task(state, id);
    if (created)
        found.created = d.run().since + *created;
    d.status(found);
    QCOMPARE(d.run().id == u"lost"_s, ours);
    QCOMPARE(d.run().phase, state == TaskState::Running  ? RunPhase::Running
                            : state == TaskState::Failed ? RunPhase::Failed
                                                         : RunPhase::Done);
    if (ours) {
        QCOMPARE(d.run().origin, RunOrigin::Here);
        QVERIFY(d.run().confirmed);
        QVERIFY(!d.run().hasError || state == TaskState::Failed);
        QVERIFY(d.tracker.closed.isEmpty());
        if (isFinal(state)) // its end is told
            QVERIFY(d.described(1).contains(Effect::Ended));
    } else if (isFinal(state)) {
        QCOMPARE(d.run().origin, RunOrigin::Untold);
        QCOMPARE(d.tracker.closed.size(), 1); // what became of the click stays unknown, and kept
        QCOMPARE(d.tracker.closed.first().phase, RunPhase::UnknownOutcome);
    } else {
        QCOMPARE(d.run().origin, RunOrigin::Elsewhere);
    }
    // the list may see it first
    Driver list;
    list.startLost(before);
    list.hears(before, SyncMachine::lookTime);
    list.wait(later);
    QVERIFY(list.described(5).contains(Effect::AskStatus));
    QCOMPARE(list.tracker.watch, Watch::Tracking);
    QCOMPARE(list.run().origin, later < SyncMachine::adoptTime ? RunOrigin::Here : RunOrigin::Elsewhere);
    // let go by the user: what is found of it is kept, and not watched again
    Driver letGo;
    letGo.startLost(before);
    letGo.hears(before, SyncMachine::lookTime);
    letGo.on(event::StopWatching{});
    letGo.status(task(TaskState::Running, u"b"_s));
    QCOMPARE(letGo.tracker.watch, Watch::Unwatched);
    QCOMPARE(letGo.run().phase, RunPhase::Running);
    QVERIFY(!letGo.run().watched);
}

void TestSyncMachine::theRecordOfBeforeIsNoNewerRun_data()
{
    QTest::addColumn<std::optional<ApiError>>("baseline"); // absent: it was read
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("timed"); // the record says when it was created
    for (const bool timed : {true, false}) {
        const char *how = timed ? "" : ", no times";
        QTest::addRow("the start was refused%s", how) << std::optional<ApiError>() << false << timed;
        QTest::addRow("the baseline did not come%s", how)
            << std::optional(error(ApiError::Kind::SignedOut, 401)) << false << timed;
        QTest::addRow("never confirmed%s", how) << std::optional<ApiError>() << true << timed;
    }
}

void TestSyncMachine::theRecordOfBeforeIsNoNewerRun()
{
    QFETCH(std::optional<ApiError>, baseline);
    QFETCH(bool, accepted);
    QFETCH(bool, timed);
    SyncTask before = counted(TaskState::Completed, u"T1"_s, 214, 2);
    if (timed)
        before.created = fromEpoch(1'799'990'000'000);
    Driver d;
    d.status(before);
    QCOMPARE(d.run().phase, RunPhase::Done);
    for (int click = 0; click < 2; ++click) {
        d.on(event::Start{});
        d.on(baseline ? event::BaselineRead{*baseline} : event::BaselineRead{before});
        if (accepted) {
            d.on(event::StartAnswered{});
            d.hears(before, SyncMachine::evidenceTime);
            d.described(1);
        } else if (!baseline) {
            d.on(event::StartFailed{error(ApiError::Kind::Refused, 400)});
        }
        QCOMPARE(d.tracker.watch, Watch::Idle);
        const Run kept = d.run();
        d.wait(2min);
        QVERIFY(d.status(before).isEmpty()); // selected again
        QVERIFY(d.run() == kept);
    }
    SyncTask older = before;
    older.taskId = u"T0"_s;
    older.created = fromEpoch(1'799'980'000'000);
    QVERIFY(d.status(older).isEmpty()); // of a slow copy
    SyncTask newer = before;
    newer.taskId = u"T2"_s;
    newer.created = d.wall;
    QCOMPARE(d.status(newer), QList{Effect::Keep});
    QCOMPARE(d.run().task.taskId, u"T2"_s);
}

void TestSyncMachine::aStartClosesTheRunThatIsReadAgain()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(counted(TaskState::Completed, u"b"_s, 5, 0));
    QCOMPARE(d.tracker.watch, Watch::Reconciling);
    d.tracker.run.id = u"first"_s;
    QCOMPARE(d.on(event::Start{}), QList{Effect::AskBaseline}); // the end of the first is not told of the second
    QCOMPARE(d.tracker.closed.size(), 1);
    QCOMPARE(d.tracker.closed.first().id, u"first"_s);
    QCOMPARE(d.tracker.closed.first().phase, RunPhase::Done);
    QVERIFY(!d.tracker.closed.first().reconciling);
    QCOMPARE(d.tracker.closed.first().doneKind, DoneKind::Changed);
    QVERIFY(d.run().id.isEmpty());
    QCOMPARE(d.run().phase, RunPhase::Requested);
    d.on(event::TakeFromQueue{});
    QCOMPARE(d.run().id, u"first"_s);
    QVERIFY(!d.run().reconciling);
    // the program ends while it is read again
    Driver restored;
    restored.startAccepted(task(TaskState::NotExist));
    restored.status(counted(TaskState::Completed, u"b"_s, 5, 0));
    restored.restart();
    QCOMPARE(restored.tracker.watch, Watch::Reconciling);
    restored.wait(5s);
    QCOMPARE(restored.effects, QList{Effect::ReadTarget});
    restored.target.totalSamples = 305;
    QCOMPARE(restored.described(1), QList{Effect::Ended});
    QCOMPARE(restored.run().totalAfter, 305);
    QVERIFY(!restored.run().reconciling);
}

void TestSyncMachine::anOvertakenReplyEndsNothing_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::newRow("v2, minimal replies") << TargetKind::DatasetV2;
    QTest::newRow("v1 job") << TargetKind::ManualJob;
}

void TestSyncMachine::anOvertakenReplyEndsNothing()
{
    QFETCH(TargetKind, kind);
    Driver d(kind);
    d.startAccepted(task(TaskState::Completed));
    const Millis asked = d.tick + 1ms;
    d.wait(2s);
    d.status(task(TaskState::Running));
    QCOMPARE(d.run().phase, RunPhase::Running);
    QVERIFY(d.on(event::StatusRead{task(TaskState::Completed), asked}).isEmpty());
    QCOMPARE(d.run().phase, RunPhase::Running);
    d.wait(2s);
    d.status(task(TaskState::Completed));
    QCOMPARE(d.run().phase, RunPhase::Done);
    QVERIFY(d.run().confirmed);
    // an end that names the run is one, whenever it was asked
    Driver named;
    named.startAccepted(task(TaskState::Completed, u"a"_s));
    const Millis early = named.tick + 1ms;
    named.wait(2s);
    named.status(task(TaskState::Running, u"b"_s));
    named.on(event::StatusRead{task(TaskState::Completed, u"b"_s), early});
    QCOMPARE(named.run().phase, RunPhase::Done);
}

void TestSyncMachine::unwatchedStartsAreNotSettledByTheRunBefore_data()
{
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QString>("id");
    QTest::newRow("accepted") << true << u"a"_s;
    QTest::newRow("accepted, minimal replies") << true << QString();
    QTest::newRow("outcome unknown") << false << u"a"_s;
    QTest::newRow("outcome unknown, minimal replies") << false << QString();
}

void TestSyncMachine::unwatchedStartsAreNotSettledByTheRunBefore()
{
    QFETCH(bool, accepted);
    QFETCH(QString, id);
    const SyncTask before = counted(TaskState::Completed, id, 214, 2);
    const auto stopped = [&] {
        Driver d;
        if (accepted)
            d.startAccepted(before);
        else
            d.startLost(before);
        d.status(before);
        const Millis asked = d.tick;
        d.on(event::StopWatching{});
        [&] {
            QCOMPARE(d.tracker.watch, Watch::Unwatched);
            QVERIFY(d.described(1).contains(Effect::AskStatus));
            d.on(event::StatusRead{before, asked}); // asked before, and it is the old one
            d.status(before);
            QCOMPARE(d.tracker.watch, Watch::Unwatched);
            QVERIFY(!d.run().isOver());
            QVERIFY(!d.run().task.added);
        }();
        return d;
    };
    Driver d = stopped();
    d.wait(SyncMachine::evidenceTime);
    d.target.status = DatasetStatus::Publishing;
    QVERIFY(d.status(before).isEmpty()); // busy with something else: nothing is said of it
    d.described(1);
    d.status(before); // long after, nothing new: settled without a notice, and without the figures of before
    QVERIFY(!d.effects.contains(Effect::Ended));
    QVERIFY(!d.run().task.added);
    QVERIFY(!d.run().confirmed);
    QCOMPARE(d.run().phase, accepted ? RunPhase::Done : RunPhase::UnknownOutcome);
    QCOMPARE(d.tracker.watch, accepted ? Watch::Idle : Watch::Lost);
    // an end that is its own settles it at once
    Driver own = stopped();
    own.status(counted(TaskState::Completed, u"b"_s, 1, 0));
    QCOMPARE(own.run().phase, RunPhase::Done);
    QCOMPARE(own.run().task.added, 1);
    QVERIFY(own.run().confirmed);
    QCOMPARE(own.effects, QList{Effect::Keep});
    // what moves proves it, and is still not watched
    Driver moving = stopped();
    moving.described(5);
    QCOMPARE(moving.run().phase, RunPhase::Running);
    QCOMPARE(moving.tracker.watch, Watch::Unwatched);
    moving.described(1);
    moving.status(counted(TaskState::Completed, u"b"_s, 1, 0));
    QCOMPARE(moving.run().phase, RunPhase::Done);
    QVERIFY(!moving.effects.contains(Effect::Ended));
}

void TestSyncMachine::unwatchedRunsKeepTheirOwnFigures()
{
    const SyncTask before = counted(TaskState::Completed, u"a"_s, 214, 2);
    Driver d;
    d.startAccepted(before);
    d.status(task(TaskState::Running, u"b"_s));
    d.on(event::StopWatching{});
    d.described(5);
    d.status(before); // stale
    QCOMPARE(d.tracker.watch, Watch::Unwatched);
    QCOMPARE(d.run().phase, RunPhase::Running);
    QCOMPARE(d.run().task.taskId, u"b"_s);
    d.tracker.run.id = u"ours"_s;
    d.described(1);
    d.status(counted(TaskState::Completed, u"c"_s, 7, 7)); // somebody's, after ours ended unseen
    QCOMPARE(d.tracker.closed.size(), 1);
    QCOMPARE(d.tracker.closed.first().id, u"ours"_s);
    QCOMPARE(d.tracker.closed.first().phase, RunPhase::UnknownOutcome);
    QCOMPARE(d.run().origin, RunOrigin::Untold);
    QCOMPARE(d.run().task.added, 7);
    QCOMPARE(d.effects, QList{Effect::Keep});
}

void TestSyncMachine::idleAndMovingIsARunFromElsewhere()
{
    Driver d;
    d.startAccepted(task(TaskState::NotExist));
    d.status(task(TaskState::Completed, u"b"_s));
    d.described(1);
    QCOMPARE(d.tracker.watch, Watch::Idle);
    QVERIFY(d.status(task(TaskState::Starting, u"c"_s)).contains(Effect::Keep)); // the row was selected
    QCOMPARE(d.tracker.watch, Watch::Tracking);
    QCOMPARE(d.run().phase, RunPhase::Starting);
    QCOMPARE(d.run().origin, RunOrigin::Elsewhere);
    QCOMPARE(d.run().task.taskId, u"c"_s);
}

void TestSyncMachine::canStartAgreesWithTheMachine_data()
{
    QTest::addColumn<QList<Event>>("events");
    QTest::addColumn<bool>("restored");
    QTest::addColumn<bool>("can");
    const SyncTask before = task(TaskState::Completed, u"a"_s), running = task(TaskState::Running, u"b"_s);
    const SyncTask done = task(TaskState::Completed, u"b"_s);
    const auto status = [](const SyncTask &t) { return Event(event::StatusRead{t, 24h}); };
    const QList<Event> none, requested{event::Start{}}, posting{event::Start{}, event::BaselineRead{before}};
    const QList<Event> accepted = posting + QList<Event>{event::StartAnswered{}};
    const QList<Event> looking = posting + QList<Event>{event::StartFailed{error(ApiError::Kind::TimedOut)}};
    const QList<Event> lost = looking + QList<Event>{status(before), event::Deadline{}};
    const QList<Event> tracking = accepted + QList<Event>{status(running)};
    const QList<Event> queued =
        posting + QList<Event>{event::StartFailed{error(ApiError::Kind::Refused, 400, u"ModelArts.4356"_s)}};
    const QList<Event> stop{event::StopWatching{}}, again{event::WatchAgain{}};
    const auto row = [](const char *name, const QList<Event> &events, bool can) {
        QTest::newRow(name) << events << false << can;
    };
    row("never", none, true);
    row("requested", requested, false);
    row("posting", posting, false);
    row("queued", queued, false);
    row("taken back", queued + QList<Event>{event::TakeFromQueue{}}, true);
    row("accepted", accepted, false);
    row("not confirmed", accepted + QList<Event>{status(before)}, false);
    row("looking", looking, false);
    row("lost", lost, true);
    row("tracking", tracking, false);
    row("reading again", tracking + QList<Event>{status(done)}, true);
    row("over", tracking + QList<Event>{status(done), event::Described{24h}}, true);
    row("not started", posting + QList<Event>{event::StartFailed{error(ApiError::Kind::Refused, 400)}}, true);
    row("unwatched", tracking + stop, false);
    row("unwatched, not confirmed", accepted + stop, false);
    row("unwatched, unknown", looking + stop, false);
    row("unwatched, watched again", looking + stop + again, false);
    row("lost, let go", lost + stop, true);
    row("lost, let go, looked for again", lost + stop + again, false);
    QTest::newRow("restored, looking") << looking << true << false;
    QTest::newRow("restored, looking again") << lost << true << false;
    QTest::newRow("restored, unwatched") << tracking + stop << true << false;
    QTest::newRow("restored, let go") << lost + stop << true << false;
}

void TestSyncMachine::canStartAgreesWithTheMachine()
{
    QFETCH(QList<Event>, events);
    QFETCH(bool, restored);
    QFETCH(bool, can);
    Driver d;
    for (const Event &each : std::as_const(events))
        d.on(each);
    if (restored)
        d.restart();
    QCOMPARE(SyncMachine::canStart(d.run()), can);
    QCOMPARE(d.on(event::Start{}), can ? QList{Effect::AskBaseline} : QList<Effect>());
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
    d.status(task(TaskState::NotExist, u"b"_s));
    QCOMPARE(d.run().phase, RunPhase::Running);
    // a lost poll is no end, nor is what a gateway or a proxy does not find
    for (const ApiError &fault :
         {error(ApiError::Kind::TimedOut), error(ApiError::Kind::Missing, 404, u"APIG.0101"_s),
          error(ApiError::Kind::Missing, 404), error(ApiError::Kind::Missing, 404, u"ModelArts.0015"_s)}) {
        QVERIFY(d.on(event::StatusRead{fault, d.tick}).isEmpty());
        QCOMPARE(d.run().phase, RunPhase::Running);
    }
    d.on(event::StatusRead{error(ApiError::Kind::Missing, 400, u"ModelArts.4352"_s), d.tick});
    QCOMPARE(d.run().phase, RunPhase::Failed);
    QVERIFY(d.effects.contains(Effect::Ended));
}

QTEST_GUILESS_MAIN(TestSyncMachine)
#include "tst_syncmachine.moc"
