#include "ui/models/targetorder.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <limits>
#include <numeric>

namespace syncdesk {

namespace order {

int stateRank(const TargetState &row)
{
    switch (row.phase()) {
    case RunPhase::Failed:
        return 0;
    case RunPhase::Unknown:
        return 1;
    case RunPhase::UnknownOutcome:
        return 2;
    case RunPhase::Running:
        return 3;
    case RunPhase::Starting:
        return 4;
    case RunPhase::Queued:
        return 5;
    case RunPhase::Unconfirmed:
        return 6;
    case RunPhase::Requested:
        return 7;
    case RunPhase::Waiting:
        return 8;
    case RunPhase::Done:
        return row.run->doneKind == DoneKind::FiguresDiffer ? 9 : 10;
    case RunPhase::None:
        return canSync(row.support) ? 11 : 12;
    }
    return 12;
}

SortKey lastSync(const TargetState &row)
{
    if (!row.run || row.run->notStarted || row.phase() == RunPhase::None || row.phase() == RunPhase::Waiting)
        return {.missing = true};
    if (row.run->isOver())
        return time(row.run->ended);
    return row.run->watched ? SortKey{.number = std::numeric_limits<qint64>::max()} : SortKey{.missing = true};
}

SortKey number(std::optional<qint64> value)
{
    return value ? SortKey{.number = *value} : SortKey{.missing = true};
}

SortKey percent(std::optional<double> value)
{
    return value ? SortKey{.number = std::llround(*value * 1e6)} : SortKey{.missing = true};
}

SortKey time(std::optional<WallTime> value)
{
    return value ? SortKey{.number = toEpoch(*value)} : SortKey{.missing = true};
}

SortKey text(const QString &value, const QCollator &collator)
{
    if (value.isEmpty())
        return {.missing = true};
    return {.text = collator.sortKey(value)};
}

QCollator collator()
{
    QCollator natural{QLocale()};
    natural.setNumericMode(true);
    natural.setCaseSensitivity(Qt::CaseInsensitive);
    return natural;
}

int compare(const SortKey &a, const SortKey &b)
{
    if (a.number != b.number)
        return a.number < b.number ? -1 : 1;
    return a.text && b.text ? a.text->compare(*b.text) : 0;
}

bool before(const QList<SortKey> &keys, int a, int b, Qt::SortOrder direction)
{
    const SortKey &left = keys[a];
    const SortKey &right = keys[b];
    if (left.missing != right.missing)
        return right.missing;
    const int by = left.missing ? 0 : compare(left, right);
    if (by != 0)
        return direction == Qt::AscendingOrder ? by < 0 : by > 0;
    return a < b;
}

qsizetype inHalves(qsizetype size, const std::function<void(qsizetype from, qsizetype to)> &work)
{
    constexpr qsizetype few = 4000; // done before a thread is there
    if (size < few) {
        work(0, size);
        return size;
    }
    const qsizetype middle = size / 2;
    const auto second = std::async(std::launch::async, [&] { work(middle, size); });
    work(0, middle);
    second.wait();
    return middle;
}

QList<int> sorted(const QList<SortKey> &keys, Qt::SortOrder direction)
{
    QList<int> rows(keys.size());
    std::iota(rows.begin(), rows.end(), 0);
    const auto less = [&](int a, int b) { return before(keys, a, b, direction); };
    int *all = rows.data();
    const qsizetype middle =
        inHalves(rows.size(), [&](qsizetype from, qsizetype to) { std::sort(all + from, all + to, less); });
    std::inplace_merge(all, all + middle, all + rows.size(), less);
    return rows;
}

QList<int> merged(const QList<int> &rows, QList<int> changed, const QList<SortKey> &keys, Qt::SortOrder direction)
{
    const auto less = [&](int a, int b) { return before(keys, a, b, direction); };
    std::vector<bool> moves(size_t(keys.size()), false);
    for (const int row : changed)
        moves[size_t(row)] = true;
    QList<int> stay;
    stay.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(stay), [&](int row) { return !moves[size_t(row)]; });
    std::sort(changed.begin(), changed.end(), less);
    QList<int> all;
    all.reserve(stay.size() + changed.size());
    std::merge(stay.begin(), stay.end(), changed.begin(), changed.end(), std::back_inserter(all), less);
    return all;
}

} // namespace order

FilterWords::FilterWords(const QString &text)
{
    // simplified() also knows the full-width space of Chinese input.
    m_words = text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
}

QString FilterWords::haystack(const Target &target)
{
    // A line break cannot be typed into the filter, so no word matches across two fields.
    QString text = target.name + u'\n' + target.key.id;
    for (const DataSource &source : target.sources)
        text += u'\n' + source.path;
    return std::move(text).toCaseFolded();
}

bool FilterWords::matches(const QString &haystack) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return haystack.contains(word); });
}

bool FilterWords::narrows(const FilterWords &wider) const
{
    return std::all_of(wider.m_words.begin(), wider.m_words.end(), [this](const QString &word) {
        return std::any_of(m_words.begin(), m_words.end(), [&](const QString &mine) { return mine.contains(word); });
    });
}

} // namespace syncdesk
