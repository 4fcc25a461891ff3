#include "tests/support/fasttime.h"

#include <algorithm>
#include <cmath>
#include <QTimer>
#include <set>

namespace syncdesk {

namespace {

constexpr WallTime defaultStart = std::chrono::sys_days(std::chrono::year(2026) / 1 / 15) + 8h + 30min;

/// What counts of the time between two turns of the event loop; QTest's waiting alone sleeps for ten milliseconds.
constexpr Millis mostOfATurn = 15ms;

} // namespace

struct FastTime::State
{
    using Clock = std::chrono::steady_clock;

    double speed = 20;
    WallTime start = defaultStart;
    bool held = false;
    Clock::time_point since = Clock::now(); ///< when `base` was right
    double base = 0;                        ///< in ms
    Millis wallJump{};
    std::set<FastAlarm *> alarms{};
    QTimer beat; ///< in each turn of the event loop

    State()
    {
        beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&beat, &QTimer::timeout, &beat, [this] { settle(); });
        beat.start(mostOfATurn / 2);
    }
    double exact() const
    {
        const double passed = std::chrono::duration<double, std::milli>(Clock::now() - since).count();
        return held ? base : base + std::min(passed, double(mostOfATurn.count())) * speed;
    }
    void settle()
    {
        base = exact();
        since = Clock::now();
    }
    template<typename Change>
    void change(const Change &apply);
};

class FastTime::FastAlarm : public Alarm
{
public:
    FastAlarm(std::shared_ptr<State> state, std::function<void()> ring)
        : m_state(std::move(state)), m_ring(std::move(ring))
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            if (m_state->exact() < double(m_due.count()))
                return plan(); // the computer was busy, and less has passed than its own clock says
            m_state->alarms.erase(this);
            m_ring();
        });
    }
    ~FastAlarm() override { clear(); }
    Q_DISABLE_COPY_MOVE(FastAlarm)

    void set(Millis due) override
    {
        m_due = due;
        m_state->alarms.insert(this);
        plan();
    }

    void clear() override
    {
        m_state->alarms.erase(this);
        m_timer.stop();
    }

    void plan()
    {
        if (m_state->held) {
            m_timer.stop();
            return;
        }
        const double wait = std::max(0.0, (double(m_due.count()) - m_state->exact()) / m_state->speed);
        // rounded up, so that it does not ring too early and has to wait once more
        m_timer.start(Millis(qint64(std::min(std::ceil(wait), 86400000.0))));
    }

private:
    std::shared_ptr<State> m_state;
    std::function<void()> m_ring;
    Millis m_due{};
    QTimer m_timer;
};

template<typename Change>
void FastTime::State::change(const Change &apply)
{
    settle();
    apply(*this);
    for (FastAlarm *alarm : alarms)
        alarm->plan();
}

FastTime::FastTime(double speed) : FastTime(speed, defaultStart) {}

FastTime::FastTime(double speed, WallTime start) : m_state(std::make_shared<State>())
{
    m_state->speed = speed;
    m_state->start = start;
}

FastTime::~FastTime() = default;

Millis FastTime::now() const
{
    return Millis(qint64(m_state->exact()));
}

WallTime FastTime::wall() const
{
    return m_state->start + now() + m_state->wallJump;
}

std::unique_ptr<Alarm> FastTime::makeAlarm(std::function<void()> ring)
{
    return std::make_unique<FastAlarm>(m_state, std::move(ring));
}

void FastTime::hold()
{
    m_state->change([](State &state) { state.held = true; });
}

void FastTime::go()
{
    m_state->change([](State &state) { state.held = false; });
}

bool FastTime::isHeld() const
{
    return m_state->held;
}

void FastTime::setSpeed(double speed)
{
    m_state->change([speed](State &state) { state.speed = speed; });
}

void FastTime::leap(Millis by)
{
    m_state->change([by](State &state) { state.base += double(by.count()); });
}

void FastTime::jumpWall(Millis by)
{
    m_state->wallJump += by;
}

} // namespace syncdesk
