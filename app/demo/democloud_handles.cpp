// The handles of DemoCloud: what a test or the demo changes from outside.
#include "app/base/json.h"
#include "app/demo/democloud.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

std::optional<qint64> takeCount(QJsonObject &fields, const QString &name)
{
    if (!json::readCount(fields.value(name))) // not sent, or odd on purpose: then it is sent as it is
        return std::nullopt;
    return json::readCount(fields.take(name));
}

int takeNumber(QJsonObject &fields, const QString &name, int otherwise)
{
    return fields.value(name).isDouble() ? fields.take(name).toInt() : otherwise;
}

QString takeText(QJsonObject &fields, const QString &name)
{
    return fields.value(name).isString() ? fields.take(name).toString() : QString();
}

} // namespace

DemoSyncable *DemoCloud::find(const QString &id) const
{
    if (DemoDataset *dataset = m_state->dataset(id))
        return dataset;
    for (const auto &project : m_state->projects) {
        if (DemoV1Item *item = project->v1Dataset(id))
            return item;
        if (DemoV1Item *item = project->job(id))
            return item;
        for (const auto &job : project->jobs) {
            if (job->id == id)
                return job.get();
        }
    }
    return nullptr;
}

bool DemoCloud::startElsewhere(const QString &id)
{
    DemoSyncable *target = find(id);
    if (!target || target->isSyncing(m_time.now()))
        return false;
    if (DemoDataset *dataset = m_state->dataset(id)) {
        m_state->settle(*dataset);
        m_state->beginDataset(*dataset);
        return true;
    }
    auto *item = static_cast<DemoV1Item *>(target); // whatever is found and is no v2 dataset
    m_state->settle(*item);
    m_state->begin(*item, item->total, m_time.now());
    return true;
}

bool DemoCloud::finishNow(const QString &id, const QString &failCode, const QString &failMessage)
{
    DemoSyncable *target = find(id);
    if (!target || !target->isSyncing(m_time.now()))
        return false;
    target->sync->endedEarly = m_time.now();
    target->sync->outcome.failCode = failCode;
    target->sync->outcome.failMessage = failMessage;
    return true;
}

bool DemoCloud::setOutcome(const QString &id, const SyncOutcome &outcome)
{
    DemoSyncable *target = find(id);
    if (target)
        target->next = outcome;
    return target != nullptr;
}

bool DemoCloud::setDatasetStatus(const QString &datasetId, std::optional<int> status)
{
    DemoDataset *dataset = m_state->dataset(datasetId);
    if (dataset)
        dataset->forcedStatus = status;
    return dataset != nullptr;
}

QString DemoCloud::addDataset(const QJsonObject &fields, const QString &projectId)
{
    DemoProject *project = m_state->project(projectId.isEmpty() ? this->projectId() : projectId);
    if (!project)
        return {};
    QJsonObject rest = fields;
    auto dataset = std::make_unique<DemoDataset>();
    dataset->id = takeText(rest, u"dataset_id"_s);
    if (dataset->id.isEmpty())
        dataset->id = m_state->newId(19);
    dataset->name = takeText(rest, u"dataset_name"_s);
    dataset->type = takeNumber(rest, u"dataset_type"_s, 0);
    dataset->format = takeNumber(rest, u"dataset_format"_s, 0);
    dataset->status = takeNumber(rest, u"status"_s, 1);
    dataset->total = takeCount(rest, u"total_sample_count"_s);
    dataset->labeled = takeCount(rest, u"annotated_sample_count"_s);
    dataset->unconfirmed = takeCount(rest, u"unconfirmed_sample_count"_s);
    dataset->deleted = takeCount(rest, u"deleted_sample_count"_s);
    dataset->created = json::readTime(rest.take(u"create_time"_s)).value_or(m_state->wall());
    dataset->updated = json::readTime(rest.take(u"update_time"_s)).value_or(dataset->created);
    if (rest.value(u"data_sources"_s).isArray()) {
        const QJsonArray sources = rest.take(u"data_sources"_s).toArray();
        for (const auto &source : sources) {
            dataset->sources.append({source["data_type"_L1].toInt(), source["data_path"_L1].toString(),
                                     source["source_info"_L1].toObject()});
        }
    } else {
        dataset->sources = {{0, u"/demo-bucket/"_s + dataset->id + u'/', {}}};
    }
    dataset->next.added = 10;
    dataset->more = rest;
    QString id = dataset->id;
    project->datasets.push_back(std::move(dataset));
    return id;
}

bool DemoCloud::removeDataset(const QString &datasetId)
{
    for (const auto &project : m_state->projects) {
        if (std::erase_if(project->datasets, [&](const auto &dataset) { return dataset->id == datasetId; }) > 0)
            return true;
    }
    return false;
}

void DemoCloud::clearData()
{
    for (const auto &project : m_state->projects) {
        project->datasets.clear();
        project->v1Datasets.clear();
        project->jobs.clear();
    }
}

void DemoCloud::syncTimeline(Millis queued, Millis starting, Millis running, Millis staleFor)
{
    m_state->spans = SyncSpans{queued, starting, running, staleFor};
}

} // namespace syncdesk::demo
