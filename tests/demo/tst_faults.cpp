#include "app/demo/scenario.h"
#include "tests/support/cloudclient.h"
#include "tests/support/faketime.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace syncdesk;
using namespace syncdesk::demo;
using Kind = Fault::Kind;

class TestFaults : public QObject
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

    void statuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("401") << 401 << u"APIG.0301"_s;
        QTest::newRow("403") << 403 << u"APIG.0302"_s;
        QTest::newRow("404") << 404 << u"APIG.0101"_s;
        QTest::newRow("429") << 429 << u"APIG.0308"_s;
        QTest::newRow("500") << 500 << u"ModelArts.0010"_s;
        QTest::newRow("502") << 502 << u"APIG.0202"_s;
        QTest::newRow("503") << 503 << u"APIG.0201"_s;
    }

    void statuses()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        m_cloud->addFault({.kind = Kind::Status, .path = u"/sync-data$"_s, .method = "POST", .status = status});
        QCOMPARE(m_client->get(u"datasets"_s).status, 200); // does not match
        const CloudClient::Reply reply = start();
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
        QVERIFY(!isRunning());
        QCOMPARE(start().status, 200); // once only
        QVERIFY(isRunning());
    }

    void acceptedAllTheSame()
    {
        m_cloud->addFault({.kind = Kind::Status, .status = 502, .accept = true});
        QCOMPARE(start().status, 502);
        QVERIFY(isRunning());
    }

    void ownCodeAndWords()
    {
        m_cloud->addFault({.kind = Kind::Status, .status = 400, .code = u"ModelArts.4409"_s, .message = u"too many"_s});
        const CloudClient::Reply reply = start();
        QCOMPARE(reply.code(), u"ModelArts.4409"_s);
        QCOMPARE(reply.json["error_msg"_L1].toString(), u"too many"_s);
    }

    void throttled()
    {
        m_cloud->addFault(Fault::throttled(u"/datasets$"_s, 7));
        m_cloud->addFault(Fault::throttled(u"/datasets$"_s));
        QCOMPARE(m_client->get(u"datasets"_s).header("Retry-After"), QByteArray("7"));
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 429);
        QVERIFY(reply.header("Retry-After").isEmpty());
        QVERIFY(reply.json["error_msg"_L1].toString().contains("limit:5,time:1 minute"_L1));
    }

    void countsAndSkips()
    {
        m_cloud->addFault({.path = u"/datasets$"_s, .times = 2, .skip = 1});
        QList<int> statuses;
        for (int i = 0; i < 4; ++i)
            statuses.append(m_client->get(u"datasets"_s).status);
        QCOMPARE(statuses, (QList<int>{200, 500, 500, 200}));
        m_cloud->addFault({.times = -1});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_client->get(u"datasets"_s).status, 500);
        m_cloud->clearFaults();
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
    }

    void lostReply()
    {
        m_cloud->addFault({.kind = Kind::LostReply, .method = "POST"});
        const CloudClient::Reply reply = start();
        QVERIFY(reply.error != QNetworkReply::NoError);
        QVERIFY(isRunning());
    }

    void resetBefore()
    {
        m_cloud->addFault({.kind = Kind::ResetBefore, .method = "POST", .times = -1});
        const CloudClient::Reply reply = start();
        QCOMPARE(reply.status, 0);
        QVERIFY(reply.error != QNetworkReply::NoError);
        QVERIFY(!isRunning());
        const QList<LoggedRequest> log = m_cloud->log();
        QVERIFY(std::any_of(log.begin(), log.end(), [](const LoggedRequest &entry) {
            return entry.method == "POST" && !entry.tookEffect && entry.status == 0;
        }));
    }

    void hang()
    {
        m_cloud->addFault({.kind = Kind::Hang, .path = u"/datasets$"_s});
        const std::unique_ptr<QNetworkReply> reply(m_client->begin("GET", u"datasets"_s));
        QTRY_COMPARE(m_cloud->count("GET", u"/datasets$"_s), 1);
        m_time->advance(24h);
        QCOMPARE(start().status, 200); // others are answered
        QVERIFY(!reply->isFinished());
        QCOMPARE(m_cloud->log().first().status, 0);
    }

    void delay()
    {
        m_cloud->addFault({.kind = Kind::Delay, .delay = 30s});
        const std::unique_ptr<QNetworkReply> reply(m_client->begin("GET", u"datasets"_s));
        QTRY_COMPARE(m_cloud->requests(), 1u);
        m_time->advance(29s);
        QCoreApplication::processEvents();
        QVERIFY(!reply->isFinished());
        m_time->advance(1s);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(CloudClient::read(reply.get()).status, 200);
    }

    void drip()
    {
        m_cloud->addFault({.kind = Kind::Drip, .path = u"/status"_s});
        const std::unique_ptr<QNetworkReply> reply(
            m_client->begin("GET", u"datasets/k8Tq2WcVb7NfYzP4sLm/sync-data/status"_s));
        QTRY_COMPARE(m_cloud->requests(), 1u);
        m_time->advance(500ms);
        QCoreApplication::processEvents();
        QVERIFY(!reply->isFinished());
        m_time->advance(60s);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(CloudClient::read(reply.get()).json["status"_L1].toString(), u"COMPLETED"_s);
    }

    void cutOff()
    {
        m_cloud->addFault({.kind = Kind::CutOff});
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.error, QNetworkReply::RemoteHostClosedError);
        QVERIFY(reply.json.isEmpty());
    }

    void html()
    {
        m_cloud->addFault({.kind = Kind::Html, .status = 0});
        m_cloud->addFault({.kind = Kind::Html, .status = 503});
        CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.header("Content-Type").startsWith("text/html"));
        QVERIFY(reply.body.startsWith("<!doctype html>"));
        reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 503);
    }

    void wrongTypes()
    {
        m_cloud->addFault({.kind = Kind::WrongTypes});
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json["total_number"_L1].isObject());
        const QJsonArray entries = reply.json["datasets"_L1].toArray();
        QVERIFY(entries.at(0).isNull());
        QVERIFY(entries.at(3)["dataset_id"_L1].isArray());
        QVERIFY(entries.at(3)["data_sources"_L1].isString());
    }

    void hugeBody()
    {
        m_cloud->addFault({.kind = Kind::HugeBody, .bytes = 17 * 1024 * 1024});
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.body.size(), 17 * 1024 * 1024);
        QCOMPARE(reply.json["total_number"_L1].toInt(), 37); // still JSON: only its size is wrong
    }

    void dateOff()
    {
        m_cloud->addFault({.kind = Kind::DateOff, .offset = 3h});
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("Date"), QByteArray("Thu, 15 Jan 2026 11:30:00 GMT"));
    }

    void redirect()
    {
        m_cloud->addFault({.kind = Kind::Redirect, .location = "http://127.0.0.1:1/elsewhere"});
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 302);
        QCOMPARE(reply.header("Location"), QByteArray("http://127.0.0.1:1/elsewhere"));
    }

    void empty()
    {
        m_cloud->addFault({.kind = Kind::Empty});
        const CloudClient::Reply reply = m_client->get(u"datasets"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.isEmpty());
    }

    void rateLimit()
    {
        m_cloud->setRateLimit(3);
        QList<int> statuses;
        for (int i = 0; i < 5; ++i)
            statuses.append(m_client->get(u"datasets"_s).status);
        QCOMPARE(statuses, (QList<int>{200, 200, 200, 429, 429}));
        m_time->advance(1min);
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
    }

    void unreachable()
    {
        const QUrl before = m_cloud->endpoint();
        start();
        QVERIFY(m_cloud->setReachable(false));
        QCOMPARE(m_client->get(u"datasets"_s).error, QNetworkReply::ConnectionRefusedError);
        QVERIFY(m_cloud->setReachable(true));
        QCOMPARE(m_cloud->endpoint(), before);
        QVERIFY(isRunning());
    }

    void unreachableItKeepsItsAddress()
    {
        const auto port = quint16(m_cloud->endpoint().port()); // nobody was connected, which would keep it for a while
        QVERIFY(m_cloud->setReachable(false));
        QTcpSocket other;
        QVERIFY(!other.bind(QHostAddress::LocalHost, port, QAbstractSocket::DontShareAddress));
        QVERIFY(m_cloud->setReachable(true));
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
    }

    void logs()
    {
        QSignalSpy requested(m_cloud.get(), &DemoCloud::requested);
        m_client->get(u"datasets"_s, "limit=5&search_content=%E4%B8%AD");
        m_client->post(u"/v3/auth/tokens"_s, "{}");
        const QList<LoggedRequest> log = m_cloud->log();
        QCOMPARE(log.size(), 2);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(log.at(0).method, QByteArray("GET"));
        QCOMPARE(log.at(0).path, u"/v2/%1/datasets"_s.arg(m_cloud->projectId()));
        QCOMPARE(log.at(0).query, QByteArray("limit=5&search_content=%E4%B8%AD"));
        QCOMPARE(log.at(0).status, 200);
        QCOMPARE(log.at(0).header("x-project-id"), m_cloud->projectId().toLatin1());
        QCOMPARE(log.at(0).at, m_time->wall());
        QCOMPARE(log.at(1).body, QByteArray("{}"));
        QCOMPARE(log.at(1).status, 400);
        QCOMPARE(m_cloud->count({}, {}), 2);
        QCOMPARE(m_cloud->count("POST", {}), 1);
        QCOMPARE(m_cloud->count("GET", u"/v2/[0-9a-f]+/datasets$"_s), 1);
        QCOMPARE(m_cloud->count("GET", u"/nothing"_s), 0);
        m_cloud->clearLog();
        QCOMPARE(m_cloud->requests(), 0u);
    }

    void theLogIsBounded()
    {
        m_cloud->setLogLimit(10);
        for (int i = 0; i < 25; ++i)
            m_client->get(u"datasets/d%1"_s.arg(i));
        QCOMPARE(m_cloud->log().size(), 10);
        QCOMPARE(m_cloud->log().first().path.section(u'/', -1), u"d15"_s);
        QCOMPARE(m_cloud->requests(), 25u);
    }

private:
    CloudClient::Reply start()
    {
        return m_client->post(u"datasets/%1/sync-data"_s.arg(QLatin1StringView(names::streetSigns)));
    }
    bool isRunning() const { return m_cloud->find(QLatin1StringView(names::streetSigns))->isSyncing(m_time->now()); }

    std::unique_ptr<FakeTime> m_time;
    std::unique_ptr<DemoCloud> m_cloud;
    std::unique_ptr<CloudClient> m_client;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
