#include "app/cloud/apicall.h"
#include "app/cloud/network.h"
#include "tests/support/certificates.h"
#include "tests/support/proxyserver.h"
#include "tests/support/rawserver.h"
#include "tests/support/reservedport.h"

#include <QLoggingCategory>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

ProxySettings manual(const ProxyServer &proxy, const QString &user = {}, const QStringList &exceptions = {})
{
    const bool http = proxy.property("http").toBool();
    return {.kind = http ? ProxySettings::Kind::Http : ProxySettings::Kind::Socks5,
            .host = u"127.0.0.1"_s,
            .port = proxy.serverPort(),
            .user = user,
            .exceptions = exceptions};
}

std::unique_ptr<ProxyServer> makeProxy(bool http, bool withUser)
{
    auto proxy = std::make_unique<ProxyServer>(http ? ProxyServer::Kind::Http : ProxyServer::Kind::Socks5);
    proxy->setProperty("http", http);
    if (withUser) {
        proxy->user = "me";
        proxy->password = "secret!";
    }
    return proxy;
}

} // namespace

/// Through proxies, over TLS to a server behind them.
class TestNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
        QVERIFY(m_certificates.make());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void choosesTheProxy_data();
    void choosesTheProxy();
    void proxyByAnIpv6Address();
    void onlyOwnProxyIsForThisComputer();
    void systemProxyIsUsed();
    void systemProxyIsNotForThisComputer();
    void through_data();
    void through();
    void wrongPassword_data();
    void wrongPassword();
    void proxyGone_data();
    void proxyGone();

private:
    Answer call(const QUrl &url, const QByteArray &method, const ProxySettings &proxy, const QString &password,
                Millis limit = 30s);
    Certificates m_certificates;
};

Answer TestNetwork::call(const QUrl &url, const QByteArray &method, const ProxySettings &proxy, const QString &password,
                         Millis limit)
{
    Network network(proxy, password, m_certificates.caFile(), {.connect = limit, .answer = limit});
    QObject owner;
    ApiRequest request;
    request.method = method;
    request.path = {u"v2"_s};
    auto *call = new ApiCall(network, url, request, {}, &owner);
    std::optional<Answer> told;
    connect(call, &ApiCall::finished, &owner, [&](const Answer &answer) { told = answer; });
    call->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(told, 60'000); }();
    return told.value_or(Answer());
}

void TestNetwork::choosesTheProxy_data()
{
    QTest::addColumn<QStringList>("exceptions");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("proxied");
    const QStringList list{u"direct.example"_s, u".intern.example"_s, u" 127.0.0.1 "_s, u"[2001:db8::7]"_s,
                           u"2001:db8::8"_s};
    QTest::newRow("no exceptions") << QStringList() << u"https://h.example"_s << true;
    QTest::newRow("another host") << list << u"https://h.example"_s << true;
    QTest::newRow("host") << list << u"https://Direct.example"_s << false;
    QTest::newRow("below a host that is named alone") << list << u"https://a.direct.example"_s << true;
    QTest::newRow("suffix") << list << u"https://a.intern.example"_s << false;
    QTest::newRow("suffix itself") << list << u"https://intern.example"_s << true;
    QTest::newRow("ends alike") << list << u"https://notintern.example"_s << true;
    QTest::newRow("address") << list << u"http://127.0.0.1:80"_s << false;
    QTest::newRow("IPv6 address in brackets") << list << u"https://[2001:db8::7]"_s << false;
    QTest::newRow("IPv6 address") << list << u"https://[2001:db8::8]"_s << false;
    QTest::newRow("another IPv6 address") << list << u"https://[2001:db8::9]"_s << true;
    QTest::newRow("this computer") << QStringList() << u"http://127.0.0.1:80"_s << false;
    QTest::newRow("this computer by its name") << QStringList() << u"https://localhost"_s << false;
}

void TestNetwork::choosesTheProxy()
{
    QFETCH(QStringList, exceptions);
    QFETCH(QString, url);
    QFETCH(bool, proxied);
    const ProxySettings settings{
        .kind = ProxySettings::Kind::Socks5, .host = u"p"_s, .port = 1080, .user = u"u"_s, .exceptions = exceptions};
    const Network network(settings, u"pw"_s, {});
    const QNetworkProxy proxy = network.proxyFor(QUrl(url));
    QCOMPARE(proxy.type(), proxied ? QNetworkProxy::Socks5Proxy : QNetworkProxy::NoProxy);
    if (proxied) {
        QCOMPARE(proxy.hostName(), u"p"_s);
        QCOMPARE(proxy.port(), quint16(1080));
        QCOMPARE(proxy.user(), u"u"_s);
        QCOMPARE(proxy.password(), u"pw"_s);
    }
}

void TestNetwork::proxyByAnIpv6Address()
{
    for (const QString &host : {u"[2001:db8::7]"_s, u"2001:db8::7"_s}) {
        const Network network({.kind = ProxySettings::Kind::Http, .host = host, .port = 3128}, {}, {});
        QCOMPARE(network.proxyFor(QUrl(u"https://h.example"_s)).hostName(), u"2001:db8::7"_s);
    }
    const Network own({.kind = ProxySettings::Kind::Http, .host = u"[::1]"_s, .port = 3128}, {}, {});
    QCOMPARE(own.proxyFor(QUrl(u"https://localhost"_s)).type(), QNetworkProxy::HttpProxy);
}

/// A proxy of this computer may see what is meant for this computer; another one would get it in clear.
void TestNetwork::onlyOwnProxyIsForThisComputer()
{
    for (const auto kind : {ProxySettings::Kind::Http, ProxySettings::Kind::Socks5}) {
        for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s, u"[::1]"_s}) {
            const QUrl url(u"http://%1:8080"_s.arg(host));
            const Network own({.kind = kind, .host = u"127.0.0.1"_s, .port = 1080}, {}, {});
            QVERIFY2(own.proxyFor(url).type() != QNetworkProxy::NoProxy, qPrintable(host));
            const Network other({.kind = kind, .host = u"proxy.example"_s, .port = 1080}, {}, {});
            QVERIFY2(other.proxyFor(url).type() == QNetworkProxy::NoProxy, qPrintable(host));
        }
    }
}

/// The environment stands for the desktop's settings: where there is no desktop, the system reads it.
void TestNetwork::systemProxyIsUsed()
{
    for (const char *name : {"http_proxy", "https_proxy"})
        qputenv(name, "http://proxy.example:3128");
    qputenv("no_proxy", "direct.example");
    const Network network({.kind = ProxySettings::Kind::System}, {}, {});
    const QNetworkProxy used = network.proxyFor(QUrl(u"https://h.example"_s));
    const QNetworkProxy direct = network.proxyFor(QUrl(u"https://direct.example"_s));
    const QNetworkProxy here = network.proxyFor(QUrl(u"http://127.0.0.1:8080"_s));
    for (const char *name : {"http_proxy", "https_proxy", "no_proxy"})
        qunsetenv(name);
    QCOMPARE(used.type(), QNetworkProxy::HttpProxy); // and not the kind that only fetches, of the same name there
    QCOMPARE(used.hostName(), u"proxy.example"_s);
    QCOMPARE(used.port(), quint16(3128));
    QCOMPARE(direct.type(), QNetworkProxy::NoProxy);
    QCOMPARE(here.type(), QNetworkProxy::NoProxy);
}

void TestNetwork::systemProxyIsNotForThisComputer()
{
    for (const char *name : {"http_proxy", "https_proxy"})
        qputenv(name, "http://127.0.0.1:9");
    qunsetenv("no_proxy");
    const Network network({.kind = ProxySettings::Kind::System}, {}, {});
    for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s, u"[::1]"_s})
        QCOMPARE(network.proxyFor(QUrl(u"http://%1:8080"_s.arg(host))).type(), QNetworkProxy::NoProxy);
    for (const char *name : {"http_proxy", "https_proxy"})
        qunsetenv(name);
    const Network none({.kind = ProxySettings::Kind::None}, {}, {});
    QCOMPARE(none.proxyFor(QUrl(u"https://h.example"_s)).type(), QNetworkProxy::NoProxy);
}

void TestNetwork::through_data()
{
    QTest::addColumn<bool>("http");
    QTest::addColumn<bool>("withUser");
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"GET", "POST"}) {
        QTest::addRow("HTTP %s", method) << true << false << QByteArray(method);
        QTest::addRow("HTTP %s, user name", method) << true << true << QByteArray(method);
        QTest::addRow("SOCKS5 %s", method) << false << false << QByteArray(method);
        QTest::addRow("SOCKS5 %s, user name", method) << false << true << QByteArray(method);
    }
}

void TestNetwork::through()
{
    QFETCH(bool, http);
    QFETCH(bool, withUser);
    QFETCH(QByteArray, method);
    RawServer server(m_certificates.server(u"good"_s));
    const auto proxy = makeProxy(http, withUser);
    const Answer answer = call(server.url(), method, manual(*proxy, withUser ? u"me"_s : QString()), u"secret!"_s);
    QVERIFY2(!answer.failure, answer.failure ? qPrintable(answer.failure->detail) : "");
    QCOMPARE(answer.status, 200);
    QVERIFY(proxy->tunnels >= 1);
    QCOMPARE(server.requests.size(), 1);
    QVERIFY(!server.requests[0].hasHeader("proxy-authorization"));

    const Answer direct = call(server.url(), method, manual(*proxy, {}, {u"127.0.0.1"_s}), {});
    QVERIFY(!direct.failure);
    QCOMPARE(server.requests.size(), 2);
}

void TestNetwork::wrongPassword_data()
{
    through_data();
}

void TestNetwork::wrongPassword()
{
    QFETCH(bool, http);
    QFETCH(bool, withUser);
    QFETCH(QByteArray, method);
    if (!withUser)
        return;
    RawServer server(m_certificates.server(u"good"_s));
    for (const QString &user : {u"me"_s, QString()}) {
        const auto proxy = makeProxy(http, true);
        const Answer answer = call(server.url(), method, manual(*proxy, user), u"wrong"_s, 3s);
        QVERIFY(answer.failure);
        QCOMPARE(answer.failure->kind, Kind::Offline);
        QVERIFY2(answer.failure->reason == Reason::ProxyAuthentication || !http, qPrintable(answer.failure->detail));
        QVERIFY(!answer.failure->detail.contains(u"wrong"));
    }
    QCOMPARE(server.requests.size(), 0);
}

void TestNetwork::proxyGone_data()
{
    through_data();
}

void TestNetwork::proxyGone()
{
    QFETCH(bool, http);
    QFETCH(bool, withUser);
    QFETCH(QByteArray, method);
    if (withUser)
        return;
    RawServer server(m_certificates.server(u"good"_s));
    const ReservedPort nobody;
    ProxySettings settings = manual(*makeProxy(http, false));
    settings.port = nobody.port();
    const Answer answer = call(server.url(), method, settings, {});
    QVERIFY(answer.failure);
    QCOMPARE(answer.failure->kind, Kind::Offline);
    QVERIFY2(answer.failure->reason == Reason::ProxyRefused, qPrintable(answer.failure->detail));
    QVERIFY(answer.failure->notSent);
    QCOMPARE(server.connections, 0);
}

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
