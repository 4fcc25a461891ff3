#include "app/store/listdiff.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace syncdesk {

namespace {

bool same(const TargetPtr &a, const TargetPtr &b)
{
    return a == b || (a && b && *a == *b);
}

} // namespace

ListDiff diffLists(const QList<SavedRow> &saved, const QList<TargetPtr> &fresh)
{
    ListDiff diff;
    const auto sameRow = [](const SavedRow &row, const TargetPtr &target) { return same(row.target, target); };
    if (std::equal(saved.begin(), saved.end(), fresh.begin(), fresh.end(), sameRow)) {
        diff.rows = saved;
        // the fresh ones are on screen as well: holding on to the others would double the memory
        for (qsizetype i = 0; i < fresh.size(); ++i) {
            if (std::as_const(diff.rows).at(i).target != fresh[i])
                diff.rows[i].target = fresh[i];
        }
        return diff;
    }

    QHash<TargetKey, SavedRow> known;
    known.reserve(saved.size());
    for (const SavedRow &row : saved)
        known.insert(row.target->key, row);

    QSet<TargetKey> met;
    QList<TargetPtr> rows;
    for (const TargetPtr &target : fresh) {
        if (!target || target->key.isEmpty() || met.contains(target->key))
            continue;
        met.insert(target->key);
        rows.append(target);
    }

    qint64 last = -1;
    diff.rows.reserve(rows.size());
    for (auto it = rows.crbegin(); it != rows.crend(); ++it) {
        const SavedRow before = known.take((*it)->key);
        const bool keepsPlace = before.target && before.place > last;
        last = keepsPlace ? before.place : last + 1;
        const SavedRow now{*it, last};
        diff.rows.append(now);
        if (!same(before.target, *it))
            diff.written.append(now);
        else if (!keepsPlace && before.place != last)
            diff.moved.append(now);
    }
    std::reverse(diff.rows.begin(), diff.rows.end());
    diff.removed = known.keys();
    return diff;
}

} // namespace syncdesk
