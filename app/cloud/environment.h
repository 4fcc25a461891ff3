#pragma once

#include "app/cloud/iam.h"
#include "app/cloud/requestsigner.h"
#include "app/sync/project.h"
#include "app/sync/signinvariables.h"

namespace syncdesk {

/// Of this process: the variables that have to do with sign-in.
Environment processEnvironment();

/// What a project signs in with, whatever it was told by: one of key, token and password.
struct SignInData
{
    enum class By { Key, Token, Password };
    By by = By::Key;
    AccessKey key{};
    QByteArray token{};
    IamLogin login{};   ///< By::Password; its project also for the other two
    QUrl endpoint{};    ///< ModelArts
    QUrl iamEndpoint{}; ///< see iam::iamBase()
    bool canRenew() const { return by == By::Password; }
};

/// From a saved project and its secret; SignInKind::Environment with \a environment instead of the secret. What the
/// project itself names wins over the variables. Errors: SignedOut with NoSecret, or with EnvironmentIncomplete and
/// the missing variable in detail.
///
/// Variables, first found wins: HUAWEICLOUD_SDK_AK, _SK, _SECURITY_TOKEN, _PROJECT_ID; OS_TOKEN (OS_AUTH_TOKEN);
/// OS_ACCESS_KEY, OS_SECRET_KEY, OS_SECURITY_TOKEN; OS_USERNAME or OS_USER_ID with OS_PASSWORD. With all OS_*:
/// OS_AUTH_URL, OS_USER_DOMAIN_NAME or _ID (else OS_DOMAIN_NAME or _ID), OS_PROJECT_ID, OS_PROJECT_NAME (older
/// OS_TENANT_*), OS_PROJECT_DOMAIN_NAME or _ID. auth.md 3.
Result<SignInData> signInData(const Project &project, const Secret &secret, const Environment &environment);

/// What is wrong where neither the project nor the region table names a ModelArts host.
ApiError noEndpoint();

} // namespace syncdesk
