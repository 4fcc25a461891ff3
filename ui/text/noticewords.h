#pragma once

#include "app/base/time.h"

#include <QCoreApplication>

namespace syncdesk {

/// Says in the window's notices what happened and what to do. That of a project that does not answer is
/// Wording::projectNotice().
class NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(NoticeWords)
public:
    static QString setAside(const QString &path); ///< \a path is what a damaged file is called now
    static QString projectsNotSaved();
    static QString historyNotWritten();
    static QString noKeyStore();
    static QString keyStoreWaits(); ///< it has not answered yet
    /// About the same was measured at all of \a projectNames when this computer's clock said \a here. Of more than
    /// three only their number is told.
    static QString clockSkew(const QStringList &projectNames, Millis serviceMinusHere, WallTime here);
    static QString signIn(bool asksHere); ///< the button: for a passcode beside it, or it opens the dialog
    static QString more(int notices);     ///< the button that lists what has no room; none: empty
};

} // namespace syncdesk
