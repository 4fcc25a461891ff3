#pragma once

#include "app/cloud/environment.h"
#include "tests/support/reservedport.h"

#include <QProcess>
#include <QTemporaryDir>

namespace syncdesk::test {

/// A real Keystone of this test's own: ../shared/tools/keystone.
class Keystone
{
public:
    explicit Keystone(int tokenSeconds) : m_tokenSeconds(tokenSeconds) {}
    /// Sets it up and starts it; once more where that fails: a random password of the set-up may begin with a dash,
    /// which its own command line takes for an option (measured).
    bool start()
    {
        for (int left = 3; left > 0 && !startOnce(); --left)
            run({QStringLiteral("stop")});
        return values.contains(QStringLiteral("OS_AUTH_URL"));
    }
    ~Keystone() { run({QStringLiteral("stop")}); }
    QString passcode() { return QString::fromLatin1(run({QStringLiteral("totp")}).trimmed()); }

    Environment values;

private:
    bool startOnce()
    {
        if (!m_dir.isValid())
            return false;
        const QString port = QString::number(m_port.port());
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("KEYSTONE_DIR"), m_dir.path() + QStringLiteral("/keystone"));
        m_environment.insert(QStringLiteral("KEYSTONE_TOKEN_SECONDS"), QString::number(m_tokenSeconds));
        const QByteArray printed = run({QStringLiteral("start"), port});
        for (const QByteArray &line : printed.split('\n')) {
            const qsizetype equals = line.indexOf('=');
            if (line.startsWith("export ") && equals > 0)
                values.insert(QString::fromUtf8(line.mid(7, equals - 7)),
                              QString::fromUtf8(line.mid(equals + 2).chopped(1)));
        }
        return values.contains(QStringLiteral("OS_AUTH_URL"));
    }
    QByteArray run(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(SYNCDESK_SHARED "/tools/keystone"), arguments);
        process.waitForFinished(280'000);
        if (process.exitCode() != 0)
            qInfo("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    int m_tokenSeconds;
    ReservedPort m_port;
    QTemporaryDir m_dir;
    QProcessEnvironment m_environment;
};

} // namespace syncdesk::test
