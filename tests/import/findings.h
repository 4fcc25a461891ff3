#pragma once

#include "app/desk/signinimport.h"

#include <QMetaEnum>
#include <QStringList>

namespace syncdesk {

/// A sign-in in one line: kind name region project who secret…; empty parts are "-".
inline QString brief(const FoundSignIn &found)
{
    const auto orDash = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    static const QStringList kinds{QStringLiteral("key"), QStringLiteral("temporary"), QStringLiteral("password"),
                                   QStringLiteral("token")};
    const bool password = found.signIn.kind == SignInKind::Password;
    const Secret &secret = found.secret;
    QStringList parts{kinds.value(int(found.signIn.kind)), orDash(found.name), orDash(found.region),
                      orDash(found.projectId.isEmpty() ? found.projectName : found.projectId),
                      password ? found.signIn.userName + found.signIn.userId + u'@' + found.signIn.account
                               : orDash(found.signIn.accessKey)};
    for (const QString &part : {secret.secretKey, secret.securityToken, secret.password, secret.token}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    if (!found.iamEndpoint.isEmpty())
        parts.append(found.iamEndpoint.toString());
    return parts.join(u' ');
}

inline QString brief(const ImportProblem &problem)
{
    static const QStringList reasons{
        QStringLiteral("NotThere"),    QStringLiteral("NotReadable"), QStringLiteral("TooLarge"),
        QStringLiteral("NotText"),     QStringLiteral("Unknown"),     QStringLiteral("WrongFormat"),
        QStringLiteral("Nothing"),     QStringLiteral("Encrypted"),   QStringLiteral("Incomplete"),
        QStringLiteral("BadValue"),    QStringLiteral("NeedsShell"),  QStringLiteral("NotLiteral"),
        QStringLiteral("OtherSignIn"), QStringLiteral("TooMany")};
    QString text = reasons.value(int(problem.reason));
    if (problem.line > 0)
        text += u':' + QString::number(problem.line);
    for (const QString &part : {problem.name, problem.field}) {
        if (!part.isEmpty())
            text += u' ' + part;
    }
    return text;
}

template<typename T>
QStringList briefs(const QList<T> &list)
{
    QStringList lines;
    for (const T &item : list)
        lines.append(brief(item));
    return lines;
}

/// No name, place or problem may hold what is secret.
inline bool tells(const ImportFindings &findings, const QString &secret)
{
    QStringList all;
    for (const FoundSignIn &found : findings.signIns)
        all << found.file << found.name << found.region << found.projectId << found.projectName << found.caFile
            << found.iamEndpoint.toString() << found.signIn.accessKey << found.signIn.userName << found.signIn.userId
            << found.signIn.account;
    for (const ImportProblem &problem : findings.problems)
        all << problem.file << problem.name << problem.field;
    return all.join(u'\n').contains(secret);
}

} // namespace syncdesk
