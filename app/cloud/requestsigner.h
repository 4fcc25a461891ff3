#pragma once

#include "app/base/time.h"
#include "app/cloud/apirequest.h"

namespace syncdesk {

/// An access key pair; temporary ones have a security token.
struct AccessKey
{
    QString id{};            ///< AK
    QString secret{};        ///< SK
    QString securityToken{}; ///< temporary keys only
    bool operator==(const AccessKey &) const = default;
};

/// The steps of a signature; the first two are for comparing with what a gateway says it calculated.
struct Signature
{
    QByteArray canonicalRequest{};
    QByteArray stringToSign{};
    QByteArray authorization{}; ///< secret in the sense of logs: never printed
};

/// SDK-HMAC-SHA256 of \a request, whose headers are all signed besides host and x-sdk-date. \a date as in
/// X-Sdk-Date. auth.md 1.1.
Signature signatureOf(const ApiRequest &request, const QUrl &base, const AccessKey &key, const QByteArray &date);

/// "20260115T083000Z".
QByteArray sdkDate(WallTime time);

/// \a request with X-Sdk-Date, X-Security-Token (temporary keys) and Authorization. A repeat needs a fresh one.
ApiRequest signedRequest(ApiRequest request, const QUrl &base, const AccessKey &key, WallTime time);

} // namespace syncdesk
