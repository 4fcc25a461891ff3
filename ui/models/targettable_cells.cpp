#include "ui/models/targettable.h"
#include "ui/text/wording.h"

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isV1(TargetKind kind)
{
    return kind == TargetKind::DatasetV1 || kind == TargetKind::ManualJob;
}

} // namespace

QString TargetTable::display(const Entry &entry, int column) const
{
    const TargetState &row = entry.state;
    const Target &target = *row.target;
    const auto orDash = [](const QString &text) { return text.isEmpty() ? u"–"_s : text; };
    switch (Column(column)) {
    case State:
        return Wording::rowState(row, m_time.wall(), m_time.now());
    case Name:
        return orDash(target.name);
    case Sync:
        return Wording::syncButton(target);
    case Type:
        return Wording::withJobStatus(m_types[entry.type].text, target);
    case Samples:
        return Wording::count(target.totalSamples);
    case Labeled:
        return Wording::percent(Wording::labeledPercent(target));
    case LastSync:
        return entry.group == Group::CannotSync ? u"–"_s : Wording::lastSync(row.run.get(), m_time.wall());
    case Source:
        return orDash(target.sourcePath());
    case Id:
        return target.key.id;
    case Created:
        return target.created ? Wording::dateTime(*target.created) : u"–"_s;
    case Updated:
        return target.updated ? Wording::dateTime(*target.updated) : u"–"_s;
    case Version:
        return orDash(target.versionName);
    case Project:
        return orDash(projectOf(entry).name);
    case Region:
        return orDash(projectOf(entry).region);
    case Workspace:
        return orDash(target.workspaceId);
    case Seen:
        return Wording::seen(row.seen, m_time.wall());
    case Generation:
        return isV1(target.key.kind) ? u"v1"_s : u"v2"_s;
    case ColumnCount:
        break;
    }
    return {};
}

QString TargetTable::toolTip(const Entry &entry, int column) const
{
    const TargetState &row = entry.state;
    switch (column) {
    case State:
        if (entry.group == Group::CannotSync)
            return Wording::supportReason(row.support);
        return row.run && row.run->isOver() ? Wording::outcome(*row.run) : display(entry, column);
    case Sync:
        return Wording::syncTip(row);
    case Labeled:
        return Wording::labeledOf(*row.target);
    case LastSync:
        return row.run && row.run->ended && !row.run->notStarted ? Wording::endTime(*row.run) : display(entry, column);
    case Source: {
        QStringList paths;
        for (const DataSource &source : row.target->sources)
            paths << (source.path.isEmpty() ? Wording::sourceType(source.type) : source.path);
        return paths.join(u'\n');
    }
    default:
        return display(entry, column);
    }
}

QVariant TargetTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Samples ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case State:
        return tr("State");
    case Name:
        return tr("Name");
    case Sync:
        return tr("Sync", "column");
    case Type:
        return tr("Type");
    case Samples:
        return tr("Samples");
    case Labeled:
        return tr("Labeled");
    case LastSync:
        return tr("Last sync");
    case Source:
        return tr("OBS source");
    case Id:
        return tr("ID");
    case Created:
        return tr("Created");
    case Updated:
        return tr("Updated");
    case Version:
        return tr("Version");
    case Project:
        return tr("Project");
    case Region:
        return tr("Region");
    case Workspace:
        return tr("Workspace");
    case Seen:
        return tr("Seen");
    case Generation:
        return tr("Generation");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace syncdesk
