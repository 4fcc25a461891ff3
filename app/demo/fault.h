#pragma once

#include "app/demo/httpmessage.h"

#include <QRegularExpression>

namespace syncdesk::demo {

/// A text that names paths: found anywhere in the decoded path, as a regular expression; where it is none, as it is.
/// Empty: every path.
class PathPattern
{
public:
    PathPattern() = default;
    PathPattern(const QString &pattern);
    bool matches(const QString &path) const;

private:
    QString m_text{};
    QRegularExpression m_expression{};
};

/// Something that goes wrong with the next requests that match.
struct Fault
{
    enum class Kind {
        Hang,        ///< no answer ever comes, the connection stays open
        CutOff,      ///< the answer ends in the middle of its body
        ResetBefore, ///< the connection is reset, the request has no effect
        LostReply,   ///< the request has its effect, then the connection is reset
        Status,      ///< `status` with the error body usual for it, or with `code` and `message`
        Html,        ///< a proxy's page with `status`, or 200 where that is 0
        WrongTypes,  ///< numbers where texts belong, objects for arrays, and so on, all through the answer
        Drip,        ///< the answer comes a few bytes at a time
        HugeBody,    ///< a body of `bytes`
        Delay,       ///< the answer comes after `delay`
        DateOff,     ///< the Date header is off by `offset`; nothing else is
        Redirect,    ///< 302 to `location`
        Empty        ///< the status of the answer, no body
    };

    Kind kind = Kind::Status;
    QString path{};      ///< PathPattern
    QByteArray method{}; ///< empty: any
    int times = 1;       ///< so many requests; below 0: until clearFaults()
    int skip = 0;        ///< let so many matching requests pass first
    int status = 500;
    QString code{}; ///< error_code, with prefix; empty: the usual one
    QString message{};
    std::optional<int> retryAfter{}; ///< seconds
    bool accept = false;             ///< Hang and Status: the request has its effect all the same
    Millis delay{};                  ///< before the answer, whatever the kind
    Millis offset{};
    qint64 bytes = qint64(20) * 1024 * 1024;
    QByteArray location{};

    /// 429 as the gateway says it: a low limit in the words, Retry-After where given.
    static Fault throttled(const QString &path, std::optional<int> retryAfter = {}, int times = 1);

    /// Whether the request is handled although the answer goes wrong.
    bool takesEffect() const;
    /// What is sent instead of \a answer.
    HttpAnswer spoil(HttpAnswer answer) const;
};

/// The faults that wait for their requests; the one added first that matches is taken.
class FaultPlan
{
public:
    void add(const Fault &fault) { m_faults.append({fault, PathPattern(fault.path)}); }
    void clear() { m_faults.clear(); }
    std::optional<Fault> take(const QByteArray &method, const QString &path);

private:
    struct Entry
    {
        Fault fault{};
        PathPattern pattern{};
    };
    QList<Entry> m_faults{};
};

} // namespace syncdesk::demo
