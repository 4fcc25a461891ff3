#include "app/cloud/cloud.h"
#include "tests/support/faketime.h"
#include "tests/support/rawserver.h"
#include "tests/support/scriptedsecrets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

const QByteArray emptyList = R"({"total_number":0,"datasets":[]})";

QByteArray gatewayError(const char *code, const char *message)
{
    return QByteArray(R"({"error_code":")") + code + R"(","error_msg":")" + message + R"(","request_id":"r-9"})";
}

/// ModelArts and IAM on one port, as strict about tokens as told.
struct Fixture
{
    RawServer server;
    SystemTime time;
    ScriptedSecrets secrets;
    Environment environment;
    Network::Limits limits{.connect = 30s, .answer = 30s};
    QObject owner;
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); }; // IAM's
    int tokens = 0;                                                                    // issued
    int life = 3600;                                                                   // seconds
    int iamStatus = 201;
    QByteArray iamRefusal =
        R"({"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}})";
    std::function<RawReply(const RawRequest &)> modelArts = [](const RawRequest &) {
        return RawReply::json(emptyList);
    };

    Fixture()
    {
        secrets.entries[u"p"_s] = {
            .secretKey = u"SK"_s, .securityToken = u"ST"_s, .password = u"pw"_s, .token = u"pasted"_s};
        server.answer = [this](const RawRequest &request) {
            return request.target.startsWith("/v3/") ? iam(request) : modelArts(request);
        };
    }

    RawReply iam(const RawRequest &request)
    {
        if (request.target.startsWith("/v3/projects"))
            return RawReply::json(R"({"projects":[{"id":"other","name":"eu-de_x"},{"id":"pid","name":"eu-de"}]})");
        if (iamStatus != 201)
            return RawReply::json(iamRefusal, iamStatus);
        const QDateTime now = clock();
        const auto text = [](const QDateTime &at) {
            return at.toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz"_s).toLatin1() + "000Z";
        };
        const QByteArray body = R"({"token":{"user":{"id":"uid"},"project":{"id":"pid","name":"eu-de"},"issued_at":")" +
                                text(now) + R"(","expires_at":")" + text(now.addSecs(life)) + R"("}})";
        return RawReply::json(body, request.method == "GET" ? 200 : 201,
                              {{"X-Subject-Token", "token-" + QByteArray::number(++tokens)}});
    }

    Project project(SignInKind kind, const QString &projectId = u"pid"_s) const
    {
        Project value;
        value.id = u"p"_s;
        value.region = u"eu-de"_s;
        value.projectId = projectId;
        value.endpoint = server.url();
        value.iamEndpoint = server.url();
        value.signIn = {.kind = kind, .accessKey = u"AK"_s, .userName = u"user"_s, .account = u"account"_s};
        return value;
    }

    std::unique_ptr<Cloud> cloud() { return std::make_unique<Cloud>(time, secrets, environment, limits); }
    int calls(QByteArrayView method, const QByteArray &part) const
    {
        return int(std::count_if(server.requests.begin(), server.requests.end(),
                                 [&](const RawRequest &r) { return r.method == method && r.target.contains(part); }));
    }
};

template<typename T>
struct Told
{
    int times = 0;
    std::optional<Result<T>> result;
    Done<T> done()
    {
        return [this](const Result<T> &told) {
            ++times;
            result = told;
        };
    }
    bool ok() const { return result && bool(*result); }
    ApiError error() const { return result && !*result ? result->error() : ApiError(); }
};

Target dataset(const QString &id = u"d1"_s)
{
    Target target;
    target.key = {u"p"_s, TargetKind::DatasetV2, id};
    return target;
}

} // namespace

class TestCloudSyncService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
    }

    void signsEachRequest();
    void tokenIsSentAndKept();
    void oneSignInForManyCalls();
    void waitsForTheKeyStore();
    void secretMissing_data();
    void secretMissing();
    void keyStoreComesBack();
    void findsTheProjectId();
    void pastedTokenTellsItsProject();
    void environmentSignIn();
    void renewsOnceOn401();
    void startIsRepeatedOnlyAfter401();
    void rejectedTwiceStaysSignedOut();
    void manyRejectedAtOnceRenewOnce();
    void renewsBeforeTheEnd();
    void wrongPasswordIsTriedOnce();
    void wrongKeyIsTriedOnce();
    void aRefusedKeyIsNotSentAgain_data();
    void aRefusedKeyIsNotSentAgain();
    void iamsOtherRefusalsAreKept_data();
    void iamsOtherRefusalsAreKept();
    void anEndedSignInIsSaidToHaveEnded_data();
    void anEndedSignInIsSaidToHaveEnded();
    void lateRefusalsTellWhatTheRenewalMet();
    void lockedKeyRestsFiveMinutes();
    void iamUnreachableIsTriedAgain();
    void clockIsCorrected_data();
    void clockIsCorrected();
    void clockIsToldOnce();
    void getIsRepeated_data();
    void getIsRepeated();
    void aRepeatIsAskedFor();
    void postIsNot_data();
    void postIsNot();
    void throttled();
    void requestsAreCounted();
    void startAnswers_data();
    void startAnswers();
    void refusedWithoutRequest();
    void deletedService();
    void deletedOwner();
    void hostileIds();
    void language();
    void demo();
};

void TestCloudSyncService::signsEachRequest()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::TemporaryKey));
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QCOMPARE(told.times, 0);
    QTRY_COMPARE(told.times, 1);
    QVERIFY(told.ok());
    const RawRequest got = f.server.requests.value(0);
    QVERIFY(got.target.startsWith("/v2/pid/datasets?limit=100&offset=0&dataset_version=all"));
    QVERIFY(got.header("authorization")
                .startsWith(
                    "SDK-HMAC-SHA256 Access=AK, "
                    "SignedHeaders=content-type;host;x-language;x-project-id;x-sdk-date;x-security-token, Signature="));
    QCOMPARE(got.header("x-security-token"), QByteArray("ST"));
    QCOMPARE(got.header("x-project-id"), QByteArray("pid"));
    QVERIFY(!got.hasHeader("x-auth-token"));
    QCOMPARE(f.tokens, 0);
}

void TestCloudSyncService::tokenIsSentAndKept()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password, {}));
    QString projectId, userId;
    service->onIdentity = [&](const QString &p, const QString &u) { projectId = p, userId = u; };
    for (int i = 0; i < 3; ++i) {
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QVERIFY(told.ok());
        QCOMPARE(f.server.requests.last().header("x-auth-token"), QByteArray("token-1"));
        QVERIFY(!f.server.requests.last().hasHeader("authorization"));
    }
    QCOMPARE(f.tokens, 1);
    QCOMPARE(f.secrets.reads, 1);
    QCOMPARE(projectId, u"pid"_s);
    QCOMPARE(userId, u"uid"_s);
}

void TestCloudSyncService::oneSignInForManyCalls()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    std::array<Told<Target>, 20> told;
    f.modelArts = [](const RawRequest &) { return RawReply::json(R"({"dataset_id":"d"})"); };
    for (auto &each : told)
        service->readDataset(u"d"_s, &f.owner, each.done());
    for (auto &each : told) {
        QTRY_COMPARE(each.times, 1);
        QVERIFY(each.ok());
    }
    QCOMPARE(f.tokens, 1);
    QCOMPARE(f.secrets.reads, 1);
}

void TestCloudSyncService::waitsForTheKeyStore()
{
    Fixture f;
    f.secrets.hold = true; // an unlock dialog stands
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    Told<TargetPage> first, second;
    service->listDatasets({}, &f.owner, first.done());
    service->listDatasets({}, &f.owner, second.done());
    QTRY_COMPARE(f.secrets.reads, 1);
    QTest::qWait(50);
    QCOMPARE(first.times + second.times, 0);
    QCOMPARE(f.server.requests.size(), 0);
    f.secrets.release();
    QTRY_VERIFY(first.ok() && second.ok());
    QCOMPARE(f.secrets.reads, 1);
}

void TestCloudSyncService::secretMissing_data()
{
    QTest::addColumn<SecretStore::Failure>("failure");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("not found") << SecretStore::Failure::NotFound << Reason::NoSecret;
    QTest::newRow("unavailable") << SecretStore::Failure::Unavailable << Reason::KeyStoreUnavailable;
    QTest::newRow("denied") << SecretStore::Failure::Denied << Reason::KeyStoreUnavailable;
    QTest::newRow("entry of another kind") << SecretStore::Failure::None << Reason::NoSecret;
}

void TestCloudSyncService::secretMissing()
{
    QFETCH(SecretStore::Failure, failure);
    QFETCH(Reason, reason);
    for (const SignInKind kind :
         {SignInKind::AccessKey, SignInKind::TemporaryKey, SignInKind::Password, SignInKind::Token}) {
        Fixture f;
        f.secrets.failure = failure;
        f.secrets.entries[u"p"_s] = {.proxyPassword = u"only"_s};
        const auto cloud = f.cloud();
        const auto service = cloud->makeService(f.project(kind));
        for (int i = 0; i < 2; ++i) {
            Told<StartAnswer> told;
            service->startSync(dataset(), &f.owner, told.done());
            QTRY_COMPARE(told.times, 1);
            QCOMPARE(told.error().kind, Kind::SignedOut);
            QCOMPARE(told.error().reason, reason);
            QVERIFY(told.error().notSent);
        }
        QCOMPARE(f.secrets.reads, 1); // no second prompt
        QCOMPARE(f.server.connections, 0);
    }
}

void TestCloudSyncService::keyStoreComesBack()
{
    Fixture f;
    f.secrets.failure = SecretStore::Failure::Unavailable;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    Told<TargetPage> before, after;
    service->listDatasets({}, &f.owner, before.done());
    QTRY_COMPARE(before.times, 1);
    f.secrets.failure = SecretStore::Failure::None;
    f.secrets.tryAgain();
    service->listDatasets({}, &f.owner, after.done());
    QTRY_VERIFY(after.ok());
}

void TestCloudSyncService::findsTheProjectId()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey, {}));
    QString projectId;
    service->onIdentity = [&](const QString &p, const QString &) { projectId = p; };
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QTRY_VERIFY(told.ok());
    QCOMPARE(f.server.requests[0].target, QByteArray("/v3/projects?name=eu-de"));
    QVERIFY(f.server.requests[0].header("authorization").startsWith("SDK-HMAC-SHA256 Access=AK,"));
    QVERIFY(f.server.requests[1].target.startsWith("/v2/pid/"));
    QCOMPARE(projectId, u"pid"_s);

    // a name that IAM does not list
    Project unknown = f.project(SignInKind::AccessKey, {});
    unknown.projectName = u"eu-de_nowhere"_s;
    const auto other = cloud->makeService(unknown);
    Told<TargetPage> none;
    other->listDatasets({}, &f.owner, none.done());
    QTRY_COMPARE(none.times, 1);
    QCOMPARE(none.error().reason, Reason::ProjectNotAllowed);
}

void TestCloudSyncService::pastedTokenTellsItsProject()
{
    Fixture f;
    f.secrets.entries[u"p"_s] = {.token = u" pas\n ted "_s}; // as a terminal wraps it
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Token, {}));
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QTRY_VERIFY(told.ok());
    QCOMPARE(f.server.requests[0].header("x-subject-token"), QByteArray("pasted"));
    QVERIFY(f.server.requests[1].target.startsWith("/v2/pid/"));
    QCOMPARE(f.server.requests[1].header("x-auth-token"), QByteArray("pasted"));
}

void TestCloudSyncService::environmentSignIn()
{
    Fixture f;
    f.environment = {{u"HUAWEICLOUD_SDK_AK"_s, u"ENVAK"_s}, {u"HUAWEICLOUD_SDK_SK"_s, u"ENVSK"_s}};
    Told<TargetPage> key, password, nothing;
    auto cloud = f.cloud();
    auto service = cloud->makeService(f.project(SignInKind::Environment));
    service->listDatasets({}, &f.owner, key.done());
    QTRY_VERIFY(key.ok());
    QVERIFY(f.server.requests.last().header("authorization").contains("Access=ENVAK,"));
    QCOMPARE(f.secrets.reads, 0);

    Project noIam = f.project(SignInKind::Environment, {});
    noIam.iamEndpoint.clear();
    f.environment = {{u"OS_USERNAME"_s, u"u"_s},
                     {u"OS_PASSWORD"_s, u"p"_s},
                     {u"OS_USER_DOMAIN_NAME"_s, u"d"_s},
                     {u"OS_AUTH_URL"_s, f.server.url().toString() + u"/v3"_s}};
    cloud = f.cloud();
    service = cloud->makeService(noIam);
    service->listDatasets({}, &f.owner, password.done());
    QTRY_VERIFY(password.ok());
    QCOMPARE(f.server.requests.last().header("x-auth-token"), QByteArray("token-1"));

    f.environment = {};
    cloud = f.cloud();
    service = cloud->makeService(noIam);
    service->listDatasets({}, &f.owner, nothing.done());
    QTRY_COMPARE(nothing.times, 1);
    QCOMPARE(nothing.error().reason, Reason::EnvironmentIncomplete);
}

void TestCloudSyncService::renewsOnceOn401()
{
    Fixture f;
    f.modelArts = [](const RawRequest &r) {
        return r.header("x-auth-token") == "token-1"
                   ? RawReply::json(gatewayError("APIGW.0307", "The token must be updated"), 401)
                   : RawReply::json(emptyList);
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QTRY_VERIFY(told.ok());
    QCOMPARE(f.tokens, 2);
    QCOMPARE(f.calls("GET", "/datasets"), 2);
}

void TestCloudSyncService::startIsRepeatedOnlyAfter401()
{
    Fixture f;
    f.modelArts = [](const RawRequest &r) {
        return r.header("x-auth-token") == "token-1"
                   ? RawReply::json(R"({"error_code":"ModelArts.0202","error_msg":"Token expired"})", 401)
                   : RawReply::text(200, "text/plain", "");
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    Told<StartAnswer> told;
    service->startSync(dataset(), &f.owner, told.done());
    QTRY_VERIFY(told.ok());
    QCOMPARE(f.calls("POST", "/sync-data"), 2); // one refused, one accepted
    QCOMPARE(f.tokens, 2);
}

void TestCloudSyncService::rejectedTwiceStaysSignedOut()
{
    Fixture f;
    f.modelArts = [](const RawRequest &) {
        return RawReply::json(gatewayError("APIG.0301", "decrypt token fail"), 401);
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    for (int i = 0; i < 3; ++i) {
        Told<StartAnswer> told;
        service->startSync(dataset(), &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.error().kind, Kind::SignedOut);
        QCOMPARE(told.error().requestId, u"r-9"_s);
    }
    QCOMPARE(f.tokens, 2);
    QCOMPARE(f.calls("POST", "/sync-data"), 2);
}

void TestCloudSyncService::manyRejectedAtOnceRenewOnce()
{
    Fixture f;
    f.modelArts = [](const RawRequest &r) {
        return r.header("x-auth-token") == "token-1" ? RawReply::json("{}", 401)
                                                     : RawReply::json(R"({"status":"RUNNING"})");
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    std::array<Told<SyncTask>, 12> told;
    for (auto &each : told)
        service->fetchSync(dataset(), {}, &f.owner, each.done());
    for (auto &each : told)
        QTRY_VERIFY(each.ok());
    QCOMPARE(f.tokens, 2);
}

void TestCloudSyncService::renewsBeforeTheEnd()
{
    Fixture f;
    FakeTime time;
    f.life = 100; // seconds: renewed after nine tenths of it
    f.clock = [&] { return QDateTime::fromMSecsSinceEpoch(toEpoch(time.wall()), Qt::UTC); };
    Cloud cloud(time, f.secrets, {}, f.limits);
    const auto service = cloud.makeService(f.project(SignInKind::Password));
    for (const int tokens : {1, 1, 1, 2, 2, 2}) {
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_VERIFY(told.ok());
        QCOMPARE(f.tokens, tokens);
        time.advance(31s);
    }
}

void TestCloudSyncService::wrongPasswordIsTriedOnce()
{
    Fixture f;
    f.iamStatus = 401;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    for (int i = 0; i < 3; ++i) {
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.error().kind, Kind::SignedOut);
        QCOMPARE(told.error().reason, Reason::WrongCredentials);
    }
    QCOMPARE(f.calls("POST", "/v3/auth/tokens"), 1);
}

void TestCloudSyncService::wrongKeyIsTriedOnce()
{
    Fixture f;
    f.modelArts = [](const RawRequest &) {
        return RawReply::json(
            gatewayError("APIG.0301", "Incorrect IAM authentication information: verify aksk signature fail"), 401);
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    for (int i = 0; i < 3; ++i) {
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.error().reason, Reason::WrongCredentials);
    }
    QCOMPARE(f.calls("GET", "/datasets"), 1);
}

/// Five refusals lock a key: whatever the words, and whatever the clock, it is not sent again by itself.
void TestCloudSyncService::aRefusedKeyIsNotSentAgain_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<int>("requests"); // in all
    QTest::newRow("without a reason") << RawReply::json("{}", 401) << 1;
    QTest::newRow("words not known") << RawReply::json(gatewayError("APIG.0301", "no such luck"), 401) << 1;
    QTest::newRow("another project's") << RawReply::json(gatewayError("ModelArts.0212", ""), 401) << 1;
    QTest::newRow("expired although the clocks agree")
        << RawReply::json(gatewayError("APIG.0301", "signature expired"), 401) << 1;
    const QDateTime theirs = QDateTime::currentDateTimeUtc().addDays(3); // more than can be corrected
    const QByteArray date = QLocale::c().toString(theirs, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    QTest::newRow("a clock that is off by days")
        << RawReply::json(gatewayError("APIG.0301", "signature expired"), 401, {{"Date", date}}) << 1;
}

void TestCloudSyncService::aRefusedKeyIsNotSentAgain()
{
    QFETCH(RawReply, reply);
    QFETCH(int, requests);
    Fixture f;
    f.modelArts = [&](const RawRequest &) { return reply; };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    for (int i = 0; i < 4; ++i) {
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.error().kind, Kind::SignedOut);
    }
    QCOMPARE(f.calls("GET", "/datasets"), requests);
}

/// IAM's no is one, in whatever words: the password is not sent again by itself.
void TestCloudSyncService::iamsOtherRefusalsAreKept_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("400") << 400 << QByteArray(R"({"error":{"code":400,"message":"Expecting to find domain"}})");
    QTest::newRow("403") << 403 << QByteArray(R"({"error":{"code":403,"message":"no"}})");
    QTest::newRow("404") << 404 << QByteArray(R"({"error":{"code":404,"message":"Could not find project"}})");
    QTest::newRow("404 without a word") << 404 << QByteArray("{}");
    QTest::newRow("409") << 409 << QByteArray("{}");
}

void TestCloudSyncService::iamsOtherRefusalsAreKept()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Fixture f;
    f.iamStatus = status;
    f.iamRefusal = body;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    for (int i = 0; i < 3; ++i) {
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.error().kind, status == 403 ? Kind::Forbidden : Kind::SignedOut);
        QCOMPARE(told.error().httpStatus, status);
        QVERIFY(told.error().notSent);
    }
    QCOMPARE(f.calls("POST", "/v3/auth/tokens"), 1);
}

/// What ends by itself is told from what is wrong: by the service's words, or by the end that the user gave.
void TestCloudSyncService::anEndedSignInIsSaidToHaveEnded_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<int>("ends"); // seconds from now; 0: not known
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<Reason>("reason");
    const QByteArray expired = "calc ak sk signature fail:signature expired";
    const QByteArray wrong = "verify aksk signature fail";
    const QByteArray broken = "decrypt token fail";
    QTest::newRow("temporary, by its words") << SignInKind::TemporaryKey << 0 << expired << Reason::SignInEnded;
    QTest::newRow("temporary, by its end") << SignInKind::TemporaryKey << -60 << wrong << Reason::SignInEnded;
    QTest::newRow("temporary, before its end") << SignInKind::TemporaryKey << 60 << wrong << Reason::WrongCredentials;
    QTest::newRow("temporary, end not known") << SignInKind::TemporaryKey << 0 << wrong << Reason::WrongCredentials;
    QTest::newRow("lasting, by words") << SignInKind::AccessKey << 0 << expired << Reason::WrongCredentials;
    QTest::newRow("lasting, an end of before") << SignInKind::AccessKey << -60 << wrong << Reason::WrongCredentials;
    QTest::newRow("token, by its end") << SignInKind::Token << -60 << broken << Reason::SignInEnded;
    QTest::newRow("token, before its end") << SignInKind::Token << 60 << broken << Reason::None;
}

void TestCloudSyncService::anEndedSignInIsSaidToHaveEnded()
{
    QFETCH(SignInKind, kind);
    QFETCH(int, ends);
    QFETCH(QByteArray, message);
    QFETCH(Reason, reason);
    Fixture f;
    f.modelArts = [&](const RawRequest &) {
        const QByteArray date =
            QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        return RawReply::json(gatewayError("APIG.0301", message.constData()), 401, {{"Date", date}});
    };
    Project project = f.project(kind);
    if (ends != 0)
        project.signIn.expires = f.time.wall() + std::chrono::seconds(ends);
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(project);
    for (int i = 0; i < 2; ++i) { // the second is not sent, and says the same
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.error().reason, reason);
    }
    QCOMPARE(f.calls("GET", "/datasets"), 1);
}

/// Many calls are on their way when a token ends. The late ones must not report their own bare 401 over the reason that
/// the renewal met: a passcode is asked for only when it is told.
void TestCloudSyncService::lateRefusalsTellWhatTheRenewalMet()
{
    Fixture f;
    Cloud cloud(f.time, f.secrets, {}, {});
    const auto service = cloud.makeService(f.project(SignInKind::Password));
    Told<TargetPage> signedIn;
    service->listDatasets({}, &f.owner, signedIn.done());
    QTRY_COMPARE(signedIn.times, 1);
    f.iamStatus = 401;
    int asked = 0;
    f.modelArts = [&](const RawRequest &) {
        RawReply reply = RawReply::json(gatewayError("APIG.0301", "decrypt token fail"), 401);
        if (++asked == 2)
            reply.then = RawReply::Then::Drip; // comes long after the renewal was refused
        return reply;
    };
    Told<TargetPage> first, late;
    service->listDatasets({}, &f.owner, first.done());
    service->listDatasets({}, &f.owner, late.done());
    QTRY_COMPARE(first.times + late.times, 2);
    QCOMPARE(first.error().reason, Reason::WrongCredentials);
    QCOMPARE(late.error().reason, Reason::WrongCredentials);
    QCOMPARE(asked, 2);
}

void TestCloudSyncService::lockedKeyRestsFiveMinutes()
{
    Fixture f;
    FakeTime time;
    bool locked = true;
    f.modelArts = [&](const RawRequest &) {
        return locked ? RawReply::json(gatewayError("APIG.0301", "AK access failed to reach the limit,forbidden"), 401)
                      : RawReply::json(emptyList);
    };
    Cloud cloud(time, f.secrets, {}, {});
    const auto service = cloud.makeService(f.project(SignInKind::AccessKey));
    const auto ask = [&](Told<TargetPage> &told) {
        service->listDatasets({}, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
    };
    Told<TargetPage> first, second, late;
    ask(first);
    QCOMPARE(first.error().reason, Reason::AccessKeyLocked);
    locked = false;
    time.advance(299s);
    ask(second);
    QCOMPARE(second.error().reason, Reason::AccessKeyLocked);
    QCOMPARE(second.error().retryAfter, std::optional<Millis>(1s));
    QVERIFY(second.error().notSent);
    QCOMPARE(f.server.requests.size(), 1);
    time.advance(1s);
    ask(late);
    QVERIFY(late.ok());
}

void TestCloudSyncService::iamUnreachableIsTriedAgain()
{
    Fixture f;
    f.iamStatus = 503;
    f.iamRefusal = "busy";
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    Told<StartAnswer> first, second;
    service->startSync(dataset(), &f.owner, first.done());
    QTRY_COMPARE(first.times, 1);
    QCOMPARE(first.error().kind, Kind::ServerFault);
    QVERIFY(first.error().notSent); // nothing reached ModelArts
    f.iamStatus = 201;
    service->startSync(dataset(), &f.owner, second.done());
    QTRY_VERIFY(second.ok());
}

void TestCloudSyncService::clockIsCorrected_data()
{
    QTest::addColumn<QList<int>>(
        "hours");                      // the server's clock ahead of ours, at each request; the last for all later ones
    QTest::addColumn<int>("requests"); // 0: the call ends refused
    QTest::newRow("two hours off") << QList<int>{2} << 2;
    QTest::newRow("set right on the way") << QList<int>{2, 0} << 3;
    QTest::newRow("set twice") << QList<int>{2, -3, 0} << 4;
    QTest::newRow("never at rest") << QList<int>{2, -3, 2, -3, 2, -3} << 0;
}

/// A server that refuses what is signed by another clock than its own, says so, and is satisfied with its own.
void TestCloudSyncService::clockIsCorrected()
{
    QFETCH(QList<int>, hours);
    QFETCH(int, requests);
    Fixture f;
    f.modelArts = [&](const RawRequest &r) {
        const qsizetype at = std::min(f.server.requests.size(), hours.size()) - 1;
        const QDateTime theirs = QDateTime::currentDateTimeUtc().addSecs(3600 * hours[at]);
        const QByteArray date = QLocale::c().toString(theirs, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        const QDateTime signedAt =
            QDateTime::fromString(QString::fromLatin1(r.header("x-sdk-date")), u"yyyyMMdd'T'HHmmss'Z'"_s);
        const bool late = std::abs(QDateTime(signedAt.date(), signedAt.time(), Qt::UTC).secsTo(theirs)) > 900;
        return late ? RawReply::json(gatewayError("APIG.0301", "calc ak sk signature fail:signature expired"), 401,
                                     {{"Date", date}})
                    : RawReply::json(emptyList, 200, {{"Date", date}});
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    QList<Millis> skews;
    service->onClockSkew = [&](Millis skew) { skews.append(skew); };
    Told<TargetPage> first, second;
    service->listDatasets({}, &f.owner, first.done());
    QTRY_COMPARE(first.times, 1);
    if (requests == 0) {
        QCOMPARE(first.error().kind, Kind::SignedOut);
        QCOMPARE(f.server.requests.size(), 4);
        return;
    }
    QVERIFY(first.ok());
    QCOMPARE(f.server.requests.size(), requests);
    service->listDatasets({}, &f.owner, second.done());
    QTRY_VERIFY(second.ok());
    QCOMPARE(f.server.requests.size(), requests + 1);
    QCOMPARE(skews.size(), hours.size());
    QVERIFY(std::chrono::abs(skews.last() - Millis(std::chrono::hours(hours.last()))) < 3s);
}

void TestCloudSyncService::clockIsToldOnce()
{
    Fixture f;
    int ahead = 0;
    f.modelArts = [&](const RawRequest &) {
        const QByteArray date =
            QLocale::c()
                .toString(QDateTime::currentDateTimeUtc().addSecs(ahead), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                .toLatin1();
        return RawReply::json(emptyList, 200, {{"Date", date}});
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    QList<Millis> skews;
    service->onClockSkew = [&](Millis skew) { skews.append(skew); };
    for (const int seconds : {0, 0, 3, 60, 62, 60, 0}) {
        ahead = seconds;
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_VERIFY(told.ok());
    }
    QCOMPARE(skews.size(), 3); // 0, 60, 0
}

void TestCloudSyncService::getIsRepeated_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<int>("failures");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<int>("requests"); // 0: at least two, for Qt repeats too
    for (const int status : {502, 503, 504}) {
        QTest::addRow("%d once", status) << RawReply::json("{}", status) << 1 << true << 2;
        QTest::addRow("%d twice", status) << RawReply::json("{}", status) << 2 << true << 3;
        QTest::addRow("%d always", status) << RawReply::json("{}", status) << 99 << false << 3;
    }
    QTest::newRow("503 with Retry-After") << RawReply::json("{}", 503, {{"Retry-After", "7"}}) << 99 << false << 1;
    QTest::newRow("500") << RawReply::json("{}", 500) << 99 << false << 1;
    QTest::newRow("501") << RawReply::json("{}", 501) << 99 << false << 1;
    QTest::newRow("429") << RawReply::json("{}", 429) << 99 << false << 1;
    QTest::newRow("404") << RawReply::json("{}", 404) << 99 << false << 1;
    QTest::newRow("HTML") << RawReply::text(200, "text/html", "<html>") << 99 << false << 1;
    QTest::newRow("closed") << RawReply::close() << 2 << true << 0;
}

void TestCloudSyncService::getIsRepeated()
{
    QFETCH(RawReply, reply);
    QFETCH(int, failures);
    QFETCH(bool, ok);
    QFETCH(int, requests);
    Fixture f;
    f.modelArts = [&](const RawRequest &) { return failures-- > 0 ? reply : RawReply::json(emptyList); };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QTRY_COMPARE(told.times, 1);
    QCOMPARE(told.ok(), ok);
    if (requests)
        QCOMPARE(int(f.server.requests.size()), requests);
    else
        QVERIFY(f.server.requests.size() >= 2);
    if (reply.bytes.contains("Retry-After"))
        QCOMPARE(told.error().retryAfter, std::optional<Millis>(7s));
}

void TestCloudSyncService::postIsNot_data()
{
    QTest::addColumn<RawReply>("reply");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("closed") << RawReply::close() << Kind::Offline;
    QTest::newRow("reset") << RawReply::reset() << Kind::Offline;
    QTest::newRow("hang") << RawReply::hang() << Kind::TimedOut;
    QTest::newRow("500") << RawReply::json("{}", 500) << Kind::ServerFault;
    QTest::newRow("502") << RawReply::json("{}", 502) << Kind::ServerFault;
    QTest::newRow("503") << RawReply::json("{}", 503) << Kind::ServerFault;
    QTest::newRow("504") << RawReply::json("{}", 504) << Kind::ServerFault;
    QTest::newRow("429") << RawReply::json("{}", 429) << Kind::Throttled;
}

void TestCloudSyncService::postIsNot()
{
    QFETCH(RawReply, reply);
    QFETCH(Kind, kind);
    for (const TargetKind targetKind : {TargetKind::DatasetV2, TargetKind::DatasetV1, TargetKind::ManualJob}) {
        Fixture f;
        if (reply.then == RawReply::Then::Hang)
            f.limits.answer = 500ms;
        f.modelArts = [&](const RawRequest &) { return reply; };
        const auto cloud = f.cloud();
        const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
        Target target = dataset();
        target.key.kind = targetKind;
        target.annotationId = u"282"_s;
        Told<StartAnswer> told;
        service->startSync(target, &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QTest::qWait(150);
        QCOMPARE(f.server.requests.size(), 1);
        QCOMPARE(told.error().kind, kind);
        QVERIFY(!told.error().notSent);
        QCOMPARE(told.times, 1);
    }
}

void TestCloudSyncService::throttled()
{
    Fixture f;
    f.modelArts = [](const RawRequest &r) {
        return RawReply::json(
            gatewayError(
                "APIG.0308",
                "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute"),
            429,
            r.target.contains("d2") ? QList<QPair<QByteArray, QByteArray>>{{"Retry-After", "17"}}
                                    : QList<QPair<QByteArray, QByteArray>>());
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    Told<SyncTask> window, header;
    service->fetchSync(dataset(u"d1"_s), {}, &f.owner, window.done());
    service->fetchSync(dataset(u"d2"_s), {}, &f.owner, header.done());
    QTRY_VERIFY(window.times && header.times);
    QCOMPARE(window.error().kind, Kind::Throttled);
    QCOMPARE(window.error().retryAfter, std::optional<Millis>(60s));
    QCOMPARE(header.error().retryAfter, std::optional<Millis>(17s));
}

void TestCloudSyncService::aRepeatIsAskedFor()
{
    Fixture f;
    int requests = 0;
    f.modelArts = [&](const RawRequest &) {
        ++requests;
        return RawReply::json("{}", 503);
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    int asked = 0;
    service->mayRepeat = [&] { return ++asked < 2; }; // once, and then no more
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QTRY_VERIFY(told.times);
    QCOMPARE(told.error().httpStatus, 503);
    QCOMPARE(requests, 2);
    QCOMPARE(asked, 2);
}

void TestCloudSyncService::requestsAreCounted()
{
    Fixture f;
    int failures = 2;
    f.modelArts = [&](const RawRequest &) {
        return failures-- > 0 ? RawReply::json("{}", 503) : RawReply::json(emptyList);
    };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::Password));
    int sent = 0;
    service->onRequestSent = [&] { ++sent; };
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QTRY_VERIFY(told.ok());
    QCOMPARE(sent, 3); // those to ModelArts, not the one to IAM
}

void TestCloudSyncService::startAnswers_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<Kind>("error");
    QTest::addColumn<QString>("taskId");
    const QByteArray v2 = "/v2/pid/datasets/d1/sync-data";
    const QByteArray v1 = "/v1/pid/datasets/d1/sync";
    const QByteArray job = "/v1/pid/data-annotations/282/obs/sync";
    const auto row = [](const char *name, TargetKind kind, const QByteArray &path, int status, const char *body,
                        bool ok, Kind error = Kind::BadReply, const QString &taskId = {}) {
        QTest::newRow(name) << kind << path << status << QByteArray(body) << ok << error << taskId;
    };
    row("v2, no body", TargetKind::DatasetV2, v2, 200, "", true);
    row("v2, a body nobody announced", TargetKind::DatasetV2, v2, 202, R"({"anything": 1})", true);
    row("v2, a page of something else", TargetKind::DatasetV2, v2, 200, "<html>", false, Kind::BadReply);
    row("v2, runs already", TargetKind::DatasetV2, v2, 400,
        R"({"error_code":"ModelArts.4355","error_msg":"Sync data source task exist"})", false, Kind::Refused);
    row("v2, missing", TargetKind::DatasetV2, v2, 400, R"({"error_code":"ModelArts.4352"})", false, Kind::Missing);
    row("v2, text dataset", TargetKind::DatasetV2, v2, 501, R"({"error_code":"ModelArts.4383"})", false, Kind::Refused);
    row("v2, OBS", TargetKind::DatasetV2, v2, 403, R"({"error_code":"ModelArts.4310"})", false, Kind::Forbidden);
    row("v1 dataset", TargetKind::DatasetV1, v1, 200, R"({"task_id":"t-1"})", true, Kind::BadReply, u"t-1"_s);
    row("v1 dataset, runs already, in a 200", TargetKind::DatasetV1, v1, 200, R"({"error_code":"ModelArts.1642"})",
        false, Kind::Refused);
    row("v1 dataset, no task", TargetKind::DatasetV1, v1, 200, "{}", false, Kind::BadReply);
    row("v1 job", TargetKind::ManualJob, job, 200, R"({"is_success":true})", true);
    row("v1 job, refused in a 200", TargetKind::ManualJob, job, 200,
        R"({"is_success":false,"error_code":"ModelArts.4106"})", false, Kind::Refused);
    row("v1 job, no body", TargetKind::ManualJob, job, 200, "", true);
    row("v1 not offered", TargetKind::ManualJob, job, 404, R"({"error_code":"APIG.0101"})", false, Kind::Missing);
}

void TestCloudSyncService::startAnswers()
{
    QFETCH(TargetKind, kind);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, ok);
    Fixture f;
    f.modelArts = [&](const RawRequest &) { return RawReply::json(body, status); };
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    Target target = dataset();
    target.key.kind = kind;
    target.annotationId = u"282"_s;
    Told<StartAnswer> told;
    service->startSync(target, &f.owner, told.done());
    QTRY_COMPARE(told.times, 1);
    const RawRequest got = f.server.requests.value(0);
    QCOMPARE(got.method, QByteArray("POST"));
    QCOMPARE(got.target, path);
    QCOMPARE(got.header("content-length"), QByteArray("0"));
    QCOMPARE(told.ok(), ok);
    if (ok)
        QTEST(told.result->value().taskId, "taskId");
    else
        QTEST(told.error().kind, "error");
}

void TestCloudSyncService::refusedWithoutRequest()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    Target job = dataset();
    job.key.kind = TargetKind::ManualJob; // without dls_prj_id
    Target team = dataset();
    team.key.kind = TargetKind::TeamTask;
    Target old = dataset();
    old.key.kind = TargetKind::DatasetV1;
    Told<StartAnswer> start, startTeam;
    Told<SyncTask> status, statusV1;
    Told<SampleStatistics> statistics;
    service->startSync(job, &f.owner, start.done());
    service->startSync(team, &f.owner, startTeam.done());
    service->fetchSync(job, {}, &f.owner, status.done());
    service->fetchSync(old, {}, &f.owner, statusV1.done());
    service->readStatistics(team, &f.owner, statistics.done());
    QCOMPARE(start.times + status.times + statistics.times, 0);
    QTRY_VERIFY(start.times && startTeam.times && status.times && statusV1.times && statistics.times);
    QVERIFY(start.error().notSent && startTeam.error().notSent && statusV1.error().notSent);
    QCOMPARE(f.server.connections, 0);
}

void TestCloudSyncService::deletedService()
{
    for (const bool held : {true, false}) {
        Fixture f;
        f.secrets.hold = held;
        f.modelArts = [](const RawRequest &) { return RawReply::hang(); };
        const auto cloud = f.cloud();
        auto service = cloud->makeService(f.project(SignInKind::AccessKey));
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        if (held)
            QTRY_COMPARE(f.secrets.reads, 1);
        else
            QTRY_COMPARE(f.server.requests.size(), 1);
        service.reset();
        QCOMPARE(told.times, 0);
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.error().kind, Kind::Cancelled);
        f.secrets.release();
        QTest::qWait(50);
        QCOMPARE(told.times, 1);
    }
}

void TestCloudSyncService::deletedOwner()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    Told<TargetPage> gone, stays;
    auto owner = std::make_unique<QObject>();
    service->listDatasets({}, owner.get(), gone.done());
    service->listDatasets({}, &f.owner, stays.done());
    owner.reset();
    QTRY_VERIFY(stays.ok());
    Told<TargetPage> later;
    service->listDatasets({}, &f.owner, later.done());
    QTRY_VERIFY(later.ok());
    QCOMPARE(gone.times, 0);
}

void TestCloudSyncService::hostileIds()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    for (const QString &id : {u"../../v1/x"_s, u".."_s, u"a/b"_s, QString()}) {
        Told<StartAnswer> told;
        service->startSync(dataset(id), &f.owner, told.done());
        QTRY_COMPARE(told.times, 1);
        QVERIFY(told.error().notSent);
    }
    QCOMPARE(f.server.connections, 0);
    Told<StartAnswer> odd;
    service->startSync(dataset(u"a?b#c 中"_s), &f.owner, odd.done());
    QTRY_COMPARE(odd.times, 1);
    QCOMPARE(f.server.requests.value(0).target, QByteArray("/v2/pid/datasets/a%3Fb%23c%20%E4%B8%AD/sync-data"));
}

void TestCloudSyncService::language()
{
    Fixture f;
    const auto cloud = f.cloud();
    const auto service = cloud->makeService(f.project(SignInKind::AccessKey));
    for (const auto &[set, sent] :
         {std::pair(u"zh_CN"_s, QByteArray("zh-cn")), std::pair(u"en"_s, QByteArray("en-us"))}) {
        cloud->setLanguage(set);
        Told<TargetPage> told;
        service->listDatasets({}, &f.owner, told.done());
        QTRY_VERIFY(told.ok());
        QCOMPARE(f.server.requests.last().header("x-language"), sent);
    }
}

void TestCloudSyncService::demo()
{
    Fixture f;
    const auto cloud = f.cloud();
    cloud->setDemo({f.server.url(), f.server.url(), u"demo-pid"_s, u"DEMOAK"_s, u"DEMOSK"_s});
    Project project = f.project(SignInKind::Demo, {});
    project.endpoint.clear();
    const auto service = cloud->makeService(project);
    Told<TargetPage> told;
    service->listDatasets({}, &f.owner, told.done());
    QTRY_VERIFY(told.ok());
    QVERIFY(f.server.requests[0].target.startsWith("/v2/demo-pid/datasets"));
    QVERIFY(f.server.requests[0].header("authorization").contains("Access=DEMOAK,"));
    QCOMPARE(f.secrets.reads, 0);
}

QTEST_GUILESS_MAIN(TestCloudSyncService)
#include "tst_cloudsyncservice.moc"
