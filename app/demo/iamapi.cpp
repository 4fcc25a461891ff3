#include "app/demo/iamapi.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

constexpr int mostReceipts = 100;

HttpAnswer badRequest(const QString &what)
{
    return keystoneError(400, what + u". The server could not comply with the request since it is either malformed or "
                                     "otherwise incorrect. The client is assumed to be in error."_s);
}

QJsonObject links(const QString &self)
{
    return {{u"next"_s, QJsonValue::Null}, {u"previous"_s, QJsonValue::Null}, {u"self"_s, self}};
}

} // namespace

HttpAnswer IamApi::refused() const
{
    return keystoneError(401, stockWords ? u"The request you have made requires authentication."_s
                                         : u"The username or password is wrong."_s);
}

HttpAnswer IamApi::answer(const HttpRequest &request, const QStringList &parts)
{
    const QString path = parts.join(u'/');
    if (path == "v3/auth/tokens"_L1)
        return request.method == "POST" ? createToken(request) : existingToken(request);
    const bool get = request.method == "GET" || request.method == "HEAD";
    const bool known =
        (get && (path == "v3/auth/projects"_L1 || path == "v3/projects"_L1 || path == "v3/auth/domains"_L1)) ||
        (request.method == "POST" && path == "v3.0/OS-CREDENTIAL/securitytokens"_L1);
    if (!known)
        return keystoneError(404, u"The resource could not be found."_s);
    std::variant<Caller, HttpAnswer> caller = m_gate.check(request);
    if (const auto *refusal = std::get_if<HttpAnswer>(&caller)) {
        const bool bySignature = request.findHeader("authorization").has_value();
        return bySignature ? *refusal : keystoneError(401, u"The request you have made requires authentication."_s);
    }
    if (path == "v3/auth/projects"_L1)
        return ownProjects();
    if (path == "v3/auth/domains"_L1)
        return domains();
    return path == "v3/projects"_L1 ? projectsByName(request) : temporaryKey(request);
}

std::variant<const DemoUser *, HttpAnswer> IamApi::readUser(const QJsonObject &user) const
{
    const QString id = user["id"_L1].toString();
    const QString name = user["name"_L1].toString();
    if (id.isEmpty() && name.isEmpty())
        return badRequest(u"Expecting to find id or name in user"_s);
    if (id.isEmpty()) {
        const QJsonObject owner = user["domain"_L1].toObject();
        if (owner.isEmpty())
            return badRequest(u"Expecting to find domain in user"_s);
        if (owner["name"_L1].toString() != m_gate.account && owner["id"_L1].toString() != m_gate.accountId)
            return refused();
    }
    const DemoUser *found = m_gate.findUser(id, name);
    if (!found || !found->enabled)
        return refused();
    return found;
}

std::variant<QString, HttpAnswer> IamApi::readScope(const QJsonValue &scope) const
{
    const QJsonObject wanted = scope["project"_L1].toObject();
    if (wanted.isEmpty())
        return QString();
    const QString id = wanted["id"_L1].toString();
    const QString name = wanted["name"_L1].toString();
    if (id.isEmpty() && name.isEmpty())
        return badRequest(u"Expecting to find id or name in project"_s);
    if (id.isEmpty()) {
        const QJsonObject owner = wanted["domain"_L1].toObject();
        if (owner.isEmpty())
            return badRequest(u"Expecting to find domain in project"_s);
        if (owner["name"_L1].toString() != m_gate.account && owner["id"_L1].toString() != m_gate.accountId)
            return keystoneError(401, u"The request you have made requires authentication."_s);
    }
    for (const auto &project : m_state.projects) {
        if (project->enabled && (id.isEmpty() ? project->name == name : project->id == id))
            return project->id;
    }
    return keystoneError(401, u"The request you have made requires authentication."_s);
}

HttpAnswer IamApi::createToken(const HttpRequest &request)
{
    QJsonParseError error;
    const QJsonObject auth = QJsonDocument::fromJson(request.body, &error).object()["auth"_L1].toObject();
    if (error.error != QJsonParseError::NoError || auth.isEmpty())
        return badRequest(u"Expecting to find auth in request body"_s);
    const QJsonObject identity = auth["identity"_L1].toObject();
    QStringList methods;
    const QJsonArray named = identity["methods"_L1].toArray();
    for (const auto &method : named)
        methods.append(method.toString());
    if (methods.isEmpty())
        return badRequest(u"Expecting to find methods in identity"_s);

    const DemoUser *user = nullptr;
    for (const QString &method : std::as_const(methods)) {
        if (method == "token"_L1) {
            const DemoToken *old = m_gate.token(identity["token"_L1]["id"_L1].toString());
            user = old && old->expires > m_state.wall() ? m_gate.findUser(old->userId, {}) : nullptr;
            if (!user)
                return keystoneError(401, u"The request you have made requires authentication."_s);
            continue;
        }
        if (method != "password"_L1 && method != "totp"_L1)
            return badRequest(u"Unsupported authentication method %1"_s.arg(method.left(40)));
        const QJsonObject described = identity[method]["user"_L1].toObject();
        std::variant<const DemoUser *, HttpAnswer> found = readUser(described);
        if (const auto *refusal = std::get_if<HttpAnswer>(&found))
            return *refusal;
        const DemoUser *candidate = std::get<const DemoUser *>(found);
        const bool fits = method == "password"_L1 ? described["password"_L1].toString() == candidate->password
                                                  : !candidate->passcode.isEmpty() &&
                                                        described["passcode"_L1].toString() == candidate->passcode;
        if (!fits || (user && user != candidate))
            return refused();
        user = candidate;
    }
    if (user && !user->passcode.isEmpty() && !methods.contains("token"_L1)) {
        const QString receipt = QString::fromLatin1(request.header("openstack-auth-receipt"));
        const bool withReceipt = !receipt.isEmpty() && m_receipts.value(receipt) == user->id;
        if (!methods.contains("totp"_L1))
            return receiptFor(*user);
        if (!methods.contains("password"_L1) && !withReceipt)
            return refused();
        m_receipts.remove(receipt);
    }
    std::variant<QString, HttpAnswer> scope = readScope(auth["scope"_L1]);
    if (const auto *refusal = std::get_if<HttpAnswer>(&scope))
        return *refusal;
    const DemoToken token = m_gate.issue(*user, std::get<QString>(scope), methods);
    return tokenReply(token, *user, !hasQuery(request, "nocatalog"));
}

HttpAnswer IamApi::receiptFor(const DemoUser &user)
{
    if (m_receipts.size() >= mostReceipts)
        m_receipts.clear();
    const QString receipt = randomSecret(184);
    m_receipts.insert(receipt, user.id);
    const QJsonObject owner{{u"id"_s, user.id}, {u"name"_s, user.name}, {u"domain"_s, domain()}};
    HttpAnswer answer = jsonAnswer({{u"receipt"_s, QJsonObject{{u"methods"_s, QJsonArray{u"password"_s}},
                                                               {u"user"_s, owner},
                                                               {u"expires_at"_s, isoMicros(m_state.wall() + 5min)},
                                                               {u"issued_at"_s, isoMicros(m_state.wall())}}},
                                    {u"required_auth_methods"_s, QJsonArray{QJsonArray{u"password"_s, u"totp"_s}}}},
                                   401);
    answer.headers.append({"Openstack-Auth-Receipt", receipt.toLatin1()});
    return answer;
}

QJsonObject IamApi::domain() const
{
    return {{u"id"_s, m_gate.accountId}, {u"name"_s, m_gate.account}};
}

HttpAnswer IamApi::tokenReply(const DemoToken &token, const DemoUser &user, bool catalog) const
{
    QJsonObject body{{u"methods"_s, QJsonArray::fromStringList(token.methods)},
                     {u"issued_at"_s, isoMicros(token.issued)},
                     {u"expires_at"_s, isoMicros(token.expires)},
                     {u"user"_s, QJsonObject{{u"id"_s, user.id},
                                             {u"name"_s, user.name},
                                             {u"domain"_s, domain()},
                                             {u"password_expires_at"_s, u""_s}}}};
    if (token.methods.contains("totp"_L1))
        body[u"mfa_authn_at"_s] = isoMicros(token.issued);
    if (const DemoProject *project = m_state.project(token.projectId)) {
        body[u"project"_s] = QJsonObject{{u"id"_s, project->id}, {u"name"_s, project->name}, {u"domain"_s, domain()}};
        body[u"roles"_s] = QJsonArray{QJsonObject{{u"id"_s, u"0"_s}, {u"name"_s, u"te_admin"_s}}};
        if (catalog)
            body[u"catalog"_s] = QJsonArray();
    }
    HttpAnswer answer = jsonAnswer({{u"token"_s, body}}, 201);
    answer.headers.append({"X-Subject-Token", token.text.toLatin1()});
    return answer;
}

HttpAnswer IamApi::existingToken(const HttpRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD" && request.method != "DELETE")
        return keystoneError(404, u"The resource could not be found."_s);
    const std::variant<Caller, HttpAnswer> caller = m_gate.check(request);
    if (std::holds_alternative<HttpAnswer>(caller))
        return keystoneError(401, u"The request you have made requires authentication."_s);
    const QString text = QString::fromLatin1(request.header("x-subject-token"));
    const DemoToken *subject = m_gate.token(text);
    const DemoUser *user = subject ? m_gate.findUser(subject->userId, {}) : nullptr;
    if (!user || subject->expires <= m_state.wall())
        return keystoneError(404, u"Could not find token."_s);
    if (request.method == "DELETE") {
        m_gate.revoke(text);
        HttpAnswer answer;
        answer.status = 204;
        return answer;
    }
    HttpAnswer answer = tokenReply(*subject, *user, false);
    answer.status = 200;
    return answer;
}

QJsonObject IamApi::describe(const DemoProject &project) const
{
    return {{u"id"_s, project.id},
            {u"name"_s, project.name},
            {u"domain_id"_s, m_gate.accountId},
            {u"parent_id"_s, m_gate.accountId},
            {u"enabled"_s, project.enabled},
            {u"is_domain"_s, false},
            {u"description"_s, u""_s},
            {u"links"_s, links(u"/v3/projects/"_s + project.id)}};
}

HttpAnswer IamApi::ownProjects() const
{
    QJsonArray list;
    for (const auto &project : m_state.projects)
        list.append(describe(*project));
    return jsonAnswer({{u"projects"_s, list}, {u"links"_s, links(u"/v3/auth/projects"_s)}});
}

HttpAnswer IamApi::projectsByName(const HttpRequest &request) const
{
    if (!projectListAllowed) {
        return keystoneError(403, u"You are not authorized to perform the requested action: "
                                  "identity:list_projects."_s);
    }
    const QString name = queryValue(request, "name");
    QJsonArray list;
    for (const auto &project : m_state.projects) {
        if (name.isEmpty() || project->name == name)
            list.append(describe(*project));
    }
    return jsonAnswer({{u"projects"_s, list}, {u"links"_s, links(u"/v3/projects"_s)}});
}

HttpAnswer IamApi::domains() const
{
    QJsonObject own = domain();
    own[u"enabled"_s] = true;
    return jsonAnswer({{u"domains"_s, QJsonArray{own}}, {u"links"_s, links(u"/v3/auth/domains"_s)}});
}

HttpAnswer IamApi::temporaryKey(const HttpRequest &request)
{
    const QJsonValue wanted = QJsonDocument::fromJson(request.body)["auth"_L1]["identity"_L1]["token"_L1];
    const int seconds = wanted["duration_seconds"_L1].toInt(900);
    const DemoKey pair = m_gate.issueTemporaryKey(std::chrono::seconds(std::clamp(seconds, 900, 86400)));
    return jsonAnswer({{u"credential"_s, QJsonObject{{u"access"_s, pair.accessKey},
                                                     {u"secret"_s, pair.secretKey},
                                                     {u"securitytoken"_s, pair.securityToken},
                                                     {u"expires_at"_s, isoMicros(*pair.expires)}}}},
                      201);
}

} // namespace syncdesk::demo
