#include "ui/panels/countbox.h"

#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace syncdesk {

CountBox::CountBox(QWidget *parent)
    : QFrame(parent), m_caption(new TextLabel(TextLabel::Role::Muted)), m_value(new TextLabel(TextLabel::Role::Big))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(9, 6, 9, 7);
    layout->setSpacing(0);
    layout->addWidget(m_caption);
    layout->addWidget(m_value);
}

void CountBox::setCaption(const QString &caption)
{
    m_caption->say(caption);
    m_value->setAccessibleDescription(caption);
}

void CountBox::setValue(const QString &value, Tone tone)
{
    m_value->say(value);
    m_tone = tone;
    colour();
}

void CountBox::colour()
{
    const Colours c = Theme::colours(palette());
    m_value->setColour(m_tone == Tone::Good ? c.good : m_tone == Tone::Warning ? c.warning : QColor());
}

void CountBox::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void CountBox::paintEvent(QPaintEvent *)
{
    const Colours c = Theme::colours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::mix(c.edge, c.box, 0.6), 1));
    painter.setBrush(c.box);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

} // namespace syncdesk
