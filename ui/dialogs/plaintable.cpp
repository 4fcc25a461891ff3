#include "ui/dialogs/plaintable.h"

#include "ui/paint/celldelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace syncdesk {

void makePlainTable(QTableView *view)
{
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setItemDelegate(new CellDelegate(view));
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(1); // the style would ask for a header's height
    view->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(view->fontMetrics()));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->horizontalHeader()->setStretchLastSection(true);
}

} // namespace syncdesk
