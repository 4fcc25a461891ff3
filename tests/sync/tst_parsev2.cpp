#include "app/sync/parse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("bad test data: %s", qPrintable(error.errorString()));
    return document.object();
}

const WallTime now = fromEpoch(1736003760000);

} // namespace

class TestParseV2 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void listOfTheContract();
    void listDefects_data();
    void listDefects();
    void oneBadRowLeavesTheOthers();
    void numbersAsText();
    void hasTasks_data();
    void hasTasks();
    void obsPaths_data();
    void obsPaths();
    void detail();
    void syncStatus_data();
    void syncStatus();
    void syncStatusFields();
    void durationUnit_data();
    void durationUnit();
    void statusOfAnotherDataset();
    void statistics();
    void teamTask();
    void teamTaskProgress_data();
    void teamTaskProgress();
    void smartTask();
    void smartTaskZone_data();
    void smartTaskZone();
    void importTask();
    void importPercent_data();
    void importPercent();
};

void TestParseV2::listOfTheContract()
{
    const auto page = parse::datasets(json(R"({"total_number":3,"datasets":[
 {"dataset_id":"k8Tq2WcVb7NfYzP4sLm","dataset_name":"street-signs","dataset_type":1,"data_format":"Default",
  "dataset_format":0,"next_version_num":3,"status":1,
  "data_sources":[{"data_type":0,"data_path":"/demo-bucket/signs/input/"}],
  "create_time":1735689600000,"update_time":1735776000000,"data_update_time":1735779600000,"description":"",
  "current_version_id":"54IXbeJhfttGpL46lbv","current_version_name":"V002",
  "total_sample_count":1280,"annotated_sample_count":960,"unconfirmed_sample_count":12,"deleted_sample_count":4,
  "work_path":"/demo-bucket/signs/output/","inner_work_path":"/demo-bucket/signs/output/street-signs-k8Tq2WcVb7NfYzP4sLm/",
  "work_path_type":0,"workspace_id":"0","enterprise_project_id":"0","exist_running_task":false,
  "exist_workforce_task":true,"running_tasks_id":[],"workforce_task_count":1,"label_task_count":2,
  "feature_supports":["0"],"managed":false,"import_data":false,"content_labeling":true},
 {"dataset_id":"Qz3mR9xKd1HvUw7BtEa","dataset_name":"meter-photos","dataset_type":0,"data_format":"Default",
  "dataset_format":0,"next_version_num":1,"status":5,
  "data_sources":[{"data_type":0,"data_path":"/demo-bucket/meters/"}],
  "create_time":1736000000000,"update_time":1736003600000,"total_sample_count":300,"annotated_sample_count":0,
  "work_path":"/demo-bucket/meters-out/","work_path_type":0,"workspace_id":"0","label_task_count":1},
 {"dataset_id":"b0PfLy6TgS2cXn8WjRu","dataset_name":"工单文本","dataset_type":100,"dataset_format":0,"status":1,
  "data_sources":[{"data_type":0,"data_path":"/demo-bucket/tickets/"}],
  "create_time":1736100000000,"total_sample_count":52,"annotated_sample_count":52,"workspace_id":"0"}]})"),
                                      u"p"_s);
    QVERIFY(page);
    QCOMPARE(page.value().total, std::optional<qint64>(3));
    QCOMPARE(page.value().badRows, 0);
    QCOMPARE(page.value().rows.size(), 3);
    Target signs;
    signs.key = {u"p"_s, TargetKind::DatasetV2, u"k8Tq2WcVb7NfYzP4sLm"_s};
    signs.name = u"street-signs"_s;
    signs.datasetType = 1;
    signs.format = 0;
    signs.status = DatasetStatus::Normal;
    signs.sources = {{0, u"obs://demo-bucket/signs/input/"_s}};
    signs.outputPath = u"obs://demo-bucket/signs/output/"_s;
    signs.totalSamples = 1280;
    signs.labeledSamples = 960;
    signs.unconfirmedSamples = 12;
    signs.deletedSamples = 4;
    signs.created = fromEpoch(1735689600000);
    signs.updated = fromEpoch(1735776000000);
    signs.versionName = u"V002"_s;
    signs.workspaceId = u"0"_s;
    signs.hasTeamTasks = true;
    signs.hasSmartTasks = true;
    QCOMPARE(page.value().rows[0].key, signs.key);
    QVERIFY(page.value().rows[0] == signs);
    QCOMPARE(page.value().rows[1].status, std::optional(DatasetStatus::Synchronizing));
    QCOMPARE(page.value().rows[1].labeledSamples, std::optional<qint64>(0));
    QVERIFY(!page.value().rows[1].unconfirmedSamples);
    QVERIFY(!page.value().rows[1].hasTeamTasks);
    QCOMPARE(page.value().rows[2].name, u"工单文本"_s);
    QVERIFY(!page.value().rows[2].updated);
}

void TestParseV2::listDefects_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("rows"); // -1: refused
    QTest::addColumn<int>("badRows");
    QTest::newRow("nothing at all") << QByteArray("{}") << -1 << 0;
    QTest::newRow("another object") << QByteArray(R"({"hello":"world"})") << -1 << 0;
    QTest::newRow("total without list") << QByteArray(R"({"total_number":4})") << -1 << 0;
    QTest::newRow("list is an object") << QByteArray(R"({"datasets":{},"total_number":0})") << -1 << 0;
    QTest::newRow("list is text") << QByteArray(R"({"datasets":"none"})") << -1 << 0;
    QTest::newRow("empty list") << QByteArray(R"({"datasets":[]})") << 0 << 0;
    QTest::newRow("no list, total 0") << QByteArray(R"({"total_number":0})") << 0 << 0;
    QTest::newRow("null list, total 0") << QByteArray(R"({"datasets":null,"total_number":0})") << 0 << 0;
    QTest::newRow("rows that are no objects")
        << QByteArray(R"({"datasets":[1,"x",null,[],{"dataset_id":"a"}]})") << 1 << 4;
    QTest::newRow("id null, empty, list")
        << QByteArray(R"({"datasets":[{"dataset_id":null},{"dataset_id":""},{"dataset_id":[]}]})") << 0 << 3;
    QTest::newRow("id as number") << QByteArray(R"({"datasets":[{"dataset_id":12}]})") << 1 << 0;
}

void TestParseV2::listDefects()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, rows);
    QFETCH(int, badRows);
    const auto page = parse::datasets(json(reply.constData()), u"p"_s);
    QCOMPARE(bool(page), rows >= 0);
    if (page) {
        QCOMPARE(page.value().rows.size(), rows);
        QCOMPARE(page.value().badRows, badRows);
    } else {
        QCOMPARE(page.error().kind, ApiError::Kind::BadReply);
    }
}

void TestParseV2::oneBadRowLeavesTheOthers()
{
    const auto page = parse::datasets(json(R"({"total_number":"2","datasets":[{"dataset_name":"no id"},
        {"dataset_id":"a","dataset_type":"x","status":[5],"data_sources":[7,{"data_type":"OBS","data_path":"/b/"}],
         "total_sample_count":-3,"create_time":"yesterday","workspace_id":null,"exist_workforce_task":"maybe"}]})"),
                                      u"p"_s);
    QVERIFY(page);
    QCOMPARE(page.value().badRows, 1);
    QCOMPARE(page.value().total, std::optional<qint64>(2));
    const Target row = page.value().rows.value(0);
    QCOMPARE(row.key.id, u"a"_s);
    QVERIFY(!row.datasetType && !row.status && !row.totalSamples && !row.created);
    QCOMPARE(row.sources.size(), 1);
    QCOMPARE(row.sources[0].type, -1); // unreadable is not "OBS"
    QCOMPARE(row.sources[0].path, u"/b/"_s);
    QVERIFY(!row.hasTeamTasks);
}

void TestParseV2::numbersAsText()
{
    const auto row =
        parse::dataset(json(R"({"dataset_id":"a","dataset_type":"0","status":"5","total_sample_count":"300",
        "annotated_sample_count":" 7 ","create_time":"1736000000000","workspace_id":0})"),
                       u"p"_s);
    QVERIFY(row);
    QCOMPARE(row.value().datasetType, std::optional(0));
    QCOMPARE(row.value().status, std::optional(5));
    QCOMPARE(row.value().totalSamples, std::optional<qint64>(300));
    QCOMPARE(row.value().labeledSamples, std::optional<qint64>(7));
    QCOMPARE(row.value().created, std::optional(fromEpoch(1736000000000)));
    QCOMPARE(row.value().workspaceId, u"0"_s);
}

void TestParseV2::hasTasks_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("team");
    QTest::addColumn<bool>("smart");
    QTest::newRow("none") << QByteArray("") << false << false;
    QTest::newRow("exist_workforce_task") << QByteArray(R"(,"exist_workforce_task":true)") << true << false;
    QTest::newRow("count") << QByteArray(R"(,"workforce_task_count":2)") << true << false;
    QTest::newRow("count 0") << QByteArray(R"(,"workforce_task_count":0)") << false << false;
    QTest::newRow("count contradicts flag")
        << QByteArray(R"(,"workforce_task_count":1,"exist_workforce_task":false)") << true << false;
    QTest::newRow("running task") << QByteArray(R"(,"exist_running_task":true)") << false << true;
    QTest::newRow("to be confirmed") << QByteArray(R"(,"unconfirmed_sample_count":3)") << false << true;
    QTest::newRow("nothing to be confirmed") << QByteArray(R"(,"unconfirmed_sample_count":0)") << false << false;
}

void TestParseV2::hasTasks()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, team);
    QFETCH(bool, smart);
    const QByteArray text = R"({"dataset_id":"a")" + fields + "}";
    const auto row = parse::dataset(json(text.constData()), u"p"_s);
    QVERIFY(row);
    QCOMPARE(row.value().hasTeamTasks, team);
    QCOMPARE(row.value().hasSmartTasks, smart);
}

void TestParseV2::obsPaths_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("shown");
    QTest::newRow("v2") << u"/bucket/dir/"_s << u"obs://bucket/dir/"_s;
    QTest::newRow("v1") << u"bucket/dir/"_s << u"obs://bucket/dir/"_s;
    QTest::newRow("obs") << u"obs://bucket/dir/"_s << u"obs://bucket/dir/"_s;
    QTest::newRow("s3") << u"s3://bucket/dir/"_s << u"obs://bucket/dir/"_s;
    QTest::newRow("upper case scheme") << u"OBS://bucket/dir/"_s << u"obs://bucket/dir/"_s;
    QTest::newRow("bucket alone") << u"bucket"_s << u"obs://bucket/"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("root") << u"/"_s << QString();
    QTest::newRow("double slash stays visible") << u"/bucket//dir/"_s << u"obs://bucket//dir/"_s;
    QTest::newRow("Chinese and spaces") << u"/桶/a b/"_s << u"obs://桶/a b/"_s;
    QTest::newRow("pre-signed") << u"https://b.obs.example.com/x?AccessKeyId=A&Signature=S"_s
                                << u"https://b.obs.example.com/x"_s;
}

void TestParseV2::obsPaths()
{
    QFETCH(QString, sent);
    QTEST(parse::obsPath(sent), "shown");
}

void TestParseV2::detail()
{
    const auto row = parse::dataset(
        json(
            R"({"dataset_id":"k8Tq2WcVb7NfYzP4sLm","dataset_name":"street-signs","dataset_type":1,"data_format":"Default",
 "next_version_num":3,"status":1,"data_sources":[{"data_type":0,"data_path":"/demo-bucket/signs/input/"}],
 "create_time":1735689600000,"update_time":1735776000000,"description":"","current_version_id":"54IXbeJhfttGpL46lbv",
 "current_version_name":"V002","total_sample_count":1280,"annotated_sample_count":960,"unconfirmed_sample_count":12,
 "work_path":"/demo-bucket/signs/output/","work_path_type":0,"workspace_id":"0","enterprise_project_id":"0",
 "workforce_task_count":1,"feature_supports":["0"],"managed":false,"import_data":false,"label_task_count":2,
 "dataset_format":0,"dataset_version_count":2,"content_labeling":true,
 "labels":[{"name":"stop","type":1,"property":{"@modelarts:color":"#3399ff","@modelarts:default_shape":"bndbox"}},
           {"name":"yield","type":1,"property":{"@modelarts:color":"#ff9933"}}]})"),
        u"p"_s);
    QVERIFY(row);
    QCOMPARE(row.value().key, (TargetKey{u"p"_s, TargetKind::DatasetV2, u"k8Tq2WcVb7NfYzP4sLm"_s}));
    QCOMPARE(row.value().totalSamples, std::optional<qint64>(1280));
    QVERIFY(row.value().hasTeamTasks);
    QCOMPARE(parse::dataset({}, u"p"_s).error().kind, ApiError::Kind::BadReply);
}

void TestParseV2::syncStatus_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<TaskState>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("official, minimal") << QByteArray(R"({"status":"COMPLETED","dataset_id":"d"})")
                                       << TaskState::Completed << u"COMPLETED"_s;
    QTest::newRow("queuing")
        << QByteArray(R"({"status":"QUEUING","task_id":"m4","dataset_id":"d","create_time":1736003600123})")
        << TaskState::Queued << u"QUEUING"_s;
    QTest::newRow("starting") << QByteArray(R"({"status":"STARTING","dataset_id":"d"})") << TaskState::Starting
                              << u"STARTING"_s;
    QTest::newRow("running") << QByteArray(R"({"status":"RUNNING","dataset_id":"d"})") << TaskState::Running
                             << u"RUNNING"_s;
    QTest::newRow("failed") << QByteArray(R"({"status":"FAILED","dataset_id":"d"})") << TaskState::Failed
                            << u"FAILED"_s;
    QTest::newRow("not exist") << QByteArray(R"({"status":"NOT_EXIST","dataset_id":"d"})") << TaskState::NotExist
                               << u"NOT_EXIST"_s;
    QTest::newRow("lower case") << QByteArray(R"({"status":"running"})") << TaskState::Running << u"running"_s;
    QTest::newRow("a new word") << QByteArray(R"({"status":"PAUSED","dataset_id":"d"})") << TaskState::Unknown
                                << u"PAUSED"_s;
    QTest::newRow("a number") << QByteArray(R"({"status":7,"dataset_id":"d"})") << TaskState::Unknown << u"7"_s;
    QTest::newRow("no status") << QByteArray(R"({"dataset_id":"d"})") << TaskState::Unknown << QString();
    QTest::newRow("nothing") << QByteArray("{}") << TaskState::Unknown << QString();
    QTest::newRow("status is a list") << QByteArray(R"({"status":["RUNNING"]})") << TaskState::Unknown << QString();
}

void TestParseV2::syncStatus()
{
    QFETCH(QByteArray, reply);
    QFETCH(TaskState, state);
    QFETCH(QString, word);
    const auto task = parse::syncStatus(json(reply.constData()), u"d"_s, now);
    QCOMPARE(bool(task), !word.isEmpty());
    if (!task) {
        QCOMPARE(task.error().kind, ApiError::Kind::BadReply);
        return;
    }
    QCOMPARE(task.value().state, state);
    QCOMPARE(task.value().rawState, word);
    QVERIFY(!task.value().total && !task.value().added && !task.value().removed && !task.value().duration);
}

void TestParseV2::syncStatusFields()
{
    const auto task =
        parse::syncStatus(json(R"({"status":"FAILED","task_id":"m4VtXo8rYh1JcDq","dataset_id":"Qz3mR9xKd1HvUw7BtEa",
        "create_time":1736003600123,"duration_time":9,"total_sample_count":300,"add_sample_count":0,"deleted_sample_count":0,
        "error_code":"ModelArts.4310","error_msg":"OBS action is forbidden, please check iam agency or OBS and so on"})"),
                          u"Qz3mR9xKd1HvUw7BtEa"_s, now);
    QVERIFY(task);
    SyncTask expected;
    expected.state = TaskState::Failed;
    expected.rawState = u"FAILED"_s;
    expected.taskId = u"m4VtXo8rYh1JcDq"_s;
    expected.created = fromEpoch(1736003600123);
    expected.duration = 9s;
    expected.total = 300;
    expected.added = 0;
    expected.removed = 0;
    expected.serviceCode = u"ModelArts.4310"_s;
    expected.serviceMessage = u"OBS action is forbidden, please check iam agency or OBS and so on"_s;
    QVERIFY(task.value() == expected);
}

void TestParseV2::durationUnit_data()
{
    QTest::addColumn<QByteArray>("created");
    QTest::addColumn<QByteArray>("duration");
    QTest::addColumn<int>("seconds");         // -1: absent
    const QByteArray ago160("1736003600000"); // 160 s before `now`
    QTest::newRow("seconds") << ago160 << QByteArray("152") << 152;
    QTest::newRow("longer than the task's age, within the bound") << ago160 << QByteArray("1600") << 1600;
    QTest::newRow("milliseconds") << ago160 << QByteArray("152000") << 152;
    QTest::newRow("milliseconds, rounded") << ago160 << QByteArray("1601") << 2;
    QTest::newRow("created in seconds") << QByteArray("1736003600") << QByteArray("152000") << 152;
    QTest::newRow("created in the future: the clocks differ") << QByteArray("1736003790000") << QByteArray("12") << 12;
    QTest::newRow("just created") << QByteArray("1736003759990") << QByteArray("1") << 1;
    QTest::newRow("no create_time: no check") << QByteArray("null") << QByteArray("152000") << 152000;
    QTest::newRow("text") << ago160 << QByteArray("\"47\"") << 47;
    QTest::newRow("negative") << ago160 << QByteArray("-1") << -1;
    QTest::newRow("word") << ago160 << QByteArray("\"long\"") << -1;
    QTest::newRow("beyond all bounds") << ago160 << QByteArray("1e300") << -1;
    QTest::newRow("zero") << ago160 << QByteArray("0") << 0;
}

void TestParseV2::durationUnit()
{
    QFETCH(QByteArray, created);
    QFETCH(QByteArray, duration);
    QFETCH(int, seconds);
    const QByteArray text = R"({"status":"RUNNING","create_time":)" + created + R"(,"duration_time":)" + duration + "}";
    const auto task = parse::syncStatus(json(text.constData()), u"d"_s, now);
    QVERIFY(task);
    QCOMPARE(task.value().duration.value_or(std::chrono::seconds(-1)).count(), qint64(seconds));
}

void TestParseV2::statusOfAnotherDataset()
{
    const auto task = parse::syncStatus(json(R"({"status":"COMPLETED","dataset_id":"other"})"), u"d"_s, now);
    QVERIFY(!task);
    QCOMPARE(task.error().kind, ApiError::Kind::BadReply);
}

void TestParseV2::statistics()
{
    const auto counts = parse::statistics(json(
        R"({"label_stats":[{"name":"stop","type":1,"property":{"@modelarts:color":"#3399ff"},"count":1404,"sample_count":812}],
 "sample_stats":{"un_annotation":308,"all":1280,"total":1280,"deleted":0,"manual_annotation":960,"auto_annotation":12,"lefted":1280},
 "key_sample_stats":{"total":1280,"non_key_sample":1277,"key_sample":3},"deletion_stats":{},"metadata_stats":{},"data_spliting_enable":true})"));
    QVERIFY(counts);
    QVERIFY(counts.value() == (SampleStatistics{1280, 960, 308, 12, 0}));
    QVERIFY(parse::statistics(json(R"({"sample_stats":{"all":5}})")).value() == (SampleStatistics{.total = 5}));
    QVERIFY(parse::statistics(json(R"({"sample_stats":{}})")).value() == SampleStatistics{});
    QVERIFY(!parse::statistics({}));
}

void TestParseV2::teamTask()
{
    const auto rows = parse::teamTasks(
        json(
            R"({"count":1,"tasks":[{"dataset_id":"k8Tq2WcVb7NfYzP4sLm","task_id":"tY330MHxV9dqIPVaTRM","task_name":"signs-round-1","status":1,
 "create_time":1735700000000,"update_time":1735800000000,"repetition":1,
 "workforces_config":{"workforces":[{"workforce_id":"0PfqwXA8M59pppYBx4k","workforce_name":"team-a","workers":[{"email":"a@example.com","worker_id":"6db04ae0afb54d7274a2982255516c00","role":2}]}]},
 "synchronize_data":true,"synchronize_auto_labeling_data":false,"workforce_stats":{"workforce_count":1,"labeler_count":3,"reviewer_count":1},
 "sample_stats":{"total_sample_count":1280,"unannotated_sample_count":308,"unreviewed_sample_count":40,"uncheck_sample_count":32,"sampled_sample_count":0,"rejected_sample_count":5,"accepted_sample_count":895,"auto_annotation_sample_count":0},
 "auto_sync_dataset":true},{"task_name":"no id"}]})"),
        u"p"_s, u"k8Tq2WcVb7NfYzP4sLm"_s);
    QVERIFY(rows);
    QCOMPARE(rows.value().size(), 1);
    const Target &row = rows.value()[0];
    QCOMPARE(row.key, (TargetKey{u"p"_s, TargetKind::TeamTask, u"tY330MHxV9dqIPVaTRM"_s}));
    QCOMPARE(row.syncKey(), (TargetKey{u"p"_s, TargetKind::DatasetV2, u"k8Tq2WcVb7NfYzP4sLm"_s}));
    QCOMPARE(row.name, u"signs-round-1"_s);
    QCOMPARE(row.status, std::optional(1));
    QCOMPARE(row.totalSamples, std::optional<qint64>(1280));
    QCOMPARE(row.unlabeledSamples, std::optional<qint64>(308));
    QVERIFY(!row.labeledSamples); // not sent, not computed
    QCOMPARE(row.progressPercent, std::optional(100.0 * 972 / 1280));
    QVERIFY(!parse::teamTasks({}, u"p"_s, u"d"_s));
    QVERIFY(parse::teamTasks(json(R"({"count":0})"), u"p"_s, u"d"_s).value().isEmpty());
}

void TestParseV2::teamTaskProgress_data()
{
    QTest::addColumn<QByteArray>("stats");
    QTest::addColumn<double>("percent"); // -1: absent
    QTest::newRow("all done") << QByteArray(R"({"total_sample_count":10,"unannotated_sample_count":0})") << 100.0;
    QTest::newRow("none done") << QByteArray(R"({"total_sample_count":10,"unannotated_sample_count":10})") << 0.0;
    QTest::newRow("empty task") << QByteArray(R"({"total_sample_count":0,"unannotated_sample_count":0})") << -1.0;
    QTest::newRow("unlabeled missing") << QByteArray(R"({"total_sample_count":10})") << -1.0;
    QTest::newRow("total missing") << QByteArray(R"({"unannotated_sample_count":1})") << -1.0;
    QTest::newRow("more unlabeled than there are")
        << QByteArray(R"({"total_sample_count":10,"unannotated_sample_count":11})") << -1.0;
    QTest::newRow("no object") << QByteArray("[]") << -1.0;
}

void TestParseV2::teamTaskProgress()
{
    QFETCH(QByteArray, stats);
    QFETCH(double, percent);
    const QByteArray text = R"({"tasks":[{"task_id":"t","sample_stats":)" + stats + "}]}";
    const auto rows = parse::teamTasks(json(text.constData()), u"p"_s, u"d"_s);
    QVERIFY(rows);
    QCOMPARE(rows.value()[0].progressPercent.value_or(-1), percent);
}

void TestParseV2::smartTask()
{
    const auto rows = parse::smartTasks(
        json(
            R"({"tasks":[{"dataset_id":"k8Tq2WcVb7NfYzP4sLm","task_id":"14cyxyu6UXaNT3lrPFl","task_name":"auto-1","type":0,"create_time":"2025-01-03 15:22:39",
 "status":1,"code":"ModelArts.4914","message":"Submit auto labeling task succeed, waiting for auto labeling task to finish.","elapsed_time":55,
 "export_type":0,"progress":30.0,"total_sample_count":1280,"annotated_sample_count":960,"unconfirmed_sample_count":12},
 {"task_id":"x","type":9,"status":2,"error_code":"ModelArts.4405","error_msg":"no labels","message":"failed","progress":130}],
 "total_count":1,"exist_running_deploy_task":false})"),
        u"p"_s, u"k8Tq2WcVb7NfYzP4sLm"_s, 8h);
    QVERIFY(rows);
    QCOMPARE(rows.value().size(), 2);
    const Target &row = rows.value()[0];
    QCOMPARE(row.key.kind, TargetKind::SmartTask);
    QCOMPARE(row.typeWord, u"0"_s);
    QCOMPARE(row.status, std::optional(1));
    QCOMPARE(row.progressPercent, std::optional(30.0));
    QCOMPARE(row.created, std::optional(fromEpoch(1735888959000))); // 07:22:39 UTC, as the contract's event says
    QCOMPARE(row.serviceCode, QString());                           // ModelArts.4914 is progress, not an error
    QVERIFY(row.serviceMessage.startsWith(u"Submit"));
    QCOMPARE(rows.value()[1].serviceCode, u"ModelArts.4405"_s);
    QCOMPARE(rows.value()[1].serviceMessage, u"no labels"_s);
    QVERIFY(!rows.value()[1].progressPercent); // 130 % is no percentage
    QCOMPARE(rows.value()[1].typeWord, u"9"_s);
}

void TestParseV2::smartTaskZone_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QByteArray>("created");
    QTest::addColumn<qint64>("ms"); // -1: absent
    QTest::newRow("cn: UTC+8") << u"cn-north-4"_s << QByteArray(R"("2021-06-18 19:14:55")") << qint64(1624014895000);
    QTest::newRow("elsewhere undocumented") << u"eu-de"_s << QByteArray(R"("2021-06-18 19:14:55")") << qint64(-1);
    QTest::newRow("a written zone counts")
        << u"eu-de"_s << QByteArray(R"("2021-06-18T11:14:55Z")") << qint64(1624014895000);
    QTest::newRow("a written zone counts on cn too")
        << u"cn-east-3"_s << QByteArray(R"("2021-06-18T11:14:55Z")") << qint64(1624014895000);
    QTest::newRow("a number has no zone") << u"eu-de"_s << QByteArray("1624014895000") << qint64(1624014895000);
    QTest::newRow("no time") << u"cn-north-4"_s << QByteArray(R"("soon")") << qint64(-1);
}

void TestParseV2::smartTaskZone()
{
    QFETCH(QString, region);
    QFETCH(QByteArray, created);
    QFETCH(qint64, ms);
    const QByteArray text = R"({"tasks":[{"task_id":"t","create_time":)" + created + "}]}";
    const auto rows = parse::smartTasks(json(text.constData()), u"p"_s, u"d"_s, parse::zoneOf(region));
    QVERIFY(rows);
    const std::optional<WallTime> time = rows.value()[0].created;
    QCOMPARE(time ? toEpoch(*time) : qint64(-1), ms);
}

void TestParseV2::importTask()
{
    const auto tasks = parse::importTasks(json(
        R"({"total_count":1,"import_tasks":[{"status":"RUNNING","task_id":"k8Tq2WcVb7NfYzP4sLm_RHJ1zOkIoI3Nzwxj8nh","dataset_id":"k8Tq2WcVb7NfYzP4sLm",
 "import_path":"obs://demo-bucket/more-signs/","import_type":0,"total_sample_count":400,"imported_sample_count":120,"annotated_sample_count":0,
 "total_sub_sample_count":0,"imported_sub_sample_count":0,"total_file_count":400,"finished_file_count":180,"total_file_size":734003200,
 "finished_file_size":330301440,"create_time":1736114833874,"elapsed_time":14},
 {"status":"COMPLETED","task_id":"k_2","total_sample_count":400,"imported_sample_count":400,"total_file_count":0,"elapsed_time":38},
 {"status":"FAILED","task_id":"k_3","error_code":"ModelArts.4340","error_msg":"no valid file"},{"status":"RUNNING"}]})"));
    QVERIFY(tasks);
    QCOMPARE(tasks.value().size(), 3);
    const ImportTask &task = tasks.value()[0];
    QVERIFY(task.running);
    QCOMPARE(task.percent(), std::optional(30.0));
    QCOMPARE(task.elapsed, std::optional<std::chrono::seconds>(14s));
    QCOMPARE(task.totalBytes, std::optional<qint64>(734003200));
    QVERIFY(!tasks.value()[1].running);
    QCOMPARE(tasks.value()[1].percent(), std::optional(100.0));
    QCOMPARE(tasks.value()[2].serviceCode, u"ModelArts.4340"_s);
    QVERIFY(!tasks.value()[2].percent());
}

void TestParseV2::importPercent_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<double>("percent"); // -1: absent
    QTest::newRow("samples first")
        << QByteArray(
               R"("total_sample_count":10,"imported_sample_count":5,"total_file_count":10,"finished_file_count":1)")
        << 50.0;
    QTest::newRow("files next")
        << QByteArray(
               R"("total_sample_count":0,"imported_sample_count":0,"total_file_count":10,"finished_file_count":1)")
        << 10.0;
    QTest::newRow("bytes last") << QByteArray(R"("total_file_size":1000,"finished_file_size":250)") << 25.0;
    QTest::newRow("file_statistics")
        << QByteArray(R"("total_file_count":0,"file_statistics":{"file_num_total":4,"file_num_finished":3})") << 75.0;
    QTest::newRow("clamped") << QByteArray(R"("total_sample_count":10,"imported_sample_count":15)") << 100.0;
    QTest::newRow("no totals") << QByteArray(R"("imported_sample_count":15)") << -1.0;
    QTest::newRow("total without part") << QByteArray(R"("total_sample_count":10)") << -1.0;
}

void TestParseV2::importPercent()
{
    QFETCH(QByteArray, fields);
    QFETCH(double, percent);
    const QByteArray text = R"({"import_tasks":[{"task_id":"t",)" + fields + "}]}";
    const auto tasks = parse::importTasks(json(text.constData()));
    QVERIFY(tasks);
    QCOMPARE(tasks.value()[0].percent().value_or(-1), percent);
}

QTEST_GUILESS_MAIN(TestParseV2)
#include "tst_parsev2.moc"
