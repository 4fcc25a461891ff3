#include "app/demo/httpconnection.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <QTcpSocket>
#include <QTimeZone>
#include <utility>

#ifdef Q_OS_UNIX
#    include <sys/socket.h>
#endif

namespace syncdesk::demo {

namespace {

constexpr qsizetype pieceSize = 65536;
constexpr qint64 mostUnsent = 262144;

QByteArray dateHeader(WallTime time)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(toEpoch(time), Qt::UTC);
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

} // namespace

HttpConnection::HttpConnection(HttpServer &server, QTcpSocket *socket)
    : QObject(&server), m_server(&server), m_socket(socket), m_parser(server.m_limits),
      m_lastActive(server.m_time.now())
{
    socket->setParent(this);
    socket->setReadBufferSize(pieceSize * 4);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_alarm = server.m_time.makeAlarm([this] { m_begun ? pump() : begin(); });
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::bytesWritten, this, [this] {
        m_lastActive = m_server->m_time.now();
        if (m_answering && m_answer.manner != HttpAnswer::Manner::Drip)
            pump();
    });
    connect(socket, &QTcpSocket::disconnected, this, [this] { m_server->forget(this); });
    if (socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::drop()
{
    m_alarm->clear();
    m_closing = true;
    disconnect(m_socket, nullptr, this, nullptr);
    m_socket->abort();
}

void HttpConnection::read()
{
    while (!m_answering && !m_closing) {
        if (m_parser.state() == HttpParser::State::NeedMore) {
            const QByteArray bytes = m_socket->read(pieceSize);
            if (bytes.isEmpty())
                return;
            m_lastActive = m_server->m_time.now();
            m_parser.feed(bytes);
        }
        if (m_parser.takeContinue())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        if (m_parser.state() == HttpParser::State::Refused) {
            HttpAnswer answer;
            answer.status = m_parser.status();
            answer.contentType = "text/plain";
            answer.body = reasonPhrase(answer.status) + '\n';
            answer.close = true;
            m_answer = answer;
            m_withBody = true;
            m_closeAfter = true;
            m_answering = true;
            begin();
        } else if (m_parser.state() == HttpParser::State::Ready) {
            handle(m_parser.take());
        }
    }
}

void HttpConnection::handle(const HttpRequest &request)
{
    m_answering = true;
    const QPointer<HttpConnection> alive(this);
    HttpAnswer answer = m_server->m_handler(request);
    if (!alive || m_closing) // the handler stopped the server
        return;
    m_answer = std::move(answer);
    m_withBody = request.method != "HEAD" && m_answer.status != 204 && m_answer.status != 304;
    m_closeAfter = m_answer.close || !request.keepAlive;
    m_begun = false;
    if (m_answer.delay > 0ms)
        m_alarm->set(m_server->m_time.now() + m_answer.delay);
    else
        begin();
}

void HttpConnection::begin()
{
    if (m_answer.manner == HttpAnswer::Manner::Hang)
        return;
    if (m_answer.manner == HttpAnswer::Manner::Reset) {
        reset();
        return;
    }
    const qint64 length = m_answer.body.size() + m_answer.padding;
    m_begun = true;
    m_bodySent = 0;
    m_bodyLimit = m_withBody ? length : 0;
    m_lastChunkSent = false;
    if (m_answer.manner == HttpAnswer::Manner::CutOff) {
        m_bodyLimit /= 2;
        m_closeAfter = true;
    }
    const auto line = [this](const QByteArray &name, const QByteArray &value) {
        // a value with a line end in it would be read as a header of its own
        m_head += name + ": " + QByteArray(value).replace('\r', ' ').replace('\n', ' ') + "\r\n";
    };
    m_head = "HTTP/1.1 " + QByteArray::number(m_answer.status) + ' ' + reasonPhrase(m_answer.status) + "\r\n";
    line("Date", dateHeader(m_server->m_time.wall() + m_answer.dateOffset));
    if (length > 0 && !m_answer.contentType.isEmpty())
        line("Content-Type", m_answer.contentType);
    if (m_answer.chunked)
        line("Transfer-Encoding", "chunked");
    else if (m_answer.status != 204)
        line("Content-Length", QByteArray::number(length));
    for (const auto &[name, value] : std::as_const(m_answer.headers))
        line(name, value);
    line("Connection", m_closeAfter ? "close" : "keep-alive");
    m_head += "\r\n";
    pump();
}

QByteArray HttpConnection::nextPiece(qsizetype most)
{
    if (!m_head.isEmpty()) {
        QByteArray piece = m_head.left(most);
        m_head.remove(0, piece.size());
        // a small answer leaves in one packet
        if (!m_head.isEmpty() || m_answer.chunked || m_answer.body.size() > pieceSize - piece.size() ||
            most < pieceSize)
            return piece;
        const QByteArray body = m_answer.body.left(m_bodyLimit);
        m_bodySent = body.size();
        return piece + body;
    }
    const qint64 left = std::min<qint64>(m_bodyLimit - m_bodySent, most);
    if (left > 0) {
        const QByteArray piece =
            m_bodySent < m_answer.body.size() ? m_answer.body.mid(m_bodySent, left) : QByteArray(qsizetype(left), ' ');
        m_bodySent += piece.size();
        return m_answer.chunked ? QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n" : piece;
    }
    const bool cut = m_answer.manner == HttpAnswer::Manner::CutOff;
    if (m_answer.chunked && m_withBody && !cut && !std::exchange(m_lastChunkSent, true))
        return "0\r\n\r\n";
    return {};
}

void HttpConnection::pump()
{
    const bool drip = m_answer.manner == HttpAnswer::Manner::Drip;
    while (m_answering && !m_closing && (drip || m_socket->bytesToWrite() < mostUnsent)) {
        const QByteArray piece = nextPiece(drip ? std::max(m_answer.dripBytes, 1) : pieceSize);
        if (piece.isEmpty()) {
            finishAnswer();
            return;
        }
        m_socket->write(piece);
        if (drip) {
            m_alarm->set(m_server->m_time.now() + m_answer.dripEvery);
            return;
        }
    }
}

void HttpConnection::finishAnswer()
{
    m_answering = false;
    m_answer = {};
    if (m_closeAfter) {
        m_closing = true;
        m_socket->disconnectFromHost(); // sends what is left, then `disconnected`
        return;
    }
    if (m_parser.state() == HttpParser::State::Ready || m_parser.state() == HttpParser::State::Refused ||
        m_socket->bytesAvailable() > 0) // not from here: a sender of many requests would deepen the stack
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::reset()
{
#ifdef Q_OS_UNIX
    // closing with a linger time of 0 sends RST; abort() alone sends FIN when everything was read
    const linger now{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    m_server->forget(this);
}

} // namespace syncdesk::demo
