#include "ui/exchangeflow.h"

#include "app/desk/projectexchange.h"
#include "app/desk/signinimport.h"
#include "ui/dialogs/askdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/projectimportdialog.h"
#include "ui/mainactions.h"
#include "ui/projectflow.h"
#include "ui/text/actionwords.h"
#include "ui/text/importwords.h"

#include <QDir>
#include <QFileDialog>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

ExchangeFlow::ExchangeFlow(Desk &desk, MainActions &actions, ProjectFlow &projects, QWidget *window)
    : QObject(window), m_desk(desk), m_actions(actions), m_projectFlow(projects), m_window(window)
{
    connect(m_actions[Act::ExportProjects], &QAction::triggered, this, &ExchangeFlow::chooseExport);
    connect(m_actions[Act::ImportProjects], &QAction::triggered, this, &ExchangeFlow::chooseImport);
    connect(&desk, &Desk::projectsChanged, this, &ExchangeFlow::update);
    update();
}

void ExchangeFlow::setFiles(ProjectExchange &exchange, SignInImport &signIns)
{
    m_exchange = &exchange;
    m_signIns = &signIns;
    update();
}

void ExchangeFlow::update()
{
    m_actions.setEnabled(Act::ExportProjects, m_exchange && !projects().isEmpty(),
                         ActionWords::whyNot(WhyNot::NothingToExport));
    m_actions.setEnabled(Act::ImportProjects, m_exchange);
}

QList<Project> ExchangeFlow::projects() const
{
    QList<Project> all;
    const QStringList ids = m_desk.projectIds();
    for (const QString &id : ids) {
        const Project project = m_desk.project(id).project;
        if (!project.isDemo())
            all.append(project);
    }
    return all;
}

void ExchangeFlow::chooseExport()
{
    auto *dialog = new QFileDialog(m_window, tr("Export projects"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Projects (*.json)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"syncdesk-projects.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ExchangeFlow::exportTo);
    dialog->open();
}

void ExchangeFlow::exportTo(const QString &file)
{
    const QList<Project> all = projects();
    m_exchange->write(file, all, this, [this, file, count = int(all.size())](bool written) {
        if (written)
            Q_EMIT said(ActionWords::exported(count));
        else
            tellNotWritten(file);
    });
}

void ExchangeFlow::tellNotWritten(const QString &file)
{
    auto *dialog = new AskDialog(
        [name = QDir::toNativeSeparators(file)] {
            return AskDialog::Texts{tr("Export projects"),
                                    ActionWords::notExportedHeading(),
                                    ActionWords::notWritten(name),
                                    tr("Choose another file…"),
                                    {}};
        },
        true, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ExchangeFlow::chooseExport);
    dialog->open();
}

void ExchangeFlow::chooseImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import projects"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Projects (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ExchangeFlow::importFrom);
    dialog->open();
}

void ExchangeFlow::importFrom(const QString &file)
{
    m_exchange->read(file, this, [this, file](const ReadProjects &read) { offer(file, read); });
}

void ExchangeFlow::takeDropped(const QString &file)
{
    if (!m_exchange)
        return;
    m_exchange->read(file, this, [this, file](const ReadProjects &read) {
        if (read.isProjects)
            return offer(file, read);
        m_signIns->read(file, this, [this](const ImportFindings &findings) { offer(findings); });
    });
}

void ExchangeFlow::offer(const QString &file, const ReadProjects &read)
{
    auto *dialog = new ProjectImportDialog(file, read, projects(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { add(dialog->projects()); });
    dialog->open();
}

void ExchangeFlow::offer(const ImportFindings &findings)
{
    if (!findings.signIns.isEmpty())
        return m_projectFlow.addFrom(findings);
    auto *dialog = new ImportDialog(*m_signIns, m_window); // says why, and lets another file be chosen
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->add(findings);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_projectFlow.addFrom({{*dialog->found()}, {}}); });
    dialog->open();
}

void ExchangeFlow::add(const QList<Project> &projects)
{
    QList<Project> fresh = projects;
    for (Project &project : fresh)
        project.id =
            QUuid::createUuid().toString(QUuid::WithoutBraces); // history and secrets of another are not theirs
    m_desk.addProjects(fresh);
    Q_EMIT said(ImportWords::added(int(fresh.size())));
    if (fresh.size() == 1)
        Q_EMIT added(fresh.first().id);
}

} // namespace syncdesk
