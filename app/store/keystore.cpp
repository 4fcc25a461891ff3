#include "app/store/keystore.h"

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

const QString &service()
{
    static const QString name = u"syncdesk"_s;
    return name;
}

/// What QtKeychain 0.13 really answers: NoBackendAvailable practically never comes on Linux, OtherError instead.
KeyStore::Answer toAnswer(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return KeyStore::Answer::Done;
    case QKeychain::EntryNotFound:
        return KeyStore::Answer::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return KeyStore::Answer::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return KeyStore::Answer::Unavailable;
}

/// The job deletes itself when it ends. It has no owner: the library writes into it whenever the key store answers.
void start(QKeychain::Job *job, const QString &key, KeyStore::Done done)
{
    job->setInsecureFallback(false);
    job->setKey(key);
    QObject::connect(job, &QKeychain::Job::finished, job, [done = std::move(done)](QKeychain::Job *ended) {
        const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(ended);
        done(toAnswer(ended->error()), reading ? reading->textData() : QString());
    });
    job->start();
}

} // namespace

void DesktopKeyStore::read(const QString &key, Done done)
{
    start(new QKeychain::ReadPasswordJob(service()), key, std::move(done));
}

void DesktopKeyStore::write(const QString &key, const QString &text, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setTextData(text);
    start(job, key, std::move(done));
}

void DesktopKeyStore::remove(const QString &key, Done done)
{
    start(new QKeychain::DeletePasswordJob(service()), key, std::move(done));
}

} // namespace syncdesk
