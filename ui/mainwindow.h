#pragma once

#include "app/desk/projectsproblem.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/language.h"
#include "ui/mainactions.h"
#include "ui/paint/systemscheme.h"
#include "ui/startflow.h"
#include "ui/statusfeed.h"
#include "ui/text/wording.h"
#include "ui/windowstate.h"

#include <QMainWindow>
#include <QPointer>

class QSplitter;

namespace syncdesk {

class ActivityPanel;
class ActivityTable;
class CloudProbe;
class DeskFeed;
class ExchangeFlow;
class MainMenu;
class MainToolBar;
class NoticeBar;
class Notices;
class ProjectExchange;
class ProjectFlow;
class ProjectList;
class ProjectsPanel;
class RowFlow;
class SignInImport;
class StatusCounters;
class StatusPanel;
class TargetTable;
class TargetsPanel;

/// The window: puts the panels together and the desk's news into them. What is done lies in the flows.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \a language was applied already: by main, from the state or from the command line.
    MainWindow(Desk &desk, CloudProbe &probe, UiState &state, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Export and import of projects, and sign-ins for "Add project". Both outlive the window.
    void setFiles(ProjectExchange &exchange, SignInImport &signIns);
    /// Where things are kept, for the preferences.
    void setPlaces(const StoragePlaces &places) { m_places = places; }
    /// Something was wrong with the file of projects, before the window existed.
    void tellProblem(const ProjectsProblem &problem);
    /// Shows the rows of one project, by id or else by name; of all when it is empty or unknown.
    void showProject(const QString &idOrName);
    /// As the View menu does; kept for the next start.
    void setLanguage(LanguageChoice choice);
    void setTheme(ThemeChoice choice);
    void addProject(); ///< opens the dialog

public Q_SLOTS:
    /// A damaged file was set aside as \a path.
    void tellSetAside(const QString &path);
    /// A second start of the program: come to the front and show \a project, unless it is empty.
    void raiseFor(const QString &project);

Q_SIGNALS:
    void languageChanged();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildPanels();
    void connectFeed();
    void connectPanels();
    void connectActions();
    void connectStatusPanel();
    void retranslate();
    void projectsChanged();
    void activityChanged();
    void showRow(const TargetKey &key);
    void clearFilter();
    void movePane(int by);
    void openPreferences();
    void openText(QPointer<QDialog> &dialog, const std::function<QDialog *()> &make);
    void askAgainEverywhere();
    void askToQuit(const Wording::LeftBehind &left);
    Wording::LeftBehind leftBehind() const;
    void applyTheme(ThemeChoice choice);
    void watchTime();
    void tick();
    void say(const QString &message);

    Desk &m_desk;
    CloudProbe &m_probe;
    UiState &m_state;
    StoragePlaces m_places;
    Language &m_language;
    SystemScheme m_scheme;
    MainActions m_actions;
    TargetTable *m_datasets, *m_jobs;
    ProjectList *m_projectList;
    ActivityTable *m_activityTable;
    NoticeBar *m_noticeBar;
    ProjectsPanel *m_projects;
    TargetsPanel *m_targets;
    ActivityPanel *m_activity;
    StatusPanel *m_status;
    QSplitter *m_across, *m_down;
    MainToolBar *m_toolBar;
    MainMenu *m_menu;
    StatusCounters *m_counters;
    DeskFeed *m_feed;
    StartFlow *m_start;
    StatusFeed *m_statusFeed;
    RowFlow *m_rows;
    ProjectFlow *m_projectFlow;
    ExchangeFlow *m_exchange;
    Notices *m_notices = nullptr;
    std::unique_ptr<WindowState> m_windowState;
    QTimer m_tick; ///< runs only while the window is seen
    QPointer<PreferencesDialog> m_preferences;
    QPointer<QDialog> m_help, m_about, m_shortcuts, m_quitQuestion;
    int m_ticks = 0;
    bool m_opened = false; ///< the desk has given its projects
    bool m_quitting = false;
};

} // namespace syncdesk
