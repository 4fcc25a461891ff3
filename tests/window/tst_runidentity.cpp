#include "tests/window/scene.h"

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

bool hasStep(const Run &run, RunStep::What what)
{
    return std::any_of(run.timeline.begin(), run.timeline.end(),
                       [&](const RunStep &step) { return step.what == what; });
}

} // namespace

/// Design 2.2: a status belongs to a run. On screen, in the requests and in the stored history at once.
class RunIdentityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theResultBeforeIsNotTheNewOne();
    void minimalRepliesLeaveItUnconfirmed();
    void minimalRepliesOfARunThatIsSeenConfirmIt();
    void aV1DatasetIsFollowedByItsTask();
    void aV1JobIsConfirmedOnlyByBeingSeenRunning();
    void aV1JobThatWasNotSeenRunningIsUnconfirmed();
};

void RunIdentityTest::theResultBeforeIsNotTheNewOne()
{
    Scene scene;
    scene.cloud.syncTimeline(2s, 2s, 15s, 9s); // for nine seconds the record before is told: COMPLETED, 118 added
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.cloud.setDatasetStatus(scene.id(signs), 1); // and the dataset itself does not show it either
    scene.time.go();
    StateLog log(scene, signs);
    scene.start(signs);
    READS(scene, scene.panel(u"State"_s), u"Not yet confirmed"_s, u"尚未确认"_s);
    SEES(scene, u"No reply of the service proves that this result belongs to this run."_s,
         u"服务的响应均无法证实该结果属于本次同步。"_s);
    scene.cloud.setDatasetStatus(scene.id(signs), std::nullopt);
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    REACHES(scene, scene.ended, 1);
    const qsizetype from = log.states.indexOf(u"Requested"_s); // clicking it showed the service's old record
    QVERIFY2(from >= 0, qPrintable(log.states.join(u", "_s)));
    QVERIFY2(!log.states.mid(from).contains(u"Done +118 −0"_s), qPrintable(log.states.join(u", "_s)));

    const QByteArrayList asked = scene.asked(signs);
    const qsizetype post = asked.indexOf("POST datasets//sync-data");
    QVERIFY(post > 0);
    QVERIFY(asked.mid(0, post).contains("GET datasets//sync-data/status")); // the baseline
    QCOMPARE(asked.count("POST datasets//sync-data"), 1);
    const RunPtr run = scene.lastRun(signs);
    QCOMPARE(run->phase, RunPhase::Done);
    QVERIFY(run->confirmed);
    QVERIFY(hasStep(*run, RunStep::What::Unconfirmed));
    QCOMPARE(run->task.added, 214);
    QVERIFY(run->baseline);
    QCOMPARE(run->baseline->added, 118);
}

void RunIdentityTest::minimalRepliesLeaveItUnconfirmed()
{
    Scene scene;
    scene.cloud.habits().minimalStatus = true;
    scene.cloud.syncTimeline(0s, 0s, 0s); // over before anybody can look
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    READS(scene, scene.panel(u"State"_s), u"Not yet confirmed"_s, u"尚未确认"_s);
    READS(scene, scene.state(signs), u"Done (unconfirmed)"_s, u"已完成（未经确认）"_s);
    SEES(scene, u"No reply of the service proves that this result belongs to this run."_s,
         u"服务的响应均无法证实该结果属于本次同步。"_s);
    READS(scene, scene.activityOf(signs),
          u"Done; the service gave no counts. No reply of the service proves that this result belongs to "
          "this run."_s,
          u"已完成；服务未提供数量。服务的响应均无法证实该结果属于本次同步。"_s);
    QCOMPARE(scene.panel(u"Added"_s), u"–"_s); // not zero, and not those of the run before
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(signs), 1);
    const RunPtr run = scene.lastRun(signs);
    QCOMPARE(run->phase, RunPhase::Done);
    QVERIFY(!run->confirmed);
    QVERIFY(!run->task.added);
}

void RunIdentityTest::minimalRepliesOfARunThatIsSeenConfirmIt()
{
    Scene scene;
    scene.cloud.habits().minimalStatus = true;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.start(signs);
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    READS(scene, scene.state(signs), u"Done"_s, u"已完成"_s);
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(signs), 1);
    QVERIFY(scene.lastRun(signs)->confirmed);
}

void RunIdentityTest::aV1DatasetIsFollowedByItsTask()
{
    const QString cats = u"cats-2019"_s;
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(cats) >= 0, true);
    scene.time.go();
    scene.start(cats);
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    const QString task = scene.cloud.find(scene.id(cats))->sync->taskId;
    QCOMPARE(scene.panel(u"Task ID"_s), task);
    READS(scene, scene.state(cats), u"Done"_s, u"已完成"_s);
    REACHES(scene, scene.ended, 1);
    REACHES(scene, scene.cell(cats, TargetTable::Samples), u"57"_s); // 50 + 8 − 1, read again
    QCOMPARE(scene.posts(cats), 1);
    QVERIFY(scene.cloud.count("GET", u"/datasets/task/"_s + task) > 1);
    const RunPtr run = scene.lastRun(cats);
    QCOMPARE(run->phase, RunPhase::Done);
    QVERIFY(run->confirmed);
    QCOMPARE(run->task.taskId, task);
    QCOMPARE(run->totalAfter, 57);
}

void RunIdentityTest::aV1JobIsConfirmedOnlyByBeingSeenRunning()
{
    const QString cats = u"cats"_s;
    Scene scene;
    scene.open();
    scene.showJobs();
    REACHES(scene, scene.row(cats) >= 0, true);
    scene.time.go();
    scene.start(cats);
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    READS(scene, scene.state(cats), u"Done"_s, u"已完成"_s);
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(cats), 1);
    QVERIFY(scene.lastRun(cats)->confirmed);
}

void RunIdentityTest::aV1JobThatWasNotSeenRunningIsUnconfirmed()
{
    const QString cats = u"cats"_s;
    Scene scene;
    scene.cloud.syncTimeline(0s, 0s, 0s); // its status says 1 (done) before and after
    scene.open();
    scene.showJobs();
    REACHES(scene, scene.row(cats) >= 0, true);
    scene.time.go();
    StateLog log(scene, cats);
    scene.start(cats);
    READS(scene, scene.panel(u"State"_s), u"Not yet confirmed"_s, u"尚未确认"_s);
    READS(scene, scene.state(cats), u"Done (unconfirmed)"_s, u"已完成（未经确认）"_s);
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(cats), 1);
    const RunPtr run = scene.lastRun(cats);
    QCOMPARE(run->phase, RunPhase::Done);
    QVERIFY(!run->confirmed);
}

QTEST_MAIN(RunIdentityTest)
#include "tst_runidentity.moc"
