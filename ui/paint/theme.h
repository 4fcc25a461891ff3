#pragma once

#include "app/sync/run.h"

#include <QColor>
#include <QPalette>

namespace syncdesk {

/// Colours by meaning, derived from a palette; text colours reach a contrast of 4.5:1 on their background.
struct Colours
{
    bool dark = false;
    QColor text{}, muted{}, good{}, bad{}, running{}, warning{}; ///< for words and icons
    QColor accent{}, accentText{};                               ///< the one filled button, the busy bar
    QColor line{}, edge{};                                       ///< between rows; around buttons and boxes
    QColor box{}, button{}, buttonHover{}, buttonPressed{};
    QColor bar{}, barTrack{};
    QColor errorFill{}, errorEdge{}, warningFill{}, warningEdge{}, infoFill{}, infoEdge{};
};

/// What the user may choose under View > Theme.
enum class ThemeChoice { System, Light, Dark };

class Theme
{
public:
    static Colours colours(const QPalette &palette); ///< remembered by palette; GUI thread only
    static QPalette palette(bool dark);
    static bool isDark(const QPalette &palette);

    /// WCAG contrast, 1 to 21.
    static double contrast(const QColor &a, const QColor &b);
    /// \a colour, made darker or lighter as far as needed to be read on \a background.
    static QColor readable(const QColor &colour, const QColor &background, double ratio = 4.5);
    /// \a top laid over \a bottom with \a share of 0..1.
    static QColor mix(const QColor &top, const QColor &bottom, double share);

    static QColor ofRun(const Colours &colours, const Run *run);

private:
    static Colours derive(const QPalette &palette);
};

} // namespace syncdesk
