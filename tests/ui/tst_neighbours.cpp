#include "tests/support/certificates.h"
#include "tests/support/clouddesk.h"
#include "tests/support/hurriedtime.h"
#include "tests/support/language.h"
#include "tests/support/noresolver.h"
#include "tests/support/proxyserver.h"
#include "tests/support/rawserver.h"
#include "tests/support/reservedport.h"
#include "tests/ui/shownnotices.h"

#include <QLoggingCategory>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using demo::Fault;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
using Link = ProjectState::Link;

namespace {

/// What is broken, and how: everything that a row of the test may change before both projects open.
struct Broken
{
    demo::DemoCloud &cloud;
    RawServer &elsewhere; ///< must never be asked
    RawServer &untrusted; ///< TLS, by an authority that nobody was told of
    RawServer &expired;   ///< TLS, with a certificate of yesterday
    RawServer &wrongHost; ///< TLS, with another host's certificate
    ProxyServer &proxy;   ///< wants a user name and password
    QString caFile;       ///< of the authority
    KeptSecrets &store;
    const ReservedPort &nobody;
    Project project;
    Secret secret;

    void fault(Fault::Kind kind, int status = 500)
    {
        Fault fault;
        fault.kind = kind;
        fault.path = u"/v[12]/|/v1.0/"_s;
        fault.times = -1;
        fault.status = status;
        fault.location = elsewhere.url().toEncoded() + "/v2/stolen/datasets";
        cloud.addFault(fault);
    }
    /// As the service words it.
    void refuse(const QString &path, int status, const QString &code, const QString &message)
    {
        Fault fault;
        fault.path = path;
        fault.times = -1;
        fault.status = status;
        fault.code = code;
        fault.message = message;
        cloud.addFault(fault);
    }
    void byPassword()
    {
        project.signIn = passwordProject(cloud, u"bad"_s).signIn;
        secret = {.password = cloud.password()};
    }
};

using Break = std::function<void(Broken &)>;

} // namespace
Q_DECLARE_METATYPE(Break)

/// Two projects: one is broken in every way there is, the other one goes on as if nothing were.
class TestNeighbours : public QObject
{
    Q_OBJECT

private:
    Certificates m_certificates;

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
        QVERIFY(m_certificates.make());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void theOtherProjectGoesOn_data();
    void theOtherProjectGoesOn();
};

void TestNeighbours::theOtherProjectGoesOn_data()
{
    QTest::addColumn<Break>("breakIt");
    QTest::addColumn<Link>("link");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<int>("most"); // requests to the broken cloud in all; -1: as many as its pace allows
    const auto row = [](const char *name, const Break &breakIt, Link link, Reason reason, int most = -1) {
        QTest::newRow(name) << breakIt << link << reason << most;
    };
    const Link signIn = Link::SignInNeeded;
    const Link away = Link::Unreachable;
    row(
        "nothing", [](Broken &) {}, Link::Reachable, Reason::None);
    // A key is proved by requests; those that were on their way together may all be refused, and then there is silence.
    row(
        "wrong access key", [](Broken &b) { b.project.signIn.accessKey = u"AKNOBODY"_s; }, signIn,
        Reason::WrongCredentials, 3);
    row(
        "wrong secret key", [](Broken &b) { b.secret.secretKey = u"wrong"_s; }, signIn, Reason::WrongCredentials, 3);
    row(
        "locked access key", [](Broken &b) { b.cloud.gate().key.lockedUntil = 1h; }, signIn, Reason::AccessKeyLocked,
        3);
    row(
        "expired token",
        [](Broken &b) {
            b.cloud.gate().tokenLife = 0ms;
            b.project.signIn = {.kind = SignInKind::Token};
            b.secret = {.token = b.cloud.issueToken(b.cloud.projectId())};
        },
        signIn, Reason::None, 3);
    row(
        "wrong password", [](Broken &b) { b.byPassword(), b.secret.password = u"wrong"_s; }, signIn,
        Reason::WrongCredentials, 1);
    row(
        "wrong password, stock words", // these need a second look, without project, to be told apart
        [](Broken &b) { b.byPassword(), b.secret.password = u"wrong"_s, b.cloud.iam().stockWords = true; }, signIn,
        Reason::WrongCredentials, 2);
    row(
        "second factor",
        [](Broken &b) {
            b.byPassword();
            b.project.signIn.userName = b.cloud.factorUser().name;
            b.secret.password = b.cloud.factorUser().password;
        },
        signIn, Reason::SecondFactorNeeded, 1);
    row(
        "no secret", [](Broken &b) { b.secret = {}; }, signIn, Reason::NoSecret, 0);
    row(
        "closed project",
        [](Broken &b) {
            b.byPassword();
            b.cloud.state().projects.front()->enabled = false;
        },
        signIn, Reason::ProjectNotAllowed, 2);
    row(
        "401 to everything", [](Broken &b) { b.fault(Fault::Kind::Status, 401); }, signIn, Reason::None, 3);
    row(
        "no project of this region",
        [](Broken &b) { b.refuse(u"/v[12]/|/v1.0/"_s, 401, u"ModelArts.0207"_s, u"Token缺少当前区域项目信息"_s); },
        signIn, Reason::ProjectNotAllowed, 3);
    row(
        "project not allowed",
        [](Broken &b) { b.refuse(u"/v[12]/|/v1.0/"_s, 400, u"ModelArts.0210"_s, u"Invalid project ID"_s); }, away,
        Reason::ProjectNotAllowed);
    row(
        "temporary key that ended",
        [](Broken &b) {
            const demo::DemoKey key = b.cloud.issueTemporaryKey(0ms);
            b.project.signIn = {.kind = SignInKind::TemporaryKey, .accessKey = key.accessKey};
            b.secret = {.secretKey = key.secretKey, .securityToken = key.securityToken};
        },
        signIn, Reason::SignInEnded, 3);
    row(
        "disabled user", [](Broken &b) { b.byPassword(), b.cloud.gate().user.enabled = false; }, signIn,
        Reason::WrongCredentials, 1);
    for (const int status : {400, 404}) { // the password is not sent again
        row(
            qPrintable(u"sign-in answered with %1"_s.arg(status)),
            [status](Broken &b) { b.byPassword(), b.refuse(u"/v3/"_s, status, u"x"_s, {}); }, signIn, Reason::None, 1);
    }
    row(
        "environment not set", [](Broken &b) { b.project.signIn = {.kind = SignInKind::Environment}; }, signIn,
        Reason::EnvironmentIncomplete, 0);
    row(
        "key store refuses", [](Broken &b) { b.store.denied.insert(u"bad"_s); }, signIn, Reason::KeyStoreUnavailable,
        0);
    row(
        "403", [](Broken &b) { b.fault(Fault::Kind::Status, 403); }, away, Reason::None);
    row(
        "404, not offered", [](Broken &b) { b.fault(Fault::Kind::Status, 404); }, Link::NotOffered, Reason::None);
    row(
        "429", [](Broken &b) { b.fault(Fault::Kind::Status, 429); }, Link::Throttled, Reason::None, 3);
    row(
        "500", [](Broken &b) { b.fault(Fault::Kind::Status, 500); }, away, Reason::None);
    row(
        "503", [](Broken &b) { b.fault(Fault::Kind::Status, 503); }, away, Reason::None);
    row(
        "a page of HTML", [](Broken &b) { b.fault(Fault::Kind::Html, 0); }, away, Reason::NotJson);
    row(
        "an empty answer", [](Broken &b) { b.fault(Fault::Kind::Empty); }, away, Reason::NotJson);
    row(
        "no answer", [](Broken &b) { b.fault(Fault::Kind::Hang); }, away, Reason::AnswerTimeout);
    row(
        "answers cut off", [](Broken &b) { b.fault(Fault::Kind::CutOff); }, away, Reason::CutOff);
    row(
        "connections reset", [](Broken &b) { b.fault(Fault::Kind::ResetBefore); }, away, Reason::ConnectionClosed);
    row(
        "20 MiB", [](Broken &b) { b.fault(Fault::Kind::HugeBody); }, away, Reason::TooLarge);
    row(
        "a slow drip", [](Broken &b) { b.fault(Fault::Kind::Drip); }, away, Reason::AnswerTimeout);
    row(
        "wrong types", [](Broken &b) { b.fault(Fault::Kind::WrongTypes); }, Link::Reachable, Reason::None);
    row(
        "a redirect to elsewhere", [](Broken &b) { b.fault(Fault::Kind::Redirect); }, away, Reason::RedirectRefused);
    row(
        "untrusted certificate", [](Broken &b) { b.project.endpoint = b.untrusted.url(); }, away,
        Reason::CertificateUntrusted);
    row(
        "expired certificate", [](Broken &b) { b.project.endpoint = b.expired.url(), b.project.caFile = b.caFile; },
        away, Reason::CertificateExpired);
    row(
        "another host's certificate",
        [](Broken &b) { b.project.endpoint = b.wrongHost.url(), b.project.caFile = b.caFile; }, away,
        Reason::CertificateWrongHost);
    row(
        "no TLS there",
        [](Broken &b) {
            b.elsewhere.greet = [](int) { return RawReply::Then::Close; };
            b.project.endpoint = b.elsewhere.url();
            b.project.endpoint.setScheme(u"https"_s);
        },
        away, Reason::ConnectionClosed);
    row(
        "nobody listens", [](Broken &b) { b.project.endpoint = b.nobody.url(); }, away, Reason::ConnectionRefused);
    row(
        "sign-in host down", [](Broken &b) { b.byPassword(), b.project.iamEndpoint = b.nobody.url(); }, away,
        Reason::ConnectionRefused);
    row(
        "no such host", [](Broken &b) { b.project.endpoint = QUrl(u"https://nowhere.example"_s); }, away,
        Reason::HostNotFound);
    row(
        "proxy is down",
        [](Broken &b) {
            b.project.endpoint = b.untrusted.url();
            b.project.proxy = {.kind = ProxySettings::Kind::Http, .host = u"127.0.0.1"_s, .port = b.nobody.port()};
        },
        away, Reason::ProxyRefused);
    row(
        "proxy wants a password",
        [](Broken &b) {
            b.project.endpoint = b.untrusted.url();
            b.project.proxy = {.kind = ProxySettings::Kind::Http, .host = u"127.0.0.1"_s, .port = b.proxy.serverPort()};
        },
        away, Reason::ProxyAuthentication);
    row(
        "plain http to another computer", [](Broken &b) { b.project.endpoint = QUrl(u"http://192.0.2.1"_s); }, away,
        Reason::PlainHttpRefused);
}

void TestNeighbours::theOtherProjectGoesOn()
{
    QFETCH(Break, breakIt);
    QFETCH(Link, link);
    QFETCH(Reason, reason);
    QFETCH(int, most);
    const Language language(u"en"_s);
    HurriedTime time(40);
    demo::DemoCloud good(time), bad(time);
    QVERIFY(good.start());
    QVERIFY(bad.start());
    good.syncTimeline(1s, 1s, 12s);
    RawServer elsewhere;
    RawServer untrusted(m_certificates.server(u"good"_s));
    RawServer expired(m_certificates.server(u"expired"_s));
    RawServer wrongHost(m_certificates.server(u"wronghost"_s));
    ProxyServer proxy(ProxyServer::Kind::Http);
    proxy.user = "worker";
    proxy.password = "pw";
    const ReservedPort nobody;
    CloudDesk bench(time, {.connect = 30s, .answer = 3s});
    Broken broken{bad,
                  elsewhere,
                  untrusted,
                  expired,
                  wrongHost,
                  proxy,
                  m_certificates.caFile(),
                  bench.secrets,
                  nobody,
                  keyProject(bad, u"bad"_s),
                  keySecret(bad)};
    breakIt(broken);

    ShownNotices shown(bench.desk);
    bench.secrets.write(u"good"_s, keySecret(good), nullptr, [](auto) {});
    bench.secrets.write(u"bad"_s, broken.secret, nullptr, [](auto) {});
    bool everGood = false, everLost = false;
    QObject::connect(&bench.desk, &Desk::projectChanged, &shown.bar, [&](const QString &id) {
        if (id != u"good")
            return;
        const bool reachable = bench.link(id) == Link::Reachable;
        everLost = everLost || (everGood && !reachable);
        everGood = everGood || reachable;
    });
    bench.desk.open({broken.project, keyProject(good, u"good"_s)}); // the broken one comes first
    QTRY_VERIFY(everGood);

    TargetKey key;
    for (const TargetState &row : bench.desk.targets(u"good"_s)) {
        if (row.key.kind == TargetKind::DatasetV2 && row.support == Support::Yes && row.phase() != RunPhase::Running &&
            row.target->status == 1 && key.isEmpty())
            key = row.key;
    }
    QVERIFY(!key.isEmpty());
    QVERIFY(good.setOutcome(key.id, {{}, {}, 3, 1, 0}));
    good.clearLog();
    const Millis begun = time.now();
    bench.desk.start({key});
    QTRY_COMPARE_WITH_TIMEOUT(bench.desk.find(key)->phase(), RunPhase::Done, 60'000);
    QCOMPARE(bench.desk.find(key)->run->task.added, std::optional<qint64>(3));
    QCOMPARE(good.count("POST", u"/sync"_s), 1);
    // at pace: the list each 5 s while something runs, and its status each 2 s; half of it for a busy machine
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.now() - begun).count();
    QVERIFY(seconds >= 14);
    QVERIFY2(good.count("GET", u"/datasets$"_s) >= seconds / 5 / 2, qPrintable(QString::number(seconds)));
    QVERIFY(good.count("GET", u"/sync"_s) >= 4);
    QVERIFY(!everLost);

    QTRY_COMPARE_WITH_TIMEOUT(bench.link(u"bad"_s), link, 60'000);
    if (reason != Reason::None)
        QCOMPARE(bench.state(u"bad"_s).lastError.reason, reason);
    // one notice, with its button, where there is something to do; a slow answer also looks like a clock that is off
    // here, where time runs faster than sockets
    const bool certificate = bench.state(u"bad"_s).isUntrusted();
    QTRY_COMPARE(shown.all<QPushButton>().size(), link == Link::SignInNeeded || certificate ? 1 : 0);
    QCOMPARE(shown.button(u"Use a CA file…"_s) != nullptr, certificate);
    if (most >= 0)
        QVERIFY2(bad.requests() <= quint64(most), qPrintable(QString::number(bad.requests())));
    QCOMPARE(elsewhere.requests.size(), 0);
    for (const RawServer *server : {&untrusted, &expired, &wrongHost})
        QCOMPARE(server->requests.size(), 0);
}

QTEST_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
