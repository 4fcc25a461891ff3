#pragma once

#include <QFontMetrics>

namespace syncdesk {

/// The unit of widths: a digit and a little more. averageCharWidth() counts all characters of a font, so that one that
/// has Chinese ones made everything half as wide again.
inline int em(const QFontMetrics &metrics)
{
    return (metrics.horizontalAdvance(u'0') * 9 + 7) / 8;
}

} // namespace syncdesk
