#include "app/sync/signinvariables.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first of \a names that is set.
QString firstOf(const Environment &environment, std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names) {
        QString value = environment.value(QString::fromUtf16(name)).trimmed();
        if (!value.isEmpty())
            return value;
    }
    return {};
}

} // namespace

SdkVariables readSdkVariables(const Environment &environment)
{
    const auto get = [&](auto... names) { return firstOf(environment, {names...}); };
    return {.accessKey = get(u"HUAWEICLOUD_SDK_AK"),
            .secretKey = get(u"HUAWEICLOUD_SDK_SK"),
            .securityToken = get(u"HUAWEICLOUD_SDK_SECURITY_TOKEN"),
            .projectId = get(u"HUAWEICLOUD_SDK_PROJECT_ID"),
            .domainId = get(u"HUAWEICLOUD_SDK_DOMAIN_ID"),
            .idpId = get(u"HUAWEICLOUD_SDK_IDP_ID"),
            .idTokenFile = get(u"HUAWEICLOUD_SDK_ID_TOKEN_FILE")};
}

OpenStackVariables readOpenStackVariables(const Environment &environment)
{
    const auto get = [&](auto... names) { return firstOf(environment, {names...}); };
    return {.authUrl = get(u"OS_AUTH_URL"),
            .region = get(u"OS_REGION_NAME", u"OS_REGION"),
            .userName = get(u"OS_USERNAME"),
            .userId = get(u"OS_USER_ID"),
            .password = environment.value(u"OS_PASSWORD"_s),
            .passcode = get(u"OS_PASSCODE"),
            .domainName = get(u"OS_USER_DOMAIN_NAME", u"OS_DOMAIN_NAME"),
            .domainId = get(u"OS_USER_DOMAIN_ID", u"OS_DOMAIN_ID"),
            .projectName = get(u"OS_PROJECT_NAME", u"OS_TENANT_NAME"),
            .projectId = get(u"OS_PROJECT_ID", u"OS_TENANT_ID"),
            .projectDomainName = get(u"OS_PROJECT_DOMAIN_NAME"),
            .projectDomainId = get(u"OS_PROJECT_DOMAIN_ID"),
            .token = get(u"OS_TOKEN", u"OS_AUTH_TOKEN"),
            .accessKey = get(u"OS_ACCESS_KEY"),
            .secretKey = get(u"OS_SECRET_KEY"),
            .securityToken = get(u"OS_SECURITY_TOKEN"),
            .caFile = get(u"OS_CACERT")};
}

} // namespace syncdesk
