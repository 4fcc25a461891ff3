#pragma once

#include "app/store/historychanges.h"
#include "app/store/historydatabase.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace syncdesk {

struct HistoryOptions
{
    int maxPages = 0;        ///< bounds the file, to test a full disk; 0: no bound
    Millis retryAfter = 30s; ///< after a failed write, if no other write comes before
    int runsPerTarget = 200;
    std::chrono::days age{400}; ///< older runs are removed at start
};

/// Does the work of SqliteHistory in a thread of its own. What cannot be written is kept, laid over what is read, and
/// tried again.
class HistoryWorker : public QObject
{
    Q_OBJECT
public:
    HistoryWorker(QString path, const HistoryOptions &options, std::shared_ptr<HistoryMailbox> mailbox);

    /// Writes what lies in the mailbox.
    void write();
    HistoryStore::Everything loadAll();
    QList<RunPtr> loadRuns(const TargetKey &target, int limit);
    QList<RunPtr> loadRecentRuns(int limit);

Q_SIGNALS:
    void failed(const QString &detail);
    void setAside(const QString &path);

private:
    struct SavedList
    {
        QList<SavedRow> rows{};
        std::optional<WallTime> seen{};
    };

    bool isWritable() const { return m_opened == HistoryDatabase::Opened::ReadWrite; }
    bool isReadable() const { return isWritable() || m_opened == HistoryDatabase::Opened::ReadOnly; }
    void collect();
    void open();
    void startAnew();
    void loadLists();
    bool writeChanges();
    bool writeList(QHash<QString, SavedList> &lists, const HistoryStore::Snapshot &snapshot);
    void fail(const QString &detail);
    void prune();
    QList<RunPtr> withUnsaved(QList<RunPtr> runs, const TargetKey *target, int limit) const;

    HistoryOptions m_options;
    std::shared_ptr<HistoryMailbox> m_mailbox;
    HistoryDatabase m_database;
    std::optional<HistoryDatabase::Opened> m_opened; ///< absent: not tried yet
    QElapsedTimer m_sinceOpened;
    bool m_listsLoaded = false;
    QHash<QString, SavedList> m_saved; ///< by project: as the file has them
    HistoryChanges m_unsaved;
    bool m_failing = false; ///< and told
    QTimer m_retry;
};

} // namespace syncdesk
