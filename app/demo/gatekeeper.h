#pragma once

#include "app/demo/answers.h"
#include "app/demo/cloudstate.h"

#include <variant>

namespace syncdesk::demo {

struct DemoUser
{
    QString id{}, name{}, password{};
    QString passcode{}; ///< second factor; empty: none is asked
    bool enabled = true;
};

struct DemoKey
{
    QString accessKey{}, secretKey{};
    QString securityToken{}; ///< temporary keys only
    std::optional<WallTime> expires{};
    int failures = 0; ///< wrong signatures in a row
    std::optional<Millis> lockedUntil{};
};

struct DemoToken
{
    QString text{};
    QString userId{};
    QString projectId{}; ///< empty: not scoped to a project
    QStringList methods{};
    WallTime issued{}, expires{};
};

/// Who asks. Both empty only for a token without project scope.
struct Caller
{
    QString projectId{}; ///< of the token; with a signature the X-Project-Id, or empty
    const DemoToken *token = nullptr;
    bool signedByKey = false;
};

/// Keeps users, keys and tokens, and checks each request against them as the API gateway does. Errors in the
/// gateway's and the service's own words; auth.md 1.3, contract 9.4 and 9.5.
class Gatekeeper
{
public:
    /// How an expired token is refused.
    enum class ExpiredWords { Gateway0307, ModelArts0202 };

    explicit Gatekeeper(CloudState &state) : m_state(state) {}

    /// Fresh secrets, no tokens.
    void reset();

    /// The caller, or the refusal to send.
    std::variant<Caller, HttpAnswer> check(const HttpRequest &request);
    /// A refusal when \a caller may not act in the project that the path names.
    std::optional<HttpAnswer> checkProject(const Caller &caller, const QString &projectId) const;

    DemoToken issue(const DemoUser &user, const QString &projectId, const QStringList &methods);
    /// Null when unknown; expired ones are found too.
    const DemoToken *token(const QString &text) const;
    void revoke(const QString &text) { m_tokens.remove(text); }
    void revokeAll() { m_tokens.clear(); }
    DemoKey issueTemporaryKey(Millis life);

    QString account{}, accountId{};
    DemoUser user{};       ///< the ordinary one
    DemoUser factorUser{}; ///< has a second factor
    QList<DemoUser> more{};
    const DemoUser *findUser(const QString &id, const QString &name) const;

    DemoKey key{}; ///< the ordinary pair
    Millis tokenLife{24h};
    int tokenLength = 3000; ///< characters; the cloud's have several thousand
    ExpiredWords expiredWords = ExpiredWords::Gateway0307;
    bool lockKeys = true; ///< five wrong signatures in a row lock a key for five minutes

private:
    std::variant<Caller, HttpAnswer> checkToken(const QByteArray &text) const;
    std::variant<Caller, HttpAnswer> checkSignature(const HttpRequest &request);
    DemoKey *findKey(const QString &accessKey);

    CloudState &m_state;
    QHash<QString, DemoToken> m_tokens{};
    QList<DemoKey> m_temporary{};
};

} // namespace syncdesk::demo
