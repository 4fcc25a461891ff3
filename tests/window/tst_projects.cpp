#include "app/store/keychainsecrets.h"
#include "tests/window/scene.h"

#include <QCheckBox>
#include <QDialog>
#include <QDirIterator>
#include <QLineEdit>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString signs = u"street-signs"_s;

/// As on a desktop without a Secret Service.
class NoKeyStore : public KeyStore
{
public:
    void read(const QString &, Done done) override { answer(done); }
    void write(const QString &, const QString &, Done done) override { answer(done); }
    void remove(const QString &, Done done) override { answer(done); }

private:
    static void answer(const Done &done)
    {
        QMetaObject::invokeMethod(
            qApp, [done] { done(Answer::Unavailable, {}); }, Qt::QueuedConnection);
    }
};

Secret kept(Scene &scene, const QString &project)
{
    std::optional<Secret> found;
    QObject owner;
    scene.secrets.read(project, &owner, [&](const Secret &secret, SecretStore::Failure) { found = secret; });
    if (!QTest::qWaitFor([&] { return found.has_value(); }, patience))
        qWarning("no answer of the key store");
    return found.value_or(Secret());
}

QList<Project> saved(Scene &scene)
{
    return ProjectsFile(scene.projectsFile()).load().projects;
}

/// Names of the files below the folder of \a scene that hold \a words.
QStringList filesWith(Scene &scene, const QString &words)
{
    QStringList found;
    QDirIterator files(QFileInfo(scene.projectsFile()).absolutePath(), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words.toUtf8()))
            found << file.fileName();
    }
    return found;
}

} // namespace

/// What happens to projects in the window: duplicated, edited, removed, and where their secrets stay.
class ProjectsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDuplicateHasKeysOfItsOwn();
    void anEditKeepsWhatIsNotTyped();
    void aRemovedProjectLeavesNothing();
    void withoutAKeyStoreItSaysSoAndAsksAgain();
    void whatIsNotOfferedIsSaid();
};

void ProjectsTest::aDuplicateHasKeysOfItsOwn()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.showProject(u"Vision"_s);
    scene.trigger(Act::DuplicateProject);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog() != nullptr; }, patience));
    QCOMPARE(scene.dialog()->windowTitle(), u"Add project"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(scene.field(u"Name:"_s))->text(), u"Vision (copy)"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(scene.field(u"Access key ID (AK):"_s))->text(), scene.cloud.accessKey());
    scene.clickButton(u"Add"_s);
    QVERIFY(scene.dialog()); // the other one's key is not taken along
    SEES(scene, u"The secret access key is missing."_s, u"缺少秘密访问密钥。"_s);
    scene.type(u"Secret access key (SK):"_s, scene.cloud.secretKey());
    scene.type(u"Project ID:"_s, scene.research().projectId);
    scene.clickButton(u"Add"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    REACHES(scene, scene.row(u"micrographs"_s) >= 0, true);
    QCOMPARE(scene.table()->model()->rowCount(), 3);
    REACHES(scene, scene.projectLine(u"Vision (copy)"_s).startsWith(u"demo-1 · seen"_s), true);
    QVERIFY(!scene.projectLine(u"Vision"_s).isEmpty());

    const QList<Project> all = saved(scene);
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0], scene.desk().project(u"vision"_s).project); // the first is as it was
    const Project copy = all[2];
    QCOMPARE(copy.name, u"Vision (copy)"_s);
    QVERIFY(!copy.id.isEmpty() && copy.id != u"vision"_s);
    QCOMPARE(copy.endpoint, scene.vision().endpoint);
    QCOMPARE(kept(scene, copy.id), Secret{.secretKey = scene.cloud.secretKey()});
}

void ProjectsTest::anEditKeepsWhatIsNotTyped()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    scene.showProject(u"Vision"_s);
    REACHES(scene, scene.table()->model()->rowCount(), 40);
    scene.trigger(Act::EditProject);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog() != nullptr; }, patience));
    QCOMPARE(scene.dialog()->windowTitle(), u"Edit project"_s);
    scene.type(u"Name:"_s, u"Sehen"_s);
    scene.type(u"Project ID:"_s, scene.research().projectId);
    scene.clickButton(u"Save"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    REACHES(scene, scene.table()->model()->rowCount(), 3); // rows of what it now stands for, and no others
    QVERIFY(scene.row(u"micrographs"_s) >= 0);
    REACHES(scene, scene.projectLine(u"Sehen"_s).startsWith(u"demo-1 · seen"_s), true);
    QVERIFY(scene.projectLine(u"Vision"_s).isEmpty());
    QCOMPARE(kept(scene, u"vision"_s), Secret{.secretKey = scene.cloud.secretKey()});
    QCOMPARE(saved(scene)[0].name, u"Sehen"_s);
    QCOMPARE(saved(scene)[0].id, u"vision"_s);
    QCOMPARE(saved(scene)[1].name, u"Research"_s);

    // a key that is typed replaces the one that is kept
    scene.trigger(Act::EditProject);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog() != nullptr; }, patience));
    scene.type(u"Secret access key (SK):"_s, u"not-the-key"_s);
    scene.clickButton(u"Save"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    REACHES(scene, scene.projectLine(u"Sehen"_s).startsWith(u"demo-1 · sign in again"_s), true);
    QCOMPARE(kept(scene, u"vision"_s).secretKey, u"not-the-key"_s);
    QVERIFY(scene.row(u"micrographs"_s) >= 0); // the old rows stay beside the error
    scene.clickButton(u"Sign in again…"_s);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog() != nullptr; }, patience));
    scene.type(u"Secret access key (SK):"_s, scene.cloud.secretKey());
    scene.clickButton(u"Save"_s);
    REACHES(scene, scene.projectLine(u"Sehen"_s).startsWith(u"demo-1 · seen"_s), true);
    QCOMPARE(scene.notices(), QStringList());
}

void ProjectsTest::aRemovedProjectLeavesNothing()
{
    Scene scene;
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    REACHES(scene, scene.row(u"micrographs"_s) >= 0, true);
    scene.start(signs);
    REACHES(scene, scene.state(signs), u"Done +214 −0"_s);
    REACHES(scene, scene.lastRun(signs) != nullptr, true);
    scene.showProject(u"Vision"_s);

    scene.trigger(Act::RemoveProject);
    SEES(scene, u"Remove “Vision”?"_s, u"移除“Vision”？"_s);
    SEES(scene,
         u"Its keys and passwords and its history on this computer are removed too. Nothing changes in the service; "
         "synchronisations that go on there go on."_s,
         u"该项目在本机上的密钥、密码和历史记录也会一并移除。服务中的内容不受影响，正在进行的同步会继续。"_s);
    scene.clickButton(u"Cancel"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    QCOMPARE(saved(scene).size(), 2);
    QVERIFY(!kept(scene, u"vision"_s).isEmpty());

    scene.trigger(Act::RemoveProject);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog() != nullptr; }, patience));
    scene.clickButton(u"Remove"_s);
    QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
    REACHES(scene, scene.row(signs), -1);
    QVERIFY(scene.projectLine(u"Vision"_s).isEmpty());
    QCOMPARE(scene.activityOf(signs), u"-"_s);
    QVERIFY(kept(scene, u"vision"_s).isEmpty());
    QVERIFY(!kept(scene, u"research"_s).isEmpty());
    QCOMPARE(saved(scene).size(), 1);
    QCOMPARE(saved(scene)[0].name, u"Research"_s);
    QVERIFY(!scene.lastRun(signs));

    scene.restart();
    REACHES(scene, scene.row(u"micrographs"_s) >= 0, true);
    QCOMPARE(scene.table()->model()->rowCount(), 3);
    QVERIFY(scene.projectLine(u"Vision"_s).isEmpty());
    QCOMPARE(scene.activityOf(signs), u"-"_s);
}

void ProjectsTest::withoutAKeyStoreItSaysSoAndAsksAgain()
{
    Scene scene;
    scene.makeSecrets = [] { return std::make_unique<KeychainSecrets>(std::make_unique<NoKeyStore>()); };
    scene.writeProjects({scene.vision()});
    scene.open();
    const QString told =
        u"No key store answers: keys and passwords stay in memory and are asked for at the next start."_s;
    SEES(scene, told, u"密钥库没有响应：密钥和密码只保存在内存中，下次启动时需要重新输入。"_s);
    READS(scene, scene.statusBar(u"Secrets"_s), u"Secrets: in memory only"_s, u"密钥和密码：仅保存在内存中"_s);
    for (int start = 0; start < 2; ++start) {
        SEES(scene, u"Vision: The key store of the desktop is locked, absent or refuses access."_s,
             u"Vision：桌面的密钥库已锁定、不存在或拒绝访问。"_s);
        QVERIFY(scene.sees(told));
        QVERIFY(scene.projectLine(u"Vision"_s).startsWith(u"demo-1 · sign in again"_s));
        const int posts = scene.cloud.count({}, u"/datasets$"_s);
        scene.clickButton(u"Sign in again…"_s);
        QVERIFY(QTest::qWaitFor([&] { return scene.dialog() != nullptr; }, patience));
        SEES(scene, u"No key store answers: keys and passwords are kept in memory until the program ends."_s,
             u"密钥库没有响应：密钥和密码只在内存中保存到程序结束。"_s);
        scene.type(u"Secret access key (SK):"_s, scene.cloud.secretKey());
        scene.clickButton(u"Save"_s);
        QVERIFY(QTest::qWaitFor([&] { return !scene.dialog(); }, patience));
        REACHES(scene, scene.projectLine(u"Vision"_s).startsWith(u"demo-1 · seen"_s), true);
        REACHES(scene, scene.row(signs) >= 0, true);
        QVERIFY(scene.cloud.count({}, u"/datasets$"_s) > posts);
        QCOMPARE(scene.notices(), QStringList{told});
        scene.restart();
        QCOMPARE(filesWith(scene, scene.cloud.secretKey()), QStringList());
        QTRY_VERIFY(scene.row(signs) >= 0); // the last known list, while it asks
    }
}

void ProjectsTest::whatIsNotOfferedIsSaid()
{
    Scene scene;
    scene.cloud.addFault({.path = u"^/v1/"_s, .times = -1, .status = 404, .code = u"APIG.0101"_s});
    scene.open();
    REACHES(scene, scene.row(signs) >= 0, true);
    const auto line = [&](int which) {
        const QString first = which == 0 ? u"Offered here: "_s : u"Not offered here: "_s;
        const QString chinese = which == 0 ? u"此处提供："_s : u"此处未提供："_s;
        for (const QString &each : scene.projectTip(u"Vision"_s).split(u'\n')) {
            if (each.startsWith(first) || each.startsWith(chinese))
                return each;
        }
        return QString();
    };
    const QString english = u"Not offered here: datasets of the v1 generation, annotation jobs of the v1 generation"_s;
    const QString chinese = u"此处未提供：v1数据集、v1标注作业"_s;
    READS(scene, line(1), english, chinese);
    QVERIFY(line(0).startsWith(u"Offered here: datasets"_s));
    QVERIFY2(scene.projectLine(u"Vision"_s).startsWith(u"demo-1 · seen"_s), "nothing else depends on it");
    QCOMPARE(scene.notices(), QStringList());

    scene.showProject(u"Vision"_s);
    scene.trigger(Act::EditProject);
    QVERIFY(QTest::qWaitFor([&] { return scene.dialog() != nullptr; }, patience));
    SEES(scene, english, chinese); // its hosts are its own, so that part of the settings is open
    scene.clickButton(u"Cancel"_s);
}

QTEST_MAIN(ProjectsTest)
#include "tst_projects.moc"
