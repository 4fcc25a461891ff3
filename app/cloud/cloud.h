#pragma once

#include "app/cloud/credentials.h"
#include "app/cloud/network.h"
#include "app/desk/connectiontest.h"
#include "app/desk/syncservice.h"

#include <memory>
#include <QList>
#include <QPointer>

namespace syncdesk {

class Session;

/// Where the demo cloud of this computer listens, and its made-up key.
struct DemoAccess
{
    QUrl endpoint{};
    QUrl iamEndpoint{};
    QString projectId{};
    QString accessKey{};
    QString secretKey{};
};

/// Makes what speaks to the cloud, one of each for a project: their proxies, certificates and sign-ins differ.
class Cloud : public CloudProbe
{
public:
    /// \a environment: for SignInKind::Environment; normally processEnvironment().
    Cloud(Timebase &time, SecretStore &secrets, const Environment &environment, const Network::Limits &limits = {});
    ~Cloud() override;

    /// A service signs in once and remembers a refusal: after a change of the project or its secret, make a new one.
    std::unique_ptr<SyncService> makeService(const Project &project);
    /// A field that \a secret leaves empty means the stored one's.
    ConnectionTest *newTest(const Project &project, const Secret &secret, QObject *parent) override;
    void findProjects(const Project &project, const Secret &secret, QObject *owner,
                      Done<QList<FoundProject>> done) override;

    /// X-Language of all services: "en-us", "zh-cn"; any name of a Chinese locale stands for the latter.
    void setLanguage(const QString &language);
    /// For SignInKind::Demo, from now on.
    void setDemo(const DemoAccess &access) { m_demo = access; }

private:
    std::unique_ptr<Session> makeSession(Project project, const Secret &secret);
    SecretReader readerFor(const Project &project, const Secret &secret) const;

    Timebase &m_time;
    SecretStore &m_secrets;
    Environment m_environment;
    Network::Limits m_limits;
    DemoAccess m_demo;
    QString m_language;
    QList<QPointer<Session>> m_sessions;
};

} // namespace syncdesk
