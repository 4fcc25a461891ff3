#pragma once

#include "ui/paint/celldelegate.h"

namespace syncdesk {

/// A cell with a tick before its text, turned by a click on it or by Space.
class TickDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &inner) const override;
};

} // namespace syncdesk
