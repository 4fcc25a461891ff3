#include "app/cloud/answer.h"

#include "app/sync/serviceerror.h"

#include <QJsonDocument>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

QByteArray Answer::header(QByteArrayView name) const
{
    for (const Header &entry : headers) {
        if (entry.first == name)
            return entry.second;
    }
    return {};
}

QString Answer::requestId() const
{
    for (const char *name : {"x-request-id", "x-openstack-request-id"}) {
        const QByteArray id = header(name);
        if (!id.isEmpty())
            return QString::fromLatin1(id.left(200));
    }
    return {};
}

std::optional<ApiError> errorOf(const Answer &answer, WallTime now)
{
    if (answer.isSuccess())
        return std::nullopt;
    // A refusal is one even if its explanation was cut off; a success that was cut off is none.
    const bool refusal = answer.status >= 400;
    ApiError error = answer.failure && !refusal ? *answer.failure : classify(answer.status, readErrorBody(answer.body));
    error.host = answer.host;
    error.httpStatus = answer.status;
    if (error.requestId.isEmpty())
        error.requestId = answer.requestId();
    if (refusal && (error.kind == ApiError::Kind::Throttled || error.kind == ApiError::Kind::ServerFault)) {
        if (const auto wait = readRetryAfter(answer.header("retry-after"), now))
            error.retryAfter = wait;
    }
    return error;
}

std::optional<int> grantedPerMinute(const Answer &answer)
{
    bool isNumber = false;
    const qint64 limit = answer.header("x-ratelimit").trimmed().toLongLong(&isNumber);
    if (!isNumber || limit <= 0)
        return std::nullopt;
    const QByteArray window = answer.header("x-ratelimit-window").trimmed().toLower();
    qint64 minutes = 60; // an hour, unless it says otherwise
    if (window.contains("minute"))
        minutes = 1;
    else if (window.contains("day"))
        minutes = qint64(24) * 60;
    return int(std::clamp<qint64>(limit / minutes, 1, 100'000));
}

Result<QJsonObject> readJson(const Answer &answer, WallTime now, bool emptyAllowed)
{
    if (const std::optional<ApiError> error = errorOf(answer, now))
        return *error;
    if (emptyAllowed && answer.body.trimmed().isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &problem);
    if (document.isObject())
        return document.object();
    ApiError error{.kind = ApiError::Kind::BadReply, .reason = ApiError::Reason::NotJson};
    error.httpStatus = answer.status;
    error.requestId = answer.requestId();
    error.host = answer.host;
    error.detail = readErrorBody(answer.body).excerpt;
    if (error.detail.isEmpty())
        error.detail = answer.body.isEmpty() ? u"empty body"_s : u"no JSON object, byte %1"_s.arg(problem.offset);
    return error;
}

std::optional<Millis> clockSkew(const Answer &answer, WallTime now)
{
    const std::optional<WallTime> date = readHttpDate(answer.header("date"));
    if (!date)
        return std::nullopt;
    // Cut to whole seconds, it is half a second early on average.
    return (*date + 500ms) - (now - answer.took / 2);
}

} // namespace syncdesk
