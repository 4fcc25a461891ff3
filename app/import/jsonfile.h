#pragma once

#include "app/import/findings.h"

#include <QJsonObject>

namespace syncdesk::importing {

/// The object that \a text is; nullopt, and a problem with its line, when it is none.
std::optional<QJsonObject> readJsonObject(const QString &text, Findings &findings);

} // namespace syncdesk::importing
