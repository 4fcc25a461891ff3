#include "ui/text/plural.h"
#include "ui/text/wording.h"

#include <map>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The samples of all rows together; \a complete is false when a row does not tell.
std::optional<qint64> samples(const QList<TargetState> &rows, bool &complete)
{
    std::optional<qint64> sum;
    complete = true;
    for (const TargetState &row : rows) {
        if (row.target && row.target->totalSamples)
            sum = sum.value_or(0) + *row.target->totalSamples;
        else
            complete = false;
    }
    return sum;
}

} // namespace

QString Wording::runCounts(int running, int failed, int doneToday)
{
    QStringList parts;
    parts << tr("%1 running").arg(number(running));
    parts << tr("%1 failed").arg(number(failed));
    parts << tr("%1 done today").arg(number(doneToday));
    return join(parts);
}

QString Wording::requestUse(int used, int limit)
{
    return tr("Requests: %1 of %2 this minute").arg(number(used), number(limit));
}

QString Wording::shownOf(int shown, int total)
{
    return tr("%1 of %2 shown").arg(number(shown), number(total));
}

QString Wording::withCount(const QString &label, qint64 n)
{
    //: %1 is the label of a tab or a chip, %2 how many rows it stands for
    return tr("%1 %2", "label and count").arg(label, number(n));
}

QString Wording::selected(int rows)
{
    return tr("%1 row(s) selected", nullptr, rows).arg(number(rows));
}

QString Wording::selectionSummary(const QList<TargetState> &rows)
{
    // Failed and unknown come first wherever things are summarised.
    static constexpr RunPhase order[] = {RunPhase::Failed,      RunPhase::Unknown,   RunPhase::UnknownOutcome,
                                         RunPhase::Running,     RunPhase::Starting,  RunPhase::Queued,
                                         RunPhase::Unconfirmed, RunPhase::Requested, RunPhase::Waiting,
                                         RunPhase::Done,        RunPhase::None};
    std::map<RunPhase, int> found;
    int cannot = 0;
    for (const TargetState &row : rows) {
        if (row.phase() == RunPhase::None && !canSync(row.support))
            ++cannot;
        else
            ++found[row.phase()];
    }
    QStringList parts;
    for (const RunPhase one : order) {
        if (const auto it = found.find(one); it != found.end())
            parts << tr("%1: %2", "state and how many").arg(phase(one), number(it->second));
    }
    if (cannot > 0)
        parts << tr("%1: %2", "state and how many").arg(cannotSync(), number(cannot));
    bool complete = true;
    if (const std::optional<qint64> sum = samples(rows, complete))
        parts << (complete ? tr("%1 sample(s)", nullptr, plural(*sum)).arg(number(*sum))
                           : tr("at least %1 sample(s)", nullptr, plural(*sum)).arg(number(*sum)));
    return join(parts);
}

QString Wording::syncButton(const Target &target)
{
    return target.datasetId.isEmpty() ? tr("Sync") : tr("Sync dataset");
}

QString Wording::startHeading(int rows)
{
    return tr("Start %1 synchronisation(s)?", nullptr, rows).arg(number(rows));
}

QString Wording::startDetails(const QList<TargetState> &rows, const QStringList &projectNames)
{
    QStringList lines;
    if (rows.size() == 1 && rows.first().target)
        lines << tr("Name: %1").arg(rows.first().target->name);
    else
        lines << tr("Rows: %1").arg(number(rows.size()));
    bool complete = true;
    const std::optional<qint64> sum = samples(rows, complete);
    if (!sum)
        lines << tr("Samples: not told by the service");
    else
        lines << (complete ? tr("Samples: %1").arg(number(*sum)) : tr("Samples: at least %1").arg(number(*sum)));
    lines << tr("Project(s): %1", nullptr, int(projectNames.size())).arg(list(projectNames));
    return lines.join(u'\n');
}

QString Wording::removalWarning()
{
    return tr("Samples whose files are no longer in OBS are removed from the dataset together with their labels. "
              "The service offers no way to cancel or undo this.");
}

QString Wording::quitWarning(const LeftBehind &left)
{
    QStringList lines;
    if (left.inService > 0)
        lines << tr("%1 synchronisation(s) go on in the service after Sync Desk quits. "
                    "The next start looks them up and tells how they ended.",
                    nullptr, left.inService)
                     .arg(number(left.inService));
    if (left.waiting > 0)
        lines << tr("%1 start(s) wait in Sync Desk and were not sent yet. They wait on when it runs again.", nullptr,
                    left.waiting)
                     .arg(number(left.waiting));
    if (left.inDemo > 0)
        lines << tr("%1 synchronisation(s) of the demo cloud end with it: it runs on this computer.", nullptr,
                    left.inDemo)
                     .arg(number(left.inDemo));
    return lines.join(u'\n');
}

QString Wording::pausedNotice()
{
    return tr("Polling is paused: nothing is asked, and what is shown grows old.");
}

QString Wording::noCheckWhilePaused()
{
    return tr("polling is paused");
}

QString Wording::fromEarlierStart(std::optional<WallTime> at, WallTime now)
{
    return at ? tr("From an earlier start, %1").arg(seen(at, now)) : tr("From an earlier start");
}

QString Wording::batchEnded(int done, int failed)
{
    if (failed == 0)
        return tr("%1 synchronisation(s) done", nullptr, done).arg(number(done));
    if (done == 0)
        return tr("%1 synchronisation(s) failed", nullptr, failed).arg(number(failed));
    return tr("Synchronisations: %1 failed, %2 done").arg(number(failed), number(done));
}

} // namespace syncdesk
