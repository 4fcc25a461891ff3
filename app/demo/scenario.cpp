#include "app/demo/scenario.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk::demo {

namespace {

QStringList labelsFor(int type)
{
    if (type < 100)
        return {u"stop"_s, u"yield"_s, u"限速"_s};
    if (type < 200)
        return {u"question"_s, u"complaint"_s};
    return {u"speech"_s, u"noise"_s};
}

/// Adds things to one project; every helper gives the new thing for its particulars.
class Filler
{
public:
    Filler(CloudState &state, DemoProject &project) : m_state(state), m_project(project) {}

    DemoDataset &add(const QString &id, const QString &name, int type, std::optional<qint64> total,
                     std::optional<qint64> labeled, const QString &path)
    {
        auto dataset = std::make_unique<DemoDataset>();
        dataset->id = id.isEmpty() ? m_state.newId(19) : id;
        dataset->name = name;
        dataset->type = type;
        dataset->total = total;
        dataset->labeled = labeled;
        const Millis age = std::chrono::days(m_state.between(20, 400)) + std::chrono::hours(m_state.between(0, 23));
        dataset->created = m_state.wallAt(m_state.time.now() - age);
        dataset->updated = m_state.wallAt(m_state.time.now() - age / 10);
        dataset->sources = {{0, path, {}}};
        dataset->workPath = u"/demo-output/"_s + dataset->id + u'/';
        dataset->labels = labelsFor(type);
        dataset->next = {{}, {}, m_state.between(10, 240), 0, 0};
        if (m_state.between(0, 2) > 0) {
            dataset->versionName = u"V00%1"_s.arg(m_state.between(1, 9));
            dataset->versionId = m_state.newId(20);
        }
        m_project.datasets.push_back(std::move(dataset));
        return *m_project.datasets.back();
    }

    void past(DemoSyncable &target, std::optional<qint64> total, Millis ago, Millis length, const SyncOutcome &outcome)
    {
        DemoSync sync;
        sync.taskId = m_state.newId(15);
        sync.accepted = m_state.time.now() - ago;
        sync.created = m_state.wallAt(sync.accepted);
        sync.spans = {2s, 1s, length - 3s, 0ms};
        sync.outcome = outcome;
        if (total)
            sync.totalBefore = outcome.fails() ? *total : *total - outcome.added + outcome.removed;
        sync.settled = true;
        target.sync = sync;
    }
    void past(DemoDataset &dataset, Millis ago, Millis length, const SyncOutcome &outcome)
    {
        past(dataset, dataset.total, ago, length, outcome);
    }

    void team(DemoDataset &dataset, const QString &name, int status, qint64 unlabeled, Millis pace)
    {
        const qint64 total = dataset.total.value_or(0);
        dataset.teamTasks.append({m_state.newId(19), name, status, total, unlabeled, total / 40, total / 50,
                                  total - unlabeled - total / 40 - total / 50 - total / 60, total / 60,
                                  m_state.wallAt(m_state.time.now() - 96h), m_state.time.now(), pace});
    }

    void smart(DemoDataset &dataset, const QString &name, int type, int status, double progress, Millis length)
    {
        DemoSmartTask task{m_state.newId(19), name, type, status, progress};
        task.total = dataset.total.value_or(0);
        task.labeled = dataset.labeled.value_or(0);
        task.unconfirmed = dataset.unconfirmed.value_or(0);
        task.begin = m_state.time.now() - 55s;
        task.created = m_state.wallAt(task.begin);
        task.length = length;
        if (status == 2) {
            task.failCode = u"ModelArts.4405"_s;
            task.failMessage = u"Auto labeling needs at least 5 samples of each label."_s;
        }
        dataset.smartTasks.append(task);
    }

    DemoV1Item &addV1(bool job, const QString &name, const QString &path, qint64 total, qint64 labeled)
    {
        auto item = std::make_unique<DemoV1Item>();
        item->id = m_state.newUuid();
        item->name = name;
        item->path = path;
        item->total = total;
        item->labeled = labeled;
        item->dataType = u"OBS"_s;
        item->type = u"Manual Image classify"_s;
        item->created = m_state.wallAt(m_state.time.now() - std::chrono::hours(24 * 365 * 6));
        item->next = {{}, {}, m_state.between(3, 30), 0, 0};
        auto &list = job ? m_project.jobs : m_project.v1Datasets;
        if (job)
            item->annotationId = 282 + qint64(list.size());
        list.push_back(std::move(item));
        return *list.back();
    }

    CloudState &m_state;
    DemoProject &m_project;
};

SyncOutcome added(qint64 count, qint64 removed = 0)
{
    return {{}, {}, count, removed, 0};
}

SyncOutcome failure(const QString &code)
{
    static const QHash<QString, QString> words{
        {u"4310"_s, u"OBS action is forbidden, please check iam agency or OBS and so on"_s},
        {u"4312"_s, u"The OBS path does not exist"_s},
        {u"4314"_s, u"OBS error, please check the authorization and the path"_s},
        {u"4106"_s, u"Image files with the same name prefix exist in OBS."_s},
        {u"1673"_s, u"OBS resource does not exist."_s}};
    return {u"ModelArts."_s + code, words.value(code), 0, 0, 0};
}

/// The rows of the main window's sketch.
void addKnown(Filler &fill)
{
    CloudState &state = fill.m_state;
    DemoDataset &signs = fill.add(QLatin1StringView(names::streetSigns), u"street-signs"_s, 1, 1280, 960,
                                  u"/demo-bucket/signs/input/"_s);
    signs.next = added(214);
    signs.unconfirmed = 12;
    signs.deleted = 4;
    fill.past(signs, 26h, 152s, added(118));
    fill.team(signs, u"signs-round-1"_s, 1, 308, state.scaled(9s));
    fill.team(signs, u"signs-round-0"_s, 3, 0, 0ms);
    fill.smart(signs, u"auto-1"_s, 0, 1, 30, state.scaled(240s));

    DemoDataset &meters =
        fill.add(QLatin1StringView(names::meterPhotos), u"meter-photos"_s, 0, 300, 0, u"/demo-bucket/meters/"_s);
    meters.next = added(214, 2);
    meters.unconfirmed = 40;
    fill.smart(meters, u"pre-label-meters"_s, 1, -1, 0, 0ms);

    DemoDataset &warehouse = fill.add({}, u"warehouse-night"_s, 3, 8114, 3245, u"/vision-raw/night/"_s);
    warehouse.next = failure(u"4310"_s);
    fill.past(warehouse, 5h, 9s, failure(u"4310"_s));

    DemoDataset &helmet = fill.add({}, u"helmet-2026"_s, 1, 45003, 41400, u"/vision-raw/helmet/"_s);
    helmet.next = {{}, {}, 530, 12, -37};
    helmet.unconfirmed = 310;
    fill.past(helmet, 51h, 210s, added(1204, 3));
    fill.team(helmet, u"helmet-acceptance"_s, 2, 0, 0ms);
    fill.smart(helmet, u"auto-helmet"_s, 0, 3, 100, 0ms);

    DemoDataset &road = fill.add({}, u"城市道路-夜间"_s, 1, 12400, 7564, u"/vision-raw/road/"_s);
    road.next = added(640, 2);
    road.unconfirmed = 90;
    fill.past(road, 24h, 152s, added(214, 2));
    fill.team(road, u"夜间第一轮"_s, 1, 4836, state.scaled(6s));
    fill.smart(road, u"智能标注-夜间"_s, 0, 2, 12.5, 0ms);

    DemoDataset &parts = fill.add({}, u"parts-macro"_s, 0, 2048, 369, u"/parts/macro/"_s);
    parts.status = 8;
    parts.statusUntil = state.time.now() + state.scaled(50s);
    DemoImport import{parts.id + u'_' + state.newId(19), u"obs://parts/macro-2/"_s,
                      state.time.now() - state.scaled(12s)};
    import.created = state.wallAt(import.begin);
    import.length = state.scaled(62s);
    import.samples = 400;
    import.bytes = 734003200;
    parts.imports.append(import);
    fill.past(parts, 18 * 24h, 95s, added(512));

    fill.add(QLatin1StringView(names::tickets), u"工单文本"_s, 100, 52, 52, u"/demo-bucket/tickets/"_s);
    fill.add({}, u"drone-orchard"_s, 1, {}, {}, u"/drone/orchard/"_s);

    DemoDataset &gears = fill.add({}, u"gear-teeth"_s, 1, 5210, 5210, u"/parts/gears/"_s);
    gears.next = added(31);
    fill.past(gears, 40h, 112s, added(31));
    state.elsewhereDataset = gears.id;
}

/// Every other type, status and oddity.
void addOdd(Filler &fill)
{
    CloudState &state = fill.m_state;
    const auto add = [&](const QString &name, int type, qint64 total, const QString &path,
                         int status) -> DemoDataset & {
        DemoDataset &dataset = fill.add({}, name, type, total, total * state.between(5, 95) / 100, path);
        dataset.status = status;
        return dataset;
    };
    DemoDataset &containers = add(u"harbour-containers"_s, 0, 6120, u"/harbour/containers/"_s, 1);
    containers.next = added(12, 340);
    fill.past(containers, 75h, 64s, added(88));
    add(u"客服录音-2026"_s, 200, 1830, u"/audio/service-calls/"_s, 1);
    add(u"普通话语音内容"_s, 201, 9200, u"/audio/mandarin/"_s, 1);
    add(u"meeting-speech-segments"_s, 202, 410, u"/audio/meetings/"_s, 1);
    add(u"合同实体标注"_s, 101, 3300, u"/text/contracts/"_s, 1);
    add(u"news-triplets"_s, 102, 780, u"/text/news/"_s, 1);
    add(u"sensor-table"_s, 400, 150000, u"/tables/sensors/"_s, 1).format = 1;
    DemoDataset &sales = add(u"sales-warehouse"_s, 400, 88000, u""_s, 1);
    sales.format = 1;
    sales.sources = {{1,
                      u""_s,
                      {{u"cluster_name"_s, u"dws-sales"_s},
                       {u"database_name"_s, u"sales"_s},
                       {u"user_name"_s, u"reader"_s},
                       {u"user_password"_s, u"Made-Up-Secret-1"_s}}}};
    add(u"lake-export-images"_s, 0, 5400, u"lake.images"_s, 1).sources.first().type = 2;
    DemoDataset &videos = add(u"crossing-videos"_s, 600, 96, u"/video/crossings/"_s, 1);
    videos.next = added(4);
    fill.team(videos, u"crossing-round-2"_s, 6, 40, 0ms);
    add(u"free-form-archive"_s, 900, 7777, u"/archive/free/"_s, 1).next = added(0, 0);
    add(u"point-clouds"_s, 7, 640, u"/lidar/clouds/"_s, 1);
    add(u"thermal-pilot"_s, 0, 222, u"/thermal/pilot/"_s, 99);
    add(u"broken-labels"_s, 1, 980, u"/vision-raw/broken/"_s, 4);
    DemoDataset &moved = add(u"moved-bucket"_s, 3, 1500, u"/old-bucket/moved/"_s, 4);
    moved.next = failure(u"4312"_s);
    fill.past(moved, 30h, 6s, failure(u"4312"_s));
    add(u"new-arrivals"_s, 0, 0, u"/vision-raw/arrivals/"_s, 0).more = {{u"total_sample_count"_s, QJsonValue::Null},
                                                                        {u"loading_sample_count"_s, 120}};
    add(u"old-archive-2019"_s, 1, 50, u"/archive/2019/"_s, 2);
    add(u"retired-cameras"_s, 1, 12, u"/archive/cameras/"_s, 3);
    DemoDataset &candidate = add(u"release-candidate"_s, 1, 4096, u"/vision-raw/release/"_s, 6);
    candidate.statusUntil = state.time.now() + state.scaled(45s);
    DemoDataset &switching = add(u"版本切换样例"_s, 0, 2600, u"/vision-raw/switch/"_s, 7);
    switching.statusUntil = state.time.now() + state.scaled(90s);
    add(u"double-slash"_s, 0, 318, u"/demo-bucket//raw/"_s, 1);
    add(u"<b>x</b>"_s, 0, 20, u"/demo-bucket/markup/"_s, 1).description = u"<img src=x> & \"quoted\""_s;
    add(u"quarterly-"_s.repeated(9) + u"inspection"_s, 1, 3141, u"/vision-raw/a-very-long-folder-name/"_s.repeated(3),
        1);
    add(u"超长中文数据集名称用于检验界面布局"_s.repeated(5), 0, 2718, u"/中文桶/超长目录/"_s, 1);
    DemoDataset &portal = add(u"toll-portals"_s, 1, 17650, u"/roads/portals/"_s, 1);
    portal.next = failure(u"4314"_s);
    fill.past(portal, 9 * 24h, 140s, added(75, 1));
    DemoDataset &quiet = add(u"quiet-classes"_s, 0, 640, u"/demo-bucket/quiet/"_s, 1);
    quiet.next = added(0);
    quiet.workspace = u"6f1c2c7e7c0b4e1c9c2a1b2c3d4e5f60"_s;
    DemoDataset &million = add(u"million-tiles"_s, 3, 1000000, u"/satellite/tiles/"_s, 1);
    million.next = added(48211, 1377);
    fill.past(million, 6 * 24h, 40min, added(90233, 12));
    add(u"铁路巡检"_s, 1, 23000, u"/rail/patrol/"_s, 1);
}

void addV1(Filler &fill)
{
    DemoV1Item &cats = fill.addV1(false, u"cats-2019"_s, u"demo-bucket/cats/"_s, 50, 30);
    cats.next = added(8, 1);
    fill.addV1(false, u"旧版数据集"_s, u"demo-bucket/old/"_s, 400, 0).next = failure(u"1673"_s);
    fill.addV1(false, u"dogs-2019"_s, u"demo-bucket/dogs/"_s, 1200, 0);

    fill.past(fill.addV1(true, u"cats"_s, u"demo-bucket/cats/"_s, 50, 30), 50, 900 * 24h, 40s, added(5));
    DemoV1Item &boxes = fill.addV1(true, u"boxes"_s, u"demo-bucket/boxes/"_s, 320, 12);
    boxes.type = u"Manual Object detection"_s;
    boxes.next = failure(u"4106"_s);
    fill.addV1(true, u"猫狗分类"_s, u"demo-bucket/pets/"_s, 210, 200);
    DemoV1Item &filter = fill.addV1(true, u"hard-cases-filter"_s, u""_s, 64, 3);
    filter.dataType = u"filter job"_s;
    filter.annotationId = 0;
}

DemoProject &addProject(CloudState &state, const QString &name)
{
    auto project = std::make_unique<DemoProject>();
    project->id = state.newUuid().remove(u'-');
    project->name = name;
    state.projects.push_back(std::move(project));
    return *state.projects.back();
}

} // namespace

void fillWithDemo(CloudState &state)
{
    Filler fill(state, addProject(state, QLatin1StringView(names::project)));
    addKnown(fill);
    addOdd(fill);
    addV1(fill);
    state.nextElsewhere = state.time.now() + state.scaled(20s);

    Filler research(state, addProject(state, QLatin1StringView(names::project) + u"_research"_s));
    for (const QString &name : {u"micrographs"_s, u"bird-songs"_s, u"handwriting-forms"_s})
        research.add({}, name, name.startsWith(u'b') ? 200 : 0, state.between(100, 9000), 50,
                     u"/research/"_s + name + u'/');
    addProject(state, u"MOS"_s); // every account has this one; it belongs to object storage
}

QStringList fillWithMany(CloudState &state, int projects, int datasets)
{
    static const int types[]{0, 1, 3, 200, 201, 202, 600, 900};
    QStringList ids;
    for (int i = 0; i < projects; ++i) {
        Filler fill(state, addProject(state, u"scale-%1"_s.arg(i + 1)));
        ids.append(fill.m_project.id);
        fill.m_project.datasets.reserve(size_t(datasets));
        for (int k = 0; k < datasets; ++k) {
            const qint64 total = state.between(1, 50000);
            fill.add({}, u"set-%1-%2"_s.arg(i + 1).arg(k + 1, 3, 10, QChar(u'0')), types[k % 8], total,
                     state.between(0, total), u"/scale/%1/%2/"_s.arg(i + 1).arg(k + 1));
        }
    }
    return ids;
}

} // namespace syncdesk::demo
