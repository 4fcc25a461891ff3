#include "tests/support/certificates.h"
#include "tests/support/clouddesk.h"
#include "tests/support/daemon.h"
#include "tests/support/language.h"
#include "tests/support/noresolver.h"
#include "ui/text/errorwords.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

/// Through the proxies and web servers that people have: tinyproxy, microsocks, and nginx with a company's certificates
/// and HTTP/2. From the settings to the sentence, in both languages.
class TestRealServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup() { m_cloud->clearLog(); }

    void certificates_data();
    void certificates();
    void http2();
    void ipv6();
    void httpProxy_data();
    void httpProxy();
    void socksProxy_data();
    void socksProxy();
    void proxyExceptions();
    void proxyRefusesTheHost();
    void proxyIsNotThere_data();
    void proxyIsNotThere();

private:
    bool startNginx();
    bool startTinyproxy();
    bool startMicrosocks();
    QUrl behind(const QString &certificate) const;
    Project project(const QUrl &endpoint, bool caFile = true) const;
    ProxySettings proxy(ProxySettings::Kind kind, const QString &user = u"worker"_s,
                        const QStringList &exceptions = {}) const;
    Result<TargetPage> list(const Project &project, const QString &proxyPassword = {});
    void start(const Project &project, const QString &proxyPassword = {});

    SystemTime m_time;
    Certificates m_certificates;
    std::unique_ptr<demo::DemoCloud> m_cloud;
    Daemon m_nginx, m_tinyproxy, m_microsocks;
    ReservedPort m_more[3]; ///< of nginx, beside the first
    /// good, expired, wronghost, plain on ::1
    quint16 nginxPort(qsizetype which) const { return which == 0 ? m_nginx.port() : m_more[which - 1].port(); }
    bool m_hasIpv6 = false;
};

static const QStringList certificateNames{u"good"_s, u"expired"_s, u"wronghost"_s};

void TestRealServers::initTestCase()
{
    QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
    QVERIFY(m_certificates.make());
    m_cloud = std::make_unique<demo::DemoCloud>(m_time);
    QVERIFY(m_cloud->start());
    QVERIFY(startNginx());
    QVERIFY(startTinyproxy());
    QVERIFY(startMicrosocks());
}

bool TestRealServers::startNginx()
{
    QTcpServer six;
    m_hasIpv6 = six.listen(QHostAddress::LocalHostIPv6);
    six.close();
    const QString pass = u"location / { proxy_pass http://127.0.0.1:%1; proxy_set_header Host $http_host; }"_s.arg(
        m_cloud->endpoint().port());
    QString servers;
    for (int i = 0; i < 3; ++i) {
        const QString address = u"listen 127.0.0.1:%1 ssl http2;"_s.arg(nginxPort(i));
        const QString name = certificateNames[i];
        servers += u"server { %1 %2 ssl_certificate %3; ssl_certificate_key %4; %5 }\n"_s.arg(
            address, m_hasIpv6 ? u"listen [::1]:%1 ssl http2;"_s.arg(nginxPort(i)) : QString(),
            m_certificates.path(name + u".pem"_s), m_certificates.path(name + u".key"_s), pass);
    }
    if (m_hasIpv6)
        servers += u"server { listen [::1]:%1; %2 }\n"_s.arg(QString::number(nginxPort(3)), pass);
    const bool written = m_nginx.write(u"nginx.conf"_s, uR"(daemon off; master_process off; worker_processes 1;
pid nginx.pid; error_log error.log;
events { worker_connections 64; }
http {
log_format told '$request_method $server_protocol $status $server_port';
access_log access.log told;
client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d; scgi_temp_path e;
%1}
)"_s.arg(servers));
    return written && m_nginx.start(u"nginx"_s, {u"-p"_s, m_nginx.path({}), u"-c"_s, m_nginx.path(u"nginx.conf"_s),
                                                 u"-e"_s, m_nginx.path(u"error.log"_s)});
}

bool TestRealServers::startTinyproxy()
{
    // only the two TLS ports may be tunnelled to, as companies have it
    const bool written = m_tinyproxy.write(
        u"tinyproxy.conf"_s, u"Port %1\nListen 127.0.0.1\nTimeout 60\nMaxClients 50\nLogLevel Connect\nLogFile \"%2\"\n"
                             "BasicAuth worker let-me-out\nConnectPort %3\n"_s.arg(QString::number(m_tinyproxy.port()),
                                                                                   m_tinyproxy.path(u"log"_s),
                                                                                   QString::number(nginxPort(0))));
    return written && m_tinyproxy.start(u"tinyproxy"_s, {u"-d"_s, u"-c"_s, m_tinyproxy.path(u"tinyproxy.conf"_s)});
}

bool TestRealServers::startMicrosocks()
{
    return m_microsocks.start(u"microsocks"_s, {u"-i"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_microsocks.port()),
                                                u"-u"_s, u"worker"_s, u"-P"_s, u"let-me-out"_s});
}

QUrl TestRealServers::behind(const QString &certificate) const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(nginxPort(certificateNames.indexOf(certificate))));
}

Project TestRealServers::project(const QUrl &endpoint, bool caFile) const
{
    Project project = keyProject(*m_cloud, u"p"_s);
    project.endpoint = endpoint;
    project.caFile = caFile ? m_certificates.caFile() : QString();
    return project;
}

ProxySettings TestRealServers::proxy(ProxySettings::Kind kind, const QString &user, const QStringList &exceptions) const
{
    const bool http = kind == ProxySettings::Kind::Http;
    return {.kind = kind,
            .host = u"127.0.0.1"_s,
            .port = http ? m_tinyproxy.port() : m_microsocks.port(),
            .user = user,
            .exceptions = exceptions};
}

Result<TargetPage> TestRealServers::list(const Project &project, const QString &proxyPassword)
{
    MemorySecrets secrets;
    Secret secret = keySecret(*m_cloud);
    secret.proxyPassword = proxyPassword;
    secrets.write(u"p"_s, secret, nullptr, [](auto) {});
    Cloud cloud(m_time, secrets, {}, {.connect = 30s, .answer = 30s});
    const auto service = cloud.makeService(project);
    QObject owner;
    std::optional<Result<TargetPage>> told;
    service->listDatasets({}, &owner, [&](const Result<TargetPage> &result) { told = result; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(told, 60'000); }();
    return told.value_or(ApiError{.kind = Kind::Cancelled});
}

/// A synchronisation, so that a POST goes the same way.
void TestRealServers::start(const Project &project, const QString &proxyPassword)
{
    m_cloud->clearData();
    Target target;
    target.key = {u"p"_s, TargetKind::DatasetV2,
                  m_cloud->addDataset({{u"dataset_name"_s, u"one"_s}, {u"dataset_type"_s, 0}})};
    MemorySecrets secrets;
    Secret secret = keySecret(*m_cloud);
    secret.proxyPassword = proxyPassword;
    secrets.write(u"p"_s, secret, nullptr, [](auto) {});
    Cloud cloud(m_time, secrets, {}, {.connect = 30s, .answer = 30s});
    const auto service = cloud.makeService(project);
    QObject owner;
    std::optional<Result<StartAnswer>> told;
    service->startSync(target, &owner, [&](const Result<StartAnswer> &result) { told = result; });
    QTRY_VERIFY_WITH_TIMEOUT(told, 60'000);
    QVERIFY2(*told, *told ? "" : qPrintable(told->error().detail + told->error().serviceMessage));
    QCOMPARE(m_cloud->count("POST", u"/sync"_s), 1);
}

namespace {

/// The sentences of an error: what the window says and what to do, in the language named.
QString sentence(const ApiError &error, const QString &language)
{
    const Language installed(language);
    return ErrorWords::cause(error) + u' ' + ErrorWords::remedy(error);
}

/// All that is said of a proxy, in both languages.
void saysOfTheProxy(const ApiError &error)
{
    const QString check = u"Check the proxy's host and port in the project's settings, and its user name and password "
                          "where it wants them. It may also not be allowed to reach this host."_s;
    const QString checkToo =
        u"请检查项目设置中代理的主机和端口；如果代理要求登录，还请检查用户名和密码。代理也可能不允许访问该主机。"_s;
    const QHash<Reason, QStringList> sentences{
        {Reason::ProxyRefused,
         {u"The proxy refused or closed the connection. "_s + check, u"代理拒绝或关闭了连接。 "_s + checkToo}},
        {Reason::ProxyNotFound,
         {u"No computer of the proxy's name is known. "_s + check, u"无法解析代理的主机名。 "_s + checkToo}},
        {Reason::ProxyAuthentication,
         {u"The proxy asks for a user name and password, or refuses those that were given. Enter the proxy's user name "
          "and password in the project's settings."_s,
          u"代理要求用户名和密码，或拒绝了已提供的用户名和密码。 请在项目设置中输入代理的用户名和密码。"_s}}};
    QVERIFY2(sentences.contains(error.reason), qPrintable(error.detail));
    QCOMPARE(error.kind, Kind::Offline);
    QVERIFY(error.notSent);
    QCOMPARE(sentence(error, u"en"_s), sentences[error.reason][0]);
    QCOMPARE(sentence(error, u"zh_CN"_s), sentences[error.reason][1]);
}

} // namespace

void TestRealServers::certificates_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("caFile");
    QTest::addColumn<Reason>("reason"); // None: accepted
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("company's authority, told") << u"good"_s << true << Reason::None << QString() << QString();
    QTest::newRow("company's authority, not told")
        << u"good"_s << false << Reason::CertificateUntrusted
        << u"The certificate of 127.0.0.1 was issued by Private Test CA, an authority that this computer does not "
           "trust. Nothing was sent."_s
        << u"127.0.0.1的证书由Private Test CA颁发，本机不信任该颁发机构。未发送任何内容。"_s;
    QTest::newRow("expired") << u"expired"_s << true << Reason::CertificateExpired
                             << u"The certificate of 127.0.0.1, issued by Private Test CA, has expired or is not valid "
                                "yet. Nothing was sent."_s
                             << u"127.0.0.1的证书（由Private Test CA颁发）已过期或尚未生效。未发送任何内容。"_s;
    QTest::newRow("of another host")
        << u"wronghost"_s << true << Reason::CertificateWrongHost
        << u"The certificate that 127.0.0.1 showed, issued by Private Test CA, belongs to another host name. Nothing "
           "was sent."_s
        << u"127.0.0.1出示的证书（由Private Test CA颁发）属于其他主机名。未发送任何内容。"_s;
}

void TestRealServers::certificates()
{
    QFETCH(QString, certificate);
    QFETCH(bool, caFile);
    QFETCH(Reason, reason);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    const auto page = list(project(behind(certificate), caFile));
    if (reason == Reason::None) {
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail + page.error().serviceMessage));
        QVERIFY(!page.value().rows.isEmpty());
        return;
    }
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Kind::Untrusted);
    QCOMPARE(page.error().reason, reason);
    QCOMPARE(m_cloud->requests(), quint64(0));
    const QString say = sentence(page.error(), u"en"_s);
    QVERIFY2(say.startsWith(english), qPrintable(say));
    QVERIFY2(say.contains(u"CA file") && !say.contains(u"ignore", Qt::CaseInsensitive), qPrintable(say));
    const QString saysToo = sentence(page.error(), u"zh_CN"_s);
    QVERIFY2(saysToo.startsWith(chinese), qPrintable(saysToo));
    QVERIFY2(saysToo.contains(u"CA") && !saysToo.contains(u"忽略"), qPrintable(saysToo));
}

void TestRealServers::http2()
{
    const QString before = m_nginx.read(u"access.log"_s);
    const auto page = list(project(behind(u"good"_s)));
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail + page.error().serviceMessage));
    start(project(behind(u"good"_s)));
    const auto news = [&] { return m_nginx.read(u"access.log"_s).mid(before.size()).split(u'\n', Qt::SkipEmptyParts); };
    QTRY_COMPARE(news().size(), 2);
    QVERIFY2(news()[0].startsWith(u"GET HTTP/2.0 200"), qPrintable(news()[0]));
    // A start goes alone over HTTP/1.1: HTTP/2 may send it again by itself when the server says good-bye.
    QVERIFY2(news()[1].startsWith(u"POST HTTP/1.1 20"), qPrintable(news()[1]));
}

void TestRealServers::ipv6()
{
    if (!m_hasIpv6)
        QSKIP("this computer has no ::1");
    for (const QString &address : {u"https://[::1]:%1"_s.arg(nginxPort(0)), u"http://[::1]:%1"_s.arg(nginxPort(3))}) {
        const auto page = list(project(QUrl(address)));
        QVERIFY2(page, page ? "" : qPrintable(address + page.error().detail + page.error().serviceMessage));
        start(project(QUrl(address)));
        m_cloud->clearLog();
    }
    // an address that is no loopback stays forbidden without TLS, however it is written
    for (const QString &host : {u"[2001:db8::1]"_s, u"[::ffff:192.0.2.1]"_s, u"192.0.2.1"_s}) {
        const auto page = list(project(QUrl(u"http://"_s + host)));
        QVERIFY(!page);
        QCOMPARE(page.error().reason, Reason::PlainHttpRefused);
    }
    const ApiError plain{.kind = Kind::Refused, .reason = Reason::PlainHttpRefused};
    QVERIFY(sentence(plain, u"en"_s).contains(u"https://"));
    QVERIFY(sentence(plain, u"zh_CN"_s).contains(u"https://"));
}

void TestRealServers::httpProxy_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("ok");
    QTest::newRow("signed in") << u"worker"_s << u"let-me-out"_s << true;
    QTest::newRow("wrong password") << u"worker"_s << u"wrong"_s << false;
    QTest::newRow("no user name") << QString() << QString() << false;
}

void TestRealServers::httpProxy()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(bool, ok);
    Project through = project(behind(u"good"_s));
    through.proxy = proxy(ProxySettings::Kind::Http, user);
    const auto page = list(through, password);
    QCOMPARE(bool(page), ok);
    if (ok) {
        QVERIFY(m_tinyproxy.read(u"log"_s).contains(u"CONNECT 127.0.0.1:%1"_s.arg(nginxPort(0))));
        return start(through, password);
    }
    QCOMPARE(m_cloud->requests(), quint64(0));
    // tinyproxy answers 401 to a wrong password, as if it were the host, and Qt no more than "no"
    QCOMPARE(page.error().reason, user.isEmpty() ? Reason::ProxyAuthentication : Reason::ProxyRefused);
    saysOfTheProxy(page.error());
}

void TestRealServers::socksProxy_data()
{
    httpProxy_data();
}

void TestRealServers::socksProxy()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(bool, ok);
    Project through = project(behind(u"good"_s));
    through.proxy = proxy(ProxySettings::Kind::Socks5, user);
    const auto page = list(through, password);
    QCOMPARE(bool(page), ok);
    if (ok)
        return start(through, password);
    QCOMPARE(m_cloud->requests(), quint64(0));
    // a SOCKS5 server hangs up on who is not let in, and does not always say why
    QVERIFY2(page.error().reason == Reason::ProxyAuthentication || page.error().reason == Reason::ProxyRefused,
             qPrintable(page.error().detail));
    saysOfTheProxy(page.error());
}

void TestRealServers::proxyExceptions()
{
    Project direct = project(behind(u"good"_s));
    direct.proxy = proxy(ProxySettings::Kind::Http, u"worker"_s, {u"127.0.0.1"_s});
    // told before the answer; how an earlier connection ended may be told at any time
    const auto asked = [this] { return m_tinyproxy.read(u"log"_s).count(u"CONNECT 127.0.0.1"_s); };
    const qsizetype before = asked();
    QVERIFY(list(direct, u"let-me-out"_s));
    QCOMPARE(asked(), before);
    direct.proxy.exceptions = {u"elsewhere.example"_s, u".intern"_s};
    QVERIFY(list(direct, u"let-me-out"_s));
    QTRY_VERIFY(asked() > before);
}

void TestRealServers::proxyRefusesTheHost()
{
    Project through = project(behind(u"expired"_s)); // a port that the proxy does not let anybody out to
    through.proxy = proxy(ProxySettings::Kind::Http);
    const auto page = list(through, u"let-me-out"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().reason, Reason::ProxyRefused);
    saysOfTheProxy(page.error());
    QCOMPARE(m_cloud->requests(), quint64(0));
}

void TestRealServers::proxyIsNotThere_data()
{
    QTest::addColumn<ProxySettings::Kind>("kind");
    QTest::addColumn<bool>("unknown");
    QTest::addColumn<Reason>("reason");
    for (const bool http : {true, false}) {
        const auto kind = http ? ProxySettings::Kind::Http : ProxySettings::Kind::Socks5;
        QTest::addRow("%s, down", http ? "HTTP" : "SOCKS5") << kind << false << Reason::ProxyRefused;
        QTest::addRow("%s, unknown name", http ? "HTTP" : "SOCKS5") << kind << true << Reason::ProxyNotFound;
    }
}

void TestRealServers::proxyIsNotThere()
{
    QFETCH(ProxySettings::Kind, kind);
    QFETCH(bool, unknown);
    QFETCH(Reason, reason);
    const ReservedPort nobody;
    // no other computer's proxy is asked for this computer's own addresses
    Project through = project(unknown ? QUrl(u"https://192.0.2.1"_s) : behind(u"good"_s));
    through.proxy = {.kind = kind, .host = unknown ? u"nowhere.example"_s : u"127.0.0.1"_s, .port = nobody.port()};
    const auto page = list(through);
    QVERIFY(!page);
    QVERIFY2(page.error().reason == reason, qPrintable(page.error().detail));
    saysOfTheProxy(page.error());
    QCOMPARE(m_cloud->requests(), quint64(0));
}

QTEST_MAIN(TestRealServers)
#include "tst_realservers.moc"
