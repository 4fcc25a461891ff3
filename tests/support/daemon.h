#pragma once

#include "tests/support/reservedport.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace syncdesk::test {

/// A real server program of Debian's, run in the foreground with a folder of its own, on a free port of this computer.
class Daemon
{
public:
    Daemon() = default;
    ~Daemon()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished(2000);
    }
    Q_DISABLE_COPY_MOVE(Daemon)

    quint16 port() const { return m_port.port(); }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    bool write(const QString &name, const QString &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
    }
    QString read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// True once it can be connected to.
    bool start(const QString &program, const QStringList &arguments)
    {
        m_process.setWorkingDirectory(m_dir.path());
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        // Debian keeps servers where a user's path does not lead
        environment.insert(QStringLiteral("PATH"),
                           environment.value(QStringLiteral("PATH")) + QStringLiteral(":/usr/sbin"));
        m_process.setProcessEnvironment(environment);
        m_process.start(
            QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")}),
            arguments);
        const bool up = QTest::qWaitFor(
            [this] {
                QTcpSocket socket;
                socket.setProxy(QNetworkProxy::NoProxy);
                socket.connectToHost(QHostAddress::LocalHost, m_port.port());
                return socket.waitForConnected(200);
            },
            15'000);
        if (!up)
            qInfo("%s", m_process.readAll().constData());
        return up;
    }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    ReservedPort m_port;
};

} // namespace syncdesk::test
