#include "app/store/storelog.h"

namespace syncdesk {

Q_LOGGING_CATEGORY(lcStore, "syncdesk.store", QtInfoMsg)

} // namespace syncdesk
