#include "app/store/keychainsecrets.h"
#include "app/store/paths.h"
#include "app/store/projectsfile.h"
#include "app/store/sqlitehistory.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QtTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using Place = SecretStore::Place;
using Failure = SecretStore::Failure;

namespace {

const QString canary = u"CANARY-7f3a9c"_s;

Secret fullSecret()
{
    return {.secretKey = canary + u"-sk"_s,
            .securityToken = canary + QString(8000, u'x'),
            .password = canary + u" 密码 \"🔑\"\n"_s,
            .token = canary + u"-token"_s,
            .proxyPassword = canary + u"-proxy"_s};
}

} // namespace

/// Runs in one of three places, see keychain.cmake; each slot says what is to be expected in each.
class TestSecretService : public QObject
{
    Q_OBJECT

    enum class Mode { Open, Locked, None };
    Mode m_mode = Mode::None;
    QTemporaryDir m_dir;
    std::unique_ptr<KeychainSecrets> m_secrets;

    void restart()
    {
        m_secrets =
            std::make_unique<KeychainSecrets>(std::make_unique<DesktopKeyStore>(), m_dir.filePath(u"state/removals"_s));
    }
    Failure read(const QString &project, Secret *found = nullptr)
    {
        std::optional<Failure> answer;
        m_secrets->read(project, this, [&](const Secret &secret, Failure failure) {
            answer = failure;
            if (found)
                *found = secret;
        });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000);
        return answer.value_or(Failure(-1));
    }
    Failure write(const QString &project, const Secret &secret)
    {
        std::optional<Failure> answer;
        m_secrets->write(project, secret, this, [&](Failure failure) { answer = failure; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000);
        return answer.value_or(Failure(-1));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"syncdesk.*=false"_s);
        const QByteArray mode = qgetenv("SYNCDESK_SECRET_SERVICE");
        QVERIFY2(mode == "open" || mode == "locked" || mode == "none", "run by ctest only");
        m_mode = mode == "open" ? Mode::Open : mode == "locked" ? Mode::Locked : Mode::None;
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_dir.path().toUtf8());
        QVERIFY(Paths::below(m_dir.path()).make());
        restart();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anUnknownEntry()
    {
        QCOMPARE(read(u"unknown"_s), m_mode == Mode::None ? Failure::Unavailable : Failure::NotFound);
        QCOMPARE(m_secrets->place(), m_mode == Mode::None ? Place::Memory : Place::Unknown);
    }

    void aSecretIsStoredOrKeptInMemory()
    {
        const Failure expected = m_mode == Mode::Open     ? Failure::None
                                 : m_mode == Mode::Locked ? Failure::Denied
                                                          : Failure::Unavailable;
        QCOMPARE(write(u"p"_s, fullSecret()), expected);
        QCOMPARE(m_secrets->place(), m_mode == Mode::Open ? Place::KeyStore : Place::Memory);
        Secret found;
        QCOMPARE(read(u"p"_s, &found), Failure::None);
        QVERIFY(found == fullSecret());
    }

    void tryingAgainTellsTheSame()
    {
        m_secrets->tryAgain();
        QTRY_COMPARE_WITH_TIMEOUT(m_secrets->place(), m_mode == Mode::Open ? Place::Unknown : Place::Memory, 20000);
        QCOMPARE(read(u"p"_s), Failure::None);
    }

    void theNextStartFindsWhatWasStored()
    {
        restart();
        Secret found;
        const Failure failure = read(u"p"_s, &found);
        QCOMPARE(failure, m_mode == Mode::Open     ? Failure::None
                          : m_mode == Mode::Locked ? Failure::NotFound
                                                   : Failure::Unavailable);
        QVERIFY(found == (m_mode == Mode::Open ? fullSecret() : Secret()));
    }

    void removingRemoves()
    {
        m_secrets->remove(u"p"_s);
        QVERIFY(m_secrets->finish(20s));
        // where it cannot be known whether it is gone, the next start will see to it
        QCOMPARE(QFileInfo::exists(m_dir.filePath(u"state/removals"_s)), m_mode != Mode::Open);
        restart();
        QCOMPARE(read(u"p"_s), m_mode == Mode::None ? Failure::Unavailable : Failure::NotFound);
    }

    void noSecretIsInAnyFile()
    {
        (void)write(u"q"_s, fullSecret());
        Project project{.id = u"q"_s, .name = u"q"_s, .region = u"eu-de"_s};
        project.signIn.kind = SignInKind::Password;
        const Paths paths = Paths::below(m_dir.path());
        QVERIFY(ProjectsFile(paths.projectsFile()).save({project}));
        {
            SqliteHistory history(paths.historyFile());
            history.saveRun({.id = u"r"_s, .target = {u"q"_s, TargetKind::DatasetV2, u"d"_s}});
        }
        int files = 0;
        const QByteArray utf8 = canary.toUtf8();
        const QByteArray utf16(reinterpret_cast<const char *>(canary.utf16()), canary.size() * 2);
        QDirIterator it(m_dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            QVERIFY(file.open(QFile::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(utf8) && !content.contains(utf16), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 2);
        m_secrets->remove(u"q"_s);
        QVERIFY(m_secrets->finish(20s));
    }
};

QTEST_GUILESS_MAIN(TestSecretService)
#include "secretservice.moc"
