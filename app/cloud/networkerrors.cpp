#include "app/cloud/networkerrors.h"

#include <QMetaEnum>
#include <QSslCertificate>
#include <QStringList>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using Kind = ApiError::Kind;
using Reason = ApiError::Reason;

namespace {

template<typename Enum>
QString nameOf(Enum value)
{
    const char *name = QMetaEnum::fromType<Enum>().valueToKey(int(value));
    return name ? QString::fromLatin1(name) : QString::number(int(value));
}

ApiError make(Kind kind, Reason reason, bool sent, const QString &detail)
{
    return ApiError{.kind = kind, .reason = reason, .detail = detail, .notSent = !sent};
}

} // namespace

ApiError transportError(QNetworkReply::NetworkError error, bool sent)
{
    const QString name = nameOf(error);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return make(Kind::Offline, Reason::ConnectionRefused, sent, name);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return make(Kind::Offline, Reason::ConnectionClosed, sent, name);
    case QNetworkReply::HostNotFoundError:
        return make(Kind::Offline, Reason::HostNotFound, sent, name);
    case QNetworkReply::TimeoutError:
        return make(Kind::TimedOut, sent ? Reason::AnswerTimeout : Reason::ConnectTimeout, sent, name);
    case QNetworkReply::OperationCanceledError:
        return make(Kind::Cancelled, Reason::None, sent, name);
    case QNetworkReply::SslHandshakeFailedError:
        return make(Kind::Offline, Reason::TlsFailed, sent, name);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return make(Kind::Offline, Reason::ProxyRefused, sent, name);
    case QNetworkReply::ProxyNotFoundError:
        return make(Kind::Offline, Reason::ProxyNotFound, sent, name);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return make(Kind::Offline, Reason::ProxyAuthentication, sent, name);
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return make(Kind::BadReply, Reason::RedirectRefused, sent, name);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError:
        return make(Kind::BadReply, Reason::None, sent, name);
    default:
        return make(Kind::Offline, Reason::NetworkUnreachable, sent, name);
    }
}

ApiError transportError(QAbstractSocket::SocketError error, bool sent)
{
    const QString name = nameOf(error);
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return make(Kind::Offline, Reason::ConnectionRefused, sent, name);
    case QAbstractSocket::RemoteHostClosedError:
        return make(Kind::Offline, Reason::ConnectionClosed, sent, name);
    case QAbstractSocket::HostNotFoundError:
        return make(Kind::Offline, Reason::HostNotFound, sent, name);
    case QAbstractSocket::SocketTimeoutError:
        return make(Kind::TimedOut, sent ? Reason::AnswerTimeout : Reason::ConnectTimeout, sent, name);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return make(Kind::Offline, Reason::TlsFailed, sent, name);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return make(Kind::Offline, Reason::ProxyAuthentication, sent, name);
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyProtocolError:
        return make(Kind::Offline, Reason::ProxyRefused, sent, name);
    case QAbstractSocket::ProxyNotFoundError:
        return make(Kind::Offline, Reason::ProxyNotFound, sent, name);
    default:
        return make(Kind::Offline, Reason::NetworkUnreachable, sent, name);
    }
}

ApiError certificateError(const QString &host, const QList<QSslError> &errors)
{
    bool untrusted = false;
    bool expired = false;
    QString issuer;
    QStringList names;
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
        case QSslError::CertificateNotYetValid:
            expired = true;
            break;
        case QSslError::HostNameMismatch:
            break;
        default:
            untrusted = true;
        }
        if (issuer.isEmpty() && !error.certificate().isNull())
            issuer = error.certificate().issuerDisplayName();
        names.append(nameOf(error.error()));
    }
    // Without trust in the issuer, what the certificate says of its dates and names is worth nothing.
    const Reason reason = untrusted ? Reason::CertificateUntrusted
                          : expired ? Reason::CertificateExpired
                                    : Reason::CertificateWrongHost;
    issuer = issuer.simplified().left(100);
    ApiError error = make(Kind::Untrusted, reason, false,
                          u"certificate of %1, issued by %2: %3"_s.arg(host, issuer, names.join(u", "_s)));
    error.host = host;
    error.issuer = issuer;
    return error;
}

} // namespace syncdesk
