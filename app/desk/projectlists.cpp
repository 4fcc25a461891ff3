// A project's lists, page by page, and the rows that come of them.
#include "app/desk/projectdesk.h"
#include "app/sync/serviceerror.h"

namespace syncdesk {

using AskWhat = Ask::What;

namespace {

/// Whether the service itself said no: asking later today brings the same.
bool isVerdict(const ApiError &error)
{
    return error.httpStatus != 0 && error.kind != ApiError::Kind::SignedOut && error.kind != ApiError::Kind::Throttled;
}

} // namespace

/// One refresh under way. v2 and v1 walk separately. Each page is a question of its own to the plan: it counts, and it
/// can be put off.
struct ProjectDesk::Lists
{
    Pager pager{};
    TargetKind kind = TargetKind::DatasetV2; ///< of the rows that are being asked for
    bool inPause = false;                    ///< a person asked for it during a pause: all its pages pass
    bool again = false;                      ///< asked for once more meanwhile
};

// ---- lists ----

void ProjectDesk::wantPage(AskWhat what, const Lists &lists)
{
    if (lists.inPause)
        m_plan.letPass({what, {}});
    m_plan.want({what, {}}, m_time.now());
}

void ProjectDesk::breakOffLists(Millis again)
{
    if (std::exchange(m_list, nullptr)) {
        m_plan.drop({AskWhat::ListPage, {}});
        m_plan.want({AskWhat::List, {}}, again);
        m_state.refreshing = false;
        Q_EMIT stateChanged();
    }
    if (std::exchange(m_v1List, nullptr)) {
        m_plan.drop({AskWhat::V1Page, {}});
        m_plan.want({AskWhat::V1Lists, {}}, again);
    }
}

void ProjectDesk::sendList()
{
    if (m_list)
        return m_plan.answered();
    m_list = std::make_shared<Lists>();
    m_list->inPause = m_desk.isPaused();
    m_listAsked = m_time.now();
    m_state.refreshing = true;
    if (m_state.link == ProjectState::Link::Idle)
        m_state.link = ProjectState::Link::Connecting;
    Q_EMIT stateChanged();
    sendListPage();
}

void ProjectDesk::sendListPage()
{
    if (!m_list)
        return m_plan.answered();
    PageQuery query;
    query.offset = m_list->pager.offset();
    query.limit = Pager::limit;
    query.allVersions = m_allVersions;
    const Millis asked = m_time.now();
    m_service->listDatasets(query, m_calls.get(), [this, lists = m_list, asked](const Result<TargetPage> &answer) {
        const bool brokenOff = lists != m_list;
        if (!answer) {
            const QString number = answer.error().codeNumber();
            if (m_allVersions && answer.error().httpStatus == 400 &&
                (number == u"0104" || number == u"0107" || number == u"0101" || number == u"4200")) {
                m_allVersions = false; // an older service does not know dataset_version (contract 4.1)
                if (!brokenOff)
                    wantPage(AskWhat::ListPage, *lists);
                return answered();
            }
            if (!brokenOff) {
                m_list.reset();
                m_state.refreshing = false;
            }
            listFailed(answer.error());
            return answered();
        }
        succeeded();
        putRows(answer.value().rows, asked); // usable meanwhile; nothing is removed before the end is known
        if (brokenOff)
            return answered();
        if (lists->pager.takePage(answer.value().rows, answer.value().total)) {
            wantPage(AskWhat::ListPage, *lists);
            return answered();
        }
        dropMissing(lists->pager.rows(), {TargetKind::DatasetV2}, {});
        m_listPages = lists->pager.requests();
        m_list.reset();
        m_state.refreshing = false;
        m_state.seen = m_time.wall();
        m_state.fromEarlierStart = false;
        learnFromList(Offered::Yes);
        if (m_state.link != ProjectState::Link::Throttled || m_plan.heldUntil() <= m_time.now())
            setLink(ProjectState::Link::Reachable);
        m_plan.setDue({AskWhat::List, {}}, m_time.now() + Pace::spread(listPace(), m_time.dice(), m_hidden));
        planJobs();
        saveList();
        answered();
    });
}

/// Once a day everything is asked again: regions open and close what they offer.
void ProjectDesk::learnFromList(Offered v2)
{
    Capabilities &known = m_state.project.capabilities;
    const Capabilities before = known;
    known.v2 = v2;
    if (!m_state.project.askV1) // else its answer completes the round
        renewCapabilities();
    if (!(known == before))
        Q_EMIT projectLearned();
}

void ProjectDesk::renewCapabilities()
{
    Capabilities &known = m_state.project.capabilities;
    if (known.checked && m_time.wall() - *known.checked < 24h)
        return;
    known.checked = m_time.wall();
    if (known.teamTasks == Offered::No)
        known.teamTasks = Offered::Unknown; // asked of the next dataset that has some
    for (Offered *sync : {&known.v2Sync, &known.v1DatasetSync, &known.v1JobSync}) {
        if (std::exchange(*sync, Offered::Unknown) == Offered::No)
            refreshSupport(); // the next click asks
    }
}

void ProjectDesk::sendV1Lists()
{
    Capabilities &known = m_state.project.capabilities;
    const bool fresh = known.checked && m_time.wall() - *known.checked < 24h;
    if (!m_state.project.askV1 || (fresh && known.v1Datasets == Offered::No && known.v1Jobs == Offered::No)) {
        m_plan.setDue({AskWhat::V1Lists, {}}, m_time.now() + 1h);
        return m_plan.answered();
    }
    if (m_v1List) {
        m_v1List->again = true;
        return m_plan.answered();
    }
    m_v1List = std::make_shared<Lists>();
    m_v1List->kind = TargetKind::DatasetV1;
    m_v1List->inPause = m_desk.isPaused();
    sendV1Page();
}

void ProjectDesk::sendV1Page()
{
    if (!m_v1List)
        return m_plan.answered();
    const PageQuery query{m_v1List->pager.offset(), Pager::limit, false};
    const Millis asked = m_time.now();
    const auto done = [this, lists = m_v1List, kind = m_v1List->kind, asked](const Result<TargetPage> &answer) {
        if (answer)
            putRows(answer.value().rows, asked);
        else if (!isNotOffered(answer.error()))
            failed(answer.error(), {AskWhat::V1Lists, {}});
        if (lists != m_v1List)
            return answered(); // broken off
        Offered &offered = kind == TargetKind::DatasetV1 ? m_state.project.capabilities.v1Datasets
                                                         : m_state.project.capabilities.v1Jobs;
        const Offered before = offered;
        if (answer) {
            offered = Offered::Yes;
            if (lists->pager.takePage(answer.value().rows, answer.value().total)) {
                wantPage(AskWhat::V1Page, *lists);
                return answered();
            }
            dropMissing(lists->pager.rows(), {kind}, {});
        } else if (isNotOffered(answer.error())) {
            offered = Offered::No;
            dropMissing({}, {kind}, {});
        }
        if (offered != before)
            Q_EMIT stateChanged();
        if (kind == TargetKind::DatasetV1) {
            lists->pager = {};
            lists->kind = TargetKind::ManualJob;
            wantPage(AskWhat::V1Page, *lists);
            return answered();
        }
        m_v1List.reset();
        Capabilities &known = m_state.project.capabilities;
        if (answer || isVerdict(answer.error())) {
            const std::optional<WallTime> last = known.checked;
            renewCapabilities();
            if (known.checked != last || offered != before)
                Q_EMIT projectLearned();
        }
        const Millis pause = lists->again ? Millis(0) : Pace::spread(Pace::v1Lists, m_time.dice(), m_hidden);
        m_plan.setDue({AskWhat::V1Lists, {}}, m_time.now() + pause);
        saveList();
        answered();
    };
    if (m_v1List->kind == TargetKind::DatasetV1)
        m_service->listDatasetsV1(query, m_calls.get(), done);
    else
        m_service->listManualJobs(query, m_calls.get(), done);
}

void ProjectDesk::planJobs()
{
    const Millis now = m_time.now();
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (it.key().kind != TargetKind::DatasetV2)
            continue;
        const bool looked = m_plan.selected() == it.key();
        const Target &target = *it->target;
        if ((target.hasTeamTasks || looked) && m_state.project.capabilities.teamTasks != Offered::No) {
            const Ask ask{AskWhat::TeamTasks, it.key()};
            if (looked || !m_plan.isPlanned(ask))
                m_plan.want(ask, now);
        }
        if (target.hasSmartTasks || looked) {
            const Ask ask{AskWhat::SmartTasks, it.key()};
            if (looked || !m_plan.isPlanned(ask))
                m_plan.want(ask, now);
        }
    }
}

// ---- rows ----

Support ProjectDesk::supportOf(const Target &target) const
{
    const TargetKey syncKey = target.syncKey();
    if (syncKey != target.key) {
        const TargetState *dataset = find(syncKey);
        return dataset ? supportOf(*dataset->target) : Support::DatasetUnknown;
    }
    const Support support = preflight(target);
    if (!canSync(support))
        return support;
    if (const auto call = syncCall(target.key.kind); call && m_state.project.capabilities.*call == Offered::No)
        return Support::NotOfferedHere;
    if (m_typeRefused.contains(target.key))
        return Support::TypeRefused;
    return m_noPermission.contains(target.key) ? Support::NoPermission : support;
}

void ProjectDesk::putRow(const Target &target, std::optional<Millis> asked)
{
    const TargetKey key = target.key;
    const auto it = m_rows.find(key);
    const std::optional<WallTime> seen = asked ? std::optional(m_time.wall()) : std::nullopt;
    if (asked)
        m_described.insert(key, *asked);
    if (it == m_rows.end()) {
        TargetState row;
        row.key = key;
        row.target = std::make_shared<const Target>(target);
        row.seen = seen;
        m_rows.insert(key, row);
        m_order << key;
        if (!target.datasetId.isEmpty())
            m_jobsOf.insert(target.datasetId, key);
        m_rows[key].support = supportOf(target);
        refreshRun(key);
        mark(key);
        return;
    }
    it->seen = seen ? seen : it->seen;
    if (!it->gone && *it->target == target)
        return;
    it->gone = false;
    it->target = std::make_shared<const Target>(target);
    if (target.status != DatasetStatus::Importing)
        it->import.reset();
    mark(key);
    refreshRun(key);
}

void ProjectDesk::takeRows(const QList<Target> &rows, const QSet<TargetKind> &kinds, const QString &datasetId,
                           Millis asked)
{
    putRows(rows, asked);
    dropMissing(rows, kinds, datasetId);
}

void ProjectDesk::putRows(const QList<Target> &rows, Millis asked)
{
    for (const Target &target : rows)
        putRow(target, asked);
    for (const Target &target : rows)
        describe(target.key, asked);
}

void ProjectDesk::dropMissing(const QList<Target> &rows, const QSet<TargetKind> &kinds, const QString &datasetId)
{
    QSet<TargetKey> listed;
    listed.reserve(rows.size());
    for (const Target &target : rows)
        listed.insert(target.key);
    for (const TargetKey &key : QList<TargetKey>(m_order)) {
        const auto it = m_rows.find(key);
        if (it == m_rows.end() || !kinds.contains(key.kind) || listed.contains(key) ||
            (!datasetId.isEmpty() && it->target->datasetId != datasetId))
            continue;
        const Tracker *t = tracker(key);
        const bool watched = t && t->watch != Watch::Idle;
        if (m_state.project.added.contains({int(key.kind), key.id})) {
            if (key.kind == TargetKind::DatasetV2)
                m_plan.want({AskWhat::ReadTarget, key}, m_time.now()); // who may not list still may read
        } else if (watched) {
            if (!it->gone) {
                it->gone = true;
                mark(key);
                if (t->needsStatus()) // no list will tell of its end
                    m_plan.want({AskWhat::FinalStatus, key}, m_time.now());
            } else if (t->watch == Watch::Queued) { // missing from two lists: there is nothing left to wait for
                happen(key, event::ReadFailed{ApiError{.kind = ApiError::Kind::Missing}});
            }
        } else {
            removeRow(key);
        }
    }
}

void ProjectDesk::describe(const TargetKey &key, Millis asked)
{
    const TargetState *row = find(key);
    if (!row)
        return;
    const Tracker *t = tracker(key);
    const bool watched = t && t->watch != Watch::Idle;
    if (watched || (key.kind == TargetKind::DatasetV2 && row->target->status == DatasetStatus::Synchronizing))
        happen(key, event::Described{asked});
    else if (row->target->status == DatasetStatus::Importing)
        planAround(key);
}

void ProjectDesk::removeRow(const TargetKey &key)
{
    if (const Tracker *t = tracker(key); t && t->watch == Watch::Queued)
        happen(key, event::TakeFromQueue{});
    const auto it = m_rows.find(key);
    if (it == m_rows.end())
        return;
    if (const Tracker *t = tracker(key); t && t->run.isActive()) {
        Run left = t->run; // nobody here will see its end
        left.watched = false;
        m_desk.history().saveRun(left);
        Q_EMIT runDropped(left.id);
    }
    if (!it->target->datasetId.isEmpty())
        m_jobsOf.remove(it->target->datasetId, key);
    m_rows.erase(it);
    m_order.removeOne(key);
    m_trackers.remove(key);
    m_restingSince.remove(key);
    m_described.remove(key);
    m_waitingForDeadline.remove(key);
    m_plan.dropAll(key);
    m_dirty.remove(key);
    m_removed << key;
    if (key.kind == TargetKind::DatasetV2) {
        for (const TargetKey &job : m_jobsOf.values(key.id))
            removeRow(job);
    }
    mark({});
}

void ProjectDesk::mark(const TargetKey &key)
{
    if (!key.isEmpty())
        m_dirty.insert(key);
    if (m_flushPosted)
        return;
    m_flushPosted = true;
    // one batch for all that one turn of the event loop brings
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_flushPosted = false;
            if (const QList<TargetKey> removed = std::exchange(m_removed, {}); !removed.isEmpty())
                Q_EMIT rowsRemoved(removed);
            if (const QSet<TargetKey> dirty = std::exchange(m_dirty, {}); !dirty.isEmpty())
                Q_EMIT rowsChanged(dirty.values());
            Q_EMIT stateChanged();
        },
        Qt::QueuedConnection);
}

void ProjectDesk::saveList()
{
    HistoryStore::Snapshot snapshot;
    snapshot.project = m_state.project.id;
    snapshot.seen = m_state.seen;
    snapshot.targets.reserve(m_order.size());
    for (const TargetKey &key : m_order) {
        if (const auto it = m_rows.constFind(key); it != m_rows.cend() && !it->gone && it->seen)
            snapshot.targets << it->target;
    }
    m_desk.history().saveList(snapshot);
}

} // namespace syncdesk
