#include "tests/window/scene.h"

#include "ui/mainmenu.h"
#include "ui/models/activitytable.h"
#include "ui/models/projectlist.h"
#include "ui/paint/deskstyle.h"
#include "ui/paint/syncdelegate.h"
#include "ui/panels/activitypanel.h"
#include "ui/panels/noticebar.h"
#include "ui/panels/projectspanel.h"
#include "ui/panels/statuspanel.h"
#include "ui/panels/targetspanel.h"
#include "ui/panels/targettab.h"
#include "ui/panels/targetview.h"
#include "ui/panels/timeline.h"

#include <QActionGroup>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::test {

namespace {

/// The accessible descriptions of design section 8 and what they are called in Chinese.
QString chineseOf(const QString &what)
{
    static const QHash<QString, QString> names{
        {u"State"_s, u"状态"_s},           {u"Elapsed"_s, u"已用时间"_s},
        {u"Added"_s, u"新增"_s},           {u"Removed"_s, u"已删除"_s},
        {u"Total"_s, u"总数"_s},           {u"Labeled"_s, u"已标注"_s},
        {u"Started"_s, u"开始时间"_s},     {u"Task ID"_s, u"任务ID"_s},
        {u"Last answer"_s, u"最近响应"_s}, {u"Error code"_s, u"错误码"_s},
        {u"Cause"_s, u"原因"_s},           {u"Remedy"_s, u"处理方法"_s},
        {u"Duration"_s, u"运行时间"_s},    {u"Service message"_s, u"服务返回的信息"_s},
        {u"Request ID"_s, u"请求ID"_s},    {u"Synchronisations"_s, u"同步"_s},
        {u"Import"_s, u"导入"_s},          {u"Requests"_s, u"请求"_s},
        {u"Connection"_s, u"连接"_s},      {u"Secrets"_s, u"密钥和密码"_s}};
    return names.value(what);
}

QString plain(const QString &tip)
{
    return Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
}

QString withoutKey(QString text)
{
    static const QRegularExpression key(u"\\(&[A-Za-z]\\)"_s);
    return text.remove(key).remove(u'&');
}

/// By keys; what no key has, as an input method gives it.
void typeInto(QWidget *edit, const QString &text)
{
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(edit, letter.toLatin1());
        } else {
            QInputMethodEvent event;
            event.setCommitString(letter);
            QCoreApplication::sendEvent(edit, &event);
        }
    }
}

template<typename Widget>
QList<Widget *> seenOf(const QWidget *window)
{
    QList<Widget *> seen = window->findChildren<Widget *>();
    seen.removeIf([](const Widget *widget) { return !widget->isVisible(); });
    return seen;
}

QString labelOf(const QWidget *inside, const QString &what)
{
    for (const QLabel *label : seenOf<QLabel>(inside)) {
        const QString name = label->accessibleDescription();
        if (!name.isEmpty() && (name == what || name == chineseOf(what)))
            return label->text();
    }
    return {};
}

QStringList wordsOf(const QAbstractItemView *view)
{
    QStringList words;
    const QAbstractItemModel *model = view->model();
    const auto *table = qobject_cast<const QTableView *>(view);
    for (int column = 0; column < model->columnCount(); ++column) {
        if (table && table->isColumnHidden(column))
            continue;
        if (table)
            words << model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < model->rowCount(); ++row)
            words << model->index(row, column).data().toString()
                  << plain(model->index(row, column).data(Qt::ToolTipRole).toString());
    }
    if (qobject_cast<const ProjectList *>(model)) {
        for (int row = 0; row < model->rowCount(); ++row)
            words << model->index(row, 0).data(ProjectList::SecondLineRole).toString();
    }
    return words;
}

} // namespace

Scene::Scene(double speed) : time(speed), cloud(time), m_paths(Paths::below(m_dir.path()))
{
    if (!qobject_cast<DeskStyle *>(QApplication::style()))
        QApplication::setStyle(new DeskStyle);
    m_paths.make();
    if (!cloud.start())
        qFatal("no port");
    cloud.syncTimeline(4s, 2s, 20s, 1s);
    for (const Project &project : {vision(), research()})
        secrets.write(project.id, Secret{.secretKey = cloud.secretKey()}, nullptr, [](SecretStore::Failure) {});
    writeProjects({vision(), research()});
}

Scene::~Scene()
{
    close();
}

Project Scene::vision() const
{
    Project project;
    project.id = u"vision"_s;
    project.name = u"Vision"_s;
    project.region = u"demo-1"_s;
    project.endpoint = cloud.endpoint();
    project.iamEndpoint = cloud.endpoint();
    project.projectId = cloud.projectId();
    project.signIn.accessKey = cloud.accessKey();
    return project;
}

Project Scene::research() const
{
    Project project = vision();
    project.id = u"research"_s;
    project.name = u"Research"_s;
    project.projectId = const_cast<demo::DemoCloud &>(cloud).state().projects.at(1)->id;
    return project;
}

void Scene::writeProjects(const QList<Project> &projects)
{
    ProjectsFile(m_paths.projectsFile()).save(projects);
}

// ---- the program ----

void Scene::open()
{
    ended = 0;
    m_uiState = std::make_unique<UiState>(m_paths.windowFile());
    m_language = std::make_unique<Language>();
    const LanguageChoice kept = m_uiState->language();
    m_language->apply(kept == LanguageChoice::System ? LanguageChoice::English : kept);
    m_file = std::make_unique<ProjectsFile>(m_paths.projectsFile());
    const ProjectsFile::Loaded loaded = m_file->load();
    m_secrets = makeSecrets ? makeSecrets() : nullptr;
    SecretStore &store = m_secrets ? *m_secrets : secrets;
    m_cloud = std::make_unique<Cloud>(time, store, environment, limits);
    m_cloud->setLanguage(QLocale().name());
    m_history = std::make_unique<SqliteHistory>(m_paths.historyFile());
    m_desk = std::make_unique<Desk>(
        time, [this](const Project &project) { return m_cloud->makeService(project); }, *m_history, store,
        [this](const QList<Project> &projects) {
            if (savesRefused > 0 && savesRefused-- > 0)
                return false;
            return m_file->save(projects);
        });
    QObject::connect(m_desk.get(), &Desk::runEnded, m_desk.get(), [this] { ++ended; });
    m_window = std::make_unique<MainWindow>(*m_desk, *m_cloud, *m_uiState, *m_language);
    for (const ProjectsProblem &problem : loaded.problems)
        m_window->tellProblem(problem);
    QObject::connect(m_history.get(), &HistoryStore::setAside, m_window.get(), &MainWindow::tellSetAside);
    QObject::connect(m_window.get(), &MainWindow::languageChanged, m_window.get(),
                     [this] { m_cloud->setLanguage(QLocale().name()); });
    m_desk->open(loaded.projects);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get(), patience))
        qWarning("the window does not become active");
}

void Scene::close()
{
    if (!m_window)
        return;
    m_uiState->setFlag(u"ask/quit"_s, false);
    m_window->close();
    m_window.reset();
    m_desk.reset();
    m_history.reset();
    m_cloud.reset();
    m_secrets.reset();
    m_file.reset();
    m_language.reset();
    m_uiState->setFlag(u"ask/quit"_s, true);
    m_uiState.reset();
}

void Scene::restart()
{
    close();
    open();
}

// ---- the person ----

QAction *Scene::action(Act act) const
{
    return (*m_window->findChild<MainActions *>())[act];
}

void Scene::trigger(Act act)
{
    QVERIFY2(action(act)->isEnabled(), qPrintable(action(act)->toolTip()));
    action(act)->trigger();
}

void Scene::speak(LanguageChoice choice)
{
    const QString name = choice == LanguageChoice::Chinese ? u"简体中文"_s : u"&English"_s;
    for (QActionGroup *group : m_window->findChildren<QActionGroup *>()) {
        for (QAction *action : group->actions()) {
            if (action->text() == name)
                return action->trigger();
        }
    }
    QFAIL("no such language in the menu");
}

void Scene::filter(const QString &text)
{
    QLineEdit *edit = nullptr;
    for (QLineEdit *each : seenOf<QLineEdit>(m_window.get())) {
        if (each->accessibleName() == u"Filter"_s || each->accessibleName() == u"筛选"_s)
            edit = each;
    }
    QVERIFY(edit);
    QTest::mouseClick(edit, Qt::LeftButton);
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_Delete);
    typeInto(edit, text);
}

void Scene::showProject(const QString &name)
{
    QListView *list = m_window->findChild<ProjectsPanel *>()->findChild<QListView *>();
    const auto find = [&] {
        const QModelIndexList found =
            list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.first();
    };
    QVERIFY2(QTest::qWaitFor([&] { return find().isValid(); }, patience), qPrintable(name));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(find()).center());
}

void Scene::showJobs()
{
    QTabBar *tabs = m_window->findChild<TargetsPanel *>()->tabBar();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
}

void Scene::select(const QString &name)
{
    const QModelIndex cell = index(name, TargetTable::Name);
    QVERIFY2(cell.isValid(), qPrintable(name));
    table()->scrollTo(cell);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(cell).center());
}

void Scene::clickSync(const QString &name, bool isDouble)
{
    const QModelIndex cell = index(name, TargetTable::Sync);
    QVERIFY2(cell.isValid(), qPrintable(name));
    table()->scrollTo(cell);
    clickSyncAsSeen(name, isDouble);
}

void Scene::clickSyncAsSeen(const QString &name, bool isDouble)
{
    const QModelIndex cell = index(name, TargetTable::Sync);
    auto *delegate = qobject_cast<SyncDelegate *>(table()->itemDelegateForColumn(TargetTable::Sync));
    const QRect button = delegate->buttonRect(table()->visualRect(cell), table()->fontMetrics(), cell);
    QVERIFY(!button.isEmpty());
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, button.center());
    if (isDouble) {
        // the second press of two is a double click; where a question came up in between, it goes there
        QWidget *under = dialog() ? static_cast<QWidget *>(dialog()) : table()->viewport();
        QTest::mouseDClick(under, Qt::LeftButton, {}, dialog() ? QPoint(5, 5) : button.center());
    }
}

void Scene::start(const QString &name)
{
    clickSync(name);
    if (dialog())
        answerStart();
}

void Scene::answerStart()
{
    QVERIFY(QTest::qWaitFor([this] { return dialog() != nullptr; }, patience));
    QAbstractButton *yes = button(u"Start"_s);
    click(yes ? yes : button(u"启动"_s));
    QVERIFY(QTest::qWaitFor([this] { return dialog() == nullptr; }, patience));
}

void Scene::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_window->activateWindow(); // as a window manager does when a dialog has gone
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), patience));
    QTest::keyClick(m_window.get(), key, modifiers);
}

void Scene::click(QWidget *widget)
{
    QVERIFY(widget);
    QVERIFY2(widget->isEnabled(), qPrintable(widget->toolTip()));
    const bool isBox = qobject_cast<QCheckBox *>(widget); // which answers at its box and words only
    QTest::mouseClick(widget, Qt::LeftButton, {}, isBox ? QPoint(8, widget->height() / 2) : QPoint());
    // what the click made disappear is gone before the next one
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QWidget *Scene::field(const QString &caption) const
{
    for (const QLabel *label : seenOf<QLabel>(dialog())) {
        if (label->buddy() && withoutKey(label->text()) == caption)
            return label->buddy();
    }
    return nullptr;
}

void Scene::type(const QString &caption, const QString &text)
{
    QWidget *edit = field(caption);
    QVERIFY2(edit, qPrintable(caption));
    if (auto *combo = qobject_cast<QComboBox *>(edit))
        edit = combo->lineEdit();
    QTest::mouseClick(edit, Qt::LeftButton);
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    typeInto(edit, text);
}

void Scene::choose(const QString &caption, const QString &entry)
{
    auto *combo = qobject_cast<QComboBox *>(field(caption));
    QVERIFY2(combo && combo->findText(entry) >= 0, qPrintable(caption));
    QTest::mouseClick(combo, Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([combo] { return combo->view()->isVisible(); }, patience));
    QTest::keyClick(combo->view(), Qt::Key_Home);
    while (combo->view()->currentIndex().row() < combo->findText(entry))
        QTest::keyClick(combo->view(), Qt::Key_Down);
    QTest::keyClick(combo->view(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return combo->currentText() == entry; }, patience));
}

QMenu *Scene::openMenu(const QString &title, const QString &inner)
{
    QMenuBar *bar = m_window->menuBar();
    for (QAction *top : bar->actions()) {
        if (withoutKey(top->text()) != title)
            continue;
        QMenu *menu = top->menu();
        // a menu bar that was just translated takes a click only when it has laid itself out
        const bool open = QTest::qWaitFor(
            [&] {
                if (!menu->isVisible())
                    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(top).center());
                return menu->isVisible();
            },
            patience);
        if (!open)
            qWarning("the menu does not open");
        if (inner.isEmpty())
            return menu;
        for (QAction *each : menu->actions()) {
            if (!each->menu() || withoutKey(each->text()) != inner)
                continue;
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
            return each->menu();
        }
    }
    return nullptr;
}

void Scene::chooseInMenu(const QString &title, const QString &inner, const QString &entry)
{
    QMenu *menu = openMenu(title, inner);
    QVERIFY2(menu, qPrintable(title + inner));
    QVERIFY(QTest::qWaitFor([menu] { return menu->isVisible(); }, patience));
    for (QAction *each : menu->actions()) {
        if (withoutKey(each->text()) == entry)
            return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
    }
    QFAIL(qPrintable(entry));
}

QDialog *Scene::dialog() const
{
    for (QDialog *each : m_window->findChildren<QDialog *>()) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

QAbstractButton *Scene::button(const QString &words) const
{
    const QWidget *within = dialog() ? static_cast<QWidget *>(dialog()) : m_window.get();
    for (QAbstractButton *each : seenOf<QAbstractButton>(within)) {
        if (withoutKey(each->text()) == words)
            return each;
    }
    return nullptr;
}

QAbstractButton *Scene::panelButton(const QString &words) const
{
    for (QAbstractButton *each : seenOf<QAbstractButton>(m_window->findChild<StatusPanel *>())) {
        if (withoutKey(each->text()) == words)
            return each;
    }
    return nullptr;
}

void Scene::clickButton(const QString &words)
{
    QAbstractButton *found = button(words);
    QVERIFY2(found, qPrintable(words));
    click(found);
}

// ---- what is seen ----

QTableView *Scene::table() const
{
    return m_window->findChild<TargetsPanel *>()->currentView();
}

QModelIndex Scene::index(const QString &name, TargetTable::Column column) const
{
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, TargetTable::Name).data().toString() == name)
            return model->index(row, column);
    }
    return {};
}

int Scene::row(const QString &name) const
{
    return index(name, TargetTable::Name).row();
}

QString Scene::cell(const QString &name, TargetTable::Column column) const
{
    return index(name, column).data().toString();
}

QString Scene::tip(const QString &name, TargetTable::Column column) const
{
    return plain(index(name, column).data(Qt::ToolTipRole).toString());
}

QString Scene::panel(const QString &what) const
{
    return labelOf(m_window->findChild<StatusPanel *>(), what);
}

QStringList Scene::timeline() const
{
    QStringList lines;
    for (const QLabel *label : seenOf<QLabel>(m_window->findChild<Timeline *>()))
        lines << label->text();
    return lines;
}

QString Scene::statusBar(const QString &what) const
{
    return labelOf(m_window->statusBar(), what);
}

QStringList Scene::activity() const
{
    QStringList entries;
    const QAbstractItemModel *model = m_window->findChild<ActivityPanel *>()->view()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        entries << model->index(row, ActivityTable::Name).data().toString() + u" | "_s +
                       model->index(row, ActivityTable::What).data().toString();
    return entries;
}

QString Scene::activityOf(const QString &name) const
{
    for (const QString &entry : activity()) {
        if (entry.startsWith(name + u" | "_s))
            return entry.mid(name.size() + 3);
    }
    return u"-"_s;
}

QStringList Scene::notices() const
{
    QStringList texts;
    for (const QLabel *label : seenOf<QLabel>(m_window->findChild<NoticeBar *>())) {
        if (!label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

QModelIndex Scene::projectEntry(const QString &name) const
{
    const QListView *list = m_window->findChild<ProjectsPanel *>()->findChild<QListView *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex entry = list->model()->index(row, 0);
        if (entry.data().toString() == name)
            return entry;
    }
    return {};
}

QString Scene::projectLine(const QString &name) const
{
    return projectEntry(name).data(ProjectList::SecondLineRole).toString();
}

QString Scene::projectTip(const QString &name) const
{
    return plain(projectEntry(name).data(Qt::ToolTipRole).toString());
}

QStringList Scene::allWords() const
{
    QStringList words;
    QList<const QWidget *> windows{m_window.get()};
    if (dialog())
        windows << dialog();
    for (const QWidget *window : windows) {
        words << window->windowTitle();
        for (const QLabel *label : seenOf<QLabel>(window))
            words << label->text() << plain(label->toolTip()) << label->accessibleDescription();
        for (const QAbstractButton *each : seenOf<QAbstractButton>(window))
            words << withoutKey(each->text()) << plain(each->toolTip()) << each->statusTip() << each->accessibleName();
        for (const QLineEdit *edit : seenOf<QLineEdit>(window))
            words << edit->placeholderText() << edit->accessibleName();
        for (const QComboBox *combo : seenOf<QComboBox>(window)) {
            for (int i = 0; i < combo->count(); ++i)
                words << combo->itemText(i);
        }
        for (const QTabBar *tabs : seenOf<QTabBar>(window)) {
            for (int i = 0; i < tabs->count(); ++i)
                words << withoutKey(tabs->tabText(i));
        }
        for (const QGroupBox *box : seenOf<QGroupBox>(window))
            words << box->title();
        for (const QAbstractItemView *view : seenOf<QAbstractItemView>(window)) {
            if (!qobject_cast<const QHeaderView *>(view)) // a view of the same model
                words << wordsOf(view) << view->accessibleName();
        }
    }
    for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
        words << withoutKey(menu->title());
        for (const QAction *each : menu->actions())
            words << withoutKey(each->text()) << plain(each->toolTip()) << each->statusTip();
    }
    words << m_window->statusBar()->currentMessage();
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

bool Scene::sees(const QString &words) const
{
    for (const QWidget *window : {static_cast<QWidget *>(dialog()), static_cast<QWidget *>(m_window.get())}) {
        if (!window)
            continue;
        for (const QLabel *label : seenOf<QLabel>(window)) {
            if (label->text().contains(words))
                return true;
        }
        for (const QAbstractButton *each : seenOf<QAbstractButton>(window)) {
            if (withoutKey(each->text()).contains(words))
                return true;
        }
        for (const QListWidget *list : seenOf<QListWidget>(window)) {
            for (int i = 0; i < list->count(); ++i) {
                if (list->item(i)->text().contains(words))
                    return true;
            }
        }
        for (const QTabBar *tabs : seenOf<QTabBar>(window)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (withoutKey(tabs->tabText(i)) == words)
                    return true;
            }
        }
    }
    return false;
}

StateLog::StateLog(Scene &scene, const QString &row)
{
    QAbstractItemModel *model = scene.table()->model();
    const auto note = [this, &scene, row] {
        // without its time and remarks
        static const QRegularExpression time(u" [0-9]+:[0-9:]+.*$"_s);
        const QString now = scene.state(row).remove(time);
        if (states.isEmpty() || states.last() != now)
            states << now;
    };
    note();
    m_link = QObject::connect(model, &QAbstractItemModel::dataChanged, note);
}

StateLog::~StateLog()
{
    QObject::disconnect(m_link);
}

// ---- what the service and the disk know ----

QString Scene::id(const QString &name) const
{
    auto &state = const_cast<demo::DemoCloud &>(cloud).state();
    for (const auto &project : state.projects) {
        for (const auto &dataset : project->datasets) {
            if (dataset->name == name)
                return dataset->id;
        }
        for (const auto &item : project->v1Datasets) {
            if (item->name == name)
                return item->id;
        }
        for (const auto &item : project->jobs) {
            if (item->name == name)
                return item->id;
        }
    }
    return {};
}

int Scene::posts(const QString &name) const
{
    QString part = id(name);
    auto &state = const_cast<demo::DemoCloud &>(cloud).state();
    for (const auto &project : state.projects) {
        for (const auto &item : project->jobs) {
            if (item->name == name) // a job is started by its dls_prj_id
                part = u"/data-annotations/%1/"_s.arg(item->annotationId);
        }
    }
    return part.isEmpty() ? -1 : cloud.count("POST", QRegularExpression::escape(part));
}

QByteArrayList Scene::asked(const QString &name) const
{
    const QString what = id(name);
    QByteArrayList calls;
    for (const demo::LoggedRequest &request : cloud.log()) {
        if (request.path.contains(what))
            calls << request.method + ' ' + request.path.section(u'/', 3).remove(what).toUtf8();
    }
    return calls;
}

QList<RunPtr> Scene::runs(const QString &name)
{
    QList<RunPtr> found;
    bool read = false;
    QObject owner;
    m_history->loadRecentRuns(500, &owner, [&](const QList<RunPtr> &all) {
        for (const RunPtr &run : all) {
            if (run->targetName == name)
                found << run;
        }
        read = true;
    });
    if (!QTest::qWaitFor([&] { return read; }, patience))
        qWarning("the history does not answer");
    return found;
}

RunPtr Scene::lastRun(const QString &name)
{
    const QList<RunPtr> all = runs(name);
    return all.isEmpty() ? nullptr : all.first();
}

} // namespace syncdesk::test
