#pragma once

#include "app/desk/signinimport.h"

#include <optional>

namespace syncdesk::importing {

constexpr qint64 LongestFile = 1024LL * 1024;

/// Text, or why there is none.
struct TextFile
{
    QString text{};
    std::optional<ImportProblem::Reason> problem{};
};

/// A regular file of bounded size, links followed. Lines end in LF alone whatever they ended in.
TextFile readTextFile(const QString &path);

/// UTF-8, or UTF-16 with byte-order mark; nullopt for anything else and for text with NUL in it.
std::optional<QString> decodeText(const QByteArray &bytes);

} // namespace syncdesk::importing
