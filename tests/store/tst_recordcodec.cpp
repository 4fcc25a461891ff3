#include "app/store/recordcodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QtTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

// The structured bindings name every member: a new one does not compile here until it is in the list and then fails the
// round trip until the codec has it.

Target filledTarget()
{
    Target target;
    auto &[key, datasetId, annotationId, name, description, datasetType, typeWord, format, status, sources, outputPath,
           totalSamples, labeledSamples, unlabeledSamples, unconfirmedSamples, deletedSamples, progressPercent,
           progressWord, created, updated, versionName, workspaceId, hasTeamTasks, hasSmartTasks, serviceMessage,
           serviceCode] = target;
    key = {u"project"_s, TargetKind::SmartTask, u"id"_s};
    datasetId = u"dataset"_s;
    annotationId = u"annotation"_s;
    name = u"道路标志 🚧"_s;
    description = QString(5000, u'数');
    datasetType = 0;
    typeWord = u"object_detection"_s;
    format = 1;
    status = -7;
    sources = {{0, u"obs://bucket/dir/"_s}, {5, {}}};
    outputPath = u"/out/"_s;
    totalSamples = std::numeric_limits<qint64>::max();
    labeledSamples = 0;
    unlabeledSamples = 3;
    unconfirmedSamples = 4;
    deletedSamples = 5;
    progressPercent = 33.3;
    progressWord = u"1/2"_s;
    created = fromEpoch(1768465800123);
    updated = fromEpoch(-1);
    versionName = u"V004"_s;
    workspaceId = u"0"_s;
    hasTeamTasks = true;
    hasSmartTasks = true;
    serviceMessage = u"line\nline"_s;
    serviceCode = u"ModelArts.4342"_s;
    return target;
}

SyncTask filledTask()
{
    SyncTask task;
    auto &[state, rawState, taskId, created, duration, total, added, removed, serviceCode, serviceMessage] = task;
    state = TaskState::Completed;
    rawState = u"COMPLETED"_s;
    taskId = u"task"_s;
    created = fromEpoch(1);
    duration = std::chrono::seconds(90);
    total = 10;
    added = 0;
    removed = 2;
    serviceCode = u"ModelArts.1"_s;
    serviceMessage = u"words"_s;
    return task;
}

ApiError filledError()
{
    ApiError error;
    auto &[kind, reason, httpStatus, serviceCode, serviceMessage, requestId, host, issuer, detail, retryAfter,
           notSent] = error;
    kind = ApiError::Kind::Throttled;
    reason = ApiError::Reason::ClockSkew;
    httpStatus = 429;
    serviceCode = u"APIGW.0308"_s;
    serviceMessage = u"slow"_s;
    requestId = u"r-1"_s;
    host = u"example.net"_s;
    issuer = u"Some CA"_s;
    detail = u"detail"_s;
    retryAfter = Millis(1500);
    notSent = true;
    return error;
}

Run filledRun()
{
    Run run;
    auto &[id, target, targetName, origin, phase, wait, waitUntil, confirmed, notStarted, watched, reconciling, looking,
           since, started, ended, endedAfter, began, sinceTick, measured, baseline, task, lastAnswer, error, hasError,
           totalBefore, labeledBefore, totalAfter, labeledAfter, doneKind, timeline] = run;
    id = u"run"_s;
    target = {u"project"_s, TargetKind::ManualJob, u"job"_s};
    targetName = u"name"_s;
    origin = RunOrigin::Elsewhere;
    phase = RunPhase::Failed;
    wait = WaitReason::NoConnection;
    waitUntil = fromEpoch(1768465800005);
    confirmed = true;
    notStarted = true;
    watched = false;
    reconciling = true;
    looking = true;
    since = fromEpoch(1768465800000);
    started = fromEpoch(1768465800001);
    ended = fromEpoch(1768465800002);
    endedAfter = fromEpoch(1768465800001);
    began = fromEpoch(1768465800004);
    sinceTick = Millis(7);
    measured = Millis(8);
    baseline = SyncTask{.state = TaskState::Failed, .taskId = u"before"_s};
    task = filledTask();
    lastAnswer = fromEpoch(1768465800003);
    error = filledError();
    hasError = true;
    totalBefore = 1;
    labeledBefore = 2;
    totalAfter = 3;
    labeledAfter = 0;
    doneKind = DoneKind::FiguresDiffer;
    timeline = {{fromEpoch(5), RunStep::What::Sent, {}}, {fromEpoch(6), RunStep::What::UnknownWord, u"PAUSED"_s}};
    return run;
}

/// What the decoder gives where the columns give the rest.
Run decoded(const QByteArray &data, const Run &columns)
{
    Run run;
    run.id = columns.id;
    run.target = columns.target;
    return recordcodec::decode(data, run) ? run : Run();
}

Target decoded(const QByteArray &data, const TargetKey &key)
{
    Target target;
    target.key = key;
    return recordcodec::decode(data, target) ? target : Target();
}

} // namespace

class TestRecordCodec : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFieldOfATargetComesBack()
    {
        const Target target = filledTarget();
        QVERIFY(decoded(recordcodec::encode(target), target.key) == target);
    }

    void everyFieldOfARunComesBack()
    {
        Run run = filledRun();
        const QByteArray data = recordcodec::encode(run);
        run.sinceTick.reset(); // the steady clock of this start says nothing in the next
        run.looking = false;   // the next start looks by itself
        QVERIFY(decoded(data, run) == run);
    }

    void whatWasNotSentStaysAbsent()
    {
        const Target target{.key = {u"p"_s, TargetKind::DatasetV2, u"d"_s}};
        QVERIFY(decoded(recordcodec::encode(target), target.key) == target);
        Run run;
        run.id = u"r"_s;
        QVERIFY(decoded(recordcodec::encode(run), run) == run);
        QVERIFY(recordcodec::encode(target).size() < 8);
    }

    void everyWordComesBack()
    {
        for (int phase = 0; phase <= int(RunPhase::Unknown); ++phase) {
            Run run;
            run.id = u"r"_s;
            run.phase = RunPhase(phase);
            QVERIFY(decoded(recordcodec::encode(run), run) == run);
        }
        for (int what = 0; what <= int(RunStep::What::WatchingAgain); ++what) {
            Run run;
            run.id = u"r"_s;
            run.timeline = {{{}, RunStep::What(what), {}}};
            QVERIFY(decoded(recordcodec::encode(run), run) == run);
        }
    }

    void unknownFieldsArePassedOver()
    {
        Target target;
        const QCborMap map{{-5, 1},
                           {u"text"_s, 2},
                           {3, u"name"_s},
                           {8, 4},
                           {9, QCborArray{QCborMap{{1, 3}, {7, QCborArray{1, 2}}}, u"no source"_s}},
                           {1000, QCborMap{{1, QCborArray{QCborMap{{1, 2}}}}}},
                           {1001, 5}};
        QVERIFY(recordcodec::decode(map.toCborValue().toCbor(), target));
        QVERIFY(target == (Target{.name = u"name"_s, .status = 4, .sources = {{3, {}}}}));
    }

    void wrongTypesReadAsMissing()
    {
        Target target;
        const QCborMap map{{3, 17},        {4, QCborArray{}},         {5, 1.5},         {8, u"eight"_s},
                           {9, 1},         {11, QCborValue(nullptr)}, {16, u"fifty"_s}, {22, 1},
                           {25, u"last"_s}};
        QVERIFY(recordcodec::decode(map.toCborValue().toCbor(), target));
        QVERIFY(target == Target{.serviceCode = u"last"_s});
    }

    void newWordsReadAsUnknown()
    {
        Run run;
        const QCborMap map{{3, 99}, {4, 99}, {12, QCborMap{{1, 99}}}, {21, QCborArray{QCborMap{{1, 0}, {2, 99}}}}};
        QVERIFY(recordcodec::decode(map.toCborValue().toCbor(), run));
        QCOMPARE(run.phase, RunPhase::Unknown);
        QCOMPARE(run.wait, WaitReason::None);
        QCOMPARE(run.task.state, TaskState::Unknown);
        QCOMPARE(run.timeline.value(0).what, RunStep::What::UnknownWord);
    }

    void damageIsNoticedAndNeverCrashes()
    {
        const QByteArray good = recordcodec::encode(filledRun());
        for (qsizetype length = 0; length < good.size(); ++length) {
            Run run;
            QVERIFY(!recordcodec::decode(good.left(length), run));
        }
        QRandomGenerator dice(4711);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bad = good;
            for (int flip = 0; flip < 3; ++flip)
                bad[dice.bounded(bad.size())] = char(dice.bounded(256));
            Run run;
            Target target;
            (void)recordcodec::decode(bad, run);
            (void)recordcodec::decode(bad, target);
        }
    }
};

QTEST_GUILESS_MAIN(TestRecordCodec)
#include "tst_recordcodec.moc"
