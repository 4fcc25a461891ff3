#include "app/store/historychanges.h"
#include "app/store/listdiff.h"

#include <QtTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

TargetPtr row(const QString &id, int samples = 0, TargetKind kind = TargetKind::DatasetV2)
{
    return std::make_shared<Target>(Target{.key = {u"p"_s, kind, id}, .totalSamples = samples});
}

/// One row for each letter, the first letter first.
QList<TargetPtr> list(const QString &letters)
{
    QList<TargetPtr> rows;
    for (const QChar letter : letters)
        rows.append(row(letter));
    return rows;
}

QString letters(const QList<SavedRow> &rows)
{
    QString text;
    for (const SavedRow &saved : rows)
        text += saved.target->key.id;
    return text;
}

QString letters(const QList<TargetPtr> &rows)
{
    QString text;
    for (const TargetPtr &target : rows)
        text += target->key.id;
    return text;
}

} // namespace

class TestListDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesNoMoreThanNeeded_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("written");
        QTest::addColumn<int>("moved");
        QTest::addColumn<int>("removed");
        QTest::newRow("nothing") << u""_s << u""_s << 0 << 0 << 0;
        QTest::newRow("first list") << u""_s << u"abc"_s << 3 << 0 << 0;
        QTest::newRow("the same") << u"abc"_s << u"abc"_s << 0 << 0 << 0;
        QTest::newRow("new in front") << u"abcdefgh"_s << u"xabcdefgh"_s << 1 << 0 << 0;
        QTest::newRow("gone from the middle") << u"abcdef"_s << u"abef"_s << 0 << 0 << 2;
        QTest::newRow("gone and new") << u"abcdef"_s << u"xacdef"_s << 1 << 0 << 1;
        QTest::newRow("to the front") << u"abcdef"_s << u"fabcde"_s << 0 << 1 << 0;
        QTest::newRow("all gone") << u"abc"_s << u""_s << 0 << 0 << 3;
        QTest::newRow("turned round") << u"abc"_s << u"cba"_s << 0 << 2 << 0;
    }

    void writesNoMoreThanNeeded()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const QList<SavedRow> saved = diffLists({}, list(before)).rows;
        const ListDiff diff = diffLists(saved, list(after));
        QCOMPARE(letters(diff.rows), after);
        QTEST(int(diff.written.size()), "written");
        QTEST(int(diff.moved.size()), "moved");
        QTEST(int(diff.removed.size()), "removed");
        for (qsizetype i = 1; i < diff.rows.size(); ++i)
            QVERIFY(diff.rows[i - 1].place > diff.rows[i].place);
    }

    void aChangedRowIsWrittenInItsPlace()
    {
        const QList<SavedRow> saved = diffLists({}, list(u"abc"_s)).rows;
        const ListDiff diff = diffLists(saved, {row(u"a"_s), row(u"b"_s, 5), row(u"c"_s)});
        QCOMPARE(diff.written.size(), 1);
        QCOMPARE(diff.written[0].place, saved[1].place);
        QVERIFY(diff.moved.isEmpty() && diff.removed.isEmpty());
    }

    void repeatedAndNamelessRowsAreLeftOut()
    {
        const ListDiff diff = diffLists({}, {row(u"a"_s, 1), row(u""_s), nullptr, row(u"a"_s, 2), row(u"b"_s)});
        QCOMPARE(letters(diff.rows), u"ab"_s);
        QCOMPARE(diff.rows[0].target->totalSamples, 1);
    }

    void anyOrderCanFollowAnyOther()
    {
        QRandomGenerator dice(1);
        QList<SavedRow> saved;
        QMap<qint64, QString> file; // place to id, as a database would have it
        for (int round = 0; round < 300; ++round) {
            QString next;
            for (int n = dice.bounded(12); n > 0; --n) {
                const QChar letter(u'a' + dice.bounded(16));
                if (!next.contains(letter))
                    next += letter;
            }
            const ListDiff diff = diffLists(saved, list(next));
            const auto forget = [&file](const QString &id) {
                file.removeIf([&](auto it) { return it.value() == id; });
            };
            for (const TargetKey &key : diff.removed)
                forget(key.id);
            for (const SavedRow &changed : diff.written + diff.moved)
                forget(changed.target->key.id);
            for (const SavedRow &changed : diff.written + diff.moved)
                file.insert(changed.place, changed.target->key.id);
            QString stored;
            for (const QString &id : std::as_const(file))
                stored.prepend(id);
            QCOMPARE(stored, next);
            saved = diff.rows;
        }
    }

    void aSnapshotOfSomeKindsLeavesTheOthers()
    {
        const QList<TargetPtr> rows{row(u"a"_s), row(u"j"_s, 0, TargetKind::ManualJob), row(u"b"_s)};
        HistoryStore::Snapshot snapshot{.project = u"p"_s, .targets = {row(u"k"_s, 0, TargetKind::ManualJob)}};
        QCOMPARE(letters(applied(rows, snapshot)), u"k"_s);
        snapshot.kinds = {TargetKind::ManualJob};
        QCOMPARE(letters(applied(rows, snapshot)), u"abk"_s);
        snapshot.targets.clear();
        QCOMPARE(letters(applied(rows, snapshot)), u"ab"_s);
        snapshot.kinds = {TargetKind::DatasetV2, TargetKind::TeamTask};
        QCOMPARE(letters(applied(rows, snapshot)), u"j"_s);
    }

    void aBurstIsJoined()
    {
        HistoryChanges changes;
        Run run{.id = u"r"_s, .target = {u"p"_s, TargetKind::DatasetV2, u"a"_s}};
        for (int i = 0; i < 5; ++i) {
            run.totalAfter = i;
            changes.saveRun(run);
            changes.saveList({.project = u"p"_s, .targets = list(u"abc"_s)});
        }
        QCOMPARE(changes.runs.size(), 1);
        QCOMPARE(changes.runs[u"r"_s].totalAfter, 4);
        QCOMPARE(changes.lists[u"p"_s].size(), 1);
        changes.saveList({.project = u"p"_s, .kinds = {TargetKind::ManualJob}});
        changes.saveList({.project = u"p"_s, .kinds = {TargetKind::ManualJob}});
        QCOMPARE(changes.lists[u"p"_s].size(), 2); // all, then those
    }

    void aRemovedProjectTakesWhatWaitsButNotWhatComesAfter()
    {
        HistoryChanges changes;
        const Run run{.id = u"r"_s, .target = {u"p"_s, TargetKind::DatasetV2, u"a"_s}};
        const Run other{.id = u"o"_s, .target = {u"q"_s, TargetKind::DatasetV2, u"a"_s}};
        changes.saveRun(run);
        changes.saveRun(other);
        changes.saveList({.project = u"p"_s});
        HistoryChanges later;
        later.removeProject(u"p"_s);
        later.saveRun({.id = u"new"_s, .target = run.target});
        changes.join(later);
        QVERIFY(changes.lists.isEmpty());
        QCOMPARE(changes.runs.size(), 2);
        QVERIFY(changes.runs.contains(u"new"_s) && changes.runs.contains(u"o"_s));
        QCOMPARE(changes.order, (QStringList{u"o"_s, u"new"_s}));
        changes.removeRun(u"o"_s);
        changes.saveRun(other);
        QCOMPARE(changes.order, (QStringList{u"new"_s, u"o"_s}));
        QCOMPARE(changes.removedProjects, QSet<QString>{u"p"_s});
    }
};

QTEST_GUILESS_MAIN(TestListDiff)
#include "tst_listdiff.moc"
