#include "ui/panels/targetspanel.h"

#include "ui/panels/targettab.h"
#include "ui/panels/targetview.h"
#include "ui/text/wording.h"

#include <QEvent>
#include <QTabBar>

namespace syncdesk {

TargetsPanel::TargetsPanel(TargetTable *datasets, TargetTable *jobs, Timebase &time, QWidget *parent)
    : QTabWidget(parent), m_datasets(new TargetTab(datasets, TargetTable::Kind::Datasets, time)),
      m_jobs(new TargetTab(jobs, TargetTable::Kind::Jobs, time))
{
    setDocumentMode(true);
    tabBar()->setExpanding(false);
    adopt(m_datasets);
    adopt(m_jobs);
    connect(this, &QTabWidget::currentChanged, this, &TargetsPanel::selectionMoved);
    retranslate();
}

void TargetsPanel::adopt(TargetTab *page)
{
    addTab(page, QString());
    connect(page, &TargetTab::countsChanged, this, &TargetsPanel::retranslate);
    connect(page, &TargetTab::filterCleared, this, &TargetsPanel::filterCleared);
    connect(page, &TargetTab::addProjectRequested, this, &TargetsPanel::addProjectRequested);
    connect(page, &TargetTab::refreshRequested, this, &TargetsPanel::refreshRequested);
    connect(page, &TargetTab::signInRequested, this, &TargetsPanel::signInRequested);
    connect(page, &TargetTab::caFileRequested, this, &TargetsPanel::caFileRequested);
    connect(page, &TargetTab::addByIdRequested, this, &TargetsPanel::addByIdRequested);
    TargetView *view = page->view();
    connect(view, &TargetView::syncClicked, this, &TargetsPanel::syncClicked);
    connect(view, &TargetView::visibleRowsMoved, this, &TargetsPanel::visibleRowsMoved);
    connect(view, &TargetView::columnsChanged, this, &TargetsPanel::columnsChanged);
    connect(view, &TargetView::menuRequested, this, &TargetsPanel::menuRequested);
    connect(view, &TargetView::selectionMoved, this, [this, page] {
        if (page == currentTab())
            Q_EMIT selectionMoved();
    });
}

TargetTab *TargetsPanel::currentTab() const
{
    return currentWidget() == m_jobs ? m_jobs : m_datasets;
}

TargetView *TargetsPanel::currentView() const
{
    return currentTab()->view();
}

void TargetsPanel::setProjects(const QList<ProjectState> &projects)
{
    m_datasets->setProjects(projects);
    m_jobs->setProjects(projects);
}

void TargetsPanel::setFilterText(const QString &text)
{
    m_datasets->setFilterText(text);
    m_jobs->setFilterText(text);
}

void TargetsPanel::tick()
{
    currentTab()->tick();
}

bool TargetsPanel::showRow(const TargetKey &key)
{
    TargetTab *page = key.isDataset() ? m_datasets : m_jobs;
    setCurrentWidget(page);
    if (page->view()->showRow(key))
        return true;
    if (!page->isFiltered())
        return false;
    page->clearFilter();
    return page->view()->showRow(key);
}

void TargetsPanel::retranslate()
{
    const int datasets = indexOf(m_datasets);
    const int jobs = indexOf(m_jobs);
    if (datasets >= 0)
        setTabText(datasets, Wording::withCount(tr("Datasets"), m_datasets->view()->table()->totalRows()));
    if (jobs >= 0)
        setTabText(jobs, Wording::withCount(tr("Annotation jobs"), m_jobs->view()->table()->totalRows()));
}

void TargetsPanel::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
