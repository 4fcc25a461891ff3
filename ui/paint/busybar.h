#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QProgressBar>

namespace syncdesk {

/// A thin bar. Busy: a slow pulse, still where the desktop asks for no animation; no share is claimed. Else a true
/// percentage.
class BusyBar : public QProgressBar
{
    Q_OBJECT
public:
    explicit BusyBar(QWidget *parent = nullptr);

    void setBusy();
    void setPercent(double percent); ///< 0..100, as the service gave it

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool isBusy() const { return minimum() == maximum(); }
    void updateTimer();

    QBasicTimer m_timer; ///< runs only while a busy bar is seen
    QElapsedTimer m_clock;
};

} // namespace syncdesk
