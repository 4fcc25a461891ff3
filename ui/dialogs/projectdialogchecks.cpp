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

/// Projects are called like their region, sub-projects "region_name".
bool isOfRegion(const QString &project, const QString &region)
{
    return !region.isEmpty() && (project == region || project.startsWith(region + u'_'));
}

} // namespace

bool ProjectDialog::check()
{
    QWidget *first = nullptr;
    const auto report = [&first](FieldRow *row, const QString &reason) {
        row->setError(reason);
        if (!reason.isEmpty() && !first)
            first = row->control();
    };
    report(m_nameRow,
           m_name->text().trimmed().isEmpty() ? tr("The project needs a name to be told apart.") : QString());
    if (!m_given.isDemo()) {
        report(m_regionRow, regionId().isEmpty() ? tr("Choose a region, or type its ID.") : QString());
        if (QWidget *wrong = m_signIn->check(); wrong && !first)
            first = wrong;
        // keys cannot be asked for their project without one; a sign-in by name finds it
        const bool findable = m_signIn->kind() == SignInKind::Password || m_signIn->kind() == SignInKind::Environment ||
                              m_signIn->kind() == SignInKind::Token;
        const bool missing = m_projectId->text().trimmed().isEmpty() && !findable;
        report(m_projectIdRow, missing ? tr("The project ID is missing. “Find projects” looks it up.") : QString());
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
    m_find->setEnabled(false);
    m_find->setText(tr("Looking…"));
    m_projectIdRow->setError({});
    m_probe.findProjects(project(), secret(), this, [this](const Result<QList<FoundProject>> &result) {
        m_find->setEnabled(true);
        m_find->setText(tr("&Find projects"));
        if (result)
            showFound(result.value());
        else if (result.error().kind == ApiError::Kind::Forbidden)
            m_projectIdRow->setError(tr("This sign-in may not list projects. Type the project ID by hand: the console "
                                        "shows it under “My Credentials”."));
        else
            m_projectIdRow->setError(ErrorWords::oneLine(result.error()));
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
        const QString text = project.enabled ? tr("%1 (%2)", "project name and ID").arg(project.name, project.id)
                                             : tr("%1 (%2), closed").arg(project.name, project.id);
        m_found->addItem(text, project.id);
        m_found->setItemData(m_found->count() - 1, project.name, NameRole);
    }
    m_foundRow->setVisible(!found.isEmpty());
    if (found.isEmpty()) {
        m_projectIdRow->setError(tr("No project was found that this sign-in may enter. Type the ID by hand."));
        return;
    }
    const int best = exact >= 0 || fitting.size() != 1 ? exact : fitting.first();
    m_found->setCurrentIndex(best);
    m_found->setFocus();
    if (best >= 0)
        return useFound(best);
    // another project's ID would be used without a word: whose it is, the user knows
    m_projectIdRow->setError(
        fitting.isEmpty() ? tr("None of the found projects belongs to this region. Check the region, or choose "
                               "one of them below.")
                          : tr("Several of the found projects belong to this region. Choose one of them below."));
}

void ProjectDialog::useFound(int row)
{
    const QString name = m_found->itemData(row, NameRole).toString();
    m_projectId->setText(m_found->itemData(row).toString());
    m_projectName->setText(name);
    m_projectIdRow->setError(isOfRegion(name, regionId())
                                 ? QString()
                                 : tr("By its name, this project belongs to another region than the one above."));
}

} // namespace syncdesk
