#pragma once

#include "app/demo/httpmessage.h"

/// The cloud's side of SDK-HMAC-SHA256, written from the description of the service and not from the signing side of
/// this program, so that each checks the other. Source: API Request Signing Guide; auth.md 1.1.
namespace syncdesk::demo {

/// What an Authorization header says.
struct SignedParts
{
    QByteArray accessKey{};
    QList<QByteArray> headers{}; ///< SignedHeaders, in the order they were named
    QByteArray signature{};
};

/// Nullopt when it is no complete "SDK-HMAC-SHA256 Access=…, SignedHeaders=…, Signature=…".
std::optional<SignedParts> readAuthorization(const QByteArray &value);

/// What must have been signed for \a request to be genuine; nullopt when a header that is named is not there, or the
/// names are not in order and lower case.
std::optional<QByteArray> canonicalRequest(const HttpRequest &request, const QList<QByteArray> &signedHeaders);
QByteArray stringToSign(const QByteArray &canonical, const QByteArray &date);
/// Lower-case hex.
QByteArray signatureOf(const QByteArray &text, const QByteArray &secretKey);

/// X-Sdk-Date, "20260115T083000Z"; nullopt when it is anything else.
std::optional<WallTime> readSdkDate(const QByteArray &value);

} // namespace syncdesk::demo
