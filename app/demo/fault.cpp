#include "app/demo/fault.h"

#include "app/demo/answers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

QJsonValue withWrongTypes(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"perhaps"_s;
    case QJsonValue::Double:
        return QJsonObject{{u"value"_s, value}};
    case QJsonValue::String:
        return QJsonArray{value, 1.5};
    case QJsonValue::Array:
        return u"no list"_s;
    case QJsonValue::Object:
        return QJsonArray{value};
    default:
        return -1;
    }
}

QByteArray withWrongTypes(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QJsonObject wrong;
    for (auto it = object.begin(); it != object.end(); ++it) {
        // a list stays a list of entries that are wrong inside: the harder case for a reader of lists
        if (it->isArray()) {
            QJsonArray entries{QJsonValue::Null, 17, u"text"_s};
            const QJsonArray list = it->toArray();
            for (const auto &entry : list) {
                QJsonObject inner;
                const QJsonObject fields = entry.toObject();
                for (auto field = fields.begin(); field != fields.end(); ++field)
                    inner[field.key()] = withWrongTypes(*field);
                entries.append(inner);
            }
            wrong[it.key()] = entries;
        } else {
            wrong[it.key()] = withWrongTypes(*it);
        }
    }
    return QJsonDocument(wrong).toJson(QJsonDocument::Compact);
}

HttpAnswer usualError(int status)
{
    switch (status) {
    case 400:
        return serviceError(400, u"ModelArts.0104"_s, u"Parameter error."_s);
    case 401:
        return gatewayError(401, u"APIG.0301"_s, u"Incorrect IAM authentication information: decrypt token fail"_s);
    case 403:
        return gatewayError(403, u"APIG.0302"_s, u"The IAM user is not allowed to access the API."_s);
    case 404:
        return notPublished();
    case 429:
        return gatewayError(
            429, u"APIG.0308"_s,
            u"The throttling threshold has been reached: policy ip over ratelimit,limit:5,time:1 minute"_s);
    case 500:
        return serviceError(500, u"ModelArts.0010"_s, u"Internal error."_s);
    case 502:
        return gatewayError(502, u"APIG.0202"_s, u"Backend unavailable"_s);
    case 503:
        return gatewayError(503, u"APIG.0201"_s, u"Backend unavailable"_s);
    case 504:
        return gatewayError(504, u"APIG.0203"_s, u"Backend timeout"_s);
    default:
        return gatewayError(status, u"APIG.0601"_s, u"Internal server error"_s);
    }
}

HttpAnswer htmlPage(int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = "<!doctype html><html><head><title>Sign in to the network</title></head>"
                  "<body><h1>Company proxy</h1><p>Please sign in to go on.</p></body></html>";
    return answer;
}

} // namespace

PathPattern::PathPattern(const QString &pattern) : m_text(pattern), m_expression(pattern) {}

bool PathPattern::matches(const QString &path) const
{
    if (m_text.isEmpty() || path.contains(m_text))
        return true;
    return m_expression.isValid() && m_expression.match(path).hasMatch();
}

Fault Fault::throttled(const QString &path, std::optional<int> retryAfter, int times)
{
    Fault fault;
    fault.path = path;
    fault.status = 429;
    fault.retryAfter = retryAfter;
    fault.times = times;
    return fault;
}

bool Fault::takesEffect() const
{
    switch (kind) {
    case Kind::Hang:
    case Kind::Status:
        return accept;
    case Kind::ResetBefore:
    case Kind::Html:
    case Kind::Redirect:
        return false;
    case Kind::CutOff:
    case Kind::LostReply:
    case Kind::WrongTypes:
    case Kind::Drip:
    case Kind::HugeBody:
    case Kind::Delay:
    case Kind::DateOff:
    case Kind::Empty:
        break;
    }
    return true;
}

HttpAnswer Fault::spoil(HttpAnswer answer) const
{
    switch (kind) {
    case Kind::Hang:
        answer.manner = HttpAnswer::Manner::Hang;
        break;
    case Kind::CutOff:
        if (answer.body.isEmpty()) // so that there is something to miss
            answer.body = "{\"status\":\"COMPLETED\"}";
        answer.manner = HttpAnswer::Manner::CutOff;
        break;
    case Kind::ResetBefore:
    case Kind::LostReply:
        answer.manner = HttpAnswer::Manner::Reset;
        break;
    case Kind::Status:
        answer = usualError(status);
        if (!code.isEmpty())
            answer =
                code.startsWith("APIG"_L1) ? gatewayError(status, code, message) : serviceError(status, code, message);
        else if (!message.isEmpty())
            answer = gatewayError(status, u"APIG.0%1"_s.arg(status), message);
        break;
    case Kind::Html:
        answer = htmlPage(status == 0 ? 200 : status);
        break;
    case Kind::WrongTypes:
        answer.body = withWrongTypes(answer.body);
        break;
    case Kind::Drip:
        answer.manner = HttpAnswer::Manner::Drip;
        break;
    case Kind::HugeBody:
        answer.padding = std::max<qint64>(bytes - answer.body.size(), 0);
        break;
    case Kind::Redirect:
        answer = {};
        answer.status = 302;
        answer.headers.append({"Location", location});
        break;
    case Kind::DateOff:
        answer.dateOffset += offset;
        break;
    case Kind::Empty:
        answer.body.clear();
        break;
    case Kind::Delay:
        break;
    }
    if (retryAfter)
        answer.headers.append({"Retry-After", QByteArray::number(*retryAfter)});
    answer.delay = delay;
    return answer;
}

std::optional<Fault> FaultPlan::take(const QByteArray &method, const QString &path)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Entry &entry = m_faults[i];
        if ((!entry.fault.method.isEmpty() && entry.fault.method != method) || !entry.pattern.matches(path))
            continue;
        if (entry.fault.skip > 0) {
            --entry.fault.skip;
            continue;
        }
        const Fault fault = entry.fault;
        if (entry.fault.times > 0 && --entry.fault.times == 0)
            m_faults.removeAt(i);
        return fault;
    }
    return std::nullopt;
}

} // namespace syncdesk::demo
