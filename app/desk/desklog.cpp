#include "app/desk/desklog.h"

#include <QLoggingCategory>

namespace syncdesk::desklog {

using namespace Qt::Literals::StringLiterals;
using Link = ProjectState::Link;

namespace {

Q_LOGGING_CATEGORY(lcDesk, "syncdesk.desk", QtInfoMsg)

QString word(Link link)
{
    switch (link) {
    case Link::Idle:
        return u"not asked yet"_s;
    case Link::Connecting:
        return u"connecting"_s;
    case Link::Reachable:
        return u"reachable"_s;
    case Link::Unreachable:
        return u"not reachable"_s;
    case Link::SignInNeeded:
        return u"sign-in needed"_s;
    case Link::NotOffered:
        return u"not offered"_s;
    case Link::Throttled:
        return u"throttled"_s;
    case Link::Disabled:
        return u"switched off"_s;
    }
    return {};
}

QString word(RunOrigin origin)
{
    switch (origin) {
    case RunOrigin::Here:
        return u"here"_s;
    case RunOrigin::Elsewhere:
        return u"elsewhere"_s;
    case RunOrigin::Untold:
        break;
    }
    return u"untold"_s;
}

QString nameOf(const Run &run)
{
    return u"run %1 of %2 %3, project %4"_s.arg(run.id, QString::number(int(run.target.kind)), run.target.id,
                                                run.target.project);
}

} // namespace

void linkChanged(const ProjectState &project)
{
    const bool isTrouble = project.link == Link::Unreachable || project.link == Link::NotOffered;
    const bool hasError = isTrouble || project.link == Link::SignInNeeded || project.link == Link::Throttled;
    QString line = u"project %1: %2"_s.arg(project.project.id, word(project.link));
    if (hasError)
        line += u" (%1)"_s.arg(forLog(project.lastError));
    if (isTrouble) // a refused sign-in warns where it is refused
        qCWarning(lcDesk).noquote() << line;
    else
        qCInfo(lcDesk).noquote() << line;
}

void runBegan(const Run &run)
{
    qCInfo(lcDesk).noquote() << nameOf(run) + u": begins "_s + word(run.origin);
}

void runEnded(const Run &run)
{
    if (run.phase == RunPhase::Failed)
        qCWarning(lcDesk).noquote() << nameOf(run) + u": failed (%1)"_s.arg(forLog(run.error));
    else if (run.phase == RunPhase::UnknownOutcome)
        qCWarning(lcDesk).noquote() << nameOf(run) + u": outcome unknown (%1)"_s.arg(forLog(run.error));
    else
        qCInfo(lcDesk).noquote() << nameOf(run) + u": ended"_s;
}

} // namespace syncdesk::desklog
