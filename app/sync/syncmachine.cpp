// What happens on each event. Before the start and in the queue: machinequeue.cpp; finding a run: machinelookup.cpp;
// what a reply proves, and the end: machineevidence.cpp; after a start of the program: machinerestore.cpp.
#include "app/sync/machine.h"

namespace syncdesk {

namespace {

using What = RunStep::What;

What stepOf(RunPhase phase)
{
    switch (phase) {
    case RunPhase::Queued:
        return What::Queued;
    case RunPhase::Starting:
        return What::Starting;
    case RunPhase::Running:
        return What::Running;
    case RunPhase::Done:
        return What::Done;
    case RunPhase::Failed:
        return What::Failed;
    case RunPhase::Unconfirmed:
        return What::Unconfirmed;
    default:
        return What::UnknownWord;
    }
}

/// The service itself says that the target is no more. A 404 without such a code is the gateway's or a proxy's, and
/// 0015 says it of a URL.
bool isGone(const ApiError &error)
{
    return error.kind == ApiError::Kind::Missing && error.serviceCode.startsWith(u"ModelArts.") &&
           !error.isModelArts(u"0015");
}

} // namespace

void Machine::on(const event::Start &)
{
    if (!SyncMachine::canStart(t.run))
        return;
    if (t.watch == Watch::Reconciling) { // the figures of the run before stay as they are known now
        judgeFigures();
        t.run.reconciling = false;
        t.closed << t.run;
    }
    const std::optional<SyncTask> last = lastKnown();
    begin(RunOrigin::Here);
    t.run.baseline = last; // until it is read
    t.run.phase = RunPhase::Requested;
    const WaitReason busy = busyReason(m_target.status);
    if (isV2() && busy != WaitReason::None)
        queue(busy, {});
    else
        leaveQueue();
}

void Machine::on(const event::BaselineRead &read)
{
    if (t.watch != Watch::Baseline)
        return;
    if (!read.answer) {
        const ApiError &error = read.answer.error();
        if (error.kind == ApiError::Kind::Throttled)
            return queue(WaitReason::RateLimit, error.retryAfter.value_or(30s));
        return goesOnWaiting(error) ? queueForConnection(error) : notStarted(error);
    }
    const SyncTask &task = read.answer.value();
    if (!t.run.baseline || !sameIdentity(*t.run.baseline, task)) // of a run that was not seen here
        t.totalsFrom = std::max(t.totalsFrom, toldEnd(task).value_or(t.totalsFrom));
    t.run.baseline = task;
    if (isMoving(task.state)) {
        join();
        return take(task);
    }
    send();
}

void Machine::on(const event::StartAnswered &answer)
{
    if (t.watch != Watch::Posting)
        return;
    note(What::Accepted);
    t.run.lastAnswer = m_now.wall;
    if (!answer.taskId.isEmpty()) { // v1 datasets: the task names the run, nothing needs to be proven
        t.run.task.taskId = answer.taskId;
        t.run.confirmed = true;
        show(RunPhase::Queued);
        enter(Watch::Tracking);
    } else {
        enter(Watch::Accepted);
        t.deadline = m_now.tick + SyncMachine::evidenceTime;
    }
    do_(Effect::Keep);
    do_(Effect::AskStatus);
}

void Machine::on(const event::StartFailed &failed)
{
    if (t.watch != Watch::Posting)
        return;
    const StartVerdict verdict = judgeStartError(failed.error);
    switch (verdict.what) {
    case StartVerdict::What::Joined:
        join();
        show(RunPhase::Running);
        do_(Effect::Keep);
        return do_(Effect::AskStatus);
    case StartVerdict::What::Wait:
        setError(failed.error);
        return queue(verdict.reason, verdict.after);
    case StartVerdict::What::NotStarted:
        return goesOnWaiting(failed.error) ? queueForConnection(failed.error) : notStarted(failed.error);
    case StartVerdict::What::Unknown:
        break;
    }
    setError(failed.error);
    t.run.phase = RunPhase::UnknownOutcome;
    note(What::LostReply);
    look();
}

void Machine::on(const event::StatusRead &read)
{
    if (!read.answer) {
        if (!isGone(read.answer.error()))
            return;
        if (t.watch == Watch::Tracking || (t.watch == Watch::Accepted && t.judging)) {
            setError(read.answer.error());
            t.run.phase = RunPhase::Failed;
            end();
            finish();
        } else if (t.watch == Watch::Looking) {
            t.wordAsked = read.asked; // an answer too: there is no run to be found
        }
        return;
    }
    const SyncTask &task = read.answer.value();
    switch (t.watch) {
    case Watch::Idle:
    case Watch::Lost:
        return lookedAt(task, read.asked);
    case Watch::Accepted:
    case Watch::Looking:
    case Watch::Unwatched:
        if (t.watch == Watch::Unwatched && t.run.confirmed)
            return tracked(task, read.asked);
        if (read.asked < t.changedAt)
            return; // asked before the start was answered: tells of the time before
        t.run.lastAnswer = m_now.wall;
        if (isOfThisStart(task))
            return proven(task);
        t.lastWord = task;
        t.wordAsked = read.asked;
        if (t.watch == Watch::Accepted)
            show(RunPhase::Unconfirmed);
        else if (t.watch == Watch::Unwatched && read.asked - t.changedAt >= SyncMachine::evidenceTime)
            settleUnproven();
        return;
    case Watch::Tracking:
        return tracked(task, read.asked);
    case Watch::Queued:
    case Watch::Baseline:
    case Watch::Posting:
    case Watch::Reconciling:
        return;
    }
}

void Machine::on(const event::Described &described)
{
    const bool syncing = isV2() && m_target.status == DatasetStatus::Synchronizing;
    const bool later = described.asked >= t.changedAt;
    t.sawSyncing = t.sawSyncing || (syncing && later);
    switch (t.watch) {
    case Watch::Idle:
    case Watch::Lost:
        if (!syncing || !later)
            return;
        if (isOfLostStart({.state = TaskState::Running})) {
            unwatchAgain();
            return seenSyncing(described.asked);
        }
        foundElsewhere();
        return do_(Effect::AskStatus);
    case Watch::Queued: {
        if (!later)
            return;
        if (syncing) {
            join();
            show(RunPhase::Running);
            do_(Effect::Keep);
            return do_(Effect::AskStatus);
        }
        const WaitReason busy = isV2() ? busyReason(m_target.status) : WaitReason::None;
        if (busy != WaitReason::None) {
            t.listTells = true;
            t.deadline.reset();
            if (t.run.wait != busy || t.run.waitUntil) {
                t.run.wait = busy;
                t.run.waitUntil.reset();
                do_(Effect::Keep);
            }
        } else if (t.listTells) {
            leaveQueue();
        }
        return;
    }
    case Watch::Accepted:
        if (!later)
            return;
        if (syncing)
            return seenSyncing(described.asked);
        if (t.judging)
            judgeUnconfirmed();
        return;
    case Watch::Looking:
        if (syncing && later)
            seenSyncing(described.asked);
        return;
    case Watch::Unwatched:
        if (!later)
            return;
        if (syncing && !t.run.confirmed)
            return seenSyncing(described.asked);
        [[fallthrough]];
    case Watch::Tracking:
        if (syncing) {
            t.movedAt = std::max(t.movedAt.value_or(described.asked), described.asked);
            t.leftSyncing.reset();
        } else if (isV2() && described.asked > t.movedAt.value_or(t.changedAt)) {
            if (!t.leftSyncing)
                t.leftSyncing = described.asked;
            do_(Effect::AskStatus);
        }
        return;
    case Watch::Reconciling:
        if (!later)
            return;
        if (syncing && ++t.looks < 3) { // the dataset's status lags behind the task's
            t.deadline = m_now.tick + 3s;
            return;
        }
        t.run.totalAfter = m_target.totalSamples;
        t.run.labeledAfter = m_target.labeledSamples;
        return finish();
    case Watch::Baseline:
    case Watch::Posting:
        return;
    }
}

void Machine::on(const event::ReadFailed &failed)
{
    if (t.watch == Watch::Reconciling) {
        if (failed.error.kind == ApiError::Kind::Missing || ++t.looks >= 3)
            return finish();
        t.deadline = m_now.tick + 5s;
    } else if (t.watch == Watch::Accepted && t.judging) {
        t.deadline = m_now.tick + 10s; // not judged yet: ask again
    } else if (t.watch == Watch::Queued && failed.error.kind == ApiError::Kind::Missing) {
        notStarted(failed.error); // nothing is left to wait for
    }
}

void Machine::on(const event::Deadline &)
{
    if (!std::exchange(t.deadline, std::nullopt))
        return;
    switch (t.watch) {
    case Watch::Queued:
        if (isV2() && busyReason(m_target.status) != WaitReason::None) {
            t.listTells = true; // it was busy when it was last seen; the list will say when not
            return;
        }
        return leaveQueue();
    case Watch::Accepted:
        t.judging = true;
        show(RunPhase::Unconfirmed);
        if (m_target.key.kind == TargetKind::ManualJob)
            return judgeUnconfirmed();
        return do_(Effect::ReadTarget);
    case Watch::Looking:
        if (m_target.key.kind == TargetKind::DatasetV1)
            return lose(false); // without a task there is nothing that could be asked
        return isAnswered() ? lose(true) : askOnce();
    case Watch::Tracking: // a v1 dataset's run that cannot be followed
        return lose(false);
    case Watch::Reconciling:
        if (++t.looks > 3)
            return finish();
        t.deadline = m_now.tick + 60s;
        return do_(Effect::ReadTarget);
    default:
        return;
    }
}

void Machine::on(const event::TakeFromQueue &)
{
    if (t.watch == Watch::Queued || t.watch == Watch::Baseline)
        putBack();
}

void Machine::on(const event::StopWatching &)
{
    switch (t.watch) {
    case Watch::Queued:
    case Watch::Baseline:
        return putBack();
    case Watch::Accepted:
    case Watch::Looking:
    case Watch::Tracking:
        enter(Watch::Unwatched);
        break;
    case Watch::Lost:
        enter(Watch::Idle);
        break;
    default:
        return;
    }
    t.run.watched = false;
    note(What::StoppedWatching);
    do_(Effect::Keep);
}

void Machine::on(const event::WatchAgain &)
{
    if (t.run.watched || t.run.isOver())
        return;
    t.run.watched = true;
    note(What::WatchingAgain);
    // what was not proven before still has to be
    if (t.run.phase == RunPhase::UnknownOutcome)
        return look();
    if (t.run.confirmed) {
        enter(Watch::Tracking);
        limitBlindness();
    } else {
        enter(Watch::Accepted);
        t.deadline = m_now.tick + SyncMachine::evidenceTime;
    }
    do_(Effect::Keep);
    do_(Effect::AskStatus);
}

void Machine::enter(Watch watch)
{
    t.watch = watch;
    t.changedAt = m_now.tick;
    t.deadline.reset();
    t.looks = 0;
    t.judging = false;
    t.listTells = false;
    t.leftSyncing.reset();
    t.wordAsked.reset();
    if (watch != Watch::Unwatched) // what was being looked for then still is, when it is watched again
        t.run.looking = watch == Watch::Looking;
}

void Machine::show(RunPhase phase)
{
    if (t.run.phase == phase && phase != RunPhase::Unknown)
        return;
    t.run.phase = phase;
    note(stepOf(phase), phase == RunPhase::Unknown ? t.run.task.rawState : QString());
}

void Machine::setError(const ApiError &error)
{
    t.run.error = error;
    t.run.hasError = true;
}

void Machine::clearError()
{
    t.run.error = {};
    t.run.hasError = false;
}

void Machine::begin(RunOrigin origin)
{
    t.previous = t.run.phase == RunPhase::None ? nullptr : std::make_shared<const Run>(t.run);
    t.run = {};
    t.run.target = m_target.key;
    t.run.targetName = m_target.name;
    t.run.origin = origin;
    t.run.since = m_now.wall;
    if (origin == RunOrigin::Elsewhere)
        countFrom(m_now.tick);
    t.movedAt.reset();
    t.beganAt.reset();
    t.sawSyncing = false;
    t.lastWord = {};
}

void Machine::countFrom(Millis tick)
{
    t.run.sinceTick = tick;
    t.run.began = m_now.wall - (m_now.tick - tick);
}

bool SyncMachine::canStart(const Run &run)
{
    return run.phase == RunPhase::None || run.isOver() || (run.phase == RunPhase::UnknownOutcome && !run.looking);
}

bool SyncMachine::isBlind(const Run &run)
{
    return run.target.kind == TargetKind::DatasetV1 && run.task.taskId.isEmpty();
}

QList<Effect> SyncMachine::step(Tracker &tracker, const Event &event, const Target &target, std::optional<Millis> asked,
                                Moment now)
{
    Machine machine(tracker, target, asked, now);
    std::visit([&](const auto &happened) { machine.on(happened); }, event);
    return machine.effects;
}

} // namespace syncdesk
