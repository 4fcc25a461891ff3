#include "ui/models/targettable.h"

#include "ui/text/plaintip.h"
#include "ui/text/wording.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the run's cell shows changes from second to second.
bool showsTime(const TargetState &row)
{
    return row.run && row.run->isActive() && row.run->phase != RunPhase::Waiting;
}

} // namespace

TargetTable::TargetTable(Kind kind, Timebase &time, QObject *parent)
    : QAbstractTableModel(parent), m_kind(kind), m_time(time), m_collator(order::collator())
{
    connect(&m_prepare, &QTimer::timeout, this, &TargetTable::prepareSome);
}

int TargetTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TargetTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags TargetTable::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant TargetTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_all[m_shown[index.row()]];
    const TargetState &row = entry.state;
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, index.column());
    case Qt::ToolTipRole:
        return plainTip(toolTip(entry, index.column()));
    case Qt::StatusTipRole:
        return index.column() == Sync ? Wording::syncTip(row) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == State ? Wording::rowSpoken(row, m_time.wall(), m_time.now()) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return index.column() == Sync ? Wording::syncTip(row) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Samples ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: {
        const SortKey key = m_sortColumn == index.column() ? m_keys[m_shown[index.row()]] : SortKey{.missing = true};
        return key.missing ? QVariant() : key.text ? QVariant(display(entry, index.column())) : QVariant(key.number);
    }
    case KeyRole:
        return QVariant::fromValue(row.key);
    case PhaseRole:
        return entry.group == Group::CannotSync ? -1 : int(row.phase());
    case PercentRole: {
        const std::optional<double> percent = Wording::labeledPercent(*row.target);
        return percent ? QVariant(*percent) : QVariant();
    }
    case SyncEnabledRole:
        return row.canStart();
    case StaleRole:
        return projectOf(entry).stale;
    default:
        return {};
    }
}

void TargetTable::tick(int firstRow, int lastRow, bool ages)
{
    firstRow = std::max(firstRow, 0);
    lastRow = std::min(lastRow, int(m_shown.size()) - 1);
    if (firstRow > lastRow)
        return;
    QList<int> moving;
    for (int row = firstRow; row <= lastRow; ++row) {
        if (showsTime(m_all[m_shown[row]].state))
            moving << row;
    }
    changed(moving, State, State);
    if (ages)
        Q_EMIT dataChanged(index(firstRow, Seen), index(lastRow, Seen));
}

const TargetState *TargetTable::row(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_all[m_shown[row]].state : nullptr;
}

QModelIndex TargetTable::indexOf(const TargetKey &key, int column) const
{
    const auto it = m_index.find(key);
    return it == m_index.end() || m_row[*it] < 0 ? QModelIndex() : index(m_row[*it], column);
}

int TargetTable::totalRows() const
{
    return int(m_all.size());
}

QHash<TargetTable::Group, int> TargetTable::groupCounts() const
{
    return m_groups;
}

QStringList TargetTable::types() const
{
    QStringList texts;
    for (const KnownType &type : m_types) {
        if (type.uses > 0 && !texts.contains(type.text))
            texts << type.text;
    }
    std::sort(texts.begin(), texts.end(), m_collator);
    return texts;
}

QString TargetTable::copyText(const QList<int> &rows, const QList<int> &columns) const
{
    const auto line = [&columns](auto cell) {
        QStringList cells;
        for (const int column : columns)
            cells << cell(column).toString().simplified(); // a tab or a line break would shift the table
        return cells.join(u'\t');
    };
    QStringList lines{line([this](int column) { return headerData(column, Qt::Horizontal, Qt::DisplayRole); })};
    for (const int row : rows)
        lines << line([this, row](int column) { return data(index(row, column), Qt::DisplayRole); });
    return lines.join(u'\n') + u'\n';
}

TargetTable::Group TargetTable::group(const TargetState &row)
{
    switch (row.phase()) {
    case RunPhase::Failed:
        return Group::Failed;
    case RunPhase::Unknown:
    case RunPhase::UnknownOutcome:
        return Group::Unknown;
    case RunPhase::Requested:
    case RunPhase::Unconfirmed:
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        return Group::Running;
    case RunPhase::Waiting:
        return Group::Waiting;
    case RunPhase::Done:
        return Group::Done;
    case RunPhase::None:
        return canSync(row.support) ? Group::NotSynced : Group::CannotSync;
    }
    return Group::NotSynced;
}

QString TargetTable::groupText(Group group)
{
    switch (group) {
    case Group::Failed:
        return Wording::phase(RunPhase::Failed);
    case Group::Unknown:
        return Wording::phase(RunPhase::Unknown);
    case Group::Running:
        return Wording::phase(RunPhase::Running);
    case Group::Waiting:
        return Wording::phase(RunPhase::Waiting);
    case Group::Done:
        return Wording::phase(RunPhase::Done);
    case Group::NotSynced:
        return Wording::phase(RunPhase::None);
    case Group::CannotSync:
        return Wording::cannotSync();
    }
    return {};
}

} // namespace syncdesk
