#pragma once

#include "app/base/background.h"
#include "app/desk/projectexchange.h"

namespace syncdesk {

/// Blocks while it reads or writes; the file of one's own projects is not touched by either.
ReadProjects readProjects(const QString &file);
bool writeProjects(const QString &file, const QList<Project> &projects);

/// ProjectExchange with files in the format of projects.json, in a thread of its own.
class ProjectFiles : public ProjectExchange
{
public:
    void read(const QString &file, QObject *owner, std::function<void(const ReadProjects &)> done) override
    {
        m_background.run(
            owner, [file] { return readProjects(file); }, std::move(done));
    }
    void write(const QString &file, const QList<Project> &projects, QObject *owner,
               std::function<void(bool)> done) override
    {
        m_background.run(
            owner, [file, projects] { return writeProjects(file, projects); }, std::move(done));
    }

private:
    Background m_background;
};

} // namespace syncdesk
