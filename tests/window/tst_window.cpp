#include "tests/window/scene.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QTableWidget>
#include <QTextBrowser>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Header captions of the shown table from left to right, hidden ones left out.
QStringList headers(Scene &scene)
{
    QStringList shown;
    const QHeaderView *header = scene.table()->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            shown << scene.table()->model()->headerData(column, Qt::Horizontal).toString();
    }
    return shown;
}

} // namespace

/// The window around the main job: how it is left and found again, its dialogs, its menus.
class WindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEachPhaseInTurn();
    void isFoundAsItWasLeft();
    void dialogsSpeakBothLanguages_data();
    void dialogsSpeakBothLanguages();
    void preferencesTakeEffectAtOnce();
    void errorsAtFieldsFollowTheLanguage();
    void rowsAreAddedById();
    void theMenuOfARowActsOnIt();
    void earlierRunsAreAtHand();
    void qtsOwnWordsAreChineseToo();
};

void WindowTest::showsEachPhaseInTurn()
{
    Scene scene(4); // each phase lasts for a look at least
    scene.cloud.syncTimeline(8s, 8s, 20s, 1s);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.start(signs);
    READS(scene, scene.panel(u"State"_s), u"Queued"_s, u"排队中"_s);
    QVERIFY2(scene.state(signs).startsWith(u"Queued 0:"_s), qPrintable(scene.state(signs)));
    READS(scene, scene.panel(u"State"_s), u"Starting"_s, u"开始执行"_s);
    QVERIFY2(scene.state(signs).startsWith(u"Starting 0:"_s), qPrintable(scene.state(signs)));
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    const QString elapsed = scene.panel(u"Elapsed"_s);
    QVERIFY2(elapsed.startsWith(u"0:"_s), qPrintable(elapsed));
    REACHES(scene, scene.panel(u"Elapsed"_s) > elapsed, true);
    REACHES(scene, scene.state(signs), u"Running "_s + scene.panel(u"Elapsed"_s));
    REACHES(scene, scene.panel(u"Last answer"_s).isEmpty(), false);
    const QString labeled = scene.panel(u"Labeled"_s);
    QVERIFY2(!labeled.isEmpty() && labeled[0].isDigit(), qPrintable(labeled));
    READS(scene, scene.panel(u"State"_s), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
}

void WindowTest::isFoundAsItWasLeft()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    const QStringList first = headers(scene);
    QHeaderView *header = scene.table()->horizontalHeader();
    header->moveSection(header->visualIndex(TargetTable::Samples), header->visualIndex(TargetTable::Name) + 1);
    scene.chooseInMenu(u"View"_s, u"Columns"_s, u"Type"_s);
    scene.chooseInMenu(u"View"_s, u"Columns"_s, u"ID"_s);
    header->resizeSection(TargetTable::Name, 333);
    const int x = header->sectionViewportPosition(TargetTable::Samples) + 12;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    const QStringList left = headers(scene);
    QVERIFY(left != first && left.contains(u"ID"_s) && !left.contains(u"Type"_s));
    const auto sorting = [&] {
        const QHeaderView *now = scene.table()->horizontalHeader();
        return std::pair(now->sortIndicatorSection(), now->sortIndicatorOrder());
    };
    const auto sorted = sorting();
    QCOMPARE(sorted.first, int(TargetTable::Samples));
    const auto names = [&] {
        QStringList all;
        for (int row = 0; row < scene.table()->model()->rowCount(); ++row)
            all << scene.table()->model()->index(row, TargetTable::Samples).data().toString();
        return all;
    };
    const QStringList order = names();

    scene.restart();
    REACHES(scene, scene.row(signs) >= 0, true);
    QCOMPARE(headers(scene), left);
    QCOMPARE(scene.table()->horizontalHeader()->sectionSize(TargetTable::Name), 333);
    QVERIFY(sorting() == sorted);
    REACHES(scene, names(), order);

    scene.showJobs();
    QTableView *jobs = scene.table();
    scene.chooseInMenu(u"View"_s, u"Columns"_s, u"Reset columns"_s); // of the tab that is shown
    scene.restart();
    REACHES(scene, scene.table()->model()->rowCount() > 0, true);
    QVERIFY(scene.table() != jobs);
    QCOMPARE(qobject_cast<TargetTable *>(scene.table()->model())->kind(), TargetTable::Kind::Jobs);
    scene.trigger(Act::DatasetsTab);
    QCOMPARE(headers(scene), left);
    scene.trigger(Act::ResetColumns);
    QCOMPARE(headers(scene), first);
}

void WindowTest::dialogsSpeakBothLanguages_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    const auto add = [](const char *name, Act act, const QString &english, const QString &chinese) {
        QTest::newRow(name) << int(act) << english << chinese;
    };
    add("preferences", Act::Preferences, u"Preferences"_s, u"首选项"_s);
    add("shortcuts", Act::Shortcuts, u"Keyboard shortcuts"_s, u"键盘快捷键"_s);
    add("help", Act::Help, u"Help"_s, u"帮助"_s);
    add("about", Act::About, u"About Sync Desk"_s, u"关于Sync Desk"_s);
    add("by ID", Act::AddById, u"Add by ID"_s, u"按ID添加"_s);
    add("project", Act::AddProject, u"Add project"_s, u"添加项目"_s);
}

void WindowTest::dialogsSpeakBothLanguages()
{
    QFETCH(int, act);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    Scene scene;
    scene.open();
    scene.trigger(Act(act));
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog(); }, patience));
    // all that is written in it: what a person reads, without names of keys, codes and products
    const auto words = [&] {
        QStringList texts;
        for (const QLabel *label : scene.dialog()->findChildren<QLabel *>())
            texts << (label->isVisible() ? label->text() : QString());
        for (const QAbstractButton *button : scene.dialog()->findChildren<QAbstractButton *>())
            texts << (button->isVisible() ? button->text() : QString());
        for (const QTextBrowser *browser : scene.dialog()->findChildren<QTextBrowser *>())
            texts << browser->toPlainText().split(u'\n');
        for (const QTableWidget *table : scene.dialog()->findChildren<QTableWidget *>()) {
            for (int row = 0; row < table->rowCount(); ++row)
                texts << table->item(row, 1)->text();
        }
        texts.removeIf([](const QString &text) { return text.trimmed().size() < 2; });
        return texts;
    };
    READS(scene, scene.dialog()->windowTitle(), english, chinese);
    const QStringList inEnglish = words();
    QVERIFY(!inEnglish.isEmpty());
    for (const QString &text : inEnglish)
        QVERIFY2(!hasHan(text), qPrintable(text));
    scene.speak(LanguageChoice::Chinese);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog()->windowTitle() == chinese; }, patience));
    static const QRegularExpression letters(u"[A-Za-z]{2,}"_s);
    const auto stillEnglish = [&] {
        QStringList left;
        for (const QString &text : words()) {
            if (!hasHan(text) && text.contains(letters) && inEnglish.contains(text) && text.contains(u' ') &&
                !text.contains(u'/'))
                left << text; // a phrase that did not change; single words may be names, and what has a slash is a path
        }
        left.removeIf([](const QString &text) { return text.startsWith(u"Sync Desk"_s) || text.startsWith(u"Qt "_s); });
        return left;
    };
    (void)QTest::qWaitFor([&] { return stillEnglish().isEmpty(); }, patience); // shortcuts are worded a turn later
    QVERIFY2(stillEnglish().isEmpty(), qPrintable(stillEnglish().join(u" | "_s)));
    scene.dialog()->close();
}

void WindowTest::preferencesTakeEffectAtOnce()
{
    Scene scene;
    scene.open();
    scene.trigger(Act::Preferences);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog(); }, patience));
    scene.choose(u"Language:"_s, u"简体中文"_s);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog()->windowTitle() == u"首选项"_s; }, patience));
    QVERIFY(QTest::qWaitFor([&] { return scene.field(u"语言："_s); }, patience));
    scene.choose(u"语言："_s, u"English"_s);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog()->windowTitle() == u"Preferences"_s; }, patience));
    scene.choose(u"Theme:"_s, u"Dark"_s);
    QVERIFY(QTest::qWaitFor([&] { return scene.window().palette().window().color().lightness() < 128; }, patience));
    QTest::keyClick(scene.dialog(), Qt::Key_Escape);
    scene.restart();
    QVERIFY(scene.window().palette().window().color().lightness() < 128);
    scene.window().setTheme(ThemeChoice::Light);
}

void WindowTest::errorsAtFieldsFollowTheLanguage()
{
    Scene scene;
    scene.open();
    scene.trigger(Act::AddProject);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog(); }, patience));
    scene.clickButton(u"Add"_s);
    QVERIFY(scene.dialog());
    const auto said = [&](const QString &words) {
        const QList<QLabel *> labels = scene.dialog()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    const QList<std::pair<QString, QString>> errors{
        {u"The project needs a name to be told apart."_s, u"请为项目命名以便区分。"_s},
        {u"The secret access key is missing."_s, u"缺少秘密访问密钥。"_s},
        {u"The access key ID is missing."_s, u"缺少访问密钥ID。"_s}};
    for (const LanguageChoice language : {LanguageChoice::English, LanguageChoice::Chinese, LanguageChoice::English}) {
        scene.speak(language);
        for (const auto &[english, chinese] : errors)
            QVERIFY2(QTest::qWaitFor([&] { return said(language == LanguageChoice::English ? english : chinese); },
                                     patience),
                     qPrintable(english));
    }
    scene.type(u"Name:"_s, u"X"_s);
    QVERIFY(!said(errors[0].first)); // it has one now
    scene.speak(LanguageChoice::Chinese);
    QVERIFY(QTest::qWaitFor([&] { return said(errors[1].second); }, patience));
    QVERIFY(!said(errors[0].second));
}

void WindowTest::rowsAreAddedById()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.showProject(u"Vision"_s);
    scene.trigger(Act::AddById);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog(); }, patience));
    scene.clickButton(u"Add"_s);
    SEES(scene, u"The ID is missing."_s, u"缺少ID。"_s);
    scene.type(u"ID:"_s, u"a/b"_s);
    QVERIFY(!scene.sees(u"The ID is missing."_s));
    scene.clickButton(u"Add"_s);
    SEES(scene, u"An ID has no blanks and no slashes."_s, u"ID中不能有空格和斜杠。"_s);
    // one that is listed anyhow: it is kept with the project all the same
    const QString id = scene.id(signs);
    scene.type(u"ID:"_s, id);
    scene.clickButton(u"Add"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    const auto added = [&] {
        QStringList ids;
        const Project first = ProjectsFile(scene.projectsFile()).load().projects.first();
        for (const auto &[kind, each] : first.added)
            ids << each;
        return ids;
    };
    REACHES(scene, added(), QStringList{id});
    scene.select(signs);
    scene.trigger(Act::RemoveById);
    REACHES(scene, added(), QStringList());
}

void WindowTest::theMenuOfARowActsOnIt()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.select(signs);
    const QPoint at = scene.table()->visualRect(scene.table()->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, scene.table()->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(scene.table()->viewport(), &event);
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    QVERIFY(QTest::qWaitFor([&] { return menu(); }, patience));
    const QList<QAction *> actions = menu()->actions();
    QVERIFY(actions.contains(scene.action(Act::SyncSelected)));
    QAction *copy = scene.action(Act::CopyId);
    QVERIFY(actions.contains(copy));
    QTest::mouseClick(menu(), Qt::LeftButton, {}, menu()->actionGeometry(copy).center());
    QVERIFY(QTest::qWaitFor([&] { return !menu(); }, patience));
    QCOMPARE(QApplication::clipboard()->text(), scene.id(signs));
}

void WindowTest::earlierRunsAreAtHand()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    for (int run = 1; run <= 2; ++run) {
        scene.start(signs);
        REACHES(scene, scene.ended, run);
        REACHES(scene, scene.state(signs).startsWith(u"Done"_s), true);
        REACHES(scene, scene.desk().activity().isEmpty(), false);
    }
    SEES(scene, u"Earlier runs: added, removed, failed"_s, u"以往同步：新增、删除、失败"_s);
    SEES(scene, u"2 runs known to this computer"_s, u"本机记录了2次同步"_s);
    scene.clickButton(u"Figures as a table"_s);
    QTableWidget *table = nullptr;
    for (QTableWidget *each : scene.window().findChildren<QTableWidget *>()) {
        if (each->accessibleName() == u"Earlier runs"_s && each->isVisible())
            table = each;
    }
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 1)->text(), u"Done +214 −0"_s); // the older one, below
    QCOMPARE(table->item(1, 2)->text(), u"214"_s);
    scene.speak(LanguageChoice::Chinese);
    QVERIFY(QTest::qWaitFor([&] { return table->item(1, 1)->text() == u"已完成 +214 −0"_s; }, patience));
    QVERIFY(hasHan(table->horizontalHeaderItem(0)->text()));
}

void WindowTest::qtsOwnWordsAreChineseToo()
{
    Scene scene;
    scene.open();
    QLineEdit edit;
    const auto undo = [&] {
        const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
        return menu->actions().first()->text().section(u'\t', 0, 0);
    };
    QCOMPARE(undo(), u"&Undo"_s);
    scene.speak(LanguageChoice::Chinese);
    QVERIFY2(hasHan(undo()), qPrintable(undo()));
    scene.speak(LanguageChoice::English);
    QCOMPARE(undo(), u"&Undo"_s);
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
