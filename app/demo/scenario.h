#pragma once

#include "app/demo/cloudstate.h"

namespace syncdesk::demo {

/// Fills an empty cloud with what the demo shows: datasets of every type and status, runs of earlier days, things that
/// go on. The same at every start but for the dates, which are counted from the present.
void fillWithDemo(CloudState &state);
/// Adds \a projects projects named "scale-1"… with \a datasets ordinary datasets each; gives their ids.
QStringList fillWithMany(CloudState &state, int projects, int datasets);

/// The datasets of the demo that others name.
namespace names {
inline constexpr auto project = "demo-1";
inline constexpr auto streetSigns = "k8Tq2WcVb7NfYzP4sLm";
inline constexpr auto meterPhotos = "Qz3mR9xKd1HvUw7BtEa";
inline constexpr auto tickets = "b0PfLy6TgS2cXn8WjRu";
} // namespace names

} // namespace syncdesk::demo
