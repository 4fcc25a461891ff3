#include "ui/panels/statusview.h"

namespace syncdesk {

RunActions RunActions::of(const TargetState &row)
{
    RunActions can;
    if (!row.target)
        return can;
    can.start = row.canStart();
    const Run *run = row.run.get();
    if (!run)
        return can;
    const bool over = run->isOver() || run->phase == RunPhase::None;
    can.startAgain = run->phase == RunPhase::UnknownOutcome && can.start;
    can.takeFromQueue = run->phase == RunPhase::Waiting && run->watched;
    can.stopWatching = !over && run->watched && run->phase != RunPhase::Waiting;
    can.watchAgain = !over && !run->watched;
    return can;
}

} // namespace syncdesk
