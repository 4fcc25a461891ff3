#include "ui/mainmenu.h"

#include "ui/mainactions.h"
#include "ui/panels/targetview.h"

#include <QActionGroup>
#include <QMenuBar>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

/// A separator stands where there is no action.
void fill(QMenu *menu, const MainActions &actions, const QList<std::optional<Act>> &entries)
{
    for (const std::optional<Act> &entry : entries) {
        if (entry)
            menu->addAction(actions[*entry]);
        else
            menu->addSeparator();
    }
    menu->setToolTipsVisible(true);
}

constexpr std::nullopt_t Line = std::nullopt;

} // namespace

MainMenu::MainMenu(QMenuBar *bar, MainActions &actions, QObject *parent)
    : QObject(parent), m_actions(actions), m_file(bar->addMenu(QString())), m_edit(bar->addMenu(QString())),
      m_view(bar->addMenu(QString())), m_sync(bar->addMenu(QString())), m_help(bar->addMenu(QString())),
      m_columns(new QMenu(bar)), m_language(new QMenu(bar)), m_theme(new QMenu(bar)), m_rowMenu(new QMenu(bar)),
      m_projectMenu(new QMenu(bar)), m_activityMenu(new QMenu(bar)), m_languages(new QActionGroup(this)),
      m_themes(new QActionGroup(this))
{
    fill(m_file, actions,
         {Act::AddProject, Act::EditProject, Act::DuplicateProject, Act::RemoveProject, Line, Act::SignInAgain,
          Act::UseProject, Line, Act::MoveUp, Act::MoveDown, Line, Act::ImportProjects, Act::ExportProjects, Line,
          Act::AddById, Act::RemoveById, Line, Act::Quit});
    fill(m_edit, actions,
         {Act::CopyRows, Act::CopyReport, Act::CopyId, Act::CopyPath, Line, Act::SelectAll, Line, Act::Filter,
          Act::ClearFilter, Line, Act::Preferences});
    fill(m_view, actions,
         {Act::DatasetsTab, Act::JobsTab, Line, Act::ShowProjects, Act::ShowStatus, Act::ShowActivity, Line,
          Act::NextPane, Act::PreviousPane, Line});
    m_view->addMenu(m_columns);
    m_view->addMenu(m_language);
    m_view->addMenu(m_theme);
    fill(m_sync, actions,
         {Act::SyncSelected, Act::SyncAllShown, Line, Act::StartAgain, Act::StopWatching, Act::WatchAgain,
          Act::TakeFromQueue, Line, Act::Refresh, Act::PausePolling, Line, Act::Retry, Act::LookAgain, Act::ShowRow,
          Act::Dismiss});
    fill(m_help, actions, {Act::Help, Act::Shortcuts, Line, Act::About});
    buildChoices();
    buildContextMenus();
    retranslate();
}

void MainMenu::buildChoices()
{
    for (int choice = 0; choice < 3; ++choice) {
        for (QActionGroup *group : {m_languages, m_themes}) {
            auto *action = new QAction(group);
            action->setCheckable(true);
            action->setData(choice);
            (group == m_languages ? m_language : m_theme)->addAction(action);
        }
    }
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT languageChosen(LanguageChoice(action->data().toInt())); });
    connect(m_themes, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT themeChosen(ThemeChoice(action->data().toInt())); });

    for (int column = 0; column < TargetTable::ColumnCount; ++column) {
        auto *action = new QAction(m_columns);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column](bool shown) { Q_EMIT columnToggled(column, shown); });
        m_columnActions.append(action);
        m_columns->addAction(action);
    }
    // without its name a row could not be told from another
    m_columnActions.at(TargetTable::Name)->setEnabled(false);
    m_columns->addSeparator();
    m_columns->addAction(m_actions[Act::ResetColumns]);
}

void MainMenu::buildContextMenus()
{
    fill(m_rowMenu, m_actions,
         {Act::SyncSelected, Act::StartAgain, Act::StopWatching, Act::WatchAgain, Act::TakeFromQueue, Line,
          Act::CopyRows, Act::CopyReport, Act::CopyId, Act::CopyPath, Line, Act::AddById, Act::RemoveById, Line,
          Act::Refresh});
    fill(m_projectMenu, m_actions,
         {Act::AddProject, Act::EditProject, Act::DuplicateProject, Act::RemoveProject, Line, Act::SignInAgain,
          Act::UseProject, Act::Refresh, Line, Act::MoveUp, Act::MoveDown});
    fill(m_activityMenu, m_actions, {Act::ShowRow, Act::Retry, Act::LookAgain, Line, Act::Dismiss});
}

void MainMenu::showLanguage(LanguageChoice choice)
{
    m_languages->actions().at(int(choice))->setChecked(true);
}

void MainMenu::showTheme(ThemeChoice choice)
{
    m_themes->actions().at(int(choice))->setChecked(true);
}

void MainMenu::showColumns(const TargetView *view)
{
    for (int column = 0; column < m_columnActions.size(); ++column) {
        QAction *action = m_columnActions.at(column);
        action->setText(view->table()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setChecked(view->isColumnShown(column));
    }
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_sync->setTitle(tr("&Sync"));
    m_help->setTitle(tr("&Help"));
    m_columns->setTitle(tr("&Columns"));
    m_language->setTitle(tr("&Language"));
    m_theme->setTitle(tr("&Theme"));
    m_languages->actions().at(0)->setText(tr("&System", "language"));
    // each language is named in itself, so that it is found by whoever cannot read the present one
    m_languages->actions().at(1)->setText(u"&English"_s);
    m_languages->actions().at(2)->setText(u"简体中文"_s);
    m_themes->actions().at(0)->setText(tr("&System", "theme"));
    m_themes->actions().at(1)->setText(tr("&Light"));
    m_themes->actions().at(2)->setText(tr("&Dark"));
}

} // namespace syncdesk
