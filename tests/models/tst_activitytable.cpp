#include "tests/support/faketime.h"
#include "tests/support/language.h"
#include "ui/models/activitytable.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(syncdesk::Run)

class TestActivityTable : public QObject
{
    Q_OBJECT

private:
    FakeTime m_time;
    const QHash<QString, QString> m_names{{u"p"_s, u"Traffic vision"_s}};

    Run run(const QString &id, RunPhase phase, Millis ago = 1min) const
    {
        Run one;
        one.id = id;
        one.target = {u"p"_s, TargetKind::DatasetV2, u"ds-"_s + id};
        one.targetName = u"name-"_s + id;
        one.phase = phase;
        one.confirmed = true;
        one.since = m_time.wall() - ago;
        one.sinceTick = m_time.now() - ago;
        if (one.isOver())
            one.ended = m_time.wall() - ago;
        return one;
    }
    static RunPtr ptr(const Run &run) { return std::make_shared<const Run>(run); }
    static QStringList ids(const ActivityTable &table)
    {
        QStringList all;
        for (int row = 0; row < table.rowCount(); ++row)
            all << table.run(row)->id;
        return all;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void problemsThenRunningThenDoneNewestFirst()
    {
        ActivityTable table(m_time);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Run differ = run(u"differ"_s, RunPhase::Done, 9min);
        differ.doneKind = DoneKind::FiguresDiffer;
        table.apply({ptr(run(u"done old"_s, RunPhase::Done, 5min)), ptr(run(u"running"_s, RunPhase::Running)),
                     ptr(run(u"failed"_s, RunPhase::Failed, 7min)), ptr(run(u"done"_s, RunPhase::Done, 2min)),
                     ptr(run(u"unknown"_s, RunPhase::UnknownOutcome, 8min)), ptr(differ),
                     ptr(run(u"waiting"_s, RunPhase::Waiting, 3min))},
                    m_names);
        QCOMPARE(ids(table), QStringList({u"failed"_s, u"unknown"_s, u"differ"_s, u"running"_s, u"waiting"_s, u"done"_s,
                                          u"done old"_s}));
    }

    void updatesInPlace()
    {
        ActivityTable table(m_time);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&table);
        const RunPtr a = ptr(run(u"a"_s, RunPhase::Running, 1min));
        const RunPtr b = ptr(run(u"b"_s, RunPhase::Running, 2min));
        const RunPtr c = ptr(run(u"c"_s, RunPhase::Done, 3min));
        table.apply({a, b, c}, m_names);
        selection.select(table.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QPersistentModelIndex held = table.index(1, ActivityTable::Name);

        QSignalSpy reset(&table, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(&table, &QAbstractItemModel::rowsMoved);
        table.apply({c, b, ptr(*a)}, m_names);
        QCOMPARE(changed.size() + inserted.size() + removed.size() + moved.size(), 0);

        Run ended = *b; // fails: a problem, goes to the top
        ended.phase = RunPhase::Failed;
        ended.ended = m_time.wall();
        table.apply({a, ptr(ended), c, ptr(run(u"d"_s, RunPhase::Queued, 0min))}, m_names);
        QCOMPARE(ids(table), QStringList({u"b"_s, u"d"_s, u"a"_s, u"c"_s}));
        QCOMPARE(held.row(), 0);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().row(), 0);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(changed.size(), 1);

        table.apply({a}, m_names);
        QCOMPARE(ids(table), QStringList{u"a"_s});
        QVERIFY(!held.isValid());
        table.apply({a, a, nullptr}, m_names);
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void anEndThatWasOnlySeenIsNoTime()
    {
        ActivityTable table(m_time);
        Run seen = run(u"1"_s, RunPhase::Done, 0min);
        seen.endedAfter = m_time.wall() - 3h;
        table.apply({ptr(seen)}, m_names);
        const Language language(u"en"_s);
        QCOMPARE(table.index(0, ActivityTable::When).data().toString(), u"by 08:30"_s);
        QCOMPARE(table.index(0, ActivityTable::When).data(Qt::ToolTipRole).toString(),
                 u"between 15 Jan 2026 05:30:00 and 15 Jan 2026 08:30:00"_s);
    }

    void cells()
    {
        ActivityTable table(m_time);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Run done = run(u"1"_s, RunPhase::Done, 0min);
        done.targetName = u"<b>x</b>"_s;
        done.task.added = 214;
        done.task.removed = 2;
        done.task.duration = 152s;
        done.doneKind = DoneKind::Changed;
        table.apply({ptr(done)}, m_names);
        const auto text = [&](int column, int role = Qt::DisplayRole) {
            return table.index(0, column).data(role).toString();
        };
        {
            const Language language(u"en"_s);
            QCOMPARE(text(ActivityTable::When), u"08:30"_s);
            QCOMPARE(text(ActivityTable::Name), u"<b>x</b>"_s);
            QVERIFY(text(ActivityTable::Name, Qt::ToolTipRole).contains(u"&lt;b&gt;"_s));
            QCOMPARE(text(ActivityTable::Project), u"Traffic vision"_s);
            QCOMPARE(text(ActivityTable::What), u"214 added, 2 removed, took 2 min 32 s"_s);
            QCOMPARE(text(ActivityTable::Action), u"Dismiss"_s);
            QCOMPARE(text(ActivityTable::When, Qt::AccessibleTextRole),
                     u"<b>x</b>, Traffic vision, 08:30, 214 added, 2 removed, took 2 min 32 s"_s);
            QStringList headers;
            for (int column = 0; column < ActivityTable::ColumnCount; ++column)
                headers << table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            QCOMPARE(headers, QStringList({u"When"_s, u"Name"_s, u"Project"_s, u"What happened"_s, u"Action"_s}));
        }
        const Language language(u"zh_CN"_s);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        table.retranslate();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(ActivityTable::What), u"新增214，删除2，用时2分32秒"_s);
        QCOMPARE(text(ActivityTable::Action), u"忽略"_s);
        QCOMPARE(table.headerData(ActivityTable::What, Qt::Horizontal, Qt::DisplayRole).toString(), u"事件"_s);
    }

    void offers_data()
    {
        using T = ActivityTable;
        QTest::addColumn<Run>("one");
        QTest::addColumn<int>("offered");
        QTest::addColumn<int>("first");
        QTest::newRow("failed") << run(u"1"_s, RunPhase::Failed) << int(T::Retry | T::Dismiss) << int(T::Retry);
        QTest::newRow("done") << run(u"1"_s, RunPhase::Done) << int(T::Dismiss) << int(T::Dismiss);
        QTest::newRow("running") << run(u"1"_s, RunPhase::Running) << int(T::NoOffer) << int(T::NoOffer);
        Run unwatched = run(u"1"_s, RunPhase::Running);
        unwatched.watched = false;
        QTest::newRow("not watched") << unwatched << int(T::LookAgain | T::Dismiss) << int(T::LookAgain);
        Run lost = run(u"1"_s, RunPhase::UnknownOutcome);
        lost.looking = true;
        QTest::newRow("being looked up") << lost << int(T::LookAgain) << int(T::LookAgain);
        lost.looking = false;
        QTest::newRow("looked up") << lost << int(T::LookAgain | T::Retry | T::Dismiss) << int(T::LookAgain);
    }
    void offers()
    {
        QFETCH(Run, one);
        QFETCH(int, offered);
        QFETCH(int, first);
        ActivityTable table(m_time);
        table.apply({ptr(one)}, m_names);
        QCOMPARE(table.index(0, 0).data(ActivityTable::OfferRole).toInt(), offered);
        QCOMPARE(table.index(0, 0).data(ActivityTable::FirstOfferRole).toInt(), first);
        QCOMPARE(table.index(0, 0).data(ActivityTable::KeyRole).value<TargetKey>(), one.target);
        QCOMPARE(table.index(0, 0).data(ActivityTable::RunIdRole).toString(), one.id);
    }

    void tickTouchesWhatGoesOn()
    {
        ActivityTable table(m_time);
        table.apply({ptr(run(u"1"_s, RunPhase::Running)), ptr(run(u"2"_s, RunPhase::Done))}, m_names);
        QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
        table.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].at(0).toModelIndex(), table.index(0, ActivityTable::What));
    }
};

QTEST_MAIN(TestActivityTable)
#include "tst_activitytable.moc"
