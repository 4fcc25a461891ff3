#pragma once

#include "app/cloud/credentials.h"
#include "app/cloud/network.h"
#include "app/cloud/requests.h"

namespace syncdesk {

/// Everything that the calls of one project share: how it reaches the cloud, its sign-in, the service's clock.
class Session : public QObject
{
    Q_OBJECT
public:
    Session(const Project &project, SecretReader readSecret, Environment environment, Timebase &time,
            const Network::Limits &limits, QObject *parent = nullptr)
        : QObject(parent), m_project(project), m_time(time), m_clock(time),
          m_network(project.proxy, {}, project.caFile, limits),
          m_credentials(m_project, std::move(readSecret), std::move(environment), m_network, m_clock, time)
    {}

    ~Session() override { Q_EMIT closing(); }
    Q_DISABLE_COPY_MOVE(Session)

    const Project &project() const { return m_project; }
    Timebase &time() const { return m_time; }
    ServiceClock &clock() { return m_clock; }
    Network &network() { return m_network; }
    Credentials &credentials() { return m_credentials; }

    /// X-Language of the requests to come: "en-us" or "zh-cn".
    void setLanguage(const QString &language) { m_language = language; }
    Requests requests(const QString &projectId) const { return Requests(projectId, m_language, m_project.workspaceId); }

    std::function<void()> onRequestSent{};
    std::function<bool()> mayRepeat{};    ///< asked before a GET is repeated; empty: yes
    std::function<void(int)> onGranted{}; ///< requests a minute, told by an answer

Q_SIGNALS:
    /// It is about to die, and is still whole.
    void closing();

private:
    Project m_project;
    Timebase &m_time;
    QString m_language = QStringLiteral("en-us");
    ServiceClock m_clock;
    Network m_network;
    Credentials m_credentials;
};

} // namespace syncdesk
