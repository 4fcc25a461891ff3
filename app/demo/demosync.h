#pragma once

#include "app/base/time.h"

#include <optional>
#include <QString>

namespace syncdesk::demo {

/// How long the parts of a synchronisation take, on the Timebase.
struct SyncSpans
{
    Millis queued{3000};
    Millis starting{1500};
    Millis running{15000};
    Millis staleFor{1000}; ///< so long after the acceptance the previous record is still served
};

/// How a synchronisation will end.
struct SyncOutcome
{
    QString failCode{}; ///< e.g. "ModelArts.4310"; empty: it succeeds
    QString failMessage{};
    qint64 added = 0;    ///< samples
    qint64 removed = 0;  ///< samples
    qint64 totalOff = 0; ///< the dataset ends with so many more or less than the reported figures say
    bool fails() const { return !failCode.isEmpty(); }
};

enum class SyncPhase { Queued, Starting, Running, Completed, Failed };

/// One synchronisation as the service keeps it: everything follows from when it began and what the clock says.
struct DemoSync
{
    QString taskId{};
    Millis accepted{};  ///< on the Timebase
    WallTime created{}; ///< the same moment, as create_time tells it
    SyncSpans spans{};
    SyncOutcome outcome{};
    std::optional<qint64> totalBefore{};
    std::optional<Millis> endedEarly{}; ///< by finishNow()
    bool settled = false;               ///< the dataset's figures were brought up to date with its end

    Millis end() const { return endedEarly.value_or(accepted + spans.queued + spans.starting + spans.running); }
    bool isOver(Millis now) const { return now >= end(); }
    SyncPhase phase(Millis now) const;
    /// The previous record is still told at that time.
    bool isStale(Millis now) const { return now < accepted + spans.staleFor && !endedEarly; }
    /// From acceptance to \a now or to the end.
    Millis duration(Millis now) const { return std::min(now, end()) - accepted; }
    /// 0..1 of the running part: grows quickly at first, so that counts move at once.
    double done(Millis now) const;
    qint64 added(Millis now) const;
    qint64 removed(Millis now) const;
    /// What total_sample_count tells: the total before while it runs, the result after it completed.
    std::optional<qint64> total(Millis now) const;
};

} // namespace syncdesk::demo
