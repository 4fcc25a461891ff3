// What a reply proves, and what becomes of the run by it, up to its end.
#include "app/sync/machine.h"

namespace syncdesk {

namespace {

RunPhase phaseOf(TaskState state)
{
    switch (state) {
    case TaskState::Queued:
        return RunPhase::Queued;
    case TaskState::Starting:
        return RunPhase::Starting;
    case TaskState::Running:
        return RunPhase::Running;
    case TaskState::Completed:
        return RunPhase::Done;
    case TaskState::Failed:
        return RunPhase::Failed;
    case TaskState::NotExist:
        return RunPhase::None;
    case TaskState::Unknown:
        break;
    }
    return RunPhase::Unknown;
}

bool otherIdentity(const SyncTask &one, const SyncTask &other)
{
    return one.hasIdentity() && other.hasIdentity() && !sameIdentity(one, other);
}

} // namespace

bool sameIdentity(const SyncTask &one, const SyncTask &other)
{
    if (!one.hasIdentity() || !other.hasIdentity())
        return false;
    return (one.taskId.isEmpty() || other.taskId.isEmpty() || one.taskId == other.taskId) &&
           (!one.created || !other.created || *one.created == *other.created);
}

bool SyncMachine::isEvidence(const std::optional<SyncTask> &baseline, const SyncTask &reply, TargetKind kind)
{
    if (isMoving(reply.state))
        return true;
    if (reply.state == TaskState::NotExist || kind == TargetKind::ManualJob || !baseline)
        return false;
    const bool otherTask = !reply.taskId.isEmpty() && reply.taskId != baseline->taskId;
    const bool otherTime = reply.created && reply.created != baseline->created;
    return otherTask || otherTime;
}

std::optional<Millis> Machine::toldBegin(const SyncTask &task) const
{
    if (task.duration)
        return m_now.tick - *task.duration;
    if (!task.created)
        return std::nullopt;
    return m_now.tick - std::max(m_now.wall + m_now.skew - *task.created, Millis(0));
}

std::optional<Millis> Machine::toldEnd(const SyncTask &task) const
{
    if (!isFinal(task.state) || !task.created || !task.duration)
        return std::nullopt;
    const Millis ago = m_now.wall + m_now.skew - (*task.created + *task.duration);
    return m_now.tick - std::max(ago, Millis(0));
}

void Machine::tracked(const SyncTask &task, Millis asked)
{
    // overtaken by a reply that showed it moving; only an end that names this run is told by a reply of before
    if (asked < t.movedAt.value_or(asked) && !(isFinal(task.state) && sameIdentity(t.run.task, task)))
        return;
    t.run.lastAnswer = m_now.wall;
    // a late reply may still tell of the run before ours
    const bool ofAnOlderRun = otherIdentity(t.run.task, task) &&
                              ((t.run.baseline && sameIdentity(*t.run.baseline, task)) ||
                               (task.created && t.run.task.created && *task.created < *t.run.task.created));
    if (otherIdentity(t.run.task, task) && !ofAnOlderRun) {
        // ours ended between two looks and a newer one is told: the service keeps only the latest
        Run lost = t.run;
        lost.phase = RunPhase::UnknownOutcome;
        lost.watched = false;
        lost.timeline << RunStep{m_now.wall, What::LookedUp, {}};
        t.closed << lost;
        if (t.watch == Watch::Unwatched && isFinal(task.state))
            return recordFound(task);
        begin(RunOrigin::Elsewhere);
        t.run.confirmed = true;
        note(What::FoundElsewhere);
        enter(Watch::Tracking);
        return take(task);
    }
    const bool moving = isMoving(task.state) && !ofAnOlderRun;
    if (moving) {
        t.movedAt = asked;
        t.leftSyncing.reset();
    }
    const bool ofTheRunBefore = t.run.baseline && sameIdentity(*t.run.baseline, task);
    // the status itself said that it moves, and now says that it ended: nothing else can be meant
    const bool endOfWhatMoved = isFinal(task.state) && isMoving(t.run.task.state) && !ofTheRunBefore && !ofAnOlderRun;
    const bool ofThisRun = moving || endOfWhatMoved ||
                           (sameIdentity(t.run.task, task) && task.state != TaskState::NotExist) ||
                           (!ofAnOlderRun && SyncMachine::isEvidence(t.run.baseline, task, m_target.key.kind)) ||
                           (!isV2() && isFinal(task.state));
    if (ofThisRun ||
        (task.state == TaskState::Unknown && task.rawState != t.run.baseline.value_or(SyncTask{}).rawState))
        return settle(task);
    // A final status, or none, that may be the one before ours. The dataset decides: once it is no longer
    // synchronising, what the service says then is the end, though nothing names it as ours.
    if (!t.leftSyncing || asked < *t.leftSyncing)
        return t.leftSyncing ? do_(Effect::AskStatus) : do_(Effect::ReadTarget);
    if (t.run.origin == RunOrigin::Elsewhere && ofTheRunBefore) {
        // The list was late: the run it showed is the one that had ended already.
        return putBack();
    }
    if (ofAnOlderRun) // the service has forgotten ours: how it ended nobody can tell
        return lose(true);
    t.run.confirmed = isFinal(task.state) && task.hasIdentity();
    SyncTask last = task;
    if (!isFinal(last.state))
        last.state = TaskState::Completed;
    settle(last);
}

void Machine::settle(const SyncTask &task)
{
    const bool quiet = t.watch == Watch::Unwatched;
    take(task, quiet);
    if (quiet && t.run.isOver())
        finish(true);
}

void Machine::take(const SyncTask &task, bool silent)
{
    SyncTask kept = task;
    if (kept.taskId.isEmpty())
        kept.taskId = t.run.task.taskId; // a v1 task status does not repeat its id
    if (!kept.created)
        kept.created = t.run.task.created;
    const bool first = !t.run.started;
    t.run.task = kept;
    t.run.lastAnswer = m_now.wall;
    if (kept.created)
        t.run.started = kept.created;
    else if (first && t.run.origin != RunOrigin::Untold)
        t.run.started = t.run.since;
    if (const std::optional<Millis> told = t.beganAt ? std::nullopt : toldBegin(kept);
        told && t.run.origin == RunOrigin::Elsewhere && isMoving(task.state)) {
        countFrom(std::min(*told, t.run.sinceTick.value_or(*told)));
        t.beganAt = t.run.sinceTick;
    }
    if (first && isMoving(task.state) && task.state != TaskState::Running && !t.run.timeline.isEmpty() &&
        t.run.timeline.last().what == What::Running)
        t.run.timeline.removeLast(); // that was the dataset's word: it synchronises, whatever its task does
    if (isMoving(task.state) || task.state == TaskState::Unknown) {
        if (t.watch != Watch::Tracking && t.watch != Watch::Unwatched) {
            enter(Watch::Tracking);
            do_(Effect::Keep);
        }
        t.movedAt = std::max(t.movedAt.value_or(m_now.tick), m_now.tick);
        if (t.run.phase != phaseOf(task.state) && !effects.contains(Effect::Keep))
            do_(Effect::Keep); // a program that ends now shows at its next start what was seen last
        return show(phaseOf(task.state));
    }
    if (task.state == TaskState::Failed)
        failWith(kept);
    show(phaseOf(task.state));
    end();
    if (silent)
        return;
    if (isV2() && t.leftSyncing && t.sawSyncing) {
        // the list showed it synchronising, and then its end, with its figures: nothing is left to read
        t.run.totalAfter = m_target.totalSamples;
        t.run.labeledAfter = m_target.labeledSamples;
        t.totalsFrom = m_asked.value_or(m_now.tick);
        return finish();
    }
    enter(Watch::Reconciling);
    t.run.reconciling = true;
    judgeFigures();
    do_(Effect::Keep);
    if (task.state == TaskState::Failed && !isV2())
        return finish();
    t.deadline = m_now.tick + 60s; // should the reading not come at all, it is asked again
    do_(Effect::ReadTarget);
}

void Machine::failWith(const SyncTask &task)
{
    ApiError error;
    error.kind = ApiError::Kind::Refused;
    error.serviceCode = task.serviceCode;
    error.serviceMessage = task.serviceMessage;
    setError(error);
}

void Machine::end()
{
    const SyncTask &task = t.run.task;
    if (isFinal(task.state) && task.created && task.duration) {
        t.run.ended = *task.created + *task.duration;
    } else if (t.run.origin != RunOrigin::Untold) {
        t.run.ended = m_now.wall;
        const Millis unseen = m_now.tick - t.movedAt.value_or(t.beganAt.value_or(m_now.tick));
        if (unseen > SyncMachine::exactTime)
            t.run.endedAfter = m_now.wall - unseen;
    }
    t.run.measured = t.beganAt ? std::optional(m_now.tick - *t.beganAt) : std::nullopt;
    t.totalsFrom = std::max(toldEnd(task).value_or(m_now.tick), t.movedAt.value_or(Millis(0)));
}

void Machine::judgeUnconfirmed()
{
    if (isV2() && busyReason(m_target.status) != WaitReason::None) {
        t.deadline = m_now.tick + 15s; // busy with something else; ask again
        t.judging = false;
        return;
    }
    if (!isAnswered())
        return askOnce();
    if (!isV2() && !isFinal(t.lastWord.state))
        return lose(true); // no dataset to fall back on: accepted, and no word of an end
    SyncTask task = t.lastWord;
    const bool abnormal = isV2() && m_target.status == DatasetStatus::Abnormal;
    if (!isFinal(task.state))
        task.state = abnormal ? TaskState::Failed : TaskState::Completed;
    // Figures and identity are those of the run before, or of nobody: they are not this run's.
    SyncTask bare;
    bare.state = task.state;
    bare.rawState = task.rawState;
    if (task.state == TaskState::Failed) {
        bare.serviceCode = task.serviceCode;
        bare.serviceMessage = task.serviceMessage;
    }
    t.run.confirmed = false;
    t.run.totalAfter = m_target.totalSamples;
    t.run.labeledAfter = m_target.labeledSamples;
    t.run.task = bare;
    if (bare.state == TaskState::Failed)
        failWith(bare);
    show(phaseOf(bare.state));
    end();
    t.run.measured.reset(); // judged after a time, not seen
    t.totalsFrom = m_asked.value_or(m_now.tick);
    finish(t.watch == Watch::Unwatched);
}

void Machine::judgeFigures()
{
    const SyncTask &task = t.run.task;
    if (t.run.phase != RunPhase::Done)
        return;
    const std::optional<qint64> expected = t.run.expectedTotal();
    if (expected && t.run.totalAfter && *expected != *t.run.totalAfter)
        t.run.doneKind = DoneKind::FiguresDiffer;
    else if (task.added == 0 && task.removed == 0)
        t.run.doneKind = DoneKind::NoChanges;
    else if (task.added.value_or(0) > 0 || task.removed.value_or(0) > 0)
        t.run.doneKind = DoneKind::Changed;
    else
        t.run.doneKind = DoneKind::Plain;
}

void Machine::finish(bool silent)
{
    judgeFigures();
    t.run.reconciling = false;
    t.previous.reset();
    enter(Watch::Idle);
    do_(silent ? Effect::Keep : Effect::Ended);
}

} // namespace syncdesk
