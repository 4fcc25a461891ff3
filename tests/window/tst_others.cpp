#include "tests/window/scene.h"
#include "ui/paint/busybar.h"
#include "ui/panels/statuspanel.h"

#include <QAbstractButton>
#include <QRegularExpression>
#include <QTableView>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

} // namespace

/// Runs and work of others: found, joined, waited for. Words, requests and history at once.
class OthersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunFromElsewhereIsFollowed();
    void aStartThatMeetsARunJoinsIt_data();
    void aStartThatMeetsARunJoinsIt();
    void aStartWaitsForWhatGoesOn_data();
    void aStartWaitsForWhatGoesOn();
    void aRefusedStartWaitsAndGoesOn_data();
    void aRefusedStartWaitsAndGoesOn();
    void aWaitingStartCanBeTakenOut();
    void aWaitingStartSurvivesARestart();
    void anImportShowsItsProgress();
    void whatCannotBeSyncedSaysWhy_data();
    void whatCannotBeSyncedSaysWhy();
};

void OthersTest::aRunFromElsewhereIsFollowed()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.select(signs);
    scene.time.go();
    QVERIFY(scene.cloud.startElsewhere(scene.id(signs)));
    const auto lists = [&] { return scene.cloud.count("GET", scene.vision().projectId + u"/datasets$"_s); };
    const int before = lists();
    const auto remarked = [&] { return scene.state(signs).section(u" ("_s, 1); };
    const auto remarkedInChinese = [&] { return scene.state(signs).section(u'（', 1); };
    REACHES(scene, remarked(), u"started elsewhere)"_s);
    QVERIFY2(lists() - before <= 1, "found by the first list that was read after it began");
    scene.speak(LanguageChoice::Chinese);
    QTRY_COMPARE(remarkedInChinese(), u"在别处启动）"_s);
    scene.speak(LanguageChoice::English);
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    REACHES(scene, scene.panel(u"Started"_s).endsWith(u" · started elsewhere"_s), true);
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(signs), 0);
    const RunPtr run = scene.lastRun(signs);
    QCOMPARE(run->origin, RunOrigin::Elsewhere);
    QCOMPARE(run->phase, RunPhase::Done);
    QCOMPARE(run->task.taskId, scene.cloud.find(scene.id(signs))->sync->taskId);
    QVERIFY(scene.activityOf(signs).startsWith(u"214 added"_s));
    const auto endOfEntry = [&] { return scene.activityOf(signs).section(u"took "_s, -1).section(u". "_s, 1); };
    const auto endInChinese = [&] { return scene.activityOf(signs).section(u"用时"_s, -1).section(u'。', 1, 1); };
    QCOMPARE(endOfEntry(), u"Started elsewhere."_s);
    scene.speak(LanguageChoice::Chinese);
    QTRY_COMPARE(endInChinese(), u"在别处启动"_s);
}

void OthersTest::aStartThatMeetsARunJoinsIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("v2, 4355") << signs;
    QTest::newRow("v1 job, 1642") << u"cats"_s;
}

void OthersTest::aStartThatMeetsARunJoinsIt()
{
    QFETCH(QString, name);
    Scene scene;
    scene.open();
    if (name != signs)
        scene.showJobs();
    REACHES(scene, scene.row(name) >= 0, true);
    scene.time.go();
    scene.clickSync(name);
    QVERIFY(scene.dialog());
    // somebody else starts it after the status was read for the last time before our request
    QObject::connect(&scene.cloud, &demo::DemoCloud::requested, &scene.window(),
                     [&](const demo::LoggedRequest &request) {
                         if (request.path.endsWith(u"status"_s) && scene.posts(name) == 0)
                             scene.cloud.startElsewhere(scene.id(name));
                     });
    scene.answerStart();
    REACHES(scene, scene.panel(u"State"_s), u"Running"_s);
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    REACHES(scene, scene.state(name).endsWith(u" (started elsewhere)"_s), true);
    scene.speak(LanguageChoice::Chinese);
    QTRY_VERIFY(scene.state(name).endsWith(u"（在别处启动）"_s));
    scene.speak(LanguageChoice::English);
    REACHES(scene, scene.state(name).startsWith(u"Done"_s), true);
    REACHES(scene, scene.activityOf(name).endsWith(u"Started elsewhere."_s), true);
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(name), 1);
    QCOMPARE(scene.asked(name).isEmpty() && name == signs, false);
    const RunPtr run = scene.lastRun(name);
    QCOMPARE(run->phase, RunPhase::Done);
    QCOMPARE(run->origin, RunOrigin::Elsewhere);
    QVERIFY(std::any_of(run->timeline.begin(), run->timeline.end(),
                        [](const RunStep &step) { return step.what == RunStep::What::Joined; }));
}

void OthersTest::aStartWaitsForWhatGoesOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("grown"); // by so many samples meanwhile
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("publishing") << 6 << 0ll << u"Waiting: publishing"_s << u"等待：正在发布"_s;
    QTest::newRow("switching") << 7 << 0ll << u"Waiting: switching version"_s << u"等待：正在切换版本"_s;
    QTest::newRow("importing") << 8 << 400ll << u"Waiting: importing"_s << u"等待：正在导入"_s;
}

void OthersTest::aStartWaitsForWhatGoesOn()
{
    QFETCH(int, status);
    QFETCH(qint64, grown);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    Scene scene;
    scene.cloud.setDatasetStatus(scene.id(signs), status);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    READS(scene, scene.state(signs), english, chinese);
    READS(scene, scene.panel(u"State"_s), english, chinese);
    const int lists = scene.cloud.count("GET", u"/datasets$"_s);
    REACHES(scene, scene.cloud.count("GET", u"/datasets$"_s) > lists + 3, true);
    QCOMPARE(scene.state(signs), english);
    QCOMPARE(scene.posts(signs), 0);
    QCOMPARE(scene.lastRun(signs)->phase, RunPhase::Waiting);
    *scene.cloud.state().dataset(scene.id(signs))->total += grown;
    scene.cloud.setDatasetStatus(scene.id(signs), std::nullopt);
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    QCOMPARE(scene.posts(signs), 1);
    REACHES(scene, scene.lastRun(signs)->phase, RunPhase::Done);
}

void OthersTest::aRefusedStartWaitsAndGoesOn_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("too many tasks") << 400 << u"ModelArts.4409"_s << u"Waiting: another run"_s << u"等待：另一次同步"_s;
    QTest::newRow("publishing") << 400 << u"ModelArts.4343"_s << u"Waiting: publishing"_s << u"等待：正在发布"_s;
    QTest::newRow("429") << 429 << QString() << u"Waiting: rate limit"_s << u"等待：请求频率限制"_s;
}

void OthersTest::aRefusedStartWaitsAndGoesOn()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.cloud.addFault({.path = u"sync-data$"_s, .method = "POST", .status = status, .code = code});
    scene.time.go();
    scene.start(signs);
    READS(scene, scene.state(signs), english, chinese);
    QVERIFY(!scene.panel(u"Error code"_s).isEmpty()); // what the service said stands beside it
    QCOMPARE(scene.posts(signs), 1);
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    QCOMPARE(scene.posts(signs), 2); // the refusal proved that the first began nothing
    REACHES(scene, scene.lastRun(signs)->phase, RunPhase::Done);
    QVERIFY(scene.panel(u"Error code"_s).isEmpty());
}

void OthersTest::aWaitingStartCanBeTakenOut()
{
    Scene scene;
    scene.cloud.setDatasetStatus(scene.id(signs), 8);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    REACHES(scene, scene.panel(u"State"_s), u"Waiting: importing"_s);
    QTRY_VERIFY(scene.panelButton(u"Take from queue"_s));
    scene.click(scene.panelButton(u"Take from queue"_s));
    REACHES(scene, scene.state(signs).startsWith(u"Waiting"_s), false);
    scene.cloud.setDatasetStatus(scene.id(signs), std::nullopt);
    const int lists = scene.cloud.count("GET", u"/datasets$"_s);
    scene.trigger(Act::Refresh);
    REACHES(scene, scene.cloud.count("GET", u"/datasets$"_s) > lists, true);
    QCOMPARE(scene.activityOf(signs), u"-"_s);
    QCOMPARE(scene.posts(signs), 0);
    for (const RunPtr &run : scene.runs(signs))
        QVERIFY(run->phase != RunPhase::Waiting);
    scene.restart();
    REACHES(scene, scene.cloud.count("GET", u"/datasets$"_s) > lists + 3, true);
    QCOMPARE(scene.posts(signs), 0);
}

void OthersTest::aWaitingStartSurvivesARestart()
{
    Scene scene;
    scene.cloud.setDatasetStatus(scene.id(signs), 6);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    REACHES(scene, scene.state(signs), u"Waiting: publishing"_s);
    scene.restart();
    READS(scene, scene.state(signs), u"Waiting: publishing"_s, u"等待：正在发布"_s);
    QCOMPARE(scene.posts(signs), 0);
    scene.cloud.setDatasetStatus(scene.id(signs), std::nullopt);
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    QCOMPARE(scene.posts(signs), 1);
    REACHES(scene, scene.ended, 1);
}

void OthersTest::anImportShowsItsProgress()
{
    Scene scene(10);
    scene.open();
    const QString parts = u"parts-macro"_s;
    REACHES(scene, scene.row(parts) >= 0, true);
    scene.select(parts);
    const auto shown = [&] { return scene.panel(u"Import"_s); };
    static const QRegularExpression form(u"^Import: (\\d+) % \\((\\d+) of 400 samples\\)$"_s);
    const auto samples = [&] { return form.match(shown()).captured(2).toInt(); };
    REACHES(scene, samples() > 0 && samples() < 400, true);
    const int percent = form.match(shown()).captured(1).toInt();
    QVERIFY2(qAbs(percent - samples() / 4.0) <= 1, qPrintable(shown()));
    const auto bar = [&] { return scene.window().findChild<StatusPanel *>()->findChild<BusyBar *>(); };
    QVERIFY(bar()->isVisible());
    QVERIFY2(bar()->maximum() > 0, "a share that the service gives is no pulse");
    QCOMPARE(qRound(100.0 * bar()->value() / bar()->maximum()), percent);
    const QString english = shown();
    const int then = samples();
    scene.speak(LanguageChoice::Chinese);
    QTRY_COMPARE(shown(), u"导入：%1%（%2 / 400个样本）"_s.arg(percent).arg(then));
    scene.speak(LanguageChoice::English);
    QTRY_COMPARE(shown(), english);
    REACHES(scene, samples() > then || shown().isEmpty(), true); // it moves as the service tells
    REACHES(scene, shown(), QString());
    QVERIFY(!bar()->isVisible());
}

void OthersTest::whatCannotBeSyncedSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("chineseWhy");
    QTest::newRow("text") << u"工单文本"_s << u"text dataset"_s << u"文本数据集"_s
                          << u"The service does not synchronise text datasets. Import the new files in the console "
                             "instead."_s
                          << u"服务不支持同步文本数据集。请改为在控制台导入新文件。"_s;
    QTest::newRow("table") << u"sensor-table"_s << u"table"_s << u"表格数据集"_s
                           << u"Table datasets are filled by imports and are not synchronised. Import the new data in "
                              "the console."_s
                           << u"表格数据集通过导入添加数据，不支持同步。请在控制台导入新数据。"_s;
    QTest::newRow("not in OBS") << u"lake-export-images"_s << u"not in OBS"_s << u"数据不在OBS中"_s
                                << u"The data of this dataset does not come from OBS, and only OBS sources can be "
                                   "synchronised."_s
                                << u"该数据集的数据并非来自OBS，而只有OBS数据源可以同步。"_s;
    QTest::newRow("double slash") << u"double-slash"_s << u"double slash in the path"_s << u"路径含双斜杠"_s
                                  << u"The OBS path contains “//”, which the service refuses. Move the files to a path "
                                     "without it."_s
                                  << u"OBS路径中含有服务不接受的“//”。请将文件移到不含“//”的路径。"_s;
    QTest::newRow("not offered") << u"gear-teeth"_s << u"not offered here"_s << u"此处不提供"_s
                                 << u"The service of this project does not offer synchronisation here. Check the "
                                    "region and the host."_s
                                 << u"该项目的服务在此处不提供同步。请检查区域和主机。"_s;
}

void OthersTest::whatCannotBeSyncedSaysWhy()
{
    QFETCH(QString, name);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QFETCH(QString, why);
    QFETCH(QString, chineseWhy);
    Scene scene;
    if (english == u"not offered here"_s) { // as an earlier start of the program was told today
        Project project = scene.vision();
        project.capabilities = {.checked = scene.time.wall(), .v2Sync = Offered::No};
        scene.writeProjects({project});
        scene.cloud.find(scene.id(name))->sync.reset();
    }
    scene.open();
    REACHES(scene, scene.row(name) >= 0, true);
    scene.select(name);
    READS(scene, scene.state(name), u"Cannot sync: "_s + english, u"不支持同步："_s + chinese);
    READS(scene, scene.panel(u"State"_s), u"Cannot sync: "_s + english, u"不支持同步："_s + chinese);
    READS(scene, scene.tip(name, TargetTable::Sync), why, chineseWhy);
    READS(scene, scene.action(Act::SyncSelected)->toolTip(), why, chineseWhy);
    READS(scene, scene.action(Act::SyncSelected)->statusTip(), why, chineseWhy);
    READS(scene,
          scene.panelButton(u"Sync"_s) ? scene.panelButton(u"Sync"_s)->toolTip()
                                       : scene.panelButton(u"同步"_s)->toolTip(),
          why, chineseWhy);
    QVERIFY(!scene.panelButton(u"Sync"_s)->isEnabled());
    scene.time.go();
    scene.clickSync(name);
    QVERIFY(!scene.dialog());
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!scene.dialog());
    QCOMPARE(scene.posts(name), 0);
    QVERIFY(!scene.lastRun(name));
}

QTEST_MAIN(OthersTest)
#include "tst_others.moc"
