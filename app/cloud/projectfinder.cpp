#include "app/cloud/projectfinder.h"

#include "app/cloud/iamsignin.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

ProjectFinder::ProjectFinder(std::unique_ptr<Session> session, Environment environment, SecretReader readSecret,
                             QObject *owner)
    : QObject(owner), m_session(std::move(session)), m_environment(std::move(environment)),
      m_readSecret(std::move(readSecret))
{}

void ProjectFinder::start(Done<QList<FoundProject>> done)
{
    m_done = std::move(done);
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_readSecret(this,
                         [this](const Secret &secret, SecretStore::Failure failure) { secretRead(secret, failure); });
        },
        Qt::QueuedConnection);
}

void ProjectFinder::secretRead(const Secret &secret, SecretStore::Failure failure)
{
    m_session->network().setProxyPassword(secret.proxyPassword);
    Result<SignInData> data = signInData(m_session->project(), secret, m_environment);
    if (!data) {
        ApiError error = data.error();
        if (failure == SecretStore::Failure::Unavailable || failure == SecretStore::Failure::Denied)
            error.reason = ApiError::Reason::KeyStoreUnavailable;
        return end(error);
    }
    m_data = data.takeValue();
    switch (m_data.by) {
    case SignInData::By::Key:
        return listByKey();
    case SignInData::By::Token:
        return listWith(m_data.token);
    case SignInData::By::Password:
        return signIn();
    }
}

void ProjectFinder::signIn()
{
    auto *signIn = new IamSignIn(m_session->network(), m_data.iamEndpoint, m_data.login, m_session->clock(),
                                 m_session->time(), this, iam::Scope::None);
    signIn->start([this](const IamSignIn::Outcome &outcome) {
        if (!outcome.token)
            return end(outcome.token.error());
        listWith(outcome.token.value().token);
    });
}

void ProjectFinder::listByKey()
{
    ask(
        iam::projectsByName({}),
        [this](const ApiRequest &request, const QUrl &base) {
            return signedRequest(request, base, m_data.key, m_session->clock().now());
        },
        [this](const Answer &answer) {
            const std::optional<ApiError> error = errorOf(answer, m_session->time().wall());
            if (error && error->reason == ApiError::Reason::ClockSkew && !std::exchange(m_again, true))
                return listByKey();
            listed(answer);
        });
}

void ProjectFinder::listWith(const QByteArray &token)
{
    ask(iam::enterableProjects(token), {}, [this](const Answer &answer) { listed(answer); });
}

void ProjectFinder::ask(const ApiRequest &request, Authorize authorize, Judge judge)
{
    auto *call =
        new ApiCall(m_session->network(), iam::iamBase(m_data.iamEndpoint), request, std::move(authorize), this);
    connect(call, &ApiCall::finished, this, [this, judge = std::move(judge)](const Answer &answer) {
        m_session->clock().learn(answer);
        judge(answer);
    });
    call->start();
}

void ProjectFinder::listed(const Answer &answer)
{
    end(andThen(readJson(answer, m_session->time().wall()), iam::readProjects));
}

void ProjectFinder::end(const Result<QList<FoundProject>> &result)
{
    deleteLater();
    m_done(result);
}

} // namespace syncdesk
