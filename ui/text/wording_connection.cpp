#include "app/desk/secretstore.h"
#include "ui/text/errorwords.h"
#include "ui/text/plural.h"
#include "ui/text/wording.h"

#include <algorithm>

namespace syncdesk {

QString Wording::connection(const QList<ProjectState> &projects)
{
    if (projects.isEmpty())
        return tr("No project");
    if (projects.size() == 1)
        return link(projects.first());
    int reachable = 0;
    int trouble = 0;
    for (const ProjectState &project : projects) {
        reachable += project.link == ProjectState::Link::Reachable;
        trouble += project.isInTrouble();
    }
    if (trouble > 0)
        return tr("%n project(s) need attention", nullptr, trouble);
    if (reachable < projects.size())
        return tr("Connecting");
    return tr("All projects reachable");
}

QString Wording::requestsByProject(const QList<ProjectState> &projects)
{
    constexpr qsizetype most = 20; // lines that a screen has room for
    QList<ProjectState> busiest = projects;
    if (busiest.size() > most) {
        std::stable_sort(busiest.begin(), busiest.end(), [](const ProjectState &a, const ProjectState &b) {
            return a.requestsLastMinute > b.requestsLastMinute;
        });
    }
    QStringList lines;
    for (const ProjectState &project : busiest.first(std::min(busiest.size(), most)))
        lines << tr("%1: %2", "project name, and its requests")
                     .arg(projectName(project.project),
                          requestUse(project.requestsLastMinute, project.requestsPerMinute));
    if (busiest.size() > most)
        lines << tr("and %n less busy project(s)", nullptr, int(busiest.size() - most));
    return lines.join(u'\n');
}

QString Wording::pollingPaused()
{
    return tr("Polling paused");
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

QString Wording::whereSecretsGo(int place)
{
    switch (SecretStore::Place(place)) {
    case SecretStore::Place::KeyStore:
        return tr("Keys and passwords are kept in the desktop's key store, never in a file.");
    case SecretStore::Place::Memory:
        return tr("No key store answers: keys and passwords are kept in memory until the program ends.");
    case SecretStore::Place::Unknown:
        break;
    }
    return tr("Keys and passwords go to the desktop's key store; without one they stay in memory only.");
}

QString Wording::foundProject(const FoundProject &found)
{
    const QString text = found.enabled ? tr("%1 (%2)", "project name and ID") : tr("%1 (%2), closed");
    return text.arg(found.name, found.id);
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

QString Wording::testLine(const ConnectionTest::StepResult &result)
{
    QString text =
        tr("%1: %2", "a step of the connection test and how it ended").arg(testStep(result.step), testOutcome(result));
    if (result.outcome == ConnectionTest::Outcome::Failed) {
        if (result.error.kind == ApiError::Kind::Untrusted) // the line above does not say whose it is
            text += u'\n' + ErrorWords::cause(result.error);
        text += u'\n' + ErrorWords::remedy(result.error);
    }
    return text;
}

QString Wording::testing()
{
    return tr("Testing…");
}

QString Wording::testVerdict(std::optional<bool> passed)
{
    if (!passed)
        return {};
    return *passed ? tr("The connection works.") : tr("The connection does not work yet: see below.");
}

} // namespace syncdesk
