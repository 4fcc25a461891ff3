#pragma once

#include <QFile>
#include <QString>

namespace syncdesk {

/// Of the files that the program keeps to itself.
inline constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// The folders of this program, and the files in them. All are the user's own and readable to nobody else.
struct Paths
{
    QString config{}; ///< projects.json, preferences: what a person may edit or copy
    QString data{};   ///< history
    QString state{};  ///< window state, log, the lock of the running instance
    QString cache{};  ///< may be deleted at any time

    /// Linux: the XDG base folders, each with "syncdesk" below; elsewhere the platform's own.
    static Paths standard();
    /// Everything below \a dir (--config-dir). `config` is \a dir itself, for people put a projects.json there by hand.
    static Paths below(const QString &dir);

    /// Makes the missing folders, mode 0700, and takes other people's access from those that are wholly ours.
    /// False: at least one is missing and cannot be made. The program then works without what belongs there.
    bool make() const;

    QString projectsFile() const { return config + QStringLiteral("/projects.json"); }
    QString preferencesFile() const { return config + QStringLiteral("/preferences.ini"); }
    QString historyFile() const { return data + QStringLiteral("/history.db"); }
    QString windowFile() const { return state + QStringLiteral("/window.ini"); }
    QString logFile() const { return state + QStringLiteral("/syncdesk.log"); }
    QString lockFile() const { return state + QStringLiteral("/syncdesk.lock"); }

    bool operator==(const Paths &) const = default;
};

} // namespace syncdesk
