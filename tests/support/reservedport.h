#pragma once

#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>

namespace syncdesk::test {

/// A port of 127.0.0.1 at which nobody listens, and that nobody is given by chance while this lives: no other test's
/// server, and no client for its end of a connection. A server that is told the number can listen there all the same.
class ReservedPort
{
public:
    ReservedPort()
    {
        if (!m_socket.bind(QHostAddress::LocalHost, 0, QAbstractSocket::ReuseAddressHint))
            qFatal("no port to be had");
    }
    quint16 port() const { return m_socket.localPort(); }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port())); }

private:
    QTcpSocket m_socket;
};

} // namespace syncdesk::test
