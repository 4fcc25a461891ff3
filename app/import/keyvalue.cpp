#include "app/import/keyvalue.h"

#include <QStringView>

namespace syncdesk::importing {

QList<Section> readSections(const QString &text)
{
    QList<Section> sections{{}};
    int number = 0;
    for (const QStringView whole : QStringView(text).split(u'\n')) {
        ++number;
        const QStringView line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']')) {
            sections.append({.name = line.sliced(1, line.size() - 2).trimmed().toString().toLower(), .line = number});
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (equals > 0)
            sections.last().values.insert(line.first(equals).trimmed().toString().toLower(),
                                          line.sliced(equals + 1).trimmed().toString());
        else if (sections.last().badLine == 0)
            sections.last().badLine = number;
    }
    return sections;
}

} // namespace syncdesk::importing
