#include "app/demo/scenario.h"
#include "tests/support/cloudclient.h"
#include "tests/support/faketime.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace syncdesk;
using namespace syncdesk::demo;

/// How synchronisations run, hour after hour without waiting.
class TestSyncs : public QObject
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

    void aStartSaysNothing()
    {
        const CloudClient::Reply reply = start(signs);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, QByteArray());
        QCOMPARE(reply.header("Content-Length"), QByteArray("0"));
    }

    void aRunFromQueuedToCompleted()
    {
        m_cloud->syncTimeline(3s, 2s, 20s, 1s);
        const QJsonObject baseline = status(signs);
        QCOMPARE(baseline["status"_L1].toString(), u"COMPLETED"_s);
        QCOMPARE(start(signs).status, 200);
        QCOMPARE(dataset(signs)["status"_L1].toInt(), 5);
        QCOMPARE(status(signs), baseline); // the previous run is still told
        m_time->advance(999ms);
        QCOMPARE(status(signs), baseline);
        m_time->advance(1ms);

        QJsonObject now = status(signs);
        QCOMPARE(now["status"_L1].toString(), u"QUEUING"_s);
        const QString taskId = now["task_id"_L1].toString();
        QVERIFY(taskId != baseline["task_id"_L1].toString());
        QCOMPARE(now["create_time"_L1].toInteger(), toEpoch(m_time->wall()) - 1000);
        QVERIFY(!now.contains("add_sample_count"_L1));
        m_time->advance(2s);
        QCOMPARE(status(signs)["status"_L1].toString(), u"STARTING"_s);
        m_time->advance(2s);

        qint64 last = -1;
        for (int second = 0; second < 20; ++second) {
            now = status(signs);
            QCOMPARE(now["status"_L1].toString(), u"RUNNING"_s);
            QCOMPARE(now["task_id"_L1].toString(), taskId);
            QCOMPARE(now["duration_time"_L1].toInt(), second + 5);
            QCOMPARE(now["total_sample_count"_L1].toInt(), 1280);
            QVERIFY(now["add_sample_count"_L1].toInteger() > last);
            last = now["add_sample_count"_L1].toInteger();
            QCOMPARE(dataset(signs)["total_sample_count"_L1].toInt(), 1280);
            m_time->advance(1s);
        }
        now = status(signs);
        QCOMPARE(now["status"_L1].toString(), u"COMPLETED"_s);
        QCOMPARE(now["duration_time"_L1].toInt(), 25);
        QCOMPARE(now["add_sample_count"_L1].toInt(), 214);
        QCOMPARE(now["deleted_sample_count"_L1].toInt(), 0);
        QCOMPARE(now["total_sample_count"_L1].toInt(), 1494);
        QCOMPARE(dataset(signs)["status"_L1].toInt(), 1);
        QCOMPARE(dataset(signs)["total_sample_count"_L1].toInt(), 1494);
        QCOMPARE(listed(u"street-signs"_s)["total_sample_count"_L1].toInt(), 1494);
        m_time->advance(24h);
        QCOMPARE(status(signs), now);
    }

    void drawnTimesAreBelievable()
    {
        for (int round = 0; round < 20; ++round) {
            QCOMPARE(start(signs).status, 200);
            m_time->advance(1s);
            QCOMPARE(status(signs)["status"_L1].toString(), u"QUEUING"_s);
            m_time->advance(23s + 1ms);
            QCOMPARE(status(signs)["status"_L1].toString(), u"COMPLETED"_s);
            QVERIFY(status(signs)["add_sample_count"_L1].toInt() > 0);
        }
    }

    void speedShortensLife()
    {
        m_cloud->setSpeed(100);
        QVERIFY(m_cloud->start());
        m_client = std::make_unique<CloudClient>(*m_cloud, *m_time);
        QCOMPARE(start(signs).status, 200);
        m_time->advance(250ms);
        QCOMPARE(status(signs)["status"_L1].toString(), u"COMPLETED"_s);
    }

    void figuresThatDiffer()
    {
        const QString helmet = idOf(u"helmet-2026"_s);
        const int before = dataset(helmet)["total_sample_count"_L1].toInt();
        start(helmet);
        m_time->advance(60s);
        const QJsonObject done = status(helmet);
        QCOMPARE(done["status"_L1].toString(), u"COMPLETED"_s);
        QCOMPARE(done["total_sample_count"_L1].toInt(),
                 before + done["add_sample_count"_L1].toInt() - done["deleted_sample_count"_L1].toInt());
        QVERIFY(dataset(helmet)["total_sample_count"_L1].toInt() != done["total_sample_count"_L1].toInt());
    }

    void removesSamplesWithTheirLabels()
    {
        const QString id = idOf(u"harbour-containers"_s);
        const QJsonObject before = dataset(id);
        start(id);
        m_time->advance(60s);
        QCOMPARE(status(id)["deleted_sample_count"_L1].toInt(), 340);
        QVERIFY(dataset(id)["annotated_sample_count"_L1].toInt() < before["annotated_sample_count"_L1].toInt());
        QCOMPARE(dataset(id)["total_sample_count"_L1].toInt(), before["total_sample_count"_L1].toInt() + 12 - 340);
    }

    void failsWithTheCodeInsideAGoodReply()
    {
        const QString id = idOf(u"warehouse-night"_s);
        const QJsonObject before = dataset(id);
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(start(id).status, 200);
            m_time->advance(60s);
            const CloudClient::Reply reply = m_client->get(u"datasets/%1/sync-data/status"_s.arg(id));
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.json["status"_L1].toString(), u"FAILED"_s);
            QCOMPARE(reply.json["error_code"_L1].toString(), u"ModelArts.4310"_s);
            QVERIFY(!reply.json["error_msg"_L1].toString().isEmpty());
            QCOMPARE(dataset(id), before);
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("text") << u"工单文本"_s << 501 << u"ModelArts.4383"_s;
        QTest::newRow("entities") << u"合同实体标注"_s << 501 << u"ModelArts.4383"_s;
        QTest::newRow("table") << u"sensor-table"_s << 501 << u"ModelArts.4383"_s;
        QTest::newRow("not in OBS") << u"lake-export-images"_s << 501 << u"ModelArts.4383"_s;
        QTest::newRow("publishing") << u"release-candidate"_s << 400 << u"ModelArts.4343"_s;
        QTest::newRow("switching version") << u"版本切换样例"_s << 400 << u"ModelArts.4349"_s;
        QTest::newRow("importing") << u"parts-macro"_s << 400 << u"ModelArts.4356"_s;
        QTest::newRow("deleting") << u"old-archive-2019"_s << 400 << u"ModelArts.4344"_s;
        QTest::newRow("double slash") << u"double-slash"_s << 400 << u"ModelArts.4315"_s;
    }

    void refusals()
    {
        QFETCH(QString, name);
        QFETCH(int, status);
        QFETCH(QString, code);
        const CloudClient::Reply reply = start(idOf(name));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
    }

    void aSecondStartIsAConflict()
    {
        QCOMPARE(start(signs).status, 200);
        const CloudClient::Reply second = start(signs);
        QCOMPARE(second.status, 400);
        QCOMPARE(second.code(), u"ModelArts.4355"_s);
        QVERIFY(m_cloud->finishNow(QLatin1StringView(signs)));
        QCOMPARE(start(signs).status, 200);
    }

    void unknownDataset()
    {
        for (const QString &path :
             {u"datasets/nope"_s, u"datasets/nope/sync-data/status"_s, u"datasets/nope/tasks"_s}) {
            QCOMPARE(m_client->get(path).status, 400);
            QCOMPARE(m_client->get(path).code(), u"ModelArts.4352"_s);
        }
        QCOMPARE(start("nope").code(), u"ModelArts.4352"_s);
    }

    void whatIsBusyBecomesFree()
    {
        const QString publishing = idOf(u"release-candidate"_s), importing = idOf(u"parts-macro"_s),
                      switching = idOf(u"版本切换样例"_s);
        m_time->advance(49s);
        QCOMPARE(start(publishing).status, 200);
        QCOMPARE(start(importing).code(), u"ModelArts.4356"_s);
        m_time->advance(1s);
        QCOMPARE(start(importing).status, 200);
        QCOMPARE(start(switching).code(), u"ModelArts.4349"_s);
        m_time->advance(40s);
        QCOMPARE(start(switching).status, 200);
    }

    void theImportHasRealProgress()
    {
        const QString id = idOf(u"parts-macro"_s);
        const auto import = [&] {
            return m_client->get(u"datasets/%1/import-tasks"_s.arg(id)).json["import_tasks"_L1][0].toObject();
        };
        const QJsonObject first = import();
        QCOMPARE(first["status"_L1].toString(), u"RUNNING"_s);
        m_time->advance(20s);
        QVERIFY(import()["imported_sample_count"_L1].toInt() > first["imported_sample_count"_L1].toInt());
        QVERIFY(import()["finished_file_size"_L1].toInteger() > first["finished_file_size"_L1].toInteger());
        const int total = dataset(id)["total_sample_count"_L1].toInt();
        m_time->advance(30s);
        QCOMPARE(import()["status"_L1].toString(), u"COMPLETED"_s);
        QCOMPARE(import()["imported_sample_count"_L1].toInt(), 400);
        QCOMPARE(dataset(id)["total_sample_count"_L1].toInt(), total + 400);
        const QString taskId = import()["task_id"_L1].toString();
        QCOMPARE(m_client->get(u"datasets/%1/import-tasks/%2"_s.arg(id, taskId)).json, import());
    }

    void minimalReplies()
    {
        m_cloud->habits().minimalStatus = true;
        m_cloud->syncTimeline(0ms, 0ms, 10s);
        start(signs);
        QCOMPARE(status(signs),
                 (QJsonObject{{u"status"_s, u"RUNNING"_s}, {u"dataset_id"_s, QLatin1StringView(signs)}}));
    }

    void neverSynced()
    {
        QCOMPARE(status(names::meterPhotos), (QJsonObject{{u"status"_s, u"NOT_EXIST"_s},
                                                          {u"dataset_id"_s, QLatin1StringView(names::meterPhotos)}}));
    }

    void readOnlyUsersMayWatch()
    {
        m_cloud->habits().mayStart = false;
        QCOMPARE(start(signs).status, 403);
        QCOMPARE(m_client->get(u"datasets"_s).status, 200);
        m_cloud->habits().mayList = false;
        QCOMPARE(m_client->get(u"datasets"_s).status, 403);
        QCOMPARE(status(signs)["status"_L1].toString(), u"COMPLETED"_s);
    }

    void handles()
    {
        const QString id = QLatin1StringView(signs);
        m_cloud->syncTimeline(1h, 1h, 1h);
        QVERIFY(!m_cloud->finishNow(id));
        QVERIFY(m_cloud->startElsewhere(id));
        QVERIFY(!m_cloud->startElsewhere(id));
        QCOMPARE(status(signs)["status"_L1].toString(), u"QUEUING"_s);
        QVERIFY(m_cloud->finishNow(id, u"ModelArts.4314"_s, u"words"_s));
        QCOMPARE(status(signs)["status"_L1].toString(), u"FAILED"_s);
        QCOMPARE(status(signs)["error_msg"_L1].toString(), u"words"_s);
        QVERIFY(m_cloud->setOutcome(id, {{}, {}, 5, 7, 0}));
        QVERIFY(m_cloud->startElsewhere(id));
        QVERIFY(m_cloud->finishNow(id));
        QCOMPARE(dataset(signs)["total_sample_count"_L1].toInt(), 1278);
        QVERIFY(m_cloud->setDatasetStatus(id, 6));
        QCOMPARE(dataset(signs)["status"_L1].toInt(), 6);
        QCOMPARE(start(signs).code(), u"ModelArts.4343"_s);
        QVERIFY(m_cloud->setDatasetStatus(id, std::nullopt));
        QCOMPARE(dataset(signs)["status"_L1].toInt(), 1);
        QVERIFY(m_cloud->removeDataset(id));
        QCOMPARE(start(signs).code(), u"ModelArts.4352"_s);
        QVERIFY(!m_cloud->removeDataset(id));
        QVERIFY(!m_cloud->startElsewhere(id));
        QVERIFY(!m_cloud->setDatasetStatus(id, 1));
    }

    void addedDatasets()
    {
        m_cloud->clearData();
        const QString id = m_cloud->addDataset({{u"dataset_name"_s, u"mine"_s},
                                                {u"dataset_type"_s, 3},
                                                {u"total_sample_count"_s, 7},
                                                {u"annotated_sample_count"_s, u"many"_s},
                                                {u"new_field"_s, true},
                                                {u"work_path"_s, QJsonValue::Null}});
        const QJsonObject list = m_client->get(u"datasets"_s).json;
        QCOMPARE(list["total_number"_L1].toInt(), 1);
        const QJsonObject entry = list["datasets"_L1][0].toObject();
        QCOMPARE(entry["dataset_id"_L1].toString(), id);
        QCOMPARE(entry["total_sample_count"_L1].toInt(), 7);
        QCOMPARE(entry["annotated_sample_count"_L1].toString(), u"many"_s);
        QCOMPARE(entry["new_field"_L1].toBool(), true);
        QVERIFY(!entry.contains("work_path"_L1));
        QCOMPARE(start(id).status, 200);
    }

    void servedWordForWord()
    {
        m_cloud->serve("GET", u"/sync-data/status"_s, QJsonObject{{u"status"_s, u"PONDERING"_s}});
        QCOMPARE(status(signs)["status"_L1].toString(), u"PONDERING"_s);
        m_cloud->serve({}, u"/sync-data/status"_s, "not json", 206);
        QCOMPARE(m_client->get(u"datasets/%1/sync-data/status"_s.arg(QLatin1StringView(signs))).body,
                 QByteArray("not json"));
        m_cloud->clearServed();
        QCOMPARE(status(signs)["status"_L1].toString(), u"COMPLETED"_s);
    }

    void startedElsewhereNowAndThen()
    {
        m_cloud->setElsewhere(true);
        const QString id = idOf(u"gear-teeth"_s);
        int runs = 0;
        QString last = status(id)["task_id"_L1].toString();
        for (int second = 0; second < 200; ++second) {
            m_time->advance(1s);
            const QString task = status(id)["task_id"_L1].toString();
            if (std::exchange(last, task) != task)
                ++runs;
        }
        QVERIFY2(runs >= 4 && runs <= 6, qPrintable(QString::number(runs)));
        m_time->advance(24h); // a day without a question is no burden and no backlog
        QVERIFY(QStringList({u"COMPLETED"_s, u"RUNNING"_s, u"STARTING"_s, u"QUEUING"_s})
                    .contains(status(id)["status"_L1].toString()));
    }

    void v1Jobs()
    {
        m_cloud->syncTimeline(1s, 1s, 5s, 1s);
        const auto sync = [&] { return m_client->get(v1(u"data-annotations/284/obs/sync-status"_s)).json; };
        QCOMPARE(sync(), (QJsonObject{{u"is_success"_s, true}, {u"sync_status"_s, 0}}));
        QCOMPARE(m_client->post(v1(u"data-annotations/284/obs/sync"_s)).json, (QJsonObject{{u"is_success"_s, true}}));
        QCOMPARE(sync()["sync_status"_L1].toInt(), 0);
        m_time->advance(1s);
        QCOMPARE(sync()["sync_status"_L1].toInt(), 3);
        const CloudClient::Reply again = m_client->post(v1(u"data-annotations/284/obs/sync"_s));
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json["is_success"_L1].toBool(true), false);
        QCOMPARE(again.code(), u"ModelArts.1642"_s);
        m_time->advance(6s);
        QCOMPARE(sync()["sync_status"_L1].toInt(), 1);
        m_cloud->habits().v1FailsWith200 = false;
        QCOMPARE(m_client->get(v1(u"data-annotations/999/obs/sync-status"_s)).status, 404);
    }

    void v1JobThatFails()
    {
        m_client->post(v1(u"data-annotations/283/obs/sync"_s));
        m_time->advance(60s);
        const QJsonObject sync = m_client->get(v1(u"data-annotations/283/obs/sync-status"_s)).json;
        QCOMPARE(sync["sync_status"_L1].toInt(), 2);
        QCOMPARE(sync["error_code"_L1].toString(), u"ModelArts.4106"_s);
    }

    void v1Datasets()
    {
        m_cloud->syncTimeline(1s, 1s, 5s, 1s);
        const QJsonObject list = m_client->get(v1(u"datasets"_s)).json;
        QCOMPARE(list["dataset_count"_L1].toInt(), 3);
        const QJsonObject cats = list["datasets"_L1][0].toObject();
        QCOMPARE(cats["dataset_name"_L1].toString(), u"cats-2019"_s);
        QVERIFY(cats["create_time"_L1].toInteger() < 100000000000); // seconds
        const QString path = v1(u"datasets/%1/sync"_s.arg(cats["dataset_id"_L1].toString()));
        const QString taskId = m_client->post(path).json["task_id"_L1].toString();
        QVERIFY(!taskId.isEmpty());
        QCOMPARE(m_client->post(path).code(), u"ModelArts.1642"_s);
        const auto task = [&](const QString &id) { return m_client->get(v1(u"datasets/task/"_s + id)).json; };
        QCOMPARE(task(taskId)["status"_L1].toString(), u"PENDING"_s);
        m_time->advance(1s);
        QCOMPARE(task(taskId)["status"_L1].toString(), u"STARTED"_s);
        m_time->advance(1s);
        QCOMPARE(task(taskId)["status"_L1].toString(), u"RUNNING"_s);
        m_time->advance(5s);
        QCOMPARE(task(taskId)["status"_L1].toString(), u"SUCCESS"_s);
        QVERIFY(task(taskId)["result"_L1][0]["syncOrCheckoutsuccess"_L1].isObject());
        QCOMPARE(task(u"unknown"_s)["status"_L1].toString(), u"PENDING"_s);
        QCOMPARE(m_client->get(v1(u"datasets"_s)).json["datasets"_L1][0]["file_count"_L1].toInt(), 57);
        m_client->post(path);
        QCOMPARE(task(taskId)["status"_L1].toString(), u"SUCCESS"_s); // the task before the latest is still known
    }

    void v1DatasetThatFails()
    {
        const QString id = m_client->get(v1(u"datasets"_s), "search_content=%E6%97%A7")
                               .json["datasets"_L1][0]["dataset_id"_L1]
                               .toString();
        const QString taskId = m_client->post(v1(u"datasets/%1/sync"_s.arg(id))).json["task_id"_L1].toString();
        m_time->advance(60s);
        const QJsonObject task = m_client->get(v1(u"datasets/task/"_s + taskId)).json;
        QCOMPARE(task["status"_L1].toString(), u"FAILURE"_s);
        QCOMPARE(task["result"_L1][0]["failed"_L1]["error_code"_L1].toString(), u"ModelArts.1673"_s);
    }

    void startedElsewhereByAnyId()
    {
        QVERIFY(m_cloud->startElsewhere(u"282"_s));
        const QString jobId = m_client->get(v1(u"annotation-jobs"_s)).json["jobs"_L1][0]["id"_L1].toString();
        QVERIFY(m_cloud->startElsewhere(jobId)); // "boxes", the first by name
        m_time->advance(5s);
        QCOMPARE(m_client->get(v1(u"data-annotations/282/obs/sync-status"_s)).json["sync_status"_L1].toInt(), 3);
        QCOMPARE(m_client->get(v1(u"data-annotations/283/obs/sync-status"_s)).json["sync_status"_L1].toInt(), 3);
    }

private:
    static constexpr auto signs = names::streetSigns;

    QString v1(const QString &path) const { return u"/v1/"_s + m_cloud->projectId() + u'/' + path; }
    CloudClient::Reply start(const QString &id) { return m_client->post(u"datasets/%1/sync-data"_s.arg(id)); }
    CloudClient::Reply start(const char *id) { return start(QString::fromLatin1(id)); }
    QJsonObject status(const QString &id) { return m_client->get(u"datasets/%1/sync-data/status"_s.arg(id)).json; }
    QJsonObject status(const char *id) { return status(QString::fromLatin1(id)); }
    QJsonObject dataset(const QString &id) { return m_client->get(u"datasets/"_s + id).json; }
    QJsonObject dataset(const char *id) { return dataset(QString::fromLatin1(id)); }
    QJsonObject listed(const QString &name)
    {
        const QJsonArray all = m_client->get(u"datasets"_s, "limit=100").json["datasets"_L1].toArray();
        for (const QJsonValue &entry : all) {
            if (entry["dataset_name"_L1].toString() == name)
                return entry.toObject();
        }
        return {};
    }
    QString idOf(const QString &name) { return listed(name)["dataset_id"_L1].toString(); }

    std::unique_ptr<FakeTime> m_time;
    std::unique_ptr<DemoCloud> m_cloud;
    std::unique_ptr<CloudClient> m_client;
};

QTEST_GUILESS_MAIN(TestSyncs)
#include "tst_syncs.moc"
