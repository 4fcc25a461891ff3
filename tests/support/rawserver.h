#pragma once

#include <functional>
#include <optional>
#include <QByteArray>
#include <QList>
#include <QPair>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

class QSslSocket;

namespace syncdesk::test {

/// A request as it came over the wire.
struct RawRequest
{
    QByteArray method{};
    QByteArray target{};                            ///< path and query, undecoded
    QList<QPair<QByteArray, QByteArray>> headers{}; ///< names in lower case
    QByteArray body{};
    int connection = 0; ///< which of the server's connections it came on, from 0

    QByteArray header(QByteArrayView name) const;
    bool hasHeader(QByteArrayView name) const;
};

/// What to do about a request.
struct RawReply
{
    enum class Then {
        KeepOpen, ///< the bytes, then wait for the next request
        Close,    ///< the bytes, then an orderly end
        Reset,    ///< the bytes, then RST
        Hang,     ///< the bytes, and nothing more ever
        Drip      ///< the head, then the body byte by byte, 20 ms apart; those that are late come together
    };
    QByteArray bytes{};
    Then then = Then::KeepOpen;

    static RawReply json(const QByteArray &body, int status = 200,
                         const QList<QPair<QByteArray, QByteArray>> &headers = {});
    static RawReply text(int status, const QByteArray &type, const QByteArray &body,
                         const QList<QPair<QByteArray, QByteArray>> &headers = {});
    static RawReply close() { return {{}, Then::Close}; }
    static RawReply reset() { return {{}, Then::Reset}; }
    static RawReply hang() { return {{}, Then::Hang}; }
};

/// An HTTP/1.1 server on a free port of 127.0.0.1 that does to a client what it is told to, good or bad.
class RawServer : public QTcpServer
{
    Q_OBJECT
public:
    explicit RawServer(QObject *parent = nullptr);
    /// Speaks TLS with this certificate and key.
    explicit RawServer(const QSslConfiguration &tls, QObject *parent = nullptr);

    QUrl url() const;

    /// Asked for each request.
    std::function<RawReply(const RawRequest &)> answer = [](const RawRequest &) { return RawReply::json("{}"); };
    /// What to do with a connection instead of serving it: Close or Reset, as soon as something comes on it, which is
    /// recorded and not answered. Null: serve it.
    std::function<std::optional<RawReply::Then>(int connection)> greet{};
    bool greetAtOnce = false; ///< without waiting for anything to come

    QList<RawRequest> requests{};
    int connections = 0;
    QSet<int> ended{}; ///< connections that are no more, whoever closed them
    int count(QByteArrayView method) const;
    /// Closes all connections in order, as an idle time-out would.
    void closeConnections();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QSslSocket *socket, int connection, QByteArray &buffer);
    void turnAway(QSslSocket *socket, int connection, RawReply::Then then);
    std::optional<RawRequest> takeRequest(int connection, QByteArray &buffer);
    void reply(QSslSocket *socket, const RawReply &reply);

    std::optional<QSslConfiguration> m_tls;
    QList<QSslSocket *> m_sockets;
};

} // namespace syncdesk::test
