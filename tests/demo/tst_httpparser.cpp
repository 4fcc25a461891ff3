#include "app/demo/httpparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace syncdesk::demo;
using State = HttpParser::State;

class TestHttpParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsARequest_data()
    {
        QTest::addColumn<int>("pieces");
        QTest::newRow("at once") << 100000;
        QTest::newRow("byte by byte") << 1;
        QTest::newRow("in sevens") << 7;
    }

    void readsARequest()
    {
        QFETCH(int, pieces);
        const QByteArray bytes = "POST /v2/p/x%20y?a=1&b HTTP/1.1\r\nHost: h:1\r\nX-Thing:  spaced out \r\n"
                                 "Content-Length: 5\r\n\r\nhelloGET / HTTP/1.0\r\n\r\n";
        HttpParser parser;
        QList<HttpRequest> requests;
        for (qsizetype i = 0; i < bytes.size(); i += pieces) {
            parser.feed(bytes.mid(i, pieces));
            while (parser.state() == State::Ready)
                requests.append(parser.take());
        }
        QCOMPARE(parser.state(), State::NeedMore);
        QCOMPARE(requests.size(), 2);
        const HttpRequest first = requests.first();
        QCOMPARE(first.method, QByteArray("POST"));
        QCOMPARE(first.path, QByteArray("/v2/p/x%20y"));
        QCOMPARE(first.query, QByteArray("a=1&b"));
        QCOMPARE(first.header("x-tHING"), QByteArray("spaced out"));
        QVERIFY(!first.findHeader("absent"));
        QCOMPARE(first.body, QByteArray("hello"));
        QVERIFY(first.keepAlive);
        QVERIFY(!requests.last().keepAlive);
        QCOMPARE(requests.last().path, QByteArray("/"));
        QCOMPARE(requests.last().query, QByteArray());
    }

    void readsChunks_data()
    {
        QTest::addColumn<int>("pieces");
        QTest::newRow("at once") << 100000;
        QTest::newRow("byte by byte") << 1;
        QTest::newRow("in threes") << 3;
    }

    void readsChunks()
    {
        QFETCH(int, pieces);
        const QByteArray bytes =
            "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\n6;note=x\r\npedia \r\n"
            "B\r\nin \r\nchunks\r\n0\r\nTrailer: t\r\n\r\n";
        HttpParser parser;
        for (qsizetype i = 0; i < bytes.size(); i += pieces)
            parser.feed(bytes.mid(i, pieces));
        QCOMPARE(parser.state(), State::Ready);
        QCOMPARE(parser.take().body, QByteArray("Wikipedia in \r\nchunks"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("noise", "\x16\x03\x01\x02 \x01\r\n\r\n", 400);
        row("no version", "GET /\r\n\r\n", 400);
        row("two spaces", "GET  / HTTP/1.1\r\n\r\n", 400);
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 505);
        row("absolute target", "GET http://h/ HTTP/1.1\r\n\r\n", 400);
        row("bad method", "G(T / HTTP/1.1\r\n\r\n", 400);
        row("header without colon", "GET / HTTP/1.1\r\nnothing\r\n\r\n", 400);
        row("header with a space in its name", "GET / HTTP/1.1\r\nA b: c\r\n\r\n", 400);
        row("folded header", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400);
        row("bare line feed", "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n", 400);
        row("NUL", QByteArray("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 27), 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        row("two lengths", "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
        row("negative length", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400);
        row("length of words", "GET / HTTP/1.1\r\nContent-Length: ten\r\n\r\n", 400);
        row("length beyond numbers", "GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400);
        row("length and chunks", "GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
        row("other encoding", "GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 501);
        row("long body", "GET / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n", 413);
        row("long chunk", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFF\r\n", 413);
        row("chunk of words", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
        row("chunk with a sign", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n+5\r\n", 400);
        row("chunk with 0x", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0x5\r\n", 400);
        row("chunk without end", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc", 400);
        row("endless chunk line", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;" + QByteArray(300, 'x'), 400);
        row("long target", "GET /" + QByteArray(600, 'x'), 414);
        row("long head", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(400), 431);
        row("many headers", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(21) + "\r\n", 431);
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        HttpParser whole(small);
        QCOMPARE(whole.feed(bytes), State::Refused);
        QCOMPARE(whole.status(), status);
        HttpParser single(small);
        for (const char c : bytes)
            single.feed(QByteArray(1, c));
        QCOMPARE(single.state(), State::Refused);
        QCOMPARE(single.status(), status);
        QCOMPARE(single.feed("GET / HTTP/1.1\r\n\r\n"), State::Refused);
    }

    void tellsWhenTheSenderWaits()
    {
        HttpParser parser;
        parser.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QVERIFY(parser.takeContinue());
        QVERIFY(!parser.takeContinue());
        QCOMPARE(parser.feed("ok"), State::Ready);
        QVERIFY(!parser.takeContinue());
    }

    void connectionHeader()
    {
        HttpParser parser;
        parser.feed("GET / HTTP/1.1\r\nConnection: Close\r\n\r\nGET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(!parser.take().keepAlive);
        QCOMPARE(parser.state(), State::Ready);
        QVERIFY(parser.take().keepAlive);
    }

    void survivesMutations()
    {
        const QByteArray seeds[]{
            "POST /v2/p/d?a=b HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody",
            "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nWiki\r\n0\r\n\r\n",
        };
        QRandomGenerator random(7);
        int ready = 0;
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes = seeds[round % 2];
            for (int change = random.bounded(4); change > 0; --change)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            HttpParser parser(small);
            for (qsizetype at = 0; at < bytes.size();) {
                const int piece = 1 + random.bounded(30);
                parser.feed(bytes.mid(at, piece));
                at += piece;
                while (parser.state() == State::Ready) {
                    QVERIFY(parser.take().body.size() <= small.body);
                    ++ready;
                }
            }
        }
        QVERIFY(ready > 1000);
    }

private:
    static constexpr HttpParser::Limits small{500, 2000, 1000, 20};
};

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_httpparser.moc"
