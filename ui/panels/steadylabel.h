#pragma once

#include <QLabel>

namespace syncdesk {

/// Shows \a text in a place that stays as wide as it was, unless the text needs more or much less: a figure that
/// changes each second is not to have the window laid out, and its neighbours painted, each second.
/// For one line whose label takes less than a third of its window; a wider one is left to its layout.
inline void sayInPlace(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    // not the label's own hint, which is never less than what was fixed before
    const QMargins margins = label->contentsMargins();
    const int around = 2 * label->margin();
    const QFontMetrics metrics = label->fontMetrics();
    const QSize wanted(metrics.horizontalAdvance(text) + margins.left() + margins.right() + around + 1,
                       metrics.height() + margins.top() + margins.bottom() + around);
    if (wanted.width() > label->window()->width() / 3) {
        label->setMinimumSize(0, 0);
        label->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        return;
    }
    const int spare = label->minimumWidth() - wanted.width();
    if (spare < 0 || spare > 3 * metrics.averageCharWidth() || label->maximumHeight() != wanted.height())
        label->setFixedSize(wanted); // QWidget::updateGeometry() does nothing for a fixed size
}

} // namespace syncdesk
