#include "app/cloud/cloud.h"

#include "app/cloud/cloudsyncservice.h"
#include "app/cloud/connectiontester.h"
#include "app/cloud/projectfinder.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

Cloud::Cloud(Timebase &time, SecretStore &secrets, const Environment &environment, const Network::Limits &limits)
    : m_time(time), m_secrets(secrets), m_environment(environment), m_limits(limits), m_language(u"en-us"_s)
{}

Cloud::~Cloud() = default;

SecretReader Cloud::readerFor(const Project &project, const Secret &secret) const
{
    const auto give = [](const Secret &given) -> SecretReader {
        return [given](QObject *, const auto &done) { done(given, SecretStore::Failure::None); };
    };
    if (project.signIn.kind == SignInKind::Demo)
        return give(Secret{.secretKey = m_demo.secretKey});
    const bool whole = !secret.secretKey.isEmpty() || !secret.password.isEmpty() || !secret.token.isEmpty();
    const bool proxyToo = project.proxy.user.isEmpty() || !secret.proxyPassword.isEmpty();
    if (!secret.isEmpty() && (project.id.isEmpty() || (whole && proxyToo)))
        return give(secret); // no need to unlock a key store
    // The environment has its own secrets; the key store is only asked for a proxy's password.
    if (project.signIn.kind == SignInKind::Environment && project.proxy.user.isEmpty())
        return give(Secret());
    return [&store = m_secrets, id = project.id, secret](QObject *owner, const auto &done) {
        store.read(id, owner, [done, secret](const Secret &stored, SecretStore::Failure failure) {
            // with what was typed the store's "no" is not the last word
            done(typedOver(stored, secret), secret.isEmpty() ? failure : SecretStore::Failure::None);
        });
    };
}

std::unique_ptr<Session> Cloud::makeSession(Project project, const Secret &secret)
{
    if (project.signIn.kind == SignInKind::Demo) {
        project.endpoint = m_demo.endpoint;
        project.iamEndpoint = m_demo.iamEndpoint;
        project.projectId = m_demo.projectId;
        project.signIn.accessKey = m_demo.accessKey;
    }
    auto session = std::make_unique<Session>(project, readerFor(project, secret), m_environment, m_time, m_limits);
    session->setLanguage(m_language);
    QObject::connect(&m_secrets, &SecretStore::placeChanged, session.get(),
                     [raw = session.get()] { raw->credentials().forgetMissingSecret(); });
    m_sessions.removeIf([](const QPointer<Session> &old) { return old.isNull(); });
    m_sessions.append(session.get());
    return session;
}

std::unique_ptr<SyncService> Cloud::makeService(const Project &project)
{
    return std::make_unique<CloudSyncService>(makeSession(project, {}));
}

ConnectionTest *Cloud::newTest(const Project &project, const Secret &secret, QObject *parent)
{
    return new ConnectionTester(makeSession(project, secret), parent);
}

void Cloud::findProjects(const Project &project, const Secret &secret, QObject *owner, Done<QList<FoundProject>> done)
{
    (new ProjectFinder(makeSession(project, secret), m_environment, readerFor(project, secret), owner))
        ->start(std::move(done));
}

void Cloud::setLanguage(const QString &language)
{
    m_language = language.startsWith(u"zh", Qt::CaseInsensitive) ? u"zh-cn"_s : u"en-us"_s;
    for (const QPointer<Session> &session : std::as_const(m_sessions)) {
        if (session)
            session->setLanguage(m_language);
    }
}

} // namespace syncdesk
