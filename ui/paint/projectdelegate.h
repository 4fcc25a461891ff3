#pragma once

#include <QStyledItemDelegate>

namespace syncdesk {

/// An entry of the list "Projects": link icon, name with counts at its end, and below it place and age.
class ProjectDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace syncdesk
