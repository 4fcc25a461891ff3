#include "ui/paint/runchart.h"

#include "ui/paint/em.h"
#include "ui/paint/theme.h"
#include "ui/text/plaintip.h"
#include "ui/text/wording.h"

#include <cmath>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

struct Extremes
{
    qint64 added = 0, removed = 0;
};

Extremes extremes(const QList<RunPtr> &runs)
{
    Extremes most;
    for (const RunPtr &run : runs) {
        most.added = std::max(most.added, run->task.added.value_or(0));
        most.removed = std::max(most.removed, run->task.removed.value_or(0));
    }
    return most;
}

} // namespace

RunChart::RunChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

qreal RunChart::baseLine(const QList<RunPtr> &runs, const QSizeF &size)
{
    const Extremes most = extremes(runs);
    const double all = double(most.added) + double(most.removed);
    // both directions are drawn to one scale, so the line moves up as far as removals need; 12 % keeps them visible
    const double below = all > 0 && most.removed > 0 ? std::clamp(double(most.removed) / all, 0.12, 0.88) : 0;
    return size.height() - 1.5 - below * (size.height() - 4);
}

QList<RunChart::Bar> RunChart::layOut(const QList<RunPtr> &runs, const QSizeF &size)
{
    QList<Bar> bars;
    if (runs.isEmpty() || size.isEmpty())
        return bars;
    const Extremes most = extremes(runs);
    const qreal base = baseLine(runs, size);
    const qreal up = base - 2;
    const qreal down = size.height() - 1 - base;
    const qreal step = std::min(size.width() / double(runs.size()), 24.0);
    const qreal width = std::max(2.0, step * 0.74);
    qreal left = 0;
    for (const RunPtr &run : runs) {
        Bar bar;
        bar.column = QRectF(left, 0, step, size.height());
        const qint64 added = run->task.added.value_or(0);
        const qint64 removed = run->task.removed.value_or(0);
        if (added > 0 && run->phase != RunPhase::Failed) {
            const qreal height = std::max(3.0, up * double(added) / double(most.added));
            bar.added = QRectF(left, base - height, width, height);
        }
        if (removed > 0 && run->phase != RunPhase::Failed) {
            const qreal height = std::max(3.0, down * double(removed) / double(most.removed));
            bar.removed = QRectF(left, base + 1, width, height);
        }
        if (run->phase == RunPhase::Failed)
            bar.mark = QRectF(left, base - 6, width, 6);
        else if (bar.added.isNull() && bar.removed.isNull())
            bar.mark = QRectF(left, base - 2, width, 2);
        bars.append(bar);
        left += step;
    }
    return bars;
}

void RunChart::setRuns(const QList<RunPtr> &newestFirst)
{
    QList<RunPtr> oldestFirst(newestFirst.crbegin(), newestFirst.crend());
    if (oldestFirst == m_runs)
        return;
    m_runs = oldestFirst;
    setCurrent(-1);
    update();
}

QSize RunChart::sizeHint() const
{
    return {em(fontMetrics()) * 30, fontMetrics().height() * 3};
}

QSize RunChart::minimumSizeHint() const
{
    return {em(fontMetrics()) * 10, fontMetrics().height() * 3};
}

void RunChart::setCurrent(int index)
{
    index = index >= 0 && index < m_runs.size() ? index : -1;
    if (index == m_current)
        return;
    m_current = index;
    update();
    Q_EMIT currentChanged(index);
}

void RunChart::mouseMoveEvent(QMouseEvent *event)
{
    const QList<Bar> bars = layOut(m_runs, size());
    for (int i = 0; i < bars.size(); ++i) {
        QRectF column = bars.at(i).column;
        if (layoutDirection() == Qt::RightToLeft)
            column.moveLeft(width() - column.right());
        if (column.contains(event->position())) {
            setCurrent(i);
            return;
        }
    }
    setCurrent(-1);
}

void RunChart::leaveEvent(QEvent *)
{
    setCurrent(hasFocus() ? int(m_runs.size()) - 1 : -1);
}

void RunChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrent(int(m_runs.size()) - 1);
}

void RunChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setCurrent(-1);
}

void RunChart::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = forward == Qt::Key_Right ? Qt::Key_Left : Qt::Key_Right;
    if (event->key() == forward)
        setCurrent(std::min(m_current + 1, int(m_runs.size()) - 1));
    else if (event->key() == back)
        setCurrent(std::max(m_current - 1, 0));
    else if (event->key() == Qt::Key_Home)
        setCurrent(0);
    else if (event->key() == Qt::Key_End)
        setCurrent(int(m_runs.size()) - 1);
    else
        QWidget::keyPressEvent(event);
}

bool RunChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_current >= 0) {
        const Run &run = *m_runs.at(m_current);
        const QString when = Wording::dateTime(run.started.value_or(run.since));
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           plainTip(u"%1\n%2"_s.arg(when, Wording::outcome(run))), this);
        return true;
    }
    return QWidget::event(event);
}

void RunChart::paintEvent(QPaintEvent *)
{
    const Colours c = Theme::colours(palette());
    QPainter painter(this);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const QList<Bar> bars = layOut(m_runs, size());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < bars.size(); ++i) {
        const Bar &bar = bars.at(i);
        const Run &run = *m_runs.at(i);
        if (i == m_current) {
            painter.setBrush(Theme::mix(c.accent, palette().color(QPalette::Base), 0.14));
            painter.drawRoundedRect(bar.column.adjusted(-2, 0, -2, 0), 3, 3);
        }
        painter.setBrush(run.doneKind == DoneKind::FiguresDiffer ? c.warning : c.bar);
        painter.drawRect(bar.added);
        painter.setBrush(Theme::mix(c.warning, palette().color(QPalette::Base), 0.8));
        painter.drawRect(bar.removed);
        painter.setBrush(run.phase == RunPhase::Failed ? c.bad : c.muted);
        painter.drawRect(bar.mark);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(0, std::floor(baseLine(m_runs, size())), width(), 1), c.edge);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(c.accent, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    }
}

} // namespace syncdesk
