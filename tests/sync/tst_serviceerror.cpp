#include "app/sync/serviceerror.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

class TestServiceError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A pre-signed address opens its file to whoever reads it, and messages are shown, kept and copied into reports.
    void messagesKeepNoSignature()
    {
        const auto say = [](const QByteArray &message) {
            return readErrorBody("{\"error_code\":\"ModelArts.4310\",\"error_msg\":\"" + message + "\"}").message;
        };
        QCOMPARE(say("no access to https://b.obs.example/a.jpg?AccessKeyId=AK&Signature=s%2F3 (403)"),
                 u"no access to https://b.obs.example/a.jpg?… (403)"_s);
        QCOMPARE(say("'obs://b/a?x=1', http://h/b?y=2"), u"'obs://b/a?…', http://h/b?…"_s);
        QCOMPARE(say("what is this? path /a?b"), u"what is this? path /a?b"_s);
        QCOMPARE(say("see https://support.example/page"), u"see https://support.example/page"_s);
    }
    /// A gateway that refuses a signature may send back the request as it was signed, token and all.
    void messagesKeepNoToken_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kept");
        const auto json = [](const QByteArray &message) {
            return "{\"error_code\":\"APIG.0301\",\"error_msg\":\"" + message + "\"}";
        };
        QTest::newRow("canonical request")
            << json("verify aksk signature fail, canonicalRequest:GET|/v2/p/datasets/||host:h|"
                    "x-security-token:SECRET||host;x-security-token|e3b0")
            << u"verify aksk signature fail, canonicalRequest…"_s;
        QTest::newRow("with line ends and another spelling")
            << json("no: Canonical request = GET\\n/v2\\nx-security-token:SECRET\\nhost")
            << u"no: Canonical request…"_s;
        QTest::newRow("a header alone") << json("bad header X-Auth-Token: SECRET") << u"bad header X-Auth-Token: …"_s;
        QTest::newRow("headers in a row")
            << json("x-security-token:SECRET|host:h|Authorization=SDK Access=a, Signature=SECRET")
            << u"x-security-token:…|host:h|Authorization=…"_s;
        QTest::newRow("named, not sent") << json("x-auth-token not found") << u"x-auth-token not found"_s;
        QTest::newRow("no JSON") << QByteArray("<p>Request:\nx-subject-token: SECRET</p>")
                                 << u"<p>Request: x-subject-token: …</p>"_s;
    }
    void messagesKeepNoToken()
    {
        QFETCH(QByteArray, body);
        const ErrorBody read = readErrorBody(body);
        QTEST(read.message + read.excerpt, "kept");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void bodies_data();
    void bodies();
    void kinds_data();
    void kinds();
    void refusalInsideSuccess();
    void retryAfter_data();
    void retryAfter();
    void window_data();
    void window();
    void httpDate_data();
    void httpDate();
};

void TestServiceError::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("v2") << QByteArray(R"({"error_code":"ModelArts.4352","error_msg":"Dataset does not exist"})")
                        << u"ModelArts.4352"_s << u"Dataset does not exist"_s << true;
    QTest::newRow("v2, older wording") << QByteArray(R"({"error_code":"ModelArts.4352","error_message":"gone"})")
                                       << u"ModelArts.4352"_s << u"gone"_s << true;
    QTest::newRow("v1") << QByteArray(R"({"is_success":false,"error_code":"ModelArts.4106","error_msg":"x"})")
                        << u"ModelArts.4106"_s << u"x"_s << true;
    QTest::newRow("gateway") << QByteArray(R"({"error_msg":"m","error_code":"APIG.0301","request_id":"r"})")
                             << u"APIG.0301"_s << u"m"_s << true;
    QTest::newRow("IAM v3")
        << QByteArray(R"({"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}})")
        << u"401"_s << u"The username or password is wrong."_s << true;
    QTest::newRow("IAM v3, code as text")
        << QByteArray(R"({"error":{"code":"401","title":"Unauthorized"}})") << u"401"_s << u"Unauthorized"_s << true;
    QTest::newRow("IAM v3.0") << QByteArray(R"({"error_msg":"Policy doesn't allow","error_code":"IAM.0011"})")
                              << u"IAM.0011"_s << u"Policy doesn't allow"_s << true;
    QTest::newRow("older IAM") << QByteArray(R"({"code":"1001","message":"old"})") << u"1001"_s << u"old"_s << true;
    QTest::newRow("error as text") << QByteArray(R"({"error":"nope","message":"m"})") << QString() << u"m"_s << true;
    QTest::newRow("empty object") << QByteArray("{}") << QString() << QString() << true;
    QTest::newRow("HTML") << QByteArray("<html>\n<body>Bad   gateway</body></html>") << QString() << QString() << false;
    QTest::newRow("nothing") << QByteArray() << QString() << QString() << false;
    QTest::newRow("a list") << QByteArray("[1]") << QString() << QString() << false;
}

void TestServiceError::bodies()
{
    QFETCH(QByteArray, body);
    const ErrorBody read = readErrorBody(body);
    QTEST(read.code, "code");
    QTEST(read.message, "message");
    QTEST(read.isJson, "isJson");
    if (body.startsWith('<'))
        QCOMPARE(read.excerpt, u"<html> <body>Bad gateway</body></html>"_s);
    QVERIFY(readErrorBody(QByteArray(5000, 'x')).excerpt.size() == 200);
}

void TestServiceError::kinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, int status, const QString &code, const QString &message, Kind kind,
                        Reason reason = Reason::None) {
        QTest::newRow(name) << status << code << message << kind << reason;
    };
    row("4352", 400, u"ModelArts.4352"_s, u"Dataset does not exist"_s, Kind::Missing);
    row("4338", 400, u"ModelArts.4338"_s, {}, Kind::Missing);
    row("v1 0102 in a 200", 200, u"ModelArts.0102"_s, {}, Kind::Missing);
    row("404", 404, {}, {}, Kind::Missing);
    row("gateway 0101", 404, u"APIGW.0101"_s, u"The API does not exist or has not been published"_s, Kind::Missing);
    row("4355 runs already", 400, u"ModelArts.4355"_s, {}, Kind::Refused);
    row("4343 publishing", 400, u"ModelArts.4343"_s, {}, Kind::Refused);
    row("4383 not supported", 501, u"ModelArts.4383"_s, {}, Kind::Refused);
    row("4310 OBS", 403, u"ModelArts.4310"_s, {}, Kind::Forbidden);
    row("4360 sync failed", 500, u"ModelArts.4360"_s, {}, Kind::ServerFault);
    row("4206", 429, u"ModelArts.4206"_s, {}, Kind::Throttled);
    row("4395", 429, u"ModelArts.4395"_s, {}, Kind::Throttled);
    row("6101", 429, u"ModelArts.6101"_s, {}, Kind::Throttled);
    row("0114 in a 200", 200, u"ModelArts.0114"_s, {}, Kind::Throttled);
    row("gateway 0308", 429, u"APIG.0308"_s, {}, Kind::Throttled);
    row("gateway 0308, odd status", 400, u"APIC.0308"_s, {}, Kind::Throttled);
    row("429 without a word", 429, {}, {}, Kind::Throttled);
    row("400 without a word", 400, {}, {}, Kind::Refused);
    row("0104", 400, u"ModelArts.0104"_s, {}, Kind::Refused);
    row("7002", 400, u"ModelArts.7002"_s, {}, Kind::Forbidden);
    row("0112 as 401", 401, u"ModelArts.0112"_s, {}, Kind::Forbidden);
    row("4713 as 401", 401, u"ModelArts.4713"_s, u"unfinished tasks"_s, Kind::Refused);
    row("4750 as 401", 401, u"ModelArts.4750"_s, {}, Kind::Refused);
    row("4826 as 401", 401, u"ModelArts.4826"_s, {}, Kind::Refused);
    row("0203 as 403", 403, u"ModelArts.0203"_s, {}, Kind::SignedOut);
    row("0202", 401, u"ModelArts.0202"_s, u"token expired"_s, Kind::SignedOut);
    row("0206 bad key", 403, u"ModelArts.0206"_s, {}, Kind::SignedOut, Reason::WrongCredentials);
    row("0210", 403, u"ModelArts.0210"_s, {}, Kind::Forbidden, Reason::ProjectNotAllowed);
    row("0210 as 400", 400, u"ModelArts.0210"_s, {}, Kind::Forbidden, Reason::ProjectNotAllowed);
    row("0204 token without project", 400, u"ModelArts.0204"_s, {}, Kind::SignedOut, Reason::ProjectNotAllowed);
    row("0212", 401, u"ModelArts.0212"_s, {}, Kind::SignedOut, Reason::ProjectNotAllowed);
    row("0207 expired", 401, u"ModelArts.0207"_s, u"Signature expired"_s, Kind::SignedOut, Reason::ClockSkew);
    row("0207 project", 401, u"ModelArts.0207"_s, u"token lacks project of this region"_s, Kind::SignedOut,
        Reason::ProjectNotAllowed);
    row("0207 project, in Chinese", 401, u"ModelArts.0207"_s, u"Token缺少当前区域项目信息"_s, Kind::SignedOut,
        Reason::ProjectNotAllowed);
    row("wrong SK", 401, u"APIG.0301"_s, u"Incorrect IAM authentication information: verify aksk signature fail"_s,
        Kind::SignedOut, Reason::WrongCredentials);
    row("unknown AK", 401, u"APIGW.0301"_s, u"Incorrect IAM authentication information: ak AKX not exist"_s,
        Kind::SignedOut, Reason::WrongCredentials);
    row("deleted AK", 401, u"APIG.0301"_s, u"Get secretKey failed"_s, Kind::SignedOut, Reason::WrongCredentials);
    row("signature expired", 401, u"APIG.0301"_s, u"calc ak sk signature fail:signature expired"_s, Kind::SignedOut,
        Reason::ClockSkew);
    row("app signature expired", 401, u"APIG.0303"_s, u"signature expired, signature time:1,server time:2"_s,
        Kind::SignedOut, Reason::ClockSkew);
    row("AK locked", 401, u"APIG.0301"_s, u"AK access failed to reach the limit,forbidden"_s, Kind::SignedOut,
        Reason::AccessKeyLocked);
    row("token broken", 401, u"APIG.0301"_s, u"decrypt token fail"_s, Kind::SignedOut);
    row("token to be updated", 401, u"APIGW.0307"_s, u"The token must be updated"_s, Kind::SignedOut);
    row("gateway 0302", 403, u"APIG.0302"_s, {}, Kind::Forbidden);
    row("gateway 0310", 403, u"APIG.0310"_s, {}, Kind::Forbidden, Reason::ProjectNotAllowed);
    row("IAM wrong password", 401, u"401"_s, u"The username or password is wrong."_s, Kind::SignedOut,
        Reason::WrongCredentials);
    row("Keystone says nothing", 401, u"401"_s, u"The request you have made requires authentication."_s,
        Kind::SignedOut);
    row("IAM forbidden", 403, u"403"_s, u"You are not authorized"_s, Kind::Forbidden);
    row("500", 500, {}, {}, Kind::ServerFault);
    row("502", 502, u"APIG.0201"_s, {}, Kind::ServerFault);
    row("503 with a code that means else below 500", 503, u"ModelArts.0102"_s, {}, Kind::ServerFault);
    row("504", 504, {}, {}, Kind::ServerFault);
    row("408", 408, {}, {}, Kind::TimedOut);
    row("413", 413, {}, {}, Kind::Refused);
    row("407", 407, {}, {}, Kind::Offline, Reason::ProxyAuthentication);
    row("300", 300, {}, {}, Kind::BadReply);
    row("unknown code in a 200", 200, u"ModelArts.9999"_s, {}, Kind::Refused);
}

void TestServiceError::kinds()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const ApiError error = classify(status, {.code = code, .message = message, .isJson = true});
    QTEST(error.kind, "kind");
    QTEST(error.reason, "reason");
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.serviceCode, code);
    QCOMPARE(error.serviceMessage, message);
}

void TestServiceError::refusalInsideSuccess()
{
    QVERIFY(!refusalV1({{u"is_success"_s, true}}, "sync_status"_L1));
    QVERIFY(refusalV1({{u"is_success"_s, false}}, "sync_status"_L1));
    QVERIFY(refusalV1({{u"error_code"_s, u"ModelArts.1642"_s}}, "task_id"_L1));
    // the failure of a task is data
    QVERIFY(!refusalV1({{u"status"_s, u"FAILURE"_s}, {u"error_code"_s, u"x"_s}}, "status"_L1));
}

void TestServiceError::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms"); // -1: absent
    QTest::newRow("seconds") << QByteArray("120") << qint64(120000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("blanks") << QByteArray(" 7 ") << qint64(7000);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("a day at most") << QByteArray("99999999999") << qint64(86400000);
    QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << qint64(60000);
    QTest::newRow("date in the past") << QByteArray("Sun, 06 Nov 1994 08:40:37 GMT") << qint64(0);
    QTest::newRow("word") << QByteArray("soon") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
}

void TestServiceError::retryAfter()
{
    QFETCH(QByteArray, value);
    const WallTime now = fromEpoch(784111777000);
    QTEST(qint64(readRetryAfter(value, now).value_or(Millis(-1)).count()), "ms");
}

void TestServiceError::window_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<qint64>("ms"); // -1: absent
    const QString start = u"The throttling threshold has been reached: policy user over ratelimit,limit:100,time:"_s;
    QTest::newRow("minute") << start + u"1 minute"_s << qint64(60000);
    QTest::newRow("seconds") << start + u"30 seconds"_s << qint64(30000);
    QTest::newRow("hour") << start + u"1 hour"_s << qint64(3600000);
    QTest::newRow("day at most") << start + u"400 day"_s << qint64(86400000);
    QTest::newRow("no space") << start + u"1minute"_s << qint64(60000);
    QTest::newRow("none") << u"slow down"_s << qint64(-1);
    QTest::newRow("other unit") << start + u"1 fortnight"_s << qint64(-1);
    QTest::newRow("number too long") << start + u"12345678901234567890 second"_s << qint64(-1);
}

void TestServiceError::window()
{
    QFETCH(QString, message);
    QTEST(qint64(readThrottleWindow(message).value_or(Millis(-1)).count()), "ms");
    const ApiError error = classify(429, {.code = u"APIG.0308"_s, .message = message, .isJson = true});
    QTEST(qint64(error.retryAfter.value_or(Millis(-1)).count()), "ms");
}

void TestServiceError::httpDate_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms"); // -1: none
    QTest::newRow("RFC 9110") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(784111777000);
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(784111777000);
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64(784111777000);
    QTest::newRow("today") << QByteArray("Thu, 15 Jan 2026 08:30:00 GMT") << qint64(1768465800000);
    QTest::newRow("not GMT") << QByteArray("Sun, 06 Nov 1994 08:49:37 CET") << qint64(-1);
    QTest::newRow("no such month") << QByteArray("Sun, 06 Nox 1994 08:49:37 GMT") << qint64(-1);
    QTest::newRow("month across two") << QByteArray("Sun, 06 anF 1994 08:49:37 GMT") << qint64(-1);
    QTest::newRow("no such day") << QByteArray("Sun, 31 Feb 1994 08:49:37 GMT") << qint64(-1);
    QTest::newRow("no such hour") << QByteArray("Sun, 06 Nov 1994 28:49:37 GMT") << qint64(-1);
    QTest::newRow("ISO") << QByteArray("1994-11-06T08:49:37Z") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void TestServiceError::httpDate()
{
    QFETCH(QByteArray, text);
    const std::optional<WallTime> time = readHttpDate(text);
    QTEST(time ? toEpoch(*time) : qint64(-1), "ms");
}

QTEST_GUILESS_MAIN(TestServiceError)
#include "tst_serviceerror.moc"
