#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

namespace syncdesk {

namespace {

/// The code of a failure as short as it stays unambiguous: "4310" of ModelArts, else in full. Empty: none was given.
QString failureCode(const Run &run)
{
    if (run.hasError) {
        if (run.error.serviceCode.startsWith(u"ModelArts."))
            return run.error.codeNumber();
        if (!run.error.serviceCode.isEmpty() || run.error.httpStatus >= 400)
            return ErrorWords::code(run.error);
    }
    return run.task.serviceCode.section(u'.', -1);
}

/// Time passes visibly only where something is known to go on.
bool showsElapsed(const Run &run)
{
    switch (run.phase) {
    case RunPhase::Requested:
    case RunPhase::Unconfirmed:
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        return run.watched;
    case RunPhase::None:
    case RunPhase::Waiting:
    case RunPhase::UnknownOutcome:
    case RunPhase::Done:
    case RunPhase::Failed:
    case RunPhase::Unknown:
        return false;
    }
    return false;
}

} // namespace

QString Wording::state(const Run *run)
{
    if (!run)
        return phase(RunPhase::None);
    const QLocale locale;
    switch (run->phase) {
    case RunPhase::None:
    case RunPhase::Requested:
    case RunPhase::Unconfirmed:
    case RunPhase::UnknownOutcome:
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        return phase(run->phase);
    case RunPhase::Waiting:
        return run->wait == WaitReason::None ? phase(run->phase) : tr("Waiting: %1").arg(waitReason(run->wait));
    case RunPhase::Done:
        switch (run->doneKind) {
        case DoneKind::Plain:
            return phase(run->phase);
        case DoneKind::NoChanges:
            return tr("Done, no changes");
        case DoneKind::FiguresDiffer:
            return tr("Done, figures differ");
        case DoneKind::Changed:
            if (run->task.added && run->task.removed)
                return tr("Done +%1 −%2").arg(locale.toString(*run->task.added), locale.toString(*run->task.removed));
            if (run->task.added)
                return tr("Done +%1").arg(locale.toString(*run->task.added));
            if (run->task.removed)
                return tr("Done −%1").arg(locale.toString(*run->task.removed));
            return phase(run->phase);
        }
        return phase(run->phase);
    case RunPhase::Failed: {
        const QString code = failureCode(*run);
        return code.isEmpty() ? phase(run->phase) : tr("Failed %1").arg(code);
    }
    case RunPhase::Unknown:
        return run->task.rawState.isEmpty() ? phase(run->phase) : tr("Unknown (%1)").arg(run->task.rawState);
    }
    return phase(run->phase);
}

QString Wording::stateWithElapsed(const Run *run, WallTime wall, Millis tick)
{
    if (!run || !showsElapsed(*run))
        return state(run);
    const std::optional<Millis> span = run->elapsed(wall, tick);
    //: A state and how long it has lasted: "Running 0:47"
    return span ? tr("%1 %2").arg(state(run), elapsed(*span)) : state(run);
}

QString Wording::rowState(const TargetState &row, WallTime wall, Millis tick)
{
    if (row.phase() == RunPhase::None && !canSync(row.support))
        return tr("Cannot sync: %1").arg(support(row.support));
    const Run *run = row.run.get();
    QStringList marks;
    if (run) {
        if (run->isOver() && !run->confirmed && !run->notStarted)
            marks << tr("unconfirmed");
        if (!run->isOver() && run->phase != RunPhase::None && !run->watched)
            marks << tr("not watched");
        if (run->origin == RunOrigin::Elsewhere && !run->isOver()) // of an ended one the panel and the activity tell it
            marks << origin(run->origin);
    }
    if (row.gone)
        marks << tr("no longer listed");
    const QString text = stateWithElapsed(run, wall, tick);
    //: %1 is a state, %2 remarks on it: "Done (unconfirmed, started elsewhere)"
    return marks.isEmpty() ? text : tr("%1 (%2)").arg(text, list(marks));
}

QString Wording::phase(RunPhase phase)
{
    switch (phase) {
    case RunPhase::None:
        return tr("Not synced");
    case RunPhase::Waiting:
        return tr("Waiting");
    case RunPhase::Requested:
        return tr("Requested");
    case RunPhase::Unconfirmed:
        return tr("Not yet confirmed");
    case RunPhase::UnknownOutcome:
        return tr("Outcome unknown");
    case RunPhase::Queued:
        return tr("Queued");
    case RunPhase::Starting:
        return tr("Starting");
    case RunPhase::Running:
        return tr("Running");
    case RunPhase::Done:
        return tr("Done");
    case RunPhase::Failed:
        return tr("Failed");
    case RunPhase::Unknown:
        return tr("Unknown");
    }
    return {};
}

QString Wording::cannotSync()
{
    return tr("Cannot sync");
}

QString Wording::waitReason(WaitReason reason)
{
    switch (reason) {
    case WaitReason::None:
        return {};
    case WaitReason::Publishing:
        return tr("publishing", "what a start waits for");
    case WaitReason::Importing:
        return tr("importing", "what a start waits for");
    case WaitReason::SwitchingVersion:
        return tr("switching version", "what a start waits for");
    case WaitReason::AnotherRun:
        return tr("another run", "what a start waits for");
    case WaitReason::RateLimit:
        return tr("rate limit", "what a start waits for");
    case WaitReason::ServiceBusy:
        return tr("service busy", "what a start waits for");
    case WaitReason::NoConnection:
        return tr("connection", "what a start waits for");
    }
    return {};
}

QString Wording::support(Support support)
{
    switch (support) {
    case Support::Yes:
        return {};
    case Support::YesAbnormal:
        return tr("abnormal dataset", "caution before a synchronisation");
    case Support::TextDataset:
        return tr("text dataset", "why it cannot be synchronised");
    case Support::TableDataset:
        return tr("table", "why it cannot be synchronised");
    case Support::NotInObs:
        return tr("not in OBS", "why it cannot be synchronised");
    case Support::BadPath:
        return tr("double slash in the path", "why it cannot be synchronised");
    case Support::NotOfferedHere:
        return tr("not offered here", "why it cannot be synchronised");
    case Support::TypeRefused:
        return tr("type not supported", "why it cannot be synchronised");
    case Support::NoPermission:
        return tr("no permission", "why it cannot be synchronised");
    case Support::NoSyncId:
        return tr("no data annotation ID", "why it cannot be synchronised");
    case Support::Creating:
        return tr("being created", "why it cannot be synchronised");
    case Support::Deleting:
        return tr("being deleted", "why it cannot be synchronised");
    case Support::DatasetUnknown:
        return tr("dataset not listed", "why it cannot be synchronised");
    }
    return {};
}

QString Wording::supportReason(Support support)
{
    switch (support) {
    case Support::Yes:
        return {};
    case Support::YesAbnormal:
        return tr(
            "The service calls this dataset abnormal. It can be synchronised, but look at it in the console first.");
    case Support::TextDataset:
        return tr("The service does not synchronise text datasets. Import the new files in the console instead.");
    case Support::TableDataset:
        return tr("Table datasets are filled by imports and are not synchronised. Import the new data in the console.");
    case Support::NotInObs:
        return tr("The data of this dataset does not come from OBS, and only OBS sources can be synchronised.");
    case Support::BadPath:
        return tr("The OBS path contains “//”, which the service refuses. Move the files to a path without it.");
    case Support::NotOfferedHere:
        return tr("The service of this project does not offer synchronisation here. Check the region and the host.");
    case Support::TypeRefused:
        return tr("The service answered an earlier start that it does not synchronise datasets of this type. "
                  "Import the new files in the console instead.");
    case Support::NoPermission:
        return tr("The service refused an earlier start for lack of permission. "
                  "Ask the administrator for the right modelarts:dataset:updateDataset.");
    case Support::NoSyncId:
        return tr("The service sent no data annotation ID for this job, and without it a start cannot be addressed.");
    case Support::Creating:
        return tr("The dataset is still being created. Wait until this has ended.");
    case Support::Deleting:
        return tr("The dataset is being deleted or is deleted already.");
    case Support::DatasetUnknown:
        return tr("The dataset of this task is not in the list, so it cannot be synchronised from here.");
    }
    return {};
}

QString Wording::whyNotStart(const TargetState &row)
{
    if (!row.target || row.canStart())
        return {};
    if (!canSync(row.support))
        return supportReason(row.support);
    if (row.gone)
        return tr("The service no longer lists this row.");
    switch (row.phase()) {
    case RunPhase::Waiting:
        return tr("It waits in the queue already and starts when the dataset is free.");
    case RunPhase::UnknownOutcome:
        return tr("It is not known whether the last start arrived. Look first, then start again.");
    default:
        return tr("A synchronisation of this dataset goes on already.");
    }
}

QString Wording::syncTip(const TargetState &row)
{
    QString whyNot = whyNotStart(row);
    if (!whyNot.isEmpty())
        return whyNot;
    if (row.support == Support::YesAbnormal)
        return supportReason(row.support);
    return row.target->datasetId.isEmpty() ? tr("Synchronise the data source from OBS")
                                           : tr("Synchronise the data source of the dataset that this task belongs to");
}

QString Wording::origin(RunOrigin origin)
{
    switch (origin) {
    case RunOrigin::Here:
        return tr("by this computer");
    case RunOrigin::Elsewhere:
        return tr("started elsewhere");
    case RunOrigin::Untold:
        return {};
    }
    return {};
}

} // namespace syncdesk
