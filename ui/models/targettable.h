#pragma once

#include "app/desk/targetstate.h"
#include "ui/models/targetorder.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace syncdesk {

/// The rows of one table (datasets, or annotation jobs), already filtered and sorted: a proxy is not used, since
/// QSortFilterProxyModel removes filtered rows one range at a time, which is too slow with 100,000 rows.
/// Selection and persistent indexes survive every change. All texts are asked of Wording at call time.
/// Rows that no longer pass the filter vanish by a change of layout, so that a view selects no neighbour instead:
/// QItemSelectionModel then drops them without a signal of its own, so listen to layoutChanged() too.
class TargetTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Kind { Datasets, Jobs };
    enum Column { // of both kinds
        State,
        Name,
        Sync,
        Type,
        Samples,
        Labeled,
        LastSync,
        Source, // shown at first
        Id,
        Created,
        Updated,
        Version,
        Project,
        Region,
        Workspace,
        Seen,
        Generation, // hidden at first
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< the value that orders the column
        KeyRole,                 ///< QVariant of TargetKey
        PhaseRole,               ///< int of RunPhase, or -1 for "cannot sync"
        PercentRole,             ///< double: bar of the Labeled column; invalid when absent
        SyncEnabledRole,         ///< bool: the Sync cell is a button that works
        StaleRole                ///< bool: shown from an earlier start, or the last refresh failed: dim
    };
    /// What the chips above the table filter by. A row is in exactly one of them.
    enum class Group { Failed, Unknown, Running, Waiting, Done, NotSynced, CannotSync };

    TargetTable(Kind kind, Timebase &time, QObject *parent = nullptr);
    Kind kind() const { return m_kind; }

    // QAbstractTableModel: rowCount, columnCount, data, headerData, flags, sort
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// Project names, regions and ages for the hidden columns and the filter; call when a project changed.
    void setProject(const ProjectState &project);
    /// Replaces all rows (another project was chosen). Keeps order and filter.
    void reset(QList<TargetState> rows);
    /// Changed or new rows, in one batch: few signals, no reset.
    void apply(const QList<TargetState> &rows);
    void remove(const QList<TargetKey> &keys);
    /// Elapsed times moved on, and with \a ages those of the column Seen: repaints the rows (those on screen) that show
    /// one.
    void tick(int firstRow, int lastRow, bool ages = true);
    void retranslate(); ///< the language changed: everything is asked again, headers too

    /// Case-insensitive, in name, ID and path; several words all must match; Chinese as typed.
    void setFilterText(const QString &text);
    void setFilterGroup(std::optional<Group> group);        ///< absent: all
    void setFilterType(const std::optional<QString> &type); ///< Wording::type() text; absent: any

    int totalRows() const;                 ///< without filter
    QHash<Group, int> groupCounts() const; ///< without filter
    QStringList types() const;             ///< texts of Wording::type() that occur, sorted

    const TargetState *row(int row) const; ///< of the shown rows; null out of range
    const TargetState *row(const QModelIndex &index) const { return row(index.row()); }
    QModelIndex indexOf(const TargetKey &key, int column = 0) const; ///< invalid when not shown

    /// The given shown rows as tab-separated text with a header line, columns in the given order.
    QString copyText(const QList<int> &rows, const QList<int> &columns) const;

    static Group group(const TargetState &row);
    static QString groupText(Group group); ///< for the chips

Q_SIGNALS:
    /// Totals, group counts or shown rows changed.
    void countsChanged();

private:
    struct TypeKey
    {
        TargetKind kind = TargetKind::DatasetV2;
        std::optional<int> number{}; ///< dataset_type
        QString word{};
        bool operator==(const TypeKey &) const = default;
    };
    struct KnownType
    {
        TypeKey key{};
        QString text{}; ///< Wording::type() in the language of the last retranslate()
        int uses = 0;
    };
    struct Entry
    {
        TargetState state{};
        QString haystack{}; ///< null until prepared()
        int type = 0;       ///< index into m_types
        Group group = Group::NotSynced;
        bool matches = true; ///< the filter text only
    };
    struct ProjectInfo
    {
        QString name{}, region{};
        bool stale = false;
        bool operator==(const ProjectInfo &) const = default;
    };

    QString display(const Entry &entry, int column) const;
    QString toolTip(const Entry &entry, int column) const;
    ProjectInfo projectOf(const Entry &entry) const { return m_projects.value(entry.state.key.project); }

    Entry makeEntry(TargetState row);
    static const QString &prepared(Entry &entry);
    void prepareSome();
    int typeIndex(const Target &target);
    static QString typeText(const TypeKey &key);
    SortKey sortKey(const Entry &entry, const QCollator &collator) const;
    void sortAll();
    bool passes(const Entry &entry) const;
    QList<int> wanted() const; ///< the entries to show, in order
    void refilter();
    void show(const QList<int> &next);
    void arrange(const QList<int> &next); ///< rows move or vanish, none is added
    void insert(const QList<int> &next);
    void place(int firstRow = 0); ///< m_row from m_shown
    void compact(const QSet<TargetKey> &gone);
    void changed(QList<int> rows, int firstColumn, int lastColumn);
    void count(const Entry &entry, int by);
    void tellCounts();

    const Kind m_kind;
    Timebase &m_time;
    QList<Entry> m_all{}; ///< in the order they came
    QHash<TargetKey, int> m_index{};
    QList<SortKey> m_keys{}; ///< of m_all, for m_sortColumn; empty when unsorted
    QList<int> m_order{};    ///< all of m_all in order
    QList<int> m_shown{};    ///< row → entry
    QList<int> m_row{};      ///< entry → row, or -1
    QList<KnownType> m_types{};
    QHash<QString, ProjectInfo> m_projects{};
    QHash<Group, int> m_groups{};
    QCollator m_collator;
    FilterWords m_words{};
    QTimer m_prepare{}; ///< runs while rows wait for their haystack, so that the first keystroke need not make them all
    int m_prepared = 0; ///< the entries before it have theirs, but for a few
    std::optional<Group> m_group{};
    std::optional<QString> m_type{};
    int m_sortColumn = -1;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    bool m_countsChanged = false;
};

} // namespace syncdesk
