#include "app/store/sqlitehistory.h"

#include "app/store/storelog.h"

#include <QPointer>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

SqliteHistory::SqliteHistory(const QString &path, const HistoryOptions &options, QObject *parent)
    : HistoryStore(parent), m_mailbox(std::make_shared<HistoryMailbox>()), m_link(std::make_shared<Link>()),
      m_thread(new QThread), m_worker(new HistoryWorker(path, options, m_mailbox))
{
    m_link->store = this;
    m_thread->setObjectName(u"history"_s);
    m_worker->moveToThread(m_thread);
    connect(m_worker, &HistoryWorker::failed, this, [this](const QString &detail) {
        qCWarning(lcStore).noquote() << "the history cannot be used:" << detail;
        Q_EMIT failed(detail);
    });
    connect(m_worker, &HistoryWorker::setAside, this, &HistoryStore::setAside);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
    // the first question comes soon: what answers it is read meanwhile
    HistoryWorker *worker = m_worker;
    QMetaObject::invokeMethod(
        worker, [worker] { worker->write(); }, Qt::QueuedConnection);
}

SqliteHistory::~SqliteHistory()
{
    {
        const QMutexLocker lock(&m_link->mutex);
        m_link->store = nullptr;
    }
    HistoryWorker *worker = m_worker;
    QMetaObject::invokeMethod(
        worker,
        [worker] {
            worker->write();
            worker->thread()->quit();
        },
        Qt::QueuedConnection);
    if (m_thread->wait(QDeadlineTimer(2s))) {
        delete m_thread;
        return;
    }
    // A disk that does not answer must not keep the program from leaving. Stopping a thread by force may leave locks
    // behind, so it is left to itself until the process ends.
    qCWarning(lcStore, "the disk did not answer in time; the last changes of the history may not have been saved");
}

void SqliteHistory::change(const std::function<void(HistoryChanges &)> &apply)
{
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        apply(m_mailbox->changes);
        if (m_mailbox->called)
            return; // a burst is written in one go
        m_mailbox->called = true;
    }
    HistoryWorker *worker = m_worker;
    QMetaObject::invokeMethod(
        worker, [worker] { worker->write(); }, Qt::QueuedConnection);
}

template<typename Answer>
void SqliteHistory::ask(QObject *owner, std::function<Answer(HistoryWorker &)> question,
                        std::function<void(const Answer &)> done)
{
    HistoryWorker *worker = m_worker;
    auto work = [worker, link = m_link, question = std::move(question), done = std::move(done),
                 guard = QPointer<QObject>(owner), guarded = owner != nullptr]() mutable {
        // moved, not copied: what the caller's function holds must not die in this thread
        auto reply = [answer = question(*worker), done = std::move(done), guard, guarded] {
            if (guard || !guarded)
                done(answer);
        };
        const QMutexLocker lock(&link->mutex);
        if (link->store)
            QMetaObject::invokeMethod(link->store, std::move(reply), Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(worker, std::move(work), Qt::QueuedConnection);
}

void SqliteHistory::loadAll(QObject *owner, std::function<void(const Everything &)> done)
{
    ask<Everything>(
        owner, [](HistoryWorker &worker) { return worker.loadAll(); }, std::move(done));
}

void SqliteHistory::loadRuns(const TargetKey &target, int limit, QObject *owner,
                             std::function<void(const QList<RunPtr> &)> done)
{
    ask<QList<RunPtr>>(
        owner, [target, limit](HistoryWorker &worker) { return worker.loadRuns(target, limit); }, std::move(done));
}

void SqliteHistory::loadRecentRuns(int limit, QObject *owner, std::function<void(const QList<RunPtr> &)> done)
{
    ask<QList<RunPtr>>(
        owner, [limit](HistoryWorker &worker) { return worker.loadRecentRuns(limit); }, std::move(done));
}

void SqliteHistory::saveList(const Snapshot &snapshot)
{
    if (!snapshot.project.isEmpty())
        change([&snapshot](HistoryChanges &changes) { changes.saveList(snapshot); });
}

void SqliteHistory::saveRun(const Run &run)
{
    if (!run.id.isEmpty())
        change([&run](HistoryChanges &changes) { changes.saveRun(run); });
}

void SqliteHistory::removeRun(const QString &id)
{
    change([&id](HistoryChanges &changes) { changes.removeRun(id); });
}

void SqliteHistory::removeProject(const QString &project)
{
    change([&project](HistoryChanges &changes) { changes.removeProject(project); });
}

} // namespace syncdesk
