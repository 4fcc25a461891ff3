#include "ui/mainactions.h"

#include "ui/paint/icons.h"

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

MainActions::MainActions(QObject *parent) : QObject(parent)
{
    const auto key = [](QKeyCombination combination) { return QList<QKeySequence>{QKeySequence(combination)}; };
    const auto keys = [](QKeySequence::StandardKey standard) { return QKeySequence::keyBindings(standard); };
    make(Act::AddProject, u"add"_s, key(Qt::CTRL | Qt::Key_N));
    make(Act::EditProject, u"edit"_s);
    make(Act::DuplicateProject, u"duplicate"_s);
    make(Act::RemoveProject, u"remove"_s);
    make(Act::SignInAgain, u"link-signin"_s);
    make(Act::UseProject, {});
    (*this)[Act::UseProject]->setCheckable(true);
    make(Act::MoveUp, u"up"_s, key(Qt::CTRL | Qt::SHIFT | Qt::Key_Up));
    make(Act::MoveDown, u"down"_s, key(Qt::CTRL | Qt::SHIFT | Qt::Key_Down));
    make(Act::ImportProjects, {});
    make(Act::ExportProjects, {});
    make(Act::AddById, u"add"_s);
    make(Act::RemoveById, u"remove"_s);
    make(Act::Quit, u"quit"_s, key(Qt::CTRL | Qt::Key_Q));
    make(Act::CopyRows, u"copy"_s, keys(QKeySequence::Copy));
    make(Act::CopyReport, u"report"_s, key(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    make(Act::CopyId, {});
    make(Act::CopyPath, {});
    make(Act::SelectAll, {}, keys(QKeySequence::SelectAll));
    make(Act::Filter, u"filter"_s, keys(QKeySequence::Find));
    make(Act::ClearFilter, u"close"_s);
    make(Act::Preferences, u"settings"_s, key(Qt::CTRL | Qt::Key_Comma));
    for (const Act act : {Act::ShowProjects, Act::ShowStatus, Act::ShowActivity}) {
        make(act, {});
        (*this)[act]->setCheckable(true);
        (*this)[act]->setChecked(true);
    }
    make(Act::DatasetsTab, {}, key(Qt::CTRL | Qt::Key_1));
    make(Act::JobsTab, {}, key(Qt::CTRL | Qt::Key_2));
    make(Act::NextPane, {}, key(QKeyCombination(Qt::Key_F6)));
    make(Act::PreviousPane, {}, key(Qt::SHIFT | Qt::Key_F6));
    make(Act::ResetColumns, {});
    make(Act::SyncSelected, u"sync"_s,
         {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    make(Act::SyncAllShown, u"sync-all"_s);
    make(Act::StartAgain, u"retry"_s);
    make(Act::StopWatching, u"stop-watching"_s);
    make(Act::WatchAgain, u"watch"_s);
    make(Act::TakeFromQueue, u"take-out"_s);
    make(Act::Refresh, u"refresh"_s, {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    make(Act::PausePolling, u"pause"_s);
    (*this)[Act::PausePolling]->setCheckable(true);
    make(Act::Retry, u"retry"_s);
    make(Act::LookAgain, u"watch"_s);
    make(Act::ShowRow, u"look"_s);
    make(Act::Dismiss, u"close"_s);
    make(Act::Help, u"help"_s, key(QKeyCombination(Qt::Key_F1)));
    make(Act::Shortcuts, u"keyboard"_s);
    make(Act::About, u"info"_s);
    // a key that is held down must not start, refresh or copy again and again
    for (QAction *action : m_actions)
        action->setAutoRepeat(false);
    (*this)[Act::Preferences]->setMenuRole(QAction::PreferencesRole);
    (*this)[Act::Quit]->setMenuRole(QAction::QuitRole);
    (*this)[Act::About]->setMenuRole(QAction::AboutRole);
    retranslate();
}

void MainActions::make(Act act, const QString &icon, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(this);
    if (!icon.isEmpty())
        action->setIcon(Icons::icon(icon));
    action->setShortcuts(keys);
    m_actions[size_t(act)] = action;
}

void MainActions::setEnabled(Act act, bool enabled, const QString &whyNot)
{
    (*this)[act]->setEnabled(enabled);
    m_whyNot[size_t(act)] = enabled ? QString() : whyNot;
    applyTip(act);
}

void MainActions::applyTip(Act act)
{
    const QString &why = m_whyNot[size_t(act)];
    const QString &tip = why.isEmpty() ? m_tips[size_t(act)] : why;
    (*this)[act]->setToolTip(tip);
    (*this)[act]->setStatusTip(tip);
}

void MainActions::say(Act act, const QString &text, const QString &tip)
{
    (*this)[act]->setText(text);
    m_tips[size_t(act)] = tip;
    applyTip(act);
}

QList<QAction *> MainActions::withKeys() const
{
    QList<QAction *> found;
    for (QAction *action : m_actions) {
        if (!action->shortcut().isEmpty())
            found.append(action);
    }
    return found;
}

void MainActions::retranslate()
{
    say(Act::AddProject, tr("&Add project…"), tr("Adds a ModelArts project to the list"));
    say(Act::EditProject, tr("&Edit project…"), tr("Changes how the chosen project is reached"));
    say(Act::DuplicateProject, tr("D&uplicate project…"), tr("Adds a project like the chosen one, without its keys"));
    say(Act::RemoveProject, tr("&Remove project…"), tr("Removes the project, its keys and its history from here"));
    say(Act::SignInAgain, tr("&Sign in again…"), tr("Enters the password or key of the chosen project anew"));
    say(Act::UseProject, tr("Project in &use"), tr("Off: the project is kept, but nothing is asked of its service"));
    say(Act::MoveUp, tr("Move project u&p"), tr("Moves the chosen project up in the list"));
    say(Act::MoveDown, tr("Move project &down"), tr("Moves the chosen project down in the list"));
    say(Act::ImportProjects, tr("I&mport projects…"), tr("Adds projects out of a file; shows first which"));
    say(Act::ExportProjects, tr("E&xport projects…"), tr("Writes all projects to a file, without keys and passwords"));
    say(Act::AddById, tr("Add by &ID…"), tr("Adds a dataset or job that may not be listed"));
    say(Act::RemoveById, tr("Remove added ro&w"), tr("Takes out a row that was added by ID"));
    say(Act::Quit, tr("&Quit"), tr("Ends the program; synchronisations go on in the service"));
    say(Act::CopyRows, tr("&Copy rows"), tr("Copies the selected rows as text with headers"));
    say(Act::CopyReport, tr("Copy &report"), tr("Copies everything known about the row and its run, without secrets"));
    say(Act::CopyId, tr("Copy &ID"), tr("Copies the IDs of the selected rows"));
    say(Act::CopyPath, tr("Copy OBS &path"), tr("Copies the OBS sources of the selected rows"));
    say(Act::SelectAll, tr("Select &all"), tr("Selects all rows that are shown"));
    say(Act::Filter, tr("&Filter"), tr("Goes to the filter box"));
    say(Act::ClearFilter, tr("C&lear filter"), tr("Shows all rows again"));
    say(Act::Preferences, tr("Pre&ferences…"), tr("Language, theme, questions, places"));
    say(Act::ShowProjects, tr("&Projects"), tr("Shows or hides the list of projects"));
    say(Act::ShowStatus, tr("Live &status"), tr("Shows or hides the live status panel"));
    say(Act::ShowActivity, tr("&Activity"), tr("Shows or hides the activity list"));
    say(Act::DatasetsTab, tr("&Datasets tab"), tr("Turns to the datasets"));
    say(Act::JobsTab, tr("Annotation &jobs tab"), tr("Turns to the annotation jobs"));
    say(Act::NextPane, tr("&Next pane"), tr("Goes to the next part of the window"));
    say(Act::PreviousPane, tr("Pre&vious pane"), tr("Goes to the previous part of the window"));
    say(Act::ResetColumns, tr("&Reset columns"), tr("Order, width and choice of columns as at the first start"));
    say(Act::SyncSelected, tr("&Sync selected"), tr("Synchronises the selected rows with their OBS source"));
    say(Act::SyncAllShown, tr("Sync &all shown…"), tr("Synchronises all rows that the table shows; asks first"));
    say(Act::StartAgain, tr("Start a&gain"), tr("Starts anew after an outcome that could not be found out"));
    say(Act::StopWatching, tr("Stop &watching"), tr("Asks no more about the run; it goes on in the service"));
    say(Act::WatchAgain, tr("Watch aga&in"), tr("Asks about the run again"));
    say(Act::TakeFromQueue, tr("Take from &queue"), tr("Nothing was sent yet; nothing will be"));
    say(Act::Refresh, tr("&Refresh"), tr("Reads the lists again now"));
    say(Act::PausePolling, tr("&Pause polling"), tr("Sends nothing until it is switched off again"));
    say(Act::Retry, tr("Retr&y"), tr("Starts the failed synchronisation once more"));
    say(Act::LookAgain, tr("&Look again"), tr("Asks the service how the run of the activity entry stands"));
    say(Act::ShowRow, tr("Show ro&w"), tr("Goes to the row of the activity entry"));
    say(Act::Dismiss, tr("&Dismiss"), tr("Takes the entry out of the activity list"));
    say(Act::Help, tr("&Help"), tr("What the states mean and how the program works"));
    say(Act::Shortcuts, tr("&Keyboard shortcuts"), tr("All keys in one list"));
    say(Act::About, tr("&About Sync Desk"), tr("Version and licences"));
}

} // namespace syncdesk
