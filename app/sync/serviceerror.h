#pragma once

#include "app/base/apierror.h"

#include <QByteArray>
#include <QJsonObject>

namespace syncdesk {

/// What an error body says, whatever layer wrote it (contract 2.4, auth.md 2.4).
struct ErrorBody
{
    QString code{};      ///< as sent; IAM's bare number stays a number: "401"
    QString message{};   ///< as sent
    QString requestId{}; ///< only the gateway puts it into the body
    bool isJson = false;
    QString excerpt{}; ///< not JSON (HTML, empty): its first 200 characters on one line
    bool operator==(const ErrorBody &) const = default;
};

ErrorBody readErrorBody(const QJsonObject &object);
ErrorBody readErrorBody(const QByteArray &body);

/// What a refusal means: kind and reason by (HTTP status, code, message). Contract 9, auth.md 1.3 and 2.4.
/// \a httpStatus is that of the reply: 200 for a v1 reply that says is_success: false.
ApiError classify(int httpStatus, const ErrorBody &body);

/// The service could not be reached: it said nothing at all.
bool isConnectionFault(const ApiError &error);

/// The gateway says that there is no such call here. Contract 1.
bool isNotOffered(const ApiError &error);

/// The refusal inside a v1 reply: is_success is false, or an error code stands where the result should be.
/// \a resultField: the field that a success has; empty where is_success alone decides.
std::optional<ApiError> refusalV1(const QJsonObject &reply, QLatin1StringView resultField);

/// A Retry-After header: seconds or an HTTP date. Never negative, at most one day.
std::optional<Millis> readRetryAfter(QByteArrayView value, WallTime now);
/// The window in "… policy user over ratelimit,limit:100,time:1 minute"; absent when there is none.
std::optional<Millis> readThrottleWindow(const QString &message);
/// "Sun, 06 Nov 1994 08:49:37 GMT", and the two obsolete forms of RFC 9110.
std::optional<WallTime> readHttpDate(QByteArrayView value);

} // namespace syncdesk
