#pragma once

#include "app/demo/httpserver.h"

namespace syncdesk::demo {

/// One connection of HttpServer. Deletes itself when it is closed. Reads nothing while it answers, so that a sender
/// cannot fill the memory, and writes only as fast as the other side takes it.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    HttpConnection(HttpServer &server, QTcpSocket *socket);
    ~HttpConnection() override;
    Q_DISABLE_COPY_MOVE(HttpConnection)

    /// When bytes last came or went.
    Millis lastActive() const { return m_lastActive; }
    /// Closes at once; no signal of the socket is heard afterwards.
    void drop();

private:
    void read();
    void handle(const HttpRequest &request);
    void begin();
    void pump();
    /// The next at most \a most bytes of the answer; empty when all was sent.
    QByteArray nextPiece(qsizetype most);
    void finishAnswer();
    void reset();

    HttpServer *m_server;
    QTcpSocket *m_socket;
    HttpParser m_parser;
    std::unique_ptr<Alarm> m_alarm;
    Millis m_lastActive{};

    bool m_answering = false;
    HttpAnswer m_answer{};
    bool m_begun = false; // begin() was reached: the delay is over
    QByteArray m_head{};  // head of the answer, until it is sent
    bool m_withBody = true;
    bool m_closeAfter = false;
    qint64 m_bodySent = 0;  // of body and padding
    qint64 m_bodyLimit = 0; // where a cut-off answer ends; else body and padding
    bool m_lastChunkSent = false;
    bool m_closing = false;
};

} // namespace syncdesk::demo
