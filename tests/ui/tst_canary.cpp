#include "app/cloud/cloud.h"
#include "app/demo/democloud.h"
#include "app/desk/desk.h"
#include "app/store/logfile.h"
#include "app/store/memorysecrets.h"
#include "app/store/projectsfile.h"
#include "app/store/sqlitehistory.h"
#include "tests/support/clouddesk.h"
#include "tests/support/hurriedtime.h"
#include "tests/support/proxyserver.h"
#include "tests/support/rawserver.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/mainwindow.h"
#include "ui/text/wording.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using demo::Fault;

namespace {

/// Secrets that are found wherever they turn up.
class Marks
{
public:
    QString add(const QString &what, const QString &text)
    {
        m_marks.insert(text, what);
        return text;
    }
    /// The names of those in \a text, as they are, percent-encoded or in base64.
    QStringList in(const QString &text) const
    {
        QStringList found;
        for (auto it = m_marks.cbegin(); it != m_marks.cend(); ++it) {
            const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(it.key()));
            const QString base64 = QString::fromLatin1(it.key().toUtf8().toBase64(QByteArray::OmitTrailingEquals));
            if (text.contains(it.key()) || text.contains(encoded) || text.contains(base64))
                found << it.value();
        }
        return found;
    }

private:
    QHash<QString, QString> m_marks;
};

/// Everything that the window says, to the eye and to the ear.
QString windowTexts()
{
    QStringList texts;
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        texts << widget->windowTitle() << widget->toolTip() << widget->statusTip() << widget->whatsThis()
              << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            texts << edit->displayText() << edit->placeholderText();
        for (const QAction *action : widget->actions())
            texts << action->text() << action->toolTip() << action->statusTip();
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        const QAbstractItemModel *model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QMap<int, QVariant> data = model->itemData(model->index(row, column));
                for (const QVariant &value : data)
                    texts << value.toString();
                for (const int role : {Qt::ToolTipRole, Qt::StatusTipRole, Qt::AccessibleTextRole})
                    texts << model->index(row, column).data(role).toString();
            }
        }
    }
    texts.removeAll(QString());
    return texts.join(u'\n');
}

/// What goes to the standard error stream while it lives, into a file.
class ErrorStream
{
public:
    explicit ErrorStream(const QString &path) : m_file(path), m_before(dup(2))
    {
        if (m_file.open(QIODevice::WriteOnly))
            dup2(m_file.handle(), 2);
    }
    ~ErrorStream()
    {
        dup2(m_before, 2);
        close(m_before);
    }
    Q_DISABLE_COPY_MOVE(ErrorStream)

private:
    QFile m_file;
    int m_before;
};

} // namespace

/// Marked secrets go into every field, through successes, refusals, faults and redirects; then they are looked for
/// everywhere that the program writes or shows something.
class TestCanary : public QObject
{
    Q_OBJECT

private:
    Marks m_marks;
    QTemporaryDir m_dir;

    QString m_window, m_reports;

    void live();
    void faults(demo::DemoCloud &cloud, const QByteArray &elsewhere);
    void echo(demo::DemoCloud &cloud, const std::function<void()> &start);

private Q_SLOTS:
    void nothingLeaks();
};

void TestCanary::faults(demo::DemoCloud &cloud, const QByteArray &elsewhere)
{
    const QString signedUrl = u"https://bucket.obs.example/a.jpg?AccessKeyId=AK&Signature=%1&Expires=1"_s.arg(
        m_marks.add(u"signature in an error message"_s, u"CANARYsigMessage"_s));
    const auto add = [&](Fault::Kind kind, int status, int skip) {
        Fault fault;
        fault.kind = kind;
        fault.path = u"/v[12]/|/v1.0/"_s;
        fault.status = status;
        fault.skip = skip;
        fault.times = 2;
        fault.location = elsewhere;
        if (kind == Fault::Kind::Status && status != 401) {
            fault.code = u"ModelArts.0010"_s;
            fault.message = u"could not read "_s + signedUrl;
        }
        cloud.addFault(fault);
    };
    add(Fault::Kind::Redirect, 302, 2);
    add(Fault::Kind::Status, 500, 4);
    add(Fault::Kind::Status, 401, 6);
    add(Fault::Kind::Html, 200, 8);
    add(Fault::Kind::CutOff, 200, 10);
    add(Fault::Kind::WrongTypes, 200, 12);
    add(Fault::Kind::ResetBefore, 200, 14);
}

/// A gateway that sends back what was signed, security token and all, to a start: what is refused there is shown,
/// reported and kept.
void TestCanary::echo(demo::DemoCloud &cloud, const std::function<void()> &start)
{
    Fault fault;
    fault.path = u"/sync"_s;
    fault.method = "POST";
    fault.status = 400;
    fault.code = u"APIG.0301"_s;
    fault.message = u"CANARYwords, X-Auth-Token: %1|canonicalRequest:POST|/v2/p/datasets/d/sync/||host:h|"
                    "x-security-token:%2||host;x-security-token|e3b0"_s.arg(
                        m_marks.add(u"token in an echo"_s, u"CANARYechoAuth"_s),
                        m_marks.add(u"security token in an echo"_s, u"CANARYechoToken"_s));
    cloud.addFault(fault);
    start();
}

void TestCanary::live()
{
    HurriedTime time(20);
    const LogFile log(m_dir.filePath(u"syncdesk.log"_s), LogLevel::Debug);
    demo::DemoCloud cloud(time);
    QVERIFY(cloud.start());
    cloud.gate().key.secretKey = m_marks.add(u"SK"_s, u"CANARYsk0000000000000000000000000000SK"_s);
    cloud.gate().user.password = m_marks.add(u"password"_s, u"CANARY password"_s);
    cloud.gate().factorUser.password = m_marks.add(u"password of the second factor's user"_s, u"CANARYpw2"_s);
    cloud.gate().factorUser.passcode = m_marks.add(u"passcode"_s, u"73519428"_s);
    const demo::DemoKey temporary = cloud.issueTemporaryKey(2h);
    m_marks.add(u"temporary SK"_s, temporary.secretKey);
    m_marks.add(u"security token"_s, temporary.securityToken.left(60));
    const demo::DemoKey variables = cloud.issueTemporaryKey(2h);
    m_marks.add(u"SK in the environment"_s, variables.secretKey);
    m_marks.add(u"security token in the environment"_s, variables.securityToken.left(60));
    const QString pasted = cloud.issueToken(cloud.projectId());
    m_marks.add(u"pasted token"_s, pasted.left(60));
    m_marks.add(u"e-mail of a worker"_s, u"labeler@example.com"_s);
    const QString bad = cloud.addDataset(
        {{u"dataset_name"_s, u"marked"_s},
         {u"dataset_type"_s, 0},
         {u"total_sample_count"_s, 10},
         {u"sample_url"_s,
          u"https://b.obs.example/x?Signature="_s + m_marks.add(u"signature in a list"_s, u"CANARYsigList"_s)},
         {u"data_sources"_s,
          QJsonArray{QJsonObject{
              {u"data_type"_s, 0},
              {u"data_path"_s, u"/bucket/in/"_s},
              {u"source_info"_s,
               QJsonObject{{u"user_name"_s, u"dws"_s},
                           {u"user_password"_s, m_marks.add(u"source_info.user_password"_s, u"CANARYdwsPw"_s)}}}}}}});
    RawServer elsewhere; // where the redirects point
    ProxyServer proxy(ProxyServer::Kind::Socks5);
    proxy.user = "worker";
    proxy.password = m_marks.add(u"proxy password"_s, u"CANARYproxyPw"_s).toLatin1();

    MemorySecrets secrets;
    const Environment keyVariables{{u"HUAWEICLOUD_SDK_AK"_s, variables.accessKey},
                                   {u"HUAWEICLOUD_SDK_SK"_s, variables.secretKey},
                                   {u"HUAWEICLOUD_SDK_SECURITY_TOKEN"_s, variables.securityToken}};
    const Environment userVariables{{u"OS_USERNAME"_s, cloud.userName()},
                                    {u"OS_PASSWORD"_s, cloud.password()},
                                    {u"OS_USER_DOMAIN_NAME"_s, cloud.account()}};
    Cloud services(time, secrets, keyVariables, {.connect = 30s, .answer = 30s});
    Cloud withUserVariables(time, secrets, userVariables, {.connect = 30s, .answer = 30s});
    SqliteHistory history(m_dir.filePath(u"history.sqlite"_s));
    ProjectsFile file(m_dir.filePath(u"projects.json"_s));
    QFile damaged(file.path());
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{") == 1);
    damaged.close();
    file.load();
    Desk desk(
        time,
        [&](const Project &project) {
            return (project.id == u"user variables" ? withUserVariables : services).makeService(project);
        },
        history, secrets, [&](const QList<Project> &projects) { return file.save(projects); });
    UiState state(m_dir.filePath(u"window.ini"_s));
    Language language;
    language.apply(LanguageChoice::English);
    MainWindow window(desk, services, state, language);
    window.resize(1400, 900);
    desk.open({});
    window.show();

    const auto add = [&](const QString &id, const SignIn &signIn, const Secret &secret) {
        Project project = keyProject(cloud, id);
        project.signIn = signIn;
        desk.addProject(project, secret);
        return project;
    };
    const SignIn byKey{.kind = SignInKind::AccessKey, .accessKey = cloud.accessKey()};
    add(u"key"_s, byKey, {.secretKey = cloud.secretKey()});
    add(u"wrong"_s, byKey, {.secretKey = m_marks.add(u"wrong SK"_s, u"CANARYwrongSk"_s)});
    add(u"temporary"_s, {.kind = SignInKind::TemporaryKey, .accessKey = temporary.accessKey},
        {.secretKey = temporary.secretKey, .securityToken = temporary.securityToken});
    add(u"password"_s, {.kind = SignInKind::Password, .userName = cloud.userName(), .account = cloud.account()},
        {.password = cloud.password()});
    add(u"wrong password"_s, {.kind = SignInKind::Password, .userName = cloud.userName(), .account = cloud.account()},
        {.password = m_marks.add(u"wrong password"_s, u"CANARYwrongPw"_s)});
    add(u"factor"_s,
        {.kind = SignInKind::Password,
         .userName = cloud.factorUser().name,
         .account = cloud.account(),
         .secondFactor = true},
        {.password = cloud.factorUser().password, .passcode = cloud.factorUser().passcode});
    add(u"token"_s, {.kind = SignInKind::Token}, {.token = pasted});
    add(u"key variables"_s, {.kind = SignInKind::Environment}, {});
    add(u"user variables"_s, {.kind = SignInKind::Environment}, {});
    Project proxied = keyProject(cloud, u"proxied"_s);
    proxied.proxy = {
        .kind = ProxySettings::Kind::Socks5, .host = u"127.0.0.1"_s, .port = proxy.serverPort(), .user = u"worker"_s};
    Secret both = keySecret(cloud);
    both.proxyPassword = QString::fromLatin1(proxy.password);
    desk.addProject(proxied, both);

    const auto reachable = [&](const QString &id) { return desk.project(id).link == ProjectState::Link::Reachable; };
    for (const QString &id : {u"key"_s, u"temporary"_s, u"password"_s, u"factor"_s, u"token"_s, u"proxied"_s,
                              u"key variables"_s, u"user variables"_s})
        QTRY_VERIFY2_WITH_TIMEOUT(reachable(id), qPrintable(id), 60'000);
    QVERIFY(proxy.tunnels > 0);
    for (const demo::LoggedRequest &request : cloud.log()) { // tokens that the sign-ins brought
        const QByteArray token = request.header("x-auth-token");
        if (!token.isEmpty())
            m_marks.add(u"IAM token"_s, QString::fromLatin1(token.left(60)));
    }
    // a dialog with what is kept and what is typed
    Project shown = desk.project(u"password"_s).project;
    ProjectDialog dialog(services, shown, true, SecretStore::Place::Memory, &window);
    dialog.focusSecret(false);
    dialog.show();

    // a run that fails with a signed address in its message
    const TargetKey key{u"key"_s, TargetKind::DatasetV2, bad};
    QTRY_VERIFY(desk.find(key));
    desk.setAttention(key, {key}, false);
    cloud.setOutcome(bad, {u"ModelArts.4310"_s,
                           u"no access to https://b.obs.example/y?Signature="_s +
                               m_marks.add(u"signature in a failed run"_s, u"CANARYsigRun"_s),
                           0, 0, 0});
    desk.start({key});
    QTRY_COMPARE_WITH_TIMEOUT(desk.find(key)->phase(), RunPhase::Failed, 60'000);

    faults(cloud, elsewhere.url().toEncoded() + "/v2/x");
    const quint64 before = cloud.requests();
    for (int i = 0; i < 8; ++i) {
        desk.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(cloud.requests() >= before + quint64(5 * (i + 1)), 60'000);
        m_window += windowTexts();
        for (const TargetState &row : desk.targets())
            m_reports += Wording::report(row, desk.project(row.key.project), time.wall(), time.now());
    }
    cloud.clearFaults();
    const QList<demo::LoggedRequest> served = cloud.log();
    QVERIFY(std::any_of(served.begin(), served.end(), [](const auto &request) { return request.status == 302; }));
    const QList<TargetState> rows = desk.targets(); // team tasks come with their workers
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const TargetState &row) {
        return row.key.project == u"key" && row.key.kind == TargetKind::TeamTask;
    }));
    desk.signInAgain(u"key"_s, {}); // a 401 of before may have met it
    QTRY_VERIFY_WITH_TIMEOUT(reachable(u"key"_s), 60'000);
    echo(cloud, [&] { desk.start({key}); });
    const auto isEchoed = [&] {
        const RunPtr run = desk.find(key)->run;
        return run && run->error.serviceMessage.startsWith(u"CANARYwords");
    };
    QTRY_VERIFY_WITH_TIMEOUT(isEchoed(), 60'000);
    QCoreApplication::processEvents();
    m_window += windowTexts();
    m_reports += Wording::report(*desk.find(key), desk.project(key.project), time.wall(), time.now());
    language.apply(LanguageChoice::Chinese);
    QCoreApplication::processEvents();
    m_window += windowTexts();
    QCOMPARE(elsewhere.requests.size(), 0); // what a redirect pointed to saw nothing at all
    m_reports += QString::fromUtf8(ProjectsFile::exportProjects({proxied, shown}));
    state.flush();
}

void TestCanary::nothingLeaks()
{
    {
        const ErrorStream stream(m_dir.filePath(u"stderr"_s));
        live();
    }
    QVERIFY(!m_window.isEmpty() && !m_reports.isEmpty());
    QCOMPARE(m_marks.in(u"xx CANARYsigRun"_s).size(), 1); // the search finds
    QCOMPARE(m_marks.in(m_window), QStringList());
    QCOMPARE(m_marks.in(m_reports), QStringList());
    QVERIFY(m_window.contains(u"marked"_s) &&
            m_reports.contains(u"ModelArts.4310"_s)); // and there was something to find
    QVERIFY(m_reports.contains(u"CANARYwords"_s));
    QStringList files;
    QDirIterator walk(m_dir.path(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile each(walk.next());
        QVERIFY(each.open(QIODevice::ReadOnly));
        const QByteArray bytes = each.readAll();
        files << QFileInfo(each).fileName();
        // the database may hold text in either encoding
        const QString both =
            QString::fromLatin1(bytes) +
            QString::fromUtf16(reinterpret_cast<const char16_t *>(bytes.constData()), bytes.size() / 2);
        const QStringList found = m_marks.in(both);
        QVERIFY2(found.isEmpty(), qPrintable(files.last() + u": "_s + found.join(u", "_s)));
    }
    for (const QString &name : {u"syncdesk.log"_s, u"history.sqlite"_s, u"projects.json"_s, u"stderr"_s})
        QVERIFY2(files.contains(name), qPrintable(name));
    QFile log(m_dir.filePath(u"syncdesk.log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray logged = log.readAll();
    QVERIFY(logged.contains("/datasets")); // at its most talkative
    for (const char *category : {"syncdesk.cloud", "syncdesk.signin", "syncdesk.store", "syncdesk.desk"})
        QVERIFY2(logged.contains(category), category);
}

QTEST_MAIN(TestCanary)
#include "tst_canary.moc"
