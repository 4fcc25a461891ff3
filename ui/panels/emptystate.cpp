#include "ui/panels/emptystate.h"

#include "ui/paint/icons.h"
#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace syncdesk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel), m_title(new TextLabel(TextLabel::Role::Strong)),
      m_text(new TextLabel(TextLabel::Role::Muted)), m_button(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    m_icon->setAlignment(Qt::AlignHCenter);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setContent(const Content &content)
{
    if (m_content == content)
        return;
    m_content = content;
    m_title->say(content.words.title);
    m_text->say(content.words.text);
    m_text->setVisible(!content.words.text.isEmpty());
    m_button->setText(content.words.button);
    m_button->setVisible(!content.words.button.isEmpty());
    paintIcon();
    fit();
}

void EmptyState::fit()
{
    m_icon->setVisible(!m_content.icon.isEmpty());
    layout()->invalidate();
    if (layout()->totalHeightForWidth(width()) > height())
        m_icon->hide(); // the words are what is needed
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void EmptyState::paintIcon()
{
    const Colours c = Theme::colours(palette());
    m_title->setColour(m_content.isError ? c.bad : QColor());
    if (!m_content.icon.isEmpty()) {
        const int side = fontMetrics().height() * 2;
        m_icon->setPixmap(
            Icons::pixmap(m_content.icon, m_content.isError ? c.bad : c.muted, side, devicePixelRatioF()));
    }
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace syncdesk
