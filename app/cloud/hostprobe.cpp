#include "app/cloud/hostprobe.h"

#include "app/cloud/network.h"
#include "app/cloud/networkerrors.h"

#include <QSslSocket>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

HostProbe::HostProbe(Network &network, const QUrl &endpoint, QObject *parent)
    : QObject(parent), m_network(network), m_endpoint(endpoint), m_socket(new QSslSocket(this))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        const ApiError late{.kind = ApiError::Kind::TimedOut,
                            .reason = ApiError::Reason::ConnectTimeout,
                            .host = m_endpoint.host(),
                            .notSent = true};
        m_connected ? tls(late, {}) : host(late);
    });
    connect(m_socket, &QAbstractSocket::connected, this, [this] {
        m_connected = true;
        if (m_endpoint.scheme() != "https"_L1)
            m_over = true;
        onHost(std::nullopt);
    });
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_errors = errors; });
    connect(m_socket, &QSslSocket::encrypted, this,
            [this] { tls(std::nullopt, m_socket->peerCertificate().issuerDisplayName()); });
    connect(m_socket, &QAbstractSocket::errorOccurred, this, [this](QAbstractSocket::SocketError code) {
        ApiError error =
            m_errors.isEmpty() ? transportError(code, false) : certificateError(m_endpoint.host(), m_errors);
        error.host = m_endpoint.host();
        if (m_connected && m_errors.isEmpty()) // connected, and then not one word of TLS
            error.reason = ApiError::Reason::TlsFailed;
        m_connected ? tls(error, {}) : host(error);
    });
}

void HostProbe::start()
{
    m_deadline.start(m_network.limits().connect);
    QMetaObject::invokeMethod(this, &HostProbe::connectNow, Qt::QueuedConnection);
}

void HostProbe::connectNow()
{
    const bool isTls = m_endpoint.scheme() == "https"_L1;
    const auto port = quint16(m_endpoint.port(isTls ? 443 : 80));
    m_socket->setProxy(m_network.proxyFor(m_endpoint));
    m_socket->setSslConfiguration(m_network.tls());
    if (isTls)
        m_socket->connectToHostEncrypted(m_endpoint.host(), port);
    else
        m_socket->connectToHost(m_endpoint.host(), port);
}

void HostProbe::host(std::optional<ApiError> error)
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    onHost(std::move(error));
}

void HostProbe::tls(std::optional<ApiError> error, const QString &issuer)
{
    if (std::exchange(m_over, true))
        return;
    m_deadline.stop();
    onTls(std::move(error), issuer);
}

} // namespace syncdesk
