#include "app/demo/signaturecheck.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

// QByteArray::toPercentEncoding leaves exactly A-Z a-z 0-9 - . _ ~
QByteArray encodedOnce(const QByteArray &sent)
{
    return QByteArray::fromPercentEncoding(sent).toPercentEncoding();
}

QByteArray canonicalPath(const QByteArray &path)
{
    QByteArrayList segments;
    const QList<QByteArray> parts = path.split('/');
    for (const QByteArray &part : parts)
        segments.append(encodedOnce(part));
    QByteArray joined = segments.join('/');
    if (!joined.endsWith('/'))
        joined += '/';
    return joined;
}

QByteArray canonicalQuery(const QByteArray &query)
{
    QList<QPair<QByteArray, QByteArray>> pairs; // decoded; bytes of UTF-8 sort as their code points do
    const QList<QByteArray> items = query.isEmpty() ? QList<QByteArray>() : query.split('&');
    for (QByteArray item : items) {
        item.replace('+', ' '); // what a server reads a bare plus as
        const qsizetype equals = item.indexOf('=');
        pairs.append({QByteArray::fromPercentEncoding(before(item, equals)),
                      equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(item.mid(equals + 1))});
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList joined;
    for (const auto &[name, value] : std::as_const(pairs))
        joined.append(name.toPercentEncoding() + '=' + value.toPercentEncoding());
    return joined.join('&');
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

std::optional<SignedParts> readAuthorization(const QByteArray &value)
{
    static const QByteArray algorithm("SDK-HMAC-SHA256 ");
    if (!value.startsWith(algorithm))
        return std::nullopt;
    SignedParts parts;
    const QList<QByteArray> items = value.mid(algorithm.size()).split(',');
    for (const QByteArray &item : items) {
        const QByteArray part = item.trimmed();
        const QByteArray content = part.mid(part.indexOf('=') + 1);
        if (part.startsWith("Access="))
            parts.accessKey = content;
        else if (part.startsWith("SignedHeaders="))
            parts.headers = content.split(';');
        else if (part.startsWith("Signature="))
            parts.signature = content;
    }
    if (parts.accessKey.isEmpty() || parts.headers.isEmpty() || parts.signature.size() != 64)
        return std::nullopt;
    return parts;
}

std::optional<QByteArray> canonicalRequest(const HttpRequest &request, const QList<QByteArray> &signedHeaders)
{
    QByteArray lines;
    QByteArray last;
    for (const QByteArray &name : signedHeaders) {
        const std::optional<QByteArray> value = request.findHeader(name);
        if (!value || name != name.toLower() || name <= last)
            return std::nullopt;
        lines += name + ':' + value->trimmed() + '\n';
        last = name;
    }
    const QByteArray bodyHash = request.findHeader("x-sdk-content-sha256").value_or(sha256(request.body));
    return request.method + '\n' + canonicalPath(request.path) + '\n' + canonicalQuery(request.query) + '\n' + lines +
           '\n' + signedHeaders.join(';') + '\n' + bodyHash;
}

QByteArray stringToSign(const QByteArray &canonical, const QByteArray &date)
{
    return "SDK-HMAC-SHA256\n" + date + '\n' + sha256(canonical);
}

QByteArray signatureOf(const QByteArray &text, const QByteArray &secretKey)
{
    return QMessageAuthenticationCode::hash(text, secretKey, QCryptographicHash::Sha256).toHex();
}

std::optional<WallTime> readSdkDate(const QByteArray &value)
{
    if (value.size() != 16)
        return std::nullopt;
    // date and time apart: together they would be read as local time, which has gaps
    const QDate date = QDate::fromString(QString::fromLatin1(value.first(8)), u"yyyyMMdd"_s);
    const QTime time = QTime::fromString(QString::fromLatin1(value.mid(9, 6)), u"HHmmss"_s);
    if (!date.isValid() || !time.isValid() || value.at(8) != 'T' || value.at(15) != 'Z')
        return std::nullopt;
    return fromEpoch(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
}

} // namespace syncdesk::demo
