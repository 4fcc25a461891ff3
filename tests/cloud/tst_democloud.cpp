#include "app/cloud/cloud.h"
#include "app/demo/democloud.h"
#include "app/demo/scenario.h"
#include "app/sync/preflight.h"
#include "tests/support/logcatcher.h"
#include "tests/support/scriptedsecrets.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using demo::Fault;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
using Step = ConnectionTest::Step;
using Outcome = ConnectionTest::Outcome;

/// Every call, and "Test connection", against the loopback cloud, which checks signatures and tokens itself.
class TestDemoCloud : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s); }
    void init();
    void cleanup();

    void everyCall_data();
    void everyCall();
    void syncOfEachKind_data();
    void syncOfEachKind();
    void clockFarOff();
    void wrongKeyIsNeverLocked();
    void lostReplyLeavesOnePost();
    void logsNothingSecret();
    void aLevelOfTheLogFilters();
    void passesAllSteps();
    void failingStep_data();
    void failingStep();
    void ticksOnlyWhatIsProved_data();
    void ticksOnlyWhatIsProved();
    void mayNotLookUpTheProject();
    void aListWithoutRowsIsDoubtful();
    void v1Absent();
    void testIsCancelled();
    void findsProjects_data();
    void findsProjects();
    void findsProjectsWithASecondFactor();

private:
    Project project(SignInKind kind) const;
    Secret secret() const;
    template<typename T>
    Result<T> wait(const std::function<void(Done<T>)> &ask);
    /// The last that was told of it; Running where nothing was.
    static ConnectionTest::StepResult stepOf(const QList<ConnectionTest::StepResult> &steps, Step step)
    {
        const auto found =
            std::find_if(steps.begin(), steps.end(), [&](const auto &told) { return told.step == step; });
        return found == steps.end() ? ConnectionTest::StepResult() : *found;
    }
    QList<ConnectionTest::StepResult> test(const Project &project, const Secret &secret,
                                           Capabilities *learned = nullptr);

    SystemTime m_time;
    std::unique_ptr<demo::DemoCloud> m_demo;
    std::unique_ptr<ScriptedSecrets> m_secrets;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<SyncService> m_service;
    QObject m_owner;
    bool m_passed = false;
};

void TestDemoCloud::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_demo = std::make_unique<demo::DemoCloud>(m_time);
    m_demo->setSpeed(50);
    QVERIFY(m_demo->start());
    m_secrets = std::make_unique<ScriptedSecrets>();
    m_secrets->entries[u"p"_s] = secret();
    m_cloud = std::make_unique<Cloud>(m_time, *m_secrets, Environment(), Network::Limits{.connect = 4s, .answer = 3s});
}

void TestDemoCloud::cleanup()
{
    m_service.reset();
    m_cloud.reset();
}

Secret TestDemoCloud::secret() const
{
    return {.secretKey = m_demo->secretKey(),
            .password = m_demo->password(),
            .token = m_demo->issueToken(m_demo->projectId())};
}

Project TestDemoCloud::project(SignInKind kind) const
{
    Project project;
    project.id = u"p"_s;
    project.region = u"demo-1"_s;
    project.endpoint = m_demo->endpoint();
    project.iamEndpoint = m_demo->endpoint();
    project.signIn = {
        .kind = kind, .accessKey = m_demo->accessKey(), .userName = m_demo->userName(), .account = m_demo->account()};
    return project;
}

template<typename T>
Result<T> TestDemoCloud::wait(const std::function<void(Done<T>)> &ask)
{
    std::optional<Result<T>> told;
    ask([&](const Result<T> &result) { told = result; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(told, 60'000); }();
    return told.value_or(ApiError{.kind = Kind::Cancelled});
}

QList<ConnectionTest::StepResult> TestDemoCloud::test(const Project &asked, const Secret &typed, Capabilities *learned)
{
    const std::unique_ptr<ConnectionTest> test(m_cloud->newTest(asked, typed, nullptr));
    QList<ConnectionTest::StepResult> steps;
    connect(test.get(), &ConnectionTest::stepChanged, this, [&](const ConnectionTest::StepResult &step) {
        steps.removeIf([&](const auto &other) { return other.step == step.step; });
        steps.append(step);
    });
    QSignalSpy finished(test.get(), &ConnectionTest::finished);
    test->start();
    [&] { QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000); }();
    m_passed = finished.value(0).value(0).toBool();
    if (learned)
        *learned = finished.value(0).value(1).value<Capabilities>();
    return steps;
}

void TestDemoCloud::everyCall_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::newRow("key") << SignInKind::AccessKey;
    QTest::newRow("password") << SignInKind::Password;
    QTest::newRow("token") << SignInKind::Token;
}

void TestDemoCloud::everyCall()
{
    QFETCH(SignInKind, kind);
    m_service = m_cloud->makeService(project(kind));
    QString projectId;
    m_service->onIdentity = [&](const QString &p, const QString &) { projectId = p; };
    int sent = 0;
    m_service->onRequestSent = [&] { ++sent; };
    const QString signs = QLatin1StringView(demo::names::streetSigns);

    const auto page = wait<TargetPage>([&](auto done) { m_service->listDatasets({}, &m_owner, done); });
    QVERIFY2(page, page ? "" : qPrintable(page.error().serviceMessage));
    QVERIFY(page.value().rows.size() > 20);
    QCOMPARE(page.value().badRows, 0);
    QCOMPARE(page.value().total, std::optional<qint64>(page.value().rows.size()));
    QCOMPARE(projectId, m_demo->projectId());
    const auto hasSmart = [&](const Target &row) {
        return row.key.id == signs && row.hasTeamTasks && row.hasSmartTasks;
    };
    QVERIFY(std::any_of(page.value().rows.begin(), page.value().rows.end(), hasSmart));

    const auto one = wait<Target>([&](auto done) { m_service->readDataset(signs, &m_owner, done); });
    QVERIFY(one);
    QCOMPARE(one.value().name, u"street-signs"_s);
    const auto missing = wait<Target>([&](auto done) { m_service->readDataset(u"nothing"_s, &m_owner, done); });
    QCOMPARE(missing.error().kind, Kind::Missing);
    QVERIFY(!missing.error().requestId.isEmpty());

    QVERIFY(wait<SampleStatistics>([&](auto done) { m_service->readStatistics(one.value(), &m_owner, done); })
                .value()
                .total);
    const auto team = wait<TargetList>([&](auto done) { m_service->listTeamTasks(signs, &m_owner, done); });
    QCOMPARE(team.value().size(), 2);
    const auto smart = wait<TargetList>([&](auto done) { m_service->listSmartTasks(signs, &m_owner, done); });
    QVERIFY(smart.value().size() >= 1);
    const auto status = wait<SyncTask>([&](auto done) { m_service->fetchSync(one.value(), {}, &m_owner, done); });
    QVERIFY(status);

    const auto parts = std::find_if(page.value().rows.begin(), page.value().rows.end(),
                                    [](const Target &row) { return row.name == u"parts-macro"; });
    QVERIFY(parts != page.value().rows.end());
    const auto imports =
        wait<QList<ImportTask>>([&](auto done) { m_service->listImports(parts->key.id, &m_owner, done); });
    QVERIFY(imports.value().value(0).percent());

    const auto jobs = wait<TargetPage>([&](auto done) { m_service->listManualJobs({}, &m_owner, done); });
    QVERIFY(jobs.value().rows.size() >= 2);
    const Target job = jobs.value().rows.first();
    QVERIFY(!job.annotationId.isEmpty());
    QVERIFY(wait<SampleStatistics>([&](auto done) { m_service->readStatistics(job, &m_owner, done); }));
    QVERIFY(wait<SyncTask>([&](auto done) { m_service->fetchSync(job, {}, &m_owner, done); }));
    const auto old = wait<TargetPage>([&](auto done) { m_service->listDatasetsV1({}, &m_owner, done); });
    QVERIFY(old.value().rows.size() >= 2);
    QCOMPARE(sent, m_demo->count({}, u"^/v[12]/"_s));
}

void TestDemoCloud::syncOfEachKind_data()
{
    QTest::addColumn<TargetKind>("kind");
    QTest::newRow("v2 dataset") << TargetKind::DatasetV2;
    QTest::newRow("v1 dataset") << TargetKind::DatasetV1;
    QTest::newRow("v1 job") << TargetKind::ManualJob;
}

void TestDemoCloud::syncOfEachKind()
{
    QFETCH(TargetKind, kind);
    m_demo->syncTimeline(0ms, 0ms, 1h, 0ms);
    m_service = m_cloud->makeService(project(SignInKind::AccessKey));
    const auto page = wait<TargetPage>([&](auto done) {
        if (kind == TargetKind::DatasetV2)
            m_service->listDatasets({}, &m_owner, done);
        else if (kind == TargetKind::DatasetV1)
            m_service->listDatasetsV1({}, &m_owner, done);
        else
            m_service->listManualJobs({}, &m_owner, done);
    });
    const Target row = page.value().rows.first();
    const auto started = wait<StartAnswer>([&](auto done) { m_service->startSync(row, &m_owner, done); });
    QVERIFY2(started, started ? "" : qPrintable(started.error().serviceMessage));
    QCOMPARE(started.value().taskId.isEmpty(), kind != TargetKind::DatasetV1);
    const auto again = wait<StartAnswer>([&](auto done) { m_service->startSync(row, &m_owner, done); });
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Kind::Refused);
    QVERIFY(m_demo->finishNow(row.key.id));
    TaskState state = TaskState::Unknown;
    const auto ask = [&] {
        const auto task =
            wait<SyncTask>([&](auto done) { m_service->fetchSync(row, started.value().taskId, &m_owner, done); });
        state = task ? task.value().state : TaskState::Unknown;
        return isFinal(state);
    };
    QTRY_VERIFY(ask());
}

void TestDemoCloud::clockFarOff()
{
    m_demo->setClockOffset(-5h);
    m_service = m_cloud->makeService(project(SignInKind::AccessKey));
    QList<Millis> skews;
    m_service->onClockSkew = [&](Millis skew) { skews.append(skew); };
    for (int i = 0; i < 2; ++i)
        QVERIFY(wait<TargetPage>([&](auto done) { m_service->listDatasets({}, &m_owner, done); }));
    QCOMPARE(skews.size(), 1);
    QVERIFY(std::chrono::abs(skews[0] + Millis(5h)) < 3s);
}

void TestDemoCloud::wrongKeyIsNeverLocked()
{
    m_secrets->entries[u"p"_s].secretKey = u"wrong"_s;
    Project asked = project(SignInKind::AccessKey);
    asked.projectId = m_demo->projectId();
    m_service = m_cloud->makeService(asked);
    for (int i = 0; i < 8; ++i) {
        const auto page = wait<TargetPage>([&](auto done) { m_service->listDatasets({}, &m_owner, done); });
        QCOMPARE(page.error().reason, Reason::WrongCredentials);
    }
    QCOMPARE(m_demo->requests(), quint64(1));
}

void TestDemoCloud::lostReplyLeavesOnePost()
{
    m_service = m_cloud->makeService(project(SignInKind::AccessKey));
    Target row;
    row.key = {u"p"_s, TargetKind::DatasetV2, QLatin1StringView(demo::names::streetSigns)};
    QVERIFY(wait<SyncTask>([&](auto done) { m_service->fetchSync(row, {}, &m_owner, done); }));
    const std::pair<Fault::Kind, Kind> faults[] = {{Fault::Kind::LostReply, Kind::Offline},
                                                   {Fault::Kind::ResetBefore, Kind::Offline},
                                                   {Fault::Kind::Hang, Kind::TimedOut},
                                                   {Fault::Kind::CutOff, Kind::BadReply}};
    for (const auto &[fault, kind] : faults) {
        m_demo->finishNow(row.key.id); // a start that arrived had its effect; the next one is to meet no conflict
        m_demo->clearLog();
        m_demo->addFault({.kind = fault, .path = u"/sync-data$"_s, .method = "POST"});
        const auto started = wait<StartAnswer>([&](auto done) { m_service->startSync(row, &m_owner, done); });
        QVERIFY(!started);
        QVERIFY(!started.error().notSent);
        QCOMPARE(started.error().kind, kind);
        QCOMPARE(judgeStartError(started.error()).what, StartVerdict::What::Unknown); // a run may have begun
        QCOMPARE(m_demo->count("POST", u"/sync-data$"_s), 1);
    }
}

void TestDemoCloud::logsNothingSecret()
{
    std::optional<LogCatcher> log(std::in_place);
    const Secret right = secret();
    Secret wrong = right;
    wrong.password = u"Wrong-Pass-1"_s;
    wrong.secretKey = u"Wrong-Key-1"_s;
    QString told; // details of errors, which go to reports
    for (const SignInKind kind : {SignInKind::AccessKey, SignInKind::Password, SignInKind::Token}) {
        for (const Secret &used : {right, wrong}) {
            m_secrets->entries[u"p"_s] = used;
            m_service = m_cloud->makeService(project(kind));
            Target row;
            row.key = {u"p"_s, TargetKind::DatasetV2, QLatin1StringView(demo::names::streetSigns)};
            const auto page = wait<TargetPage>([&](auto done) { m_service->listDatasets({}, &m_owner, done); });
            const auto start = wait<StartAnswer>([&](auto done) { m_service->startSync(row, &m_owner, done); });
            told += page ? QString() : page.error().detail;
            told += start ? QString() : start.error().detail;
        }
    }
    m_demo->addFault(
        {.kind = Fault::Kind::Redirect, .path = u"/datasets$"_s, .location = "http://localhost:1/?steal=1"});
    m_secrets->entries[u"p"_s] = right;
    m_service = m_cloud->makeService(project(SignInKind::AccessKey));
    const auto redirected = wait<TargetPage>([&](auto done) { m_service->listDatasets({}, &m_owner, done); });
    const QString written = log->text();
    log.reset();

    QCOMPARE(redirected.error().reason, Reason::RedirectRefused);
    told += redirected.error().detail;
    QVERIFY(written.contains(u"GET 127.0.0.1 /v2/"_s));
    QVERIFY(written.contains(u"limit=100 offset=0"_s));
    QVERIFY(written.contains(u"POST 127.0.0.1 /v3/auth/tokens"_s));
    QVERIFY2(written.contains(u"syncdesk.signin info: project p: signed in by password"_s), qPrintable(written));
    QVERIFY(written.contains(u"syncdesk.signin warning: project p: not signed in (signed out, "_s));
    for (const QString &secret :
         {right.secretKey, right.password, right.token.left(40), wrong.password, wrong.secretKey, u"Signature="_s,
          u"X-Auth-Token"_s, u"dataset_version"_s, u"steal"_s}) {
        QVERIFY2(!written.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
        QVERIFY2(!told.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
    }
}

void TestDemoCloud::aLevelOfTheLogFilters()
{
    const auto linesOf = [this](const QString &rules) {
        const LogCatcher log(rules);
        for (const QString &key : {m_demo->secretKey(), u"wrong"_s}) {
            m_secrets->entries[u"p"_s].secretKey = key;
            m_service = m_cloud->makeService(project(SignInKind::AccessKey));
            (void)wait<TargetPage>([&](auto done) { m_service->listDatasets({}, &m_owner, done); });
        }
        return log.lines({});
    };
    const QStringList all = linesOf(u"syncdesk.cloud=false"_s); // as the categories are by themselves
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first(), u"syncdesk.signin info: project p: signed in by key"_s);
    QVERIFY2(all.last().startsWith(u"syncdesk.signin warning: project p: not signed in (signed out, reason "_s),
             qPrintable(all.last()));
    const QStringList warnings = linesOf(u"syncdesk.*.info=false\nsyncdesk.cloud=false"_s);
    QCOMPARE(warnings.size(), 1);
    QVERIFY(warnings.first().startsWith(u"syncdesk.signin warning: "_s));
    QCOMPARE(linesOf(u"syncdesk.*=false"_s), QStringList());
}

void TestDemoCloud::passesAllSteps()
{
    for (const SignInKind kind : {SignInKind::AccessKey, SignInKind::Password, SignInKind::Token}) {
        Capabilities learned;
        const auto steps = test(project(kind), secret(), &learned);
        QVERIFY(m_passed);
        QCOMPARE(steps.size(), 9);
        for (const auto &step : steps) {
            const bool skips = step.step == Step::Tls || step.step == Step::StartPermission;
            QCOMPARE(step.outcome, skips ? Outcome::Skipped : Outcome::Passed);
            if (step.step == Step::ListDatasets)
                QVERIFY(step.count.value_or(0) > 20);
            if (step.step == Step::Project)
                QCOMPARE(step.text, m_demo->projectId());
        }
        QCOMPARE(learned.v2, Offered::Yes);
        QCOMPARE(learned.v1Datasets, Offered::Yes);
        QCOMPARE(learned.v1Jobs, Offered::Yes);
        QCOMPARE(learned.teamTasks, Offered::Yes);
        QVERIFY(learned.checked);
        QCOMPARE(m_demo->count("POST", u"/sync"_s), 0);
    }
}

void TestDemoCloud::failingStep_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Step>("step");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no endpoint") << u"endpoint"_s << Step::Settings << Kind::Refused << Reason::None;
    QTest::newRow("no ModelArts in the region")
        << u"region"_s << Step::Settings << Kind::Offline << Reason::NotInRegion;
    QTest::newRow("plain http") << u"plain"_s << Step::Settings << Kind::Refused << Reason::PlainHttpRefused;
    QTest::newRow("CA file") << u"ca"_s << Step::Settings << Kind::Untrusted << Reason::None;
    QTest::newRow("nobody listens") << u"gone"_s << Step::Host << Kind::Offline << Reason::ConnectionRefused;
    // the demo waits for the rest of what it takes for a request
    QTest::newRow("no TLS") << u"tls"_s << Step::Tls << Kind::TimedOut << Reason::ConnectTimeout;
    QTest::newRow("secret missing") << u"secret"_s << Step::SignIn << Kind::SignedOut << Reason::NoSecret;
    QTest::newRow("wrong key") << u"key"_s << Step::SignIn << Kind::SignedOut << Reason::WrongCredentials;
    QTest::newRow("wrong password") << u"password"_s << Step::SignIn << Kind::SignedOut << Reason::WrongCredentials;
    QTest::newRow("unknown project") << u"project"_s << Step::Project << Kind::SignedOut << Reason::ProjectNotAllowed;
    QTest::newRow("v2 not offered") << u"404"_s << Step::ListDatasets << Kind::Missing << Reason::None;
    QTest::newRow("no right to list") << u"403"_s << Step::ListDatasets << Kind::Forbidden << Reason::None;
    QTest::newRow("HTML") << u"html"_s << Step::ListDatasets << Kind::BadReply << Reason::NotJson;
}

void TestDemoCloud::failingStep()
{
    QFETCH(QString, what);
    QFETCH(Step, step);
    Project asked = project(SignInKind::AccessKey);
    Secret typed = secret();
    if (what == u"endpoint")
        asked.endpoint = QUrl(u"ftp://127.0.0.1"_s);
    else if (what == u"region")
        asked.endpoint.clear(), asked.region = u"eu-nl"_s;
    else if (what == u"plain")
        asked.endpoint = QUrl(u"http://modelarts.example"_s);
    else if (what == u"ca")
        asked.caFile = u"/nonexistent/ca.pem"_s;
    else if (what == u"gone")
        QVERIFY(m_demo->setReachable(false));
    else if (what == u"tls")
        asked.endpoint.setScheme(u"https"_s);
    else if (what == u"secret")
        asked.id.clear(), typed = {.proxyPassword = u"x"_s}; // a new project: nothing is kept that it could join
    else if (what == u"key")
        typed.secretKey = u"wrong"_s;
    else if (what == u"password")
        typed.password = u"wrong"_s, asked.signIn.kind = SignInKind::Password;
    else if (what == u"project")
        asked.projectName = u"nowhere"_s;
    else if (what == u"404")
        m_demo->addFault({.path = u"/v2/.*/datasets$"_s, .times = -1, .status = 404, .code = u"APIG.0101"_s});
    else if (what == u"403")
        m_demo->addFault({.path = u"/v2/.*/datasets$"_s, .times = -1, .status = 403, .code = u"ModelArts.0108"_s});
    else if (what == u"html")
        m_demo->addFault({.kind = Fault::Kind::Html, .path = u"/v2/.*/datasets$"_s, .times = -1, .status = 200});
    Capabilities learned;
    const auto steps = test(asked, typed, &learned);
    QVERIFY(!m_passed);
    for (const auto &each : steps) {
        if (each.step != step)
            QVERIFY(each.outcome == Outcome::Passed || each.outcome == Outcome::Skipped);
    }
    // one list does not depend on the other, and a start on neither; without a sign-in there is nothing to go on with
    const bool goesOn = step == Step::ListDatasets;
    QCOMPARE(steps.last().step, goesOn ? Step::StartPermission : step);
    const auto &failing = stepOf(steps, step);
    QCOMPARE(failing.outcome, Outcome::Failed);
    QTEST(failing.error.kind, "kind");
    QTEST(failing.error.reason, "reason");
    QCOMPARE(learned.v2, what == u"404" ? Offered::No : Offered::Unknown);
    QCOMPARE(learned.v1Jobs, goesOn ? Offered::Yes : Offered::Unknown);
    QCOMPARE(learned.checked.has_value(), what == u"404"); // else the record is as old as it was
    if (what == u"region")
        QCOMPARE(m_demo->requests(), quint64(0));
}

void TestDemoCloud::ticksOnlyWhatIsProved_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Outcome>("signIn");
    QTest::addColumn<Outcome>("project");
    const auto row = [](const char *name, SignInKind kind, Fault fault, Outcome signIn, Outcome project) {
        fault.times = -1;
        if (fault.path.isEmpty())
            fault.path = u"^/v[12]"_s;
        QTest::newRow(name) << kind << fault << signIn << project;
    };
    const Fault broken{.status = 500};
    const Fault notPublished{.status = 404, .code = u"APIG.0101"_s};
    const auto key = SignInKind::AccessKey;
    row("fault of the service", key, broken, Outcome::Skipped, Outcome::Skipped);
    row("fault with a code", key, {.status = 500, .code = u"ModelArts.0010"_s}, Outcome::Skipped, Outcome::Skipped);
    row("no answer", key, {.kind = Fault::Kind::Hang}, Outcome::Skipped, Outcome::Skipped);
    row("page of a portal", key, {.kind = Fault::Kind::Html, .status = 0}, Outcome::Skipped, Outcome::Skipped);
    row("refusal of a portal", key, {.kind = Fault::Kind::Html, .status = 403}, Outcome::Skipped, Outcome::Skipped);
    row("no such call at the gateway", key, notPublished, Outcome::Skipped, Outcome::Skipped);
    row("too many requests", key, Fault::throttled({}), Outcome::Skipped, Outcome::Skipped);
    row("no right", key, {.status = 403, .code = u"ModelArts.0108"_s}, Outcome::Passed, Outcome::Skipped);
    row("token, fault of the service", SignInKind::Token, broken, Outcome::Skipped, Outcome::Skipped);
    row("password, fault of the service", SignInKind::Password, broken, Outcome::Passed, Outcome::Passed);
    row("the jobs prove it", key, {.path = u"^/v2/"_s, .status = 500}, Outcome::Passed, Outcome::Passed);
}

/// With a key or a token nothing is proved until an answer comes that only somebody known gets.
void TestDemoCloud::ticksOnlyWhatIsProved()
{
    QFETCH(SignInKind, kind);
    QFETCH(Fault, fault);
    m_demo->addFault(fault);
    Project asked = project(kind);
    asked.projectId = m_demo->projectId();
    const auto steps = test(asked, secret());
    QVERIFY(!m_passed);
    QTEST(stepOf(steps, Step::SignIn).outcome, "signIn");
    QTEST(stepOf(steps, Step::Project).outcome, "project");
}

void TestDemoCloud::mayNotLookUpTheProject()
{
    m_demo->iam().projectListAllowed = false;
    m_cloud = std::make_unique<Cloud>(
        m_time, *m_secrets,
        Environment{{u"HUAWEICLOUD_SDK_AK"_s, m_demo->accessKey()}, {u"HUAWEICLOUD_SDK_SK"_s, m_demo->secretKey()}});
    const auto steps = test(project(SignInKind::Environment), {});
    QCOMPARE(stepOf(steps, Step::SignIn).outcome, Outcome::Passed);
    QCOMPARE(stepOf(steps, Step::Project).outcome, Outcome::Failed);
    QCOMPARE(stepOf(steps, Step::Project).error.reason, Reason::NoProjectList);
    m_service = m_cloud->makeService(project(SignInKind::Environment));
    const auto page = wait<TargetPage>([&](auto done) { m_service->listDatasets({}, &m_owner, done); });
    QCOMPARE(page.error().kind, Kind::Forbidden);
    QCOMPARE(page.error().reason, Reason::NoProjectList);
}

void TestDemoCloud::aListWithoutRowsIsDoubtful()
{
    m_demo->clearData();
    const auto steps = test(project(SignInKind::AccessKey), secret());
    QVERIFY(m_passed);
    const auto datasets = stepOf(steps, Step::ListDatasets);
    QCOMPARE(datasets.outcome, Outcome::Warning);
    QCOMPARE(datasets.count, 0);
}

void TestDemoCloud::v1Absent()
{
    m_demo->addFault({.path = u"^/v1/"_s, .times = -1, .status = 404, .code = u"APIG.0101"_s});
    Capabilities learned;
    const auto steps = test(project(SignInKind::AccessKey), secret(), &learned);
    QVERIFY(m_passed); // no failure
    QCOMPARE(learned.v1Jobs, Offered::No);
    QCOMPARE(learned.v1Datasets, Offered::No);
    const auto jobs = stepOf(steps, Step::AnnotationJobs);
    QCOMPARE(jobs.outcome, Outcome::Skipped);
    QCOMPARE(jobs.error.kind, Kind::Missing);

    Project unasked = project(SignInKind::AccessKey);
    unasked.askV1 = false;
    m_demo->clearLog();
    test(unasked, secret());
    QVERIFY(m_passed);
    QCOMPARE(m_demo->count({}, u"^/v1/"_s), 0);
}

void TestDemoCloud::testIsCancelled()
{
    m_demo->addFault({.kind = Fault::Kind::Hang, .path = u"/datasets$"_s, .times = -1});
    auto *cancelled = m_cloud->newTest(project(SignInKind::AccessKey), secret(), &m_owner);
    int told = 0;
    connect(cancelled, &ConnectionTest::finished, this, [&] { ++told; });
    cancelled->start();
    QTRY_VERIFY(m_demo->count("GET", u"/datasets$"_s) > 0);
    delete cancelled;
    test(project(SignInKind::AccessKey), secret()); // runs into the timeout that the other one would have met before
    QVERIFY(!m_passed);
    QCOMPARE(told, 0);
}

void TestDemoCloud::findsProjects_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("key") << SignInKind::AccessKey << true;
    QTest::newRow("key without the right") << SignInKind::AccessKey << false;
    QTest::newRow("password") << SignInKind::Password << false; // needs no right
    QTest::newRow("token") << SignInKind::Token << false;
}

void TestDemoCloud::findsProjects()
{
    QFETCH(SignInKind, kind);
    QFETCH(bool, allowed);
    m_demo->iam().projectListAllowed = allowed;
    const auto found =
        wait<QList<FoundProject>>([&](auto done) { m_cloud->findProjects(project(kind), secret(), &m_owner, done); });
    QCOMPARE(bool(found), allowed || kind != SignInKind::AccessKey);
    if (!found) {
        QCOMPARE(found.error().kind, Kind::Forbidden);
        return;
    }
    const auto isDemo = [&](const FoundProject &p) {
        return p.id == m_demo->projectId() && p.name == m_demo->projectName();
    };
    QVERIFY(std::any_of(found.value().begin(), found.value().end(), isDemo));
    QVERIFY(std::none_of(found.value().begin(), found.value().end(),
                         [](const FoundProject &p) { return p.name == u"MOS"; }));
}

/// The cloud knows the second factor by the user's ID alone, and a new project has none yet: the receipt brings it.
void TestDemoCloud::findsProjectsWithASecondFactor()
{
    const demo::DemoUser user = m_demo->factorUser();
    Project asked = project(SignInKind::Password);
    asked.signIn.userName = user.name;
    asked.signIn.userId.clear();
    const auto found = wait<QList<FoundProject>>([&](auto done) {
        m_cloud->findProjects(asked, {.password = user.password, .passcode = user.passcode}, &m_owner, done);
    });
    QVERIFY(found);
    QList<demo::LoggedRequest> signIns = m_demo->log();
    signIns.removeIf([](const demo::LoggedRequest &request) { return request.path != u"/v3/auth/tokens"; });
    QCOMPARE(signIns.size(), 2);
    QVERIFY(!signIns[0].body.contains(user.passcode.toLatin1()));
    QVERIFY(!signIns[1].header("openstack-auth-receipt").isEmpty());
    QVERIFY(signIns[1].body.contains(user.id.toLatin1()));
    for (const demo::LoggedRequest &request : std::as_const(signIns))
        QVERIFY(!request.body.contains("\"scope\"")); // for no project: which one is the question
}

QTEST_GUILESS_MAIN(TestDemoCloud)
#include "tst_democloud.moc"
