#pragma once

#include <QString>

namespace syncdesk {

/// A caption without its mnemonic: "&Sync" → "Sync", "同步(&S)" → "同步". Other ampersands stay ("&&" → "&").
QString withoutMnemonic(const QString &caption);

} // namespace syncdesk
