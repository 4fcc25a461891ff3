#include "ui/dialogs/problemlist.h"

#include "ui/panels/textlabel.h"

#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace syncdesk {

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent), m_caption(new TextLabel(TextLabel::Role::Heading)), m_list(new QListWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_caption);
    layout->addWidget(m_list);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMaximumHeight(fontMetrics().height() * 7);
    setVisible(false);
    retranslate();
}

void ProblemList::setProblems(const QStringList &sentences)
{
    m_list->clear();
    m_list->addItems(sentences);
    setVisible(!sentences.isEmpty());
}

void ProblemList::retranslate()
{
    m_caption->setText(tr("Not read, or not as it stands there"));
    m_list->setAccessibleName(tr("Not read"));
}

void ProblemList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
