#include "ui/paint/celldelegate.h"

#include "ui/models/targettable.h"
#include "ui/paint/em.h"
#include "ui/paint/theme.h"

#include <QApplication>
#include <QPainter>

namespace syncdesk {

int CellDelegate::padding(const QStyleOptionViewItem &option)
{
    return em(option.fontMetrics);
}

int CellDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() * 4 / 3 + 2;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {text + 2 * padding(option) + 4, rowHeight(option.fontMetrics)};
}

QColor CellDelegate::textColour(const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &wanted)
{
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor ground = option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    QColor colour =
        wanted.isValid() ? wanted : option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    if (index.data(TargetTable::StaleRole).toBool())
        colour = Theme::mix(colour, ground, 0.68);
    return selected || wanted.isValid() || colour != option.palette.color(group, QPalette::Text)
               ? Theme::readable(colour, ground)
               : colour;
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const Colours c = Theme::colours(option.palette);
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QRect rect = option.rect;

    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(rect, option.palette.color(group, QPalette::Highlight));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), c.line);
    const int room = padding(option);
    paintContent(painter, option, index, rect.adjusted(room, 0, -room, -1));
    // with a selected row the row itself says where one is; the ring is for moving about without selecting
    if ((option.state & QStyle::State_HasFocus) && !(option.state & QStyle::State_Selected)) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c.accent, 1.2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3);
    }
    painter->restore();
}

void CellDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &inner) const
{
    drawText(painter, option, inner, option.text, textColour(option, index));
}

void CellDelegate::drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                            const QString &text, const QColor &colour) const
{
    painter->setFont(option.font);
    painter->setPen(colour);
    const QString shown = option.fontMetrics.elidedText(text, option.textElideMode, rect.width());
    const Qt::Alignment across = option.displayAlignment & Qt::AlignHorizontal_Mask;
    painter->drawText(
        rect, int(QStyle::visualAlignment(option.direction, across | Qt::AlignVCenter)) | Qt::TextSingleLine, shown);
}

} // namespace syncdesk
