#pragma once

#include "ui/paint/celldelegate.h"

namespace syncdesk {

/// The Labeled column: a bar of the known share beside its figure; only the text where the share is not known.
class LabeledDelegate : public CellDelegate
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
