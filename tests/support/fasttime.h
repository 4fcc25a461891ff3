#pragma once

#include "app/base/time.h"

#include <memory>

namespace syncdesk {

/// Time that passes by itself, as the real one does, but faster, and that can be held: for tests of the whole program,
/// where real sockets and real events need an event loop that runs. Starts at wall() = 2026-01-15 08:30:00 UTC.
///
/// It waits for a busy computer: between two turns of the event loop no more than some milliseconds count, however long
/// they took. What lasts for seconds here is seen for many turns, and not over before the program got to run.
class FastTime : public Timebase
{
public:
    explicit FastTime(double speed = 20);
    FastTime(double speed, WallTime start);
    ~FastTime() override;

    Millis now() const override;
    WallTime wall() const override;
    double dice() override { return 0.5; }
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) override;

    void hold(); ///< no time passes, no alarm rings, also not one that is due
    void go();
    bool isHeld() const;
    void setSpeed(double speed);
    /// So much passes at once on both clocks, as when a computer sleeps; what fell due rings then.
    void leap(Millis by);
    /// The civil clock is set forward or back by somebody; the steady one does not notice.
    void jumpWall(Millis by);

private:
    struct State;
    class FastAlarm;
    std::shared_ptr<State> m_state; // the alarms hold it too, so either may die first
};

} // namespace syncdesk
