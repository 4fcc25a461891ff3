#include "ui/paint/syncdelegate.h"

#include "ui/paint/em.h"
#include "ui/paint/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace syncdesk {

SyncDelegate::SyncDelegate(int enabledRole, QObject *parent) : CellDelegate(parent), m_enabledRole(enabledRole) {}

bool SyncDelegate::isEnabled(const QModelIndex &index) const
{
    return index.data(m_enabledRole).toBool() && !index.data(Qt::DisplayRole).toString().isEmpty();
}

QRect SyncDelegate::buttonRect(const QRect &cell, const QFontMetrics &metrics, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return {};
    const int height = std::min(cell.height() - 4, metrics.height() + 6);
    const int width = std::min(cell.width() - 2 * em(metrics), metrics.horizontalAdvance(text) + em(metrics) * 3);
    const int room = em(metrics);
    const QRect button(cell.left() + room, cell.center().y() - height / 2, width, height);
    return QStyle::visualRect(QGuiApplication::layoutDirection(), cell, button);
}

QSize SyncDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(em(option.fontMetrics) * 3, 0);
}

void SyncDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                const QRect &) const
{
    const QRect rect = buttonRect(option.rect.adjusted(0, 0, 0, -1), option.fontMetrics, index);
    if (rect.isEmpty())
        return;
    QStyleOptionButton button;
    button.rect = rect;
    button.text = option.text;
    button.palette = option.palette;
    button.direction = option.direction;
    button.fontMetrics = option.fontMetrics;
    const bool enabled = isEnabled(index);
    const bool pressed = enabled && m_pressed.isValid() && m_pressed == index && m_hovered == index;
    const bool hovered = enabled && m_hovered.isValid() && m_hovered == index;
    button.state.setFlag(QStyle::State_Enabled, enabled);
    button.state.setFlag(QStyle::State_Active, option.state & QStyle::State_Active);
    button.state.setFlag(QStyle::State_MouseOver, hovered);
    button.state.setFlag(pressed ? QStyle::State_Sunken : QStyle::State_Raised);
    if (option.state & QStyle::State_HasFocus)
        button.state |= QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    if (!enabled)
        button.palette.setCurrentColorGroup(QPalette::Disabled);
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter->setFont(option.font);
    style->drawControl(QStyle::CE_PushButtonBevel, &button, painter, nullptr);
    button.state.setFlag(QStyle::State_HasFocus, false);
    style->drawControl(QStyle::CE_PushButtonLabel, &button, painter, nullptr);
}

} // namespace syncdesk
