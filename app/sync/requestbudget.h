#pragma once

#include "app/base/time.h"

#include <deque>

namespace syncdesk {

/// How many requests went to one project within the last minute, and whether one more may go. A sliding window, so that
/// no 60 seconds, wherever they begin, hold more than the limit.
class RequestBudget
{
public:
    explicit RequestBudget(int perMinute = 60) : m_limit(perMinute) {}

    void setLimit(int perMinute) { m_limit = std::max(perMinute, 1); }
    int limit() const { return m_limit; }

    /// A request went out.
    void spend(Millis now)
    {
        forget(now);
        m_sent.push_back(now);
    }
    int used(Millis now) const
    {
        forget(now);
        return int(m_sent.size());
    }
    /// How many requests of this importance may still go: the rest is kept for more important ones.
    bool allows(Millis now, double share) const { return used(now) < std::max(1, int(m_limit * share)); }
    /// When allows() becomes true again if nothing else is sent.
    Millis allowsAt(Millis now, double share) const
    {
        const int may = std::max(1, int(m_limit * share));
        forget(now);
        if (int(m_sent.size()) < may)
            return now;
        return m_sent[m_sent.size() - size_t(may)] + 60s;
    }

private:
    void forget(Millis now) const
    {
        while (!m_sent.empty() && m_sent.front() + 60s <= now)
            m_sent.pop_front();
    }

    int m_limit;
    mutable std::deque<Millis> m_sent;
};

} // namespace syncdesk
