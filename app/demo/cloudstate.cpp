#include "app/demo/cloudstate.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

double DemoImport::done(Millis now) const
{
    if (length <= 0ms)
        return 1;
    return std::clamp(double((now - begin).count()) / double(length.count()), 0.0, 1.0);
}

qint64 DemoTeamTask::labeledSince(Millis now) const
{
    return pace > 0ms ? std::clamp<qint64>((now - begin) / pace, 0, unlabeled) : 0;
}

double DemoSmartTask::progressAt(Millis now) const
{
    if (status != 1 || length <= 0ms)
        return progress;
    const double part = std::clamp(double((now - begin).count()) / double(length.count()), 0.0, 1.0);
    return std::round((progress + (100 - progress) * part) * 10) / 10;
}

int DemoSmartTask::statusAt(Millis now) const
{
    return status == 1 && length > 0ms && now >= begin + length ? 3 : status;
}

const DemoSync *DemoSyncable::told(Millis now) const
{
    if (sync && sync->isStale(now))
        return previous ? &*previous : nullptr;
    return sync ? &*sync : nullptr;
}

int DemoDataset::statusAt(Millis now) const
{
    if (forcedStatus)
        return *forcedStatus;
    if (isSyncing(now))
        return 5;
    return statusUntil && now >= *statusUntil ? 1 : status;
}

bool DemoDataset::hasRunningSmartTask(Millis now) const
{
    return std::any_of(smartTasks.cbegin(), smartTasks.cend(), [now](const DemoSmartTask &task) {
        const int state = task.statusAt(now);
        return state == -1 || state == 0 || state == 1;
    });
}

DemoDataset *DemoProject::dataset(const QString &datasetId) const
{
    for (const auto &entry : datasets) {
        if (entry->id == datasetId)
            return entry.get();
    }
    return nullptr;
}

DemoV1Item *DemoProject::v1Dataset(const QString &datasetId) const
{
    for (const auto &entry : v1Datasets) {
        if (entry->id == datasetId)
            return entry.get();
    }
    return nullptr;
}

DemoV1Item *DemoProject::job(const QString &annotationId) const
{
    for (const auto &entry : jobs) {
        if (entry->annotationId != 0 && QString::number(entry->annotationId) == annotationId)
            return entry.get();
    }
    return nullptr;
}

void CloudState::reset()
{
    random.seed(20260115);
    projects.clear();
    elsewhereDataset.clear();
    startTick = time.now();
    startWall = time.wall();
}

DemoProject *CloudState::project(const QString &projectId) const
{
    for (const auto &entry : projects) {
        if (entry->id == projectId)
            return entry.get();
    }
    return nullptr;
}

DemoDataset *CloudState::dataset(const QString &datasetId) const
{
    for (const auto &entry : projects) {
        if (DemoDataset *found = entry->dataset(datasetId))
            return found;
    }
    return nullptr;
}

DemoV1Item *CloudState::v1ByTask(const QString &projectId, const QString &taskId) const
{
    const DemoProject *owner = project(projectId);
    if (!owner)
        return nullptr;
    for (const auto &entry : owner->v1Datasets) {
        if ((entry->sync && entry->sync->taskId == taskId) || (entry->previous && entry->previous->taskId == taskId))
            return entry.get();
    }
    return nullptr;
}

void CloudState::settle()
{
    const Millis now = time.now();
    while (elsewhere && now >= nextElsewhere) {
        DemoDataset *target = dataset(elsewhereDataset);
        // a run that would have begun and ended while nobody asked is not told: skip to the latest
        if (target && now - nextElsewhere < scaled(40s)) {
            settle(*target);
            if (!target->isSyncing(nextElsewhere))
                begin(*target, target->total, nextElsewhere);
        }
        nextElsewhere += scaled(Millis(between(38000, 46000)));
    }
}

void CloudState::settle(DemoDataset &dataset)
{
    const Millis now = time.now();
    if (dataset.statusUntil && now >= *dataset.statusUntil) {
        dataset.status = 1;
        dataset.statusUntil.reset();
        for (DemoImport &import : dataset.imports) {
            if (!std::exchange(import.counted, true))
                dataset.total = dataset.total.value_or(0) + import.samples;
        }
    }
    if (!dataset.sync || dataset.sync->settled || !dataset.sync->isOver(now))
        return;
    DemoSync &sync = *dataset.sync;
    sync.settled = true;
    if (dataset.status == 4 && !sync.outcome.fails())
        dataset.status = 1;
    if (sync.outcome.fails())
        return;
    const qint64 before = dataset.total.value_or(0);
    dataset.total = std::max<qint64>(before + sync.outcome.added - sync.outcome.removed + sync.outcome.totalOff, 0);
    if (dataset.labeled && before > 0) {
        // labels go with their samples; spread as the labeled part was
        const qint64 lost = sync.outcome.removed * *dataset.labeled / before;
        dataset.labeled = std::min(*dataset.labeled - lost, *dataset.total);
    }
    if (sync.outcome.removed > 0)
        dataset.deleted = dataset.deleted.value_or(0) + sync.outcome.removed;
    dataset.updated = wallAt(sync.end());
}

void CloudState::settle(DemoV1Item &item)
{
    if (!item.sync || item.sync->settled || !item.sync->isOver(time.now()))
        return;
    item.sync->settled = true;
    if (item.sync->outcome.fails())
        return;
    item.total = std::max<qint64>(item.total + item.sync->outcome.added - item.sync->outcome.removed, 0);
    item.labeled = std::min(item.labeled, item.total);
}

void CloudState::begin(DemoSyncable &target, std::optional<qint64> total, Millis at)
{
    DemoSync sync;
    sync.taskId = newId(15);
    sync.accepted = at;
    sync.created = wallAt(at);
    if (spans) {
        sync.spans = *spans;
    } else {
        sync.spans.queued = scaled(Millis(between(2000, 4000)));
        sync.spans.starting = scaled(Millis(between(1000, 2000)));
        sync.spans.running = scaled(Millis(target.next.fails() ? between(3000, 6000) : between(10000, 18000)));
        sync.spans.staleFor = scaled(1s);
    }
    sync.outcome = target.next;
    if (!sync.outcome.fails() && sync.outcome.removed > total.value_or(0))
        sync.outcome.removed = total.value_or(0);
    sync.totalBefore = total;
    target.previous = std::exchange(target.sync, std::move(sync));
}

QString CloudState::newId(int length)
{
    static const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s;
    QString id;
    for (int i = 0; i < length; ++i)
        id += letters.at(random.bounded(int(letters.size())));
    return id;
}

QString CloudState::newUuid()
{
    const auto part = [this](quint32 mask, int width) {
        return u"%1"_s.arg(random.generate() & mask, width, 16, QChar(u'0'));
    };
    return u"%1-%2-4%3-a%4-%5%6"_s.arg(part(0xffffffff, 8), part(0xffff, 4), part(0xfff, 3), part(0xfff, 3),
                                       part(0xffff, 4), part(0xffffffff, 8));
}

qint64 CloudState::between(qint64 low, qint64 high)
{
    return low + qint64(random.bounded(quint64(high - low + 1)));
}

} // namespace syncdesk::demo
