#include "ui/paint/deskstyle.h"
#include "ui/paint/theme.h"

#include <QPainter>
#include <QStyleOption>

// The part of DeskStyle that draws ticks, headers and tabs.
namespace syncdesk {

void DeskStyle::drawIndicator(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Colours c = Theme::colours(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const QColor fill = on && enabled ? c.accent : option->palette.color(QPalette::Base);
    const QColor edge = on && enabled ? c.accent
                        : option->state & State_MouseOver
                            ? c.accent
                            : Theme::mix(c.text, option->palette.color(QPalette::Base), 0.5);
    QRectF r = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal side = std::min(r.width(), r.height());
    r = QRectF(r.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(enabled ? 1 : 0.5);
    painter->setPen(QPen(edge, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(r, round ? side / 2 : 3, round ? side / 2 : 3);
    const QColor mark = enabled ? c.accentText : edge;
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark);
        painter->drawEllipse(r.center(), side * 0.2, side * 0.2);
    } else if (on) {
        painter->setPen(QPen(mark, std::max(1.5, side / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](qreal x, qreal y) { return QPointF(r.left() + x * side, r.top() + y * side); };
        if (option->state & State_NoChange)
            painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
        else
            painter->drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28)}));
    }
    painter->restore();
}

void DeskStyle::drawHeader(const QStyleOption *option, QPainter *painter) const
{
    const Colours c = Theme::colours(option->palette);
    QColor fill = option->palette.color(QPalette::Window);
    if (option->state & State_Sunken)
        fill = c.buttonPressed;
    else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
        fill = Theme::mix(c.text, fill, 0.05);
    const QRect r = option->rect;
    painter->fillRect(r, fill);
    painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), Theme::mix(c.edge, fill, 0.6));
    const int end = option->direction == Qt::RightToLeft ? r.left() : r.right();
    painter->fillRect(QRect(end, r.top() + r.height() / 4, 1, r.height() / 2), c.line);
}

void DeskStyle::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const Colours c = Theme::colours(option->palette);
    const QRect r = option->rect;
    const bool selected = option->state & State_Selected;
    if (!selected && (option->state & State_MouseOver))
        painter->fillRect(r, Theme::mix(c.text, option->palette.color(QPalette::Window), 0.05));
    if (selected)
        painter->fillRect(QRect(r.left() + 4, r.bottom() - 1, r.width() - 8, 2), c.accent);
}

QRect DeskStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || (element != SE_HeaderArrow && element != SE_HeaderLabel))
        return QProxyStyle::subElementRect(element, option, widget);
    const QRect whole = header->rect;
    const int margin = pixelMetric(PM_HeaderMargin, option, widget);
    const int side = header->sortIndicator == QStyleOptionHeader::None ? 0 : header->fontMetrics.height() * 2 / 3;
    QRect place(whole.right() - margin - side + 1, whole.center().y() - side / 2, side, side);
    if (element == SE_HeaderLabel)
        place = whole.adjusted(margin, 0, side > 0 ? -margin - side - 3 : -margin, 0);
    return visualRect(header->direction, whole, place);
}

} // namespace syncdesk
