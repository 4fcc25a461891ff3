#pragma once

#include "app/desk/desk.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace syncdesk {

class NoticeBar;

/// Turns what the desk reports into notices inside the window, each once, and takes them away when their reason is
/// gone.
class Notices : public QObject
{
    Q_OBJECT
public:
    Notices(Desk &desk, NoticeBar *bar, QObject *parent);

    void update(); ///< project states may have changed
    void retranslate();
    /// A damaged file was set aside under \a path when the program started.
    void tellSetAside(const QString &path);

Q_SIGNALS:
    void signInRequested(const QString &projectId);

private:
    void post();
    void act(const QString &id);

    Desk &m_desk;
    NoticeBar *m_bar;
    QSet<QString> m_projectNotices; ///< ids that stand now
    QHash<QString, Millis> m_skews; ///< by project
    QStringList m_setAside;
    bool m_saveFailed = false;
    bool m_historyFailed = false;
};

} // namespace syncdesk
