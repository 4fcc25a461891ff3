#pragma once

#include "app/sync/synctask.h"
#include "app/sync/target.h"

#include <QList>

namespace syncdesk {

/// Where a run is, as shown. Design 3. "Cannot sync" is no phase of a run: see Support.
enum class RunPhase {
    None,           ///< Not synced: no record of a run
    Waiting,        ///< in this program's own queue: see WaitReason
    Requested,      ///< the start is being sent, or was accepted and nothing was seen yet
    Unconfirmed,    ///< Not yet confirmed: accepted, but no reply proves that the new run is meant
    UnknownOutcome, ///< the start may or may not have arrived; being looked up, or was looked up without result
    Queued,
    Starting,
    Running,
    Done,
    Failed,
    Unknown ///< the service sent a word that is not in its documents: Run::rawState
};

enum class WaitReason {
    None,
    Publishing,
    Importing,
    SwitchingVersion,
    AnotherRun,
    RateLimit,
    ServiceBusy,
    NoConnection ///< it waited already, and then the service could not be reached
};

enum class RunOrigin {
    Here,
    Elsewhere,
    Untold ///< the service's record of an ended run does not say who started it
};

/// How a Done is to be read.
enum class DoneKind {
    Plain,        ///< the service gave no counts
    Changed,      ///< added or removed more than nothing
    NoChanges,    ///< added 0 and removed 0, both said by the service
    FiguresDiffer ///< the totals before and after do not fit what was reported: both are shown
};

/// One line of a run's timeline.
struct RunStep
{
    enum class What {
        Waiting,
        Sent,
        Accepted,
        Joined,
        FoundElsewhere,
        LostReply,
        LookedUp,
        Unconfirmed,
        Queued,
        Starting,
        Running,
        UnknownWord,
        Done,
        Failed,
        NotStarted,
        StoppedWatching,
        WatchingAgain,
        RecordFound ///< the service's own record of a run that had ended before this program looked
    };
    WallTime at{};
    What what = What::Sent;
    QString word{}; ///< UnknownWord: the service's word
    bool operator==(const RunStep &) const = default;
};

/// One synchronisation of one target, ours or somebody else's: what is watched, shown and kept in history.
struct Run
{
    QString id{}; ///< this program's own; names the history entry
    TargetKey target{};
    QString targetName{}; ///< at that time, for a history that outlives the row
    RunOrigin origin = RunOrigin::Here;
    RunPhase phase = RunPhase::None;
    WaitReason wait = WaitReason::None;
    std::optional<WallTime> waitUntil{}; ///< Waiting: tried again then; absent: when the list shows it free
    bool confirmed = false;              ///< a reply proved that what is shown belongs to this run
    bool notStarted = false;             ///< Failed: the start was refused or never left; no run of ours exists
    bool watched = true;                 ///< false after "Stop watching"
    bool reconciling = false; ///< final state seen, the dataset is being read again; figures may still change
    bool looking = false;     ///< UnknownOutcome: not looked up yet; a start of the program looks once more

    WallTime since{};                     ///< when this program first knew of it (the click, or found)
    std::optional<WallTime> started{};    ///< create_time of the service, else when the start was accepted
    std::optional<WallTime> ended{};      ///< service's start + duration where given, else when the end was seen
    std::optional<WallTime> endedAfter{}; ///< last seen going on, long before `ended`: it ended somewhere in between
    std::optional<WallTime> began{};      ///< what elapsed() counts from, by this computer's clock; absent: nothing yet
    std::optional<Millis> sinceTick{};    ///< `began` on the steady clock of this start of the program
    std::optional<Millis> measured{};     ///< from begin to end by the steady clock; absent: not both were seen
    std::optional<SyncTask> baseline{};   ///< the status before the start; replies like it prove nothing
    SyncTask task{};                      ///< the last reply that counted for this run
    std::optional<WallTime> lastAnswer{}; ///< when that reply, or any other about it, came
    ApiError error{};                     ///< Failed: why; Waiting: what the service said; else empty code
    bool hasError = false;

    std::optional<qint64> totalBefore{}, labeledBefore{}; ///< samples of the target before
    std::optional<qint64> totalAfter{}, labeledAfter{};   ///< read again after the end
    DoneKind doneKind = DoneKind::Plain;
    QList<RunStep> timeline{};

    bool operator==(const Run &) const = default;

    bool isOver() const { return phase == RunPhase::Done || phase == RunPhase::Failed; }
    /// Anything between the click and the end.
    bool isActive() const { return phase != RunPhase::None && !isOver() && watched; }
    /// From start to end as the service told or this computer measured. While it goes on, to \a tick (to \a wall where
    /// `sinceTick` is absent): from the sending of the start, for time in our own queue is none of the run's; from when
    /// it was first seen, or our start met it, where somebody else began it, or earlier once a reply tells its age.
    /// What it counts from only ever moves back, so that it never runs backwards. Absent where nobody knows, and before
    /// there is a run.
    std::optional<Millis> elapsed(WallTime wall, Millis tick) const;
    /// What the total should be by the reported figures; absent if any of the three is missing.
    std::optional<qint64> expectedTotal() const;
    /// At least so many labeled samples went; absent when unknown or none.
    std::optional<qint64> labeledLost() const;
};

using RunPtr = std::shared_ptr<const Run>;

/// Whether a target may be synchronised, told before anything is sent. Design 3, contract 6.
enum class Support {
    Yes,
    YesAbnormal, ///< dataset status 4: allowed, with a warning
    TextDataset,
    TableDataset,
    NotInObs,
    BadPath,        ///< `//` in the path: 4315
    NotOfferedHere, ///< the project's service does not offer the call
    TypeRefused,    ///< 4383 was answered to an earlier start in this run of the program
    NoPermission,   ///< 403 was answered to an earlier start in this run of the program
    NoSyncId,       ///< v1 job without dls_prj_id
    Creating,
    Deleting,      ///< deleting or deleted
    DatasetUnknown ///< team or smart task whose dataset is not in the list
};

inline bool canSync(Support support)
{
    return support == Support::Yes || support == Support::YesAbnormal;
}

} // namespace syncdesk
