#include "ui/models/projectimporttable.h"

#include "ui/text/importwords.h"
#include "ui/text/wording.h"

#include <QTextDocument>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

ProjectImportTable::ProjectImportTable(const QList<Project> &read, const QList<Project> &existing, QObject *parent)
    : QAbstractTableModel(parent)
{
    QList<Project> known = existing;
    for (const Project &project : read) {
        Row row{.project = project};
        row.known = std::any_of(known.cbegin(), known.cend(),
                                [&](const Project &other) { return isSameProject(project, other); });
        row.unasked = project.signIn.kind == SignInKind::Environment && hasOwnWay(project);
        row.ticked = !row.known && !row.unasked;
        known.append(project);
        m_rows.append(row);
    }
}

int ProjectImportTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ProjectImportTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ProjectImportTable::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Name ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant ProjectImportTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(display(row, index.column()), Qt::WhiteSpaceNormal);
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole: {
        if (index.column() != Name)
            return {};
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            parts.append(display(row, column));
        parts.removeAll(QString());
        parts.removeAll(u"–"_s);
        return Wording::list(parts);
    }
    default:
        return {};
    }
}

bool ProjectImportTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    m_rows[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

QString ProjectImportTable::display(const Row &row, int column) const
{
    const Project &project = row.project;
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"–"_s : text; };
    switch (Column(column)) {
    case Name:
        return project.name;
    case Region:
        return orDash(project.region);
    case ProjectId:
        return orDash(project.projectId.isEmpty() ? project.projectName : project.projectId);
    case SignInColumn:
        return Wording::signInKind(project.signIn.kind);
    case Note:
        return ImportWords::note(project, row.known, row.unasked);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ProjectImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Name");
    case Region:
        return tr("Region");
    case ProjectId:
        return tr("Project ID");
    case SignInColumn:
        return tr("Sign-in");
    case Note:
        return tr("Note");
    case ColumnCount:
        break;
    }
    return {};
}

QList<Project> ProjectImportTable::ticked() const
{
    QList<Project> all;
    for (const Row &row : m_rows) {
        if (row.ticked)
            all.append(row.project);
    }
    return all;
}

void ProjectImportTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace syncdesk
