// The way of a start to its request: the queue, and what is known before it is sent.
#include "app/sync/machine.h"
#include "app/sync/serviceerror.h"

namespace syncdesk {

void Machine::putBack()
{
    t.run = t.previous ? *t.previous : Run{};
    t.previous.reset();
    enter(Watch::Idle);
    do_(Effect::Keep);
}

void Machine::queue(WaitReason reason, std::optional<Millis> after)
{
    t.run.phase = RunPhase::Waiting;
    t.run.wait = reason;
    t.run.began.reset();
    t.run.sinceTick.reset();
    if (t.run.timeline.isEmpty() || t.run.timeline.last().what != What::Waiting) // else it has waited all along
        note(What::Waiting);
    enter(Watch::Queued);
    t.listTells = !after; // known from the list, so the list will tell its end too
    t.totalsFrom = m_now.tick;
    if (after) {
        t.deadline = m_now.tick + *after;
        t.run.waitUntil = m_now.wall + *after;
    }
    do_(Effect::Keep);
}

bool Machine::goesOnWaiting(const ApiError &error) const
{
    return isConnectionFault(error) && std::any_of(t.run.timeline.begin(), t.run.timeline.end(),
                                                   [](const RunStep &step) { return step.what == What::Waiting; });
}

void Machine::queueForConnection(const ApiError &error)
{
    setError(error);
    queue(WaitReason::NoConnection, SyncMachine::reconnectTime);
    t.listTells = true;
}

void Machine::leaveQueue()
{
    t.run.phase = RunPhase::Requested;
    endWait();
    clearError();
    if (m_target.key.kind == TargetKind::DatasetV1)
        return send(); // has no status without a task; its task id will be its identity
    enter(Watch::Baseline);
    do_(Effect::AskBaseline);
}

void Machine::endWait()
{
    t.run.wait = WaitReason::None;
    t.run.waitUntil.reset();
}

void Machine::send()
{
    enter(Watch::Posting);
    note(What::Sent);
    countFrom(m_now.tick);
    t.beganAt = m_now.tick;
    takeTotals();
    do_(Effect::Keep); // a program that ends now must know at its next start that a request was on its way
    do_(Effect::SendStart);
}

void Machine::takeTotals()
{
    const bool known = m_asked && *m_asked >= t.totalsFrom && m_now.tick - *m_asked <= SyncMachine::totalsTime;
    t.run.totalBefore = known ? m_target.totalSamples : std::nullopt;
    t.run.labeledBefore = known ? m_target.labeledSamples : std::nullopt;
}

void Machine::notStarted(const ApiError &error)
{
    setError(error);
    t.run.notStarted = true;
    t.run.phase = RunPhase::Failed;
    t.run.ended = m_now.wall;
    note(What::NotStarted);
    enter(Watch::Idle);
    do_(Effect::Ended);
}

} // namespace syncdesk
