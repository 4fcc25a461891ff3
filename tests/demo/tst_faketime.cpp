#include "tests/support/faketime.h"
#include "tests/support/fasttime.h"

#include <QElapsedTimer>
#include <QTest>

using namespace syncdesk;

class TestFakeTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void ringsInOrderEachAtItsTime()
    {
        FakeTime time;
        QList<QPair<char, Millis>> rung;
        std::unique_ptr<Alarm> later = time.makeAlarm([&] { rung.append({'b', time.now()}); });
        std::unique_ptr<Alarm> sooner = time.makeAlarm([&] { rung.append({'a', time.now()}); });
        later->set(20ms);
        sooner->set(10ms);
        time.advance(9ms);
        QVERIFY(rung.isEmpty());
        time.advance(50ms);
        QCOMPARE(rung, (QList<QPair<char, Millis>>{{'a', 10ms}, {'b', 20ms}}));
        QCOMPARE(time.now(), Millis(59));
        QCOMPARE(time.pending(), 0);
    }

    void sameTimeRingsInOrderOfBeingSet()
    {
        FakeTime time;
        QByteArray rung;
        std::unique_ptr<Alarm> one = time.makeAlarm([&] { rung += '1'; });
        std::unique_ptr<Alarm> two = time.makeAlarm([&] { rung += '2'; });
        two->set(5ms);
        one->set(5ms);
        time.advance(5ms);
        QCOMPARE(rung, QByteArray("21"));
    }

    void settingAgainReplacesAndClearSilences()
    {
        FakeTime time;
        int rung = 0;
        std::unique_ptr<Alarm> alarm = time.makeAlarm([&] { ++rung; });
        alarm->set(5ms);
        alarm->set(50ms);
        time.advance(10ms);
        QCOMPARE(rung, 0);
        alarm->clear();
        time.advance(1h);
        QCOMPARE(rung, 0);
    }

    void alarmsSetWhileRingingRingInTheSameAdvance()
    {
        FakeTime time;
        QList<Millis> rung;
        std::unique_ptr<Alarm> alarm;
        alarm = time.makeAlarm([&] {
            rung.append(time.now());
            if (rung.size() < 4)
                alarm->set(time.now() + 10ms);
        });
        alarm->set(10ms);
        time.advance(35ms);
        QCOMPARE(rung, (QList<Millis>{10ms, 20ms, 30ms}));
        QCOMPARE(time.nextDue(), std::optional(Millis(40)));
        QVERIFY(time.advanceToNext());
        QCOMPARE(time.now(), Millis(40));
        QVERIFY(!time.advanceToNext());
    }

    void anAlarmMayDieWhileItRings()
    {
        FakeTime time;
        int rung = 0;
        std::unique_ptr<Alarm> alarm;
        alarm = time.makeAlarm([&] {
            ++rung;
            alarm.reset();
        });
        alarm->set(1ms);
        time.advance(10ms);
        QCOMPARE(rung, 1);
    }

    void anAlarmMayOutliveItsTime()
    {
        std::unique_ptr<Alarm> alarm;
        {
            FakeTime time;
            alarm = time.makeAlarm([] { QFAIL("rang after its time was gone"); });
            alarm->set(0ms);
        }
        alarm->set(0ms);
        alarm->clear();
        QCoreApplication::processEvents();
    }

    void aPastTimeRingsFromTheEventLoopToo()
    {
        FakeTime time;
        time.advance(1s);
        int rung = 0;
        std::unique_ptr<Alarm> alarm = time.makeAlarm([&] { ++rung; });
        alarm->set(10ms);
        QCOMPARE(rung, 0);
        QTRY_COMPARE(rung, 1);
        alarm->set(10ms);
        time.advance(0ms);
        QCOMPARE(rung, 2);
        QCOMPARE(time.now(), Millis(1000));
    }

    void alarmsDoNotNoticeSleep()
    {
        FakeTime time;
        const WallTime before = time.wall();
        QList<Millis> rung;
        std::unique_ptr<Alarm> late = time.makeAlarm([&] { rung << time.now(); });
        std::unique_ptr<Alarm> early = time.makeAlarm([&] { rung << time.now(); });
        late->set(3s);
        early->set(1s);
        time.sleep(8h);
        QCOMPARE(time.now(), Millis(8h));
        QCOMPARE(time.wall() - before, Millis(8h));
        QVERIFY(rung.isEmpty());
        time.advance(5s);
        QCOMPARE(rung, QList<Millis>({8h + 1s, 8h + 3s}));
        late->set(time.now() + 1s);
        time.advance(1s);
        QCOMPARE(rung.size(), 3);
    }

    void theCivilClockJumpsAlone()
    {
        FakeTime time;
        const WallTime before = time.wall();
        time.advance(1500ms);
        time.jumpWall(-1h);
        QCOMPARE(time.now(), Millis(1500));
        QCOMPARE(time.wall() - before, Millis(1500) - 1h);
    }

    void diceRepeat()
    {
        FakeTime time;
        QCOMPARE(time.dice(), 0.5);
        time.setDice({0.1, 0.9});
        QCOMPARE(time.dice(), 0.1);
        QCOMPARE(time.dice(), 0.9);
        QCOMPARE(time.dice(), 0.1);
    }

    void theFastOneWaitsForABusyComputer()
    {
        FastTime time(40);
        Millis rung{};
        const std::unique_ptr<Alarm> alarm = time.makeAlarm([&] { rung = time.now(); });
        alarm->set(2s);
        QElapsedTimer busy; // the event loop gets no turn: four seconds at this speed
        busy.start();
        while (busy.elapsed() < 100) {
        }
        QVERIFY2(time.now() < 1s, qPrintable(QString::number(time.now().count())));
        QCoreApplication::processEvents();
        QCOMPARE(rung, Millis(0));
        QTRY_VERIFY(rung >= 2s);
        time.hold();
        const Millis held = time.now();
        time.leap(1h);
        QCOMPARE(time.now(), held + 1h);
    }
};

QTEST_GUILESS_MAIN(TestFakeTime)
#include "tst_faketime.moc"
