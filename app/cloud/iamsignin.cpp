#include "app/cloud/iamsignin.h"

#include "app/cloud/apicall.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

IamSignIn::IamSignIn(Network &network, const QUrl &endpoint, const IamLogin &login, ServiceClock &clock, Timebase &time,
                     QObject *owner, iam::Scope scope)
    : QObject(owner), m_network(network), m_base(iam::iamBase(endpoint)), m_login(login), m_clock(clock), m_time(time),
      m_scope(scope)
{}

void IamSignIn::start(Told done)
{
    m_done = std::move(done);
    if (m_login.passcode.isEmpty() || !m_login.userId.isEmpty()) {
        const Step step = m_login.passcode.isEmpty() ? Step::Password : Step::Both;
        return ask(step, iam::tokenByPassword(m_login, m_scope));
    }
    askAlone(Step::Password);
}

/// The password without the passcode.
void IamSignIn::askAlone(Step step)
{
    IamLogin alone = m_login;
    alone.passcode.clear();
    m_askedAlone = true;
    ask(step, iam::tokenByPassword(alone, m_scope));
}

void IamSignIn::ask(Step step, const ApiRequest &request)
{
    auto *call = new ApiCall(m_network, m_base, request, {}, this);
    connect(call, &ApiCall::finished, this, [this, step](const Answer &answer) { judge(step, answer); });
    call->start();
}

void IamSignIn::judge(Step step, const Answer &answer)
{
    m_clock.learn(answer);
    if (const std::optional<ApiError> error = errorOf(answer, m_time.wall())) {
        const std::optional<IamReceipt> receipt = iam::readReceipt(answer);
        if (!receipt)
            return refused(step, *error);
        m_userId = receipt->userId;
        if (step == Step::Password && !m_login.passcode.isEmpty())
            return ask(Step::Passcode, iam::tokenByPasscode(m_login, *receipt, m_scope));
        ApiError needed = *error;
        needed.reason = m_login.passcode.isEmpty() ? Reason::SecondFactorNeeded : Reason::PasscodeRefused;
        return end(needed);
    }
    const Result<IamToken> token = iam::readToken(answer, m_time.wall());
    if (!token)
        return end(token);
    if (!token.value().userId.isEmpty())
        m_userId = token.value().userId;
    if (m_scope == iam::Scope::None || (step != Step::WithoutProject && !token.value().projectId.isEmpty()))
        return end(token);
    // signed in, but not to the project
    ApiError closed{.kind = Kind::SignedOut, .reason = Reason::ProjectNotAllowed};
    closed.httpStatus = 401;
    closed.host = answer.host;
    closed.requestId = answer.requestId();
    end(closed);
}

void IamSignIn::refused(Step step, ApiError error)
{
    if (error.kind != Kind::SignedOut) {
        if (m_scope == iam::Scope::Project && error.kind == Kind::Missing && !error.serviceMessage.isEmpty())
            error.reason = Reason::ProjectNotAllowed; // "Could not find project"
        return end(error);
    }
    if (step == Step::Password && !m_login.passcode.isEmpty())
        return ask(Step::Both, iam::tokenByPassword(m_login, m_scope));
    if (step == Step::Passcode) { // the receipt says that the password was right
        error.reason = Reason::PasscodeRefused;
        return end(error);
    }
    // the cloud's "user name or password is wrong" may mean the passcode
    const bool unclear = error.reason == Reason::None || error.reason == Reason::WrongCredentials;
    if (step == Step::Both && unclear && !m_askedAlone)
        return askAlone(Step::PasswordAfterBoth);
    if (error.reason != Reason::None)
        return end(error);
    if (step == Step::Password && m_scope == iam::Scope::Project)
        return ask(Step::WithoutProject, iam::tokenByPassword(m_login, iam::Scope::None));
    error.reason = Reason::WrongCredentials;
    end(error);
}

void IamSignIn::end(const Result<IamToken> &token)
{
    deleteLater();
    m_done({token, m_userId});
}

} // namespace syncdesk
