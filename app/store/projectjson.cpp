#include "app/store/projectjson.h"

#include "app/base/json.h"
#include "app/store/projectwords.h"

#include <QDateTime>
#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

namespace syncdesk::projectjson {

namespace {

QString timeText(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(toEpoch(time), Qt::UTC).toString(Qt::ISODateWithMs);
}

bool looksSecret(const QString &key)
{
    static const QSet<QString> secret{
        u"sk"_s,         u"secret"_s,       u"secretkey"_s,     u"secretaccesskey"_s, u"password"_s,
        u"passwd"_s,     u"userpassword"_s, u"proxypassword"_s, u"token"_s,           u"authtoken"_s,
        u"xauthtoken"_s, u"iamtoken"_s,     u"securitytoken"_s, u"sessiontoken"_s,    u"passcode"_s};
    QString plain = key.toLower();
    plain.removeIf([](QChar c) { return c == u'_' || c == u'-' || c == u' ' || c == u'.'; });
    return secret.contains(plain);
}

bool isLoopback(const QString &host)
{
    return host.compare(u"localhost"_s, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

QJsonValue cleaned(const QJsonValue &value, const QString &path, QStringList *found)
{
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &item : value.toArray())
            array.append(cleaned(item, path, found));
        return array;
    }
    if (value.isString()) {
        static const QRegularExpression userInfo(u"(?<=://)[^/?#]*@"_s);
        QString text = value.toString();
        if (!text.contains("://"_L1) || !text.contains(userInfo))
            return value;
        if (found)
            found->append(path);
        return text.remove(userInfo);
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject kept = object;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here = path.isEmpty() ? it.key() : path + u'.' + it.key();
        if (looksSecret(it.key())) {
            kept.remove(it.key());
            if (found)
                found->append(here);
        } else if (it->isString() || it->isArray() || it->isObject()) {
            const QJsonValue clean = cleaned(it.value(), here, found);
            if (clean != it.value()) // nearly never: what is clean is shared
                kept.insert(it.key(), clean);
        }
    }
    return kept;
}

/// Sets or removes: what equals the default is not written.
template<typename T>
void put(QJsonObject &object, const QString &key, const T &value, const T &byDefault = {})
{
    if (value == byDefault)
        object.remove(key);
    else
        object.insert(key, value);
}

void put(QJsonObject &object, const QString &key, const std::optional<WallTime> &time)
{
    put(object, key, time ? timeText(*time) : QString());
}

void put(QJsonObject &object, const QString &key, const QUrl &url)
{
    // belt and braces: readEndpoint() lets no user through, a dialog might
    put(object, key,
        url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded));
}

QJsonObject writeSignIn(const SignIn &signIn, const QJsonValue &raw)
{
    QJsonObject object = raw.toObject();
    object.insert(u"kind"_s, toWord(signInWords, signIn.kind));
    put(object, u"accessKey"_s, signIn.accessKey);
    put(object, u"userName"_s, signIn.userName);
    put(object, u"userId"_s, signIn.userId);
    put(object, u"account"_s, signIn.account);
    put(object, u"secondFactor"_s, signIn.secondFactor);
    put(object, u"expires"_s, signIn.expires);
    return object;
}

QJsonObject writeProxy(const ProxySettings &proxy, const QJsonValue &raw)
{
    QJsonObject object = raw.toObject();
    object.insert(u"kind"_s, toWord(proxyWords, proxy.kind));
    put(object, u"host"_s, proxy.host);
    put(object, u"port"_s, proxy.port);
    put(object, u"user"_s, proxy.user);
    put(object, u"exceptions"_s, QJsonArray::fromStringList(proxy.exceptions));
    return object;
}

QJsonObject writeCapabilities(const Capabilities &capabilities, const QJsonValue &raw)
{
    QJsonObject object = raw.toObject();
    put(object, u"v2"_s, toWord(offeredWords, capabilities.v2));
    put(object, u"v1Datasets"_s, toWord(offeredWords, capabilities.v1Datasets));
    put(object, u"v1Jobs"_s, toWord(offeredWords, capabilities.v1Jobs));
    put(object, u"teamTasks"_s, toWord(offeredWords, capabilities.teamTasks));
    put(object, u"checked"_s, capabilities.checked);
    put(object, u"v2Sync"_s, toWord(offeredWords, capabilities.v2Sync));
    put(object, u"v1DatasetSync"_s, toWord(offeredWords, capabilities.v1DatasetSync));
    put(object, u"v1JobSync"_s, toWord(offeredWords, capabilities.v1JobSync));
    return object;
}

QJsonArray writeAdded(const Project &project, const QJsonValue &raw)
{
    QJsonArray array;
    for (const auto &[kind, id] : project.added)
        array.append(QJsonObject{{u"kind"_s, toWord(targetWords, TargetKind(kind))}, {u"id"_s, id}});
    for (const QJsonValue &row : raw.toArray()) {
        if (!readAdded(row)) // a kind of a newer version
            array.append(row);
    }
    return array;
}

} // namespace

std::optional<QPair<int, QString>> readAdded(const QJsonValue &value)
{
    const auto kind = fromWord(targetWords, value["kind"_L1].toString());
    const QString id = json::readText(value["id"_L1]).trimmed();
    if (!kind || id.isEmpty())
        return std::nullopt;
    return QPair<int, QString>(int(*kind), id);
}

QUrl readEndpoint(const QString &text)
{
    const QString full = text.contains("://"_L1) ? text : "https://"_L1 + text;
    QUrl url(full, QUrl::StrictMode);
    const QString host = url.host();
    const bool plain = url.scheme() == "http"_L1;
    if (!url.isValid() || host.isEmpty() || (url.scheme() != "https"_L1 && !plain) || (plain && !isLoopback(host)))
        return {};
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return {};
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::StrictMode);
    return url;
}

QString derivedId(const Project &project, int copy)
{
    static const QUuid space(u"{6d8f3f0e-0c57-4f64-9d3a-5b1f0a4d2c11}"_s);
    QStringList parts{project.name, project.region, project.projectId, project.endpoint.toString(QUrl::FullyEncoded)};
    if (project.isDemo())
        parts = {u"demo"_s};
    if (copy > 0)
        parts.append(QString::number(copy));
    return QUuid::createUuidV5(space, parts.join(u'\n')).toString(QUuid::WithoutBraces);
}

QJsonValue withoutSecrets(const QJsonValue &value, QStringList *found)
{
    return cleaned(value, {}, found);
}

QJsonObject write(const Project &project, const QJsonObject &raw)
{
    QJsonObject object = withoutSecrets(raw).toObject();
    object.insert(u"id"_s, project.id);
    put(object, u"name"_s, project.name);
    put(object, u"region"_s, project.region);
    put(object, u"projectId"_s, project.projectId);
    put(object, u"projectName"_s, project.projectName);
    // the demo cloud has another port each time
    put(object, u"endpoint"_s, project.isDemo() ? QUrl() : project.endpoint);
    put(object, u"iamEndpoint"_s, project.isDemo() ? QUrl() : project.iamEndpoint);
    put(object, u"workspaceId"_s, project.workspaceId);
    object.insert(u"signIn"_s, writeSignIn(project.signIn, object["signIn"_L1]));
    const bool proxyToTell = project.proxy != ProxySettings() || object.contains("proxy"_L1);
    if (proxyToTell)
        object.insert(u"proxy"_s, writeProxy(project.proxy, object["proxy"_L1]));
    put(object, u"caFile"_s, project.caFile);
    object.insert(u"requestsPerMinute"_s, project.requestsPerMinute);
    object.insert(u"askV1"_s, project.askV1);
    object.insert(u"confirmStarts"_s, project.confirmStarts);
    object.insert(u"enabled"_s, project.enabled);
    put(object, u"added"_s, writeAdded(project, object["added"_L1]));
    put(object, u"capabilities"_s, writeCapabilities(project.capabilities, object["capabilities"_L1]));
    return object;
}

} // namespace syncdesk::projectjson
