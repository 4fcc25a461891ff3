#include "app/sync/run.h"

namespace syncdesk {

std::optional<Millis> Run::elapsed(WallTime wall, Millis tick) const
{
    if (phase == RunPhase::None)
        return std::nullopt;
    if (isOver()) // the difference of two civil times would tell of a clock that was set, too
        return task.duration && confirmed ? std::optional<Millis>(*task.duration) : measured;
    if (sinceTick)
        return std::max(tick - *sinceTick, Millis(0));
    return began ? std::optional(std::max(wall - *began, Millis(0))) : std::nullopt;
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
