#include "ui/dialogs/projectimportdialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/dialogs/plaintable.h"
#include "ui/dialogs/problemlist.h"
#include "ui/models/projectimporttable.h"
#include "ui/paint/em.h"
#include "ui/paint/tickdelegate.h"
#include "ui/panels/textlabel.h"
#include "ui/text/actionwords.h"
#include "ui/text/importwords.h"
#include "ui/text/problemwords.h"

#include <QEvent>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace syncdesk {

ProjectImportDialog::ProjectImportDialog(const QString &file, const ReadProjects &read, const QList<Project> &existing,
                                         QWidget *parent)
    : QDialog(parent), m_file(file), m_read(read), m_table(new ProjectImportTable(read.projects, existing, this)),
      m_state(new TextLabel), m_view(new QTableView), m_note(new TextLabel(TextLabel::Role::Muted)),
      m_problems(new ProblemList), m_turn(new QPushButton),
      m_buttons(new ButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_turn, 0, Qt::AlignLeading);
    layout->addWidget(m_note);
    layout->addWidget(m_problems);
    layout->addWidget(m_buttons);

    m_view->setModel(m_table);
    makePlainTable(m_view);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegateForColumn(ProjectImportTable::Name, new TickDelegate(m_view));
    const int em = syncdesk::em(fontMetrics());
    const int widths[] = {20, 11, 27, 20, 20};
    for (int column = 0; column < ProjectImportTable::ColumnCount; ++column)
        m_view->setColumnWidth(column, em * widths[column]);
    resize(em * 104, fontMetrics().height() * 26);
    m_view->setVisible(m_table->rowCount() > 0);
    if (m_table->rowCount() > 0)
        m_view->setCurrentIndex(m_table->index(0, ProjectImportTable::Name)); // Space turns its tick

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProjectImportDialog::render);
    connect(m_table, &QAbstractItemModel::dataChanged, this, &ProjectImportDialog::render);
    connect(m_turn, &QPushButton::clicked, this, &ProjectImportDialog::turnSelected);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ProjectImportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ProjectImportDialog::reject);
    retranslate();
    m_view->setFocus();
}

QList<Project> ProjectImportDialog::projects() const
{
    return m_table->ticked();
}

void ProjectImportDialog::turnSelected()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows(ProjectImportTable::Name);
    const bool allTicked = std::all_of(rows.cbegin(), rows.cend(), [](const QModelIndex &index) {
        return index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    });
    for (const QModelIndex &index : rows)
        m_table->setData(index, allTicked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void ProjectImportDialog::render()
{
    const int ticked = int(m_table->ticked().size());
    m_state->say(ImportWords::toAdd(ticked, m_table->rowCount()));
    const QString note = m_view->currentIndex().siblingAtColumn(ProjectImportTable::Note).data().toString();
    m_note->say(note);
    m_note->setVisible(!note.isEmpty());
    QPushButton *add = m_buttons->button(QDialogButtonBox::Ok);
    add->setEnabled(ticked > 0);
    add->setToolTip(ticked > 0 ? QString() : ActionWords::whyNot(WhyNot::NoProjectTicked));
}

void ProjectImportDialog::retranslate()
{
    setWindowTitle(tr("Import projects"));
    m_view->setAccessibleName(tr("Projects in the file"));
    m_note->setAccessibleDescription(tr("About the current project"));
    m_turn->setText(tr("&Tick or untick selected"));
    m_turn->setVisible(m_table->rowCount() > 0);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    QStringList sentences;
    for (const ProjectsProblem &problem : std::as_const(m_read.problems))
        sentences.append(ProblemWords::importSentence(problem));
    m_problems->setProblems(sentences);
    m_table->retranslate();
    render();
}

void ProjectImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
