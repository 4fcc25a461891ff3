#pragma once

#include "app/sync/target.h"
#include "ui/models/targettable.h"

#include <QTableView>

namespace syncdesk {

/// A table of targets: delegates, columns and keys. Selection is by rows.
class TargetView : public QTableView
{
    Q_OBJECT
public:
    TargetView(TargetTable *table, TargetTable::Kind kind, QWidget *parent = nullptr);

    TargetTable *table() const { return m_table; }
    QList<int> selectedRowNumbers() const; ///< ascending
    int selectedRowCount() const;          ///< without making the list
    QList<TargetKey> selectedKeys() const;
    TargetKey currentKey() const;            ///< empty when there is no current row
    QList<TargetKey> visibleKeys() const;    ///< of the rows on screen
    std::pair<int, int> visibleRows() const; ///< first and last row on screen; -1, -1 when there is none
    /// Makes the row current, selects it alone and scrolls to it; false when it is not shown.
    bool showRow(const TargetKey &key);
    /// The selected rows as text, visible columns in their order on screen.
    QString selectionAsText() const;

    bool isColumnShown(int column) const { return !isColumnHidden(column); }
    void setColumnShown(int column, bool shown);
    void resetColumns(); ///< order, widths and visibility as at the first start
    QByteArray columnState() const;
    bool restoreColumns(const QByteArray &state);

    void retranslate();

Q_SIGNALS:
    void syncClicked(const syncdesk::TargetKey &key);
    void selectionMoved(); ///< current row or selection
    void visibleRowsMoved();
    void columnsChanged();
    void menuRequested(const QPoint &globalPosition);

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyRowHeight();
    int defaultWidth(int column) const;

    TargetTable *m_table;
    TargetTable::Kind m_kind;
};

} // namespace syncdesk
