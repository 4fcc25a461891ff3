#include "app/store/singleinstance.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;
using Start = SingleInstance::Start;

namespace {

/// A second start asks and waits for its answer, so it needs a thread of its own beside the first.
template<typename Ask>
auto fromElsewhere(Ask ask) -> decltype(ask())
{
    decltype(ask()) answer{};
    std::unique_ptr<QThread> thread(QThread::create([&] { answer = ask(); }));
    thread->start();
    (void)QTest::qWaitFor([&] { return thread->isFinished(); }, 20000);
    thread->wait();
    return answer;
}

} // namespace

class TestSingleInstance : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    Paths m_paths;

    QString socketPath() const { return m_paths.state + u"/instance"_s; }

    /// What a crash leaves: lock and socket of a process that is gone.
    void crash() const
    {
        int ready[2];
        QVERIFY(pipe(ready) == 0);
        const pid_t child = fork();
        if (child == 0) {
            SingleInstance first(m_paths);
            const char done = first.becomeFirst() ? 'y' : 'n';
            (void)!write(ready[1], &done, 1);
            raise(SIGKILL);
        }
        char done = 0;
        QVERIFY(read(ready[0], &done, 1) == 1);
        QCOMPARE(done, 'y');
        QVERIFY(waitpid(child, nullptr, 0) == child);
        close(ready[0]);
        close(ready[1]);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_dir->path());
        QVERIFY(m_paths.make());
    }

    void whatACrashLeavesIsTakenOver()
    {
        crash();
        QVERIFY(QFileInfo::exists(m_paths.lockFile()));
        QVERIFY(QFileInfo::exists(socketPath()));
        SingleInstance next(m_paths);
        QCOMPARE(next.begin({}), Start::First);
        QCOMPARE(fromElsewhere([this] { return SingleInstance(m_paths).begin({}); }), Start::Handed);
    }

    void theSecondHandsOver()
    {
        SingleInstance first(m_paths);
        QSignalSpy raised(&first, &SingleInstance::raised);
        QCOMPARE(first.begin(u"ignored"_s), Start::First);
        QVERIFY(first.becomeFirst()); // again
        for (const QString &project : {u"研究 \"A\"\n"_s, u""_s}) {
            const Start start = fromElsewhere([&] { return SingleInstance(m_paths).begin(project); });
            QCOMPARE(start, Start::Handed);
            QTRY_COMPARE(raised.size(), 1);
            QCOMPARE(raised.takeFirst()[0].toString(), project);
        }
    }

    void anotherFolderIsAnotherInstance()
    {
        SingleInstance first(m_paths);
        QCOMPARE(first.begin({}), Start::First);
        QTemporaryDir other;
        const Paths paths = Paths::below(other.path());
        QVERIFY(paths.make());
        SingleInstance second(paths);
        QCOMPARE(second.begin({}), Start::First);
    }

    void afterTheFirstHasLeftTheNextIsFirst()
    {
        {
            SingleInstance first(m_paths);
            QCOMPARE(first.begin({}), Start::First);
        }
        QVERIFY(!QFileInfo::exists(socketPath()));
        SingleInstance next(m_paths);
        QCOMPARE(next.begin({}, 100ms), Start::First);
    }

    void theSecondTakesOverFromOneThatIsLeaving()
    {
        auto first = std::make_unique<SingleInstance>(m_paths);
        QVERIFY(first->becomeFirst());
        QSemaphore refused;
        Start start = Start::NoAnswer;
        std::unique_ptr<QThread> second(QThread::create([&] {
            SingleInstance instance(m_paths);
            if (!instance.becomeFirst())
                refused.release();
            start = instance.begin({}, 10s);
        }));
        second->start();
        QVERIFY(refused.tryAcquire(1, 10000));
        first.reset(); // without having served anybody, as in a program that is closing
        QVERIFY(second->wait(10000));
        QCOMPARE(start, Start::First);
    }

    void oneThatHangsIsNotWaitedForWithoutEnd()
    {
        SingleInstance first(m_paths);
        QVERIFY(first.becomeFirst());
        SingleInstance second(m_paths); // in the first one's thread: nobody serves
        QCOMPARE(second.begin({}, 100ms), Start::NoAnswer);
    }

    void theSocketIsForTheOwnerAlone()
    {
        SingleInstance first(m_paths);
        QVERIFY(first.becomeFirst());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(socketPath()).permissions() & others));
    }

    void longPathsWorkToo()
    {
        m_paths = Paths::below(m_dir->path() + u'/' + QString(100, u'x'));
        QVERIFY(m_paths.make());
        SingleInstance first(m_paths);
        QSignalSpy raised(&first, &SingleInstance::raised);
        QCOMPARE(first.begin({}), Start::First);
        QCOMPARE(fromElsewhere([this] { return SingleInstance(m_paths).begin({}); }), Start::Handed);
        QTRY_COMPARE(raised.size(), 1);
    }

    void nonsenseIsDropped_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\n");
        QTest::newRow("something else") << QByteArray("{\"quit\":true}\n");
        QTest::newRow("endless") << QByteArray(200000, 'x');
    }

    void nonsenseIsDropped()
    {
        QFETCH(QByteArray, sent);
        SingleInstance first(m_paths);
        QSignalSpy raised(&first, &SingleInstance::raised);
        QVERIFY(first.becomeFirst());
        QLocalSocket socket;
        QSignalSpy gone(&socket, &QLocalSocket::disconnected);
        socket.connectToServer(socketPath());
        QVERIFY(socket.waitForConnected());
        socket.write(sent);
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(raised.isEmpty());
        QCOMPARE(fromElsewhere([this] { return SingleInstance(m_paths).begin({}); }), Start::Handed);
    }

    void withoutAStateFolderItStartsAll()
    {
        QFile file(m_dir->filePath(u"file"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        SingleInstance first(Paths::below(m_dir->filePath(u"file/below"_s)));
        QCOMPARE(first.begin({}, 100ms), Start::First);
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
