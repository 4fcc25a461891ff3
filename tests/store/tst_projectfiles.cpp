#include "app/store/projectfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

Project project(const QString &id)
{
    Project p;
    p.id = id;
    p.name = u"Project "_s + id;
    p.region = u"cn-north-4"_s;
    p.projectId = u"0a1b"_s;
    p.signIn.accessKey = u"AK"_s + id;
    p.caFile = u"/etc/ca.pem"_s;
    p.confirmStarts = true;
    p.added = {{0, u"ds1"_s}};
    return p;
}

} // namespace

class TestProjectFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString put(const QByteArray &text) const
    {
        QFile file(m_dir->filePath(u"file.json"_s));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void comesBackWithoutDemo()
    {
        Project demo;
        demo.id = u"demo"_s;
        demo.signIn.kind = SignInKind::Demo;
        Project learned = project(u"b"_s);
        learned.capabilities.v2 = Offered::Yes;
        const QString file = m_dir->filePath(u"out.json"_s);
        QVERIFY(writeProjects(file, {project(u"a"_s), demo, learned}));
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(!text.contains("demo"));
        QVERIFY(!text.contains("capabilities"));
        const ReadProjects read = readProjects(file);
        QVERIFY(read.isProjects);
        QCOMPARE(read.projects, QList<Project>({project(u"a"_s), project(u"b"_s)}));
        QCOMPARE(read.problems, QList<ProjectsProblem>());
    }

    void takesNoRightsOver()
    {
        const ReadProjects read = readProjects(
            put(R"({"projects":[{"name":"a","region":"eu-de","confirmStarts":false,"capabilities":{"v2":"no"}},
                                {"name":"d","signIn":"demo"}]})"));
        QCOMPARE(read.projects.size(), 1);
        QVERIFY(read.projects[0].confirmStarts);
        QCOMPARE(read.projects[0].capabilities, Capabilities());
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isProjects");
        QTest::addColumn<int>("kind"); // of the first problem; -1: none
        QTest::addColumn<int>("projects");
        using Kind = ProjectsProblem::Kind;
        QTest::newRow("no JSON") << QByteArray("hello") << false << int(Kind::NotJson) << 0;
        QTest::newRow("empty") << QByteArray() << false << int(Kind::NotJson) << 0;
        QTest::newRow("other JSON") << QByteArray(R"({"profiles":[]})") << false << int(Kind::BadEntry) << 0;
        QTest::newRow("no list") << QByteArray(R"({"projects":7})") << false << int(Kind::BadEntry) << 0;
        QTest::newRow("none") << QByteArray(R"({"projects":[]})") << true << -1 << 0;
        QTest::newRow("newer") << QByteArray(R"({"version":9,"projects":[]})") << true << int(Kind::WrongVersion) << 0;
        QTest::newRow("byte-order mark") << QByteArray(
                                                "\xEF\xBB\xBF{\"projects\":[{\"name\":\"a\",\"region\":\"eu-de\"}]}")
                                         << true << -1 << 1;
        QTest::newRow("one bad entry") << QByteArray(
                                              R"({"projects":[{"name":"a","region":"eu-de"},{"region":"x/y"},7]})")
                                       << true << int(Kind::BadEntry) << 1;
        QTest::newRow("a secret") << QByteArray(R"({"projects":[{"name":"a","region":"eu-de","signIn":{"sk":"x"}}]})")
                                  << true << int(Kind::SecretInFile) << 1;
    }

    void badFiles()
    {
        QFETCH(QByteArray, text);
        const QString file = put(text);
        const ReadProjects read = readProjects(file);
        QTEST(read.isProjects, "isProjects");
        QTEST(int(read.projects.size()), "projects");
        QTEST(read.problems.isEmpty() ? -1 : int(read.problems.first().kind), "kind");
        for (const ProjectsProblem &problem : read.problems)
            QCOMPARE(problem.file, file);
        QFile after(file);
        QVERIFY(after.open(QFile::ReadOnly));
        QCOMPARE(after.readAll(), text); // a damaged file of somebody else is not set aside
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
    }

    void whatIsNoFile()
    {
        for (const QString &path : {m_dir->path(), m_dir->filePath(u"nothing"_s), u"/dev/zero"_s}) {
            const ReadProjects read = readProjects(path);
            QVERIFY(!read.isProjects);
            QCOMPARE(read.problems.value(0).kind, ProjectsProblem::Kind::NotReadable);
        }
        QVERIFY(!writeProjects(m_dir->filePath(u"no/such/folder.json"_s), {project(u"a"_s)}));
    }

    void answersLater()
    {
        ProjectFiles files;
        QObject owner;
        std::optional<bool> written;
        std::optional<ReadProjects> read;
        const QString file = m_dir->filePath(u"x.json"_s);
        files.write(file, {project(u"a"_s)}, &owner, [&](bool done) { written = done; });
        files.read(file, &owner, [&](const ReadProjects &projects) { read = projects; });
        QVERIFY(!written);
        QTRY_VERIFY(read);
        QCOMPARE(written, std::optional(true));
        QCOMPARE(read->projects.size(), 1);
    }

    void sameProject()
    {
        const Project a = project(u"a"_s);
        Project b = a;
        b.id = u"other"_s;
        b.name = u"called otherwise"_s;
        QVERIFY(isSameProject(a, b));
        b.signIn.accessKey = u"another"_s;
        QVERIFY(!isSameProject(a, b));
        b.id = a.id; // exported from here and changed since
        QVERIFY(isSameProject(a, b));
        Project c = a;
        c.id.clear();
        c.region = u"eu-de"_s;
        QVERIFY(!isSameProject(a, c));
    }
};

QTEST_GUILESS_MAIN(TestProjectFiles)
#include "tst_projectfiles.moc"
