#include "app/store/removallist.h"

#include <QFile>
#include <QSaveFile>

namespace syncdesk {

RemovalList::RemovalList(QString file) : m_file(std::move(file))
{
    QFile stored(m_file);
    if (m_file.isEmpty() || !stored.open(QFile::ReadOnly))
        return;
    const QList<QByteArray> lines = stored.read(qint64(1024) * 1024).split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            m_projects.insert(QString::fromUtf8(line));
    }
}

void RemovalList::insert(const QString &project)
{
    if (m_projects.contains(project))
        return;
    m_projects.insert(project);
    save();
}

void RemovalList::remove(const QString &project)
{
    if (m_projects.remove(project))
        save();
}

void RemovalList::save() const
{
    if (m_file.isEmpty())
        return;
    if (m_projects.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    // when this fails, an entry that nothing refers to stays in a locked key store: no reason to stop anything
    QSaveFile file(m_file);
    if (!file.open(QFile::WriteOnly))
        return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    for (const QString &project : m_projects)
        file.write(project.toUtf8() + '\n');
    file.commit();
}

} // namespace syncdesk
