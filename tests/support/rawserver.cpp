#include "tests/support/rawserver.h"

#include <memory>
#include <QElapsedTimer>
#include <QSslSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

namespace syncdesk::test {

using namespace Qt::Literals::StringLiterals;

namespace {

void resetConnection(QSslSocket *socket)
{
    const linger off{1, 0}; // close() then sends RST
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&off),
               sizeof off);
    socket->abort();
}

} // namespace

QByteArray RawRequest::header(QByteArrayView name) const
{
    for (const auto &entry : headers) {
        if (entry.first == name)
            return entry.second;
    }
    return {};
}

bool RawRequest::hasHeader(QByteArrayView name) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const auto &entry) { return entry.first == name; });
}

RawReply RawReply::json(const QByteArray &body, int status, const QList<QPair<QByteArray, QByteArray>> &headers)
{
    return text(status, "application/json", body, headers);
}

RawReply RawReply::text(int status, const QByteArray &type, const QByteArray &body,
                        const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type +
                       "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return {bytes + "\r\n" + body};
}

RawServer::RawServer(QObject *parent) : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

RawServer::RawServer(const QSslConfiguration &tls, QObject *parent) : RawServer(parent)
{
    m_tls = tls;
}

QUrl RawServer::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_tls ? u"https"_s : u"http"_s).arg(serverPort()));
}

int RawServer::count(QByteArrayView method) const
{
    return int(
        std::count_if(requests.begin(), requests.end(), [&](const RawRequest &r) { return r.method == method; }));
}

void RawServer::closeConnections()
{
    const QList<QSslSocket *> sockets = m_sockets;
    for (QSslSocket *socket : sockets)
        socket->disconnectFromHost();
}

void RawServer::incomingConnection(qintptr handle)
{
    auto *socket = new QSslSocket(this);
    const int connection = connections++;
    if (m_tls)
        socket->setSslConfiguration(*m_tls);
    if (!socket->setSocketDescriptor(handle))
        return delete socket;
    if (const auto then = greet ? greet(connection) : std::nullopt) {
        if (greetAtOnce)
            return turnAway(socket, connection, *then);
        connect(socket, &QIODevice::readyRead, this, [=, this] { turnAway(socket, connection, *then); });
        connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
        return;
    }
    m_sockets.append(socket);
    auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QIODevice::readyRead, this, [=, this] { read(socket, connection, *buffer); });
    connect(socket, &QObject::destroyed, this, [=, this] { m_sockets.removeAll(socket); });
    connect(socket, &QAbstractSocket::disconnected, this, [=, this] { ended.insert(connection); });
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    if (m_tls)
        socket->startServerEncryption();
}

void RawServer::turnAway(QSslSocket *socket, int connection, RawReply::Then then)
{
    QByteArray lying = socket->readAll();
    while (takeRequest(connection, lying)) {
    }
    if (then == RawReply::Then::Reset)
        resetConnection(socket);
    socket->deleteLater();
}

std::optional<RawRequest> RawServer::takeRequest(int connection, QByteArray &buffer)
{
    const qsizetype head = buffer.indexOf("\r\n\r\n");
    if (head < 0)
        return std::nullopt;
    QList<QByteArray> lines = buffer.left(head).split('\n');
    RawRequest request;
    request.connection = connection;
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (buffer.size() < head + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(head + 4, length);
    buffer.remove(0, head + 4 + length);
    requests.append(request);
    return request;
}

void RawServer::read(QSslSocket *socket, int connection, QByteArray &buffer)
{
    buffer += socket->readAll();
    while (const std::optional<RawRequest> request = takeRequest(connection, buffer))
        reply(socket, answer(*request));
}

void RawServer::reply(QSslSocket *socket, const RawReply &reply)
{
    if (reply.then == RawReply::Then::Drip) {
        auto *drip = new QTimer(socket);
        auto at = std::make_shared<qsizetype>(reply.bytes.indexOf("\r\n\r\n") + 4);
        const qsizetype head = *at;
        socket->write(reply.bytes.left(head));
        QElapsedTimer since;
        since.start();
        connect(drip, &QTimer::timeout, socket, [=] {
            const qsizetype due = head + since.elapsed() / 20;
            socket->write(reply.bytes.mid(*at, due - *at));
            *at = due;
        });
        return drip->start(20);
    }
    socket->write(reply.bytes);
    socket->flush();
    if (reply.then == RawReply::Then::Close)
        socket->disconnectFromHost();
    else if (reply.then == RawReply::Then::Reset)
        resetConnection(socket);
}

} // namespace syncdesk::test
