#include "app/store/projectfiles.h"
#include "tests/support/faketime.h"
#include "tests/support/language.h"
#include "tests/support/scriptedimport.h"
#include "tests/support/scriptedservice.h"
#include "ui/dialogs/askdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/dialogs/projectimportdialog.h"
#include "ui/exchangeflow.h"
#include "ui/filedrop.h"
#include "ui/mainactions.h"
#include "ui/models/projectimporttable.h"
#include "ui/models/projectlist.h"
#include "ui/panels/projectspanel.h"
#include "ui/panels/textlabel.h"
#include "ui/projectflow.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QFile>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

class NoProbe : public CloudProbe
{
public:
    ConnectionTest *newTest(const Project &, const Secret &, QObject *) override { return nullptr; }
    void findProjects(const Project &, const Secret &, QObject *, Done<QList<FoundProject>>) override {}
};

Project project(const QString &id)
{
    Project p;
    p.id = id;
    p.name = u"Project "_s + id;
    p.region = u"cn-north-4"_s;
    p.projectId = u"0a1b"_s + id;
    p.signIn.accessKey = u"AK"_s + id;
    return p;
}

/// A desk with its flows and a window, as MainWindow has them.
struct Bench
{
    FakeTime time;
    MemoryHistory history;
    TestSecrets secrets;
    QList<Project> saved;
    int saves = 0;
    Desk desk{time, [](const Project &) { return std::make_unique<ScriptedService>(); }, history, secrets,
              [this](const QList<Project> &all) {
                  saved = all;
                  ++saves;
                  return true;
              }};
    NoProbe probe;
    QWidget window;
    MainActions actions{&window};
    ProjectList list{time};
    ProjectsPanel *panel = new ProjectsPanel(&list, &window);
    ProjectFlow projects{desk, probe, actions, panel, &window};
    ExchangeFlow flow{desk, actions, projects, &window};
    ProjectFiles files;
    test::ScriptedImport signIns;
    QTemporaryDir dir;

    Bench()
    {
        projects.setImport(&signIns);
        flow.setFiles(files, signIns);
        window.show();
    }
    // the flows are children of the window, but members here
    ~Bench()
    {
        flow.setParent(nullptr);
        projects.setParent(nullptr);
        actions.setParent(nullptr);
    }

    QString put(const QByteArray &text) const
    {
        QFile file(dir.filePath(u"in.json"_s));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }
    template<typename Dialog>
    Dialog *dialog() const
    {
        return window.findChild<Dialog *>();
    }
};

void press(const QWidget *in, const QString &text)
{
    for (QPushButton *one : in->findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text)
            return one->click();
    }
    QFAIL("no such button");
}

} // namespace

class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void exportsNoSecret()
    {
        const Language english(u"en"_s);
        Bench b;
        const Secret secret{.secretKey = u"the-secret-key"_s,
                            .securityToken = u"the-security-token"_s,
                            .password = u"the-password"_s,
                            .token = u"the-token"_s,
                            .proxyPassword = u"the-proxy-password"_s,
                            .passcode = u"the-passcode"_s};
        Project own = project(u"a"_s);
        own.iamEndpoint = QUrl(u"https://user:the-url-password@iam.example.com"_s);
        own.proxy = {ProxySettings::Kind::Http, u"proxy.example.com"_s, 3128, u"proxy-user"_s, {}};
        b.desk.open({});
        b.desk.addProject(own, secret);
        QSignalSpy said(&b.flow, &ExchangeFlow::said);
        const QString file = b.dir.filePath(u"out.json"_s);
        b.flow.exportTo(file);
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said[0][0].toString(), u"1 project was exported, without keys and passwords"_s);
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("AKa"));
        QVERIFY(text.contains("proxy-user"));
        QVERIFY2(!text.contains("the-"), text.constData());
    }

    void onlyTheDemoIsNothingToExport()
    {
        Bench b;
        Project demo;
        demo.id = u"demo"_s;
        demo.signIn.kind = SignInKind::Demo;
        b.desk.open({demo});
        QVERIFY(!b.actions[Act::ExportProjects]->isEnabled());
        QVERIFY(!b.actions[Act::ExportProjects]->toolTip().isEmpty());
        QVERIFY(b.actions[Act::ImportProjects]->isEnabled());
        b.desk.addProject(project(u"a"_s), {});
        QVERIFY(b.actions[Act::ExportProjects]->isEnabled());
    }

    void saysWhatWasNotWritten()
    {
        Bench b;
        b.desk.open({project(u"a"_s)});
        b.flow.exportTo(b.dir.filePath(u"no/folder.json"_s));
        QTRY_VERIFY(b.dialog<AskDialog>());
    }

    void importsWhatIsTicked()
    {
        const Language english(u"en"_s);
        Bench b;
        b.desk.open({project(u"a"_s)});
        const QString file = b.dir.filePath(u"out.json"_s);
        QVERIFY(writeProjects(file, {project(u"a"_s), project(u"b"_s), project(u"c"_s)}));
        b.flow.importFrom(file);
        QTRY_VERIFY(b.dialog<ProjectImportDialog>());
        auto *dialog = b.dialog<ProjectImportDialog>();
        auto *view = dialog->findChild<QTableView *>();
        QCOMPARE(view->accessibleName(), u"Projects in the file"_s);
        const auto tick = [&](int row) { return view->model()->index(row, 0).data(Qt::CheckStateRole).toInt(); };
        QCOMPARE(tick(0), int(Qt::Unchecked)); // already there
        QCOMPARE(view->model()->index(0, ProjectImportTable::Note).data().toString(), u"already in the list"_s);
        QCOMPARE(tick(1), int(Qt::Checked));
        const auto noted = [&] {
            for (const TextLabel *label : dialog->findChildren<TextLabel *>()) {
                if (label->accessibleDescription() == u"About the current project"_s)
                    return label->isVisibleTo(dialog) ? label->text() : QString();
            }
            return u"no such label"_s;
        };
        QCOMPARE(noted(), u"already in the list"_s);
        view->setCurrentIndex(view->model()->index(2, 0));
        QCOMPARE(noted(), QString());
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(tick(2), int(Qt::Unchecked));
        const int before = b.saves;
        press(dialog, u"Add"_s);
        QCOMPARE(b.saves, before + 1);
        QCOMPARE(b.saved.size(), 2);
        QCOMPARE(b.saved[1].name, u"Project b"_s);
        QVERIFY(b.saved[1].id != u"b"_s); // another computer's history and secrets are not its own
        QVERIFY(!b.saved[1].id.isEmpty());
    }

    void cancelledChangesNothing()
    {
        Bench b;
        b.desk.open({project(u"a"_s)});
        const QString file = b.dir.filePath(u"out.json"_s);
        QVERIFY(writeProjects(file, {project(u"b"_s)}));
        b.flow.importFrom(file);
        QTRY_VERIFY(b.dialog<ProjectImportDialog>());
        const int before = b.saves;
        b.dialog<ProjectImportDialog>()->reject();
        QCOMPARE(b.desk.projectIds(), QStringList(u"a"_s));
        QCOMPARE(b.saves, before);
    }

    void badFileIsNamed()
    {
        const Language english(u"en"_s);
        Bench b;
        b.desk.open({});
        b.flow.importFrom(b.put("{\n\n oops"));
        QTRY_VERIFY(b.dialog<ProjectImportDialog>());
        auto *dialog = b.dialog<ProjectImportDialog>();
        QCOMPARE(dialog->findChild<QListWidget *>()->count(), 1);
        QVERIFY(dialog->findChild<QListWidget *>()->item(0)->text().contains(u"line 3"_s));
        for (const QPushButton *one : dialog->findChildren<QPushButton *>())
            QVERIFY(one->text() != u"&Add"_s || !one->isEnabled());
    }

    void strangeAddressesAreSeen()
    {
        const Language english(u"en"_s);
        Project variables = project(u"v"_s);
        variables.signIn = {.kind = SignInKind::Environment};
        variables.iamEndpoint = QUrl(u"https://iam.evil.example"_s);
        Project keyed = project(u"k"_s);
        keyed.endpoint = QUrl(u"https://ma.example.com:8443"_s);
        keyed.caFile = u"/x.pem"_s;
        ProjectImportTable table({variables, keyed, keyed}, {});
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto note = [&](int row) { return table.index(row, ProjectImportTable::Note).data().toString(); };
        QVERIFY(note(0).startsWith(u"at iam.evil.example, would get this computer's variables at once"_s));
        QCOMPARE(note(1), u"at ma.example.com:8443, trusts /x.pem"_s);
        QCOMPARE(note(2), u"already in the list, at ma.example.com:8443, trusts /x.pem"_s);
        // variables would be sent there at once
        QCOMPARE(table.ticked().size(), 1);
        QCOMPARE(table.ticked()[0].name, u"Project k"_s);
        QVERIFY(table.setData(table.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(table.ticked().size(), 2);
        QVERIFY(!table.setData(table.index(0, 1), Qt::Checked, Qt::CheckStateRole));
    }

    void droppedProjects()
    {
        Bench b;
        b.desk.open({});
        b.flow.takeDropped(b.put(R"({"projects":[{"name":"a","region":"eu-de"}]})"));
        QTRY_VERIFY(b.dialog<ProjectImportDialog>());
    }

    void droppedSignIn()
    {
        Bench b;
        b.desk.open({});
        FoundSignIn found;
        found.name = u"work"_s;
        found.signIn.accessKey = u"A1"_s;
        found.secret.secretKey = u"S1"_s;
        const QString file = b.put("User Name,Access Key Id,Secret Access Key\n");
        b.signIns.files[file].signIns = {found};
        b.flow.takeDropped(file);
        QTRY_COMPARE(b.signIns.open(), 1);
        b.signIns.answer();
        auto *dialog = b.dialog<ProjectDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->project().signIn.accessKey, u"A1"_s);
        QCOMPARE(dialog->secret().secretKey, u"S1"_s);
    }

    void droppedSomethingElse()
    {
        const Language english(u"en"_s);
        Bench b;
        b.desk.open({});
        const QString file = b.put("Dear reader");
        b.signIns.files[file].problems = {
            {SignInSource::Unknown, file, ImportProblem::Reason::UnknownFormat, 0, {}, {}}};
        b.flow.takeDropped(file);
        QTRY_COMPARE(b.signIns.open(), 1);
        b.signIns.answer();
        auto *dialog = b.dialog<ImportDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QListWidget *>()->count(), 1);
        QVERIFY(!b.dialog<ProjectDialog>());

        FoundSignIn found;
        found.signIn.accessKey = u"A1"_s;
        b.signIns.files[u"/other"_s].signIns = {found};
        dialog->readFile(u"/other"_s);
        b.signIns.answer();
        press(dialog, u"Use"_s);
        QVERIFY(b.dialog<ProjectDialog>());
        QCOMPARE(b.dialog<ProjectDialog>()->project().signIn.accessKey, u"A1"_s);
    }

    void drops_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<Qt::DropActions>("actions");
        QTest::addColumn<QString>("file");
        const QUrl local = QUrl::fromLocalFile(u"/a b.json"_s);
        QTest::newRow("file") << QList<QUrl>{local} << Qt::DropActions(Qt::CopyAction | Qt::MoveAction)
                              << u"/a b.json"_s;
        QTest::newRow("two") << QList<QUrl>{local, local} << Qt::DropActions(Qt::CopyAction) << QString();
        QTest::newRow("web page") << QList<QUrl>{QUrl(u"https://example.com/a.json"_s)}
                                  << Qt::DropActions(Qt::CopyAction) << QString();
        QTest::newRow("may not be copied") << QList<QUrl>{local} << Qt::DropActions(Qt::LinkAction) << QString();
        QTest::newRow("text") << QList<QUrl>{} << Qt::DropActions(Qt::CopyAction) << QString();
    }

    void drops()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(Qt::DropActions, actions);
        QFETCH(QString, file);
        QWidget window;
        FileDrop drop(&window);
        QSignalSpy dropped(&drop, &FileDrop::dropped);
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({1, 1}, actions, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(&window, &enter);
        QCOMPARE(enter.isAccepted(), !file.isEmpty());
        QDropEvent event({1, 1}, actions, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
        QCOMPARE(dropped.size(), file.isEmpty() ? 0 : 1);
        if (!file.isEmpty()) {
            QCOMPARE(dropped[0][0].toString(), file);
            QCOMPARE(event.dropAction(), Qt::CopyAction);
        }
    }
};

QTEST_MAIN(TestExchange)
#include "tst_exchange.moc"
