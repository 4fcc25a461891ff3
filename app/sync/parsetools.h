#pragma once

#include "app/base/json.h"
#include "app/base/result.h"
#include "app/sync/page.h"

#include <limits>
#include <QJsonArray>

/// What the parsers of both generations share. Not for other code.
namespace syncdesk::parse {

inline ApiError badReply(const QString &detail)
{
    return ApiError{.kind = ApiError::Kind::BadReply, .detail = detail};
}

/// The rows of a list, or why the reply is none.
inline Result<QJsonArray> rowsOf(const QJsonObject &reply, QLatin1StringView name, const std::optional<qint64> &total)
{
    const QJsonValue rows = reply[name];
    if (rows.isArray())
        return rows.toArray();
    if ((rows.isUndefined() || rows.isNull()) && total == 0)
        return QJsonArray();
    return badReply(QStringLiteral("the reply holds no list \"%1\"").arg(name));
}

/// A number of an enumeration.
inline std::optional<int> readSmall(const QJsonValue &value)
{
    const std::optional<qint64> number = json::readInteger(value);
    if (!number || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*number);
}

/// A time that may be text without zone; absent when it is and \a zone is not known.
inline std::optional<WallTime> readZonedTime(const QJsonValue &value, std::optional<std::chrono::seconds> zone)
{
    const std::optional<WallTime> time = json::readTime(value, zone.value_or(0s));
    if (!zone && time != json::readTime(value, 1h))
        return std::nullopt;
    return time;
}

/// Rows with a usable id; the others are counted.
template<typename Read>
TargetPage readRows(const QJsonArray &sent, const std::optional<qint64> &total, Read read)
{
    TargetPage page;
    page.total = total;
    page.rows.reserve(sent.size());
    for (const QJsonValue &entry : sent) {
        Target row = read(entry.toObject());
        if (row.key.id.isEmpty())
            ++page.badRows;
        else
            page.rows.append(std::move(row));
    }
    return page;
}

} // namespace syncdesk::parse
