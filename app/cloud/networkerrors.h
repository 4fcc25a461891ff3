#pragma once

#include "app/base/apierror.h"

#include <QAbstractSocket>
#include <QNetworkReply>
#include <QSslError>

namespace syncdesk {

/// Errors of the transport as values. \a sent: the request may have reached the service. Qt's own texts are never
/// used: they hold the URL, and are translated.
ApiError transportError(QNetworkReply::NetworkError error, bool sent);
ApiError transportError(QAbstractSocket::SocketError error, bool sent);

/// Why the certificate of \a host is not accepted: the reason, and in detail host, issuer and Qt's names of the errors.
ApiError certificateError(const QString &host, const QList<QSslError> &errors);

} // namespace syncdesk
