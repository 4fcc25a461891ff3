#pragma once

#include "app/cloud/cloud.h"
#include "app/demo/democloud.h"
#include "app/desk/desk.h"
#include "app/store/memorysecrets.h"
#include "app/store/paths.h"
#include "app/store/projectsfile.h"
#include "app/store/sqlitehistory.h"
#include "tests/support/fasttime.h"
#include "ui/language.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/models/targettable.h"
#include "ui/uistate.h"

#include <QDeadlineTimer>
#include <QTemporaryDir>
#include <QTest>

class QAbstractButton;
class QTableView;

namespace syncdesk::test {

/// A desktop's key store: what it keeps outlives the program.
class Keys : public MemorySecrets
{
public:
    Place place() const override { return Place::KeyStore; }
};

/// The program as app/main.cpp wires it, on a loopback cloud and a faster clock, and a person before it: everything is
/// done by mouse and keys on the real widgets, and read from what the widgets show.
class Scene
{
public:
    /// One project, "Vision", with the demo's data, and "Research" of the same cloud, both signed in with keys; the
    /// cloud runs, the window is not open yet.
    explicit Scene(double speed = 40);
    ~Scene();
    Q_DISABLE_COPY_MOVE(Scene)

    // ---- the program ----
    void open();
    void close(); ///< as a quit that is not asked about
    void restart();
    bool isOpen() const { return m_window != nullptr; }
    MainWindow &window() { return *m_window; }
    Desk &desk() { return *m_desk; }
    UiState &uiState() { return *m_uiState; }
    Project vision() const;
    Project research() const;
    QString projectsFile() const { return m_paths.projectsFile(); }
    void writeProjects(const QList<Project> &projects); ///< before open()

    // ---- the person ----
    void speak(LanguageChoice choice); ///< View > Language
    void trigger(Act act);             ///< as from the menu; fails the test when it is disabled
    QAction *action(Act act) const;
    void filter(const QString &text);      ///< typed into the filter, replacing what is there
    void showProject(const QString &name); ///< clicked in the list of projects
    void showJobs();
    void select(const QString &row); ///< by a click on the name
    void clickSync(const QString &row, bool isDouble = false);
    void clickSyncAsSeen(const QString &row, bool isDouble = false); ///< without scrolling to it
    void start(const QString &row);                                  ///< the row's button, and yes to the question
    void answerStart();                                              ///< clicks Start in the question that stands
    void click(QWidget *widget);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}); ///< in the main window
    /// A button of the window or of what lies above it, by its visible words without mnemonic; null when none is seen.
    QAbstractButton *button(const QString &words) const;
    QAbstractButton *panelButton(const QString &words) const; ///< of the live panel
    void clickButton(const QString &words);
    /// By real clicks: the menu, then where \a inner is not empty the menu within it, then the entry.
    void chooseInMenu(const QString &title, const QString &inner, const QString &entry);
    QWidget *field(const QString &caption) const;              ///< of the dialog that is seen; null without
    void type(const QString &caption, const QString &text);    ///< into that field, replacing what is there
    void choose(const QString &caption, const QString &entry); ///< by keys, in the list of that field
    QDialog *dialog() const;                                   ///< the one that is seen; null when there is none

    // ---- what is seen ----
    QTableView *table() const; ///< of the tab that is shown
    int row(const QString &name) const;
    QString cell(const QString &row, TargetTable::Column column) const;
    QString tip(const QString &row, TargetTable::Column column) const;
    QString state(const QString &row) const { return cell(row, TargetTable::State); }
    /// The live panel's value, by its English accessible description; empty while it is not seen.
    QString panel(const QString &what) const;
    QStringList timeline() const; ///< of the live panel, its caption first; empty while it is not seen
    /// "name | what" of each entry of the activity list.
    QStringList activity() const;
    /// The What of the first entry of that name; "-" without.
    QString activityOf(const QString &name) const;
    QStringList notices() const;
    QString projectLine(const QString &name) const; ///< second line of the list's entry; empty without the entry
    QString projectTip(const QString &name) const;
    QString statusBar(const QString &what) const; ///< permanent label by English description
    /// Whether a label, button, tab or line of a list that is seen holds these words.
    bool sees(const QString &words) const;
    /// Everything that is written in the window: labels, buttons, headers, cells, menus, tips.
    QStringList allWords() const;

    // ---- what the service and the disk know ----
    QString id(const QString &dataset) const;        ///< of a demo dataset, v1 dataset or job, by name
    int posts(const QString &name) const;            ///< starts that arrived for it
    QByteArrayList asked(const QString &name) const; ///< "GET datasets//sync-data/status"…, in order, its ID left out
    QList<RunPtr> runs(const QString &name);         ///< stored, newest first
    RunPtr lastRun(const QString &name);             ///< stored; null without

    FastTime time;
    demo::DemoCloud cloud;
    Keys secrets;
    std::function<std::unique_ptr<SecretStore>()> makeSecrets; ///< of open(); none: `secrets`, which outlives restarts
    int ended = 0;                                             ///< Desk::runEnded since the start of the program
    int savesRefused = 0;                                      ///< so many writes of projects.json fail
    Network::Limits limits{};                                  ///< of open()
    Environment environment{};                                 ///< of open()

private:
    QModelIndex index(const QString &row, TargetTable::Column column) const;
    QModelIndex projectEntry(const QString &name) const;
    QMenu *openMenu(const QString &title, const QString &inner);

    QTemporaryDir m_dir;
    Paths m_paths;
    std::unique_ptr<UiState> m_uiState;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<ProjectsFile> m_file;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<SqliteHistory> m_history;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

/// Every state that a row of the shown tab is seen in while this lives, without times; the present one first.
class StateLog
{
public:
    StateLog(Scene &scene, const QString &row);
    ~StateLog();
    Q_DISABLE_COPY_MOVE(StateLog)

    QStringList states;

private:
    QMetaObject::Connection m_link;
};

/// Long enough for a busy computer; nothing waits that long when all is well.
constexpr int patience = 60'000;

} // namespace syncdesk::test

/// Waits until \a expression is \a wanted, and holds time there.
#define REACHES(scene, expression, wanted)                                                                             \
    do {                                                                                                               \
        (scene).time.go();                                                                                             \
        const bool reached = QTest::qWaitFor([&] { return (expression) == (wanted); }, syncdesk::test::patience);      \
        (scene).time.hold();                                                                                           \
        if (!reached)                                                                                                  \
            QCOMPARE((expression), (wanted));                                                                          \
    } while (false)

/// Waits until it reads \a english, then reads it in Chinese and again in English, with time held. Held afterwards. An
/// answer that was on its way may move it on in between: then it is waited for once more.
#define READS(scene, expression, english, chinese)                                                                     \
    do {                                                                                                               \
        const QDeadlineTimer latest(syncdesk::test::patience);                                                         \
        bool wasRead = false;                                                                                          \
        while (!wasRead) {                                                                                             \
            REACHES(scene, QString(expression), QString(english));                                                     \
            (scene).speak(LanguageChoice::Chinese);                                                                    \
            wasRead = QTest::qWaitFor([&] { return QString(expression) == QString(chinese); }, 3000);                  \
            if (!wasRead && latest.hasExpired())                                                                       \
                QCOMPARE(QString(expression), QString(chinese));                                                       \
            (scene).speak(LanguageChoice::English);                                                                    \
            wasRead = QTest::qWaitFor([&] { return QString(expression) == QString(english); }, 3000) && wasRead;       \
            if (!wasRead && latest.hasExpired())                                                                       \
                QCOMPARE(QString(expression), QString(english));                                                       \
        }                                                                                                              \
    } while (false)

/// The same of words that are somewhere on screen.
#define SEES(scene, english, chinese)                                                                                  \
    do {                                                                                                               \
        (scene).time.go();                                                                                             \
        const bool seen = QTest::qWaitFor([&] { return (scene).sees(english); }, syncdesk::test::patience);            \
        (scene).time.hold();                                                                                           \
        QVERIFY2(seen, qPrintable((scene).allWords().join(QChar::LineFeed)));                                          \
        (scene).speak(LanguageChoice::Chinese);                                                                        \
        (void)QTest::qWaitFor([&] { return (scene).sees(chinese); }, syncdesk::test::patience);                        \
        QVERIFY2((scene).sees(chinese), qPrintable((scene).allWords().join(QChar::LineFeed)));                         \
        (scene).speak(LanguageChoice::English);                                                                        \
        QTRY_VERIFY2_WITH_TIMEOUT((scene).sees(english), "after the change back", syncdesk::test::patience);           \
    } while (false)
