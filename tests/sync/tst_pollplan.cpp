#include "app/sync/pager.h"
#include "app/sync/pollplan.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {
TargetKey key(const QString &id)
{
    return {u"p"_s, TargetKind::DatasetV2, id};
}
Ask status(const QString &id)
{
    return {Ask::What::Status, key(id)};
}

Target row(int n)
{
    Target target;
    target.key = key(QString::number(n));
    return target;
}
} // namespace

class TestPollPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paces();
    void backoff();
    void theBudgetHoldsInEveryMinute();
    void whatIsUnderWayCounts();
    void repeatsAreAllowedWithinTheBudget();
    void clicksGoFirst();
    void theSelectedRowGoesFirst();
    void holding();
    void pausedLetsClicksPass();
    void oneRequestForOneThing();
    void pages_data();
    void pages();
};

void TestPollPlan::paces()
{
    QCOMPARE(Pace::status(0s), Millis(2s));
    QCOMPARE(Pace::status(19s), Millis(2s));
    QCOMPARE(Pace::status(20s), Millis(5s));
    QVERIFY(Pace::status(2min) > Millis(5s) && Pace::status(2min) < Millis(15s));
    QCOMPARE(Pace::status(1h), Millis(15s));
    QCOMPARE(Pace::list(0), Millis(60s));
    QCOMPARE(Pace::list(1), Millis(5s));
    QCOMPARE(Pace::spread(10s, 0.0, false), Millis(8s));
    QCOMPARE(Pace::spread(10s, 1.0, false), Millis(12s));
    QCOMPARE(Pace::spread(10s, 0.5, true), Millis(30s));
}

void TestPollPlan::backoff()
{
    QCOMPARE(Pace::backoff(1, 1.0, {}), Millis(5s));
    QCOMPARE(Pace::backoff(1, 0.0, {}), Millis(2500));
    QCOMPARE(Pace::backoff(3, 1.0, {}), Millis(20s));
    QCOMPARE(Pace::backoff(50, 1.0, {}), Millis(5min));
    QCOMPARE(Pace::backoff(1, 1.0, Millis(90s)), Millis(90s)); // the service asked for more
}

void TestPollPlan::theBudgetHoldsInEveryMinute()
{
    PollPlan plan(10);
    for (int i = 0; i < 100; ++i)
        plan.want({Ask::What::Start, key(QString::number(i))}, 0ms);
    QList<Millis> sent;
    for (Millis now = 0ms; now < 5min; now += 500ms) {
        while (plan.take(now)) {
            plan.sent(now);
            plan.answered();
            sent << now;
        }
    }
    QVERIFY(sent.size() >= 40);
    for (Millis from : sent)
        QVERIFY(std::count_if(sent.begin(), sent.end(), [&](Millis t) { return t >= from && t < from + 60s; }) <= 10);
    // and it says truly when the next may go
    plan.want({Ask::What::Start, key(u"x"_s)}, 0ms);
    const Millis now = 5min;
    if (!plan.take(now)) {
        const Millis next = *plan.nextDue(now);
        QVERIFY(next > now);
        QVERIFY(plan.take(next));
    }
}

void TestPollPlan::whatIsUnderWayCounts()
{
    PollPlan plan(60);
    for (int i = 0; i < 59; ++i)
        plan.sent(0ms);
    for (int i = 0; i < 6; ++i)
        plan.want({Ask::What::Start, key(QString::number(i))}, 0ms);
    QVERIFY(plan.take(1s));
    QVERIFY2(!plan.take(1s), "what was taken may be sent at any moment");
    plan.sent(2s);
    plan.answered();
    QVERIFY(!plan.take(2s));
    QCOMPARE(*plan.nextDue(2s), Millis(60s));
    QVERIFY(plan.take(60s));
    plan.answered(); // refused on this computer: nothing was sent
    QVERIFY(plan.take(60s));
}

void TestPollPlan::repeatsAreAllowedWithinTheBudget()
{
    PollPlan plan(10);
    plan.want(status(u"a"_s), 0ms);
    QVERIFY(plan.take(0ms));
    plan.sent(0ms);
    QVERIFY(plan.allowsRepeat(1s));
    plan.setPaused(true);
    QVERIFY(!plan.allowsRepeat(1s));
    plan.setPaused(false);
    plan.holdUntil(5s); // another answer said so meanwhile
    QVERIFY(!plan.allowsRepeat(1s));
    QVERIFY(plan.allowsRepeat(5s));
    for (int i = 0; i < 8; ++i)
        plan.sent(5s);
    QVERIFY(!plan.allowsRepeat(6s)); // the last one is kept for a click
    QVERIFY(plan.allowsRepeat(60s));
}

void TestPollPlan::clicksGoFirst()
{
    PollPlan plan(20);
    for (int i = 0; i < 50; ++i)
        plan.want(status(QString::number(i)), 0ms);
    int polls = 0;
    while (plan.take(1ms)) {
        plan.sent(1ms);
        plan.answered();
        ++polls;
    }
    QVERIFY2(polls < 20, "polls leave room for a click");
    plan.want({Ask::What::Start, key(u"click"_s)}, 2ms);
    const std::optional<Ask> click = plan.take(2ms);
    QVERIFY(click);
    QCOMPARE(click->what, Ask::What::Start);
}

void TestPollPlan::theSelectedRowGoesFirst()
{
    PollPlan plan;
    plan.want(status(u"a"_s), 0ms);
    plan.want({Ask::What::List, {}}, 0ms);
    plan.want(status(u"selected"_s), 5ms);
    plan.want(status(u"visible"_s), 5ms);
    plan.setAttention(key(u"selected"_s), {key(u"visible"_s)});
    QCOMPARE(plan.take(10ms)->key.id, u"selected"_s);
    QCOMPARE(plan.take(10ms)->what, Ask::What::List);
    QCOMPARE(plan.take(10ms)->key.id, u"visible"_s);
    QCOMPARE(plan.take(10ms)->key.id, u"a"_s);
    QVERIFY(!plan.take(10ms));
}

void TestPollPlan::holding()
{
    PollPlan plan;
    plan.want({Ask::What::List, {}}, 0ms);
    plan.holdUntil(30s);
    QVERIFY(!plan.take(29s));
    QCOMPARE(*plan.nextDue(1s), Millis(30s));
    plan.holdUntil(10s); // a shorter wish does not shorten the longer one
    QVERIFY(!plan.take(29s));
    QVERIFY(plan.take(30s));
}

void TestPollPlan::pausedLetsClicksPass()
{
    PollPlan plan;
    plan.setPaused(true);
    plan.want({Ask::What::List, {}}, 0ms);
    plan.want(status(u"a"_s), 0ms);
    QVERIFY(!plan.take(1h));
    QVERIFY(!plan.nextDue(1h));
    plan.letPass({Ask::What::List, {}});
    QCOMPARE(plan.take(1h)->what, Ask::What::List);
    plan.want({Ask::What::List, {}}, 0ms);
    QVERIFY(!plan.take(1h));
    // a start from the queue waits, a click does not
    plan.want({Ask::What::Start, key(u"a"_s)}, 0ms);
    QVERIFY(!plan.take(1h));
    plan.letPass({Ask::What::Start, key(u"a"_s)});
    plan.dropPasses(key(u"b"_s));
    QCOMPARE(plan.take(1h)->what, Ask::What::Start);
    plan.letPass({Ask::What::Start, key(u"a"_s)});
    plan.dropPasses(key(u"a"_s));
    plan.want({Ask::What::Start, key(u"a"_s)}, 0ms);
    QVERIFY(!plan.take(1h));
    plan.setPaused(false);
    QVERIFY(plan.take(1h));
}

void TestPollPlan::oneRequestForOneThing()
{
    PollPlan plan;
    plan.want(status(u"a"_s), 10s);
    plan.want(status(u"a"_s), 5s);
    plan.want(status(u"a"_s), 20s);
    QCOMPARE(*plan.dueAt(status(u"a"_s)), Millis(5s));
    QVERIFY(plan.take(5s));
    QVERIFY(!plan.take(1h));
    plan.setDue(status(u"a"_s), 9s);
    plan.setDue(status(u"b"_s), 8s);
    plan.putOff(9s, 1h); // only what was due before
    QCOMPARE(*plan.dueAt(status(u"a"_s)), Millis(9s));
    QCOMPARE(*plan.dueAt(status(u"b"_s)), Millis(1h + 8s));
    plan.dropAll(key(u"a"_s));
    plan.dropAll(key(u"b"_s));
    QVERIFY(!plan.nextDue(0ms));
}

void TestPollPlan::pages_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("offsetIsPage");
    QTest::addColumn<bool>("total");
    QTest::addColumn<int>("requests");
    QTest::newRow("one page") << 37 << true << true << 1;
    QTest::newRow("one page, no total") << 37 << true << false << 1;
    QTest::newRow("none") << 0 << true << true << 1;
    QTest::newRow("pages") << 250 << true << true << 3;
    QTest::newRow("records") << 250 << false << true << 4;
    QTest::newRow("pages, no total") << 250 << true << false << 3;
    QTest::newRow("records, no total") << 250 << false << false << 4;
    QTest::newRow("exactly one page, no total") << 100 << true << false << 2;
    QTest::newRow("many") << 1000 << false << true << 11;
}

void TestPollPlan::pages()
{
    QFETCH(int, rows);
    QFETCH(bool, offsetIsPage);
    QFETCH(bool, total);
    QFETCH(int, requests);
    QList<Target> all;
    for (int i = 0; i < rows; ++i)
        all << row(i);
    Pager pager;
    int asked = 0;
    for (bool more = true; more && asked < 100;) {
        ++asked;
        more = pager.takePage(all.mid(offsetIsPage ? pager.offset() * Pager::limit : pager.offset(), Pager::limit),
                              total ? std::optional<qint64>(rows) : std::nullopt);
    }
    QCOMPARE(pager.rows().size(), rows);
    QCOMPARE(asked, requests);
}

QTEST_GUILESS_MAIN(TestPollPlan)
#include "tst_pollplan.moc"
