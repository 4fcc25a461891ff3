#include "app/base/time.h"

#include <QRandomGenerator>
#include <QTimer>

#ifdef Q_OS_LINUX
#    include <ctime>
#endif

namespace syncdesk {

namespace {

/// Linux alone has a steady clock that stands still while the computer sleeps: a run across a night would be minutes
/// long.
Millis steadyNow()
{
#ifdef Q_OS_LINUX
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<Millis>(std::chrono::seconds(time.tv_sec) +
                                              std::chrono::nanoseconds(time.tv_nsec));
#else
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
#endif
}

class TimerAlarm : public Alarm
{
public:
    TimerAlarm(const SystemTime &time, std::function<void()> ring) : m_time(time), m_ring(std::move(ring))
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_ring(); });
    }

    void set(Millis due) override
    {
        const Millis wait = std::max(due - m_time.now(), Millis(0));
        // coarse timers let the system join wake-ups; a long wait needs no better than 5 %
        m_timer.setTimerType(wait > 2s ? Qt::CoarseTimer : Qt::PreciseTimer);
        m_timer.start(std::min<Millis>(wait, 24h));
    }

    void clear() override { m_timer.stop(); }

private:
    const SystemTime &m_time;
    std::function<void()> m_ring;
    QTimer m_timer;
};

} // namespace

SystemTime::SystemTime() : m_start(steadyNow()) {}

Millis SystemTime::now() const
{
    return steadyNow() - m_start;
}

WallTime SystemTime::wall() const
{
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

double SystemTime::dice()
{
    return QRandomGenerator::global()->generateDouble();
}

std::unique_ptr<Alarm> SystemTime::makeAlarm(std::function<void()> ring)
{
    return std::make_unique<TimerAlarm>(*this, std::move(ring));
}

} // namespace syncdesk
