#include "app/sync/parse.h"

#include <QJsonDocument>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;

namespace {

QJsonObject json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("bad test data");
    return document.object();
}

} // namespace

class TestParseV1 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void jobs();
    void jobDefects_data();
    void jobDefects();
    void datasets();
    void startDataset_data();
    void startDataset();
    void datasetTask_data();
    void datasetTask();
    void startJob_data();
    void startJob();
    void jobSync_data();
    void jobSync();
    void tagStatistics();
};

void TestParseV1::jobs()
{
    const auto page = parse::manualJobs(
        json(
            R"({"job_total_count":1,"manual_annotation_count_limit":99,"jobs":[{"id":"062ef90a-da4d-4af4-82ba-1523da57e001","name":"cats","description":"",
 "data_type":"OBS","path":"demo-bucket/cats/","type":"Manual Image classify","create_time":"2019-12-10 08:30:00","dls_prj_id":282,
 "progress":"60","progress_detail":{"total_count":"50","has_tag_count":"30","not_tag_count":"20"}}]})"),
        u"p"_s, 8h);
    QVERIFY(page);
    QCOMPARE(page.value().total, std::optional<qint64>(1));
    QCOMPARE(page.value().rows.size(), 1);
    Target expected;
    expected.key = {u"p"_s, TargetKind::ManualJob, u"062ef90a-da4d-4af4-82ba-1523da57e001"_s};
    expected.annotationId = u"282"_s;
    expected.name = u"cats"_s;
    expected.typeWord = u"Manual Image classify"_s;
    expected.sources = {{0, u"obs://demo-bucket/cats/"_s}};
    expected.progressWord = u"60"_s;
    expected.created = fromEpoch(1575937800000);
    expected.totalSamples = 50;
    expected.labeledSamples = 30;
    expected.unlabeledSamples = 20;
    QVERIFY(page.value().rows[0] == expected);
}

void TestParseV1::jobDefects_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("rows"); // -1: an error
    QTest::addColumn<QString>("annotationId");
    QTest::newRow("no sync id") << QByteArray(R"({"jobs":[{"id":"a","name":"n"}]})") << 1 << QString();
    QTest::newRow("sync id as text") << QByteArray(R"({"jobs":[{"id":"a","dls_prj_id":"282"}]})") << 1 << u"282"_s;
    QTest::newRow("no id") << QByteArray(R"({"jobs":[{"name":"n"},{"id":"b"}]})") << 1 << QString();
    QTest::newRow("filter job without path")
        << QByteArray(R"({"jobs":[{"id":"a","data_type":"filter job","progress_detail":"none"}]})") << 1 << QString();
    QTest::newRow("empty") << QByteArray(R"({"jobs":[],"job_total_count":0})") << 0 << QString();
    QTest::newRow("not a list") << QByteArray(R"({"hello":1})") << -1 << QString();
    QTest::newRow("refused in a 200") << QByteArray(R"({"error_code":"ModelArts.0105","error_msg":"forbidden"})") << -1
                                      << QString();
}

void TestParseV1::jobDefects()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, rows);
    const auto page = parse::manualJobs(json(reply), u"p"_s, std::nullopt);
    QCOMPARE(bool(page), rows >= 0);
    if (rows > 0) {
        QCOMPARE(page.value().rows.size(), rows);
        QTEST(page.value().rows[0].annotationId, "annotationId");
    }
}

void TestParseV1::datasets()
{
    const auto page = parse::datasetsV1(
        json(
            R"({"dataset_count":1,"datasets":[{"dataset_id":"062ef90a-da4d-4af4-82ba-1523da57e002","dataset_name":"demo","description":"","data_url":"demo-bucket/cats/","file_count":50,"create_time":1575964800}]})"),
        u"p"_s);
    QVERIFY(page);
    const Target &row = page.value().rows[0];
    QCOMPARE(row.key, (TargetKey{u"p"_s, TargetKind::DatasetV1, u"062ef90a-da4d-4af4-82ba-1523da57e002"_s}));
    QCOMPARE(row.created, std::optional(fromEpoch(1575964800000)));
    QCOMPARE(row.totalSamples, std::optional<qint64>(50));
    QCOMPARE(row.sourcePath(), u"obs://demo-bucket/cats/"_s);
    QVERIFY(!row.status); // v1 has none
    const auto refused =
        parse::datasetsV1(json(R"({"error_code":"ModelArts.0114","error_msg":"too many requests"})"), u"p"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Kind::Throttled);
}

void TestParseV1::startDataset_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("task");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("accepted") << QByteArray(R"({"task_id":"062ef90a-da4d-4af4-82ba-1523da57e000"})")
                              << u"062ef90a-da4d-4af4-82ba-1523da57e000"_s << Kind::BadReply << QString();
    QTest::newRow("runs already")
        << QByteArray(
               R"({"error_code":"ModelArts.1642","error_msg":"Operation forbidden, the dataset is being synchronized."})")
        << QString() << Kind::Refused << u"ModelArts.1642"_s;
    QTest::newRow("missing") << QByteArray(R"({"error_code":"ModelArts.1674","error_msg":"no such dataset"})")
                             << QString() << Kind::Missing << u"ModelArts.1674"_s;
    QTest::newRow("neither") << QByteArray("{}") << QString() << Kind::BadReply << QString();
}

void TestParseV1::startDataset()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, task);
    const auto answer = parse::startedV1(json(reply));
    QCOMPARE(bool(answer), !task.isEmpty());
    if (answer) {
        QCOMPARE(answer.value().taskId, task);
        return;
    }
    QTEST(answer.error().kind, "kind");
    QTEST(answer.error().serviceCode, "code");
}

void TestParseV1::datasetTask_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QString>("code");
    QTest::newRow("running") << QByteArray(R"({"status":"RUNNING","result":[]})") << TaskState::Running << QString();
    QTest::newRow("success") << QByteArray(R"({"status":"SUCCESS","result":[{"syncOrCheckoutsuccess":{}}]})")
                             << TaskState::Completed << QString();
    QTest::newRow("failure")
        << QByteArray(
               R"({"status":"FAILURE","result":[{"failed":{"error_code":"ModelArts.1673","error_msg":"OBS resource does not exist."}}]})")
        << TaskState::Failed << u"ModelArts.1673"_s;
    QTest::newRow("failure, result is an object")
        << QByteArray(R"({"status":"FAILURE","result":{"failed":{"error_code":"ModelArts.1673"}}})")
        << TaskState::Failed << u"ModelArts.1673"_s;
    QTest::newRow("failure, code beside the state")
        << QByteArray(R"({"status":"FAILURE","error_code":"ModelArts.0405"})") << TaskState::Failed
        << u"ModelArts.0405"_s;
    QTest::newRow("result is text") << QByteArray(R"({"status":"FAILURE","result":"boom"})") << TaskState::Failed
                                    << QString();
    QTest::newRow("pending") << QByteArray(R"({"status":"PENDING"})") << TaskState::Queued << QString();
    QTest::newRow("waiting") << QByteArray(R"({"status":"WAITING"})") << TaskState::Queued << QString();
    QTest::newRow("started") << QByteArray(R"({"status":"STARTED"})") << TaskState::Starting << QString();
    QTest::newRow("retry") << QByteArray(R"({"status":"RETRY"})") << TaskState::Running << QString();
    QTest::newRow("a new word") << QByteArray(R"({"status":"REVOKED"})") << TaskState::Unknown << QString();
}

void TestParseV1::datasetTask()
{
    QFETCH(QByteArray, reply);
    const auto task = parse::taskV1(json(reply), u"t"_s);
    QVERIFY(task);
    QCOMPARE(task.value().taskId, u"t"_s);
    QTEST(task.value().state, "state");
    QTEST(task.value().serviceCode, "code");
    QVERIFY(!parse::taskV1(json("{}"), u"t"_s));
    QCOMPARE(parse::taskV1(json(R"({"error_code":"ModelArts.0102"})"), u"t"_s).error().kind, Kind::Missing);
}

void TestParseV1::startJob_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("code"); // empty: accepted
    QTest::newRow("accepted") << QByteArray(R"({"is_success":true})") << QString();
    QTest::newRow("accepted, flag as text") << QByteArray(R"({"is_success":"true"})") << QString();
    QTest::newRow("nothing said") << QByteArray("{}") << QString();
    QTest::newRow("refused")
        << QByteArray(
               R"({"is_success":false,"error_code":"ModelArts.4106","error_msg":"Image files with the same name prefix exist in OBS."})")
        << u"ModelArts.4106"_s;
    QTest::newRow("refused without flag") << QByteArray(R"({"error_code":"ModelArts.4106"})") << u"ModelArts.4106"_s;
}

void TestParseV1::startJob()
{
    QFETCH(QByteArray, reply);
    QFETCH(QString, code);
    const auto answer = parse::obsSyncStarted(json(reply));
    QCOMPARE(bool(answer), code.isEmpty());
    if (!answer) {
        QCOMPARE(answer.error().serviceCode, code);
        QCOMPARE(answer.error().kind, Kind::Refused);
    }
}

void TestParseV1::jobSync_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("0") << QByteArray(R"({"is_success":true,"sync_status":0})") << TaskState::NotExist << u"0"_s;
    QTest::newRow("1") << QByteArray(R"({"is_success":true,"sync_status":1})") << TaskState::Completed << u"1"_s;
    QTest::newRow("2") << QByteArray(R"({"is_success":true,"sync_status":2})") << TaskState::Failed << u"2"_s;
    QTest::newRow("3") << QByteArray(R"({"is_success":true,"sync_status":3})") << TaskState::Running << u"3"_s;
    QTest::newRow("text") << QByteArray(R"({"is_success":true,"sync_status":"3"})") << TaskState::Running << u"3"_s;
    QTest::newRow("a new number") << QByteArray(R"({"is_success":true,"sync_status":9})") << TaskState::Unknown
                                  << u"9"_s;
    QTest::newRow("a word") << QByteArray(R"({"is_success":true,"sync_status":"busy"})") << TaskState::Unknown
                            << u"busy"_s;
}

void TestParseV1::jobSync()
{
    QFETCH(QByteArray, reply);
    const auto task = parse::obsSyncStatus(json(reply));
    QVERIFY(task);
    QTEST(task.value().state, "state");
    QTEST(task.value().rawState, "word");
    QVERIFY(!task.value().hasIdentity());
    const auto failed = parse::obsSyncStatus(
        json(R"({"is_success":true,"sync_status":2,"error_code":"ModelArts.4106","error_msg":"m"})"));
    QCOMPARE(failed.value().serviceCode, u"ModelArts.4106"_s);
    const auto missing = parse::obsSyncStatus(
        json(R"({"is_success":false,"error_code":"ModelArts.0102","error_msg":"Resource does not exist."})"));
    QCOMPARE(missing.error().kind, Kind::Missing);
    QCOMPARE(parse::obsSyncStatus(json(R"({"is_success":true})")).error().kind, Kind::BadReply);
    QCOMPARE(parse::obsSyncStatus(json(R"({"is_success":true,"sync_status":null})")).error().kind, Kind::BadReply);
}

void TestParseV1::tagStatistics()
{
    const auto counts = parse::tagStatistics(json(
        R"({"is_success":true,"tag_count":[{"tag":"cat","count":18},{"tag":"dog","count":12}],"tags_stat":[{"has_tag":true,"count":30},{"has_tag":false,"count":20}]})"));
    QVERIFY(counts);
    QVERIFY(counts.value() == (SampleStatistics{.total = 50, .labeled = 30, .unlabeled = 20}));
    const auto half = parse::tagStatistics(json(R"({"tags_stat":[{"has_tag":true,"count":"30"},7,{"count":5}]})"));
    QVERIFY(half.value() == (SampleStatistics{.labeled = 30}));
    QVERIFY(!parse::tagStatistics(json("{}")));
    QVERIFY(!parse::tagStatistics(json(R"({"is_success":false})")));
}

QTEST_GUILESS_MAIN(TestParseV1)
#include "tst_parsev1.moc"
