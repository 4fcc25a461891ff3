#pragma once

#include "tests/support/fasttime.h"

namespace syncdesk {

/// The present time, running on faster: plans made of seconds meet real sockets without the test waiting that long.
class HurriedTime : public FastTime
{
public:
    explicit HurriedTime(int factor) : FastTime(factor, SystemTime().wall()) {}
};

} // namespace syncdesk
