#include "app/sync/serviceerror.h"

#include "app/base/json.h"

#include <QDate>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTime>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

template<size_t N>
bool isOneOf(const QString &number, const char16_t *const (&list)[N])
{
    return std::any_of(std::begin(list), std::end(list), [&](const char16_t *entry) { return number == entry; });
}

bool says(const QString &message, QLatin1StringView words)
{
    return message.contains(words, Qt::CaseInsensitive);
}

Kind kindOfStatus(int status)
{
    if (status == 401)
        return Kind::SignedOut;
    if (status == 403)
        return Kind::Forbidden;
    if (status == 404)
        return Kind::Missing;
    if (status == 407)
        return Kind::Offline;
    if (status == 408)
        return Kind::TimedOut;
    if (status == 429)
        return Kind::Throttled;
    if (status == 501 || (status >= 400 && status < 500))
        return Kind::Refused;
    if (status >= 500)
        return Kind::ServerFault;
    // A reply of success that holds a refusal (v1) refuses; any other status has no place here.
    return status >= 200 && status < 300 ? Kind::Refused : Kind::BadReply;
}

/// ModelArts' own codes say more than the status, or something else. Contract 9; "0204" and "0206" differ by status.
Kind kindOfModelArts(const QString &number, int status, Kind byStatus)
{
    static const char16_t *const missing[] = {u"4352", u"4338", u"4301", u"4612", u"4619", u"4700", u"4801", u"0015"};
    static const char16_t *const missingV1[] = {u"0102", u"1674"};
    static const char16_t *const throttled[] = {u"4206", u"4395", u"6101", u"0114"};
    static const char16_t *const forbidden[] = {u"0112", u"4630", u"7002", u"7003", u"0210", u"0108"};
    static const char16_t *const signedOut[] = {u"0201", u"0202", u"0203", u"0204", u"0205", u"0206",
                                                u"0207", u"0208", u"0211", u"0212", u"4119", u"4127"};
    // Sent with 401 or 403 although neither sign-in nor permission is meant.
    static const char16_t *const refused[] = {u"4713", u"4750", u"4826", u"4821", u"4803", u"4419"};
    if (status >= 500)
        return byStatus;
    if (isOneOf(number, missing) || (status != 403 && isOneOf(number, missingV1)))
        return Kind::Missing;
    if (isOneOf(number, throttled))
        return Kind::Throttled;
    if (isOneOf(number, forbidden))
        return Kind::Forbidden;
    if (isOneOf(number, signedOut))
        return Kind::SignedOut;
    if (isOneOf(number, refused))
        return Kind::Refused;
    return byStatus;
}

Reason reasonOf(const ApiError &error)
{
    const QString &message = error.serviceMessage;
    const QString number = error.codeNumber();
    const bool gateway = error.isGateway();
    if (says(message, "AK access failed to reach the limit"_L1))
        return Reason::AccessKeyLocked;
    if (error.httpStatus == 407)
        return Reason::ProxyAuthentication;
    if (gateway && number == u"0310")
        return Reason::ProjectNotAllowed;
    if (error.isModelArts(u"0210"))
        return Reason::ProjectNotAllowed;
    if (error.kind != Kind::SignedOut)
        return Reason::None;
    if (says(message, "signature expired"_L1))
        return Reason::ClockSkew;
    if (says(message, "verify aksk signature fail"_L1) || says(message, "get secretkey failed"_L1) ||
        says(message, "user name or password is wrong"_L1) || says(message, "username or password is wrong"_L1))
        return Reason::WrongCredentials;
    static const QRegularExpression noKey(u"\\bak\\b.* not exist"_s, QRegularExpression::CaseInsensitiveOption);
    if (gateway && noKey.match(message).hasMatch())
        return Reason::WrongCredentials;
    if (gateway)
        return Reason::None;
    if (error.isModelArts(u"0206") || error.isModelArts(u"0208") || error.isModelArts(u"0211"))
        return Reason::WrongCredentials;
    if (error.isModelArts(u"0207"))
        return says(message, "project"_L1) || message.contains(u"项目") ? Reason::ProjectNotAllowed : Reason::ClockSkew;
    if (error.isModelArts(u"0212") || error.isModelArts(u"4119") ||
        (error.isModelArts(u"0204") && error.httpStatus == 400))
        return Reason::ProjectNotAllowed;
    if (says(message, "disabled"_L1) || says(message, "is locked"_L1))
        return Reason::UserDisabled;
    return Reason::None;
}

} // namespace

ErrorBody readErrorBody(const QJsonObject &object)
{
    ErrorBody body;
    body.isJson = true;
    if (const QJsonValue nested = object["error"_L1]; nested.isObject()) { // IAM v3
        body.code = json::readText(nested["code"_L1]);
        body.message = json::readMessage(nested["message"_L1]);
        if (body.message.isEmpty())
            body.message = json::readMessage(nested["title"_L1]);
        return body;
    }
    body.code = json::readText(object["error_code"_L1]);
    if (body.code.isEmpty())
        body.code = json::readText(object["code"_L1]);
    for (const QLatin1StringView name : {"error_msg"_L1, "error_message"_L1, "message"_L1}) {
        if (body.message.isEmpty())
            body.message = json::readMessage(object[name]);
    }
    body.requestId = json::readText(object["request_id"_L1]);
    return body;
}

ErrorBody readErrorBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return readErrorBody(document.object());
    ErrorBody unreadable;
    // Broken JSON may hold anything the service sends, pre-signed addresses too; what a proxy says is worth showing.
    static const QRegularExpression query(u"\\?[^\\s\"'<>]*"_s);
    const QString start = QString::fromUtf8(body.left(2000)).simplified();
    if (!start.startsWith(u'{') && !start.startsWith(u'['))
        unreadable.excerpt = json::withoutSecrets(QString(start).remove(query)).left(200);
    return unreadable;
}

ApiError classify(int httpStatus, const ErrorBody &body)
{
    ApiError error;
    error.httpStatus = httpStatus;
    error.serviceCode = body.code;
    error.serviceMessage = body.message;
    error.requestId = body.requestId;
    error.detail = body.excerpt;
    error.kind = kindOfStatus(httpStatus);
    if (error.serviceCode.startsWith(u"ModelArts."))
        error.kind = kindOfModelArts(error.codeNumber(), httpStatus, error.kind);
    else if (error.isGateway() && error.codeNumber() == u"0308")
        error.kind = Kind::Throttled;
    error.reason = reasonOf(error);
    if (error.kind == Kind::Throttled)
        error.retryAfter = readThrottleWindow(error.serviceMessage);
    return error;
}

bool isConnectionFault(const ApiError &error)
{
    if (error.reason == ApiError::Reason::NotInRegion) // by our own table: waiting changes nothing
        return false;
    return error.kind == ApiError::Kind::Offline || error.kind == ApiError::Kind::TimedOut ||
           error.kind == ApiError::Kind::Untrusted;
}

bool isNotOffered(const ApiError &error)
{
    return error.kind == ApiError::Kind::Missing && error.httpStatus == 404 &&
           (error.serviceCode.isEmpty() || (error.isGateway() && error.codeNumber() == u"0101"));
}

std::optional<ApiError> refusalV1(const QJsonObject &reply, QLatin1StringView resultField)
{
    const std::optional<bool> success = json::readBool(reply["is_success"_L1]);
    const bool hasResult = !reply[resultField].isUndefined() && !reply[resultField].isNull();
    const bool hasCode = !json::readText(reply["error_code"_L1]).isEmpty();
    // A task that failed carries an error code beside its state: that is data, not a refusal of the call.
    if (success == false || (!hasResult && hasCode))
        return classify(200, readErrorBody(reply));
    return std::nullopt;
}

std::optional<Millis> readRetryAfter(QByteArrayView value, WallTime now)
{
    const QByteArray text = value.trimmed().toByteArray();
    bool ok = false;
    const qlonglong seconds = text.toLongLong(&ok);
    if (ok)
        return seconds < 0 ? std::nullopt : std::optional<Millis>(std::chrono::seconds(std::min(seconds, 86400LL)));
    const std::optional<WallTime> at = readHttpDate(text);
    if (!at)
        return std::nullopt;
    return std::clamp<Millis>(*at - now, 0ms, 24h);
}

std::optional<Millis> readThrottleWindow(const QString &message)
{
    static const QRegularExpression window(u"\\btime:\\s*(\\d{1,6})\\s*(second|minute|hour|day)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = window.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    const QChar unit = match.capturedView(2).front().toLower();
    const std::chrono::seconds one = unit == u's' ? 1s : unit == u'm' ? 60s : unit == u'h' ? 3600s : 86400s;
    return std::min<Millis>(match.capturedView(1).toInt() * one, 24h);
}

std::optional<WallTime> readHttpDate(QByteArrayView value)
{
    // Taken apart by hand: every reply has a Date, and QLocale needs 50 times as long.
    static const QByteArray months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto timeOf = [](QByteArrayView day, QByteArrayView monthName, QByteArrayView yearText,
                           QByteArrayView clock) -> std::optional<WallTime> {
        const qsizetype month = monthName.size() == 3 ? months.indexOf(monthName) : -1;
        int year = yearText.toInt();
        if (yearText.size() == 2) // RFC 850
            year += year < 70 ? 2000 : 1900;
        const QDate date(year, int(month / 3) + 1, day.toInt());
        const bool isClock = clock.size() == 8 && clock[2] == ':' && clock[5] == ':';
        const QTime time =
            isClock ? QTime(clock.first(2).toInt(), clock.sliced(3, 2).toInt(), clock.last(2).toInt()) : QTime();
        if (month < 0 || month % 3 != 0 || !date.isValid() || !time.isValid())
            return std::nullopt;
        const qint64 days = date.toJulianDay() - 2440588; // 1970-01-01
        return fromEpoch(days * 86400000 + time.msecsSinceStartOfDay());
    };
    value = value.trimmed();
    if (value.size() == 29 && value.sliced(3, 2) == ", " && value.last(4) == " GMT") // nearly always
        return timeOf(value.sliced(5, 2), value.sliced(8, 3), value.sliced(12, 4), value.sliced(17, 8));
    QByteArray text = value.toByteArray();
    text.replace('-', ' ').replace(',', ' ');
    const QList<QByteArray> parts = text.simplified().split(' ');
    if (parts.size() == 5 && parts[3].contains(':')) // asctime: Sun Nov  6 08:49:37 1994
        return timeOf(parts[2], parts[1], parts[4], parts[3]);
    return parts.size() == 6 && parts[5] == "GMT" ? timeOf(parts[1], parts[2], parts[3], parts[4]) : std::nullopt;
}

} // namespace syncdesk
