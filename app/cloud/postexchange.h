#pragma once

#include "app/cloud/exchange.h"
#include "app/cloud/httpreplyreader.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslError>
#include <QTimer>
#include <QUrl>

class QSslSocket;

namespace syncdesk {

/// A POST that is written to a connection at most once: a start must reach the service once or not at all.
///
/// Not by QNetworkAccessManager: it sends a request again by itself when the connection closes before the status
/// line, a POST as well, and does not say in time whether anything was sent. Here a fresh connection is opened for
/// the one request, HTTP/1.1 with "Connection: close", and there is a single call of write().
class PostExchange : public Exchange
{
    Q_OBJECT
public:
    explicit PostExchange(Network &network, QObject *parent = nullptr);
    ~PostExchange() override;
    void start(const QUrl &url, const ApiRequest &request) override;

private:
    void connectThroughProxy(const QNetworkProxy &proxy);
    void connectToNext();
    void openSocket(const QNetworkProxy &proxy, const QString &host, int port);
    void writeOnce();
    void readMore();
    void failed(QAbstractSocket::SocketError error);
    void closed();
    void end(std::optional<ApiError> failure);

    Network &m_network;
    QUrl m_url;
    QByteArray m_bytes; ///< the whole request; empty once written
    bool m_sent = false;
    bool m_over = false;
    bool m_askedProxy = false; ///< plain http through an HTTP proxy: the socket's other end is the proxy
    QSslSocket *m_socket = nullptr;
    QList<QSslError> m_sslErrors;
    QList<QHostAddress> m_addresses; ///< still to be tried
    int m_lookup = -1;
    QTimer m_patience; ///< with one address, while there are others
    HttpReplyReader m_reader;
};

} // namespace syncdesk
