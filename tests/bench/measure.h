#pragma once

#include <algorithm>
#include <chrono>
#include <QList>
#include <QTextStream>
#include <time.h>

namespace syncdesk::bench {

enum class Clock {
    Thread, ///< processor time of this thread, so that other work on the machine does not count
    Process ///< of all threads since the start of the program, its loading included
};

/// Milliseconds; civil time where a system does not tell processor time.
inline double now(Clock clock = Clock::Thread)
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec time{};
    clock_gettime(clock == Clock::Thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
    return double(std::chrono::steady_clock::now().time_since_epoch().count()) / 1e6;
#endif
}

struct Times
{
    QList<double> ms{};

    template<typename Work>
    void take(Work work)
    {
        const double before = now();
        work();
        ms << now() - before;
    }
    /// The value that \a part of all are below: 0.5 for the median.
    double quantile(double part) const
    {
        QList<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted[std::min<qsizetype>(qsizetype(part * sorted.size()), sorted.size() - 1)];
    }
    double median() const { return quantile(0.5); }
    double worst() const { return ms.isEmpty() ? 0 : *std::max_element(ms.begin(), ms.end()); }
};

inline QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

} // namespace syncdesk::bench
