#include "app/import/shellwords.h"

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// Within double quotes a backslash stands for itself but before these.
bool isEscapable(QChar c)
{
    return c == u'"' || c == u'\\' || c == u'$' || c == u'`';
}

/// Up to and with the closing quote; false: it is not there, or something would be substituted.
bool readDouble(QStringView text, ShellValue &value)
{
    for (++value.end; value.end < text.size(); ++value.end) {
        const QChar c = text[value.end];
        if (c == u'"') {
            ++value.end;
            return true;
        }
        if (c == u'$' || c == u'`')
            return false;
        const bool escape = c == u'\\' && value.end + 1 < text.size() && isEscapable(text[value.end + 1]);
        if (escape)
            ++value.end;
        value.text += text[value.end];
    }
    return false;
}

bool readSingle(QStringView text, ShellValue &value)
{
    const qsizetype close = text.indexOf(u'\'', value.end + 1);
    if (close < 0)
        return false;
    value.text += text.sliced(value.end + 1, close - value.end - 1);
    value.end = close + 1;
    return true;
}

} // namespace

std::optional<ShellValue> readShellValue(QStringView text)
{
    static const QString special = u"$`;&|<>()"_s;
    ShellValue value;
    if (text.startsWith(u'~'))
        return std::nullopt;
    while (value.end < text.size() && !isBlank(text[value.end])) {
        const QChar c = text[value.end];
        if (c == u'"') {
            if (!readDouble(text, value))
                return std::nullopt;
        } else if (c == u'\'') {
            if (!readSingle(text, value))
                return std::nullopt;
        } else if (c == u'\\') {
            if (value.end + 1 >= text.size()) // goes on in the next line
                return std::nullopt;
            value.text += text[value.end + 1];
            value.end += 2;
        } else if (special.contains(c)) {
            // a semicolon at the very end only ends the command
            if (c != u';' || !text.sliced(value.end + 1).trimmed().isEmpty())
                return std::nullopt;
            value.end = text.size();
        } else {
            value.text += c;
            ++value.end;
        }
    }
    return value;
}

} // namespace syncdesk::importing
