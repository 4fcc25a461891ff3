#include "app/desk/secretstore.h"
#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

namespace syncdesk {

namespace {

/// For %n: plural forms take an int.
int plural(qint64 n)
{
    return int(std::min<qint64>(n, 1'000'000));
}

} // namespace

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

QString Wording::secretPlace(int place)
{
    switch (SecretStore::Place(place)) {
    case SecretStore::Place::Unknown:
        return tr("Key store: not in use yet");
    case SecretStore::Place::KeyStore:
        return tr("Key store: in use");
    case SecretStore::Place::Memory:
        return tr("Secrets: in memory only");
    }
    return {};
}

QString Wording::testStep(ConnectionTest::Step step)
{
    switch (step) {
    case ConnectionTest::Step::Settings:
        return tr("Settings");
    case ConnectionTest::Step::Host:
        return tr("Host");
    case ConnectionTest::Step::Tls:
        return tr("Secure connection");
    case ConnectionTest::Step::SignIn:
        return tr("Sign-in");
    case ConnectionTest::Step::Clock:
        return tr("Clock");
    case ConnectionTest::Step::Project:
        return tr("Project");
    case ConnectionTest::Step::ListDatasets:
        return tr("Datasets");
    case ConnectionTest::Step::AnnotationJobs:
        return tr("Annotation jobs");
    case ConnectionTest::Step::StartPermission:
        return tr("Permission to start");
    }
    return {};
}

namespace {

/// What a step that went well, or not quite, has found.
QString found(const ConnectionTest::StepResult &result)
{
    switch (result.step) {
    case ConnectionTest::Step::Settings:
        return Wording::tr("complete", "settings of a project");
    case ConnectionTest::Step::Host:
        return result.text.isEmpty() ? Wording::tr("found", "a host")
                                     : Wording::tr("%1 found", "a host").arg(result.text);
    case ConnectionTest::Step::Tls:
        return result.text.isEmpty() ? Wording::tr("certificate accepted")
                                     : Wording::tr("certificate accepted, issued by %1").arg(result.text);
    case ConnectionTest::Step::SignIn:
        return Wording::tr("accepted", "sign-in");
    case ConnectionTest::Step::Clock:
        if (!result.skew || std::chrono::abs(*result.skew) < 1min)
            return Wording::tr("agrees with the service's");
        return Wording::clockSkew(*result.skew, result.measured);
    case ConnectionTest::Step::Project:
        return result.text.isEmpty() ? Wording::tr("found", "a project")
                                     : Wording::tr("found, project ID %1").arg(result.text);
    case ConnectionTest::Step::ListDatasets:
        return result.count
                   ? Wording::tr("%1 dataset(s)", nullptr, plural(*result.count)).arg(Wording::number(*result.count))
                   : Wording::tr("offered", "a list");
    case ConnectionTest::Step::AnnotationJobs:
        return result.count ? Wording::tr("%1 annotation job(s)", nullptr, plural(*result.count))
                                  .arg(Wording::number(*result.count))
                            : Wording::tr("offered", "a list");
    case ConnectionTest::Step::StartPermission:
        return Wording::tr("present", "a permission");
    }
    return {};
}

} // namespace

QString Wording::testOutcome(const ConnectionTest::StepResult &result)
{
    switch (result.outcome) {
    case ConnectionTest::Outcome::Running:
        return tr("checking…");
    case ConnectionTest::Outcome::Passed:
        return found(result);
    case ConnectionTest::Outcome::Warning:
        if (result.step == ConnectionTest::Step::Clock && result.skew)
            return clockSkew(*result.skew, result.measured);
        if (result.step == ConnectionTest::Step::ListDatasets && result.count == 0)
            return tr("none. A wrong region or project looks the same: check both if there should be some.",
                      "datasets of a project");
        return ErrorWords::oneLine(result.error);
    case ConnectionTest::Outcome::Failed:
        return ErrorWords::oneLine(result.error);
    case ConnectionTest::Outcome::Skipped:
        if (result.step == ConnectionTest::Step::StartPermission)
            return tr("Not tried, because a start cannot be taken back. It needs the right "
                      "modelarts:dataset:updateDataset and read access to the OBS bucket.");
        if (result.step == ConnectionTest::Step::AnnotationJobs && result.error.kind == ApiError::Kind::Missing &&
            result.error.httpStatus == 404)
            return tr("not offered here in the v1 generation; nothing else depends on it", "annotation jobs");
        if (result.step == ConnectionTest::Step::SignIn || result.step == ConnectionTest::Step::Project)
            return tr("not checked: the service gave no answer that would tell", "sign-in, or project");
        return tr("not checked");
    }
    return {};
}

} // namespace syncdesk
