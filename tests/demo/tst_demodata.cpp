#include "app/demo/scenario.h"
#include "tests/support/cloudclient.h"
#include "tests/support/faketime.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace syncdesk;
using namespace syncdesk::demo;

/// What the demo shows, and the calls that only read.
class TestDemoData : public QObject
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

    void addresses()
    {
        QCOMPARE(m_cloud->endpoint().scheme(), u"http"_s);
        QCOMPARE(m_cloud->endpoint().host(), u"127.0.0.1"_s);
        QVERIFY(m_cloud->isRunning());
        m_cloud->stop();
        QVERIFY(!m_cloud->isRunning());
        QVERIFY(m_cloud->endpoint().isEmpty());
    }

    void everyTypeAndStatus()
    {
        QSet<int> types, statuses;
        QSet<QString> ids, names;
        const QJsonArray all = listOf("limit=100");
        for (const QJsonValue &entry : all) {
            types.insert(entry["dataset_type"_L1].toInt());
            statuses.insert(entry["status"_L1].toInt());
            ids.insert(entry["dataset_id"_L1].toString());
            names.insert(entry["dataset_name"_L1].toString());
        }
        QCOMPARE(all.size(), 37);
        QCOMPARE(ids.size(), 37);
        QCOMPARE(names.size(), 37);
        QCOMPARE(types, (QSet<int>{0, 1, 3, 100, 101, 102, 200, 201, 202, 400, 600, 900, 7}));
        QCOMPARE(statuses, (QSet<int>{0, 1, 2, 3, 4, 6, 7, 8, 99}));
        for (const QString &name :
             {u"street-signs"_s, u"meter-photos"_s, u"warehouse-night"_s, u"helmet-2026"_s, u"城市道路-夜间"_s,
              u"parts-macro"_s, u"工单文本"_s, u"drone-orchard"_s, u"gear-teeth"_s, u"<b>x</b>"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void oddities()
    {
        const QJsonArray all = listOf("limit=100");
        QJsonObject drone, sales;
        for (const QJsonValue &entry : all) {
            if (entry["dataset_name"_L1] == "drone-orchard"_L1)
                drone = entry.toObject();
            if (entry["dataset_name"_L1] == "sales-warehouse"_L1)
                sales = entry.toObject();
        }
        QVERIFY(!drone.contains("total_sample_count"_L1));
        QVERIFY(!drone.contains("annotated_sample_count"_L1));
        QCOMPARE(sales["data_sources"_L1][0]["data_type"_L1].toInt(), 1);
        QVERIFY(!sales["data_sources"_L1][0]["source_info"_L1]["user_password"_L1].toString().isEmpty());
    }

    void theSameAtEveryStart()
    {
        const CloudClient::Reply first = m_client->get(u"datasets"_s, "limit=100");
        DemoCloud other(*m_time);
        QVERIFY(other.start());
        CloudClient client(other, *m_time);
        QCOMPARE(client.get(u"datasets"_s, "limit=100").body, first.body);
        QCOMPARE(first.status, 200);
    }

    void pages_data()
    {
        QTest::addColumn<bool>("records");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("first"); // place of the first entry among all; -1: none
        QTest::addColumn<int>("count");
        QTest::newRow("default") << false << QByteArray() << 200 << 0 << 10;
        QTest::newRow("all") << false << QByteArray("limit=100") << 200 << 0 << 37;
        QTest::newRow("offset is a page") << false << QByteArray("limit=10&offset=1") << 200 << 10 << 10;
        QTest::newRow("last page") << false << QByteArray("limit=10&offset=3") << 200 << 30 << 7;
        QTest::newRow("behind the last page") << false << QByteArray("limit=10&offset=4") << 200 << -1 << 0;
        QTest::newRow("offset is a record") << true << QByteArray("limit=10&offset=1") << 200 << 1 << 10;
        QTest::newRow("last record") << true << QByteArray("limit=10&offset=36") << 200 << 36 << 1;
        QTest::newRow("huge offset") << false << QByteArray("limit=100&offset=2147483647") << 200 << -1 << 0;
        QTest::newRow("limit 0") << false << QByteArray("limit=0") << 400 << -1 << 0;
        QTest::newRow("limit 101") << false << QByteArray("limit=101") << 400 << -1 << 0;
        QTest::newRow("limit of words") << false << QByteArray("limit=all") << 400 << -1 << 0;
        QTest::newRow("negative offset") << false << QByteArray("offset=-1") << 400 << -1 << 0;
    }

    void pages()
    {
        QFETCH(bool, records);
        QFETCH(QByteArray, query);
        QFETCH(int, status);
        QFETCH(int, first);
        QFETCH(int, count);
        const QJsonArray all = listOf("limit=100");
        m_cloud->habits().offsetIsRecord = records;
        const CloudClient::Reply reply = m_client->get(u"datasets"_s, query);
        QCOMPARE(reply.status, status);
        const QJsonArray page = reply.json["datasets"_L1].toArray();
        QCOMPARE(page.size(), count);
        if (status == 200)
            QCOMPARE(reply.json["total_number"_L1].toInt(), 37);
        if (first >= 0)
            QCOMPARE(page.first()["dataset_id"_L1], all.at(first)["dataset_id"_L1]);
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("count");
        QTest::newRow("name, any case") << QByteArray("search_content=STREET") << 1;
        QTest::newRow("Chinese") << QByteArray("search_content=%E5%A4%9C%E9%97%B4") << 1;
        QTest::newRow("nothing") << QByteArray("search_content=zzzz") << 0;
        QTest::newRow("type") << QByteArray("dataset_type=600") << 1;
        QTest::newRow("workspace") << QByteArray("workspace_id=6f1c2c7e7c0b4e1c9c2a1b2c3d4e5f60") << 1;
        QTest::newRow("version") << QByteArray("dataset_version=all&limit=1") << 1;
    }

    void filters()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, count);
        QCOMPARE(listOf(query).size(), count);
    }

    void order()
    {
        const QJsonArray down = listOf("limit=100");
        for (int i = 1; i < down.size(); ++i)
            QVERIFY(down.at(i)["create_time"_L1].toInteger() <= down.at(i - 1)["create_time"_L1].toInteger());
        const QJsonArray names = listOf("limit=100&sort_by=dataset_name&order=asc");
        for (int i = 1; i < names.size(); ++i)
            QVERIFY(names.at(i - 1)["dataset_name"_L1].toString() < names.at(i)["dataset_name"_L1].toString());
    }

    void datasetVersionMayBeUnknown()
    {
        m_cloud->habits().knowsDatasetVersion = false;
        const CloudClient::Reply reply = m_client->get(u"datasets"_s, "dataset_version=all");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"ModelArts.0107"_s);
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
    }

    void statisticsAddUp()
    {
        const QJsonObject stats = m_client->get(path("data-annotations/stats")).json["sample_stats"_L1].toObject();
        QCOMPARE(stats["total"_L1].toInt(), 1280);
        QCOMPARE(stats["manual_annotation"_L1].toInt() + stats["un_annotation"_L1].toInt() +
                     stats["auto_annotation"_L1].toInt(),
                 1280);
    }

    void teamTasks()
    {
        int count = 0;
        const QJsonArray all = listOf("limit=100");
        for (const QJsonValue &entry : all) {
            if (!entry["exist_workforce_task"_L1].toBool())
                continue;
            const QJsonObject reply =
                m_client->get(u"datasets/%1/workforce-tasks"_s.arg(entry["dataset_id"_L1].toString())).json;
            QCOMPARE(reply["count"_L1].toInt(), entry["workforce_task_count"_L1].toInt());
            count += reply["tasks"_L1].toArray().size();
        }
        QCOMPARE(count, 5);
        const auto unlabeled = [this] {
            return m_client->get(path("workforce-tasks"))
                .json["tasks"_L1][0]["sample_stats"_L1]["unannotated_sample_count"_L1]
                .toInt();
        };
        const int before = unlabeled();
        m_time->advance(30s);
        QCOMPARE(unlabeled(), before - 3);
        m_cloud->habits().offersTeamTasks = false;
        QCOMPARE(m_client->get(path("workforce-tasks")).code(), u"APIG.0101"_s);
    }

    void smartTasks()
    {
        int count = 0;
        const QJsonArray all = listOf("limit=100&check_running_task=true");
        for (const QJsonValue &entry : all) {
            const QJsonObject reply = m_client->get(u"datasets/%1/tasks"_s.arg(entry["dataset_id"_L1].toString())).json;
            const int tasks = reply["total_count"_L1].toInt();
            // whoever asks only where the list hints at them finds them all
            if (tasks > 0)
                QVERIFY(entry["exist_running_task"_L1].toBool() || entry["unconfirmed_sample_count"_L1].toInt() > 0);
            count += tasks;
        }
        QCOMPARE(count, 4);
        const auto task = [this] { return m_client->get(path("tasks")).json["tasks"_L1][0].toObject(); };
        QVERIFY(task()["progress"_L1].toDouble() > 30);
        QVERIFY(task()["progress"_L1].toDouble() < 60);
        const double before = task()["progress"_L1].toDouble();
        m_time->advance(20s);
        QVERIFY(task()["progress"_L1].toDouble() > before);
        QCOMPARE(task()["create_time"_L1].toString(), u"2026-01-15 16:29:05"_s); // UTC+8
        m_time->advance(10min);
        QCOMPARE(task()["status"_L1].toInt(), 3);
        QCOMPARE(task()["progress"_L1].toDouble(), 100.0);
        QCOMPARE(m_client->get(path("tasks"), "type=pre-label").json["total_count"_L1].toInt(), 0);
    }

    void annotationJobs()
    {
        const QString v1 = u"/v1/"_s + m_cloud->projectId() + u'/';
        const QJsonObject reply = m_client->get(v1 + u"annotation-jobs"_s).json;
        QCOMPARE(reply["job_total_count"_L1].toInt(), 4);
        const QJsonArray jobs = reply["jobs"_L1].toArray();
        int withoutId = 0;
        for (const QJsonValue &job : jobs) {
            QVERIFY(job["progress_detail"_L1]["total_count"_L1].isString());
            withoutId += job.toObject().contains("dls_prj_id"_L1) ? 0 : 1;
        }
        QCOMPARE(withoutId, 1);
        const QJsonObject tags = m_client->get(v1 + u"data-annotations/282/tags/stats"_s).json;
        QCOMPARE(tags["tags_stat"_L1][0]["count"_L1].toInt(), 30);
        QCOMPARE(tags["tags_stat"_L1][1]["count"_L1].toInt(), 20);
    }

    void notOffered()
    {
        m_cloud->habits().offersV1 = false;
        m_client->signIn = CloudClient::SignIn::None; // told before anybody is asked who they are
        for (const QString &call : {u"datasets"_s, u"annotation-jobs"_s, u"data-annotations/282/obs/sync-status"_s}) {
            const CloudClient::Reply reply = m_client->get(u"/v1/%1/%2"_s.arg(m_cloud->projectId(), call));
            QCOMPARE(reply.status, 404);
            QCOMPARE(reply.code(), u"APIG.0101"_s);
            QVERIFY(reply.json["error_msg"_L1].toString().contains("has not been published"_L1));
        }
        m_cloud->habits().offersV2 = false;
        QCOMPARE(m_client->get(u"datasets"_s).code(), u"APIG.0101"_s);
    }

    void unknownPaths()
    {
        for (const char *call :
             {"/", "/v2", "/v2/", "/v2//datasets", "/v9/p/datasets", "//", "/v2/%2F/datasets/%00", "/%ff%fe"}) {
            const CloudClient::Reply reply = m_client->get(QString::fromLatin1(call));
            QVERIFY2(reply.status == 404 || reply.status == 403, call);
        }
        QCOMPARE(m_client->get(path("sync-data")).code(), u"APIG.0101"_s); // only POST is published
        QCOMPARE(m_client->post(path("sync-data/status")).code(), u"APIG.0101"_s);
        QCOMPARE(m_client->get(path("label-tasks")).code(), u"APIG.0101"_s);
        QCOMPARE(m_client->send("DELETE", u"datasets/k8Tq2WcVb7NfYzP4sLm"_s).code(), u"APIG.0101"_s);
    }

    void headIsAGetWithoutBody()
    {
        const CloudClient::Reply reply = m_client->send("HEAD", u"datasets"_s);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.isEmpty());
        QVERIFY(reply.header("Content-Length").toInt() > 1000);
    }

    void manyProjects()
    {
        const QStringList projects = m_cloud->populate(100, 100);
        QCOMPARE(projects.size(), 100);
        for (const QString &project : {projects.first(), projects.last()}) {
            m_client->projectId = project;
            const QJsonArray list = listOf("limit=100");
            QCOMPARE(list.size(), 100);
            const QString id = list.first()["dataset_id"_L1].toString();
            QCOMPARE(m_client->post(u"datasets/%1/sync-data"_s.arg(id)).status, 200);
        }
        QCOMPARE(m_client->get(u"/v3/projects"_s, "name=scale-42").json["projects"_L1].toArray().size(), 1);
    }

    void everythingHasARequestId()
    {
        const QByteArray first = m_client->get(u"datasets"_s).header("X-Request-Id");
        QCOMPARE(first.size(), 32);
        QVERIFY(m_client->get(u"datasets"_s).header("X-Request-Id") != first);
        const CloudClient::Reply refused = m_client->get(u"nothing"_s);
        QCOMPARE(refused.json["request_id"_L1].toString().toLatin1(), refused.header("X-Request-Id"));
    }

private:
    QJsonArray listOf(const QByteArray &query)
    {
        return m_client->get(u"datasets"_s, query).json["datasets"_L1].toArray();
    }
    static QString path(const char *what)
    {
        return u"datasets/%1/%2"_s.arg(QLatin1StringView(names::streetSigns), QLatin1StringView(what));
    }

    std::unique_ptr<FakeTime> m_time;
    std::unique_ptr<DemoCloud> m_cloud;
    std::unique_ptr<CloudClient> m_client;
};

QTEST_GUILESS_MAIN(TestDemoData)
#include "tst_demodata.moc"
