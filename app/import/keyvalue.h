#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace syncdesk::importing {

/// A section of an INI file; the values as written but for blanks around them, keys in lower case.
struct Section
{
    QString name{}; ///< lower case; empty before the first header
    QHash<QString, QString> values{};
    int line = 0;    ///< of its header
    int badLine = 0; ///< first line that is neither key=value nor comment; 0: none
};

/// Lines "key = value" in sections "[name]"; "#" and ";" begin comment lines. No escapes, nothing is continued.
QList<Section> readSections(const QString &text);

} // namespace syncdesk::importing
