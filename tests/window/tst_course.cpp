#include "tests/window/scene.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QTableView>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

/// "Running 1:05" → 65; -1 when there is no time.
int secondsIn(const QString &state)
{
    static const QRegularExpression time(u"(?:(\\d+):)?(\\d+):(\\d\\d)"_s);
    const QRegularExpressionMatch match = time.match(state);
    return match.hasMatch()
               ? match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + match.captured(3).toInt()
               : -1;
}

} // namespace

/// From the question to the end: what is asked, what may come in between, and what the end is called.
class CourseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEndIsReconciled_data();
    void theEndIsReconciled();
    void aFailureInsideAGoodAnswerIsAFailure();
    void anEndWhileTheProgramWasClosedIsToldOnce();
    void theNetworkGoesAndComes();
    void theComputerSleeps();
    void theClockJumps_data();
    void theClockJumps();
    void theQuestionTellsTheNumbers();
    void theQuestionIsLeftOutByProject();
};

void CourseTest::theEndIsReconciled_data()
{
    QTest::addColumn<qint64>("added");
    QTest::addColumn<qint64>("removed");
    QTest::addColumn<qint64>("off");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("chineseState");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("chineseOutcome");
    QTest::newRow("changed")
        << 30ll << 2ll << 0ll << u"Done +30 −2"_s << u"已完成 +30 −2"_s
        << u"30 added, 2 removed, took 26 s. At least 1 labeled sample was removed with its labels."_s
        << u"新增30，删除2，用时26秒。至少有1个已标注样本连同标注被删除。"_s;
    QTest::newRow("no changes") << 0ll << 0ll << 0ll << u"Done, no changes"_s << u"已完成，无变化"_s
                                << u"Nothing added or removed, took 26 s"_s << u"无新增或删除，用时26秒"_s;
    QTest::newRow("figures differ")
        << 30ll << 2ll << -5ll << u"Done, figures differ"_s << u"已完成，数字不一致"_s
        << u"The service reported 30 added and 2 removed, which makes 1,308 samples, but "
           "now there are 1,303. At least 1 labeled sample was removed with its labels."_s
        << u"服务报告新增30、删除2，应有1,308个样本，但现在有1,303个。至少有1个已标注样本连同标注被删除。"_s;
    QTest::newRow("labeled ones went")
        << 0ll << 400ll << 0ll << u"Done +0 −400"_s << u"已完成 +0 −400"_s
        << u"0 added, 400 removed, took 26 s. At least 300 labeled samples were removed with their labels."_s
        << u"新增0，删除400，用时26秒。至少有300个已标注样本连同标注被删除。"_s;
}

void CourseTest::theEndIsReconciled()
{
    QFETCH(qint64, added);
    QFETCH(qint64, removed);
    QFETCH(qint64, off);
    QFETCH(QString, state);
    QFETCH(QString, chineseState);
    QFETCH(QString, outcome);
    QFETCH(QString, chineseOutcome);
    Scene scene;
    scene.cloud.setOutcome(scene.id(signs), {{}, {}, added, removed, off});
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    READS(scene, scene.state(signs), state, chineseState);
    READS(scene, scene.panel(u"State"_s), state, chineseState);
    READS(scene, scene.activityOf(signs), outcome, chineseOutcome);
    SEES(scene, outcome, chineseOutcome); // in the panel too
    REACHES(scene, scene.cell(signs, TargetTable::Samples),
            QLocale(QLocale::English).toString(1280 + added - removed + off));
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(signs), 1);
    const RunPtr run = scene.lastRun(signs);
    QCOMPARE(run->phase, RunPhase::Done);
    QVERIFY(!run->reconciling);
    QCOMPARE(run->totalBefore, 1280);
    QCOMPARE(run->totalAfter, 1280 + added - removed + off);
    QCOMPARE(run->task.added, added);
    QCOMPARE(run->task.removed, removed);
    QCOMPARE(run->doneKind == DoneKind::FiguresDiffer, off != 0);
}

void CourseTest::aFailureInsideAGoodAnswerIsAFailure()
{
    const QString name = u"boxes"_s; // HTTP 200, "sync_status": 2 with a code beside it
    Scene scene;
    scene.open();
    scene.showJobs();
    REACHES(scene, scene.row(name) >= 0, true);
    scene.time.go();
    scene.start(name);
    READS(scene, scene.state(name), u"Failed 4106"_s, u"已失败 4106"_s);
    READS(scene, scene.panel(u"Error code"_s), u"ModelArts.4106"_s, u"ModelArts.4106"_s);
    READS(scene, scene.panel(u"Service message"_s), u"Image files with the same name prefix exist in OBS."_s,
          u"Image files with the same name prefix exist in OBS."_s);
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(name), 1);
    REACHES(scene, scene.lastRun(name)->phase, RunPhase::Failed);
    QCOMPARE(scene.lastRun(name)->error.codeNumber(), u"4106"_s);
    QVERIFY(!scene.lastRun(name)->notStarted);
}

void CourseTest::anEndWhileTheProgramWasClosedIsToldOnce()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    REACHES(scene, scene.panel(u"State"_s), u"Running"_s);
    scene.close();
    scene.time.leap(3h);
    scene.open();
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    REACHES(scene, scene.ended, 1);
    READS(scene, scene.activityOf(signs), u"214 added, 0 removed, took 26 s"_s, u"新增214，删除0，用时26秒"_s);
    const RunPtr run = scene.lastRun(signs);
    QCOMPARE(std::chrono::duration_cast<std::chrono::seconds>(*run->ended - *run->started),
             26s); // not when it was found
    scene.restart();
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    const quint64 before = scene.cloud.requests();
    REACHES(scene, scene.cloud.requests() > before + 5, true);
    QCOMPARE(scene.ended, 0);
    QCOMPARE(scene.posts(signs), 1);
}

void CourseTest::theNetworkGoesAndComes()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    REACHES(scene, scene.panel(u"State"_s), u"Running"_s);
    scene.cloud.setReachable(false);
    READS(scene, scene.projectLine(u"Vision"_s).section(u" · "_s, 1, 1), u"not reachable"_s, u"无法连接"_s);
    // what was seen stays, its age beside it; the list may have told of it before its own status, which began with the
    // queue
    QVERIFY(QStringList({u"Queued"_s, u"Starting"_s, u"Running"_s}).contains(scene.panel(u"State"_s)));
    QCOMPARE(scene.table()->model()->rowCount(), 43);
    scene.time.leap(40s); // it ends meanwhile
    scene.time.go();
    QVERIFY(scene.cloud.setReachable(true));
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    REACHES(scene, scene.ended, 1);
    READS(scene, scene.activityOf(signs), u"214 added, 0 removed, took 26 s"_s, u"新增214，删除0，用时26秒"_s);
    QCOMPARE(scene.posts(signs), 1);
    QCOMPARE(scene.lastRun(signs)->phase, RunPhase::Done);
}

void CourseTest::theComputerSleeps()
{
    // requests and answers on their way are eight hours old at once: that is no wrong key and no wrong clock
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    REACHES(scene, scene.panel(u"State"_s), u"Running"_s);
    scene.time.leap(8h);
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    REACHES(scene, scene.ended, 1);
    READS(scene, scene.activityOf(signs), u"214 added, 0 removed, took 26 s"_s, u"新增214，删除0，用时26秒"_s);
    QCOMPARE(scene.posts(signs), 1);
    QCOMPARE(scene.notices(), QStringList());
}

void CourseTest::theClockJumps_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("forwards") << 122;
    QTest::newRow("backwards") << -122;
}

void CourseTest::theClockJumps()
{
    QFETCH(int, minutes);
    Scene scene;
    scene.cloud.setOwnClock(true);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    REACHES(scene, scene.panel(u"State"_s), u"Running"_s);
    int longest = secondsIn(scene.state(signs));
    QVERIFY(longest >= 0);
    bool backwards = false;
    int most = 0;
    QObject::connect(scene.table()->model(), &QAbstractItemModel::dataChanged, &scene.window(), [&] {
        const int now = secondsIn(scene.state(signs));
        backwards = backwards || (now >= 0 && now < longest);
        longest = std::max(longest, now);
        most = std::max(most, secondsIn(scene.panel(u"Elapsed"_s)));
    });
    scene.time.jumpWall(std::chrono::minutes(minutes)); // some seconds are on their way; it is told to the minute
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    QVERIFY(!backwards);
    QVERIFY2(longest < 60 && most < 60, qPrintable(u"%1 %2"_s.arg(longest).arg(most)));
    REACHES(scene, scene.ended, 1);
    READS(scene, scene.activityOf(signs), u"214 added, 0 removed, took 26 s"_s, u"新增214，删除0，用时26秒"_s);
    const QString english = minutes > 0 ? u"The service's clock is 2 h 2 min behind this computer's: it said "_s
                                        : u"The service's clock is 2 h 2 min ahead of this computer's: it said "_s;
    SEES(scene, english, minutes > 0 ? u"服务的时钟比本机慢2小时2分"_s : u"服务的时钟比本机快2小时2分"_s);
    QCOMPARE(scene.notices().filter(u"Vision"_s).size(), 1); // told once
    QCOMPARE(scene.posts(signs), 1);
}

void CourseTest::theQuestionTellsTheNumbers()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.table()->model()->rowCount(), 43);
    scene.select(u"handwriting-forms"_s); // of Research; the two below it are of Vision
    QTest::keyClick(scene.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(scene.table(), Qt::Key_Down, Qt::ShiftModifier);
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    qint64 samples = 0;
    for (const QString &name : {u"handwriting-forms"_s, u"harbour-containers"_s, u"helmet-2026"_s})
        samples += *scene.cloud.state().dataset(scene.id(name))->total;
    const QString number = QLocale(QLocale::English).toString(samples);
    SEES(scene, u"Start 3 synchronisations?"_s, u"启动3个同步任务？"_s);
    SEES(scene, u"Rows: 3\nSamples: "_s + number + u"\nProjects: Research, Vision"_s,
         u"行数：3\n样本："_s + number + u"\n项目：Research、Vision"_s);
    SEES(scene,
         u"Samples whose files are no longer in OBS are removed from the dataset together with their labels. The "
         "service offers no way to cancel or undo this."_s,
         u"如果样本的文件已不在OBS中，这些样本会连同标注一起从数据集中删除。服务不提供取消或撤销的方法。"_s);
    scene.clickButton(u"Cancel"_s);
    QCOMPARE(scene.cloud.count("POST", u"sync"_s), 0);
    QVERIFY(!scene.lastRun(u"helmet-2026"_s));
    scene.select(u"drone-orchard"_s); // the service does not tell how many
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    SEES(scene, u"Name: drone-orchard\nSamples: not told by the service\nProject: Vision"_s,
         u"名称：drone-orchard\n"_s);
}

void CourseTest::theQuestionIsLeftOutByProject()
{
    Scene scene;
    scene.cloud.syncTimeline(0s, 0s, 2s);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.clickSync(signs);
    QVERIFY(scene.dialog());
    scene.clickButton(u"Do not ask again for this project"_s);
    scene.answerStart();
    REACHES(scene, scene.ended, 1);
    scene.time.go();
    scene.clickSync(signs);
    QVERIFY(!scene.dialog());
    REACHES(scene, scene.ended, 2);
    QCOMPARE(scene.posts(signs), 2);
    scene.clickSync(u"micrographs"_s); // of the other project
    QVERIFY(scene.dialog());
    scene.clickButton(u"Cancel"_s);

    scene.restart();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.clickSync(signs);
    QVERIFY(!scene.dialog());
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(signs), 3);

    // asked again once the project's settings say so
    scene.showProject(u"Vision"_s);
    scene.trigger(Act::EditProject);
    QVERIFY(scene.dialog());
    QAbstractButton *ask = scene.button(u"Ask before each start"_s);
    if (!ask) {
        scene.clickButton(u"Advanced"_s);
        ask = scene.button(u"Ask before each start"_s);
    }
    QVERIFY(ask && !ask->isChecked());
    ask->setFocus(); // scrolled to, as Tab does
    QTest::keyClick(ask, Qt::Key_Space);
    scene.clickButton(u"Save"_s);
    QTRY_VERIFY(!scene.dialog());
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.clickSync(signs);
    QVERIFY(scene.dialog());
    QCOMPARE(scene.posts(signs), 3);
}

QTEST_MAIN(CourseTest)
#include "tst_course.moc"
