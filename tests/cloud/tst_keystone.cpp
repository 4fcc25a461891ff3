#include "app/cloud/cloud.h"
#include "tests/support/keystone.h"
#include "tests/support/rawserver.h"
#include "tests/support/scriptedsecrets.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

constexpr int tokenSeconds = 10; // enough for any other test here on a busy machine, little enough to wait for once

} // namespace

/// Sign-in by user name and password against a real OpenStack Keystone.
class TestKeystone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase() { m_keystone.reset(); }

    void signsIn_data();
    void signsIn();
    void refused_data();
    void refused();
    void secondFactorIsAskedFor();
    void secondFactor_data();
    void secondFactor();
    void wrongPasscode();
    void projects_data();
    void projects();
    void pastedToken();
    void environment();
    void expiringTokenIsRenewed();
    void anEndedTokenIsRenewed();

private:
    Project project() const;
    /// Lists the datasets once, of a ModelArts that accepts any token; the outcome, and the token it was sent.
    Result<TargetPage> list(const Project &project, const Secret &secret, const Environment &environment = {});

    std::unique_ptr<Keystone> m_keystone;
    std::unique_ptr<RawServer> m_modelArts;
    SystemTime m_time;
    QString m_projectId, m_userId; // told by the last sign-in
};

void TestKeystone::initTestCase()
{
    QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
    m_keystone = std::make_unique<Keystone>(tokenSeconds);
    QVERIFY(m_keystone->start());
}

void TestKeystone::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_modelArts = std::make_unique<RawServer>();
    m_modelArts->answer = [](const RawRequest &) { return RawReply::json(R"({"total_number":0,"datasets":[]})"); };
    m_projectId.clear();
    m_userId.clear();
}

Project TestKeystone::project() const
{
    const Environment &v = m_keystone->values;
    Project project;
    project.id = u"p"_s;
    project.region = u"eu-de"_s;
    project.endpoint = m_modelArts->url();
    project.iamEndpoint = QUrl(v[u"OS_AUTH_URL"_s]);
    project.signIn = {
        .kind = SignInKind::Password, .userName = v[u"OS_USERNAME"_s], .account = v[u"OS_USER_DOMAIN_NAME"_s]};
    return project;
}

Result<TargetPage> TestKeystone::list(const Project &project, const Secret &secret, const Environment &environment)
{
    ScriptedSecrets secrets;
    secrets.entries[project.id] = secret;
    Cloud cloud(m_time, secrets, environment);
    const auto service = cloud.makeService(project);
    service->onIdentity = [this](const QString &p, const QString &u) { m_projectId = p, m_userId = u; };
    QObject owner;
    std::optional<Result<TargetPage>> told;
    service->listDatasets({}, &owner, [&](const Result<TargetPage> &result) { told = result; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(told, 30'000); }();
    return told.value_or(ApiError{.kind = Kind::Cancelled});
}

void TestKeystone::signsIn_data()
{
    QTest::addColumn<QString>("projectId");
    QTest::addColumn<QString>("projectName");
    QTest::addColumn<QString>("expected");
    const Environment &v = m_keystone->values;
    QTest::newRow("project by name, the region's") << QString() << QString() << v[u"OS_PROJECT_ID"_s];
    QTest::newRow("sub-project by name") << QString() << v[u"KEYSTONE_SUBPROJECT_NAME"_s]
                                         << v[u"KEYSTONE_SUBPROJECT_ID"_s];
    QTest::newRow("project by id") << v[u"OS_PROJECT_ID"_s] << QString() << v[u"OS_PROJECT_ID"_s];
    QTest::newRow("sub-project by id") << v[u"KEYSTONE_SUBPROJECT_ID"_s] << QString() << v[u"KEYSTONE_SUBPROJECT_ID"_s];
}

void TestKeystone::signsIn()
{
    QFETCH(QString, projectId);
    QFETCH(QString, projectName);
    QFETCH(QString, expected);
    Project asked = project();
    asked.projectId = projectId;
    asked.projectName = projectName;
    const auto page = list(asked, {.password = m_keystone->values[u"OS_PASSWORD"_s]});
    QVERIFY2(page, page ? "" : qPrintable(page.error().serviceMessage));
    QVERIFY(m_modelArts->requests.value(0).target.startsWith("/v2/" + expected.toLatin1() + "/datasets"));
    QVERIFY(m_modelArts->requests.value(0).header("x-auth-token").startsWith("gAAAAA"));
    QCOMPARE(m_userId, m_keystone->values[u"KEYSTONE_USER_ID"_s]);
}

void TestKeystone::refused_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("projectName");
    QTest::addColumn<Reason>("reason");
    const Environment &v = m_keystone->values;
    const QString user = v[u"OS_USERNAME"_s], account = v[u"OS_USER_DOMAIN_NAME"_s], password = v[u"OS_PASSWORD"_s];
    QTest::newRow("wrong password") << user << account << u"wrong"_s << QString() << Reason::WrongCredentials;
    QTest::newRow("unknown user") << u"nobody"_s << account << password << QString() << Reason::WrongCredentials;
    QTest::newRow("unknown account") << user << u"nowhere"_s << password << QString() << Reason::WrongCredentials;
    QTest::newRow("project that may not be entered")
        << user << account << password << v[u"KEYSTONE_CLOSED_PROJECT_NAME"_s] << Reason::ProjectNotAllowed;
    QTest::newRow("project that does not exist")
        << user << account << password << u"eu-de_nothing"_s << Reason::ProjectNotAllowed;
    // stock Keystone does not tell a disabled user from a wrong password
    QTest::newRow("disabled user") << v[u"KEYSTONE_DISABLED_USERNAME"_s] << account << password << QString()
                                   << Reason::WrongCredentials;
}

void TestKeystone::refused()
{
    QFETCH(QString, user);
    QFETCH(QString, account);
    QFETCH(QString, password);
    QFETCH(QString, projectName);
    Project asked = project();
    asked.signIn.userName = user;
    asked.signIn.account = account;
    asked.projectName = projectName;
    const auto page = list(asked, {.password = password});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Kind::SignedOut);
    QTEST(page.error().reason, "reason");
    QVERIFY(page.error().notSent);
    QVERIFY(!page.error().detail.contains(password));
    QCOMPARE(m_modelArts->requests.size(), 0);
}

void TestKeystone::secondFactorIsAskedFor()
{
    Project asked = project();
    asked.signIn.userName = m_keystone->values[u"KEYSTONE_MFA_USERNAME"_s];
    const auto page = list(asked, {.password = m_keystone->values[u"KEYSTONE_MFA_PASSWORD"_s]});
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Kind::SignedOut);
    QCOMPARE(page.error().reason, Reason::SecondFactorNeeded);
    QCOMPARE(m_userId, m_keystone->values[u"KEYSTONE_MFA_USER_ID"_s]); // to be kept: the passcode goes with the id
}

void TestKeystone::secondFactor_data()
{
    QTest::addColumn<QString>("userId");
    QTest::newRow("user id not known: by receipt") << QString();
    QTest::newRow("user id known: both at once") << m_keystone->values[u"KEYSTONE_MFA_USER_ID"_s];
}

void TestKeystone::secondFactor()
{
    QFETCH(QString, userId);
    Project asked = project();
    asked.signIn.userName = m_keystone->values[u"KEYSTONE_MFA_USERNAME"_s];
    asked.signIn.userId = userId;
    asked.signIn.secondFactor = true;
    const auto page =
        list(asked, {.password = m_keystone->values[u"KEYSTONE_MFA_PASSWORD"_s], .passcode = m_keystone->passcode()});
    QVERIFY2(page, page ? "" : qPrintable(page.error().serviceMessage));
}

void TestKeystone::wrongPasscode()
{
    for (const QString &userId : {QString(), m_keystone->values[u"KEYSTONE_MFA_USER_ID"_s]}) {
        Project asked = project();
        asked.signIn.userName = m_keystone->values[u"KEYSTONE_MFA_USERNAME"_s];
        asked.signIn.userId = userId;
        const auto page =
            list(asked, {.password = m_keystone->values[u"KEYSTONE_MFA_PASSWORD"_s], .passcode = u"000000"_s});
        QVERIFY(!page);
        QCOMPARE(page.error().reason, Reason::PasscodeRefused);
    }
}

void TestKeystone::projects_data()
{
    QTest::addColumn<bool>("factor"); // as the user who has a second one
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("passcode"); // "right": the one of now
    QTest::addColumn<Reason>("reason");
    const QString factorPassword = m_keystone->values[u"KEYSTONE_MFA_PASSWORD"_s];
    QTest::newRow("right password") << false << m_keystone->values[u"OS_PASSWORD"_s] << QString() << Reason::None;
    QTest::newRow("wrong password") << false << u"wrong"_s << QString() << Reason::WrongCredentials;
    QTest::newRow("second factor") << true << factorPassword << u"right"_s << Reason::None;
    QTest::newRow("second factor, no passcode") << true << factorPassword << QString() << Reason::SecondFactorNeeded;
    QTest::newRow("second factor, wrong passcode") << true << factorPassword << u"000000"_s << Reason::PasscodeRefused;
}

void TestKeystone::projects()
{
    QFETCH(bool, factor);
    QFETCH(QString, password);
    QFETCH(QString, passcode);
    QFETCH(Reason, reason);
    if (passcode == u"right")
        passcode = m_keystone->passcode();
    ScriptedSecrets secrets;
    Cloud cloud(m_time, secrets, {});
    QObject owner;
    std::optional<Result<QList<FoundProject>>> told;
    Project asked = project();
    asked.projectName = m_keystone->values[u"KEYSTONE_CLOSED_PROJECT_NAME"_s]; // not needed for the list
    if (factor) // by name: the ID of a new user is not known yet
        asked.signIn.userName = m_keystone->values[u"KEYSTONE_MFA_USERNAME"_s];
    cloud.findProjects(asked, {.password = password, .passcode = passcode}, &owner,
                       [&](const Result<QList<FoundProject>> &result) { told = result; });
    QVERIFY(!told);
    QTRY_VERIFY_WITH_TIMEOUT(told, 30'000);
    QCOMPARE(bool(*told), reason == Reason::None);
    if (!*told) {
        QCOMPARE(told->error().reason, reason);
        return;
    }
    QStringList names;
    for (const FoundProject &found : told->value())
        names.append(found.name);
    QVERIFY2(names.contains(u"eu-de"_s), qPrintable(names.join(u' ')));
    if (!factor)
        QCOMPARE(names, (QStringList{u"eu-de"_s, u"eu-de_research"_s}));
}

void TestKeystone::pastedToken()
{
    QVERIFY(list(project(), {.password = m_keystone->values[u"OS_PASSWORD"_s]}));
    const QString token = QString::fromLatin1(m_modelArts->requests.value(0).header("x-auth-token"));
    Project asked = project();
    asked.signIn = {.kind = SignInKind::Token};
    const auto page = list(asked, {.token = token});
    QVERIFY2(page, page ? "" : qPrintable(page.error().serviceMessage));
    QCOMPARE(m_projectId, m_keystone->values[u"OS_PROJECT_ID"_s]);
}

void TestKeystone::environment()
{
    Project asked = project();
    asked.iamEndpoint.clear();
    asked.signIn = {.kind = SignInKind::Environment};
    const auto page = list(asked, {}, m_keystone->values);
    QVERIFY2(page, page ? "" : qPrintable(page.error().serviceMessage));
    QCOMPARE(m_projectId, m_keystone->values[u"OS_PROJECT_ID"_s]);
}

void TestKeystone::expiringTokenIsRenewed()
{
    // ModelArts accepts only tokens that Keystone issued within their life.
    QHash<QByteArray, qint64> firstSeen;
    QElapsedTimer clock;
    clock.start();
    qint64 asked = 0; // when the client decided on the token; how long the request was on its way is not its doing
    m_modelArts->answer = [&](const RawRequest &r) {
        const QByteArray token = r.header("x-auth-token");
        const qint64 since = firstSeen.contains(token) ? firstSeen[token] : (firstSeen[token] = clock.elapsed());
        return asked - since < tokenSeconds * 1000 ? RawReply::json(R"({"total_number":0,"datasets":[]})")
                                                   : RawReply::json("{}", 401);
    };
    ScriptedSecrets secrets;
    secrets.entries[u"p"_s] = {.password = m_keystone->values[u"OS_PASSWORD"_s]};
    Cloud cloud(m_time, secrets, {});
    const auto service = cloud.makeService(project());
    QObject owner;
    int polls = 0;
    while (clock.elapsed() < tokenSeconds * 1300) {
        std::optional<Result<TargetPage>> told;
        asked = clock.elapsed();
        service->listDatasets({}, &owner, [&](const Result<TargetPage> &result) { told = result; });
        QTRY_VERIFY_WITH_TIMEOUT(told, 30'000);
        QVERIFY(*told);
        ++polls;
        QTest::qWait(200);
    }
    QVERIFY(firstSeen.size() >= 2);
    QCOMPARE(m_modelArts->requests.size(), polls); // renewed ahead: not one request was refused and repeated
    QCOMPARE(secrets.reads, 1);

    // one of them, pasted, has come to its end
    Project pasted = project();
    pasted.signIn = {.kind = SignInKind::Token};
    const auto late =
        list(pasted, {.token = QString::fromLatin1(m_modelArts->requests.first().header("x-auth-token"))});
    QVERIFY(!late);
    QCOMPARE(late.error().kind, Kind::SignedOut);
}

/// By the service's word, and by its own end while nothing was asked.
void TestKeystone::anEndedTokenIsRenewed()
{
    QList<QByteArray> tokens;
    m_modelArts->answer = [&](const RawRequest &r) {
        const bool refuse = tokens.isEmpty();
        tokens << r.header("x-auth-token");
        return refuse ? RawReply::json(R"({"error_code":"APIGW.0307","error_msg":"The token must be updated"})", 401)
                      : RawReply::json(R"({"total_number":0,"datasets":[]})");
    };
    ScriptedSecrets secrets;
    secrets.entries[u"p"_s] = {.password = m_keystone->values[u"OS_PASSWORD"_s]};
    Cloud cloud(m_time, secrets, {});
    const auto service = cloud.makeService(project());
    QObject owner;
    const auto lists = [&] {
        std::optional<Result<TargetPage>> told;
        service->listDatasets({}, &owner, [&](const Result<TargetPage> &result) { told = result; });
        return QTest::qWaitFor([&] { return told.has_value(); }, 30'000) && *told;
    };
    QVERIFY(lists());
    QCOMPARE(tokens.size(), 2);
    QVERIFY(tokens[0] != tokens[1]);
    QTest::qWait(tokenSeconds * 1000); // its whole life
    QVERIFY(lists());
    QCOMPARE(tokens.size(), 3);
    QVERIFY(!tokens.first(2).contains(tokens[2]));
    QCOMPARE(secrets.reads, 1);
}

QTEST_GUILESS_MAIN(TestKeystone)
#include "tst_keystone.moc"
