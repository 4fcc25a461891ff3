#include "ui/panels/historybox.h"

#include "ui/paint/icons.h"
#include "ui/paint/runchart.h"
#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

HistoryBox::HistoryBox(QWidget *parent)
    : QWidget(parent), m_caption(new TextLabel(TextLabel::Role::Heading)), m_chart(new RunChart),
      m_current(new TextLabel(TextLabel::Role::Muted)), m_disclose(new QToolButton), m_table(new QTableWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    layout->addWidget(m_caption);
    layout->addWidget(m_chart);
    layout->addWidget(m_current);
    layout->addWidget(m_disclose, 0, Qt::AlignLeading);
    layout->addWidget(m_table);

    m_disclose->setCheckable(true);
    m_disclose->setAutoRaise(true);
    m_disclose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setVisible(false);

    connect(m_chart, &RunChart::currentChanged, this, &HistoryBox::sayCurrent);
    connect(m_disclose, &QToolButton::toggled, this, [this](bool open) {
        m_disclose->setIcon(Icons::icon(open ? u"chevron-down"_s : u"chevron-right"_s));
        m_table->setVisible(open);
        if (open)
            fillTable();
    });
    m_disclose->setIcon(Icons::icon(u"chevron-right"_s));
    retranslate();
}

void HistoryBox::setRuns(const QList<RunPtr> &newestFirst)
{
    setVisible(!newestFirst.isEmpty());
    if (newestFirst == m_runs)
        return;
    m_runs = newestFirst;
    m_chart->setRuns(newestFirst);
    sayCurrent(m_chart->current());
    if (m_table->isVisibleTo(this))
        fillTable();
}

void HistoryBox::sayCurrent(int index)
{
    if (index < 0) {
        // the line keeps its height, or everything below would jump under the mouse
        m_current->say(Wording::runsKnown(int(m_runs.size())));
        return;
    }
    const Run &run = *m_chart->runs().at(index);
    m_current->say(Wording::join({Wording::dateTime(run.started.value_or(run.since)), Wording::outcome(run)}));
}

void HistoryBox::fillTable()
{
    const QStringList headers{tr("Started"), tr("Result"), tr("Added"), tr("Removed"), tr("Took")};
    m_table->setColumnCount(int(headers.size()));
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowCount(int(m_runs.size()));
    for (int row = 0; row < m_runs.size(); ++row) {
        const Run &run = *m_runs.at(row);
        const auto took = run.isOver() ? run.elapsed({}, {}) : std::nullopt;
        const QStringList texts{Wording::dateTime(run.started.value_or(run.since)), Wording::state(&run),
                                Wording::count(run.task.added), Wording::count(run.task.removed),
                                took ? Wording::duration(*took) : u"–"_s};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setTextAlignment(Qt::AlignVCenter |
                                   (column == 2 || column == 3 ? Qt::AlignTrailing : Qt::AlignLeading));
            m_table->setItem(row, column, item);
        }
    }
    const int lines = std::min(int(m_runs.size()), 8);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            lines * m_table->verticalHeader()->defaultSectionSize() +
                            m_table->horizontalScrollBar()->sizeHint().height());
}

void HistoryBox::retranslate()
{
    m_caption->setText(tr("Earlier runs: added, removed, failed"));
    m_disclose->setText(tr("Figures as a table"));
    m_table->setAccessibleName(tr("Earlier runs"));
    m_chart->setAccessibleName(tr("Chart of earlier runs"));
    m_chart->setAccessibleDescription(tr("Arrow keys go through the runs; the line below tells each one's figures."));
    sayCurrent(m_chart->current());
    if (m_table->isVisibleTo(this))
        fillTable();
}

void HistoryBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
