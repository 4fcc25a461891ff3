#include "app/desk/desk.h"

#include "app/desk/projectdesk.h"

#include <algorithm>

namespace syncdesk {

namespace {

constexpr Millis openStagger = 150ms; // between projects, which do not ask all at once
/// The lists of the earlier start are to be seen before the first request takes its time (it loads OpenSSL).
constexpr Millis afterKnownLists = 100ms;
constexpr Millis clockInterval = 20s;
// The civil clock was set where it ran away from the steady one by more than this.
constexpr Millis clockTolerance = 10s;
// Alarms stand still while the computer sleeps: one that rings later than this slept. A busy computer is no sleeper.
constexpr Millis lateness = 1min;

} // namespace

Desk::Desk(Timebase &time, ServiceMaker makeService, HistoryStore &history, SecretStore &secrets, ProjectSaver save,
           QObject *parent)
    : QObject(parent), m_time(time), m_makeService(std::move(makeService)), m_history(history), m_secrets(secrets),
      m_save(std::move(save)), m_place(secrets.place())
{
    connect(&m_secrets, &SecretStore::placeChanged, this, &Desk::keyStoreMoved);
    m_clockAlarm = m_time.makeAlarm([this] { watchClock(); });
    m_saveAlarm = m_time.makeAlarm([this] { this->save(); });
}

Desk::~Desk()
{
    if (m_saveIsDue)
        save();
}

void Desk::open(const QList<Project> &projects)
{
    for (const Project &project : projects)
        makeDesk(project);
    Q_EMIT projectsChanged();
    m_history.loadAll(this, [this](const HistoryStore::Everything &everything) {
        QHash<QString, HistoryStore::Snapshot> lists;
        for (const HistoryStore::Snapshot &snapshot : everything.lists)
            lists.insert(snapshot.project, snapshot);
        QHash<QString, QList<RunPtr>> runs;
        for (const RunPtr &run : everything.latestRuns)
            runs[run->target.project] << run;
        Millis stagger = 0ms;
        QList<TargetKey> rows;
        for (const auto &each : m_desks) {
            HistoryStore::Snapshot snapshot = lists.value(each->project().id);
            snapshot.project = each->project().id;
            each->restore(snapshot, runs.value(each->project().id), stagger);
            stagger += openStagger;
            each->forEachTarget([&](const TargetState &row) { rows << row.key; });
        }
        m_loaded = true;
        watchClock();
        if (!rows.isEmpty())
            Q_EMIT targetsChanged(rows);
        stagger = rows.isEmpty() ? 0ms : afterKnownLists;
        for (const auto &each : m_desks) {
            Q_EMIT projectChanged(each->project().id);
            each->open(stagger);
            stagger += openStagger;
        }
    });
    m_history.loadRecentRuns(300, this, [this](const QList<RunPtr> &runs) {
        const WallTime recent = m_time.wall() - 24h;
        for (const RunPtr &run : runs) {
            const bool known = std::any_of(m_activity.cbegin(), m_activity.cend(), [&](const RunPtr &other) {
                return other->target == run->target && other->since >= run->since;
            });
            if (run->isOver() && run->ended.value_or(run->since) > recent && !m_activity.contains(run->id) &&
                !(known && run->phase == RunPhase::Failed))
                m_activity.insert(run->id, run);
        }
        Q_EMIT activityChanged();
    });
}

void Desk::watchClock()
{
    const Millis now = m_time.now();
    const Millis offset = m_time.wall().time_since_epoch() - now;
    const bool wasSet = m_clockOffset && std::chrono::abs(offset - *m_clockOffset) > clockTolerance;
    const bool slept = m_clockDue && now - *m_clockDue > lateness;
    if (slept) { // what was planned since, a click for one, is not put off
        for (const auto &each : m_desks)
            each->putOff(now - lateness, now - *m_clockDue + clockInterval);
    }
    m_clockOffset = offset;
    m_clockDue = now + clockInterval;
    m_clockAlarm->set(*m_clockDue);
    if (wasSet || slept)
        lookAround();
}

void Desk::noticeSleep()
{
    if (m_clockDue && m_time.now() - *m_clockDue > lateness)
        watchClock();
}

ProjectDesk *Desk::desk(const QString &project) const
{
    for (const auto &each : m_desks) {
        if (each->project().id == project)
            return each.get();
    }
    return nullptr;
}

ProjectDesk *Desk::makeDesk(const Project &project)
{
    m_desks.push_back(std::make_unique<ProjectDesk>(*this, project));
    ProjectDesk *made = m_desks.back().get();
    made->setPaused(m_paused);
    connect(made, &ProjectDesk::rowsChanged, this, &Desk::targetsChanged);
    connect(made, &ProjectDesk::rowsRemoved, this, &Desk::targetsRemoved);
    connect(made, &ProjectDesk::stateChanged, this, [this, made] { Q_EMIT projectChanged(made->project().id); });
    connect(made, &ProjectDesk::projectLearned, this, [this, made] {
        saveSoon();
        Q_EMIT projectChanged(made->project().id);
    });
    connect(made, &ProjectDesk::runChanged, this, &Desk::noteRun);
    connect(made, &ProjectDesk::runDropped, this, [this](const QString &id) {
        if (m_activity.remove(id))
            Q_EMIT activityChanged();
    });
    connect(made, &ProjectDesk::runEnded, this, [this](const RunPtr &run) {
        m_usual.remove(run->target);
        if (run->target == m_current)
            learnUsual(m_current);
        Q_EMIT runEnded(run);
    });
    return made;
}

QStringList Desk::projectIds() const
{
    QStringList ids;
    for (const auto &each : m_desks)
        ids << each->project().id;
    return ids;
}

ProjectState Desk::project(const QString &id) const
{
    const ProjectDesk *found = desk(id);
    return found ? found->state() : ProjectState{};
}

QList<TargetState> Desk::targets(const QString &project) const
{
    QList<TargetState> rows;
    forEachTarget(project, [&](const TargetState &row) { rows << row; });
    return rows;
}

void Desk::forEachTarget(const QString &project, const std::function<void(const TargetState &)> &look) const
{
    for (const auto &each : m_desks) {
        if (project.isEmpty() || each->project().id == project)
            each->forEachTarget(look);
    }
}

std::optional<TargetState> Desk::find(const TargetKey &key) const
{
    const ProjectDesk *owner = desk(key.project);
    const TargetState *row = owner ? owner->find(key) : nullptr;
    return row ? std::optional(*row) : std::nullopt;
}

// ---- activity ----

void Desk::noteRun(const RunPtr &run)
{
    const RunPtr before = m_activity.value(run->id);
    if (before && before->phase == run->phase && before->task == run->task && before->reconciling == run->reconciling &&
        before->wait == run->wait && before->watched == run->watched && before->looking == run->looking)
        return;
    if (!before && run->isOver() && !run->sinceTick && run->ended.value_or(run->since) < m_time.wall() - 24h)
        return; // an old record that was only looked at
    m_activity.insert(run->id, run);
    if (run->isOver()) { // a later success resolves a failure, a later failure takes its place
        m_activity.removeIf([&](const QHash<QString, RunPtr>::iterator it) {
            const RunPtr &other = it.value();
            return other->target == run->target && other->id != run->id && other->since <= run->since &&
                   other->phase != RunPhase::Done;
        });
    }
    Q_EMIT activityChanged();
}

QList<RunPtr> Desk::activity() const
{
    const auto rank = [](const Run &run) {
        switch (run.phase) {
        case RunPhase::Failed:
        case RunPhase::UnknownOutcome:
        case RunPhase::Unknown:
            return 0;
        case RunPhase::Done:
        case RunPhase::None:
            return 2;
        default:
            return 1;
        }
    };
    QList<RunPtr> runs = m_activity.values();
    std::sort(runs.begin(), runs.end(), [&](const RunPtr &a, const RunPtr &b) {
        if (const int x = rank(*a), y = rank(*b); x != y)
            return x < y;
        const WallTime p = a->ended.value_or(a->since), q = b->ended.value_or(b->since);
        return p != q ? p > q : a->id < b->id;
    });
    return runs;
}

void Desk::dismissActivity(const QString &runId)
{
    if (m_activity.remove(runId))
        Q_EMIT activityChanged();
}

std::optional<Desk::UsualRange> Desk::usualRange(const TargetKey &key) const
{
    const auto it = m_usual.constFind(key);
    return it != m_usual.cend() && it->runs >= 3 ? std::optional(*it) : std::nullopt;
}

void Desk::learnUsual(const TargetKey &key)
{
    m_history.loadRuns(key, 50, this, [this, key](const QList<RunPtr> &runs) {
        std::vector<Millis> lengths;
        for (const RunPtr &run : runs) {
            if (run->phase != RunPhase::Done || !run->confirmed)
                continue;
            if (const std::optional<Millis> length = run->elapsed(m_time.wall(), m_time.now()))
                lengths.push_back(*length);
        }
        std::sort(lengths.begin(), lengths.end());
        UsualRange usual;
        usual.runs = int(lengths.size());
        if (!lengths.empty()) {
            usual.from = lengths[lengths.size() / 4];
            usual.to = lengths[lengths.size() - 1 - lengths.size() / 4];
        }
        m_usual.insert(key, usual);
        Q_EMIT targetsChanged({key});
    });
}

std::optional<Millis> Desk::nextCheckIn(const TargetKey &key) const
{
    const ProjectDesk *owner = desk(key.project);
    return owner ? owner->nextCheckIn(key) : std::nullopt;
}

// ---- what a person can do ----

void Desk::start(const QList<TargetKey> &keys)
{
    QSet<TargetKey> once;
    for (const TargetKey &key : keys) {
        const std::optional<TargetState> row = find(key);
        if (!row)
            continue;
        const TargetKey target = row->target->syncKey(); // several jobs of one dataset are one start
        if (once.contains(target))
            continue;
        once.insert(target);
        desk(key.project)->start(target);
    }
}

void Desk::takeFromQueue(const TargetKey &key)
{
    if (ProjectDesk *owner = desk(key.project))
        owner->happen(key, event::TakeFromQueue{});
}

void Desk::stopWatching(const TargetKey &key)
{
    if (ProjectDesk *owner = desk(key.project))
        owner->happen(key, event::StopWatching{});
}

void Desk::watchAgain(const TargetKey &key)
{
    if (ProjectDesk *owner = desk(key.project))
        owner->happen(key, event::WatchAgain{});
}

void Desk::refresh(const QString &project)
{
    for (const auto &each : m_desks) {
        if (project.isEmpty() || each->project().id == project)
            each->refresh();
    }
}

void Desk::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_paused = paused;
    for (const auto &each : m_desks)
        each->setPaused(paused);
    Q_EMIT pausedChanged(paused);
}

void Desk::setAttention(const TargetKey &current, const QList<TargetKey> &visible, bool windowHidden)
{
    const std::optional<TargetState> row = find(current);
    const TargetKey key = row ? row->target->syncKey() : TargetKey{};
    if (key != m_current) {
        m_current = key;
        if (!key.isEmpty())
            learnUsual(key);
    }
    QHash<QString, QSet<TargetKey>> byProject;
    for (const TargetKey &each : visible)
        byProject[each.project].insert(each);
    for (const auto &each : m_desks)
        each->setAttention(current, byProject.value(each->project().id), windowHidden);
}

void Desk::lookAround()
{
    Millis stagger = 0ms;
    for (const auto &each : m_desks) {
        each->lookAround(stagger);
        stagger += 300ms;
    }
}

// ---- projects ----

QList<Project> Desk::savedProjects() const
{
    QList<Project> projects;
    for (const auto &each : m_desks)
        projects << m_edited.value(each->project().id, each->project());
    return projects;
}

void Desk::saveSoon()
{
    if (!std::exchange(m_saveIsDue, true))
        m_saveAlarm->set(m_time.now() + 2s);
}

void Desk::save()
{
    m_saveIsDue = false;
    m_saveAlarm->clear();
    if (!m_save(savedProjects()))
        Q_EMIT saveFailed();
}

void Desk::addProject(const Project &project, const Secret &secret)
{
    if (!secret.isEmpty())
        m_secrets.write(project.id, secret, this, [](SecretStore::Failure) {});
    addProjects({project});
}

void Desk::addProjects(const QList<Project> &projects)
{
    QList<ProjectDesk *> made;
    for (const Project &project : projects)
        made.append(makeDesk(project));
    save();
    Q_EMIT projectsChanged();
    for (ProjectDesk *each : std::as_const(made))
        each->open({});
}

namespace {

bool hasOwnProxy(const Project &project)
{
    return project.proxy.kind == ProxySettings::Kind::Http || project.proxy.kind == ProxySettings::Kind::Socks5;
}

/// What is to be kept when \a typed comes to what is \a stored: a dialog hands on only what was typed, and what it left
/// empty stays. Another way to sign in leaves nothing of the one before; a proxy that is gone leaves no password.
Secret joined(const Secret &stored, const Secret &typed, bool sameKind, const Project &project)
{
    Secret secret = sameKind ? stored : Secret{};
    secret.proxyPassword = hasOwnProxy(project) ? stored.proxyPassword : QString();
    return typedOver(std::move(secret), typed);
}

bool needsKey(SignInKind kind)
{
    return kind != SignInKind::Environment && kind != SignInKind::Demo;
}

bool hasKey(const Secret &secret)
{
    return !secret.secretKey.isEmpty() || !secret.password.isEmpty() || !secret.token.isEmpty();
}

/// \a typed is all that \a project needs: nothing of what is stored would stay.
bool isComplete(const Secret &typed, const Project &project)
{
    const bool token = project.signIn.kind != SignInKind::TemporaryKey || !typed.securityToken.isEmpty();
    const bool proxy = !hasOwnProxy(project) || !typed.proxyPassword.isEmpty();
    return needsKey(project.signIn.kind) && hasKey(typed) && token && proxy;
}

} // namespace

void Desk::updateProject(const Project &project, const Secret &secret)
{
    const ProjectDesk *found = desk(project.id);
    if (!found)
        return;
    const Project before = found->project();
    const bool sameKind = project.signIn.kind == before.signIn.kind;
    // What was refused is kept and not sent again: whoever saves the project after that wants it tried once more.
    const bool again = found->state().link == ProjectState::Link::SignInNeeded;
    m_edited.insert(project.id, project); // written at once: the key store may keep us waiting for its unlocking
    save();
    if (secret.isEmpty() && sameKind && project.proxy.kind == before.proxy.kind)
        return applyEdit(project.id, again); // the secret stays as it is
    if (isComplete(secret, project)) {       // used at once, whatever the key store is waiting for
        ++m_complete[project.id];
        m_secrets.write(project.id, secret, this, [](SecretStore::Failure) {});
        return applyEdit(project.id, true);
    }
    const int complete = m_complete.value(project.id);
    // The secret comes first: new settings must not be tried with an old key, for refusals lock it.
    m_secrets.read(project.id, this, [=, this](const Secret &stored, SecretStore::Failure failure) {
        if (!desk(project.id))
            return; // removed meanwhile, and its secret with it
        if (complete != m_complete.value(project.id))
            return; // a later edit did not need to wait, and what it brought is newer
        const Secret kept = joined(stored, secret, sameKind, project);
        // What could not be read may still be there, behind a lock: it is neither removed nor replaced by a part.
        const bool isWhole = !needsKey(project.signIn.kind) || hasKey(kept);
        if (kept.isEmpty() && (!sameKind || failure == SecretStore::Failure::None))
            m_secrets.remove(project.id);
        else if (!kept.isEmpty() && isWhole && !(kept == stored))
            m_secrets.write(project.id, kept, this, [](SecretStore::Failure) {});
        applyEdit(project.id, !secret.isEmpty());
    });
}

void Desk::applyEdit(const QString &id, bool signIn)
{
    ProjectDesk *owner = desk(id);
    if (!owner)
        return;
    if (m_edited.contains(id)) { // the newest edit, if there was another meanwhile
        Project project = m_edited.take(id);
        project.added = owner->project().added; // these are no part of an edit, and may have changed since
        owner->setProject(project);
    }
    if (signIn)
        owner->signInAgain();
    save();
    Q_EMIT projectsChanged();
    Q_EMIT projectChanged(id);
}

/// A key store that answers after all may have what projects lack: they look once more.
void Desk::keyStoreMoved()
{
    const SecretStore::Place before = std::exchange(m_place, m_secrets.place());
    if (m_place == before || m_place == SecretStore::Place::Memory)
        return;
    for (const auto &each : m_desks) {
        const ProjectState state = each->state();
        const ApiError::Reason reason = state.lastError.reason;
        if (state.link == ProjectState::Link::SignInNeeded &&
            (reason == ApiError::Reason::NoSecret || reason == ApiError::Reason::KeyStoreUnavailable))
            each->signInAgain();
    }
}

void Desk::removeProject(const QString &id)
{
    const auto it =
        std::find_if(m_desks.begin(), m_desks.end(), [&](const auto &each) { return each->project().id == id; });
    if (it == m_desks.end())
        return;
    QList<TargetKey> rows;
    (*it)->forEachTarget([&](const TargetState &row) { rows << row.key; });
    m_desks.erase(it);
    m_edited.remove(id);
    m_complete.remove(id);
    m_activity.removeIf([&](const QHash<QString, RunPtr>::iterator run) { return run.value()->target.project == id; });
    m_secrets.remove(id);
    m_history.removeProject(id);
    save();
    Q_EMIT targetsRemoved(rows);
    Q_EMIT projectsChanged();
    Q_EMIT activityChanged();
}

void Desk::moveProject(const QString &id, int position)
{
    const auto it =
        std::find_if(m_desks.begin(), m_desks.end(), [&](const auto &each) { return each->project().id == id; });
    if (it == m_desks.end())
        return;
    std::unique_ptr<ProjectDesk> moved = std::move(*it);
    m_desks.erase(it);
    m_desks.insert(m_desks.begin() + std::clamp<qsizetype>(position, 0, qsizetype(m_desks.size())), std::move(moved));
    save();
    Q_EMIT projectsChanged();
}

void Desk::setConfirmStarts(const QString &project, bool ask)
{
    ProjectDesk *found = desk(project);
    if (!found || found->project().confirmStarts == ask)
        return;
    Project changed = found->project();
    changed.confirmStarts = ask;
    found->setProject(changed);
    save();
    Q_EMIT projectChanged(project);
}

void Desk::signInAgain(const QString &project, const Secret &secret)
{
    ProjectDesk *found = desk(project);
    if (!found)
        return;
    if (!secret.isEmpty())
        return updateProject(found->project(), secret);
    found->signInAgain();
}

void Desk::addTarget(const QString &project, TargetKind kind, const QString &id)
{
    ProjectDesk *found = desk(project);
    if (!found || id.trimmed().isEmpty())
        return;
    Project changed = found->project();
    const QPair<int, QString> entry{int(kind), id.trimmed()};
    if (!changed.added.contains(entry)) {
        changed.added << entry;
        found->setProject(changed);
        save();
    }
    found->addTarget(kind, entry.second);
}

void Desk::removeTarget(const TargetKey &key)
{
    if (ProjectDesk *found = desk(key.project)) {
        found->removeAdded(key);
        save();
    }
}

} // namespace syncdesk
