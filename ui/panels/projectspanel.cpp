#include "ui/panels/projectspanel.h"

#include "ui/models/projectlist.h"
#include "ui/paint/em.h"
#include "ui/paint/icons.h"
#include "ui/paint/projectdelegate.h"
#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QListView>
#include <QPaintEvent>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

/// Paints the entries that changed: each second some age does. QListView alone lays out and paints them all.
class EntryView : public QListView
{
protected:
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override
    {
        if (first == last) // its height stays: an entry has two lines
            // NOLINTNEXTLINE(bugprone-parent-virtual-call): QListView's own is what is to be left out
            QAbstractItemView::dataChanged(first, last, roles);
        else
            QListView::dataChanged(first, last, roles);
    }
    // all between the first and the last one that changed, otherwise
    void paintEvent(QPaintEvent *event) override
    {
        for (const QRect &part : event->region()) {
            QPaintEvent one(part);
            QListView::paintEvent(&one);
        }
    }
};

} // namespace

ProjectsPanel::ProjectsPanel(ProjectList *list, QWidget *parent)
    : QWidget(parent), m_list(list), m_caption(new TextLabel(TextLabel::Role::Heading)), m_view(new EntryView),
      m_add(new QPushButton), m_card(new QFrame), m_cardTitle(new TextLabel(TextLabel::Role::Strong)),
      m_cardText(new TextLabel), m_cardClose(new QToolButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 10, 4, 8);
    layout->setSpacing(4);
    m_caption->setContentsMargins(10, 0, 10, 0);
    layout->addWidget(m_caption);
    layout->addWidget(m_view, 1);
    buildCard();
    layout->addWidget(m_card);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(6, 4, 6, 0);
    m_add->setIcon(Icons::icon(u"add"_s));
    foot->addWidget(m_add);
    foot->addStretch(1);
    layout->addLayout(foot);

    m_view->setModel(list);
    m_view->setItemDelegate(new ProjectDelegate(this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setDefaultDropAction(Qt::MoveAction);
    m_view->setDragDropOverwriteMode(false);
    m_view->setMouseTracking(true);
    m_view->viewport()->setBackgroundRole(QPalette::Window);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QListView::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT menuRequested(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) {
        if (m_list->project(index))
            Q_EMIT editRequested();
    });
    connect(m_add, &QPushButton::clicked, this, &ProjectsPanel::addRequested);
    retranslate();
}

void ProjectsPanel::buildCard()
{
    auto *grid = new QGridLayout(m_card);
    grid->setContentsMargins(12, 8, 6, 10);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    m_cardTitle->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_cardText->setContentsMargins(0, 0, 6, 0);
    grid->addWidget(m_cardTitle, 0, 0);
    grid->addWidget(m_cardClose, 0, 1, Qt::AlignTop);
    grid->addWidget(m_cardText, 1, 0, 1, 2);
    m_card->setAutoFillBackground(true);
    m_card->hide();
    m_cardClose->setAutoRaise(true);
    m_cardClose->setIcon(Icons::icon(u"close"_s));
    connect(m_cardClose, &QToolButton::clicked, this, [this] {
        m_card->hide();
        Q_EMIT hintDismissed();
    });
    colourCard();
}

void ProjectsPanel::colourCard()
{
    QPalette tinted = m_card->palette();
    tinted.setColor(QPalette::Window, Theme::colours(palette()).infoFill);
    m_card->setPalette(tinted);
}

QString ProjectsPanel::current() const
{
    return m_view->currentIndex().data(ProjectList::IdRole).toString();
}

void ProjectsPanel::setCurrent(const QString &projectId)
{
    const QModelIndex index = m_list->indexOf(projectId);
    m_view->setCurrentIndex(index.isValid() ? index : m_list->indexOf({}));
}

void ProjectsPanel::setHint(bool onlyDemo)
{
    m_card->setVisible(onlyDemo);
}

QSize ProjectsPanel::sizeHint() const
{
    return {em(fontMetrics()) * 32, fontMetrics().height() * 20};
}

QSize ProjectsPanel::minimumSizeHint() const
{
    return {em(fontMetrics()) * 20, fontMetrics().height() * 8};
}

void ProjectsPanel::retranslate()
{
    m_caption->setText(tr("Projects"));
    m_view->setAccessibleName(tr("Projects"));
    m_add->setText(tr("Add project…"));
    m_add->setAccessibleName(tr("Add project"));
    m_add->setToolTip(tr("Adds a ModelArts project to the list"));
    m_cardTitle->setText(tr("Try it, then add your own"));
    m_cardText->setText(tr("The demo cloud runs on this computer: everything works, nothing is real. “Add project…” "
                           "brings in your datasets."));
    m_cardClose->setText(tr("Dismiss the hint"));
    m_cardClose->setToolTip(tr("Dismiss the hint"));
}

void ProjectsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        colourCard();
}

} // namespace syncdesk
