#pragma once

#include <QMap>
#include <QString>

namespace syncdesk {

using Environment = QMap<QString, QString>;

/// HUAWEICLOUD_SDK_*. auth.md 3. Absent: empty.
struct SdkVariables
{
    QString accessKey{}, secretKey{}, securityToken{};
    QString projectId{}, domainId{};
    QString idpId{}, idTokenFile{}; ///< federated sign-in
    bool hasKey() const { return !accessKey.isEmpty() && !secretKey.isEmpty(); }
};

/// OS_*, with the older names where the newer ones are not set. auth.md 3. Absent: empty.
struct OpenStackVariables
{
    QString authUrl{}, region{};
    QString userName{}, userId{};
    QString password{}; ///< as it is: blanks may belong to it
    QString passcode{}; ///< of the second factor
    QString domainName{}, domainId{};
    QString projectName{}, projectId{};
    QString projectDomainName{}, projectDomainId{};
    QString token{};
    QString accessKey{}, secretKey{}, securityToken{};
    QString caFile{};
    bool hasKey() const { return !accessKey.isEmpty() && !secretKey.isEmpty(); }
};

SdkVariables readSdkVariables(const Environment &environment);
OpenStackVariables readOpenStackVariables(const Environment &environment);

} // namespace syncdesk
