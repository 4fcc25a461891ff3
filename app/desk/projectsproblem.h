#pragma once

#include <QString>

namespace syncdesk {

/// What was wrong with a file of projects. For ui/text to word; holds no value of the file, only names and places.
struct ProjectsProblem
{
    enum class Kind {
        NotReadable,  ///< no permission, no regular file, or larger than 16 MiB; it is not overwritten
        NotJson,      ///< line, column
        WrongVersion, ///< written by a newer version of this program; it is not overwritten
        BadEntry,     ///< the project is left out of the list; its text is kept when the file is written. index, field
        BadField,     ///< the value is not usable, the default was taken. index, field
        SecretInFile, ///< secrets belong in the key store: ignored, and left out when the file is next written. field
        SetAside      ///< the damaged file was renamed to path; path is empty: renaming failed, it is not overwritten
    };
    Kind kind = Kind::NotReadable;
    QString file{};
    int line = 0;    ///< from 1; 0: the problem is not at one place
    int column = 0;  ///< from 1, in characters; of what is wrong or the next one
    int index = -1;  ///< of the entry in "projects", from 0; -1: of the file as a whole
    QString name{};  ///< the entry's name where it has one
    QString field{}; ///< e.g. "signIn.kind"; empty: the entry as a whole
    QString path{};  ///< SetAside
    bool operator==(const ProjectsProblem &) const = default;
};

} // namespace syncdesk
