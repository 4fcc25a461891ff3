#include "app/cloud/apicall.h"
#include "app/cloud/network.h"
#include "tests/support/rawserver.h"
#include "tests/support/reservedport.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
using Then = RawReply::Then;

namespace {

constexpr Network::Limits calm{.connect = 30s, .answer = 30s, .bytes = 100'000};
constexpr Network::Limits quick{.connect = 30s, .answer = 400ms, .bytes = 100'000}; // where no answer comes

QByteArray deflated(const QByteArray &data)
{
    return qCompress(data, 9).mid(4); // without Qt's own length
}

ApiRequest request(const QByteArray &method)
{
    ApiRequest value;
    value.method = method;
    value.path = {u"v2"_s, u"p"_s, u"datasets"_s};
    value.headers = {{"Content-Type", "application/json"}};
    return value;
}

/// Runs one call and keeps what came of it.
struct Outcome
{
    int finished = 0;
    int sent = 0;
    Answer answer{};

    ApiCall *start(Network &network, const QUrl &base, const ApiRequest &what, QObject *owner, Authorize authorize = {})
    {
        auto *call = new ApiCall(network, base, what, std::move(authorize), owner);
        QObject::connect(call, &ApiCall::requestSent, owner, [this] { ++sent; });
        QObject::connect(call, &ApiCall::finished, owner, [this](const Answer &a) {
            ++finished;
            answer = a;
        });
        call->start();
        return call;
    }
};

const ProxySettings noProxy{.kind = ProxySettings::Kind::None};

} // namespace

class TestApiCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answers_data();
    void answers();
    void failures_data();
    void failures();
    void postReachesTheServerAtMostOnce_data();
    void postReachesTheServerAtMostOnce();
    void postToAServerThatResetsAtOnce();
    void postAfterKeptConnection();
    void postOnAConnectionOfItsOwn();
    void getIsToldWhenSentAgain();
    void postOnTheWire();
    void getOnTheWire();
    void finishedOnceNeverEarly_data();
    void finishedOnceNeverEarly();
    void cancelBeforeStart();
    void cancelOnItsWay();
    void deletedOwner();
    void deletedNetwork_data();
    void deletedNetwork();
    void bounded_data();
    void bounded();
    void compressed();
    void redirects_data();
    void redirects();
    void redirectIsAuthorisedAfresh();
    void headerInjection();
    void connectTimeout_data();
    void connectTimeout();
    void slowButAlive();

private:
    ReservedPort m_nobody;
};

void TestApiCall::answers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    for (const char *method : {"GET", "POST"}) {
        for (const int status : {200, 201, 204, 400, 401, 403, 404, 429, 500, 501, 502, 503})
            QTest::addRow("%s %d", method, status) << QByteArray(method) << status;
    }
}

void TestApiCall::answers()
{
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    RawServer server;
    const QByteArray body = status == 204 ? QByteArray() : QByteArray(R"({"a":1})");
    server.answer = [&](const RawRequest &) {
        return RawReply::json(body, status, {{"X-Request-Id", "r-1"}, {"WWW-Authenticate", "Keystone uri=\"x\""}});
    };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request(method), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QVERIFY(!outcome.answer.failure);
    QCOMPARE(outcome.answer.status, status);
    QCOMPARE(outcome.answer.body, body);
    QCOMPARE(outcome.answer.requestId(), u"r-1"_s);
    QCOMPARE(outcome.answer.host, u"127.0.0.1"_s);
    QCOMPARE(outcome.sent, 1);
    QCOMPARE(server.requests.size(), 1);
}

void TestApiCall::failures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Reason>("reason");
    const QByteArray half = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"a\":";
    const QByteArray halfError = "HTTP/1.1 400 Bad\r\nContent-Length: 500\r\n\r\n{\"error_code\":\"ModelArts.4352\"}";
    const QByteArray halfChunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n";
    QTest::newRow("closed") << QByteArray() << Then::Close << 0 << Kind::Offline << Reason::ConnectionClosed;
    QTest::newRow("reset") << QByteArray() << Then::Reset << 0 << Kind::Offline << Reason::ConnectionClosed;
    QTest::newRow("hang") << QByteArray() << Then::Hang << 0 << Kind::TimedOut << Reason::AnswerTimeout;
    QTest::newRow("cut off") << half << Then::Close << 200 << Kind::BadReply << Reason::CutOff;
    QTest::newRow("cut off, chunked") << halfChunked << Then::Close << 200 << Kind::BadReply << Reason::CutOff;
    QTest::newRow("hang inside") << half << Then::Hang << 0 << Kind::TimedOut << Reason::AnswerTimeout;
    QTest::newRow("drip") << half + QByteArray(4900, ' ') << Then::Drip << 0 << Kind::TimedOut << Reason::AnswerTimeout;
    QTest::newRow("refusal, cut off") << halfError << Then::Close << 400 << Kind::Missing << Reason::None;
}

void TestApiCall::failures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Then, then);
    QFETCH(int, status);
    QFETCH(Kind, kind);
    QFETCH(Reason, reason);
    for (const char *method : {"GET", "POST"}) {
        RawServer server;
        server.answer = [&](const RawRequest &) { return RawReply{bytes, then}; };
        Network network(noProxy, {}, {}, then == Then::Hang || then == Then::Drip ? quick : calm);
        QObject owner;
        Outcome outcome;
        outcome.start(network, server.url(), request(method), &owner);
        QTRY_COMPARE(outcome.finished, 1);
        const std::optional<ApiError> error = errorOf(outcome.answer, {});
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->reason, reason);
        QCOMPARE(error->httpStatus, status);
        QVERIFY(!error->notSent);
        QVERIFY(!error->detail.contains(u"datasets"));
        QCOMPARE(outcome.sent, int(server.requests.size())); // Qt's own repeats are told
        if (QByteArrayView(method) == "POST")
            QCOMPARE(server.requests.size(), 1);
    }
}

void TestApiCall::postReachesTheServerAtMostOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Then>("then");
    QTest::addColumn<bool>("beforeReading");
    QTest::addColumn<bool>("mayBeUnknown"); // no status came
    const QByteArray error502 = RawReply::json("{}", 502).bytes;
    QTest::newRow("closed after reading") << QByteArray() << Then::Close << false << true;
    QTest::newRow("reset after reading") << QByteArray() << Then::Reset << false << true;
    QTest::newRow("closed before reading") << QByteArray() << Then::Close << true << true;
    QTest::newRow("reset before reading") << QByteArray() << Then::Reset << true << true;
    QTest::newRow("no answer") << QByteArray() << Then::Hang << false << true;
    QTest::newRow("half a status line") << QByteArray("HTTP/1.1 2") << Then::Close << false << true;
    QTest::newRow("half a status line, reset") << QByteArray("HTTP/1.1 2") << Then::Reset << false << true;
    QTest::newRow("not HTTP") << QByteArray("hello\r\n\r\n") << Then::Close << false << true;
    QTest::newRow("408") << RawReply::json("{}", 408).bytes << Then::Close << false << false;
    QTest::newRow("500") << RawReply::json("{}", 500).bytes << Then::KeepOpen << false << false;
    QTest::newRow("502") << error502 << Then::Close << false << false;
    QTest::newRow("503") << RawReply::json("{}", 503, {{"Retry-After", "0"}}).bytes << Then::KeepOpen << false << false;
    QTest::newRow("401 with a challenge")
        << RawReply::json("{}", 401, {{"WWW-Authenticate", "Basic realm=\"x\""}}).bytes << Then::KeepOpen << false
        << false;
    QTest::newRow("307 to the same place")
        << RawReply::json("{}", 307, {{"Location", "/v2/p/datasets"}}).bytes << Then::KeepOpen << false << false;
}

void TestApiCall::postReachesTheServerAtMostOnce()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Then, then);
    QFETCH(bool, beforeReading);
    QFETCH(bool, mayBeUnknown);
    RawServer server;
    server.answer = [&](const RawRequest &) { return RawReply{bytes, then}; };
    if (beforeReading)
        server.greet = [&](int) { return std::optional(then); };
    Network network(noProxy, {}, {}, then == Then::Hang || then == Then::Drip ? quick : calm);
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request("POST"), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QTest::qWait(300);               // time in which a repeat would come
    QCOMPARE(server.connections, 2); // the first one only to see whether the host can be reached
    QCOMPARE(server.count("POST"), 1);
    QCOMPARE(outcome.sent, 1);
    QCOMPARE(outcome.answer.status == 0, mayBeUnknown);
    QVERIFY(!outcome.answer.failure || !outcome.answer.failure->notSent);
    QCOMPARE(outcome.finished, 1);
}

void TestApiCall::postToAServerThatResetsAtOnce()
{
    // So early that it may come before, within or after the request's leaving. (A QTcpSocket on Linux that is reset
    // before it noticed that it is connected connects again and again: only connections, no request.)
    RawServer server;
    server.greet = [](int) { return RawReply::Then::Reset; };
    server.greetAtOnce = true;
    Network network(noProxy, {}, {}, {.connect = 600ms});
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request("POST"), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QVERIFY(outcome.sent <= 1);
    QCOMPARE(outcome.answer.failure->notSent, outcome.sent == 0);
}

void TestApiCall::postAfterKeptConnection()
{
    // A kept connection that the server closes just as the POST goes out is where clients repeat a POST.
    RawServer server;
    server.answer = [&](const RawRequest &r) { return r.method == "POST" ? RawReply::close() : RawReply::json("{}"); };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome get;
    get.start(network, server.url(), request("GET"), &owner);
    QTRY_COMPARE(get.finished, 1);
    Outcome post;
    post.start(network, server.url(), request("POST"), &owner);
    QTRY_COMPARE(post.finished, 1);
    QTest::qWait(200);
    QCOMPARE(server.count("POST"), 1);
    QCOMPARE(post.answer.failure->reason, Reason::ConnectionClosed);
}

void TestApiCall::postOnAConnectionOfItsOwn()
{
    // A kept connection that is dead, and answers whatever comes next on it with RST.
    RawServer server;
    QSet<int> used;
    server.answer = [&](const RawRequest &r) {
        const bool again = used.contains(r.connection);
        used.insert(r.connection);
        return again ? RawReply::reset() : RawReply::json("{}");
    };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    for (const char *method : {"GET", "POST", "POST"}) {
        Outcome outcome;
        outcome.start(network, server.url(), request(method), &owner);
        QTRY_COMPARE(outcome.finished, 1);
        QCOMPARE(outcome.answer.status, 200);
    }
    QCOMPARE(server.count("POST"), 2);
    QCOMPARE(used.size(), 3);
}

void TestApiCall::getIsToldWhenSentAgain()
{
    RawServer server;
    int left = 2;
    server.answer = [&](const RawRequest &) { return left-- > 0 ? RawReply::close() : RawReply::json("{}"); };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request("GET"), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QCOMPARE(outcome.sent, int(server.requests.size()));
    QVERIFY(server.requests.size() > 1); // Qt does repeat it: if this ends, the note in httpexchange.h is out of date
}

void TestApiCall::postOnTheWire()
{
    RawServer server;
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    ApiRequest post = request("POST");
    post.path.append(u"a b中"_s);
    post.query = {{u"x"_s, u"1+1"_s}};
    outcome.start(network, server.url(), post, &owner);
    QTRY_COMPARE(outcome.finished, 1);
    const RawRequest got = server.requests.value(0);
    QCOMPARE(got.method, QByteArray("POST"));
    QCOMPARE(got.target, QByteArray("/v2/p/datasets/a%20b%E4%B8%AD?x=1%2B1"));
    QCOMPARE(got.header("content-length"), QByteArray("0"));
    QCOMPARE(got.header("host"), QByteArray("127.0.0.1:") + QByteArray::number(server.serverPort()));
    QCOMPARE(got.header("content-type"), QByteArray("application/json"));

    Outcome withBody;
    post.body = R"({"a":"中"})";
    withBody.start(network, server.url(), post, &owner);
    QTRY_COMPARE(withBody.finished, 1);
    QCOMPARE(server.requests.value(1).body, post.body);
}

void TestApiCall::getOnTheWire()
{
    RawServer server;
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    ApiRequest get = request("GET");
    get.query = {{u"search"_s, u"a b+c/*'~中"_s}};
    outcome.start(network, server.url(), get, &owner, [](ApiRequest r, const QUrl &) {
        r.headers.append(Header("X-Auth-Token", QByteArray(6000, 't'))); // tokens of the cloud are several KB
        return r;
    });
    QTRY_COMPARE(outcome.finished, 1);
    const RawRequest got = server.requests.value(0);
    QCOMPARE(got.target, QByteArray("/v2/p/datasets?search=a%20b%2Bc%2F%2A%27~%E4%B8%AD"));
    QVERIFY(!got.hasHeader("content-length")); // contract 2.1
    QVERIFY(!got.hasHeader("cookie"));
    QCOMPARE(got.header("x-auth-token").size(), 6000);
}

void TestApiCall::finishedOnceNeverEarly_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("cancel");
    const QString closedPort = m_nobody.url().toString();
    for (const char *method : {"GET", "POST"}) {
        QTest::addRow("%s refused address", method) << QByteArray(method) << u"http://example.com"_s << false;
        QTest::addRow("%s no address", method) << QByteArray(method) << QString() << false;
        QTest::addRow("%s nobody listens", method) << QByteArray(method) << closedPort << false;
        QTest::addRow("%s cancelled", method) << QByteArray(method) << closedPort << true;
        QTest::addRow("%s cancelled twice, refused address", method) << QByteArray(method) << QString() << true;
    }
}

void TestApiCall::finishedOnceNeverEarly()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, base);
    QFETCH(bool, cancel);
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    QPointer<ApiCall> call = outcome.start(network, QUrl(base), request(method), &owner);
    QCOMPARE(outcome.finished, 0);
    if (cancel) {
        call->cancel();
        QCOMPARE(outcome.finished, 0);
        call->cancel();
        call->start();
    }
    QTRY_COMPARE(outcome.finished, 1);
    QTRY_VERIFY(!call); // it deletes itself
    QCOMPARE(outcome.finished, 1);
    QVERIFY(outcome.answer.failure);
    QVERIFY(outcome.answer.failure->notSent);
    QCOMPARE(outcome.sent, 0);
    if (!cancel && base.contains(u"127"))
        QCOMPARE(outcome.answer.failure->reason, Reason::ConnectionRefused);
    if (base.contains(u"example"))
        QCOMPARE(outcome.answer.failure->reason, Reason::PlainHttpRefused);
}

void TestApiCall::cancelBeforeStart()
{
    RawServer server;
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    auto *call = new ApiCall(network, server.url(), request("POST"), {}, &owner);
    QSignalSpy finished(call, &ApiCall::finished);
    call->cancel();
    call->start();
    QCOMPARE(finished.size(), 0);
    QTRY_COMPARE(finished.size(), 1);
    Outcome later; // what the cancelled one had begun would be there before
    later.start(network, server.url(), request("GET"), &owner);
    QTRY_COMPARE(later.finished, 1);
    QCOMPARE(server.connections, 1);
    QCOMPARE(server.count("POST"), 0);
}

/// The request has left: what comes of it is not known, and nobody waits for it any more.
void TestApiCall::cancelOnItsWay()
{
    for (const char *method : {"GET", "POST"}) {
        RawServer server;
        server.answer = [](const RawRequest &) { return RawReply::hang(); };
        Network network(noProxy, {}, {}, calm);
        QObject owner;
        auto *call = new ApiCall(network, server.url(), request(method), {}, &owner);
        QList<Answer> answers;
        connect(call, &ApiCall::finished, &owner, [&](const Answer &answer) { answers << answer; });
        call->start();
        QTRY_COMPARE(server.count(method), 1);
        call->cancel();
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.first().failure->kind, Kind::Cancelled);
        QVERIFY(!answers.first().failure->notSent);
        QTRY_VERIFY(server.ended.contains(server.requests.first().connection));
        QCOMPARE(server.count(method), 1);
    }
}

void TestApiCall::deletedOwner()
{
    for (const char *method : {"GET", "POST"}) {
        RawServer server;
        server.answer = [](const RawRequest &) { return RawReply::hang(); };
        Network network(noProxy, {}, {}, quick);
        auto owner = std::make_unique<QObject>();
        QObject other;
        int finished = 0;
        auto *call = new ApiCall(network, server.url(), request(method), {}, owner.get());
        connect(call, &ApiCall::finished, &other, [&] { ++finished; });
        call->start();
        QTRY_COMPARE(server.requests.size(), 1);
        owner.reset();
        QTRY_VERIFY(server.ended.contains(server.requests.first().connection)); // dropped, not only forgotten
        Outcome later; // runs into the answer timeout, after the one that is gone would have
        later.start(network, server.url(), request(method), &other);
        QTRY_COMPARE(later.finished, 1);
        QCOMPARE(later.answer.failure->kind, Kind::TimedOut);
        QCOMPARE(finished, 0);
    }
}

void TestApiCall::deletedNetwork_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("started");
    QTest::newRow("GET in flight") << QByteArray("GET") << true;
    QTest::newRow("POST in flight") << QByteArray("POST") << true;
    QTest::newRow("GET not started") << QByteArray("GET") << false;
}

void TestApiCall::deletedNetwork()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, started);
    RawServer server;
    server.answer = [](const RawRequest &) { return RawReply::hang(); };
    auto network = std::make_unique<Network>(noProxy, QString(), QString(), calm);
    QObject owner;
    auto *call = new ApiCall(*network, server.url(), request(method), {}, &owner);
    QSignalSpy finished(call, &ApiCall::finished);
    if (started) {
        call->start();
        QTRY_COMPARE(server.requests.size(), 1);
    }
    network.reset();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<Answer>().failure->kind, Kind::Cancelled);
    QCOMPARE(finished[0][0].value<Answer>().failure->notSent, !started);
}

void TestApiCall::bounded_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray large(200'000, 'x');
    const QByteArray packed = deflated(QByteArray(50'000'000, 'x'));
    QVERIFY(packed.size() < 60'000); // small on the wire
    for (const char *method : {"GET", "POST"}) {
        QTest::addRow("%s counted", method) << QByteArray(method) << RawReply::json(large).bytes;
        QTest::addRow("%s until close", method) << QByteArray(method) << "HTTP/1.1 200 OK\r\n\r\n" + large;
        QTest::addRow("%s chunked", method)
            << QByteArray(method) << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n30d40\r\n" + large;
    }
    QTest::addRow("GET compressed") << QByteArray("GET")
                                    << RawReply::json(packed, 200, {{"Content-Encoding", "deflate"}}).bytes;
}

void TestApiCall::bounded()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, bytes);
    RawServer server;
    server.answer = [&](const RawRequest &) { return RawReply{bytes, Then::Hang}; };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request(method), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QVERIFY(outcome.answer.failure);
    QCOMPARE(outcome.answer.failure->kind, Kind::BadReply);
    QCOMPARE(outcome.answer.failure->reason, Reason::TooLarge);
    QVERIFY(outcome.answer.body.size() <= calm.bytes);
}

void TestApiCall::compressed()
{
    RawServer server;
    const QByteArray body = "{\"a\":\"" + QByteArray(90'000, 'x') + "\"}";
    server.answer = [&](const RawRequest &) {
        return RawReply::json(deflated(body), 200, {{"Content-Encoding", "deflate"}});
    };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request("GET"), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QVERIFY(server.requests[0].header("accept-encoding").contains("deflate"));
    QVERIFY(!outcome.answer.failure);
    QCOMPARE(outcome.answer.body, body);
}

void TestApiCall::redirects_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("followed");
    QTest::newRow("same origin, path") << QByteArray("GET") << QByteArray("/other%20place?x=a%2Bb") << true;
    QTest::newRow("another host") << QByteArray("GET") << QByteArray("http://localhost:%1/other") << false;
    QTest::newRow("another port") << QByteArray("GET") << QByteArray("http://127.0.0.1:%2/other") << false;
    QTest::newRow("another scheme") << QByteArray("GET") << QByteArray("https://127.0.0.1:%1/other") << false;
    QTest::newRow("without scheme, another host") << QByteArray("GET") << QByteArray("//localhost:%1/other") << false;
    QTest::newRow("no place") << QByteArray("GET") << QByteArray("") << false;
    QTest::newRow("file") << QByteArray("GET") << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("to itself for ever") << QByteArray("GET") << QByteArray("/v2/p/datasets") << false;
    QTest::newRow("POST, same origin") << QByteArray("POST") << QByteArray("/other") << false;
}

void TestApiCall::redirects()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, location);
    QFETCH(bool, followed);
    RawServer server;
    RawServer thief;
    location.replace("%1", QByteArray::number(server.serverPort()))
        .replace("%2", QByteArray::number(thief.serverPort()));
    server.answer = [&](const RawRequest &r) {
        return r.target.startsWith("/v2") ? RawReply::json("{}", 302, {{"Location", location}})
                                          : RawReply::json(R"({"there":1})");
    };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request(method), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QCOMPARE(thief.connections, 0);
    if (followed) {
        QVERIFY(!outcome.answer.failure);
        QCOMPARE(outcome.answer.body, QByteArray(R"({"there":1})"));
        QCOMPARE(server.requests.last().target, location);
        QCOMPARE(outcome.sent, 2);
    } else {
        QCOMPARE(outcome.answer.failure->reason, Reason::RedirectRefused);
        QVERIFY(server.requests.size() <= 6);
    }
}

void TestApiCall::redirectIsAuthorisedAfresh()
{
    RawServer server;
    server.answer = [&](const RawRequest &r) {
        return r.target.startsWith("/v2") ? RawReply::json("{}", 307, {{"Location", "/x/y"}}) : RawReply::json("{}");
    };
    Network network(noProxy, {}, {}, calm);
    QObject owner;
    Outcome outcome;
    outcome.start(network, server.url(), request("GET"), &owner, [](ApiRequest r, const QUrl &) {
        r.headers.append(Header("X-Signed", r.path.join(u'/').toLatin1()));
        return r;
    });
    QTRY_COMPARE(outcome.finished, 1);
    QCOMPARE(server.requests.value(1).header("x-signed"), QByteArray("x/y"));
}

void TestApiCall::headerInjection()
{
    for (const char *method : {"GET", "POST"}) {
        RawServer server;
        Network network(noProxy, {}, {}, calm);
        QObject owner;
        Outcome outcome;
        outcome.start(network, server.url(), request(method), &owner, [](ApiRequest r, const QUrl &) {
            r.headers.append(Header("X-Auth-Token", "abc\r\nX-Evil: 1"));
            return r;
        });
        QTRY_COMPARE(outcome.finished, 1);
        QVERIFY(outcome.answer.failure->notSent);
        QVERIFY(!outcome.answer.failure->detail.contains(u"abc"));
        QCOMPARE(server.connections, 0);
    }
}

void TestApiCall::connectTimeout_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << QByteArray("GET");
    QTest::newRow("POST") << QByteArray("POST");
}

void TestApiCall::connectTimeout()
{
    QFETCH(QByteArray, method);
    // A server that accepts but never speaks TLS: the connection is never ready, and nothing of the request leaves.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Network network(noProxy, {}, {}, {.connect = 300ms, .answer = 10s, .bytes = 1000});
    QObject owner;
    Outcome outcome;
    outcome.start(network, QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())), request(method), &owner);
    QTRY_COMPARE(outcome.finished, 1);
    QCOMPARE(outcome.answer.failure->kind, Kind::TimedOut);
    QCOMPARE(outcome.answer.failure->reason, Reason::ConnectTimeout);
    QVERIFY(outcome.answer.failure->notSent);
    QCOMPARE(outcome.sent, 0);
}

void TestApiCall::slowButAlive()
{
    // 110 bytes at 20 ms each: longer than the answer timeout, but never without progress for so long.
    const QByteArray body = "{\"a\":\"" + QByteArray(102, 'x') + "\"}";
    for (const char *method : {"GET", "POST"}) {
        RawServer server;
        server.answer = [&](const RawRequest &) { return RawReply{RawReply::json(body).bytes, Then::Drip}; };
        Network network(noProxy, {}, {}, {.connect = 30s, .answer = 2s, .bytes = 1000});
        QObject owner;
        Outcome outcome;
        outcome.start(network, server.url(), request(method), &owner);
        QTRY_COMPARE(outcome.finished, 1);
        QVERIFY(!outcome.answer.failure);
        QCOMPARE(outcome.answer.body, body);
        QVERIFY(outcome.answer.took > 2s);
    }
}

QTEST_GUILESS_MAIN(TestApiCall)
#include "tst_apicall.moc"
