#include "ui/models/targettable.h"

namespace syncdesk {

namespace {

/// More separate ranges than this are put in place by one rearrangement instead of one signal each.
constexpr int maximumRanges = 32;

/// Runs of consecutive numbers in \a rows, which is ascending; numbers at most \a gap apart count as one run.
QList<QPair<int, int>> ranges(const QList<int> &rows, int gap)
{
    QList<QPair<int, int>> all;
    for (const int row : rows) {
        if (!all.isEmpty() && row - all.last().second <= gap)
            all.last().second = row;
        else
            all << qMakePair(row, row);
    }
    return all;
}

} // namespace

void TargetTable::show(const QList<int> &next)
{
    if (next == m_shown)
        return;
    m_countsChanged = m_countsChanged || next.size() != m_shown.size();
    std::vector<bool> stays(size_t(m_all.size()), false);
    for (const int at : next)
        stays[size_t(at)] = true;

    // Rows vanish by a change of layout, not by a signal of removal: on that a view would select a neighbour of the
    // current row, and a person could start what was never chosen.
    QList<int> kept = m_shown;
    kept.removeIf([&](int at) { return !stays[size_t(at)]; });
    if (kept.size() != m_shown.size())
        arrange(kept);

    QList<int> keptInOrder;
    keptInOrder.reserve(kept.size());
    std::copy_if(next.begin(), next.end(), std::back_inserter(keptInOrder), [this](int at) { return m_row[at] >= 0; });
    if (keptInOrder != m_shown)
        arrange(keptInOrder);
    if (next.size() != m_shown.size())
        insert(next);
}

void TargetTable::arrange(const QList<int> &next)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> entries;
    entries.reserve(before.size());
    for (const QModelIndex &one : before)
        entries << m_shown[one.row()];
    for (const int at : std::as_const(m_shown))
        m_row[at] = -1;
    m_shown = next;
    place();
    QModelIndexList after;
    after.reserve(before.size());
    for (int i = 0; i < before.size(); ++i) {
        const int row = m_row[entries[i]];
        after << (row < 0 ? QModelIndex() : index(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void TargetTable::insert(const QList<int> &next)
{
    QList<int> newRows;
    for (int row = 0; row < next.size(); ++row) {
        if (m_row[next[row]] < 0)
            newRows << row;
    }
    const QList<QPair<int, int>> blocks = ranges(newRows, 1);
    if (blocks.size() <= maximumRanges) {
        for (const auto &[first, last] : blocks) {
            beginInsertRows({}, first, last);
            m_shown.insert(first, last - first + 1, 0);
            std::copy(next.begin() + first, next.begin() + last + 1, m_shown.begin() + first);
            place(first);
            endInsertRows();
        }
        return;
    }
    // As one block at the end, then into place: a selection of everything would else grow over the new rows, as
    // QItemSelectionModel keeps only the corners of one while the layout changes.
    const int first = int(m_shown.size());
    beginInsertRows({}, first, int(next.size()) - 1);
    for (const int row : std::as_const(newRows))
        m_shown << next[row];
    place(first);
    endInsertRows();
    arrange(next);
}

void TargetTable::place(int firstRow)
{
    for (int row = firstRow; row < m_shown.size(); ++row)
        m_row[m_shown[row]] = row;
}

void TargetTable::compact(const QSet<TargetKey> &gone)
{
    QList<int> moved(m_all.size(), -1);
    int next = 0;
    for (int at = 0; at < m_all.size(); ++at) {
        if (gone.contains(m_all[at].state.key)) {
            count(m_all[at], -1);
            m_index.remove(m_all[at].state.key);
            continue;
        }
        moved[at] = next;
        if (at != next) {
            m_all[next] = std::move(m_all[at]);
            m_index[m_all[next].state.key] = next;
            if (!m_keys.isEmpty())
                m_keys[next] = std::move(m_keys[at]);
        }
        ++next;
    }
    m_all.resize(next);
    if (!m_keys.isEmpty())
        m_keys.resize(next);
    const auto follow = [&](QList<int> &rows) {
        QList<int> fresh;
        fresh.reserve(rows.size());
        for (const int at : std::as_const(rows)) {
            if (moved[at] >= 0)
                fresh << moved[at];
        }
        rows = fresh;
    };
    follow(m_order);
    follow(m_shown);
    m_prepared = std::min(m_prepared, next);
    m_row.resize(next);
    m_row.fill(-1);
    place();
}

void TargetTable::changed(QList<int> rows, int firstColumn, int lastColumn)
{
    std::sort(rows.begin(), rows.end());
    QList<QPair<int, int>> blocks = ranges(rows, 4);
    if (blocks.size() > maximumRanges)
        blocks = {qMakePair(rows.first(), rows.last())};
    for (const auto &[first, last] : std::as_const(blocks))
        Q_EMIT dataChanged(index(first, firstColumn), index(last, lastColumn));
}

} // namespace syncdesk
