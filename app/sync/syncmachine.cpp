#include "app/sync/syncmachine.h"

#include "app/sync/serviceerror.h"

namespace syncdesk {

namespace {

using What = RunStep::What;

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

bool sameIdentity(const SyncTask &one, const SyncTask &other)
{
    if (!one.hasIdentity() || !other.hasIdentity())
        return false;
    return (one.taskId.isEmpty() || other.taskId.isEmpty() || one.taskId == other.taskId) &&
           (!one.created || !other.created || *one.created == *other.created);
}

bool otherIdentity(const SyncTask &one, const SyncTask &other)
{
    return one.hasIdentity() && other.hasIdentity() && !sameIdentity(one, other);
}

/// The service itself says that the target is no more. A 404 without such a code is the gateway's or a proxy's, and
/// 0015 says it of a URL.
bool isGone(const ApiError &error)
{
    return error.kind == ApiError::Kind::Missing && error.serviceCode.startsWith(u"ModelArts.") &&
           !error.isModelArts(u"0015");
}

/// One step of the machine: the tracker and what surrounds it, with a function for each event.
class Machine
{
public:
    Machine(Tracker &tracker, const Target &target, std::optional<Millis> asked, Moment now)
        : t(tracker), m_target(target), m_asked(asked), m_now(now)
    {}
    QList<Effect> effects{};

    void on(const event::Start &)
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

    void on(const event::BaselineRead &read)
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

    void on(const event::StartAnswered &answer)
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

    void on(const event::StartFailed &failed)
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

    void on(const event::StatusRead &read)
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

    void on(const event::Described &described)
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

    void on(const event::ReadFailed &failed)
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

    void on(const event::Deadline &)
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

    void on(const event::TakeFromQueue &)
    {
        if (t.watch == Watch::Queued || t.watch == Watch::Baseline)
            putBack();
    }

    void on(const event::StopWatching &)
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

    void on(const event::WatchAgain &)
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

private:
    Tracker &t;
    const Target &m_target;
    const std::optional<Millis> m_asked; ///< for m_target; absent: in an earlier start
    const Moment m_now;

    bool isV2() const { return m_target.key.kind == TargetKind::DatasetV2; }
    void do_(Effect effect) { effects << effect; }

    void enter(Watch watch)
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

    void note(What what, const QString &word = {}) { t.run.timeline << RunStep{m_now.wall, what, word}; }

    void show(RunPhase phase)
    {
        if (t.run.phase == phase && phase != RunPhase::Unknown)
            return;
        t.run.phase = phase;
        note(stepOf(phase), phase == RunPhase::Unknown ? t.run.task.rawState : QString());
    }

    void setError(const ApiError &error)
    {
        t.run.error = error;
        t.run.hasError = true;
    }

    void clearError()
    {
        t.run.error = {};
        t.run.hasError = false;
    }

    void begin(RunOrigin origin)
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

    /// What elapsed() counts from: at first, or further back when more is known.
    void countFrom(Millis tick)
    {
        t.run.sinceTick = tick;
        t.run.began = m_now.wall - (m_now.tick - tick);
    }

    /// The service's last record as far as it is known: what it may go on to serve after a start.
    std::optional<SyncTask> lastKnown() const
    {
        if (t.run.phase == RunPhase::None)
            return std::nullopt;
        return t.run.baseline && !t.run.task.hasIdentity() ? t.run.baseline : t.run.task;
    }

    void putBack()
    {
        t.run = t.previous ? *t.previous : Run{};
        t.previous.reset();
        enter(Watch::Idle);
        do_(Effect::Keep);
    }

    void queue(WaitReason reason, std::optional<Millis> after)
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

    /// A start that waited for its turn is not given up because there is no connection when it comes: nobody may be
    /// there to click once more.
    bool goesOnWaiting(const ApiError &error) const
    {
        return isConnectionFault(error) && std::any_of(t.run.timeline.begin(), t.run.timeline.end(),
                                                       [](const RunStep &step) { return step.what == What::Waiting; });
    }

    void queueForConnection(const ApiError &error)
    {
        setError(error);
        queue(WaitReason::NoConnection, SyncMachine::reconnectTime);
        t.listTells = true;
    }

    void leaveQueue()
    {
        t.run.phase = RunPhase::Requested;
        endWait();
        clearError();
        if (m_target.key.kind == TargetKind::DatasetV1)
            return send(); // has no status without a task; its task id will be its identity
        enter(Watch::Baseline);
        do_(Effect::AskBaseline);
    }

    void endWait()
    {
        t.run.wait = WaitReason::None;
        t.run.waitUntil.reset();
    }

    void send()
    {
        enter(Watch::Posting);
        note(What::Sent);
        countFrom(m_now.tick);
        t.beganAt = m_now.tick;
        takeTotals();
        do_(Effect::Keep); // a program that ends now must know at its next start that a request was on its way
        do_(Effect::SendStart);
    }

    /// The figures that the end is held against, where they are surely those that the run begins with.
    void takeTotals()
    {
        const bool known = m_asked && *m_asked >= t.totalsFrom && m_now.tick - *m_asked <= SyncMachine::totalsTime;
        t.run.totalBefore = known ? m_target.totalSamples : std::nullopt;
        t.run.labeledBefore = known ? m_target.labeledSamples : std::nullopt;
    }

    /// When a run that moves began, on the steady clock, where the service tells.
    std::optional<Millis> toldBegin(const SyncTask &task) const
    {
        if (task.duration)
            return m_now.tick - *task.duration;
        if (!task.created)
            return std::nullopt;
        return m_now.tick - std::max(m_now.wall + m_now.skew - *task.created, Millis(0));
    }

    /// When a run ended, on the steady clock, where the service tells.
    std::optional<Millis> toldEnd(const SyncTask &task) const
    {
        if (!isFinal(task.state) || !task.created || !task.duration)
            return std::nullopt;
        const Millis ago = m_now.wall + m_now.skew - (*task.created + *task.duration);
        return m_now.tick - std::max(ago, Millis(0));
    }

    void notStarted(const ApiError &error)
    {
        setError(error);
        t.run.notStarted = true;
        t.run.phase = RunPhase::Failed;
        t.run.ended = m_now.wall;
        note(What::NotStarted);
        enter(Watch::Idle);
        do_(Effect::Ended);
    }

    void join()
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
        countFrom(m_now.tick);
        t.beganAt.reset();
        limitBlindness();
    }

    void limitBlindness()
    {
        if (SyncMachine::isBlind(t.run))
            t.deadline = m_now.tick + SyncMachine::blindTime;
    }

    void foundElsewhere()
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

    void look()
    {
        enter(Watch::Looking);
        t.deadline = m_now.tick + SyncMachine::lookTime;
        do_(Effect::Keep);
        do_(Effect::AskStatus);
        if (isV2())
            do_(Effect::ReadTarget);
    }

    /// The looking, or the watching, ended without telling what became of the run. \a looked: the service was asked.
    void lose(bool looked)
    {
        t.run.phase = RunPhase::UnknownOutcome;
        if (looked)
            note(What::LookedUp);
        t.totalsFrom = m_now.tick; // there may have been a run
        enter(Watch::Lost);
        do_(Effect::Keep);
    }

    bool isAnswered() const { return t.wordAsked && m_now.tick - *t.wordAsked <= SyncMachine::freshTime; }

    /// Nothing can be concluded before the service has answered.
    void askOnce()
    {
        t.deadline = m_now.tick + 10s;
        do_(Effect::AskStatus);
    }

    /// Whether a reply tells of the run of our start: proves it, or names it where it was proven before.
    bool isOfThisStart(const SyncTask &task) const
    {
        return t.run.confirmed ? sameIdentity(t.run.task, task) && task.state != TaskState::NotExist
                               : SyncMachine::isEvidence(t.run.baseline, task, m_target.key.kind);
    }

    /// The same after the looking was given up, when what appears later may as well be somebody else's.
    bool isOfLostStart(const SyncTask &task) const
    {
        const WallTime began = task.created.value_or(m_now.wall);
        return t.run.phase == RunPhase::UnknownOutcome && isOfThisStart(task) &&
               (t.run.confirmed || began - t.run.since <= SyncMachine::adoptTime);
    }

    /// A run that nobody wanted to watch any more is not watched because it was found.
    void unwatchAgain()
    {
        if (!t.run.watched)
            enter(Watch::Unwatched);
    }

    /// A reply proves the run of our start.
    void proven(const SyncTask &task)
    {
        if (t.run.phase == RunPhase::UnknownOutcome)
            note(What::LookedUp);
        t.run.confirmed = true;
        clearError();
        settle(task);
    }

    /// The dataset itself says that it synchronises.
    void seenSyncing(Millis asked)
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

    /// Nobody watches, and long after the start the service told of nothing new.
    void settleUnproven()
    {
        if (isV2() &&
            (m_target.status == DatasetStatus::Synchronizing || busyReason(m_target.status) != WaitReason::None))
            return;
        return t.run.phase == RunPhase::UnknownOutcome ? lose(true) : judgeUnconfirmed();
    }

    /// A status that somebody looked at while nothing was watched: the service's latest record.
    void lookedAt(const SyncTask &task, Millis asked)
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

    void recordFound(const SyncTask &task)
    {
        begin(RunOrigin::Untold);
        t.run.confirmed = task.hasIdentity();
        t.run.since = task.created.value_or(m_now.wall);
        note(What::RecordFound);
        enter(Watch::Idle);
        take(task, true);
        finish(true);
    }

    void tracked(const SyncTask &task, Millis asked)
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
        const bool endOfWhatMoved =
            isFinal(task.state) && isMoving(t.run.task.state) && !ofTheRunBefore && !ofAnOlderRun;
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

    /// Takes over a reply that belongs to the run; an end without a notice where nobody watches.
    void settle(const SyncTask &task)
    {
        const bool quiet = t.watch == Watch::Unwatched;
        take(task, quiet);
        if (quiet && t.run.isOver())
            finish(true);
    }

    /// Takes over a reply that belongs to the run. \a silent: no reconciliation, for ends of the past.
    void take(const SyncTask &task, bool silent = false)
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

    void failWith(const SyncTask &task)
    {
        ApiError error;
        error.kind = ApiError::Kind::Refused;
        error.serviceCode = task.serviceCode;
        error.serviceMessage = task.serviceMessage;
        setError(error);
    }

    void end()
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

    /// Accepted 30 s ago, nothing proves a run, and the dataset was read: say what can be said, marked unconfirmed.
    void judgeUnconfirmed()
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

    void judgeFigures()
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

    void finish(bool silent = false)
    {
        judgeFigures();
        t.run.reconciling = false;
        t.previous.reset();
        enter(Watch::Idle);
        do_(silent ? Effect::Keep : Effect::Ended);
    }
};

} // namespace

bool SyncMachine::canStart(const Run &run)
{
    return run.phase == RunPhase::None || run.isOver() || (run.phase == RunPhase::UnknownOutcome && !run.looking);
}

bool SyncMachine::isBlind(const Run &run)
{
    return run.target.kind == TargetKind::DatasetV1 && run.task.taskId.isEmpty();
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

QList<Effect> SyncMachine::step(Tracker &tracker, const Event &event, const Target &target, std::optional<Millis> asked,
                                Moment now)
{
    Machine machine(tracker, target, asked, now);
    std::visit([&](const auto &happened) { machine.on(happened); }, event);
    return machine.effects;
}

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
        if (had(What::Accepted)) {
            tracker.watch = Watch::Accepted;
            tracker.deadline = now.tick + evidenceTime;
        } else if (had(What::Sent)) {
            tracker.run.phase = RunPhase::UnknownOutcome;
            tracker.run.timeline << RunStep{now.wall, What::LostReply, {}};
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
            tracker.run.timeline << RunStep{now.wall, What::NotStarted, {}};
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
