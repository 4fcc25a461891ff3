#pragma once

#include "ui/paint/celldelegate.h"

namespace syncdesk {

/// The State column: the state's icon and its words, both in the state's colour.
class StateDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QRect &inner) const override;
};

} // namespace syncdesk
