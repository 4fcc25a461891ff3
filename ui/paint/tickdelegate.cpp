#include "ui/paint/tickdelegate.h"

#include <QApplication>

namespace syncdesk {

void TickDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &inner) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem box = option;
    // where the view looks for the click
    box.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
    box.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    box.state |= option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    QRect text = inner;
    if (option.direction == Qt::LeftToRight)
        text.setLeft(box.rect.right() + padding(option));
    else
        text.setRight(box.rect.left() - padding(option));
    drawText(painter, option, text, option.text, textColour(option, index));
}

} // namespace syncdesk
