#pragma once

#include "app/sync/target.h"

#include <optional>
#include <QSet>

namespace syncdesk {

/// Walks the pages of one list although nobody says what `offset` means: every page of the documents calls it a page
/// number, the vendor's own client uses it as a record number. Contract 2.3: the second request tells.
class Pager
{
public:
    static constexpr int limit = 100;
    static constexpr int mostRequests = 50;

    int offset() const { return m_offset; }
    int requests() const { return m_requests; } ///< pages so far

    /// Takes in a page. True: ask again with the new offset().
    /// \a total as the service counts, absent when it does not.
    bool takePage(const QList<Target> &rows, std::optional<qint64> total)
    {
        ++m_requests;
        qsizetype fresh = 0;
        for (const Target &row : rows) {
            if (m_seen.contains(row.key))
                continue;
            m_seen.insert(row.key);
            m_rows << row;
            ++fresh;
        }
        if (rows.isEmpty() || m_requests >= mostRequests || (total && m_rows.size() >= *total) ||
            (!total && rows.size() < limit))
            return false;
        switch (m_meaning) {
        case Meaning::Unknown:
            m_meaning = Meaning::Asked;
            m_offset = 1;
            return true;
        case Meaning::Asked:
            // page 1 brings mostly new rows; record 1 is the first page again, moved by one
            m_meaning = fresh * 2 >= rows.size() ? Meaning::Page : Meaning::Record;
            m_offset = m_meaning == Meaning::Page ? 2 : limit;
            return true;
        case Meaning::Page:
            m_offset += 1;
            return fresh > 0;
        case Meaning::Record:
            m_offset += limit;
            return fresh > 0;
        }
        return false;
    }

    /// All rows so far, without repeats, in the service's order.
    const QList<Target> &rows() const { return m_rows; }
    QList<Target> takeRows() { return std::move(m_rows); }

private:
    enum class Meaning { Unknown, Asked, Page, Record };
    Meaning m_meaning = Meaning::Unknown;
    int m_offset = 0;
    int m_requests = 0;
    QSet<TargetKey> m_seen;
    QList<Target> m_rows;
};

} // namespace syncdesk
