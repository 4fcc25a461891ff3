#pragma once

#include "app/desk/projectsproblem.h"
#include "app/sync/project.h"

#include <functional>

class QObject;

namespace syncdesk {

/// What a file holds that projects were exported to, or that was written by hand like projects.json.
struct ReadProjects
{
    bool isProjects = false;   ///< false: not such a file, or not readable; problems say why
    QList<Project> projects{}; ///< without the demo, and without what was learned about the service
    QList<ProjectsProblem> problems{};
    bool operator==(const ReadProjects &) const = default;
};

/// Handing projects on, never with secrets. Implemented in app/store. Answers come once, later, in this thread,
/// unless the owner died.
class ProjectExchange
{
public:
    virtual ~ProjectExchange() = default;
    virtual void read(const QString &file, QObject *owner, std::function<void(const ReadProjects &)> done) = 0;
    /// The demo is left out. \a done with false: not written, the file is as it was.
    virtual void write(const QString &file, const QList<Project> &projects, QObject *owner,
                       std::function<void(bool)> done) = 0;
};

/// The same place and the same way in, whatever they are called here: adding the one beside the other gives nothing.
bool isSameProject(const Project &one, const Project &other);

/// Its addresses, proxy or certificates are not the usual ones: what is typed or taken for it goes another way.
bool hasOwnWay(const Project &project);

} // namespace syncdesk
