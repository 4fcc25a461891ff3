// What the history costs the thread that calls it: 10,000 rows and as many runs in 100 projects, saved, loaded, and
// saved again unchanged. A call that waited for the disk would show here; the bound is the longest stall of the event
// loop (design 6). Milliseconds of processor time of this thread for each call; of civil time for the answers.

#include "app/store/sqlitehistory.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

using namespace syncdesk;
using namespace syncdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int projects = 100, rowsOfProject = 100;
const WallTime since = fromEpoch(1'768'465'800'000);

TargetPtr rowOf(int project, int n)
{
    Target target{.key = {u"project-%1"_s.arg(project), TargetKind::DatasetV2, u"aaaabbbbccccdddd%1"_s.arg(n)}};
    target.name = u"道路标志 dataset %1"_s.arg(n);
    target.datasetType = 1;
    target.status = 1;
    target.sources = {{0, u"obs://bucket-%1/training/data/%2/"_s.arg(project).arg(n)}};
    target.outputPath = u"/bucket/output/"_s;
    target.totalSamples = 1000 + n;
    target.labeledSamples = n;
    target.created = target.updated = since;
    target.workspaceId = u"0"_s;
    return std::make_shared<const Target>(target);
}

Run runOf(const Target &target)
{
    Run run{.id = target.key.project + u'-' + target.key.id, .target = target.key, .phase = RunPhase::Done};
    run.since = since;
    run.task.taskId = u"0123456789abcdef"_s;
    run.task.total = 1000;
    run.task.added = 3;
    for (const RunStep::What what :
         {RunStep::What::Sent, RunStep::What::Accepted, RunStep::What::Running, RunStep::What::Done})
        run.timeline << RunStep{since, what, {}};
    return run;
}

void print(const QString &what, const Times &calls)
{
    out() << qSetFieldWidth(34) << Qt::left << what << qSetFieldWidth(0)
          << u"median %1 ms, worst %2 ms (bound 16)"_s.arg(calls.median(), 0, 'f', 3).arg(calls.worst(), 0, 'f', 3)
          << Qt::endl;
}

/// Everything that was asked before is done.
HistoryStore::Everything everything(HistoryStore &store, Times &calls)
{
    QEventLoop loop;
    HistoryStore::Everything all;
    calls.take([&] {
        store.loadAll(&loop, [&](const HistoryStore::Everything &found) {
            all = found;
            loop.quit();
        });
    });
    loop.exec();
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    Times runs, lists, loads, again;
    QElapsedTimer timer;
    {
        SqliteHistory store(folder.filePath(u"history.db"_s));
        timer.start();
        for (int project = 0; project < projects; ++project) {
            HistoryStore::Snapshot snapshot{.project = u"project-%1"_s.arg(project), .seen = since};
            for (int n = 0; n < rowsOfProject; ++n) {
                snapshot.targets << rowOf(project, n);
                runs.take([&] { store.saveRun(runOf(*snapshot.targets.last())); });
            }
            lists.take([&] { store.saveList(snapshot); });
        }
        (void)everything(store, loads);
        out() << u"10,000 rows and runs saved in %1 ms"_s.arg(timer.elapsed()) << Qt::endl;
    }
    SqliteHistory store(folder.filePath(u"history.db"_s));
    timer.start();
    const HistoryStore::Everything all = everything(store, loads);
    out()
        << u"loaded in %1 ms: %2 lists, %3 runs"_s.arg(timer.elapsed()).arg(all.lists.size()).arg(all.latestRuns.size())
        << Qt::endl;
    timer.start();
    for (const HistoryStore::Snapshot &list : all.lists)
        again.take([&] { store.saveList(list); });
    (void)everything(store, loads);
    out() << u"saved again unchanged, and loaded, in %1 ms"_s.arg(timer.elapsed()) << Qt::endl;
    print(u"a call to save a run"_s, runs);
    print(u"a call to save a list"_s, lists);
    print(u"a call to save it unchanged"_s, again);
    print(u"a call to load everything"_s, loads);
    return all.latestRuns.size() == projects * rowsOfProject ? 0 : 1;
}
