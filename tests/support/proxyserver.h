#pragma once

#include <QTcpServer>

class QTcpSocket;

namespace syncdesk::test {

/// A proxy on a free port of 127.0.0.1 that tunnels: HTTP CONNECT, or SOCKS5. With a user name it wants to be told it.
class ProxyServer : public QTcpServer
{
    Q_OBJECT
public:
    enum class Kind { Http, Socks5 };

    explicit ProxyServer(Kind kind, QObject *parent = nullptr);

    QByteArray user{};
    QByteArray password{};
    int tunnels = 0;  ///< that were opened
    int refusals = 0; ///< for want of the right user name and password

private:
    void serve(QTcpSocket *client);
    /// Each takes a step of the handshake from \a buffer; false: more bytes are needed, or it is over.
    bool stepHttp(QTcpSocket *client, QByteArray &buffer);
    bool stepSocks(QTcpSocket *client, QByteArray &buffer, int &step);
    void tunnel(QTcpSocket *client, const QString &host, quint16 port, const QByteArray &welcome);

    Kind m_kind;
};

} // namespace syncdesk::test
