#pragma once

#include <QCoreApplication>

namespace syncdesk {

/// Why what a field of a form holds, or lacks, cannot be used.
enum class FieldProblem {
    NoName, ///< of the project
    NoRegion,
    NoProjectId,
    NoProjectFound,     ///< that this sign-in may enter
    MayNotListProjects, ///< so the ID has to be typed
    NoneOfRegion,       ///< projects were found, but by their names they belong to other regions
    SeveralOfRegion,    ///< projects were found, and which of them is meant only the user knows
    OtherRegion,        ///< the chosen project belongs to another region
    NoAccessKey,
    NoSecretKey,
    NoSecurityToken,
    NoUserName,
    NoAccount,
    NoPassword,
    NoToken,
    NotHost,   ///< no host name
    PlainHttp, ///< to somewhere else than this computer
    NotHttps,
    MoreThanHost, ///< a path, a query or a user name
    NoProxyHost,
    MoreThanProxyHost,
    FileNotReadable,
    NoCertificate, ///< the file holds none
    NoId,          ///< of a dataset or job
    NotId,         ///< such an ID cannot be
};

/// Says at a field why its content cannot be used, and what to do.
class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
public:
    static QString sentence(FieldProblem problem); ///< one or two sentences; never empty
};

} // namespace syncdesk
