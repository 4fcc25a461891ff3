#include "ui/dialogs/addbyiddialog.h"

#include "ui/dialogs/buttonbox.h"
#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/fitheight.h"
#include "ui/paint/em.h"
#include "ui/panels/textlabel.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace syncdesk {

namespace {

constexpr TargetKind Kinds[] = {TargetKind::DatasetV2, TargetKind::DatasetV1, TargetKind::ManualJob};

} // namespace

AddByIdDialog::AddByIdDialog(const QList<ProjectState> &projects, const QString &chosen, QWidget *parent)
    : QDialog(parent), m_text(new TextLabel(TextLabel::Role::Muted)), m_project(new QComboBox), m_kind(new QComboBox),
      m_id(new QLineEdit), m_buttons(new ButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(10);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    layout->addWidget(m_text);
    layout->addLayout(grid);
    layout->addSpacing(4);
    layout->addWidget(m_buttons);
    m_projectRow = new FieldRow(grid, m_project, this);
    m_kindRow = new FieldRow(grid, m_kind, this);
    m_idRow = new FieldRow(grid, m_id, this);
    for (const ProjectState &project : projects)
        m_project->addItem(Wording::projectName(project.project), project.project.id);
    m_project->setCurrentIndex(std::max(0, m_project->findData(chosen)));
    for (const TargetKind kind : Kinds)
        m_kind->addItem(QString(), int(kind));
    m_id->setMaxLength(256);
    setMinimumWidth(em(fontMetrics()) * 64);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AddByIdDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &AddByIdDialog::reject);
    connect(m_id, &QLineEdit::textEdited, this, [this] { m_idRow->setError(nullptr); });
    retranslate();
    m_id->setFocus();
}

QString AddByIdDialog::project() const
{
    return m_project->currentData().toString();
}

TargetKind AddByIdDialog::kind() const
{
    return TargetKind(m_kind->currentData().toInt());
}

QString AddByIdDialog::id() const
{
    return m_id->text().trimmed();
}

void AddByIdDialog::accept()
{
    if (id().isEmpty())
        m_idRow->setError(FieldProblem::NoId);
    else if (id().contains(u'/') || id().contains(u' '))
        m_idRow->setError(FieldProblem::NotId);
    else
        return QDialog::accept();
    m_id->setFocus();
}

void AddByIdDialog::retranslate()
{
    setWindowTitle(tr("Add by ID"));
    m_text->setText(tr("For a dataset or job that may be used but not listed. It is kept with the project."));
    m_projectRow->setCaption(tr("&Project:"));
    m_kindRow->setCaption(tr("&Kind:"));
    m_idRow->setCaption(tr("&ID:"));
    for (int row = 0; row < m_kind->count(); ++row)
        m_kind->setItemText(row, Wording::kind(TargetKind(m_kind->itemData(row).toInt())));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void AddByIdDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous())
        fitHeight(this, true);
    QDialog::showEvent(event);
}

void AddByIdDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
        fitHeight(this);
    }
}

} // namespace syncdesk
