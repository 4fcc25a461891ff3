#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

namespace syncdesk {

QString Wording::step(const RunStep &step)
{
    switch (step.what) {
    case RunStep::What::Waiting:
        return tr("put in the queue of this program");
    case RunStep::What::Sent:
        return tr("start sent");
    case RunStep::What::Accepted:
        return tr("accepted by the service");
    case RunStep::What::Joined:
        return tr("joined a run that was already going on");
    case RunStep::What::FoundElsewhere:
        return tr("found running, started elsewhere");
    case RunStep::What::LostReply:
        return tr("the reply to the start was lost");
    case RunStep::What::LookedUp:
        return tr("looked up in the service");
    case RunStep::What::Unconfirmed:
        return tr("no reply proves the new run yet");
    case RunStep::What::Queued:
        return tr("queued");
    case RunStep::What::Starting:
        return tr("starting");
    case RunStep::What::Running:
        return tr("running");
    case RunStep::What::UnknownWord:
        return tr("the service says “%1”").arg(step.word);
    case RunStep::What::Done:
        return tr("done");
    case RunStep::What::Failed:
        return tr("failed");
    case RunStep::What::NotStarted:
        return tr("not started");
    case RunStep::What::StoppedWatching:
        return tr("stopped watching");
    case RunStep::What::WatchingAgain:
        return tr("watching again");
    case RunStep::What::RecordFound:
        return tr("found in the service's record");
    }
    return {};
}

QString Wording::outcome(const Run &run)
{
    if (run.phase == RunPhase::Failed) {
        if (!run.hasError)
            return run.notStarted ? tr("The synchronisation was not started.") : tr("The service gave no reason.");
        return run.notStarted ? tr("Not started: %1").arg(ErrorWords::oneLine(run.error))
                              : ErrorWords::oneLine(run.error);
    }
    if (run.phase != RunPhase::Done)
        return state(&run);

    const std::optional<Millis> span = run.elapsed({}, {});
    const std::optional<qint64> added = run.task.added;
    const std::optional<qint64> removed = run.task.removed;
    QString text;
    if (run.doneKind == DoneKind::FiguresDiffer && run.expectedTotal() && run.totalAfter) {
        text = tr("The service reported %1 added and %2 removed, which makes %3 samples, but now there are %4.")
                   .arg(count(added), count(removed), number(*run.expectedTotal()), number(*run.totalAfter));
    } else if (added && removed && (*added > 0 || *removed > 0)) {
        text = span ? tr("%1 added, %2 removed, took %3").arg(number(*added), number(*removed), duration(*span))
                    : tr("%1 added, %2 removed").arg(number(*added), number(*removed));
    } else if (added && removed) {
        text = span ? tr("Nothing added or removed, took %1").arg(duration(*span)) : tr("Nothing added or removed");
    } else if (added) {
        text = tr("%1 added; the service did not report removals").arg(number(*added));
    } else if (removed) {
        text = tr("%1 removed; the service did not report additions").arg(number(*removed));
    } else {
        text = span ? tr("Done, took %1; the service gave no counts").arg(duration(*span))
                    : tr("Done; the service gave no counts");
    }
    if (const std::optional<qint64> lost = run.labeledLost())
        text = withRemark(text, labeledLost(*lost));
    if (!run.confirmed)
        text = withRemark(text, unconfirmedNote());
    return text;
}

QString Wording::withRemark(const QString &text, const QString &sentence)
{
    if (text.endsWith(u'.') || text.endsWith(u'。'))
        return tr("%1 %2", "two sentences").arg(text, sentence);
    //: Two remarks on one run, the second a sentence of its own
    return tr("%1. %2", "two remarks").arg(text, sentence);
}

QString Wording::activity(const Run &run, WallTime wall, Millis tick)
{
    if (run.isOver())
        return run.origin == RunOrigin::Elsewhere ? withRemark(outcome(run), tr("Started elsewhere.")) : outcome(run);
    if (!run.watched && run.phase != RunPhase::None)
        return stopWatchingNote();
    const QString now = stateWithElapsed(&run, wall, tick);
    const bool elsewhere = run.origin == RunOrigin::Elsewhere;
    if (run.task.added && run.task.removed) {
        const QString added = number(*run.task.added);
        const QString removed = number(*run.task.removed);
        return elsewhere ? tr("%1, started elsewhere, reported: %2 added, %3 removed").arg(now, added, removed)
                         : tr("%1, reported: %2 added, %3 removed").arg(now, added, removed);
    }
    return elsewhere ? tr("%1, started elsewhere").arg(now) : now;
}

QString Wording::labeledLost(qint64 atLeast)
{
    return tr("At least %1 labeled sample(s) were removed with their labels.", nullptr,
              int(std::min<qint64>(atLeast, 1'000'000)))
        .arg(number(atLeast));
}

QString Wording::runNotes(const TargetState &row)
{
    QStringList lines;
    const Run *run = row.run.get();
    if (row.gone)
        lines += tr("The service no longer lists this row.");
    if (!canSync(row.support) || row.support == Support::YesAbnormal)
        lines += supportReason(row.support);
    if (!run)
        return lines.join(u'\n');
    if (run->phase == RunPhase::Unconfirmed || (run->isOver() && !run->confirmed && !run->notStarted))
        lines += unconfirmedNote();
    if (!run->watched && !run->isOver())
        lines += stopWatchingNote();
    if (run->phase == RunPhase::Done || (run->phase == RunPhase::Failed && !run->hasError))
        lines += outcome(*run); // with an error its box says it, and more
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString Wording::runsKnown(int runs)
{
    return tr("%n run(s) known to this computer", nullptr, runs);
}

QString Wording::unconfirmedNote()
{
    return tr("No reply of the service proves that this result belongs to this run.");
}

QString Wording::stopWatchingNote()
{
    return tr("No longer watched; the run goes on in the service");
}

QString Wording::longerThanUsual()
{
    return tr("longer than usual");
}

QString Wording::rowSpoken(const TargetState &row, WallTime wall, Millis tick)
{
    QStringList parts;
    if (row.target)
        parts << row.target->name;
    parts << rowState(row, wall, tick);
    if (row.target) {
        parts << type(*row.target);
        const auto &target = *row.target;
        if (target.totalSamples)
            parts << tr("%1 sample(s)", nullptr, int(std::min<qint64>(*target.totalSamples, 1'000'000)))
                         .arg(number(*target.totalSamples));
        if (target.labeledSamples)
            parts << tr("%1 labeled", "samples").arg(number(*target.labeledSamples));
    }
    if (row.run && row.run->task.added && row.run->isActive())
        parts << tr("%1 added", "samples").arg(number(*row.run->task.added));
    parts.removeAll(QString());
    return list(parts);
}

} // namespace syncdesk
