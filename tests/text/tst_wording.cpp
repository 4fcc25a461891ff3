#include "tests/support/said.h"
#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Millis tick = 100s;

WallTime at(int hour, int minute, int second = 0, int dayOffset = 0)
{
    using namespace std::chrono;
    return sys_days(2025y / November / 21) + days(dayOffset) + hours(hour) + minutes(minute) + seconds(second);
}

const WallTime wall = at(14, 31);

Run run(RunPhase phase)
{
    Run one;
    one.phase = phase;
    one.confirmed = true;
    one.since = wall - 47s;
    one.sinceTick = tick - 47s;
    one.started = wall - 47s;
    return one;
}

Run done(DoneKind kind, std::optional<qint64> added = {}, std::optional<qint64> removed = {})
{
    Run one = run(RunPhase::Done);
    one.doneKind = kind;
    one.task.added = added;
    one.task.removed = removed;
    one.task.duration = 152s;
    one.ended = wall;
    return one;
}

Run failed(const QString &code, int status)
{
    Run one = run(RunPhase::Failed);
    one.hasError = true;
    one.error.kind = ApiError::Kind::Refused;
    one.error.serviceCode = code;
    one.error.httpStatus = status;
    one.ended = wall;
    return one;
}

TargetState row(const std::optional<Run> &one, Support support = Support::Yes)
{
    Target target;
    target.key = {u"p"_s, TargetKind::DatasetV2, u"k8Tq"_s};
    target.name = u"street-signs"_s;
    target.datasetType = 1;
    target.status = 1;
    target.totalSamples = 1280;
    target.labeledSamples = 960;
    target.sources = {DataSource{0, u"obs://demo-bucket/signs/"_s}};
    TargetState state;
    state.key = target.key;
    state.target = std::make_shared<const Target>(target);
    state.support = support;
    if (one)
        state.run = std::make_shared<const Run>(*one);
    return state;
}

} // namespace

class TestWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void demoFollowsTheLanguage()
    {
        Project project;
        project.name = demoProjectName.toString();
        const Language chinese(u"zh_CN"_s);
        QCOMPARE(Wording::projectName(project), u"Demo cloud"_s); // somebody's own project may be called so
        project.signIn.kind = SignInKind::Demo;
        QCOMPARE(Wording::projectName(project), u"演示云"_s);
        project.name = u"Try"_s; // renamed
        QCOMPARE(Wording::projectName(project), u"Try"_s);
    }

    void rowState_data()
    {
        QTest::addColumn<TargetState>("state");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto add = [](const char *name, const TargetState &state, const QString &english,
                            const QString &chinese) { QTest::newRow(name) << state << english << chinese; };

        add("no record", row({}), u"Not synced"_s, u"未同步"_s);
        add("record of none", row(run(RunPhase::None)), u"Not synced"_s, u"未同步"_s);
        for (const auto &[reason, english, chinese] : {
                 std::tuple(WaitReason::None, u"Waiting"_s, u"等待"_s),
                 std::tuple(WaitReason::Publishing, u"Waiting: publishing"_s, u"等待：正在发布"_s),
                 std::tuple(WaitReason::Importing, u"Waiting: importing"_s, u"等待：正在导入"_s),
                 std::tuple(WaitReason::SwitchingVersion, u"Waiting: switching version"_s, u"等待：正在切换版本"_s),
                 std::tuple(WaitReason::AnotherRun, u"Waiting: another run"_s, u"等待：另一次同步"_s),
                 std::tuple(WaitReason::RateLimit, u"Waiting: rate limit"_s, u"等待：请求频率限制"_s),
                 std::tuple(WaitReason::ServiceBusy, u"Waiting: service busy"_s, u"等待：服务繁忙"_s),
                 std::tuple(WaitReason::NoConnection, u"Waiting: connection"_s, u"等待：网络连接"_s),
             }) {
            Run one = run(RunPhase::Waiting);
            one.wait = reason;
            add(qPrintable(english), row(one), english, chinese);
        }
        add("requested", row(run(RunPhase::Requested)), u"Requested 0:47"_s, u"已请求 0:47"_s);
        add("unconfirmed", row(run(RunPhase::Unconfirmed)), u"Not yet confirmed 0:47"_s, u"尚未确认 0:47"_s);
        add("outcome unknown", row(run(RunPhase::UnknownOutcome)), u"Outcome unknown"_s, u"结果未知"_s);
        add("queued", row(run(RunPhase::Queued)), u"Queued 0:47"_s, u"排队中 0:47"_s);
        add("starting", row(run(RunPhase::Starting)), u"Starting 0:47"_s, u"开始执行 0:47"_s);
        add("running", row(run(RunPhase::Running)), u"Running 0:47"_s, u"运行中 0:47"_s);
        Run other = run(RunPhase::Running);
        other.origin = RunOrigin::Elsewhere;
        add("elsewhere", row(other), u"Running 0:47 (started elsewhere)"_s, u"运行中 0:47（在别处启动）"_s);
        Run unwatched = run(RunPhase::Running);
        unwatched.watched = false;
        add("not watched", row(unwatched), u"Running (not watched)"_s, u"运行中（未跟踪）"_s);
        TargetState gone = row(run(RunPhase::Running));
        gone.gone = true;
        add("gone", gone, u"Running 0:47 (no longer listed)"_s, u"运行中 0:47（已不在列表中）"_s);

        add("done", row(done(DoneKind::Plain)), u"Done"_s, u"已完成"_s);
        add("changed", row(done(DoneKind::Changed, 1214, 2)), u"Done +1,214 −2"_s, u"已完成 +1,214 −2"_s);
        add("only added", row(done(DoneKind::Changed, 214)), u"Done +214"_s, u"已完成 +214"_s);
        add("only removed", row(done(DoneKind::Changed, {}, 2)), u"Done −2"_s, u"已完成 −2"_s);
        add("no changes", row(done(DoneKind::NoChanges, 0, 0)), u"Done, no changes"_s, u"已完成，无变化"_s);
        add("differ", row(done(DoneKind::FiguresDiffer, 1, 1)), u"Done, figures differ"_s, u"已完成，数字不一致"_s);
        Run unproven = done(DoneKind::Plain);
        unproven.confirmed = false;
        unproven.origin = RunOrigin::Elsewhere;
        add("unconfirmed end", row(unproven), u"Done (unconfirmed)"_s, u"已完成（未经确认）"_s);

        add("failed", row(failed(u"ModelArts.4310"_s, 200)), u"Failed 4310"_s, u"已失败 4310"_s);
        add("failed at the gateway", row(failed(u"APIG.0301"_s, 401)), u"Failed APIG.0301"_s, u"已失败 APIG.0301"_s);
        add("failed without code", row(failed({}, 502)), u"Failed HTTP 502"_s, u"已失败 HTTP 502"_s);
        add("failed without anything", row(failed({}, 0)), u"Failed"_s, u"已失败"_s);
        Run inBody = run(RunPhase::Failed);
        inBody.task.serviceCode = u"ModelArts.4360"_s;
        add("code of the task", row(inBody), u"Failed 4360"_s, u"已失败 4360"_s);
        Run refused = failed(u"ModelArts.4356"_s, 400);
        refused.notStarted = true;
        refused.confirmed = false;
        add("not started is no claim to confirm", row(refused), u"Failed 4356"_s, u"已失败 4356"_s);

        Run word = run(RunPhase::Unknown);
        word.task.rawState = u"PAUSED"_s;
        add("unknown word", row(word), u"Unknown (PAUSED)"_s, u"未知（PAUSED）"_s);
        word.task.rawState = u"%1 %2"_s;
        add("word with a placeholder", row(word), u"Unknown (%1 %2)"_s, u"未知（%1 %2）"_s);

        for (const auto &[support, english, chinese] : {
                 std::tuple(Support::TextDataset, u"text dataset"_s, u"文本数据集"_s),
                 std::tuple(Support::TableDataset, u"table"_s, u"表格数据集"_s),
                 std::tuple(Support::NotInObs, u"not in OBS"_s, u"数据不在OBS中"_s),
                 std::tuple(Support::BadPath, u"double slash in the path"_s, u"路径含双斜杠"_s),
                 std::tuple(Support::NotOfferedHere, u"not offered here"_s, u"此处不提供"_s),
                 std::tuple(Support::TypeRefused, u"type not supported"_s, u"类型不支持"_s),
                 std::tuple(Support::NoPermission, u"no permission"_s, u"无权限"_s),
                 std::tuple(Support::NoSyncId, u"no data annotation ID"_s, u"缺少标注ID"_s),
                 std::tuple(Support::Creating, u"being created"_s, u"正在创建"_s),
                 std::tuple(Support::Deleting, u"being deleted"_s, u"正在删除"_s),
                 std::tuple(Support::DatasetUnknown, u"dataset not listed"_s, u"数据集不在列表中"_s),
             }) {
            add(qPrintable(english), row({}, support), u"Cannot sync: "_s + english, u"不支持同步："_s + chinese);
        }
        add("a result outlives the support", row(failed(u"ModelArts.4383"_s, 501), Support::TextDataset),
            u"Failed 4383"_s, u"已失败 4383"_s);
        add("abnormal can", row({}, Support::YesAbnormal), u"Not synced"_s, u"未同步"_s);
    }
    void rowState()
    {
        QFETCH(TargetState, state);
        said::compare([&] { return Wording::rowState(state, wall, tick); });
    }

    void outcome_data()
    {
        QTest::addColumn<Run>("one");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("changed") << done(DoneKind::Changed, 214, 2) << u"214 added, 2 removed, took 2 min 32 s"_s
                                 << u"新增214，删除2，用时2分32秒"_s;
        QTest::newRow("none") << done(DoneKind::NoChanges, 0, 0) << u"Nothing added or removed, took 2 min 32 s"_s
                              << u"无新增或删除，用时2分32秒"_s;
        QTest::newRow("no counts") << done(DoneKind::Plain) << u"Done, took 2 min 32 s; the service gave no counts"_s
                                   << u"已完成，用时2分32秒；服务未提供数量"_s;
        QTest::newRow("one count") << done(DoneKind::Changed, 5) << u"5 added; the service did not report removals"_s
                                   << u"新增5；服务未报告删除数"_s;
        Run differ = done(DoneKind::FiguresDiffer, 214, 2);
        differ.totalBefore = 1280;
        differ.totalAfter = 1400;
        QTest::newRow("differ")
            << differ
            << u"The service reported 214 added and 2 removed, which makes 1,492 samples, but now there are 1,400."_s
            << u"服务报告新增214、删除2，应有1,492个样本，但现在有1,400个。"_s;
        Run lost = done(DoneKind::Changed, 0, 7);
        lost.labeledBefore = 10;
        lost.labeledAfter = 9;
        QTest::newRow("labels lost")
            << lost << u"0 added, 7 removed, took 2 min 32 s. At least 1 labeled sample was removed with its labels."_s
            << u"新增0，删除7，用时2分32秒。至少有1个已标注样本连同标注被删除。"_s;
        Run unproven = done(DoneKind::Plain);
        unproven.confirmed = false;
        unproven.ended.reset();
        QTest::newRow("unconfirmed")
            << unproven
            << u"Done; the service gave no counts. No reply of the service proves that this result belongs to this "
               "run."_s
            << u"已完成；服务未提供数量。服务的响应均无法证实该结果属于本次同步。"_s;
        QTest::newRow("failed") << failed(u"ModelArts.4310"_s, 200)
                                << u"OBS access forbidden (ModelArts.4310): check the agency and bucket policy"_s
                                << u"无访问OBS的权限（ModelArts.4310）：请检查委托和桶策略"_s;
        Run refused = failed(u"ModelArts.4343"_s, 400);
        refused.notStarted = true;
        QTest::newRow("not started")
            << refused << u"Not started: Dataset is being published (ModelArts.4343): wait until that has ended"_s
            << u"未启动：数据集正在发布（ModelArts.4343）：请等待其结束"_s;
    }
    void outcome()
    {
        QFETCH(Run, one);
        said::compare([&] { return Wording::outcome(one); });
    }

    void activity_data()
    {
        QTest::addColumn<Run>("one");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        Run counts = run(RunPhase::Running);
        counts.task.added = 118;
        counts.task.removed = 0;
        QTest::newRow("counts") << counts << u"Running 0:47, reported: 118 added, 0 removed"_s
                                << u"运行中 0:47，服务报告：新增118，删除0"_s;
        counts.origin = RunOrigin::Elsewhere;
        QTest::newRow("elsewhere") << counts << u"Running 0:47, started elsewhere, reported: 118 added, 0 removed"_s
                                   << u"运行中 0:47，在别处启动，服务报告：新增118，删除0"_s;
        QTest::newRow("over") << done(DoneKind::Changed, 1, 0) << u"1 added, 0 removed, took 2 min 32 s"_s
                              << u"新增1，删除0，用时2分32秒"_s;
        Run others = done(DoneKind::Changed, 1, 0);
        others.origin = RunOrigin::Elsewhere;
        QTest::newRow("over, elsewhere") << others << u"1 added, 0 removed, took 2 min 32 s. Started elsewhere."_s
                                         << u"新增1，删除0，用时2分32秒。在别处启动。"_s;
        Run unwatched = run(RunPhase::Running);
        unwatched.watched = false;
        QTest::newRow("not watched") << unwatched << u"No longer watched; the run goes on in the service"_s
                                     << u"已停止跟踪；同步仍在服务中进行"_s;
    }
    void activity()
    {
        QFETCH(Run, one);
        said::compare([&] { return Wording::activity(one, wall, tick); });
    }

    void runNotes_data()
    {
        QTest::addColumn<TargetState>("state");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto add = [](const char *name, const TargetState &state, const QString &english,
                            const QString &chinese) { QTest::newRow(name) << state << english << chinese; };
        const QString unconfirmed = u"No reply of the service proves that this result belongs to this run."_s;
        const QString unconfirmedChinese = u"服务的响应均无法证实该结果属于本次同步。"_s;
        add("nothing to say", row(run(RunPhase::Running)), {}, {});
        add("no run, cannot", row({}, Support::BadPath),
            u"The OBS path contains “//”, which the service refuses. Move the files to a path without it."_s,
            u"OBS路径中含有服务不接受的“//”。请将文件移到不含“//”的路径。"_s);
        TargetState gone = row(done(DoneKind::NoChanges));
        gone.gone = true;
        add("gone", gone, u"The service no longer lists this row.\nDone, took 2 min 32 s; the service gave no counts"_s,
            u"服务已不再列出此行。\n已完成，用时2分32秒；服务未提供数量"_s);
        Run unproven = run(RunPhase::Unconfirmed);
        unproven.confirmed = false;
        add("not confirmed yet", row(unproven), unconfirmed, unconfirmedChinese);
        Run notStarted = failed({}, 0);
        notStarted.confirmed = false;
        notStarted.hasError = false;
        notStarted.notStarted = true;
        add("not started, nothing to confirm", row(notStarted), u"The synchronisation was not started."_s,
            u"同步未启动。"_s);
        Run unwatched = run(RunPhase::Running);
        unwatched.watched = false;
        add("not watched", row(unwatched), u"No longer watched; the run goes on in the service"_s,
            u"已停止跟踪；同步仍在服务中进行"_s);
        Run over = failed(u"ModelArts.4310"_s, 200);
        over.watched = false;
        add("failed: its box says it", row(over), {}, {});
    }
    void runNotes()
    {
        QFETCH(TargetState, state);
        said::compare([&] { return Wording::runNotes(state); });
    }

    void window_data()
    {
        using said::add;
        said::addColumns();
        const auto target = [](const QString &datasetId) {
            Target one;
            one.datasetId = datasetId;
            return one;
        };
        add(
            "button", [=] { return Wording::syncButton(target({})); }, u"Sync"_s, u"同步"_s);
        add(
            "button of a task", [=] { return Wording::syncButton(target(u"d"_s)); }, u"Sync dataset"_s,
            u"同步数据集"_s);
        add(
            "one run", [] { return Wording::runsKnown(1); }, u"1 run known to this computer"_s, u"本机记录了1次同步"_s);
        add(
            "runs", [] { return Wording::runsKnown(8); }, u"8 runs known to this computer"_s, u"本机记录了8次同步"_s);
        add("paused", Wording::noCheckWhilePaused, u"polling is paused"_s, u"查询已暂停"_s);
    }
    void window() { said::compare(); }

    void times_data()
    {
        said::addColumns();
        using said::add;
        add(
            "elapsed 0", [] { return Wording::elapsed(0ms); }, u"0:00"_s, u"0:00"_s);
        add(
            "elapsed back", [] { return Wording::elapsed(-5s); }, u"0:00"_s, u"0:00"_s);
        add(
            "elapsed s", [] { return Wording::elapsed(47'900ms); }, u"0:47"_s, u"0:47"_s);
        add(
            "elapsed h", [] { return Wording::elapsed(3729s); }, u"1:02:09"_s, u"1:02:09"_s);
        add(
            "duration 0", [] { return Wording::duration(300ms); }, u"less than 1 s"_s, u"不到1秒"_s);
        add(
            "duration s", [] { return Wording::duration(9s); }, u"9 s"_s, u"9秒"_s);
        add(
            "duration min", [] { return Wording::duration(120s); }, u"2 min"_s, u"2分钟"_s);
        add(
            "duration min s", [] { return Wording::duration(152s); }, u"2 min 32 s"_s, u"2分32秒"_s);
        add(
            "duration nearly h", [] { return Wording::duration(2h - 3s); }, u"2 h"_s, u"2小时"_s);
        add(
            "duration h", [] { return Wording::duration(2h); }, u"2 h"_s, u"2小时"_s);
        add(
            "duration h min", [] { return Wording::duration(61min); }, u"1 h 1 min"_s, u"1小时1分钟"_s);
        add(
            "age now", [] { return Wording::age(999ms); }, u"just now"_s, u"刚刚"_s);
        add(
            "age future", [] { return Wording::age(-1h); }, u"just now"_s, u"刚刚"_s);
        add(
            "age s", [] { return Wording::age(3s); }, u"3 s ago"_s, u"3秒前"_s);
        add(
            "age min", [] { return Wording::age(119s); }, u"1 min ago"_s, u"1分钟前"_s);
        add(
            "age h", [] { return Wording::age(2h); }, u"2 h ago"_s, u"2小时前"_s);
        add(
            "age last h", [] { return Wording::age(48h - 1s); }, u"47 h ago"_s, u"47小时前"_s);
        add(
            "age first days", [] { return Wording::age(48h); }, u"2 days ago"_s, u"2天前"_s);
        add(
            "age days", [] { return Wording::age(72h); }, u"3 days ago"_s, u"3天前"_s);
        add(
            "seen", [] { return Wording::seen(wall - 3s, wall); }, u"seen 3 s ago"_s, u"3秒前获取"_s);
        add(
            "never seen", [] { return Wording::seen({}, wall); }, u"never seen"_s, u"尚未获取"_s);
        add(
            "date", [] { return Wording::dateTime(at(14, 30, 12)); }, u"21 Nov 2025 14:30:12"_s,
            u"2025年11月21日 14:30:12"_s);
        add(
            "time", [] { return Wording::timeOfDay(at(4, 30, 12)); }, u"04:30:12"_s, u"04:30:12"_s);
        add(
            "usual min", [] { return Wording::usualRange(115s, 240s, 8); }, u"usually 2–4 min (8 runs)"_s,
            u"通常2–4分钟（8次）"_s);
        add(
            "usual same", [] { return Wording::usualRange(115s, 125s, 3); }, u"usually about 2 min (3 runs)"_s,
            u"通常约2分钟（3次）"_s);
        add(
            "usual s", [] { return Wording::usualRange(5s, 20s, 3); }, u"usually 5–20 s (3 runs)"_s,
            u"通常5–20秒（3次）"_s);
        add(
            "usual one s", [] { return Wording::usualRange(5s, 5s, 3); }, u"usually about 5 s (3 runs)"_s,
            u"通常约5秒（3次）"_s);
        add(
            "usual mixed", [] { return Wording::usualRange(40s, 130s, 3); }, u"usually 40 s to 2 min 10 s (3 runs)"_s,
            u"通常40秒至2分10秒（3次）"_s);
        add(
            "next", [] { return Wording::nextCheck(3s); }, u"next check in 3 s"_s, u"3秒后再次查询"_s);
        add(
            "no next", [] { return Wording::nextCheck({}); }, u"no check planned"_s, u"未安排查询"_s);
        add(
            "answer", [] { return Wording::lastAnswer(wall - 1s, wall); }, u"updated 1 s ago"_s, u"1秒前更新"_s);
    }
    void times() { said::compare(); }

    void lastSync_data()
    {
        QTest::addColumn<std::optional<Run>>("one");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto ended = [](WallTime end) {
            Run one = done(DoneKind::Plain);
            one.ended = end;
            return std::optional(one);
        };
        QTest::newRow("no record") << std::optional<Run>() << u"never"_s << u"从未"_s;
        QTest::newRow("running") << std::optional(run(RunPhase::Running)) << u"now"_s << u"正在同步"_s;
        QTest::newRow("waiting is no sync") << std::optional(run(RunPhase::Waiting)) << u"–"_s << u"–"_s;
        QTest::newRow("unknown outcome") << std::optional(run(RunPhase::UnknownOutcome)) << u"–"_s << u"–"_s;
        QTest::newRow("today") << ended(at(14, 2)) << u"14:02"_s << u"14:02"_s;
        QTest::newRow("yesterday") << ended(at(23, 59, 59, -1)) << u"yesterday"_s << u"昨天"_s;
        const auto seen = [&](WallTime after, WallTime end) {
            std::optional<Run> one = ended(end);
            one->endedAfter = after;
            return one;
        };
        QTest::newRow("seen today") << seen(at(9, 10), at(14, 2)) << u"by 14:02"_s << u"不晚于14:02"_s;
        QTest::newRow("seen today, since yesterday")
            << seen(at(9, 10, 0, -1), at(14, 2)) << u"by 14:02"_s << u"不晚于14:02"_s;
        QTest::newRow("seen on the same day")
            << seen(at(9, 10, 0, -1), at(14, 2, 0, -1)) << u"yesterday"_s << u"昨天"_s;
        QTest::newRow("this year") << ended(at(10, 0, 0, -18)) << u"3 Nov"_s << u"11月3日"_s;
        QTest::newRow("earlier") << ended(at(10, 0, 0, -400)) << u"17 Oct 2024"_s << u"2024年10月17日"_s;
        Run refused = failed(u"ModelArts.4310"_s, 403);
        refused.notStarted = true;
        QTest::newRow("never started") << std::optional(refused) << u"–"_s << u"–"_s;
    }
    void lastSync()
    {
        QFETCH(std::optional<Run>, one);
        said::compare([&] { return Wording::lastSync(one ? &*one : nullptr, wall); });
    }

    void endTime_data()
    {
        QTest::addColumn<Run>("one");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        Run one = done(DoneKind::Plain);
        one.ended = at(14, 2, 5);
        QTest::newRow("known") << one << u"21 Nov 2025 14:02:05"_s << u"2025年11月21日 14:02:05"_s;
        one.endedAfter = at(9, 10);
        QTest::newRow("only seen") << one << u"between 21 Nov 2025 09:10:00 and 21 Nov 2025 14:02:05"_s
                                   << u"2025年11月21日 09:10:00至2025年11月21日 14:02:05之间"_s;
        one.ended.reset();
        QTest::newRow("not known") << one << u"–"_s << u"–"_s;
    }
    void endTime()
    {
        QFETCH(Run, one);
        said::compare([&] { return Wording::endTime(one); });
    }

    void figures_data()
    {
        said::addColumns();
        using said::add;
        const auto target = [](std::optional<qint64> labeled, std::optional<qint64> total) {
            Target one;
            one.labeledSamples = labeled;
            one.totalSamples = total;
            return one;
        };
        add(
            "count", [] { return Wording::count(45003); }, u"45,003"_s, u"45,003"_s);
        add(
            "zero", [] { return Wording::count(0); }, u"0"_s, u"0"_s);
        add(
            "absent", [] { return Wording::count({}); }, u"–"_s, u"–"_s);
        add(
            "labeled", [=] { return Wording::labeledOf(target(960, 1280)); }, u"960 of 1,280 (75 %)"_s,
            u"960 / 1,280（75%）"_s);
        add(
            "labeled of nothing", [=] { return Wording::labeledOf(target(0, 0)); }, u"0 of 0"_s, u"0 / 0"_s);
        add(
            "labeled alone", [=] { return Wording::labeledOf(target(5, {})); }, u"5"_s, u"5"_s);
        add(
            "nothing known", [=] { return Wording::labeledOf(target({}, 5)); }, u"–"_s, u"–"_s);
        add(
            "percent", [] { return Wording::percent(75.0); }, u"75 %"_s, u"75%"_s);
        add(
            "not quite all", [] { return Wording::percent(99.96); }, u"99 %"_s, u"99%"_s);
        add(
            "hardly any", [] { return Wording::percent(0.01); }, u"1 %"_s, u"1%"_s);
        add(
            "no percent", [] { return Wording::percent({}); }, u"–"_s, u"–"_s);
        add(
            "status bar", [] { return Wording::runCounts(2, 1, 12); }, u"2 running · 1 failed · 12 done today"_s,
            u"2个运行中 · 1个失败 · 今天完成12个"_s);
        add(
            "requests", [] { return Wording::requestUse(18, 60); }, u"Requests: 18 of 60 this minute"_s,
            u"请求：本分钟18 / 60"_s);
        add(
            "tab", [] { return Wording::withCount(u"X"_s, 1037); }, u"X 1,037"_s, u"X 1,037"_s);
        add(
            "shown", [] { return Wording::shownOf(37, 1040); }, u"37 of 1,040 shown"_s, u"显示37 / 1,040"_s);
        add(
            "one selected", [] { return Wording::selected(1); }, u"1 row selected"_s, u"已选择1行"_s);
        add(
            "selected", [] { return Wording::selected(3); }, u"3 rows selected"_s, u"已选择3行"_s);
        add(
            "heading", [] { return Wording::startHeading(1); }, u"Start 1 synchronisation?"_s, u"启动1个同步任务？"_s);
        add(
            "headings", [] { return Wording::startHeading(2000); }, u"Start 2,000 synchronisations?"_s,
            u"启动2,000个同步任务？"_s);
        add(
            "quit",
            [] {
                return Wording::quitWarning({1, 0, 0}).section(u'.', 0, 0).section(u'。', 0, 0);
            },
            u"1 synchronisation goes on in the service after Sync Desk quits"_s,
            u"退出Sync Desk后，1个同步任务仍会在服务中继续"_s);
        add(
            "quit with a queue",
            [] {
                return Wording::quitWarning({0, 2, 0});
            },
            u"2 starts wait in Sync Desk and were not sent yet. They wait on when it runs again."_s,
            u"2个同步请求仍在Sync Desk中等待，尚未发送；下次启动后会继续等待。"_s);
        add(
            "quit the demo",
            [] {
                return Wording::quitWarning({0, 0, 1});
            },
            u"1 synchronisation of the demo cloud ends with it: it runs on this computer."_s,
            u"演示云运行在本机上，其中的1个同步任务会随程序一起结束。"_s);
        add(
            "unknown type", [] { return Wording::datasetType(7); }, u"type 7"_s, u"类型 7"_s);
        add(
            "unknown status", [] { return Wording::datasetStatus(42); }, u"unknown (42)"_s, u"未知（42）"_s);
        add(
            "region", [] { return Wording::region(u"cn-north-4"_s); }, u"CN North-Beijing4 (cn-north-4)"_s,
            u"华北-北京四（cn-north-4）"_s);
        add(
            "unknown region", [] { return Wording::region(u"xx-1"_s); }, u"xx-1"_s, u"xx-1"_s);
    }
    void figures() { said::compare(); }

    /// Each value of each enumeration has words, and other ones in the other language.
    void everyValueHasWords()
    {
        QList<std::function<QString()>> all;
        for (int i = 0; i <= int(RunStep::What::WatchingAgain); ++i)
            all << [i] { return Wording::step(RunStep{{}, RunStep::What(i), u"W"_s}); };
        for (int i = 0; i <= int(RunPhase::Unknown); ++i)
            all << [i] { return Wording::phase(RunPhase(i)); };
        for (int i = int(Support::YesAbnormal); i <= int(Support::DatasetUnknown); ++i) {
            all << [i] { return Wording::support(Support(i)); };
            all << [i] { return Wording::supportReason(Support(i)); };
        }
        for (int i = 0; i <= int(TargetKind::SmartTask); ++i)
            all << [i] { return Wording::kind(TargetKind(i)); };
        for (int i = 0; i <= int(SignInKind::Demo); ++i)
            all << [i] { return Wording::signInKind(SignInKind(i)); };
        for (int i = 0; i <= int(ConnectionTest::Step::StartPermission); ++i) {
            all << [i] { return Wording::testStep(ConnectionTest::Step(i)); };
            for (int outcome = 0; outcome <= int(ConnectionTest::Outcome::Skipped); ++outcome) {
                all << [i, outcome] {
                    return Wording::testOutcome({ConnectionTest::Step(i), ConnectionTest::Outcome(outcome)});
                };
            }
        }
        for (int i = 0; i <= int(ProjectState::Link::Disabled); ++i) {
            all << [i] {
                ProjectState project;
                project.link = ProjectState::Link(i);
                return Wording::link(project);
            };
        }
        for (int i = 0; i <= 2; ++i)
            all << [i] { return Wording::secretPlace(i); };
        for (const int type : {0, 1, 2, 3, 100, 101, 102, 200, 201, 202, 400, 600, 900})
            all << [type] { return Wording::datasetType(type); };
        for (int status = -1; status <= 9; ++status) {
            all << [status] { return Wording::datasetStatus(status); };
            for (const TargetKind kind : {TargetKind::TeamTask, TargetKind::SmartTask}) {
                all << [status, kind] {
                    Target target;
                    target.key.kind = kind;
                    target.status = status;
                    return Wording::jobStatus(target);
                };
            }
        }
        QStringList english;
        {
            const Language language(u"en"_s);
            for (const auto &say : std::as_const(all))
                english << say();
        }
        const Language language(u"zh_CN"_s);
        for (int i = 0; i < all.size(); ++i) {
            QVERIFY2(!english[i].isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(all[i]() != english[i], qPrintable(english[i]));
        }
    }

    void spokenRow()
    {
        const Language language(u"en"_s);
        QCOMPARE(Wording::rowSpoken(row(run(RunPhase::Running)), wall, tick),
                 u"street-signs, Running 0:47, object detection, 1,280 samples, 960 labeled"_s);
    }

    void selectionNamesFailuresFirst()
    {
        const Language language(u"en"_s);
        TargetState uncounted = row({}, Support::TextDataset);
        uncounted.target = std::make_shared<const Target>();
        QCOMPARE(Wording::selectionSummary({row(run(RunPhase::Running)), row(failed(u"ModelArts.4310"_s, 200))}),
                 u"Failed: 1 · Running: 1 · 2,560 samples"_s);
        QCOMPARE(Wording::selectionSummary({row({}), uncounted}),
                 u"Not synced: 1 · Cannot sync: 1 · at least 1,280 samples"_s);
    }

    void confirmationTellsWhatIsKnown()
    {
        const Language language(u"en"_s);
        QCOMPARE(Wording::startDetails({row({})}, {u"Traffic"_s}),
                 u"Name: street-signs\nSamples: 1,280\nProject: Traffic"_s);
        TargetState uncounted = row({});
        uncounted.target = std::make_shared<const Target>();
        QCOMPARE(Wording::startDetails({row({}), uncounted}, {u"A"_s, u"B"_s}),
                 u"Rows: 2\nSamples: at least 1,280\nProjects: A, B"_s);
        QCOMPARE(Wording::startDetails({uncounted, uncounted}, {u"A"_s}),
                 u"Rows: 2\nSamples: not told by the service\nProject: A"_s);
    }

    /// A name full of placeholders must come out as it went in.
    void foreignTextIsNeverAPattern()
    {
        const Language language(u"en"_s);
        ProjectState project;
        project.project.name = u"%2 %3"_s;
        project.link = ProjectState::Link::Unreachable;
        project.lastError.kind = ApiError::Kind::Offline;
        QVERIFY(Wording::projectNotice(project).startsWith(u"%2 %3: The service could not be reached. "_s));
        Run word = run(RunPhase::Unknown);
        word.task.rawState = u"%2"_s;
        word.task.added = 1;
        word.task.removed = 2;
        QCOMPARE(Wording::activity(word, wall, tick), u"Unknown (%2), reported: 1 added, 2 removed"_s);
    }

    void reportHasOneLineForOneValue()
    {
        Run one = failed(u"ModelArts.4310"_s, 200);
        one.error.serviceMessage = u"OBS action is forbidden\nTask ID: forged"_s;
        one.error.requestId = u"5a2c"_s;
        one.task.taskId = u"m4Vt"_s;
        one.timeline = {RunStep{wall - 47s, RunStep::What::Sent}, RunStep{wall, RunStep::What::Failed}};
        ProjectState project;
        project.project.name = u"Traffic vision"_s;
        project.project.region = u"cn-north-4"_s;
        {
            const Language language(u"en"_s);
            const QStringList lines = Wording::report(row(one), project, wall, tick).split(u'\n');
            QVERIFY(lines.contains(u"Project: Traffic vision"_s));
            QVERIFY(lines.contains(u"Name: street-signs"_s));
            QVERIFY(lines.contains(u"State: Failed 4310"_s));
            QVERIFY(lines.contains(u"Error code: ModelArts.4310"_s));
            QVERIFY(lines.contains(u"Service message: OBS action is forbidden Task ID: forged"_s));
            QVERIFY(lines.contains(u"Request ID: 5a2c"_s));
            QVERIFY(lines.contains(u"Task ID: m4Vt"_s));
            QVERIFY(lines.contains(u"21 Nov 2025 14:30:13: start sent"_s));
        }
        const Language language(u"zh_CN"_s);
        const QStringList lines = Wording::report(row(one), project, wall, tick).split(u'\n');
        QVERIFY(lines.contains(u"项目：Traffic vision"_s));
        QVERIFY(lines.contains(u"任务ID：m4Vt"_s));
    }

    void projectsTellWhereTheyStand()
    {
        const Language language(u"en"_s);
        ProjectState project;
        project.project.region = u"cn-north-4"_s;
        project.link = ProjectState::Link::Reachable;
        project.seen = wall - 3s;
        QCOMPARE(Wording::projectLine(project, wall), u"cn-north-4 · seen 3 s ago"_s);
        project.link = ProjectState::Link::SignInNeeded;
        QCOMPARE(Wording::projectLine(project, wall), u"cn-north-4 · sign in again · seen 3 s ago"_s);
        project.link = ProjectState::Link::Throttled;
        project.throttledFor = 40s;
        project.seen.reset();
        QCOMPARE(Wording::projectLine(project, wall), u"cn-north-4 · asked to wait 40 s"_s);
        project.running = 2;
        project.failed = 1;
        QCOMPARE(Wording::projectCounts(project), u"1 failed · 2 running"_s);
    }

    void whatIsNotOfferedIsNamed_data()
    {
        QTest::addColumn<Capabilities>("known");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        using enum Offered;
        QTest::newRow("nothing known") << Capabilities{} << QString() << QString();
        QTest::newRow("v1 absent, as in most regions")
            << Capabilities{Yes, No, No, Unknown, {}}
            << u"Offered here: datasets\nNot offered here: datasets of the v1 generation, annotation jobs of the v1 "
               "generation"_s
            << u"此处提供：数据集\n此处未提供：v1数据集、v1标注作业"_s;
        QTest::newRow("one of v1") << Capabilities{Yes, Yes, No, Yes, {}}
                                   << u"Offered here: datasets, team labeling tasks, datasets of the v1 generation\n"
                                      "Not offered here: annotation jobs of the v1 generation"_s
                                   << u"此处提供：数据集、团队标注任务、v1数据集\n此处未提供：v1标注作业"_s;
        QTest::newRow("v1 never asked") << Capabilities{No, Unknown, Unknown, Unknown, {}}
                                        << u"Not offered here: datasets"_s << u"此处未提供：数据集"_s;
        QTest::newRow("with its time") << Capabilities{Yes, Unknown, Unknown, Unknown, wall}
                                       << u"Offered here: datasets\nAsked: 21 Nov 2025 14:31:00"_s
                                       << u"此处提供：数据集\n查询时间：2025年11月21日 14:31:00"_s;
    }
    void whatIsNotOfferedIsNamed()
    {
        QFETCH(Capabilities, known);
        {
            const Language language(u"en"_s);
            QTEST(Wording::capabilities(known), "english");
        }
        const Language language(u"zh_CN"_s);
        QTEST(Wording::capabilities(known), "chinese");
    }

    void connectionTestNamesWhatItFound()
    {
        const Language language(u"en"_s);
        ConnectionTest::StepResult result;
        result.step = ConnectionTest::Step::ListDatasets;
        result.outcome = ConnectionTest::Outcome::Passed;
        result.count = 1;
        QCOMPARE(Wording::testOutcome(result), u"1 dataset"_s);
        result.count = 37;
        QCOMPARE(Wording::testOutcome(result), u"37 datasets"_s);
        result.outcome = ConnectionTest::Outcome::Failed;
        result.error.kind = ApiError::Kind::Offline;
        result.error.reason = ApiError::Reason::HostNotFound;
        QCOMPARE(Wording::testOutcome(result), u"Host not found: check the host name"_s);
        result.step = ConnectionTest::Step::Clock;
        result.outcome = ConnectionTest::Outcome::Warning;
        result.skew = -12min;
        result.measured = fromEpoch(1'768'465'800'000);
        QCOMPARE(Wording::testOutcome(result),
                 u"The service's clock is 12 min behind this computer's: it said 15 Jan 2026 08:18:00 when this "
                 "computer's said 15 Jan 2026 08:30:00. Sync Desk allows for it; set this computer's clock."_s);
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
