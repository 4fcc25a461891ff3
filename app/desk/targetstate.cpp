#include "app/desk/targetstate.h"

#include "app/sync/syncmachine.h"

namespace syncdesk {

bool TargetState::canStart() const
{
    return canSync(support) && !gone && (!run || SyncMachine::canStart(*run));
}

} // namespace syncdesk
