#include "app/cloud/network.h"

#include "app/cloud/apirequest.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QSslCertificate>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Asks the project's settings for each request.
class ProjectProxies : public QNetworkProxyFactory
{
public:
    explicit ProjectProxies(const Network &network) : m_network(network) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {m_network.proxyFor(query.url())};
    }

private:
    const Network &m_network;
};

} // namespace

Network::Network(const ProxySettings &proxy, const QString &proxyPassword, const QString &caFile, QObject *parent)
    : Network(proxy, proxyPassword, caFile, Limits(), parent)
{}

Network::Network(const ProxySettings &proxy, const QString &proxyPassword, const QString &caFile, const Limits &limits,
                 QObject *parent)
    : QObject(parent), m_proxy(proxy), m_proxyPassword(proxyPassword), m_limits(limits)
{
    if (caFile.isEmpty())
        return;
    QFile file(caFile);
    constexpr qint64 largest = 4LL * 1024 * 1024;
    const QList<QSslCertificate> extra =
        file.open(QIODevice::ReadOnly) ? QSslCertificate::fromData(file.read(largest)) : QList<QSslCertificate>();
    if (extra.isEmpty()) {
        m_caProblem = file.isOpen() ? u"the CA file holds no certificate"_s : u"the CA file cannot be read"_s;
        return;
    }
    // Setting any list turns off loading the system's on demand: they must be named too.
    m_tls = tls();
    m_tls->setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
}

Network::~Network() = default;

QSslConfiguration Network::tls() const
{
    if (m_tls)
        return *m_tls;
    QSslConfiguration verified = QSslConfiguration::defaultConfiguration(); // loads OpenSSL: not before it is needed
    verified.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return verified;
}

QNetworkAccessManager &Network::manager()
{
    if (!m_manager)
        m_manager = makeManager();
    return *m_manager;
}

std::unique_ptr<QNetworkAccessManager> Network::makeManager() const
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new ProjectProxies(*this));
    manager->setAutoDeleteReplies(false);
    manager->setTransferTimeout(0); // ApiCall has deadlines of its own
    return manager;
}

QNetworkProxy Network::proxyFor(const QUrl &url) const
{
    const bool manual = m_proxy.kind == ProxySettings::Kind::Http || m_proxy.kind == ProxySettings::Kind::Socks5;
    if (m_proxy.kind == ProxySettings::Kind::None || (manual && isException(url.host())))
        return QNetworkProxy::NoProxy;
    // Plain HTTP is for this computer alone: another one's proxy would get it in clear, and reach itself by that name.
    if (isLoopback(url.host()) && !(manual && isLoopback(withoutBrackets(m_proxy.host))))
        return QNetworkProxy::NoProxy;
    if (manual) {
        const auto type =
            m_proxy.kind == ProxySettings::Kind::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
        return QNetworkProxy(type, withoutBrackets(m_proxy.host), quint16(m_proxy.port), m_proxy.user, m_proxyPassword);
    }
    const QList<QNetworkProxy> system = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (QNetworkProxy proxy : system) {
        if (proxy.type() == QNetworkProxy::HttpCachingProxy) // what the system calls "HTTP proxy" tunnels as well
            proxy.setType(QNetworkProxy::HttpProxy);
        if (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::Socks5Proxy ||
            proxy.type() == QNetworkProxy::NoProxy)
            return proxy;
    }
    return QNetworkProxy::NoProxy;
}

bool Network::isException(const QString &host) const
{
    return std::any_of(m_proxy.exceptions.begin(), m_proxy.exceptions.end(), [&](const QString &entry) {
        const QString exception = withoutBrackets(entry.trimmed());
        if (exception.startsWith(u'.'))
            return host.endsWith(exception, Qt::CaseInsensitive);
        return host.compare(exception, Qt::CaseInsensitive) == 0;
    });
}

} // namespace syncdesk
