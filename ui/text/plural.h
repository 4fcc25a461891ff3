#pragma once

#include <QtGlobal>

#include <algorithm>

namespace syncdesk {

/// For %n: plural forms take an int.
inline int plural(qint64 n)
{
    return int(std::min<qint64>(n, 1'000'000));
}

} // namespace syncdesk
