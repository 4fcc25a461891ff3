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
    const ProjectState *state = project(index);
    if (role == IdRole)
        return state ? state->project.id : QString();
    const Shown now = shown(index.row() - 1);
    switch (role) {
    case Qt::DisplayRole:
        return now.name;
    case Qt::ToolTipRole: {
        const QString notice = state ? Wording::projectNotice(*state) : QString();
        QStringList lines{notice.isEmpty() ? now.name + u'\n' + now.second : notice};
        if (const QString offered = state ? Wording::capabilities(state->project.capabilities) : QString();
            !offered.isEmpty())
            lines << offered;
        return plainTip(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{now.name, now.second, now.counts};
        parts.removeAll(QString());
        return Wording::list(parts);
    }
    case SecondLineRole:
        return now.second;
    case CountsRole:
        return now.counts;
    case LinkRole:
        return now.link;
    case RunningRole:
        return now.running;
    case FailedRole:
        return now.failed;
    case StaleRole:
        return now.stale;
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
        m_told.remove(m_projects[at].project.id);
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
            m_told.insert(project.project.id, shown(position));
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
    for (int at = 0; at < m_projects.size(); ++at)
        touched(at);
}

void ProjectList::retranslate()
{
    for (int at = -1; at < m_projects.size(); ++at)
        m_told.insert(at < 0 ? QString() : m_projects[at].project.id, shown(at));
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

ProjectList::Shown ProjectList::shown(int position) const
{
    const bool all = position < 0;
    const ProjectState whole = all ? sum() : ProjectState();
    const ProjectState &state = all ? whole : m_projects[position];
    return {all ? Wording::allProjects() : Wording::projectName(state.project),
            all ? Wording::projectTotal(int(m_projects.size())) : Wording::projectLine(state, m_time.wall()),
            Wording::projectCounts(state),
            all ? -1 : int(state.link),
            state.running,
            state.failed + state.unknown,
            !all && isStale(state)};
}

void ProjectList::touched(int position)
{
    Shown now = shown(position);
    Shown &told = m_told[position < 0 ? QString() : m_projects[position].project.id];
    if (told == now)
        return;
    told = std::move(now);
    Q_EMIT dataChanged(index(position + 1), index(position + 1));
}

} // namespace syncdesk
