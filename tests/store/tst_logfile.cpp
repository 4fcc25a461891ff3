#include "app/store/logfile.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

Q_LOGGING_CATEGORY(area, "syncdesk.test")

} // namespace

class TestLogFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;

    QStringList lines(const QString &suffix = {}) const
    {
        QFile file(m_path + suffix);
        if (!file.open(QFile::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"syncdesk.log"_s);
    }

    void levelsAreRead()
    {
        QCOMPARE(readLogLevel(u"debug"_s), std::optional(LogLevel::Debug));
        QCOMPARE(readLogLevel(u"Critical"_s), std::optional(LogLevel::Critical));
        QVERIFY(!readLogLevel(u""_s));
        QVERIFY(!readLogLevel(u"all"_s));
    }

    void aLineTellsTimeLevelAndArea()
    {
        const QString line = LogFile::line(QtInfoMsg, "syncdesk.cloud", u"asked 研究"_s);
        const QRegularExpression form(
            u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z info syncdesk\\.cloud: asked 研究$"_s);
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
    }

    void noReplyCanForgeALine()
    {
        const QString line = LogFile::line(QtInfoMsg, nullptr, u"a\n2026 error b\r\x1b[2J\\n"_s);
        QVERIFY2(line.endsWith(u" info default: a\\n2026 error b\\r?[2J\\\\n"_s), qPrintable(line));
    }

    void secretsAreMasked()
    {
        {
            LogFile log(m_path, LogLevel::Debug);
            qCInfo(area, "X-Auth-Token: CANARY");
        }
        QCOMPARE(lines().size(), 1);
        QVERIFY(lines()[0].endsWith(u"X-Auth-Token: ***"_s));
    }

    void theLevelKeepsOut_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("expected");
        QTest::newRow("debug") << int(LogLevel::Debug) << 4;
        QTest::newRow("info") << int(LogLevel::Info) << 3;
        QTest::newRow("warning") << int(LogLevel::Warning) << 2;
        QTest::newRow("critical") << int(LogLevel::Critical) << 1;
    }

    void theLevelKeepsOut()
    {
        QFETCH(int, level);
        {
            LogFile log(m_path, LogLevel(level));
            qCDebug(area, "1");
            qCInfo(area, "2");
            qCWarning(area, "3");
            qCCritical(area, "4");
        }
        QTEST(int(lines().size()), "expected");
    }

    void itIsForTheOwnerAloneAndGoesOn()
    {
        QFile wide(m_path);
        QVERIFY(wide.open(QFile::WriteOnly));
        wide.write("before\n");
        wide.close();
        QVERIFY(wide.setPermissions(ownerOnly | QFile::ReadOther));
        for (int i = 0; i < 2; ++i) {
            LogFile log(m_path, LogLevel::Info);
            qCInfo(area, "more");
        }
        QCOMPARE(lines().size(), 3);
        QCOMPARE(QFileInfo(m_path).permissions(), ownerOnly);
    }

    void itsSizeIsBounded()
    {
        {
            LogFile log(m_path, LogLevel::Info, 1000);
            for (int i = 0; i < 100; ++i)
                qCInfo(area, "line number %d", i);
            qCInfo(area, "%s", QByteArray(5000, '.').constData());
        }
        QCOMPARE(QFileInfo(m_path).size(), 1000); // the long line, cut
        const QString earlier = m_path + u".1"_s;
        QVERIFY(QFileInfo(earlier).size() <= 1000 && QFileInfo(earlier).size() > 0);
        QCOMPARE(QFileInfo(earlier).permissions(), ownerOnly);
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 2);
        QVERIFY(lines(u".1"_s).last().endsWith(u"line number 99"_s));
    }

    void withoutAFileItLivesOn()
    {
        m_path = m_dir->filePath(u"missing/syncdesk.log"_s);
        LogFile log(m_path, LogLevel::Info);
        qCInfo(area, "nowhere");
        QVERIFY(QDir(m_dir->path()).mkdir(u"missing"_s));
        qCInfo(area, "somewhere");
        QCOMPARE(lines().size(), 1);
    }

    void manyThreadsWriteWholeLines()
    {
        {
            LogFile log(m_path, LogLevel::Info);
            std::vector<std::unique_ptr<QThread>> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back(QThread::create([] {
                    for (int i = 0; i < 200; ++i)
                        qCInfo(area, "whole");
                }));
                threads.back()->start();
            }
            for (const auto &thread : threads)
                thread->wait();
        }
        QCOMPARE(lines().size(), 800);
        for (const QString &line : lines())
            QVERIFY(line.endsWith(u"info syncdesk.test: whole"_s));
    }

    void theHandlerBeforeComesBack()
    {
        {
            const LogFile log(m_path, LogLevel::Info);
        }
        QTest::ignoreMessage(QtInfoMsg, "heard");
        qInfo("heard");
        QVERIFY(lines().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLogFile)
#include "tst_logfile.moc"
