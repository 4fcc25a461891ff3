#include "ui/panels/statusview.h"

#include "ui/models/targettable.h"
#include "ui/text/wording.h"

namespace syncdesk {

RunActions RunActions::of(const TargetState &row)
{
    RunActions can;
    if (!row.target)
        return can;
    can.start = TargetTable::canStart(row);
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

QString RunActions::whyNot(const TargetState &row)
{
    if (!row.target || TargetTable::canStart(row))
        return {};
    if (!canSync(row.support))
        return Wording::supportReason(row.support);
    if (!row.run)
        return {};
    if (row.run->phase == RunPhase::Waiting)
        return tr("It waits in the queue already and starts when the dataset is free.");
    if (row.run->phase == RunPhase::UnknownOutcome)
        return tr("It is not known whether the last start arrived. Look first, then start again.");
    return tr("A synchronisation of this dataset goes on already.");
}

} // namespace syncdesk
