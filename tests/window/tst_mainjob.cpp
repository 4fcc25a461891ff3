#include "tests/window/scene.h"

#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

/// What the service made: names, ids, paths. The same in every language.
QStringList serviceWords(Scene &scene)
{
    QStringList words{u"Vision"_s, u"Research"_s, u"demo-1"_s};
    for (const auto &project : scene.cloud.state().projects) {
        words << project->name << project->id;
        for (const auto &dataset : project->datasets) {
            words << dataset->name << dataset->id << dataset->workPath << dataset->versionName << dataset->description;
            for (const demo::DemoSource &source : dataset->sources)
                words << source.path;
            for (const demo::DemoTeamTask &task : dataset->teamTasks)
                words << task.name << task.id;
            for (const demo::DemoSmartTask &task : dataset->smartTasks)
                words << task.name << task.id << task.failCode << task.failMessage;
            if (dataset->sync)
                words << dataset->sync->taskId << dataset->sync->outcome.failCode << dataset->sync->outcome.failMessage;
        }
        for (const auto *list : {&project->v1Datasets, &project->jobs}) {
            for (const auto &item : *list)
                words << item->name << item->id << item->path;
        }
    }
    words.removeAll(QString());
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words;
}

/// Texts of the window that, without the words of the service and \a allowed, still match \a foreign.
QStringList leftOver(Scene &scene, const QStringList &allowed, const QString &foreign)
{
    const QStringList service = serviceWords(scene);
    const QRegularExpression pattern(foreign);
    QStringList found;
    for (const QString &text : scene.allWords()) {
        QString rest = text;
        for (const QStringList &words : {service, allowed}) {
            for (const QString &word : words)
                rest.remove(word);
        }
        if (rest.contains(pattern))
            found << text;
    }
    return found;
}

} // namespace

/// The main job of the program, from the list to the result, as a person does it.
class MainJobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsWhatTheServiceHas();
    void filtersAsOneTypes();
    void sortsByAClickOnTheHeader();
    void selectsManyByKeys();
    void syncsByTheRowsButton();
    void aButtonOfAHalfSeenRowWorks();
    void tellsWhyASyncFailed();
    void changesTheLanguageWhileASyncRuns();
    void addsAProjectByTheDialog_data();
    void addsAProjectByTheDialog();
    void asksBeforeQuitting();
    void findsTheRunsAgainAfterARestart();
};

void MainJobTest::listsWhatTheServiceHas()
{
    Scene scene(10); // what the service's own tasks do meanwhile is not to change the figures
    scene.open();
    const auto &projects = scene.cloud.state().projects;
    const int datasets =
        int(projects[0]->datasets.size() + projects[0]->v1Datasets.size() + projects[1]->datasets.size());
    REACHES(scene, scene.table()->model()->rowCount(), datasets);
    SEES(scene, u"Datasets %1"_s.arg(datasets), u"数据集 %1"_s.arg(datasets));
    SEES(scene, u"All %1"_s.arg(datasets), u"全部 %1"_s.arg(datasets));
    qsizetype jobs = qsizetype(projects[0]->jobs.size());
    for (const auto &dataset : projects[0]->datasets) // all of them run, or left samples to be confirmed
        jobs += dataset->teamTasks.size() + dataset->smartTasks.size();
    SEES(scene, u"Annotation jobs %1"_s.arg(jobs), u"标注作业 %1"_s.arg(jobs));
    scene.showProject(u"Research"_s);
    REACHES(scene, scene.table()->model()->rowCount(), 3);
    QCOMPARE(scene.cell(u"micrographs"_s, TargetTable::Source), u"obs://research/micrographs/"_s);
    const qint64 total = *scene.cloud.state().dataset(scene.id(u"micrographs"_s))->total;
    QCOMPARE(scene.cell(u"micrographs"_s, TargetTable::Samples), QLocale(QLocale::English).toString(total));
    REACHES(scene, scene.statusBar(u"Connection"_s), u"reachable"_s);
}

void MainJobTest::filtersAsOneTypes()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.table()->model()->rowCount(), 43);
    scene.filter(u"STREET"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 1);
    QCOMPARE(scene.row(signs), 0);
    SEES(scene, u"1 of 43 shown"_s, u"显示1 / 43"_s);
    scene.filter(u"道路"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 1);
    QCOMPARE(scene.row(u"城市道路-夜间"_s), 0);
    scene.filter(u"vision-raw night"_s); // words of the path
    QCOMPARE(scene.row(u"warehouse-night"_s), 0);
    scene.filter(u"no such thing"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 0);
    SEES(scene, u"Nothing matches the filter"_s, u"没有符合筛选条件的内容"_s);
    scene.clickButton(u"Clear filter"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 43);
}

void MainJobTest::sortsByAClickOnTheHeader()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.table()->model()->rowCount(), 43);
    QHeaderView *header = scene.table()->horizontalHeader();
    const QPoint samples(header->sectionViewportPosition(TargetTable::Samples) + 12, header->height() / 2);
    const auto first = [&](TargetTable::Column column) {
        return scene.table()->model()->index(0, column).data().toString();
    };
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, samples);
    const QString one = first(TargetTable::Samples);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, samples);
    const QString other = first(TargetTable::Samples);
    QVERIFY2((QStringList{one, other}.contains(u"1,000,000"_s)),
             qPrintable(one + u' ' + other)); // by number, not by text
    // what comes from the service later keeps the order
    scene.select(first(TargetTable::Name));
    const QString name = first(TargetTable::Name);
    scene.trigger(Act::Refresh);
    const auto lists = [&] { return scene.cloud.count("GET", u"/datasets$"_s); };
    const int before = lists();
    REACHES(scene, lists() > before, true);
    QCOMPARE(first(TargetTable::Name), name);
    QCOMPARE(scene.panel(u"Source"_s).isEmpty(), false);
}

void MainJobTest::selectsManyByKeys()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.table()->model()->rowCount(), 43);
    scene.select(u"gear-teeth"_s);
    QTest::keyClick(scene.table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(scene.table(), Qt::Key_Down, Qt::ShiftModifier);
    SEES(scene, u"3 rows selected"_s, u"已选择3行"_s);
    scene.time.go();
    scene.press(Qt::Key_Return, Qt::ControlModifier);
    SEES(scene, u"Start 3 synchronisations?"_s, u"启动3个同步任务？"_s);
    scene.time.go();
    scene.answerStart();
    for (const QString &name : {u"gear-teeth"_s, u"handwriting-forms"_s, u"harbour-containers"_s})
        REACHES(scene, scene.state(name).startsWith(u"Done"_s), true);
    for (const QString &name : {u"gear-teeth"_s, u"handwriting-forms"_s, u"harbour-containers"_s})
        QCOMPARE(scene.posts(name), 1);
    QCOMPARE(scene.state(u"harbour-containers"_s), u"Done +12 −340"_s);
}

void MainJobTest::syncsByTheRowsButton()
{
    Scene scene(10);
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.start(signs);
    READS(scene, scene.panel(u"State"_s), u"Running"_s, u"运行中"_s);
    REACHES(scene, scene.state(signs).startsWith(u"Running 0:"_s), true);
    REACHES(scene, scene.activityOf(signs).startsWith(u"Running 0:"_s), true);
    REACHES(scene, scene.statusBar(u"Synchronisations"_s), u"1 running · 0 failed · 0 done today"_s);
    READS(scene, scene.state(signs), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    READS(scene, scene.panel(u"State"_s), u"Done +214 −0"_s, u"已完成 +214 −0"_s);
    QCOMPARE(scene.panel(u"Added"_s), u"214"_s);
    QCOMPARE(scene.panel(u"Removed"_s), u"0"_s);
    QCOMPARE(scene.panel(u"Total"_s), u"1,494"_s);
    const demo::DemoSync sync = *scene.cloud.state().dataset(scene.id(signs))->sync;
    QCOMPARE(scene.panel(u"Task ID"_s), sync.taskId);
    const auto step = [&](qsizetype line) { return scene.timeline().value(line).section(u"  "_s, 1); };
    READS(scene, scene.timeline().value(0), u"This run"_s, u"本次同步"_s);
    READS(scene, step(1), u"start sent"_s, u"已发送启动请求"_s);
    READS(scene, step(2), u"accepted by the service"_s, u"服务已接受"_s);
    READS(scene, step(scene.timeline().size() - 2), u"running"_s, u"运行中"_s);
    READS(scene, step(scene.timeline().size() - 1), u"done"_s, u"已完成"_s);
    READS(scene, scene.activityOf(signs), u"214 added, 0 removed, took 26 s"_s, u"新增214，删除0，用时26秒"_s);
    REACHES(scene, scene.cell(signs, TargetTable::Samples), u"1,494"_s); // the row was read again
    REACHES(scene, scene.ended, 1);
    REACHES(scene, scene.statusBar(u"Synchronisations"_s), u"0 running · 0 failed · 1 done today"_s);
    QCOMPARE(scene.posts(signs), 1);
    const RunPtr run = scene.lastRun(signs);
    QVERIFY(run);
    QCOMPARE(run->phase, RunPhase::Done);
    QVERIFY(run->confirmed);
    QCOMPARE(run->origin, RunOrigin::Here);
    QCOMPARE(run->task.taskId, sync.taskId);
    QCOMPARE(scene.timeline().size(), run->timeline.size() + 1);
    for (qsizetype i = 0; i < run->timeline.size(); ++i) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(toEpoch(run->timeline[i].at));
        QCOMPARE(scene.timeline()[i + 1].section(u"  "_s, 0, 0), at.toString(u"HH:mm:ss"_s));
    }
    QCOMPARE(run->task.added, 214);
    QCOMPARE(run->totalAfter, 1494);
}

void MainJobTest::aButtonOfAHalfSeenRowWorks()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    QTableView *table = scene.table();
    table->scrollTo(table->model()->index(scene.row(signs), TargetTable::Name), QAbstractItemView::PositionAtTop);
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + table->rowHeight(0) / 2 - 2);
    const int scrolled = table->verticalScrollBar()->value();
    scene.clickSyncAsSeen(signs);
    QVERIFY(scene.dialog());
    QCOMPARE(table->verticalScrollBar()->value(), scrolled); // the row did not jump from under the mouse
}

void MainJobTest::tellsWhyASyncFailed()
{
    Scene scene;
    scene.open();
    const QString name = u"warehouse-night"_s;
    REACHES(scene, scene.row(name) >= 0, true);
    scene.start(name);
    READS(scene, scene.state(name), u"Failed 4310"_s, u"已失败 4310"_s);
    READS(scene, scene.panel(u"State"_s), u"Failed 4310"_s, u"已失败 4310"_s);
    READS(scene, scene.panel(u"Error code"_s), u"ModelArts.4310"_s, u"ModelArts.4310"_s);
    READS(scene, scene.panel(u"Service message"_s),
          u"OBS action is forbidden, please check iam agency or OBS and so on"_s,
          u"OBS action is forbidden, please check iam agency or OBS and so on"_s);
    READS(scene, scene.panel(u"Cause"_s),
          u"ModelArts may not read the bucket: no agency for OBS is set, or the bucket policy does not allow it."_s,
          u"ModelArts无权读取该桶：未设置访问OBS的委托，或桶策略不允许。"_s);
    READS(
        scene, scene.panel(u"Remedy"_s),
        u"Check in the global settings of the ModelArts console that an agency with access to OBS is set, check the bucket policy, then synchronise again."_s,
        u"请在ModelArts控制台的全局配置中确认已设置具有OBS访问权限的委托，并检查桶策略，然后重新同步。"_s);
    SEES(scene, u"OBS access forbidden"_s, u"无访问OBS的权限"_s);
    REACHES(scene, scene.statusBar(u"Synchronisations"_s), u"0 running · 1 failed · 0 done today"_s);
    QVERIFY(scene.activity().first().startsWith(name)); // problems first
    REACHES(scene, scene.lastRun(name)->phase, RunPhase::Failed);
    QCOMPARE(scene.lastRun(name)->error.codeNumber(), u"4310"_s);
    QCOMPARE(scene.posts(name), 1);
}

void MainJobTest::changesTheLanguageWhileASyncRuns()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.start(u"warehouse-night"_s);
    REACHES(scene, scene.state(u"warehouse-night"_s), u"Failed 4310"_s);
    scene.time.go();
    scene.start(signs);
    // by its own status, which alone brings figures: the list may tell of it before a status that began with the queue
    REACHES(scene, scene.panel(u"State"_s) == u"Running"_s && scene.panel(u"Added"_s) != u"–"_s, true);
    const QStringList english{u"简体中文"_s, u"中文 / EN"_s};
    QCOMPARE(leftOver(scene, english, u"\\p{Han}"_s).join(u"\n"_s), QString());
    scene.chooseInMenu(u"View"_s, u"Language"_s, u"简体中文"_s);
    QTRY_COMPARE(scene.panel(u"State"_s), u"运行中"_s);
    const QStringList chinese{u"Sync Desk"_s, u"English"_s, u"中文 / EN"_s, u"obs:/"_s, u"obs:"_s, u"OBS"_s,
                              u"ID"_s,        u"Ctrl+F"_s,  u"ModelArts"_s, u"v1"_s,    u"v2"_s,   u"GaussDB(DWS)"_s};
    QCOMPARE(leftOver(scene, chinese, u"[A-Za-z]{2,}"_s).join(u"\n"_s), QString());
    scene.chooseInMenu(u"视图"_s, u"语言"_s, u"English"_s);
    QTRY_COMPARE(scene.panel(u"State"_s), u"Running"_s);
    QCOMPARE(leftOver(scene, english, u"\\p{Han}"_s).join(u"\n"_s), QString());
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    QCOMPARE(scene.posts(signs), 1);
}

void MainJobTest::addsAProjectByTheDialog_data()
{
    QTest::addColumn<SignInKind>("kind");
    QTest::newRow("access key") << SignInKind::AccessKey;
    QTest::newRow("temporary key") << SignInKind::TemporaryKey;
    QTest::newRow("user name and password") << SignInKind::Password;
    QTest::newRow("pasted token") << SignInKind::Token;
    QTest::newRow("environment") << SignInKind::Environment;
}

void MainJobTest::addsAProjectByTheDialog()
{
    QFETCH(SignInKind, kind);
    Scene scene;
    scene.writeProjects({scene.vision()});
    if (kind == SignInKind::Environment)
        scene.environment = {{u"HUAWEICLOUD_SDK_AK"_s, scene.cloud.accessKey()},
                             {u"HUAWEICLOUD_SDK_SK"_s, scene.cloud.secretKey()}};
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.clickButton(u"Add project…"_s);
    QVERIFY(scene.dialog());
    scene.type(u"Name:"_s, u"Forschung"_s);
    scene.type(u"Region:"_s, u"demo-1"_s);
    QString secret;
    std::optional<WallTime> end;
    if (kind == SignInKind::TemporaryKey) {
        const demo::DemoKey key = scene.cloud.issueTemporaryKey(24h);
        secret = key.securityToken;
        scene.choose(u"Sign-in:"_s, u"Temporary access key with security token"_s);
        scene.type(u"Access key ID (AK):"_s, key.accessKey);
        scene.type(u"Secret access key (SK):"_s, key.secretKey);
        scene.clickButton(u"Test connection"_s); // refused: half a key
        SEES(scene, u"A temporary key works only together with its security token."_s,
             u"临时访问密钥必须与其安全Token一起使用。"_s);
        scene.type(u"Security token:"_s, secret);
        QWidget *isKnown = scene.field(u"Valid until:"_s);
        QVERIFY(isKnown);
        scene.click(isKnown);
        auto *edit = isKnown->parentWidget()->findChild<QDateTimeEdit *>();
        QVERIFY(edit && edit->isEnabled());
        QTest::keyClick(edit, Qt::Key_Up);
        end = fromEpoch(edit->dateTime().toMSecsSinceEpoch());
    } else if (kind == SignInKind::Environment) {
        secret = scene.cloud.secretKey();
        scene.choose(u"Sign-in:"_s, u"Environment variables"_s);
    } else if (kind == SignInKind::AccessKey) {
        secret = scene.cloud.secretKey();
        scene.type(u"Access key ID (AK):"_s, scene.cloud.accessKey());
        scene.type(u"Secret access key (SK):"_s, secret);
    } else if (kind == SignInKind::Password) {
        secret = scene.cloud.password();
        scene.choose(u"Sign-in:"_s, u"User name and password"_s);
        scene.type(u"IAM user name:"_s, scene.cloud.userName());
        scene.type(u"Account:"_s, scene.cloud.account());
        scene.type(u"Password:"_s, secret);
    } else {
        secret = scene.cloud.issueToken(scene.research().projectId);
        scene.choose(u"Sign-in:"_s, u"Pasted token"_s);
        scene.type(u"Token:"_s, secret);
    }
    scene.type(u"Project ID:"_s, scene.research().projectId);
    scene.clickButton(u"Advanced"_s);
    scene.type(u"ModelArts host:"_s, scene.cloud.endpoint().toString());
    scene.type(u"IAM host:"_s, scene.cloud.endpoint().toString());
    scene.clickButton(u"Test connection"_s);
    SEES(scene, u"The connection works."_s, u"连接正常。"_s);
    QVERIFY(scene.sees(u"Datasets: 3 datasets"_s));
    scene.clickButton(u"Add"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    REACHES(scene, scene.row(u"micrographs"_s) >= 0, true);
    QCOMPARE(scene.table()->model()->rowCount(), 3); // it is the project that is shown now
    QFile file(scene.projectsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QVERIFY(saved.contains("Forschung"));
    QVERIFY(!secret.isEmpty() && !saved.contains(secret.toUtf8()));
    const QString added = scene.desk().projectIds().last();
    QCOMPARE(scene.desk().project(added).project.signIn.kind, kind);
    QCOMPARE(scene.desk().project(added).project.signIn.expires, end);
    const auto signIns = [&] { return scene.cloud.count("POST", u"^/v3/auth/tokens$"_s); };
    const int before = signIns();
    scene.restart();
    REACHES(scene, scene.row(u"micrographs"_s) >= 0, true);
    REACHES(scene, scene.projectLine(u"Forschung"_s).startsWith(u"demo-1 · seen"_s), true);
    QCOMPARE(signIns() > before, kind == SignInKind::Password); // the one kind that gets its token itself
    QCOMPARE(scene.desk().project(added).project.signIn.expires, end);
}

void MainJobTest::asksBeforeQuitting()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.start(signs);
    REACHES(scene, scene.panel(u"State"_s), u"Running"_s);
    scene.press(Qt::Key_Q, Qt::ControlModifier);
    SEES(scene,
         u"1 synchronisation goes on in the service after Sync Desk quits. The next start looks it up and tells how it "
         u"ended."_s,
         u"退出Sync Desk后，1个同步任务仍会在服务中继续。下次启动时会查询并显示其结果。"_s);
    scene.clickButton(u"Cancel"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    QVERIFY(scene.window().isVisible());
    scene.press(Qt::Key_Q, Qt::ControlModifier);
    scene.clickButton(u"Quit"_s);
    QTRY_VERIFY(!scene.window().isVisible());
    QCOMPARE(scene.posts(signs), 1);
}

void MainJobTest::findsTheRunsAgainAfterARestart()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.start(signs);
    REACHES(scene, scene.panel(u"State"_s), u"Running"_s);
    scene.close();
    scene.time.leap(5s);
    scene.cloud.setReachable(false); // nobody tells anything
    scene.open();
    QTRY_COMPARE(scene.table()->model()->rowCount(), 43);
    QVERIFY(scene.sees(u"From an earlier start, seen "_s));
    QVERIFY2(scene.state(signs).startsWith(u"Running 0:"_s), qPrintable(scene.state(signs)));
    QVERIFY(scene.cloud.setReachable(true));
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    REACHES(scene, scene.ended, 1);
    scene.restart();
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    const quint64 before = scene.cloud.requests();
    REACHES(scene, scene.cloud.requests() > before + 5, true);
    QCOMPARE(scene.ended, 0); // it was told already
    QCOMPARE(scene.state(signs), u"Done +214 −0"_s);
    QCOMPARE(scene.lastRun(signs)->phase, RunPhase::Done);
    QCOMPARE(scene.lastRun(signs)->origin, RunOrigin::Here);
    QCOMPARE(scene.posts(signs), 1);
}

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
