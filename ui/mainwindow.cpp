#include "ui/mainwindow.h"

#include "ui/deskfeed.h"
#include "ui/exchangeflow.h"
#include "ui/filedrop.h"
#include "ui/mainmenu.h"
#include "ui/maintoolbar.h"
#include "ui/models/activitytable.h"
#include "ui/models/projectlist.h"
#include "ui/models/targettable.h"
#include "ui/notices.h"
#include "ui/paint/icons.h"
#include "ui/panels/activitypanel.h"
#include "ui/panels/noticebar.h"
#include "ui/panels/projectspanel.h"
#include "ui/panels/statuspanel.h"
#include "ui/panels/targetspanel.h"
#include "ui/panels/targettab.h"
#include "ui/panels/targetview.h"
#include "ui/projectflow.h"
#include "ui/rowflow.h"
#include "ui/statuscounters.h"
#include "ui/text/actionwords.h"
#include "ui/text/wording.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr int TickMs = 1000;
constexpr int StateTicks = 5; ///< requests of the last minute need not be counted each second
constexpr int MessageMs = 8000;

bool isCalled(const Project &project, const QString &name)
{
    return project.name == name || Wording::projectName(project) == name;
}

} // namespace

MainWindow::MainWindow(Desk &desk, CloudProbe &probe, UiState &state, Language &language, QWidget *parent)
    : QMainWindow(parent), m_desk(desk), m_probe(probe), m_state(state), m_language(language), m_actions(this),
      m_datasets(new TargetTable(TargetTable::Kind::Datasets, desk.time(), this)),
      m_jobs(new TargetTable(TargetTable::Kind::Jobs, desk.time(), this)),
      m_projectList(new ProjectList(desk.time(), this)), m_activityTable(new ActivityTable(desk.time(), this))
{
    applyTheme(state.theme());
    connect(&m_scheme, &SystemScheme::changed, this, [this] { applyTheme(m_state.theme()); });
    buildPanels();
    m_feed = new DeskFeed(desk, m_datasets, m_jobs, this);
    m_start = new StartFlow(desk, this);
    m_statusFeed = new StatusFeed(desk, m_targets, m_status, this);
    m_rows = new RowFlow(desk, m_actions, *m_start, m_targets, m_activity, this);
    m_projectFlow = new ProjectFlow(desk, probe, m_actions, m_projects, this);
    m_exchange = new ExchangeFlow(desk, m_actions, *m_projectFlow, this);
    m_notices = new Notices(desk, m_noticeBar, this);
    m_windowState = std::make_unique<WindowState>(state, this, m_across, m_down, m_targets);
    connectFeed();
    connectPanels();
    connectActions();
    connectStatusPanel();

    m_tick.setInterval(TickMs);
    m_tick.setTimerType(Qt::CoarseTimer);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_windowState->restore();
    for (const auto &[act, key] :
         {std::pair(Act::ShowProjects, u"window/projects"_s), std::pair(Act::ShowStatus, u"window/status"_s),
          std::pair(Act::ShowActivity, u"window/activity"_s)})
        m_actions[act]->setChecked(m_state.flag(key, true));
    projectsChanged();
    activityChanged();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels()
{
    setWindowIcon(Icons::application());
    m_noticeBar = new NoticeBar;
    m_projects = new ProjectsPanel(m_projectList);
    m_targets = new TargetsPanel(m_datasets, m_jobs, m_desk.time());
    m_activity = new ActivityPanel(m_activityTable);
    m_status = new StatusPanel(m_desk.time());
    m_down = new QSplitter(Qt::Vertical);
    m_down->addWidget(m_targets);
    m_down->addWidget(m_activity);
    m_down->setStretchFactor(0, 1);
    m_across = new QSplitter(Qt::Horizontal);
    m_across->addWidget(m_projects);
    m_across->addWidget(m_down);
    m_across->addWidget(m_status);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    m_down->setChildrenCollapsible(false);

    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_noticeBar);
    layout->addWidget(m_across, 1);
    setCentralWidget(centre);

    m_toolBar = new MainToolBar(m_actions);
    addToolBar(m_toolBar);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_menu = new MainMenu(menuBar(), m_actions, this);
    statusBar()->setSizeGripEnabled(false);
    m_counters = new StatusCounters(m_desk, statusBar());
}

void MainWindow::connectFeed()
{
    connect(m_feed, &DeskFeed::rowsApplied, this, [this](const QSet<TargetKey> &changed) {
        m_statusFeed->rowsApplied(changed);
        m_rows->update();
    });
    connect(m_feed, &DeskFeed::projectListApplied, this, &MainWindow::projectsChanged);
    connect(m_feed, &DeskFeed::projectsApplied, this, [this](const QSet<QString> &changed) {
        const QList<ProjectState> all = m_feed->projects();
        for (const ProjectState &state : all) {
            if (changed.contains(state.project.id))
                m_projectList->update(state);
        }
        const QList<ProjectState> shown = m_feed->shownProjects();
        m_targets->setProjects(shown);
        m_counters->render(all, shown);
        m_notices->update(all);
        m_projectFlow->update();
    });
    connect(m_feed, &DeskFeed::activityApplied, this, &MainWindow::activityChanged);
    connect(&m_desk, &Desk::pausedChanged, this, [this](bool paused) {
        m_actions[Act::PausePolling]->setChecked(paused);
        m_counters->render(m_feed->projects(), m_feed->shownProjects());
        m_statusFeed->update();
    });
    connect(&m_desk.secrets(), &SecretStore::placeChanged, this, [this] {
        m_counters->render(m_feed->projects(), m_feed->shownProjects());
        if (m_preferences)
            m_preferences->setSecretPlace(m_desk.secrets().place());
    });
}

void MainWindow::connectPanels()
{
    connect(m_projects, &ProjectsPanel::currentChanged, this, [this](const QString &id) {
        m_feed->setProject(id);
        if (m_opened)
            m_state.setText(u"project"_s, id);
    });
    connect(m_projects, &ProjectsPanel::menuRequested, m_menu->projectMenu(),
            [this](const QPoint &at) { m_menu->projectMenu()->popup(at); });
    connect(m_projects, &ProjectsPanel::hintDismissed, this, [this] { m_state.setFlag(u"hint/demo"_s, false); });
    connect(m_projectList, &ProjectList::moved, &m_desk, &Desk::moveProject);
    connect(m_projectFlow, &ProjectFlow::added, this, &MainWindow::showProject);
    connect(m_projectFlow, &ProjectFlow::said, this, &MainWindow::say);
    connect(m_exchange, &ExchangeFlow::added, this, &MainWindow::showProject);
    connect(m_exchange, &ExchangeFlow::said, this, &MainWindow::say);
    connect(new FileDrop(this), &FileDrop::dropped, m_exchange, &ExchangeFlow::takeDropped);
    connect(m_notices, &Notices::signInRequested, this,
            [this](const QString &id) { m_projectFlow->edit(id, ProjectFlow::At::Secret); });
    connect(m_notices, &Notices::caFileRequested, this,
            [this](const QString &id) { m_projectFlow->edit(id, ProjectFlow::At::CaFile); });

    connect(m_targets, &TargetsPanel::menuRequested, m_menu->rowMenu(),
            [this](const QPoint &at) { m_menu->rowMenu()->popup(at); });
    connect(m_targets, &TargetsPanel::columnsChanged, this, [this] { m_menu->showColumns(m_targets->currentView()); });
    connect(m_targets, &TargetsPanel::filterCleared, this, [this] { m_toolBar->filter()->clear(); });
    connect(m_targets, &TargetsPanel::addProjectRequested, m_projectFlow, &ProjectFlow::add);
    connect(m_targets, &TargetsPanel::refreshRequested, this, [this] { m_desk.refresh(m_feed->project()); });
    connect(m_targets, &TargetsPanel::signInRequested, this,
            [this](const QString &id) { m_projectFlow->edit(id, ProjectFlow::At::Secret); });
    connect(m_targets, &TargetsPanel::caFileRequested, this,
            [this](const QString &id) { m_projectFlow->edit(id, ProjectFlow::At::CaFile); });
    connect(m_targets, &TargetsPanel::addByIdRequested, this, [this] { m_projectFlow->addById(m_feed->project()); });
    connect(m_targets, &QTabWidget::currentChanged, this, [this] { m_menu->showColumns(m_targets->currentView()); });

    connect(m_activity, &ActivityPanel::menuRequested, m_menu->activityMenu(),
            [this](const QPoint &at) { m_menu->activityMenu()->popup(at); });
    connect(m_rows, &RowFlow::showRowRequested, this, &MainWindow::showRow);
    connect(m_rows, &RowFlow::said, this, &MainWindow::say);
    connect(m_start, &StartFlow::said, this, &MainWindow::say);

    connect(m_toolBar, &MainToolBar::filterChanged, m_targets, &TargetsPanel::setFilterText);
    connect(m_toolBar, &MainToolBar::leaveFilter, this, [this] {
        TargetView *view = m_targets->currentView();
        view->setFocus();
        if (view->selectionModel()->selectedRows().isEmpty() && view->model()->rowCount() > 0)
            view->selectRow(0); // Down from the filter leads to the first match
    });
    connect(m_toolBar, &MainToolBar::languageRequested, this, [this] {
        const bool english = m_language.effective() == LanguageChoice::English;
        setLanguage(english ? LanguageChoice::Chinese : LanguageChoice::English);
    });
    connect(m_menu, &MainMenu::languageChosen, this, [this](LanguageChoice choice) { setLanguage(choice); });
    connect(m_menu, &MainMenu::themeChosen, this, [this](ThemeChoice choice) { setTheme(choice); });
    connect(m_menu, &MainMenu::columnToggled, this,
            [this](int column, bool shown) { m_targets->currentView()->setColumnShown(column, shown); });
}

void MainWindow::connectStatusPanel()
{
    const auto relay = [this](void (StatusPanel::*signal)(), Act act) {
        connect(m_status, signal, m_actions[act], &QAction::trigger);
    };
    relay(&StatusPanel::syncRequested, Act::SyncSelected);
    relay(&StatusPanel::startAgainRequested, Act::StartAgain);
    relay(&StatusPanel::stopWatchingRequested, Act::StopWatching);
    relay(&StatusPanel::watchAgainRequested, Act::WatchAgain);
    relay(&StatusPanel::takeFromQueueRequested, Act::TakeFromQueue);
    relay(&StatusPanel::copyReportRequested, Act::CopyReport);
}

void MainWindow::projectsChanged()
{
    const QString current = m_feed->project();
    const QList<ProjectState> states = m_feed->projects();
    const bool onlyDemo =
        std::all_of(states.cbegin(), states.cend(), [](const ProjectState &state) { return state.project.isDemo(); });
    m_projectList->apply(states);
    const bool first = !m_opened && !states.isEmpty();
    if (first) // the projects are there for the first time: go back to the one that was shown last
        m_projects->setCurrent(m_state.text(u"project"_s));
    else
        m_projects->setCurrent(current);
    m_opened = m_opened || first;
    m_projects->setHint(!states.isEmpty() && onlyDemo && m_state.flag(u"hint/demo"_s, true));
    m_targets->setProjects(m_feed->shownProjects());
    m_counters->render(m_feed->projects(), m_feed->shownProjects());
    m_notices->update(states);
    m_projectFlow->update();
}

void MainWindow::activityChanged()
{
    QHash<QString, QString> names;
    const QList<ProjectState> states = m_feed->projects();
    for (const ProjectState &state : states)
        names.insert(state.project.id, Wording::projectName(state.project));
    m_activityTable->apply(m_desk.activity(), names);
    m_rows->update();
    m_counters->render(m_feed->projects(), m_feed->shownProjects());
}

void MainWindow::showProject(const QString &idOrName)
{
    m_feed->flush(); // a project that was just added may still be on its way into the list
    QString found;
    const QStringList ids = m_desk.projectIds();
    for (const QString &id : ids) {
        if (id == idOrName || (found.isEmpty() && isCalled(m_desk.project(id).project, idOrName)))
            found = id;
    }
    m_projects->setCurrent(found);
}

void MainWindow::showRow(const TargetKey &key)
{
    if (!m_feed->project().isEmpty() && m_feed->project() != key.project)
        m_projects->setCurrent(key.project);
    if (m_targets->showRow(key))
        m_targets->currentView()->setFocus();
    else
        say(ActionWords::rowIsGone());
}

void MainWindow::tellSetAside(const QString &path)
{
    m_notices->tellSetAside(path);
}

void MainWindow::tellProblem(const ProjectsProblem &problem)
{
    m_notices->tellProblem(problem);
}

void MainWindow::watchTime()
{
    const bool seen = isVisible() && !isMinimized();
    m_statusFeed->setWindowHidden(!seen);
    if (seen && !m_tick.isActive()) {
        tick();
        m_tick.start();
    } else if (!seen) {
        m_tick.stop();
    }
}

void MainWindow::tick()
{
    if (++m_ticks % StateTicks == 0)
        m_feed->refreshStates();
    m_targets->tick();
    m_statusFeed->tick();
    m_projectList->tick();
    m_activityTable->tick();
    m_counters->render(m_feed->projects(), m_feed->shownProjects());
}

void MainWindow::say(const QString &message)
{
    statusBar()->showMessage(message, MessageMs);
}

void MainWindow::raiseFor(const QString &project)
{
    if (!project.isEmpty())
        showProject(project);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

} // namespace syncdesk
