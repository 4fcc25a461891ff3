#pragma once

#include "app/cloud/answer.h"

#include <memory>
#include <QObject>
#include <QPointer>
#include <QSslError>

class QNetworkAccessManager;
class QNetworkReply;

namespace syncdesk {

class Network;

/// One request on the wire through QNetworkAccessManager, below ApiCall: no deadlines, no redirects.
/// Deleting it gives the request up.
///
/// Qt 6.4 sends a request again by itself when the connection closes before the status line, a POST as well, up to
/// three times. Of a GET that is harmless, and each time is told by sent(). A POST gets an upload device that cannot be
/// rewound: where Qt would send again it then ends with ContentReSendError, so the service sees it once or not at all.
/// It also gets a manager, and so a connection, of its own: on a kept one that died unnoticed (sleep, an idle time-out
/// on the way) it would be lost, and as it is not repeated, every such start would end with its outcome unknown.
class HttpExchange : public QObject
{
    Q_OBJECT
public:
    explicit HttpExchange(Network &network, QObject *parent = nullptr);
    ~HttpExchange() override;
    /// Never ends before it returned.
    void start(const QUrl &url, const ApiRequest &request);

Q_SIGNALS:
    /// The request leaves now, once for each time it does. A POST is told as sent from the start: Qt does not say when
    /// the head of a request without a body leaves, and what may have been sent must count as sent.
    void sent();
    /// Bytes of the reply came.
    void progressed();
    /// Once, the last signal. Without `took`.
    void ended(const syncdesk::Answer &answer);

private:
    void readMore();
    void replyFinished();
    void end(std::optional<ApiError> failure);

    Network &m_network;
    std::unique_ptr<QNetworkAccessManager> m_ownManager; ///< of a POST
    QPointer<QNetworkReply> m_reply;
    QList<QSslError> m_sslErrors;
    QByteArray m_body;
    QString m_host;
    bool m_sent = false;
    bool m_over = false;
};

} // namespace syncdesk
