#include "app/sync/parse.h"

namespace syncdesk::parse {

using namespace Qt::Literals::StringLiterals;

std::optional<std::chrono::seconds> zoneOf(const QString &region)
{
    if (region.startsWith(u"cn-"))
        return std::chrono::hours(8);
    return std::nullopt;
}

QString obsPath(const QString &sent)
{
    const QString path = sent.trimmed();
    const qsizetype scheme = path.indexOf("://"_L1);
    if (scheme < 0) {
        if (path.isEmpty() || path == u"/")
            return {};
        // Only one slash goes: "//" inside a path is a mistake that the service refuses (4315) and must stay visible.
        const QString bare = path.startsWith(u'/') ? path.mid(1) : path;
        return "obs://"_L1 + bare + (bare.contains(u'/') ? ""_L1 : "/"_L1);
    }
    const QStringView word = QStringView(path).left(scheme);
    if (word.compare("obs"_L1, Qt::CaseInsensitive) == 0 || word.compare("s3"_L1, Qt::CaseInsensitive) == 0)
        return obsPath(path.mid(scheme + 3));
    return path.left(path.indexOf(u'?'));
}

} // namespace syncdesk::parse
