#include "app/cloud/credentials.h"

#include "app/cloud/iamsignin.h"
#include "app/cloud/network.h"

#include <QLoggingCategory>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;
using By = SignInData::By;

namespace {

Q_LOGGING_CATEGORY(lcSignIn, "syncdesk.signin", QtInfoMsg)

constexpr Millis keyLock = 5min; // auth.md 1.3: so long the service refuses a key after five failures

const char *word(By by)
{
    switch (by) {
    case By::Key:
        return "key";
    case By::Token:
        return "token";
    case By::Password:
        return "password";
    }
    return "";
}

bool isAboutSecrets(const ApiError &error)
{
    return error.reason == Reason::NoSecret || error.reason == Reason::KeyStoreUnavailable;
}

} // namespace

Credentials::Credentials(const Project &project, SecretReader readSecret, Environment environment, Network &network,
                         ServiceClock &clock, Timebase &time, QObject *parent)
    : QObject(parent), m_project(project), m_readSecret(std::move(readSecret)), m_environment(std::move(environment)),
      m_network(network), m_clock(clock), m_time(time), m_toldProject(project.projectId),
      m_toldUser(project.signIn.userId)
{}

std::optional<Pass> Credentials::atHand()
{
    if (m_lockedUntil && m_time.now() < *m_lockedUntil)
        return std::nullopt;
    if (m_renewAt && m_time.now() >= *m_renewAt)
        m_pass.reset();
    return m_refusal ? std::nullopt : m_pass;
}

void Credentials::get(QObject *owner, Done<Pass> done)
{
    if (m_lockedUntil && m_time.now() < *m_lockedUntil) {
        ApiError locked{.kind = Kind::SignedOut, .reason = Reason::AccessKeyLocked};
        locked.retryAfter = *m_lockedUntil - m_time.now();
        locked.notSent = true;
        return answerLater(owner, std::move(done), locked);
    }
    if (m_refusal)
        return answerLater(owner, std::move(done), *m_refusal);
    if (const std::optional<Pass> pass = atHand())
        return answerLater(owner, std::move(done), *pass);
    m_waiting.append({owner, std::move(done)});
    if (!m_busy) {
        m_busy = true;
        QMetaObject::invokeMethod(this, &Credentials::begin, Qt::QueuedConnection);
    }
}

void Credentials::answerLater(QObject *owner, Done<Pass> done, const Result<Pass> &result)
{
    QMetaObject::invokeMethod(
        owner, [done = std::move(done), result] { done(result); }, Qt::QueuedConnection);
}

void Credentials::begin()
{
    if (m_data)
        return signIn();
    m_readSecret(this, [this](const Secret &secret, SecretStore::Failure failure) { secretRead(secret, failure); });
}

void Credentials::secretRead(const Secret &secret, SecretStore::Failure failure)
{
    m_network.setProxyPassword(secret.proxyPassword);
    Result<SignInData> data = signInData(m_project, secret, m_environment);
    if (!data) {
        ApiError error = data.error();
        if (isAboutSecrets(error) &&
            (failure == SecretStore::Failure::Unavailable || failure == SecretStore::Failure::Denied))
            error.reason = Reason::KeyStoreUnavailable;
        return failed(error);
    }
    m_data = data.takeValue();
    if (m_data->endpoint.isEmpty()) {
        return failed(noEndpoint());
    }
    signIn();
}

void Credentials::signIn()
{
    switch (m_data->by) {
    case By::Key:
        return m_data->login.projectId.isEmpty() ? findProjectByKey(Try::First) : ready(m_data->login.projectId, false);
    case By::Token:
        return m_data->login.projectId.isEmpty() ? askAboutToken() : ready(m_data->login.projectId, false);
    case By::Password:
        return signInByPassword();
    }
}

void Credentials::findProjectByKey(Try attempt)
{
    const QString name = m_data->login.projectName;
    const AccessKey key = m_data->key;
    auto *call = new ApiCall(
        m_network, iam::iamBase(m_data->iamEndpoint), iam::projectsByName(name),
        [this, key](const ApiRequest &request, const QUrl &base) {
            return signedRequest(request, base, key, m_clock.now());
        },
        this);
    connect(call, &ApiCall::finished, this, [this, name, attempt](const Answer &answer) {
        m_clock.learn(answer);
        const Result<QList<FoundProject>> found = andThen(readJson(answer, m_time.wall()), iam::readProjects);
        if (!found && found.error().reason == Reason::ClockSkew && attempt == Try::First && m_clock.isFarOff())
            return findProjectByKey(Try::ByServiceClock);
        if (!found) {
            ApiError error = found.error();
            if (error.kind == Kind::Forbidden && !error.serviceMessage.isEmpty()) // IAM's own words: no portal's page
                error.reason = Reason::NoProjectList;
            return failed(error);
        }
        for (const FoundProject &project : found.value()) {
            if (project.name == name)
                return ready(project.id, true);
        }
        ApiError none{.kind = Kind::SignedOut, .reason = Reason::ProjectNotAllowed, .host = answer.host};
        none.detail = u"IAM lists no project of that name"_s;
        failed(none);
    });
    call->start();
}

void Credentials::askAboutToken()
{
    const QByteArray token = m_data->token;
    auto *call = new ApiCall(m_network, iam::iamBase(m_data->iamEndpoint), iam::verify(token), {}, this);
    connect(call, &ApiCall::finished, this, [this, token](const Answer &answer) {
        m_clock.learn(answer);
        const Result<IamToken> known = iam::readToken(answer, m_time.wall(), token);
        if (!known)
            return failed(known.error());
        identity({}, known.value().userId);
        if (!known.value().projectId.isEmpty())
            return ready(known.value().projectId, true);
        failed(ApiError{.kind = Kind::SignedOut,
                        .reason = Reason::ProjectNotAllowed,
                        .host = answer.host,
                        .detail = u"the token is for no project"_s});
    });
    call->start();
}

void Credentials::signInByPassword()
{
    IamLogin login = m_data->login;
    if (!login.passcode.isEmpty() && m_passcodeUsed) {
        // a passcode is good for one sign-in, and a wrong one counts against the user
        return failed(ApiError{.kind = Kind::SignedOut, .reason = Reason::SecondFactorNeeded, .notSent = true});
    }
    m_passcodeUsed = !login.passcode.isEmpty();
    auto *signIn = new IamSignIn(m_network, m_data->iamEndpoint, login, m_clock, m_time, this);
    signIn->start([this](const IamSignIn::Outcome &outcome) {
        if (!outcome.userId.isEmpty() && m_data->login.userId.isEmpty())
            m_data->login.userId = outcome.userId;
        identity({}, outcome.userId);
        if (!outcome.token)
            return failed(outcome.token.error());
        haveToken(outcome.token.value());
    });
}

void Credentials::haveToken(const IamToken &token)
{
    m_data->token = token.token;
    m_renewAt.reset();
    if (token.expires) {
        // Its life by the service's own two times, so that our clock plays no part.
        const Millis life = *token.expires - token.issued.value_or(m_clock.now());
        m_renewAt = m_time.now() + std::max<Millis>(life - std::min<Millis>(5min, life / 10), 0ms);
    }
    ready(token.projectId, true);
}

void Credentials::ready(const QString &projectId, bool proved)
{
    m_data->login.projectId = projectId;
    Pass pass;
    pass.projectId = projectId;
    pass.endpoint = m_data->endpoint;
    pass.generation = ++m_generation;
    pass.by = m_data->by;
    pass.temporary = m_data->by == By::Key && !m_data->key.securityToken.isEmpty();
    pass.proved = proved;
    if (m_data->by == By::Key) {
        // The clock may die before a request that still waits for its turn does not: both belong to the same session.
        pass.authorize = [key = m_data->key, clock = &m_clock](const ApiRequest &request, const QUrl &base) {
            return signedRequest(request, base, key, clock->now());
        };
    } else {
        pass.authorize = [token = m_data->token](ApiRequest request, const QUrl &) {
            request.headers.append(Header("X-Auth-Token", token));
            return request;
        };
    }
    m_pass = pass;
    // which, and never with what
    qCInfo(lcSignIn).noquote() << u"project %1: %2 by %3"_s.arg(m_project.id, proved ? u"signed in"_s : u"signs"_s,
                                                                QLatin1StringView(word(pass.by)));
    identity(projectId, {});
    settle(pass);
}

void Credentials::failed(const ApiError &error)
{
    ApiError told = error;
    told.notSent = true; // nothing reached ModelArts
    // IAM said no to what it was sent, in whatever words
    if (error.httpStatus > 0 && (error.kind == Kind::Refused || error.kind == Kind::Missing))
        told.kind = Kind::SignedOut;
    if (mayHaveEnded(told))
        told.reason = Reason::SignInEnded;
    logRefusal(told);
    if (error.reason == Reason::AccessKeyLocked)
        m_lockedUntil = m_time.now() + keyLock;
    else if (told.kind == Kind::SignedOut || told.kind == Kind::Forbidden)
        m_refusal = told;
    settle(told);
}

bool Credentials::rejected(const Pass &pass, const ApiError &error)
{
    if (error.reason == Reason::AccessKeyLocked) {
        logRefusal(error);
        m_lockedUntil = m_time.now() + keyLock;
        return false;
    }
    if (pass.generation != m_generation || pass.generation == m_rejectedGeneration)
        return true; // another call had the same trouble: get() gives a newer pass, or tells why there is none
    m_rejectedGeneration = pass.generation;
    if (pass.by == By::Password && m_inVain++ == 0) {
        m_pass.reset();
        qCInfo(lcSignIn).noquote() << u"project %1: a new token is needed (%2)"_s.arg(m_project.id, forLog(error));
        return true;
    }
    logRefusal(error);
    // Told by the service that it does not accept this sign-in: it is not tried again by itself, for whatever reason,
    // since each further refusal counts towards a lock.
    m_refusal = error;
    return false;
}

void Credentials::logRefusal(const ApiError &error) const
{
    const QString line = u"project %1: not signed in (%2)"_s.arg(m_project.id, forLog(error));
    if (error.kind == Kind::SignedOut || error.kind == Kind::Forbidden)
        qCWarning(lcSignIn).noquote() << line;
    else
        qCInfo(lcSignIn).noquote() << line; // the way there, or the host
}

bool Credentials::mayHaveEnded(const ApiError &error) const
{
    const SignIn &signIn = m_project.signIn;
    return error.kind == Kind::SignedOut &&
           (error.reason == Reason::None || error.reason == Reason::WrongCredentials) &&
           (signIn.kind == SignInKind::TemporaryKey || signIn.kind == SignInKind::Token) && signIn.expires &&
           m_clock.now() >= *signIn.expires;
}

void Credentials::accepted(const Pass &pass)
{
    if (pass.generation == m_generation)
        m_inVain = 0;
}

void Credentials::forgetMissingSecret()
{
    if (m_refusal && isAboutSecrets(*m_refusal))
        m_refusal.reset();
}

void Credentials::settle(const Result<Pass> &result)
{
    m_busy = false;
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &entry : waiting) {
        if (entry.owner)
            answerLater(entry.owner, entry.done, result);
    }
}

void Credentials::identity(const QString &projectId, const QString &userId)
{
    const bool news =
        (!projectId.isEmpty() && projectId != m_toldProject) || (!userId.isEmpty() && userId != m_toldUser);
    if (!projectId.isEmpty())
        m_toldProject = projectId;
    if (!userId.isEmpty())
        m_toldUser = userId;
    if (news && onIdentity)
        onIdentity(m_toldProject, m_toldUser);
}

} // namespace syncdesk
