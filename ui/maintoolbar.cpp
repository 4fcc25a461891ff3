#include "ui/maintoolbar.h"

#include "ui/mainactions.h"
#include "ui/paint/deskstyle.h"
#include "ui/paint/em.h"
#include "ui/paint/icons.h"
#include "ui/text/mnemonic.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

MainToolBar::MainToolBar(MainActions &actions, QWidget *parent)
    : QToolBar(parent), m_filter(new QLineEdit), m_language(new QPushButton)
{
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setObjectName(u"toolbar"_s);
    // one widget of its own: a tool bar lays out widgets without the spacing of a form
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 5, 8, 6);
    layout->setSpacing(6);
    addWidget(row);
    QPushButton *sync = addButton(actions[Act::SyncSelected]);
    sync->setProperty(DeskStyle::primaryProperty, true);
    sync->setIcon(Icons::onAccent(u"sync"_s));
    QPushButton *all = addButton(actions[Act::SyncAllShown]);
    QPushButton *refresh = addButton(actions[Act::Refresh]);
    QPushButton *pause = addButton(actions[Act::PausePolling]);
    for (QPushButton *button : {sync, all, refresh, pause})
        layout->addWidget(button);
    layout->addStretch(1);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(em(fontMetrics()) * 18);
    m_filter->setMaximumWidth(em(fontMetrics()) * 48);
    m_filter->addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    layout->addWidget(m_filter, 4);
    layout->addWidget(m_language);
    m_language->setText(u"中文 / EN"_s);
    connect(m_language, &QPushButton::clicked, this, &MainToolBar::languageRequested);
    connect(m_filter, &QLineEdit::textChanged, this, &MainToolBar::filterChanged);
    retranslate();
}

QPushButton *MainToolBar::addButton(QAction *action)
{
    auto *button = new QPushButton;
    const Pair pair{button, action};
    m_pairs.append(pair);
    button->setCheckable(action->isCheckable());
    button->setIcon(action->icon());
    if (action->isCheckable()) { // through the accessibility tree it is switched without a click
        connect(button, &QPushButton::toggled, action, [action](bool on) {
            if (on != action->isChecked())
                action->trigger();
        });
    } else {
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    }
    connect(action, &QAction::changed, this, [this, pair] { mirror(pair); });
    mirror(pair);
    return button;
}

void MainToolBar::mirror(const Pair &pair)
{
    QString text = withoutMnemonic(pair.action->text()); // the menu bar has it
    pair.button->setText(text);
    // "Sync all shown…" is called "Sync all shown": the dots are for the eye
    pair.button->setAccessibleName(text.remove(u'…'));
    pair.button->setEnabled(pair.action->isEnabled());
    pair.button->setToolTip(pair.action->toolTip());
    pair.button->setStatusTip(pair.action->statusTip());
    if (pair.action->isCheckable())
        pair.button->setChecked(pair.action->isChecked());
}

void MainToolBar::retranslate()
{
    // the edit's own little buttons have pictures only
    const QList<QAction *> inner = m_filter->findChildren<QAction *>();
    for (QAction *action : inner)
        action->setText(action->objectName() == u"_q_qlineeditclearaction"_s ? tr("Clear the filter") : tr("Filter"));
    setWindowTitle(tr("Tool bar"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter by name, ID or path (Ctrl+F)"));
    m_language->setToolTip(tr("Switches between English and Chinese"));
}

bool MainToolBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
                Q_EMIT leaveFilter();
                return true;
            }
        }
    }
    return QToolBar::eventFilter(watched, event);
}

} // namespace syncdesk
