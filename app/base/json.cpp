#include "app/base/json.h"

#include <cmath>
#include <QDateTime>
#include <QRegularExpression>

namespace syncdesk::json {

std::optional<double> readNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    if (!value.isString())
        return std::nullopt;
    bool ok = false;
    const double number = value.toString().trimmed().toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> readInteger(const QJsonValue &value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().trimmed().toLongLong(&ok);
        return ok ? std::optional(number) : std::nullopt;
    }
    if (!value.isDouble())
        return std::nullopt;
    // toInteger() answers the default for fractions and for what does not fit, so ask with two defaults
    const qint64 number = value.toInteger(-1);
    return number == -1 && value.toInteger(0) != -1 ? std::nullopt : std::optional(number);
}

std::optional<qint64> readCount(const QJsonValue &value)
{
    const std::optional<qint64> number = readInteger(value);
    return number && *number >= 0 ? number : std::nullopt;
}

std::optional<bool> readBool(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (value.isString()) {
        if (value.toString().compare(u"true", Qt::CaseInsensitive) == 0)
            return true;
        if (value.toString().compare(u"false", Qt::CaseInsensitive) == 0)
            return false;
    }
    return std::nullopt;
}

QString readText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (const std::optional<qint64> number = readInteger(value))
        return QString::number(*number);
    return {};
}

QString readMessage(const QJsonValue &value)
{
    return withoutSecrets(readText(value));
}

QString withoutSecrets(QString text)
{
    if (text.isEmpty())
        return text;
    static const QRegularExpression query(QStringLiteral("(://[^\\s?\"'<>]*)\\?[^\\s\"'<>]*"));
    // Some gateways send back what was signed, with all its headers; nobody can tell where that ends.
    static const QRegularExpression echo(QStringLiteral("(canonical[\\s_-]?request).*"),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression header(
        QStringLiteral("\\b((?:x-)?(?:auth|subject|security)-token|authorization)\\b([\"']?\\s*[:=]\\s*)[^|\\r\\n<>]+"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.contains(QLatin1String("://")))
        text.replace(query, QStringLiteral("\\1?…"));
    text.replace(echo, QStringLiteral("\\1…"));
    text.replace(header, QStringLiteral("\\1\\2…"));
    return text;
}

std::optional<WallTime> readTime(const QJsonValue &value, std::chrono::seconds zoneOffset)
{
    // Beyond the year 9999 it is no time of a task but a broken number, and QDateTime could not show it.
    constexpr qint64 latest = 253402300799999;
    constexpr qint64 secondsBelow = 100000000000;
    if (const std::optional<qint64> number = readInteger(value)) {
        if (*number <= 0 || *number > latest)
            return std::nullopt;
        return fromEpoch(*number < secondsBelow ? *number * 1000 : *number);
    }
    const QString text = value.toString().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) { // no zone was written
        time.setOffsetFromUtc(int(zoneOffset.count()));
    }
    const qint64 ms = time.toMSecsSinceEpoch();
    return ms > 0 && ms <= latest ? std::optional(fromEpoch(ms)) : std::nullopt;
}

} // namespace syncdesk::json
