#pragma once

#include "app/sync/project.h"
#include "app/sync/run.h"

namespace syncdesk {

/// Everything a row shows, as an immutable snapshot: cheap to copy, compared by pointer first.
struct TargetState
{
    TargetKey key{};
    TargetPtr target{}; ///< never null in a listed row
    RunPtr run{};       ///< the latest known run of target->syncKey(); null: no record
    Support support = Support::Yes;
    std::shared_ptr<const ImportTask> import{};           ///< while one runs (dataset status 8) and it was asked
    std::shared_ptr<const SampleStatistics> statistics{}; ///< when the row was looked at
    std::optional<WallTime> seen{};                       ///< when the service last described this row
    bool gone = false; ///< no longer in the service's list (kept only while its run is watched)

    RunPhase phase() const { return run ? run->phase : RunPhase::None; }
    /// A click may start a synchronisation now; Wording::whyNotStart() says why not.
    bool canStart() const;
    bool operator==(const TargetState &) const = default;
    /// What was listed is the same; its run is another, or has moved on.
    bool differsInRunOnly(const TargetState &other) const
    {
        TargetState withTheirRun = *this;
        withTheirRun.run = other.run;
        return withTheirRun == other;
    }
};

/// What the projects panel shows of one project.
struct ProjectState
{
    enum class Link {
        Idle, ///< nothing was asked yet in this run
        Connecting,
        Reachable,
        Unreachable,  ///< offline, timed out, server fault, bad reply: lastError
        SignInNeeded, ///< signed out, secret missing, key locked: lastError
        NotOffered,   ///< the data management API is not offered here: gateway 404
        Throttled,
        Disabled
    };
    Project project{};
    Link link = Link::Idle;
    ApiError lastError{}; ///< of the last list refresh; meaningful unless link is Idle, Connecting or Reachable
    std::optional<WallTime> seen{}; ///< last complete list; absent: never
    bool fromEarlierStart = false;  ///< the list shown was loaded from disk and not refreshed yet
    bool refreshing = false;
    int datasets = 0, jobs = 0;                            ///< rows
    int running = 0, failed = 0, waiting = 0, unknown = 0; ///< by state of their runs; unknown includes unknown outcome
    int requestsLastMinute = 0;
    int requestsPerMinute = 60;
    std::optional<Millis> throttledFor{}; ///< the service asked to wait; from now
    std::optional<Millis> nextListIn{};   ///< until the next list refresh; absent while paused or running
    std::optional<Millis> clockSkew{};    ///< service minus this computer, when more than 1 min
    bool operator==(const ProjectState &) const = default;

    /// Its rows get no newer: somebody has to act or to wait. lastError says why.
    bool isInTrouble() const
    {
        switch (link) {
        case Link::Unreachable:
        case Link::SignInNeeded:
        case Link::NotOffered:
        case Link::Throttled:
            return true;
        case Link::Idle:
        case Link::Connecting:
        case Link::Reachable:
        case Link::Disabled:
            return false;
        }
        return false;
    }
    /// Not reached because of a certificate: the file of its authority may be what is missing.
    bool isUntrusted() const { return link == Link::Unreachable && lastError.kind == ApiError::Kind::Untrusted; }
};

} // namespace syncdesk
