#pragma once

#include "app/base/result.h"
#include "app/sync/preflight.h"
#include "app/sync/run.h"

#include <variant>

namespace syncdesk {

/// Where the watching of one target stands. The phase that people see is Run::phase; this says what is being done.
enum class Watch {
    Idle,        ///< nothing goes on; the run, if any, is over or is not watched
    Queued,      ///< in this program's own queue
    Baseline,    ///< the status before the start is being read; nothing was sent
    Posting,     ///< the start is on its way
    Accepted,    ///< accepted, no evidence of the new run yet
    Looking,     ///< the outcome of the start is unknown; status and dataset are being asked
    Lost,        ///< looked long enough without finding a run; only the user goes on
    Tracking,    ///< a run was seen
    Reconciling, ///< its end was seen; the dataset is being read again
    Unwatched    ///< a run goes on, but the user stopped watching
};

/// What happened. One alternative for each thing that can.
namespace event {
struct Start
{}; ///< the user's click, confirmed
struct BaselineRead
{
    Result<SyncTask> answer;
};
struct StartAnswered
{
    QString taskId;
}; ///< 2xx
struct StartFailed
{
    ApiError error;
};
struct StatusRead
{
    Result<SyncTask> answer;
    Millis asked;
};
/// The service described the target: a row of a list, or a detail.
struct Described
{
    Millis asked;
};
struct ReadFailed
{
    ApiError error;
}; ///< the detail that ReadTarget asked for did not come
struct Deadline
{}; ///< Tracker::deadline has come
struct TakeFromQueue
{};
struct StopWatching
{};
struct WatchAgain
{};
} // namespace event

using Event = std::variant<event::Start, event::BaselineRead, event::StartAnswered, event::StartFailed,
                           event::StatusRead, event::Described, event::ReadFailed, event::Deadline,
                           event::TakeFromQueue, event::StopWatching, event::WatchAgain>;

/// What is to be done next, in this order.
enum class Effect {
    AskBaseline, ///< GET status, answer as BaselineRead
    SendStart,   ///< the one POST of this click
    AskStatus,   ///< GET status as soon as may be, answer as StatusRead; regular polling goes on by itself
    ReadTarget,  ///< GET the dataset again, answer as Described or ReadFailed
    Ended,       ///< the run came to its end now: tell and keep
    Keep         ///< the run changed in a way that history must know
};

/// One target's watching: plain data, changed only by SyncMachine::step.
struct Tracker
{
    Watch watch = Watch::Idle;
    Run run{};
    RunPtr previous{};                ///< what to show again when the present run turns out to be none
    QList<Run> closed{};              ///< runs that ended unseen while a newer one appeared: to be kept, then cleared
    std::optional<Millis> deadline{}; ///< when Deadline is due
    Millis changedAt{0};              ///< when `watch` last changed; answers asked before tell of the time before
    std::optional<Millis> movedAt{};  ///< when the last reply that showed it moving was asked
    std::optional<Millis> leftSyncing{}; ///< Tracking: when the first answer was asked that no longer had status 5
    std::optional<Millis> endedAt{};     ///< when the last end was seen
    SyncTask lastWord{};                 ///< Accepted: the last reply, though it proved nothing
    int looks = 0;                       ///< Reconciling: answers that settled nothing
    bool judging = false;                ///< Accepted: the evidence time is over, the dataset is being asked
    bool sawSyncing = false;             ///< the dataset itself was seen with status 5 during this run
    bool sawBusy = false;                ///< Queued: the list showed it busy, so the list will tell when it is free

    bool needsStatus() const { return watch == Watch::Accepted || watch == Watch::Looking || watch == Watch::Tracking; }
};

struct Moment
{
    WallTime wall{};
    Millis tick{0};
};

/// The state machine of one target (design 2 and 3). Pure: told the time, asks nothing itself.
///
///  watch        event                             → watch        phase shown          effects
///  -----------  --------------------------------    -----------  -------------------  ---------------------------
///  Idle, Lost   Start, dataset free                 Baseline     Requested            AskBaseline
///               Start, v1 dataset (no baseline)     Posting      Requested            SendStart
///               Start, dataset busy (6, 7, 8)       Queued       Waiting              Keep
///               Described: status 5                 Tracking     Running, elsewhere   AskStatus
///               StatusRead: moving                  Tracking     as said, elsewhere   Keep
///               StatusRead: final, another identity Idle         Done/Failed          Keep
///  Queued       Described: free again, or Deadline  Baseline     Requested            AskBaseline
///               Described: status 5                 Tracking     Running, joined      AskStatus
///               ReadFailed: does not exist          Idle         Failed, not started  Ended
///               TakeFromQueue                       Idle         as before the click
///  Baseline     BaselineRead: moving                Tracking     as said, joined      Keep
///               BaselineRead: anything else         Posting      Requested            SendStart
///               BaselineRead: throttled             Queued       Waiting: rate limit  Keep
///               BaselineRead: error                 Idle         Failed, not started  Ended
///               TakeFromQueue, StopWatching         Idle         as before the click
///  Posting      StartAnswered                       Accepted     Requested            Keep, AskStatus
///               StartAnswered with task id (v1)     Tracking     Queued, confirmed    Keep, AskStatus
///               StartFailed: 4355, 1642             Tracking     Running, joined      AskStatus
///               StartFailed: conflict, 429          Queued       Waiting              Keep
///               StartFailed: refused or not sent    Idle         Failed, not started  Ended
///               StartFailed: anything else          Looking      Outcome unknown      AskStatus, ReadTarget
///  Accepted     StatusRead: evidence, moving        Tracking     as said, confirmed   Keep
///               StatusRead: evidence, final         Reconciling  Done/Failed          ReadTarget
///               StatusRead: no evidence             Accepted     Not yet confirmed
///               Described: status 5                 Tracking     Running, confirmed   Keep, AskStatus
///               Deadline (30 s)                     Accepted     Not yet confirmed    ReadTarget (or v1: ends)
///               Described after it, not busy        Idle         Done/Failed, unconfirmed  Ended
///  Looking      StatusRead: evidence                Tracking / Reconciling            Keep
///               Described: status 5                 Tracking     Running              AskStatus
///               Deadline (30 s)                     Lost         Outcome unknown      Keep
///  Tracking     StatusRead: moving                  Tracking     as said              Keep, when the phase changed
///               StatusRead: final                   Reconciling  Done/Failed          ReadTarget
///               ... after the list showed its end   Idle         Done/Failed + totals Ended
///               StatusRead: final of an older run   Tracking     unchanged            ReadTarget
///               StatusRead: another identity        Tracking     the newer run; the older one is closed
///               StatusRead: older than ours, after  Lost         Outcome unknown      Keep
///               ... the dataset left status 5
///               StatusRead: does not exist          Idle         Failed               Ended
///               Described: no longer status 5       Tracking     unchanged            AskStatus (the final one)
///               StopWatching                        Unwatched    unchanged            Keep
///               Deadline (v1 dataset without task)  Lost         Outcome unknown      Keep
///  Reconciling  Described, no longer status 5       Idle         Done/Failed + totals Ended
///               ReadFailed or still 5, three times  Idle         Done/Failed          Ended
///  Unwatched    WatchAgain                          Tracking     unchanged            AskStatus
///               Described: no longer status 5       Unwatched    unchanged            AskStatus (settles it quietly)
///               StatusRead: final                   Idle         Done/Failed          Keep
///
/// What is not in the table changes nothing.
namespace SyncMachine {

/// After this long without evidence an accepted start is judged by the dataset's own status (design 2.2).
constexpr Millis evidenceTime = 30s;
/// After this long without a trace of the run a start of unknown outcome is left to the user.
constexpr Millis lookTime = 30s;
/// A v1 dataset's run that was joined without a task id cannot be asked for; after this it counts as unknown.
constexpr Millis blindTime = 10min;

/// \a target as last described; \a now the moment of the event.
QList<Effect> step(Tracker &tracker, const Event &event, const Target &target, Moment now);

/// A run of an earlier start of the program, as history kept it: what to go on with.
Tracker restore(const Run &run, Moment now);

/// Design 2.2: whether a reply belongs to a run that is newer than \a baseline.
bool isEvidence(const std::optional<SyncTask> &baseline, const SyncTask &reply, TargetKind kind);

} // namespace SyncMachine

} // namespace syncdesk
