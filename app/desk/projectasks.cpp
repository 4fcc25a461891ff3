// What a project asks of its cloud, and what the answers mean for it. Lists and rows are in projectlists.cpp, the rest
// of ProjectDesk in projectdesk.cpp.
#include "app/desk/desklog.h"
#include "app/desk/projectdesk.h"
#include "app/sync/serviceerror.h"

namespace syncdesk {

using AskWhat = Ask::What;

namespace {

/// The row changed while its start waited.
ApiError notPossible()
{
    return {.kind = ApiError::Kind::Refused, .reason = ApiError::Reason::NotPossibleAnyMore, .notSent = true};
}

} // namespace

void ProjectDesk::pump()
{
    if (m_pumping || !m_opened)
        return;
    m_desk.noticeSleep();
    m_pumping = true;
    const Millis now = m_time.now();
    const auto waiting = [this] { return m_pausedAt ? QSet<TargetKey>() : m_waitingForDeadline; };
    for (const TargetKey &key : waiting()) {
        const Tracker *t = tracker(key);
        if (t && t->deadline && *t->deadline <= now)
            happen(key, event::Deadline{});
    }
    const bool open = m_state.link != ProjectState::Link::SignInNeeded && m_state.link != ProjectState::Link::Disabled;
    while (open) {
        const std::optional<Ask> ask = m_plan.take(now);
        if (!ask)
            break;
        send(*ask);
    }
    m_pumping = false;

    std::optional<Millis> next = open ? m_plan.nextDue(now) : std::nullopt;
    for (const TargetKey &key : waiting()) {
        if (const Tracker *t = tracker(key); t && t->deadline)
            next = std::min(next.value_or(*t->deadline), *t->deadline);
    }
    if (next)
        m_alarm->set(std::max(*next, now));
    else
        m_alarm->clear();
}

void ProjectDesk::answered()
{
    m_plan.answered();
    pump();
}

void ProjectDesk::send(const Ask &ask)
{
    switch (ask.what) {
    case AskWhat::Start:
        return sendStart(ask.key);
    case AskWhat::Baseline:
    case AskWhat::FinalStatus:
    case AskWhat::Status:
        return sendStatus(ask);
    case AskWhat::ReadTarget:
        return sendRead(ask.key);
    case AskWhat::List:
        return sendList();
    case AskWhat::ListPage:
        return sendListPage();
    case AskWhat::V1Lists:
        return sendV1Lists();
    case AskWhat::V1Page:
        return sendV1Page();
    case AskWhat::Import:
        return sendImport(ask.key);
    case AskWhat::TeamTasks:
    case AskWhat::SmartTasks:
        return sendJobs(ask);
    case AskWhat::Statistics:
        return sendStatistics(ask.key);
    }
}

void ProjectDesk::sendStart(const TargetKey &key)
{
    const Tracker *t = tracker(key);
    const TargetState *row = find(key);
    if (!t || t->watch != Watch::Posting || !row)
        return m_plan.answered(); // taken back in the meantime
    if (!canSync(row->support)) {
        m_plan.answered();
        return happen(key, event::StartFailed{notPossible()});
    }
    m_service->startSync(*row->target, m_calls.get(), [this, key](const Result<StartAnswer> &answer) {
        if (answer) {
            succeeded();
            happen(key, event::StartAnswered{answer.value().taskId});
        } else {
            if (answer.error().kind == ApiError::Kind::Throttled || answer.error().kind == ApiError::Kind::SignedOut)
                failed(answer.error(), {AskWhat::Start, key});
            learnFromRefusal(key, answer.error());
            happen(key, event::StartFailed{answer.error()});
        }
        answered();
    });
}

void ProjectDesk::sendStatus(const Ask &ask)
{
    const TargetKey key = ask.key;
    const TargetState *row = find(key);
    const Tracker *t = tracker(key);
    const bool baseline = ask.what == AskWhat::Baseline;
    const QString taskId = t ? t->run.task.taskId : row && row->run ? row->run->task.taskId : QString();
    if (!row || (baseline && (!t || t->watch != Watch::Baseline)) ||
        (key.kind == TargetKind::DatasetV1 && taskId.isEmpty()))
        return m_plan.answered();
    if (baseline && !canSync(row->support)) {
        m_plan.answered();
        return happen(key, event::BaselineRead{notPossible()});
    }
    m_plan.drop({AskWhat::Status, key});
    const Millis asked = m_time.now();
    m_lookedUp.insert(key, asked);
    m_service->fetchSync(*row->target, taskId, m_calls.get(),
                         [this, ask, key, baseline, asked](const Result<SyncTask> &answer) {
                             if (answer)
                                 succeeded();
                             else
                                 failed(answer.error(), ask);
                             if (baseline)
                                 happen(key, event::BaselineRead{answer});
                             else
                                 happen(key, event::StatusRead{answer, asked});
                             answered();
                         });
}

void ProjectDesk::sendRead(const TargetKey &key)
{
    const Millis asked = m_time.now();
    m_service->readDataset(key.id, m_calls.get(), [this, key, asked](const Result<Target> &answer) {
        if (answer) {
            succeeded();
            Target target = answer.value();
            target.key.project = m_state.project.id;
            putRow(target, asked);
            describe(key, asked);
        } else {
            failed(answer.error(), {AskWhat::ReadTarget, key});
            happen(key, event::ReadFailed{answer.error()});
        }
        answered();
    });
}

void ProjectDesk::sendStatistics(const TargetKey &key)
{
    const TargetState *row = find(key);
    if (!row || (key.kind != TargetKind::DatasetV2 && key.kind != TargetKind::ManualJob) ||
        (key.kind == TargetKind::ManualJob && row->target->annotationId.isEmpty()))
        return m_plan.answered();
    m_service->readStatistics(*row->target, m_calls.get(), [this, key](const Result<SampleStatistics> &answer) {
        if (const auto it = m_rows.find(key);
            answer && it != m_rows.end() && (!it->statistics || !(*it->statistics == answer.value()))) {
            it->statistics = std::make_shared<const SampleStatistics>(answer.value());
            mark(key);
        }
        if (!answer)
            failed(answer.error(), {AskWhat::Statistics, key});
        if (!answer && answer.error().kind == ApiError::Kind::Throttled && m_plan.isLookedAt(key))
            m_plan.want({AskWhat::Statistics, key}, m_time.now()); // when the wait is over
        answered();
    });
}

void ProjectDesk::sendImport(const TargetKey &key)
{
    m_service->listImports(key.id, m_calls.get(), [this, key](const Result<QList<ImportTask>> &answer) {
        const auto it = m_rows.find(key);
        if (answer && it != m_rows.end()) {
            std::shared_ptr<const ImportTask> running;
            for (const ImportTask &task : answer.value()) {
                if (task.running) {
                    running = std::make_shared<const ImportTask>(task);
                    break;
                }
            }
            if (!running && it->import)
                m_plan.want({AskWhat::List, {}}, m_time.now()); // it ended: the list knows the new figures
            it->import = running;
            mark(key);
        } else if (!answer) {
            failed(answer.error(), {AskWhat::Import, key});
        }
        if (it != m_rows.end() && it->target->status == DatasetStatus::Importing && m_plan.isLookedAt(key))
            m_plan.want({AskWhat::Import, key}, m_time.now() + Pace::spread(Pace::import, m_time.dice(), m_hidden));
        answered();
    });
}

void ProjectDesk::sendJobs(const Ask &ask)
{
    const QString dataset = ask.key.id;
    const bool team = ask.what == AskWhat::TeamTasks;
    const Millis asked = m_time.now();
    const auto done = [this, ask, dataset, team, asked](const Result<TargetList> &answer) {
        if (answer) {
            takeRows(answer.value(), {team ? TargetKind::TeamTask : TargetKind::SmartTask}, dataset, asked);
            if (team && std::exchange(m_state.project.capabilities.teamTasks, Offered::Yes) != Offered::Yes)
                Q_EMIT projectLearned();
        } else if (isNotOffered(answer.error()) && team) {
            m_state.project.capabilities.teamTasks = Offered::No;
            Q_EMIT projectLearned();
        } else {
            failed(answer.error(), ask);
        }
        const bool looked = m_plan.selected() == ask.key;
        m_plan.setDue(ask, m_time.now() + Pace::spread(looked ? Pace::looked : Pace::jobs, m_time.dice(), m_hidden));
        answered();
    };
    if (team)
        m_service->listTeamTasks(dataset, m_calls.get(), done);
    else
        m_service->listSmartTasks(dataset, m_calls.get(), done);
}

// ---- what an answer means for the project ----

void ProjectDesk::succeeded()
{
    m_failures = 0;
    if (m_holdIsBackoff) {
        m_plan.release();
        m_holdIsBackoff = false;
    }
    if (m_state.link == ProjectState::Link::Connecting || m_state.link == ProjectState::Link::Unreachable ||
        (m_state.link == ProjectState::Link::Throttled && m_plan.heldUntil() <= m_time.now()))
        setLink(ProjectState::Link::Reachable);
}

void ProjectDesk::failed(const ApiError &error, const Ask &ask)
{
    const Millis now = m_time.now();
    if (error.kind == ApiError::Kind::Cancelled)
        return;
    if (error.kind == ApiError::Kind::SignedOut) {
        setLink(ProjectState::Link::SignInNeeded, error);
        breakOffLists(now);
        if (error.reason == ApiError::Reason::AccessKeyLocked) { // the service locks the key for five minutes
            const Millis until = now + error.retryAfter.value_or(5min);
            m_lock = {m_state.project.signIn.accessKey, until};
            m_plan.holdUntil(until);
        }
        return;
    }
    if (error.kind == ApiError::Kind::Throttled) {
        ++m_failures;
        const Millis wait =
            error.retryAfter.value_or(std::min<Millis>(30s * (1 << std::min(m_failures - 1, 5)), Pace::longestBackoff));
        m_holdIsBackoff = false;
        m_plan.holdUntil(now + wait);
        setLink(ProjectState::Link::Throttled, error);
    } else if (isConnectionFault(error)) {
        ++m_failures;
        const Millis until = now + Pace::backoff(m_failures, m_time.dice(), error.retryAfter);
        if (m_plan.heldUntil() <= now) // else a wait that the service asked for goes on, and no click ends it
            m_holdIsBackoff = true;
        m_plan.holdUntil(until);
        setLink(ProjectState::Link::Unreachable, error);
    }
    // the same question again, later each time; the machine asks again itself for what it still needs
    if (ask.what == AskWhat::Status || ask.what == AskWhat::FinalStatus) {
        int &failures = m_failuresOf[{AskWhat::Status, ask.key}];
        if (isPolled(ask.key))
            m_plan.want({AskWhat::Status, ask.key},
                        now + Pace::backoff(std::min(++failures, 3), m_time.dice(), error.retryAfter));
    }
}

void ProjectDesk::listFailed(const ApiError &error)
{
    const Millis now = m_time.now();
    failed(error, {AskWhat::List, {}});
    if (error.kind != ApiError::Kind::SignedOut) {
        for (const auto &[kind, id] : QList<QPair<int, QString>>(m_state.project.added)) { // who may not list may read
            const TargetKey key{m_state.project.id, TargetKind(kind), id};
            if (key.kind == TargetKind::DatasetV2 && m_rows.contains(key))
                m_plan.want({AskWhat::ReadTarget, key}, now);
        }
    }
    const bool noHost = error.reason == ApiError::Reason::NotInRegion; // nobody was asked: nothing is learned
    if (noHost || isNotOffered(error)) {
        if (!noHost)
            learnFromList(Offered::No);
        setLink(ProjectState::Link::NotOffered, error);
        m_plan.setDue({AskWhat::List, {}}, now + 1h);
        return;
    }
    if (error.kind != ApiError::Kind::SignedOut && error.kind != ApiError::Kind::Throttled &&
        !isConnectionFault(error)) {
        ++m_failures;
        setLink(ProjectState::Link::Unreachable, error);
    }
    m_plan.setDue({AskWhat::List, {}}, now + Pace::backoff(std::max(m_failures, 1), m_time.dice(), error.retryAfter));
}

/// A start that is refused because of what is asked, and not of when, is refused again.
void ProjectDesk::learnFromRefusal(const TargetKey &key, const ApiError &error)
{
    if (error.isModelArts(u"4383")) // told of this dataset: contract 4.3
        m_typeRefused.insert(key);
    const auto call = syncCall(key.kind);
    if (!call || !error.isGateway() || !isNotOffered(error) ||
        std::exchange(m_state.project.capabilities.*call, Offered::No) == Offered::No)
        return;
    refreshSupport();
    Q_EMIT projectLearned();
}

void ProjectDesk::refreshSupport()
{
    for (const TargetKey &key : std::as_const(m_order))
        refreshRun(key);
}

void ProjectDesk::setLink(ProjectState::Link link, const ApiError &error)
{
    if (m_state.link == link && m_state.lastError == error)
        return;
    const auto gist = [](const ProjectState &state) {
        const ApiError &e = state.lastError; // without what differs from request to request
        return std::tuple(state.link, e.kind, e.reason, e.httpStatus, e.serviceCode);
    };
    const auto before = gist(m_state);
    m_state.link = link;
    m_state.lastError = error;
    if (gist(m_state) != before)
        desklog::linkChanged(m_state);
    Q_EMIT stateChanged();
}

} // namespace syncdesk
