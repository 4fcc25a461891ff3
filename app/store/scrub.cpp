#include "app/store/scrub.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

namespace {

const QString mask = u"***"_s;

/// Replaces group \a group of each match.
void maskGroup(QString &line, const QRegularExpression &pattern, int group)
{
    qsizetype from = 0;
    for (QRegularExpressionMatch match = pattern.match(line, from); match.hasMatch();
         match = pattern.match(line, from)) {
        line.replace(match.capturedStart(group), match.capturedLength(group), mask);
        from = match.capturedStart(group) + mask.size();
    }
}

/// Of the calls that this program makes; what else stands in a query may be a signature.
bool isHarmless(const QString &name)
{
    static const QSet<QString> names{
        u"offset"_s,          u"limit"_s,           u"page"_s,    u"per_page"_s, u"dataset_type"_s,   u"file_preview"_s,
        u"running_task_id"_s, u"search_content"_s,  u"sort_by"_s, u"order"_s,    u"support_export"_s, u"with_labels"_s,
        u"workspace_id"_s,    u"dataset_version"_s, u"type"_s,    u"status"_s,   u"nocatalog"_s,      u"name"_s,
        u"domain_id"_s,       u"parent_id"_s,       u"enabled"_s};
    return names.contains(name.toLower());
}

void maskQueries(QString &line)
{
    static const QRegularExpression pair(u"[?&]([^=&?\\s\"'<>]+)=([^&\\s\"'<>]*)"_s);
    qsizetype from = 0;
    for (QRegularExpressionMatch match = pair.match(line, from); match.hasMatch(); match = pair.match(line, from)) {
        from = match.capturedEnd();
        if (isHarmless(match.captured(1)) || match.capturedLength(2) == 0)
            continue;
        line.replace(match.capturedStart(2), match.capturedLength(2), mask);
        from = match.capturedStart(2) + mask.size();
    }
}

} // namespace

QString scrubbed(const QString &line)
{
    using Option = QRegularExpression::PatternOption;
    static const QRegularExpression userInfo(u"(?<=://)[^/?#\\s\"']+(?=@)"_s);
    // header values have spaces and commas, so all up to a quote or the end goes
    static const QRegularExpression header(
        u"\\b((?:x-)?(?:auth|subject|security)-token|(?:proxy-)?authorization|"
        "(?:set-)?cookie|openstack-auth-receipt)\\b[\"']?\\s*[:=,]\\s*[\"']?([^\"'\\r\\n]+)"_s,
        Option::CaseInsensitiveOption);
    static const QRegularExpression field(
        u"(?<![A-Za-z0-9])((?:[a-z]+[-_]?)?(?:password|passwd|passcode|secret|token|signature|credential)|"
        "secret[-_]?(?:access[-_]?)?key|access[-_]?key(?:[-_]?id)?|access|ak|sk)[\"']?\\s*[:=]\\s*"
        "(?:\"((?:[^\"\\\\]|\\\\.)*)\"?|'([^']*)'?|([^\\s,;&\"'{}\\[\\]]+))"_s,
        Option::CaseInsensitiveOption);
    // IAM tokens (CMS) and Fernet tokens, wherever they stand; then anything long without a structure
    static const QRegularExpression token(u"\\b(?:MII[A-Za-z0-9]|gAAAA)[A-Za-z0-9+/=_-]{20,}"_s);
    static const QRegularExpression opaque(
        u"(?<![A-Za-z0-9+=_/.-])(?=[A-Za-z0-9+=_-]*[0-9])(?=[A-Za-z0-9+=_-]*[A-Za-z])"
        "[A-Za-z0-9+=_-]{40,}"_s);

    QString safe = line;
    safe.replace(userInfo, mask);
    maskGroup(safe, header, 2);
    maskQueries(safe);
    for (int group : {2, 3, 4}) {
        qsizetype from = 0;
        for (QRegularExpressionMatch match = field.match(safe, from); match.hasMatch();
             match = field.match(safe, from)) {
            from = match.capturedEnd();
            if (match.capturedLength(group) <= 0)
                continue;
            safe.replace(match.capturedStart(group), match.capturedLength(group), mask);
            from = match.capturedStart(group) + mask.size();
        }
    }
    safe.replace(token, mask);
    safe.replace(opaque, mask);
    return safe;
}

} // namespace syncdesk
