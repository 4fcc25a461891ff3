#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <QString>

namespace syncdesk {

/// A span, or a point on the steady clock of this run of the program.
using Millis = std::chrono::milliseconds;
/// A point in civil time, UTC. Times from the service and times on disk are of this type.
using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

using namespace std::chrono_literals;

/// Rings once at a set time; setting it again replaces the earlier time. Silent after destruction.
class Alarm
{
public:
    virtual ~Alarm() = default;
    /// \a due on the scale of Timebase::now(); a time in the past rings as soon as the event loop runs. It rings later
    /// by as long as the computer slept meanwhile.
    virtual void set(Millis due) = 0;
    virtual void clear() = 0;
};

/// Where time and chance come from, so that plans can be tested without waiting. The real one is SystemTime.
class Timebase
{
public:
    virtual ~Timebase() = default;
    /// Steady: never goes back, also when the civil clock does. Goes on while the computer sleeps.
    virtual Millis now() const = 0;
    virtual WallTime wall() const = 0;
    /// Evenly spread in [0, 1).
    virtual double dice() = 0;
    virtual std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) = 0;
};

class SystemTime : public Timebase
{
public:
    SystemTime();
    Millis now() const override;
    WallTime wall() const override;
    double dice() override;
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) override;

private:
    Millis m_start;
};

/// Milliseconds since the epoch, as the service and the database write times.
inline qint64 toEpoch(WallTime time)
{
    return time.time_since_epoch().count();
}
inline WallTime fromEpoch(qint64 ms)
{
    return WallTime(Millis(ms));
}

} // namespace syncdesk
