#pragma once

#include "app/desk/secretstore.h"
#include "app/store/keystore.h"
#include "app/store/removallist.h"

#include <memory>
#include <optional>
#include <QHash>
#include <QList>
#include <QSet>
#include <QTimer>

namespace syncdesk {

/// Secrets in the desktop's key store, one entry for each project; while that does not answer, in memory for this run.
/// Nothing waits for it: it is asked one thing after another, and may take as long as its dialogs stand.
///
/// A secret that was written or read is at hand in memory at once. "Not found" may mean locked, and deletes nothing.
/// A locked key store also says yes to a removal and does nothing: removals are repeated once it has shown to be open,
/// also in a later start. A passcode is kept nowhere: the next read gets it, once.
class KeychainSecrets : public SecretStore
{
    Q_OBJECT
public:
    /// \a removals: the file that keeps the ids (never secrets) whose removal is not sure yet; empty: for this run
    /// only.
    explicit KeychainSecrets(std::unique_ptr<KeyStore> store, const QString &removals = {}, QObject *parent = nullptr);
    ~KeychainSecrets() override;

    Place place() const override { return m_place; }
    void read(const QString &projectId, QObject *owner, std::function<void(const Secret &, Failure)> done) override;
    void write(const QString &projectId, const Secret &secret, QObject *owner,
               std::function<void(Failure)> done) override;
    void remove(const QString &projectId) override;
    void tryAgain() override;

    bool isWaiting() const override { return m_waiting; }
    void goOnWithout() override;
    /// For leaving: runs the event loop until nothing is left to do, \a longest at most. False: something is left.
    bool finish(Millis longest);

private:
    using ReadDone = std::function<void(const Secret &, Failure)>;
    using WriteDone = std::function<void(Failure)>;
    struct Task
    {
        enum class What { Read, Write, Remove };
        What what = What::Read;
        QString project{};
        QList<ReadDone> readers{};
        QList<WriteDone> writers{};
        bool dropped = false; ///< Read: the project was removed meanwhile
    };

    Task &enqueue(Task::What what, const QString &project);
    void schedule();
    void startNext();
    void answered(int ticket, KeyStore::Answer answer, const QString &text);
    void readAnswered(const Task &task, KeyStore::Answer answer, const QString &text);
    void opened();
    void refuse(Failure failure);
    void answerLater(const Task &task, Failure failure);
    void answerWaiting(const QString &project, Failure failure, bool writers);
    void setPlace(Place place);
    void setWaiting(bool waiting);
    void keep(const QString &project, const Secret &secret);
    void forget(const QString &project);

    std::unique_ptr<KeyStore> m_store;
    QHash<QString, Secret> m_memory;
    QHash<QString, QString> m_passcodes; ///< until the next read
    QSet<QString> m_onlyHere;            ///< in memory and not in the key store
    RemovalList m_toRemove;              ///< removed, but perhaps not from the key store
    QList<Task> m_queue;
    std::optional<Task> m_running;
    int m_ticket = 0; ///< of the running task; an answer with another one comes too late
    Place m_place = Place::Unknown;
    Failure m_refusal = Failure::None; ///< why the place is Memory
    bool m_open = false;               ///< the key store gave or took a secret, and refused nothing since
    bool m_waiting = false;
    bool m_scheduled = false;
    QTimer m_patience;
};

} // namespace syncdesk
