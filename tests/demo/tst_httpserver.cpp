#include "app/demo/httpserver.h"
#include "tests/support/faketime.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace syncdesk;
using namespace syncdesk::demo;
using Manner = HttpAnswer::Manner;

namespace {

/// A bare connection: what goes over the wire is what is tested.
class Wire : public QTcpSocket
{
public:
    explicit Wire(quint16 port)
    {
        setProxy(QNetworkProxy::NoProxy);
        QObject::connect(this, &QTcpSocket::readyRead, this, [this] { received += readAll(); });
        connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }
    bool isOpen() const { return state() == ConnectedState || state() == ConnectingState; }
    QByteArray received{};
};

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_time = std::make_unique<FakeTime>();
        m_requests.clear();
        m_answer = {};
        m_answer.body = "{\"a\":1}";
        m_server = std::make_unique<HttpServer>(*m_time, [this](const HttpRequest &request) {
            m_requests.append(request);
            return m_answer;
        });
        QVERIFY(m_server->start());
    }

    void answers()
    {
        Wire wire(m_server->port());
        wire.write("GET /x?y HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY(wire.received.endsWith("{\"a\":1}"));
        QCOMPARE(
            wire.received,
            QByteArray("HTTP/1.1 200 OK\r\nDate: Thu, 15 Jan 2026 08:30:00 GMT\r\nContent-Type: application/json\r\n"
                       "Content-Length: 7\r\nConnection: keep-alive\r\n\r\n{\"a\":1}"));
        QCOMPARE(m_requests.size(), 1);
        QCOMPARE(m_requests.first().path, QByteArray("/x"));
        QVERIFY(wire.isOpen());
    }

    void emptyAnswerHasALength()
    {
        m_answer.body.clear();
        Wire wire(m_server->port());
        wire.write("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QTRY_VERIFY(wire.received.endsWith("\r\n\r\n"));
        QVERIFY(wire.received.contains("\r\nContent-Length: 0\r\n"));
        QVERIFY(!wire.received.contains("Content-Type"));
    }

    void headHasNoBody()
    {
        Wire wire(m_server->port());
        wire.write("HEAD / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(!wire.isOpen());
        QCOMPARE(wire.received.count("Content-Length: 7\r\n"), 2);
        QCOMPARE(wire.received.count("{\"a\":1}"), 1);
    }

    void manyOnOneConnectionInOrder()
    {
        Wire wire(m_server->port());
        QByteArray all;
        for (int i = 0; i < 500; ++i)
            all += "PUT /" + QByteArray::number(i) + " HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc";
        wire.write(all);
        QTRY_COMPARE(wire.received.count("HTTP/1.1 200 OK"), 500);
        for (int i = 0; i < 500; ++i)
            QCOMPARE(m_requests.at(i).path, '/' + QByteArray::number(i));
        QCOMPARE(m_server->accepted(), 1u);
    }

    void http10Closes()
    {
        Wire wire(m_server->port());
        wire.write("GET / HTTP/1.0\r\n\r\n");
        QTRY_VERIFY(!wire.isOpen());
        QVERIFY(wire.received.contains("Connection: close"));
        QTRY_COMPARE(m_server->connections(), 0);
    }

    void chunkedRequestAndContinue()
    {
        Wire wire(m_server->port());
        wire.write("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n");
        QTRY_COMPARE(wire.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        wire.write("5\r\nhello\r\n0\r\n\r\n");
        QTRY_VERIFY(wire.received.endsWith("{\"a\":1}"));
        QCOMPARE(m_requests.first().body, QByteArray("hello"));
    }

    void chunkedAnswer()
    {
        m_answer.chunked = true;
        Wire wire(m_server->port());
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(wire.received.endsWith("\r\n\r\n7\r\n{\"a\":1}\r\n0\r\n\r\n"));
        QVERIFY(!wire.received.contains("Content-Length"));
    }

    void aDelayIsOnTheTimebase()
    {
        m_answer.delay = 3s;
        Wire wire(m_server->port());
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(m_requests.size(), 1);
        m_time->advance(2999ms);
        QCoreApplication::processEvents();
        QVERIFY(wire.received.isEmpty());
        m_time->advance(1ms);
        QTRY_VERIFY(wire.received.endsWith("{\"a\":1}"));
    }

    void dripsOnTheTimebase()
    {
        m_answer.manner = Manner::Drip;
        m_answer.dripBytes = 10;
        Wire wire(m_server->port());
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(wire.received.size(), 10);
        m_time->advance(m_answer.dripEvery);
        QTRY_COMPARE(wire.received.size(), 20);
        m_time->advance(10s);
        QTRY_VERIFY(wire.received.endsWith("{\"a\":1}"));
        wire.received.clear();
        m_answer = {};
        wire.write("GET / HTTP/1.1\r\n\r\n"); // the connection is good for the next
        QTRY_VERIFY(wire.received.startsWith("HTTP/1.1 200 OK"));
    }

    void cutsOff()
    {
        m_answer.manner = Manner::CutOff;
        m_answer.body = "0123456789";
        Wire wire(m_server->port());
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(!wire.isOpen());
        QVERIFY(wire.received.contains("Content-Length: 10\r\n"));
        QVERIFY(wire.received.endsWith("\r\n\r\n01234"));
    }

    void resets()
    {
        m_answer.manner = Manner::Reset;
        Wire wire(m_server->port());
        QSignalSpy failed(&wire, &QTcpSocket::errorOccurred);
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(!wire.isOpen());
        QVERIFY(wire.received.isEmpty());
        QCOMPARE(m_requests.size(), 1);
        QCOMPARE(failed.size(), 1);
    }

    void hangs()
    {
        m_answer.manner = Manner::Hang;
        Wire wire(m_server->port());
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_COMPARE(m_requests.size(), 1);
        m_time->advance(24h);
        m_answer.manner = Manner::Whole;
        Wire other(m_server->port()); // nobody else is held up
        other.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(other.received.endsWith("{\"a\":1}"));
        QVERIFY(wire.received.isEmpty());
        QVERIFY(wire.isOpen());
        wire.close();
        QTRY_COMPARE(m_server->connections(), 1);
    }

    void paddingMakesAHugeBody()
    {
        m_answer.padding = 64 * 1024 * 1024;
        QTcpSocket slow;
        slow.setProxy(QNetworkProxy::NoProxy);
        slow.setReadBufferSize(1024 * 1024);
        slow.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
        slow.write("GET / HTTP/1.1\r\n\r\n");
        qint64 received = 0;
        QByteArray head;
        connect(&slow, &QTcpSocket::readyRead, this, [&] {
            const QByteArray bytes = slow.readAll();
            if (head.size() < 1000)
                head += bytes.left(1000);
            received += bytes.size();
        });
        QTRY_VERIFY_WITH_TIMEOUT(received > m_answer.padding, 30000);
        QVERIFY(head.contains("Content-Length: 67108871\r\n"));
    }

    void refusedRequestIsToldAndClosed()
    {
        Wire wire(m_server->port());
        wire.write("GET /" + QByteArray(40000, 'x') + " HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(!wire.isOpen());
        QVERIFY(wire.received.startsWith("HTTP/1.1 414 URI Too Long\r\n"));
        QVERIFY(m_requests.isEmpty());
    }

    void garbageHarmsNobody()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            Wire wire(m_server->port());
            QVERIFY(wire.waitForConnected(5000));
            QByteArray noise = round % 3 == 0 ? QByteArray("POST / HTTP/1.1\r\n") : QByteArray();
            for (int i = random.bounded(3000); i > 0; --i)
                noise += char(random.bounded(256));
            wire.write(noise);
            if (round % 2 == 0)
                QTest::qWait(1);
            wire.close();
        }
        QTRY_COMPARE(m_server->connections(), 0);
        Wire wire(m_server->port());
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(wire.received.endsWith("{\"a\":1}"));
    }

    void connectionsAreBounded()
    {
        m_server->setMostConnections(5);
        std::vector<std::unique_ptr<Wire>> wires;
        for (int i = 0; i < 12; ++i) {
            m_time->advance(1ms);
            wires.push_back(std::make_unique<Wire>(m_server->port()));
            QTRY_COMPARE(m_server->accepted(), quint64(i + 1));
            QVERIFY(m_server->connections() <= 5);
        }
        QTRY_VERIFY(!wires.at(0)->isOpen());
        QVERIFY(wires.at(11)->isOpen());
    }

    void stopClosesAndStartComesBack()
    {
        const quint16 port = m_server->port();
        Wire wire(port);
        QTRY_COMPARE(m_server->connections(), 1);
        m_server->stop();
        QTRY_VERIFY(!wire.isOpen());
        QCOMPARE(m_server->port(), 0);
        QVERIFY(m_server->start(port));
        QCOMPARE(m_server->port(), port);
    }

    void mayBeStoppedFromItsHandler()
    {
        HttpServer server(*m_time, [&](const HttpRequest &) {
            server.stop();
            return HttpAnswer();
        });
        QVERIFY(server.start());
        Wire wire(server.port());
        wire.write("GET / HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(!wire.isOpen());
        QVERIFY(wire.received.isEmpty());
    }

    void listensOnLoopbackAlone()
    {
        int tried = 0;
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address == QHostAddress(QHostAddress::LocalHost))
                continue;
            QTcpSocket socket;
            socket.setProxy(QNetworkProxy::NoProxy);
            socket.connectToHost(address, m_server->port());
            QVERIFY2(!socket.waitForConnected(1000), qPrintable(address.toString()));
            ++tried;
        }
        Wire wire(m_server->port());
        QVERIFY(wire.waitForConnected(5000));
        QVERIFY(tried > 0 || addresses.size() == 1);
    }

private:
    std::unique_ptr<FakeTime> m_time;
    std::unique_ptr<HttpServer> m_server;
    QList<HttpRequest> m_requests;
    HttpAnswer m_answer;
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
