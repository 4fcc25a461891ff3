#include "ui/models/projectlist.h"

#include "ui/text/plaintip.h"
#include "ui/text/wording.h"

#include <QSet>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isStale(const ProjectState &project)
{
    using Link = ProjectState::Link;
    return project.fromEarlierStart || project.link == Link::Unreachable || project.link == Link::SignInNeeded ||
           project.link == Link::NotOffered || project.link == Link::Disabled;
}

} // namespace

ProjectList::ProjectList(Timebase &time, QObject *parent) : QAbstractListModel(parent), m_time(time) {}

int ProjectList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_projects.size()) + 1;
}

QVariant ProjectList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool all = index.row() == 0;
    const ProjectState state = all ? sum() : m_projects[index.row() - 1];
    const QString name = all ? Wording::allProjects() : Wording::projectName(state.project);
    const QString second =
        all ? Wording::projectTotal(int(m_projects.size())) : Wording::projectLine(state, m_time.wall());
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole: {
        const QString notice = all ? QString() : Wording::projectNotice(state);
        QStringList lines{notice.isEmpty() ? name + u'\n' + second : notice};
        if (const QString offered = all ? QString() : Wording::capabilities(state.project.capabilities);
            !offered.isEmpty())
            lines << offered;
        return plainTip(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{name, second, Wording::projectCounts(state)};
        parts.removeAll(QString());
        return Wording::list(parts);
    }
    case IdRole:
        return all ? QString() : state.project.id;
    case SecondLineRole:
        return second;
    case CountsRole:
        return Wording::projectCounts(state);
    case LinkRole:
        return all ? -1 : int(state.link);
    case RunningRole:
        return state.running;
    case FailedRole:
        return state.failed + state.unknown;
    case StaleRole:
        return !all && isStale(state);
    default:
        return {};
    }
}

Qt::ItemFlags ProjectList::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the entries, not onto them
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.row() == 0 ? usual : usual | Qt::ItemIsDragEnabled;
}

Qt::DropActions ProjectList::supportedDropActions() const
{
    return Qt::MoveAction;
}

bool ProjectList::moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                           const QModelIndex &destinationParent, int destinationChild)
{
    if (sourceParent.isValid() || destinationParent.isValid() || count != 1 || sourceRow < 1 ||
        sourceRow >= rowCount() || destinationChild < 0 || destinationChild > rowCount())
        return false;
    const int before = std::max(destinationChild, 1); // nothing stands above "All projects"
    if (before == sourceRow || before == sourceRow + 1)
        return false;
    const int row = before > sourceRow ? before - 1 : before; // where it will stand
    beginMoveRows({}, sourceRow, sourceRow, {}, before);
    m_projects.move(sourceRow - 1, row - 1);
    endMoveRows();
    Q_EMIT moved(m_projects[row - 1].project.id, row - 1);
    return true;
}

void ProjectList::apply(const QList<ProjectState> &projects)
{
    QSet<QString> ids;
    for (const ProjectState &project : projects)
        ids.insert(project.project.id);
    for (int at = int(m_projects.size()) - 1; at >= 0; --at) {
        if (ids.contains(m_projects[at].project.id))
            continue;
        beginRemoveRows({}, at + 1, at + 1);
        m_projects.removeAt(at);
        endRemoveRows();
    }
    int position = 0;
    for (const ProjectState &project : projects) {
        const int at = find(project.project.id);
        if (at >= 0 && at < position)
            continue; // a repeated id cannot make two rows
        if (at < 0) {
            beginInsertRows({}, position + 1, position + 1);
            m_projects.insert(position, project);
            endInsertRows();
        } else {
            if (at != position) {
                beginMoveRows({}, at + 1, at + 1, {}, position + 1);
                m_projects.move(at, position);
                endMoveRows();
            }
            if (m_projects[position] != project) {
                m_projects[position] = project;
                touched(position);
            }
        }
        ++position;
    }
    touched(-1);
}

void ProjectList::update(const ProjectState &project)
{
    const int at = find(project.project.id);
    if (at < 0 || m_projects[at] == project)
        return;
    m_projects[at] = project;
    touched(at);
    touched(-1);
}

void ProjectList::tick()
{
    m_told.resize(m_projects.size());
    for (int at = 0; at < m_projects.size(); ++at) {
        const QString line = Wording::projectLine(m_projects[at], m_time.wall());
        if (std::exchange(m_told[at], line) != line)
            Q_EMIT dataChanged(index(at + 1), index(at + 1), {SecondLineRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
    }
}

void ProjectList::retranslate()
{
    Q_EMIT dataChanged(index(0), index(int(m_projects.size())));
}

QModelIndex ProjectList::indexOf(const QString &projectId) const
{
    if (projectId.isEmpty())
        return index(0);
    const int at = find(projectId);
    return at < 0 ? QModelIndex() : index(at + 1);
}

const ProjectState *ProjectList::project(const QModelIndex &index) const
{
    return index.isValid() && index.row() > 0 ? &m_projects[index.row() - 1] : nullptr;
}

int ProjectList::find(const QString &projectId) const
{
    for (int at = 0; at < m_projects.size(); ++at) {
        if (m_projects[at].project.id == projectId)
            return at;
    }
    return -1;
}

ProjectState ProjectList::sum() const
{
    ProjectState all;
    for (const ProjectState &project : m_projects) {
        all.running += project.running;
        all.failed += project.failed;
        all.waiting += project.waiting;
        all.unknown += project.unknown;
    }
    return all;
}

void ProjectList::touched(int position)
{
    Q_EMIT dataChanged(index(position + 1), index(position + 1));
}

} // namespace syncdesk
