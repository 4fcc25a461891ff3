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

Result<SignInData> fromEnvironment(SignInData data, const Project &project, const Environment &environment)
{
    const SdkVariables sdk = readSdkVariables(environment);
    const OpenStackVariables openStack = readOpenStackVariables(environment);
    // Variables of another region name another region's project.
    const bool otherRegion =
        !sdk.hasKey() && !openStack.region.isEmpty() && !project.region.isEmpty() && openStack.region != project.region;
    if (project.projectId.isEmpty() && project.projectName.isEmpty() && !otherRegion) {
        data.login.projectId = sdk.hasKey() ? sdk.projectId : openStack.projectId;
        if (!sdk.hasKey() && !openStack.projectName.isEmpty())
            data.login.projectName = openStack.projectName;
    }
    if (sdk.hasKey()) {
        data.key = {sdk.accessKey, sdk.secretKey, sdk.securityToken};
        return data;
    }
    if (project.iamEndpoint.isEmpty() && !openStack.authUrl.isEmpty())
        data.iamEndpoint = QUrl(openStack.authUrl);
    if (!openStack.token.isEmpty()) {
        data.by = SignInData::By::Token;
        data.token = openStack.token.toUtf8();
        return data;
    }
    data.key = {openStack.accessKey, openStack.secretKey, openStack.securityToken};
    if (openStack.hasKey())
        return data;
    data.by = SignInData::By::Password;
    data.key = {};
    data.login.userName = openStack.userName;
    data.login.userId = openStack.userId;
    data.login.password = openStack.password;
    data.login.passcode = openStack.passcode;
    data.login.domainName = openStack.domainName;
    data.login.domainId = openStack.domainId;
    data.login.projectDomainName = openStack.projectDomainName;
    data.login.projectDomainId = openStack.projectDomainId;
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
        if (name.startsWith(u"HUAWEICLOUD_SDK_") || name.startsWith(u"OS_") || name.startsWith(u"HW_"))
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

ApiError noEndpoint()
{
    return {.kind = ApiError::Kind::Offline, // nobody was asked, so nothing may be concluded
            .reason = Reason::NotInRegion,
            .detail = u"no ModelArts endpoint is known for this region"_s,
            .notSent = true};
}

} // namespace syncdesk
