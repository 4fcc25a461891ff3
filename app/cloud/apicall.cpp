#include "app/cloud/apicall.h"

#include "app/cloud/hostprobe.h"
#include "app/cloud/httpexchange.h"
#include "app/cloud/network.h"

#include <QLoggingCategory>
#include <QUrlQuery>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcCloud, "syncdesk.cloud", QtInfoMsg)

namespace {

constexpr int mostHops = 5;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool sameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

/// A line break in a header would be a header of its own.
bool isClean(const QList<Header> &headers)
{
    const auto clean = [](const QByteArray &text) {
        return !text.contains('\r') && !text.contains('\n') && !text.contains('\0');
    };
    return std::all_of(headers.begin(), headers.end(),
                       [&](const Header &header) { return clean(header.first) && clean(header.second); });
}

} // namespace

ApiCall::ApiCall(Network &network, const QUrl &base, const ApiRequest &request, Authorize authorize, QObject *owner)
    : QObject(owner), m_network(&network), m_base(base), m_request(request), m_authorize(std::move(authorize))
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &ApiCall::deadline);
    connect(&network, &QObject::destroyed, this, [this] {
        endWith(ApiError{.kind = ApiError::Kind::Cancelled, .detail = u"the network was closed"_s, .notSent = !m_sent});
    });
}

ApiCall::~ApiCall()
{
    m_over = true;
    delete m_exchange;
}

void ApiCall::start()
{
    if (m_started || m_over)
        return;
    m_started = true;
    send();
}

void ApiCall::cancel()
{
    endWith(ApiError{.kind = ApiError::Kind::Cancelled, .notSent = !m_sent});
}

void ApiCall::send()
{
    if (!m_network)
        return;
    const Result<QUrl> address = addressOf(m_base, m_request);
    if (!address)
        return endWith(address.error());
    ApiRequest request = m_authorize ? m_authorize(m_request, m_base) : m_request;
    request.headers.prepend({"Accept", "application/json"});
    request.headers.prepend({"User-Agent", "SyncDesk/" SYNCDESK_VERSION});
    if (!isClean(request.headers)) {
        return endWith(
            ApiError{.kind = ApiError::Kind::Refused, .detail = u"a line break in a header"_s, .notSent = true});
    }
    if (m_request.isGet())
        exchange(address.value(), request);
    else
        reachForHost(address.value(), request);
}

void ApiCall::reachForHost(const QUrl &address, const ApiRequest &request)
{
    const bool isTls = address.scheme() == "https"_L1;
    // Plain http goes to such a proxy as it is; a probe would ask it for a tunnel, which it may not allow.
    if (!isTls && m_network->proxyFor(address).type() == QNetworkProxy::HttpProxy)
        return exchange(address, request);
    m_probe = new HostProbe(*m_network, address, this);
    const auto reached = [this, address, request](const std::optional<ApiError> &error) {
        if (m_over || !m_probe)
            return;
        m_probe->deleteLater(); // it is telling this
        m_probe = nullptr;
        if (error)
            endWith(*error);
        else
            exchange(address, request);
    };
    m_probe->onHost = [reached, isTls](const std::optional<ApiError> &error) {
        if (error || !isTls)
            reached(error);
    };
    m_probe->onTls = [reached](const std::optional<ApiError> &error, const QString &) { reached(error); };
    m_probe->start();
}

void ApiCall::exchange(const QUrl &address, const ApiRequest &request)
{
    m_exchange = new HttpExchange(*m_network, this);
    connect(m_exchange, &HttpExchange::sent, this, &ApiCall::exchangeSent);
    connect(m_exchange, &HttpExchange::ended, this, &ApiCall::exchangeEnded);
    connect(m_exchange, &HttpExchange::progressed, this, [this] {
        const Millis left = 3 * m_network->limits().answer - Millis(m_sinceSent.elapsed());
        m_deadline.start(std::clamp<Millis>(left, 0ms, m_network->limits().answer));
    });
    m_deadline.start(m_network->limits().connect);
    m_exchange->start(address, request);
}

void ApiCall::exchangeSent()
{
    m_sent = true;
    m_sinceSent.start();
    m_deadline.start(m_network->limits().answer);
    Q_EMIT requestSent();
}

void ApiCall::exchangeEnded(Answer answer)
{
    m_deadline.stop();
    if (m_over)
        return;
    if (isRedirect(answer.status)) {
        m_exchange->disconnect(this);
        m_exchange->deleteLater(); // it is inside its own signal; any other dies with this
        m_exchange = nullptr;
        if (follow(answer))
            return;
        answer.failure = ApiError{.kind = ApiError::Kind::BadReply, .reason = ApiError::Reason::RedirectRefused};
    }
    answer.took = m_sent ? Millis(m_sinceSent.elapsed()) : 0ms;
    end(answer);
}

/// Goes where a redirect points if that is within the origin. The path is taken apart again, so that it is checked,
/// written and signed like any other.
bool ApiCall::follow(const Answer &answer)
{
    const Result<QUrl> here = addressOf(m_base, m_request);
    const QUrl target = here ? here.value().resolved(QUrl::fromEncoded(answer.header("location"))) : QUrl();
    if (!m_request.isGet() || ++m_hops > mostHops || answer.header("location").isEmpty() || !target.isValid() ||
        !sameOrigin(here.value(), target))
        return false;
    m_base.setPath({});
    m_request.path = target.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts);
    m_request.query = QUrlQuery(target).queryItems(QUrl::FullyDecoded);
    send();
    return true;
}

void ApiCall::deadline()
{
    if (m_sent)
        return endWith(ApiError{.kind = ApiError::Kind::TimedOut, .reason = ApiError::Reason::AnswerTimeout});
    endWith(ApiError{.kind = ApiError::Kind::TimedOut, .reason = ApiError::Reason::ConnectTimeout, .notSent = true});
}

void ApiCall::endWith(const ApiError &failure)
{
    if (m_over)
        return;
    m_deadline.stop();
    if (m_probe) {
        m_probe->deleteLater();
        m_probe = nullptr;
    }
    delete m_exchange; // from here on it cannot send anything
    Answer answer;
    answer.host = m_base.host();
    answer.failure = failure;
    answer.took = m_sent ? Millis(m_sinceSent.elapsed()) : 0ms;
    // Queued, for this may be inside start() or cancel(); and counted as over at once, for nothing may come before it.
    m_over = true;
    QMetaObject::invokeMethod(
        this,
        [this, answer] {
            m_over = false;
            end(answer);
        },
        Qt::QueuedConnection);
}

void ApiCall::end(const Answer &answer)
{
    if (m_over)
        return;
    m_over = true;
    log(answer);
    deleteLater();
    Q_EMIT finished(answer);
}

/// Method, host, path, outcome. No query but paging, no header but the request id, no body: those can hold secrets.
void ApiCall::log(const Answer &answer) const
{
    if (!lcCloud().isDebugEnabled() && !(answer.failure && lcCloud().isInfoEnabled()))
        return;
    QString paging;
    for (const auto &[name, value] : m_request.query) {
        if (name == u"limit" || name == u"offset")
            paging += u" %1=%2"_s.arg(name, value);
    }
    QString outcome = QString::number(answer.status);
    if (answer.failure)
        outcome += u" failed (kind %1, reason %2) %3"_s.arg(int(answer.failure->kind))
                       .arg(int(answer.failure->reason))
                       .arg(answer.failure->detail);
    const QString line = u"%1 %2 /%3%4 → %5, %6 ms, request id %7"_s.arg(
        QString::fromLatin1(m_request.method), m_base.host(), fullPath(m_base, m_request).join(u'/'), paging, outcome,
        QString::number(answer.took.count()), answer.requestId());
    if (answer.failure)
        qCInfo(lcCloud).noquote() << line;
    else
        qCDebug(lcCloud).noquote() << line;
}

} // namespace syncdesk
