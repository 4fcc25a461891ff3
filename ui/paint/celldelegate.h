#pragma once

#include <QStyledItemDelegate>

namespace syncdesk {

/// A cell of the program's tables: room at both sides, a light line below, old data dimmed, no grid.
/// Subclasses paint what stands in the cell.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static int padding(const QStyleOptionViewItem &option);
    /// Height of a row: the same for all rows, so that a view never has to ask each of them.
    static int rowHeight(const QFontMetrics &metrics);
    /// The text colour that is read on the row's background, selected or not; \a wanted where it is not the usual one.
    static QColor textColour(const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &wanted = {});

protected:
    /// Selection, line and focus ring are there; paint into \a inner (without the room at the sides).
    virtual void paintContent(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const QRect &inner) const;
    void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
                  const QColor &colour) const;
};

} // namespace syncdesk
