#pragma once

#include "app/base/result.h"
#include "app/cloud/apirequest.h"

#include <QJsonObject>

namespace syncdesk {

/// What came of one HTTP request, as a value: judging it needs no network.
struct Answer
{
    int status = 0;                    ///< 0: no status line was received
    QList<Header> headers{};           ///< names in lower case
    QByteArray body{};                 ///< decoded (no transfer or content coding left)
    std::optional<ApiError> failure{}; ///< no whole answer came, and why; `status` and `body` hold what there was
    QString host{};                    ///< that was asked
    Millis took{};                     ///< from the request's leaving to the answer's end; zero when it never left

    bool isSuccess() const { return !failure && status >= 200 && status < 300; }
    /// The first header of that name (lower case); null when there is none.
    QByteArray header(QByteArrayView name) const;
    /// The id to quote to support, from whichever header holds it.
    QString requestId() const;
};

/// Why \a answer is no success: the failure of the transport, or what the service said, with the time it asked to
/// wait. Absent for 2xx.
std::optional<ApiError> errorOf(const Answer &answer, WallTime now);

/// The JSON object of a 2xx answer; an empty body is an empty object where \a emptyAllowed.
Result<QJsonObject> readJson(const Answer &answer, WallTime now, bool emptyAllowed = false);

/// How many requests a minute the service grants, by X-ratelimit and X-ratelimit-window; absent without them. What
/// X-ratelimit-used means is not agreed on (contract 2.6), so it is not read.
std::optional<int> grantedPerMinute(const Answer &answer);

/// The offset of the service's clock to ours by its Date, which has whole seconds and was written about halfway
/// through the exchange that ended \a now. Absent without a readable Date.
std::optional<Millis> clockSkew(const Answer &answer, WallTime now);

} // namespace syncdesk
