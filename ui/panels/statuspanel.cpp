#include "ui/panels/statuspanel.h"

#include "ui/models/targettable.h"
#include "ui/paint/deskstyle.h"
#include "ui/paint/em.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/runbox.h"
#include "ui/panels/textlabel.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <algorithm>
#include <functional>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

StatusPanel::StatusPanel(Timebase &time, QWidget *parent)
    : QGroupBox(parent), m_stack(new QStackedWidget), m_nothing(new EmptyState), m_summary(new QWidget),
      m_summaryTitle(new TextLabel(TextLabel::Role::Big)), m_summaryText(new TextLabel(TextLabel::Role::Muted)),
      m_syncAll(new QPushButton), m_run(new RunBox(time))
{
    setProperty(DeskStyle::silentTitleProperty, true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    auto *summary = new QVBoxLayout(m_summary);
    summary->setContentsMargins(14, 12, 14, 14);
    summary->setSpacing(8);
    summary->addWidget(m_summaryTitle);
    summary->addWidget(m_summaryText);
    summary->addSpacing(4);
    summary->addWidget(m_syncAll, 0, Qt::AlignLeading);
    summary->addStretch(1);

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_run);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_run->setBackgroundRole(QPalette::Base);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_runPage = scroll;
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_summary);
    m_stack->addWidget(m_runPage);

    connect(m_syncAll, &QPushButton::clicked, this, &StatusPanel::syncRequested);
    connect(m_run, &RunBox::syncRequested, this, &StatusPanel::syncRequested);
    connect(m_run, &RunBox::startAgainRequested, this, &StatusPanel::startAgainRequested);
    connect(m_run, &RunBox::stopWatchingRequested, this, &StatusPanel::stopWatchingRequested);
    connect(m_run, &RunBox::watchAgainRequested, this, &StatusPanel::watchAgainRequested);
    connect(m_run, &RunBox::takeFromQueueRequested, this, &StatusPanel::takeFromQueueRequested);
    connect(m_run, &RunBox::copyReportRequested, this, &StatusPanel::copyReportRequested);
    retranslate();
}

QSize StatusPanel::sizeHint() const
{
    return {em(fontMetrics()) * 52, fontMetrics().height() * 30};
}

QSize StatusPanel::minimumSizeHint() const
{
    return {em(fontMetrics()) * 34, fontMetrics().height() * 8};
}

void StatusPanel::showNothing()
{
    m_rows.clear();
    m_stack->setCurrentWidget(m_nothing);
}

void StatusPanel::showRow(const StatusView &view)
{
    m_rows.clear();
    m_run->render(view);
    m_stack->setCurrentWidget(m_runPage);
}

void StatusPanel::setHistory(const QList<RunPtr> &newestFirst)
{
    m_run->setHistory(newestFirst);
}

void StatusPanel::showSummary(const QList<TargetState> &rows)
{
    m_rows = rows;
    renderSummary();
    m_stack->setCurrentWidget(m_summary);
}

void StatusPanel::renderSummary()
{
    m_summaryTitle->say(Wording::selected(int(m_rows.size())));
    m_summaryText->say(Wording::selectionSummary(m_rows));
    const auto can = std::count_if(m_rows.cbegin(), m_rows.cend(), std::mem_fn(&TargetState::canStart));
    m_syncAll->setEnabled(can > 0);
    m_syncAll->setToolTip(can > 0 ? QString() : ActionWords::whyNot(WhyNot::NoneCanStart));
}

void StatusPanel::tick()
{
    if (m_stack->currentWidget() == m_runPage)
        m_run->tick();
}

bool StatusPanel::showsMovingTime() const
{
    return m_stack->currentWidget() == m_runPage && m_run->showsMovingTime();
}

void StatusPanel::retranslate()
{
    setTitle(tr("Live status"));
    m_syncAll->setText(tr("Sync selected"));
    m_nothing->setContent({u"state-running"_s, EmptyWords::nothingSelected()});
    if (!m_rows.isEmpty())
        renderSummary();
}

void StatusPanel::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

void StatusPanel::paintEvent(QPaintEvent *)
{
    // the title names the group for those who hear it; those who see have the row's name at its top
    QPainter(this).fillRect(rect(), palette().color(QPalette::Base));
}

} // namespace syncdesk
