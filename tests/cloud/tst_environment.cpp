#include "app/cloud/environment.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using By = SignInData::By;
using Reason = ApiError::Reason;

namespace {

Project project(SignInKind kind)
{
    Project value;
    value.region = u"cn-north-4"_s;
    value.signIn.kind = kind;
    value.signIn.accessKey = u"AK"_s;
    value.signIn.userName = u"user"_s;
    value.signIn.account = u"account"_s;
    return value;
}

const Environment sdk{{u"HUAWEICLOUD_SDK_AK"_s, u"AK1"_s}, {u"HUAWEICLOUD_SDK_SK"_s, u"SK1"_s}};
const Environment password{{u"OS_USERNAME"_s, u"u"_s},
                           {u"OS_PASSWORD"_s, u" p w "_s},
                           {u"OS_USER_DOMAIN_NAME"_s, u"D"_s},
                           {u"OS_AUTH_URL"_s, u"http://127.0.0.1:35357/v3"_s},
                           {u"OS_PROJECT_NAME"_s, u"eu-de_x"_s}};

Environment with(Environment base, std::initializer_list<std::pair<QString, QString>> more)
{
    for (const auto &[name, value] : more)
        base.insert(name, value);
    return base;
}

} // namespace

class TestEnvironment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void saved_data();
    void saved();
    void variables_data();
    void variables();
    void incomplete_data();
    void incomplete();
    void projectOfTheVariables_data();
    void projectOfTheVariables();
    void endpoints();
};

void TestEnvironment::saved_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<QString>("sk");
    QTest::addColumn<QString>("securityToken");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("pass");
    QTest::addColumn<bool>("secondFactor");
    QTest::addColumn<Reason>("reason"); // None: fine
    QTest::newRow("key") << SignInKind::AccessKey << u"SK"_s << QString() << QString() << QString() << false
                         << Reason::None;
    QTest::newRow("key without secret") << SignInKind::AccessKey << QString() << QString() << QString() << QString()
                                        << false << Reason::NoSecret;
    QTest::newRow("temporary key") << SignInKind::TemporaryKey << u"SK"_s << u"ST"_s << QString() << QString() << false
                                   << Reason::None;
    QTest::newRow("temporary key without token")
        << SignInKind::TemporaryKey << u"SK"_s << QString() << QString() << QString() << false << Reason::NoSecret;
    QTest::newRow("token") << SignInKind::Token << QString() << QString() << u"T"_s << QString() << false
                           << Reason::None;
    QTest::newRow("no token") << SignInKind::Token << QString() << QString() << QString() << QString() << false
                              << Reason::NoSecret;
    QTest::newRow("password") << SignInKind::Password << QString() << QString() << QString() << u"P"_s << false
                              << Reason::None;
    QTest::newRow("no password") << SignInKind::Password << QString() << QString() << QString() << QString() << false
                                 << Reason::NoSecret;
    QTest::newRow("password, passcode missing")
        << SignInKind::Password << QString() << QString() << QString() << u"P"_s << true << Reason::SecondFactorNeeded;
}

void TestEnvironment::saved()
{
    QFETCH(SignInKind, kind);
    QFETCH(QString, sk);
    QFETCH(QString, securityToken);
    QFETCH(QString, token);
    QFETCH(QString, pass);
    QFETCH(bool, secondFactor);
    QFETCH(Reason, reason);
    Project saved = project(kind);
    saved.signIn.secondFactor = secondFactor;
    const auto data =
        signInData(saved, {.secretKey = sk, .securityToken = securityToken, .password = pass, .token = token}, sdk);
    QCOMPARE(bool(data), reason == Reason::None);
    if (!data) {
        QCOMPARE(data.error().kind, ApiError::Kind::SignedOut);
        QCOMPARE(data.error().reason, reason);
        QVERIFY(data.error().notSent);
        return;
    }
    QCOMPARE(data.value().key.secret, sk);
    QCOMPARE(data.value().key.securityToken, securityToken);
    QCOMPARE(QString::fromUtf8(data.value().token), token);
    QCOMPARE(data.value().login.password, pass);
    QCOMPARE(data.value().login.projectName, u"cn-north-4"_s);
    QCOMPARE(data.value().endpoint, QUrl(u"https://modelarts.cn-north-4.myhuaweicloud.com"_s));
}

void TestEnvironment::variables_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<By>("by");
    QTest::addColumn<QString>("what");
    QTest::newRow("SDK") << sdk << By::Key << u"AK1/SK1/"_s;
    QTest::newRow("SDK, temporary") << with(sdk, {{u"HUAWEICLOUD_SDK_SECURITY_TOKEN"_s, u"ST"_s}}) << By::Key
                                    << u"AK1/SK1/ST"_s;
    QTest::newRow("SDK before OS") << with(password,
                                           {{u"HUAWEICLOUD_SDK_AK"_s, u"AK1"_s}, {u"HUAWEICLOUD_SDK_SK"_s, u"SK1"_s}})
                                   << By::Key << u"AK1/SK1/"_s;
    QTest::newRow("half an SDK key, then OS")
        << with(password, {{u"HUAWEICLOUD_SDK_AK"_s, u"AK1"_s}}) << By::Password << u"u/ p w /D"_s;
    QTest::newRow("OS password") << password << By::Password << u"u/ p w /D"_s;
    QTest::newRow("OS token before key and password")
        << with(password, {{u"OS_TOKEN"_s, u"T"_s}, {u"OS_ACCESS_KEY"_s, u"A"_s}, {u"OS_SECRET_KEY"_s, u"S"_s}})
        << By::Token << u"T"_s;
    QTest::newRow("OS token, older name") << Environment{{u"OS_AUTH_TOKEN"_s, u"T"_s}} << By::Token << u"T"_s;
    QTest::newRow("OS key before password")
        << with(password, {{u"OS_ACCESS_KEY"_s, u"A"_s}, {u"OS_SECRET_KEY"_s, u"S"_s}}) << By::Key << u"A/S/"_s;
    QTest::newRow("OS user by id") << Environment{{u"OS_USER_ID"_s, u"id"_s}, {u"OS_PASSWORD"_s, u"p"_s}}
                                   << By::Password << u"/p/"_s;
    QTest::newRow("OS domain, common name")
        << Environment{{u"OS_USERNAME"_s, u"u"_s}, {u"OS_PASSWORD"_s, u"p"_s}, {u"OS_DOMAIN_NAME"_s, u"C"_s}}
        << By::Password << u"u/p/C"_s;
}

void TestEnvironment::variables()
{
    QFETCH(Environment, environment);
    QFETCH(By, by);
    QFETCH(QString, what);
    const auto data = signInData(project(SignInKind::Environment), {}, environment);
    QVERIFY(data);
    QCOMPARE(data.value().by, by);
    const SignInData &got = data.value();
    switch (by) {
    case By::Key:
        QCOMPARE(got.key.id + u'/' + got.key.secret + u'/' + got.key.securityToken, what);
        break;
    case By::Token:
        QCOMPARE(QString::fromUtf8(got.token), what);
        break;
    case By::Password:
        QCOMPARE(got.login.userName + u'/' + got.login.password + u'/' + got.login.domainName, what);
        break;
    }
}

void TestEnvironment::incomplete_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("missing");
    QTest::newRow("nothing") << Environment() << u"HUAWEICLOUD_SDK_AK"_s;
    QTest::newRow("AK alone") << Environment{{u"HUAWEICLOUD_SDK_AK"_s, u"a"_s}} << u"HUAWEICLOUD_SDK_SK"_s;
    QTest::newRow("blank") << Environment{{u"HUAWEICLOUD_SDK_AK"_s, u" "_s}, {u"HUAWEICLOUD_SDK_SK"_s, u"s"_s}}
                           << u"HUAWEICLOUD_SDK_AK"_s;
    QTest::newRow("no password") << Environment{{u"OS_USERNAME"_s, u"u"_s}} << u"OS_PASSWORD"_s;
    QTest::newRow("no domain") << Environment{{u"OS_USERNAME"_s, u"u"_s}, {u"OS_PASSWORD"_s, u"p"_s}}
                               << u"OS_USER_DOMAIN_NAME"_s;
}

void TestEnvironment::incomplete()
{
    QFETCH(Environment, environment);
    QFETCH(QString, missing);
    const auto data = signInData(project(SignInKind::Environment), {}, environment);
    QVERIFY(!data);
    QCOMPARE(data.error().kind, ApiError::Kind::SignedOut);
    QCOMPARE(data.error().reason, Reason::EnvironmentIncomplete);
    QVERIFY2(data.error().detail.contains(missing), qPrintable(data.error().detail));
}

void TestEnvironment::projectOfTheVariables_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("projectId");
    QTest::addColumn<QString>("projectName");
    QTest::addColumn<QString>("expectedId");
    QTest::addColumn<QString>("expectedName");
    const Environment ids = with(password, {{u"OS_PROJECT_ID"_s, u"os-id"_s}});
    QTest::newRow("the project's own id wins") << ids << u"own"_s << QString() << u"own"_s << u"cn-north-4"_s;
    QTest::newRow("the project's own name wins") << ids << QString() << u"own-name"_s << QString() << u"own-name"_s;
    QTest::newRow("id of the variables") << ids << QString() << QString() << u"os-id"_s << u"eu-de_x"_s;
    QTest::newRow("name of the variables") << password << QString() << QString() << QString() << u"eu-de_x"_s;
    QTest::newRow("older name") << Environment{{u"OS_TOKEN"_s, u"t"_s}, {u"OS_TENANT_ID"_s, u"ten"_s}} << QString()
                                << QString() << u"ten"_s << u"cn-north-4"_s;
    QTest::newRow("variables of another region")
        << with(ids, {{u"OS_REGION_NAME"_s, u"eu-de"_s}}) << QString() << QString() << QString() << u"cn-north-4"_s;
    QTest::newRow("variables of this region")
        << with(ids, {{u"OS_REGION_NAME"_s, u"cn-north-4"_s}}) << QString() << QString() << u"os-id"_s << u"eu-de_x"_s;
    QTest::newRow("SDK id") << with(sdk, {{u"HUAWEICLOUD_SDK_PROJECT_ID"_s, u"sdk-id"_s}}) << QString() << QString()
                            << u"sdk-id"_s << u"cn-north-4"_s;
    QTest::newRow("SDK key does not use OS ids")
        << with(sdk, {{u"OS_PROJECT_ID"_s, u"os-id"_s}}) << QString() << QString() << QString() << u"cn-north-4"_s;
}

void TestEnvironment::projectOfTheVariables()
{
    QFETCH(Environment, environment);
    Project saved = project(SignInKind::Environment);
    QFETCH(QString, projectId);
    QFETCH(QString, projectName);
    saved.projectId = projectId;
    saved.projectName = projectName;
    const auto data = signInData(saved, {}, environment);
    QVERIFY(data);
    QTEST(data.value().login.projectId, "expectedId");
    QTEST(data.value().login.projectName, "expectedName");
}

void TestEnvironment::endpoints()
{
    Project saved = project(SignInKind::Environment);
    QCOMPARE(signInData(saved, {}, password).value().iamEndpoint, QUrl(u"http://127.0.0.1:35357/v3"_s));
    QCOMPARE(signInData(saved, {}, sdk).value().iamEndpoint, QUrl(u"https://iam.cn-north-4.myhuaweicloud.com"_s));
    saved.iamEndpoint = QUrl(u"https://own.example"_s);
    QCOMPARE(signInData(saved, {}, password).value().iamEndpoint, QUrl(u"https://own.example"_s));
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
