#include "ui/panels/chip.h"

#include "ui/paint/theme.h"

#include <QPainter>

namespace syncdesk {

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int height = metrics.height() + 7;
    return {metrics.horizontalAdvance(text()) + height, height};
}

void Chip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colours c = Theme::colours(palette());
    QColor fill = c.button;
    QColor words = isEnabled() ? c.text : palette().color(QPalette::Disabled, QPalette::Text);
    QColor edge = c.edge;
    if (isChecked()) {
        fill = c.text;
        edge = fill;
        words = Theme::readable(palette().color(QPalette::Base), fill);
    } else if (isDown()) {
        fill = c.buttonPressed;
    } else if (underMouse() && isEnabled()) {
        fill = c.buttonHover;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(fill);
    const QRectF body = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    if (hasFocus()) {
        const QRectF ring = body.adjusted(1.5, 1.5, -1.5, -1.5);
        painter.setPen(QPen(isChecked() ? Theme::readable(c.accent, fill, 3) : c.accent, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    }
    painter.setPen(words);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace syncdesk
