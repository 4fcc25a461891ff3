#pragma once

#include "ui/paint/deskstyle.h"
#include "ui/paint/theme.h"

#include <QApplication>
#include <QWidget>

namespace syncdesk {

/// For people to look at: with SYNCDESK_PICTURES=DIR a test leaves pictures there, with SYNCDESK_DARK in the dark
/// theme.
inline QString picturesFolder()
{
    return qEnvironmentVariable("SYNCDESK_PICTURES");
}

/// Call first: the program's own style, so that the pictures look like it.
inline void dressForPictures()
{
    if (picturesFolder().isEmpty())
        return;
    QApplication::setStyle(new DeskStyle);
    QApplication::setPalette(Theme::palette(qEnvironmentVariableIsSet("SYNCDESK_DARK")));
}

inline void keepPicture(QWidget &widget, const QString &name)
{
    if (picturesFolder().isEmpty())
        return;
    QCoreApplication::processEvents();
    widget.grab().save(picturesFolder() + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace syncdesk
