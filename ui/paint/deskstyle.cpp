#include "ui/paint/deskstyle.h"

#include "ui/paint/icons.h"
#include "ui/paint/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr qreal Radius = 4;

void rounded(QPainter *painter, const QRectF &rect, const QColor &fill, const QPen &pen)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter->restore();
}

bool focusShown(const QStyleOption *option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

DeskStyle::DeskStyle() : QProxyStyle(u"fusion"_s) {}

QPalette DeskStyle::standardPalette() const
{
    return Theme::palette(false);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Colours c = Theme::colours(option->palette);
    switch (int(element)) {
    case PE_PanelButtonCommand:
        drawButton(option, painter, widget);
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_Sunken | State_On))
            rounded(painter, option->rect, c.buttonPressed, Qt::NoPen);
        else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
            rounded(painter, option->rect, c.buttonHover, Qt::NoPen);
        return;
    case PE_FrameFocusRect:
        rounded(painter, option->rect, {}, QPen(c.accent, 1.4));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool up = header->sortIndicator == QStyleOptionHeader::SortUp;
            painter->save();
            painter->translate(QRectF(header->rect).center());
            painter->rotate(up ? 0 : 180); // Qt calls the ascending one "down"; people read a tip that points up
            const qreal side = header->rect.width();
            Icons::paint(painter, QRectF(-side / 2, -side / 2, side, side), u"chevron-down"_s, c.muted);
            painter->restore();
        }
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            const bool focus = option->state & State_HasFocus;
            rounded(painter, option->rect, option->palette.color(QPalette::Base),
                    QPen(focus ? c.accent : c.edge, focus ? 1.4 : 1.0));
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        drawIndicator(option, painter, element == PE_IndicatorRadioButton);
        return;
    case PE_FrameTabWidget:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), c.line);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void DeskStyle::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Colours c = Theme::colours(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool over = enabled && (option->state & State_MouseOver);
    const bool primary = enabled && widget && widget->property(primaryProperty).toBool();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    const bool isDefault = button && (button->features & QStyleOptionButton::DefaultButton);

    if (primary) {
        const QColor fill = down ? c.accent.darker(125) : over ? c.accent.darker(108) : c.accent;
        rounded(painter, option->rect, fill, QPen(fill, 1));
    } else if (!flat || down || over) {
        const QColor fill = !enabled ? option->palette.color(QPalette::Disabled, QPalette::Button)
                            : down   ? c.buttonPressed
                            : over   ? c.buttonHover
                                     : c.button;
        const QColor edge = !enabled ? Theme::mix(c.edge, fill, 0.5) : isDefault ? c.accent : c.edge;
        rounded(painter, option->rect, fill, flat ? QPen(Qt::NoPen) : QPen(edge, isDefault ? 1.4 : 1));
    }
    if (focusShown(option)) {
        const QRectF inner = QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5);
        rounded(painter, inner, {}, QPen(primary ? c.accentText : c.accent, 1.4));
    }
}

void DeskStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (int(element)) {
    case CE_PushButtonBevel:
        drawButton(option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::HasMenu)) {
            const QRect rect = button->rect;
            const int side = option->fontMetrics.height() * 3 / 4;
            const QRect arrow = visualRect(button->direction, rect,
                                           QRect(rect.right() - side - 6, rect.center().y() - side / 2, side, side));
            Icons::paint(painter, arrow, u"chevron-down"_s, option->palette.color(QPalette::ButtonText));
        }
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && widget && widget->property(primaryProperty).toBool() && (option->state & State_Enabled)) {
            QStyleOptionButton filled(*button);
            const QColor word = Theme::colours(option->palette).accentText;
            filled.palette.setColor(QPalette::ButtonText, word);
            filled.state.setFlag(State_HasFocus, false);
            QProxyStyle::drawControl(element, &filled, painter, widget);
            return;
        }
        break;
    case CE_Header: // the common style asks itself for the parts' places, not the proxy
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeader(option, painter);
            QStyleOptionHeader part(*header);
            part.rect = subElementRect(SE_HeaderLabel, option, widget);
            QProxyStyle::drawControl(CE_HeaderLabel, &part, painter, widget);
            if (header->sortIndicator != QStyleOptionHeader::None) {
                part.rect = subElementRect(SE_HeaderArrow, option, widget);
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            }
        }
        return;
    case CE_HeaderSection:
        drawHeader(option, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          Theme::colours(option->palette).line);
        return;
    case CE_TabBarTabShape:
        drawTab(option, painter);
        return;
    case CE_Splitter: {
        const Colours c = Theme::colours(option->palette);
        const QRect r = option->rect;
        // one quiet line in the middle of a handle that is wide enough to be caught
        if (option->state & State_Horizontal)
            painter->fillRect(QRect(r.center().x(), r.top(), 1, r.height()), c.edge);
        else
            painter->fillRect(QRect(r.left(), r.center().y(), r.width(), 1), c.edge);
        return;
    }
    case CE_ToolBar:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

QSize DeskStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ItemViewItem) // asked for each cell that is painted
        return wanted;
    const int line = option ? option->fontMetrics.height() : 0;
    switch (int(type)) {
    case CT_PushButton:
        wanted.setHeight(std::max(size.height() + 10, line + 10));
        wanted.setWidth(std::max(wanted.width() - (size.width() > 0 ? 10 : 0), size.width() + 22));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        wanted.setHeight(std::max(wanted.height(), line + 10));
        break;
    case CT_TabBarTab:
        wanted = QSize(wanted.width() + 10, std::max(wanted.height(), line + 16));
        break;
    case CT_HeaderSection:
        wanted.setHeight(std::max(wanted.height(), line + 12));
        break;
    case CT_MenuItem:
        wanted.setHeight(std::max(wanted.height(), wanted.height() > 12 ? line + 8 : 0));
        break;
    default:
        break;
    }
    return wanted;
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_SplitterWidth:
        return 5;
    case PM_ScrollBarExtent:
        return 12;
    case PM_HeaderMargin:
        return 8;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (int(hint)) {
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_Header_ArrowAlignment:
        return Qt::AlignRight | Qt::AlignVCenter;
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace syncdesk
