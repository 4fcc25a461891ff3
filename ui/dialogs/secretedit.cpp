#include "ui/dialogs/secretedit.h"

#include "ui/paint/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

SecretEdit::SecretEdit(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit), m_reveal(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_reveal);
    setFocusProxy(m_edit);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_reveal->setCheckable(true);
    m_reveal->setAutoRaise(true);
    connect(m_edit, &QLineEdit::textEdited, this, &SecretEdit::textEdited);
    connect(m_reveal, &QToolButton::toggled, this, [this](bool shown) {
        m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        retranslate();
    });
    retranslate();
}

QString SecretEdit::text() const
{
    return m_edit->text();
}

void SecretEdit::setText(const QString &text)
{
    m_reveal->setChecked(false);
    m_edit->setText(text);
}

void SecretEdit::clear()
{
    m_edit->clear();
    m_reveal->setChecked(false);
}

void SecretEdit::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SecretEdit::retranslate()
{
    const bool shown = m_reveal->isChecked();
    m_reveal->setIcon(Icons::icon(shown ? u"stop-watching"_s : u"watch"_s));
    m_reveal->setText(shown ? tr("Hide what was typed") : tr("Show what was typed"));
    m_reveal->setToolTip(m_reveal->text());
}

void SecretEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace syncdesk
