#pragma once

#include "app/sync/syncmachine.h"

namespace syncdesk {

/// One step of SyncMachine: the tracker and what surrounds it, with a function for each event. Part of its source only.
class Machine
{
public:
    Machine(Tracker &tracker, const Target &target, std::optional<Millis> asked, Moment now)
        : t(tracker), m_target(target), m_asked(asked), m_now(now)
    {}
    QList<Effect> effects{};

    void on(const event::Start &);
    void on(const event::BaselineRead &read);
    void on(const event::StartAnswered &answer);
    void on(const event::StartFailed &failed);
    void on(const event::StatusRead &read);
    void on(const event::Described &described);
    void on(const event::ReadFailed &failed);
    void on(const event::Deadline &);
    void on(const event::TakeFromQueue &);
    void on(const event::StopWatching &);
    void on(const event::WatchAgain &);

private:
    using What = RunStep::What;

    Tracker &t;
    const Target &m_target;
    const std::optional<Millis> m_asked; ///< for m_target; absent: in an earlier start
    const Moment m_now;

    bool isV2() const { return m_target.key.kind == TargetKind::DatasetV2; }
    void do_(Effect effect) { effects << effect; }
    void enter(Watch watch);
    void note(What what, const QString &word = {}) { t.run.timeline << RunStep{m_now.wall, what, word}; }
    void show(RunPhase phase);
    void setError(const ApiError &error);
    void clearError();
    void begin(RunOrigin origin);
    /// What elapsed() counts from: at first, or further back when more is known.
    void countFrom(Millis tick);

    // ---- machinequeue.cpp ----
    void putBack();
    void queue(WaitReason reason, std::optional<Millis> after);
    /// A start that waited for its turn is not given up because there is no connection when it comes: nobody may be
    /// there to click once more.
    bool goesOnWaiting(const ApiError &error) const;
    void queueForConnection(const ApiError &error);
    void leaveQueue();
    void endWait();
    void send();
    /// The figures that the end is held against, where they are surely those that the run begins with.
    void takeTotals();
    void notStarted(const ApiError &error);

    // ---- machinelookup.cpp ----
    /// The service's last record as far as it is known: what it may go on to serve after a start.
    std::optional<SyncTask> lastKnown() const;
    void join();
    void limitBlindness();
    void foundElsewhere();
    void look();
    /// The looking, or the watching, ended without telling what became of the run. \a looked: the service was asked.
    void lose(bool looked);
    bool isAnswered() const { return t.wordAsked && m_now.tick - *t.wordAsked <= SyncMachine::freshTime; }
    /// Nothing can be concluded before the service has answered.
    void askOnce();
    /// Whether a reply tells of the run of our start: proves it, or names it where it was proven before.
    bool isOfThisStart(const SyncTask &task) const;
    /// The same after the looking was given up, when what appears later may as well be somebody else's.
    bool isOfLostStart(const SyncTask &task) const;
    /// A run that nobody wanted to watch any more is not watched because it was found.
    void unwatchAgain();
    /// A reply proves the run of our start.
    void proven(const SyncTask &task);
    /// The dataset itself says that it synchronises.
    void seenSyncing(Millis asked);
    /// Nobody watches, and long after the start the service told of nothing new.
    void settleUnproven();
    /// A status that somebody looked at while nothing was watched: the service's latest record.
    void lookedAt(const SyncTask &task, Millis asked);
    void recordFound(const SyncTask &task);

    // ---- machineevidence.cpp ----
    /// When a run that moves began, on the steady clock, where the service tells.
    std::optional<Millis> toldBegin(const SyncTask &task) const;
    /// When a run ended, on the steady clock, where the service tells.
    std::optional<Millis> toldEnd(const SyncTask &task) const;
    void tracked(const SyncTask &task, Millis asked);
    /// Takes over a reply that belongs to the run; an end without a notice where nobody watches.
    void settle(const SyncTask &task);
    /// Takes over a reply that belongs to the run. \a silent: no reconciliation, for ends of the past.
    void take(const SyncTask &task, bool silent = false);
    void failWith(const SyncTask &task);
    void end();
    /// Accepted 30 s ago, nothing proves a run, and the dataset was read: say what can be said, marked unconfirmed.
    void judgeUnconfirmed();
    void judgeFigures();
    void finish(bool silent = false);
};

/// Both name the same run. False also where one has no identity.
bool sameIdentity(const SyncTask &one, const SyncTask &other);

} // namespace syncdesk
