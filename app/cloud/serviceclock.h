#pragma once

#include "app/cloud/answer.h"

#include <functional>

namespace syncdesk {

/// The service's time, by the Date of its replies.
class ServiceClock
{
public:
    explicit ServiceClock(Timebase &time) : m_time(time) {}

    /// Service minus this computer; absent until a reply told it.
    std::optional<Millis> skew() const { return m_skew; }
    /// For signatures: our time, corrected by up to 24 hours. A difference beyond that is not of the clock's making.
    WallTime now() const
    {
        const Millis skew = m_skew.value_or(0ms);
        return m_time.wall() + (std::chrono::abs(skew) <= 24h ? skew : 0ms);
    }
    /// Too far for signatures made by our clock alone; the service allows 15 minutes.
    bool isFarOff() const { return std::chrono::abs(m_skew.value_or(0ms)) > 10min; }
    void learn(const Answer &answer);

    /// The first measurement, then each that differs by more than 5 s from the last one told.
    std::function<void(Millis)> onSkew{};

private:
    Timebase &m_time;
    std::optional<Millis> m_skew;
    std::optional<Millis> m_told;
};

} // namespace syncdesk
