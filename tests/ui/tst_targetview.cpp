#include "tests/support/faketime.h"
#include "tests/support/rows.h"
#include "ui/panels/targetview.h"

#include <QScrollBar>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::rows;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList selectedNames(const TargetView &view)
{
    QStringList all;
    for (const QModelIndex &one : view.selectionModel()->selectedRows(TargetTable::Name))
        all << one.data().toString();
    all.sort();
    return all;
}

} // namespace

/// What a person chose and where they looked, while news come.
class TestTargetView : public QObject
{
    Q_OBJECT

private:
    FakeTime m_time;

    struct Fixture
    {
        explicit Fixture(FakeTime &time)
            : table(TargetTable::Kind::Datasets, time), view(&table, TargetTable::Kind::Datasets)
        {
            view.resize(600, 300);
            view.show();
        }
        TargetTable table;
        TargetView view;
    };

private Q_SLOTS:
    void selectionSurvivesSortFilterAndNews()
    {
        Fixture f(m_time);
        f.table.reset(many(300));
        f.table.sort(TargetTable::Name, Qt::AscendingOrder);
        const QStringList chosen{u"set 120"_s, u"set 42"_s, u"set 43"_s};
        for (const int n : {42, 43, 120}) {
            f.view.selectionModel()->select(f.table.indexOf(key(n)),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        f.view.selectionModel()->setCurrentIndex(f.table.indexOf(key(42)), QItemSelectionModel::NoUpdate);
        QCOMPARE(selectedNames(f.view), chosen);

        f.table.sort(TargetTable::Samples, Qt::DescendingOrder);
        QCOMPARE(selectedNames(f.view), chosen);
        f.table.apply({row(42, RunPhase::Running), row(500), row(501)});
        QCOMPARE(selectedNames(f.view), chosen);
        f.table.setFilterText(u"2"_s); // drops 43
        QCOMPARE(selectedNames(f.view), QStringList({u"set 120"_s, u"set 42"_s}));
        QCOMPARE(f.view.currentIndex().siblingAtColumn(TargetTable::Name).data().toString(), u"set 42"_s);
        f.table.setFilterText({});
        QCOMPARE(selectedNames(f.view), QStringList({u"set 120"_s, u"set 42"_s}));
        f.table.remove({key(0), key(120)});
        QCOMPARE(selectedNames(f.view), QStringList{u"set 42"_s});
    }

    /// Nothing may become selected that the person did not choose: the next click could start it.
    void nothingIsSelectedByItself()
    {
        Fixture f(m_time);
        f.table.reset(many(1000));
        f.table.setFilterText(u"set 99"_s);
        QCOMPARE(f.table.rowCount(), 19);
        f.table.setFilterText(u"9"_s);
        const int shown = f.table.rowCount();
        QVERIFY(shown > 200);
        f.view.selectAll();
        QCOMPARE(selectedNames(f.view).size(), shown);
        f.table.setFilterText({}); // wider: only what was chosen stays selected
        QCOMPARE(f.table.rowCount(), 1000);
        QCOMPARE(selectedNames(f.view).size(), shown);

        f.view.selectAll();
        f.table.apply({row(2000)});
        QCOMPARE(selectedNames(f.view).size(), 1000);
        f.table.sort(TargetTable::Samples, Qt::AscendingOrder);
        f.view.selectAll();
        f.table.apply({rows::state(rows::target(u"new"_s, u"new"_s, 500))}); // into the middle
        QCOMPARE(f.table.rowCount(), 1002);
        QCOMPARE(selectedNames(f.view).size(), 1001);
        QVERIFY(!selectedNames(f.view).contains(u"new"_s));

        // The current row leaves the filter: no neighbour takes its place.
        f.view.clearSelection();
        f.view.setCurrentIndex(f.table.indexOf(key(10)));
        QCOMPARE(selectedNames(f.view), QStringList{u"set 10"_s});
        f.table.setFilterGroup(TargetTable::Group::NotSynced);
        f.table.apply({row(10, RunPhase::Running)});
        QVERIFY(!f.table.indexOf(key(10)).isValid());
        QCOMPARE(selectedNames(f.view), QStringList());
    }

    void scrollPositionStays()
    {
        Fixture f(m_time);
        f.table.reset(many(500));
        QVERIFY(QTest::qWaitForWindowExposed(&f.view));
        f.view.verticalScrollBar()->setValue(200);
        f.table.apply({row(3, RunPhase::Running), row(210, RunPhase::Failed)});
        f.table.apply({row(600)});
        QCoreApplication::processEvents();
        QCOMPARE(f.view.verticalScrollBar()->value(), 200);
    }

    void columnWidthsStayWhenRowsGo()
    {
        Fixture f(m_time);
        f.table.reset(many(100));
        f.view.setColumnWidth(TargetTable::Name, 321);
        f.table.setFilterText(u"set 77"_s);
        f.table.setFilterText(u"nothing has this"_s);
        QCOMPARE(f.table.rowCount(), 0);
        QCOMPARE(f.view.columnWidth(TargetTable::Name), 321);
        f.table.setFilterText({});
        QCOMPARE(f.view.columnWidth(TargetTable::Name), 321);
        QCOMPARE(f.table.rowCount(), 100);
    }
};

QTEST_MAIN(TestTargetView)
#include "tst_targetview.moc"
