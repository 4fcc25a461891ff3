#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The lines of a report; what is absent leaves no line.
class Lines
{
public:
    void add(const QString &label, const QString &value)
    {
        // One value, one line: text of the service must not pass for a line of this report.
        const QString plain = value.simplified();
        if (!plain.isEmpty())
            m_lines << Wording::tr("%1: %2", "line of a report").arg(label, plain);
    }
    void add(const QString &label, std::optional<qint64> count)
    {
        if (count)
            add(label, Wording::count(count));
    }
    void add(const QString &label, std::optional<WallTime> at)
    {
        if (at)
            add(label, Wording::dateTime(*at));
    }
    void blank() { m_lines << QString(); }
    QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    QStringList m_lines;
};

void addProject(Lines &lines, const Project &project)
{
    lines.add(Wording::tr("Project"), Wording::projectName(project));
    lines.add(Wording::tr("Region"), Wording::region(project.region));
    lines.add(Wording::tr("Project ID"), project.projectId);
    lines.add(Wording::tr("Host"), project.endpoint.host());
    lines.add(Wording::tr("Sign-in"), Wording::signInKind(project.signIn.kind));
}

void addTarget(Lines &lines, const Target &target)
{
    lines.add(Wording::tr("Name"), target.name);
    lines.add(Wording::tr("Kind"), Wording::kind(target.key.kind));
    lines.add(Wording::tr("Type"), Wording::type(target));
    lines.add(Wording::tr("ID"), target.key.id);
    lines.add(Wording::tr("Dataset ID"), target.datasetId);
    lines.add(Wording::tr("OBS source"), target.sourcePath());
    if (target.key.kind == TargetKind::DatasetV2)
        lines.add(Wording::tr("Dataset status"), Wording::datasetStatus(target.status));
    lines.add(Wording::tr("Samples"), target.totalSamples);
    lines.add(Wording::tr("Labeled"), target.labeledSamples);
    lines.add(Wording::tr("Unlabeled"), target.unlabeledSamples);
    lines.add(Wording::tr("To be confirmed"), target.unconfirmedSamples);
}

void addError(Lines &lines, const ApiError &error)
{
    lines.blank();
    lines.add(Wording::tr("Error"), ErrorWords::title(error));
    lines.add(Wording::tr("Error code"), ErrorWords::code(error));
    if (error.httpStatus > 0)
        lines.add(Wording::tr("HTTP status"), QString::number(error.httpStatus));
    lines.add(Wording::tr("Cause"), ErrorWords::cause(error));
    lines.add(Wording::tr("Remedy"), ErrorWords::remedy(error));
    lines.add(Wording::tr("Service message"), error.serviceMessage);
    lines.add(Wording::tr("Request ID"), error.requestId);
    lines.add(Wording::tr("Asked host"), error.host);
    lines.add(Wording::tr("Detail"), error.detail);
}

void addRun(Lines &lines, const Run &run)
{
    if (run.origin != RunOrigin::Untold)
        lines.add(Wording::tr("Origin"), Wording::origin(run.origin));
    lines.add(Wording::tr("Started"), run.started);
    lines.add(Wording::tr("Ended"), run.ended ? Wording::endTime(run) : QString());
    if (run.isOver())
        lines.add(Wording::tr("Outcome"), Wording::outcome(run));
    lines.add(Wording::tr("Task ID"), run.task.taskId);
    lines.add(Wording::tr("Status as sent"), run.task.rawState);
    lines.add(Wording::tr("Added"), run.task.added);
    lines.add(Wording::tr("Removed"), run.task.removed);
    lines.add(Wording::tr("Total"), run.task.total);
    lines.add(Wording::tr("Samples before"), run.totalBefore);
    lines.add(Wording::tr("Samples after"), run.totalAfter);
    lines.add(Wording::tr("Last answer"), run.lastAnswer);
    if (run.hasError)
        addError(lines, run.error);
    if (run.timeline.isEmpty())
        return;
    lines.blank();
    for (const RunStep &step : run.timeline)
        lines.add(Wording::dateTime(step.at), Wording::step(step));
}

} // namespace

QString Wording::report(const TargetState &row, const ProjectState &project, WallTime wall, Millis tick)
{
    Lines lines;
    lines.add(tr("Report of Sync Desk"), QString::fromLatin1(SYNCDESK_VERSION));
    lines.add(tr("Written"), std::optional(wall));
    addProject(lines, project.project);
    lines.blank();
    if (row.target)
        addTarget(lines, *row.target);
    lines.add(tr("Seen"), row.seen);
    lines.add(tr("State"), rowState(row, wall, tick));
    if (row.run)
        addRun(lines, *row.run);
    return lines.text();
}

} // namespace syncdesk
