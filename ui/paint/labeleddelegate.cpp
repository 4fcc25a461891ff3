#include "ui/paint/labeleddelegate.h"

#include "ui/models/targettable.h"
#include "ui/paint/em.h"
#include "ui/paint/theme.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

int barWidth(const QStyleOptionViewItem &option)
{
    return em(option.fontMetrics) * 9;
}

} // namespace

QSize LabeledDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(barWidth(option) + padding(option), 0);
}

void LabeledDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRect &inner) const
{
    const QVariant share = index.data(TargetTable::PercentRole);
    if (!share.isValid()) {
        drawText(painter, option, inner, option.text, textColour(option, index));
        return;
    }
    const Colours c = Theme::colours(option.palette);
    const bool stale = index.data(TargetTable::StaleRole).toBool();
    // the figure keeps its room; the bar takes what is left and goes before the figure does
    const int figure =
        std::max(option.fontMetrics.horizontalAdvance(u"100 %"_s), option.fontMetrics.horizontalAdvance(option.text));
    const int width = std::min(barWidth(option), inner.width() - figure - padding(option));
    int left = inner.left();
    if (width >= 8) {
        const int height = std::max(5, option.fontMetrics.height() / 3);
        QRect track(left, inner.center().y() - height / 2, width, height);
        track = QStyle::visualRect(option.direction, inner, track);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.barTrack);
        painter->drawRoundedRect(track, height / 2.0, height / 2.0);
        const double part = std::clamp(share.toDouble(), 0.0, 100.0) / 100.0;
        if (part > 0) {
            QRectF done = track;
            done.setWidth(std::max(double(height), track.width() * part));
            if (option.direction == Qt::RightToLeft)
                done.moveRight(track.right() + 1);
            painter->setOpacity(stale ? 0.55 : 1);
            painter->setBrush(c.bar);
            painter->drawRoundedRect(done, height / 2.0, height / 2.0);
            painter->setOpacity(1);
        }
        left += width + padding(option);
    }
    const QRect words(left, inner.top(), inner.right() - left + 1, inner.height());
    QStyleOptionViewItem leading = option;
    leading.displayAlignment = Qt::AlignLeading | Qt::AlignVCenter;
    drawText(painter, leading, QStyle::visualRect(option.direction, inner, words), option.text,
             textColour(option, index));
}

} // namespace syncdesk
