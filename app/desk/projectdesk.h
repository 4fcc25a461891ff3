#pragma once

#include "app/desk/desk.h"
#include "app/sync/pager.h"
#include "app/sync/pollplan.h"
#include "app/sync/syncmachine.h"

#include <QSet>

namespace syncdesk {

/// One open project: its rows, the watching of its runs, and what is asked of its cloud when.
class ProjectDesk : public QObject
{
    Q_OBJECT
public:
    ProjectDesk(Desk &desk, const Project &project);
    ~ProjectDesk() override;

    /// Last known rows and runs, before open(). \a stagger spreads the first requests of many projects, here and there.
    void restore(const HistoryStore::Snapshot &snapshot, const QList<RunPtr> &latestRuns, Millis stagger);
    void open(Millis stagger); ///< begins to ask

    const Project &project() const { return m_state.project; }
    void setProject(const Project &project); ///< what changed is used from the next request on
    ProjectState state() const;
    void forEachTarget(const std::function<void(const TargetState &)> &look) const;
    const TargetState *find(const TargetKey &key) const;
    std::optional<Millis> nextCheckIn(const TargetKey &key) const;

    void start(const TargetKey &key);
    void happen(const TargetKey &key, const Event &event); ///< TakeFromQueue, StopWatching, WatchAgain from outside
    void refresh(Millis stagger = {}, bool byHand = true);
    /// The computer slept or the network changed: the list and each watched run once more, \a stagger from now.
    void lookAround(Millis stagger);
    /// The computer slept: what fell due before \a time comes so much later, and not all at once.
    void putOff(Millis time, Millis by) { m_plan.putOff(time, by); }
    /// Nothing is sent while paused but what a person asks for: a start (its baseline and its POST, not the looking
    /// that follows) and a refresh of the lists. What waits for its turn or for a deadline goes on waiting.
    void setPaused(bool paused);
    void setAttention(const TargetKey &current, const QSet<TargetKey> &visible, bool hidden);
    void signInAgain();
    void addTarget(TargetKind kind, const QString &id);
    void removeAdded(const TargetKey &key);

Q_SIGNALS:
    void rowsChanged(const QList<syncdesk::TargetKey> &keys);
    void rowsRemoved(const QList<syncdesk::TargetKey> &keys);
    void stateChanged();
    void runChanged(const syncdesk::RunPtr &run); ///< any change worth showing in the activity list
    void runEnded(const syncdesk::RunPtr &run);
    void runDropped(const QString &runId); ///< it turned out to be none
    void projectLearned();                 ///< project() has a new ID, user ID or capability worth saving

private:
    struct Lists; // the walk through the pages of one refresh: absent when none is under way

    Moment moment() const { return {m_time.wall(), m_time.now(), m_state.clockSkew.value_or(Millis(0))}; }
    void makeService();
    void applyLimit(); ///< the user's, or the service's when that is lower
    void pump();
    void send(const Ask &ask);
    void sendStart(const TargetKey &key);
    void sendStatus(const Ask &ask);
    void sendList();
    void sendListPage();
    void sendV1Lists();
    void sendV1Page();
    void learnFromList(Offered v2);
    void renewCapabilities();
    void sendJobs(const Ask &ask);
    void sendImport(const TargetKey &key);
    void sendStatistics(const TargetKey &key);
    void sendRead(const TargetKey &key);
    void wantPage(Ask::What what, const Lists &lists);
    void breakOffLists(Millis again); ///< what came of the walks under way stays; they begin anew then
    void answered();

    // what the answers mean for the whole project
    void succeeded();
    void failed(const ApiError &error, const Ask &ask);
    void listFailed(const ApiError &error);
    void learnFromRefusal(const TargetKey &key, const ApiError &error);
    void refreshSupport();

    // rows
    void putRows(const QList<Target> &rows, Millis asked);
    /// Those that the whole list of such rows no longer has.
    void dropMissing(const QList<Target> &rows, const QSet<TargetKind> &kinds, const QString &datasetId);
    void takeRows(const QList<Target> &rows, const QSet<TargetKind> &kinds, const QString &datasetId, Millis asked);
    void putRow(const Target &target, std::optional<Millis> asked); ///< absent: not from the service
    void removeRow(const TargetKey &key);
    /// A start that is on its way keeps its outcome unknown, one that was not sent is taken back.
    void letGoOfStarts();
    void describe(const TargetKey &key, Millis asked);
    void refreshRun(const TargetKey &key);
    void recall(const TargetKey &key); ///< shows the run before one that was taken back, of an earlier start
    void mark(const TargetKey &key);
    Support supportOf(const Target &target) const;
    void planAround(const TargetKey &key); ///< polls that the row's present state asks for
    void planJobs();
    int movingRows() const;
    Millis listPace() const; ///< a long list comes less often, so that it takes no more than half of the budget
    bool isPolled(const TargetKey &key) const;
    void saveList();
    void setLink(ProjectState::Link link, const ApiError &error = {});
    Tracker *tracker(const TargetKey &key);

    Desk &m_desk;
    Timebase &m_time;
    ProjectState m_state;
    std::unique_ptr<SyncService> m_service;
    std::unique_ptr<QObject> m_calls; ///< owner of everything in flight; replaced to cancel it all
    PollPlan m_plan;
    std::unique_ptr<Alarm> m_alarm;
    QHash<TargetKey, TargetState> m_rows;
    QList<TargetKey> m_order;
    QMultiHash<QString, TargetKey> m_jobsOf; ///< dataset id → its team and smart tasks
    QHash<TargetKey, Tracker> m_trackers;
    QHash<TargetKey, Millis> m_restingSince; ///< rows whose tracker is gone
    QSet<TargetKey> m_waitingForDeadline;
    QHash<TargetKey, Millis> m_described; ///< when what a row says was asked; absent: in an earlier start
    QHash<Ask, int> m_failuresOf;
    QHash<TargetKey, Millis> m_lookedUp; ///< when the status of a resting row was last asked
    QSet<TargetKey> m_noPermission;
    QSet<TargetKey> m_typeRefused;
    QSet<TargetKey> m_dirty;
    QList<TargetKey> m_removed;
    bool m_flushPosted = false;
    bool m_allVersions = true;
    bool m_hidden = false;
    bool m_opened = false;
    bool m_holdIsBackoff = false;
    bool m_pumping = false;
    int m_failures = 0;
    std::shared_ptr<Lists> m_list;
    std::shared_ptr<Lists> m_v1List;
    std::optional<Millis> m_listAsked{};
    int m_listPages = 1; ///< of the last whole list
    std::optional<Millis> m_pausedAt{};
    std::optional<int> m_granted{}; ///< requests a minute, as the service told
    struct Lock
    {
        QString accessKey{};
        Millis until{};
    };
    std::optional<Lock> m_lock{}; ///< the service refuses this key for a time
};

} // namespace syncdesk
