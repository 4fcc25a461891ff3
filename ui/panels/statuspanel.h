#pragma once

#include "ui/panels/statusview.h"

#include <QGroupBox>

class QPushButton;
class QStackedWidget;

namespace syncdesk {

class EmptyState;
class RunBox;
class TextLabel;

/// The group "Live status" at the right: one row, a summary of several, or a word on what it is for.
class StatusPanel : public QGroupBox
{
    Q_OBJECT
public:
    explicit StatusPanel(Timebase &time, QWidget *parent = nullptr);

    void showNothing();
    void showRow(const StatusView &view);
    void setHistory(const QList<RunPtr> &newestFirst); ///< of the row that is shown
    void showSummary(const QList<TargetState> &rows);
    void tick();
    bool showsMovingTime() const;
    bool showsSummary() const { return !m_rows.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void syncRequested(); ///< of what is selected
    void startAgainRequested();
    void stopWatchingRequested();
    void watchAgainRequested();
    void takeFromQueueRequested();
    void copyReportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void renderSummary();

    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    QWidget *m_summary;
    TextLabel *m_summaryTitle, *m_summaryText;
    QPushButton *m_syncAll;
    RunBox *m_run;
    QWidget *m_runPage;
    QList<TargetState> m_rows;
};

} // namespace syncdesk
