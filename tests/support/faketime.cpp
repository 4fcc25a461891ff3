#include "tests/support/faketime.h"

#include <QTimer>
#include <set>
#include <utility>

namespace syncdesk {

struct FakeTime::State
{
    using Entry = std::tuple<Millis, quint64, FakeAlarm *>; // due, order of being set, whose

    Millis now{};
    WallTime wall{};
    std::set<Entry> set{};
    quint64 nextOrder = 0;
    QList<double> dice{};
    qsizetype nextDie = 0;

    /// Rings the first alarm due by \a until; false when there is none.
    bool ringOne(Millis until);
    void passTo(Millis time)
    {
        wall += time - now;
        now = time;
    }
};

class FakeTime::FakeAlarm : public Alarm
{
public:
    FakeAlarm(std::shared_ptr<State> state, std::function<void()> ring)
        : m_state(std::move(state)), m_ring(std::move(ring))
    {}
    ~FakeAlarm() override { clear(); }
    Q_DISABLE_COPY_MOVE(FakeAlarm)

    void set(Millis due) override
    {
        clear();
        m_entry = m_state->set.emplace(due, m_state->nextOrder++, this).first;
        m_isSet = true;
        if (due > m_state->now)
            return;
        // the promise of Alarm for a program that runs an event loop; weak, as the test may be over by then
        QTimer::singleShot(0, [weak = std::weak_ptr(m_state)] {
            if (const std::shared_ptr<State> state = weak.lock())
                state->ringOne(state->now);
        });
    }

    void clear() override
    {
        if (std::exchange(m_isSet, false))
            m_state->set.erase(m_entry);
    }

    void putOff(Millis by)
    {
        const auto [due, order, alarm] = *m_entry;
        m_state->set.erase(m_entry);
        m_entry = m_state->set.emplace(due + by, order, alarm).first;
    }

    void ring()
    {
        clear();
        const std::function<void()> ring = m_ring; // ringing may delete this alarm
        ring();
    }

private:
    std::shared_ptr<State> m_state;
    std::function<void()> m_ring;
    std::set<State::Entry>::iterator m_entry{};
    bool m_isSet = false;
};

bool FakeTime::State::ringOne(Millis until)
{
    if (set.empty() || std::get<Millis>(*set.begin()) > until)
        return false;
    const auto [due, order, alarm] = *set.begin();
    if (due > now)
        passTo(due);
    alarm->ring();
    return true;
}

FakeTime::FakeTime() : FakeTime(fromEpoch(1768465800000)) {}

FakeTime::FakeTime(WallTime wall) : m_state(std::make_shared<State>())
{
    m_state->wall = wall;
}

FakeTime::~FakeTime() = default;

Millis FakeTime::now() const
{
    return m_state->now;
}

WallTime FakeTime::wall() const
{
    return m_state->wall;
}

double FakeTime::dice()
{
    if (m_state->dice.isEmpty())
        return 0.5;
    return m_state->dice.at(m_state->nextDie++ % m_state->dice.size());
}

std::unique_ptr<Alarm> FakeTime::makeAlarm(std::function<void()> ring)
{
    return std::make_unique<FakeAlarm>(m_state, std::move(ring));
}

void FakeTime::advance(Millis by)
{
    Q_ASSERT(by >= 0ms);
    const std::shared_ptr<State> state = m_state;
    const Millis until = state->now + by;
    Millis instant = state->now;
    int atThisInstant = 0;
    while (state->ringOne(until)) {
        atThisInstant = state->now == instant ? atThisInstant + 1 : 0;
        instant = state->now;
        if (atThisInstant > 1'000'000)
            qFatal("FakeTime: an alarm sets itself to the present again and again");
    }
    if (state->now < until) // ringing may have advanced further
        state->passTo(until);
}

bool FakeTime::advanceToNext()
{
    const std::optional<Millis> due = nextDue();
    if (!due)
        return false;
    advance(std::max(*due - m_state->now, Millis(0)));
    return true;
}

void FakeTime::sleep(Millis by)
{
    Q_ASSERT(by >= 0ms);
    m_state->passTo(m_state->now + by);
    const std::set<State::Entry> set = m_state->set;
    for (const auto &[due, order, alarm] : set)
        alarm->putOff(by);
}

void FakeTime::jumpWall(Millis by)
{
    m_state->wall += by;
}

void FakeTime::setDice(QList<double> values)
{
    m_state->dice = std::move(values);
    m_state->nextDie = 0;
}

int FakeTime::pending() const
{
    return int(m_state->set.size());
}

std::optional<Millis> FakeTime::nextDue() const
{
    return m_state->set.empty() ? std::nullopt : std::optional(std::get<Millis>(*m_state->set.begin()));
}

} // namespace syncdesk
