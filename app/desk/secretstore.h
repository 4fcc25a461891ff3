#pragma once

#include "app/sync/project.h"

#include <functional>
#include <QObject>

namespace syncdesk {

/// \a stored with what was \a typed in place of it: an empty field of a form stands for what is kept.
inline Secret typedOver(Secret stored, const Secret &typed)
{
    for (QString Secret::*field : {&Secret::secretKey, &Secret::securityToken, &Secret::password, &Secret::token,
                                   &Secret::proxyPassword, &Secret::passcode}) {
        if (!(typed.*field).isEmpty())
            stored.*field = typed.*field;
    }
    return stored;
}

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
    /// The key store has not answered for a second: most likely it shows a dialog. placeChanged() tells of changes.
    virtual bool isWaiting() const { return false; }
    /// Gives up waiting: what was asked is answered as Denied, and secrets stay in memory until tryAgain() or until the
    /// key store answers after all.
    virtual void goOnWithout() {}

Q_SIGNALS:
    void placeChanged();
};

} // namespace syncdesk
