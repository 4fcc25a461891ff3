#include "app/demo/answers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

std::optional<QByteArray> findQuery(const HttpRequest &request, QByteArrayView name)
{
    const QList<QByteArray> items = request.query.split('&');
    for (QByteArray item : items) {
        item.replace('+', ' ');
        const qsizetype equals = item.indexOf('=');
        if (QByteArray::fromPercentEncoding(before(item, equals)) == name)
            return equals < 0 ? QByteArray("") : QByteArray::fromPercentEncoding(item.mid(equals + 1));
    }
    return std::nullopt;
}

} // namespace

HttpAnswer jsonAnswer(const QJsonObject &object, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

HttpAnswer serviceError(int status, const QString &code, const QString &message)
{
    return jsonAnswer({{u"error_code"_s, code}, {u"error_msg"_s, message}}, status);
}

HttpAnswer gatewayError(int status, const QString &code, const QString &message)
{
    const QByteArray requestId = newRequestId();
    HttpAnswer answer = jsonAnswer(
        {{u"error_msg"_s, message}, {u"error_code"_s, code}, {u"request_id"_s, QString::fromLatin1(requestId)}},
        status);
    answer.headers.append({"X-Request-Id", requestId}); // the same in both places
    return answer;
}

HttpAnswer keystoneError(int status, const QString &message)
{
    const QJsonObject error{
        {u"code"_s, status}, {u"message"_s, message}, {u"title"_s, QString::fromLatin1(reasonPhrase(status))}};
    return jsonAnswer({{u"error"_s, error}}, status);
}

HttpAnswer notPublished()
{
    return gatewayError(404, u"APIG.0101"_s, u"The API does not exist or has not been published in the environment."_s);
}

QString isoMicros(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(toEpoch(time), Qt::UTC).toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000Z'"_s);
}

QString queryValue(const HttpRequest &request, QByteArrayView name)
{
    return QString::fromUtf8(findQuery(request, name).value_or(QByteArray()));
}

bool hasQuery(const HttpRequest &request, QByteArrayView name)
{
    return findQuery(request, name).has_value();
}

QString randomSecret(int length)
{
    static const QByteArray letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    QByteArray secret;
    secret.reserve(length);
    for (int i = 0; i < length; ++i)
        secret += letters.at(int(QRandomGenerator::system()->bounded(64)));
    return QString::fromLatin1(secret);
}

QByteArray newRequestId()
{
    return randomSecret(16).toLatin1().toHex();
}

} // namespace syncdesk::demo
