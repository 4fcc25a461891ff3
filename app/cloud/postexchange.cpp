#include "app/cloud/postexchange.h"

#include "app/cloud/network.h"
#include "app/cloud/networkerrors.h"

#include <QHostInfo>
#include <QSslSocket>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTls(const QUrl &url)
{
    return url.scheme() == "https"_L1;
}

QByteArray wireBytes(const QByteArray &target, const QUrl &url, const ApiRequest &request, const QByteArray &extra)
{
    QByteArray bytes = request.method + ' ' + target + " HTTP/1.1\r\nHost: " + hostOf(url) + "\r\n" + extra;
    for (const auto &[name, value] : request.headers)
        bytes += name + ": " + value + "\r\n";
    // With no body there is still a length: 0. Some gateways answer 411 without one.
    bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\nConnection: close\r\n\r\n";
    return bytes + request.body;
}

} // namespace

PostExchange::PostExchange(Network &network, QObject *parent)
    : Exchange(parent), m_network(network), m_reader(network.limits().bytes)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &PostExchange::connectToNext);
}

PostExchange::~PostExchange()
{
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(m_lookup);
    if (m_socket)
        m_socket->disconnect(this);
}

void PostExchange::start(const QUrl &url, const ApiRequest &request)
{
    m_url = url;
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray extra;
    const QNetworkProxy proxy = m_network.proxyFor(url);
    m_askedProxy = !isTls(url) && proxy.type() == QNetworkProxy::HttpProxy;
    if (m_askedProxy) {
        target = "http://" + hostOf(url) + target;
        if (!proxy.user().isEmpty())
            extra =
                "Proxy-Authorization: Basic " + (proxy.user() + u':' + proxy.password()).toUtf8().toBase64() + "\r\n";
    }
    m_bytes = wireBytes(target, url, request, extra);
    QMetaObject::invokeMethod(
        this,
        [this, proxy] {
            if (proxy.type() == QNetworkProxy::NoProxy) {
                m_lookup = QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &info) {
                    m_lookup = -1;
                    m_addresses = info.addresses();
                    if (m_addresses.isEmpty())
                        return end(transportError(QAbstractSocket::HostNotFoundError, false));
                    connectToNext();
                });
            } else if (m_askedProxy) {
                openSocket(QNetworkProxy::NoProxy, proxy.hostName(), proxy.port());
            } else {
                openSocket(proxy, m_url.host(), m_url.port(isTls(m_url) ? 443 : 80));
            }
        },
        Qt::QueuedConnection);
}

void PostExchange::connectToNext()
{
    const QHostAddress address = m_addresses.takeFirst();
    // QAbstractSocket would wait half a minute for an address that never answers, before it tries the next one.
    if (!m_addresses.isEmpty())
        m_patience.start(std::min<Millis>(2s, m_network.limits().connect / (m_addresses.size() + 2)));
    openSocket(QNetworkProxy::NoProxy, address.toString(), m_url.port(isTls(m_url) ? 443 : 80));
}

void PostExchange::openSocket(const QNetworkProxy &proxy, const QString &host, int port)
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
    }
    m_socket = new QSslSocket(this);
    m_socket->setProxy(proxy);
    m_socket->setReadBufferSize(256 * 1024);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &PostExchange::failed);
    connect(m_socket, &QAbstractSocket::disconnected, this, &PostExchange::closed);
    connect(m_socket, &QIODevice::readyRead, this, &PostExchange::readMore);
    connect(m_socket, &QAbstractSocket::connected, &m_patience, &QTimer::stop);
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    if (isTls(m_url)) {
        QSslConfiguration tls = m_network.tls();
        tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
        m_socket->setSslConfiguration(tls);
        connect(m_socket, &QSslSocket::encrypted, this, &PostExchange::writeOnce);
        m_socket->connectToHostEncrypted(host, quint16(port), m_url.host());
    } else {
        connect(m_socket, &QAbstractSocket::connected, this, &PostExchange::writeOnce);
        m_socket->connectToHost(host, quint16(port));
    }
}

void PostExchange::writeOnce()
{
    if (m_sent)
        return;
    m_sent = true;
    m_addresses.clear();
    m_socket->write(std::exchange(m_bytes, {}));
    Q_EMIT sent();
}

void PostExchange::readMore()
{
    while (!m_over && m_socket->bytesAvailable() > 0) {
        m_reader.feed(m_socket->read(64 * 1024));
        switch (m_reader.state()) {
        case HttpReplyReader::State::Reading:
            break;
        case HttpReplyReader::State::Complete:
            return end(std::nullopt);
        case HttpReplyReader::State::TooLarge:
            return end(ApiError{.kind = ApiError::Kind::BadReply,
                                .reason = ApiError::Reason::TooLarge,
                                .detail = u"more than %1 bytes"_s.arg(m_network.limits().bytes)});
        case HttpReplyReader::State::CutOff:
        case HttpReplyReader::State::Malformed:
            return end(ApiError{.kind = ApiError::Kind::BadReply, .detail = u"the answer is not HTTP/1.1"_s});
        }
    }
    if (!m_over)
        Q_EMIT progressed();
}

void PostExchange::failed(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::RemoteHostClosedError && m_sent)
        return closed(); // perhaps a reply lies there, and closing is how its end is told
    if (!m_sent && !m_addresses.isEmpty() && m_sslErrors.isEmpty())
        return connectToNext();
    if (error == QAbstractSocket::SslHandshakeFailedError && !m_sslErrors.isEmpty())
        return end(certificateError(m_url.host(), m_sslErrors));
    ApiError failure = transportError(error, m_sent);
    if (m_askedProxy && failure.reason == ApiError::Reason::ConnectionRefused)
        failure.reason = ApiError::Reason::ProxyRefused;
    if (m_askedProxy && failure.reason == ApiError::Reason::HostNotFound)
        failure.reason = ApiError::Reason::ProxyNotFound;
    end(failure);
}

void PostExchange::closed()
{
    if (m_over)
        return;
    readMore();
    if (m_over)
        return;
    m_reader.connectionClosed();
    if (m_reader.state() == HttpReplyReader::State::Complete)
        return end(std::nullopt);
    if (m_reader.status() != 0)
        return end(ApiError{.kind = ApiError::Kind::BadReply, .reason = ApiError::Reason::CutOff});
    end(transportError(QAbstractSocket::RemoteHostClosedError, m_sent));
}

void PostExchange::end(std::optional<ApiError> failure)
{
    if (m_over)
        return;
    m_over = true;
    m_patience.stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
    Answer answer;
    answer.host = m_url.host();
    answer.status = m_reader.status();
    answer.headers = m_reader.headers();
    answer.body = m_reader.body();
    answer.failure = std::move(failure);
    Q_EMIT ended(answer);
}

} // namespace syncdesk
