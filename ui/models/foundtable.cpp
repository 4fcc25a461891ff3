#include "ui/models/foundtable.h"

#include "ui/text/importwords.h"
#include "ui/text/wording.h"

#include <QTextDocument>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

int FoundTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FoundTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags FoundTable::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant FoundTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FoundSignIn &found = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return display(found, index.column());
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(display(found, index.column()), Qt::WhiteSpaceNormal);
    case Qt::AccessibleTextRole: {
        if (index.column() != Source)
            return {};
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            parts.append(display(found, column));
        parts.removeAll(u"–"_s);
        return Wording::list(parts);
    }
    default:
        return {};
    }
}

QString FoundTable::display(const FoundSignIn &found, int column) const
{
    switch (Column(column)) {
    case Source:
        return ImportWords::source(found.source);
    case Name:
        return found.name.isEmpty() ? u"–"_s : found.name;
    case Kind:
        return ImportWords::kind(found);
    case Who:
        return ImportWords::who(found);
    case Region:
        return found.region.isEmpty() ? u"–"_s : found.region;
    case Project:
        return ImportWords::project(found);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FoundTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Source:
        return tr("Found in");
    case Name:
        return tr("Name");
    case Kind:
        return tr("Sign-in");
    case Who:
        return tr("Access key ID or user");
    case Region:
        return tr("Region");
    case Project:
        return tr("Project");
    case ColumnCount:
        break;
    }
    return {};
}

void FoundTable::prepend(const QList<FoundSignIn> &found)
{
    QList<FoundSignIn> fresh;
    for (const FoundSignIn &one : found) {
        if (!m_rows.contains(one) && !fresh.contains(one))
            fresh.append(one);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_rows = fresh + m_rows;
    endInsertRows();
}

const FoundSignIn *FoundTable::found(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

void FoundTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace syncdesk
