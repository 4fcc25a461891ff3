#include "app/demo/democloud.h"

#include "app/demo/scenario.h"

#include <algorithm>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

/// Decoded segments of a path without its leading '/'.
QStringList segments(const QByteArray &path)
{
    QStringList parts;
    const QList<QByteArray> raw = path.mid(1).split('/');
    for (const QByteArray &part : raw)
        parts.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    return parts;
}

HttpAnswer throttled(int limit)
{
    return gatewayError(429, u"APIG.0308"_s,
                        u"The throttling threshold has been reached: policy user over "
                        "ratelimit,limit:%1,time:1 minute"_s.arg(limit));
}

} // namespace

DemoCloud::DemoCloud(Timebase &time, QObject *parent)
    : QObject(parent), m_time(time), m_state(std::make_unique<CloudState>(time)), m_gate(*m_state),
      m_iam(*m_state, m_gate), m_v2(*m_state, m_habits), m_v1(*m_state, m_habits),
      m_server(
          time, [this](const HttpRequest &request) { return handle(request); }, this)
{}

DemoCloud::~DemoCloud() = default;

bool DemoCloud::start()
{
    stop();
    m_state->reset();
    m_gate.reset();
    m_faults.clear();
    m_served.clear();
    m_log.clear();
    m_inWindow = 0;
    fillWithDemo(*m_state);
    if (!m_server.start())
        return false;
    m_port = m_server.port();
    return true;
}

void DemoCloud::stop()
{
    m_server.stop();
    m_kept.reset();
    m_port = 0;
}

bool DemoCloud::setReachable(bool reachable)
{
    if (m_port == 0)
        return false;
    m_kept.reset();
    if (reachable)
        return isRunning() || m_server.start(m_port);
    m_server.stop();
    m_kept = std::make_unique<QTcpSocket>();
    return m_kept->bind(QHostAddress::LocalHost, m_port, QAbstractSocket::ReuseAddressHint);
}

QUrl DemoCloud::endpoint() const
{
    return m_port == 0 ? QUrl() : QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QString DemoCloud::projectId() const
{
    return m_state->projects.empty() ? QString() : m_state->projects.front()->id;
}

QString DemoCloud::projectName() const
{
    return QLatin1StringView(names::project);
}

QString DemoCloud::issueToken(const QString &projectId)
{
    return m_gate.issue(m_gate.user, projectId, {u"password"_s}).text;
}

void DemoCloud::setSpeed(double speed)
{
    m_state->speed = std::clamp(speed, 0.01, 10000.0);
}

void DemoCloud::setElsewhere(bool on)
{
    m_state->elsewhere = on;
    m_state->nextElsewhere = std::max(m_state->nextElsewhere, m_time.now());
}

QStringList DemoCloud::populate(int projects, int datasetsPerProject)
{
    return fillWithMany(*m_state, projects, datasetsPerProject);
}

HttpAnswer DemoCloud::handle(const HttpRequest &request)
{
    m_state->settle();
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path));
    const std::optional<Fault> fault = m_faults.take(request.method, path);
    const bool takesEffect = !fault || fault->takesEffect();
    HttpAnswer answer;
    if (takesEffect)
        answer = overLimit() ? throttled(m_rateLimit) : route(request);
    if (m_granted > 0) {
        answer.headers.emplaceBack("X-ratelimit", QByteArray::number(m_granted));
        answer.headers.emplaceBack("X-ratelimit-window", "minute");
    }
    if (fault)
        answer = fault->spoil(answer);
    answer.dateOffset += m_state->wall() - m_time.wall();
    const bool hasId = std::any_of(answer.headers.cbegin(), answer.headers.cend(),
                                   [](const auto &header) { return header.first == "X-Request-Id"; });
    if (!hasId)
        answer.headers.append({"X-Request-Id", newRequestId()});

    const bool silent = answer.manner == HttpAnswer::Manner::Hang || answer.manner == HttpAnswer::Manner::Reset;
    LoggedRequest entry{
        m_state->wall(), m_time.now(),    request.method, path, request.query, silent ? 0 : answer.status,
        takesEffect,     request.headers, request.body};
    m_log.add(entry);
    Q_EMIT requested(entry);
    return answer;
}

bool DemoCloud::overLimit()
{
    if (m_rateLimit <= 0)
        return false;
    if (m_inWindow == 0 || m_time.now() - m_windowStart >= 1min) {
        m_windowStart = m_time.now();
        m_inWindow = 0;
    }
    return ++m_inWindow > m_rateLimit;
}

HttpAnswer DemoCloud::route(const HttpRequest &request)
{
    const QStringList parts = segments(request.path);
    if (parts.value(0) == "v3"_L1 || parts.value(0) == "v3.0"_L1)
        return m_iam.answer(request, parts);
    if (parts.size() > 2 && (parts.at(0) == "v2"_L1 || parts.at(0) == "v1"_L1))
        return routeToProject(request, parts);
    return notPublished();
}

HttpAnswer DemoCloud::routeToProject(const HttpRequest &request, const QStringList &parts)
{
    const QStringList rest = parts.mid(2);
    const bool v2 = parts.at(0) == "v2"_L1;
    const Served *served = findServed(request, u'/' + parts.join(u'/'));
    // the gateway knows its APIs before it looks at who asks
    if (!served && !(v2 ? m_v2.isPublished(request.method, rest) : m_v1.isPublished(request.method, rest)))
        return notPublished();
    const std::variant<Caller, HttpAnswer> caller = m_gate.check(request);
    if (const auto *refusal = std::get_if<HttpAnswer>(&caller))
        return *refusal;
    if (std::optional<HttpAnswer> refusal = m_gate.checkProject(std::get<Caller>(caller), parts.at(1)))
        return *refusal;
    if (served) {
        HttpAnswer answer;
        answer.status = served->status;
        answer.body = served->body;
        return answer;
    }
    DemoProject &project = *m_state->project(parts.at(1));
    return v2 ? m_v2.answer(request, project, rest) : m_v1.answer(request, project, rest);
}

const DemoCloud::Served *DemoCloud::findServed(const HttpRequest &request, const QString &path) const
{
    for (const Served &entry : m_served) {
        if ((entry.method.isEmpty() || entry.method == request.method) && entry.path.matches(path))
            return &entry;
    }
    return nullptr;
}

void DemoCloud::serve(const QByteArray &method, const QString &path, const QByteArray &body, int status)
{
    m_served.prepend({method, path, body, status}); // the latest word counts
}

void DemoCloud::serve(const QByteArray &method, const QString &path, const QJsonObject &body, int status)
{
    serve(method, path, jsonAnswer(body).body, status);
}

} // namespace syncdesk::demo
