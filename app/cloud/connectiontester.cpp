#include "app/cloud/connectiontester.h"

#include "app/cloud/hostprobe.h"
#include "app/cloud/servicecall.h"
#include "app/sync/parse.h"
#include "app/sync/region.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

/// Told by the service to somebody whom it knows: no gateway, proxy or sign-in page of a network.
bool isToldToSomebodyKnown(const ApiError &error)
{
    if (error.httpStatus < 400 || error.httpStatus >= 500 || error.serviceCode.isEmpty())
        return false;
    const bool own = error.serviceCode.startsWith(u"ModelArts.");
    return error.kind == Kind::Forbidden || (own && (error.kind == Kind::Refused || error.kind == Kind::Missing));
}

} // namespace

ConnectionTester::ConnectionTester(std::unique_ptr<Session> session, QObject *parent)
    : ConnectionTest(parent), m_session(std::move(session)), m_learned(m_session->project().capabilities)
{
    const Project &project = m_session->project();
    m_endpoint = project.endpoint.isEmpty() ? modelArtsEndpoint(project.region) : project.endpoint;
    m_projectId = project.projectId;
    m_userId = project.signIn.userId;
    m_session->credentials().onIdentity = [this](const QString &projectId, const QString &userId) {
        m_projectId = projectId;
        m_userId = userId;
    };
}

ConnectionTester::~ConnectionTester()
{
    m_over = true; // the calls that end with the session tell nobody
}

void ConnectionTester::start()
{
    if (std::exchange(m_started, true))
        return;
    QMetaObject::invokeMethod(this, &ConnectionTester::checkSettings, Qt::QueuedConnection);
}

void ConnectionTester::checkSettings()
{
    running(Step::Settings);
    if (m_endpoint.isEmpty())
        return failed(Step::Settings, noEndpoint());
    if (const Result<QUrl> address = addressOf(m_endpoint, ApiRequest()); !address)
        return failed(Step::Settings, address.error());
    if (const QString problem = m_session->network().caProblem(); !problem.isEmpty())
        return failed(Step::Settings, ApiError{.kind = Kind::Untrusted, .detail = problem, .notSent = true});
    passed(Step::Settings);
    reachHost();
}

void ConnectionTester::reachHost()
{
    running(Step::Host);
    const bool isTls = m_endpoint.scheme() == "https"_L1;
    auto *probe = new HostProbe(m_session->network(), m_endpoint, this);
    probe->onHost = [this, isTls, probe](const std::optional<ApiError> &error) {
        if (!isTls)
            probe->deleteLater();
        if (error)
            return failed(Step::Host, *error);
        passed(Step::Host, m_endpoint.host());
        if (isTls)
            return running(Step::Tls);
        skipped(Step::Tls);
        signIn();
    };
    probe->onTls = [this, probe](const std::optional<ApiError> &error, const QString &issuer) {
        probe->deleteLater();
        if (error)
            return failed(Step::Tls, *error);
        passed(Step::Tls, issuer);
        signIn();
    };
    probe->start();
}

void ConnectionTester::signIn()
{
    running(Step::SignIn);
    m_session->credentials().get(this, [this](const Result<Pass> &pass) {
        if (!pass)
            return refusedBy(pass.error());
        m_projectId = pass.value().projectId;
        m_proved = pass.value().proved;
        listDatasets();
    });
}

void ConnectionTester::listDatasets()
{
    call([](const Requests &requests) { return requests.datasets({.limit = 1}); },
         [this](const Result<Answer> &result) {
             const bool unknownParameter =
                 !result && result.error().kind == Kind::Refused && result.error().httpStatus == 400;
             if (!unknownParameter)
                 return judgeList(result);
             // An edition that does not know dataset_version: contract 4.1.
             call([](const Requests &requests) { return requests.datasets({.limit = 1, .allVersions = false}); },
                  [this](const Result<Answer> &second) { judgeList(second); });
         });
}

/// A key is only proved by a request: what the first one is answered decides on sign-in, clock and project.
void ConnectionTester::judgeList(const Result<Answer> &result)
{
    if (!result && (result.error().kind == Kind::SignedOut || result.error().reason == Reason::ProjectNotAllowed))
        return refusedBy(result.error());
    const Result<TargetPage> page = andThen(result, [this](const Answer &answer) -> Result<TargetPage> {
        return andThen(readJson(answer, m_session->time().wall()),
                       [](const QJsonObject &reply) { return parse::datasets(reply, {}); });
    });
    m_proved = m_proved || page;
    m_proved || isToldToSomebodyKnown(page.error()) ? passed(Step::SignIn) : skipped(Step::SignIn);
    clockStep();
    m_proved ? passed(Step::Project, m_projectId) : skipped(Step::Project);
    m_answered = page || page.error().kind == Kind::Missing;
    if (page) {
        m_learned.v2 = Offered::Yes;
        if (!page.value().rows.isEmpty())
            m_datasetId = page.value().rows.first().key.id;
        // none may be right, and is also what another region or project gives
        const bool none = page.value().total == 0;
        tell({.step = Step::ListDatasets,
              .outcome = none ? Outcome::Warning : Outcome::Passed,
              .count = page.value().total});
    } else {
        if (page.error().kind == Kind::Missing)
            m_learned.v2 = Offered::No;
        m_failed = true;
        tell({.step = Step::ListDatasets, .outcome = Outcome::Failed, .error = page.error()});
    }
    askV1();
}

void ConnectionTester::accessProved()
{
    if (std::exchange(m_proved, true))
        return;
    passed(Step::SignIn);
    passed(Step::Project, m_projectId);
}

void ConnectionTester::refusedBy(const ApiError &error)
{
    if (error.reason == Reason::ClockSkew) {
        m_proved ? passed(Step::SignIn) : skipped(Step::SignIn);
        return failed(Step::Clock, error);
    }
    if (error.reason != Reason::ProjectNotAllowed && error.reason != Reason::NoProjectList)
        return failed(Step::SignIn, error);
    passed(Step::SignIn);
    clockStep();
    failed(Step::Project, error);
}

void ConnectionTester::clockStep()
{
    const std::optional<Millis> skew = m_session->clock().skew();
    StepResult result{
        .step = Step::Clock, .outcome = Outcome::Skipped, .skew = skew, .measured = m_session->time().wall()};
    if (skew)
        result.outcome = std::chrono::abs(*skew) > 1min ? Outcome::Warning : Outcome::Passed;
    tell(result);
}

void ConnectionTester::askV1()
{
    m_open = 1;
    if (!m_datasetId.isEmpty())
        askTeamTasks(m_datasetId);
    if (!m_session->project().askV1) {
        skipped(Step::AnnotationJobs);
        return lastStep();
    }
    running(Step::AnnotationJobs);
    m_open += 1;
    call([](const Requests &requests) { return requests.datasetsV1({.limit = 1}); },
         [this](const Result<Answer> &result) {
             if (result)
                 m_learned.v1Datasets = Offered::Yes;
             else if (result.error().kind == Kind::Missing)
                 m_learned.v1Datasets = Offered::No;
             lastStep();
         });
    call([](const Requests &requests) { return requests.manualJobs({.limit = 1}); },
         [this](const Result<Answer> &result) {
             const Result<TargetPage> page = andThen(result, [this](const Answer &answer) -> Result<TargetPage> {
                 return andThen(readJson(answer, m_session->time().wall()),
                                [](const QJsonObject &reply) { return parse::manualJobs(reply, {}, {}); });
             });
             StepResult told{.step = Step::AnnotationJobs};
             if (page) {
                 accessProved();
                 m_learned.v1Jobs = Offered::Yes;
                 told.outcome = Outcome::Passed;
                 told.count = page.value().total;
             } else {
                 // Nearly no region offers this generation any more: its absence is worth a word, not a warning.
                 const bool absent = page.error().kind == Kind::Missing;
                 if (absent)
                     m_learned.v1Jobs = Offered::No;
                 told.outcome = absent ? Outcome::Skipped : Outcome::Warning;
                 told.error = page.error();
             }
             tell(told);
             lastStep();
         });
}

void ConnectionTester::askTeamTasks(const QString &datasetId)
{
    ++m_open;
    call([datasetId](const Requests &requests) { return requests.teamTasks(datasetId); },
         [this](const Result<Answer> &result) {
             if (result)
                 m_learned.teamTasks = Offered::Yes;
             else if (result.error().kind == Kind::Missing)
                 m_learned.teamTasks = Offered::No;
             lastStep();
         });
}

void ConnectionTester::lastStep()
{
    if (--m_open > 0)
        return;
    skipped(Step::StartPermission); // told by a real start alone
    end(!m_failed);
}

void ConnectionTester::call(std::function<ApiRequest(const Requests &)> build, Done<Answer> done)
{
    (new ServiceCall(*m_session, std::move(build), this))->start(std::move(done));
}

void ConnectionTester::tell(const StepResult &result)
{
    if (!m_over)
        Q_EMIT stepChanged(result);
}

void ConnectionTester::failed(Step step, const ApiError &error)
{
    tell({.step = step, .outcome = Outcome::Failed, .error = error});
    end(false);
}

void ConnectionTester::end(bool passed)
{
    if (std::exchange(m_over, true))
        return;
    if (m_answered)
        m_learned.checked = m_session->time().wall();
    Q_EMIT finished(passed, m_learned, m_projectId, m_userId);
}

} // namespace syncdesk
