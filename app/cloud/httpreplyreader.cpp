#include "app/cloud/httpreplyreader.h"

#include <algorithm>

namespace syncdesk {

namespace {

constexpr qsizetype maxHead = 64 * 1024;
constexpr qsizetype maxLine = 8 * 1024; // a chunk's size or a trailer line

/// Digits only; -1 for anything else: signs and blanks would be framed differently by others on the way.
qint64 plainNumber(const QByteArray &text, int base)
{
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    const bool plain = !text.isEmpty() && text.size() <= 15 && std::all_of(text.begin(), text.end(), isDigit);
    return plain ? text.toLongLong(nullptr, base) : -1;
}

} // namespace

void HttpReplyReader::feed(const QByteArray &bytes)
{
    if (m_state != State::Reading)
        return;
    m_buffer += bytes;
    while (m_state == State::Reading && step()) {
    }
}

/// True if there may be more to do with what is there.
bool HttpReplyReader::step()
{
    switch (m_part) {
    case Part::Head:
        return readHead();
    case Part::Counted:
        takeBody(m_left);
        if (m_left == 0)
            end(State::Complete);
        return false;
    case Part::UntilClose:
        takeBody(m_buffer.size());
        return false;
    case Part::ChunkSize:
        return readChunkSize();
    case Part::ChunkData:
        return readChunkData();
    case Part::Trailer:
        return readTrailer();
    }
    return false;
}

bool HttpReplyReader::readHead()
{
    const qsizetype length = m_buffer.indexOf("\r\n\r\n");
    if (length < 0 || length > maxHead) {
        const QByteArray start = QByteArray("HTTP/1.").left(m_buffer.size());
        if (!m_buffer.startsWith(start) || m_buffer.size() > maxHead)
            end(State::Malformed);
        return false;
    }
    const QList<QByteArray> lines = m_buffer.left(length).replace("\r\n", "\n").split('\n');
    m_buffer.remove(0, length + 4);
    const QByteArray &first = lines.first();
    const qint64 status = first.startsWith("HTTP/1.") && first.size() >= 12 ? plainNumber(first.mid(9, 3), 10) : -1;
    if (status < 100 || status > 599 || status == 101) {
        end(State::Malformed);
        return false;
    }
    if (status < 200)
        return true; // an interim reply; the real one follows
    m_status = int(status);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            m_headers.append({lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed()});
    }
    readFraming();
    return true;
}

void HttpReplyReader::readFraming()
{
    m_part = Part::UntilClose;
    if (m_status == 204 || m_status == 304)
        return end(State::Complete);
    QList<QByteArray> lengths;
    QByteArray coding;
    for (const auto &[name, value] : std::as_const(m_headers)) {
        if (name == "content-length" && !lengths.contains(value))
            lengths.append(value);
        else if (name == "transfer-encoding")
            coding += value.toLower();
    }
    if (!coding.isEmpty()) {
        m_part = Part::ChunkSize;
        if (coding != "chunked")
            end(State::Malformed);
    } else if (!lengths.isEmpty()) {
        m_part = Part::Counted;
        m_left = lengths.size() == 1 ? plainNumber(lengths.first(), 10) : -1;
        if (m_left < 0)
            end(State::Malformed);
        else if (m_left > m_maxBody)
            end(State::TooLarge);
    }
}

std::optional<QByteArray> HttpReplyReader::takeLine()
{
    const qsizetype eol = m_buffer.indexOf("\r\n");
    if (eol < 0 || eol > maxLine) {
        if (m_buffer.size() > maxLine)
            end(State::Malformed);
        return std::nullopt;
    }
    const QByteArray line = m_buffer.left(eol);
    m_buffer.remove(0, eol + 2);
    return line;
}

bool HttpReplyReader::readChunkSize()
{
    const std::optional<QByteArray> line = takeLine();
    if (!line)
        return false;
    m_left = plainNumber(line->split(';').first().trimmed(), 16); // what follows ";" is an extension
    if (m_left < 0)
        end(State::Malformed);
    else if (m_body.size() + m_left > m_maxBody)
        end(State::TooLarge);
    m_part = m_left == 0 ? Part::Trailer : Part::ChunkData;
    return true;
}

bool HttpReplyReader::readChunkData()
{
    takeBody(m_left);
    if (m_left > 0 || m_buffer.size() < 2)
        return false;
    if (!m_buffer.startsWith("\r\n"))
        end(State::Malformed);
    m_buffer.remove(0, 2);
    m_part = Part::ChunkSize;
    return true;
}

bool HttpReplyReader::readTrailer()
{
    const std::optional<QByteArray> line = takeLine();
    if (line && line->isEmpty())
        end(State::Complete);
    return line.has_value();
}

void HttpReplyReader::takeBody(qint64 bytes)
{
    const qint64 taken = std::min<qint64>(bytes, m_buffer.size());
    if (m_body.size() + taken > m_maxBody)
        return end(State::TooLarge);
    m_body += m_buffer.left(taken);
    m_buffer.remove(0, taken);
    if (m_part != Part::UntilClose)
        m_left -= taken;
}

void HttpReplyReader::connectionClosed()
{
    if (m_state == State::Reading)
        end(m_part == Part::UntilClose ? State::Complete : State::CutOff);
}

} // namespace syncdesk
