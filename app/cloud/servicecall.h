#pragma once

#include "app/cloud/session.h"

namespace syncdesk {

/// One call to ModelArts from sign-in to outcome. A child of its owner; deletes itself.
///
/// - 401: the sign-in is renewed once and the call made again, a POST too, for it was not accepted. A signature
///   that came too late or too early is made again once, by the service's clock.
/// - GET: at most two repeats after a closed connection, 502, 503 or 504, with jitter; none when the service says
///   how long to wait, or the session says that none may go now. POST: none, ever.
class ServiceCall : public QObject
{
    Q_OBJECT
public:
    using Build = std::function<ApiRequest(const Requests &requests)>;

    ServiceCall(Session &session, Build build, QObject *owner);
    /// \a done once, with an answer of 2xx or an error, never before start() returned.
    void start(Done<Answer> done);

private:
    void signIn();
    void send(const Pass &pass);
    void judge(const Pass &pass, const Answer &answer);
    bool isSignedForAnotherTime() const;
    bool mayTryAgain(const Pass &pass, const ApiError &error);
    bool repeatLater(const ApiError &error);
    void end(const Result<Answer> &result);

    Session *m_session; ///< null once it closed
    QPointer<ApiCall> m_call;
    Build m_build;
    Done<Answer> m_done;
    WallTime m_handedOver{}; ///< by this computer's clock, the latest request
    WallTime m_signedFor{};  ///< the time its signature was made for
    bool m_isGet = true;
    bool m_signedInAgain = false;
    int m_corrections = 0; ///< signatures made anew since the clock turned out to be another
    int m_repeats = 0;
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace syncdesk
