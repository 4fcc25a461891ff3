#include "app/cloud/iam.h"

#include "app/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace syncdesk::iam {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList tokensPath{u"v3"_s, u"auth"_s, u"tokens"_s};

QJsonObject named(const QString &id, const QString &name)
{
    return id.isEmpty() ? QJsonObject{{u"name"_s, name}} : QJsonObject{{u"id"_s, id}};
}

/// The user by id, or by name within the account.
QJsonObject userOf(const IamLogin &login, bool preferId)
{
    if (preferId && !login.userId.isEmpty())
        return {{u"id"_s, login.userId}};
    if (login.userName.isEmpty())
        return {{u"id"_s, login.userId}};
    return {{u"name"_s, login.userName}, {u"domain"_s, named(login.domainId, login.domainName)}};
}

QJsonObject projectScope(const IamLogin &login)
{
    QJsonObject project = named(login.projectId, login.projectName);
    if (login.projectId.isEmpty()) { // stock Keystone answers 400 to a project's name without its domain
        const bool own = !login.projectDomainId.isEmpty() || !login.projectDomainName.isEmpty();
        project[u"domain"_s] =
            own ? named(login.projectDomainId, login.projectDomainName) : named(login.domainId, login.domainName);
    }
    return {{u"project"_s, project}};
}

ApiRequest tokenRequest(const QJsonObject &identity, const IamLogin &login, Scope scope)
{
    QJsonObject auth{{u"identity"_s, identity}};
    if (scope == Scope::Project)
        auth[u"scope"_s] = projectScope(login);
    ApiRequest request;
    request.method = "POST";
    request.path = tokensPath;
    request.query = {{u"nocatalog"_s, u"true"_s}};
    request.headers = {{"Content-Type", "application/json;charset=utf8"}};
    request.body = QJsonDocument(QJsonObject{{u"auth"_s, auth}}).toJson(QJsonDocument::Compact);
    return request;
}

QJsonObject passcodeOf(const IamLogin &login)
{
    // On the cloud only the id is known to work here.
    QJsonObject user = userOf(login, true);
    user[u"passcode"_s] = login.passcode;
    return {{u"user"_s, user}};
}

ApiRequest readRequest(const QStringList &path, const QByteArray &token)
{
    ApiRequest request;
    request.path = path;
    request.headers = {{"Content-Type", "application/json;charset=utf8"}, {"X-Auth-Token", token}};
    return request;
}

} // namespace

QUrl iamBase(const QUrl &endpoint)
{
    QUrl base = endpoint.adjusted(QUrl::StripTrailingSlash | QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    QString path = base.path();
    if (path == u"/v3" || path.endsWith(u"/v3"))
        path.chop(3);
    base.setPath(path);
    return base;
}

ApiRequest tokenByPassword(const IamLogin &login, Scope scope)
{
    QJsonObject user = userOf(login, false);
    user[u"password"_s] = login.password;
    QJsonArray methods{u"password"_s};
    QJsonObject identity{{u"password"_s, QJsonObject{{u"user"_s, user}}}};
    if (!login.passcode.isEmpty()) {
        methods.append(u"totp"_s);
        identity[u"totp"_s] = passcodeOf(login);
    }
    identity[u"methods"_s] = methods;
    return tokenRequest(identity, login, scope);
}

ApiRequest tokenByPasscode(const IamLogin &login, const IamReceipt &receipt, Scope scope)
{
    IamLogin known = login;
    if (!receipt.userId.isEmpty())
        known.userId = receipt.userId;
    ApiRequest request =
        tokenRequest({{u"methods"_s, QJsonArray{u"totp"_s}}, {u"totp"_s, passcodeOf(known)}}, known, scope);
    request.headers.append(Header("Openstack-Auth-Receipt", receipt.receipt));
    return request;
}

ApiRequest verify(const QByteArray &token)
{
    ApiRequest request = readRequest(tokensPath, token);
    request.query = {{u"nocatalog"_s, u"true"_s}};
    request.headers.append(Header("X-Subject-Token", token));
    return request;
}

ApiRequest enterableProjects(const QByteArray &token)
{
    return readRequest({u"v3"_s, u"auth"_s, u"projects"_s}, token);
}

ApiRequest projectsByName(const QString &name)
{
    ApiRequest request;
    request.path = {u"v3"_s, u"projects"_s};
    if (!name.isEmpty())
        request.query = {{u"name"_s, name}};
    request.headers = {{"Content-Type", "application/json;charset=utf8"}};
    return request;
}

Result<IamToken> readToken(const Answer &answer, WallTime now, const QByteArray &token)
{
    return andThen(readJson(answer, now), [&](const QJsonObject &reply) -> Result<IamToken> {
        const QJsonObject sent = reply["token"_L1].toObject();
        IamToken read;
        read.token = token.isEmpty() ? answer.header("x-subject-token") : token;
        read.projectId = json::readText(sent["project"_L1]["id"_L1]);
        read.projectName = json::readText(sent["project"_L1]["name"_L1]);
        read.userId = json::readText(sent["user"_L1]["id"_L1]);
        read.issued = json::readTime(sent["issued_at"_L1]);
        read.expires = json::readTime(sent["expires_at"_L1]);
        if (read.token.isEmpty() || sent.isEmpty())
            return ApiError{.kind = ApiError::Kind::BadReply, .host = answer.host, .detail = u"no token"_s};
        return read;
    });
}

std::optional<IamReceipt> readReceipt(const Answer &answer)
{
    const QByteArray receipt = answer.header("openstack-auth-receipt");
    if (answer.status != 401 || receipt.isEmpty())
        return std::nullopt;
    const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
    return IamReceipt{receipt, json::readText(body["receipt"_L1]["user"_L1]["id"_L1])};
}

Result<QList<FoundProject>> readProjects(const QJsonObject &reply)
{
    if (!reply["projects"_L1].isArray())
        return ApiError{.kind = ApiError::Kind::BadReply, .detail = u"no list of projects"_s};
    QList<FoundProject> projects;
    const QJsonArray sent = reply["projects"_L1].toArray();
    for (const QJsonValue &entry : sent) {
        const FoundProject project{json::readText(entry["id"_L1]), json::readText(entry["name"_L1]),
                                   json::readBool(entry["enabled"_L1]).value_or(true)};
        if (!project.id.isEmpty() && project.name != u"MOS")
            projects.append(project);
    }
    std::sort(projects.begin(), projects.end(),
              [](const FoundProject &a, const FoundProject &b) { return a.name < b.name; });
    return projects;
}

} // namespace syncdesk::iam
