#include "ui/deskfeed.h"
#include "ui/dialogs/askdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/textdialog.h"
#include "ui/exchangeflow.h"
#include "ui/mainmenu.h"
#include "ui/maintoolbar.h"
#include "ui/mainwindow.h"
#include "ui/models/projectlist.h"
#include "ui/notices.h"
#include "ui/panels/activitypanel.h"
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
#include <QShortcut>
#include <QShowEvent>
#include <QStatusBar>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

// The part of MainWindow that answers its own actions, language, theme and leaving.
namespace syncdesk {

void MainWindow::connectActions()
{
    const auto on = [this](Act act, auto &&slot) { connect(m_actions[act], &QAction::triggered, this, slot); };
    const auto shows = [this](Act act, QWidget *panel, const QString &key) {
        connect(m_actions[act], &QAction::toggled, panel, [this, panel, key](bool shown) {
            panel->setVisible(shown);
            m_state.setFlag(key, shown);
        });
    };
    shows(Act::ShowProjects, m_projects, u"window/projects"_s);
    shows(Act::ShowStatus, m_status, u"window/status"_s);
    shows(Act::ShowActivity, m_activity, u"window/activity"_s);
    on(Act::Quit, [this] { close(); });
    on(Act::Filter, [this] {
        m_toolBar->filter()->setFocus(Qt::ShortcutFocusReason);
        m_toolBar->filter()->selectAll();
    });
    on(Act::ClearFilter, [this] { clearFilter(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &MainWindow::clearFilter);
    on(Act::Refresh, [this] {
        m_desk.refresh(m_feed->project());
        say(ActionWords::readingLists()); // also while polling is paused: what a person asks for is asked
    });
    on(Act::PausePolling, [this](bool paused) {
        m_desk.setPaused(paused);
        say(paused ? Wording::pausedNotice() : ActionWords::pollingGoesOn());
    });
    on(Act::DatasetsTab, [this] {
        m_targets->setCurrentWidget(m_targets->datasets());
        m_targets->currentView()->setFocus();
    });
    on(Act::JobsTab, [this] {
        m_targets->setCurrentWidget(m_targets->jobs());
        m_targets->currentView()->setFocus();
    });
    on(Act::NextPane, [this] { movePane(1); });
    on(Act::PreviousPane, [this] { movePane(-1); });
    on(Act::ResetColumns, [this] { m_targets->currentView()->resetColumns(); });
    on(Act::Preferences, [this] { openPreferences(); });
    on(Act::Help, [this] { openText(m_help, [this] { return new TextDialog(&HelpWords::help, {76, 34}, this); }); });
    on(Act::About, [this] { openText(m_about, [this] { return new TextDialog(&HelpWords::about, {60, 24}, this); }); });
    on(Act::Shortcuts,
       [this] { openText(m_shortcuts, [this] { return new ShortcutsDialog(m_actions.withKeys(), this); }); });
}

void MainWindow::clearFilter()
{
    m_targets->datasets()->clearFilter();
    m_targets->jobs()->clearFilter();
    if (m_toolBar->filter()->hasFocus())
        m_targets->currentView()->setFocus();
}

void MainWindow::movePane(int by)
{
    QList<QWidget *> panes{m_projects->view(), m_targets->currentView(), m_activity->view(), m_status,
                           m_toolBar->filter()};
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    const QWidget *focus = QApplication::focusWidget();
    int here = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            here = i;
    }
    const int count = int(panes.size());
    QWidget *next = panes.at(here < 0 ? 0 : (here + by + count) % count);
    if (next == m_status) {
        // the group itself takes no focus: its first control that can does
        const QList<QWidget *> inside = m_status->findChildren<QWidget *>();
        for (QWidget *widget : inside) {
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()) {
                widget->setFocus(Qt::TabFocusReason);
                return;
            }
        }
        panes.removeOne(m_status);
        const int place = std::clamp(here + by, 0, int(panes.size()) - 1);
        next = panes.at(place);
    }
    next->setFocus(Qt::TabFocusReason);
}

void MainWindow::openPreferences()
{
    if (!m_preferences) {
        StoragePlaces places = m_places;
        if (places.window.isEmpty())
            places.window = m_state.path();
        places.secrets = m_desk.secrets().place();
        m_preferences = new PreferencesDialog(m_state, places, this);
        m_preferences->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_preferences, &PreferencesDialog::languageChosen, this,
                [this](LanguageChoice choice) { setLanguage(choice); });
        connect(m_preferences, &PreferencesDialog::themeChosen, this, [this](ThemeChoice choice) { setTheme(choice); });
        connect(m_preferences, &PreferencesDialog::askAgainRequested, this, &MainWindow::askAgainEverywhere);
    }
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

void MainWindow::askAgainEverywhere()
{
    m_state.setFlag(u"ask/quit"_s, true);
    const QStringList ids = m_desk.projectIds();
    for (const QString &id : ids)
        m_desk.setConfirmStarts(id, true);
}

void MainWindow::openText(QPointer<QDialog> &dialog, const std::function<QDialog *()> &make)
{
    if (!dialog) {
        dialog = make();
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::setLanguage(LanguageChoice choice)
{
    m_state.setLanguage(choice);
    m_language.apply(choice);
    m_menu->showLanguage(choice);
    if (m_preferences)
        m_preferences->showChoices();
    Q_EMIT languageChanged();
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_state.setTheme(choice);
    applyTheme(choice);
    m_menu->showTheme(choice);
    if (m_preferences)
        m_preferences->showChoices();
}

void MainWindow::applyTheme(ThemeChoice choice)
{
    // an empty palette gives the word back to the system and the style
    const bool asksForDark = choice == ThemeChoice::System && m_scheme.prefersDark().value_or(false);
    if (choice == ThemeChoice::System && !asksForDark)
        QApplication::setPalette(QPalette());
    else
        QApplication::setPalette(Theme::palette(choice == ThemeChoice::Dark || asksForDark));
}

void MainWindow::setFiles(ProjectExchange &exchange, SignInImport &signIns)
{
    m_projectFlow->setImport(&signIns);
    m_exchange->setFiles(exchange, signIns);
}

void MainWindow::addProject()
{
    m_projectFlow->add();
}

void MainWindow::retranslate()
{
    setWindowTitle(u"Sync Desk"_s);
    statusBar()->clearMessage(); // it was said in the other language
    m_actions.retranslate();
    m_menu->retranslate();
    m_menu->showLanguage(m_language.choice());
    m_menu->showTheme(m_state.theme());
    m_menu->showColumns(m_targets->currentView());
    m_toolBar->retranslate();
    m_projectList->retranslate();
    m_feed->retranslate();
    activityChanged();
    m_counters->retranslate();
    m_notices->retranslate();
    m_rows->update();
    m_projectFlow->update();
    m_exchange->update();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        if (m_notices) // not while the window is being built
            retranslate();
    } else if (event->type() == QEvent::WindowStateChange) {
        watchTime();
    }
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    watchTime();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    watchTime();
}

Wording::LeftBehind MainWindow::leftBehind() const
{
    Wording::LeftBehind left;
    const QList<RunPtr> runs = m_desk.activity();
    for (const RunPtr &run : runs) {
        if (!run->isActive())
            continue;
        if (m_desk.project(run->target.project).project.isDemo())
            ++left.inDemo;
        else if (run->phase == RunPhase::Waiting)
            ++left.waiting;
        else
            ++left.inService;
    }
    return left;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Wording::LeftBehind left = leftBehind();
    if (left != Wording::LeftBehind{} && !m_quitting && !qApp->isSavingSession() && m_state.flag(u"ask/quit"_s, true)) {
        event->ignore();
        askToQuit(left);
        return;
    }
    m_windowState->save();
    event->accept();
}

void MainWindow::askToQuit(const Wording::LeftBehind &left)
{
    if (m_quitQuestion)
        return;
    auto *dialog = new AskDialog(
        [left] {
            return AskDialog::Texts{tr("Quit Sync Desk"), ActionWords::quitHeading(), Wording::quitWarning(left),
                                    tr("Quit"), tr("Do not ask again")};
        },
        true, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_quitQuestion = dialog;
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->doNotAskAgain())
            m_state.setFlag(u"ask/quit"_s, false);
        m_quitting = true;
        close();
    });
    dialog->open();
}

} // namespace syncdesk
