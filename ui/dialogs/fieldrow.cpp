#include "ui/dialogs/fieldrow.h"

#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"
#include "ui/text/mnemonic.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

const QString captionName = u"fieldCaption"_s;

} // namespace

FieldRow::FieldRow(QGridLayout *grid, QWidget *control, QObject *parent)
    : QObject(parent), m_caption(new QLabel), m_control(control), m_note(new TextLabel(TextLabel::Role::Muted))
{
    const int row = grid->rowCount();
    m_caption->setObjectName(captionName);
    m_caption->setBuddy(control->focusProxy() ? control->focusProxy() : control);
    grid->addWidget(m_caption, row, 0, Qt::AlignLeading | Qt::AlignVCenter);
    grid->addWidget(control, row, 1);
    grid->addWidget(m_note, row + 1, 1);
    m_note->installEventFilter(this);
    render();
}

int FieldRow::alignCaptions(QWidget *form)
{
    const QList<QLabel *> captions = form->findChildren<QLabel *>(captionName);
    int widest = 0;
    for (QLabel *caption : captions) {
        caption->setMinimumWidth(0);
        widest = std::max(widest, caption->sizeHint().width());
    }
    for (QLabel *caption : captions)
        caption->setMinimumWidth(widest);
    return widest;
}

void FieldRow::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    // a combo box loses its name to its current entry: its caption is told as description (design 8.1)
    if (auto *combo = qobject_cast<QComboBox *>(m_control)) {
        QString plain = withoutMnemonic(caption);
        combo->setAccessibleDescription(plain.remove(u':').remove(u'：'));
    }
}

void FieldRow::setHint(const QString &hint)
{
    m_hint = hint;
    render();
}

void FieldRow::setError(const Words &error)
{
    m_error = error;
    render();
}

void FieldRow::setError(std::optional<FieldProblem> problem)
{
    setError(problem ? Words([why = *problem] { return FieldWords::sentence(why); }) : nullptr);
}

void FieldRow::setVisible(bool visible)
{
    m_visible = visible;
    m_caption->setVisible(visible);
    m_control->setVisible(visible);
    render();
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_error)
        render();
    return QObject::eventFilter(watched, event);
}

void FieldRow::render()
{
    m_note->say(m_error ? m_error() : m_hint);
    m_note->setColour(m_error ? Theme::colours(m_note->palette()).bad : QColor());
    m_note->setVisible(m_visible && !m_note->text().isEmpty());
}

} // namespace syncdesk
