#pragma once

#include <optional>
#include <QCoreApplication>
#include <QStringList>

namespace syncdesk {

/// The options of the command line (design 5), read before there is a display.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    enum class Then {
        Run,   ///< open the window
        Print, ///< --help, --version: print `text` to stdout and end with 0
        Refuse ///< unknown or wrong option: print `text` to stderr and end with 2
    };
    Then then = Then::Run;
    QString text{};
    QString language{};  ///< "en", "zh_CN"; empty: as saved, else the system's. Also where then is not Run
    QString configDir{}; ///< empty: the platform's folders
    QString project{};   ///< name or id to show first
    QString logLevel{};  ///< debug, info, warning, critical; empty: warning
    QString tourDir{};   ///< empty: no tour
    bool demo = false;
    bool minimized = false;

    /// \a arguments with the program's name first. Needs a QCoreApplication.
    static CommandLine parse(const QStringList &arguments);
};

} // namespace syncdesk
