#include "tests/window/scene.h"

#include "tests/support/certificates.h"
#include "tests/support/rawserver.h"
#include "tests/support/reservedport.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/targetspanel.h"
#include "ui/panels/targettab.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What stands in place of the rows: title, cause and remedy, as seen.
QString inPlaceOfRows(const Scene &scene)
{
    QStringList texts;
    for (const EmptyState *empty :
         const_cast<Scene &>(scene).window().findChild<TargetsPanel *>()->currentTab()->findChildren<EmptyState *>()) {
        if (!empty->isVisible() || !empty->isVisibleTo(&const_cast<Scene &>(scene).window()))
            continue;
        for (const QLabel *label : empty->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        }
        break;
    }
    return texts.join(u'\n');
}

} // namespace

/// What people see when the settings, the network or the files are wrong: the right sentence at the right place, in
/// both languages, and the other project goes on.
class BadInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aRegionWithoutModelArtsIsSaid();
    void anEmptyListIsDoubtful();
    void aCertificateLeadsToItsFile();
    void saysNothingOfAServiceThatWasNotRead();
    void keepsOldRowsBesideTheError();
    void saysWhatIsWrongWithTheFileOfProjects_data();
    void saysWhatIsWrongWithTheFileOfProjects();
    void tellsOnceThatNothingIsKept_data();
    void tellsOnceThatNothingIsKept();
};

void BadInputTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("chineseLine");
    const auto add = [](const char *tag, const QString &english, const QString &chinese, const QString &line,
                        const QString &chineseLine) {
        QTest::newRow(tag) << english << chinese << u"demo-1 · "_s + line << u"demo-1 · "_s + chineseLine;
    };
    for (const char *tag : {"wrong key", "unknown key"})
        add(tag,
            u"Sign-in refused\n"
            "The service does not accept the user name and password, or the access key.\n"
            "Check account, user name and password, or the access key. They must be those of an IAM user: if you have "
            "only a HUAWEI ID, create an IAM user in the console."_s,
            u"登录被拒绝\n服务不接受该用户名和密码，或访问密钥。\n请检查账号、用户名和密码，或访问密钥。"
            "它们必须属于IAM用户：如果您只有华为账号（HUAWEI ID），请先在控制台创建IAM用户。"_s,
            u"sign in again"_s, u"需要重新登录"_s);
    add("wrong project ID",
        u"Project is not open to this user\n"
        "The sign-in was right, but the user may not enter this project, or the project does not exist.\n"
        "Check the project ID and the region in the project's settings: they must belong together."_s,
        u"用户无权进入该项目\n登录信息正确，但用户无权进入该项目，或该项目不存在。\n"
        "请在项目设置中检查项目ID和区域：两者必须对应。"_s,
        u"no permission"_s, u"无权限"_s);
    add("nobody listens",
        u"Connection refused\nThe computer was reached, but nothing answers there.\n"
        "Check the host name in the project's settings, the network connection and the VPN."_s,
        u"连接被拒绝\n已到达该主机，但没有服务响应。\n请检查项目设置中的主机名、网络连接和VPN。"_s, u"not reachable"_s,
        u"无法连接"_s);
    add("a proxy's page",
        u"Answer is not from the service\n"
        "Something else answered in place of the service, perhaps a proxy or a sign-in page of the network.\n"
        "Check the host name in the project's settings, the network connection and the VPN."_s,
        u"响应并非来自该服务\n作出响应的不是该服务，可能是代理或网络的登录页面。\n"
        "请检查项目设置中的主机名、网络连接和VPN。"_s,
        u"not reachable"_s, u"无法连接"_s);
    add("404",
        u"Not offered at this address\n"
        "The gateway does not know this interface: the host is wrong, or data management is not offered in this "
        "region.\nCheck the host and the region in the project's settings. If both are right, data management is not "
        "offered there."_s,
        u"API不存在或未发布\n网关不识别该接口：主机有误，或该区域不提供数据管理功能。\n"
        "请在项目设置中检查主机和区域。如果两者都正确，则说明该处不提供数据管理功能。"_s,
        u"not offered here"_s, u"此处不提供"_s);
    const QString later = u"\nTry again in a few minutes. If it stays like this, quote the request ID to the support "
                          "of the service."_s;
    const QString chineseLater = u"\n请过几分钟再试。如果问题依旧，请向服务的技术支持提供请求ID。"_s;
    add("500", u"Internal error of the service\nSomething went wrong inside the service."_s + later,
        u"服务内部错误\n服务内部发生错误。"_s + chineseLater, u"not reachable"_s, u"无法连接"_s);
    for (const char *tag : {"502", "503"})
        add(tag, u"Service is unavailable\nThe gateway could not reach the service behind it."_s + later,
            u"服务不可用\n网关无法连接后端服务。"_s + chineseLater, u"not reachable"_s, u"无法连接"_s);
    add("403",
        u"User may not call the service\nThe IAM user is not allowed to use this interface.\n"
        "Ask the administrator of the account for the permission. Watching needs modelarts:dataset:getDataset, "
        "starting needs modelarts:dataset:updateDataset."_s,
        u"用户无权访问API\n该IAM用户无权调用此接口。\n请向账号管理员申请权限。"
        "查看需要modelarts:dataset:getDataset，启动同步需要modelarts:dataset:updateDataset。"_s,
        u"no permission"_s, u"无权限"_s);
}

void BadInputTest::saysWhatIsWrong()
{
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QFETCH(QString, line);
    QFETCH(QString, chineseLine);
    const QByteArray tag = QTest::currentDataTag();
    const ReservedPort nobody;
    Scene scene;
    Project bad = scene.vision();
    const auto fault = [&](demo::Fault::Kind kind, int status = 0) {
        scene.cloud.addFault({.kind = kind, .path = bad.projectId, .times = -1, .status = status});
    };
    using Kind = demo::Fault::Kind;
    if (tag == "wrong key")
        scene.secrets.write(bad.id, Secret{.secretKey = u"wrongMadeUp0123456789abcdefghijKLMNOPQRS"_s}, nullptr,
                            [](SecretStore::Failure) {});
    else if (tag == "unknown key")
        bad.signIn.accessKey = u"AKMADEUP00000000NONE"_s;
    else if (tag == "wrong project ID")
        bad.projectId = u"0123456789abcdef0123456789abcdef"_s;
    else if (tag == "nobody listens")
        bad.endpoint = bad.iamEndpoint = nobody.url();
    else if (tag == "a proxy's page")
        fault(Kind::Html);
    else
        fault(Kind::Status, tag.toInt());
    scene.writeProjects({bad, scene.research()});
    scene.open();
    REACHES(scene, scene.row(u"micrographs"_s) >= 0, true);
    scene.time.go();
    scene.showProject(u"Vision"_s);
    READS(scene, inPlaceOfRows(scene), english, chinese);
    READS(scene, scene.projectLine(u"Vision"_s), line, chineseLine);
    const bool asksToSignIn = line.contains(u"sign in"_s);
    QCOMPARE(scene.notices().size(), asksToSignIn ? 1 : 0); // the rest is told in the place of the rows alone
    if (asksToSignIn) {
        READS(scene, scene.notices().join(u'\n'), u"Vision: "_s + QStringList(english.split(u'\n').mid(1)).join(u' '),
              u"Vision："_s + QStringList(chinese.split(u'\n').mid(1)).join(QString()));
        QVERIFY(scene.button(u"Sign in again…"_s));
    }
    QCOMPARE(scene.posts(u"street-signs"_s), 0);
    scene.showProject(u"Research"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 3);
    QVERIFY(scene.projectLine(u"Research"_s).startsWith(u"demo-1 · seen "_s));
}

void BadInputTest::aRegionWithoutModelArtsIsSaid()
{
    Scene scene;
    Project nowhere = scene.vision();
    nowhere.region = u"eu-nl"_s;
    nowhere.endpoint.clear();
    scene.writeProjects({nowhere});
    scene.open();
    READS(scene, inPlaceOfRows(scene),
          u"No ModelArts in this region\n"
          "No ModelArts host is published for the project's region, so there is nobody to ask. Nothing was sent.\n"
          "Choose a region that offers ModelArts in the project's settings, or, if you know of a host, type it there "
          "under Advanced."_s,
          u"该区域没有ModelArts\n未公布该项目所在区域的ModelArts主机，因此无处可查。未发送任何内容。\n"
          "请在项目设置中选择提供ModelArts的区域；如果知道主机名，可在“高级”中输入。"_s);
    READS(scene, scene.projectLine(u"Vision"_s), u"eu-nl · not offered here"_s, u"eu-nl · 此处不提供"_s);
    QCOMPARE(scene.cloud.requests(), quint64(0));
}

void BadInputTest::anEmptyListIsDoubtful()
{
    Scene scene;
    scene.cloud.clearData();
    scene.writeProjects({scene.vision()});
    scene.open();
    READS(scene, inPlaceOfRows(scene),
          u"No datasets here\nThe service lists none that this sign-in may see. A wrong region or project looks the "
          "same: check both if there should be some. A dataset whose ID is known can be added by hand."_s,
          u"没有数据集\n服务没有列出该登录信息可以查看的数据集。区域或项目有误时也是如此：如果本应有数据集，"
          "请检查这两项。已知ID的数据集可以手动添加。"_s);
    scene.showJobs();
    READS(scene, inPlaceOfRows(scene),
          u"No annotation jobs here\nThe service lists none that this sign-in may see. A wrong region or project looks "
          "the same: check both if there should be some."_s,
          u"没有标注作业\n服务没有列出该登录信息可以查看的内容。区域或项目有误时也是如此：如果本应有内容，"
          "请检查这两项。"_s);
}

/// Nothing passes over a certificate: what can be done is to name its authority.
void BadInputTest::aCertificateLeadsToItsFile()
{
    Certificates certificates;
    QVERIFY(certificates.make());
    RawServer server(certificates.server(u"good"_s));
    Scene scene;
    Project bad = scene.vision();
    bad.endpoint = server.url();
    scene.writeProjects({bad});
    scene.open();
    READS(scene, inPlaceOfRows(scene),
          u"Certificate is not trusted\nThe certificate of 127.0.0.1 was issued by Private Test CA, an authority that "
          "this computer does not trust. Nothing was sent.\n"
          "If your network checks connections with a certificate of its own, choose its CA file in the project's "
          "settings. Otherwise check the host name and do not enter any password."_s,
          u"证书不受信任\n127.0.0.1的证书由Private Test CA颁发，本机不信任该颁发机构。未发送任何内容。\n"
          "如果您的网络使用自有证书检查连接，请在项目设置中选择其CA文件。否则请检查主机名，并且不要输入任何密码。"_s);
    const auto buttons = [&] {
        QStringList texts;
        for (const EmptyState *empty : scene.window().findChildren<EmptyState *>()) {
            for (const QPushButton *button : empty->findChildren<QPushButton *>()) {
                if (button->isVisible())
                    texts << button->text();
            }
        }
        return texts.join(u'\n');
    };
    READS(scene, buttons(), u"Use a CA file…"_s, u"使用CA文件…"_s);
    for (EmptyState *empty : scene.window().findChildren<EmptyState *>()) {
        if (empty->isVisible())
            scene.click(empty->findChild<QPushButton *>());
    }
    QVERIFY(scene.dialog());
    QWidget *field = scene.field(u"CA file:"_s);
    QVERIFY(field && field->isVisible());
    QTRY_COMPARE(scene.dialog()->focusWidget(), field);
    QCOMPARE(server.requests.size(), 0);
}

void BadInputTest::saysNothingOfAServiceThatWasNotRead()
{
    // several projects and not one list: that there are no datasets is more than anybody knows
    const ReservedPort nobody;
    Scene scene;
    Project one = scene.vision();
    Project other = scene.research();
    one.endpoint = one.iamEndpoint = other.endpoint = other.iamEndpoint = nobody.url();
    scene.writeProjects({one, other});
    scene.open();
    scene.showProject(u"All projects"_s);
    READS(scene, inPlaceOfRows(scene), u"No list was read yet\nThe list of projects at the left says what is needed."_s,
          u"尚未读取到列表\n左侧的项目列表会说明需要做什么。"_s);
}

void BadInputTest::keepsOldRowsBesideTheError()
{
    Scene scene;
    scene.open();
    scene.showProject(u"Vision"_s);
    REACHES(scene, scene.table()->model()->rowCount(), 40);
    scene.cloud.addFault(
        {.kind = demo::Fault::Kind::Status, .path = scene.vision().projectId, .times = -1, .status = 500});
    scene.trigger(Act::Refresh);
    SEES(scene,
         u"Vision: Something went wrong inside the service. Try again in a few minutes. If it stays like this, quote "
         "the request ID to the support of the service."_s,
         u"Vision：服务内部发生错误。请过几分钟再试。如果问题依旧，请向服务的技术支持提供请求ID。"_s);
    QCOMPARE(scene.table()->model()->rowCount(), 40);
    QVERIFY(scene.table()->model()->index(0, 0).data(TargetTable::StaleRole).toBool());
    QVERIFY(scene.projectLine(u"Research"_s).startsWith(u"demo-1 · seen "_s));
    scene.cloud.clearFaults();
    scene.trigger(Act::Refresh);
    REACHES(scene, scene.sees(u"Something went wrong"_s), false);
    QVERIFY(!scene.table()->model()->index(0, 0).data(TargetTable::StaleRole).toBool());
}

void BadInputTest::saysWhatIsWrongWithTheFileOfProjects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("english"); ///< FILE stands for its path, ASIDE for the one it got
    QTest::addColumn<QStringList>("chinese");
    QTest::addColumn<int>("rows");
    QTest::newRow("cut off") << QByteArray(R"({"version": 1, "projects": [{"name": "Vis)")
                             << QStringList{u"The file of projects is damaged at line 1, column 42: FILE"_s,
                                            u"The damaged file of projects was set aside as ASIDE"_s}
                             << QStringList{u"项目文件在第1行第42列处损坏：FILE"_s, u"损坏的项目文件已重命名为ASIDE"_s}
                             << 0;
    QTest::newRow("of a newer program")
        << QByteArray(R"({"version": 7, "projects": []})")
        << QStringList{u"The file of projects was written by a newer version of Sync Desk and is left as it is: FILE"_s}
        << QStringList{u"项目文件由更新版本的Sync Desk写入，已保持原样：FILE"_s} << 0;
    QTest::newRow("one bad entry, one secret, one bad value")
        << QByteArray(R"({"version": 1, "projects": [17, {"id": "research", "name": "Good", "region": "demo-1",
            "endpoint": "ENDPOINT", "iamEndpoint": "ENDPOINT", "projectId": "PROJECT", "requestsPerMinute": "many",
            "signIn": {"kind": "accessKey", "accessKey": "AK", "secretKey": "made up"}}]})")
        << QStringList{u"A project could not be read and is not shown (entry 1, field none). Its text is kept in the "
                       "file."_s,
                       u"The file of projects holds a secret (Good, field signIn.secretKey). It was ignored: secrets "
                       "belong in the key store, and the file is written without it next time."_s,
                       u"A value cannot be used, its default was taken (Good, field requestsPerMinute)."_s}
        << QStringList{u"有一个项目无法读取，因此未显示（第1项，字段无）。其内容仍保留在文件中。"_s,
                       u"项目文件中含有敏感信息（Good，字段signIn."
                       "secretKey），已忽略：敏感信息应保存在密钥库中，下次写入文件时将被去除。"_s,
                       u"有一个值无法使用，已采用默认值（Good，字段requestsPerMinute）。"_s}
        << 3;
}

void BadInputTest::saysWhatIsWrongWithTheFileOfProjects()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, english);
    QFETCH(QStringList, chinese);
    QFETCH(int, rows);
    Scene scene;
    text.replace("ENDPOINT", scene.cloud.endpoint().toString().toUtf8());
    text.replace("PROJECT", scene.research().projectId.toUtf8());
    text.replace("AK", scene.cloud.accessKey().toUtf8());
    QFile file(scene.projectsFile());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    scene.open();
    const QDir folder = QFileInfo(file).dir();
    const QStringList aside = folder.entryList({u"projects.json.damaged-*"_s});
    QCOMPARE(aside.size(), english.last().contains(u"ASIDE"_s) ? 1 : 0);
    for (QStringList *texts : {&english, &chinese}) {
        texts->replaceInStrings(u"FILE"_s, scene.projectsFile());
        if (!aside.isEmpty())
            texts->replaceInStrings(u"ASIDE"_s, folder.filePath(aside.first()));
    }
    REACHES(scene, scene.table()->model()->rowCount(), rows);
    for (int i = 0; i < english.size(); ++i)
        SEES(scene, english.at(i), chinese.at(i));
    // what was damaged is still there, byte by byte, under its own or the other name
    QFile kept(aside.isEmpty() ? scene.projectsFile() : folder.filePath(aside.first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    if (rows == 0)
        QCOMPARE(kept.readAll(), text);
    else
        QVERIFY(kept.readAll().contains("17"));
}

void BadInputTest::tellsOnceThatNothingIsKept_data()
{
    QTest::addColumn<bool>("history");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("the projects") << false << u"The projects could not be saved. Changes last until the program ends."_s
                                  << u"无法保存项目。更改仅在程序结束前有效。"_s;
    QTest::newRow("the history") << true
                                 << u"The history could not be written. What is shown stays true, but may be gone at "
                                    "the next start."_s
                                 << u"无法写入历史记录。当前显示的内容仍然正确，但下次启动时可能丢失。"_s;
}

void BadInputTest::tellsOnceThatNothingIsKept()
{
    QFETCH(bool, history);
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    Scene scene;
    scene.open();
    REACHES(scene, scene.table()->model()->rowCount() > 10, true);
    const QStringList before = scene.notices();
    const int rows = scene.table()->model()->rowCount();
    const auto fail = [&] {
        if (history) { // the store itself tells once until a write succeeds: tests/store
            Q_EMIT scene.desk().history().failed(u"disk is full"_s);
        } else {
            scene.savesRefused = 1;
            const Project project = scene.desk().project(u"vision"_s).project;
            scene.desk().setConfirmStarts(u"vision"_s, !project.confirmStarts);
            QCOMPARE(scene.savesRefused, 0);
        }
    };
    fail();
    SEES(scene, english, chinese);
    fail();
    QCOMPARE(scene.notices(), QStringList(before) << english); // one sentence, however often it fails
    QCOMPARE(scene.table()->model()->rowCount(), rows);
    scene.clickButton(u"Dismiss"_s);
    QTRY_COMPARE(scene.notices(), before);
    fail(); // another failure is news again
    QTRY_VERIFY(scene.sees(english));
}

QTEST_MAIN(BadInputTest)
#include "tst_badinput.moc"
