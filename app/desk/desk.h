#pragma once

#include "app/desk/historystore.h"
#include "app/desk/secretstore.h"
#include "app/desk/syncservice.h"
#include "app/desk/targetstate.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QObject>

namespace syncdesk {

class ProjectDesk;

/// Makes the service of one project. \a secrets is asked when the service first needs them.
using ServiceMaker = std::function<std::unique_ptr<SyncService>(const Project &)>;

/// Saves the project list; called with the whole list after each change. False: it could not be written.
using ProjectSaver = std::function<bool(const QList<Project> &)>;

/// All open projects, their rows and their runs: what the window shows and acts on. Holds no text for people.
class Desk : public QObject
{
    Q_OBJECT
public:
    Desk(Timebase &time, ServiceMaker makeService, HistoryStore &history, SecretStore &secrets, ProjectSaver save,
         QObject *parent = nullptr);
    ~Desk() override;

    /// Opens the saved projects: last known lists and runs first, then the network. Once.
    void open(const QList<Project> &projects);

    // ---- what there is ----
    QStringList projectIds() const; ///< in the user's order
    ProjectState project(const QString &id) const;
    /// Of one project, or of all when \a project is empty. In the service's order.
    QList<TargetState> targets(const QString &project = {}) const;
    /// The same one by one, without a copy; \a project empty: of all.
    void forEachTarget(const QString &project, const std::function<void(const TargetState &)> &look) const;
    std::optional<TargetState> find(const TargetKey &key) const;
    /// Runs that go on, failed or need looking after, then those that ended in this run; for the activity list.
    QList<RunPtr> activity() const;
    Timebase &time() const { return m_time; }
    HistoryStore &history() const { return m_history; }
    SecretStore &secrets() const { return m_secrets; }
    /// Earlier runs' usual length (quartiles) of this target; absent with fewer than three.
    struct UsualRange
    {
        Millis from{}, to{};
        int runs = 0;
    };
    std::optional<UsualRange> usualRange(const TargetKey &key) const;
    /// Until the row's next status check; absent when none is planned.
    std::optional<Millis> nextCheckIn(const TargetKey &key) const;

    // ---- what a person can do ----
    /// One start for each key that can be synchronised and has no run going; the confirmation was given.
    void start(const QList<TargetKey> &keys);
    void takeFromQueue(const TargetKey &key);
    void stopWatching(const TargetKey &key);
    void watchAgain(const TargetKey &key);
    void refresh(const QString &project = {}); ///< one project, or all
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// What the person looks at: asked first, and in more detail.
    void setAttention(const TargetKey &current, const QList<TargetKey> &visible, bool windowHidden);
    /// The network changed: one staggered refresh of everything. After sleep, or when the clock was set, it comes by
    /// itself.
    void lookAround();
    void dismissActivity(const QString &runId);

    // ---- projects ----
    void addProject(const Project &project, const Secret &secret);
    void addProjects(const QList<Project> &projects); ///< without secrets: each asks for its own
    /// An empty \a secret keeps the one there is, unless the sign-in kind changed.
    void updateProject(const Project &project, const Secret &secret);
    void removeProject(const QString &id); ///< its secrets and history too
    void moveProject(const QString &id, int position);
    void setConfirmStarts(const QString &project, bool ask);
    void signInAgain(const QString &project, const Secret &secret); ///< empty: try again with what there is
    void addTarget(const QString &project, TargetKind kind, const QString &id);
    void removeTarget(const TargetKey &key); ///< a row that was added by ID

Q_SIGNALS:
    void projectsChanged();                                      ///< added, removed, moved
    void projectChanged(const QString &id);                      ///< its ProjectState
    void targetsChanged(const QList<syncdesk::TargetKey> &keys); ///< changed or new; batched
    void targetsRemoved(const QList<syncdesk::TargetKey> &keys);
    void activityChanged();
    /// A run came to its end while being watched, or was found ended after a restart.
    void runEnded(const syncdesk::RunPtr &run);
    void pausedChanged(bool paused);
    void skewMeasured(const QString &project, syncdesk::Millis skew); ///< told once for each project
    void saveFailed();                                                ///< projects could not be written

private:
    friend class ProjectDesk;
    ProjectDesk *desk(const QString &project) const;
    ProjectDesk *makeDesk(const Project &project);
    QList<Project> savedProjects() const;
    void save();
    /// What projects learn of themselves: a hundred learn at about the same time, and each writing waits for the disk.
    void saveSoon();
    void applyEdit(const QString &id, bool signIn);
    void keyStoreMoved();
    void watchClock();
    void noticeSleep(); ///< before anything is sent that was planned for the time of it
    void noteRun(const RunPtr &run);
    void learnUsual(const TargetKey &key);

    Timebase &m_time;
    ServiceMaker m_makeService;
    HistoryStore &m_history;
    SecretStore &m_secrets;
    ProjectSaver m_save;
    std::vector<std::unique_ptr<ProjectDesk>> m_desks; ///< in the user's order
    QHash<QString, RunPtr> m_activity;                 ///< by run id
    QHash<TargetKey, UsualRange> m_usual;
    QHash<QString, Project> m_edited; ///< edits that wait for the key store, by id
    QHash<QString, int> m_complete;   ///< edits that brought a whole secret, by id: what waited before them is old
    SecretStore::Place m_place;       ///< where secrets went when last looked
    TargetKey m_current;
    bool m_paused = false;
    bool m_loaded = false;
    std::unique_ptr<Alarm> m_clockAlarm;
    std::unique_ptr<Alarm> m_saveAlarm;
    bool m_saveIsDue = false;
    std::optional<Millis> m_clockOffset; ///< civil minus steady, when last looked
    std::optional<Millis> m_clockDue;    ///< when m_clockAlarm is to ring
};

} // namespace syncdesk
