#pragma once

#include "app/base/time.h"

#include <optional>
#include <QJsonObject>
#include <QJsonValue>

/// Readers that never guess: missing, null and malformed give nullopt, never zero.
namespace syncdesk::json {

/// A whole number ≥ 0, as a JSON number or as numeric text (v1 sends counts as strings).
std::optional<qint64> readCount(const QJsonValue &value);
/// Any whole number, as a JSON number or numeric text.
std::optional<qint64> readInteger(const QJsonValue &value);
/// A number, as a JSON number or numeric text; never infinite.
std::optional<double> readNumber(const QJsonValue &value);
std::optional<bool> readBool(const QJsonValue &value);
/// Text; a number becomes its decimal text (ids are sent both ways). Anything else is empty.
QString readText(const QJsonValue &value);
/// Text for people, in the service's words: as sent, but withoutSecrets().
QString readMessage(const QJsonValue &value);
/// \a text without the queries of addresses, which may be signatures that open a file to whoever reads them, without an
/// echo of the signed request and without the values of token headers: messages are shown, kept and copied into
/// reports.
QString withoutSecrets(QString text);
/// A time: a number or numeric text below 10^11 is seconds since the epoch, else milliseconds; ISO 8601 or
/// "yyyy-MM-dd HH:mm:ss" text without zone is read as \a zoneOffset from UTC. Contract 2.2.
std::optional<WallTime> readTime(const QJsonValue &value, std::chrono::seconds zoneOffset = {});

} // namespace syncdesk::json
