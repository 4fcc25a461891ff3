#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace syncdesk {

using Header = QPair<QByteArray, QByteArray>;

/// A request as a value, all parts decoded: how it is written on the wire is decided in one place, for sending and
/// for signing alike. auth.md 1.6.
struct ApiRequest
{
    QByteArray method = "GET";
    QStringList path{};                     ///< decoded segments below the endpoint
    QList<QPair<QString, QString>> query{}; ///< decoded pairs, in the order they are sent
    QList<Header> headers{};                ///< besides Host; all of them are signed
    QByteArray body{};

    bool isGet() const { return method == "GET"; }
};

/// Everything but A–Z a–z 0–9 - _ . ~ as %XX, byte by byte of UTF-8.
QByteArray percentEncoded(const QString &text);

/// The decoded segments of \a base, then those of the request.
QStringList fullPath(const QUrl &base, const ApiRequest &request);

/// The address of \a request below \a base (which may have a path). Refused without leaving this computer: a
/// segment that is empty, ".", ".." or holds a "/" (it could not be signed, or would name something else); a base
/// without host; plain http to anything but this computer (Reason::PlainHttpRefused).
Result<QUrl> addressOf(const QUrl &base, const ApiRequest &request);

/// The Host header for \a url: lower case, IPv6 in brackets, the port when the URL has one.
QByteArray hostOf(const QUrl &url);

/// 127.0.0.0/8, ::1 and "localhost": this computer.
bool isLoopback(const QString &host);

} // namespace syncdesk
