#include "app/store/paths.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFile::Permissions forItsOwner =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;

} // namespace

class TestPaths : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void followsTheXdgFolders()
    {
        QTemporaryDir dir;
        qputenv("XDG_CONFIG_HOME", (dir.path() + u"/c"_s).toUtf8());
        qputenv("XDG_DATA_HOME", (dir.path() + u"/d"_s).toUtf8());
        qputenv("XDG_STATE_HOME", (dir.path() + u"/s"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", (dir.path() + u"/x"_s).toUtf8());
        const Paths paths = Paths::standard();
        QCOMPARE(paths.config, dir.path() + u"/c/syncdesk"_s);
        QCOMPARE(paths.data, dir.path() + u"/d/syncdesk"_s);
        QCOMPARE(paths.state, dir.path() + u"/s/syncdesk"_s);
        QCOMPARE(paths.cache, dir.path() + u"/x/syncdesk"_s);
    }

    void ignoresARelativeStateFolder()
    {
        qputenv("HOME", "/home/somebody");
        for (const char *value : {"", "relative/state"}) {
            qputenv("XDG_STATE_HOME", value);
            QCOMPARE(Paths::standard().state, u"/home/somebody/.local/state/syncdesk"_s);
        }
    }

    void findsTheProjectsDirectlyInTheGivenFolder()
    {
        const Paths paths = Paths::below(u"/some/where/"_s);
        QCOMPARE(paths.projectsFile(), u"/some/where/projects.json"_s);
        QCOMPARE(paths.historyFile(), u"/some/where/data/history.db"_s);
        QCOMPARE(paths.state, u"/some/where/state"_s);
        QCOMPARE(paths.cache, u"/some/where/cache"_s);
        QVERIFY(QFileInfo(Paths::below(u"relative"_s).config).isAbsolute());
    }

    void makesFoldersForTheOwnerAlone()
    {
        QTemporaryDir dir;
        const Paths paths = Paths::below(dir.path() + u"/new/deeper"_s);
        QVERIFY(paths.make());
        for (const QString &folder : {paths.config, paths.data, paths.state, paths.cache})
            QCOMPARE(QFileInfo(folder).permissions(), forItsOwner);
        QCOMPARE(QFileInfo(dir.path() + u"/new"_s).permissions(), forItsOwner);
        QVERIFY(paths.make()); // again
    }

    void closesItsOwnFoldersButNotTheUsers()
    {
        QTemporaryDir dir;
        const Paths paths = Paths::below(dir.path());
        const QFile::Permissions wide =
            forItsOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QDir().mkdir(paths.data));
        QVERIFY(QFile::setPermissions(paths.data, wide));
        QVERIFY(QFile::setPermissions(paths.config, wide));
        QVERIFY(paths.make());
        QCOMPARE(QFileInfo(paths.data).permissions(), forItsOwner);
        QCOMPARE(QFileInfo(paths.config).permissions(), wide);
    }

    void saysWhenAFolderCannotBeMade()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        QVERIFY(!Paths::below(dir.filePath(u"file/below"_s)).make());
    }
};

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
