#include "tests/support/certificates.h"
#include "tests/support/clouddesk.h"
#include "tests/support/language.h"
#include "tests/support/noresolver.h"
#include "tests/support/rawserver.h"
#include "tests/support/reservedport.h"
#include "tests/ui/pictures.h"
#include "ui/dialogs/projectdialog.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLoggingCategory>
#include <QPushButton>
#include <QScrollArea>
#include <QTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using demo::Fault;

namespace {

struct Place
{
    demo::DemoCloud &cloud;
    RawServer &untrusted, &expired, &wrongHost;
    QString caFile;
    Project project;
    Secret secret;
    const ReservedPort nobody{};
    Environment environment{};
};
using Prepare = std::function<void(Place &)>;

Fault status(const QString &path, int code)
{
    Fault fault;
    fault.path = path;
    fault.status = code;
    fault.times = -1;
    return fault;
}

} // namespace
Q_DECLARE_METATYPE(Prepare)

/// "Test connection" in the dialog, against clouds that fail at each of its steps: what a person reads, in both
/// languages. With SYNCDESK_PICTURES=DIR each case leaves a picture of the dialog there.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private:
    SystemTime m_time;
    Certificates m_certificates;

    static QPushButton *button(const QWidget &dialog, const QString &text)
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
            if (each->text().remove(u'&').startsWith(text) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    static QString steps(const QWidget &dialog)
    {
        QStringList lines;
        const auto *list = dialog.findChild<QListWidget *>();
        for (int row = 0; list && row < list->count(); ++row)
            lines << list->item(row)->text();
        return lines.join(u'\n');
    }
    QString run(const Prepare &prepare, const QString &name);

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
        QVERIFY(m_certificates.make());
        dressForPictures();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void everyStepSaysWhatIsWrong_data();
    void everyStepSaysWhatIsWrong();
    void aCaFileCanBeChosen();
    void theRecordIsOfTheTestedPlace();
    void proxyIsAHostName_data();
    void proxyIsAHostName();
    void foundProjects_data();
    void foundProjects();
    void findingNeedsARegion_data();
    void findingNeedsARegion();
    void userIdIsKeptForTheNewProject();
    void passcodeGoesOnce();
    void aTypedProxyPasswordJoinsWhatIsKept();
};

QString TestConnectionTest::run(const Prepare &prepare, const QString &name)
{
    demo::DemoCloud cloud(m_time);
    cloud.start();
    RawServer untrusted(m_certificates.server(u"good"_s));
    RawServer expired(m_certificates.server(u"expired"_s)), wrongHost(m_certificates.server(u"wronghost"_s));
    Place place{cloud,           untrusted, expired, wrongHost, m_certificates.caFile(), keyProject(cloud, u"p"_s),
                keySecret(cloud)};
    place.project.name = u"Traffic vision"_s;
    prepare(place);
    MemorySecrets secrets;
    secrets.write(u"p"_s, place.secret, nullptr, [](auto) {});
    Cloud services(m_time, secrets, place.environment, {.connect = 30s, .answer = 30s});
    ProjectDialog dialog(services, place.project, true, SecretStore::Place::KeyStore);
    dialog.resize(dialog.sizeHint());
    dialog.show();
    QPushButton *test = button(dialog, name.endsWith(u"zh"_s) ? u"测试连接"_s : u"Test connection"_s);
    if (!test)
        return u"no button"_s;
    test->click();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(test->isEnabled(), 60'000); }();
    const auto *list = dialog.findChild<QListWidget *>();
    const auto *area = dialog.findChild<QScrollArea *>();
    const auto isSeen = [&] { // all of the list, without scrolling by hand
        const QRect seen(list->mapTo(area->viewport(), QPoint()), list->size());
        return area->viewport()->rect().contains(seen);
    };
    [&] { QTRY_VERIFY(isSeen()); }();
    keepPicture(dialog, name);
    return steps(dialog);
}

void TestConnectionTest::everyStepSaysWhatIsWrong_data()
{
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QStringList>("english"); // lines, or their beginnings
    QTest::addColumn<QStringList>("chinese");
    const auto row = [](const char *name, const Prepare &prepare, const QStringList &english,
                        const QStringList &chinese) { QTest::newRow(name) << prepare << english << chinese; };
    row("all-well", [](Place &) {},
        {u"Settings: complete"_s, u"Host: 127.0.0.1 found"_s, u"Sign-in: accepted"_s,
         u"Clock: agrees with the service's"_s, u"Project: found, project ID "_s, u"Datasets: "_s,
         u"Annotation jobs: "_s, u"Permission to start: Not tried, because a start cannot be taken back. It needs"_s},
        {u"设置：完整"_s, u"主机：已找到127.0.0.1"_s, u"登录方式：已通过"_s, u"时钟：与服务的时钟一致"_s,
         u"项目：已找到，项目ID："_s, u"数据集："_s, u"标注作业："_s, u"启动权限："_s});
    row("settings-no-modelarts", [](Place &p) { p.project.endpoint.clear(), p.project.region = u"eu-nl"_s; },
        {u"Settings: No ModelArts in this region: choose another region, or type the host"_s,
         u"Choose a region that offers ModelArts in the project's settings, or, if you know of a host, type it there "
         "under Advanced."_s},
        {u"设置：该区域没有ModelArts：请更换区域或输入主机名"_s,
         u"请在项目设置中选择提供ModelArts的区域；如果知道主机名，可在“高级”中输入。"_s});
    row("host-refused", [](Place &p) { p.cloud.setReachable(false); },
        {u"Host: Connection refused: check the host name"_s, u"Check the host name in the project's settings"_s},
        {u"主机：连接被拒绝：请检查主机名"_s, u"请检查项目设置中的主机名"_s});
    row("host-unknown", [](Place &p) { p.project.endpoint = QUrl(u"https://nowhere.example"_s); },
        {u"Host: Host not found: check the host name"_s}, {u"主机：找不到主机：请检查主机名"_s});
    row("proxy-unknown",
        [](Place &p) {
            p.project.endpoint = QUrl(u"https://192.0.2.1"_s);
            p.project.proxy = {.kind = ProxySettings::Kind::Http, .host = u"nowhere.example"_s, .port = 3128};
        },
        {u"Host: Proxy not found: check the proxy settings"_s}, {u"主机：找不到代理：请检查代理设置"_s});
    row("tls-untrusted", [](Place &p) { p.project.endpoint = p.untrusted.url(); },
        {u"Secure connection: Certificate is not trusted: check the certificate or choose a CA file"_s,
         u"The certificate of 127.0.0.1 was issued by Private Test CA"_s,
         u"If your network checks connections with a certificate of its own, choose its CA file"_s},
        {u"安全连接：证书不受信任："_s, u"127.0.0.1的证书由Private Test CA颁发"_s});
    row("tls-expired", [](Place &p) { p.project.endpoint = p.expired.url(), p.project.caFile = p.caFile; },
        {u"Secure connection: Certificate is out of date: check the certificate or choose a CA file"_s,
         u"The certificate of 127.0.0.1, issued by Private Test CA, has expired"_s},
        {u"安全连接：证书不在有效期内"_s, u"127.0.0.1的证书（由Private Test CA颁发）已过期"_s});
    row("tls-wrong-host", [](Place &p) { p.project.endpoint = p.wrongHost.url(), p.project.caFile = p.caFile; },
        {u"Secure connection: Certificate is for another host: check the certificate or choose a CA file"_s,
         u"The certificate that 127.0.0.1 showed, issued by Private Test CA, belongs to another host name."_s},
        {u"安全连接：证书与主机不符"_s, u"127.0.0.1出示的证书（由Private Test CA颁发）属于其他主机名"_s});
    row("sign-in-host-down",
        [](Place &p) {
            p.project.signIn = passwordProject(p.cloud, {}).signIn;
            p.secret = {.password = p.cloud.password()};
            p.project.iamEndpoint = p.nobody.url();
        },
        {u"Host: 127.0.0.1 found"_s, u"Sign-in: Connection refused: check the host name"_s},
        {u"登录方式：连接被拒绝：请检查主机名"_s});
    row("sign-in-wrong-key", [](Place &p) { p.secret.secretKey = u"wrong"_s; },
        {u"Sign-in: Sign-in refused (APIG.0301): check user name, password or key"_s},
        {u"登录方式：登录被拒绝（APIG.0301）：请检查用户名、密码或密钥"_s});
    row("sign-in-wrong-password",
        [](Place &p) {
            p.project.signIn = passwordProject(p.cloud, {}).signIn;
            p.secret = {.password = u"wrong"_s};
        },
        {u"Sign-in: Sign-in refused (401): check user name, password or key"_s},
        {u"登录方式：登录被拒绝（401）：请检查用户名、密码或密钥"_s});
    row("sign-in-second-factor",
        [](Place &p) {
            p.project.signIn = passwordProject(p.cloud, {}).signIn;
            p.project.signIn.userName = p.cloud.factorUser().name;
            p.secret = {.password = p.cloud.factorUser().password};
        },
        {u"Sign-in: Passcode needed"_s, u"Sign in again with the six-digit passcode"_s},
        {u"登录方式：需要动态验证码（HTTP 401）：请输入动态验证码"_s});
    row("sign-in-locked", [](Place &p) { p.cloud.gate().key.lockedUntil = 1h; },
        {u"Sign-in: Access key is locked (APIG.0301): wait five minutes"_s,
         u"Check the keys, wait five minutes, then sign in again."_s},
        {u"登录方式：访问密钥被锁定（APIG.0301）：请等待五分钟"_s});
    row("clock-off", [](Place &p) { p.cloud.setClockOffset(2h); },
        {u"Sign-in: accepted"_s, u"Clock: The service's clock is 2 h"_s},
        {u"登录方式：已通过"_s, u"时钟：服务的时钟比本机快2小时："_s});
    row("clock-off-by-days", [](Place &p) { p.cloud.setClockOffset(72h); },
        {u"Sign-in: not checked: the service gave no answer that would tell"_s,
         u"Clock: Clock is off (APIG.0301): set this computer's clock"_s},
        {u"登录方式：未检查：服务未返回可据以判断的响应"_s, u"时钟：本机时钟不准（APIG.0301）"_s});
    row("nothing-proved", [](Place &p) { p.cloud.addFault(status(u"/v[12]/"_s, 500)); },
        {u"Sign-in: not checked: the service gave no answer that would tell"_s,
         u"Project: not checked: the service gave no answer that would tell"_s, u"Datasets: "_s, u"Annotation jobs: "_s,
         u"Permission to start: Not tried"_s},
        {u"登录方式：未检查：服务未返回可据以判断的响应"_s, u"项目：未检查：服务未返回可据以判断的响应"_s,
         u"数据集："_s, u"标注作业："_s, u"启动权限："_s});
    row("project-not-looked-up",
        [](Place &p) {
            p.project.signIn = {.kind = SignInKind::Environment};
            p.project.projectId.clear();
            p.environment = {{u"HUAWEICLOUD_SDK_AK"_s, p.cloud.accessKey()},
                             {u"HUAWEICLOUD_SDK_SK"_s, p.cloud.secretKey()}};
            p.cloud.iam().projectListAllowed = false;
        },
        {u"Sign-in: accepted"_s, u"Project: Project could not be looked up (403): type the project ID"_s,
         u"Type the project ID in the project's settings: the console shows it under “My Credentials”. Or ask the "
         "administrator of the account for iam:projects:listProjects."_s},
        {u"登录方式：已通过"_s, u"项目：无法查到项目（403）：请输入项目ID"_s,
         u"请在项目设置中输入项目ID：可在控制台的“我的凭证”中查看。也可向账号管理员申请iam:projects:listProjects权限。"_s});
    row("datasets-none", [](Place &p) { p.cloud.clearData(); },
        {u"Datasets: none. A wrong region or project looks the same: check both if there should be some."_s,
         u"Permission to start: "_s},
        {u"数据集：没有数据集。区域或项目有误时也是如此：如果本应有数据集，请检查这两项。"_s, u"启动权限："_s});
    row("project-closed",
        [](Place &p) {
            p.project.signIn = passwordProject(p.cloud, {}).signIn;
            p.project.projectId = QString(32, u'0');
            p.secret = {.password = p.cloud.password()};
        },
        {u"Sign-in: accepted"_s, u"Project: Project is not open to this user"_s},
        {u"项目：用户无权进入该项目（HTTP 401）：请检查项目ID和区域"_s});
    row("datasets-forbidden", [](Place &p) { p.cloud.addFault(status(u"/datasets"_s, 403)); },
        {u"Datasets: "_s, u"Ask "_s}, {u"数据集："_s});
    row("datasets-not-offered", [](Place &p) { p.cloud.addFault(status(u"/datasets"_s, 404)); },
        {u"Sign-in: accepted"_s, u"Datasets: "_s, u"Annotation jobs: "_s, u"Permission to start: Not tried"_s},
        {u"登录方式：已通过"_s, u"数据集："_s, u"标注作业："_s, u"启动权限："_s});
    row("datasets-html",
        [](Place &p) {
            Fault page;
            page.kind = Fault::Kind::Html;
            page.path = u"/datasets"_s;
            page.status = 0;
            page.times = -1;
            p.cloud.addFault(page);
        },
        {u"Datasets: Answer is not from the service"_s}, {u"数据集：响应并非来自该服务：请检查主机名"_s});
    row("jobs-not-offered", [](Place &p) { p.cloud.addFault(status(u"annotation-jobs"_s, 404)); },
        {u"Annotation jobs: not offered here in the v1 generation; nothing else depends on it"_s},
        {u"标注作业：此处未提供v1标注作业"_s});
    row("jobs-forbidden", [](Place &p) { p.cloud.addFault(status(u"annotation-jobs"_s, 403)); },
        {u"Annotation jobs: "_s, u"Permission to start: "_s}, {u"标注作业："_s, u"启动权限："_s});
}

void TestConnectionTest::everyStepSaysWhatIsWrong()
{
    QFETCH(Prepare, prepare);
    QFETCH(QStringList, english);
    QFETCH(QStringList, chinese);
    const auto has = [](const QString &said, const QString &line) {
        return said.startsWith(line) || said.contains(u'\n' + line);
    };
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    {
        const Language language(u"en"_s);
        const QString said = run(prepare, name + u"-en"_s);
        for (const QString &line : english)
            QVERIFY2(has(said, line), qPrintable(said));
    }
    const Language language(u"zh_CN"_s);
    const QString said = run(prepare, name + u"-zh"_s);
    for (const QString &line : chinese)
        QVERIFY2(has(said, line), qPrintable(said));
}

namespace {

/// Types into the field whose caption begins so.
void type(const QWidget &dialog, const QString &caption, const QString &text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (!label->isVisible() || !label->text().remove(u'&').startsWith(caption))
            continue;
        auto *combo = qobject_cast<QComboBox *>(label->buddy());
        auto *edit = combo ? combo->lineEdit() : qobject_cast<QLineEdit *>(label->buddy());
        if (!edit && label->buddy())
            edit = qobject_cast<QLineEdit *>(label->buddy()->focusProxy());
        QVERIFY2(edit, qPrintable(caption));
        edit->selectAll();
        QTest::keyClicks(edit, text);
        return;
    }
    QFAIL(qPrintable(u"no field "_s + caption));
}

} // namespace

void TestConnectionTest::aCaFileCanBeChosen()
{
    const Language language(u"en"_s);
    RawServer server(m_certificates.server(u"good"_s));
    demo::DemoCloud cloud(m_time);
    QVERIFY(cloud.start());
    MemorySecrets secrets;
    Cloud services(m_time, secrets, {}, {.connect = 30s, .answer = 30s});
    Project project = keyProject(cloud, {});
    project.name = u"Behind a company's proxy"_s;
    project.endpoint = server.url();
    ProjectDialog dialog(services, project, false, SecretStore::Place::Memory);
    dialog.resize(dialog.sizeHint());
    dialog.show();
    type(dialog, u"Secret"_s, cloud.secretKey());
    QPushButton *test = button(dialog, u"Test connection"_s);
    QVERIFY(test);
    test->click();
    QTRY_VERIFY2(steps(dialog).contains(u"Certificate is not trusted"_s), qPrintable(steps(dialog)));
    QPushButton *choose = button(dialog, u"Use a CA file"_s);
    QVERIFY(choose);
    choose->click();
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files);
    Q_EMIT files->fileSelected(m_certificates.caFile());
    files->reject();
    QCOMPARE(dialog.project().caFile, m_certificates.caFile());
    test->click();
    QTRY_VERIFY2(steps(dialog).contains(u"Secure connection: certificate accepted, issued by Private Test CA"_s),
                 qPrintable(steps(dialog)));
}

/// What a test learned is shown at once, and is kept for the place and sign-in that were tested, for no other.
void TestConnectionTest::theRecordIsOfTheTestedPlace()
{
    const Language language(u"en"_s);
    demo::DemoCloud cloud(m_time);
    QVERIFY(cloud.start());
    MemorySecrets secrets;
    secrets.write(u"p"_s, keySecret(cloud), nullptr, [](auto) {});
    Cloud services(m_time, secrets, {});
    Project project = keyProject(cloud, u"p"_s);
    project.capabilities.v1Jobs = Offered::No;
    const Capabilities given = project.capabilities;
    ProjectDialog dialog(services, project, true, SecretStore::Place::KeyStore);
    dialog.show();
    const auto shown = [&] {
        QStringList lines;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"ffered here: "_s))
                lines << label->text();
        }
        return lines.join(u'\n');
    };
    const auto test = [&] {
        QPushButton *button = TestConnectionTest::button(dialog, u"Test connection"_s);
        button->click();
        QTRY_VERIFY(button->isEnabled());
        QCOMPARE(dialog.project().capabilities.v1Jobs, Offered::Yes);
        QVERIFY2(shown().startsWith(u"Offered here: datasets, team labeling tasks"_s), qPrintable(shown()));
    };
    QCOMPARE(shown(), u"Not offered here: annotation jobs of the v1 generation"_s);
    QCOMPARE(dialog.project().capabilities, given);
    type(dialog, u"Region"_s, u"elsewhere-1"_s);
    QCOMPARE(dialog.project().capabilities, Capabilities());
    QCOMPARE(shown(), QString());
    type(dialog, u"Region"_s, project.region); // back where it was: what was known of it is still so
    QCOMPARE(dialog.project().capabilities, given);
    QVERIFY(!shown().isEmpty());
    test();

    type(dialog, u"Region"_s, u"elsewhere-1"_s);
    QCOMPARE(dialog.project().capabilities, Capabilities());
    QCOMPARE(shown(), QString());
    test();
    type(dialog, u"ModelArts host"_s, u"elsewhere.example"_s);
    QCOMPARE(dialog.project().capabilities, Capabilities());
    type(dialog, u"ModelArts host"_s, cloud.endpoint().toString());
    type(dialog, u"Access key ID"_s, u"AKMADEUP00000000TEST"_s);
    QCOMPARE(dialog.project().capabilities, Capabilities());
    QCOMPARE(shown(), QString());
    type(dialog, u"Access key ID"_s, cloud.accessKey()); // this was tested
    QCOMPARE(dialog.project().capabilities.v1Jobs, Offered::Yes);
    QVERIFY(!shown().isEmpty());
    type(dialog, u"Project ID"_s, QString(32, u'0'));
    QCOMPARE(dialog.project().capabilities, Capabilities());
    QCOMPARE(shown(), QString());
}

void TestConnectionTest::proxyIsAHostName_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("said"); // empty: taken
    const QString only = u"Only the proxy's host name is wanted here"_s;
    QTest::newRow("name") << u" proxy.example "_s << QString();
    QTest::newRow("address") << u"192.0.2.7"_s << QString();
    QTest::newRow("IPv6") << u"2001:db8::7"_s << QString();
    QTest::newRow("IPv6 as in an address") << u"[2001:db8::7]"_s << QString();
    QTest::newRow("nothing") << u" "_s << u"The proxy's host name is missing."_s;
    QTest::newRow("user and password") << u"user:pw@proxy.example"_s << only;
    QTest::newRow("user") << u"user@proxy.example"_s << only;
    QTest::newRow("port") << u"proxy.example:8080"_s << only;
    QTest::newRow("address of a page") << u"http://proxy.example"_s << only;
    QTest::newRow("path") << u"proxy.example/x"_s << only;
    QTest::newRow("two words") << u"a b"_s << only;
}

/// What stands there is written into files and exports, and a password must not get there.
void TestConnectionTest::proxyIsAHostName()
{
    QFETCH(QString, host);
    QFETCH(QString, said);
    const Language language(u"en"_s);
    demo::DemoCloud cloud(m_time);
    QVERIFY(cloud.start());
    MemorySecrets secrets;
    Cloud services(m_time, secrets, {});
    Project project = keyProject(cloud, u"p"_s);
    project.proxy = {.kind = ProxySettings::Kind::Http, .host = host, .port = 3128, .exceptions = {host}};
    ProjectDialog dialog(services, project, true, SecretStore::Place::KeyStore);
    dialog.show();
    QPushButton *save = button(dialog, u"Save"_s);
    QVERIFY(save);
    save->click();
    QCOMPARE(dialog.isVisible(), !said.isEmpty()); // closed where it was taken
    QStringList notes;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible())
            notes << label->text();
    }
    QVERIFY2(said.isEmpty() || notes.join(u'\n').contains(said), qPrintable(notes.join(u'\n')));
    if (!said.isEmpty())
        return;
    const QString plain = host.trimmed().remove(u'[').remove(u']'); // brackets belong to addresses with a port
    QCOMPARE(dialog.project().proxy.host, plain);
    QCOMPARE(dialog.project().proxy.exceptions, QStringList{plain});
}

namespace {

/// Finds what it is told to find.
class ScriptedProbe : public CloudProbe
{
public:
    explicit ScriptedProbe(Result<QList<FoundProject>> found) : m_found(std::move(found)) {}
    int asked = 0;
    ConnectionTest *newTest(const Project &, const Secret &, QObject *) override { return nullptr; }
    void findProjects(const Project &, const Secret &, QObject *, Done<QList<FoundProject>> done) override
    {
        ++asked;
        done(m_found);
    }

private:
    Result<QList<FoundProject>> m_found;
};

} // namespace

void TestConnectionTest::foundProjects_data()
{
    QTest::addColumn<QStringList>("names"); // their IDs are "id-name"; none: the list is forbidden
    QTest::addColumn<QString>("id");        // filled in
    QTest::addColumn<QString>("said");
    QTest::newRow("the region's") << QStringList{u"eu-nl"_s, u"eu-de_a"_s, u"eu-de"_s} << u"id-eu-de"_s << QString();
    QTest::newRow("one below it") << QStringList{u"eu-nl"_s, u"eu-de_a"_s} << u"id-eu-de_a"_s << QString();
    QTest::newRow("several below it") << QStringList{u"eu-de_a"_s, u"eu-de_b"_s} << QString()
                                      << u"Several of the found projects belong to this region."_s;
    QTest::newRow("another region's") << QStringList{u"eu-nl"_s} << QString()
                                      << u"None of the found projects belongs to this region."_s;
    QTest::newRow("a region that begins alike") << QStringList{u"eu-de2"_s, u"eu-de-x"_s} << QString()
                                                << u"None of the found projects belongs to this region."_s;
    QTest::newRow("forbidden") << QStringList() << QString()
                               << u"This sign-in may not list projects. Type the project ID by hand"_s;
}

void TestConnectionTest::foundProjects()
{
    QFETCH(QStringList, names);
    QFETCH(QString, id);
    QFETCH(QString, said);
    const Language language(u"en"_s);
    QList<FoundProject> projects;
    for (const QString &name : names)
        projects << FoundProject{.id = u"id-"_s + name, .name = name};
    ScriptedProbe probe(
        names.isEmpty() ? Result<QList<FoundProject>>(ApiError{.kind = ApiError::Kind::Forbidden, .httpStatus = 403})
                        : Result<QList<FoundProject>>(projects));
    Project project;
    project.id = u"p"_s;
    project.name = u"P"_s;
    project.region = u"eu-de"_s;
    project.signIn.accessKey = u"AKMADEUP00000000TEST"_s;
    ProjectDialog dialog(probe, project, true, SecretStore::Place::KeyStore);
    dialog.show();
    QPushButton *find = button(dialog, u"Find projects"_s);
    QVERIFY(find);
    find->click();
    QCOMPARE(dialog.project().projectId, id);
    const auto notes = [&] {
        QStringList lines;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                lines << label->text();
        }
        return lines.join(u'\n');
    };
    QVERIFY2(notes().contains(said), qPrintable(notes()));
    QVERIFY(!said.isEmpty() || !notes().contains(u"found projects belong"_s));
    if (names != QStringList{u"eu-nl"_s})
        return;
    auto *list = qobject_cast<QComboBox *>(dialog.focusWidget()); // chosen all the same, it is said
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(dialog.project().projectId, u"id-eu-nl"_s);
    QVERIFY2(notes().contains(u"By its name, this project belongs to another region"_s), qPrintable(notes()));
}

void TestConnectionTest::findingNeedsARegion_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("said");
    QTest::newRow("en") << u"en"_s << u"Find projects"_s << u"Choose a region, or type its ID."_s;
    QTest::newRow("zh") << u"zh_CN"_s << u"查找项目"_s << u"请选择区域，或输入其ID。"_s;
}

/// Without it there is no IAM host to ask, unless one was typed.
void TestConnectionTest::findingNeedsARegion()
{
    QFETCH(QString, locale);
    QFETCH(QString, find);
    QFETCH(QString, said);
    const Language language(locale);
    ScriptedProbe probe{QList<FoundProject>()};
    Project project;
    project.id = u"p"_s;
    project.signIn.accessKey = u"AKMADEUP00000000TEST"_s;
    const auto notes = [](const ProjectDialog &dialog) {
        QStringList lines;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                lines << label->text();
        }
        return lines.join(u'\n');
    };
    for (const QUrl &iam : {QUrl(), QUrl(u"https://iam.example"_s)}) {
        project.iamEndpoint = iam;
        ProjectDialog dialog(probe, project, true, SecretStore::Place::KeyStore);
        dialog.show();
        button(dialog, find)->click();
        QCOMPARE(notes(dialog).contains(said), iam.isEmpty());
        QCOMPARE(probe.asked, iam.isEmpty() ? 0 : 1);
    }
}

void TestConnectionTest::userIdIsKeptForTheNewProject()
{
    const Language language(u"en"_s);
    demo::DemoCloud cloud(m_time);
    QVERIFY(cloud.start());
    MemorySecrets secrets;
    Cloud services(m_time, secrets, {});
    Project blank = passwordProject(cloud, {});
    blank.signIn.userName.clear(); // typed, as for any new project
    blank.signIn.account.clear();
    ProjectDialog dialog(services, blank, false, SecretStore::Place::Memory);
    dialog.show();
    type(dialog, u"IAM user name"_s, cloud.userName());
    type(dialog, u"Account"_s, cloud.account());
    type(dialog, u"Password"_s, cloud.password());
    QPushButton *test = button(dialog, u"Test connection"_s);
    QVERIFY(test);
    test->click();
    QTRY_VERIFY(test->isEnabled());
    QCOMPARE(dialog.project().signIn.userId, cloud.userId());
    // another account, another person; and back again
    type(dialog, u"Account"_s, u"other"_s);
    QCOMPARE(dialog.project().signIn.userId, QString());
    type(dialog, u"Account"_s, cloud.account());
    QCOMPARE(dialog.project().signIn.userId, cloud.userId());
    type(dialog, u"IAM user name"_s, u"somebody"_s);
    QCOMPARE(dialog.project().signIn.userId, QString());
}

void TestConnectionTest::passcodeGoesOnce()
{
    const Language language(u"en"_s);
    demo::DemoCloud cloud(m_time);
    QVERIFY(cloud.start());
    MemorySecrets secrets;
    Cloud services(m_time, secrets, {});
    Project project = passwordProject(cloud, {});
    project.signIn.userName = cloud.factorUser().name;
    ProjectDialog dialog(services, project, false, SecretStore::Place::Memory);
    dialog.show();
    dialog.resize(dialog.sizeHint());
    dialog.focusSecret(true);
    auto *passcode = qobject_cast<QLineEdit *>(dialog.focusWidget());
    QVERIFY(passcode);
    QCOMPARE(passcode->accessibleName(), u"Passcode"_s);
    QTest::keyClicks(passcode, cloud.factorUser().passcode);
    type(dialog, u"Password"_s, cloud.factorUser().password);
    QCOMPARE(dialog.secret().passcode, cloud.factorUser().passcode);
    keepPicture(dialog, u"second-factor-en"_s);
    button(dialog, u"Test connection"_s)->click();
    QTRY_VERIFY2(steps(dialog).contains(u"Sign-in: accepted"_s), qPrintable(steps(dialog)));
    QCOMPARE(passcode->text(), QString()); // sent, and good for one sign-in
    QCOMPARE(dialog.secret().passcode, QString());
    QTRY_COMPARE(dialog.project().signIn.userId, cloud.factorUser().id); // told when the whole test is over
    QVERIFY(dialog.project().signIn.secondFactor);
}

void TestConnectionTest::aTypedProxyPasswordJoinsWhatIsKept()
{
    demo::DemoCloud cloud(m_time);
    QVERIFY(cloud.start());
    MemorySecrets secrets;
    secrets.write(u"p"_s, keySecret(cloud), nullptr, [](auto) {});
    Cloud services(m_time, secrets, {});
    // only what was typed anew is handed on; the rest is kept, and the test needs it all the same
    const std::unique_ptr<ConnectionTest> test(
        services.newTest(keyProject(cloud, u"p"_s), {.proxyPassword = u"typed"_s}, nullptr));
    std::optional<bool> passed;
    connect(test.get(), &ConnectionTest::finished, this, [&](bool ok) { passed = ok; });
    test->start();
    QTRY_VERIFY(passed);
    QVERIFY(*passed);
}

QTEST_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
