#include "app/store/projectsfile.h"

#include "app/base/json.h"
#include "app/store/projectjson.h"
#include "app/store/setaside.h"
#include "app/store/storelog.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

using Kind = ProjectsProblem::Kind;

constexpr int version = 1;

ProjectsProblem jsonProblem(const QByteArray &text, int offset)
{
    const QByteArray before = text.left(std::max(offset, 0));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {.kind = Kind::NotJson,
            .line = int(before.count('\n')) + 1,
            .column = int(QString::fromUtf8(before.mid(lineStart)).size()) + 1};
}

QByteArray toText(const QJsonArray &projects, QJsonObject top = {})
{
    top.insert(u"version"_s, version);
    top.insert(u"projects"_s, projects);
    return QJsonDocument(top).toJson(QJsonDocument::Indented);
}

} // namespace

/// What a text says, and what of it must be kept.
struct ProjectsFile::Parsed
{
    enum class Use { Good, Damaged, Newer };
    Use use = Use::Good;
    Loaded loaded{};
    QJsonObject top{};
    QHash<QString, QJsonObject> raw{};
    QList<QPair<int, QJsonValue>> bad{};
};

ProjectsFile::ProjectsFile(QString path) : m_path(std::move(path)) {}

ProjectsFile::Parsed ProjectsFile::parseAll(const QByteArray &text)
{
    Parsed parsed;
    QList<ProjectsProblem> &problems = parsed.loaded.problems;
    const auto damaged = [&](const ProjectsProblem &problem) {
        problems.append(problem);
        parsed.use = Parsed::Use::Damaged;
        return parsed;
    };
    parsed.loaded.found = true;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return damaged(jsonProblem(text, error.offset));
    if (!document.isObject())
        return damaged({.kind = Kind::BadEntry});

    parsed.top = document.object();
    const QJsonValue written = parsed.top.take("version"_L1);
    if (!written.isUndefined() && json::readInteger(written) != version) { // people may leave it out
        problems.append({.kind = Kind::WrongVersion});
        parsed.use = Parsed::Use::Newer;
        return parsed;
    }
    const QJsonValue entries = parsed.top.take("projects"_L1);
    if (!entries.isArray() && !entries.isUndefined())
        return damaged({.kind = Kind::BadEntry, .field = u"projects"_s});
    QStringList secrets;
    parsed.top = projectjson::withoutSecrets(parsed.top, &secrets).toObject();
    for (const QString &field : std::as_const(secrets))
        problems.append({.kind = Kind::SecretInFile, .field = field});

    QHash<QString, int> copies; // the last number tried, by the id that was given: a file may hold very many
    const QJsonArray array = entries.toArray();
    for (int index = 0; index < array.size(); ++index) {
        projectjson::Entry entry = projectjson::read(array[index], index);
        problems += entry.problems;
        if (!entry.project) {
            parsed.bad.append({index, projectjson::withoutSecrets(array[index])});
            continue;
        }
        // an entry copied by hand has the id of the one it was copied from
        const QString given = entry.project->id;
        while (parsed.raw.contains(entry.project->id))
            entry.project->id = projectjson::derivedId(*entry.project, ++copies[given]);
        parsed.raw.insert(entry.project->id, array[index].toObject());
        parsed.loaded.projects.append(*entry.project);
    }
    return parsed;
}

ProjectsFile::Loaded ProjectsFile::parse(const QByteArray &text)
{
    return parseAll(text).loaded;
}

ProjectsFile::Loaded ProjectsFile::load()
{
    m_readOnly = false;
    m_top = {};
    m_raw.clear();
    m_bad.clear();
    const QString real = resolveLinks(m_path);
    const QFileInfo info(real);
    if (!info.exists() && !info.isSymLink())
        return {};
    QFile file(real);
    // a FIFO or a device would never end
    if (!info.isFile() || info.size() > longestProjectsFile || !file.open(QFile::ReadOnly)) {
        m_readOnly = true;
        return {.problems = {{.kind = Kind::NotReadable, .file = m_path}}, .found = true};
    }
    const QByteArray text = file.read(longestProjectsFile);
    const bool readAll = file.error() == QFile::NoError;
    file.close();
    if (!readAll) {
        m_readOnly = true;
        return {.problems = {{.kind = Kind::NotReadable, .file = m_path}}, .found = true};
    }
    Parsed parsed = parseAll(text);
    if (parsed.use == Parsed::Use::Newer)
        m_readOnly = true;
    if (parsed.use == Parsed::Use::Damaged) {
        const QString aside = setAside(m_path);
        m_readOnly = aside.isEmpty();
        parsed.loaded.problems.append({.kind = Kind::SetAside, .path = aside});
    }
    if (parsed.use == Parsed::Use::Good) {
        m_top = parsed.top;
        m_raw = parsed.raw;
        m_bad = parsed.bad;
    }
    for (ProjectsProblem &problem : parsed.loaded.problems)
        problem.file = m_path;
    return parsed.loaded;
}

bool ProjectsFile::save(const QList<Project> &projects)
{
    if (m_readOnly)
        return false;
    QJsonArray array;
    QHash<QString, QJsonObject> written;
    for (const Project &project : projects) {
        const QJsonObject object = projectjson::write(project, m_raw.value(project.id));
        written.insert(project.id, object);
        array.append(object);
    }
    for (const auto &[place, raw] : std::as_const(m_bad))
        array.insert(std::min<qsizetype>(place, array.size()), raw);

    // QSaveFile takes over the mode of the file it replaces, which may have been readable to all
    QSaveFile file(resolveLinks(m_path));
    const bool isReady = file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (isReady)
        file.write(toText(array, m_top));
    if (!isReady || !file.commit()) {
        qCWarning(lcStore).noquote() << m_path << "cannot be written:" << file.errorString();
        return false;
    }
    m_raw = written;
    return true;
}

QByteArray ProjectsFile::exportProjects(const QList<Project> &projects)
{
    QJsonArray array;
    for (Project project : projects) {
        project.capabilities = {};
        array.append(projectjson::write(project));
    }
    return toText(array);
}

} // namespace syncdesk
