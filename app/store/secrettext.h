#pragma once

#include "app/sync/project.h"

/// A secret as the one text of its key-store entry, and copies of it that can be wiped.
namespace syncdesk::secrettext {

/// Without the passcode.
QString write(const Secret &secret);
/// Absent: not written by this program, or damaged.
std::optional<Secret> read(const QString &text);

/// Shares no memory with \a secret, so that wiping the one leaves the other.
Secret deepCopy(const Secret &secret);
/// Overwrites what nobody else shares.
void wipe(Secret &secret);
void wipe(QString &text);

} // namespace syncdesk::secrettext
