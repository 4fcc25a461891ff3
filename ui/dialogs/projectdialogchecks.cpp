#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/networkfields.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/signinfields.h"
#include "ui/text/errorwords.h"

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
    const auto need = [&first](FieldRow *row, bool missing, const FieldRow::Words &reason) {
        row->setError(missing ? reason : nullptr);
        if (missing && !first)
            first = row->control();
    };
    need(m_nameRow, m_name->text().trimmed().isEmpty(),
         [] { return tr("The project needs a name to be told apart."); });
    if (!m_given.isDemo()) {
        need(m_regionRow, regionId().isEmpty(), [] { return tr("Choose a region, or type its ID."); });
        if (QWidget *wrong = m_signIn->check(); wrong && !first)
            first = wrong;
        // keys cannot be asked for their project without one; a sign-in by name finds it
        const bool findable = m_signIn->kind() == SignInKind::Password || m_signIn->kind() == SignInKind::Environment ||
                              m_signIn->kind() == SignInKind::Token;
        const bool missing = m_projectId->text().trimmed().isEmpty() && !findable;
        need(m_projectIdRow, missing, [] { return tr("The project ID is missing. “Find projects” looks it up."); });
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
        m_regionRow->setError([] { return tr("Choose a region, or type its ID."); });
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
            m_projectIdRow->setError([] {
                return tr("This sign-in may not list projects. Type the project ID by hand: the console shows it under "
                          "“My Credentials”.");
            });
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
        m_projectIdRow->setError(
            [] { return tr("No project was found that this sign-in may enter. Type the ID by hand."); });
        return;
    }
    const int best = exact >= 0 || fitting.size() != 1 ? exact : fitting.first();
    m_found->setCurrentIndex(best);
    m_found->setFocus();
    if (best >= 0)
        return useFound(best);
    // another project's ID would be used without a word: whose it is, the user knows
    m_projectIdRow->setError([none = fitting.isEmpty()] {
        return none ? tr("None of the found projects belongs to this region. Check the region, or choose one of them "
                         "below.")
                    : tr("Several of the found projects belong to this region. Choose one of them below.");
    });
}

void ProjectDialog::nameFound()
{
    for (int row = 0; row < m_found->count(); ++row) {
        const bool enabled = m_found->itemData(row, EnabledRole).toBool();
        const QString text = enabled ? tr("%1 (%2)", "project name and ID") : tr("%1 (%2), closed");
        m_found->setItemText(row,
                             text.arg(m_found->itemData(row, NameRole).toString(), m_found->itemData(row).toString()));
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
        m_projectIdRow->setError(
            [] { return tr("By its name, this project belongs to another region than the one above."); });
}

} // namespace syncdesk
