// Runs that are found: looked for after a lost reply, joined, from elsewhere.
#include "app/sync/machine.h"

namespace syncdesk {

std::optional<SyncTask> Machine::lastKnown() const
{
    if (t.run.phase == RunPhase::None)
        return std::nullopt;
    return t.run.baseline && !t.run.task.hasIdentity() ? t.run.baseline : t.run.task;
}

void Machine::join()
{
    t.run.origin = RunOrigin::Elsewhere;
    t.run.confirmed = true;
    endWait();
    t.run.totalBefore.reset(); // it may have changed them already
    t.run.labeledBefore.reset();
    clearError();
    note(What::Joined);
    enter(Watch::Tracking);
    t.movedAt = m_now.tick;
    if (!t.run.sinceTick) // else it is counted on from the start that met it: what is shown never runs backwards
        countFrom(m_now.tick);
    t.beganAt.reset();
    limitBlindness();
}

void Machine::limitBlindness()
{
    if (SyncMachine::isBlind(t.run))
        t.deadline = m_now.tick + SyncMachine::blindTime;
}

void Machine::foundElsewhere()
{
    const std::optional<SyncTask> last = lastKnown();
    begin(RunOrigin::Elsewhere);
    t.run.baseline = last; // until the new run is told, the status of the one before may still be served
    t.run.confirmed = true;
    note(What::FoundElsewhere);
    show(RunPhase::Running);
    enter(Watch::Tracking);
    t.movedAt = m_now.tick;
    t.sawSyncing = m_target.status == DatasetStatus::Synchronizing;
    do_(Effect::Keep);
}

void Machine::look()
{
    enter(Watch::Looking);
    t.deadline = m_now.tick + SyncMachine::lookTime;
    do_(Effect::Keep);
    do_(Effect::AskStatus);
    if (isV2())
        do_(Effect::ReadTarget);
}

void Machine::lose(bool looked)
{
    t.run.phase = RunPhase::UnknownOutcome;
    if (looked)
        note(What::LookedUp);
    t.totalsFrom = m_now.tick; // there may have been a run
    enter(Watch::Lost);
    do_(Effect::Keep);
}

void Machine::askOnce()
{
    t.deadline = m_now.tick + 10s;
    do_(Effect::AskStatus);
}

bool Machine::isOfThisStart(const SyncTask &task) const
{
    return t.run.confirmed ? sameIdentity(t.run.task, task) && task.state != TaskState::NotExist
                           : SyncMachine::isEvidence(t.run.baseline, task, m_target.key.kind);
}

bool Machine::isOfLostStart(const SyncTask &task) const
{
    const WallTime began = task.created.value_or(m_now.wall);
    return t.run.phase == RunPhase::UnknownOutcome && isOfThisStart(task) &&
           (t.run.confirmed || began - t.run.since <= SyncMachine::adoptTime);
}

void Machine::unwatchAgain()
{
    if (!t.run.watched)
        enter(Watch::Unwatched);
}

void Machine::proven(const SyncTask &task)
{
    if (t.run.phase == RunPhase::UnknownOutcome)
        note(What::LookedUp);
    t.run.confirmed = true;
    clearError();
    settle(task);
}

void Machine::seenSyncing(Millis asked)
{
    if (t.run.phase == RunPhase::UnknownOutcome)
        note(What::LookedUp);
    t.run.confirmed = true;
    clearError();
    show(RunPhase::Running);
    t.movedAt = asked;
    do_(Effect::Keep);
    if (t.watch == Watch::Unwatched)
        return;
    enter(Watch::Tracking);
    do_(Effect::AskStatus);
}

void Machine::settleUnproven()
{
    if (isV2() && (m_target.status == DatasetStatus::Synchronizing || busyReason(m_target.status) != WaitReason::None))
        return;
    return t.run.phase == RunPhase::UnknownOutcome ? lose(true) : judgeUnconfirmed();
}

void Machine::lookedAt(const SyncTask &task, Millis asked)
{
    if (asked < t.changedAt)
        return;
    if (isOfLostStart(task)) {
        unwatchAgain();
        return proven(task);
    }
    if (isMoving(task.state)) {
        foundElsewhere();
        return take(task);
    }
    if (!isFinal(task.state))
        return;
    const bool nothingKnown = t.run.phase == RunPhase::None;
    const bool before = (t.run.baseline && sameIdentity(*t.run.baseline, task)) ||
                        (task.created && *task.created < t.run.task.created.value_or(t.run.since));
    const bool newer = task.hasIdentity() && !sameIdentity(t.run.task, task) && !before;
    if (!nothingKnown && !newer)
        return;
    if (t.run.phase == RunPhase::UnknownOutcome)
        t.closed << t.run; // not taken back: what became of it stays unknown
    recordFound(task);
}

void Machine::recordFound(const SyncTask &task)
{
    begin(RunOrigin::Untold);
    t.run.confirmed = task.hasIdentity();
    t.run.since = task.created.value_or(m_now.wall);
    note(What::RecordFound);
    enter(Watch::Idle);
    take(task, true);
    finish(true);
}

} // namespace syncdesk
