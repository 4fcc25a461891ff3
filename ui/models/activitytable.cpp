#include "ui/models/activitytable.h"

#include "app/desk/targetstate.h"
#include "ui/text/plaintip.h"
#include "ui/text/wording.h"

#include <QSet>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Problems, then what goes on, then what is done.
int rank(const Run &run)
{
    switch (run.phase) {
    case RunPhase::Failed:
    case RunPhase::Unknown:
    case RunPhase::UnknownOutcome:
        return 0;
    case RunPhase::Waiting:
    case RunPhase::Requested:
    case RunPhase::Unconfirmed:
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        return 1;
    case RunPhase::Done:
        return run.doneKind == DoneKind::FiguresDiffer ? 0 : 2;
    case RunPhase::None:
        return 2;
    }
    return 2;
}

WallTime momentOf(const Run &run)
{
    return run.isOver() && run.ended ? *run.ended : run.started.value_or(run.since);
}

bool stands(const RunPtr &a, const RunPtr &b)
{
    if (rank(*a) != rank(*b))
        return rank(*a) < rank(*b);
    if (momentOf(*a) != momentOf(*b))
        return momentOf(*a) > momentOf(*b);
    return a->id < b->id;
}

} // namespace

ActivityTable::ActivityTable(Timebase &time, QObject *parent) : QAbstractTableModel(parent), m_time(time) {}

int ActivityTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ActivityTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ActivityTable::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
}

QVariant ActivityTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Run &run = *m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return display(run, index.column());
    case Qt::ToolTipRole:
        if (index.column() != When)
            return plainTip(display(run, index.column()));
        return run.isOver() && run.ended ? Wording::endTime(run) : Wording::dateTime(momentOf(run));
    case Qt::AccessibleTextRole:
        return index.column() == When
                   ? QVariant(Wording::list({run.targetName, projectName(run), display(run, When), display(run, What)}))
                   : QVariant();
    case KeyRole:
        return QVariant::fromValue(run.target);
    case RunIdRole:
        return run.id;
    case PhaseRole:
        return int(run.phase);
    case OfferRole:
        return int(offers(run));
    case FirstOfferRole:
        return int(firstOffer(run));
    default:
        return {};
    }
}

QString ActivityTable::display(const Run &run, int column) const
{
    switch (Column(column)) {
    case When:
        return run.isOver() && run.ended ? Wording::endMoment(run, m_time.wall())
                                         : Wording::moment(momentOf(run), m_time.wall());
    case Name:
        return run.targetName.isEmpty() ? run.target.id : run.targetName;
    case Project:
        return projectName(run);
    case What:
        return Wording::activity(run, m_time.wall(), m_time.now());
    case Action:
        return offerText(firstOffer(run));
    case ColumnCount:
        break;
    }
    return {};
}

QString ActivityTable::projectName(const Run &run) const
{
    return m_projects.value(run.target.project, u"–"_s);
}

QVariant ActivityTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case Name:
        return tr("Name");
    case Project:
        return tr("Project");
    case What:
        return tr("What happened");
    case Action:
        return tr("Action");
    case ColumnCount:
        break;
    }
    return {};
}

void ActivityTable::apply(const QList<RunPtr> &runs, const QHash<QString, QString> &projectNames)
{
    QList<RunPtr> next;
    QSet<QString> ids;
    for (const RunPtr &run : runs) {
        if (run && !ids.contains(run->id)) {
            ids.insert(run->id);
            next << run;
        }
    }
    std::sort(next.begin(), next.end(), stands);

    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (ids.contains(m_rows[row]->id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    const bool renamed = projectNames != m_projects;
    m_projects = projectNames;
    for (int row = 0; row < next.size(); ++row) {
        const int at = rowOf(next[row]->id);
        if (at < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, next[row]);
            endInsertRows();
            continue;
        }
        if (at != row) { // rows before this one are in place, so it can only come from below
            beginMoveRows({}, at, at, {}, row);
            m_rows.move(at, row);
            endMoveRows();
        }
        const bool same = m_rows[row] == next[row] || *m_rows[row] == *next[row];
        m_rows[row] = next[row];
        if (!same || renamed)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ActivityTable::tick()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row]->isActive())
            Q_EMIT dataChanged(index(row, What), index(row, What));
    }
}

void ActivityTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

const Run *ActivityTable::run(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].get() : nullptr;
}

int ActivityTable::rowOf(const QString &runId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row]->id == runId)
            return row;
    }
    return -1;
}

ActivityTable::Offers ActivityTable::offers(const Run &run)
{
    switch (run.phase) {
    case RunPhase::Failed:
        return Retry | Dismiss;
    case RunPhase::Done:
    case RunPhase::None:
        return Dismiss;
    case RunPhase::UnknownOutcome: {
        // While the lost reply is being looked up, a second start could double the first.
        return run.looking ? Offers(LookAgain) : LookAgain | Retry | Dismiss;
    }
    case RunPhase::Unknown:
        return LookAgain | Dismiss;
    case RunPhase::Waiting:
    case RunPhase::Requested:
    case RunPhase::Unconfirmed:
    case RunPhase::Queued:
    case RunPhase::Starting:
    case RunPhase::Running:
        return run.watched ? Offers() : LookAgain | Dismiss;
    }
    return {};
}

ActivityTable::Offer ActivityTable::firstOffer(const Run &run)
{
    const Offers offered = offers(run);
    for (const Offer one : {run.phase == RunPhase::Failed ? Retry : LookAgain, Retry, Dismiss}) {
        if (offered.testFlag(one))
            return one;
    }
    return NoOffer;
}

QString ActivityTable::offerText(Offer offer)
{
    switch (offer) {
    case NoOffer:
        return {};
    case Retry:
        return tr("Retry");
    case LookAgain:
        return tr("Look again");
    case Dismiss:
        return tr("Dismiss");
    }
    return {};
}

} // namespace syncdesk
