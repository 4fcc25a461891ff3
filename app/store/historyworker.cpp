#include "app/store/historyworker.h"

#include "app/store/setaside.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

using Opened = HistoryDatabase::Opened;

HistoryWorker::HistoryWorker(QString path, const HistoryOptions &options, std::shared_ptr<HistoryMailbox> mailbox)
    : m_options(options), m_mailbox(std::move(mailbox)), m_database(std::move(path), options.maxPages), m_retry(this)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &HistoryWorker::write);
}

void HistoryWorker::collect()
{
    HistoryChanges fresh;
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        fresh.removedProjects.swap(m_mailbox->changes.removedProjects);
        fresh.lists.swap(m_mailbox->changes.lists);
        fresh.removedRuns.swap(m_mailbox->changes.removedRuns);
        fresh.runs.swap(m_mailbox->changes.runs);
        fresh.order.swap(m_mailbox->changes.order);
        m_mailbox->called = false;
    }
    m_unsaved.join(fresh);
}

void HistoryWorker::open()
{
    // what could not be opened may be there again later; a newer version's file stays what it is
    const bool again = m_opened && !isWritable() && m_opened != Opened::Newer &&
                       Millis(m_sinceOpened.elapsed()) >= m_options.retryAfter;
    if (m_opened && !again)
        return;
    m_sinceOpened.start();
    m_opened = m_database.open();
    if (m_opened == Opened::Damaged)
        startAnew();
    if (!isReadable())
        fail(m_database.error());
    loadLists();
}

void HistoryWorker::startAnew()
{
    const QString path = m_database.path();
    m_database.close();
    const QString aside = ::syncdesk::setAside(path);
    m_opened = Opened::Failed;
    if (aside.isEmpty())
        return;
    // the log of recent writes belongs to the file; for a new file of the same name it would be poison
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix))
            QFile::remove(path + suffix);
    }
    // the lists are at hand: into the new file with them, below what waits already
    HistoryChanges known;
    for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
        HistoryStore::Snapshot snapshot{.project = it.key(), .seen = it->seen};
        for (const SavedRow &row : it->rows)
            snapshot.targets.append(row.target);
        known.saveList(snapshot);
    }
    known.join(m_unsaved);
    m_unsaved = known;
    m_saved.clear();
    m_listsLoaded = true; // nothing in there
    m_opened = m_database.open();
    Q_EMIT setAside(aside);
}

void HistoryWorker::loadLists()
{
    if (m_listsLoaded || !isReadable())
        return;
    QHash<QString, SavedList> lists;
    SavedList *list = nullptr;
    QString project;
    const bool whole = m_database.readLists([&](const QString &name, std::optional<WallTime> seen) {
        lists[name].seen = seen;
    }) && m_database.readTargets([&](const SavedRow &row) {
        if (!list || row.target->key.project != project) {
            project = row.target->key.project;
            list = &lists[project];
        }
        list->rows.append(row);
    });
    m_listsLoaded = true;
    if (whole) {
        m_saved = lists;
        QTimer::singleShot(0, this, &HistoryWorker::prune); // after what waits already
        return;
    }
    const QString reason = m_database.error();
    m_saved = lists; // as far as it could be read
    if (m_database.isDamaged() && isWritable())
        startAnew();
    else
        fail(reason);
}

void HistoryWorker::fail(const QString &detail)
{
    if (m_opened != Opened::Newer)
        m_retry.start(m_options.retryAfter);
    if (m_failing)
        return;
    m_failing = true;
    Q_EMIT failed(detail);
}

void HistoryWorker::write()
{
    collect();
    open();
    if (m_unsaved.isEmpty())
        return;
    bool written = isWritable() && writeChanges();
    if (!written && isWritable() && m_database.isDamaged()) {
        startAnew();
        written = isWritable() && writeChanges();
    }
    if (!written) {
        fail(m_database.error());
        return;
    }
    m_failing = false;
    m_retry.stop();
}

bool HistoryWorker::writeChanges()
{
    QHash<QString, SavedList> after = m_saved;
    if (!m_database.begin())
        return false;
    bool good = true;
    for (const QString &project : std::as_const(m_unsaved.removedProjects)) {
        good = good && m_database.removeProject(project);
        after.remove(project);
    }
    for (const QList<HistoryStore::Snapshot> &snapshots : std::as_const(m_unsaved.lists)) {
        for (const HistoryStore::Snapshot &snapshot : snapshots)
            good = good && writeList(after, snapshot);
    }
    for (const QString &id : std::as_const(m_unsaved.removedRuns))
        good = good && m_database.removeRun(id);
    for (const QString &id : std::as_const(m_unsaved.order))
        good = good && m_database.writeRun(m_unsaved.runs[id]);
    if (!good) {
        m_database.rollback();
        return false;
    }
    if (!m_database.commit())
        return false;
    m_saved = after;
    m_unsaved = {};
    return true;
}

bool HistoryWorker::writeList(QHash<QString, SavedList> &lists, const HistoryStore::Snapshot &snapshot)
{
    const bool isNew = !lists.contains(snapshot.project);
    SavedList &list = lists[snapshot.project];
    QList<TargetPtr> fresh = snapshot.targets;
    if (!snapshot.kinds.isEmpty()) {
        QList<TargetPtr> before;
        for (const SavedRow &row : std::as_const(list.rows))
            before.append(row.target);
        fresh = applied(before, snapshot);
    }
    const ListDiff diff = diffLists(list.rows, fresh);
    bool good = true;
    for (const TargetKey &key : diff.removed)
        good = good && m_database.removeTarget(key);
    for (const SavedRow &row : diff.written)
        good = good && m_database.writeTarget(*row.target, row.place);
    for (const SavedRow &row : diff.moved)
        good = good && m_database.movePlace(row.target->key, row.place);
    if (isNew || list.seen != snapshot.seen)
        good = good && m_database.writeList(snapshot.project, snapshot.seen);
    list.rows = diff.rows;
    list.seen = snapshot.seen;
    return good;
}

void HistoryWorker::prune()
{
    if (!isWritable())
        return;
    const auto today = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    const bool done = m_database.begin() && m_database.prune(today - m_options.age, m_options.runsPerTarget);
    if (done)
        m_database.commit();
    else
        m_database.rollback();
}

HistoryStore::Everything HistoryWorker::loadAll()
{
    write();
    HistoryStore::Everything everything;
    QHash<QString, HistoryStore::Snapshot> lists;
    for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
        HistoryStore::Snapshot &snapshot = lists[it.key()];
        snapshot.seen = it->seen;
        snapshot.targets.reserve(it->rows.size());
        for (const SavedRow &row : it->rows)
            snapshot.targets.append(row.target);
    }
    for (const QString &project : std::as_const(m_unsaved.removedProjects))
        lists.remove(project);
    for (const QList<HistoryStore::Snapshot> &snapshots : std::as_const(m_unsaved.lists)) {
        for (const HistoryStore::Snapshot &snapshot : snapshots) {
            HistoryStore::Snapshot &list = lists[snapshot.project];
            list.targets = applied(list.targets, snapshot);
            list.seen = snapshot.seen;
        }
    }
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        it->project = it.key();
        everything.lists.append(*it);
    }

    QHash<TargetKey, RunPtr> latest;
    if (isReadable()) {
        m_database.readLatestRuns([&](const RunPtr &run) {
            if (!m_unsaved.removedProjects.contains(run->target.project) && !m_unsaved.removedRuns.contains(run->id))
                latest[run->target] = run;
        });
    }
    for (const QString &id : std::as_const(m_unsaved.order)) {
        const auto run = std::make_shared<Run>(m_unsaved.runs[id]);
        latest[run->target] = run; // as it will be written: the one that came last
    }
    everything.latestRuns = latest.values();
    return everything;
}

QList<RunPtr> HistoryWorker::withUnsaved(QList<RunPtr> runs, const TargetKey *target, int limit) const
{
    if (m_unsaved.isEmpty())
        return runs;
    runs.removeIf([this](const RunPtr &run) {
        return m_unsaved.runs.contains(run->id) || m_unsaved.removedRuns.contains(run->id) ||
               m_unsaved.removedProjects.contains(run->target.project);
    });
    for (const Run &run : m_unsaved.runs) {
        if (!target || run.target == *target)
            runs.append(std::make_shared<Run>(run));
    }
    std::stable_sort(runs.begin(), runs.end(), [](const RunPtr &a, const RunPtr &b) { return a->since > b->since; });
    return runs.mid(0, limit);
}

QList<RunPtr> HistoryWorker::loadRuns(const TargetKey &target, int limit)
{
    write();
    QList<RunPtr> runs;
    if (isReadable())
        m_database.readRuns(target, limit, [&runs](const RunPtr &run) { runs.append(run); });
    return withUnsaved(runs, &target, limit);
}

QList<RunPtr> HistoryWorker::loadRecentRuns(int limit)
{
    write();
    QList<RunPtr> runs;
    if (isReadable())
        m_database.readRecentRuns(limit, [&runs](const RunPtr &run) { runs.append(run); });
    return withUnsaved(runs, nullptr, limit);
}

} // namespace syncdesk
