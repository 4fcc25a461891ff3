#include "app/store/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

constexpr qsizetype longestLine = 64LL * 1024;
constexpr auto acknowledgement = "ok\n";

/// In the state folder, which is nobody else's; by name in the system's place for sockets where that path is too long
/// or its file system takes no sockets.
QStringList socketNames(const Paths &paths)
{
    const QString config = QFileInfo(paths.config).canonicalFilePath();
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    const QByteArray what = user.toUtf8() + '\n' + (config.isEmpty() ? paths.config : config).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(20);
    const QString name = u"syncdesk-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    const QString path = paths.state + u"/instance"_s;
    if (path.toLocal8Bit().size() < 90) // a Unix socket's path has room for 107 bytes, Qt adds to it while it is made
        return {path, name};
#endif
    return {name};
}

} // namespace

SingleInstance::SingleInstance(const Paths &paths, QObject *parent)
    : QObject(parent), m_names(socketNames(paths)), m_lock(paths.lockFile())
{
    m_lock.setStaleLockTime(0); // only its owner's death makes it stale, not its age
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::serve);
}

SingleInstance::~SingleInstance()
{
    m_server.close();
}

SingleInstance::Start SingleInstance::begin(const QString &project, Millis longest)
{
    // the first may be about to leave, or not listen yet: so both are tried until one works
    QDeadlineTimer deadline(longest);
    do {
        if (becomeFirst())
            return Start::First;
        if (raiseFirst(project, Millis(std::max<qint64>(deadline.remainingTime(), 1))))
            return Start::Handed;
    } while (!deadline.hasExpired());
    return Start::NoAnswer;
}

bool SingleInstance::becomeFirst()
{
    if (!m_lock.isLocked() && !m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError)
        return false;
    if (!m_server.isListening())
        listen();
    return true;
}

void SingleInstance::listen()
{
    for (const QString &name : std::as_const(m_names)) {
        if (m_lock.isLocked())
            QLocalServer::removeServer(name); // whose it was is gone, or the lock would be his
        if (m_server.listen(name))
            return;
    }
    qWarning("instance: a second start cannot be told to raise this window: %s", qPrintable(m_server.errorString()));
}

void SingleInstance::serve()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(5s, socket, &QLocalSocket::abort); // whoever connects and says nothing
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestLine)
                    socket->abort();
                return;
            }
            const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(longestLine));
            if (!message["raise"_L1].toBool())
                return socket->abort();
            socket->write(acknowledgement);
            socket->flush();
            socket->disconnectFromServer();
            Q_EMIT raised(message["project"_L1].toString());
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read(); // what came before the connection was taken
    }
}

bool SingleInstance::raiseFirst(const QString &project, Millis longest)
{
    const QJsonObject message{{u"raise"_s, true}, {u"project"_s, project}};
    const QByteArray line = QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    QDeadlineTimer deadline(longest);
    for (const QString &name : std::as_const(m_names)) {
        QLocalSocket socket;
        socket.connectToServer(name);
        if (!socket.waitForConnected(int(deadline.remainingTime())))
            continue;
        socket.write(line);
        while (!socket.canReadLine() && socket.waitForReadyRead(int(deadline.remainingTime()))) {
        }
        if (socket.readLine() == acknowledgement)
            return true;
    }
    if (!deadline.hasExpired())
        QThread::msleep(20); // for whoever asks again at once
    return false;
}

} // namespace syncdesk
