#pragma once

#include <QLoggingCategory>

namespace syncdesk {

/// "syncdesk.store": files that were set aside or could not be written, and where secrets are kept.
Q_DECLARE_LOGGING_CATEGORY(lcStore)

} // namespace syncdesk
