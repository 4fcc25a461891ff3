#include "tests/support/language.h"
#include "tests/support/scriptedimport.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/projectdialog.h"
#include "ui/models/foundtable.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString sk = u"skMadeUp0123456789abcdefghijKLMNOPQRSTUV"_s;

class NoProbe : public CloudProbe
{
public:
    ConnectionTest *newTest(const Project &, const Secret &, QObject *) override { return nullptr; }
    void findProjects(const Project &, const Secret &, QObject *, Done<QList<FoundProject>>) override {}
};

FoundSignIn key(const QString &name, const QString &ak, const QString &region = {}, const QString &projectId = {})
{
    FoundSignIn found;
    found.source = SignInSource::KooCli;
    found.file = u"/home/x/.hcloud/config.json"_s;
    found.name = name;
    found.region = region;
    found.projectId = projectId;
    found.signIn.accessKey = ak;
    found.secret.secretKey = sk;
    return found;
}

FoundSignIn user(const QString &name)
{
    FoundSignIn found;
    found.source = SignInSource::CloudsYaml;
    found.name = name;
    found.region = u"eu-de"_s;
    found.projectName = u"eu-de_research"_s;
    found.iamEndpoint = QUrl(u"https://id.example.com"_s);
    found.signIn.kind = SignInKind::Password;
    found.signIn.userName = u"demo-user"_s;
    found.signIn.account = u"OTC-1"_s;
    return found;
}

QPushButton *button(const QWidget &in, const QString &text)
{
    for (QPushButton *one : in.findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text)
            return one;
    }
    return nullptr;
}

/// Every text of every widget below, as it stands on the screen or is told to a screen reader.
QString everything(QWidget &in)
{
    QStringList all;
    for (QWidget *widget : in.findChildren<QWidget *>()) {
        if (QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget)) {
            for (const QAccessible::Text what : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                all << told->text(what);
        }
        all << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
    }
    for (const QTableView *view : in.findChildren<QTableView *>()) {
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                for (int role = 0; role < Qt::UserRole + 16; ++role)
                    all << view->model()->index(row, column).data(role).toString();
            }
        }
    }
    return all.join(u'\n');
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

    test::ScriptedImport m_import;
    NoProbe m_probe;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_import = {};
    }

    void table()
    {
        const Language english(u"en"_s);
        FoundTable table;
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        table.prepend({key(u"a"_s, u"A1"_s, u"cn-north-4"_s, u"p1"_s), key(u"a"_s, u"A1"_s, u"cn-north-4"_s, u"p1"_s)});
        table.prepend({user(u"b"_s), key(u"a"_s, u"A1"_s, u"cn-north-4"_s, u"p1"_s)});
        QCOMPARE(table.rowCount(), 2);
        const auto text = [&](int row, int column) { return table.index(row, column).data().toString(); };
        QCOMPARE(text(0, FoundTable::Who), u"demo-user (OTC-1)"_s);
        QCOMPARE(text(0, FoundTable::Project), u"eu-de_research"_s);
        QCOMPARE(text(0, FoundTable::Kind), u"Password"_s);
        QCOMPARE(text(1, FoundTable::Source), u"KooCLI"_s);
        QCOMPARE(text(1, FoundTable::Who), u"A1"_s);
        QCOMPARE(text(1, FoundTable::Region), u"cn-north-4"_s);
        QCOMPARE(table.index(1, 0).data(Qt::AccessibleTextRole).toString(),
                 u"KooCLI, a, Access key, A1, cn-north-4, p1"_s);
        for (int column = 0; column < FoundTable::ColumnCount; ++column)
            QVERIFY(!table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }

    void looksAndOffers()
    {
        const Language english(u"en"_s);
        ImportDialog dialog(m_import);
        m_import.known.signIns = {key(u"a"_s, u"A1"_s), key(u"b"_s, u"A2"_s)};
        m_import.known.problems = {{SignInSource::ObsUtil, u"/x"_s, ImportProblem::Reason::Encrypted, 0, {}, {}}};
        dialog.look();
        QPushButton *use = button(dialog, u"Use"_s);
        QVERIFY(!use->isEnabled());
        m_import.answer();
        QVERIFY(use->isEnabled());
        const auto *view = dialog.findChild<QTableView *>();
        QCOMPARE(view->accessibleName(), u"Found sign-ins"_s);
        QCOMPARE(view->model()->rowCount(), 2);
        const auto *problems = dialog.findChild<QListWidget *>();
        QCOMPARE(problems->count(), 1);
        QVERIFY(problems->item(0)->text().contains(u"encrypted"_s));
        QVERIFY(!everything(dialog).contains(sk));
        QTest::keyClick(dialog.findChild<QTableView *>(), Qt::Key_Down);
        QCOMPARE(dialog.found()->name, u"b"_s);
    }

    void nothingFound()
    {
        const Language english(u"en"_s);
        ImportDialog dialog(m_import);
        dialog.look();
        m_import.answer();
        QVERIFY(!button(dialog, u"Use"_s)->isEnabled());
        QVERIFY(everything(dialog).contains(u"No sign-in was found."_s));
        dialog.accept();
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void choosesAnotherFile()
    {
        const Language english(u"en"_s);
        ImportDialog dialog(m_import);
        m_import.known.signIns = {key(u"a"_s, u"A1"_s)};
        m_import.files[u"/f"_s].signIns = {key(u"f"_s, u"A9"_s)};
        m_import.files[u"/bad"_s].problems = {
            {SignInSource::Unknown, u"/bad"_s, ImportProblem::Reason::UnknownFormat, 0, {}, {}}};
        dialog.look();
        m_import.answer();
        dialog.readFile(u"/f"_s);
        m_import.answer();
        QCOMPARE(dialog.found()->name, u"f"_s); // what was asked for is chosen
        for (int i = 0; i < 2; ++i) {
            dialog.readFile(u"/bad"_s);
            m_import.answer();
        }
        QCOMPARE(dialog.findChild<QListWidget *>()->count(), 1);
        QCOMPARE(dialog.found()->name, u"f"_s);
    }

    void closedWhileLooking()
    {
        auto dialog = std::make_unique<ImportDialog>(m_import);
        dialog->look();
        dialog.reset();
        m_import.answer();
        QCOMPARE(m_import.open(), 0);
    }

    void saysItInChinese()
    {
        const Language chinese(u"zh_CN"_s);
        ImportDialog dialog(m_import);
        m_import.known.signIns = {user(u"b"_s)};
        dialog.look();
        m_import.answer();
        QCOMPARE(dialog.windowTitle(), u"导入登录信息"_s);
        QVERIFY(!everything(dialog).contains(u"sign-in"_s));
    }

    void fillsTheProjectDialog()
    {
        const Language english(u"en"_s);
        ProjectDialog dialog(m_probe, {}, false, SecretStore::Place::Memory);
        QVERIFY(!button(dialog, u"Import…"_s)->isVisibleTo(&dialog)); // nothing to import from
        dialog.setImport(&m_import);
        QVERIFY(button(dialog, u"Import…"_s)->isVisibleTo(&dialog));
        dialog.offer({{key(u"work"_s, u"A1"_s, u"cn-north-4"_s, u"p1"_s)}, {}});
        Project project = dialog.project();
        QCOMPARE(project.name, u"work"_s);
        QCOMPARE(project.region, u"cn-north-4"_s);
        QCOMPARE(project.projectId, u"p1"_s);
        QCOMPARE(project.signIn.kind, SignInKind::AccessKey);
        QCOMPARE(project.signIn.accessKey, u"A1"_s);
        QCOMPARE(dialog.secret().secretKey, sk);
        QVERIFY(project.id.isEmpty());
        QVERIFY(!everything(dialog).contains(sk));

        // another choice leaves nothing of the first one
        dialog.offer({{user(u"otc"_s)}, {}});
        project = dialog.project();
        QCOMPARE(project.name, u"work"_s);
        QCOMPARE(project.region, u"eu-de"_s);
        QCOMPARE(project.projectId, QString());
        QCOMPARE(project.projectName, u"eu-de_research"_s);
        QCOMPARE(project.iamEndpoint, QUrl(u"https://id.example.com"_s));
        QCOMPARE(project.signIn.kind, SignInKind::Password);
        QCOMPARE(project.signIn.accessKey, QString());
        QVERIFY(dialog.secret().isEmpty());
        dialog.offer({{key(u"work"_s, u"A1"_s, u"cn-north-4"_s)}, {}});
        QCOMPARE(dialog.project().iamEndpoint, QUrl());
        QCOMPARE(dialog.project().projectName, QString());
    }

    void keepsWhatWasTyped()
    {
        const Language english(u"en"_s);
        Project typed;
        typed.name = u"Mine"_s;
        typed.projectId = u"typed"_s;
        typed.region = u"eu-de"_s;
        ProjectDialog dialog(m_probe, typed, false, SecretStore::Place::Memory);
        dialog.setImport(&m_import);
        dialog.offer({{key(u"work"_s, u"A1"_s)}, {}});
        const Project project = dialog.project();
        QCOMPARE(project.name, u"Mine"_s);
        QCOMPARE(project.projectId, u"typed"_s);
        QCOMPARE(project.region, u"eu-de"_s);
    }

    void severalAreAChoice()
    {
        const Language english(u"en"_s);
        ProjectDialog dialog(m_probe, {}, false, SecretStore::Place::Memory);
        dialog.setImport(&m_import);
        dialog.show();
        dialog.offer({{key(u"a"_s, u"A1"_s), key(u"b"_s, u"A2"_s)}, {}});
        auto *choice = dialog.findChild<ImportDialog *>();
        QVERIFY(choice);
        QCOMPARE(dialog.project().name, QString());
        choice->findChild<QTableView *>()->selectRow(1);
        button(*choice, u"Use"_s)->click();
        QCOMPARE(dialog.project().signIn.accessKey, u"A2"_s);
    }

    void notForSavedOnes()
    {
        Project saved;
        saved.id = u"id"_s;
        saved.name = u"Saved"_s;
        ProjectDialog dialog(m_probe, saved, true, SecretStore::Place::Memory);
        dialog.setImport(&m_import);
        QVERIFY(!button(dialog, u"Import…"_s)->isVisibleTo(&dialog));
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
