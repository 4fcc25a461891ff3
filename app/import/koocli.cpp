#include "app/import/jsonfile.h"
#include "app/import/parsers.h"

#include <QJsonArray>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

namespace {

/// Encryption is on unless it was switched off; a file that does not say is judged by its key.
bool isEncrypted(const QJsonValue &setting, const QString &accessKey)
{
    if (setting.isBool())
        return setting.toBool();
    if (setting.isString())
        return setting.toString().trimmed().compare("false"_L1, Qt::CaseInsensitive) != 0;
    return !looksLikeAccessKey(accessKey);
}

void addProfile(Findings &findings, const QJsonObject &profile, const QJsonValue &authEncrypt)
{
    const auto get = [&profile](QLatin1StringView key) { return profile[key].toString().trimmed(); };
    findings.setName(get("name"_L1));
    const QString mode = get("mode"_L1);
    if (!mode.isEmpty() && mode.compare("AKSK"_L1, Qt::CaseInsensitive) != 0)
        return findings.problem(Reason::OtherSignIn, 0, findings.line(mode, u"mode"_s));
    FoundSignIn place;
    place.region = findings.region(get("region"_L1), u"region"_s);
    place.projectId = findings.line(get("projectId"_L1), u"projectId"_s);
    const QString accessKey = get("accessKeyId"_L1);
    if (accessKey.isEmpty() && get("secretAccessKey"_L1).isEmpty())
        return findings.problem(Reason::Incomplete, 0, u"accessKeyId"_s);
    if (!isEncrypted(authEncrypt, accessKey))
        return findings.addKey(accessKey, get("secretAccessKey"_L1), get("securityToken"_L1), place);
    findings.problem(Reason::Encrypted);
    if (!place.region.isEmpty() || !place.projectId.isEmpty())
        findings.add(place);
}

} // namespace

ImportFindings parseKooCli(const QString &text, const QString &file)
{
    Findings findings(SignInSource::KooCli, file);
    const std::optional<QJsonObject> config = readJsonObject(text, findings);
    if (!config)
        return findings.take();
    const QJsonArray profiles = config->value("profiles"_L1).toArray();
    for (const QJsonValue &profile : profiles) {
        if (!findings.hasRoom())
            break;
        if (profile.isObject())
            addProfile(findings, profile.toObject(), config->value("authEncrypt"_L1));
        else
            findings.problem(Reason::WrongFormat);
    }
    findings.setName({});
    return findings.take();
}

} // namespace syncdesk::importing
