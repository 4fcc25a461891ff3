#include "app/base/json.h"
#include "app/store/projectjson.h"
#include "app/store/projectwords.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace syncdesk::projectjson {

namespace {

using Kind = ProjectsProblem::Kind;

/// Reads the fields of one entry and notes what is wrong with them.
class Reader
{
public:
    Reader(Entry &entry, int index) : m_entry(entry), m_index(index) {}

    void problem(Kind kind, const QString &field)
    {
        const QString name = m_entry.project ? m_entry.project->name : QString();
        m_entry.problems.append({.kind = kind, .index = m_index, .name = name, .field = field});
        m_bad = m_bad || kind == Kind::BadEntry;
    }
    bool isBad() const { return m_bad; }

    /// Text or a number; \a otherwise tells what anything else is.
    QString text(const QJsonObject &object, const QString &path, Kind otherwise = Kind::BadField)
    {
        const QJsonValue value = at(object, path);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString() && !json::readInteger(value))
            problem(otherwise, path);
        return json::readText(value).trimmed();
    }

    bool flag(const QJsonObject &object, const QString &path, bool byDefault)
    {
        const QJsonValue value = at(object, path);
        const std::optional<bool> read = json::readBool(value);
        if (!read && !value.isUndefined() && !value.isNull())
            problem(Kind::BadField, path);
        return read.value_or(byDefault);
    }

    std::optional<WallTime> time(const QJsonObject &object, const QString &path)
    {
        const QJsonValue value = at(object, path);
        const std::optional<WallTime> read = json::readTime(value);
        if (!read && !value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty()))
            problem(Kind::BadField, path);
        return read;
    }

    std::optional<int> number(const QJsonObject &object, const QString &path, int least, int most, Kind otherwise)
    {
        const QJsonValue value = at(object, path);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const std::optional<qint64> read = json::readInteger(value);
        if (read && *read >= least && *read <= most)
            return int(*read);
        problem(otherwise, path);
        return std::nullopt;
    }

    QUrl endpoint(const QJsonObject &object, const QString &path)
    {
        const QString written = text(object, path, Kind::BadEntry);
        if (written.isEmpty())
            return {};
        QUrl url = readEndpoint(written);
        if (url.isEmpty())
            problem(Kind::BadEntry, path);
        return url;
    }

private:
    static QJsonValue at(const QJsonObject &object, const QString &path)
    {
        return object.value(path.section(u'.', -1));
    }

    Entry &m_entry;
    int m_index;
    bool m_bad = false;
};

SignIn readSignIn(Reader &reader, const QJsonValue &value)
{
    SignIn signIn;
    if (value.isUndefined() || value.isNull())
        return signIn;
    const QJsonObject object = value.isString() ? QJsonObject{{u"kind"_s, value}} : value.toObject();
    if (!value.isString() && !value.isObject()) {
        reader.problem(Kind::BadEntry, u"signIn"_s);
        return signIn;
    }
    if (object.contains("kind"_L1)) {
        const auto kind = fromWord(signInWords, object["kind"_L1].toString());
        if (!kind)
            reader.problem(Kind::BadEntry, u"signIn.kind"_s);
        signIn.kind = kind.value_or(SignInKind::AccessKey);
    }
    signIn.accessKey = reader.text(object, u"signIn.accessKey"_s);
    signIn.userName = reader.text(object, u"signIn.userName"_s);
    signIn.userId = reader.text(object, u"signIn.userId"_s);
    signIn.account = reader.text(object, u"signIn.account"_s);
    signIn.secondFactor = reader.flag(object, u"signIn.secondFactor"_s, false);
    signIn.expires = reader.time(object, u"signIn.expires"_s);
    return signIn;
}

/// What is wrong here makes the whole entry bad: a proxy that was asked for must not be gone around.
ProxySettings readProxy(Reader &reader, const QJsonValue &value)
{
    ProxySettings proxy;
    if (value.isUndefined() || value.isNull())
        return proxy;
    const QJsonObject object = value.isString() ? QJsonObject{{u"kind"_s, value}} : value.toObject();
    const auto kind = fromWord(proxyWords, object["kind"_L1].toString());
    if (!kind) {
        reader.problem(Kind::BadEntry, u"proxy.kind"_s);
        return proxy;
    }
    proxy.kind = *kind;
    proxy.host = reader.text(object, u"proxy.host"_s, Kind::BadEntry);
    proxy.port = reader.number(object, u"proxy.port"_s, 0, 65535, Kind::BadEntry).value_or(0);
    proxy.user = reader.text(object, u"proxy.user"_s, Kind::BadEntry);
    const bool manual = proxy.kind == ProxySettings::Kind::Http || proxy.kind == ProxySettings::Kind::Socks5;
    if ((manual && proxy.host.isEmpty()) || proxy.host.contains(u'@') || proxy.host.contains(u'/'))
        reader.problem(Kind::BadEntry, u"proxy.host"_s);
    if (manual && proxy.port == 0)
        reader.problem(Kind::BadEntry, u"proxy.port"_s);
    for (const QJsonValue &exception : object["exceptions"_L1].toArray()) {
        if (const QString host = exception.toString().trimmed(); !host.isEmpty())
            proxy.exceptions.append(host);
    }
    return proxy;
}

Capabilities readCapabilities(Reader &reader, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto offered = [&object](QLatin1StringView key) {
        return fromWord(offeredWords, object[key].toString()).value_or(Offered::Unknown);
    };
    return {offered("v2"_L1),
            offered("v1Datasets"_L1),
            offered("v1Jobs"_L1),
            offered("teamTasks"_L1),
            reader.time(object, u"capabilities.checked"_s),
            offered("v2Sync"_L1),
            offered("v1DatasetSync"_L1),
            offered("v1JobSync"_L1)};
}

void readRest(Reader &reader, const QJsonObject &object, Project &project)
{
    project.projectId = reader.text(object, u"projectId"_s);
    project.projectName = reader.text(object, u"projectName"_s);
    project.workspaceId = reader.text(object, u"workspaceId"_s);
    project.proxy = readProxy(reader, object["proxy"_L1]);
    // without the certificates that were asked for every connection would fail without a word about why
    project.caFile = reader.text(object, u"caFile"_s, Kind::BadEntry);
    project.requestsPerMinute =
        reader.number(object, u"requestsPerMinute"_s, 1, 6000, Kind::BadField).value_or(Project().requestsPerMinute);
    project.askV1 = reader.flag(object, u"askV1"_s, true);
    project.confirmStarts = reader.flag(object, u"confirmStarts"_s, true);
    project.enabled = reader.flag(object, u"enabled"_s, true);
    for (const QJsonValue &row : object["added"_L1].toArray()) {
        if (const auto added = readAdded(row))
            project.added.append(*added);
        else
            reader.problem(Kind::BadField, u"added"_s);
    }
    project.capabilities = readCapabilities(reader, object["capabilities"_L1]);
}

} // namespace

Entry read(const QJsonValue &value, int index)
{
    Entry entry;
    Reader reader(entry, index);
    if (!value.isObject()) {
        reader.problem(Kind::BadEntry, {});
        return entry;
    }
    QStringList secrets;
    const QJsonObject object = withoutSecrets(value, &secrets).toObject();
    entry.project.emplace();
    Project &project = *entry.project;
    project.name = reader.text(object, u"name"_s, Kind::BadEntry);
    for (const QString &field : std::as_const(secrets))
        reader.problem(Kind::SecretInFile, field);

    project.id = reader.text(object, u"id"_s);
    project.region = reader.text(object, u"region"_s, Kind::BadEntry);
    project.signIn = readSignIn(reader, object["signIn"_L1]);
    project.endpoint = reader.endpoint(object, u"endpoint"_s);
    project.iamEndpoint = reader.endpoint(object, u"iamEndpoint"_s);
    readRest(reader, object, project);

    // the region becomes a part of host names
    static const QRegularExpression regionForm(u"\\A[A-Za-z0-9_-]{0,64}\\z"_s);
    if (!regionForm.match(project.region).hasMatch())
        reader.problem(Kind::BadEntry, u"region"_s);
    if (!project.isDemo() && !reader.isBad()) {
        if (project.name.isEmpty())
            reader.problem(Kind::BadEntry, u"name"_s);
        else if (project.region.isEmpty() && project.endpoint.isEmpty())
            reader.problem(Kind::BadEntry, u"region"_s);
    }
    if (reader.isBad())
        entry.project.reset();
    else if (project.id.isEmpty())
        project.id = derivedId(project);
    return entry;
}

} // namespace syncdesk::projectjson
