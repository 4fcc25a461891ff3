#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

namespace syncdesk {

QString Wording::link(const ProjectState &project)
{
    switch (project.link) {
    case ProjectState::Link::Idle:
        return tr("not asked yet");
    case ProjectState::Link::Connecting:
        return tr("connecting");
    case ProjectState::Link::Reachable:
        return tr("reachable");
    case ProjectState::Link::Unreachable:
        if (project.lastError.kind == ApiError::Kind::Forbidden)
            return tr("no permission", "to list the datasets of a project");
        return tr("not reachable");
    case ProjectState::Link::SignInNeeded:
        return tr("sign in again");
    case ProjectState::Link::NotOffered:
        return tr("not offered here", "the service of a project");
    case ProjectState::Link::Throttled:
        return project.throttledFor ? tr("asked to wait %1").arg(duration(*project.throttledFor)) : tr("asked to wait");
    case ProjectState::Link::Disabled:
        return tr("switched off");
    }
    return {};
}

QString Wording::projectLine(const ProjectState &project, WallTime now)
{
    const QString place = project.project.isDemo() ? tr("demo on this computer") : project.project.region;
    QStringList parts;
    if (!place.isEmpty())
        parts << place;
    if (project.link != ProjectState::Link::Reachable)
        parts << link(project);
    if (project.link == ProjectState::Link::Reachable || project.seen)
        parts << seen(project.seen, now);
    return join(parts);
}

QString Wording::capabilities(const Capabilities &known)
{
    QStringList offered, absent;
    const auto sort = [&](Offered state, const QString &what) {
        if (state != Offered::Unknown)
            (state == Offered::Yes ? offered : absent) << what;
    };
    sort(known.v2, tr("datasets", "what a service offers"));
    sort(known.teamTasks, tr("team labeling tasks", "what a service offers"));
    sort(known.v1Datasets, tr("datasets of the v1 generation", "what a service offers"));
    sort(known.v1Jobs, tr("annotation jobs of the v1 generation", "what a service offers"));
    QStringList lines;
    if (!offered.isEmpty())
        lines << tr("Offered here: %1").arg(list(offered));
    if (!absent.isEmpty())
        lines << tr("Not offered here: %1").arg(list(absent));
    if (!lines.isEmpty() && known.checked)
        lines << tr("Asked: %1", "a date and time").arg(dateTime(*known.checked));
    return lines.join(u'\n');
}

QString Wording::allProjects()
{
    return tr("All projects");
}

QString Wording::projectName(const Project &project)
{
    return project.isDemo() && project.name == demoProjectName ? tr("Demo cloud") : project.name;
}

QString Wording::projectTotal(int projects)
{
    return tr("%1 project(s)", nullptr, projects).arg(number(projects));
}

QString Wording::projectCounts(const ProjectState &project)
{
    QStringList parts;
    if (project.failed > 0)
        parts << tr("%1 failed").arg(number(project.failed));
    if (project.unknown > 0)
        parts << tr("%1 unknown").arg(number(project.unknown));
    if (project.running > 0)
        parts << tr("%1 running").arg(number(project.running));
    if (project.waiting > 0)
        parts << tr("%1 waiting").arg(number(project.waiting));
    return join(parts);
}

QString Wording::projectNotice(const ProjectState &project)
{
    const auto said = [&](const QString &sentence) {
        //: %1 is a project's name, %2 what happened there, %3 what to do
        return tr("%1: %2 %3", "project")
            .arg(projectName(project.project), sentence, ErrorWords::remedy(project.lastError));
    };
    switch (project.link) {
    case ProjectState::Link::Idle:
    case ProjectState::Link::Connecting:
    case ProjectState::Link::Reachable:
    case ProjectState::Link::Disabled:
        return {};
    case ProjectState::Link::Throttled:
        if (project.lastError.reason == ApiError::Reason::AccessKeyLocked)
            return said(ErrorWords::cause(project.lastError));
        return tr("%1: The service asked for fewer requests. Sync Desk waits and goes on by itself.")
            .arg(projectName(project.project));
    case ProjectState::Link::NotOffered:
        return tr("%1: Data management is not offered in this region or at this host. Check both in the project's "
                  "settings.")
            .arg(projectName(project.project));
    case ProjectState::Link::Unreachable:
    case ProjectState::Link::SignInNeeded:
        return said(ErrorWords::cause(project.lastError));
    }
    return {};
}

QString Wording::clockSkew(Millis serviceMinusHere, WallTime here)
{
    const QString span = duration(std::chrono::abs(serviceMinusHere));
    const QString times[] = {dateTime(here + serviceMinusHere), dateTime(here)};
    //: %1 is a span such as "2 h", %2 the service's time, %3 this computer's
    return serviceMinusHere >= 0ms ? tr("The service's clock is %1 ahead of this computer's: it said %2 when this "
                                        "computer's said %3. Sync Desk allows for it; set this computer's clock.")
                                         .arg(span, times[0], times[1])
                                   //: %1 is a span such as "2 h", %2 the service's time, %3 this computer's
                                   : tr("The service's clock is %1 behind this computer's: it said %2 when this "
                                        "computer's said %3. Sync Desk allows for it; set this computer's clock.")
                                         .arg(span, times[0], times[1]);
}

QString Wording::troubles(const QList<ProjectState> &projects)
{
    constexpr qsizetype most = 3; // with many projects the first few say enough; the list at the left shows all of them
    QStringList lines;
    for (const ProjectState &project : projects) {
        if (project.isInTrouble())
            lines << (projects.size() == 1 ? projectNotice(project)
                                           : tr("%1: %2", "a project and how it is reached")
                                                 .arg(projectName(project.project), link(project)));
    }
    if (const qsizetype left = lines.size() - most; left > 0)
        lines = lines.first(most) << tr("and %n more", "projects", int(left));
    return lines.join(u'\n');
}

} // namespace syncdesk
