#include "app/sync/pollplan.h"

namespace syncdesk {

Millis Pace::status(Millis sinceStart)
{
    if (sinceStart < 20s)
        return 2s;
    if (sinceStart < 60s)
        return 5s;
    return std::min<Millis>(5s + (sinceStart - 60s) / 24, 15s);
}

Millis Pace::list(int movingRows)
{
    if (movingRows == 0)
        return 60s;
    return movingRows <= 3 ? 5s : 7s;
}

Millis Pace::spread(Millis pace, double dice, bool hidden)
{
    return Millis(Millis::rep(double((hidden ? pace * 3 : pace).count()) * (0.8 + 0.4 * dice)));
}

Millis Pace::backoff(int failures, double dice, std::optional<Millis> retryAfter)
{
    const Millis ceiling = std::min<Millis>(5s * (1 << std::min(failures - 1, 10)), longestBackoff);
    const Millis wait(Millis::rep(double(ceiling.count()) * (0.5 + dice / 2)));
    return std::max(wait, retryAfter.value_or(Millis(0)));
}

void PollPlan::want(const Ask &ask, Millis due)
{
    const auto found = m_due.find(ask);
    if (found == m_due.end())
        m_due.insert(ask, due);
    else
        found.value() = std::min(found.value(), due);
}

void PollPlan::setDue(const Ask &ask, Millis due)
{
    m_due.insert(ask, due);
}

void PollPlan::putOff(Millis time, Millis by)
{
    for (Millis &due : m_due) {
        if (due < time)
            due += by;
    }
}

void PollPlan::dropAll(const TargetKey &key)
{
    m_due.removeIf([&](const QHash<Ask, Millis>::iterator it) { return it.key().key == key; });
}

void PollPlan::dropPasses(const TargetKey &key)
{
    m_passes.removeIf([&](const Ask &ask) { return ask.key == key; });
}

std::optional<Millis> PollPlan::dueAt(const Ask &ask) const
{
    const auto found = m_due.find(ask);
    return found == m_due.end() ? std::nullopt : std::optional(found.value());
}

void PollPlan::setAttention(const TargetKey &selected, const QSet<TargetKey> &visible)
{
    m_selected = selected;
    m_visible = visible;
}

PollPlan::Rank PollPlan::rank(const Ask &ask) const
{
    // order: smaller goes first. share: of the minute's budget that such requests may use up; what lies above is kept
    // for more important ones, so that a click is never behind a hundred polls.
    const bool selected = ask.key == m_selected;
    switch (ask.what) {
    case Ask::What::Start:
        return {0, 1.0};
    case Ask::What::Baseline:
        return {1, 1.0};
    case Ask::What::FinalStatus:
        return {selected ? 2 : 4, 0.95};
    case Ask::What::ReadTarget:
        return {selected ? 3 : 6, selected ? 0.95 : 0.9};
    case Ask::What::Status:
        return {selected ? 2 : m_visible.contains(ask.key) ? 7 : 8, selected ? 0.95 : 0.75};
    case Ask::What::ListPage: // tells of a hundred rows; behind the status of each it would not come to its end
        return {3, 0.9};
    case Ask::What::List:
        return {5, 0.9};
    case Ask::What::Import:
        return {selected ? 7 : 9, 0.7};
    case Ask::What::V1Lists:
    case Ask::What::V1Page:
        return {9, 0.8};
    case Ask::What::Statistics:
        return {9, 0.7};
    case Ask::What::TeamTasks:
    case Ask::What::SmartTasks:
        return {selected ? 8 : 10, 0.6};
    }
    return {10, 0.5};
}

std::optional<Ask> PollPlan::take(Millis now)
{
    if (now < m_heldUntil || m_inFlight >= mostInFlight)
        return std::nullopt;
    auto best = m_due.end();
    int bestOrder = 0;
    for (auto it = m_due.begin(); it != m_due.end(); ++it) {
        if (it.value() > now || !mayPass(it.key()))
            continue;
        const Rank r = rank(it.key());
        if (best != m_due.end() && (r.order > bestOrder || (r.order == bestOrder && it.value() >= best.value())))
            continue;
        if (!m_budget.allows(now, r.share, m_inFlight))
            continue;
        best = it;
        bestOrder = r.order;
    }
    if (best == m_due.end())
        return std::nullopt;
    const Ask ask = best.key();
    m_due.erase(best);
    m_passes.remove(ask);
    ++m_inFlight;
    return ask;
}

std::optional<Millis> PollPlan::nextDue(Millis now)
{
    if (m_inFlight >= mostInFlight)
        return std::nullopt; // an answer will come and ask again
    std::optional<Millis> next;
    for (auto it = m_due.begin(); it != m_due.end(); ++it) {
        if (!mayPass(it.key()))
            continue;
        const std::optional<Millis> allowed = m_budget.allowsAt(now, rank(it.key()).share, m_inFlight);
        if (!allowed)
            continue;
        const Millis may = std::max({it.value(), m_heldUntil, *allowed});
        next = next ? std::min(*next, may) : may;
    }
    return next;
}

} // namespace syncdesk
