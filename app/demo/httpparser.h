#pragma once

#include "app/demo/httpmessage.h"

namespace syncdesk::demo {

/// Takes bytes as they come and gives HTTP/1.x requests one after another. Strict: whatever leaves room for two
/// readings (two lengths, folded headers, bare line feeds, control characters) is refused. Holds at most one request
/// and what was received beyond it.
class HttpParser
{
public:
    struct Limits
    {
        qsizetype requestLine = 32768; ///< bytes (32 KiB); the gateway's limit of a URI
        qsizetype head = 65536;        ///< bytes, request line included
        qsizetype body = 12582912;     ///< bytes; the gateway's limit
        int headers = 100;
    };
    enum class State {
        NeedMore, ///< not complete yet
        Ready,    ///< take() gives a request
        Refused   ///< status() says why; nothing more is read
    };

    HttpParser() = default;
    explicit HttpParser(Limits limits) : m_limits(limits) {}

    State feed(const QByteArray &bytes);
    State state() const { return m_state; }
    /// The complete request; then goes on with what was received beyond it, so look at state() again.
    HttpRequest take();
    /// The status to answer a refused request with.
    int status() const { return m_status; }
    /// True once for a request whose sender waits for "100 Continue" before it sends the body.
    bool takeContinue();

private:
    enum class Phase { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailer };

    State run();
    State refuse(int status);
    State readHead();
    bool readRequestLine(const QByteArray &line);
    bool readHeaderLine(const QByteArray &line);
    bool readFraming();
    State readBody();
    State readChunkSize();
    State readChunkData();
    State readTrailer();
    /// The next line without its CRLF; nullopt when it is not complete yet or too long (then the state is Refused).
    std::optional<QByteArray> readLine(qsizetype limit);

    Limits m_limits{};
    State m_state = State::NeedMore;
    Phase m_phase = Phase::Head;
    int m_status = 400;
    QByteArray m_buffer{};
    qsizetype m_searched = 0; // of the buffer, for the end of the head: a head that comes byte by byte stays cheap
    HttpRequest m_request{};
    qsizetype m_wanted = 0; // bytes of the body, or of the chunk, still to come
    qsizetype m_trailerBytes = 0;
    bool m_continue = false;
};

} // namespace syncdesk::demo
