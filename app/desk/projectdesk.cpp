#include "app/desk/projectdesk.h"

#include "app/desk/desklog.h"

#include <QUuid>

namespace syncdesk {

using AskWhat = Ask::What;

ProjectDesk::ProjectDesk(Desk &desk, const Project &project)
    : m_desk(desk), m_time(desk.time()), m_calls(std::make_unique<QObject>()), m_plan(project.requestsPerMinute)
{
    m_state.project = project;
    m_state.link = project.enabled ? ProjectState::Link::Idle : ProjectState::Link::Disabled;
    m_alarm = m_time.makeAlarm([this] { pump(); });
    makeService();
}

ProjectDesk::~ProjectDesk()
{
    m_calls.reset(); // nothing may call back into a half-gone object
}

void ProjectDesk::makeService()
{
    m_service = m_desk.m_makeService(m_state.project);
    m_service->onRequestSent = [this] {
        m_plan.sent(m_time.now());
        Q_EMIT stateChanged();
    };
    m_service->mayRepeat = [this] { return m_plan.allowsRepeat(m_time.now()); };
    m_service->onGranted = [this](int perMinute) {
        if (std::exchange(m_granted, perMinute) != perMinute) {
            applyLimit();
            Q_EMIT stateChanged();
        }
    };
    m_service->onClockSkew = [this](Millis skew) {
        m_state.clockSkew = std::chrono::abs(skew) > 1min ? std::optional(skew) : std::nullopt;
        Q_EMIT stateChanged();
        if (m_state.clockSkew)
            Q_EMIT m_desk.skewMeasured(m_state.project.id, skew);
    };
    m_service->onIdentity = [this](const QString &projectId, const QString &userId) {
        Project &project = m_state.project;
        const Project before = project;
        if (!projectId.isEmpty() && project.projectId.isEmpty())
            project.projectId = projectId;
        if (!userId.isEmpty())
            project.signIn.userId = userId;
        if (!(project == before))
            Q_EMIT projectLearned();
    };
}

void ProjectDesk::restore(const HistoryStore::Snapshot &snapshot, const QList<RunPtr> &latestRuns, Millis stagger)
{
    QHash<TargetKey, RunPtr> runs;
    for (const RunPtr &run : latestRuns)
        runs.insert(run->target, run);
    m_rows.reserve(snapshot.targets.size());
    m_order.reserve(snapshot.targets.size());
    for (const TargetPtr &target : snapshot.targets) {
        TargetState row;
        row.key = target->key;
        row.target = target;
        row.seen = snapshot.seen;
        row.support = supportOf(*target);
        m_rows.insert(row.key, row);
        m_order << row.key;
        if (!target->datasetId.isEmpty())
            m_jobsOf.insert(target->datasetId, row.key);
    }
    m_state.seen = snapshot.seen;
    m_state.fromEarlierStart = snapshot.seen.has_value();
    Millis later = m_time.now() + stagger + 500ms;
    for (auto it = runs.cbegin(); it != runs.cend(); ++it) {
        const auto row = m_rows.constFind(it.key());
        if (row == m_rows.cend()) {
            if (it.value()->isOver() || !it.value()->watched)
                continue;
            // watched, but no longer (or never) in the saved list: it is shown by its name until the service answers
            Target target;
            target.key = it.key();
            target.name = it.value()->targetName;
            putRow(target, std::nullopt);
        }
        if (it.value()->isOver() && !it.value()->reconciling) {
            m_rows[it.key()].run = it.value();
            continue;
        }
        m_trackers.insert(it.key(), SyncMachine::restore(*it.value(), moment()));
        refreshRun(it.key());
        const Tracker &restored = m_trackers[it.key()];
        if (restored.needsStatus()) {
            m_plan.want({AskWhat::FinalStatus, it.key()}, later);
            later += 250ms; // staggered: many runs must not become one burst
        }
        if (restored.deadline)
            m_waitingForDeadline.insert(it.key());
        Q_EMIT runChanged(m_rows[it.key()].run);
    }
    for (const TargetKey &job : std::as_const(m_jobsOf)) // they show the run of their dataset
        refreshRun(job);
}

void ProjectDesk::open(Millis stagger)
{
    m_opened = true;
    for (const auto &[kind, id] : m_state.project.added)
        addTarget(TargetKind(kind), id);
    refresh(stagger, false);
}

void ProjectDesk::setProject(const Project &project)
{
    const Project before = m_state.project;
    m_state.project = project;
    applyLimit();
    Project plain = project, plainBefore = before;
    for (Project *p : {&plain, &plainBefore}) { // what does not concern the connection
        p->name.clear();
        p->requestsPerMinute = 0;
        p->confirmStarts = true;
        p->capabilities = {};
        p->added.clear();
    }
    if (!(plain == plainBefore)) {
        if (before.projectId != project.projectId || before.endpoint != project.endpoint ||
            before.region != project.region) {
            letGoOfStarts();
            for (const TargetKey &key : QList<TargetKey>(m_order))
                removeRow(key); // another project's rows must not be shown under this name
            m_state.seen.reset();
            if (project.capabilities == before.capabilities) // else they were learned of the new place
                m_state.project.capabilities = {};
        }
        signInAgain();
        if (m_opened) {
            for (const auto &[kind, id] : QList<QPair<int, QString>>(m_state.project.added))
                addTarget(TargetKind(kind), id);
        }
    }
    Q_EMIT stateChanged();
}

void ProjectDesk::letGoOfStarts()
{
    const bool pumping = std::exchange(m_pumping, true); // nothing more goes to the old service
    const QList<TargetKey> watched = m_trackers.keys();
    for (const TargetKey &key : watched) {
        const Tracker *t = tracker(key);
        if (t && t->watch == Watch::Posting) {
            const Ask start{AskWhat::Start, key};
            ApiError cancelled{.kind = ApiError::Kind::Cancelled};
            cancelled.notSent = m_plan.isPlanned(start); // still waiting for its turn
            m_plan.drop(start);
            happen(key, event::StartFailed{cancelled});
        } else if (t && t->watch == Watch::Baseline) {
            happen(key, event::TakeFromQueue{});
        }
    }
    m_pumping = pumping;
}

void ProjectDesk::signInAgain()
{
    letGoOfStarts();
    m_calls = std::make_unique<QObject>();
    m_plan.resetInFlight();
    breakOffLists(m_time.now());
    m_state.throttledFor.reset();
    m_failures = 0;
    m_noPermission.clear();
    refreshSupport();
    makeService();
    m_plan.release();
    const ApiError before = m_state.lastError;
    setLink(m_state.project.enabled ? ProjectState::Link::Idle : ProjectState::Link::Disabled);
    if (m_lock && m_lock->accessKey == m_state.project.signIn.accessKey && m_time.now() < m_lock->until) {
        m_plan.holdUntil(m_lock->until); // the right secret is refused too, and each refusal may lengthen the lock
        if (m_state.project.enabled)
            setLink(ProjectState::Link::Throttled, before);
    }
    if (m_opened)
        refresh({}, false);
}

ProjectState ProjectDesk::state() const
{
    ProjectState state = m_state;
    const Millis now = m_time.now();
    state.requestsLastMinute = m_plan.budget().used(now);
    state.requestsPerMinute = m_plan.budget().limit();
    state.throttledFor.reset();
    if (m_state.link == ProjectState::Link::Throttled && m_plan.heldUntil() > now)
        state.throttledFor = m_plan.heldUntil() - now;
    if (const auto due = m_plan.dueAt({AskWhat::List, {}}); due && !m_desk.isPaused())
        state.nextListIn = std::max(*due - now, Millis(0));
    for (const TargetState &row : m_rows) {
        if (row.key.isDataset())
            ++state.datasets;
        else
            ++state.jobs;
        if (!row.target->datasetId.isEmpty())
            continue; // its run is counted with its dataset
        switch (row.phase()) {
        case RunPhase::Failed:
            ++state.failed;
            break;
        case RunPhase::Waiting:
            ++state.waiting;
            break;
        case RunPhase::UnknownOutcome:
        case RunPhase::Unknown:
            ++state.unknown;
            break;
        case RunPhase::None:
        case RunPhase::Done:
            break;
        default:
            state.running += row.run->watched;
        }
    }
    return state;
}

void ProjectDesk::forEachTarget(const std::function<void(const TargetState &)> &look) const
{
    for (const TargetKey &key : m_order)
        look(*m_rows.constFind(key));
}

const TargetState *ProjectDesk::find(const TargetKey &key) const
{
    const auto it = m_rows.constFind(key);
    return it == m_rows.cend() ? nullptr : &*it;
}

std::optional<Millis> ProjectDesk::nextCheckIn(const TargetKey &key) const
{
    if (m_desk.isPaused())
        return std::nullopt;
    std::optional<Millis> next;
    for (const AskWhat what : {AskWhat::Status, AskWhat::FinalStatus, AskWhat::ReadTarget, AskWhat::Import}) {
        if (const auto due = m_plan.dueAt({what, key}))
            next = std::min(next.value_or(*due), *due);
    }
    if (const auto due = m_plan.dueAt({AskWhat::List, {}}))
        next = std::min(next.value_or(*due), *due);
    if (next)
        next = std::max(std::max(*next, m_plan.heldUntil()) - m_time.now(), Millis(0));
    return next;
}

// ---- what a person does ----

void ProjectDesk::start(const TargetKey &key)
{
    const TargetState *row = find(key);
    if (!row || !canSync(row->support))
        return;
    if (m_holdIsBackoff)
        m_plan.release();
    m_plan.letPass({AskWhat::Baseline, key});
    m_plan.letPass({AskWhat::Start, key});
    if (m_state.link != ProjectState::Link::SignInNeeded && m_state.link != ProjectState::Link::Disabled) {
        happen(key, event::Start{});
    } else {
        m_pumping = true; // no request can succeed before the user signed in: none is sent
        happen(key, event::Start{});
        m_plan.dropAll(key);
        ApiError error = m_state.lastError;
        error.notSent = true;
        const Tracker *now = tracker(key);
        if (now && now->watch == Watch::Posting)
            happen(key, event::StartFailed{error});
        else
            happen(key, event::BaselineRead{error});
        m_pumping = false;
    }
    pump();
}

void ProjectDesk::refresh(Millis stagger, bool byHand)
{
    if (!m_state.project.enabled)
        return;
    const Millis now = m_time.now();
    if (byHand) {
        if (m_holdIsBackoff)
            m_plan.release();
        m_plan.letPass({AskWhat::List, {}});
        m_plan.letPass({AskWhat::V1Lists, {}});
        if (m_state.link == ProjectState::Link::SignInNeeded || m_state.link == ProjectState::Link::NotOffered)
            setLink(ProjectState::Link::Idle);
        Capabilities &known = m_state.project.capabilities;
        known.checked.reset(); // by hand means: look again at everything
        known.v2Sync = known.v1DatasetSync = known.v1JobSync = Offered::Unknown;
        refreshSupport();
    }
    m_plan.want({AskWhat::List, {}}, now + stagger);
    m_plan.want({AskWhat::V1Lists, {}}, now + stagger + 200ms);
    pump();
}

void ProjectDesk::lookAround(Millis stagger)
{
    if (m_holdIsBackoff)
        m_plan.release(); // what was out of reach may be there again
    Millis at = m_time.now() + stagger;
    breakOffLists(at);
    for (auto it = m_trackers.cbegin(); it != m_trackers.cend(); ++it) {
        if (isPolled(it.key()) || it->watch == Watch::Lost) {
            m_plan.want({AskWhat::FinalStatus, it.key()}, at);
            at += 250ms;
        }
    }
    refresh(stagger, false);
}

void ProjectDesk::applyLimit()
{
    const int wanted = m_state.project.requestsPerMinute;
    m_plan.budget().setLimit(m_granted ? std::min(wanted, *m_granted) : wanted);
}

void ProjectDesk::setPaused(bool paused)
{
    const Millis now = m_time.now();
    m_plan.setPaused(paused);
    if (paused) {
        m_pausedAt = now;
        breakOffLists(now);
    } else if (const std::optional<Millis> since = std::exchange(m_pausedAt, std::nullopt)) {
        for (const TargetKey &key : std::as_const(m_waitingForDeadline)) {
            // time in which nothing was asked proves nothing, and is not counted
            if (Tracker *t = tracker(key); t && t->deadline && t->watch != Watch::Queued)
                *t->deadline += now - std::max(*since, t->changedAt);
        }
    }
    Q_EMIT stateChanged();
    pump();
}

void ProjectDesk::setAttention(const TargetKey &current, const QSet<TargetKey> &visible, bool hidden)
{
    const bool shown = m_hidden && !hidden;
    m_hidden = hidden;
    const TargetKey before = m_plan.selected();
    const TargetState *row = find(current);
    const TargetKey key = row ? row->target->syncKey() : TargetKey{};
    m_plan.setAttention(row ? key : TargetKey{}, visible);
    const Millis now = m_time.now();
    if (row && key != before) {
        if (isPolled(key)) {
            m_plan.want({AskWhat::Status, key}, now);
        } else if (canSync(row->support) && key.kind != TargetKind::DatasetV1 &&
                   now - m_lookedUp.value(key, -1h) > 60s) {
            m_plan.want({AskWhat::FinalStatus, key}, now); // the service's own last record
        }
        if (!row->statistics)
            m_plan.want({AskWhat::Statistics, key}, now + 300ms);
        if (key.kind == TargetKind::DatasetV2)
            planJobs();
    }
    if (shown && m_opened)
        m_plan.want({AskWhat::List, {}}, now);
    for (const TargetKey &each : visible) {
        if (isPolled(each) || (find(each) && find(each)->target->status == DatasetStatus::Importing))
            planAround(each);
    }
    if (row)
        planAround(key);
    pump();
}

void ProjectDesk::addTarget(TargetKind kind, const QString &id)
{
    const TargetKey key{m_state.project.id, kind, id};
    if (!m_rows.contains(key)) {
        Target target;
        target.key = key;
        target.name = id; // until the service tells
        putRow(target, std::nullopt);
    }
    if (kind == TargetKind::DatasetV2)
        m_plan.want({AskWhat::ReadTarget, key}, m_time.now());
    pump();
}

void ProjectDesk::removeAdded(const TargetKey &key)
{
    m_state.project.added.removeAll({int(key.kind), key.id});
    removeRow(key);
    m_plan.want({AskWhat::List, {}}, m_time.now()); // it comes back if the service lists it
    pump();
}

// ---- runs ----

Tracker *ProjectDesk::tracker(const TargetKey &key)
{
    const auto it = m_trackers.find(key);
    return it == m_trackers.end() ? nullptr : &*it;
}

void ProjectDesk::happen(const TargetKey &key, const Event &event)
{
    const TargetState *row = find(key);
    if (!row)
        return;
    if (!m_trackers.contains(key)) {
        Tracker fresh;
        fresh.changedAt = m_restingSince.take(key); // an answer that was asked for before tells of what is over
        if (row->run)
            fresh.run = *row->run;
        m_trackers.insert(key, fresh);
    }
    Tracker &t = m_trackers[key];
    const QString idBefore = t.run.id;
    const bool wasOpen = t.run.phase != RunPhase::None && !t.run.isOver();
    const TargetPtr target = row->target;
    const auto described = m_described.constFind(key);
    const QList<Effect> effects = SyncMachine::step(
        t, event, *target, described == m_described.cend() ? std::nullopt : std::optional(*described), moment());
    if (t.run.phase != RunPhase::None && t.run.id.isEmpty()) {
        t.run.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        desklog::runBegan(t.run);
    }
    bool isClosed = false;
    for (const Run &each : std::exchange(t.closed, {})) {
        const RunPtr closed = std::make_shared<const Run>(each);
        isClosed = isClosed || closed->id == idBefore;
        m_desk.history().saveRun(*closed);
        Q_EMIT runChanged(closed);
        if (closed->isOver()) {
            desklog::runEnded(*closed);
            Q_EMIT runEnded(closed);
        }
    }
    if (t.deadline)
        m_waitingForDeadline.insert(key);
    else
        m_waitingForDeadline.remove(key);
    if (t.run.notStarted && t.run.error.kind == ApiError::Kind::Forbidden && t.run.error.codeNumber() != u"4310" &&
        t.run.error.codeNumber() != u"4335" && t.watch == Watch::Idle && effects.contains(Effect::Ended))
        m_noPermission.insert(key);
    refreshRun(key);
    const RunPtr run = find(key) ? find(key)->run : nullptr;
    if (wasOpen && !isClosed && !idBefore.isEmpty() && (!run || run->id != idBefore) && t.watch == Watch::Idle) {
        // Taken back: a next start of the program must not find it in the queue. Before Keep saves the one before it.
        m_desk.history().removeRun(idBefore);
        Q_EMIT runDropped(idBefore);
        if (!run)
            recall(key);
    }
    for (const Effect effect : effects) {
        const Millis now = m_time.now();
        switch (effect) {
        case Effect::AskBaseline:
            m_plan.want({AskWhat::Baseline, key}, now);
            break;
        case Effect::SendStart:
            m_plan.want({AskWhat::Start, key}, now);
            break;
        case Effect::AskStatus:
            m_plan.want({AskWhat::FinalStatus, key}, now + 300ms);
            break;
        case Effect::ReadTarget:
            if (key.kind == TargetKind::DatasetV2)
                m_plan.want({AskWhat::ReadTarget, key}, now);
            else
                m_plan.want({AskWhat::V1Lists, {}}, now);
            break;
        case Effect::Keep:
            if (run)
                m_desk.history().saveRun(*run);
            break;
        case Effect::Ended:
            if (run) {
                m_desk.history().saveRun(*run);
                desklog::runEnded(*run);
                Q_EMIT runEnded(run);
            }
            if (m_plan.isLookedAt(key))
                m_plan.want({AskWhat::Statistics, key}, now + 1s);
            break;
        }
    }
    if (t.watch != Watch::Baseline && t.watch != Watch::Posting)
        m_plan.dropPasses(key); // the click is spent
    if (t.watch == Watch::Idle && effects.isEmpty() && !t.run.isActive() && run && run->isOver()) {
        m_restingSince.insert(key, t.changedAt);
        m_trackers.remove(key); // resting rows need no tracker
    }
    planAround(key);
    if (!m_pumping)
        pump();
}

void ProjectDesk::recall(const TargetKey &key)
{
    m_desk.history().loadRuns(key, 1, this, [this, key](const QList<RunPtr> &runs) {
        Tracker *t = tracker(key);
        if (runs.isEmpty() || !t || t->watch != Watch::Idle || t->run.phase != RunPhase::None)
            return; // there was none, or there is another by now
        t->run = *runs.first();
        m_desk.history().saveRun(t->run); // the latest once more
        refreshRun(key);
    });
}

void ProjectDesk::refreshRun(const TargetKey &key)
{
    const auto row = m_rows.find(key);
    if (row == m_rows.end())
        return;
    const TargetKey syncKey = row->target->syncKey();
    RunPtr run = row->run;
    if (syncKey != key) {
        const TargetState *dataset = find(syncKey);
        run = dataset ? dataset->run : nullptr;
    } else if (const Tracker *t = tracker(key)) {
        if (t->run.phase == RunPhase::None)
            run.reset();
        else if (!run || !(*run == t->run))
            run = std::make_shared<const Run>(t->run);
    }
    const Support support = supportOf(*row->target);
    if (run == row->run && support == row->support)
        return;
    row->run = run;
    row->support = support;
    mark(key);
    if (syncKey == key) {
        for (const TargetKey &job : m_jobsOf.values(key.id))
            refreshRun(job);
        if (run)
            Q_EMIT runChanged(run);
    }
}

bool ProjectDesk::isPolled(const TargetKey &key) const
{
    const auto it = m_trackers.constFind(key);
    return it != m_trackers.cend() && it->needsStatus() &&
           (key.kind != TargetKind::DatasetV1 || !it->run.task.taskId.isEmpty());
}

int ProjectDesk::movingRows() const
{
    return int(std::count_if(m_trackers.cbegin(), m_trackers.cend(), [](const Tracker &t) {
        return t.watch != Watch::Idle && t.watch != Watch::Lost && t.watch != Watch::Unwatched;
    }));
}

Millis ProjectDesk::listPace() const
{
    return std::max<Millis>(Pace::list(movingRows()), m_listPages * Millis(120s) / m_plan.budget().limit());
}

void ProjectDesk::planAround(const TargetKey &key)
{
    const Millis now = m_time.now();
    const Ask status{AskWhat::Status, key};
    const Tracker *t = tracker(key);
    if (t && isPolled(key)) {
        // above three moving rows the list tells which ended; only what is looked at, and what it cannot tell, is asked
        const bool listTells = key.kind == TargetKind::DatasetV2 && t->watch == Watch::Tracking;
        if (listTells && movingRows() > 3 && !m_plan.isLookedAt(key))
            m_plan.drop(status);
        else if (!m_plan.isPlanned(status) && !m_plan.isPlanned({AskWhat::FinalStatus, key}))
            m_plan.want(status,
                        now + Pace::spread(Pace::status(t->run.sinceTick ? now - *t->run.sinceTick : Millis(10min)),
                                           m_time.dice(), m_hidden));
    } else {
        m_plan.drop(status);
    }
    const auto row = m_rows.constFind(key);
    if (row != m_rows.cend() && row->target->status == DatasetStatus::Importing && m_plan.isLookedAt(key))
        m_plan.want({AskWhat::Import, key},
                    row->import ? now + Pace::spread(Pace::import, m_time.dice(), m_hidden) : now);
    else
        m_plan.drop({AskWhat::Import, key});
    if (movingRows() > 0 || (row != m_rows.cend() && busyReason(row->target->status) != WaitReason::None && t &&
                             t->watch == Watch::Queued)) {
        if (m_opened && !m_state.refreshing && m_state.link != ProjectState::Link::NotOffered)
            m_plan.want({AskWhat::List, {}}, std::max(m_listAsked.value_or(Millis(0)), now - 5s) +
                                                 Pace::spread(listPace(), m_time.dice(), m_hidden));
    }
}

} // namespace syncdesk
