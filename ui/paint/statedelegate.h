#pragma once

#include "ui/paint/celldelegate.h"

namespace syncdesk {

/// The State column, and the first one of the activity list: the run's icon and the words in its colour.
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
