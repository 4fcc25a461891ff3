#include "app/cloud/servicecall.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

/// A request that was on its way for longer was not slow: the computer slept, or its clock was set.
constexpr Millis longestWay = 5min;
/// The service refuses signatures that are 15 minutes off.
constexpr Millis worstSignature = 10min;
/// A clock that is set again and again, as seen from one call.
constexpr int mostClockCorrections = 3;

} // namespace

ServiceCall::ServiceCall(Session &session, Build build, QObject *owner)
    : QObject(owner), m_session(&session), m_build(std::move(build))
{
    connect(&session, &Session::closing, this, [this] {
        m_session = nullptr;
        m_alarm.reset();
        delete m_call;
        QMetaObject::invokeMethod(
            this, [this] { end(ApiError{.kind = Kind::Cancelled, .detail = u"the project was closed"_s}); },
            Qt::QueuedConnection);
    });
}

void ServiceCall::start(Done<Answer> done)
{
    m_done = std::move(done);
    signIn();
}

void ServiceCall::signIn()
{
    if (!m_session)
        return;
    if (const std::optional<Pass> pass = m_session->credentials().atHand()) // spares each poll a turn of the event loop
        return send(*pass);
    m_session->credentials().get(this, [this](const Result<Pass> &pass) {
        if (!pass)
            return end(pass.error());
        send(pass.value());
    });
}

void ServiceCall::send(const Pass &pass)
{
    if (!m_session)
        return;
    const ApiRequest request = m_build(m_session->requests(pass.projectId));
    m_isGet = request.isGet();
    m_handedOver = m_session->time().wall();
    m_signedFor = m_session->clock().now();
    m_call = new ApiCall(m_session->network(), pass.endpoint, request, pass.authorize, this);
    connect(m_call, &ApiCall::requestSent, this, [this] {
        if (m_session && m_session->onRequestSent)
            m_session->onRequestSent();
    });
    connect(m_call, &ApiCall::finished, this, [this, pass](const Answer &answer) { judge(pass, answer); });
    m_call->start();
}

void ServiceCall::judge(const Pass &pass, const Answer &answer)
{
    // an answer that lay here while the computer slept has the time of before
    if (m_session->time().wall() - m_handedOver <= longestWay)
        m_session->clock().learn(answer);
    if (const std::optional<int> granted = grantedPerMinute(answer); granted && m_session->onGranted)
        m_session->onGranted(*granted);
    std::optional<ApiError> error = errorOf(answer, m_session->time().wall());
    const bool signedWell = !m_session->clock().isFarOff() && !isSignedForAnotherTime();
    const Credentials &credentials = m_session->credentials();
    if (error && error->reason == Reason::ClockSkew && signedWell) // the clocks agree: what has expired is the key
        error->reason = pass.temporary ? Reason::SignInEnded : Reason::WrongCredentials;
    else if (error && credentials.mayHaveEnded(*error))
        error->reason = Reason::SignInEnded;
    if (answer.status > 0 && answer.status != 401)
        m_session->credentials().accepted(pass);
    if (!error)
        return end(answer);
    if (error->kind == Kind::SignedOut && mayTryAgain(pass, *error)) {
        m_signedInAgain = true;
        return signIn();
    }
    if (!repeatLater(*error))
        end(*error);
}

/// Whether what is known of the clocks by now would have made another signature.
bool ServiceCall::isSignedForAnotherTime() const
{
    return std::chrono::abs(m_session->clock().now() - m_signedFor) > worstSignature;
}

/// After a refused sign-in: whether there is a better one.
bool ServiceCall::mayTryAgain(const Pass &pass, const ApiError &error)
{
    // a reply's own Date has just set the clock right
    if (error.reason == Reason::ClockSkew && isSignedForAnotherTime() && m_corrections < mostClockCorrections) {
        ++m_corrections;
        return true;
    }
    return m_session->credentials().rejected(pass, error) && !m_signedInAgain;
}

bool ServiceCall::repeatLater(const ApiError &error)
{
    const bool passing = error.reason == Reason::ConnectionClosed || error.httpStatus == 502 ||
                         error.httpStatus == 503 || error.httpStatus == 504;
    if (!m_isGet || !passing || error.retryAfter || m_repeats == 2)
        return false;
    Timebase &time = m_session->time();
    const Millis ceiling = 400ms * (1 << m_repeats++);
    const Millis wait(Millis::rep(double(ceiling.count()) * (0.5 + time.dice() / 2)));
    m_alarm = time.makeAlarm([this, error] {
        if (m_session && m_session->mayRepeat && !m_session->mayRepeat())
            end(error);
        else
            signIn();
    });
    m_alarm->set(time.now() + wait);
    return true;
}

void ServiceCall::end(const Result<Answer> &result)
{
    if (!m_done)
        return;
    deleteLater();
    std::exchange(m_done, {})(result);
}

} // namespace syncdesk
