#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/networkfields.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/signinfields.h"
#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

// The part of ProjectDialog that judges the fields and looks up projects.
namespace syncdesk {

namespace {

constexpr int NameRole = Qt::UserRole + 1;
constexpr int EnabledRole = NameRole + 1;

/// Projects are called like their region, sub-projects "region_name".
bool isOfRegion(const QString &project, const QString &region)
{
    return !region.isEmpty() && (project == region || project.startsWith(region + u'_'));
}

} // namespace

bool ProjectDialog::check()
{
    QWidget *first = nullptr;
    const auto need = [&first](FieldRow *row, bool missing, FieldProblem problem) {
        row->setError(missing ? std::optional(problem) : std::nullopt);
        if (missing && !first)
            first = row->control();
    };
    need(m_nameRow, m_name->text().trimmed().isEmpty(), FieldProblem::NoName);
    if (!m_given.isDemo()) {
        need(m_regionRow, regionId().isEmpty(), FieldProblem::NoRegion);
        if (QWidget *wrong = m_signIn->check(); wrong && !first)
            first = wrong;
        // keys cannot be asked for their project without one; a sign-in by name finds it
        const bool findable = m_signIn->kind() == SignInKind::Password || m_signIn->kind() == SignInKind::Environment ||
                              m_signIn->kind() == SignInKind::Token;
        const bool missing = m_projectId->text().trimmed().isEmpty() && !findable;
        need(m_projectIdRow, missing, FieldProblem::NoProjectId);
        if (QWidget *wrong = m_network->check()) {
            m_advanced->setChecked(true);
            if (!first)
                first = wrong;
        }
    }
    if (first)
        first->setFocus();
    return !first;
}

void ProjectDialog::findProjects()
{
    if (QWidget *wrong = m_signIn->check()) {
        wrong->setFocus();
        return;
    }
    const bool elsewhere = m_signIn->kind() == SignInKind::Environment || !project().iamEndpoint.isEmpty();
    if (regionId().isEmpty() && !elsewhere) { // whom to ask follows from it
        m_regionRow->setError(FieldProblem::NoRegion);
        m_region->setFocus();
        return;
    }
    m_find->setEnabled(false);
    m_find->setText(tr("Looking…"));
    m_projectIdRow->setError(nullptr);
    m_probe.findProjects(project(), secret(), this, [this](const Result<QList<FoundProject>> &result) {
        m_find->setEnabled(true);
        m_find->setText(tr("&Find projects"));
        if (result)
            showFound(result.value());
        else if (result.error().kind == ApiError::Kind::Forbidden)
            m_projectIdRow->setError(FieldProblem::MayNotListProjects);
        else
            m_projectIdRow->setError([error = result.error()] { return ErrorWords::oneLine(error); });
    });
    m_signIn->forgetPasscode();
}

void ProjectDialog::showFound(const QList<FoundProject> &found)
{
    m_found->clear();
    const QString region = regionId();
    int exact = -1;
    QList<int> fitting;
    for (const FoundProject &project : found) {
        if (project.name == region)
            exact = m_found->count();
        if (isOfRegion(project.name, region))
            fitting.append(m_found->count());
        m_found->addItem(QString(), project.id);
        m_found->setItemData(m_found->count() - 1, project.name, NameRole);
        m_found->setItemData(m_found->count() - 1, project.enabled, EnabledRole);
    }
    nameFound();
    m_foundRow->setVisible(!found.isEmpty());
    if (found.isEmpty()) {
        m_projectIdRow->setError(FieldProblem::NoProjectFound);
        return;
    }
    const int best = exact >= 0 || fitting.size() != 1 ? exact : fitting.first();
    m_found->setCurrentIndex(best);
    m_found->setFocus();
    if (best >= 0)
        return useFound(best);
    // another project's ID would be used without a word: whose it is, the user knows
    m_projectIdRow->setError(fitting.isEmpty() ? FieldProblem::NoneOfRegion : FieldProblem::SeveralOfRegion);
}

void ProjectDialog::nameFound()
{
    for (int row = 0; row < m_found->count(); ++row) {
        const bool enabled = m_found->itemData(row, EnabledRole).toBool();
        m_found->setItemText(row, Wording::foundProject({m_found->itemData(row).toString(),
                                                         m_found->itemData(row, NameRole).toString(), enabled}));
    }
}

void ProjectDialog::useFound(int row)
{
    const QString name = m_found->itemData(row, NameRole).toString();
    m_projectId->setText(m_found->itemData(row).toString());
    m_projectName->setText(name);
    changed();
    m_projectIdRow->setError(nullptr);
    if (!isOfRegion(name, regionId()))
        m_projectIdRow->setError(FieldProblem::OtherRegion);
}

} // namespace syncdesk
