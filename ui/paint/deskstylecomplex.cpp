#include "ui/paint/deskstyle.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

// The part of DeskStyle that draws controls made of several: combo boxes and scroll bars.
namespace syncdesk {

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (control == CC_ComboBox)
        drawComboBox(option, painter, widget);
    else if (control == CC_ScrollBar)
        drawScrollBar(option, painter);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void DeskStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    const Colours c = Theme::colours(combo->palette);
    const bool enabled = combo->state & State_Enabled;
    const bool focus = combo->state & State_HasFocus;
    QColor fill = combo->editable ? combo->palette.color(QPalette::Base) : c.button;
    if (enabled && !combo->editable && (combo->state & State_Sunken))
        fill = c.buttonPressed;
    else if (enabled && !combo->editable && (combo->state & State_MouseOver))
        fill = c.buttonHover;
    if (combo->frame) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(enabled ? fill : combo->palette.color(QPalette::Disabled, QPalette::Button));
        painter->setPen(QPen(focus ? c.accent : enabled ? c.edge : Theme::mix(c.edge, fill, 0.5), focus ? 1.4 : 1));
        painter->drawRoundedRect(QRectF(combo->rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->restore();
    }
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const int side = std::min(arrow.width(), combo->fontMetrics.height() * 3 / 4);
    Icons::paint(painter, QRect(arrow.center() - QPoint(side / 2, side / 2), QSize(side, side)), u"chevron-down"_s,
                 combo->palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
}

QRect DeskStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                const QWidget *widget) const
{
    if (control == CC_GroupBox && widget && widget->property(silentTitleProperty).toBool())
        return sub == SC_GroupBoxContents || sub == SC_GroupBoxFrame ? option->rect : QRect();
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField) {
        const QRect field = QProxyStyle::subControlRect(control, option, sub, widget);
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        return combo && !combo->editable ? field.adjusted(4, 0, 0, 0) : field;
    }
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, sub, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const QRect whole = bar->rect;
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? whole.width() : whole.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int grip = length;
    if (range > 0) {
        grip = int(qint64(length) * bar->pageStep / (range + bar->pageStep));
        grip = std::clamp(grip, std::min(28, length), length);
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - grip, bar->upsideDown);
    const auto part = [&](int from, int size) {
        return across ? QRect(whole.left() + from, whole.top(), size, whole.height())
                      : QRect(whole.left(), whole.top() + from, whole.width(), size);
    };
    switch (int(sub)) {
    case SC_ScrollBarGroove:
        return whole;
    case SC_ScrollBarSlider:
        return visualRect(bar->direction, whole, part(start, grip));
    case SC_ScrollBarSubPage:
        return visualRect(bar->direction, whole, part(0, start));
    case SC_ScrollBarAddPage:
        return visualRect(bar->direction, whole, part(start + grip, length - start - grip));
    default:
        return {}; // no arrow buttons
    }
}

void DeskStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    const Colours c = Theme::colours(bar->palette);
    const QColor ground = bar->palette.color(QPalette::Base);
    painter->fillRect(bar->rect, ground);
    if (bar->maximum <= bar->minimum)
        return;
    const bool held = (bar->state & State_Sunken) && (bar->activeSubControls & SC_ScrollBarSlider);
    const bool over = bar->state & State_MouseOver;
    QRectF grip = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const qreal inset = over || held ? 2 : 3;
    grip.adjust(inset, inset, -inset, -inset);
    const qreal radius = std::min(grip.width(), grip.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::mix(c.text, ground, held ? 0.55 : over ? 0.45 : 0.30));
    painter->drawRoundedRect(grip, radius, radius);
    painter->restore();
}

} // namespace syncdesk
