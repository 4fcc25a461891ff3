#include "app/demo/httpserver.h"

#include "app/demo/httpconnection.h"

#include <algorithm>
#include <QTcpServer>
#include <QTcpSocket>
#include <utility>

namespace syncdesk::demo {

HttpServer::HttpServer(Timebase &time, Handler handler, QObject *parent)
    : QObject(parent), m_time(time), m_handler(std::move(handler))
{}

HttpServer::~HttpServer()
{
    stop();
}

bool HttpServer::start(quint16 port)
{
    stop();
    m_accepted = 0;
    m_server = new QTcpServer(this);
    connect(m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
    if (m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return true;
    stop();
    return false;
}

void HttpServer::stop()
{
    delete std::exchange(m_server, nullptr);
    for (HttpConnection *connection : std::exchange(m_connections, {})) {
        connection->drop();
        connection->deleteLater(); // stop() may be called from within the handler
    }
}

quint16 HttpServer::port() const
{
    return m_server ? m_server->serverPort() : 0;
}

void HttpServer::accept()
{
    while (m_server && m_server->hasPendingConnections()) {
        QTcpSocket *socket = m_server->nextPendingConnection();
        if (!socket)
            return;
        ++m_accepted;
        if (m_connections.size() >= m_mostConnections) {
            HttpConnection *idlest = *std::min_element(
                m_connections.cbegin(), m_connections.cend(),
                [](const HttpConnection *a, const HttpConnection *b) { return a->lastActive() < b->lastActive(); });
            forget(idlest);
        }
        m_connections.append(new HttpConnection(*this, socket));
    }
}

void HttpServer::forget(HttpConnection *connection)
{
    if (!m_connections.removeOne(connection))
        return;
    connection->drop();
    connection->deleteLater();
}

} // namespace syncdesk::demo
