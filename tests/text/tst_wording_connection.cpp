#include "tests/support/said.h"
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

    void paused_data()
    {
        said::addColumns();
        said::add("status bar", Wording::pollingPaused, u"Polling paused"_s, u"查询已暂停"_s);
    }
    void paused() { said::compare(); }
};

QTEST_GUILESS_MAIN(TestWordingConnection)
#include "tst_wording_connection.moc"
