#include "app/demo/requestlog.h"

#include <algorithm>

namespace syncdesk::demo {

namespace {

constexpr qsizetype mostBody = 65536;
constexpr qsizetype mostBytes = 33554432;

qsizetype sizeOf(const LoggedRequest &request)
{
    qsizetype size = request.body.size() + request.query.size() + request.path.size() * 2 + 200;
    for (const auto &[name, value] : request.headers)
        size += name.size() + value.size() + 64;
    return size;
}

} // namespace

QByteArray LoggedRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void RequestLog::add(LoggedRequest request)
{
    request.body.truncate(mostBody);
    m_bytes += sizeOf(request);
    ++m_total;
    m_entries.push_back(std::move(request));
    while (qsizetype(m_entries.size()) > m_limit || (m_bytes > mostBytes && m_entries.size() > 1))
        forgetFirst();
}

void RequestLog::forgetFirst()
{
    m_bytes -= sizeOf(m_entries.front());
    m_entries.pop_front();
}

void RequestLog::clear()
{
    m_entries.clear();
    m_bytes = 0;
    m_total = 0;
}

int RequestLog::count(const QByteArray &method, const PathPattern &pattern) const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [&](const LoggedRequest &request) {
        return (method.isEmpty() || request.method == method) && pattern.matches(request.path);
    }));
}

} // namespace syncdesk::demo
