#include "ui/paint/busybar.h"

#include "ui/paint/em.h"
#include "ui/paint/theme.h"

#include <cmath>
#include <QPainter>
#include <QShowEvent>
#include <QStyle>
#include <QTimerEvent>

namespace syncdesk {

namespace {

constexpr int FrameMs = 50;
constexpr double CycleMs = 2600; ///< there and back

} // namespace

BusyBar::BusyBar(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_clock.start();
}

void BusyBar::setBusy()
{
    setRange(0, 0);
    updateTimer();
}

void BusyBar::setPercent(double percent)
{
    setRange(0, 100);
    setValue(int(std::lround(std::clamp(percent, 0.0, 100.0))));
    updateTimer();
}

QSize BusyBar::sizeHint() const
{
    return {em(fontMetrics()) * 30, std::max(6, fontMetrics().height() * 2 / 5)};
}

QSize BusyBar::minimumSizeHint() const
{
    return {em(fontMetrics()) * 8, sizeHint().height()};
}

void BusyBar::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    updateTimer();
}

void BusyBar::hideEvent(QHideEvent *event)
{
    QProgressBar::hideEvent(event);
    updateTimer();
}

void BusyBar::updateTimer()
{
    const bool animate = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isBusy() && isVisible() && animate) {
        if (!m_timer.isActive())
            m_timer.start(FrameMs, this);
    } else {
        m_timer.stop();
    }
}

void BusyBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QProgressBar::timerEvent(event);
        return;
    }
    if (!window()->isMinimized())
        update();
}

void BusyBar::paintEvent(QPaintEvent *)
{
    const Colours c = Theme::colours(palette());
    const QRectF body = rect();
    const qreal radius = body.height() / 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.barTrack);
    painter.drawRoundedRect(body, radius, radius);
    if (!isBusy()) {
        const double part = maximum() > minimum() ? double(value() - minimum()) / (maximum() - minimum()) : 0;
        if (part > 0) {
            QRectF done = body;
            done.setWidth(std::max(body.height(), body.width() * part));
            if (layoutDirection() == Qt::RightToLeft)
                done.moveRight(body.right());
            painter.setBrush(c.accent);
            painter.drawRoundedRect(done, radius, radius);
        }
        return;
    }
    // a soft swell that wanders there and back: busy, without saying how far
    const double phase = m_timer.isActive() ? std::fmod(double(m_clock.elapsed()), CycleMs) / CycleMs : 0.25;
    const double middle = 0.5 - 0.5 * std::cos(phase * 2 * M_PI);
    const double centre = 0.18 + 0.64 * middle;
    QLinearGradient swell(body.topLeft(), body.topRight());
    QColor none = c.accent;
    none.setAlphaF(0);
    swell.setColorAt(std::max(0.0, centre - 0.26), none);
    swell.setColorAt(centre, c.accent);
    swell.setColorAt(std::min(1.0, centre + 0.26), none);
    painter.setBrush(swell);
    painter.drawRoundedRect(body, radius, radius);
}

} // namespace syncdesk
