#pragma once

#include "app/demo/democloud.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace syncdesk {

/// A plain client of the loopback cloud for tests: signs by hand, waits for each answer, judges nothing.
class CloudClient
{
public:
    enum class SignIn { Key, Token, None };

    struct Reply
    {
        int status = 0; ///< 0: no status line came
        QByteArray body{};
        QJsonObject json{};
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        QList<QNetworkReply::RawHeaderPair> headers{};
        QByteArray header(const QByteArray &name) const;
        QString code() const { return json[QLatin1StringView("error_code")].toString(); }
    };

    CloudClient(demo::DemoCloud &cloud, Timebase &time);

    /// \a path below "/v2/{project_id}/" unless it begins with '/'. Query: as it is to be sent, encoded.
    Reply get(const QString &path, const QByteArray &query = {}) { return send("GET", path, query); }
    Reply post(const QString &path, const QByteArray &body = {}) { return send("POST", path, {}, body); }
    Reply send(const QByteArray &method, const QString &path, const QByteArray &query = {},
               const QByteArray &body = {});
    /// Sends without waiting; the caller owns the reply.
    QNetworkReply *begin(const QByteArray &method, const QString &path, const QByteArray &query = {},
                         const QByteArray &body = {});
    static Reply read(QNetworkReply *reply);

    /// The value of Authorization over what is in \a request, as auth.md 1.1 says. For tests of other parts too.
    static QByteArray signature(const QByteArray &method, const QUrl &url, const demo::HttpHeaders &headers,
                                const QByteArray &body, const QByteArray &accessKey, const QByteArray &secretKey,
                                const QByteArray &date);

    SignIn signIn = SignIn::Key;
    QString accessKey{}, secretKey{}, securityToken{}, token{}, projectId{};
    QByteArray contentHash{};  ///< X-Sdk-Content-Sha256, when not empty
    demo::HttpHeaders extra{}; ///< unsigned
    Millis clockOffset{};      ///< of this client
    int patience = 5000;       ///< ms of real time for an answer

private:
    demo::DemoCloud &m_cloud;
    Timebase &m_time;
    QNetworkAccessManager m_network{};
};

} // namespace syncdesk
