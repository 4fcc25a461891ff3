#pragma once

#include "app/desk/desk.h"

namespace syncdesk {

/// What the live status panel shows of one row. Values only: the panel never asks the desk.
struct StatusView
{
    TargetState row{};
    ProjectState project{};
    std::optional<Desk::UsualRange> usual{};
    std::optional<WallTime> nextCheck{}; ///< absent: none is planned
    bool paused = false;
};

/// What may be done with the run of a row now.
struct RunActions
{
    bool start = false;      ///< a synchronisation may be started
    bool startAgain = false; ///< after an unknown outcome that was looked up without result
    bool stopWatching = false;
    bool watchAgain = false;
    bool takeFromQueue = false;
    bool operator==(const RunActions &) const = default;

    static RunActions of(const TargetState &row);
};

} // namespace syncdesk
