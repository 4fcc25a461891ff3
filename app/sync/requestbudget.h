#pragma once

#include "app/base/time.h"

#include <deque>
#include <optional>

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
    /// Whether one more request of this importance may go: the rest is kept for more important ones. Each of those
    /// \a underWay may still send one, now or later.
    bool allows(Millis now, double share, int underWay = 0) const { return used(now) + underWay < most(share); }
    /// When allows() becomes true again if nothing else is sent; absent while what is under way has to end first.
    std::optional<Millis> allowsAt(Millis now, double share, int underWay = 0) const
    {
        const int may = most(share) - underWay;
        if (may <= 0)
            return std::nullopt;
        return used(now) < may ? now : m_sent[m_sent.size() - size_t(may)] + 60s;
    }

private:
    int most(double share) const { return std::max(1, int(m_limit * share)); }
    void forget(Millis now) const
    {
        while (!m_sent.empty() && m_sent.front() + 60s <= now)
            m_sent.pop_front();
    }

    int m_limit;
    mutable std::deque<Millis> m_sent;
};

} // namespace syncdesk
