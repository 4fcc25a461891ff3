#pragma once

#include "app/cloud/iam.h"
#include "app/cloud/serviceclock.h"

#include <QObject>

namespace syncdesk {

class Network;

/// One sign-in with user name and password, told as clearly as IAM allows. A child of its owner; deletes itself.
///
/// Without passcode: the password for the project. A receipt → SecondFactorNeeded. A 401 that does not say why is
/// followed by one try without project: if that succeeds, ProjectNotAllowed, else WrongCredentials.
/// With passcode and known user id: both factors at once, as documented; a refusal of both is followed by the password
/// alone: a receipt for it → PasscodeRefused, a token → no second factor is asked any more, else WrongCredentials.
/// With passcode and without id: the password first; its receipt names the user, and the passcode follows; without a
/// receipt, both at once by name. The passcode leaves once in each case.
/// Scope::None: the same without a project, so there is none that might not be allowed.
class IamSignIn : public QObject
{
    Q_OBJECT
public:
    /// \a userId of the outcome is set when IAM told it, also with an error.
    struct Outcome
    {
        Result<IamToken> token;
        QString userId{};
    };
    using Told = std::function<void(const Outcome &)>;

    IamSignIn(Network &network, const QUrl &endpoint, const IamLogin &login, ServiceClock &clock, Timebase &time,
              QObject *owner, iam::Scope scope = iam::Scope::Project);
    /// \a done once, never before start() returned.
    void start(Told done);

private:
    enum class Step { Password, Both, Passcode, PasswordAfterBoth, WithoutProject };
    void askAlone(Step step);
    void ask(Step step, const ApiRequest &request);
    void judge(Step step, const Answer &answer);
    void refused(Step step, ApiError error);
    void end(const Result<IamToken> &token);

    Network &m_network;
    QUrl m_base;
    IamLogin m_login;
    ServiceClock &m_clock;
    Timebase &m_time;
    iam::Scope m_scope;
    Told m_done;
    QString m_userId;
    bool m_askedAlone = false; ///< the password went without the passcode
};

} // namespace syncdesk
