#pragma once

#include "app/sync/run.h"

#include <QWidget>

class QTableWidget;
class QToolButton;

namespace syncdesk {

class RunChart;
class TextLabel;

/// Earlier runs of one target: the chart, the figures of the chosen run, and all figures as a table on demand.
class HistoryBox : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryBox(QWidget *parent = nullptr);

    void setRuns(const QList<RunPtr> &newestFirst);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void sayCurrent(int index);
    void fillTable();

    QList<RunPtr> m_runs; ///< newest first
    TextLabel *m_caption;
    RunChart *m_chart;
    TextLabel *m_current;
    QToolButton *m_disclose;
    QTableWidget *m_table;
};

} // namespace syncdesk
