#include "app/store/projectfiles.h"

#include "app/store/projectsfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QByteArray> contentOf(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    // a FIFO or a device would never end
    if (!info.isFile() || info.size() > longestProjectsFile || !file.open(QFile::ReadOnly))
        return std::nullopt;
    const QByteArray text = file.read(longestProjectsFile + 1);
    if (text.size() > longestProjectsFile || file.error() != QFile::NoError)
        return std::nullopt;
    return text.startsWith("\xEF\xBB\xBF") ? text.mid(3) : text; // editors put it there, JSON knows none
}

} // namespace

ReadProjects readProjects(const QString &file)
{
    ReadProjects read;
    const std::optional<QByteArray> text = contentOf(file);
    if (!text) {
        read.problems = {{.kind = ProjectsProblem::Kind::NotReadable, .file = file}};
        return read;
    }
    ProjectsFile::Loaded loaded = ProjectsFile::parse(*text);
    read.problems = loaded.problems;
    read.isProjects = QJsonDocument::fromJson(*text).object()["projects"_L1].isArray();
    if (!read.isProjects && read.problems.isEmpty())
        read.problems = {{.kind = ProjectsProblem::Kind::BadEntry, .field = u"projects"_s}};
    for (ProjectsProblem &problem : read.problems)
        problem.file = file;
    for (Project &project : loaded.projects) {
        if (project.isDemo())
            continue;
        project.capabilities = {};
        // whoever wrote the file does not answer for what a start removes here
        project.confirmStarts = true;
        read.projects.append(project);
    }
    return read;
}

bool writeProjects(const QString &path, const QList<Project> &projects)
{
    QList<Project> handedOn = projects;
    handedOn.removeIf([](const Project &project) { return project.isDemo(); });
    QSaveFile file(path);
    return file.open(QFile::WriteOnly) && file.write(ProjectsFile::exportProjects(handedOn)) >= 0 && file.commit();
}

} // namespace syncdesk
