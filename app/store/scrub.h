#pragma once

#include <QString>

namespace syncdesk {

/// \a line with everything masked that looks like a secret: values of headers and fields that hold one, signatures and
/// access keys, users in addresses, query values outside an allow list, and long opaque texts such as tokens. A second
/// line of defence: whoever writes to the log leaves secrets out in the first place.
QString scrubbed(const QString &line);

} // namespace syncdesk
