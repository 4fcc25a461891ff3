#pragma once

#include "ui/paint/celldelegate.h"

#include <QPersistentModelIndex>

namespace syncdesk {

/// A cell that looks and feels like a button: the Sync column, and the activity list's last column.
/// The view hands it the mouse (see ButtonCells); this class knows where the button is and paints it.
class SyncDelegate : public CellDelegate
{
    Q_OBJECT
public:
    /// \a enabledRole: bool, whether the button works. A cell without text has no button.
    SyncDelegate(int enabledRole, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Within \a cell; empty where the cell has no text.
    QRect buttonRect(const QRect &cell, const QFontMetrics &metrics, const QModelIndex &index) const;
    bool isEnabled(const QModelIndex &index) const;

    void setHovered(const QModelIndex &index) { m_hovered = index; }
    void setPressed(const QModelIndex &index) { m_pressed = index; }
    QModelIndex hovered() const { return m_hovered; }
    QModelIndex pressed() const { return m_pressed; }

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &inner) const override;

private:
    int m_enabledRole;
    QPersistentModelIndex m_hovered, m_pressed;
};

} // namespace syncdesk
