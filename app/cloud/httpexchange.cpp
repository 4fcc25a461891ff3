#include "app/cloud/httpexchange.h"

#include "app/cloud/apirequest.h"

#include "app/cloud/network.h"
#include "app/cloud/networkerrors.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A body that can be read once. That it cannot be rewound is the point: see HttpExchange.
class OnceDevice : public QIODevice
{
public:
    explicit OnceDevice(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 n = std::min(most, m_bytes.size() - m_read);
        if (n <= 0)
            return -1;
        memcpy(data, m_bytes.constData() + m_read, size_t(n));
        m_read += n;
        return n;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    qint64 m_read = 0;
};

/// The connection itself did not come about: whatever the method, nothing was sent.
bool isBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

} // namespace

HttpExchange::HttpExchange(Network &network, QObject *parent) : QObject(parent), m_network(network) {}

HttpExchange::~HttpExchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        delete m_reply; // gives the request up at once; abort() of a POST that has not begun makes Qt complain
    }
}

void HttpExchange::start(const QUrl &url, const ApiRequest &request)
{
    QNetworkRequest sent(url);
    for (const auto &[name, value] : request.headers)
        sent.setRawHeader(name, value);
    const bool isTls = url.scheme() == "https"_L1;
    if (isTls)
        sent.setSslConfiguration(m_network.tls());
    // Qt would repeat X-Auth-Token and Authorization to wherever a redirect points.
    sent.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    sent.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    sent.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    sent.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    sent.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    sent.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    sent.setAttribute(QNetworkRequest::Http2AllowedAttribute, request.isGet() && isTls);
    sent.setDecompressedSafetyCheckThreshold(-1); // readMore() counts, and can tell "too large" from "damaged"
    m_host = url.host();

    QNetworkReply *reply = nullptr;
    if (request.isGet()) {
        reply = m_network.manager().get(sent);
    } else {
        // the length must be known for a device that is read only once; with no body there is still a length: 0
        sent.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        sent.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OnceDevice(request.body);
        m_ownManager = m_network.makeManager();
        reply = m_ownManager->post(sent, body);
        body->setParent(reply); // Qt's thread may read it until the reply is gone
        m_sent = true;
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT this->sent(); }, Qt::QueuedConnection);
    }
    m_reply = reply;
    if (request.isGet()) {
        connect(reply, &QNetworkReply::requestSent, this, [this] {
            m_sent = true;
            Q_EMIT this->sent();
        });
    }
    if (isTls) {
        connect(reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    }
    connect(reply, &QIODevice::readyRead, this, &HttpExchange::readMore);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished);
    // The manager deletes its replies without a word when it dies.
    connect(reply, &QObject::destroyed, this, [this] {
        end(ApiError{.kind = ApiError::Kind::Cancelled, .detail = u"the network was closed"_s, .notSent = !m_sent});
    });
}

void HttpExchange::readMore()
{
    // In small steps: a compressed body grows while it is read.
    const qint64 most = m_network.limits().bytes;
    char block[64 * 1024];
    while (!m_over) {
        const qint64 n = m_reply->read(block, sizeof block);
        if (n <= 0)
            return Q_EMIT progressed();
        if (m_body.size() + n > most) {
            m_body.clear();
            return end(ApiError{.kind = ApiError::Kind::BadReply,
                                .reason = ApiError::Reason::TooLarge,
                                .detail = u"more than %1 bytes"_s.arg(most)});
        }
        m_body.append(block, n);
    }
}

void HttpExchange::replyFinished()
{
    if (m_over)
        return;
    readMore();
    if (m_over)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (error == QNetworkReply::NoError || status >= 300)
        return end(std::nullopt);
    if (error == QNetworkReply::SslHandshakeFailedError && !m_sslErrors.isEmpty())
        return end(certificateError(m_host, m_sslErrors));
    ApiError failure = transportError(error, m_sent && !isBeforeSending(error));
    const QNetworkProxy proxy = m_network.proxyFor(m_reply->url());
    const bool viaProxy = proxy.type() != QNetworkProxy::NoProxy;
    // Qt 6.4 has no better word for a proxy that does not answer a GET
    if (failure.reason == ApiError::Reason::NetworkUnreachable && viaProxy)
        failure.reason = ApiError::Reason::ProxyRefused;
    // Qt 6.4 says the same whichever of the two names is unknown; the host's is looked up by the proxy
    if (failure.reason == ApiError::Reason::HostNotFound && viaProxy && QHostAddress(proxy.hostName()).isNull())
        failure.reason = ApiError::Reason::ProxyNotFound;
    if (status > 0) { // a reply that began, and did not end as it should
        failure.kind = ApiError::Kind::BadReply;
        failure.reason = ApiError::Reason::CutOff;
    }
    end(failure);
}

void HttpExchange::end(std::optional<ApiError> failure)
{
    if (m_over)
        return;
    m_over = true;
    Answer answer;
    answer.host = m_host;
    answer.failure = std::move(failure);
    if (m_reply) {
        answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QList<QNetworkReply::RawHeaderPair> headers = m_reply->rawHeaderPairs();
        for (const auto &[name, value] : headers)
            answer.headers.append({name.toLower(), value});
        if (!m_reply->isFinished()) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
    }
    answer.body = std::exchange(m_body, {});
    Q_EMIT ended(answer);
}

} // namespace syncdesk
