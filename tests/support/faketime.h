#pragma once

#include "app/base/time.h"

#include <memory>
#include <optional>
#include <QList>

namespace syncdesk {

/// Time that passes only when a test says so. Starts at now() = 0 and wall() = 2026-01-15 08:30:00 UTC.
/// Alarms ring from advance(), each at its own time and in order of that time (then in order of being set), also those
/// set while another rings. A time that is already past rings at the next advance() or turn of the event loop,
/// whichever comes first; never from within Alarm::set(). For one thread.
class FakeTime : public Timebase
{
public:
    FakeTime();
    explicit FakeTime(WallTime wall);
    ~FakeTime() override;

    Millis now() const override;
    WallTime wall() const override;
    /// The values given to setDice() in turn, over and over; 0.5 as long as none was given.
    double dice() override;
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) override;

    /// Lets \a by pass on both clocks and rings what falls due, the end included. advance(0ms) rings what is due now.
    void advance(Millis by);
    /// Goes to the next set alarm and rings what is due there; false when none is set.
    bool advanceToNext();
    /// The computer sleeps: so much passes on both clocks, and no alarm notices; each rings that much later.
    void sleep(Millis by);
    /// The civil clock is set forward or back by somebody; the steady one does not notice.
    void jumpWall(Millis by);
    void setDice(QList<double> values);

    /// Alarms that are set.
    int pending() const;
    /// When the next of them rings; nullopt when none is set.
    std::optional<Millis> nextDue() const;

private:
    struct State;
    class FakeAlarm;
    std::shared_ptr<State> m_state; // the alarms hold it too, so either may die first
};

} // namespace syncdesk
