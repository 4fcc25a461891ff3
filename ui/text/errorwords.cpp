#include "ui/text/errorwords.h"

#include "ui/text/errorcodes.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A known reason says more than a code (401 0301 has five meanings), a code more than a kind.
CodeText textOf(const ApiError &error)
{
    if (error.reason != ApiError::Reason::None)
        return ErrorCodes::ofReason(error.reason);
    const CodeText *entry = ErrorCodes::find(error);
    return entry ? *entry : ErrorCodes::ofKind(error.kind);
}

} // namespace

QString ErrorWords::title(const ApiError &error)
{
    return ErrorCodes::tr(textOf(error).title);
}

/// Whose certificate it is, and by whom: only that lets a person tell a company's own check from an attack.
QString ErrorWords::certificateCause(const ApiError &error)
{
    switch (error.reason) {
    case ApiError::Reason::CertificateExpired:
        return tr("The certificate of %1, issued by %2, has expired or is not valid yet. Nothing was sent.")
            .arg(error.host, error.issuer);
    case ApiError::Reason::CertificateWrongHost:
        return tr("The certificate that %1 showed, issued by %2, belongs to another host name. Nothing was sent.")
            .arg(error.host, error.issuer);
    default:
        return tr("The certificate of %1 was issued by %2, an authority that this computer does not trust. Nothing was "
                  "sent.")
            .arg(error.host, error.issuer);
    }
}

QString ErrorWords::cause(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Untrusted && !error.host.isEmpty() && !error.issuer.isEmpty())
        return certificateCause(error);
    return ErrorCodes::tr(textOf(error).cause);
}

QString ErrorWords::remedy(const ApiError &error)
{
    return ErrorCodes::tr(ErrorCodes::remedy(textOf(error).advice));
}

QString ErrorWords::code(const ApiError &error)
{
    if (!error.serviceCode.isEmpty())
        return error.serviceCode;
    return error.httpStatus >= 400 ? u"HTTP %1"_s.arg(error.httpStatus) : u"–"_s;
}

QString ErrorWords::oneLine(const ApiError &error)
{
    const QString hint = ErrorCodes::tr(ErrorCodes::hint(textOf(error).advice));
    if (error.serviceCode.isEmpty() && error.httpStatus < 400)
        //: %1 is what happened, %2 what to do: "Host not found: check the host name"
        return tr("%1: %2").arg(title(error), hint);
    //: %1 is what happened, %2 a code, %3 what to do: "OBS access forbidden (ModelArts.4310): check the agency"
    return tr("%1 (%2): %3").arg(title(error), code(error), hint);
}

} // namespace syncdesk
