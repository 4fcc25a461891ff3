#pragma once

#include "app/desk/desk.h"
#include "app/desk/projectsproblem.h"

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

    void update(const QList<ProjectState> &projects); ///< as they are now
    void retranslate();
    void tellSetAside(const QString &path); ///< a damaged file was renamed to \a path
    void tellProblem(const ProjectsProblem &problem);

Q_SIGNALS:
    void signInRequested(const QString &projectId);
    void caFileRequested(const QString &projectId);

private:
    void post();
    void postProjects();
    void postStorage();
    void act(const QString &id);
    void chooseWhoIsAsked();
    void postSkews();

    Desk &m_desk;
    QList<ProjectState> m_projects;
    NoticeBar *m_bar;
    QSet<QString> m_projectNotices; ///< ids that stand now
    QString m_asked;                ///< the one project whose notice asks for a passcode
    QSet<QString> m_passedOver;     ///< whose question was dismissed
    struct Skew
    {
        int number = 0;   ///< names the notice
        Millis skew{};    ///< the service's clock minus this computer's
        WallTime found{}; ///< by this computer's clock
        QSet<QString>
            projects{}; ///< where about the same was measured: mostly it is this computer's clock that is wrong
    };
    void addSkew(const QString &project, Millis skew);
    QList<Skew> m_skews; ///< a project is in one at most
    int m_skewsTold = 0;
    QStringList m_setAside;
    QList<ProjectsProblem> m_problems; ///< of the file of projects, as found at the start
    bool m_saveFailed = false;
    bool m_historyFailed = false;
};

} // namespace syncdesk
