#pragma once

#include "app/desk/desk.h"
#include "tests/support/scriptedservice.h"
#include "tests/support/simcloud.h"

#include <QSet>

namespace syncdesk {

/// History in memory that tells of each write.
class WatchedHistory : public MemoryHistory
{
public:
    std::function<void(const Run &)> onSave = [](const Run &) {};
    QHash<TargetKey, RunPtr> latest{}; ///< of each target: what a next start of the program goes on with

    void saveRun(const Run &run) override;
    void removeRun(const QString &id) override;

private:
    QSet<QString> m_ids;
};

/// Holds what a desk shows and keeps against the simulated cloud's own log: each state needs its reason there.
/// Outlives the desk, as the log does.
class SoakJudge : public QObject
{
public:
    SoakJudge(SimCloud &cloud, WatchedHistory &history);

    QStringList wrong{}; ///< must stay empty
    /// What settles nothing for longer than this, while nothing hinders it, is stuck.
    Millis patience = 10min;

    /// The program starts. Whatever \a desk shows from here on is judged as soon as it is announced.
    void watch(Desk &desk);
    /// A person asks for a start now; what came of it at once is looked at before any time passes.
    void clicked(const TargetKey &key);
    void look(const TargetKey &key);
    /// Up to now nothing was, or could be, asked of \a project; of none when it is empty.
    void disturbed(const QString &project = {});
    /// Everything that is shown, what is kept of it, and whether it is stuck.
    void judgeAll();
    /// The whole history, when all has come to its end.
    void judgeHistory();

private:
    using Told = SimCloud::Told;
    struct Known
    {
        Millis first{0};    ///< when this program first knew of the run
        int firstStart = 0; ///< of the program, then
        int start = 0;      ///< when it was last shown
        bool busy = false;  ///< the dataset was last described as busy then
        Millis elapsed{0};  ///< as last shown while it went on
        bool dated = false; ///< its begin was told
        Millis posted{-1};  ///< when its last start left
    };

    Millis now() const { return m_cloud.time().now(); }
    SimCloud::Dataset &dataset(const TargetKey &key) { return *m_cloud.find(key); }
    void fail(const char *what, const Run &run);
    Known &know(const Run &run);
    void posting(const SimCloud::Dataset &d);
    bool wasProven(const SimCloud::Dataset &d, Millis sent, Millis asked) const;
    void judge(const TargetState &row);
    void judgeWaiting(const Run &run, const SimCloud::Dataset &d, const SimCloud::Post *post);
    void judgeUnknown(const Run &run, const SimCloud::Dataset &d, const SimCloud::Post *post);
    const SimCloud::RunRecord *judgeIdentity(const Run &run, const SimCloud::Dataset &d);
    void judgeEnd(const Run &run, const SimCloud::Dataset &d);
    void judgeKept(const TargetState &row);
    void judgeProgress(const TargetState &row);

    SimCloud &m_cloud;
    WatchedHistory &m_history;
    Desk *m_desk = nullptr;
    int m_start = 0;
    Millis m_started{0}; ///< the program, the last time
    QHash<TargetKey, Millis> m_clicks;
    QHash<TargetKey, Millis> m_changed; ///< when a row was last announced
    QHash<QString, Millis> m_disturbed;
    QHash<QString, Known> m_known; ///< by run
    QSet<QString> m_ended;
    QList<QPair<TargetKey, QString>> m_begun; ///< starts that left, with the run they were kept as
};

} // namespace syncdesk
