#pragma once

#include "app/desk/targetstate.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace syncdesk {

/// The drawn icons of resources/icons: one colour each, taken from the palette when they are painted.
class Icons
{
public:
    /// An icon that follows the palette by itself, also when it changes from light to dark.
    static QIcon icon(const QString &name);
    static QIcon onAccent(const QString &name); ///< for a button filled with the accent colour
    /// \a size in device-independent pixels; cached for each name, size, \a ratio and \a colour.
    static QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal ratio);
    /// Paints into the middle of \a rect, as large as its shorter side.
    static void paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour);

    static QString ofRun(const Run *run);
    static QString ofRow(const TargetState &row); ///< as ofRun(); "cannot" where it was never run and cannot be
    static QString ofProject(const ProjectState &project);
    static QString ofSupport(Support support);

    static QIcon application(); ///< in colour
};

} // namespace syncdesk
