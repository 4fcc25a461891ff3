#include "tests/support/faketime.h"
#include "tests/support/scriptedservice.h"
#include "ui/deskfeed.h"
#include "ui/models/targettable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowsOfProject = 20;

Target dataset(const QString &project, int number)
{
    Target target;
    target.key = {project, TargetKind::DatasetV2, u"%1-%2"_s.arg(project).arg(number)};
    target.name = target.key.id;
    target.datasetType = 1;
    target.status = DatasetStatus::Normal;
    target.totalSamples = 100;
    return target;
}

/// News of several turns of the event loop, while no frame begins: its timer needs the loop itself.
void turnsWithoutFrame()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::sendPostedEvents();
}

} // namespace

/// What comes within a frame reaches the tables in one go.
class TestDeskFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFrameIsOneChange()
    {
        FakeTime time;
        MemoryHistory history;
        TestSecrets secrets;
        QHash<QString, ScriptedService *> services;
        Desk desk(
            time,
            [&](const Project &project) {
                auto service = std::make_unique<ScriptedService>();
                for (int i = 0; i < rowsOfProject; ++i)
                    service->datasets << dataset(project.id, i);
                services[project.id] = service.get();
                return service;
            },
            history, secrets, [](const QList<Project> &) { return true; });
        TargetTable datasets(TargetTable::Kind::Datasets, time), jobs(TargetTable::Kind::Jobs, time);
        QAbstractItemModelTester tester(&datasets, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DeskFeed feed(desk, &datasets, &jobs, nullptr);
        QList<Project> projects;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
            Project project;
            project.id = project.name = id;
            projects << project;
        }
        desk.open(projects);
        turnsWithoutFrame();
        time.advance(5s);
        QTRY_COMPARE(datasets.totalRows(), 3 * rowsOfProject);
        time.advance(5s);
        feed.flush();

        QSignalSpy news(&desk, &Desk::targetsChanged);
        QSignalSpy gone(&desk, &Desk::targetsRemoved);
        QSignalSpy changed(&datasets, &TargetTable::dataChanged);
        QSignalSpy removed(&datasets, &TargetTable::rowsRemoved);
        QSignalSpy rowsApplied(&feed, &DeskFeed::rowsApplied);
        QSignalSpy projectsApplied(&feed, &DeskFeed::projectsApplied);
        for (int round = 1; round <= 3; ++round) {
            for (const Project &project : std::as_const(projects)) {
                for (Target &target : services[project.id]->datasets)
                    target.totalSamples = 100 + round;
                if (round == 3)
                    services[project.id]->datasets.removeLast();
                desk.refresh(project.id);
                turnsWithoutFrame();
                time.advance(1s);
                turnsWithoutFrame();
            }
        }
        QVERIFY(news.size() >= 9);
        QCOMPARE(gone.size(), 3);
        QCOMPARE(changed.size() + removed.size() + rowsApplied.size() + projectsApplied.size(), 0);

        QTRY_COMPARE(rowsApplied.size(), 1);
        QCOMPARE(datasets.totalRows(), 3 * (rowsOfProject - 1));
        QCOMPARE(rowsApplied.first().first().value<QSet<TargetKey>>().size(), 3 * (rowsOfProject - 1));
        QCOMPARE(changed.size(), 1); // all of them lie together
        for (int row = 0; row < datasets.rowCount(); ++row)
            QCOMPARE(datasets.row(row)->target->totalSamples, 103);
        QCOMPARE(projectsApplied.size(), 1);
        QCOMPARE(projectsApplied.first().first().value<QSet<QString>>(), (QSet<QString>{u"a"_s, u"b"_s, u"c"_s}));
    }
};

QTEST_MAIN(TestDeskFeed)
#include "tst_deskfeed.moc"
