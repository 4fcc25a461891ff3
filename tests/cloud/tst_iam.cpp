#include "app/cloud/iam.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject recorded(const char *name)
{
    QFile file(u"%1/vectors/keystone-%2.json"_s.arg(QStringLiteral(SYNCDESK_SHARED), QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

Answer answerOf(const char *name)
{
    const QJsonObject response = recorded(name)["response"_L1].toObject();
    Answer answer;
    answer.status = response["status"_L1].toInt();
    const QJsonObject headers = response["headers"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        answer.headers.append({it.key().toLower().toUtf8(), it.value().toString().toUtf8()});
    answer.body = QJsonDocument(response["body"_L1].toObject()).toJson();
    return answer;
}

IamLogin user()
{
    IamLogin login;
    login.userName = u"modelarts-user"_s;
    login.password = u"Correct-Horse-42!"_s;
    login.domainName = u"OTC-EU-DE-00000000009000000001"_s;
    login.projectName = u"eu-de"_s;
    return login;
}

IamLogin mfaUser()
{
    IamLogin login = user();
    login.userName = u"mfa-user"_s;
    login.password = u"Second-Factor-42!"_s;
    login.passcode = u"799740"_s;
    return login;
}

} // namespace

/// Against recorded exchanges of a real Keystone: ../shared/vectors/keystone-*.json.
class TestIam : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void requests_data();
    void requests();
    void reads_data();
    void reads();
    void tokens();
    void tokenWithoutHeader();
    void receipts();
    void projects();
    void bases_data();
    void bases();
};

void TestIam::requests_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<QByteArray>("vector");
    QTest::newRow("project by name") << iam::tokenByPassword(user(), iam::Scope::Project)
                                     << QByteArray("token-project-name");
    IamLogin byId = user();
    byId.projectId =
        recorded("token-project-id")["request"_L1]["body"_L1]["auth"_L1]["scope"_L1]["project"_L1]["id"_L1].toString();
    QVERIFY(!byId.projectId.isEmpty());
    QTest::newRow("project by id") << iam::tokenByPassword(byId, iam::Scope::Project) << QByteArray("token-project-id");
    QTest::newRow("no project") << iam::tokenByPassword(user(), iam::Scope::None) << QByteArray("token-unscoped");
    QTest::newRow("both factors by name")
        << iam::tokenByPassword(mfaUser(), iam::Scope::Project) << QByteArray("mfa-both");
    const IamReceipt receipt{
        recorded("mfa-receipt")["request"_L1]["headers"_L1]["Openstack-Auth-Receipt"_L1].toString().toLatin1(),
        u"75599497f3d244b9bb021776694d81cc"_s};
    QTest::newRow("passcode after a receipt") << iam::tokenByPasscode(mfaUser(), receipt) << QByteArray("mfa-receipt");
}

void TestIam::requests()
{
    QFETCH(ApiRequest, request);
    QFETCH(QByteArray, vector);
    const QJsonObject expected = recorded(vector.constData())["request"_L1].toObject();
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected["body"_L1].toObject());
    const QJsonObject headers = expected["headers"_L1].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        QVERIFY2(request.headers.contains(Header(it.key().toLatin1(), it.value().toString().toLatin1())),
                 qPrintable(it.key()));
    const QByteArray line =
        request.method + ' ' + addressOf(QUrl(u"http://127.0.0.1"_s), request).value().path().toLatin1();
    QCOMPARE(line, QByteArray("POST /v3/auth/tokens"));
}

void TestIam::reads_data()
{
    QTest::addColumn<ApiRequest>("request");
    QTest::addColumn<QString>("line");
    QTest::newRow("projects one may enter") << iam::enterableProjects("t") << u"GET /v3/auth/projects"_s;
    QTest::newRow("projects by name") << iam::projectsByName(u"cn-north-4"_s) << u"GET /v3/projects?name=cn-north-4"_s;
    QTest::newRow("all projects") << iam::projectsByName({}) << u"GET /v3/projects"_s;
    QTest::newRow("verify") << iam::verify("t") << u"GET /v3/auth/tokens?nocatalog=true"_s;
}

void TestIam::reads()
{
    QFETCH(ApiRequest, request);
    const QUrl address = addressOf(QUrl(u"http://127.0.0.1"_s), request).value();
    QTEST(QString::fromLatin1(request.method) + u' ' + address.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority),
          "line");
}

void TestIam::tokens()
{
    for (const char *name : {"token-project-name", "token-project-id", "token-project-nocatalog"}) {
        const Result<IamToken> token = iam::readToken(answerOf(name), {});
        QVERIFY2(token, name);
        QVERIFY(token.value().token.startsWith("gAAAAAB"));
        QCOMPARE(token.value().projectName, u"eu-de"_s);
        QCOMPARE(token.value().projectId, u"679e81a7cf4f4b74aa80348cb6de60cd"_s);
        QVERIFY(token.value().expires && token.value().issued);
        QCOMPARE(*token.value().expires - *token.value().issued, Millis(1h));
    }
    const Result<IamToken> unscoped = iam::readToken(answerOf("token-unscoped"), {});
    QVERIFY(unscoped);
    QVERIFY(unscoped.value().projectId.isEmpty());
    const Result<IamToken> verified = iam::readToken(answerOf("verify-token"), {}, "own");
    QCOMPARE(verified.value().token, QByteArray("own"));
    QCOMPARE(verified.value().userId, u"5d5b092bbae840cea90a82b5c7412335"_s);
    for (const char *name : {"wrong-password", "closed-project", "disabled-user", "unknown-user", "revoked-token"}) {
        const Result<IamToken> refused = iam::readToken(answerOf(name), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().httpStatus, answerOf(name).status);
        QVERIFY(!refused.error().serviceMessage.isEmpty());
    }
}

void TestIam::tokenWithoutHeader()
{
    Answer answer = answerOf("token-project-name");
    answer.headers.clear();
    QCOMPARE(iam::readToken(answer, {}).error().kind, ApiError::Kind::BadReply);
    answer = answerOf("token-project-name");
    answer.body = "{}";
    QCOMPARE(iam::readToken(answer, {}).error().kind, ApiError::Kind::BadReply);
}

void TestIam::receipts()
{
    const std::optional<IamReceipt> receipt = iam::readReceipt(answerOf("mfa-password-only"));
    QVERIFY(receipt);
    QCOMPARE(receipt->userId, u"75599497f3d244b9bb021776694d81cc"_s);
    QVERIFY(receipt->receipt.startsWith("gAAAAAB"));
    QVERIFY(!iam::readReceipt(answerOf("wrong-password")));
    QVERIFY(!iam::readReceipt(answerOf("token-project-name")));
}

void TestIam::projects()
{
    const QJsonObject body = recorded("auth-projects")["response"_L1]["body"_L1].toObject();
    const auto found = iam::readProjects(body);
    QVERIFY(found);
    QCOMPARE(found.value().size(), 2);
    QCOMPARE(found.value()[0].name, u"eu-de"_s);
    QCOMPARE(found.value()[1].name, u"eu-de_research"_s);
    QCOMPARE(found.value()[0].id, u"679e81a7cf4f4b74aa80348cb6de60cd"_s);

    const auto hidden = iam::readProjects(
        QJsonDocument::fromJson(
            R"({"projects":[{"id":"1","name":"MOS"},{"name":"no id"},{"id":"2","name":"b","enabled":false},7]})")
            .object());
    QCOMPARE(hidden.value().size(), 1);
    QVERIFY(!hidden.value()[0].enabled);
    QVERIFY(!iam::readProjects({}));
}

void TestIam::bases_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("base");
    QTest::newRow("plain") << u"https://iam.example"_s << u"https://iam.example"_s;
    QTest::newRow("v3") << u"https://iam.example:443/v3"_s << u"https://iam.example:443"_s;
    QTest::newRow("v3 and slash") << u"https://iam.example/v3/"_s << u"https://iam.example"_s;
    QTest::newRow("below a path") << u"https://h.example/identity/v3"_s << u"https://h.example/identity"_s;
    QTest::newRow("another version stays") << u"https://iam.example/v2.0"_s << u"https://iam.example/v2.0"_s;
}

void TestIam::bases()
{
    QFETCH(QString, endpoint);
    QTEST(iam::iamBase(QUrl(endpoint)).adjusted(QUrl::StripTrailingSlash).toString(), "base");
}

QTEST_GUILESS_MAIN(TestIam)
#include "tst_iam.moc"
