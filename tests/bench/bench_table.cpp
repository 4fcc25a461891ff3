// The table of targets beside a bare QStandardItemModel behind a QSortFilterProxyModel, in the same run: a filter
// keystroke, a batch of changed rows, a page of scrolling, a click on a header. Medians and worst cases, in
// milliseconds of processor time.
//
// bench_table [rows...]     default: 10000 100000

#include "tests/bench/measure.h"
#include "ui/models/targettable.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>

using namespace syncdesk;
using namespace syncdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList keystrokes{u"n"_s,  u"ni"_s, u"nig"_s,  u"nigh"_s, u"night"_s, u"nigh"_s, u"nig"_s,
                             u"ni"_s, u"n"_s,  u""_s,     u"1"_s,    u"12"_s,    u"123"_s,  u"12"_s,
                             u"1"_s,  u""_s,   u"城市"_s, u""_s,     u"zzz"_s,   u""_s};

QString nameOf(int n)
{
    static const QStringList words{u"street-signs"_s, u"meter-photos"_s, u"warehouse-night"_s, u"城市道路-夜间"_s,
                                   u"drone-orchard"_s};
    return u"%1-%2"_s.arg(words[n % words.size()], QString::number((n * 7919) % 1000003));
}

TargetState rowOf(int n, RunPhase phase)
{
    Target target;
    target.key = {u"p%1"_s.arg(n / 100), TargetKind::DatasetV2, u"k8Tq2WcVb7NfYzP%1"_s.arg(n)};
    target.name = nameOf(n);
    target.datasetType = n % 3;
    target.status = 1;
    target.totalSamples = (n * 131) % 50000;
    target.labeledSamples = *target.totalSamples / 2;
    target.sources = {DataSource{0, u"obs://demo-bucket/team-%1/%2/input/"_s.arg(n % 40).arg(n)}};
    TargetState row;
    row.key = target.key;
    row.target = std::make_shared<const Target>(target);
    if (phase != RunPhase::None) {
        Run run;
        run.phase = phase;
        run.target = target.key;
        run.sinceTick = Millis(0);
        run.confirmed = true;
        row.run = std::make_shared<const Run>(run);
    }
    return row;
}

void settle()
{
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

struct View
{
    explicit View(QAbstractItemModel *model)
    {
        table.setModel(model);
        table.setSelectionBehavior(QAbstractItemView::SelectRows);
        table.verticalHeader()->hide();
        table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        table.resize(1200, 700);
        table.show();
        settle();
    }
    QTableView table{};
};

void print(const QString &what, const Times &ours, const Times &bare, double bound)
{
    out() << u"%1 ours %2 (worst %3)  bare %4 (worst %5)  ratio %6%7\n"_s.arg(what, -44)
                 .arg(ours.median(), 8, 'f', 2)
                 .arg(ours.worst(), 8, 'f', 2)
                 .arg(bare.median(), 8, 'f', 2)
                 .arg(bare.worst(), 8, 'f', 2)
                 .arg(bare.median() > 0 ? ours.median() / bare.median() : 0, 6, 'f', 2)
                 .arg(bound > 0 ? u"  bound %1 ms: %2"_s.arg(bound).arg(ours.worst() <= bound ? u"kept"_s : u"MISSED"_s)
                                : QString());
    out().flush();
}

void measure(int count)
{
    out() << u"-- %1 rows\n"_s.arg(count);
    QList<TargetState> all;
    all.reserve(count);
    for (int n = 0; n < count; ++n)
        all << rowOf(n, n % 50 == 0 ? RunPhase::Running : RunPhase::None);

    SystemTime time;
    TargetTable table(TargetTable::Kind::Datasets, time);
    Times fillOurs;
    fillOurs.take([&] { table.reset(all); });
    View ours(&table);

    QStandardItemModel bareModel;
    Times fillBare;
    fillBare.take([&] {
        bareModel.setColumnCount(8);
        for (const TargetState &row : std::as_const(all)) {
            QList<QStandardItem *> items{new QStandardItem(u"Running"_s),
                                         new QStandardItem(row.target->name),
                                         new QStandardItem(u"Sync"_s),
                                         new QStandardItem(u"object detection"_s),
                                         new QStandardItem(QString::number(*row.target->totalSamples)),
                                         new QStandardItem(u"50 %"_s),
                                         new QStandardItem(u"never"_s),
                                         new QStandardItem(row.target->sourcePath())};
            bareModel.appendRow(items);
        }
    });
    QSortFilterProxyModel proxy;
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setFilterKeyColumn(1);
    proxy.setSourceModel(&bareModel);
    View bare(&proxy);
    print(u"fill"_s, fillOurs, fillBare, 0);

    // The reference of 100,000 rows takes seconds for each keystroke: fewer of them there.
    Times keyOurs;
    Times keyBare;
    Times paintOurs;
    Times paintBare;
    for (int turn = 0; turn < count / 500 + 2; ++turn)
        QCoreApplication::processEvents(); // what is prepared while nothing else is to be done
    for (const QString &typed : keystrokes) {
        keyOurs.take([&] { table.setFilterText(typed); });
        paintOurs.take([] { settle(); });
    }
    for (const QString &typed : count > 20000 ? keystrokes.mid(4, 6) : keystrokes) {
        keyBare.take([&] { proxy.setFilterFixedString(typed); });
        paintBare.take([] { settle(); });
    }
    print(u"filter keystroke, model and signals"_s, keyOurs, keyBare, count <= 10000 ? 16 : 60);
    print(u"  its painting"_s, paintOurs, paintBare, 0);

    for (const int changed : {16, 250, 1000}) {
        Times batchOurs;
        Times batchBare;
        Times signalsOurs;
        for (int round = 0; round < 30; ++round) {
            QList<TargetState> batch;
            for (int i = 0; i < changed; ++i) {
                batch << rowOf((i * 97 + round * 31) % count, round % 2 == 0 ? RunPhase::Running : RunPhase::Queued);
            }
            const double start = now();
            batchOurs.take([&] {
                table.apply(batch);
                signalsOurs.ms << now() - start;
                settle();
            });
            batchBare.take([&] {
                for (int i = 0; i < changed; ++i)
                    bareModel.item((i * 97 + round * 31) % count, 0)->setText(round % 2 == 0 ? u"A"_s : u"B"_s);
                settle();
            });
        }
        print(u"%1 changed rows, with painting"_s.arg(changed), batchOurs, batchBare, 0);
        print(u"%1 changed rows, model and signals"_s.arg(changed), signalsOurs, batchBare,
              changed <= 250 && count <= 10000 ? 4 : 0);
    }

    table.sort(TargetTable::State, Qt::AscendingOrder);
    Times sortedOurs;
    for (int round = 0; round < 30; ++round) {
        QList<TargetState> batch;
        for (int i = 0; i < 16; ++i)
            batch << rowOf((i * 97 + round * 31) % count, round % 2 == 0 ? RunPhase::Failed : RunPhase::Queued);
        sortedOurs.take([&] { table.apply(batch); });
    }
    print(u"16 changed rows, sorted by state"_s, sortedOurs, {}, count <= 10000 ? 4 : 0);
    table.sort(-1, Qt::AscendingOrder);

    Times scrollOurs;
    Times scrollBare;
    for (int page = 0; page < 60; ++page) {
        const int at = int(qint64(page) * (count - 50) / 60);
        scrollOurs.take([&] {
            ours.table.verticalScrollBar()->setValue(at);
            settle();
        });
        scrollBare.take([&] {
            bare.table.verticalScrollBar()->setValue(at);
            settle();
        });
    }
    print(u"scroll to another page"_s, scrollOurs, scrollBare, 0);

    Times sortOurs;
    Times sortBare;
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        sortOurs.take([&] {
            table.sort(TargetTable::Name, order);
            settle();
        });
        sortBare.take([&] {
            proxy.sort(1, order);
            settle();
        });
    }
    print(u"sort by name"_s, sortOurs, sortBare, 0);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QList<int> counts;
    for (const QString &argument : QApplication::arguments().mid(1)) {
        if (argument.toInt() > 100)
            counts << argument.toInt();
    }
    if (counts.isEmpty())
        counts = {10000, 100000};
    for (const int count : std::as_const(counts))
        measure(count);
    return 0;
}
