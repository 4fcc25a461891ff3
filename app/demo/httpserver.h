#pragma once

#include "app/demo/httpparser.h"

#include <functional>
#include <QHash>
#include <QObject>

QT_BEGIN_NAMESPACE
class QTcpServer;
class QTcpSocket;
QT_END_NAMESPACE

namespace syncdesk::demo {

class HttpConnection;

/// A small HTTP/1.1 server for this computer alone: listens on 127.0.0.1, answers one request at a time on each
/// connection, and can answer badly when told to. Own code because Qt HTTP Server is GPL. Answers that wait or drip do
/// so on the Timebase; nothing runs while nothing is asked.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    HttpServer(Timebase &time, Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// \a port 0: one that is free. False when no port could be had.
    bool start(quint16 port = 0);
    /// Closes every connection, also in the middle of an answer.
    void stop();
    /// 0 while stopped.
    quint16 port() const;

    void setLimits(HttpParser::Limits limits) { m_limits = limits; }
    /// Beyond so many the connection that was silent longest is closed.
    void setMostConnections(int most) { m_mostConnections = most; }
    int connections() const { return int(m_connections.size()); }
    /// Connections accepted since start().
    quint64 accepted() const { return m_accepted; }

private:
    friend class HttpConnection;
    void accept();
    void forget(HttpConnection *connection);

    Timebase &m_time;
    Handler m_handler;
    HttpParser::Limits m_limits{};
    int m_mostConnections = 800;
    quint64 m_accepted = 0;
    QTcpServer *m_server = nullptr; // made in start(), so that the object may be moved to a thread before
    QList<HttpConnection *> m_connections{};
};

} // namespace syncdesk::demo
