#pragma once

#include "ui/panels/statusview.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace syncdesk {

class BusyBar;
class CountBox;
class ErrorBox;
class FlowLayout;
class HistoryBox;
class RunDetails;
class TextLabel;
class Timeline;

/// Everything about one row and its run, from name to earlier runs.
class RunBox : public QWidget
{
    Q_OBJECT
public:
    explicit RunBox(Timebase &time, QWidget *parent = nullptr);

    void render(const StatusView &view);
    void setHistory(const QList<RunPtr> &newestFirst);
    void tick(); ///< elapsed time and ages
    bool showsMovingTime() const;

Q_SIGNALS:
    void syncRequested();
    void startAgainRequested();
    void stopWatchingRequested();
    void watchAgainRequested();
    void takeFromQueueRequested();
    void copyReportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHead(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void retranslate();
    void renderState();
    void renderCounts();
    void renderButtons();

    Timebase &m_time;
    StatusView m_view;
    TextLabel *m_name, *m_place;
    QLabel *m_icon;
    TextLabel *m_state, *m_elapsed;
    BusyBar *m_bar;
    TextLabel *m_pace, *m_notes;
    FlowLayout *m_buttons;
    QPushButton *m_sync, *m_startAgain, *m_stop, *m_watch, *m_takeOut, *m_copy;
    ErrorBox *m_error;
    CountBox *m_added, *m_removed, *m_total;
    TextLabel *m_reported;
    RunDetails *m_details;
    Timeline *m_timeline;
    HistoryBox *m_history;
};

} // namespace syncdesk
