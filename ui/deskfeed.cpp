#include "ui/deskfeed.h"

#include "ui/models/targettable.h"

namespace syncdesk {

namespace {

constexpr int FrameMs = 33;

} // namespace

DeskFeed::DeskFeed(Desk &desk, TargetTable *datasets, TargetTable *jobs, QObject *parent)
    : QObject(parent), m_desk(desk), m_datasets(datasets), m_jobs(jobs)
{
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &DeskFeed::flush);
    connect(&desk, &Desk::targetsChanged, this, [this](const QList<TargetKey> &keys) {
        m_reload = m_reload || showsNothing(); // the lists of an earlier start: all at once costs a third
        for (const TargetKey &key : m_reload ? QList<TargetKey>() : keys) {
            m_changed.insert(key);
            m_removed.remove(key);
        }
        schedule();
    });
    connect(&desk, &Desk::targetsRemoved, this, [this](const QList<TargetKey> &keys) {
        for (const TargetKey &key : keys) {
            m_removed.insert(key);
            m_changed.remove(key);
        }
        schedule();
    });
    connect(&desk, &Desk::projectChanged, this, [this](const QString &id) {
        m_projects.insert(id);
        schedule();
    });
    connect(&desk, &Desk::projectsChanged, this, [this] {
        m_listChanged = true;
        schedule();
    });
    connect(&desk, &Desk::activityChanged, this, [this] {
        m_activityChanged = true;
        schedule();
    });
    reload();
}

void DeskFeed::schedule()
{
    if (!m_frame.isActive())
        m_frame.start(showsNothing() ? 0 : FrameMs); // the first rows are waited for
}

bool DeskFeed::showsNothing() const
{
    return m_datasets->totalRows() == 0 && m_jobs->totalRows() == 0;
}

void DeskFeed::setProject(const QString &id)
{
    m_project = id;
    reload();
    Q_EMIT rowsApplied({});
    Q_EMIT projectsApplied({});
}

QList<ProjectState> DeskFeed::projects() const
{
    QList<ProjectState> states;
    const QStringList ids = m_desk.projectIds();
    for (const QString &id : ids) {
        if (const auto known = m_states.constFind(id); known != m_states.cend())
            states.append(*known);
        else
            states.append(m_desk.project(id)); // added within this frame
    }
    return states;
}

void DeskFeed::refreshStates()
{
    m_states.clear();
    const QStringList ids = m_desk.projectIds();
    for (const QString &id : ids)
        m_states.insert(id, m_desk.project(id));
}

QList<ProjectState> DeskFeed::shownProjects() const
{
    QList<ProjectState> states = projects();
    if (!m_project.isEmpty())
        states.removeIf([this](const ProjectState &state) { return state.project.id != m_project; });
    return states;
}

void DeskFeed::reload()
{
    refreshStates();
    for (const ProjectState &state : std::as_const(m_states)) {
        m_datasets->setProject(state);
        m_jobs->setProject(state);
    }
    reloadRows();
}

void DeskFeed::reloadRows()
{
    QList<TargetState> datasets;
    QList<TargetState> jobs;
    m_desk.forEachTarget(m_project,
                         [&](const TargetState &row) { (row.key.isDataset() ? datasets : jobs).append(row); });
    m_datasets->reset(std::move(datasets));
    m_jobs->reset(std::move(jobs));
    m_changed.clear();
    m_removed.clear();
    m_reload = false;
}

void DeskFeed::retranslate()
{
    for (const ProjectState &state : std::as_const(m_states)) {
        m_datasets->setProject(state);
        m_jobs->setProject(state);
    }
}

void DeskFeed::flush()
{
    m_frame.stop();
    const bool list = std::exchange(m_listChanged, false);
    const bool activity = std::exchange(m_activityChanged, false);
    const QSet<QString> projects = std::exchange(m_projects, {});

    for (const QString &id : projects) {
        const ProjectState state = m_desk.project(id);
        m_states.insert(id, state);
        m_datasets->setProject(state);
        m_jobs->setProject(state);
    }
    if (list) {
        refreshStates();
        if (!m_project.isEmpty() && !m_desk.projectIds().contains(m_project))
            m_project.clear();
        Q_EMIT projectListApplied();
    }
    applyRows();
    if (list || !projects.isEmpty())
        Q_EMIT projectsApplied(projects);
    if (activity)
        Q_EMIT activityApplied();
}

void DeskFeed::applyRows()
{
    const QSet<TargetKey> changed = std::exchange(m_changed, {});
    const QSet<TargetKey> removed = std::exchange(m_removed, {});
    if (m_reload) {
        reloadRows();
        Q_EMIT rowsApplied({});
        return;
    }
    if (changed.isEmpty() && removed.isEmpty())
        return;
    QList<TargetState> datasets;
    QList<TargetState> jobs;
    for (const TargetKey &key : changed) {
        if (!m_project.isEmpty() && key.project != m_project)
            continue;
        if (const std::optional<TargetState> row = m_desk.find(key))
            (key.isDataset() ? datasets : jobs).append(*row);
    }
    if (!removed.isEmpty()) {
        const QList<TargetKey> gone = removed.values();
        m_datasets->remove(gone);
        m_jobs->remove(gone);
    }
    if (!datasets.isEmpty())
        m_datasets->apply(datasets);
    if (!jobs.isEmpty())
        m_jobs->apply(jobs);
    Q_EMIT rowsApplied(changed);
}

} // namespace syncdesk
