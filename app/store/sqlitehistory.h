#pragma once

#include "app/desk/historystore.h"
#include "app/store/historyworker.h"

#include <memory>

class QThread;

namespace syncdesk {

/// The history in an SQLite file. Nothing here waits for the disk: a thread of its own does the work, in the order of
/// the calls. A failed write is told once and what it held is kept for the next try and for the loads in between.
class SqliteHistory : public HistoryStore
{
    Q_OBJECT
public:
    explicit SqliteHistory(const QString &path, const HistoryOptions &options = {}, QObject *parent = nullptr);
    /// Writes what waits, for two seconds at most.
    ~SqliteHistory() override;

    void loadAll(QObject *owner, std::function<void(const Everything &)> done) override;
    void saveList(const Snapshot &snapshot) override;
    void saveRun(const Run &run) override;
    void removeRun(const QString &id) override;
    void loadRuns(const TargetKey &target, int limit, QObject *owner,
                  std::function<void(const QList<RunPtr> &)> done) override;
    void loadRecentRuns(int limit, QObject *owner, std::function<void(const QList<RunPtr> &)> done) override;
    void removeProject(const QString &project) override;

private:
    /// Lets the thread post to the store as long as there is one.
    struct Link
    {
        QMutex mutex{};
        SqliteHistory *store = nullptr;
    };

    void change(const std::function<void(HistoryChanges &)> &apply);
    template<typename Answer>
    void ask(QObject *owner, std::function<Answer(HistoryWorker &)> question, std::function<void(const Answer &)> done);

    std::shared_ptr<HistoryMailbox> m_mailbox;
    std::shared_ptr<Link> m_link;
    QThread *m_thread;
    HistoryWorker *m_worker; ///< lives and dies in m_thread
};

} // namespace syncdesk
