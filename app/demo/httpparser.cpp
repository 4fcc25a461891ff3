#include "app/demo/httpparser.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace syncdesk::demo {

namespace {

bool isToken(const QByteArray &text)
{
    static const QByteArray marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
    });
}

bool isDigits(const QByteArray &text, qsizetype most)
{
    return !text.isEmpty() && text.size() <= most &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool hasControl(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f; });
}

} // namespace

HttpParser::State HttpParser::feed(const QByteArray &bytes)
{
    if (m_state == State::Refused)
        return m_state;
    m_buffer += bytes;
    return run();
}

HttpParser::State HttpParser::run()
{
    while (m_state == State::NeedMore) {
        State next = State::NeedMore;
        const qsizetype before = m_buffer.size();
        const Phase phase = m_phase;
        switch (m_phase) {
        case Phase::Head:
            next = readHead();
            break;
        case Phase::Body:
            next = readBody();
            break;
        case Phase::ChunkSize:
            next = readChunkSize();
            break;
        case Phase::ChunkData:
        case Phase::ChunkEnd:
            next = readChunkData();
            break;
        case Phase::Trailer:
            next = readTrailer();
            break;
        }
        m_state = next;
        if (m_buffer.size() == before && m_phase == phase)
            break;
    }
    return m_state;
}

HttpParser::State HttpParser::refuse(int status)
{
    m_status = status;
    m_buffer.clear();
    return m_state = State::Refused;
}

std::optional<QByteArray> HttpParser::readLine(qsizetype limit)
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end > limit || (end < 0 && m_buffer.size() > limit + 1)) { // + 1: half of the line end
        refuse(400);
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    const QByteArray line = m_buffer.first(end);
    m_buffer.remove(0, end + 2);
    return line;
}

HttpParser::State HttpParser::readHead()
{
    // a line end between two requests is harmless, and some clients send one
    while (m_buffer.startsWith("\r\n"))
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n", std::max<qsizetype>(m_searched - 3, 0));
    if (end < 0) {
        m_searched = m_buffer.size();
        const qsizetype firstEnd = m_buffer.indexOf("\r\n");
        if ((firstEnd < 0 && m_buffer.size() > m_limits.requestLine) || firstEnd > m_limits.requestLine)
            return refuse(414);
        return m_buffer.size() > m_limits.head ? refuse(431) : State::NeedMore;
    }
    m_searched = 0;
    if (end > m_limits.head)
        return refuse(431);
    QList<QByteArray> lines;
    for (qsizetype from = 0; from <= end;) {
        const qsizetype to = m_buffer.indexOf("\r\n", from);
        lines.append(m_buffer.mid(from, to - from));
        from = to + 2;
    }
    m_buffer.remove(0, end + 4);
    m_request = {};
    if (lines.first().size() > m_limits.requestLine)
        return refuse(414);
    if (!readRequestLine(lines.first()))
        return m_state == State::Refused ? m_state : refuse(400);
    if (lines.size() - 1 > m_limits.headers)
        return refuse(431);
    for (const QByteArray &line : std::as_const(lines).mid(1)) {
        if (!readHeaderLine(line))
            return refuse(400);
    }
    if (!readFraming())
        return m_state == State::Refused ? m_state : refuse(400);
    return State::NeedMore;
}

bool HttpParser::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || hasControl(line))
        return false;
    if (!parts.at(2).startsWith("HTTP/"))
        return false;
    if (parts.at(2) != "HTTP/1.1" && parts.at(2) != "HTTP/1.0") {
        refuse(505);
        return false;
    }
    const QByteArray &target = parts.at(1);
    if (!target.startsWith('/')) // no proxy: absolute targets and "*" name nothing here
        return false;
    m_request.method = parts.at(0);
    const qsizetype mark = target.indexOf('?');
    m_request.path = before(target, mark);
    m_request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    m_request.keepAlive = parts.at(2) == "HTTP/1.1";
    return true;
}

bool HttpParser::readHeaderLine(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1)
        return false;
    const QByteArray name = line.first(colon);
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (!isToken(name) || hasControl(value)) // also refuses folded lines, which begin with a space
        return false;
    m_request.headers.append({name, value});
    return true;
}

bool HttpParser::readFraming()
{
    std::optional<QByteArray> length;
    std::optional<QByteArray> encoding;
    int hosts = 0;
    for (const auto &[name, value] : std::as_const(m_request.headers)) {
        const QByteArray key = name.toLower();
        if (key == "content-length") {
            if (length && *length != value)
                return false;
            length = value;
        } else if (key == "transfer-encoding") {
            if (encoding)
                return false;
            encoding = value.toLower();
        } else if (key == "host") {
            ++hosts;
        } else if (key == "connection") {
            if (value.toLower().contains("close"))
                m_request.keepAlive = false;
            else if (value.toLower().contains("keep-alive"))
                m_request.keepAlive = true;
        } else if (key == "expect" && value.toLower() == "100-continue") {
            m_continue = true;
        }
    }
    if (hosts > 1 || (length && encoding))
        return false;
    if (encoding) {
        if (*encoding != "chunked") {
            refuse(501);
            return false;
        }
        m_phase = Phase::ChunkSize;
        return true;
    }
    if (length && !isDigits(*length, 15))
        return false;
    m_wanted = length ? length->toLongLong() : 0;
    if (m_wanted > m_limits.body) {
        refuse(413);
        return false;
    }
    m_phase = Phase::Body;
    return true;
}

HttpParser::State HttpParser::readBody()
{
    const qsizetype part = std::min(m_wanted, m_buffer.size());
    m_request.body += m_buffer.first(part);
    m_buffer.remove(0, part);
    m_wanted -= part;
    return m_wanted == 0 ? State::Ready : State::NeedMore;
}

HttpParser::State HttpParser::readChunkSize()
{
    const std::optional<QByteArray> line = readLine(256);
    if (!line)
        return m_state;
    const QByteArray size = before(*line, line->indexOf(';')).trimmed();
    bool ok = false;
    const qulonglong wanted = size.toULongLong(&ok, 16);
    // toULongLong() would also take a sign and "0x"
    if (!ok || size.size() > 8 ||
        !std::all_of(size.begin(), size.end(), [](char c) { return std::isxdigit(uchar(c)); }))
        return refuse(400);
    if (m_request.body.size() + qsizetype(wanted) > m_limits.body)
        return refuse(413);
    m_wanted = qsizetype(wanted);
    m_trailerBytes = 0;
    m_phase = wanted == 0 ? Phase::Trailer : Phase::ChunkData;
    return State::NeedMore;
}

HttpParser::State HttpParser::readChunkData()
{
    if (m_phase == Phase::ChunkData) {
        const qsizetype part = std::min(m_wanted, m_buffer.size());
        m_request.body += m_buffer.first(part);
        m_buffer.remove(0, part);
        m_wanted -= part;
        if (m_wanted > 0)
            return State::NeedMore;
        m_phase = Phase::ChunkEnd;
    }
    const std::optional<QByteArray> line = readLine(0);
    if (line)
        m_phase = Phase::ChunkSize;
    else if (m_buffer.size() == 1 && m_buffer != "\r")
        return refuse(400);
    return m_state;
}

HttpParser::State HttpParser::readTrailer()
{
    const std::optional<QByteArray> line = readLine(m_limits.head);
    if (!line)
        return m_state;
    m_trailerBytes += line->size();
    if (m_trailerBytes > m_limits.head)
        return refuse(431);
    return line->isEmpty() ? State::Ready : State::NeedMore; // what trailers say is of no use here
}

HttpRequest HttpParser::take()
{
    HttpRequest request = std::exchange(m_request, {});
    m_phase = Phase::Head;
    m_continue = false;
    m_state = State::NeedMore;
    run();
    return request;
}

bool HttpParser::takeContinue()
{
    return m_state == State::NeedMore && m_phase != Phase::Head && std::exchange(m_continue, false);
}

} // namespace syncdesk::demo
