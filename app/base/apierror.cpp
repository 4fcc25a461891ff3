#include "app/base/apierror.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QString word(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Offline:
        return u"offline"_s;
    case ApiError::Kind::TimedOut:
        return u"timed out"_s;
    case ApiError::Kind::Cancelled:
        return u"cancelled"_s;
    case ApiError::Kind::Untrusted:
        return u"untrusted"_s;
    case ApiError::Kind::SignedOut:
        return u"signed out"_s;
    case ApiError::Kind::Forbidden:
        return u"forbidden"_s;
    case ApiError::Kind::Missing:
        return u"missing"_s;
    case ApiError::Kind::Refused:
        return u"refused"_s;
    case ApiError::Kind::Throttled:
        return u"throttled"_s;
    case ApiError::Kind::ServerFault:
        return u"server fault"_s;
    case ApiError::Kind::BadReply:
        return u"bad reply"_s;
    }
    return {};
}

} // namespace

QString forLog(const ApiError &error)
{
    QString text = u"%1, reason %2"_s.arg(word(error.kind)).arg(int(error.reason));
    if (error.httpStatus > 0)
        text += u", HTTP %1"_s.arg(error.httpStatus);
    for (const QString &part : {error.serviceCode, error.host, error.requestId}) {
        if (!part.isEmpty())
            text += u", "_s + part;
    }
    return text;
}

} // namespace syncdesk
