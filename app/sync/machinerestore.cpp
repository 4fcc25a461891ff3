// What to go on with after a start of the program.
#include "app/sync/syncmachine.h"

namespace syncdesk {

Tracker SyncMachine::restore(const Run &run, Moment now)
{
    Tracker tracker;
    tracker.run = run;
    tracker.run.sinceTick.reset();
    tracker.changedAt = now.tick;
    if (!run.isOver() && run.phase != RunPhase::Waiting) {
        // from here on by the steady clock, whatever becomes of the other
        tracker.run.began = run.began.value_or(run.since);
        tracker.run.sinceTick = now.tick - std::max(now.wall - *tracker.run.began, Millis(0));
        tracker.movedAt = now.tick - std::max(now.wall - run.lastAnswer.value_or(*tracker.run.began), Millis(0));
    }
    const auto had = [&](RunStep::What what) {
        return std::any_of(run.timeline.begin(), run.timeline.end(), [&](const RunStep &s) { return s.what == what; });
    };
    if (!run.watched && !run.isOver()) {
        tracker.watch = Watch::Unwatched;
        tracker.run.looking = run.phase == RunPhase::UnknownOutcome;
        return tracker;
    }
    switch (run.phase) {
    case RunPhase::None:
        break;
    case RunPhase::Waiting:
        tracker.watch = Watch::Queued;
        // the first list of this start comes before, and knows whether it is busy
        tracker.deadline = now.tick + 5s;
        if (run.waitUntil && !run.timeline.isEmpty()) { // no longer than it was, should the clock have been set back
            const Millis whole = *run.waitUntil - run.timeline.last().at;
            tracker.deadline = now.tick + std::max<Millis>(5s, std::min(*run.waitUntil - now.wall, whole));
        }
        tracker.listTells = run.wait == WaitReason::NoConnection;
        break;
    case RunPhase::Requested:
    case RunPhase::Unconfirmed:
        if (had(RunStep::What::Accepted)) {
            tracker.watch = Watch::Accepted;
            tracker.deadline = now.tick + evidenceTime;
        } else if (had(RunStep::What::Sent)) {
            tracker.run.phase = RunPhase::UnknownOutcome;
            tracker.run.timeline << RunStep{now.wall, RunStep::What::LostReply, {}};
            tracker.run.looking = true;
            tracker.watch = Watch::Looking;
            tracker.deadline = now.tick + lookTime;
        } else { // the program ended before anything was sent
            tracker.run.phase = RunPhase::Failed;
            tracker.run.notStarted = true;
            tracker.run.hasError = true;
            tracker.run.error.kind = ApiError::Kind::Cancelled;
            tracker.run.error.notSent = true;
            tracker.run.ended = now.wall;
            tracker.run.timeline << RunStep{now.wall, RunStep::What::NotStarted, {}};
        }
        break;
    case RunPhase::UnknownOutcome:
        tracker.run.looking = true;
        tracker.watch = Watch::Looking;
        tracker.deadline = now.tick + lookTime;
        break;
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
    case RunPhase::Unknown:
        tracker.watch = Watch::Tracking;
        if (isBlind(run))
            tracker.deadline = now.tick + blindTime;
        break;
    case RunPhase::Done:
    case RunPhase::Failed:
        if (run.reconciling) {
            tracker.watch = Watch::Reconciling;
            tracker.deadline = now.tick + 5s;
        }
        break;
    }
    return tracker;
}

} // namespace syncdesk
