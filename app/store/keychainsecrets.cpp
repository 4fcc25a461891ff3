#include "app/store/keychainsecrets.h"

#include "app/store/secrettext.h"
#include "app/store/storelog.h"

#include <algorithm>
#include <QEventLoop>
#include <QPointer>

namespace syncdesk {

KeychainSecrets::KeychainSecrets(std::unique_ptr<KeyStore> store, const QString &removals, QObject *parent)
    : SecretStore(parent), m_store(std::move(store)), m_toRemove(removals), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(1s);
    connect(&m_patience, &QTimer::timeout, this, [this] { setWaiting(true); });
}

KeychainSecrets::~KeychainSecrets()
{
    for (Secret &secret : m_memory)
        secrettext::wipe(secret);
    for (QString &passcode : m_passcodes)
        secrettext::wipe(passcode);
}

void KeychainSecrets::keep(const QString &project, const Secret &secret)
{
    Secret &kept = m_memory[project];
    secrettext::wipe(kept);
    kept = secrettext::deepCopy(secret);
}

void KeychainSecrets::forget(const QString &project)
{
    if (const auto it = m_memory.find(project); it != m_memory.end()) {
        secrettext::wipe(*it);
        m_memory.erase(it);
    }
    m_onlyHere.remove(project);
    m_passcodes.remove(project);
}

KeychainSecrets::Task &KeychainSecrets::enqueue(Task::What what, const QString &project)
{
    for (Task &task : m_queue) {
        if (task.what == what && task.project == project)
            return task;
    }
    schedule();
    return m_queue.emplaceBack(Task{.what = what, .project = project});
}

void KeychainSecrets::read(const QString &projectId, QObject *owner, ReadDone done)
{
    auto guarded = [guard = QPointer<QObject>(owner), done = std::move(done)](const Secret &secret, Failure failure) {
        if (guard)
            done(secret, failure);
    };
    // what is at hand, or known not to be to be had, needs no key store
    if (m_memory.contains(projectId) || m_place == Place::Memory) {
        answerLater({.project = projectId, .readers = {guarded}}, m_refusal);
        return;
    }
    const bool underWay =
        m_running && m_running->what == Task::What::Read && m_running->project == projectId && !m_running->dropped;
    Task &task = underWay ? *m_running : enqueue(Task::What::Read, projectId);
    task.readers.append(guarded);
}

/// Takes the reads of \a project, and the writes too if \a writers, from the queue and answers them.
void KeychainSecrets::answerWaiting(const QString &project, Failure failure, bool writers)
{
    if (m_running && m_running->what == Task::What::Read && m_running->project == project)
        answerLater({.project = project, .readers = std::exchange(m_running->readers, {})}, failure);
    m_queue.removeIf([&](const Task &task) {
        const bool concerned =
            task.project == project && (task.what == Task::What::Read || (writers && task.what == Task::What::Write));
        if (concerned)
            answerLater(task, failure);
        return concerned;
    });
}

void KeychainSecrets::write(const QString &projectId, const Secret &secret, QObject *owner, WriteDone done)
{
    auto guarded = [guard = QPointer<QObject>(owner), done = std::move(done)](Failure failure) {
        if (guard)
            done(failure);
    };
    Secret lasting = secrettext::deepCopy(secret);
    if (!lasting.passcode.isEmpty())
        m_passcodes.insert(projectId, std::exchange(lasting.passcode, {}));
    if (lasting.isEmpty()) {
        if (secret.passcode.isEmpty())
            remove(projectId); // another way to sign in leaves no orphan
        answerLater({.project = projectId, .writers = {guarded}}, Failure::None);
        return;
    }
    keep(projectId, lasting);
    m_onlyHere.insert(projectId);
    m_toRemove.remove(projectId);
    m_queue.removeIf([&](const Task &task) { return task.what == Task::What::Remove && task.project == projectId; });
    answerWaiting(projectId, Failure::None, false); // with what was just entered
    if (m_place == Place::Memory)
        answerLater({.project = projectId, .writers = {guarded}}, m_refusal);
    else
        enqueue(Task::What::Write, projectId).writers.append(guarded);
}

void KeychainSecrets::remove(const QString &projectId)
{
    forget(projectId);
    answerWaiting(projectId, Failure::NotFound, true);
    if (m_running && m_running->project == projectId)
        m_running->dropped = true;
    m_toRemove.insert(projectId);
    if (m_place != Place::Memory)
        enqueue(Task::What::Remove, projectId);
}

void KeychainSecrets::tryAgain()
{
    m_refusal = Failure::None;
    setPlace(Place::Unknown);
    for (const QString &project : std::as_const(m_onlyHere))
        enqueue(Task::What::Write, project);
}

void KeychainSecrets::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    // later, so that nobody is answered before the call has returned
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_scheduled = false;
            startNext();
        },
        Qt::QueuedConnection);
}

void KeychainSecrets::startNext()
{
    if (m_running || m_queue.isEmpty())
        return;
    m_running = m_queue.takeFirst();
    const QString project = m_running->project;
    const auto done = [self = QPointer(this), ticket = ++m_ticket](KeyStore::Answer answer, const QString &text) {
        if (self)
            self->answered(ticket, answer, text);
    };
    m_patience.start();
    switch (m_running->what) {
    case Task::What::Read:
        return m_store->read(project, done);
    case Task::What::Write:
        return m_store->write(project, secrettext::write(m_memory.value(project)), done);
    case Task::What::Remove:
        return m_store->remove(project, done);
    }
}

void KeychainSecrets::answered(int ticket, KeyStore::Answer answer, const QString &text)
{
    if (ticket != m_ticket || !m_running) { // after goOnWithout()
        if (answer == KeyStore::Answer::Done && m_place == Place::Memory)
            tryAgain();
        return;
    }
    m_patience.stop();
    const Task task = *std::exchange(m_running, {});
    setWaiting(false);
    schedule();
    switch (task.what) {
    case Task::What::Read:
        return readAnswered(task, answer, text);
    case Task::What::Remove:
        if (answer == KeyStore::Answer::Done && m_open)
            m_toRemove.remove(task.project);
        return;
    case Task::What::Write:
        break;
    }
    if (answer == KeyStore::Answer::Done) {
        // with a newer one on its way, or none any more, what was written is not what is here
        const bool superseded = std::any_of(m_queue.cbegin(), m_queue.cend(), [&task](const Task &waiting) {
            return waiting.what == Task::What::Write && waiting.project == task.project;
        });
        if (!superseded)
            m_onlyHere.remove(task.project);
        opened();
        return answerLater(task, Failure::None);
    }
    const Failure failure = answer == KeyStore::Answer::Denied ? Failure::Denied : Failure::Unavailable;
    refuse(failure);
    answerLater(task, failure);
}

void KeychainSecrets::readAnswered(const Task &task, KeyStore::Answer answer, const QString &text)
{
    if (answer == KeyStore::Answer::Denied || answer == KeyStore::Answer::Unavailable) {
        const Failure failure = answer == KeyStore::Answer::Denied ? Failure::Denied : Failure::Unavailable;
        refuse(failure);
        return answerLater(task, failure);
    }
    const std::optional<Secret> secret = answer == KeyStore::Answer::Done ? secrettext::read(text) : std::nullopt;
    if (answer == KeyStore::Answer::Done)
        opened();
    // what was entered meanwhile is newer
    if (secret && !task.dropped && !m_memory.contains(task.project))
        keep(task.project, *secret);
    answerLater(task, Failure::NotFound);
}

void KeychainSecrets::opened()
{
    m_open = true;
    m_refusal = Failure::None;
    setPlace(Place::KeyStore);
    for (const QString &project : m_toRemove.projects())
        enqueue(Task::What::Remove, project);
}

void KeychainSecrets::refuse(Failure failure)
{
    m_open = false;
    m_refusal = failure;
    setPlace(Place::Memory);
    // nothing of what waits would be answered otherwise
    const QList<Task> waiting = std::exchange(m_queue, {});
    for (const Task &task : waiting)
        answerLater(task, failure);
}

/// Never from within a call: whoever asks counts on being answered later. Readers get what is in memory by then.
void KeychainSecrets::answerLater(const Task &task, Failure failure)
{
    QMetaObject::invokeMethod(
        this,
        [this, task, failure] {
            const auto it = m_memory.constFind(task.project);
            const bool known = it != m_memory.cend();
            Secret found = known ? secrettext::deepCopy(*it) : Secret();
            if (known && !task.readers.isEmpty())
                found.passcode = m_passcodes.take(task.project);
            for (const ReadDone &done : task.readers)
                done(found, known ? Failure::None : failure);
            for (const WriteDone &done : task.writers)
                done(failure);
        },
        Qt::QueuedConnection);
}

void KeychainSecrets::goOnWithout()
{
    if (!m_running)
        return;
    const Task task = *std::exchange(m_running, {});
    ++m_ticket;
    m_patience.stop();
    refuse(Failure::Denied);
    answerLater(task, Failure::Denied);
    setWaiting(false);
}

bool KeychainSecrets::finish(Millis longest)
{
    const auto idle = [this] { return !m_running && m_queue.isEmpty(); };
    QEventLoop loop;
    QTimer end;
    end.setSingleShot(true);
    end.start(longest);
    while (!idle() && end.isActive())
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeUserInputEvents);
    return idle();
}

void KeychainSecrets::setPlace(Place place)
{
    if (place == m_place)
        return;
    m_place = place;
    switch (place) {
    case Place::Unknown:
        qCInfo(lcStore, "the key store is tried again");
        break;
    case Place::KeyStore:
        qCInfo(lcStore, "the key store is in use");
        break;
    case Place::Memory:
        qCWarning(lcStore, "the key store %s: secrets stay in memory",
                  m_refusal == Failure::Denied ? "refuses" : "does not answer");
        break;
    }
    Q_EMIT placeChanged();
}

void KeychainSecrets::setWaiting(bool waiting)
{
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    if (waiting)
        qCInfo(lcStore, "the key store has not answered yet");
    Q_EMIT placeChanged();
}

} // namespace syncdesk
