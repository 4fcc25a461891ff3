#include "app/import/parsers.h"
#include "tests/import/findings.h"

#include <QElapsedTimer>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::importing;
using namespace Qt::Literals::StringLiterals;

class TestCloudsYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reads_data();
    void reads();
    void refusesBombs_data();
    void refusesBombs();
};

void TestCloudsYaml::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secure");
    QTest::addColumn<QStringList>("signIns");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *name, const QString &text, const QStringList &signIns,
                        const QStringList &problems = {},
                        const QString &secure = {}) { QTest::newRow(name) << text << secure << signIns << problems; };
    const QString otc = u"clouds:\n"
                        "  otc:\n"
                        "    auth: {auth_url: 'https://iam.eu-de.otc.t-systems.com:443/v3', username: demo-user,%1\n"
                        "           user_domain_name: OTC-EU-DE-1, project_name: eu-de}\n"
                        "    region_name: eu-de\n"_s;
    const QString user = u"password otc eu-de eu-de demo-user@OTC-EU-DE-1"_s;
    row("the example", otc.arg(u" password: made-up,"_s), {user + u" made-up"_s});
    row("password apart", otc.arg(QString()), {user + u" made-up"_s}, {},
        u"clouds: {otc: {auth: {password: made-up}}}"_s);
    row("secure wins", otc.arg(u" password: old,"_s), {user + u" new"_s}, {},
        u"clouds: {otc: {auth: {password: new}}, other: {auth: {password: x}}}"_s);
    row("secure broken", otc.arg(u" password: made-up,"_s), {user + u" made-up"_s}, {u"WrongFormat:3"_s},
        u"clouds:\n  otc: [\n"_s);
    row("no password", otc.arg(QString()), {user});
    row("a number for a password", otc.arg(u" password: 0123,"_s), {user + u" 0123"_s});
    row("profile for the address", u"clouds: {c: {profile: otc, auth: {username: u, password: p, domain_name: d}}}"_s,
        {u"password c eu-de - u@d p"_s});
    row("version left out, another host",
        u"clouds: {c: {region_name: x1, auth: {auth_url: 'https://id.example.com', user_id: u1, password: p}}}"_s,
        {u"password c x1 - u1@ p https://id.example.com"_s});
    row("region out of the host",
        u"clouds: {c: {auth: {auth_url: 'https://iam.cn-north-4.myhuaweicloud.com/v3/', username: u, password: p}}}"_s,
        {u"password c cn-north-4 - u@ p"_s});
    row("keys and token, temporary",
        u"clouds: {c: {region_name: eu-de, auth: {ak: A1, sk: S1, security_token: T1, token: T2}}}"_s,
        {u"token c eu-de - - T2"_s, u"temporary c eu-de - A1 S1 T1"_s});
    row("merged",
        u"base: &b {region_name: eu-de}\nauth: &a {user_domain_name: d, password: p}\n"
        "clouds: {c: {<<: *b, auth: {<<: [*a], username: u}}}"_s,
        {u"password c eu-de - u@d p"_s});
    row("one bad cloud", u"clouds:\n  bad: 7\n  c: {auth: {username: u, password: p}}\n  d: {auth: [1]}\n"_s,
        {u"password c - - u@ p"_s}, {u"WrongFormat:2 bad"_s, u"Incomplete d username"_s});
    row("application credential",
        u"clouds: {c: {auth: {application_credential_id: x, application_credential_secret: y}}}"_s, {},
        {u"OtherSignIn c application_credential_id"_s});
    row("plain http",
        u"clouds: {c: {region_name: eu-de, auth: {auth_url: 'http://iam.example.com/v3', username: u}}}"_s,
        {u"password c eu-de - u@"_s}, {u"BadValue c auth_url"_s});
    row("a password in the address", u"clouds: {c: {auth: {auth_url: 'https://u:pw@iam.example.com', username: u}}}"_s,
        {u"password c - - u@"_s}, {u"BadValue c auth_url"_s});
    row("domains by ID",
        u"clouds: {c: {auth: {username: u, password: p, user_domain_id: d1, project_name: n, project_domain_id: d2}}}"_s,
        {u"password c - n u@ p"_s}, {u"BadValue c user_domain_id"_s, u"BadValue c project_domain_id"_s});
    row("the project's domain is the user's",
        u"clouds: {c: {auth: {username: u, password: p, user_domain_name: d, project_name: n, project_domain_name: d}}}"_s,
        {u"password c - n u@d p"_s});
    row("the project's domain is another",
        u"clouds: {c: {auth: {username: u, password: p, user_domain_name: d, project_name: n, project_domain_name: e}}}"_s,
        {u"password c - n u@d p"_s}, {u"BadValue c project_domain_name"_s});
    row("a project by its ID needs no domain",
        u"clouds: {c: {auth: {username: u, password: p, user_domain_name: d, project_id: i, project_domain_id: e}}}"_s,
        {u"password c - i u@d p"_s});
    row("no clouds", u"a: 1"_s, {}, {u"WrongFormat:1"_s});
    row("empty", QString(), {}, {u"WrongFormat:1"_s});
    row("no YAML", u"clouds:\n\ta: {"_s, {}, {u"WrongFormat:2"_s});
    row("itself inside", u"clouds: &x {c: *x}"_s, {}, {u"Incomplete c username"_s});
}

void TestCloudsYaml::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, secure);
    const ImportFindings found = parseCloudsYaml(text, u"/c.yaml"_s, secure, u"/s.yaml"_s);
    QTEST(briefs(found.signIns), "signIns");
    QTEST(briefs(found.problems), "problems");
    QVERIFY(!tells(found, u"made-up"_s));
    QVERIFY(!tells(found, u"pw@"_s));
}

void TestCloudsYaml::refusesBombs_data()
{
    QTest::addColumn<QString>("text");
    const auto times = [](const QString &text, int count) { return text.repeated(count); };
    QString laughs = u"a0: &a0 [x]\n"_s;
    for (int i = 1; i < 40; ++i)
        laughs += u"a%1: &a%1 [%2]\n"_s.arg(i).arg(times(u"*a%1, "_s.arg(i - 1), 10) + u'y');
    QTest::newRow("laughs") << laughs + u"clouds: {c: *a39}"_s;
    QTest::newRow("deep lists") << u"clouds: "_s + times(u"["_s, 500'000);
    QTest::newRow("deep maps") << u"clouds: "_s + times(u"{a: "_s, 100'000);
    QTest::newRow("deep dashes") << u"clouds:\n"_s + times(u"- "_s, 400'000);
    QTest::newRow("deep questions") << times(u"? "_s, 400'000);
    QString stairs = u"clouds:\n"_s;
    for (int i = 1; i < 1200; ++i)
        stairs += QString(i, u' ') + u"a:\n"_s;
    QTest::newRow("deep indentation") << stairs;
    QTest::newRow("wide") << u"clouds:\n"_s + times(u"  a: {}\n"_s, 100'000);
    QTest::newRow("wide, one line") << u"clouds: {"_s + times(u"a,"_s, 300'000) + u'}';
    QString named = u"clouds:\n"_s;
    for (int i = 0; i < 40'000; ++i)
        named += u"  a%1: {auth: }\n"_s.arg(i);
    QTest::newRow("many clouds") << named;
    QTest::newRow("many anchors") << u"x: ["_s + times(u"&a 1,"_s, 100'000) + u"]\nclouds: {}"_s;
    QTest::newRow("many documents") << times(u"---\n"_s, 200'000);
    QTest::newRow("one long word") << u"clouds: "_s + QString(1'000'000, u'x');
    QTest::newRow("one long quote") << u"clouds: \""_s + QString(1'000'000, u'\\');
    QTest::newRow("many colons") << times(u"a: "_s, 300'000);
    QTest::newRow("many tags") << times(u"!a "_s, 300'000);
}

void TestCloudsYaml::refusesBombs()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const ImportFindings found = parseCloudsYaml(text, {});
    QVERIFY(found.signIns.isEmpty());
    QVERIFY(!found.problems.isEmpty());
    QVERIFY2(timer.elapsed() < 5'000, "it would keep the window's answer waiting");
}

QTEST_GUILESS_MAIN(TestCloudsYaml)
#include "tst_cloudsyaml.moc"
