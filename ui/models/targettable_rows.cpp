#include "ui/models/targettable.h"

#include "ui/text/wording.h"

#include <numeric>

namespace syncdesk {

namespace {

/// Only the figures are others: what most polls bring.
bool movesOn(const RunPtr &before, const RunPtr &after)
{
    return before && after && before->phase == after->phase && before->watched == after->watched &&
           (after->phase == RunPhase::Queued || after->phase == RunPhase::Starting ||
            after->phase == RunPhase::Running);
}

} // namespace

void TargetTable::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_direction)
        return;
    m_sortColumn = column >= 0 && column < ColumnCount ? column : -1;
    m_direction = order;
    sortAll();
    show(wanted());
}

void TargetTable::setProject(const ProjectState &project)
{
    using Link = ProjectState::Link;
    const ProjectInfo info{Wording::projectName(project.project), project.project.region,
                           project.fromEarlierStart || project.link == Link::Unreachable ||
                               project.link == Link::SignInNeeded || project.link == Link::NotOffered ||
                               project.link == Link::Disabled};
    ProjectInfo &known = m_projects[project.project.id];
    if (known == info)
        return;
    const bool named = known.name != info.name || known.region != info.region;
    known = info;
    if (named && (m_sortColumn == Project || m_sortColumn == Region)) {
        sortAll();
        show(wanted());
    }
    QList<int> rows;
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_all[m_shown[row]].state.key.project == project.project.id)
            rows << row;
    }
    changed(rows, 0, ColumnCount - 1);
}

void TargetTable::reset(QList<TargetState> rows)
{
    beginResetModel();
    m_all.clear();
    m_index.clear();
    m_types.clear();
    m_groups.clear();
    m_prepared = 0;
    m_all.reserve(rows.size());
    m_index.reserve(rows.size());
    for (TargetState &row : rows) {
        if (!row.target || m_index.contains(row.key))
            continue;
        m_index.insert(row.key, int(m_all.size()));
        m_all << makeEntry(std::move(row));
        count(m_all.last(), 1);
    }
    sortAll();
    m_shown = wanted();
    m_row.resize(m_all.size());
    m_row.fill(-1);
    place();
    endResetModel();
    m_prepare.start();
    m_countsChanged = true;
    tellCounts();
}

void TargetTable::apply(const QList<TargetState> &rows)
{
    QList<int> changedEntries;
    QList<int> onlyRuns; // those whose other cells stay as they are
    QList<int> moving;   // those whose run moves on in the same phase
    QList<int> reordered;
    bool filterTouched = false;
    for (const TargetState &row : rows) {
        if (!row.target)
            continue;
        const auto known = m_index.constFind(row.key);
        if (known == m_index.cend()) {
            const int added = int(m_all.size());
            m_index.insert(row.key, added);
            m_all << makeEntry(row);
            m_row << -1;
            m_prepare.start();
            count(m_all.last(), 1);
            if (m_sortColumn >= 0)
                m_keys << sortKey(m_all.last(), m_collator);
            reordered << added;
            filterTouched = true;
            continue;
        }
        const int at = *known;
        Entry &entry = m_all[at];
        if (entry.state == row)
            continue;
        const bool passed = passes(entry);
        const bool onlyRun = entry.state.differsInRunOnly(row);
        const bool moves = onlyRun && movesOn(entry.state.run, row.run);
        count(entry, -1);
        if (entry.state.target == row.target || *entry.state.target == *row.target) {
            entry.state = row;
            entry.group = group(row);
        } else {
            entry = makeEntry(row);
            prepared(entry);
        }
        count(entry, 1);
        (moves ? moving : onlyRun ? onlyRuns : changedEntries) << at;
        filterTouched = filterTouched || passed != passes(entry);
        if (m_sortColumn >= 0) {
            SortKey key = sortKey(entry, m_collator);
            const SortKey &old = m_keys[at];
            if (key.missing != old.missing || (!key.missing && order::compare(key, old) != 0))
                reordered << at;
            m_keys[at] = std::move(key);
        }
    }
    if (!reordered.isEmpty()) {
        std::sort(reordered.begin(), reordered.end());
        reordered.erase(std::unique(reordered.begin(), reordered.end()), reordered.end());
        if (m_sortColumn < 0)
            m_order << reordered; // all new: the order they came in
        else
            m_order = order::merged(m_order, reordered, m_keys, m_direction);
    }
    if (!reordered.isEmpty() || filterTouched)
        show(wanted());

    const auto shown = [&](const QList<int> &entries) {
        QList<int> rows;
        for (const int at : entries) {
            if (m_row[at] >= 0)
                rows << m_row[at];
        }
        return rows;
    };
    changed(shown(changedEntries), 0, ColumnCount - 1);
    changed(shown(moving), State, State);
    const QList<int> runs = shown(onlyRuns);
    changed(runs, State, Sync);
    changed(runs, LastSync, LastSync);
    tellCounts();
}

void TargetTable::remove(const QList<TargetKey> &keys)
{
    QSet<TargetKey> gone;
    for (const TargetKey &key : keys) {
        if (m_index.contains(key))
            gone.insert(key);
    }
    if (gone.isEmpty())
        return;
    QList<int> stay = wanted();
    stay.removeIf([&](int at) { return gone.contains(m_all[at].state.key); });
    show(stay);
    compact(gone);
    m_countsChanged = true;
    tellCounts();
}

void TargetTable::retranslate()
{
    m_collator = order::collator();
    std::optional<QString> filtered;
    for (KnownType &type : m_types) {
        const QString text = typeText(type.key);
        if (m_type == type.text)
            filtered = text;
        type.text = text;
    }
    m_type = filtered;
    sortAll();
    show(wanted());
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
    m_countsChanged = true;
    tellCounts();
}

void TargetTable::setFilterText(const QString &text)
{
    const FilterWords words(text);
    if (words == m_words)
        return;
    // While a person types on, rows that are out already stay out.
    const bool narrows = words.narrows(m_words);
    m_words = words;
    for (Entry &entry : m_all) {
        if (!narrows || entry.matches)
            entry.matches = words.isEmpty() || words.matches(prepared(entry));
    }
    refilter();
}

void TargetTable::setFilterGroup(std::optional<Group> group)
{
    if (m_group == group)
        return;
    m_group = group;
    refilter();
}

void TargetTable::setFilterType(const std::optional<QString> &type)
{
    if (m_type == type)
        return;
    m_type = type;
    refilter();
}

void TargetTable::refilter()
{
    show(wanted());
    tellCounts();
}

TargetTable::Entry TargetTable::makeEntry(TargetState row)
{
    Entry entry;
    entry.state = std::move(row);
    entry.type = typeIndex(*entry.state.target);
    entry.group = group(entry.state);
    entry.matches = m_words.isEmpty() || m_words.matches(prepared(entry));
    return entry;
}

const QString &TargetTable::prepared(Entry &entry)
{
    if (entry.haystack.isNull())
        entry.haystack = FilterWords::haystack(*entry.state.target);
    return entry.haystack;
}

void TargetTable::prepareSome()
{
    constexpr int some = 500; // less than a millisecond
    const int end = std::min(m_prepared + some, int(m_all.size()));
    for (; m_prepared < end; ++m_prepared)
        prepared(m_all[m_prepared]);
    if (m_prepared >= m_all.size())
        m_prepare.stop();
}

int TargetTable::typeIndex(const Target &target)
{
    const TypeKey key{target.key.kind, target.datasetType, target.typeWord};
    for (int i = 0; i < m_types.size(); ++i) {
        if (m_types[i].key == key)
            return i;
    }
    m_types << KnownType{key, typeText(key), 0};
    return int(m_types.size()) - 1;
}

QString TargetTable::typeText(const TypeKey &key)
{
    Target target;
    target.key.kind = key.kind;
    target.datasetType = key.number;
    target.typeWord = key.word;
    return Wording::type(target);
}

SortKey TargetTable::sortKey(const Entry &entry, const QCollator &collator) const
{
    const TargetState &row = entry.state;
    const Target &target = *row.target;
    switch (Column(m_sortColumn)) {
    case State:
        return order::number(order::stateRank(row));
    case Name:
        return order::text(target.name, collator);
    case Sync:
        return order::number(row.canStart() ? 0 : 1);
    case Type:
        return order::text(m_types[entry.type].text, collator);
    case Samples:
        return order::number(target.totalSamples);
    case Labeled:
        return order::percent(Wording::labeledPercent(target));
    case LastSync:
        return order::lastSync(row);
    case Source:
        return order::text(target.sourcePath(), collator);
    case Id:
        return order::text(target.key.id, collator);
    case Created:
        return order::time(target.created);
    case Updated:
        return order::time(target.updated);
    case Version:
        return order::text(target.versionName, collator);
    case Project:
        return order::text(projectOf(entry).name, collator);
    case Region:
        return order::text(projectOf(entry).region, collator);
    case Workspace:
        return order::text(target.workspaceId, collator);
    case Seen:
        return order::time(row.seen);
    case Generation:
        return order::number(target.key.kind == TargetKind::DatasetV1 || target.key.kind == TargetKind::ManualJob);
    case ColumnCount:
        break;
    }
    return {};
}

void TargetTable::sortAll()
{
    m_keys.clear();
    if (m_sortColumn < 0) {
        m_order.resize(m_all.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        return;
    }
    m_keys.resize(m_all.size());
    SortKey *keys = m_keys.data();
    order::inHalves(m_all.size(), [&](qsizetype from, qsizetype to) {
        const QCollator own = from == 0 ? m_collator : order::collator(); // one may be used by one thread
        for (qsizetype at = from; at < to; ++at)
            keys[at] = sortKey(std::as_const(m_all)[at], own);
    });
    m_order = order::sorted(m_keys, m_direction);
}

bool TargetTable::passes(const Entry &entry) const
{
    return entry.matches && (!m_group || entry.group == *m_group) && (!m_type || m_types[entry.type].text == *m_type);
}

QList<int> TargetTable::wanted() const
{
    QList<int> rows;
    rows.reserve(m_order.size());
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(rows),
                 [this](int at) { return passes(m_all[at]); });
    return rows;
}

void TargetTable::count(const Entry &entry, int by)
{
    m_types[entry.type].uses += by;
    m_groups[entry.group] += by;
    m_countsChanged = true;
}

void TargetTable::tellCounts()
{
    if (std::exchange(m_countsChanged, false))
        Q_EMIT countsChanged();
}

} // namespace syncdesk
