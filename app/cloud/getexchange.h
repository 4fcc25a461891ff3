#pragma once

#include "app/cloud/exchange.h"

#include <QPointer>
#include <QSslError>

class QNetworkReply;

namespace syncdesk {

/// A GET by QNetworkAccessManager: kept connections, HTTP/2, compression. Qt sends a GET again by itself, up to three
/// times, when a kept connection turns out to be closed: harmless for a GET, and told by sent() each time.
class GetExchange : public Exchange
{
    Q_OBJECT
public:
    explicit GetExchange(Network &network, QObject *parent = nullptr);
    ~GetExchange() override;
    void start(const QUrl &url, const ApiRequest &request) override;

private:
    void readMore();
    void replyFinished();
    void end(std::optional<ApiError> failure);

    Network &m_network;
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_sslErrors;
    QByteArray m_body;
    QString m_host;
    bool m_sent = false;
    bool m_over = false;
};

} // namespace syncdesk
