#include "app/store/projectsfile.h"
#include "app/sync/target.h"
#include "tests/support/logcatcher.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using Kind = ProjectsProblem::Kind;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

/// Every field away from its default. A new field does not compile here until it is in this list, and then fails the
/// round trip until it is written.
Project filled()
{
    Project project;
    auto &[id, name, region, projectId, projectName, endpoint, iamEndpoint, workspaceId, signIn, proxy, caFile,
           requestsPerMinute, askV1, confirmStarts, enabled, added, capabilities] = project;
    id = u"1b671a64-40d5-491e-99b0-da01ff1f3341"_s;
    name = u"研究 \"A\"\n"_s.trimmed();
    region = u"eu-de"_s;
    projectId = u"0a1b2c3d4e5f60718293a4b5c6d7e8f9"_s;
    projectName = u"eu-de_research"_s;
    endpoint = QUrl(u"https://modelarts.example.net:8443/prefix"_s);
    iamEndpoint = QUrl(u"http://[::1]:5000"_s);
    workspaceId = u"ws-1"_s;
    signIn = {SignInKind::Password,    u"AKMADEUP00000000TEST"_s, u"demo-user"_s, u"user-1"_s, u"OTC-EU-DE-1"_s, true,
              fromEpoch(1768465800123)};
    proxy = {
        ProxySettings::Kind::Socks5, u"proxy.example.net"_s, 1080, u"someone"_s, {u".example.org"_s, u"10.0.0.1"_s}};
    caFile = u"/etc/ssl/own.pem"_s;
    requestsPerMinute = 17;
    askV1 = false;
    confirmStarts = false;
    enabled = false;
    added = {{int(TargetKind::DatasetV2), u"d-1"_s}, {int(TargetKind::SmartTask), u"s-1"_s}};
    capabilities = {Offered::Yes, Offered::No,  Offered::Unknown, Offered::Yes, fromEpoch(1768465800000),
                    Offered::No,  Offered::Yes, Offered::No};
    return project;
}

Project plain(const QString &name)
{
    return {.id = u"id-"_s + name, .name = name, .region = u"cn-north-4"_s};
}

QByteArray fileWith(const QByteArray &entries)
{
    return "{\"version\": 1, \"projects\": [" + entries + "]}";
}

} // namespace

class TestProjectsFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;

    void put(const QByteArray &text) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    QByteArray text() const
    {
        QFile file(m_path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject entry(int index) const { return QJsonDocument::fromJson(text())["projects"_L1][index].toObject(); }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"projects.json"_s);
    }

    void missingFileIsNoProblem()
    {
        ProjectsFile file(m_path);
        const ProjectsFile::Loaded loaded = file.load();
        QVERIFY(!loaded.found);
        QVERIFY(loaded.problems.isEmpty());
        QVERIFY(file.save({}));
        QVERIFY(file.load().found);
    }

    void everyFieldComesBack()
    {
        Project demo{.id = u"demo-id"_s};
        demo.signIn.kind = SignInKind::Demo;
        const QList<Project> projects{filled(), plain(u"b"_s), demo};
        QVERIFY(ProjectsFile(m_path).save(projects));
        const ProjectsFile::Loaded loaded = ProjectsFile(m_path).load();
        QCOMPARE(loaded.problems, QList<ProjectsProblem>());
        QCOMPARE(loaded.projects.size(), 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY2(loaded.projects[i] == projects[i], text().constData());
    }

    void everyKindComesBack()
    {
        QList<Project> projects;
        for (int kind = 0; kind <= int(SignInKind::Demo); ++kind) {
            projects.append(plain(QString::number(kind)));
            projects.last().signIn.kind = SignInKind(kind);
        }
        for (int kind = 0; kind <= int(ProxySettings::Kind::Socks5); ++kind) {
            projects[kind].proxy.kind = ProxySettings::Kind(kind);
            projects[kind].proxy.host = u"proxy"_s;
            projects[kind].proxy.port = 3128;
        }
        for (int kind = 0; kind <= int(TargetKind::SmartTask); ++kind)
            projects[0].added.append({kind, u"x"_s});
        QVERIFY(ProjectsFile(m_path).save(projects));
        QVERIFY(ProjectsFile(m_path).load().projects == projects);
    }

    void theDemosAddressIsNotKept()
    {
        Project demo{.id = u"demo-id"_s, .endpoint = QUrl(u"http://127.0.0.1:4711"_s)};
        demo.signIn.kind = SignInKind::Demo;
        QVERIFY(ProjectsFile(m_path).save({demo}));
        QVERIFY(!text().contains("4711"));
        QCOMPARE(entry(0)["signIn"_L1]["kind"_L1].toString(), u"demo"_s);
    }

    void isWrittenForTheOwnerAlone()
    {
        put("{}");
        QVERIFY(QFile::setPermissions(m_path, ownerOnly | QFile::ReadOther | QFile::ReadGroup));
        QVERIFY(ProjectsFile(m_path).save({plain(u"a"_s)}));
        QCOMPARE(QFile::permissions(m_path), ownerOnly);
    }

    void isWrittenThroughALink()
    {
        const QString real = m_dir->filePath(u"elsewhere.json"_s);
        QVERIFY(QFile::link(real, m_path)); // leads nowhere yet
        ProjectsFile file(m_path);
        QVERIFY(file.save({plain(u"a"_s)}));
        QVERIFY(QFileInfo(m_path).isSymLink());
        QVERIFY(QFileInfo(real).isFile());
        QCOMPARE(file.load().projects.size(), 1);
    }

    void aFailedWriteLeavesTheFile()
    {
        ProjectsFile file(m_dir->filePath(u"missing/projects.json"_s));
        QVERIFY(!file.save({plain(u"a"_s)}));
        QVERIFY(!QFileInfo::exists(file.path()));
    }

    void unknownKeysAreKept()
    {
        put(R"({"version": 1, "later": {"x": [1]}, "projects": [{"name": "a", "region": "eu-de", "id": "i", "colour": "red",
              "signIn": {"kind": "token", "wallet": 3}, "proxy": {"kind": "none", "pac": "y"},
              "capabilities": {"v3": "yes"}, "added": [{"kind": "videoJob", "id": "v"}]}]})");
        ProjectsFile file(m_path);
        ProjectsFile::Loaded loaded = file.load();
        QCOMPARE(loaded.projects.size(), 1);
        loaded.projects[0].name = u"b"_s;
        loaded.projects[0].added = {{int(TargetKind::ManualJob), u"m"_s}};
        for (int round = 0; round < 2; ++round) { // once from the file, once from what was written
            QVERIFY(file.save(loaded.projects));
            QCOMPARE(QJsonDocument::fromJson(text())["later"_L1]["x"_L1][0].toInt(), 1);
            QCOMPARE(entry(0)["name"_L1].toString(), u"b"_s);
            QCOMPARE(entry(0)["colour"_L1].toString(), u"red"_s);
            QCOMPARE(entry(0)["signIn"_L1]["wallet"_L1].toInt(), 3);
            QCOMPARE(entry(0)["proxy"_L1]["pac"_L1].toString(), u"y"_s);
            QCOMPARE(entry(0)["capabilities"_L1]["v3"_L1].toString(), u"yes"_s);
            QCOMPARE(entry(0)["added"_L1].toArray().size(), 2);
        }
    }

    // slashes are escaped, for moc takes // in a raw string for a comment
    void handWritten_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<Project>("expected");
        Project project{.name = u"a"_s, .region = u"eu-de"_s};
        QTest::newRow("as little as possible") << QByteArray(R"({"name":"a","region":"eu-de"})") << project;
        project.signIn.kind = SignInKind::Environment;
        QTest::newRow("sign-in as text") << QByteArray(R"({"name":"a","region":"eu-de","signIn":"environment"})")
                                         << project;
        project.region.clear();
        project.endpoint = QUrl(u"http://127.0.0.1:8080"_s);
        QTest::newRow("loopback") << QByteArray(
                                         R"({"name":"a","endpoint":"http:\/\/127.0.0.1:8080/","signIn":"Environment"})")
                                  << project;
        project.endpoint = QUrl(u"https://modelarts.example.net"_s);
        QTest::newRow("host only")
            << QByteArray(R"({"name":" a ","endpoint":"modelarts.example.net","signIn":{"kind":"environment"}})")
            << project;
        project.projectId = u"42"_s;
        project.askV1 = false;
        project.requestsPerMinute = 30;
        QTest::newRow("numbers and words the other way round")
            << QByteArray(R"({"name":"a","endpoint":"modelarts.example.net","signIn":"environment","projectId":42,
                          "askV1":"false","requestsPerMinute":"30","workspaceId":null})")
            << project;
    }

    void handWritten()
    {
        QFETCH(QByteArray, entry);
        QFETCH(Project, expected);
        const ProjectsFile::Loaded loaded = ProjectsFile::parse(fileWith(entry));
        QCOMPARE(loaded.problems, QList<ProjectsProblem>());
        QCOMPARE(loaded.projects.size(), 1);
        QVERIFY(!loaded.projects[0].id.isEmpty());
        expected.id = loaded.projects[0].id;
        QVERIFY(loaded.projects[0] == expected);
        // an id that is made is the same each time
        QCOMPARE(ProjectsFile::parse(fileWith(entry)).projects[0].id, expected.id);
    }

    void versionMayBeMissing()
    {
        const ProjectsFile::Loaded loaded = ProjectsFile::parse(R"({"projects":[{"name":"a","region":"eu-de"}]})");
        QCOMPARE(loaded.projects.size(), 1);
        QVERIFY(loaded.problems.isEmpty());
    }

    void idsAreMadeUnique()
    {
        const ProjectsFile::Loaded loaded =
            ProjectsFile::parse(fileWith(R"({"name":"a","region":"r","id":"x"},{"name":"b","region":"r","id":"x"},
                     {"name":"c","region":"r"},{"name":"c","region":"r"},{"name":"c","region":"s"})"));
        QSet<QString> ids;
        for (const Project &project : loaded.projects)
            ids.insert(project.id);
        QCOMPARE(ids.size(), 5);
        QCOMPARE(loaded.projects[0].id, u"x"_s);
    }

    void badEntry_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *entry, const QString &field) {
            QTest::newRow(name) << QByteArray(entry) << field;
        };
        row("no object", "17", {});
        row("no name", R"({"region":"eu-de"})", u"name"_s);
        row("name is a list", R"({"name":[],"region":"eu-de"})", u"name"_s);
        row("no place", R"({"name":"a"})", u"region"_s);
        row("region that is a host", R"({"name":"a","region":"eu-de.example.net/"})", u"region"_s);
        row("plain http", R"({"name":"a","endpoint":"http:\/\/modelarts.example.net"})", u"endpoint"_s);
        row("http to a name that begins like loopback", R"({"name":"a","endpoint":"http:\/\/127.0.0.1.example.net"})",
            u"endpoint"_s);
        row("other scheme", R"({"name":"a","endpoint":"file:\/\/\/etc/passwd"})", u"endpoint"_s);
        row("query", R"({"name":"a","endpoint":"https:\/\/h/?x=1"})", u"endpoint"_s);
        row("no host", R"({"name":"a","endpoint":"https:\/\/\/x"})", u"endpoint"_s);
        row("not an address", R"({"name":"a","endpoint":"https:\/\/a b"})", u"endpoint"_s);
        row("iam over plain http", R"({"name":"a","region":"r","iamEndpoint":"http:\/\/iam.example.net"})",
            u"iamEndpoint"_s);
        row("sign-in of a newer version", R"({"name":"a","region":"r","signIn":{"kind":"passkey"}})", u"signIn.kind"_s);
        row("sign-in is a number", R"({"name":"a","region":"r","signIn":5})", u"signIn"_s);
        row("proxy unknown", R"({"name":"a","region":"r","proxy":{"kind":"pac"}})", u"proxy.kind"_s);
        row("proxy without host", R"({"name":"a","region":"r","proxy":{"kind":"http","port":1}})", u"proxy.host"_s);
        row("proxy without port", R"({"name":"a","region":"r","proxy":{"kind":"http","host":"h"}})", u"proxy.port"_s);
        row("proxy port too large", R"({"name":"a","region":"r","proxy":{"kind":"none","port":65536}})",
            u"proxy.port"_s);
        row("CA file is a list", R"({"name":"a","region":"r","caFile":["x"]})", u"caFile"_s);
    }

    void badEntry()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, field);
        put(fileWith(R"({"name":"first","region":"r"},)" + entry + R"(,{"name":"last","region":"r"})"));
        ProjectsFile file(m_path);
        const ProjectsFile::Loaded loaded = file.load();
        QCOMPARE(loaded.projects.size(), 2);
        QCOMPARE(loaded.projects[1].name, u"last"_s);
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.problems[0].kind, Kind::BadEntry);
        QCOMPARE(loaded.problems[0].index, 1);
        QCOMPARE(loaded.problems[0].field, field);
        QCOMPARE(loaded.problems[0].file, m_path);
        // it keeps its place and its words
        const QJsonValue before = QJsonDocument::fromJson(text())["projects"_L1][1];
        QVERIFY(file.save(loaded.projects));
        QCOMPARE(QJsonDocument::fromJson(text())["projects"_L1][1], before);
        QVERIFY(file.save({}));
        QCOMPARE(QJsonDocument::fromJson(text())["projects"_L1].toArray(), QJsonArray{before});
    }

    void badField_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const char *entry, const QString &field) {
            QTest::newRow(name) << QByteArray(entry) << field;
        };
        row("text for a switch", R"("confirmStarts":"maybe")", u"confirmStarts"_s);
        row("no requests", R"("requestsPerMinute":0)", u"requestsPerMinute"_s);
        row("list for an id", R"("projectId":[])", u"projectId"_s);
        row("no time", R"("signIn":{"expires":"tomorrow"})", u"signIn.expires"_s);
        row("unknown row", R"("added":[{"kind":"video","id":"x"}])", u"added"_s);
    }

    void badField()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, field);
        const ProjectsFile::Loaded loaded = ProjectsFile::parse(fileWith(R"({"name":"a","region":"r",)" + entry + "}"));
        QCOMPARE(loaded.projects.size(), 1);
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.problems[0].kind, Kind::BadField);
        QCOMPARE(loaded.problems[0].field, field);
        QCOMPARE(loaded.problems[0].name, u"a"_s);
        Project expected{.id = loaded.projects[0].id, .name = u"a"_s, .region = u"r"_s};
        QVERIFY(loaded.projects[0] == expected);
    }

    void damaged_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("comma at the end") << QByteArray("{\n  \"projects\": [],\n}") << 3 << 2;
        QTest::newRow("after wide characters") << QByteArray("{\"研究\": x}") << 1 << 8;
        QTest::newRow("cut off") << QByteArray("{\"projects\": [{\"name\":") << 1 << 23;
        QTest::newRow("empty") << QByteArray() << 1 << 1;
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3) << 1 << 2;
    }

    void damaged()
    {
        QFETCH(QByteArray, text);
        put(text);
        ProjectsFile file(m_path);
        const ProjectsFile::Loaded loaded = file.load();
        QCOMPARE(loaded.problems.size(), 2);
        QCOMPARE(loaded.problems[0].kind, Kind::NotJson);
        QTEST(loaded.problems[0].line, "line");
        QTEST(loaded.problems[0].column, "column");
        QCOMPARE(loaded.problems[1].kind, Kind::SetAside);
        const QString aside = loaded.problems[1].path;
        QVERIFY(QRegularExpression(u"/projects\\.json\\.damaged-\\d{8}T\\d{6}Z$"_s).match(aside).hasMatch());
        QFile kept(aside);
        QVERIFY(kept.open(QFile::ReadOnly));
        QCOMPARE(kept.readAll(), text);
        QVERIFY(!QFileInfo::exists(m_path));
        QVERIFY(file.save({plain(u"new"_s)}));
        QCOMPARE(ProjectsFile(m_path).load().projects.size(), 1);
    }

    void whatGoesWrongIsLogged()
    {
        put("{broken");
        const test::LogCatcher log;
        const QString aside = ProjectsFile(m_path).load().problems.last().path;
        QCOMPARE(log.lines({}),
                 QStringList{u"syncdesk.store warning: %1 is damaged and was set aside as %2"_s.arg(m_path, aside)});
        const QString nowhere = m_dir->filePath(u"none/projects.json"_s);
        QVERIFY(!ProjectsFile(nowhere).save({}));
        QCOMPARE(log.lines(u"syncdesk.store warning: "_s + nowhere + u" cannot be written: "_s).size(), 1);
    }

    void everyDamagedFileIsKept()
    {
        QSet<QString> asides;
        for (int i = 0; i < 3; ++i) {
            put("{broken");
            asides.insert(ProjectsFile(m_path).load().problems.last().path);
        }
        QCOMPARE(asides.size(), 3);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 3);
    }

    void whatCannotBeSetAsideIsNotOverwritten()
    {
        put("{broken");
        const QFile::Permissions readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        const QFile::Permissions open = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(m_path, readable));
        QVERIFY(QFile::setPermissions(m_dir->path(), readable | open));
        const bool root = geteuid() == 0; // who may rename anywhere
        QVERIFY(!root || seteuid(65534) == 0);
        ProjectsFile file(m_path);
        const ProjectsFile::Loaded loaded = file.load();
        const bool saved = file.save({plain(u"a"_s)});
        QVERIFY(!root || seteuid(0) == 0);
        QVERIFY(QFile::setPermissions(m_dir->path(), readable | open | QFile::WriteOwner));
        QCOMPARE(loaded.problems.size(), 2);
        QCOMPARE(loaded.problems[1].kind, Kind::SetAside);
        QCOMPARE(loaded.problems[1].path, QString());
        QVERIFY(file.isReadOnly() && !saved);
        QCOMPARE(text(), QByteArray("{broken"));
    }

    void wrongShapeIsDamagedToo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("projects is an object") << QByteArray(R"({"version":1,"projects":{}})");
    }

    void wrongShapeIsDamagedToo()
    {
        QFETCH(QByteArray, text);
        put(text);
        const ProjectsFile::Loaded loaded = ProjectsFile(m_path).load();
        QCOMPARE(loaded.problems.size(), 2);
        QCOMPARE(loaded.problems[0].kind, Kind::BadEntry);
        QCOMPARE(loaded.problems[0].index, -1);
        QCOMPARE(loaded.problems[1].kind, Kind::SetAside);
    }

    void newerVersionIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("2") << QByteArray(R"({"version":2,"projects":[{"name":"a","region":"r"}]})");
        QTest::newRow("word") << QByteArray(R"({"version":"next"})");
    }

    void newerVersionIsLeftAlone()
    {
        QFETCH(QByteArray, text);
        put(text);
        ProjectsFile file(m_path);
        const ProjectsFile::Loaded loaded = file.load();
        QVERIFY(loaded.projects.isEmpty());
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.problems[0].kind, Kind::WrongVersion);
        QVERIFY(file.isReadOnly());
        QVERIFY(!file.save({plain(u"a"_s)}));
        QCOMPARE(this->text(), text);
    }

    void unreadableIsLeftAlone()
    {
        QVERIFY(QDir().mkdir(m_path)); // a folder in its place, as it can be tested by any user
        ProjectsFile file(m_path);
        const ProjectsFile::Loaded loaded = file.load();
        QCOMPARE(loaded.problems.size(), 1);
        QCOMPARE(loaded.problems[0].kind, Kind::NotReadable);
        QVERIFY(!file.save({plain(u"a"_s)}));
        QVERIFY(QFileInfo(m_path).isDir());
    }

    void secretsAreIgnoredAndLeftOut_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, const char *entry, const QStringList &fields) {
            QTest::newRow(name) << QByteArray(entry) << fields;
        };
        row("SK", R"({"name":"a","region":"r","secretKey":"CANARY"})", {u"secretKey"_s});
        row("other spellings", R"({"name":"a","region":"r","signIn":{"SK":"CANARY","security_token":"CANARY"}})",
            {u"signIn.SK"_s, u"signIn.security_token"_s});
        row("password", R"({"name":"a","region":"r","proxy":{"kind":"none","password":{"x":"CANARY"}}})",
            {u"proxy.password"_s});
        row("token in a list", R"({"name":"a","region":"r","more":[{"token":"CANARY"}]})", {u"more.token"_s});
        row("in an address", R"({"name":"a","endpoint":"https:\/\/someone:CANARY@modelarts.example.net"})",
            {u"endpoint"_s});
        row("in an entry that is bad anyway", R"({"name":"a","password":"CANARY"})", {u"password"_s});
    }

    void secretsAreIgnoredAndLeftOut()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QStringList, fields);
        put(fileWith(entry));
        ProjectsFile file(m_path);
        const ProjectsFile::Loaded loaded = file.load();
        QStringList found;
        for (const ProjectsProblem &problem : loaded.problems) {
            if (problem.kind == Kind::SecretInFile)
                found.append(problem.field);
        }
        QCOMPARE(found, fields);
        QVERIFY(file.save(loaded.projects));
        QVERIFY(!text().contains("CANARY"));
        QVERIFY(!text().contains("someone"));
        QVERIFY(!ProjectsFile::exportProjects(loaded.projects).contains("CANARY"));
    }

    void exportComesBackWithoutWhatWasLearned()
    {
        const Project project = filled();
        const ProjectsFile::Loaded loaded = ProjectsFile::parse(ProjectsFile::exportProjects({project}));
        QVERIFY(loaded.problems.isEmpty());
        QCOMPARE(loaded.projects.size(), 1);
        Project expected = project;
        expected.capabilities = {};
        QVERIFY(loaded.projects[0] == expected);
    }
};

QTEST_GUILESS_MAIN(TestProjectsFile)
#include "tst_projectsfile.moc"
