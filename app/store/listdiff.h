#pragma once

#include "app/sync/target.h"

#include <QList>

namespace syncdesk {

/// A row of a list as the database has it.
struct SavedRow
{
    TargetPtr target{};
    /// Falls along the list, with gaps. New rows come first in the service's lists, so they get the highest numbers and
    /// the others keep theirs.
    qint64 place = 0;
    bool operator==(const SavedRow &) const = default;
};

/// What must be written so that the saved list becomes the fresh one.
struct ListDiff
{
    QList<SavedRow> rows{};    ///< the list afterwards, in its order
    QList<SavedRow> written{}; ///< new or changed
    QList<SavedRow> moved{};   ///< the same, elsewhere
    QList<TargetKey> removed{};
    bool isEmpty() const { return written.isEmpty() && moved.isEmpty() && removed.isEmpty(); }
};

/// Rows without an id and repeated ids are left out of \a fresh.
ListDiff diffLists(const QList<SavedRow> &saved, const QList<TargetPtr> &fresh);

} // namespace syncdesk
