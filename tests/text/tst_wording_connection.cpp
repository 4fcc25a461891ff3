#include "app/desk/secretstore.h"
#include "tests/support/said.h"
#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

using Link = ProjectState::Link;

ProjectState project(const QString &name, Link link, int requests = 0)
{
    ProjectState state;
    state.project.name = name;
    state.link = link;
    state.lastError.kind = ApiError::Kind::Offline;
    state.requestsLastMinute = requests;
    return state;
}

} // namespace

class TestWordingConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void connection_data()
    {
        QTest::addColumn<QList<ProjectState>>("projects");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const ProjectState good = project(u"A"_s, Link::Reachable);
        const ProjectState fresh = project(u"B"_s, Link::Idle);
        const ProjectState lost = project(u"C"_s, Link::Unreachable);
        using Projects = QList<ProjectState>;
        QTest::newRow("none") << Projects{} << u"No project"_s << u"没有项目"_s;
        QTest::newRow("one") << Projects{good} << u"reachable"_s << u"可连接"_s;
        QTest::newRow("all") << Projects{good, good} << u"All projects reachable"_s << u"所有项目均可连接"_s;
        QTest::newRow("not all yet") << Projects{good, fresh} << u"Connecting"_s << u"正在连接"_s;
        QTest::newRow("one in trouble") << Projects{good, lost, fresh} << u"1 project needs attention"_s
                                        << u"1个项目需要处理"_s;
        QTest::newRow("some in trouble") << Projects{lost, good, lost} << u"2 projects need attention"_s
                                         << u"2个项目需要处理"_s;
    }
    void connection()
    {
        QFETCH(QList<ProjectState>, projects);
        said::compare([&] { return Wording::connection(projects); });
    }

    void troubles_data()
    {
        QTest::addColumn<QList<ProjectState>>("projects");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        using Projects = QList<ProjectState>;
        const ProjectState good = project(u"G"_s, Link::Reachable);
        QTest::newRow("none") << Projects{good, good} << QString() << QString();
        QTest::newRow("several") << Projects{good, project(u"%2"_s, Link::SignInNeeded),
                                             project(u"B"_s, Link::Unreachable)}
                                 << u"%2: sign in again\nB: not reachable"_s << u"%2：需要重新登录\nB：无法连接"_s;
        Projects four;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
            four << project(name, Link::NotOffered);
        QTest::newRow("more than have room")
            << four << u"A: not offered here\nB: not offered here\nC: not offered here\nand 1 more"_s
            << u"A：此处不提供\nB：此处不提供\nC：此处不提供\n以及另外1个"_s;
    }
    void troubles()
    {
        QFETCH(QList<ProjectState>, projects);
        said::compare([&] { return Wording::troubles(projects); });
    }

    /// With one project there is room for what to do.
    void onlyProjectsTroubleTellsWhatToDo()
    {
        const Language language(u"en"_s);
        const ProjectState lost = project(u"A"_s, Link::Unreachable);
        QVERIFY(!Wording::projectNotice(lost).isEmpty());
        QCOMPARE(Wording::troubles({lost}), Wording::projectNotice(lost));
    }

    void requestsByProject_data()
    {
        QTest::addColumn<QList<ProjectState>>("projects");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        using Projects = QList<ProjectState>;
        QTest::newRow("in their order") << Projects{project(u"%2"_s, Link::Reachable, 3),
                                                    project(u"B"_s, Link::Reachable, 18)}
                                        << u"%2: Requests: 3 of 60 this minute\nB: Requests: 18 of 60 this minute"_s
                                        << u"%2：请求：本分钟3 / 60\nB：请求：本分钟18 / 60"_s;
        Projects many;
        for (int i = 1; i <= 22; ++i)
            many << project(QString::number(i), Link::Reachable, i);
        QStringList english;
        QStringList chinese;
        for (int i = 22; i > 2; --i) {
            english << u"%1: Requests: %1 of 60 this minute"_s.arg(i);
            chinese << u"%1：请求：本分钟%1 / 60"_s.arg(i);
        }
        QTest::newRow("the busiest of many") << many << english.join(u'\n') + u"\nand 2 less busy projects"_s
                                             << chinese.join(u'\n') + u"\n以及另外2个较空闲的项目"_s;
    }
    void requestsByProject()
    {
        QFETCH(QList<ProjectState>, projects);
        said::compare([&] { return Wording::requestsByProject(projects); });
    }

    void testLine_data()
    {
        QTest::addColumn<ConnectionTest::StepResult>("result");
        QTest::addColumn<int>("lines");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        using Step = ConnectionTest::Step;
        using Outcome = ConnectionTest::Outcome;
        QTest::newRow("passed") << ConnectionTest::StepResult{Step::SignIn, Outcome::Passed} << 1
                                << u"Sign-in: accepted"_s << u"登录方式：已通过"_s;
        ConnectionTest::StepResult failed{Step::Host, Outcome::Failed};
        failed.error.kind = ApiError::Kind::Offline;
        QTest::newRow("failed: what to do") << failed << 2 << u"Host: "_s << u"主机："_s;
        failed.step = Step::Tls;
        failed.error.kind = ApiError::Kind::Untrusted;
        QTest::newRow("not trusted: whose it is, too") << failed << 3 << u"Secure connection: "_s << u"安全连接："_s;
        failed.outcome = Outcome::Warning;
        QTest::newRow("warning") << failed << 1 << u"Secure connection: "_s << u"安全连接："_s;
    }
    void testLine()
    {
        QFETCH(ConnectionTest::StepResult, result);
        QFETCH(int, lines);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        for (const auto &[name, start] : {std::pair(u"en"_s, english), std::pair(u"zh_CN"_s, chinese)}) {
            const Language language(name);
            const QString line = Wording::testLine(result);
            QVERIFY2(line.startsWith(start), qPrintable(line));
            QVERIFY(line.contains(Wording::testOutcome(result)));
            QCOMPARE(line.count(u'\n') + 1, lines);
            QCOMPARE(line.endsWith(u'\n' + ErrorWords::remedy(result.error)), lines > 1);
        }
    }

    void sentences_data()
    {
        using said::add;
        said::addColumns();
        const auto verdict = [](std::optional<bool> passed) {
            return [passed] { return Wording::testVerdict(passed); };
        };
        add("testing", Wording::testing, u"Testing…"_s, u"正在测试…"_s);
        add("not tested", verdict({}), {}, {});
        add("works", verdict(true), u"The connection works."_s, u"连接正常。"_s);
        add("does not", verdict(false), u"The connection does not work yet: see below."_s, u"尚无法连接：请见下方。"_s);
        const auto secrets = [](SecretStore::Place place) {
            return [place] { return Wording::whereSecretsGo(int(place)); };
        };
        add("key store", secrets(SecretStore::Place::KeyStore),
            u"Keys and passwords are kept in the desktop's key store, never in a file."_s,
            u"密钥和密码保存在桌面的密钥库中，绝不写入文件。"_s);
        add("memory", secrets(SecretStore::Place::Memory),
            u"No key store answers: keys and passwords are kept in memory until the program ends."_s,
            u"密钥库没有响应：密钥和密码只在内存中保存到程序结束。"_s);
        add("not asked yet", secrets(SecretStore::Place::Unknown),
            u"Keys and passwords go to the desktop's key store; without one they stay in memory only."_s,
            u"密钥和密码会存入桌面的密钥库；没有密钥库时只保存在内存中。"_s);
        const auto found = [](bool enabled) {
            return [enabled] { return Wording::foundProject({u"0b5e"_s, u"%2"_s, enabled}); };
        };
        add("found", found(true), u"%2 (0b5e)"_s, u"%2（0b5e）"_s);
        add("found, closed", found(false), u"%2 (0b5e), closed"_s, u"%2（0b5e），已停用"_s);
        said::add("status bar", Wording::pollingPaused, u"Polling paused"_s, u"查询已暂停"_s);
    }
    void sentences() { said::compare(); }
};

QTEST_GUILESS_MAIN(TestWordingConnection)
#include "tst_wording_connection.moc"
