#include "app/sync/preflight.h"

#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using What = StartVerdict::What;
using Kind = ApiError::Kind;

namespace {

Target target(TargetKind kind)
{
    Target one;
    one.key = {u"p"_s, kind, u"k8Tq"_s};
    return one;
}

/// An ordinary v2 dataset, in which everything is as the service sends it.
Target dataset(int type, int status = DatasetStatus::Normal, const QList<DataSource> &sources = {{0, u"obs://b/d/"_s}})
{
    Target one = target(TargetKind::DatasetV2);
    one.datasetType = type;
    one.format = 0;
    one.status = status;
    one.sources = sources;
    return one;
}

ApiError refusal(const QString &code, int status = 400, Kind kind = Kind::Refused)
{
    return {.kind = kind, .httpStatus = status, .serviceCode = code};
}

} // namespace

/// What is known before a start, and what the refusal of one means. Source of the tables: contract 4.3, 6, 7, 9.6.
class TestPreflight : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void support_data()
    {
        QTest::addColumn<Target>("target");
        QTest::addColumn<Support>("support");
        for (const int type : {0, 1, 3, 200, 201, 202, 600, 900})
            QTest::addRow("type %d", type) << dataset(type) << Support::Yes;
        QTest::newRow("a type nobody knows") << dataset(2) << Support::Yes;
        for (const int type : {100, 101, 102})
            QTest::addRow("text, type %d", type) << dataset(type) << Support::TextDataset;
        QTest::newRow("table by type") << dataset(400) << Support::TableDataset;
        Target byFormat = dataset(1);
        byFormat.format = 1;
        QTest::newRow("table by format") << byFormat << Support::TableDataset;

        for (const int type : {1, 2, 3, 4, 5, 6})
            QTest::addRow("source of type %d", type)
                << dataset(1, DatasetStatus::Normal, {{type, u"x"_s}}) << Support::NotInObs;
        QTest::newRow("the second source elsewhere")
            << dataset(1, DatasetStatus::Normal, {{0, u"obs://b/d/"_s}, {1, u"dws"_s}}) << Support::NotInObs;
        for (const QString &path : {u"obs://b//d/"_s, u"obs://b/d//"_s, u"/b//d/"_s})
            QTest::addRow("path %s", qPrintable(path))
                << dataset(1, DatasetStatus::Normal, {{0, path}}) << Support::BadPath;
        for (const QString &path : {u"obs://b/d/"_s, u"/b/d/"_s, QString()})
            QTest::addRow("good path %s", qPrintable(path))
                << dataset(1, DatasetStatus::Normal, {{0, path}}) << Support::Yes;
        QTest::newRow("no source told") << dataset(1, DatasetStatus::Normal, {}) << Support::Yes;

        QTest::newRow("being created") << dataset(1, DatasetStatus::Creating) << Support::Creating;
        QTest::newRow("being deleted") << dataset(1, DatasetStatus::Deleting) << Support::Deleting;
        QTest::newRow("deleted") << dataset(1, DatasetStatus::Deleted) << Support::Deleting;
        QTest::newRow("abnormal") << dataset(1, DatasetStatus::Abnormal) << Support::YesAbnormal;
        for (const int busy : {DatasetStatus::Synchronizing, DatasetStatus::Publishing, DatasetStatus::SwitchingVersion,
                               DatasetStatus::Importing, 9})
            QTest::addRow("waits or is asked, status %d", busy) << dataset(1, busy) << Support::Yes;
        QTest::newRow("text comes before abnormal") << dataset(100, DatasetStatus::Abnormal) << Support::TextDataset;

        QTest::newRow("nothing told but the ID") << target(TargetKind::DatasetV2) << Support::Yes;
        QTest::newRow("v1 dataset") << target(TargetKind::DatasetV1) << Support::Yes;
        QTest::newRow("v1 job without a way to ask") << target(TargetKind::ManualJob) << Support::NoSyncId;
        Target job = target(TargetKind::ManualJob);
        job.annotationId = u"dls1"_s;
        QTest::newRow("v1 job") << job << Support::Yes;
        QTest::newRow("team task") << target(TargetKind::TeamTask) << Support::DatasetUnknown;
        QTest::newRow("smart task") << target(TargetKind::SmartTask) << Support::DatasetUnknown;
    }
    void support()
    {
        QFETCH(Target, target);
        QTEST(preflight(target), "support");
    }

    void busy_data()
    {
        QTest::addColumn<std::optional<int>>("status");
        QTest::addColumn<WaitReason>("reason");
        QTest::newRow("not told") << std::optional<int>() << WaitReason::None;
        QTest::newRow("normal") << std::optional(1) << WaitReason::None;
        QTest::newRow("synchronising: to be joined, not waited for") << std::optional(5) << WaitReason::None;
        QTest::newRow("publishing") << std::optional(6) << WaitReason::Publishing;
        QTest::newRow("switching version") << std::optional(7) << WaitReason::SwitchingVersion;
        QTest::newRow("importing") << std::optional(8) << WaitReason::Importing;
        QTest::newRow("a number nobody knows") << std::optional(9) << WaitReason::None;
    }
    void busy()
    {
        QFETCH(std::optional<int>, status);
        QTEST(busyReason(status), "reason");
    }

    void startError_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<What>("what");
        QTest::addColumn<WaitReason>("reason");
        QTest::addColumn<Millis>("after");
        const auto add = [](const char *name, const ApiError &error, What what, WaitReason reason = WaitReason::None,
                            Millis after = 0ms) { QTest::newRow(name) << error << what << reason << after; };
        add("a run exists", refusal(u"ModelArts.4355"_s), What::Joined);
        add("a run exists, v1", refusal(u"ModelArts.1642"_s), What::Joined);
        add("a run exists, whatever the status", refusal(u"ModelArts.4355"_s, 500, Kind::ServerFault), What::Joined);

        const auto waits = [&](const char *name, const char16_t *number, WaitReason reason) {
            add(name, refusal(u"ModelArts."_s + QString::fromUtf16(number)), What::Wait, reason, 30s);
        };
        waits("publishing", u"4343", WaitReason::Publishing);
        waits("publishing, no labeling", u"4381", WaitReason::Publishing);
        waits("switching version", u"4349", WaitReason::SwitchingVersion);
        waits("importing", u"4356", WaitReason::Importing);
        waits("too many runs", u"4409", WaitReason::AnotherRun);
        waits("being created, v1", u"1641", WaitReason::ServiceBusy);
        waits("switching version, v1", u"1644", WaitReason::SwitchingVersion);
        waits("uploading, v1", u"1645", WaitReason::Importing);
        waits("deleting files, v1", u"1646", WaitReason::ServiceBusy);
        waits("publishing, v1", u"1647", WaitReason::Publishing);
        add("unfinished tasks: a 401 that is no question of sign-in",
            refusal(u"ModelArts.4713"_s, 401, Kind::SignedOut), What::Wait, WaitReason::AnotherRun, 30s);

        ApiError limited{.kind = Kind::Throttled, .httpStatus = 429};
        add("throttled", limited, What::Wait, WaitReason::RateLimit, 30s);
        limited.retryAfter = 90s;
        add("throttled, and told how long", limited, What::Wait, WaitReason::RateLimit, 90s);

        add("the number of another service", refusal(u"APIG.4355"_s), What::NotStarted);
        add("being deleted, v1", refusal(u"ModelArts.1643"_s), What::NotStarted);
        add("type not supported", refusal(u"ModelArts.4383"_s, 501), What::NotStarted);
        add("no access to OBS", refusal(u"ModelArts.4310"_s, 403, Kind::Forbidden), What::NotStarted);
        add("no such dataset", refusal(u"ModelArts.4352"_s, 404, Kind::Missing), What::NotStarted);
        add("signed out", refusal(u"APIGW.0301"_s, 401, Kind::SignedOut), What::NotStarted);
        add("certificate", {.kind = Kind::Untrusted}, What::NotStarted);

        // whatever may have reached the service may have begun a run
        for (const Kind kind : {Kind::Offline, Kind::TimedOut, Kind::Cancelled, Kind::ServerFault, Kind::BadReply}) {
            ApiError error{.kind = kind};
            QTest::addRow("kind %d", int(kind)) << error << What::Unknown << WaitReason::None << Millis(0);
            error.notSent = true;
            QTest::addRow("kind %d, not sent", int(kind)) << error << What::NotStarted << WaitReason::None << Millis(0);
        }
        add("the service's own fault", refusal(u"ModelArts.4360"_s, 500, Kind::ServerFault), What::Unknown);
    }
    void startError()
    {
        QFETCH(ApiError, error);
        const StartVerdict verdict = judgeStartError(error);
        QTEST(verdict.what, "what");
        QTEST(verdict.reason, "reason");
        QTEST(verdict.after, "after");
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
