#pragma once

#include "app/base/apierror.h"

#include <QCoreApplication>
#include <span>

namespace syncdesk {

/// What a person can do about an error. Many codes share one.
enum class Advice {
    Nothing,
    Refresh,
    Join,
    Wait,
    WaitFiveMinutes,
    SlowDown,
    Later,
    ObsRights,
    ObsPath,
    ObsFiles,
    ObsNames,
    ObsFlatten,
    ObsOtherBucket,
    ObsPlainBucket,
    SmallerFiles,
    SyncFirst,
    UseImport,
    Message,
    TeamManager,
    FinishTask,
    LabelMore,
    Rename,
    Quota,
    SignIn,
    CheckKeys,
    CheckCredentials,
    Passcode,
    RenewSignIn,
    ScopeProject,
    ProjectAndRegion,
    OtherRegion,
    HostAndRegion,
    Clock,
    Administrator,
    NetworkAdministrator,
    Workspace,
    Account,
    ReportFault,
    Network,
    HostName,
    ProxySettings,
    ProxyPassword,
    Certificate,
    HttpsOnly,
    EnterSecret,
    KeyStore,
    Environment,
    Refreshing,
    OtherRegionOrHost,
    TypeProjectId
};

/// Title and cause of one code in the source language (for ErrorCodes::tr), and the advice that fits.
struct CodeText
{
    int number = 0;     ///< the digits of the code
    int httpStatus = 0; ///< only with this HTTP status; 0: with any other
    const char *title = nullptr;
    const char *cause = nullptr;
    Advice advice = Advice::Message;
};

/// The texts of contract section 9. A number may stand in several tables, and several times in one.
class ErrorCodes
{
    Q_DECLARE_TR_FUNCTIONS(ErrorCodes)
public:
    static std::span<const CodeText> datasets(); ///< 9.1
    static std::span<const CodeText> storage();  ///< 9.2
    static std::span<const CodeText> labeling(); ///< 9.3
    static std::span<const CodeText> access();   ///< 9.4
    static std::span<const CodeText> gateway();  ///< 9.5
    static std::span<const CodeText> legacy();   ///< 9.6, the 2019 generation

    /// The entry for the error's code; null when the code is absent or unknown. Where one number has two meanings,
    /// the HTTP status decides, and for 4105 and 4106 the service's own words.
    static const CodeText *find(const ApiError &error);
    /// What lies behind an error where that is known; without title for Reason::None.
    static CodeText ofReason(ApiError::Reason reason);
    static CodeText ofKind(ApiError::Kind kind);

    static const char *remedy(Advice advice); ///< one or two sentences
    static const char *hint(Advice advice);   ///< the same as a short clause, for lists
};

} // namespace syncdesk
