#include "app/cloud/apicall.h"
#include "app/cloud/network.h"
#include "tests/support/certificates.h"
#include "tests/support/rawserver.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

/// Certificates that are good and bad, and the extra CA file.
class TestTls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
        QVERIFY(m_certificates.make());
        QFile garbage(m_certificates.path(u"garbage.pem"_s));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write("no certificate");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void certificates_data();
    void certificates();
    void caFileProblems();
    void notTls();

private:
    Answer call(const QUrl &url, const QByteArray &method, const QString &caFile);
    Certificates m_certificates;
};

Answer TestTls::call(const QUrl &url, const QByteArray &method, const QString &caFile)
{
    Network network({.kind = ProxySettings::Kind::None}, {}, caFile, {.connect = 30s, .answer = 30s});
    QObject owner;
    ApiRequest request;
    request.method = method;
    request.path = {u"v2"_s};
    request.headers = {{"X-Auth-Token", "secret-token"}};
    auto *call = new ApiCall(network, url, request, {}, &owner);
    std::optional<Answer> told;
    connect(call, &ApiCall::finished, &owner, [&](const Answer &answer) { told = answer; });
    call->start();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(told, 60'000); }();
    return told.value_or(Answer());
}

void TestTls::certificates_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("ca");    // "", "ca" or "other"
    QTest::addColumn<Reason>("reason"); // None: accepted
    for (const char *method : {"GET", "POST"}) {
        const auto row = [&](const char *name, const QString &server, const QString &ca, Reason reason) {
            QTest::addRow("%s, %s", method, name) << QByteArray(method) << server << ca << reason;
        };
        row("private CA, not told", u"good"_s, {}, Reason::CertificateUntrusted);
        row("private CA, told", u"good"_s, u"ca"_s, Reason::None);
        row("another CA told", u"good"_s, u"other"_s, Reason::CertificateUntrusted);
        row("expired", u"expired"_s, u"ca"_s, Reason::CertificateExpired);
        row("expired and unknown CA", u"expired"_s, {}, Reason::CertificateUntrusted);
        row("wrong host", u"wronghost"_s, u"ca"_s, Reason::CertificateWrongHost);
        row("self-signed", u"selfsigned"_s, u"ca"_s, Reason::CertificateUntrusted);
        row("self-signed, told", u"selfsigned"_s, u"selfsigned"_s, Reason::None);
    }
}

void TestTls::certificates()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, server);
    QFETCH(QString, ca);
    QFETCH(Reason, reason);
    RawServer raw(m_certificates.server(server));
    const Answer answer = call(raw.url(), method, ca.isEmpty() ? QString() : m_certificates.path(ca + u".pem"_s));
    if (reason == Reason::None) {
        QVERIFY2(!answer.failure, answer.failure ? qPrintable(answer.failure->detail) : "");
        QCOMPARE(answer.status, 200);
        QCOMPARE(raw.requests.size(), 1);
        return;
    }
    QVERIFY(answer.failure);
    QCOMPARE(answer.failure->kind, Kind::Untrusted);
    QCOMPARE(answer.failure->reason, reason);
    QVERIFY(answer.failure->notSent);
    QVERIFY2(answer.failure->detail.contains(u"127.0.0.1"), qPrintable(answer.failure->detail));
    const QString issuer = server == u"selfsigned" ? u"127.0.0.1"_s : u"Private Test CA"_s;
    QVERIFY2(answer.failure->detail.contains(u"issued by "_s + issuer), qPrintable(answer.failure->detail));
    QCOMPARE(raw.requests.size(), 0); // not a byte of the request, token and all, went to an untrusted host
}

void TestTls::caFileProblems()
{
    const ProxySettings none;
    QVERIFY(Network(none, {}, {}).caProblem().isEmpty());
    QVERIFY(Network(none, {}, m_certificates.caFile()).caProblem().isEmpty());
    QVERIFY(!Network(none, {}, m_certificates.path(u"absent.pem"_s)).caProblem().isEmpty());
    QVERIFY(!Network(none, {}, m_certificates.path(u"garbage.pem"_s)).caProblem().isEmpty());
    // the system's certificates stay in use beside an extra one
    const auto count = [&](const QString &file) { return Network(none, {}, file).tls().caCertificates().size(); };
    QCOMPARE(count(m_certificates.caFile()), QSslConfiguration::systemCaCertificates().size() + 1);
}

void TestTls::notTls()
{
    RawServer plain;
    QUrl url = plain.url();
    url.setScheme(u"https"_s);
    // The server takes the handshake for a request without end; ending it is its way to say no.
    plain.greet = [](int) { return RawReply::Then::Close; };
    for (const char *method : {"GET", "POST"}) {
        const Answer answer = call(url, method, {});
        QVERIFY(answer.failure);
        QCOMPARE(answer.failure->kind, Kind::Offline);
        QVERIFY(answer.failure->reason == Reason::TlsFailed || answer.failure->reason == Reason::ConnectionClosed);
    }
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
