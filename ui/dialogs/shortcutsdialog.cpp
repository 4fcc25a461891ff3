#include "ui/dialogs/shortcutsdialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/paint/em.h"
#include "ui/text/mnemonic.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_table(new QTableWidget), m_buttons(new ButtonBox(QDialogButtonBox::Close))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);
    m_table->setColumnCount(2);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::reject);
    resize(em(fontMetrics()) * 62, fontMetrics().height() * 30);
    retranslate();
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setHorizontalHeaderLabels({tr("Keys"), tr("What they do")});
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    QList<std::pair<QString, QString>> lines;
    for (const QAction *action : std::as_const(m_actions)) {
        QString text = withoutMnemonic(action->text());
        lines.append({QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText), text.remove(u'…')});
    }
    const auto native = [](int key) { return QKeySequence(key).toString(QKeySequence::NativeText); };
    lines.append({native(Qt::Key_Space), tr("Presses the Sync button of the current cell")});
    lines.append({native(Qt::Key_Escape), tr("Clears the filter; closes a dialog")});
    lines.append({native(Qt::Key_Menu), tr("Opens the menu of the current row")});
    lines.append({native(Qt::Key_F10), tr("Goes to the menu bar")});
    m_table->setRowCount(int(lines.size()));
    for (int row = 0; row < lines.size(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(lines.at(row).first));
        m_table->setItem(row, 1, new QTableWidgetItem(lines.at(row).second));
    }
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // the window words its actions on the same event, before or after: look once more when all is done
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        QMetaObject::invokeMethod(this, &ShortcutsDialog::retranslate, Qt::QueuedConnection);
}

} // namespace syncdesk
