#include "ui/paint/statedelegate.h"

#include "ui/models/activitytable.h"
#include "ui/models/targettable.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"

#include <QPainter>

namespace syncdesk {

namespace {

int iconSide(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() - 2;
}

} // namespace

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return CellDelegate::sizeHint(option, index) + QSize(iconSide(option) + padding(option), 0);
}

void StateDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const QRect &inner) const
{
    const Run *run = nullptr;
    QString name;
    if (const auto *targets = qobject_cast<const TargetTable *>(index.model())) {
        if (const TargetState *row = targets->row(index)) {
            run = row->run.get();
            name = Icons::ofRow(*row);
        }
    } else if (const auto *activity = qobject_cast<const ActivityTable *>(index.model())) {
        run = activity->run(index.row());
        name = Icons::ofRun(run);
    }
    const Colours c = Theme::colours(option.palette);
    const QColor colour = textColour(option, index, Theme::ofRun(c, run));
    const int side = iconSide(option);
    const QRect icon(inner.left(), inner.center().y() - side / 2, side, side);
    const QRect words = inner.adjusted(side + padding(option) * 3 / 4, 0, 0, 0);
    if (!name.isEmpty())
        Icons::paint(painter, QStyle::visualRect(option.direction, inner, icon), name, colour);
    drawText(painter, option, QStyle::visualRect(option.direction, inner, words), option.text, colour);
}

} // namespace syncdesk
