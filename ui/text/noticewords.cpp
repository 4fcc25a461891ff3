#include "ui/text/noticewords.h"

#include "ui/text/wording.h"

namespace syncdesk {

QString NoticeWords::setAside(const QString &path)
{
    return tr("A damaged file was set aside as %1. What it held is not shown; everything else goes on.").arg(path);
}

QString NoticeWords::projectsNotSaved()
{
    return tr("The projects could not be saved. Changes last until the program ends.");
}

QString NoticeWords::historyNotWritten()
{
    return tr("The history could not be written. What is shown stays true, but may be gone at the next start.");
}

QString NoticeWords::noKeyStore()
{
    return tr("No key store answers: keys and passwords stay in memory and are asked for at the next start.");
}

QString NoticeWords::keyStoreWaits()
{
    return tr("The desktop's key store has not answered yet; perhaps it waits to be unlocked. Without it, keys and "
              "passwords are kept in memory until the program ends.");
}

QString NoticeWords::clockSkew(const QStringList &projectNames, Millis serviceMinusHere, WallTime here)
{
    constexpr int namedAtMost = 3;
    const int count = int(projectNames.size());
    return tr("%1: %2", "project, and what is wrong with it")
        .arg(count > namedAtMost ? Wording::projectTotal(count) : Wording::list(projectNames),
             Wording::clockSkew(serviceMinusHere, here));
}

QString NoticeWords::signIn(bool asksHere)
{
    return asksHere ? tr("Sign in") : tr("Sign in again…");
}

QString NoticeWords::more(int notices)
{
    return notices > 0 ? tr("%n more notice(s)", nullptr, notices) : QString();
}

} // namespace syncdesk
