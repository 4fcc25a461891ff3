#pragma once

#include "app/sync/requestbudget.h"
#include "app/sync/target.h"

#include <QHash>
#include <QSet>

namespace syncdesk {

/// One thing to ask of a project's cloud.
struct Ask
{
    enum class What {
        Start,       ///< the POST of a click
        Baseline,    ///< the status before it
        ReadTarget,  ///< a dataset again, after the end of its run
        FinalStatus, ///< the status of a row that left "synchronising", or was just started
        Status,      ///< the status of a row that moves
        List,        ///< v2 datasets, from the first page
        ListPage,    ///< the next page of that walk
        V1Lists,     ///< v1 datasets and jobs
        V1Page,      ///< the next page of that walk
        Import,      ///< the import of a dataset that imports
        TeamTasks,   ///< of one dataset
        SmartTasks,  ///< of one dataset
        Statistics   ///< exact label counts of a row that is looked at
    };
    What what = What::List;
    TargetKey key{}; ///< empty for the lists and their pages
    bool operator==(const Ask &) const = default;
};

inline size_t qHash(const Ask &ask, size_t seed = 0)
{
    return qHashMulti(seed, int(ask.what), ask.key);
}

/// When to ask again: how long between two looks. Design 5. Pure arithmetic, told the dice.
namespace Pace {
/// Between status calls of a run that moves: 2 s for its first 20 s, then 5 s, then growing to 15 s.
Millis status(Millis sinceStart);
/// Between list refreshes. Above three moving rows the list carries the news alone and may be a little slower.
Millis list(int movingRows);
constexpr Millis v1Lists = 60s;
constexpr Millis jobs = 5min;  ///< team and smart tasks of one dataset that nobody looks at
constexpr Millis looked = 15s; ///< the same of the selected row
constexpr Millis import = 5s;
constexpr Millis longestBackoff = 5min;
/// Spread by ±20 %, three times slower while the window is hidden.
Millis spread(Millis pace, double dice, bool hidden);
/// After \a failures in a row (≥ 1): doubles from 5 s to 5 min, with jitter, no earlier than \a retryAfter.
Millis backoff(int failures, double dice, std::optional<Millis> retryAfter);
} // namespace Pace

/// What is due when, for one project, within its request budget. Pure: told the time.
class PollPlan
{
public:
    explicit PollPlan(int perMinute = 60) : m_budget(perMinute) {}

    /// Plans \a ask for \a due; an earlier plan for the same stays if it is earlier.
    void want(const Ask &ask, Millis due);
    /// Plans it for \a due, whatever was planned.
    void setDue(const Ask &ask, Millis due);
    /// What was due before \a time comes so much later.
    void putOff(Millis time, Millis by);
    void drop(const Ask &ask) { m_due.remove(ask); }
    void dropAll(const TargetKey &key);
    bool isPlanned(const Ask &ask) const { return m_due.contains(ask); }
    std::optional<Millis> dueAt(const Ask &ask) const;

    /// What is looked at: asked first when requests are short.
    void setAttention(const TargetKey &selected, const QSet<TargetKey> &visible);
    bool isLookedAt(const TargetKey &key) const { return key == m_selected || m_visible.contains(key); }
    const TargetKey &selected() const { return m_selected; }

    /// The most important thing that is due and may be sent now; it leaves the plan. What was taken counts against the
    /// budget from here to answered(), for it may be sent at any moment. At most \a mostInFlight are on their way.
    std::optional<Ask> take(Millis now);
    /// When take() may next give something; absent when nothing is planned, or when an answer has to come first.
    std::optional<Millis> nextDue(Millis now);
    /// Whether a request that is under way and came to nothing may be sent once more.
    bool allowsRepeat(Millis now) const
    {
        return !m_paused && now >= m_heldUntil && m_budget.allows(now, 0.9, m_inFlight - 1);
    }

    /// While paused nothing is given but what a person asked for.
    void setPaused(bool paused) { m_paused = paused; }
    /// \a ask is a person's: it goes in spite of a pause, once.
    void letPass(const Ask &ask) { m_passes.insert(ask); }
    void dropPasses(const TargetKey &key);

    void answered() { m_inFlight = std::max(0, m_inFlight - 1); }
    void resetInFlight() { m_inFlight = 0; }
    void sent(Millis now) { m_budget.spend(now); }
    /// The service, or a failure, asks for silence until then; starts wait as well.
    void holdUntil(Millis until) { m_heldUntil = std::max(m_heldUntil, until); }
    void release() { m_heldUntil = Millis(0); }
    Millis heldUntil() const { return m_heldUntil; }
    RequestBudget &budget() { return m_budget; }
    const RequestBudget &budget() const { return m_budget; }

    static constexpr int mostInFlight = 6;

private:
    struct Rank
    {
        int order;
        double share;
    };
    Rank rank(const Ask &ask) const;
    bool mayPass(const Ask &ask) const { return !m_paused || m_passes.contains(ask); }

    QHash<Ask, Millis> m_due;
    TargetKey m_selected;
    QSet<TargetKey> m_visible;
    RequestBudget m_budget;
    Millis m_heldUntil{0};
    int m_inFlight = 0;
    bool m_paused = false;
    QSet<Ask> m_passes;
};

} // namespace syncdesk
