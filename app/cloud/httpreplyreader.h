#pragma once

#include "app/cloud/apirequest.h"

namespace syncdesk {

/// Reads one HTTP/1.1 reply from the bytes of a connection: a pure machine, fed as they come. The reply is untrusted:
/// head and body are bounded, and what is not HTTP ends it.
class HttpReplyReader
{
public:
    enum class State {
        Reading,
        Complete,
        CutOff,    ///< the connection ended inside the reply
        Malformed, ///< not HTTP/1.x, or its framing is broken
        TooLarge
    };

    explicit HttpReplyReader(qint64 maxBody) : m_maxBody(maxBody) {}

    void feed(const QByteArray &bytes);
    /// The other side closed: completes a body without length, cuts off any other.
    void connectionClosed();

    State state() const { return m_state; }
    int status() const { return m_status; }                    ///< 0 before the status line
    const QList<Header> &headers() const { return m_headers; } ///< names in lower case
    const QByteArray &body() const { return m_body; }

private:
    enum class Part { Head, Counted, UntilClose, ChunkSize, ChunkData, Trailer };

    bool step();
    bool readHead();
    void readFraming();
    bool readChunkSize();
    bool readChunkData();
    bool readTrailer();
    void takeBody(qint64 bytes);
    std::optional<QByteArray> takeLine();
    void end(State state) { m_state = state; }

    qint64 m_maxBody;
    State m_state = State::Reading;
    Part m_part = Part::Head;
    QByteArray m_buffer;
    int m_status = 0;
    QList<Header> m_headers;
    QByteArray m_body;
    qint64 m_left = 0; ///< bytes that the counted body or the chunk still has
};

} // namespace syncdesk
