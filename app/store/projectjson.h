#pragma once

#include "app/desk/projectsproblem.h"
#include "app/sync/project.h"

#include <QJsonObject>
#include <QList>

/// One entry of projects.json and a Project, into each other.
namespace syncdesk::projectjson {

struct Entry
{
    std::optional<Project> project{}; ///< absent: BadEntry is among the problems
    QList<ProjectsProblem> problems{};
};

/// Lenient, for people write it by hand: see README.md. \a index only names the place in problems.
Entry read(const QJsonValue &value, int index);

/// Never with secrets. \a raw: the entry as it was read, whose keys this version does not know are kept.
QJsonObject write(const Project &project, const QJsonObject &raw = {});

/// The same without any key that looks like a secret and any user in an address, at any depth. \a found: where they
/// were.
QJsonValue withoutSecrets(const QJsonValue &value, QStringList *found = nullptr);

/// An id that is the same each time as long as these settings are: for entries without one, and for the \a copy-th
/// entry with an id that is taken.
QString derivedId(const Project &project, int copy = 0);

/// One of a project's "added"; absent: not of this version.
std::optional<QPair<int, QString>> readAdded(const QJsonValue &value);

/// https to anywhere, plain http to this computer only; no user, query or fragment. Empty otherwise.
QUrl readEndpoint(const QString &text);

} // namespace syncdesk::projectjson
