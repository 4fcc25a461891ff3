#pragma once

#include "app/cloud/apicall.h"
#include "app/cloud/environment.h"
#include "app/cloud/serviceclock.h"
#include "app/desk/secretstore.h"

#include <QObject>

namespace syncdesk {

class Network;

/// What a request needs of the sign-in.
struct Pass
{
    Authorize authorize{};
    QString projectId{}; ///< the service's
    QUrl endpoint{};     ///< ModelArts
    int generation = 0;  ///< which sign-in this is of
    SignInData::By by = SignInData::By::Key;
    bool temporary = false; ///< a key with a security token
    bool proved = false;    ///< IAM has accepted the sign-in for this project; else the first request will tell
};

/// Gets the secret of a project when the first caller asks.
using SecretReader = std::function<void(QObject *owner, std::function<void(const Secret &, SecretStore::Failure)>)>;

/// The sign-in of one project: reads the secret once, gets and renews the token, finds the project ID.
///
///     empty ──get──> busy ──> ready ──(a tenth of the token's life, at most 5 min, before its end)──> busy
///                     │          └──rejected()──> empty, once; again: refused
///                     └──> failed: nothing is kept, the next get() tries again; or
///                          refused: kept, and told to every get() without asking anybody. No password, key or key
///                          store is tried a second time by itself; a new one comes with a new object.
///
/// Calls that come while it is busy wait: never more than one read or sign-in at a time.
class Credentials : public QObject
{
    Q_OBJECT
public:
    Credentials(const Project &project, SecretReader readSecret, Environment environment, Network &network,
                ServiceClock &clock, Timebase &time, QObject *parent = nullptr);

    /// What get() would answer at once; absent when it would sign in first, or refuse.
    std::optional<Pass> atHand();
    /// \a done once, never before this returned, never after \a owner died.
    void get(QObject *owner, Done<Pass> done);
    /// A request with that pass was answered with \a error, a 401. True: get() gives a better one, or tells why not.
    bool rejected(const Pass &pass, const ApiError &error);
    /// Whether \a error, a refusal, is for the end of what was entered: it has one that is known, and, by the service's
    /// clock, has reached it.
    bool mayHaveEnded(const ApiError &error) const;
    /// A request with that pass was not answered with a 401: a later 401 may be met by renewing again.
    void accepted(const Pass &pass);
    /// The key store may answer now.
    void forgetMissingSecret();

    /// The project ID and the user ID, when a sign-in told them.
    std::function<void(const QString &projectId, const QString &userId)> onIdentity{};

private:
    struct Waiting
    {
        QPointer<QObject> owner{};
        Done<Pass> done{};
    };
    void begin();
    void secretRead(const Secret &secret, SecretStore::Failure failure);
    void signIn();
    enum class Try { First, ByServiceClock };
    void findProjectByKey(Try attempt);
    void askAboutToken();
    void signInByPassword();
    void haveToken(const IamToken &token);
    void ready(const QString &projectId, bool proved);
    void failed(const ApiError &error);
    void logRefusal(const ApiError &error) const;
    void settle(const Result<Pass> &result);
    void answerLater(QObject *owner, Done<Pass> done, const Result<Pass> &result);
    void identity(const QString &projectId, const QString &userId);

    Project m_project;
    SecretReader m_readSecret;
    Environment m_environment;
    Network &m_network;
    ServiceClock &m_clock;
    Timebase &m_time;

    bool m_busy = false;
    std::optional<SignInData> m_data; ///< once the secret was read
    std::optional<Pass> m_pass;       ///< ready
    std::optional<Millis> m_renewAt;  ///< of the token, on Timebase::now()
    std::optional<ApiError> m_refusal;
    std::optional<Millis> m_lockedUntil;
    int m_generation = 0;
    int m_rejectedGeneration = 0;
    int m_inVain = 0; ///< tokens in a row that were rejected and never accepted
    bool m_passcodeUsed = false;
    QString m_toldProject, m_toldUser;
    QList<Waiting> m_waiting;
};

} // namespace syncdesk
