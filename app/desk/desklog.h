#pragma once

#include "app/desk/targetstate.h"

/// What the desk writes into the log, category "syncdesk.desk": ids and states, no names and no words of the service.
namespace syncdesk::desklog {

void linkChanged(const ProjectState &project);
void runBegan(const Run &run);
void runEnded(const Run &run);

} // namespace syncdesk::desklog
