#include "app/store/keychainsecrets.h"
#include "app/store/secrettext.h"
#include "tests/support/certificates.h"
#include "tests/support/clouddesk.h"
#include "tests/support/hurriedtime.h"
#include "tests/support/language.h"
#include "tests/support/rawserver.h"
#include "tests/support/scriptedstore.h"
#include "tests/ui/pictures.h"
#include "tests/ui/shownnotices.h"
#include "ui/panels/textlabel.h"

#include <QLineEdit>
#include <QLoggingCategory>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using Link = ProjectState::Link;

namespace {

Project factorProject(const demo::DemoCloud &cloud, const QString &id)
{
    Project project = passwordProject(cloud, id);
    project.signIn.userName = cloud.factorUser().name;
    return project;
}

/// A desk over real HTTP with the key store of a desktop, as it is told to be.
struct StoreDesk
{
    explicit StoreDesk(Timebase &time)
        : secrets(std::make_unique<test::ScriptedStore>(store)), cloud(time, secrets, {}),
          desk(
              time, [this](const Project &project) { return cloud.makeService(project); }, history, secrets,
              [](const QList<Project> &) { return true; })
    {}
    ApiError::Reason reason() const { return desk.project(u"a"_s).lastError.reason; }

    std::shared_ptr<test::ScriptedStore::State> store = std::make_shared<test::ScriptedStore::State>();
    MemoryHistory history;
    KeychainSecrets secrets;
    Cloud cloud;
    Desk desk;
};

} // namespace

/// The notices, and the passcode that one of them asks for, against the cloud of this computer.
class TestNotices : public QObject
{
    Q_OBJECT

private:
    static int sent(const demo::DemoCloud &cloud, const QByteArray &words)
    {
        int count = 0;
        for (const demo::LoggedRequest &request : cloud.log())
            count += request.path == u"/v3/auth/tokens" && request.body.contains(words);
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
        dressForPictures();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void worstComesFirstAndTheOthersCanBePicked()
    {
        using Tone = Notice::Tone;
        NoticeBar bar;
        bar.resize(900, 200);
        bar.show();
        const auto shown = [&bar] {
            QStringList texts;
            for (const TextLabel *label : bar.findChildren<TextLabel *>()) {
                if (label->isVisible())
                    texts << label->text();
            }
            return texts.join(u' ');
        };
        bar.post({u"e1"_s, {}, Tone::Error, u"file"_s});
        bar.post({u"w1"_s, {}, Tone::Warning, u"sign-in-a"_s});
        bar.post({u"i1"_s, {}, Tone::Info, u"clock"_s});
        bar.post({u"w2"_s, {}, Tone::Warning, u"sign-in-b"_s});
        bar.post({u"w3"_s, {}, Tone::Warning, u"sign-in & c"_s});
        QStringList inOrder;
        for (const TextLabel *label : bar.findChildren<TextLabel *>()) {
            if (label->isVisible())
                inOrder << label->text();
        }
        inOrder.sort();
        QCOMPARE(inOrder, (QStringList{u"file"_s, u"sign-in & c"_s, u"sign-in-b"_s}));
        auto *more = bar.findChild<QToolButton *>(u"more"_s);
        QVERIFY(more && more->isVisible());
        QVERIFY2(more->text().startsWith(u'2'), qPrintable(more->text()));

        Q_EMIT more->menu()->aboutToShow();
        const QList<QAction *> hidden = more->menu()->actions();
        QCOMPARE(hidden.size(), 2);
        QCOMPARE(hidden[0]->text(), u"sign-in-a"_s);
        QCOMPARE(hidden[1]->text(), u"clock"_s);
        hidden[1]->trigger();
        QVERIFY2(shown().contains(u"clock"_s), qPrintable(shown()));
        bar.withdraw(u"w3"_s);
        bar.withdraw(u"w2"_s);
        QVERIFY2(shown().contains(u"sign-in-a"_s), qPrintable(shown()));
        QVERIFY(!more->isVisible());
    }

    void passcodeIsAskedForInPlace_data()
    {
        QTest::addColumn<bool>("receipts");
        QTest::newRow("user ID learned from the receipt") << true;
        QTest::newRow("user ID known") << false;
    }
    void passcodeIsAskedForInPlace()
    {
        QFETCH(bool, receipts);
        const Language language(u"en"_s);
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        CloudDesk bench(time);
        ShownNotices shown(bench.desk);
        Project project = factorProject(cloud, u"a"_s);
        if (!receipts)
            project.signIn.userId = cloud.factorUser().id;
        bench.secrets.write(u"a"_s, {.password = cloud.factorUser().password}, nullptr, [](auto) {});
        bench.desk.open({project});

        QTRY_COMPARE(shown.all<QLineEdit>().size(), 1);
        QLineEdit *field = shown.all<QLineEdit>().first();
        QCOMPARE(field->accessibleName(), u"Passcode"_s);
        QVERIFY2(shown.text().startsWith(u"Project a: This user signs in with a second factor"_s),
                 qPrintable(shown.text()));
        QPushButton *go = shown.all<QPushButton>().first();
        QCOMPARE(go->text(), u"Sign in"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(field, u"12ab3"_s);
        QCOMPARE(field->text(), u"123"_s); // digits only
        QVERIFY(!go->isEnabled());
        field->clear();

        // a wrong one: sent once, said so, and asked again
        const QString wrong = cloud.factorUser().passcode == u"000000" ? u"111111"_s : u"000000"_s;
        QTest::keyClicks(field, wrong);
        QVERIFY(go->isEnabled());
        go->click();
        QTRY_COMPARE(bench.state(u"a"_s).lastError.reason, ApiError::Reason::PasscodeRefused);
        QTRY_COMPARE(shown.all<QLineEdit>().size(), 1);
        QVERIFY2(shown.text().contains(u"does not accept the passcode"), qPrintable(shown.text()));
        keepPicture(shown.bar, u"passcode-refused-en"_s);
        QCOMPARE(sent(cloud, wrong.toLatin1()), 1);
        field = shown.all<QLineEdit>().first();
        QCOMPARE(field->text(), QString());

        // the right one, as authenticators show it
        QString passcode = cloud.factorUser().passcode;
        QTest::keyClicks(field, passcode.left(3) + u' ' + passcode.mid(3));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(bench.link(u"a"_s), Link::Reachable);
        QTRY_VERIFY(shown.all<QLineEdit>().isEmpty());
        QCOMPARE(sent(cloud, cloud.factorUser().passcode.toLatin1()), 1);
        QCOMPARE(bench.state(u"a"_s).project.signIn.userId, cloud.factorUser().id);

        // it went nowhere: the store's next answer is without it
        std::optional<Secret> kept;
        bench.secrets.read(u"a"_s, this, [&](const Secret &secret, SecretStore::Failure) { kept = secret; });
        QTRY_VERIFY(kept);
        QVERIFY(*kept == Secret{.password = cloud.factorUser().password});

        // the token ends: asked for again, once, with nothing sent before there is a passcode
        cloud.gate().revokeAll();
        bench.desk.refresh();
        QTRY_COMPARE(shown.all<QLineEdit>().size(), 1);
        QCOMPARE(sent(cloud, passcode.toLatin1()), 1);
        const quint64 requests = cloud.requests();
        for (int i = 0; i < 3; ++i)
            bench.desk.lookAround();
        QTest::qWait(20); // the time that a request would need; none may come
        QCOMPARE(cloud.requests(), requests);
        QCOMPARE(shown.all<QLineEdit>().size(), 1);
    }

    void onePromptAtATime()
    {
        const Language language(u"en"_s);
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        CloudDesk bench(time);
        ShownNotices shown(bench.desk);
        QList<Project> projects;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s}) {
            projects << factorProject(cloud, id);
            bench.secrets.write(id, {.password = cloud.factorUser().password}, nullptr, [](auto) {});
        }
        bench.desk.open(projects);
        const auto waiting = [&] {
            int count = 0;
            for (const Project &project : projects)
                count += bench.link(project.id) == Link::SignInNeeded;
            return count;
        };
        QTRY_COMPARE(waiting(), 3);
        QTRY_COMPARE(shown.all<QToolButton>().size(), 3); // a notice each, with its way to dismiss it
        QCOMPARE(shown.all<QLineEdit>().size(), 1);
        const auto answer = [&] {
            QLineEdit *field = shown.all<QLineEdit>().first();
            QTest::keyClicks(field, cloud.factorUser().passcode);
            QTest::keyClick(field, Qt::Key_Return);
        };
        answer();
        QTRY_COMPARE(waiting(), 2);
        QTRY_COMPARE(shown.all<QLineEdit>().size(), 1);
        // what is half typed stays where it is, whatever happens elsewhere
        QLineEdit *field = shown.all<QLineEdit>().first();
        QTest::keyClicks(field, u"123"_s);
        bench.desk.lookAround();
        bench.desk.moveProject(u"c"_s, 0);
        QCOMPARE(shown.all<QLineEdit>(), QList{field});
        QCOMPARE(field->text(), u"123"_s);
        // dismissed: the next one may ask
        for (QToolButton *button : shown.all<QToolButton>()) {
            if (button->parentWidget() == field->parentWidget()) {
                button->click();
                break;
            }
        }
        QTRY_COMPARE(shown.all<QLineEdit>().size(), 1);
        answer();
        QTRY_COMPARE(waiting(), 1);
    }

    /// Without a key store: said, and "Try again" asks for what the projects lack.
    void keyStoreComesBack_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("notice");
        QTest::addColumn<QString>("button");
        QTest::newRow("en") << u"en"_s << u"No key store answers: keys and passwords stay in memory"_s
                            << u"Try again"_s;
        QTest::newRow("zh") << u"zh_CN"_s << u"密钥库"_s << u"重试"_s;
    }
    void keyStoreComesBack()
    {
        QFETCH(QString, locale);
        QFETCH(QString, notice);
        QFETCH(QString, button);
        const Language language(locale);
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        StoreDesk bench(time);
        bench.store->entries.insert(u"a"_s, secrettext::write(keySecret(cloud)));
        bench.store->refusal = KeyStore::Answer::Unavailable;
        ShownNotices shown(bench.desk);
        bench.desk.open({keyProject(cloud, u"a"_s)});
        QTRY_COMPARE(bench.reason(), ApiError::Reason::KeyStoreUnavailable);
        QTRY_VERIFY(shown.button(button));
        QVERIFY2(shown.text().contains(notice), qPrintable(shown.text()));
        shown.button(button)->click(); // still away: said again
        QTRY_COMPARE(bench.reason(), ApiError::Reason::KeyStoreUnavailable);
        QTRY_VERIFY(shown.button(button));
        keepPicture(shown.bar, u"memory-"_s + locale);
        bench.store->refusal.reset();
        shown.button(button)->click();
        QTRY_COMPARE(bench.desk.project(u"a"_s).link, Link::Reachable);
        QTRY_COMPARE(shown.text(), QString());
    }

    /// A key store that shows its dialog: said, and nobody has to wait for it.
    void nobodyWaitsForTheKeyStore()
    {
        const Language language(u"en"_s);
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        StoreDesk bench(time);
        bench.store->entries.insert(u"a"_s, secrettext::write(keySecret(cloud)));
        bench.store->hangs = true;
        ShownNotices shown(bench.desk);
        bench.desk.open({keyProject(cloud, u"a"_s)});
        QTRY_VERIFY(shown.button(u"Go on without"_s));
        QVERIFY2(shown.text().contains(u"The desktop's key store has not answered yet"), qPrintable(shown.text()));
        keepPicture(shown.bar, u"waiting-for-key-store-en"_s);
        // a key that is typed meanwhile is used at once
        bench.desk.signInAgain(u"a"_s, keySecret(cloud));
        QTRY_COMPARE(bench.desk.project(u"a"_s).link, Link::Reachable);
        QVERIFY(shown.button(u"Go on without"_s));
        shown.button(u"Go on without"_s)->click();
        QTRY_VERIFY(!shown.button(u"Go on without"_s));
        QVERIFY(shown.button(u"Try again"_s));
        QCOMPARE(bench.desk.project(u"a"_s).link, Link::Reachable);
    }

    void goingOnWithoutIsNotTheLastWord()
    {
        const Language language(u"en"_s);
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        StoreDesk bench(time);
        bench.store->entries.insert(u"a"_s, secrettext::write(keySecret(cloud)));
        bench.store->hangs = true;
        ShownNotices shown(bench.desk);
        bench.desk.open({keyProject(cloud, u"a"_s)});
        QTRY_VERIFY(shown.button(u"Go on without"_s));
        shown.button(u"Go on without"_s)->click();
        QTRY_COMPARE(bench.reason(), ApiError::Reason::KeyStoreUnavailable);
        bench.store->hangs = false; // unlocked after all
        bench.store->hanging();
        QTRY_COMPARE(bench.desk.project(u"a"_s).link, Link::Reachable);
        QTRY_COMPARE(shown.text(), QString());
    }

    void clockIsToldWithBothTimes()
    {
        const Language language(u"en"_s);
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        cloud.setClockOffset(2h);
        CloudDesk bench(time);
        ShownNotices shown(bench.desk);
        bench.secrets.write(u"a"_s, keySecret(cloud), nullptr, [](auto) {});
        Project project = keyProject(cloud, u"a"_s);
        project.askV1 = false; // one call at a time: the clock that jumps here is not to jump between two of them
        bench.desk.open({project});
        static const QRegularExpression sentence(
            u"Project a: The service's clock is (.*) ahead of this computer's: it "
            "said (.*) when this computer's said (.*)\\. Sync Desk allows for it"_s);
        QTRY_VERIFY2(sentence.match(shown.text()).hasMatch(), qPrintable(shown.text()));
        const QRegularExpressionMatch match = sentence.match(shown.text());
        const auto read = [&](int group) {
            return QLocale().toDateTime(match.captured(group), u"d MMM yyyy HH:mm:ss"_s);
        };
        QVERIFY2(read(2).isValid() && read(3).isValid(), qPrintable(shown.text()));
        QVERIFY2(std::abs(read(3).secsTo(read(2)) - 7200) < 60, qPrintable(shown.text()));
        keepPicture(shown.bar, u"clock-en"_s);
        const auto dismiss = [&] { shown.all<QToolButton>().first()->click(); };
        dismiss();
        bench.desk.refresh();
        QTRY_VERIFY(!bench.state(u"a"_s).refreshing);
        QCOMPARE(shown.text(), QString()); // told once
        cloud.setClockOffset(0ms);         // right again, and then off once more: that is news
        bench.desk.refresh();
        QTRY_VERIFY(!bench.state(u"a"_s).clockSkew);
        QTRY_VERIFY(!bench.state(u"a"_s).refreshing);
        cloud.setClockOffset(-3h);
        bench.desk.refresh();
        QTRY_VERIFY2(shown.text().contains(u"behind this computer's: it said"), qPrintable(shown.text()));
        QTRY_VERIFY(!bench.state(u"a"_s).refreshing);
        cloud.setClockOffset(0ms);
        bench.desk.refresh();
        QTRY_COMPARE(shown.text(), QString()); // withdrawn
    }

    void aClockIsToldOnceForAllProjects_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("two");
        QTest::addColumn<QString>("four");
        QTest::newRow("en") << u"en"_s << u"Project a, Project b: The service's clock is 2 h "_s
                            << u"4 projects: The service's clock is 2 h "_s;
        QTest::newRow("zh") << u"zh_CN"_s << u"Project a、Project b：服务的时钟比本机快2小时"_s
                            << u"4个项目：服务的时钟比本机快2小时"_s;
    }
    void aClockIsToldOnceForAllProjects()
    {
        QFETCH(QString, locale);
        QFETCH(QString, two);
        QFETCH(QString, four);
        const Language language(locale);
        HurriedTime time(5);
        demo::DemoCloud cloud(time), other(time);
        QVERIFY(cloud.start());
        QVERIFY(other.start());
        cloud.setClockOffset(2h);
        CloudDesk bench(time);
        ShownNotices shown(bench.desk);
        const auto add = [&](const QString &id, const demo::DemoCloud &at) {
            Project project = keyProject(at, id);
            project.askV1 = false; // one call at a time: a clock that jumps is not to jump between two of them
            bench.desk.addProject(project, keySecret(at));
        };
        const auto notices = [&] { return shown.all<QToolButton>().size(); };
        bench.desk.open({});
        add(u"a"_s, cloud);
        add(u"b"_s, cloud);
        add(u"right"_s, other);
        QTRY_VERIFY2(shown.text().startsWith(two), qPrintable(shown.text()));
        QCOMPARE(notices(), 1);
        add(u"c"_s, cloud);
        add(u"d"_s, cloud);
        QTRY_VERIFY2(shown.text().startsWith(four), qPrintable(shown.text()));
        QCOMPARE(notices(), 1);
        keepPicture(shown.bar, u"clock-of-four-"_s + locale);
        // another clock is another matter
        other.setClockOffset(-3h);
        bench.desk.refresh(u"right"_s);
        QTRY_COMPARE(notices(), 2);
        QTRY_VERIFY(!bench.state(u"right"_s).refreshing);
        other.setClockOffset(0ms);
        bench.desk.refresh(u"right"_s);
        QTRY_COMPARE(notices(), 1);
        // told: also to a project that comes later
        shown.all<QToolButton>().first()->click();
        add(u"e"_s, cloud);
        QTRY_VERIFY(bench.state(u"e"_s).clockSkew);
        QCOMPARE(notices(), 0);
    }

    void aCertificateLeadsToItsFile_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("words");
        QTest::newRow("en")
            << u"en"_s
            << u"Project a: The certificate of 127.0.0.1 was issued by Private Test CA, an authority that "
               "this computer does not trust."_s
            << u"Use a CA file…"_s;
        QTest::newRow("zh") << u"zh_CN"_s
                            << u"Project a：127.0.0.1的证书由Private Test CA颁发，本机不信任该颁发机构。"_s
                            << u"使用CA文件…"_s;
    }
    void aCertificateLeadsToItsFile()
    {
        QFETCH(QString, locale);
        QFETCH(QString, sentence);
        QFETCH(QString, words);
        const Language language(locale);
        test::Certificates certificates;
        QVERIFY(certificates.make());
        test::RawServer server(certificates.server(u"good"_s));
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        CloudDesk bench(time);
        ShownNotices shown(bench.desk);
        Project project = keyProject(cloud, u"a"_s);
        project.endpoint = server.url();
        bench.secrets.write(u"a"_s, keySecret(cloud), nullptr, [](auto) {});
        bench.desk.open({project});
        QTRY_VERIFY(shown.button(words));
        QVERIFY2(shown.text().startsWith(sentence), qPrintable(shown.text()));
        QCOMPARE(shown.all<QPushButton>().size(), 1); // nothing to pass over it with
        keepPicture(shown.bar, u"certificate-"_s + locale);
        QString asked;
        connect(&shown.notices, &Notices::caFileRequested, this, [&](const QString &id) { asked = id; });
        shown.button(words)->click();
        QCOMPARE(asked, u"a"_s);
        QCOMPARE(server.requests.size(), 0);
    }

    void speaksChinese()
    {
        const Language language(u"zh_CN"_s);
        HurriedTime time(5);
        demo::DemoCloud cloud(time);
        QVERIFY(cloud.start());
        CloudDesk bench(time);
        ShownNotices shown(bench.desk);
        bench.secrets.write(u"a"_s, {.password = cloud.factorUser().password}, nullptr, [](auto) {});
        bench.desk.open({factorProject(cloud, u"a"_s)});
        QTRY_COMPARE(shown.all<QLineEdit>().size(), 1);
        QCOMPARE(shown.all<QLineEdit>().first()->accessibleName(), u"动态验证码"_s);
        QCOMPARE(shown.all<QPushButton>().first()->text(), u"登录"_s);
        keepPicture(shown.bar, u"passcode-zh"_s);
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
