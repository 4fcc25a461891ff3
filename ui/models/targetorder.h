#pragma once

#include "app/desk/targetstate.h"

#include <functional>
#include <QCollator>
#include <QList>

namespace syncdesk {

/// What orders one row within one column: prepared once, compared often.
struct SortKey
{
    qint64 number = 0;
    std::optional<QCollatorSortKey> text{}; ///< as QCollator orders; absent for columns of numbers
    bool missing = false;                   ///< comes last, ascending and descending
};

/// The order of the rows: pure functions on keys and on row numbers.
namespace order {

/// 0 for what needs a person first: failed, unknown; then what goes on, waits, ended, never ran, cannot.
int stateRank(const TargetState &row);
/// The end of the last synchronisation, "now" being later than any end; missing when it is not known.
SortKey lastSync(const TargetState &row);
SortKey number(std::optional<qint64> value);
SortKey percent(std::optional<double> value);
SortKey time(std::optional<WallTime> value);
SortKey text(const QString &value, const QCollator &collator);

/// Natural (img2 before img10), without regard to case, in the default locale.
QCollator collator();
/// Does \a work for all rows, for many of them the second half in a thread beside; where that half begins.
/// \a work may only read what both halves share.
qsizetype inHalves(qsizetype size, const std::function<void(qsizetype from, qsizetype to)> &work);

/// Negative, zero or positive, ascending; missing ones are not told apart here.
int compare(const SortKey &a, const SortKey &b);
/// Whether row \a a stands before row \a b; equal keys stand in the order of the rows themselves.
bool before(const QList<SortKey> &keys, int a, int b, Qt::SortOrder direction);

/// All rows in order.
QList<int> sorted(const QList<SortKey> &keys, Qt::SortOrder direction);
/// \a rows, an order of rows whose keys were right before, after the keys of \a changed (each once, new ones too)
/// changed.
QList<int> merged(const QList<int> &rows, QList<int> changed, const QList<SortKey> &keys, Qt::SortOrder direction);

} // namespace order

/// What a person typed into the filter, prepared for many rows: several words must all occur.
class FilterWords
{
public:
    FilterWords() = default;
    explicit FilterWords(const QString &text);

    /// The text of a row that is searched, prepared once.
    static QString haystack(const Target &target);
    bool matches(const QString &haystack) const;
    bool isEmpty() const { return m_words.isEmpty(); }
    /// Every row that matches these words also matches \a wider.
    bool narrows(const FilterWords &wider) const;
    bool operator==(const FilterWords &other) const { return m_words == other.m_words; }

private:
    QStringList m_words{}; ///< case-folded
};

} // namespace syncdesk
