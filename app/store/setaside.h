#pragma once

#include <QString>

namespace syncdesk {

/// Renames the damaged \a file to "<file>.damaged-<UTC time>" beside it, through a symbolic link the file it leads to.
/// Gives the new path; empty when renaming failed, and then the file must not be overwritten.
QString setAside(const QString &file);

/// Where \a file leads to through symbolic links; the file need not exist.
QString resolveLinks(const QString &file);

} // namespace syncdesk
