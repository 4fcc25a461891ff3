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
    Lost,        ///< looked long enough, with an answer, without finding a run; only the user goes on
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
    RunPtr previous{};                   ///< what to show again when the present run turns out to be none
    QList<Run> closed{};                 ///< runs that a newer one takes the place of: to be kept, then cleared
    std::optional<Millis> deadline{};    ///< when Deadline is due
    Millis changedAt{0};                 ///< when `watch` last changed; answers asked before tell of the time before
    std::optional<Millis> movedAt{};     ///< when the last reply that showed it moving was asked
    std::optional<Millis> leftSyncing{}; ///< Tracking: when the first answer was asked that no longer had status 5
    Millis totalsFrom{0};                ///< totals that were asked for earlier may have changed since
    std::optional<Millis> beganAt{};     ///< when the run began; absent: in an earlier start, or nobody told
    SyncTask lastWord{};                 ///< the last reply before anything was proven
    std::optional<Millis> wordAsked{};   ///< when it was asked; absent: no answer since `watch` changed
    int looks = 0;                       ///< Reconciling: answers that settled nothing
    bool judging = false;                ///< Accepted: the evidence time is over, the dataset is being asked
    bool sawSyncing = false;             ///< the dataset itself was seen with status 5 during this run
    bool listTells = false;              ///< Queued: what the list says next of it, when it is free, ends the wait

    bool needsStatus() const { return watch == Watch::Accepted || watch == Watch::Looking || watch == Watch::Tracking; }
};

struct Moment
{
    WallTime wall{};
    Millis tick{0};
    Millis skew{0}; ///< the service's clock minus `wall`, as far as it was measured
};

/// The state machine of one target (design 2 and 3). Pure: told the time, asks nothing itself.
///
///  watch        event                             → watch        phase shown          effects
///  -----------  --------------------------------    -----------  -------------------  ---------------------------
///  Idle, Lost   Start, dataset free                 Baseline     Requested            AskBaseline
///               Start, v1 dataset (no baseline)     Posting      Requested            Keep, SendStart
///               Start, dataset busy (6, 7, 8)       Queued       Waiting              Keep
///  Idle         Described: status 5                 Tracking     Running, elsewhere   Keep, AskStatus
///               StatusRead: moving                  Tracking     as said, elsewhere   Keep
///               StatusRead: final, newer than the   Idle         Done/Failed          Keep
///               ... run and its baseline
///  Lost         Described: status 5                 Tracking     Running              Keep, AskStatus
///               StatusRead: evidence                Tracking / Reconciling            Keep
///               ... either later than adoptTime     as Idle; the start stays unknown
///  Queued       Described: free again, or Deadline  Baseline     Requested            AskBaseline
///               Described: status 5                 Tracking     Running, joined      Keep, AskStatus
///               Described: busy                     Queued       Waiting: what for    Keep, when that changed
///               Deadline, last seen busy            Queued       unchanged; the list leads on
///               ReadFailed: does not exist          Idle         Failed, not started  Ended
///               TakeFromQueue, StopWatching         Idle         as before the click  Keep
///  Baseline     BaselineRead: moving                Tracking     as said, joined      Keep
///               BaselineRead: anything else         Posting      Requested            Keep, SendStart
///               BaselineRead: throttled             Queued       Waiting: rate limit  Keep
///               BaselineRead: no connection, after  Queued       Waiting: connection  Keep
///               ... a wait
///               BaselineRead: error                 Idle         Failed, not started  Ended
///               TakeFromQueue, StopWatching         Idle         as before the click  Keep
///  Posting      StartAnswered                       Accepted     Requested            Keep, AskStatus
///               StartAnswered with task id (v1)     Tracking     Queued, confirmed    Keep, AskStatus
///               StartFailed: 4355, 1642             Tracking     Running, joined      Keep, AskStatus
///               StartFailed: conflict, 429          Queued       Waiting              Keep
///               StartFailed: no connection and not  Queued       Waiting: connection  Keep
///               ... sent, after a wait
///               StartFailed: refused or not sent    Idle         Failed, not started  Ended
///               StartFailed: anything else          Looking      Outcome unknown      Keep, AskStatus, ReadTarget (v2)
///  Accepted     StatusRead: evidence, moving        Tracking     as said, confirmed   Keep
///               StatusRead: evidence, final         Reconciling  Done/Failed          Keep, ReadTarget
///               StatusRead: no evidence             Accepted     Not yet confirmed
///               Described: status 5                 Tracking     Running, confirmed   Keep, AskStatus
///               Deadline (30 s)                     Accepted     Not yet confirmed    ReadTarget (v1 job: as below)
///               Described after it, not busy        Idle         Done/Failed, unconfirmed  Ended
///               ... without a fresh status answer   Accepted     Not yet confirmed    AskStatus; judged again in 10 s
///               ... busy with something else        Accepted     Not yet confirmed    judged again in 15 s
///               ... v1 job that names no end        Lost         Outcome unknown      Keep
///               ReadFailed after it                 Accepted     Not yet confirmed    judged again in 10 s
///               StatusRead after it: does not exist Idle         Failed               Ended
///  Looking      StatusRead: evidence                Tracking / Reconciling            Keep
///               Described: status 5                 Tracking     Running              Keep, AskStatus
///               Deadline (30 s)                     Lost         Outcome unknown      Keep
///               ... without a fresh status answer   Looking      Outcome unknown      AskStatus; again in 10 s
///               StatusRead: does not exist          Looking      Outcome unknown; it is an answer
///  Tracking     StatusRead: moving                  Tracking     as said              Keep, when the phase changed
///               StatusRead: final                   Reconciling  Done/Failed          Keep, ReadTarget
///               ... after the list showed its end   Idle         Done/Failed + totals Ended
///               StatusRead: final of an older run   Tracking     unchanged            ReadTarget
///               StatusRead: asked before it was     Tracking     unchanged
///               ... last seen moving
///               StatusRead: another identity        Tracking     the newer run; the older one is closed
///               StatusRead: older than ours, after  Lost         Outcome unknown      Keep
///               ... the dataset left status 5
///               StatusRead: does not exist          Idle         Failed               Ended
///               Described: no longer status 5       Tracking     unchanged            AskStatus (the final one)
///               StopWatching                        Unwatched    unchanged            Keep
///               Deadline (v1 dataset without task)  Lost         Outcome unknown      Keep
///  Reconciling  Described, no longer status 5       Idle         Done/Failed + totals Ended
///               ReadFailed or still 5, three times  Idle         Done/Failed          Ended
///               ... before that                     Reconciling  unchanged            read again in 3 s, 5 s
///               ReadFailed: does not exist          Idle         Done/Failed          Ended
///               Deadline                            Reconciling  unchanged            ReadTarget
///               ... the fourth time                 Idle         Done/Failed          Ended
///               Start                               as from Idle; the run that ended is closed as it is
///  Unwatched    WatchAgain, confirmed               Tracking     unchanged            Keep, AskStatus
///               WatchAgain, outcome unknown         Looking      Outcome unknown      Keep, AskStatus, ReadTarget (v2)
///               WatchAgain, not confirmed           Accepted     unchanged            Keep, AskStatus
///               Described: no longer status 5       Unwatched    unchanged            AskStatus (settles it quietly)
///               Described: status 5, not confirmed  Unwatched    Running, confirmed   Keep
///               StatusRead: as for Tracking or, not confirmed, for Accepted and Looking; ends are kept without Ended
///
/// Accepted, Looking, Lost and Tracking take StopWatching: Unwatched, Keep (Lost: Idle, from where WatchAgain looks
/// once more). "Does not exist" is the service's own code; a gateway's 404 is an error like others.
///
/// What is not in the table changes nothing.
namespace SyncMachine {

/// After this long without evidence an accepted start is judged by the dataset's own status (design 2.2).
constexpr Millis evidenceTime = 30s;
/// After this long without a trace of the run a start of unknown outcome is left to the user.
constexpr Millis lookTime = 30s;
/// Nothing is concluded from the silence of an answer that is older than this.
constexpr Millis freshTime = 20s;
/// A run that appears after the looking is taken for that of the click if it began no later than this after it.
constexpr Millis adoptTime = 10min;
/// Totals that were read longer before a start are not those that it began with. The slowest list is faster.
constexpr Millis totalsTime = 5min;
/// An end that is seen no later than this after the run was seen going on is told as having been then.
constexpr Millis exactTime = 1min;
/// A start that waits for the connection tries by itself after this, should no list tell that it is back.
constexpr Millis reconnectTime = 5min;
/// A v1 dataset's run that was joined without a task id cannot be asked for; after this it counts as unknown.
constexpr Millis blindTime = 10min;

/// \a target as last described, and when that was \a asked (absent: in an earlier start); \a now the moment of the
/// event.
QList<Effect> step(Tracker &tracker, const Event &event, const Target &target, std::optional<Millis> asked, Moment now);

/// A run of an earlier start of the program, as history kept it: what to go on with.
Tracker restore(const Run &run, Moment now);

/// Whether a click would start something: nothing of \a run goes on, or is being looked for. Watched or not, a run that
/// goes on is joined or watched again, not started again.
bool canStart(const Run &run);

/// A v1 dataset's run that was joined: its status can only be asked by its task, which nobody told.
bool isBlind(const Run &run);

/// Design 2.2: whether a reply belongs to a run that is newer than \a baseline.
bool isEvidence(const std::optional<SyncTask> &baseline, const SyncTask &reply, TargetKind kind);

} // namespace SyncMachine

} // namespace syncdesk
