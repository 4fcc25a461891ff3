#include "ui/text/mnemonic.h"

#include <QRegularExpression>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

QString withoutMnemonic(const QString &caption)
{
    static const QRegularExpression inBrackets(u"\\s*[(（]&\\w[)）]"_s);
    static const QRegularExpression ampersand(u"&(.)"_s);
    QString plain = caption;
    return plain.remove(inBrackets).replace(ampersand, u"\\1"_s);
}

} // namespace syncdesk
