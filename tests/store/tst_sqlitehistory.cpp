#include "app/store/sqlitehistory.h"

#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <unistd.h>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

using Snapshot = HistoryStore::Snapshot;
using Everything = HistoryStore::Everything;

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

TargetPtr row(const QString &project, const QString &id, TargetKind kind = TargetKind::DatasetV2)
{
    return std::make_shared<Target>(Target{.key = {project, kind, id}, .name = u"名 "_s + id, .totalSamples = 5});
}

WallTime now()
{
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

Run run(const QString &id, const TargetKey &target, WallTime since)
{
    return {.id = id, .target = target, .phase = RunPhase::Done, .since = since};
}

QStringList ids(const QList<RunPtr> &runs)
{
    QStringList list;
    for (const RunPtr &one : runs)
        list.append(one->id);
    return list;
}

QStringList ids(const QList<TargetPtr> &rows)
{
    QStringList list;
    for (const TargetPtr &target : rows)
        list.append(target->key.id);
    return list;
}

const TargetKey key{u"p"_s, TargetKind::DatasetV2, u"d"_s};

/// Not root while it lives, for root may write everywhere.
class AsNobody
{
public:
    AsNobody() : m_root(geteuid() == 0) { m_done = !m_root || seteuid(65534) == 0; }
    ~AsNobody()
    {
        if (m_root && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)
    bool isDone() const { return m_done; }

private:
    bool m_root;
    bool m_done;
};

} // namespace

class TestSqliteHistory : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;

    /// What a later start finds.
    Everything everything(HistoryStore &store)
    {
        std::optional<Everything> found;
        store.loadAll(this, [&found](const Everything &all) { found = all; });
        (void)QTest::qWaitFor([&found] { return found.has_value(); });
        return found.value_or(Everything());
    }
    Everything everything()
    {
        SqliteHistory store(m_path);
        return everything(store);
    }
    QList<RunPtr> runs(HistoryStore &store, const TargetKey &target, int limit = 100)
    {
        std::optional<QList<RunPtr>> found;
        store.loadRuns(target, limit, this, [&found](const QList<RunPtr> &list) { found = list; });
        (void)QTest::qWaitFor([&found] { return found.has_value(); });
        return found.value_or(QList<RunPtr>());
    }
    QList<RunPtr> recent(HistoryStore &store, int limit = 100)
    {
        std::optional<QList<RunPtr>> found;
        store.loadRecentRuns(limit, this, [&found](const QList<RunPtr> &list) { found = list; });
        (void)QTest::qWaitFor([&found] { return found.has_value(); });
        return found.value_or(QList<RunPtr>());
    }
    /// The first value of an SQL statement, asked over a connection of its own.
    QVariant ask(const QString &sql) const
    {
        QVariant value;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(m_path);
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(sql) && query.next())
                    value = query.value(0);
            }
        }
        QSqlDatabase::removeDatabase(u"test"_s);
        return value;
    }
    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"history.db"_s);
    }

    void anEmptyHistoryIsNoFailure()
    {
        SqliteHistory store(m_path);
        QSignalSpy failed(&store, &HistoryStore::failed);
        const Everything all = everything(store);
        QVERIFY(all.lists.isEmpty());
        QVERIFY(all.latestRuns.isEmpty());
        QVERIFY(failed.isEmpty());
    }

    void listsComeBackInTheirOrder()
    {
        const WallTime seen = now();
        const QList<TargetPtr> rows{row(u"p"_s, u"z"_s), row(u"p"_s, u"a"_s, TargetKind::ManualJob),
                                    row(u"p"_s, u"m"_s)};
        {
            SqliteHistory store(m_path);
            store.saveList({.project = u"p"_s, .targets = rows, .seen = seen});
            store.saveList({.project = u"q"_s});
        }
        Everything all = everything();
        std::sort(all.lists.begin(), all.lists.end(), [](auto &a, auto &b) { return a.project < b.project; });
        QCOMPARE(all.lists.size(), 2);
        QCOMPARE(all.lists[0].project, u"p"_s);
        QVERIFY(all.lists[0].seen == seen);
        QCOMPARE(ids(all.lists[0].targets), (QStringList{u"z"_s, u"a"_s, u"m"_s}));
        for (int i = 0; i < 3; ++i)
            QVERIFY(*all.lists[0].targets[i] == *rows[i]);
        QVERIFY(all.lists[1].targets.isEmpty());
        QVERIFY(!all.lists[1].seen);
    }

    void aLaterListReplacesTheEarlier()
    {
        SqliteHistory store(m_path);
        for (const QString &order : {u"abc"_s, u"xab"_s, u"ba"_s}) {
            Snapshot snapshot{.project = u"p"_s};
            for (const QChar letter : order)
                snapshot.targets.append(row(u"p"_s, letter));
            store.saveList(snapshot);
            QCOMPARE(ids(everything(store).lists.value(0).targets).join(QString()), order);
            QCOMPARE(ids(everything().lists.value(0).targets).join(QString()), order); // and in the file
        }
        store.saveList({.project = u"p"_s,
                        .targets = {row(u"p"_s, u"j"_s, TargetKind::ManualJob)},
                        .kinds = {TargetKind::ManualJob}});
        (void)everything(store);
        QCOMPARE(ids(everything().lists.value(0).targets).join(QString()), u"baj"_s);
    }

    void unchangedRowsAreNotWritten()
    {
        SqliteHistory store(m_path);
        Snapshot snapshot{.project = u"p"_s, .targets = {row(u"p"_s, u"a"_s), row(u"p"_s, u"b"_s)}, .seen = now()};
        store.saveList(snapshot);
        (void)everything(store);
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"watch"_s);
        database.setDatabaseName(m_path);
        QVERIFY(database.open());
        const auto version = [&database] {
            QSqlQuery query(u"PRAGMA data_version"_s, database);
            return query.next() ? query.value(0).toInt() : -1;
        };
        const int before = version();
        snapshot.targets = {row(u"p"_s, u"a"_s), row(u"p"_s, u"b"_s)}; // as parsed again
        store.saveList(snapshot);
        (void)everything(store);
        QCOMPARE(version(), before);
        snapshot.targets.removeLast();
        store.saveList(snapshot);
        (void)everything(store);
        QVERIFY(version() != before);
        database = {};
        QSqlDatabase::removeDatabase(u"watch"_s);
    }

    void runsComeBackNewestFirst()
    {
        const TargetKey other{u"p"_s, TargetKind::ManualJob, u"d"_s};
        const WallTime start = now() - 1h;
        {
            SqliteHistory store(m_path);
            for (int i = 0; i < 5; ++i)
                store.saveRun(run(u"r%1"_s.arg(i), key, start + std::chrono::minutes(i)));
            store.saveRun(run(u"other"_s, other, start + std::chrono::minutes(2)));
            Run later = run(u"r1"_s, key, start + std::chrono::minutes(1));
            later.phase = RunPhase::Failed;
            store.saveRun(later); // the same again, further on
        }
        SqliteHistory store(m_path);
        QCOMPARE(ids(runs(store, key)), (QStringList{u"r4"_s, u"r3"_s, u"r2"_s, u"r1"_s, u"r0"_s}));
        QCOMPARE(runs(store, key)[3]->phase, RunPhase::Failed);
        QVERIFY(runs(store, key)[3]->target == key);
        QCOMPARE(ids(runs(store, key, 2)), (QStringList{u"r4"_s, u"r3"_s}));
        QCOMPARE(ids(runs(store, other)), QStringList{u"other"_s});
        QCOMPARE(ids(recent(store, 2)), (QStringList{u"r4"_s, u"r3"_s}));
        QCOMPARE(recent(store).size(), 6);
        QVERIFY(runs(store, {u"p"_s, TargetKind::DatasetV1, u"d"_s}).isEmpty());
    }

    void eachTargetsLatestRunIsFound()
    {
        QSet<QString> expected;
        const WallTime start = now() - 10h;
        {
            SqliteHistory store(m_path);
            for (const QString &project : {u"a"_s, u"b"_s}) {
                for (int kind = 0; kind <= int(TargetKind::SmartTask); ++kind) {
                    for (int target = 0; target < 3; ++target) {
                        for (int n = 0; n < 4; ++n) {
                            const QString id = u"%1-%2-%3-%4"_s.arg(project).arg(kind).arg(target).arg(n);
                            store.saveRun(run(id, {project, TargetKind(kind), u"t%1"_s.arg(target)},
                                              start + std::chrono::minutes((n * 3 + target) % 4)));
                            if (n == 3)
                                expected.insert(id);
                        }
                    }
                }
            }
        }
        const QStringList found = ids(everything().latestRuns);
        QCOMPARE(found.size(), 30);
        QCOMPARE(QSet<QString>(found.begin(), found.end()), expected);
    }

    void theLatestRunIsTheOneThatCameLast_data()
    {
        QTest::addColumn<bool>("burst");
        QTest::newRow("each by itself") << false;
        QTest::newRow("in one go") << true;
    }
    /// Whatever its time says: the clock may have been set back, and a found run has the service's.
    void theLatestRunIsTheOneThatCameLast()
    {
        QFETCH(bool, burst);
        const WallTime start = now();
        Run found = run(u"found"_s, key, start + 5min); // the service is ahead of this computer
        found.origin = RunOrigin::Untold;
        Run later = run(u"later"_s, key, start);
        later.phase = RunPhase::Waiting;
        auto store = std::make_unique<SqliteHistory>(m_path);
        const auto next = [&] {
            if (burst)
                return;
            store.reset();
            store = std::make_unique<SqliteHistory>(m_path);
        };
        store->saveRun(found);
        next();
        store->saveRun(later);
        next();
        store->saveRun(found); // a word more on the one before does not bring it back
        store.reset();
        QCOMPARE(ids(everything().latestRuns), QStringList{u"later"_s});
        store = std::make_unique<SqliteHistory>(m_path);
        store->removeRun(u"later"_s); // taken back
        store->saveRun(found);
        store.reset();
        QCOMPARE(ids(everything().latestRuns), QStringList{u"found"_s});
        QCOMPARE(everything().latestRuns.first()->origin, RunOrigin::Untold);
    }

    void aRemovedProjectIsGone()
    {
        SqliteHistory store(m_path);
        for (const QString &project : {u"p"_s, u"q"_s}) {
            store.saveList({.project = project, .targets = {row(project, u"d"_s)}});
            store.saveRun(run(u"r-"_s + project, {project, TargetKind::DatasetV2, u"d"_s}, now()));
        }
        store.removeProject(u"p"_s);
        (void)everything(store);
        const Everything all = everything();
        QCOMPARE(all.lists.size(), 1);
        QCOMPARE(all.lists[0].project, u"q"_s);
        QCOMPARE(ids(all.latestRuns), QStringList{u"r-q"_s});
    }

    void oldAndCrowdingRunsArePruned()
    {
        const WallTime start = now() - 1h;
        {
            SqliteHistory store(m_path);
            for (int i = 0; i < 7; ++i)
                store.saveRun(run(u"r%1"_s.arg(i), key, start + std::chrono::minutes(i)));
            store.saveRun(run(u"old"_s, {u"p"_s, TargetKind::DatasetV2, u"o"_s}, now() - std::chrono::days(401)));
            store.saveRun(run(u"young"_s, {u"p"_s, TargetKind::DatasetV2, u"y"_s}, now() - std::chrono::days(399)));
        }
        SqliteHistory store(m_path, {.runsPerTarget = 4});
        (void)everything(store);
        QTRY_COMPARE(ids(recent(store)), (QStringList{u"r6"_s, u"r5"_s, u"r4"_s, u"r3"_s, u"young"_s}));
    }

    void filesAreForTheOwnerAlone()
    {
        QFile wide(m_path);
        QVERIFY(wide.open(QFile::WriteOnly));
        wide.close();
        QVERIFY(wide.setPermissions(ownerOnly | QFile::ReadGroup | QFile::ReadOther));
        SqliteHistory store(m_path);
        store.saveRun(run(u"r"_s, key, now()));
        (void)everything(store);
        const QFileInfoList files = QDir(m_dir->path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 3); // the log and the shared memory as well
        for (const QFileInfo &file : files)
            QCOMPARE(file.permissions(), ownerOnly);
    }

    void answersComeLaterAndOnThisThread()
    {
        SqliteHistory store(m_path);
        QThread *thread = nullptr;
        store.loadAll(this, [&thread](const Everything &) { thread = QThread::currentThread(); });
        QVERIFY(!thread);
        QTRY_COMPARE(thread, QThread::currentThread());
    }

    void nobodyIsCalledAfterDeath()
    {
        bool called = false;
        bool marker = false;
        auto owner = std::make_unique<QObject>();
        auto store = std::make_unique<SqliteHistory>(m_path);
        store->loadAll(owner.get(), [&called](const Everything &) { called = true; });
        owner.reset();
        store->loadRecentRuns(1, this, [&marker](const QList<RunPtr> &) { marker = true; });
        QTRY_VERIFY(marker);
        QVERIFY(!called);
        store->loadAll(this, [&called](const Everything &) { called = true; });
        store.reset();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void aDamagedFileIsSetAside_data()
    {
        QTest::addColumn<bool>("fromTheStart");
        QTest::newRow("no database at all") << true;
        QTest::newRow("damaged inside") << false;
    }

    void aDamagedFileIsSetAside()
    {
        QFETCH(bool, fromTheStart);
        {
            SqliteHistory store(m_path);
            Snapshot snapshot{.project = u"p"_s};
            for (int i = 0; i < 500; ++i)
                snapshot.targets.append(row(u"p"_s, QString::number(i)));
            store.saveList(snapshot);
        }
        QByteArray damaged = bytes();
        QVERIFY(damaged.size() > 20000);
        for (qsizetype i = fromTheStart ? 0 : 4096; i < damaged.size(); ++i)
            damaged[i] = char(i * 7);
        QFile file(m_path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(damaged);
        file.close();

        SqliteHistory store(m_path);
        QSignalSpy aside(&store, &HistoryStore::setAside);
        QSignalSpy failed(&store, &HistoryStore::failed);
        (void)everything(store);
        QCOMPARE(aside.size(), 1);
        QFile kept(aside[0][0].toString());
        QVERIFY(kept.fileName().startsWith(m_path + u".damaged-"_s));
        QVERIFY(kept.open(QFile::ReadOnly));
        QCOMPARE(kept.readAll(), damaged);
        QVERIFY(failed.isEmpty());
        store.saveRun(run(u"r"_s, key, now()));
        (void)everything(store);
        QCOMPARE(ids(everything().latestRuns), QStringList{u"r"_s});
        QCOMPARE(aside.size(), 1);
    }

    void aDamagedBlobCostsOneRow()
    {
        {
            SqliteHistory store(m_path);
            store.saveList({.project = u"p"_s, .targets = {row(u"p"_s, u"a"_s), row(u"p"_s, u"b"_s)}});
            store.saveRun(run(u"r"_s, key, now()));
        }
        (void)ask(u"UPDATE targets SET data = x'ff00' WHERE id = 'a'"_s);
        (void)ask(u"UPDATE targets SET kind = 77 WHERE id = 'zz'"_s);
        const Everything all = everything();
        QCOMPARE(ids(all.lists.value(0).targets), QStringList{u"b"_s});
        QCOMPARE(all.latestRuns.size(), 1);
    }

    void aNewerFileIsNotTouched()
    {
        {
            SqliteHistory store(m_path);
            store.saveRun(run(u"r"_s, key, now()));
        }
        (void)ask(u"PRAGMA user_version = 2"_s);
        QCOMPARE(ask(u"PRAGMA user_version"_s).toInt(), 2);
        const QByteArray before = bytes();
        SqliteHistory store(m_path, {.retryAfter = 0ms});
        QSignalSpy failed(&store, &HistoryStore::failed);
        QVERIFY(everything(store).latestRuns.isEmpty());
        QTRY_COMPARE(failed.size(), 1);
        store.saveRun(run(u"new"_s, key, now()));
        store.saveList({.project = u"p"_s, .targets = {row(u"p"_s, u"a"_s)}});
        QCOMPARE(ids(runs(store, key)), QStringList{u"new"_s}); // kept for this run
        QCOMPARE(ids(everything(store).lists.value(0).targets), QStringList{u"a"_s});
        QCOMPARE(failed.size(), 1);
        QCOMPARE(bytes(), before);
    }

    void withoutAFileEverythingIsKeptForThisRun()
    {
        QFile file(m_dir->filePath(u"file"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        SqliteHistory store(m_dir->filePath(u"file/history.db"_s), {.retryAfter = 0ms});
        QSignalSpy failed(&store, &HistoryStore::failed);
        for (int i = 0; i < 3; ++i) {
            store.saveRun(run(u"r%1"_s.arg(i), key, now() - std::chrono::minutes(i)));
            QCOMPARE(runs(store, key).size(), i + 1);
        }
        QCOMPARE(ids(recent(store, 2)), (QStringList{u"r0"_s, u"r1"_s}));
        QCOMPARE(ids(everything(store).latestRuns), QStringList{u"r2"_s}); // that came last
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed[0][0].toString().isEmpty());
    }

    void aReadOnlyFolderCanBeReadAndIsToldOnce()
    {
        {
            SqliteHistory store(m_path);
            store.saveRun(run(u"old"_s, key, now() - 1h));
            store.saveList({.project = u"p"_s, .targets = {row(u"p"_s, u"a"_s)}});
        }
        const QFile::Permissions readable = QFile::ReadOwner | QFile::ReadOther | QFile::ReadGroup;
        const QFile::Permissions open = QFile::ExeOwner | QFile::ExeOther | QFile::ExeGroup;
        QVERIFY(QFile::setPermissions(m_path, readable));
        QVERIFY(QFile::setPermissions(m_dir->path(), readable | open));
        {
            const AsNobody nobody;
            QVERIFY(nobody.isDone());
            SqliteHistory store(m_path, {.retryAfter = 0ms});
            QSignalSpy failed(&store, &HistoryStore::failed);
            QCOMPARE(ids(everything(store).lists.value(0).targets), QStringList{u"a"_s});
            QVERIFY(failed.isEmpty()); // nothing was to be written
            store.saveRun(run(u"new"_s, key, now()));
            store.saveList({.project = u"p"_s, .targets = {row(u"p"_s, u"b"_s)}});
            QCOMPARE(ids(runs(store, key)), (QStringList{u"new"_s, u"old"_s}));
            QCOMPARE(ids(everything(store).lists.value(0).targets), QStringList{u"b"_s});
            QCOMPARE(ids(everything(store).latestRuns), QStringList{u"new"_s});
            QCOMPARE(failed.size(), 1);
        }
        QVERIFY(QFile::setPermissions(m_dir->path(), ownerOnly | open));
    }

    void aFullDiskIsToldOnceAndLosesNothing()
    {
        SqliteHistory store(m_path, {.maxPages = 40, .retryAfter = 20ms});
        QSignalSpy failed(&store, &HistoryStore::failed);
        const auto fill = [&store](const QString &project) {
            Snapshot snapshot{.project = project};
            for (int i = 0; i < 3000; ++i)
                snapshot.targets.append(row(project, QString::number(i)));
            store.saveList(snapshot);
        };
        store.saveRun(run(u"before"_s, key, now() - 1h));
        (void)everything(store);
        for (int round = 1; round <= 2; ++round) {
            fill(u"big"_s);
            store.saveRun(run(u"during"_s, key, now()));
            QCOMPARE(ids(runs(store, key)), (QStringList{u"during"_s, u"before"_s}));
            fill(u"big"_s);
            QCOMPARE(everything(store).lists.value(0).targets.size(), 3000);
            QCOMPARE(failed.size(), round);
            store.removeProject(u"big"_s); // now what waits fits, and is written without being saved again
            (void)everything(store);
            QTRY_COMPARE(ids(everything().latestRuns), QStringList{u"during"_s});
        }
        QCOMPARE(ids(runs(store, key)), (QStringList{u"during"_s, u"before"_s}));
    }

    void whatFailedIsTriedAgainByItself()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(u"later"_s));
        const QString folder = m_dir->filePath(u"later"_s);
        m_path = folder + u"/history.db"_s;
        QVERIFY(QDir().rmdir(folder));
        SqliteHistory store(m_path, {.retryAfter = 20ms});
        QSignalSpy failed(&store, &HistoryStore::failed);
        store.saveRun(run(u"r"_s, key, now()));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(QDir().mkdir(folder));
        QTRY_COMPARE(ask(u"SELECT count(*) FROM runs"_s).toInt(), 1);
        QCOMPARE(failed.size(), 1);
    }

    /// The worker waits for another program that writes; who calls does not.
    void callsReturnBeforeTheWorkerIsDone()
    {
        SqliteHistory store(m_path);
        store.saveRun(run(u"old"_s, key, now() - 1h));
        (void)everything(store);
        QSignalSpy failed(&store, &HistoryStore::failed);
        std::optional<QList<RunPtr>> answer;
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(m_path);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
            for (int i = 0; i < 3; ++i) {
                store.saveRun(run(QString::number(i), key, now()));
                store.saveList({.project = u"p"_s, .targets = {row(u"p"_s, QString::number(i))}});
            }
            store.removeRun(u"0"_s);
            store.loadRuns(key, 1000, this, [&answer](const QList<RunPtr> &found) { answer = found; });
            QVERIFY(!answer);
            QVERIFY(QSqlQuery(other).exec(u"COMMIT"_s));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        QTRY_VERIFY(answer);
        QCOMPARE(answer->size(), 3); // the old one and two new ones
        QCOMPARE(ask(u"SELECT count(*) FROM runs"_s).toInt(), 3);
        QCOMPARE(ask(u"SELECT id FROM targets"_s).toString(), u"2"_s);
        QVERIFY(failed.isEmpty()); // what is written while the other writes fails
    }
};

QTEST_GUILESS_MAIN(TestSqliteHistory)
#include "tst_sqlitehistory.moc"
