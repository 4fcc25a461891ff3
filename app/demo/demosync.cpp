#include "app/demo/demosync.h"

#include <cmath>

namespace syncdesk::demo {

SyncPhase DemoSync::phase(Millis now) const
{
    if (isOver(now))
        return outcome.fails() ? SyncPhase::Failed : SyncPhase::Completed;
    const Millis since = now - accepted;
    if (since < spans.queued)
        return SyncPhase::Queued;
    return since < spans.queued + spans.starting ? SyncPhase::Starting : SyncPhase::Running;
}

double DemoSync::done(Millis now) const
{
    if (isOver(now))
        return 1;
    const Millis into = now - accepted - spans.queued - spans.starting;
    if (into <= 0ms || spans.running <= 0ms)
        return 0;
    return std::pow(std::min(1.0, double(into.count()) / double(spans.running.count())), 0.8);
}

qint64 DemoSync::added(Millis now) const
{
    return outcome.fails() ? 0 : qint64(double(outcome.added) * done(now));
}

qint64 DemoSync::removed(Millis now) const
{
    return outcome.fails() ? 0 : qint64(double(outcome.removed) * done(now));
}

std::optional<qint64> DemoSync::total(Millis now) const
{
    if (!totalBefore || phase(now) != SyncPhase::Completed)
        return totalBefore;
    return *totalBefore + outcome.added - outcome.removed;
}

} // namespace syncdesk::demo
