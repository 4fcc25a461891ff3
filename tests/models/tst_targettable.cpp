#include "tests/support/faketime.h"
#include "tests/support/language.h"
#include "tests/support/rows.h"
#include "ui/models/targettable.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::rows;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(syncdesk::Run)
Q_DECLARE_METATYPE(syncdesk::Support)

namespace {

QStringList names(const TargetTable &table)
{
    QStringList all;
    for (int r = 0; r < table.rowCount(); ++r)
        all << table.row(r)->target->name;
    return all;
}

QStringList selectedNames(const QItemSelectionModel &selection)
{
    QStringList all;
    for (const QModelIndex &one : selection.selectedRows(TargetTable::Name))
        all << one.data().toString();
    all.sort();
    return all;
}

QString text(const TargetTable &table, int r, int column, int role = Qt::DisplayRole)
{
    return table.index(r, column).data(role).toString();
}

} // namespace

class TestTargetTable : public QObject
{
    Q_OBJECT

private:
    FakeTime m_time;

    struct Fixture
    {
        explicit Fixture(FakeTime &time) : table(TargetTable::Kind::Datasets, time) {}
        TargetTable table;
        QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QItemSelectionModel selection{&table};
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void changedRowsAreFewSignals()
    {
        Fixture f(m_time);
        f.table.reset(many(1000));
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&f.table, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&f.table, &QAbstractItemModel::modelReset);
        QSignalSpy counts(&f.table, &TargetTable::countsChanged);

        f.table.apply({row(7, RunPhase::Running)});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 7);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 7);
        QCOMPARE(counts.size(), 1);

        changed.clear();
        f.table.apply({row(7, RunPhase::Running)});
        QCOMPARE(changed.size(),
                 1); // another run object with the same content is still looked at as a change of pointer

        changed.clear();
        QList<TargetState> block;
        for (int n = 100; n < 200; ++n)
            block << row(n, RunPhase::Queued);
        f.table.apply(block);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 100);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 199);

        changed.clear();
        QList<TargetState> scattered;
        for (int n = 0; n < 1000; n += 10)
            scattered << row(n, RunPhase::Done);
        f.table.apply(scattered);
        QVERIFY(changed.size() <= 32 && !changed.isEmpty());
        QCOMPARE(layout.size(), 0);
        QCOMPARE(reset.size(), 0);
    }

    /// A poll that moves a run on has three cells painted; the others must then be as they were.
    void aRunTouchesItsOwnCellsOnly()
    {
        Fixture f(m_time);
        TargetState before = row(7, RunPhase::None);
        before.run.reset();
        f.table.reset({before});
        const auto texts = [&](int first, int last) {
            QStringList all;
            for (int column = first; column <= last; ++column)
                all << text(f.table, 0, column) << f.table.index(0, column).data(Qt::ToolTipRole).toString();
            return all;
        };
        for (int phase = int(RunPhase::None); phase <= int(RunPhase::Unknown); ++phase) {
            QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
            const QStringList others[] = {texts(TargetTable::Type, TargetTable::Labeled),
                                          texts(TargetTable::Source, TargetTable::ColumnCount - 1)};
            TargetState after = before;
            after.run = row(7, RunPhase(phase)).run;
            f.table.apply({after});
            QCOMPARE(changed.size(), 2);
            QCOMPARE(changed[0][0].toModelIndex(), f.table.index(0, TargetTable::State));
            QCOMPARE(changed[0][1].toModelIndex(), f.table.index(0, TargetTable::Sync));
            QCOMPARE(changed[1][0].toModelIndex(), f.table.index(0, TargetTable::LastSync));
            QCOMPARE(changed[1][1].toModelIndex(), f.table.index(0, TargetTable::LastSync));
            QCOMPARE(texts(TargetTable::Type, TargetTable::Labeled), others[0]);
            QCOMPARE(texts(TargetTable::Source, TargetTable::ColumnCount - 1), others[1]);
        }
        for (const RunPhase phase : {RunPhase::Queued, RunPhase::Starting, RunPhase::Running}) {
            TargetState at = before;
            at.run = row(7, phase).run;
            f.table.apply({at});
            const QStringList others = texts(TargetTable::Name, TargetTable::ColumnCount - 1);
            QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
            Run further = *at.run;
            further.task.total = 1'234'567;
            at.run = std::make_shared<const Run>(further);
            f.table.apply({at});
            QCOMPARE(changed.size(), 1);
            QCOMPARE(changed[0][0].toModelIndex(), f.table.index(0, TargetTable::State));
            QCOMPARE(changed[0][1].toModelIndex(), f.table.index(0, TargetTable::State));
            QCOMPARE(texts(TargetTable::Name, TargetTable::ColumnCount - 1), others);
        }
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        TargetState other = row(7, RunPhase::Done); // another target as well
        f.table.apply({other});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][1].toModelIndex().column(), TargetTable::ColumnCount - 1);
    }

    /// So many that two threads make the keys and sort: one order all the same, each row once.
    void manyRowsAreInOneOrder()
    {
        Fixture f(m_time);
        QList<TargetState> rows = many(9001);
        std::shuffle(rows.begin(), rows.end(), QRandomGenerator(20261122));
        f.table.reset(rows);
        const QCollator natural = order::collator();
        for (const Qt::SortOrder direction : {Qt::DescendingOrder, Qt::AscendingOrder}) {
            f.table.sort(TargetTable::Name, direction);
            const QStringList shown = names(f.table);
            QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), rows.size());
            QVERIFY(std::is_sorted(shown.begin(), shown.end(), [&](const QString &a, const QString &b) {
                return direction == Qt::AscendingOrder ? natural.compare(a, b) < 0 : natural.compare(b, a) < 0;
            }));
        }
    }

    void sameContentSignalsNothing()
    {
        Fixture f(m_time);
        const QList<TargetState> all = many(20);
        f.table.reset(all);
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        QSignalSpy counts(&f.table, &TargetTable::countsChanged);
        f.table.apply(all);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(counts.size(), 0);
    }

    void aRepeatedKeyMakesOneRow()
    {
        Fixture f(m_time);
        f.table.apply({row(1), row(1, RunPhase::Running), row(2)});
        QCOMPARE(f.table.rowCount(), 2);
        QCOMPARE(f.table.row(0)->phase(), RunPhase::Running);
        f.table.reset({row(1), row(1)});
        QCOMPARE(f.table.rowCount(), 1);
        QCOMPARE(f.table.groupCounts().value(TargetTable::Group::NotSynced), 1);
    }

    void persistentIndexesFollowTheirRows()
    {
        Fixture f(m_time);
        f.table.reset(many(50));
        const QPersistentModelIndex held = f.table.indexOf(key(30), TargetTable::Name);
        f.table.sort(TargetTable::Samples, Qt::DescendingOrder);
        QCOMPARE(held.row(), 19);
        QCOMPARE(held.column(), int(TargetTable::Name));
        QCOMPARE(held.data().toString(), u"set 30"_s);
        f.table.apply({row(999)}); // more samples: stands before all
        QCOMPARE(held.row(), 20);
        f.table.setFilterText(u"set 3"_s);
        QCOMPARE(held.data().toString(), u"set 30"_s);
        f.table.remove({key(31), key(35)});
        QCOMPARE(held.data().toString(), u"set 30"_s);
        f.table.setFilterText(u"set 4"_s);
        QVERIFY(!held.isValid());
        QVERIFY(!f.table.indexOf(key(30)).isValid());
    }

    void sorting_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("ascending");
        QTest::addColumn<QStringList>("descending");
        // a: 10 samples, b: 2, c: none known; img 2 before img 10
        QTest::newRow("name") << int(TargetTable::Name) << QStringList{u"B-img2"_s, u"b-img10"_s, u"数据"_s}
                              << QStringList{u"数据"_s, u"b-img10"_s, u"B-img2"_s};
        QTest::newRow("samples, missing last")
            << int(TargetTable::Samples) << QStringList{u"B-img2"_s, u"b-img10"_s, u"数据"_s}
            << QStringList{u"b-img10"_s, u"B-img2"_s, u"数据"_s};
        QTest::newRow("labeled, missing last")
            << int(TargetTable::Labeled) << QStringList{u"b-img10"_s, u"B-img2"_s, u"数据"_s}
            << QStringList{u"B-img2"_s, u"b-img10"_s, u"数据"_s};
        QTest::newRow("created, missing last")
            << int(TargetTable::Created) << QStringList{u"数据"_s, u"b-img10"_s, u"B-img2"_s}
            << QStringList{u"数据"_s, u"b-img10"_s, u"B-img2"_s};
        QTest::newRow("state") << int(TargetTable::State) << QStringList{u"数据"_s, u"B-img2"_s, u"b-img10"_s}
                               << QStringList{u"b-img10"_s, u"B-img2"_s, u"数据"_s};
        QTest::newRow("last sync") << int(TargetTable::LastSync) << QStringList{u"数据"_s, u"B-img2"_s, u"b-img10"_s}
                                   << QStringList{u"B-img2"_s, u"数据"_s, u"b-img10"_s};
        QTest::newRow("no sorting") << -1 << QStringList{u"b-img10"_s, u"B-img2"_s, u"数据"_s}
                                    << QStringList{u"b-img10"_s, u"B-img2"_s, u"数据"_s};
    }
    void sorting()
    {
        QFETCH(int, column);
        QFETCH(QStringList, ascending);
        QFETCH(QStringList, descending);
        const Language language(u"en"_s);
        Fixture f(m_time);
        Target third = rows::target(u"c"_s, u"数据"_s);
        third.created = m_time.wall();
        const TargetState failed =
            rows::with(rows::state(third, RunPhase::Failed), [this](Run &run) { run.ended = m_time.wall() - 1h; });
        f.table.reset({rows::state(rows::target(u"a"_s, u"b-img10"_s, 10, 1)),
                       rows::state(rows::target(u"b"_s, u"B-img2"_s, 2, 2), RunPhase::Running), failed});
        f.table.sort(column, Qt::AscendingOrder);
        QCOMPARE(names(f.table), ascending);
        f.table.sort(column, Qt::DescendingOrder);
        QCOMPARE(names(f.table), descending);
    }

    void statesNeedingAPersonComeFirst()
    {
        Fixture f(m_time);
        QList<TargetState> all;
        int n = 0;
        for (const RunPhase phase : {RunPhase::Done, RunPhase::None, RunPhase::Waiting, RunPhase::Requested,
                                     RunPhase::Unconfirmed, RunPhase::Queued, RunPhase::Starting, RunPhase::Running,
                                     RunPhase::UnknownOutcome, RunPhase::Unknown, RunPhase::Failed})
            all << row(n++, phase);
        all << rows::state(rows::target(u"x"_s, u"x"_s), {}, Support::TextDataset);
        f.table.reset(all);
        f.table.sort(TargetTable::State, Qt::AscendingOrder);
        QList<RunPhase> order;
        for (int r = 0; r < f.table.rowCount(); ++r)
            order << f.table.row(r)->phase();
        QCOMPARE(order,
                 QList<RunPhase>({RunPhase::Failed, RunPhase::Unknown, RunPhase::UnknownOutcome, RunPhase::Running,
                                  RunPhase::Starting, RunPhase::Queued, RunPhase::Unconfirmed, RunPhase::Requested,
                                  RunPhase::Waiting, RunPhase::Done, RunPhase::None, RunPhase::None}));
        QCOMPARE(f.table.index(11, 0).data(TargetTable::PhaseRole).toInt(), -1);
    }

    void filterText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList all{u"Street-Signs"_s, u"城市道路-夜间"_s, u"工单文本"_s};
        QTest::newRow("nothing") << QString() << all;
        QTest::newRow("spaces") << u"  "_s << all;
        QTest::newRow("case") << u"sTREET"_s << QStringList{all[0]};
        QTest::newRow("id") << u"QZ3M"_s << QStringList{all[1]};
        QTest::newRow("path") << u"bucket/k8"_s << QStringList{all[0]};
        QTest::newRow("Chinese") << u"道路"_s << QStringList{all[1]};
        QTest::newRow("two words, any order") << u"signs street"_s << QStringList{all[0]};
        QTest::newRow("two words in two fields") << u"夜间 demo-bucket"_s << QStringList{all[1]};
        QTest::newRow("full-width space") << u"夜间　demo"_s << QStringList{all[1]};
        QTest::newRow("all words must match") << u"street 道路"_s << QStringList();
        QTest::newRow("no pattern") << u".*"_s << QStringList();
    }
    void filterText()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        Fixture f(m_time);
        f.table.reset({rows::state(rows::target(u"k8Tq"_s, u"Street-Signs"_s)),
                       rows::state(rows::target(u"Qz3m"_s, u"城市道路-夜间"_s)),
                       rows::state(rows::target(u"b0Pf"_s, u"工单文本"_s))});
        f.table.setFilterText(typed);
        QCOMPARE(names(f.table), found);
        QCOMPARE(f.table.totalRows(), 3);
        f.table.setFilterText(u"x"_s);
        f.table.setFilterText({});
        QCOMPARE(f.table.rowCount(), 3);
    }

    void groupsAndTypes()
    {
        const Language language(u"en"_s);
        Fixture f(m_time);
        Target textual = rows::target(u"t"_s, u"t"_s);
        textual.datasetType = 100;
        f.table.reset({row(1, RunPhase::Failed), row(2, RunPhase::Starting), row(3, RunPhase::Unknown),
                       row(4, RunPhase::UnknownOutcome), row(5), rows::state(textual, {}, Support::TextDataset)});
        using Group = TargetTable::Group;
        QHash<Group, int> counts = f.table.groupCounts();
        counts.removeIf([](auto it) { return it.value() == 0; });
        QCOMPARE(counts, (QHash<Group, int>{{Group::Failed, 1},
                                            {Group::Running, 1},
                                            {Group::Unknown, 2},
                                            {Group::NotSynced, 1},
                                            {Group::CannotSync, 1}}));
        QCOMPARE(f.table.types(), QStringList({u"object detection"_s, u"text classification"_s}));
        f.table.setFilterGroup(Group::Unknown);
        QCOMPARE(names(f.table), QStringList({u"set 3"_s, u"set 4"_s}));
        f.table.apply({row(3, RunPhase::Done)});
        QCOMPARE(names(f.table), QStringList{u"set 4"_s});
        f.table.setFilterGroup({});
        f.table.setFilterType(u"text classification"_s);
        QCOMPARE(names(f.table), QStringList{u"t"_s});
        f.table.remove({textual.key});
        QCOMPARE(f.table.types(), QStringList{u"object detection"_s});
        QCOMPARE(f.table.totalRows(), 5);
    }

    void everythingIsAskedAgainInAnotherLanguage()
    {
        Fixture f(m_time);
        Target textual = rows::target(u"t"_s, u"t"_s);
        textual.datasetType = 100;
        {
            const Language language(u"en"_s);
            f.table.reset({row(1, RunPhase::Running), rows::state(textual, {}, Support::TextDataset)});
            f.table.retranslate();
            f.table.setFilterType(u"text classification"_s);
            QCOMPARE(text(f.table, 0, TargetTable::State), u"Cannot sync: text dataset"_s);
            QCOMPARE(f.table.headerData(TargetTable::Samples, Qt::Horizontal, Qt::DisplayRole).toString(),
                     u"Samples"_s);
        }
        const Language language(u"zh_CN"_s);
        QSignalSpy header(&f.table, &QAbstractItemModel::headerDataChanged);
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        f.table.retranslate();
        QCOMPARE(header.size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(f.table.rowCount(), 1); // the type filter still means the same
        QCOMPARE(text(f.table, 0, TargetTable::State), u"不支持同步：文本数据集"_s);
        QCOMPARE(text(f.table, 0, TargetTable::Type), u"文本分类"_s);
        f.table.setFilterType({});
        QCOMPARE(text(f.table, 0, TargetTable::Sync), u"同步"_s);
        for (int column = 0; column < TargetTable::ColumnCount; ++column) {
            const QString name = f.table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            QVERIFY2(name == u"ID" || name.at(0).unicode() > 0x4e00 || name.startsWith(u"OBS"), qPrintable(name));
        }
    }

    void cellsOfARow()
    {
        const Language language(u"en"_s);
        Fixture f(m_time);
        Target full = rows::target(u"k8Tq"_s, u"street-signs"_s, 1280, 960);
        full.created = m_time.wall();
        full.versionName = u"V002"_s;
        full.workspaceId = u"0"_s;
        TargetState one = rows::state(full, RunPhase::Running);
        one.seen = m_time.wall() - 3s;
        f.table.reset({one});
        ProjectState project;
        project.project.id = u"p"_s;
        project.project.name = u"Traffic vision"_s;
        project.project.region = u"cn-north-4"_s;
        f.table.setProject(project);
        m_time.advance(47s - m_time.now());
        const QStringList expected{u"Running 0:47"_s,
                                   u"street-signs"_s,
                                   u"Sync"_s,
                                   u"object detection"_s,
                                   u"1,280"_s,
                                   u"75 %"_s,
                                   u"now"_s,
                                   u"obs://demo-bucket/k8Tq/"_s,
                                   u"k8Tq"_s,
                                   u"15 Jan 2026 08:30:00"_s,
                                   u"–"_s,
                                   u"V002"_s,
                                   u"Traffic vision"_s,
                                   u"cn-north-4"_s,
                                   u"0"_s,
                                   u"seen 50 s ago"_s,
                                   u"v2"_s};
        for (int column = 0; column < TargetTable::ColumnCount; ++column)
            QCOMPARE(text(f.table, 0, column), expected[column]);
        QCOMPARE(text(f.table, 0, 0, Qt::AccessibleTextRole),
                 u"street-signs, Running 0:47, object detection, 1,280 samples, 960 labeled"_s);
        QCOMPARE(f.table.index(0, 0).data(TargetTable::PercentRole).toDouble(), 75.0);
        QCOMPARE(f.table.index(0, 0).data(TargetTable::KeyRole).value<TargetKey>(), full.key);
        QCOMPARE(text(f.table, 0, TargetTable::Labeled, Qt::ToolTipRole), u"960 of 1,280 (75 %)"_s);
        QCOMPARE(f.table.index(0, TargetTable::Samples).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
                 Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(f.table.copyText({0}, {TargetTable::Name, TargetTable::Samples}),
                 u"Name\tSamples\nstreet-signs\t1,280\n"_s);
        const QStringList headers{u"State"_s,   u"Name"_s,      u"Sync"_s,       u"Type"_s,   u"Samples"_s,
                                  u"Labeled"_s, u"Last sync"_s, u"OBS source"_s, u"ID"_s,     u"Created"_s,
                                  u"Updated"_s, u"Version"_s,   u"Project"_s,    u"Region"_s, u"Workspace"_s,
                                  u"Seen"_s,    u"Generation"_s};
        for (int column = 0; column < TargetTable::ColumnCount; ++column)
            QCOMPARE(f.table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), headers[column]);
    }

    void nothingKnownIsADash()
    {
        const Language language(u"en"_s);
        Fixture f(m_time);
        Target bare;
        bare.key = key(1);
        f.table.reset({rows::state(bare)});
        for (int column = 0; column < TargetTable::ColumnCount; ++column)
            QVERIFY2(!text(f.table, 0, column).isEmpty(), qPrintable(QString::number(column)));
        QVERIFY(!f.table.index(0, 0).data(TargetTable::PercentRole).isValid());
        QCOMPARE(text(f.table, 0, TargetTable::Samples), u"–"_s);
    }

    void tasksTellTheirOwnStatus()
    {
        const Language language(u"en"_s);
        Fixture f(m_time);
        Target smart = rows::target(u"s"_s, u"auto-1"_s);
        smart.key.kind = TargetKind::SmartTask;
        smart.datasetId = u"k8Tq"_s;
        smart.datasetType.reset();
        smart.typeWord = u"0"_s;
        smart.status = 1;
        smart.progressPercent = 30;
        f.table.reset({rows::state(smart)});
        QCOMPARE(text(f.table, 0, TargetTable::Type), u"active learning (running, 30 %)"_s);
        QCOMPARE(text(f.table, 0, TargetTable::Sync), u"Sync dataset"_s);
        QCOMPARE(f.table.types(), QStringList{u"active learning"_s});
    }

    /// Text of the service is never markup.
    void foreignMarkupIsShownAsText()
    {
        const Language language(u"en"_s);
        Fixture f(m_time);
        f.table.reset({rows::state(rows::target(u"1"_s, u"<b>x</b> & y"_s))});
        QCOMPARE(text(f.table, 0, TargetTable::Name), u"<b>x</b> & y"_s);
        const QString tip = text(f.table, 0, TargetTable::Name, Qt::ToolTipRole);
        QVERIFY2(tip.contains(u"&lt;b&gt;x&lt;/b&gt; &amp; y"_s), qPrintable(tip));
    }

    void syncButton_data()
    {
        QTest::addColumn<TargetState>("state");
        QTest::addColumn<bool>("enabled");
        QTest::newRow("never") << row(1) << true;
        QTest::newRow("done") << row(1, RunPhase::Done) << true;
        QTest::newRow("failed") << row(1, RunPhase::Failed) << true;
        for (const RunPhase phase : {RunPhase::Waiting, RunPhase::Requested, RunPhase::Unconfirmed, RunPhase::Queued,
                                     RunPhase::Starting, RunPhase::Running, RunPhase::Unknown})
            QTest::addRow("phase %d", int(phase)) << row(1, phase) << false;
        QTest::newRow("no longer watched")
            << rows::with(row(1, RunPhase::Running), [](Run &run) { run.watched = false; }) << false;
        QTest::newRow("reply lost, being looked up")
            << rows::with(row(1, RunPhase::UnknownOutcome), [](Run &run) { run.looking = true; }) << false;
        QTest::newRow("looked up in vain") << row(1, RunPhase::UnknownOutcome) << true;
        QTest::newRow("text") << rows::state(rows::target(u"1"_s, u"t"_s), {}, Support::TextDataset) << false;
        QTest::newRow("abnormal") << rows::state(rows::target(u"1"_s, u"t"_s), {}, Support::YesAbnormal) << true;
        TargetState gone = row(1);
        gone.gone = true;
        QTest::newRow("gone") << gone << false;
    }
    void syncButton()
    {
        QFETCH(TargetState, state);
        QFETCH(bool, enabled);
        const Language language(u"en"_s);
        Fixture f(m_time);
        f.table.reset({state});
        QCOMPARE(f.table.index(0, 0).data(TargetTable::SyncEnabledRole).toBool(), enabled);
        const QString reason = text(f.table, 0, TargetTable::Sync, Qt::ToolTipRole);
        QVERIFY(!reason.isEmpty());
        QCOMPARE(text(f.table, 0, TargetTable::Sync, Qt::AccessibleDescriptionRole), reason);
        QCOMPARE(text(f.table, 0, TargetTable::Sync, Qt::StatusTipRole), reason);
    }

    void staleFollowsTheProject()
    {
        Fixture f(m_time);
        f.table.reset(many(3));
        QVERIFY(!f.table.index(0, 0).data(TargetTable::StaleRole).toBool());
        ProjectState project;
        project.project.id = u"p"_s;
        project.link = ProjectState::Link::Unreachable;
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        f.table.setProject(project);
        QCOMPARE(changed.size(), 1);
        QVERIFY(f.table.index(0, 0).data(TargetTable::StaleRole).toBool());
        project.requestsLastMinute = 5; // nothing a row shows
        f.table.setProject(project);
        QCOMPARE(changed.size(), 1);
    }

    void tickTouchesWhatMoves()
    {
        Fixture f(m_time);
        f.table.reset({row(1), row(2, RunPhase::Running), row(3, RunPhase::Done), row(4, RunPhase::Queued)});
        QSignalSpy changed(&f.table, &QAbstractItemModel::dataChanged);
        f.table.tick(0, 100);
        QCOMPARE(changed.size(), 2); // rows 1 to 3 in State, all rows in Seen
        QCOMPARE(changed[0].at(0).toModelIndex(), f.table.index(1, TargetTable::State));
        QCOMPARE(changed[0].at(1).toModelIndex(), f.table.index(3, TargetTable::State));
        QCOMPARE(changed[1].at(0).toModelIndex(), f.table.index(0, TargetTable::Seen));
        changed.clear();
        f.table.tick(5, 2);
        QCOMPARE(changed.size(), 0);
    }

    /// Random changes against a plain reference: rows, order, selection.
    void anyChangesKeepOrderAndSelection_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U, 4U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void anyChangesKeepOrderAndSelection()
    {
        QFETCH(quint32, seed);
        QRandomGenerator dice(seed);
        Fixture f(m_time);
        QMap<QString, int> truth; // name → samples
        QSet<QString> chosen;
        QString typed;
        const auto make = [&](int n) {
            const int samples = int(dice.bounded(40));
            truth.insert(u"set %1"_s.arg(n), samples);
            return rows::state(rows::target(id(n), u"set %1"_s.arg(n), samples));
        };
        f.table.sort(TargetTable::Samples, Qt::AscendingOrder);
        for (int step = 0; step < 80; ++step) {
            switch (dice.bounded(6)) {
            case 0:
            case 1: {
                QList<TargetState> batch;
                for (quint32 i = 0, count = dice.bounded(80); i < count; ++i)
                    batch << make(int(dice.bounded(300)));
                // The same key twice in a batch: the later one counts, as in truth.
                f.table.apply(batch);
                break;
            }
            case 2: {
                QList<TargetKey> keys;
                for (quint32 i = 0, count = dice.bounded(20); i < count; ++i) {
                    const int n = int(dice.bounded(300));
                    keys << key(n);
                    truth.remove(u"set %1"_s.arg(n));
                    chosen.remove(u"set %1"_s.arg(n));
                }
                f.table.remove(keys);
                break;
            }
            case 3:
                typed = QString::number(dice.bounded(30));
                if (dice.bounded(3) == 0)
                    typed.clear();
                f.table.setFilterText(u"set "_s + typed);
                break;
            case 4:
                f.table.sort(dice.bounded(2) ? TargetTable::Samples : TargetTable::Name,
                             dice.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            case 5:
                if (f.table.rowCount() > 0) {
                    const int r = int(dice.bounded(f.table.rowCount()));
                    f.selection.select(f.table.index(r, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
                    chosen.insert(f.table.row(r)->target->name);
                }
                break;
            }
            QStringList expected;
            for (auto it = truth.begin(); it != truth.end(); ++it) {
                if (it.key().contains(typed) || rowId(it.key()).contains(typed))
                    expected << it.key();
            }
            QStringList shown = names(f.table);
            chosen.intersect(QSet<QString>(shown.begin(), shown.end())); // what is filtered out is no longer selected
            QStringList selected(chosen.begin(), chosen.end());
            selected.sort();
            QCOMPARE(selectedNames(f.selection), selected);
            for (int r = 0; r < f.table.rowCount(); ++r)
                QCOMPARE(f.table.indexOf(f.table.row(r)->key).row(), r);
            shown.sort();
            expected.sort();
            QCOMPARE(shown, expected);
            QCOMPARE(f.table.totalRows(), int(truth.size()));
        }
    }

private:
    static QString rowId(const QString &name) { return id(name.mid(4).toInt()) + u" demo-bucket"_s; }
};

QTEST_MAIN(TestTargetTable)
#include "tst_targettable.moc"
