#pragma once

#include "app/base/time.h"

#include <QTimer>

namespace syncdesk {

/// The real clock, running faster: plans made of seconds meet real sockets without the test waiting that long.
class HurriedTime : public Timebase
{
public:
    explicit HurriedTime(int factor) : m_factor(factor), m_wall(m_real.wall()) {}

    Millis now() const override { return m_real.now() * m_factor; }
    WallTime wall() const override { return m_wall + now(); }
    double dice() override { return 0.5; }
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) override
    {
        return std::make_unique<Hurried>(*this, std::move(ring));
    }

private:
    class Hurried : public Alarm
    {
    public:
        Hurried(const HurriedTime &time, std::function<void()> ring) : m_time(time)
        {
            m_timer.setSingleShot(true);
            m_timer.setTimerType(Qt::PreciseTimer);
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(ring));
        }
        void set(Millis due) override
        {
            // a millisecond on top: ringing early would mean ringing twice
            m_timer.start(std::max<Millis>((due - m_time.now()) / m_time.m_factor + 1ms, 0ms));
        }
        void clear() override { m_timer.stop(); }

    private:
        const HurriedTime &m_time;
        QTimer m_timer;
    };

    SystemTime m_real;
    int m_factor;
    WallTime m_wall;
};

} // namespace syncdesk
