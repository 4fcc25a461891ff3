#pragma once

#include <QTextDocument>

namespace syncdesk {

/// Text for a tool tip, shown as it is: a tool tip would take "<b>x</b>" from the service for markup.
inline QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace syncdesk
