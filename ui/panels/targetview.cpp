#include "ui/panels/targetview.h"

#include "ui/paint/buttoncells.h"
#include "ui/paint/em.h"
#include "ui/paint/labeleddelegate.h"
#include "ui/paint/statedelegate.h"
#include "ui/paint/syncdelegate.h"

#include <algorithm>
#include <QContextMenuEvent>
#include <QHeaderView>

namespace syncdesk {

namespace {

constexpr int FirstHidden = TargetTable::Id;

} // namespace

TargetView::TargetView(TargetTable *table, TargetTable::Kind kind, QWidget *parent)
    : QTableView(parent), m_table(table), m_kind(kind)
{
    setModel(table);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);

    auto *sync = new SyncDelegate(TargetTable::SyncEnabledRole, this);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(TargetTable::State, new StateDelegate(this));
    setItemDelegateForColumn(TargetTable::Labeled, new LabeledDelegate(this));
    setItemDelegateForColumn(TargetTable::Sync, sync);
    auto *buttons = new ButtonCells(this, sync, TargetTable::Sync);
    connect(buttons, &ButtonCells::clicked, this, [this](const QModelIndex &index) {
        if (const TargetState *row = m_table->row(index))
            Q_EMIT syncClicked(row->key);
    });

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1); // the style would ask for a header's height
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(em(fontMetrics()) * 4);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint &at) { Q_EMIT menuRequested(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionMoved, this, &TargetView::columnsChanged);
    setSortingEnabled(true);
    resetColumns();
    applyRowHeight();
}

int TargetView::defaultWidth(int column) const
{
    const int em = syncdesk::em(fontMetrics());
    switch (column) {
    case TargetTable::State:
        return em * 23;
    case TargetTable::Name:
        return em * 17;
    case TargetTable::Sync:
        return em * 9;
    case TargetTable::Type:
        return em * 17;
    case TargetTable::Labeled:
        return em * 14;
    case TargetTable::Samples:
        return em * 10;
    case TargetTable::LastSync:
        return em * 12;
    case TargetTable::Source:
    case TargetTable::Id:
        return em * 36;
    default:
        return em * 20;
    }
}

void TargetView::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < TargetTable::ColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, defaultWidth(column));
        header->setSectionHidden(column, column >= FirstHidden);
    }
    sortByColumn(TargetTable::Name, Qt::AscendingOrder);
    Q_EMIT columnsChanged();
}

void TargetView::setColumnShown(int column, bool shown)
{
    setColumnHidden(column, !shown);
    Q_EMIT columnsChanged();
}

QByteArray TargetView::columnState() const
{
    return horizontalHeader()->saveState();
}

bool TargetView::restoreColumns(const QByteArray &state)
{
    // a state of another version of the program has other columns: keep the defaults then
    if (state.isEmpty() || !horizontalHeader()->restoreState(state) ||
        horizontalHeader()->count() != TargetTable::ColumnCount) {
        resetColumns();
        return false;
    }
    horizontalHeader()->setStretchLastSection(true);
    if (horizontalHeader()->hiddenSectionCount() == TargetTable::ColumnCount)
        resetColumns();
    m_table->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    Q_EMIT columnsChanged();
    return true;
}

QList<int> TargetView::selectedRowNumbers() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int TargetView::selectedRowCount() const
{
    int rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows += range.height(); // by rows: ranges of whole rows do not overlap
    return rows;
}

QList<TargetKey> TargetView::selectedKeys() const
{
    QList<TargetKey> keys;
    for (const int number : selectedRowNumbers()) {
        if (const TargetState *row = m_table->row(number))
            keys.append(row->key);
    }
    return keys;
}

TargetKey TargetView::currentKey() const
{
    const TargetState *row = m_table->row(currentIndex());
    return row ? row->key : TargetKey{};
}

std::pair<int, int> TargetView::visibleRows() const
{
    const int first = rowAt(0);
    if (first < 0)
        return {-1, -1};
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? m_table->rowCount() - 1 : last};
}

QList<TargetKey> TargetView::visibleKeys() const
{
    QList<TargetKey> keys;
    const auto [first, last] = visibleRows();
    for (int number = first; number >= 0 && number <= last; ++number) {
        if (const TargetState *row = m_table->row(number))
            keys.append(row->key);
    }
    return keys;
}

bool TargetView::showRow(const TargetKey &key)
{
    const QModelIndex index = m_table->indexOf(key, TargetTable::Name);
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

QString TargetView::selectionAsText() const
{
    QList<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column) && column != TargetTable::Sync)
            columns.append(column);
    }
    return m_table->copyText(selectedRowNumbers(), columns);
}

void TargetView::retranslate()
{
    setAccessibleName(m_kind == TargetTable::Kind::Datasets ? tr("Datasets") : tr("Annotation jobs"));
    m_table->retranslate();
}

void TargetView::applyRowHeight()
{
    verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(fontMetrics()));
}

void TargetView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void TargetView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT selectionMoved();
}

void TargetView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    Q_EMIT menuRequested(at);
    event->accept();
}

void TargetView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT visibleRowsMoved();
}

void TargetView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT visibleRowsMoved();
}

void TargetView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
}

} // namespace syncdesk
