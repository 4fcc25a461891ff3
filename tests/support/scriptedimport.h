#pragma once

#include "app/desk/signinimport.h"

#include <QHash>
#include <QPointer>

namespace syncdesk::test {

/// Answers when told to, with what it was told.
class ScriptedImport : public SignInImport
{
public:
    ImportFindings known{};
    QHash<QString, ImportFindings> files{};

    void find(QObject *owner, Found found) override { m_open.append({owner, found, known}); }
    void read(const QString &file, QObject *owner, Found found) override
    {
        m_open.append({owner, found, files.value(file)});
    }
    int open() const { return int(m_open.size()); }
    void answer()
    {
        const QList<Open> open = std::exchange(m_open, {});
        for (const Open &one : open) {
            if (one.owner)
                one.found(one.findings);
        }
    }

private:
    struct Open
    {
        QPointer<QObject> owner;
        Found found;
        ImportFindings findings;
    };
    QList<Open> m_open;
};

} // namespace syncdesk::test
