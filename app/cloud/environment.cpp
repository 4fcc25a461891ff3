#include "app/cloud/environment.h"

#include "app/sync/region.h"

#include <QProcessEnvironment>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using Reason = ApiError::Reason;

namespace {

ApiError signedOut(Reason reason, const QString &detail)
{
    return ApiError{.kind = ApiError::Kind::SignedOut, .reason = reason, .detail = detail, .notSent = true};
}

/// The first of \a names that is set.
QString firstOf(const Environment &environment, std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names) {
        const QString value = environment.value(QString::fromUtf16(name)).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

Result<SignInData> fromEnvironment(SignInData data, const Project &project, const Environment &environment)
{
    const auto get = [&](auto... names) { return firstOf(environment, {names...}); };
    const bool openStack = get(u"HUAWEICLOUD_SDK_AK").isEmpty() || get(u"HUAWEICLOUD_SDK_SK").isEmpty();
    // Variables of another region name another region's project.
    const QString region = get(u"OS_REGION_NAME", u"OS_REGION");
    const bool otherRegion = openStack && !region.isEmpty() && !project.region.isEmpty() && region != project.region;
    if (project.projectId.isEmpty() && project.projectName.isEmpty() && !otherRegion) {
        data.login.projectId = openStack ? get(u"OS_PROJECT_ID", u"OS_TENANT_ID") : get(u"HUAWEICLOUD_SDK_PROJECT_ID");
        if (const QString name = get(u"OS_PROJECT_NAME", u"OS_TENANT_NAME"); openStack && !name.isEmpty())
            data.login.projectName = name;
    }
    if (!openStack) {
        data.key = {get(u"HUAWEICLOUD_SDK_AK"), get(u"HUAWEICLOUD_SDK_SK"), get(u"HUAWEICLOUD_SDK_SECURITY_TOKEN")};
        return data;
    }
    if (project.iamEndpoint.isEmpty() && !get(u"OS_AUTH_URL").isEmpty())
        data.iamEndpoint = QUrl(get(u"OS_AUTH_URL"));
    if (const QString token = get(u"OS_TOKEN", u"OS_AUTH_TOKEN"); !token.isEmpty()) {
        data.by = SignInData::By::Token;
        data.token = token.toUtf8();
        return data;
    }
    data.key = {get(u"OS_ACCESS_KEY"), get(u"OS_SECRET_KEY"), get(u"OS_SECURITY_TOKEN")};
    if (!data.key.id.isEmpty() && !data.key.secret.isEmpty())
        return data;
    data.by = SignInData::By::Password;
    data.key = {};
    data.login.userName = get(u"OS_USERNAME");
    data.login.userId = get(u"OS_USER_ID");
    data.login.password = environment.value(u"OS_PASSWORD"_s); // blanks may belong to it
    data.login.passcode = get(u"OS_PASSCODE");
    data.login.domainName = get(u"OS_USER_DOMAIN_NAME", u"OS_DOMAIN_NAME");
    data.login.domainId = get(u"OS_USER_DOMAIN_ID", u"OS_DOMAIN_ID");
    data.login.projectDomainName = get(u"OS_PROJECT_DOMAIN_NAME");
    data.login.projectDomainId = get(u"OS_PROJECT_DOMAIN_ID");
    if (data.login.userName.isEmpty() && data.login.userId.isEmpty()) {
        return signedOut(Reason::EnvironmentIncomplete,
                         u"set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or OS_USERNAME and OS_PASSWORD"_s);
    }
    if (data.login.password.isEmpty())
        return signedOut(Reason::EnvironmentIncomplete, u"OS_PASSWORD is not set"_s);
    if (data.login.userId.isEmpty() && data.login.domainName.isEmpty() && data.login.domainId.isEmpty())
        return signedOut(Reason::EnvironmentIncomplete, u"OS_USER_DOMAIN_NAME is not set"_s);
    return data;
}

} // namespace

Environment processEnvironment()
{
    Environment environment;
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    const QStringList names = process.keys();
    for (const QString &name : names) {
        if (name.startsWith(u"HUAWEICLOUD_SDK_") || name.startsWith(u"OS_"))
            environment.insert(name, process.value(name));
    }
    return environment;
}

Result<SignInData> signInData(const Project &project, const Secret &secret, const Environment &environment)
{
    SignInData data;
    data.endpoint = project.endpoint.isEmpty() ? modelArtsEndpoint(project.region) : project.endpoint;
    data.iamEndpoint = project.iamEndpoint.isEmpty() ? iamEndpoint(project.region) : project.iamEndpoint;
    data.login.projectId = project.projectId;
    data.login.projectName = project.projectName.isEmpty() ? project.region : project.projectName;
    switch (project.signIn.kind) {
    case SignInKind::AccessKey:
    case SignInKind::TemporaryKey:
    case SignInKind::Demo:
        data.by = SignInData::By::Key;
        data.key = {project.signIn.accessKey.trimmed(), secret.secretKey.trimmed(), {}};
        if (project.signIn.kind == SignInKind::TemporaryKey)
            data.key.securityToken = secret.securityToken.simplified().remove(u' ');
        if (data.key.id.isEmpty() || data.key.secret.isEmpty() ||
            (project.signIn.kind == SignInKind::TemporaryKey && data.key.securityToken.isEmpty()))
            return signedOut(Reason::NoSecret, u"the access key is not whole"_s);
        return data;
    case SignInKind::Token:
        data.by = SignInData::By::Token;
        data.token = secret.token.simplified().remove(u' ').toUtf8(); // pasted ones come with line breaks
        if (data.token.isEmpty())
            return signedOut(Reason::NoSecret, u"no token"_s);
        return data;
    case SignInKind::Password:
        data.by = SignInData::By::Password;
        data.login.userName = project.signIn.userName;
        data.login.userId = project.signIn.userId;
        data.login.domainName = project.signIn.account;
        data.login.password = secret.password;
        data.login.passcode = secret.passcode.simplified().remove(u' ');
        if (data.login.password.isEmpty())
            return signedOut(Reason::NoSecret, u"no password"_s);
        if (project.signIn.secondFactor && data.login.passcode.isEmpty())
            return signedOut(Reason::SecondFactorNeeded, u"no passcode"_s);
        return data;
    case SignInKind::Environment:
        return fromEnvironment(data, project, environment);
    }
    return data;
}

} // namespace syncdesk
