#include "ui/panels/timeline.h"

#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

Timeline::Timeline(QWidget *parent)
    : QWidget(parent), m_caption(new TextLabel(TextLabel::Role::Heading)), m_list(new QWidget),
      m_lines(new QVBoxLayout(m_list))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_caption);
    layout->addWidget(m_list);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(3);
    render();
}

void Timeline::setRun(const RunPtr &run)
{
    const bool same = run && m_run && run->timeline == m_run->timeline && run->phase == m_run->phase;
    m_run = run;
    setVisible(run && !run->timeline.isEmpty());
    if (!same)
        render();
}

void Timeline::render()
{
    m_caption->say(tr("This run"));
    const QList<RunStep> steps = m_run ? m_run->timeline : QList<RunStep>();
    while (m_labels.size() > steps.size())
        delete m_labels.takeLast();
    while (m_labels.size() < steps.size()) {
        auto *label = new TextLabel;
        label->setContentsMargins(16, 0, 16, 0);
        m_labels.append(label);
        m_lines->addWidget(label);
    }
    const Colours c = Theme::colours(palette());
    for (int i = 0; i < steps.size(); ++i) {
        m_labels.at(i)->say(u"%1  %2"_s.arg(Wording::timeOfDay(steps.at(i).at), Wording::step(steps.at(i))));
        m_labels.at(i)->setColour(i == steps.size() - 1 ? Theme::ofRun(c, m_run.get()) : QColor());
    }
    update();
}

void Timeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange ||
        event->type() == QEvent::PaletteChange)
        render();
}

void Timeline::paintEvent(QPaintEvent *)
{
    if (m_labels.isEmpty())
        return;
    const Colours c = Theme::colours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = fontMetrics().height() / 2.0;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal x = mirrored ? width() - 5 : 5;
    const auto middle = [&](int i) { return m_labels.at(i)->mapTo(this, QPoint(0, 0)).y() + half; };
    painter.setPen(QPen(c.edge, 1.4));
    painter.drawLine(QPointF(x, middle(0)), QPointF(x, middle(int(m_labels.size()) - 1)));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_labels.size(); ++i) {
        const bool last = i == m_labels.size() - 1;
        painter.setBrush(last ? Theme::ofRun(c, m_run.get()) : c.edge);
        painter.drawEllipse(QPointF(x, middle(i)), last ? 4 : 3, last ? 4 : 3);
    }
}

} // namespace syncdesk
