#include "ui/dialogs/askdialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/dialogs/fitheight.h"
#include "ui/paint/em.h"
#include "ui/panels/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace syncdesk {

AskDialog::AskDialog(std::function<Texts()> texts, bool yesIsDefault, QWidget *parent)
    : QDialog(parent), m_texts(std::move(texts)), m_heading(new TextLabel(TextLabel::Role::Big)), m_text(new TextLabel),
      m_again(new QCheckBox), m_buttons(new ButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    layout->addWidget(m_again);
    layout->addSpacing(4);
    layout->addWidget(m_buttons);
    setMinimumWidth(em(fontMetrics()) * 60);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AskDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AskDialog::reject);
    QPushButton *usual = m_buttons->button(yesIsDefault ? QDialogButtonBox::Ok : QDialogButtonBox::Cancel);
    usual->setDefault(true);
    retranslate();
    usual->setFocus();
}

bool AskDialog::doNotAskAgain() const
{
    return m_again->isChecked();
}

void AskDialog::retranslate()
{
    const Texts texts = m_texts();
    setWindowTitle(texts.title);
    m_heading->setText(texts.heading);
    m_text->setText(texts.text);
    m_again->setText(texts.again);
    m_again->setVisible(!texts.again.isEmpty());
    m_buttons->button(QDialogButtonBox::Ok)->setText(texts.yes);
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void AskDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        fitHeight(this, true);
    QDialog::showEvent(event);
}

void AskDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        fitHeight(this);
    }
}

} // namespace syncdesk
