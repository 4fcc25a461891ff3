#include "tests/support/faketime.h"
#include "tests/support/language.h"
#include "ui/models/projectlist.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

class TestProjectList : public QObject
{
    Q_OBJECT

private:
    FakeTime m_time;

    ProjectState project(const QString &id) const
    {
        ProjectState state;
        state.project.id = id;
        state.project.name = u"Project "_s + id;
        state.project.region = u"cn-north-4"_s;
        state.link = ProjectState::Link::Reachable;
        state.seen = m_time.wall() - 3s;
        return state;
    }
    static QStringList ids(const ProjectList &list)
    {
        QStringList all;
        for (int row = 0; row < list.rowCount(); ++row)
            all << list.index(row).data(ProjectList::IdRole).toString();
        return all;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyEntryTellsAll()
    {
        const Language language(u"en"_s);
        ProjectList list(m_time);
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ProjectState a = project(u"a"_s);
        a.running = 2;
        ProjectState b = project(u"b"_s);
        b.failed = 1;
        b.unknown = 1;
        b.link = ProjectState::Link::SignInNeeded;
        b.lastError.kind = ApiError::Kind::SignedOut;
        list.apply({a, b});
        QCOMPARE(list.rowCount(), 3);
        const auto text = [&](int row, int role) { return list.index(row).data(role).toString(); };
        QCOMPARE(text(0, Qt::DisplayRole), u"All projects"_s);
        QCOMPARE(text(0, ProjectList::SecondLineRole), u"2 projects"_s);
        QCOMPARE(text(0, ProjectList::CountsRole), u"1 failed · 1 unknown · 2 running"_s);
        QCOMPARE(list.index(0).data(ProjectList::LinkRole).toInt(), -1);
        QCOMPARE(list.index(0).data(ProjectList::FailedRole).toInt(), 2);
        QCOMPARE(text(1, Qt::DisplayRole), u"Project a"_s);
        QCOMPARE(text(1, ProjectList::SecondLineRole), u"cn-north-4 · seen 3 s ago"_s);
        QCOMPARE(text(1, Qt::AccessibleTextRole), u"Project a, cn-north-4 · seen 3 s ago, 2 running"_s);
        QCOMPARE(text(2, Qt::AccessibleTextRole),
                 u"Project b, cn-north-4 · sign in again · seen 3 s ago, 1 failed · 1 unknown"_s);
        QVERIFY(text(2, Qt::ToolTipRole).startsWith(u"Project b: "_s));
        QVERIFY(list.index(2).data(ProjectList::StaleRole).toBool());
        QVERIFY(!list.index(1).data(ProjectList::StaleRole).toBool());
        QVERIFY(!list.project(list.index(0)));
        QCOMPARE(list.project(list.index(2))->project.id, u"b"_s);
        QCOMPARE(list.indexOf(u"b"_s).row(), 2);
        QCOMPARE(list.indexOf({}).row(), 0);
        QVERIFY(!list.indexOf(u"x"_s).isValid());
    }

    void updatesInPlace()
    {
        ProjectList list(m_time);
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QItemSelectionModel selection(&list);
        list.apply({project(u"a"_s), project(u"b"_s), project(u"c"_s)});
        selection.setCurrentIndex(list.indexOf(u"b"_s), QItemSelectionModel::NoUpdate);
        const QPersistentModelIndex held = list.indexOf(u"b"_s);
        QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);

        list.update(project(u"b"_s));
        QCOMPARE(changed.size(), 0);
        ProjectState b = project(u"b"_s);
        b.running = 1;
        list.update(b);
        QCOMPARE(changed.size(), 2); // it, and the sum
        list.update(project(u"x"_s));
        QCOMPARE(list.rowCount(), 4);

        list.apply({project(u"c"_s), project(u"d"_s), b, b});
        QCOMPARE(ids(list), QStringList({QString(), u"c"_s, u"d"_s, u"b"_s}));
        QCOMPARE(held.row(), 3);
        QCOMPARE(selection.currentIndex().row(), 3);
        list.apply({});
        QCOMPARE(list.rowCount(), 1);
        QVERIFY(!held.isValid());
        QCOMPARE(reset.size(), 0);
    }

    void moving_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before");
        QTest::addColumn<bool>("done");
        QTest::addColumn<QStringList>("order");
        QTest::addColumn<int>("position");
        QTest::newRow("down") << 1 << 3 << true << QStringList{u"b"_s, u"a"_s, u"c"_s} << 1;
        QTest::newRow("to the end") << 1 << 4 << true << QStringList{u"b"_s, u"c"_s, u"a"_s} << 2;
        QTest::newRow("up") << 3 << 1 << true << QStringList{u"c"_s, u"a"_s, u"b"_s} << 0;
        QTest::newRow("above All projects") << 3 << 0 << true << QStringList{u"c"_s, u"a"_s, u"b"_s} << 0;
        QTest::newRow("All projects stays") << 0 << 2 << false << QStringList{u"a"_s, u"b"_s, u"c"_s} << -1;
        QTest::newRow("onto itself") << 2 << 2 << false << QStringList{u"a"_s, u"b"_s, u"c"_s} << -1;
        QTest::newRow("behind itself") << 2 << 3 << false << QStringList{u"a"_s, u"b"_s, u"c"_s} << -1;
        QTest::newRow("out of range") << 2 << 9 << false << QStringList{u"a"_s, u"b"_s, u"c"_s} << -1;
    }
    void moving()
    {
        QFETCH(int, from);
        QFETCH(int, before);
        QFETCH(bool, done);
        QFETCH(QStringList, order);
        QFETCH(int, position);
        ProjectList list(m_time);
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.apply({project(u"a"_s), project(u"b"_s), project(u"c"_s)});
        const QString id = list.index(from).data(ProjectList::IdRole).toString();
        QSignalSpy moved(&list, &ProjectList::moved);
        QCOMPARE(list.moveRow({}, from, {}, before), done);
        QCOMPARE(ids(list).mid(1), order);
        QCOMPARE(moved.size(), done ? 1 : 0);
        if (done) {
            QCOMPARE(moved[0].at(0).toString(), id);
            QCOMPARE(moved[0].at(1).toInt(), position);
        }
        QVERIFY(!list.flags(list.index(0)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(list.flags(list.index(1)).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(list.flags({}).testFlag(Qt::ItemIsDropEnabled));
    }

    void speaksTheOtherLanguageAtOnce()
    {
        ProjectList list(m_time);
        list.apply({project(u"a"_s)});
        const Language language(u"zh_CN"_s);
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        list.retranslate();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(list.index(0).data().toString(), u"所有项目"_s);
        QCOMPARE(list.index(0).data(ProjectList::SecondLineRole).toString(), u"1个项目"_s);
        QCOMPARE(list.index(1).data(ProjectList::SecondLineRole).toString(), u"cn-north-4 · 3秒前获取"_s);
        changed.clear();
        list.tick();
        QCOMPARE(changed.size(), 0);
        m_time.advance(20s);
        list.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].at(0).toModelIndex().row(), 1);
    }

    /// A request that went out changes a state, and nothing that is painted.
    void whatIsNotPaintedIsNotTold()
    {
        ProjectList list(m_time);
        list.apply({project(u"a"_s), project(u"b"_s)});
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        ProjectState a = project(u"a"_s);
        a.requestsLastMinute += 1;
        a.refreshing = true;
        list.update(a);
        QCOMPARE(changed.size(), 0);
        a.failed = 1;
        list.update(a);
        QCOMPARE(changed.size(), 2);
    }
};

QTEST_MAIN(TestProjectList)
#include "tst_projectlist.moc"
