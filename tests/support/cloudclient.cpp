#include "tests/support/cloudclient.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QEventLoop>
#include <QJsonDocument>
#include <QMap>
#include <QMessageAuthenticationCode>
#include <QNetworkProxy>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

CloudClient::CloudClient(demo::DemoCloud &cloud, Timebase &time)
    : accessKey(cloud.accessKey()), secretKey(cloud.secretKey()), projectId(cloud.projectId()), m_cloud(cloud),
      m_time(time)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

QByteArray CloudClient::Reply::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray CloudClient::signature(const QByteArray &method, const QUrl &url, const demo::HttpHeaders &headers,
                                  const QByteArray &body, const QByteArray &accessKey, const QByteArray &secretKey,
                                  const QByteArray &date)
{
    QByteArray path = url.path(QUrl::FullyDecoded).toUtf8().toPercentEncoding("/");
    if (!path.endsWith('/'))
        path += '/';
    QMap<QByteArray, QMap<QByteArray, int>> query; // name → values, each with its count
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        ++query[name.toUtf8()][value.toUtf8()];
    QByteArrayList pairs;
    for (auto name = query.begin(); name != query.end(); ++name) {
        for (auto value = name->begin(); value != name->end(); ++value)
            pairs += QByteArrayList(*value, name.key().toPercentEncoding() + '=' + value.key().toPercentEncoding());
    }
    QMap<QByteArray, QByteArray> lines;
    QByteArray bodyHash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    for (const auto &[name, value] : headers) {
        lines[name.toLower()] = value.trimmed();
        if (name.toLower() == "x-sdk-content-sha256")
            bodyHash = value;
    }
    QByteArray canonicalHeaders;
    for (auto line = lines.begin(); line != lines.end(); ++line)
        canonicalHeaders += line.key() + ':' + *line + '\n';
    const QByteArray names = lines.keys().join(';');
    const QByteArray canonical =
        method + '\n' + path + '\n' + pairs.join('&') + '\n' + canonicalHeaders + '\n' + names + '\n' + bodyHash;
    const QByteArray text =
        "SDK-HMAC-SHA256\n" + date + '\n' + QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex();
    return "SDK-HMAC-SHA256 Access=" + accessKey + ", SignedHeaders=" + names +
           ", Signature=" + QMessageAuthenticationCode::hash(text, secretKey, QCryptographicHash::Sha256).toHex();
}

QNetworkReply *CloudClient::begin(const QByteArray &method, const QString &path, const QByteArray &query,
                                  const QByteArray &body)
{
    QUrl url = m_cloud.endpoint();
    url.setPath(path.startsWith(u'/') ? path : u"/v2/"_s + projectId + u'/' + path, QUrl::DecodedMode);
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("Content-Type", "application/json");
    for (const auto &[name, value] : std::as_const(extra))
        request.setRawHeader(name, value);
    if (signIn == SignIn::Token) {
        request.setRawHeader("X-Auth-Token", token.toLatin1());
    } else if (signIn == SignIn::Key) {
        const QByteArray date = QDateTime::fromMSecsSinceEpoch(toEpoch(m_time.wall() + clockOffset), Qt::UTC)
                                    .toString(u"yyyyMMdd'T'HHmmss'Z'"_s)
                                    .toLatin1();
        demo::HttpHeaders headers{{"X-Sdk-Date", date}};
        if (!projectId.isEmpty())
            headers.append({"X-Project-Id", projectId.toLatin1()});
        if (!securityToken.isEmpty())
            headers.append({"X-Security-Token", securityToken.toLatin1()});
        if (!contentHash.isEmpty())
            headers.append({"X-Sdk-Content-Sha256", contentHash});
        for (const auto &[name, value] : std::as_const(headers))
            request.setRawHeader(name, value);
        headers.append({"Host", url.authority().toLatin1()});
        headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
        request.setRawHeader("Authorization",
                             signature(method, url, headers, body, accessKey.toLatin1(), secretKey.toLatin1(), date));
    }
    if (method == "HEAD") // as a custom verb it would wait for a body
        return m_network.head(request);
    return m_network.sendCustomRequest(request, method, method == "GET" || method == "HEAD" ? QByteArray() : body);
}

CloudClient::Reply CloudClient::read(QNetworkReply *reply)
{
    Reply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.body = reply->readAll();
    result.json = QJsonDocument::fromJson(result.body).object();
    result.error = reply->error();
    result.headers = reply->rawHeaderPairs();
    return result;
}

CloudClient::Reply CloudClient::send(const QByteArray &method, const QString &path, const QByteArray &query,
                                     const QByteArray &body)
{
    const std::unique_ptr<QNetworkReply> reply(begin(method, path, query, body));
    // an event loop, not a loop of short waits: a test of many requests is over much sooner
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    if (!reply->isFinished())
        qWarning("CloudClient: no answer to %s %s", method.constData(), qPrintable(path));
    return read(reply.get());
}

} // namespace syncdesk
