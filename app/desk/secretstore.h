#pragma once

#include "app/sync/project.h"

#include <functional>
#include <QObject>

namespace syncdesk {

/// Secrets in the desktop's key store, else in memory for this run. Never a plain file.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class Place {
        Unknown,  ///< not asked yet
        KeyStore, ///< the desktop's key store answers
        Memory    ///< no key store: kept for this run only
    };
    enum class Failure {
        None,
        NotFound,    ///< no such entry, or the key store is locked (it answers the same): deletes nothing
        Unavailable, ///< no key store answers
        Denied       ///< locked, or the user refused
    };

    virtual Place place() const = 0;
    /// May take as long as an unlock dialog stands; never blocks.
    virtual void read(const QString &projectId, QObject *owner, std::function<void(const Secret &, Failure)> done) = 0;
    /// Keeps \a secret in memory at once; \a done tells whether the key store took it too.
    virtual void write(const QString &projectId, const Secret &secret, QObject *owner,
                       std::function<void(Failure)> done) = 0;
    virtual void remove(const QString &projectId) = 0;
    /// Forgets that the key store did not answer and asks again.
    virtual void tryAgain() = 0;

Q_SIGNALS:
    void placeChanged();
};

} // namespace syncdesk
