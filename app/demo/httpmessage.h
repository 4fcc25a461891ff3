#pragma once

#include "app/base/time.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QPair>

namespace syncdesk::demo {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One request as it was received. Names of headers are as sent; look them up with header().
struct HttpRequest
{
    QByteArray method{};
    QByteArray path{};  ///< as sent, still percent-encoded, without the query
    QByteArray query{}; ///< as sent, still percent-encoded; empty also for a lone '?'
    HttpHeaders headers{};
    QByteArray body{};
    bool keepAlive = true;

    /// The value of the first header of that name without regard to case; nullopt when there is none.
    std::optional<QByteArray> findHeader(QByteArrayView name) const;
    QByteArray header(QByteArrayView name) const { return findHeader(name).value_or(QByteArray()); }
};

/// One answer, and how it is to be sent.
struct HttpAnswer
{
    enum class Manner {
        Whole,
        Drip,   ///< dripBytes every dripEvery
        CutOff, ///< half of the body, then the connection is closed; Content-Length promises all of it
        Reset,  ///< nothing is sent, the connection is reset
        Hang    ///< nothing is ever sent, the connection stays open
    };

    int status = 200;
    QByteArray body{};
    QByteArray contentType{"application/json"}; ///< not sent when the body is empty
    HttpHeaders headers{};                      ///< besides Content-Type, Content-Length, Date, Connection
    Manner manner = Manner::Whole;
    Millis delay{}; ///< from the request to the first byte
    int dripBytes = 8;
    Millis dripEvery{50};
    Millis dateOffset{};  ///< added to the Date header
    bool chunked = false; ///< send with Transfer-Encoding: chunked, without Content-Length
    bool close = false;   ///< close the connection afterwards
    qint64 padding = 0;   ///< spaces after the body (still valid JSON); never held in memory at once
};

/// What stands before \a mark, as QByteArray::indexOf() gave it: everything when it was not found.
inline QByteArray before(const QByteArray &text, qsizetype mark)
{
    return mark < 0 ? text : text.first(mark);
}
/// "OK", "Not Found"…; "Unknown" for a number that HTTP does not name.
QByteArray reasonPhrase(int status);

} // namespace syncdesk::demo
