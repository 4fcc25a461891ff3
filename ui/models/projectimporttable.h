#pragma once

#include "app/desk/projectexchange.h"

#include <QAbstractTableModel>

namespace syncdesk {

/// Projects of a file with a tick at each that is to be added.
class ProjectImportTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Region, ProjectId, SignInColumn, Note, ColumnCount };

    /// Those that are there already, or twice in the file, are not ticked; nor what would sign in at a strange address
    /// without being asked.
    ProjectImportTable(const QList<Project> &read, const QList<Project> &existing, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QList<Project> ticked() const;
    void retranslate();

private:
    struct Row
    {
        Project project{};
        bool known = false;   ///< there already
        bool unasked = false; ///< would send the variables of this computer where the file says, at once
        bool ticked = false;
    };
    QString display(const Row &row, int column) const;

    QList<Row> m_rows{};
};

} // namespace syncdesk
