#pragma once

#include "app/desk/secretstore.h"

#include <QHash>
#include <QPointer>

namespace syncdesk::test {

/// A secret store in memory that answers later, as a real one does, and as it is told.
class ScriptedSecrets : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    QHash<QString, Secret> entries{};
    Failure failure = Failure::None; ///< told to every read
    bool hold = false;               ///< as while an unlock dialog stands: answers wait for release()
    int reads = 0;

    Place place() const override { return Place::Memory; }
    void read(const QString &projectId, QObject *owner, std::function<void(const Secret &, Failure)> done) override
    {
        ++reads;
        const auto answer = [this, projectId, done = std::move(done)] {
            const bool known = entries.contains(projectId);
            const Secret found = failure == Failure::None ? entries.value(projectId) : Secret();
            if (known)
                entries[projectId].passcode.clear(); // good for one sign-in
            done(found, failure == Failure::None && !known ? Failure::NotFound : failure);
        };
        if (hold)
            m_held.append({owner, answer});
        else
            QMetaObject::invokeMethod(owner, answer, Qt::QueuedConnection);
    }
    void release()
    {
        hold = false;
        for (const auto &[owner, answer] : std::exchange(m_held, {})) {
            if (owner)
                answer();
        }
    }
    void write(const QString &projectId, const Secret &secret, QObject *, std::function<void(Failure)> done) override
    {
        entries[projectId] = secret;
        done(Failure::None);
    }
    void remove(const QString &projectId) override { entries.remove(projectId); }
    void tryAgain() override { Q_EMIT placeChanged(); }

private:
    QList<QPair<QPointer<QObject>, std::function<void()>>> m_held;
};

} // namespace syncdesk::test
