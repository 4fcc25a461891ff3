#pragma once

#include "app/desk/secretstore.h"

#include <QHash>

namespace syncdesk {

/// Secrets for this run only, without a key store: for --demo and for tests.
class MemorySecrets : public SecretStore
{
public:
    using SecretStore::SecretStore;

    Place place() const override { return Place::Memory; }

    void read(const QString &projectId, QObject *owner, std::function<void(const Secret &, Failure)> done) override
    {
        const bool known = m_secrets.contains(projectId);
        const Secret secret = m_secrets.value(projectId);
        if (known)
            m_secrets[projectId].passcode.clear(); // good for one sign-in
        later(owner,
              [secret, known, done = std::move(done)] { done(secret, known ? Failure::None : Failure::NotFound); });
    }

    /// Failure::None: what is asked of it is done, for nobody expects more of it.
    void write(const QString &projectId, const Secret &secret, QObject *owner,
               std::function<void(Failure)> done) override
    {
        if (secret.isEmpty())
            m_secrets.remove(projectId);
        else
            m_secrets.insert(projectId, secret);
        later(owner, [done = std::move(done)] { done(Failure::None); });
    }

    void remove(const QString &projectId) override { m_secrets.remove(projectId); }
    void tryAgain() override {}

private:
    void later(QObject *owner, std::function<void()> call)
    {
        QMetaObject::invokeMethod(owner ? owner : this, std::move(call), Qt::QueuedConnection);
    }

    QHash<QString, Secret> m_secrets;
};

} // namespace syncdesk
