#include "app/cloud/serviceclock.h"

namespace syncdesk {

void ServiceClock::learn(const Answer &answer)
{
    // A proxy's error page has the proxy's time.
    if (answer.status == 0 || answer.status == 407 || answer.status == 502 || answer.status == 504)
        return;
    const std::optional<Millis> measured = clockSkew(answer, m_time.wall());
    if (!measured)
        return;
    m_skew = measured;
    if (m_told && std::chrono::abs(*measured - *m_told) <= 5s)
        return;
    m_told = measured;
    if (onSkew)
        onSkew(*measured);
}

} // namespace syncdesk
