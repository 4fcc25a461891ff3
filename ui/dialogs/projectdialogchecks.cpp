#include "ui/dialogs/fieldrow.h"
#include "ui/dialogs/networkfields.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/signinfields.h"
#include "ui/text/errorwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

// The part of ProjectDialog that judges the fields and looks up projects.
namespace syncdesk {

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
        else
            m_projectIdRow->setError(ErrorWords::oneLine(result.error()));
    });
    m_signIn->forgetPasscode();
}

void ProjectDialog::showFound(const QList<FoundProject> &found)
{
    m_found->clear();
    const QString region = regionId();
    int best = -1;
    for (const FoundProject &project : found) {
        if (project.name == region || (best < 0 && project.name.startsWith(region)))
            best = m_found->count();
        const QString text = project.enabled ? tr("%1 (%2)", "project name and ID").arg(project.name, project.id)
                                             : tr("%1 (%2), closed").arg(project.name, project.id);
        m_found->addItem(text, project.id);
        m_found->setItemData(m_found->count() - 1, project.name, Qt::UserRole + 1);
    }
    m_foundRow->setVisible(!found.isEmpty());
    if (found.isEmpty()) {
        m_projectIdRow->setError(tr("No project was found that this sign-in may enter. Type the ID by hand."));
        return;
    }
    m_found->setCurrentIndex(std::max(0, best));
    Q_EMIT m_found->activated(m_found->currentIndex());
    m_found->setFocus();
}

} // namespace syncdesk
