#include "ui/projectflow.h"

#include "ui/dialogs/addbyiddialog.h"
#include "ui/dialogs/askdialog.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/mainactions.h"
#include "ui/panels/projectspanel.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <QUuid>

namespace syncdesk {

ProjectFlow::ProjectFlow(Desk &desk, CloudProbe &probe, MainActions &actions, ProjectsPanel *panel, QWidget *window)
    : QObject(window), m_desk(desk), m_probe(probe), m_actions(actions), m_panel(panel), m_window(window)
{
    const auto on = [this](Act act, auto &&slot) { connect(m_actions[act], &QAction::triggered, this, slot); };
    on(Act::AddProject, [this] { add(); });
    on(Act::EditProject, [this] { edit(m_panel->current()); });
    on(Act::SignInAgain, [this] { edit(m_panel->current(), At::Secret); });
    on(Act::DuplicateProject, [this] { duplicate(m_panel->current()); });
    on(Act::RemoveProject, [this] { remove(m_panel->current()); });
    on(Act::AddById, [this] { addById(m_panel->current()); });
    on(Act::UseProject, [this](bool use) {
        Project project = m_desk.project(m_panel->current()).project;
        if (project.id.isEmpty() || project.enabled == use)
            return;
        project.enabled = use;
        m_desk.updateProject(project, {});
    });
    on(Act::MoveUp, [this] { move(-1); });
    on(Act::MoveDown, [this] { move(1); });
    connect(panel, &ProjectsPanel::addRequested, this, &ProjectFlow::add);
    connect(panel, &ProjectsPanel::editRequested, this, [this] { edit(m_panel->current()); });
    connect(panel, &ProjectsPanel::currentChanged, this, &ProjectFlow::update);
    update();
}

ProjectDialog *ProjectFlow::open(const Project &project, bool hasSecret)
{
    auto *dialog = new ProjectDialog(m_probe, project, hasSecret, m_desk.secrets().place(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setImport(m_import);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        Project saved = dialog->project();
        if (!dialog->isNew()) {
            m_desk.updateProject(saved, dialog->secret());
            return;
        }
        saved.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_desk.addProject(saved, dialog->secret());
        Q_EMIT said(ActionWords::projectAdded(saved.name));
        Q_EMIT added(saved.id);
    });
    dialog->open();
    return dialog;
}

Project ProjectFlow::blank() const
{
    Project project;
    // people who have one project mostly add the next one beside it
    const QStringList ids = m_desk.projectIds();
    for (const QString &id : ids) {
        const Project other = m_desk.project(id).project;
        if (!other.isDemo())
            project.region = other.region;
    }
    return project;
}

void ProjectFlow::add()
{
    open(blank(), false);
}

void ProjectFlow::addFrom(const ImportFindings &findings)
{
    open(blank(), false)->offer(findings);
}

void ProjectFlow::edit(const QString &id, At at)
{
    const ProjectState state = m_desk.project(id);
    if (state.project.id.isEmpty())
        return;
    const bool hasSecret = state.lastError.reason != ApiError::Reason::NoSecret;
    ProjectDialog *dialog = open(state.project, hasSecret);
    if (at == At::CaFile)
        dialog->focusCaFile();
    else if (at == At::Secret)
        dialog->focusSecret(state.lastError.reason == ApiError::Reason::SecondFactorNeeded ||
                            state.lastError.reason == ApiError::Reason::PasscodeRefused);
}

void ProjectFlow::duplicate(const QString &id)
{
    Project copy = m_desk.project(id).project;
    if (copy.id.isEmpty() || copy.isDemo())
        return;
    copy.id.clear();
    copy.name = ActionWords::copyName(copy.name);
    copy.added.clear();
    copy.capabilities = {};
    open(copy, false);
}

void ProjectFlow::remove(const QString &id)
{
    const Project project = m_desk.project(id).project;
    if (project.id.isEmpty())
        return;
    auto *dialog = new AskDialog(
        [project] {
            return AskDialog::Texts{tr("Remove project"),
                                    ActionWords::removeHeading(Wording::projectName(project)),
                                    ActionWords::removeWarning(),
                                    tr("Remove"),
                                    {}};
        },
        false, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, project] {
        m_desk.removeProject(project.id);
        Q_EMIT said(ActionWords::projectRemoved(Wording::projectName(project)));
    });
    dialog->open();
}

void ProjectFlow::addById(const QString &projectId)
{
    QList<ProjectState> projects;
    const QStringList ids = m_desk.projectIds();
    for (const QString &id : ids)
        projects.append(m_desk.project(id));
    if (projects.isEmpty())
        return;
    auto *dialog = new AddByIdDialog(projects, projectId, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_desk.addTarget(dialog->project(), dialog->kind(), dialog->id()); });
    dialog->open();
}

void ProjectFlow::move(int by)
{
    const QString id = m_panel->current();
    const qsizetype position = m_desk.projectIds().indexOf(id);
    if (position >= 0)
        m_desk.moveProject(id, int(position) + by);
}

void ProjectFlow::update()
{
    const QString id = m_panel->current();
    const QStringList ids = m_desk.projectIds();
    const qsizetype position = ids.indexOf(id);
    const bool chosen = position >= 0;
    const bool demo = chosen && m_desk.project(id).project.isDemo();
    const QString none = ActionWords::whyNot(WhyNot::NoProjectChosen);
    const QString noneOrDemo = chosen ? ActionWords::whyNot(WhyNot::DemoNeedsNoAccount) : none;
    m_actions.setEnabled(Act::EditProject, chosen, none);
    m_actions.setEnabled(Act::RemoveProject, chosen, none);
    m_actions.setEnabled(Act::DuplicateProject, chosen && !demo, noneOrDemo);
    m_actions.setEnabled(Act::SignInAgain, chosen && !demo, noneOrDemo);
    m_actions.setEnabled(Act::UseProject, chosen, none);
    m_actions[Act::UseProject]->setChecked(chosen && m_desk.project(id).project.enabled);
    m_actions.setEnabled(Act::MoveUp, position > 0, chosen ? ActionWords::whyNot(WhyNot::IsFirst) : none);
    m_actions.setEnabled(Act::MoveDown, chosen && position + 1 < ids.size(),
                         chosen ? ActionWords::whyNot(WhyNot::IsLast) : none);
    m_actions.setEnabled(Act::AddById, !ids.isEmpty(), ActionWords::whyNot(WhyNot::NoProject));
}

} // namespace syncdesk
