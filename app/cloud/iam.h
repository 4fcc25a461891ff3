#pragma once

#include "app/cloud/answer.h"
#include "app/desk/connectiontest.h"

namespace syncdesk {

/// A sign-in with user name and password, and the project it is for. Ids win over names. auth.md 2.
struct IamLogin
{
    QString userName{};
    QString userId{};
    QString domainName{}; ///< the account that owns the user
    QString domainId{};
    QString password{};
    QString passcode{}; ///< of the second factor; empty: none
    QString projectId{};
    QString projectName{};
    QString projectDomainName{}; ///< empty: the user's
    QString projectDomainId{};
};

/// A token and what its reply tells.
struct IamToken
{
    QByteArray token{};
    QString projectId{}; ///< empty: not scoped to a project
    QString projectName{};
    QString userId{};
    std::optional<WallTime> issued{}; ///< on the service's clock
    std::optional<WallTime> expires{};
};

/// Half a sign-in: the password was right, and a second factor is wanted.
struct IamReceipt
{
    QByteArray receipt{};
    QString userId{};
};

/// The calls of IAM (Keystone v3) as values. Bases end before "/v3": see iamBase().
namespace iam {

enum class Scope { Project, None };

/// \a endpoint without a trailing "/v3", which every call brings along.
QUrl iamBase(const QUrl &endpoint);

/// "Obtaining a User Token Through Password Authentication", with or without second factor: POST /v3/auth/tokens.
ApiRequest tokenByPassword(const IamLogin &login, Scope scope);
/// The second half, after a receipt.
ApiRequest tokenByPasscode(const IamLogin &login, const IamReceipt &receipt, Scope scope = Scope::Project);
/// "Verifying a Token": GET /v3/auth/tokens, of the token itself.
ApiRequest verify(const QByteArray &token);
/// "Querying the List of Projects Accessible to Users": GET /v3/auth/projects.
ApiRequest enterableProjects(const QByteArray &token);
/// "Querying Project Information": GET /v3/projects?name=; an empty name asks for all. To be signed.
ApiRequest projectsByName(const QString &name);

/// BadReply without a token. \a token: for verify(), whose reply has it in no header.
Result<IamToken> readToken(const Answer &answer, WallTime now, const QByteArray &token = {});
std::optional<IamReceipt> readReceipt(const Answer &answer);
/// "MOS" (object storage's own) left out; sorted by name.
Result<QList<FoundProject>> readProjects(const QJsonObject &reply);

} // namespace iam

} // namespace syncdesk
