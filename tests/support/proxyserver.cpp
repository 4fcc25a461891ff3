#include "tests/support/proxyserver.h"

#include <memory>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

namespace syncdesk::test {

using namespace Qt::Literals::StringLiterals;

ProxyServer::ProxyServer(Kind kind, QObject *parent) : QTcpServer(parent), m_kind(kind)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    connect(this, &QTcpServer::newConnection, this, [this] { serve(nextPendingConnection()); });
}

void ProxyServer::serve(QTcpSocket *client)
{
    auto buffer = std::make_shared<QByteArray>();
    auto step = std::make_shared<int>(0);
    connect(client, &QAbstractSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QIODevice::readyRead, this, [this, client, buffer, step] {
        if (client->property("tunnel").toBool())
            return;
        *buffer += client->readAll();
        while (m_kind == Kind::Http ? stepHttp(client, *buffer) : stepSocks(client, *buffer, *step)) {
        }
    });
}

bool ProxyServer::stepHttp(QTcpSocket *client, QByteArray &buffer)
{
    const qsizetype head = buffer.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    const QByteArray text = buffer.left(head);
    buffer.remove(0, head + 4);
    const QByteArray token = (user + ':' + password).toBase64();
    if (!user.isEmpty() && !text.contains("Basic " + token)) {
        ++refusals;
        client->write("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
        return true;
    }
    const QByteArray target = text.split(' ').value(1);
    tunnel(client, QString::fromLatin1(target.left(target.lastIndexOf(':'))),
           target.mid(target.lastIndexOf(':') + 1).toUShort(), "HTTP/1.1 200 Connected\r\n\r\n");
    return false;
}

bool ProxyServer::stepSocks(QTcpSocket *client, QByteArray &buffer, int &step)
{
    if (step == 0) { // greeting: version, count, methods
        if (buffer.size() < 2 || buffer.size() < 2 + buffer[1])
            return false;
        buffer.remove(0, 2 + buffer[1]);
        client->write(user.isEmpty() ? QByteArray("\x05\x00", 2) : QByteArray("\x05\x02", 2));
        step = user.isEmpty() ? 2 : 1;
        return true;
    }
    if (step == 1) { // user name and password, each with its length
        if (buffer.size() < 2 || buffer.size() < 3 + buffer[1] || buffer.size() < 3 + buffer[1] + buffer[2 + buffer[1]])
            return false;
        const int nameLength = buffer[1];
        const bool right =
            buffer.mid(2, nameLength) == user && buffer.mid(3 + nameLength, buffer[2 + nameLength]) == password;
        buffer.clear();
        client->write(right ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
        if (!right) {
            ++refusals;
            client->disconnectFromHost();
            return false;
        }
        step = 2;
        return true;
    }
    if (buffer.size() < 10) // CONNECT to an IPv4 address or a name
        return false;
    QString host = QHostAddress(quint32(quint8(buffer[4])) << 24 | quint32(quint8(buffer[5])) << 16 |
                                quint32(quint8(buffer[6])) << 8 | quint8(buffer[7]))
                       .toString();
    qsizetype at = 8;
    if (buffer[3] == 3) {
        host = QString::fromLatin1(buffer.mid(5, buffer[4]));
        at = 5 + buffer[4];
    }
    const auto port = quint16(quint8(buffer[at]) << 8 | quint8(buffer[at + 1]));
    buffer.clear();
    tunnel(client, host, port, QByteArray("\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00", 10));
    return false;
}

void ProxyServer::tunnel(QTcpSocket *client, const QString &host, quint16 port, const QByteArray &welcome)
{
    ++tunnels;
    client->setProperty("tunnel", true);
    auto *target = new QTcpSocket(client);
    target->setProxy(QNetworkProxy::NoProxy);
    connect(target, &QAbstractSocket::connected, client, [client, welcome] { client->write(welcome); });
    connect(target, &QIODevice::readyRead, client, [client, target] { client->write(target->readAll()); });
    connect(client, &QIODevice::readyRead, target, [client, target] { target->write(client->readAll()); });
    connect(target, &QAbstractSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    target->connectToHost(host, port);
}

} // namespace syncdesk::test
