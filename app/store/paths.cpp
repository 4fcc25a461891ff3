#include "app/store/paths.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr QFile::Permissions ownFolder = ownerOnly | QFile::ExeOwner;
constexpr QFile::Permissions others =
    QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// QStandardPaths knows no state folder before Qt 6.7. The XDG specification: relative values are to be ignored.
[[maybe_unused]] QString xdgStateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(given) ? QDir::cleanPath(given) : QDir::homePath() + u"/.local/state"_s;
}

/// Also the missing folders above it are made for the owner alone, as the XDG specification asks.
bool makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return true;
    const QString above = info.absolutePath();
    if (above != path && !makeFolder(above))
        return false;
    // somebody else may have made it meanwhile
    return QDir().mkdir(path, ownFolder) || QFileInfo(path).isDir();
}

} // namespace

Paths Paths::standard()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    const auto folder = [](QStandardPaths::StandardLocation location) {
        return QStandardPaths::writableLocation(location) + u"/syncdesk"_s;
    };
    return {folder(QStandardPaths::GenericConfigLocation), folder(QStandardPaths::GenericDataLocation),
            xdgStateFolder() + u"/syncdesk"_s, folder(QStandardPaths::GenericCacheLocation)};
#else
    // there the generic locations are one and the same folder
    Paths paths = below(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Sync Desk"_s);
    paths.cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/Sync Desk/cache"_s;
    return paths;
#endif
}

Paths Paths::below(const QString &dir)
{
    const QString base = QDir::cleanPath(QDir(dir).absolutePath());
    return {base, base + u"/data"_s, base + u"/state"_s, base + u"/cache"_s};
}

bool Paths::make() const
{
    // the folder of --config-dir is the user's: if it was there before, its mode is left alone
    const bool configWasThere = QFileInfo::exists(config);
    bool complete = true;
    for (const QString &folder : {config, data, state, cache}) {
        if (!makeFolder(folder)) {
            complete = false;
            continue;
        }
        if (folder == config && configWasThere && data.startsWith(config + u'/'))
            continue;
        if (QFileInfo(folder).permissions() & others)
            QFile::setPermissions(folder, ownFolder);
    }
    return complete;
}

} // namespace syncdesk
