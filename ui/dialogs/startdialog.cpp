#include "ui/dialogs/startdialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/dialogs/fitheight.h"
#include "ui/paint/deskstyle.h"
#include "ui/paint/em.h"
#include "ui/paint/icons.h"
#include "ui/paint/theme.h"
#include "ui/panels/textlabel.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

StartDialog::StartDialog(const QList<TargetState> &rows, const QStringList &projectNames, int leftOut, bool projectsAsk,
                         QWidget *parent)
    : QDialog(parent), m_rows(rows), m_projectNames(projectNames), m_leftOut(leftOut), m_icon(new QLabel),
      m_heading(new TextLabel(TextLabel::Role::Big)), m_details(new TextLabel),
      m_left(new TextLabel(TextLabel::Role::Muted)), m_warning(new TextLabel), m_again(new QCheckBox),
      m_buttons(new ButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_heading);
    layout->addWidget(m_details);
    layout->addWidget(m_left);
    auto *warning = new QHBoxLayout;
    warning->setSpacing(10);
    warning->addWidget(m_icon, 0, Qt::AlignTop);
    warning->addWidget(m_warning, 1);
    layout->addLayout(warning);
    layout->addSpacing(4);
    layout->addWidget(m_again);
    m_again->setVisible(projectsAsk);
    layout->addSpacing(4);
    layout->addWidget(m_buttons);
    setMinimumWidth(em(fontMetrics()) * 64);

    QPushButton *start = m_buttons->button(QDialogButtonBox::Ok);
    start->setDefault(true);
    start->setProperty(DeskStyle::primaryProperty, true);
    start->setIcon(Icons::onAccent(u"sync"_s));
    for (QAbstractButton *button : m_buttons->buttons())
        button->installEventFilter(this);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &StartDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &StartDialog::reject);
    retranslate();
    start->setFocus();
}

bool StartDialog::doNotAskAgain() const
{
    return m_again->isChecked();
}

void StartDialog::retranslate()
{
    const Colours c = Theme::colours(palette());
    setWindowTitle(tr("Start synchronisation"));
    m_heading->setText(Wording::startHeading(int(m_rows.size())));
    m_details->setText(Wording::startDetails(m_rows, m_projectNames));
    m_left->setText(ActionWords::leftOut(m_leftOut));
    m_left->setVisible(m_leftOut > 0);
    m_warning->setText(Wording::removalWarning());
    m_icon->setPixmap(Icons::pixmap(u"warning"_s, c.warning, fontMetrics().height() + 4, devicePixelRatioF()));
    m_again->setText(ActionWords::doNotAskAgain(int(m_projectNames.size())));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Start"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

bool StartDialog::eventFilter(QObject *watched, QEvent *event)
{
    // a key still held from the click that opened this must not answer it
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->isAutoRepeat())
        return true;
    return QDialog::eventFilter(watched, event);
}

void StartDialog::keyPressEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat())
        QDialog::keyPressEvent(event);
}

void StartDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        fitHeight(this, true);
    QDialog::showEvent(event);
}

void StartDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange ||
        event->type() == QEvent::PaletteChange) {
        retranslate();
        fitHeight(this);
    }
}

} // namespace syncdesk
