#include "tests/support/cloudclient.h"
#include "tests/support/faketime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace syncdesk;
using namespace syncdesk::demo;

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_client.reset();
        m_cloud.reset();
        m_time = std::make_unique<FakeTime>();
        m_cloud = std::make_unique<DemoCloud>(*m_time);
        QVERIFY(m_cloud->start());
        m_client = std::make_unique<CloudClient>(*m_cloud, *m_time);
    }

    void signedRequestsPass()
    {
        QCOMPARE(m_client->get(u"datasets"_s, "limit=100&offset=0&search_content=%E5%9F%8E%20%2B&dataset_version=all")
                     .status,
                 200);
        QCOMPARE(m_client->post(u"datasets/k8Tq2WcVb7NfYzP4sLm/sync-data"_s).status, 200);
    }

    void secretsAreFresh()
    {
        const QString key = m_cloud->secretKey(), password = m_cloud->password(), access = m_cloud->accessKey();
        const QString project = m_cloud->projectId();
        QVERIFY(m_cloud->start());
        QVERIFY(m_cloud->secretKey() != key);
        QVERIFY(m_cloud->accessKey() != access);
        QVERIFY(m_cloud->password() != password);
        QCOMPARE(m_cloud->projectId(), project); // the data is the same again
        QCOMPARE(m_client->get(u"datasets"_s).status, 401);
    }

    void wrongKey()
    {
        m_client->secretKey = u"wrong"_s;
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"APIG.0301"_s);
        QVERIFY(reply.json["error_msg"_L1].toString().endsWith("verify aksk signature fail"_L1));
        QCOMPARE(reply.json["request_id"_L1].toString().size(), 32);
    }

    void unknownKey()
    {
        m_client->accessKey = u"NOBODY"_s;
        QVERIFY(message(m_client->get(u"datasets"_s)).contains("ak NOBODY not exist"_L1));
    }

    void fiveWrongSignaturesLockTheKey()
    {
        const QString right = std::exchange(m_client->secretKey, u"wrong"_s);
        for (int i = 0; i < 5; ++i)
            QVERIFY(message(m_client->get(u"datasets"_s)).contains("signature fail"_L1));
        m_client->secretKey = right;
        QVERIFY(message(m_client->get(u"datasets"_s)).contains("AK access failed to reach the limit,forbidden"_L1));
        m_time->advance(5min);
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
    }

    void clockOffByMoreThanFifteenMinutes_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("status");
        QTest::newRow("14 min behind") << -14 << 200;
        QTest::newRow("15 min ahead") << 15 << 200;
        QTest::newRow("16 min behind") << -16 << 401;
        QTest::newRow("16 min ahead") << 16 << 401;
    }

    void clockOffByMoreThanFifteenMinutes()
    {
        QFETCH(int, minutes);
        QFETCH(int, status);
        m_client->clockOffset = std::chrono::minutes(minutes);
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, status);
        if (status == 401)
            QVERIFY(message(reply).contains("signature expired"_L1));
    }

    void theCloudsClockMayBeOff()
    {
        m_cloud->setClockOffset(-5h);
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.header("Date"), QByteArray("Thu, 15 Jan 2026 03:30:00 GMT"));
        m_client->clockOffset = -5h;
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
    }

    void aJumpOfTheUsersClockAlone()
    {
        m_cloud->setOwnClock(true);
        m_time->jumpWall(2h);
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.header("Date"), QByteArray("Thu, 15 Jan 2026 08:30:00 GMT"));
    }

    void changedBodyIsNoticed()
    {
        m_client->contentHash = QByteArray(64, '0');
        QCOMPARE(m_client->post(u"datasets/k8Tq2WcVb7NfYzP4sLm/sync-data"_s).status, 401);
        m_client->contentHash = "UNSIGNED-PAYLOAD";
        QCOMPARE(m_client->post(u"datasets/k8Tq2WcVb7NfYzP4sLm/sync-data"_s).status, 200);
    }

    void temporaryKeys()
    {
        const DemoKey pair = m_cloud->issueTemporaryKey(1h);
        m_client->accessKey = pair.accessKey;
        m_client->secretKey = pair.secretKey;
        QCOMPARE(m_client->get(u"datasets"_s).status, 401);
        m_client->securityToken = u"wrong"_s;
        QCOMPARE(m_client->get(u"datasets"_s).status, 401);
        m_client->securityToken = pair.securityToken;
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
        m_time->advance(1h);
        QVERIFY(message(m_client->get(u"datasets"_s)).contains("signature expired"_L1));
    }

    void nobody()
    {
        m_client->signIn = CloudClient::SignIn::None;
        QVERIFY(message(m_client->get(u"datasets"_s)).contains("x-auth-token not found"_L1));
    }

    void projectsMustFit()
    {
        m_client->projectId = u"00000000000000000000000000000000"_s;
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), u"ModelArts.0210"_s);
    }

    void subProjectsNeedTheHeader()
    {
        const QString sub = m_cloud->state().projects.at(1)->id;
        m_client->projectId.clear();
        QCOMPARE(m_client->get(u"/v2/%1/datasets"_s.arg(sub)).code(), u"ModelArts.0210"_s);
        QCOMPARE(m_client->get(u"/v2/%1/datasets"_s.arg(m_cloud->projectId())).status, 200);
        m_client->projectId = sub;
        QCOMPARE(m_client->get(u"datasets"_s).json["total_number"_L1].toInt(), 3);
    }

    void tokens()
    {
        m_client->signIn = CloudClient::SignIn::Token;
        m_client->token = m_cloud->issueToken(m_cloud->projectId());
        QCOMPARE(m_client->token.size(), 3000);
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
        m_client->token = m_cloud->issueToken({});
        QCOMPARE(m_client->get(u"datasets"_s).code(), u"ModelArts.0212"_s);
        m_client->token = m_cloud->issueToken(m_cloud->state().projects.at(1)->id);
        QCOMPARE(m_client->get(u"datasets"_s).code(), u"ModelArts.0210"_s);
        m_client->token = u"made-up"_s;
        QVERIFY(message(m_client->get(u"datasets"_s)).contains("decrypt token fail"_L1));
    }

    void tokensExpire()
    {
        m_cloud->gate().tokenLife = 10min;
        m_client->signIn = CloudClient::SignIn::Token;
        m_client->token = m_cloud->issueToken(m_cloud->projectId());
        m_time->advance(10min - 1ms);
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
        m_time->advance(1ms);
        CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"APIGW.0307"_s);
        m_cloud->gate().expiredWords = Gatekeeper::ExpiredWords::ModelArts0202;
        reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.code(), u"ModelArts.0202"_s);
    }

    void passwordGivesAToken_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<bool>("scoped");
        QTest::newRow("by name") << QByteArray(
                                        "{\"project\":{\"name\":\"demo-1\",\"domain\":{\"name\":\"demo-account\"}}}")
                                 << true;
        QTest::newRow("by id") << QByteArray("{\"project\":{\"id\":\"@PROJECT\"}}") << true;
        QTest::newRow("without") << QByteArray("{}") << false;
    }

    void passwordGivesAToken()
    {
        QFETCH(QByteArray, scope);
        QFETCH(bool, scoped);
        const CloudClient::Reply reply =
            signIn(passwordIdentity(m_cloud->gate().user), scope.replace("@PROJECT", m_cloud->projectId().toLatin1()));
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.json["token"_L1]["expires_at"_L1].toString(), u"2026-01-16T08:30:00.000000Z"_s);
        QCOMPARE(reply.json["token"_L1]["project"_L1]["id"_L1].toString(), scoped ? m_cloud->projectId() : QString());
        QCOMPARE(reply.json["token"_L1]["user"_L1]["id"_L1].toString(), m_cloud->userId());
        m_client->signIn = CloudClient::SignIn::Token;
        m_client->token = QString::fromLatin1(reply.header("X-Subject-Token"));
        QCOMPARE(m_client->get(u"datasets"_s).status, scoped ? 200 : 401);
        QCOMPARE(m_client->get(u"/v3/auth/projects"_s).json["projects"_L1].toArray().size(), 3);
    }

    void refusedSignIns_data()
    {
        QTest::addColumn<QByteArray>("identity");
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        const QByteArray user("\"name\":\"demo-user\",\"domain\":{\"name\":\"demo-account\"}");
        const auto row = [](const char *name, const QByteArray &content, const QByteArray &scope, int status,
                            const QString &words) {
            QTest::newRow(name) << "{\"methods\":[\"password\"],\"password\":{\"user\":{" + content + "}}}" << scope
                                << status << words;
        };
        row("wrong password", user + ",\"password\":\"no\"", "{}", 401, u"The username or password is wrong."_s);
        row("unknown user", "\"name\":\"x\",\"domain\":{\"name\":\"demo-account\"},\"password\":\"no\"", "{}", 401,
            u"is wrong"_s);
        row("unknown account", "\"name\":\"demo-user\",\"domain\":{\"name\":\"x\"},\"password\":\"@PASS\"", "{}", 401,
            u"is wrong"_s);
        row("no account", "\"name\":\"demo-user\",\"password\":\"@PASS\"", "{}", 400,
            u"Expecting to find domain in user"_s);
        row("project name alone", user + ",\"password\":\"@PASS\"", "{\"project\":{\"name\":\"demo-1\"}}", 400,
            u"Expecting to find domain in project"_s);
        row("unknown project", user + ",\"password\":\"@PASS\"", "{\"project\":{\"id\":\"x\"}}", 401,
            u"requires authentication"_s);
    }

    void refusedSignIns()
    {
        QFETCH(QByteArray, identity);
        QFETCH(QByteArray, scope);
        QFETCH(int, status);
        QFETCH(QString, words);
        const CloudClient::Reply reply = signIn(identity.replace("@PASS", m_cloud->password().toLatin1()), scope);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json["error"_L1]["code"_L1].toInt(), status);
        QVERIFY2(reply.json["error"_L1]["message"_L1].toString().contains(words), reply.body.constData());
        QVERIFY(reply.header("X-Subject-Token").isEmpty());
    }

    void brokenSignInBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"", "nonsense", "[]", "{}", "{\"auth\":7}", "{\"auth\":{\"identity\":{}}}",
                                 "{\"auth\":{\"identity\":{\"methods\":[\"magic\"]}}}",
                                 "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}",
                                 "{\"auth\":{\"identity\":{\"methods\":[null,{}],\"password\":[]}}}"})
            QTest::newRow(body) << QByteArray(body);
    }

    void brokenSignInBodies()
    {
        QFETCH(QByteArray, body);
        m_client->signIn = CloudClient::SignIn::None;
        QCOMPARE(m_client->post(u"/v3/auth/tokens"_s, body).status, 400);
    }

    void secondFactorInOneRequest()
    {
        const DemoUser user = m_cloud->factorUser();
        const QByteArray both = "{\"methods\":[\"password\",\"totp\"],\"password\":{\"user\":{\"id\":\"" +
                                user.id.toLatin1() + "\",\"password\":\"" + user.password.toLatin1() +
                                "\"}},\"totp\":{\"user\":{\"id\":\"" + user.id.toLatin1() +
                                "\",\"passcode\":\"@CODE\"}}}";
        QCOMPARE(signIn(QByteArray(both).replace("@CODE", user.passcode.toLatin1()), "{}").status, 201);
        QCOMPARE(signIn(QByteArray(both).replace("@CODE", "x"), "{}").status, 401);
    }

    void secondFactorByReceipt()
    {
        const DemoUser user = m_cloud->factorUser();
        const CloudClient::Reply first = signIn(passwordIdentity(user), "{}");
        QCOMPARE(first.status, 401);
        QCOMPARE(first.json["required_auth_methods"_L1][0][1].toString(), u"totp"_s);
        QCOMPARE(first.json["receipt"_L1]["user"_L1]["id"_L1].toString(), user.id);
        const QByteArray receipt = first.header("Openstack-Auth-Receipt");
        QVERIFY(!receipt.isEmpty());
        const QByteArray rest = "{\"methods\":[\"totp\"],\"totp\":{\"user\":{\"id\":\"" + user.id.toLatin1() +
                                "\",\"passcode\":\"" + user.passcode.toLatin1() + "\"}}}";
        QCOMPARE(signIn(rest, "{}").status, 401);
        m_client->extra = {{QByteArray("Openstack-Auth-Receipt"), receipt}};
        QCOMPARE(signIn(rest, "{}").status, 201);
    }

    void projectByName()
    {
        const CloudClient::Reply reply = m_client->get(u"/v3/projects"_s, "name=demo-1");
        QCOMPARE(reply.json["projects"_L1].toArray().size(), 1);
        QCOMPARE(reply.json["projects"_L1][0]["id"_L1].toString(), m_cloud->projectId());
        m_cloud->iam().projectListAllowed = false;
        QCOMPARE(m_client->get(u"/v3/projects"_s, "name=demo-1").status, 403);
        m_client->signIn = CloudClient::SignIn::None;
        QCOMPARE(m_client->get(u"/v3/auth/projects"_s).json["error"_L1]["code"_L1].toInt(), 401);
    }

    void tokensAreCheckedAndRevoked()
    {
        const QString subject = m_cloud->issueToken(m_cloud->projectId());
        m_client->signIn = CloudClient::SignIn::Token;
        m_client->token = m_cloud->issueToken({});
        m_client->extra = {{QByteArray("X-Subject-Token"), subject.toLatin1()}};
        QCOMPARE(m_client->get(u"/v3/auth/tokens"_s).json["token"_L1]["project"_L1]["name"_L1].toString(), u"demo-1"_s);
        QCOMPARE(m_client->send("DELETE", u"/v3/auth/tokens"_s).status, 204);
        QCOMPARE(m_client->get(u"/v3/auth/tokens"_s).status, 404);
    }

    void temporaryKeyFromAToken()
    {
        m_client->signIn = CloudClient::SignIn::Token;
        m_client->token = m_cloud->issueToken(m_cloud->projectId());
        const CloudClient::Reply reply =
            m_client->post(u"/v3.0/OS-CREDENTIAL/securitytokens"_s,
                           "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"duration_seconds\":1800}}}}");
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.json["credential"_L1]["expires_at"_L1].toString(), u"2026-01-15T09:00:00.000000Z"_s);
        m_client->signIn = CloudClient::SignIn::Key;
        m_client->accessKey = reply.json["credential"_L1]["access"_L1].toString();
        m_client->secretKey = reply.json["credential"_L1]["secret"_L1].toString();
        m_client->securityToken = reply.json["credential"_L1]["securitytoken"_L1].toString();
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
    }

    void disabledUser()
    {
        m_cloud->gate().user.enabled = false;
        QCOMPARE(signIn(passwordIdentity(m_cloud->gate().user), "{}").status, 401);
    }

private:
    static QString message(const CloudClient::Reply &reply) { return reply.json["error_msg"_L1].toString(); }

    static QByteArray passwordIdentity(const DemoUser &user)
    {
        return "{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"" + user.name.toLatin1() +
               "\",\"domain\":{\"name\":\"demo-account\"},\"password\":\"" + user.password.toLatin1() + "\"}}}";
    }

    CloudClient::Reply signIn(const QByteArray &identity, const QByteArray &scope)
    {
        m_client->signIn = CloudClient::SignIn::None;
        return m_client->post(u"/v3/auth/tokens"_s,
                              "{\"auth\":{\"identity\":" + identity + ",\"scope\":" + scope + "}}");
    }

    std::unique_ptr<FakeTime> m_time;
    std::unique_ptr<DemoCloud> m_cloud;
    std::unique_ptr<CloudClient> m_client;
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
