#pragma once

#include "app/base/apierror.h"

#include <functional>
#include <optional>
#include <QHostInfo>
#include <QSslError>
#include <QTimer>
#include <QUrl>

class QSslSocket;

namespace syncdesk {

class Network;

/// Reaches for a host without a request: found, connected, TLS agreed. Deleting it gives up.
class HostProbe : public QObject
{
    Q_OBJECT
public:
    HostProbe(Network &network, const QUrl &endpoint, QObject *parent = nullptr);
    void start();

    /// The host was found and connected to (through the proxy, where there is one), or not.
    std::function<void(std::optional<ApiError>)> onHost{};
    /// After onHost without error: the issuer of its certificate, or why it is not accepted. Not for plain http.
    std::function<void(std::optional<ApiError>, const QString &issuer)> onTls{};

private:
    void connectNow();
    void host(std::optional<ApiError> error);
    void tls(std::optional<ApiError> error, const QString &issuer);

    Network &m_network;
    QUrl m_endpoint;
    QSslSocket *m_socket;
    QTimer m_deadline;
    QList<QSslError> m_errors;
    bool m_connected = false;
    bool m_over = false;
};

} // namespace syncdesk
