#pragma once

#include "app/sync/project.h"

#include <memory>
#include <optional>
#include <QNetworkProxy>
#include <QObject>
#include <QSslConfiguration>

class QNetworkAccessManager;

namespace syncdesk {

/// How one project reaches its hosts: proxy, certificates, limits. One for each project, for these differ.
class Network : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        Millis connect = 10s;              ///< until the request leaves
        Millis answer = 30s;               ///< without any progress after that; three times as long in all
        qint64 bytes = 16LL * 1024 * 1024; ///< of a reply's body, decoded
    };

    /// \a caFile: extra certificates, PEM; empty: the system's only.
    Network(const ProxySettings &proxy, const QString &proxyPassword, const QString &caFile, QObject *parent = nullptr);
    Network(const ProxySettings &proxy, const QString &proxyPassword, const QString &caFile, const Limits &limits,
            QObject *parent = nullptr);
    ~Network() override;

    /// For GET, with kept connections; made when first needed.
    QNetworkAccessManager &manager();
    /// One with these settings and no connection yet.
    std::unique_ptr<QNetworkAccessManager> makeManager() const;
    /// The proxy for \a url, after the exceptions; this computer is never asked for through the system's proxy.
    QNetworkProxy proxyFor(const QUrl &url) const;
    /// Verification is always on.
    QSslConfiguration tls() const;
    const Limits &limits() const { return m_limits; }
    /// Why the extra certificates are not used, English; empty when they are, or none were asked for.
    QString caProblem() const { return m_caProblem; }
    void setProxyPassword(const QString &password) { m_proxyPassword = password; }

private:
    bool isException(const QString &host) const;

    ProxySettings m_proxy;
    QString m_proxyPassword;
    std::optional<QSslConfiguration> m_tls{}; ///< absent: the system's certificates only
    QString m_caProblem;
    Limits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace syncdesk
