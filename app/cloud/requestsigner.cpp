#include "app/cloud/requestsigner.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QStringBuilder>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray algorithm = "SDK-HMAC-SHA256";

QByteArray hashOf(const QByteArray &data)
{
    if (data.isEmpty()) { // each GET
        static const QByteArray ofNothing = QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex();
        return ofNothing;
    }
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
}

QByteArray canonicalPath(const QStringList &segments)
{
    QByteArray path = "/";
    for (const QString &segment : segments)
        path += percentEncoded(segment) % '/'; // the slash at the end is for signing only
    return path;
}

QByteArray canonicalQuery(QList<QPair<QString, QString>> pairs)
{
    // By decoded text, names first: the order of the Node, Python and Go SDKs.
    std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first.toUtf8() < b.first.toUtf8() : a.second.toUtf8() < b.second.toUtf8();
    });
    QByteArray query;
    for (const auto &[name, value] : pairs) {
        if (!query.isEmpty())
            query += '&';
        query += percentEncoded(name) + '=' + percentEncoded(value);
    }
    return query;
}

} // namespace

QByteArray sdkDate(WallTime time)
{
    const auto midnight = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(midnight);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - midnight));
    char text[64];
    const int length = std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02dZ", int(date.year()),
                                     unsigned(date.month()), unsigned(date.day()), int(clock.hours().count()),
                                     int(clock.minutes().count()), int(clock.seconds().count()));
    return {text, length};
}

Signature signatureOf(const ApiRequest &request, const QUrl &base, const AccessKey &key, const QByteArray &date)
{
    QList<Header> headers{{"host", hostOf(base)}, {"x-sdk-date", date}};
    QByteArray bodyHash;
    for (const auto &[name, value] : request.headers) {
        const QByteArray lower = name.toLower();
        if (lower == "x-sdk-content-sha256")
            bodyHash = value;
        headers.append({lower, value.trimmed()});
    }
    if (bodyHash.isEmpty())
        bodyHash = hashOf(request.body);
    std::sort(headers.begin(), headers.end());

    QByteArray lines;
    QByteArray names;
    for (const auto &[name, value] : headers) {
        lines += name % ':' % value % '\n';
        names += (names.isEmpty() ? QByteArrayView() : QByteArrayView(";")) % name;
    }
    Signature signature;
    signature.canonicalRequest = request.method.toUpper() % '\n' % canonicalPath(fullPath(base, request)) % '\n' %
                                 canonicalQuery(request.query) % '\n' % lines % '\n' % names % '\n' % bodyHash;
    signature.stringToSign = algorithm % '\n' % date % '\n' % hashOf(signature.canonicalRequest);
    const QByteArray code =
        QMessageAuthenticationCode::hash(signature.stringToSign, key.secret.toUtf8(), QCryptographicHash::Sha256)
            .toHex();
    signature.authorization =
        algorithm % " Access=" % key.id.toUtf8() % ", SignedHeaders=" % names % ", Signature=" % code;
    return signature;
}

ApiRequest signedRequest(ApiRequest request, const QUrl &base, const AccessKey &key, WallTime time)
{
    if (!key.securityToken.isEmpty())
        request.headers.append({"X-Security-Token", key.securityToken.toUtf8()});
    const QByteArray date = sdkDate(time);
    const Signature signature = signatureOf(request, base, key, date);
    request.headers.append({"X-Sdk-Date", date});
    request.headers.append({"Authorization", signature.authorization});
    return request;
}

} // namespace syncdesk
