#include "app/import/jsonfile.h"
#include "app/import/parsers.h"

#include <QJsonArray>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The layout around the keys is not published: they are looked for at any depth (the JSON reader bounds it).
void addFrom(Findings &findings, const QJsonValue &value, QString account)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            addFrom(findings, item, account);
        return;
    }
    const QJsonObject object = value.toObject();
    if (const QString own = object["account"_L1].toString().trimmed(); !own.isEmpty())
        account = own;
    if (const QString user = object["username"_L1].toString().trimmed(); !user.isEmpty()) {
        FoundSignIn found;
        found.signIn.kind = SignInKind::Password;
        found.signIn.userName = findings.line(user, u"username"_s);
        // the main account's own user has the account's name
        found.signIn.account = account.isEmpty() ? found.signIn.userName : findings.line(account, u"account"_s);
        found.secret.password = findings.secret(object["password"_L1].toString(), u"password"_s);
        findings.setName(user);
        if (!found.signIn.userName.isEmpty())
            findings.add(found);
    }
    for (const QJsonValue &item : object)
        if (item.isObject() || item.isArray())
            addFrom(findings, item, account);
}

} // namespace

ImportFindings parseModelArtsConfig(const QString &text, const QString &file)
{
    Findings findings(SignInSource::ModelArtsSdk, file);
    if (const std::optional<QJsonObject> config = readJsonObject(text, findings))
        addFrom(findings, *config, {});
    findings.setName({});
    return findings.take();
}

} // namespace syncdesk::importing
