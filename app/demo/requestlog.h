#pragma once

#include "app/demo/fault.h"

#include <deque>

namespace syncdesk::demo {

/// One request as it arrived, and the status that was answered.
struct LoggedRequest
{
    WallTime at{}; ///< the cloud's time
    Millis tick{}; ///< the same on the Timebase
    QByteArray method{};
    QString path{};         ///< decoded
    QByteArray query{};     ///< as sent
    int status = 0;         ///< 0: no status line was sent (hung or reset)
    bool tookEffect = true; ///< false: a fault kept it from being handled
    HttpHeaders headers{};
    QByteArray body{}; ///< its first 64 KiB

    QByteArray header(QByteArrayView name) const;
};

/// The latest requests, bounded by count and by bytes; the counts go on beyond that. In memory only: it holds secrets.
class RequestLog
{
public:
    void add(LoggedRequest request);
    void clear();
    void setLimit(qsizetype entries) { m_limit = std::max<qsizetype>(entries, 1); }
    QList<LoggedRequest> entries() const { return {m_entries.begin(), m_entries.end()}; }
    /// Of the kept ones: those of that method (empty: any) whose path matches.
    int count(const QByteArray &method, const PathPattern &pattern) const;
    /// All since clear(), forgotten ones too.
    quint64 total() const { return m_total; }

private:
    void forgetFirst();

    std::deque<LoggedRequest> m_entries{};
    qsizetype m_limit = 5000;
    qsizetype m_bytes = 0;
    quint64 m_total = 0;
};

} // namespace syncdesk::demo
