#include "app/store/keychainsecrets.h"
#include "app/store/memorysecrets.h"
#include "app/store/secrettext.h"
#include "tests/support/logcatcher.h"
#include "tests/support/scriptedstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace syncdesk;
using namespace syncdesk::test;
using namespace Qt::Literals::StringLiterals;
using Place = SecretStore::Place;
using Failure = SecretStore::Failure;
using Answer = KeyStore::Answer;

namespace {

Secret secret(const QString &text)
{
    return {.secretKey = text};
}

} // namespace

class TestKeychainSecrets : public QObject
{
    Q_OBJECT

    std::shared_ptr<ScriptedStore::State> m_state;
    std::unique_ptr<KeychainSecrets> m_secrets;

    struct Found
    {
        Secret secret{};
        Failure failure = Failure::None;
    };
    /// Asks now; the value is there once the answer came.
    std::shared_ptr<std::optional<Found>> ask(const QString &project)
    {
        auto found = std::make_shared<std::optional<Found>>();
        m_secrets->read(project, this, [found](const Secret &text, Failure failure) {
            QVERIFY(!*found);
            *found = Found{text, failure};
        });
        return found;
    }
    std::shared_ptr<std::optional<Failure>> put(const QString &project, const Secret &text)
    {
        auto found = std::make_shared<std::optional<Failure>>();
        m_secrets->write(project, text, this, [found](Failure failure) {
            QVERIFY(!*found);
            *found = failure;
        });
        return found;
    }
    void restart(const QString &removals = {})
    {
        m_secrets = std::make_unique<KeychainSecrets>(std::make_unique<ScriptedStore>(m_state), removals);
    }
    Found read(const QString &project)
    {
        const auto found = ask(project);
        (void)QTest::qWaitFor([&found] { return found->has_value(); });
        return found->value_or(Found{{}, Failure(-1)});
    }
    Failure write(const QString &project, const Secret &text)
    {
        const auto found = put(project, text);
        (void)QTest::qWaitFor([&found] { return found->has_value(); });
        return found->value_or(Failure(-1));
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_state = std::make_shared<ScriptedStore::State>();
        restart();
    }

    void cleanup()
    {
        m_secrets.reset();
        m_state->hanging = {}; // it holds the state that holds it
    }

    void theTextHoldsEveryField()
    {
        Secret all;
        auto &[secretKey, securityToken, password, token, proxyPassword, passcode] = all;
        secretKey = u"sk \"quoted\""_s;
        securityToken = QString(8000, u't');
        password = u"密码 🔑"_s;
        token = u"token"_s;
        proxyPassword = u"\n"_s;
        QVERIFY(secrettext::read(secrettext::write(all)) == all);
        passcode = u"123456"_s;
        QVERIFY(secrettext::deepCopy(all) == all);
        QVERIFY(!secrettext::write(all).contains(passcode)); // good for one sign-in only
        for (const QString &damaged : {u""_s, u"{}"_s, u"[1]"_s, u"{\"secretKey\":"_s})
            QVERIFY(!secrettext::read(damaged));
    }

    void wipingLeavesCopiesAlone()
    {
        Secret one = secrettext::deepCopy(secret(u"abc"_s));
        const Secret copy = secrettext::deepCopy(one);
        const Secret shared = one;
        secrettext::wipe(one);
        QVERIFY(one.isEmpty());
        QVERIFY(copy == secret(u"abc"_s) && shared == secret(u"abc"_s));
    }

    void aSecretIsThereInTheNextStart()
    {
        QCOMPARE(m_secrets->place(), Place::Unknown);
        QSignalSpy changed(m_secrets.get(), &SecretStore::placeChanged);
        QCOMPARE(write(u"p"_s, secret(u"sk"_s)), Failure::None);
        QCOMPARE(m_secrets->place(), Place::KeyStore);
        QCOMPARE(changed.size(), 1);
        restart();
        const Found found = read(u"p"_s);
        QCOMPARE(found.failure, Failure::None);
        QVERIFY(found.secret == secret(u"sk"_s));
        QCOMPARE(m_secrets->place(), Place::KeyStore);
        // and is asked for once
        (void)read(u"p"_s);
        QCOMPARE(m_state->log, (QStringList{u"write p"_s, u"read p"_s}));
    }

    void nobodyIsAnsweredBeforeTheCallReturned()
    {
        auto found = ask(u"p"_s);
        QVERIFY(!*found);
        auto done = put(u"p"_s, secret(u"sk"_s));
        QVERIFY(!*done);
        found = ask(u"p"_s);
        QVERIFY(!*found);
        QTRY_VERIFY(*found && *done);
    }

    void aDeadOwnerIsNotCalled()
    {
        bool called = false;
        auto owner = std::make_unique<QObject>();
        m_secrets->read(u"p"_s, owner.get(), [&called](const Secret &, Failure) { called = true; });
        m_secrets->write(u"p"_s, secret(u"sk"_s), owner.get(), [&called](Failure) { called = true; });
        owner.reset();
        QCOMPARE(read(u"p"_s).failure, Failure::None);
        QTRY_COMPARE(m_secrets->place(), Place::KeyStore);
        QVERIFY(!called);
    }

    void theStoreMayAnswerAfterDeath()
    {
        m_state->hangs = true;
        (void)ask(u"p"_s);
        QTRY_VERIFY(m_state->hanging);
        m_secrets.reset();
        m_state->hanging(); // crashes, or not
        QCOMPARE(m_state->log, QStringList{u"read p"_s});
    }

    void notFoundDeletesNothing()
    {
        m_state->locked = true;
        m_state->entries.insert(u"p"_s, secrettext::write(secret(u"sk"_s)));
        QCOMPARE(read(u"p"_s).failure, Failure::NotFound);
        QCOMPARE(m_secrets->place(), Place::Unknown); // it did not show where secrets are kept
        QCOMPARE(m_state->entries.size(), 1);
        m_state->locked = false;
        QCOMPARE(read(u"p"_s).failure, Failure::None); // it is asked again
    }

    void aForeignEntryIsNotFoundAndStays()
    {
        m_state->entries.insert(u"p"_s, u"not ours"_s);
        QCOMPARE(read(u"p"_s).failure, Failure::NotFound);
        QCOMPARE(m_state->entries[u"p"_s], u"not ours"_s);
    }

    void withoutAKeyStoreMemoryServes()
    {
        m_state->refusal = Answer::Unavailable;
        QCOMPARE(read(u"p"_s).failure, Failure::Unavailable);
        QCOMPARE(m_secrets->place(), Place::Memory);
        QCOMPARE(write(u"p"_s, secret(u"sk"_s)), Failure::Unavailable);
        QVERIFY(read(u"p"_s).secret == secret(u"sk"_s));
        QCOMPARE(read(u"q"_s).failure, Failure::Unavailable);
        QCOMPARE(m_state->log, QStringList{u"read p"_s}); // and is left alone
    }

    void aLockedStoreThatRefusesIsDenied()
    {
        m_state->locked = true;
        QCOMPARE(write(u"p"_s, secret(u"sk"_s)), Failure::Denied);
        QCOMPARE(m_secrets->place(), Place::Memory);
        QVERIFY(read(u"p"_s).secret == secret(u"sk"_s));
        QCOMPARE(read(u"q"_s).failure, Failure::Denied);
    }

    void whatWaitsIsAnsweredByARefusal()
    {
        m_state->hangs = true;
        const auto first = ask(u"a"_s);
        QTRY_VERIFY(m_state->hanging);
        const auto second = ask(u"b"_s);
        const auto third = put(u"c"_s, secret(u"sk"_s));
        m_state->refusal = Answer::Unavailable;
        m_state->hanging();
        QTRY_VERIFY(*first && *second && *third);
        QCOMPARE((*first)->failure, Failure::Unavailable);
        QCOMPARE((*second)->failure, Failure::Unavailable);
        QCOMPARE(*third, Failure::Unavailable);
        QCOMPARE(m_state->log, QStringList{u"read a"_s});
    }

    void tryAgainStoresWhatWasKeptInMemory()
    {
        m_state->refusal = Answer::Unavailable;
        (void)write(u"p"_s, secret(u"one"_s));
        (void)write(u"q"_s, secret(u"two"_s));
        m_state->refusal.reset();
        m_secrets->tryAgain();
        QCOMPARE(m_secrets->place(), Place::Unknown);
        QTRY_COMPARE(m_state->entries.size(), 2);
        QTRY_COMPARE(m_secrets->place(), Place::KeyStore);
        const auto log = m_state->log;
        m_secrets->tryAgain();
        (void)read(u"r"_s);
        QCOMPARE(m_state->log, log + QStringList{u"read r"_s}); // nothing is written twice
    }

    void whereSecretsAreIsLogged()
    {
        const LogCatcher log;
        m_state->refusal = Answer::Unavailable;
        (void)write(u"p"_s, secret(u"CANARY"_s));
        m_state->refusal.reset();
        m_secrets->tryAgain();
        QTRY_COMPARE(m_secrets->place(), Place::KeyStore);
        m_state->locked = true;
        (void)write(u"q"_s, secret(u"CANARY"_s));
        QCOMPARE(log.lines({}),
                 (QStringList{u"syncdesk.store warning: the key store does not answer: secrets stay in memory"_s,
                              u"syncdesk.store info: the key store is tried again"_s,
                              u"syncdesk.store info: the key store is in use"_s,
                              u"syncdesk.store warning: the key store refuses: secrets stay in memory"_s}));
    }

    void aHangingStoreBlocksNothingInMemory()
    {
        m_state->hangs = true;
        const auto waiting = ask(u"p"_s);
        QTRY_VERIFY(m_state->hanging);
        QVERIFY(!m_secrets->isWaiting());
        QSignalSpy changed(m_secrets.get(), &SecretStore::placeChanged);
        QTRY_VERIFY(m_secrets->isWaiting());
        QCOMPARE(changed.size(), 1);
        // entered by hand meanwhile: the first reader gets it too
        const auto stored = put(u"p"_s, secret(u"typed"_s));
        QTRY_VERIFY(*waiting);
        QVERIFY((*waiting)->secret == secret(u"typed"_s));
        QVERIFY(!*stored);
        // the old one comes late and does not win
        m_state->entries.insert(u"p"_s, secrettext::write(secret(u"old"_s)));
        m_state->hangs = false;
        m_state->hanging();
        QTRY_VERIFY(*stored);
        QVERIFY(!m_secrets->isWaiting());
        QVERIFY(read(u"p"_s).secret == secret(u"typed"_s));
        QCOMPARE(secrettext::read(m_state->entries[u"p"_s]), std::optional(secret(u"typed"_s)));
    }

    void goingOnWithoutAnswersEverybody()
    {
        m_state->hangs = true;
        m_state->entries.insert(u"p"_s, secrettext::write(secret(u"sk"_s)));
        const auto first = ask(u"p"_s);
        const auto second = put(u"q"_s, secret(u"typed"_s));
        QTRY_VERIFY(m_state->hanging);
        m_secrets->goOnWithout();
        QTRY_VERIFY(*first && *second);
        QCOMPARE((*first)->failure, Failure::Denied);
        QCOMPARE(*second, Failure::Denied);
        QCOMPARE(m_secrets->place(), Place::Memory);
        // the dialog is answered after all
        m_state->hangs = false;
        m_state->hanging();
        QTRY_COMPARE(m_secrets->place(), Place::KeyStore);
        QVERIFY(m_state->entries.contains(u"q"_s));
        QVERIFY(read(u"p"_s).secret == secret(u"sk"_s));
    }

    void jobsGoOneAfterAnotherAndTheLastWordIsStored()
    {
        m_state->hangs = true;
        const auto first = put(u"p"_s, secret(u"one"_s));
        QTRY_VERIFY(m_state->hanging);
        const auto second = put(u"p"_s, secret(u"two"_s));
        const auto third = put(u"p"_s, secret(u"three"_s));
        QCOMPARE(m_state->log.size(), 1);
        m_state->hangs = false;
        m_state->hanging();
        QTRY_VERIFY(*first && *second && *third);
        QCOMPARE(m_state->log.size(), 2); // the two that waited went in one
        QCOMPARE(secrettext::read(m_state->entries[u"p"_s]), std::optional(secret(u"three"_s)));
    }

    void aRemovedSecretIsGone()
    {
        (void)write(u"p"_s, secret(u"sk"_s));
        m_secrets->remove(u"p"_s);
        QTRY_VERIFY(m_state->entries.isEmpty());
        QCOMPARE(read(u"p"_s).failure, Failure::NotFound);
    }

    void removingOvertakesWhatIsUnderWay()
    {
        m_state->entries.insert(u"p"_s, secrettext::write(secret(u"sk"_s)));
        m_state->hangs = true;
        const auto waiting = ask(u"p"_s);
        QTRY_VERIFY(m_state->hanging);
        m_secrets->remove(u"p"_s);
        QTRY_VERIFY(*waiting);
        QCOMPARE((*waiting)->failure, Failure::NotFound);
        m_state->hangs = false;
        m_state->hanging();
        QTRY_VERIFY(m_state->entries.isEmpty());
        QCOMPARE(read(u"p"_s).failure, Failure::NotFound);
    }

    void anEmptySecretLeavesNoOrphan()
    {
        (void)write(u"p"_s, secret(u"sk"_s));
        QCOMPARE(write(u"p"_s, {}), Failure::None);
        QTRY_VERIFY(m_state->entries.isEmpty());
        QCOMPARE(read(u"p"_s).failure, Failure::NotFound);
    }

    void aPasscodeIsHandedOutOnceAndStoredNowhere()
    {
        Secret both{.password = u"pw"_s, .passcode = u"123456"_s};
        QCOMPARE(write(u"p"_s, both), Failure::None);
        QVERIFY(!m_state->entries[u"p"_s].contains(u"123456"_s));
        QVERIFY(read(u"p"_s).secret == both);
        both.passcode.clear();
        QVERIFY(read(u"p"_s).secret == both);
        // alone, in a later start: it joins the stored password and leaves that alone
        restart();
        QCOMPARE(write(u"p"_s, {.passcode = u"654321"_s}), Failure::None);
        both.passcode = u"654321"_s;
        QVERIFY(read(u"p"_s).secret == both);
        QVERIFY(read(u"p"_s).secret == Secret{.password = u"pw"_s});
        QCOMPARE(secrettext::read(m_state->entries[u"p"_s]), std::optional(Secret{.password = u"pw"_s}));
    }

    void aRemovalThatALockedStoreSwallowedIsRepeated()
    {
        QTemporaryDir dir;
        const QString removals = dir.filePath(u"removals"_s);
        m_state->entries.insert(u"p"_s, secrettext::write(secret(u"CANARY"_s)));
        m_state->entries.insert(u"q"_s, secrettext::write(secret(u"sk"_s)));
        m_state->locked = true;
        restart(removals);
        m_secrets->remove(u"p"_s);
        QTRY_COMPARE(m_state->log, QStringList{u"remove p"_s});
        QCOMPARE(m_state->entries.size(), 2);
        restart(removals); // the next day, unlocked
        m_state->locked = false;
        QFile file(removals);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("p\n"));
        QCOMPARE(read(u"q"_s).failure, Failure::None);
        QTRY_COMPARE(m_state->entries.keys(), QStringList{u"q"_s});
        QTRY_VERIFY(!QFileInfo::exists(removals));
    }

    void whatIsEnteredAgainIsNotRemoved()
    {
        m_state->locked = true;
        m_secrets->remove(u"p"_s);
        QTRY_COMPARE(m_state->log.size(), 1);
        m_state->locked = false;
        QCOMPARE(write(u"p"_s, secret(u"new"_s)), Failure::None);
        QCOMPARE(write(u"q"_s, secret(u"sk"_s)), Failure::None);
        QVERIFY(m_secrets->finish(1s));
        QVERIFY(m_state->entries.contains(u"p"_s));
    }

    void leavingWaitsForWritesButNotForDialogs()
    {
        (void)put(u"p"_s, secret(u"sk"_s));
        QVERIFY(m_secrets->finish(5s));
        QVERIFY(m_state->entries.contains(u"p"_s));
        m_state->hangs = true;
        (void)put(u"p"_s, secret(u"sk2"_s));
        QVERIFY(!m_secrets->finish(50ms));
    }

    void memorySecretsServeOneRun()
    {
        MemorySecrets store;
        QCOMPARE(store.place(), Place::Memory);
        std::optional<Failure> failure;
        Secret found;
        const auto reading = [&](const Secret &text, Failure why) {
            found = text;
            failure = why;
        };
        store.read(u"p"_s, this, reading);
        QVERIFY(!failure);
        QTRY_COMPARE(failure, std::optional(Failure::NotFound));
        store.write(u"p"_s, secret(u"sk"_s), this, [](Failure) {});
        store.read(u"p"_s, this, reading);
        QTRY_COMPARE(failure, std::optional(Failure::None));
        QVERIFY(found == secret(u"sk"_s));
        store.remove(u"p"_s);
        store.read(u"p"_s, this, reading);
        QTRY_COMPARE(failure, std::optional(Failure::NotFound));
    }
};

QTEST_GUILESS_MAIN(TestKeychainSecrets)
#include "tst_keychainsecrets.moc"
