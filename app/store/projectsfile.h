#pragma once

#include "app/desk/projectsproblem.h"
#include "app/sync/project.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

namespace syncdesk {

/// Bytes that a file of projects may have.
inline constexpr qint64 longestProjectsFile = 16LL * 1024 * 1024;

/// projects.json: the saved projects, version 1. Written atomically, for the owner alone, never with secrets.
/// What this version does not understand in it is kept when it is written again.
class ProjectsFile
{
public:
    struct Loaded
    {
        QList<Project> projects{};
        QList<ProjectsProblem> problems{};
        bool found = false; ///< false: there is no such file yet
    };

    explicit ProjectsFile(QString path);

    /// A damaged file is renamed, so that a later save() loses nothing of it.
    Loaded load();
    /// False: not written, the file is as it was.
    bool save(const QList<Project> &projects);
    /// The file must not be overwritten: see the problems of load().
    bool isReadOnly() const { return m_readOnly; }
    QString path() const { return m_path; }

    /// The same format for handing on: without what was learned about the service.
    static QByteArray exportProjects(const QList<Project> &projects);
    /// Of exported or hand-written text.
    static Loaded parse(const QByteArray &text);

private:
    struct Parsed;
    static Parsed parseAll(const QByteArray &text);

    QString m_path;
    bool m_readOnly = false;
    QJsonObject m_top;                   ///< the file's own keys beside version and projects
    QHash<QString, QJsonObject> m_raw;   ///< by project id: the entry as read
    QList<QPair<int, QJsonValue>> m_bad; ///< by place: entries that are kept but not understood
};

} // namespace syncdesk
