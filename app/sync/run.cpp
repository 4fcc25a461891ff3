#include "app/sync/run.h"

namespace syncdesk {

std::optional<Millis> Run::elapsed(WallTime wall, Millis tick) const
{
    if (phase == RunPhase::None)
        return std::nullopt;
    if (isOver()) {
        if (task.duration && confirmed)
            return std::chrono::duration_cast<Millis>(*task.duration);
        if (ended && started && *ended >= *started)
            return *ended - *started;
        return std::nullopt;
    }
    if (sinceTick)
        return std::max(tick - *sinceTick, Millis(0));
    return std::max(std::chrono::duration_cast<Millis>(wall - started.value_or(since)), Millis(0));
}

std::optional<qint64> Run::expectedTotal() const
{
    if (!totalBefore || !task.added || !task.removed)
        return std::nullopt;
    return *totalBefore + *task.added - *task.removed;
}

std::optional<qint64> Run::labeledLost() const
{
    if (!task.removed || *task.removed == 0 || !labeledBefore || !labeledAfter || *labeledAfter >= *labeledBefore)
        return std::nullopt;
    return *labeledBefore - *labeledAfter;
}

} // namespace syncdesk
