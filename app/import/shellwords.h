#pragma once

#include <optional>
#include <QString>
#include <QStringView>

namespace syncdesk::importing {

/// What a shell would make of the value at the start of a text, as far as that can be told without a shell.
struct ShellValue
{
    QString text{};
    qsizetype end = 0; ///< behind the value
};

/// Quotes and backslashes as in POSIX shells. nullopt: substitutions, a quote that is not closed, a leading tilde,
/// or a command behind the value would need a shell.
std::optional<ShellValue> readShellValue(QStringView text);

} // namespace syncdesk::importing
