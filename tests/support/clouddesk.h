#pragma once

#include "app/cloud/cloud.h"
#include "app/demo/democloud.h"
#include "app/desk/desk.h"
#include "app/store/memorysecrets.h"
#include "tests/support/scriptedservice.h"

namespace syncdesk {

/// As with a key store that answers, so that nobody is told of memory.
class KeptSecrets : public MemorySecrets
{
public:
    QSet<QString> denied{}; ///< projects whose secrets it does not give
    Place place() const override { return Place::KeyStore; }
    void read(const QString &projectId, QObject *owner, std::function<void(const Secret &, Failure)> done) override
    {
        if (!denied.contains(projectId))
            return MemorySecrets::read(projectId, owner, std::move(done));
        QMetaObject::invokeMethod(
            owner, [done = std::move(done)] { done({}, Failure::Denied); }, Qt::QueuedConnection);
    }
};

/// A desk whose projects speak over real HTTP with clouds on this computer.
struct CloudDesk
{
    explicit CloudDesk(Timebase &time, const Network::Limits &limits = {}, const Environment &environment = {})
        : cloud(time, secrets, environment, limits),
          desk(
              time, [this](const Project &project) { return cloud.makeService(project); }, history, secrets,
              [this](const QList<Project> &projects) {
                  saved = projects;
                  return true;
              })
    {}

    MemoryHistory history;
    KeptSecrets secrets;
    Cloud cloud;
    QList<Project> saved; ///< as last written
    Desk desk;

    ProjectState state(const QString &id) const { return desk.project(id); }
    ProjectState::Link link(const QString &id) const { return state(id).link; }
};

/// A project of \a cloud that signs in with its key; to be opened with keySecret().
inline Project keyProject(const demo::DemoCloud &cloud, const QString &id)
{
    Project project;
    project.id = id;
    project.name = QStringLiteral("Project ") + id;
    project.region = QStringLiteral("demo-1");
    project.endpoint = cloud.endpoint();
    project.iamEndpoint = cloud.endpoint();
    project.projectId = cloud.projectId();
    project.proxy.kind = ProxySettings::Kind::None;
    project.signIn.accessKey = cloud.accessKey();
    return project;
}

inline Secret keySecret(const demo::DemoCloud &cloud)
{
    return {.secretKey = cloud.secretKey()};
}

/// The same by user name and password.
inline Project passwordProject(const demo::DemoCloud &cloud, const QString &id)
{
    Project project = keyProject(cloud, id);
    project.signIn = {.kind = SignInKind::Password, .userName = cloud.userName(), .account = cloud.account()};
    return project;
}

} // namespace syncdesk
