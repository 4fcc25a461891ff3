#pragma once

#include "app/desk/signinimport.h"

#include <QAbstractTableModel>

namespace syncdesk {

/// Sign-ins that can be imported. Secrets are kept in its rows but shown by no role.
class FoundTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Source, Name, Kind, Who, Region, Project, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// Puts those that are not there yet before the others.
    void prepend(const QList<FoundSignIn> &found);
    const FoundSignIn *found(int row) const; ///< null out of range
    void retranslate();

private:
    QString display(const FoundSignIn &found, int column) const;

    QList<FoundSignIn> m_rows{};
};

} // namespace syncdesk
