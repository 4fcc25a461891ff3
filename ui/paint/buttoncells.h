#pragma once

#include <QEvent>
#include <QObject>
#include <QPersistentModelIndex>

class QAbstractItemView;
class QMouseEvent;

namespace syncdesk {

class SyncDelegate;

/// Lets one column of a view work as buttons: pressed and released on the same button, Space or Enter on the cell.
/// A second click of a double click and a held key do nothing.
class ButtonCells : public QObject
{
    Q_OBJECT
public:
    /// \a delegate paints \a column of \a view. The view owns this object.
    ButtonCells(QAbstractItemView *view, SyncDelegate *delegate, int column);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void clicked(const QModelIndex &index);

private:
    bool mouse(QEvent::Type type, const QMouseEvent *event);
    QModelIndex buttonAt(const QPoint &position) const; ///< invalid when no button that works is there
    void hover(const QModelIndex &index);
    void makeCurrent(const QModelIndex &index);

    QAbstractItemView *m_view;
    QObject *m_viewport; ///< goes on sending events while the view dies, and the view must not be asked for it then
    SyncDelegate *m_delegate;
    int m_column;
};

} // namespace syncdesk
