#include "app/cloud/apirequest.h"

#include <algorithm>
#include <QHostAddress>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

ApiError unusable(const QString &detail, ApiError::Kind kind = ApiError::Kind::Refused)
{
    return ApiError{.kind = kind, .detail = detail, .notSent = true};
}

} // namespace

QByteArray percentEncoded(const QString &text)
{
    const bool asItIs = std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9') || u == u'-' ||
               u == u'_' || u == u'.' || u == u'~';
    });
    return asItIs ? text.toLatin1() : QUrl::toPercentEncoding(text); // nearly all: ids and words
}

QStringList fullPath(const QUrl &base, const ApiRequest &request)
{
    return base.path(QUrl::FullyDecoded).split(u'/', Qt::SkipEmptyParts) + request.path;
}

Result<QUrl> addressOf(const QUrl &base, const ApiRequest &request)
{
    const QString scheme = base.scheme();
    if (!base.isValid() || base.host().isEmpty() || (scheme != "https"_L1 && scheme != "http"_L1))
        return unusable(u"the endpoint is no http(s) address"_s);
    if (scheme == "http"_L1 && !isLoopback(base.host())) {
        ApiError error = unusable(u"plain http is for this computer only"_s);
        error.reason = ApiError::Reason::PlainHttpRefused;
        error.host = base.host();
        return error;
    }
    QByteArray path;
    for (const QString &segment : fullPath(base, request)) {
        if (segment.isEmpty() || segment == u"." || segment == u".." || segment.contains(u'/'))
            return unusable(u"an id that cannot stand in a path"_s, ApiError::Kind::BadReply);
        path += '/';
        path += percentEncoded(segment);
    }
    QByteArray query;
    for (const auto &[name, value] : request.query) {
        if (!query.isEmpty())
            query += '&';
        query += percentEncoded(name) + '=' + percentEncoded(value);
    }
    QUrl url;
    url.setScheme(scheme);
    url.setHost(base.host());
    // 443 and 80 are never written: libraries differ on whether they sign them (auth.md 1.2).
    if (base.port() != -1 && base.port() != (scheme == "https"_L1 ? 443 : 80))
        url.setPort(base.port());
    url.setPath(path.isEmpty() ? u"/"_s : QString::fromLatin1(path), QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    if (!url.isValid())
        return unusable(u"the address could not be built"_s);
    return url;
}

QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1().toLower();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() == -1 ? host : host + ':' + QByteArray::number(url.port());
}

bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace syncdesk
