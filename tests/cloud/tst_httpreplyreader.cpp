#include "app/cloud/httpreplyreader.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using State = HttpReplyReader::State;

class TestHttpReplyReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void replies_data();
    void replies();
    void headers();
    void boundedHead();
    void anyBytes();
};

void TestHttpReplyReader::replies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("open");   // while the connection is open
    QTest::addColumn<State>("closed"); // after it closed
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *bytes, State open, State closed, int status, const char *body) {
        QTest::newRow(name) << QByteArray(bytes) << open << closed << status << QByteArray(body);
    };
    row("counted", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", State::Complete, State::Complete, 200, "{}");
    row("counted, nothing", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", State::Complete, State::Complete, 200, "");
    row("counted, bytes behind it", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc", State::Complete, State::Complete,
        200, "a");
    row("counted, cut off", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab", State::Reading, State::CutOff, 200, "ab");
    row("no reason phrase", "HTTP/1.1 202 \r\nContent-Length: 0\r\n\r\n", State::Complete, State::Complete, 202, "");
    row("HTTP/1.0", "HTTP/1.0 200 OK\r\n\r\nabc", State::Reading, State::Complete, 200, "abc");
    row("until close", "HTTP/1.1 500 Oops\r\n\r\nabc", State::Reading, State::Complete, 500, "abc");
    row("204", "HTTP/1.1 204 No\r\n\r\n", State::Complete, State::Complete, 204, "");
    row("chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
        State::Complete, State::Complete, 200, "abc0123456789");
    row("chunked, trailer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\na\r\n0\r\nX: y\r\n\r\n",
        State::Complete, State::Complete, 200, "a");
    row("chunked, cut off", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", State::Reading,
        State::CutOff, 200, "ab");
    row("chunked, end missing", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n", State::Reading,
        State::CutOff, 200, "ab");
    row("chunk without line end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabXX", State::Malformed,
        State::Malformed, 200, "ab");
    row("chunk size negative", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nab", State::Malformed,
        State::Malformed, 200, "");
    row("chunk size no number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab", State::Malformed,
        State::Malformed, 200, "");
    row("chunk size endless", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nab",
        State::Malformed, State::Malformed, 200, "");
    row("chunk too large", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\nab", State::TooLarge,
        State::TooLarge, 200, "");
    row("compressed without being asked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        State::Malformed, State::Malformed, 200, "");
    row("declared too large", "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n", State::TooLarge, State::TooLarge, 200,
        "");
    row("length negative", "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", State::Malformed, State::Malformed, 200,
        "");
    row("length twice, alike", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na", State::Complete,
        State::Complete, 200, "a");
    row("length twice, unlike", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", State::Malformed,
        State::Malformed, 200, "");
    row("interim reply first", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        State::Complete, State::Complete, 200, "");
    row("nothing", "", State::Reading, State::CutOff, 0, "");
    row("half a status line", "HTTP/1.", State::Reading, State::CutOff, 0, "");
    row("half a head", "HTTP/1.1 200 OK\r\nContent-Le", State::Reading, State::CutOff, 0, "");
    row("another protocol", "SSH-2.0-OpenSSH", State::Malformed, State::Malformed, 0, "");
    row("HTTP/2 preface", "HTTP/2 200\r\n\r\n", State::Malformed, State::Malformed, 0, "");
    row("status no number", "HTTP/1.1 abc OK\r\n\r\n", State::Malformed, State::Malformed, 0, "");
    row("status out of range", "HTTP/1.1 999 OK\r\n\r\n", State::Malformed, State::Malformed, 0, "");
    row("status line too short", "HTTP/1.1\r\n\r\n", State::Malformed, State::Malformed, 0, "");
}

void TestHttpReplyReader::replies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(State, open);
    QFETCH(State, closed);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    // at once, and byte by byte
    for (const qsizetype step : {bytes.size(), qsizetype(1)}) {
        HttpReplyReader reader(1000);
        for (qsizetype at = 0; at < bytes.size(); at += step)
            reader.feed(bytes.mid(at, step));
        QCOMPARE(reader.state(), open);
        reader.connectionClosed();
        QCOMPARE(reader.state(), closed);
        QCOMPARE(reader.status(), status);
        QCOMPARE(reader.body(), body);
    }
}

void TestHttpReplyReader::headers()
{
    HttpReplyReader reader(1000);
    reader.feed(
        "HTTP/1.1 200 OK\r\nX-Request-Id:  abc \r\nRetry-After:7\r\nnonsense\r\n: none\r\nContent-Length: 0\r\n\r\n");
    const QList<Header> expected{{"x-request-id", "abc"}, {"retry-after", "7"}, {"content-length", "0"}};
    QCOMPARE(reader.headers(), expected);
}

void TestHttpReplyReader::boundedHead()
{
    HttpReplyReader endless(1000);
    endless.feed("HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < 100; ++i)
        endless.feed("X: " + QByteArray(1000, 'x') + "\r\n");
    QCOMPARE(endless.state(), State::Malformed);

    HttpReplyReader body(1000);
    body.feed("HTTP/1.1 200 OK\r\n\r\n");
    body.feed(QByteArray(1001, 'x'));
    QCOMPARE(body.state(), State::TooLarge);
}

void TestHttpReplyReader::anyBytes()
{
    // Cut and garbled replies must end somewhere, never in a crash or an endless loop.
    const QByteArray good = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nX: y\r\n\r\n";
    quint32 seed = 1;
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes = good;
        for (int changes = 0; changes < 3; ++changes) {
            seed = seed * 1664525 + 1013904223;
            bytes[qsizetype(seed >> 8) % bytes.size()] = char(seed >> 24);
        }
        HttpReplyReader reader(1000);
        reader.feed(bytes);
        reader.connectionClosed();
        QVERIFY(reader.state() != State::Reading);
        QVERIFY(reader.body().size() <= 1000);
    }
}

QTEST_GUILESS_MAIN(TestHttpReplyReader)
#include "tst_httpreplyreader.moc"
