#pragma once

#include <QSet>
#include <QString>

namespace syncdesk {

/// The ids (never secrets) of projects whose entry may still be in the key store although it was removed. Kept in a
/// small file, so that a later start can finish it.
class RemovalList
{
public:
    /// \a file: empty for this run only.
    explicit RemovalList(QString file);

    void insert(const QString &project);
    void remove(const QString &project);
    const QSet<QString> &projects() const { return m_projects; }

private:
    void save() const;

    QString m_file;
    QSet<QString> m_projects;
};

} // namespace syncdesk
