#include "ui/dialogs/textdialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/paint/em.h"

#include <QEvent>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace syncdesk {

TextDialog::TextDialog(std::function<HelpWords::Page()> page, QSize characters, QWidget *parent)
    : QDialog(parent), m_page(std::move(page)), m_text(new QTextBrowser),
      m_buttons(new ButtonBox(QDialogButtonBox::Close))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->addWidget(m_text, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 0, 12, 0);
    foot->addWidget(m_buttons);
    layout->addLayout(foot);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenExternalLinks(false);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TextDialog::reject);
    resize(em(fontMetrics()) * characters.width(), fontMetrics().height() * characters.height());
    retranslate();
}

void TextDialog::retranslate()
{
    const HelpWords::Page page = m_page();
    setWindowTitle(page.title);
    m_text->setAccessibleName(page.title);
    m_text->setHtml(page.html);
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
}

void TextDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
