#include "tests/window/scene.h"

#include <QAbstractButton>
#include <QTableView>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

/// A project that starts without asking: nothing stands between a click and the request.
void doNotAsk(Scene &scene)
{
    Project project = scene.vision();
    project.confirmStarts = false;
    scene.writeProjects({project});
}

/// As a key that is held: one press, many repeats, one release.
void hold(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    for (int i = 0; i < 25; ++i) {
        QKeyEvent press(QEvent::KeyPress, key, modifiers, QString(), i > 0);
        QApplication::sendEvent(widget, &press);
        if (i % 5 == 0)
            QCoreApplication::processEvents();
    }
    QKeyEvent release(QEvent::KeyRelease, key, modifiers);
    QApplication::sendEvent(widget, &release);
}

} // namespace

/// Design 2.3: a start is sent at most once per click, whatever happens to it on its way.
class AtMostOnceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStartThatArrivedIsAdopted_data();
    void aStartThatArrivedIsAdopted();
    void aStartThatDidNotArriveIsLeftToTheUser_data();
    void aStartThatDidNotArriveIsLeftToTheUser();
    void aDoubleClickIsOneStart_data();
    void aDoubleClickIsOneStart();
    void aHeldKeyIsOneStart();
    void aHeldKeyDoesNotAnswerTheQuestion();
    void rowButtonAndPanelButtonAreOneStart();
    void aQuitWhileItIsOnItsWayIsLookedUp_data();
    void aQuitWhileItIsOnItsWayIsLookedUp();
};

void AtMostOnceTest::aStartThatArrivedIsAdopted_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    using Kind = demo::Fault::Kind;
    QTest::newRow("reply lost") << int(Kind::LostReply) << 0;
    QTest::newRow("no answer in time") << int(Kind::Hang) << 0;
    QTest::newRow("500") << int(Kind::Status) << 500;
    QTest::newRow("502") << int(Kind::Status) << 502;
    QTest::newRow("503") << int(Kind::Status) << 503;
    QTest::newRow("cut off") << int(Kind::CutOff) << 0;
}

void AtMostOnceTest::aStartThatArrivedIsAdopted()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    Scene scene;
    if (demo::Fault::Kind(kind) == demo::Fault::Kind::Hang)
        scene.limits.answer = 5s;              // no shorter, for the looks have to be answered within it
    scene.cloud.syncTimeline(4s, 2s, 60s, 1s); // and have to find it running
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.cloud.addFault(
        {.kind = demo::Fault::Kind(kind), .path = u"sync-data$"_s, .method = "POST", .status = status, .accept = true});
    // what lasts until the first look is to be seen: the looks take their time
    scene.cloud.addFault(
        {.kind = demo::Fault::Kind::Delay, .path = u"/datasets"_s, .method = "GET", .times = -1, .delay = 2s});
    scene.time.setSpeed(4);
    scene.time.go();
    scene.start(signs);
    READS(scene, scene.panel(u"State"_s), u"Outcome unknown"_s, u"结果未知"_s);
    scene.cloud.clearFaults();
    scene.time.setSpeed(10);
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    scene.time.setSpeed(40);
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    REACHES(scene, scene.ended, 1);
    QCOMPARE(scene.posts(signs), 1);
    const RunPtr run = scene.lastRun(signs);
    QCOMPARE(run->phase, RunPhase::Done);
    QCOMPARE(run->origin, RunOrigin::Here);
    QCOMPARE(run->task.taskId, scene.cloud.find(scene.id(signs))->sync->taskId);
    QVERIFY(std::any_of(run->timeline.begin(), run->timeline.end(),
                        [](const RunStep &step) { return step.what == RunStep::What::LookedUp; }));
}

void AtMostOnceTest::aStartThatDidNotArriveIsLeftToTheUser_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    using Kind = demo::Fault::Kind;
    QTest::newRow("reset before") << int(Kind::ResetBefore) << 0;
    QTest::newRow("no answer in time") << int(Kind::Hang) << 0;
    QTest::newRow("500") << int(Kind::Status) << 500;
    QTest::newRow("502") << int(Kind::Status) << 502;
    QTest::newRow("503") << int(Kind::Status) << 503;
    QTest::newRow("a proxy's page") << int(Kind::Html) << 0;
}

void AtMostOnceTest::aStartThatDidNotArriveIsLeftToTheUser()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    Scene scene;
    if (demo::Fault::Kind(kind) == demo::Fault::Kind::Hang)
        scene.limits.answer = 5s;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.cloud.addFault(
        {.kind = demo::Fault::Kind(kind), .path = u"sync-data$"_s, .method = "POST", .status = status});
    scene.time.go();
    scene.start(signs);
    READS(scene, scene.panel(u"State"_s), u"Outcome unknown"_s, u"结果未知"_s);
    REACHES(scene, scene.panelButton(u"Start again"_s) != nullptr, true); // looked up without result
    READS(scene, scene.state(signs), u"Outcome unknown"_s, u"结果未知"_s);
    QCOMPARE(scene.posts(signs), 1);
    QVERIFY(scene.asked(signs).count("GET datasets//sync-data/status") > 1);
    REACHES(scene, scene.lastRun(signs)->phase, RunPhase::UnknownOutcome);

    scene.click(scene.panelButton(u"Start again"_s));
    scene.time.go();
    scene.answerStart();
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    QCOMPARE(scene.posts(signs), 2); // the second click's
    REACHES(scene, scene.lastRun(signs)->phase, RunPhase::Done);
}

void AtMostOnceTest::aDoubleClickIsOneStart_data()
{
    QTest::addColumn<bool>("asks");
    QTest::newRow("with the question") << true;
    QTest::newRow("without") << false;
}

void AtMostOnceTest::aDoubleClickIsOneStart()
{
    QFETCH(bool, asks);
    Scene scene;
    if (!asks)
        doNotAsk(scene);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.clickSync(signs, true);
    QCOMPARE(scene.dialog() != nullptr, asks);
    if (asks)
        scene.answerStart();
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    QCOMPARE(scene.posts(signs), 1);
    QCOMPARE(scene.activity().filter(signs).size(), 1);
}

void AtMostOnceTest::aHeldKeyIsOneStart()
{
    Scene scene;
    doNotAsk(scene);
    scene.cloud.syncTimeline(0s, 0s, 1s); // over at once, so that a repeat could start another
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.select(signs);
    QTableView *table = scene.table();
    table->setCurrentIndex(table->model()->index(scene.row(signs), TargetTable::Sync));
    hold(table, Qt::Key_Return);
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    QCOMPARE(scene.posts(signs), 1);
    scene.time.go();
    hold(table, Qt::Key_Space);
    REACHES(scene, scene.ended, 2);
    QCOMPARE(scene.posts(signs), 2);
}

void AtMostOnceTest::aHeldKeyDoesNotAnswerTheQuestion()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.select(signs);
    QTableView *table = scene.table();
    table->setCurrentIndex(table->model()->index(scene.row(signs), TargetTable::Sync));
    QTest::keyPress(table, Qt::Key_Return);
    QVERIFY(scene.dialog());
    for (int i = 0; i < 20; ++i) { // the key is still down: its repeats go where the focus is now
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : scene.dialog();
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
        QApplication::sendEvent(focus, &again);
        QCoreApplication::processEvents();
    }
    QVERIFY(scene.dialog());
    QCOMPARE(scene.posts(signs), 0);
    QTest::keyRelease(scene.dialog(), Qt::Key_Return);
    QTest::keyClick(scene.dialog(), Qt::Key_Return); // pressed anew it is an answer
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    QCOMPARE(scene.posts(signs), 1);
}

void AtMostOnceTest::rowButtonAndPanelButtonAreOneStart()
{
    Scene scene;
    doNotAsk(scene);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.time.go();
    scene.select(signs);
    REACHES(scene, scene.panelButton(u"Sync"_s) != nullptr, true);
    QAbstractButton *panel = scene.panelButton(u"Sync"_s);
    scene.time.go();
    scene.clickSync(signs);
    QTest::mouseClick(panel, Qt::LeftButton); // before anything on screen could change
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    QCOMPARE(scene.posts(signs), 1);
    QCOMPARE(scene.runs(signs).size(), 1 + (scene.runs(signs).last()->origin == RunOrigin::Untold ? 1 : 0));
}

void AtMostOnceTest::aQuitWhileItIsOnItsWayIsLookedUp_data()
{
    QTest::addColumn<bool>("arrived");
    QTest::newRow("arrived") << true;
    QTest::newRow("did not arrive") << false;
}

void AtMostOnceTest::aQuitWhileItIsOnItsWayIsLookedUp()
{
    QFETCH(bool, arrived);
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.cloud.addFault(
        {.kind = demo::Fault::Kind::Hang, .path = u"sync-data$"_s, .method = "POST", .accept = arrived});
    scene.time.go();
    scene.start(signs);
    REACHES(scene, scene.posts(signs), 1);
    scene.restart(); // no answer has come
    scene.time.go();
    if (arrived) {
        READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
        REACHES(scene, scene.ended, 1);
        REACHES(scene, scene.lastRun(signs)->phase, RunPhase::Done);
        QCOMPARE(scene.lastRun(signs)->origin, RunOrigin::Here);
    } else {
        REACHES(scene, scene.row(signs) >= 0, true);
        scene.select(signs);
        READS(scene, scene.panel(u"State"_s), u"Outcome unknown"_s, u"结果未知"_s);
        REACHES(scene, scene.panelButton(u"Start again"_s) != nullptr, true);
        QCOMPARE(scene.lastRun(signs)->phase, RunPhase::UnknownOutcome);
    }
    QCOMPARE(scene.posts(signs), 1);
}

QTEST_MAIN(AtMostOnceTest)
#include "tst_atmostonce.moc"
