#include "ui/panels/activitypanel.h"

#include "ui/paint/buttoncells.h"
#include "ui/paint/em.h"
#include "ui/paint/statedelegate.h"
#include "ui/paint/syncdelegate.h"
#include "ui/panels/textlabel.h"
#include "ui/text/emptywords.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace syncdesk {

ActivityPanel::ActivityPanel(ActivityTable *table, QWidget *parent)
    : QWidget(parent), m_table(table), m_caption(new TextLabel(TextLabel::Role::Heading)),
      m_empty(new TextLabel(TextLabel::Role::Muted)), m_view(new QTableView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    m_caption->setContentsMargins(10, 0, 10, 0);
    m_empty->setContentsMargins(10, 0, 10, 6);
    layout->addWidget(m_caption);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);

    m_view->setModel(table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *button = new SyncDelegate(ActivityTable::FirstOfferRole, this);
    m_view->setItemDelegate(new CellDelegate(this));
    m_view->setItemDelegateForColumn(ActivityTable::When, new StateDelegate(this));
    m_view->setItemDelegateForColumn(ActivityTable::Action, button);
    auto *buttons = new ButtonCells(m_view, button, ActivityTable::Action);
    connect(buttons, &ButtonCells::clicked, this, [this](const QModelIndex &index) {
        const int offer = index.data(ActivityTable::FirstOfferRole).toInt();
        Q_EMIT offerRequested(index.data(ActivityTable::RunIdRole).toString(), ActivityTable::Offer(offer));
    });
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setMinimumSectionSize(1); // the style would ask for a header's height
    m_view->verticalHeader()->setDefaultSectionSize(CellDelegate::rowHeight(m_view->fontMetrics()));
    QHeaderView *header = m_view->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setStretchLastSection(false);
    setWidths();
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTableView::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT menuRequested(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() == ActivityTable::Action)
            return; // its button answers for itself
        if (const Run *run = m_table->run(index.row()))
            Q_EMIT showRequested(run->target);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPanel::currentMoved);
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(table, signal, this, &ActivityPanel::showEmpty);
    connect(table, &QAbstractItemModel::modelReset, this, &ActivityPanel::showEmpty);
    retranslate();
    showEmpty();
}

void ActivityPanel::setWidths()
{
    QHeaderView *header = m_view->horizontalHeader();
    const int em = syncdesk::em(fontMetrics());
    header->resizeSection(ActivityTable::When, em * 14);
    header->resizeSection(ActivityTable::Name, em * 20);
    header->resizeSection(ActivityTable::Project, em * 16);
    header->setSectionResizeMode(ActivityTable::What, QHeaderView::Stretch);
    header->resizeSection(ActivityTable::Action, em * 15);
    header->setMinimumSectionSize(em * 6);
}

const Run *ActivityPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_table->run(index.row()) : nullptr;
}

QSize ActivityPanel::sizeHint() const
{
    return {em(fontMetrics()) * 60, fontMetrics().height() * 10};
}

QSize ActivityPanel::minimumSizeHint() const
{
    return {em(fontMetrics()) * 20, fontMetrics().height() * 5};
}

void ActivityPanel::showEmpty()
{
    m_empty->setVisible(m_table->rowCount() == 0);
}

void ActivityPanel::retranslate()
{
    m_caption->setText(tr("Activity: problems first, then running, then done"));
    m_empty->setText(EmptyWords::noActivity());
    m_view->setAccessibleName(tr("Activity"));
    m_table->retranslate();
}

void ActivityPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
