#include "app/cloud/answer.h"

#include <QTest>

using namespace syncdesk;

class TestAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void granted_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("window");
        QTest::addColumn<int>("perMinute"); // 0: not told
        QTest::newRow("none") << QByteArray() << QByteArray() << 0;
        QTest::newRow("a minute") << QByteArray("100") << QByteArray("minute") << 100;
        QTest::newRow("written otherwise") << QByteArray(" 100 ") << QByteArray("1 Minute") << 100;
        QTest::newRow("an hour, by default") << QByteArray("6000") << QByteArray() << 100;
        QTest::newRow("a day") << QByteArray("144000") << QByteArray("day") << 100;
        QTest::newRow("less than one") << QByteArray("5") << QByteArray("hour") << 1;
        QTest::newRow("no number") << QByteArray("many") << QByteArray("minute") << 0;
        QTest::newRow("nothing at all") << QByteArray("0") << QByteArray("minute") << 0;
        QTest::newRow("absurd") << QByteArray("9000000000000000000") << QByteArray("minute") << 100'000;
    }
    void granted()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, window);
        QFETCH(int, perMinute);
        Answer answer;
        answer.status = 200;
        if (!limit.isNull())
            answer.headers << Header("x-ratelimit", limit);
        if (!window.isNull())
            answer.headers << Header("x-ratelimit-window", window);
        QCOMPARE(grantedPerMinute(answer).value_or(0), perMinute);
    }
};

QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
