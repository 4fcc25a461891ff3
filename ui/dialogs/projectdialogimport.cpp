#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/networkfields.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/signinfields.h"
#include "ui/panels/textlabel.h"
#include "ui/text/importwords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

// The part of ProjectDialog that takes over what was found on this computer.
namespace syncdesk {

namespace {

/// A field that still shows what an earlier choice put there follows the new one; what was typed stays.
void put(QLineEdit *edit, const QString &before, const QString &now)
{
    if (!now.isEmpty() || edit->text().trimmed() == before)
        edit->setText(now);
}

} // namespace

void ProjectDialog::setImport(SignInImport *import)
{
    m_signInImport = import;
    m_importBox->setVisible(import && isNew());
}

ImportDialog *ProjectDialog::openImport()
{
    auto *dialog = new ImportDialog(*m_signInImport, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(*dialog->found()); });
    dialog->open();
    return dialog;
}

void ProjectDialog::offer(const ImportFindings &findings)
{
    if (findings.signIns.size() == 1 && findings.problems.isEmpty())
        take(findings.signIns.first());
    else
        openImport()->add(findings);
}

void ProjectDialog::take(const FoundSignIn &found)
{
    const FoundSignIn before = m_taken.value_or(FoundSignIn());
    m_taken = found;
    if (!found.region.isEmpty())
        setRegion(found.region);
    // what the user called it there; other names are only a file's own words
    const bool named = found.source == SignInSource::KooCli || found.source == SignInSource::CloudsYaml;
    const QString name = named && !found.name.isEmpty() ? found.name : found.projectName;
    if (m_name->text().trimmed().isEmpty() && !name.isEmpty())
        m_name->setText(name);
    put(m_projectId, before.projectId, found.projectId);
    put(m_projectName, before.projectName, found.projectName);
    m_signIn->setSignIn(found.signIn, false);
    m_signIn->setSecret(found.secret);

    Project network;
    m_network->apply(network);
    if (!found.iamEndpoint.isEmpty() || network.iamEndpoint == before.iamEndpoint)
        network.iamEndpoint = found.iamEndpoint;
    if (!found.caFile.isEmpty() || network.caFile == before.caFile)
        network.caFile = found.caFile;
    network.region = regionId();
    m_network->setProject(network);
    if (!found.iamEndpoint.isEmpty() || !found.caFile.isEmpty())
        m_advanced->setChecked(true); // where a password goes is to be seen
    changed();
    showKind();
    m_imported->setText(ImportWords::taken(found));
    if (found.secret.isEmpty())
        focusSecret(false);
    else
        m_name->setFocus();
}

} // namespace syncdesk
