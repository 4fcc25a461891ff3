#pragma once

#include "app/sync/run.h"
#include "app/sync/target.h"

#include <QByteArray>

/// Targets and runs as the blobs of the history database: a CBOR map with small numbers for keys, in rising order.
/// What is missing reads as its default, what is unknown is passed over. The numbers are on disk: never use one again
/// for anything else.
namespace syncdesk::recordcodec {

/// Without the key, which the database has in columns of its own.
QByteArray encode(const Target &target);
/// Leaves target.key alone. False: not CBOR, or cut off; \a target is then not to be used.
bool decode(const QByteArray &data, Target &target);

/// Without id and target, which have columns of their own, and without sinceTick and looking, which mean nothing in a
/// later start.
QByteArray encode(const Run &run);
bool decode(const QByteArray &data, Run &run);

} // namespace syncdesk::recordcodec
