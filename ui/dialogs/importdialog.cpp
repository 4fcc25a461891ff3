#include "ui/dialogs/importdialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/dialogs/plaintable.h"
#include "ui/dialogs/problemlist.h"
#include "ui/models/foundtable.h"
#include "ui/paint/em.h"
#include "ui/panels/textlabel.h"
#include "ui/text/actionwords.h"
#include "ui/text/importwords.h"

#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace syncdesk {

ImportDialog::ImportDialog(SignInImport &import, QWidget *parent)
    : QDialog(parent), m_import(import), m_table(new FoundTable(this)), m_state(new TextLabel), m_view(new QTableView),
      m_details(new TextLabel(TextLabel::Role::Muted)), m_problemList(new ProblemList), m_choose(new QPushButton),
      m_buttons(new ButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_problemList);
    m_buttons->addButton(m_choose, QDialogButtonBox::ActionRole);
    layout->addWidget(m_buttons);

    m_view->setModel(m_table);
    makePlainTable(m_view);
    const int em = syncdesk::em(fontMetrics());
    const int widths[] = {15, 11, 12, 25, 11, 20};
    for (int column = 0; column < FoundTable::ColumnCount; ++column)
        m_view->setColumnWidth(column, em * widths[column]);
    resize(em * 100, fontMetrics().height() * 26);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportDialog::render);
    connect(m_view, &QTableView::activated, this, &ImportDialog::accept);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    retranslate();
    m_view->setFocus();
}

void ImportDialog::look()
{
    ++m_reading;
    render();
    m_import.find(this, [this](const ImportFindings &findings) {
        --m_reading;
        add(findings);
    });
}

void ImportDialog::readFile(const QString &file)
{
    ++m_reading;
    render();
    m_import.read(file, this, [this](const ImportFindings &findings) {
        --m_reading;
        add(findings);
    });
}

void ImportDialog::add(const ImportFindings &findings)
{
    m_problems.removeIf([&](const ImportProblem &problem) { return findings.problems.contains(problem); });
    m_problems = findings.problems + m_problems;
    m_table->prepend(findings.signIns);
    if (!findings.signIns.isEmpty())
        m_view->selectRow(0);
    render();
}

const FoundSignIn *ImportDialog::found() const
{
    return m_table->found(m_view->currentIndex().row());
}

void ImportDialog::accept()
{
    if (found())
        QDialog::accept();
}

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file with a sign-in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(dialog->filter() | QDir::Hidden); // most of them begin with a dot
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::readFile);
    dialog->open();
}

void ImportDialog::render()
{
    m_state->say(m_reading > 0 ? ImportWords::looking() : ImportWords::count(m_table->rowCount()));
    const FoundSignIn *chosen = found();
    m_details->say(chosen ? ImportWords::details(*chosen) : QString());
    m_details->setVisible(chosen);
    QPushButton *use = m_buttons->button(QDialogButtonBox::Ok);
    use->setEnabled(chosen);
    use->setToolTip(chosen ? QString() : ActionWords::whyNot(WhyNot::NoSignInChosen));
    QStringList sentences;
    for (const ImportProblem &problem : std::as_const(m_problems))
        sentences.append(ImportWords::problem(problem));
    m_problemList->setProblems(sentences);
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import sign-in"));
    m_view->setAccessibleName(tr("Found sign-ins"));
    m_details->setAccessibleDescription(tr("About the chosen sign-in"));
    m_choose->setText(tr("Choose &file…"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Use"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_table->retranslate();
    render();
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslate();
}

} // namespace syncdesk
