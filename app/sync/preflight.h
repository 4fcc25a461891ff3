#pragma once

#include "app/sync/project.h"
#include "app/sync/run.h"

namespace syncdesk {

/// Whether a start of \a target makes sense, from what the service last said of it. Nothing impossible is sent.
/// Source: contract sections 4.3 and 6 ("Sync button").
Support preflight(const Target &target);

/// Where it is kept whether the service offers the start of such rows; null: they have none of their own.
Offered Capabilities::*syncCall(TargetKind kind);

/// What a dataset of that status makes a start wait for; None when it is free. Absent status: free.
WaitReason busyReason(std::optional<int> datasetStatus);

/// What the service's refusal of a start means for it.
struct StartVerdict
{
    enum class What {
        NotStarted, ///< refused for good, or never left this computer
        Joined,     ///< a run exists already: 4355, v1 1642
        Wait,       ///< not now: reason, after
        Unknown     ///< it may have been accepted: look before anything else
    };
    What what = What::Unknown;
    WaitReason reason = WaitReason::None;
    Millis after{0}; ///< Wait: try again no earlier than this from now, unless the list shows the dataset free
};
StartVerdict judgeStartError(const ApiError &error);

} // namespace syncdesk
