#pragma once

#include "ui/models/targettable.h"

#include <QTabWidget>

namespace syncdesk {

class TargetTab;
class TargetView;

/// The middle of the window: two tabs with true counts.
class TargetsPanel : public QTabWidget
{
    Q_OBJECT
public:
    TargetsPanel(TargetTable *datasets, TargetTable *jobs, Timebase &time, QWidget *parent = nullptr);

    TargetTab *datasets() const { return m_datasets; }
    TargetTab *jobs() const { return m_jobs; }
    TargetTab *currentTab() const;
    TargetView *currentView() const;
    void setProjects(const QList<ProjectState> &projects);
    void setFilterText(const QString &text);
    void tick();
    /// Turns to the tab that holds the row; clears that tab's filter when it hides the row. False: there is no such
    /// row.
    bool showRow(const TargetKey &key);

Q_SIGNALS:
    void syncClicked(const syncdesk::TargetKey &key);
    void selectionMoved(); ///< also when the other tab is chosen
    void visibleRowsMoved();
    void columnsChanged();
    void menuRequested(const QPoint &globalPosition);
    void filterCleared();
    void addProjectRequested();
    void refreshRequested();
    void signInRequested(const QString &projectId);
    void caFileRequested(const QString &projectId);
    void addByIdRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void adopt(TargetTab *page);

    TargetTab *m_datasets;
    TargetTab *m_jobs;
};

} // namespace syncdesk
