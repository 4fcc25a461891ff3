#include "app/demo/gatekeeper.h"

#include "app/demo/signaturecheck.h"

#include <algorithm>
#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

constexpr Millis signatureLife = 15min;
constexpr Millis lockTime = 5min;
constexpr int failuresToLock = 5;
constexpr int mostTokens = 1000; // and temporary keys: the oldest goes

HttpAnswer notAuthenticated(const QString &reason)
{
    return gatewayError(401, u"APIG.0301"_s, u"Incorrect IAM authentication information: "_s + reason);
}

} // namespace

void Gatekeeper::reset()
{
    m_tokens.clear();
    m_temporary.clear();
    account = u"demo-account"_s;
    accountId = m_state.newUuid().remove(u'-');
    user = {m_state.newUuid().remove(u'-'), u"demo-user"_s, randomSecret(24), {}, true};
    factorUser = {m_state.newUuid().remove(u'-'), u"demo-careful-user"_s, randomSecret(24), {}, true};
    factorUser.passcode = u"%1"_s.arg(QRandomGenerator::system()->bounded(1000000), 6, 10, QChar(u'0'));
    key = {u"DEMO"_s + randomSecret(40).remove(u'-').remove(u'_').toUpper().left(16), randomSecret(40), {}, {}, 0, {}};
}

const DemoUser *Gatekeeper::findUser(const QString &id, const QString &name) const
{
    const auto fits = [&](const DemoUser &candidate) {
        return id.isEmpty() ? candidate.name == name : candidate.id == id;
    };
    if (fits(user))
        return &user;
    if (fits(factorUser))
        return &factorUser;
    for (const DemoUser &candidate : more) {
        if (fits(candidate))
            return &candidate;
    }
    return nullptr;
}

std::variant<Caller, HttpAnswer> Gatekeeper::check(const HttpRequest &request)
{
    if (request.header("authorization").startsWith("SDK-HMAC-SHA256"))
        return checkSignature(request);
    if (const std::optional<QByteArray> text = request.findHeader("x-auth-token"))
        return checkToken(*text);
    return notAuthenticated(u"x-auth-token not found"_s);
}

std::variant<Caller, HttpAnswer> Gatekeeper::checkToken(const QByteArray &text) const
{
    const DemoToken *found = token(QString::fromLatin1(text));
    if (!found)
        return notAuthenticated(u"decrypt token fail"_s);
    if (found->expires <= m_state.wall()) {
        return expiredWords == ExpiredWords::Gateway0307
                   ? gatewayError(401, u"APIGW.0307"_s, u"The token must be updated."_s)
                   : serviceError(401, u"ModelArts.0202"_s, u"The token has expired."_s);
    }
    return Caller{found->projectId, found, false};
}

std::variant<Caller, HttpAnswer> Gatekeeper::checkSignature(const HttpRequest &request)
{
    const std::optional<SignedParts> parts = readAuthorization(request.header("authorization"));
    const QByteArray date = request.header("x-sdk-date");
    const std::optional<WallTime> time = readSdkDate(date);
    if (!parts || !time || !parts->headers.contains("x-sdk-date"))
        return notAuthenticated(u"verify aksk signature fail"_s);
    const QString accessKey = QString::fromLatin1(parts->accessKey);
    DemoKey *pair = findKey(accessKey);
    if (!pair)
        return notAuthenticated(u"ak %1 not exist"_s.arg(accessKey.left(64)));
    if (pair->lockedUntil && m_state.time.now() < *pair->lockedUntil)
        return notAuthenticated(u"AK access failed to reach the limit,forbidden"_s);
    if (std::chrono::abs(*time - m_state.wall()) > signatureLife || (pair->expires && *pair->expires <= m_state.wall()))
        return notAuthenticated(u"calc ak sk signature fail:signature expired"_s);
    const QByteArray claimed = request.header("x-sdk-content-sha256");
    const bool bodyFits = claimed.isEmpty() || claimed == "UNSIGNED-PAYLOAD" ||
                          claimed == QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
    const std::optional<QByteArray> canonical = canonicalRequest(request, parts->headers);
    if (!canonical || !bodyFits ||
        signatureOf(stringToSign(*canonical, date), pair->secretKey.toUtf8()) != parts->signature) {
        if (lockKeys && ++pair->failures >= failuresToLock) {
            pair->failures = 0;
            pair->lockedUntil = m_state.time.now() + lockTime;
        }
        return notAuthenticated(u"verify aksk signature fail"_s);
    }
    if (!pair->securityToken.isEmpty() && (request.header("x-security-token") != pair->securityToken.toLatin1() ||
                                           !parts->headers.contains("x-security-token")))
        return notAuthenticated(u"Get secretKey failed,ak:%1,err:security token not match"_s.arg(accessKey));
    pair->failures = 0;
    pair->lockedUntil.reset();
    return Caller{QString::fromLatin1(request.header("x-project-id")), nullptr, true};
}

std::optional<HttpAnswer> Gatekeeper::checkProject(const Caller &caller, const QString &projectId) const
{
    if (caller.token && caller.projectId.isEmpty())
        return serviceError(401, u"ModelArts.0212"_s, u"The token does not contain project information."_s);
    const DemoProject *project = m_state.project(projectId);
    // a sub-project must be named in the header as well
    const bool named = !caller.projectId.isEmpty() || (project && !project->name.contains(u'_'));
    if (!project || !named || (!caller.projectId.isEmpty() && caller.projectId != projectId)) {
        return serviceError(403, u"ModelArts.0210"_s,
                            u"The project ID in the URL does not match the project ID in the token."_s);
    }
    return std::nullopt;
}

DemoToken Gatekeeper::issue(const DemoUser &owner, const QString &projectId, const QStringList &methods)
{
    while (m_tokens.size() >= mostTokens) {
        const auto oldest = std::min_element(m_tokens.cbegin(), m_tokens.cend(),
                                             [](const auto &a, const auto &b) { return a.issued < b.issued; });
        m_tokens.erase(oldest);
    }
    const WallTime now = m_state.wall();
    DemoToken fresh{u"MII"_s + randomSecret(tokenLength - 3), owner.id, projectId, methods, now, now + tokenLife};
    m_tokens.insert(fresh.text, fresh);
    return fresh;
}

const DemoToken *Gatekeeper::token(const QString &text) const
{
    const auto found = m_tokens.constFind(text);
    return found == m_tokens.cend() ? nullptr : &*found;
}

DemoKey Gatekeeper::issueTemporaryKey(Millis life)
{
    if (m_temporary.size() >= mostTokens)
        m_temporary.removeFirst();
    DemoKey pair{u"DEMOTMP"_s + randomSecret(40).remove(u'-').remove(u'_').toUpper().left(13),
                 randomSecret(40),
                 randomSecret(600),
                 m_state.wall() + life,
                 0,
                 {}};
    m_temporary.append(pair);
    return pair;
}

DemoKey *Gatekeeper::findKey(const QString &accessKey)
{
    if (key.accessKey == accessKey)
        return &key;
    for (DemoKey &pair : m_temporary) {
        if (pair.accessKey == accessKey)
            return &pair;
    }
    return nullptr;
}

} // namespace syncdesk::demo
