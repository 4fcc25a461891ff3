// The whole program beside the least a Qt program can be, in the same run. Each scene is a process of its own, ours and
// the bare one by turns; how long they take is told beside the processor time of all their threads, which other work on
// the machine changes less.
//
// bench_program                all of it, and prints the table of tests/README.md; takes about four minutes
// bench_program SCENE [...]    one scene, as the program calls itself

#include "app/cloud/cloud.h"
#include "app/cloud/cloudsyncservice.h"
#include "app/cloud/requests.h"
#include "app/cloud/requestsigner.h"
#include "app/demo/democloud.h"
#include "app/demo/scenario.h"
#include "app/desk/desk.h"
#include "app/store/memorysecrets.h"
#include "app/store/paths.h"
#include "app/store/projectsfile.h"
#include "app/store/sqlitehistory.h"
#include "app/sync/parse.h"
#include "app/sync/syncmachine.h"
#include "tests/bench/measure.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/targettable.h"
#include "ui/paint/deskstyle.h"
#include "ui/uistate.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QEventLoop>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <thread>

using namespace syncdesk;
using namespace syncdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Projects = 100;
constexpr int PerProject = 100;
constexpr int Rows = Projects * PerProject;

QString datasetId(int n)
{
    return u"k8Tq2WcVb7NfYzP%1"_s.arg(n, 5, 10, QChar(u'0'));
}

/// As the service sends it. \a round changes the figures.
QJsonObject datasetJson(int n, int round)
{
    return {{u"dataset_id"_s, datasetId(n)},
            {u"dataset_name"_s, u"street-signs-%1"_s.arg((n * 7919) % 1000003)},
            {u"dataset_type"_s, n % 3},
            {u"status"_s, 1},
            {u"total_sample_count"_s, (n * 131) % 50000 + round},
            {u"annotated_sample_count"_s, (n * 131) % 25000},
            {u"create_time"_s, 1'768'465'800'000.0 + n},
            {u"data_sources"_s,
             QJsonArray{QJsonObject{{u"data_type"_s, 0},
                                    {u"data_path"_s, u"/demo-bucket/team-%1/%2/"_s.arg(n % 40).arg(n)}}}}};
}

QJsonObject listJson(int project, int round)
{
    QJsonArray rows;
    for (int i = 0; i < PerProject; ++i)
        rows << datasetJson(project * PerProject + i, round);
    return {{u"total_number"_s, PerProject}, {u"datasets"_s, rows}};
}

Project projectOf(int n, const QUrl &endpoint)
{
    Project project;
    project.id = u"p%1"_s.arg(n);
    project.name = u"Team %1"_s.arg(n);
    project.region = u"eu-de"_s;
    project.projectId = u"0a1b2c3d4e5f60718293a4b5c6d7%1"_s.arg(n, 4, 10, QChar(u'0'));
    project.endpoint = endpoint;
    project.iamEndpoint = endpoint;
    project.signIn.accessKey = u"AKEXAMPLE"_s;
    project.askV1 = false;
    return project;
}

// ---- what the bare ones are ----

struct BareWindow
{
    QMainWindow window{};
    QStandardItemModel model{};
    QTableView *table = new QTableView;

    BareWindow()
    {
        model.setColumnCount(8);
        for (int n = 0; n < Rows; ++n) {
            QList<QStandardItem *> items;
            for (const QString &text : {u"Not synced"_s, u"street-signs-%1"_s.arg((n * 7919) % 1000003), u"Sync"_s,
                                        u"object detection"_s, QString::number((n * 131) % 50000), u"50 %"_s,
                                        u"never"_s, u"obs://demo-bucket/team-%1/%2/"_s.arg(n % 40).arg(n)})
                items << new QStandardItem(text);
            model.appendRow(items);
        }
        table->setModel(&model);
        table->verticalHeader()->hide();
        table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        window.setCentralWidget(table);
        window.resize(1400, 860);
        window.show();
    }
};

// ---- ours ----

/// The program's parts as main.cpp wires them, on the files below \a dir.
struct Ours
{
    explicit Ours(const QString &dir, std::function<std::unique_ptr<SyncService>(const Project &)> make = {})
        : paths(Paths::below(dir)), state(paths.windowFile()), file(paths.projectsFile()),
          cloud(time, secrets, Environment{}), history(paths.historyFile()),
          desk(
              time, make ? ServiceMaker(make) : [this](const Project &p) { return cloud.makeService(p); }, history,
              secrets, [this](const QList<Project> &projects) { return file.save(projects); })
    {
        language.apply(LanguageChoice::English);
        const QList<Project> projects = file.load().projects;
        Secret secret;
        secret.secretKey = secretKey;
        for (const Project &project : projects)
            secrets.write(project.id, secret, nullptr, [](SecretStore::Failure) {});
        desk.open(projects);
        window = std::make_unique<MainWindow>(desk, cloud, state, language);
        window->resize(1400, 860);
        window->show();
    }
    QTableView *table() const
    {
        for (QTableView *view : window->findChildren<QTableView *>()) {
            if (view->accessibleName() == u"Datasets")
                return view;
        }
        return nullptr;
    }

    static inline QString secretKey = u"made-up"_s;
    Paths paths;
    UiState state;
    Language language{};
    ProjectsFile file;
    SystemTime time{};
    MemorySecrets secrets{};
    Cloud cloud;
    SqliteHistory history;
    Desk desk;
    std::unique_ptr<MainWindow> window{};
};

/// Leaves the event loop after the first painting of \a table with rows.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QTableView *table) : m_table(table) { table->viewport()->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_table->model()->rowCount() >= Rows && !std::exchange(m_seen, true))
            QTimer::singleShot(0, qApp, &QApplication::quit); // when it has been painted
        return false;
    }

private:
    QTableView *m_table;
    bool m_seen = false;
};

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QFile::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
        }
    }
    return 0;
}

void tell(std::initializer_list<double> figures)
{
    for (const double figure : figures)
        out() << figure << ' ';
    out() << '\n';
    out().flush();
}

/// Of the computer's clock that all programs share, in milliseconds.
double sinceBoot()
{
    return double(std::chrono::steady_clock::now().time_since_epoch().count()) / 1e6;
}

int sceneStart(bool bare, const QString &dir, double began)
{
    std::unique_ptr<BareWindow> bareWindow;
    std::unique_ptr<Ours> ours;
    if (bare)
        bareWindow = std::make_unique<BareWindow>();
    else
        ours = std::make_unique<Ours>(dir);
    FirstPaint paint(bare ? bareWindow->table : ours->table());
    QApplication::exec();
    tell({sinceBoot() - began, now(Clock::Process), peakMegabytes()});
    return 0;
}

/// How long each turn of the event loop is busy, without its waiting: from the first event of a turn to the next wait.
/// In processor time, which other work on the machine does not lengthen, and in civil time, which what a turn waits for
/// (the disk, a lock) does. (Qt's glib dispatcher says "awake" only when the turn's events were delivered, so that is
/// no beginning.)
class StallMeter : public QObject
{
public:
    StallMeter()
    {
        qApp->installEventFilter(this);
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_began >= 0 && measuring) {
                busy.ms << now() - m_began;
                civil.ms << sinceBoot() - m_beganCivil;
            }
            m_began = -1;
        });
    }
    bool eventFilter(QObject *, QEvent *) override
    {
        if (m_began < 0 && QThread::currentThread() == thread()) {
            m_began = now();
            m_beganCivil = sinceBoot();
        }
        return false;
    }
    Times busy{};
    Times civil{};
    bool measuring = false;

private:
    double m_began = -1;
    double m_beganCivil = 0;
};

/// Answers lists from bytes, other figures in each row every time; nothing else is offered.
class ChangingService : public SyncService
{
public:
    explicit ChangingService(Project project) : m_project(std::move(project))
    {
        // made beforehand: the service's own work is none of this program's
        const int number = m_project.id.mid(1).toInt();
        for (int round = 0; round < 2; ++round)
            m_replies[round] = QJsonDocument(listJson(number, round)).toJson(QJsonDocument::Compact);
    }
    void listDatasets(const PageQuery &query, QObject *owner, Done<TargetPage> done) override
    {
        if (query.offset == 0)
            ++m_round;
        const QByteArray bytes = m_replies[m_round % 2];
        if (onRequestSent)
            onRequestSent();
        QTimer::singleShot(20, owner, [id = m_project.id, bytes, done] {
            done(parse::datasets(QJsonDocument::fromJson(bytes).object(), id));
        });
    }
    void listDatasetsV1(const PageQuery &, QObject *owner, Done<TargetPage> done) override { refuse(owner, done); }
    void listManualJobs(const PageQuery &, QObject *owner, Done<TargetPage> done) override { refuse(owner, done); }
    void listTeamTasks(const QString &, QObject *owner, Done<TargetList> done) override { refuse(owner, done); }
    void listSmartTasks(const QString &, QObject *owner, Done<TargetList> done) override { refuse(owner, done); }
    void listImports(const QString &, QObject *owner, Done<QList<ImportTask>> done) override { refuse(owner, done); }
    void readDataset(const QString &, QObject *owner, Done<Target> done) override { refuse(owner, done); }
    void readStatistics(const Target &, QObject *owner, Done<SampleStatistics> done) override { refuse(owner, done); }
    void startSync(const Target &, QObject *owner, Done<StartAnswer> done) override { refuse(owner, done); }
    void fetchSync(const Target &, const QString &, QObject *owner, Done<SyncTask> done) override
    {
        refuse(owner, done);
    }

private:
    template<typename T>
    void refuse(QObject *owner, Done<T> done)
    {
        QTimer::singleShot(0, owner, [done] { done(ApiError{.kind = ApiError::Kind::Missing, .httpStatus = 404}); });
    }
    Project m_project;
    int m_round = 0;
    QByteArray m_replies[2];
};

int sceneStall(bool bare, const QString &dir)
{
    constexpr auto warmUp = 3s;
    constexpr auto measured = 15s;
    StallMeter meter;
    std::unique_ptr<BareWindow> bareWindow;
    std::unique_ptr<Ours> ours;
    QTimer change;
    int turn = 0;
    if (bare) {
        bareWindow = std::make_unique<BareWindow>();
        QObject::connect(&change, &QTimer::timeout, &change, [&] {
            ++turn;
            for (int i = 0; i < PerProject; ++i)
                bareWindow->model.item((turn % Projects) * PerProject + i, 4)->setText(QString::number(turn));
        });
    } else {
        ours = std::make_unique<Ours>(
            dir, [](const Project &project) { return std::make_unique<ChangingService>(project); });
        QObject::connect(&change, &QTimer::timeout, &change, [&] { // a hundred rows of another project each time
            ours->desk.refresh(u"p%1"_s.arg(++turn % Projects));
        });
    }
    QTimer::singleShot(warmUp, &change, [&] { change.start(100); });
    QTimer::singleShot(warmUp + 1s, &change, [&] { meter.measuring = true; });
    QTimer::singleShot(warmUp + 1s + measured, qApp, &QApplication::quit);
    QApplication::exec();
    tell({meter.busy.median(), meter.busy.quantile(0.99), meter.busy.worst(), meter.civil.worst()});
    return 0;
}

/// Prints where it listens; ends with its standard input.
int sceneServe()
{
    SystemTime time;
    demo::DemoCloud cloud(time);
    cloud.start();
    out() << cloud.endpoint().toString() << ' ' << cloud.accessKey() << ' ' << cloud.secretKey() << ' '
          << cloud.projectId() << ' ' << QString::fromLatin1(demo::names::streetSigns);
    for (const QString &id : cloud.populate(10, PerProject))
        out() << ' ' << id;
    out() << '\n';
    out().flush();
    QFile input;
    if (!input.open(stdin, QFile::ReadOnly))
        return 1;
    std::thread watch([&input] {
        input.readLine();
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    watch.join();
    return 0;
}

struct Server
{
    Server()
    {
        process.start(QCoreApplication::applicationFilePath(), {u"serve"_s});
        process.waitForReadyRead(20000);
        const QStringList words = QString::fromLatin1(process.readLine()).simplified().split(u' ');
        if (words.size() < 6)
            qFatal("the cloud did not start");
        endpoint = QUrl(words[0]);
        key = {words[1], words[2], {}};
        projectId = words[3];
        dataset = words[4];
        projects = words.mid(5);
    }
    ~Server()
    {
        process.closeWriteChannel();
        process.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(Server)

    QProcess process{};
    QUrl endpoint{};
    AccessKey key{};
    QString projectId{}, dataset{};
    QStringList projects{};
};

/// Requests for each second of civil time: a bare loop, and the whole way from the request to the painted row.
void polls()
{
    constexpr int Each = 100;
    const Server server;
    SystemTime time;
    MemorySecrets secrets;
    Cloud cloud(time, secrets, Environment{});
    Project project = projectOf(0, server.endpoint);
    project.projectId = server.projectId;
    project.signIn.accessKey = server.key.id;
    Secret secret;
    secret.secretKey = server.key.secret;
    secrets.write(project.id, secret, nullptr, [](SecretStore::Failure) {});
    const std::unique_ptr<SyncService> service = cloud.makeService(project);

    TargetTable table(TargetTable::Kind::Datasets, time);
    QList<TargetState> rows;
    for (int n = 0; n < Rows; ++n) {
        TargetState row;
        Target target;
        target.key = {project.id, TargetKind::DatasetV2, n == 3 ? server.dataset : datasetId(n)};
        target.name = u"dataset %1"_s.arg(n);
        row.key = target.key;
        row.target = std::make_shared<const Target>(target);
        rows << row;
    }
    table.reset(rows);
    QTableView view;
    view.setModel(&table);
    view.resize(1200, 700);
    view.show();
    QApplication::processEvents();

    const auto ours = [&] {
        Tracker tracker;
        tracker.watch = Watch::Tracking;
        tracker.run.id = u"run"_s;
        tracker.run.phase = RunPhase::Running;
        QEventLoop loop;
        int left = Each;
        QHash<TargetKey, TargetState> waiting;
        QTimer frame; // the window takes what changed once a frame, as ui/deskfeed.cpp does
        frame.setSingleShot(true);
        frame.setInterval(33ms);
        QObject::connect(&frame, &QTimer::timeout, &frame, [&] {
            table.apply(waiting.values());
            waiting.clear();
        });
        std::function<void()> next = [&] {
            const TargetState row = *table.row(table.indexOf(rows[3].key));
            const Millis asked = time.now();
            service->fetchSync(*row.target, {}, &loop, [&, row, asked](const Result<SyncTask> &answer) {
                if (!answer)
                    qFatal("the poll failed");
                SyncTask task = answer.value();
                task.state = TaskState::Running;
                task.total = left; // something to repaint
                SyncMachine::step(tracker, event::StatusRead{task, asked}, *row.target, {}, {time.wall(), time.now()});
                TargetState changed = row;
                changed.run = std::make_shared<const Run>(tracker.run);
                waiting.insert(changed.key, changed);
                if (!frame.isActive())
                    frame.start();
                if (--left > 0)
                    next();
                else
                    loop.quit();
            });
        };
        next();
        loop.exec();
    };
    QNetworkAccessManager manager;
    const Requests requests(server.projectId, u"en-us"_s, {});
    const ApiRequest asked =
        signedRequest(requests.syncStatus(server.dataset), server.endpoint, server.key, time.wall());
    QNetworkRequest bareRequest(addressOf(server.endpoint, asked).value());
    for (const auto &[name, value] : asked.headers)
        bareRequest.setRawHeader(name, value);
    const auto bare = [&] {
        for (int i = 0; i < Each; ++i) {
            QEventLoop loop;
            QNetworkReply *reply = manager.get(bareRequest);
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
            if (reply->error() != QNetworkReply::NoError)
                qFatal("the bare poll failed: %s", qPrintable(reply->errorString()));
            reply->readAll();
            delete reply;
        }
    };
    const auto perSecond = [](const std::function<void()> &work) {
        const auto before = std::chrono::steady_clock::now();
        work();
        return Each / std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
    };
    ours();
    bare();
    // by turns, and each pair compared by itself: a machine that is slow for a second is slow for both
    Times oursRate;
    Times bareRate;
    Times ratio;
    for (int round = 0; round < 60; ++round) {
        oursRate.ms << perSecond(ours);
        bareRate.ms << perSecond(bare);
        ratio.ms << oursRate.ms.last() / bareRate.ms.last();
    }
    out() << u"poll path, requests a second:   ours %1   bare %2   ratio %3 (bound >= 0.8)\n"_s
                 .arg(oursRate.median(), 0, 'f', 0)
                 .arg(bareRate.median(), 0, 'f', 0)
                 .arg(ratio.median(), 0, 'f', 2);
    out().flush();
}

/// How often each timer rings. One that has rung may give its number to another: theirs count together.
class TimerMeter : public QObject
{
public:
    TimerMeter() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Timer && measuring && QThread::currentThread() == thread())
            ++rings[static_cast<QTimerEvent *>(event)->timerId()];
        return false;
    }
    int most() const { return rings.isEmpty() ? 0 : *std::max_element(rings.begin(), rings.end()); }
    bool measuring = false;

private:
    QHash<int, int> rings{};
};

/// The least there is: a window with a table of as many rows.
int sceneIdleBare()
{
    BareWindow window;
    double before = 0;
    QTimer::singleShot(5s, qApp, [&] { before = now(Clock::Process); });
    QTimer::singleShot(5s + 30s, qApp, &QApplication::quit);
    QApplication::exec();
    tell({(now(Clock::Process) - before) / 30e3 * 100, 0});
    return 0;
}

/// Ten projects with nothing going on, seen for a minute after they came to rest.
int sceneIdle(const QString &dir)
{
    constexpr auto settling = 15s;
    constexpr auto seen = 60s;
    TimerMeter timers;
    Server server;
    Ours::secretKey = server.key.secret;
    const Paths paths = Paths::below(dir);
    paths.make();
    QList<Project> projects;
    for (int n = 0; n < 10; ++n) {
        projects << projectOf(n, server.endpoint);
        projects.last().projectId = server.projects[n];
        projects.last().signIn.accessKey = server.key.id;
    }
    ProjectsFile(paths.projectsFile()).save(projects);
    Ours ours(dir);
    double before = 0;
    quint64 turns = 0;
    QTimer::singleShot(settling, qApp, [&] {
        before = now(Clock::Process);
        timers.measuring = true;
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, qApp,
                         [&] { ++turns; });
    });
    QTimer::singleShot(settling + seen, qApp, &QApplication::quit);
    QApplication::exec();
    const double share = (now(Clock::Process) - before) / double(Millis(seen).count()) * 100;
    tell({share, double(turns) / double(seen.count()), double(ours.desk.targets().size()),
          double(timers.most()) / double(seen.count())});
    return 0;
}

QList<double> run(const QStringList &scene)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), scene);
    process.waitForFinished(240000);
    QList<double> figures;
    for (const QByteArray &word : process.readAllStandardOutput().simplified().split(' '))
        figures << word.toDouble();
    if (process.exitCode() != 0 || figures.size() < 2)
        qFatal("%s failed", qPrintable(scene.join(u' ')));
    return figures;
}

/// 100 projects and 10,000 datasets as an earlier start left them.
void prepare(const QString &dir)
{
    const Paths paths = Paths::below(dir);
    paths.make();
    SqliteHistory history(paths.historyFile());
    QList<Project> projects;
    for (int n = 0; n < Projects; ++n) {
        projects << projectOf(n, QUrl(u"http://127.0.0.1:9"_s)); // nobody listens
        HistoryStore::Snapshot snapshot;
        snapshot.project = projects.last().id;
        snapshot.seen = fromEpoch(1'768'465'800'000);
        const TargetPage page = parse::datasets(listJson(n, 0), snapshot.project).value();
        for (const Target &target : page.rows)
            snapshot.targets << std::make_shared<const Target>(target);
        history.saveList(snapshot);
    }
    ProjectsFile(paths.projectsFile()).save(projects);
    QEventLoop loop;
    history.loadAll(&loop, [&](const HistoryStore::Everything &) { loop.quit(); }); // all is written when this answers
    loop.exec();
}

void start(const QString &dir)
{
    Times time[2], work[2], memory[2];
    Times ratio; // of each pair, as in polls()
    for (int round = 0; round < 25; ++round) {
        for (const bool bare : {false, true}) {
            const QList<double> figures =
                run({bare ? u"start-bare"_s : u"start"_s, dir, QString::number(sinceBoot(), 'f', 3)});
            time[bare].ms << figures[0];
            work[bare].ms << figures[1];
            memory[bare].ms << figures[2];
        }
        ratio.ms << time[0].ms.last() / time[1].ms.last();
    }
    out() << u"start to first painted list, ms: ours %1   bare %2   ratio %3 (bound <= 1.5)\n"_s
                 .arg(time[0].median(), 0, 'f', 0)
                 .arg(time[1].median(), 0, 'f', 0)
                 .arg(ratio.median(), 0, 'f', 2);
    out() << u"  processor time of all threads: ours %1   bare %2   ratio %3\n"_s.arg(work[0].median(), 0, 'f', 0)
                 .arg(work[1].median(), 0, 'f', 0)
                 .arg(work[0].median() / work[1].median(), 0, 'f', 2);
    out() << u"peak memory, MiB:                ours %1   bare %2   ratio %3 (bound <= 2)\n"_s
                 .arg(memory[0].median(), 0, 'f', 0)
                 .arg(memory[1].median(), 0, 'f', 0)
                 .arg(memory[0].median() / memory[1].median(), 0, 'f', 2);
    out().flush();
}

void stalls(const QString &dir)
{
    const QList<double> ours = run({u"stall"_s, dir});
    const QList<double> bare = run({u"stall-bare"_s, dir});
    const QString names[] = {u"median (bound 4)"_s, u"p99"_s, u"worst (bound 16)"_s, u"worst, civil time"_s};
    out() << u"event loop, 10,000 rows, 1,000 changed a second, ms of a turn\n"_s;
    for (int i = 0; i < 4; ++i) {
        out() << u"  %1: ours %2   bare %3   ratio %4\n"_s.arg(names[i], -18)
                     .arg(ours[i], 0, 'f', 2)
                     .arg(bare[i], 0, 'f', 2)
                     .arg(ours[i] / bare[i], 0, 'f', 1);
    }
    out().flush();
}

int all()
{
    QTemporaryDir dir;
    QTemporaryDir idleDir;
    prepare(dir.path());
    start(dir.path());
    stalls(dir.path());
    polls();
    const QList<double> idle = run({u"idle"_s, idleDir.path()});
    const QList<double> idleBare = run({u"idle-bare"_s});
    out() << u"idle, 10 projects, %1 rows: %2 % of a core (bound 0.2)   bare %3 %\n"_s.arg(idle[2])
                 .arg(idle[0], 0, 'f', 3)
                 .arg(idleBare[0], 0, 'f', 3);
    out() << u"  %1 turns of the event loop a second; the busiest timer rings %2 times a second (bound 1)\n"_s
                 .arg(idle[1], 0, 'f', 2)
                 .arg(idle[3], 0, 'f', 2);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLoggingCategory::setFilterRules(u"syncdesk.*.info=false"_s); // as the program's log file has it
    const QStringList words = QApplication::arguments().mid(1);
    const QString scene = words.value(0);
    if (!scene.endsWith(u"-bare"))
        QApplication::setStyle(new DeskStyle);
    const QString dir = words.value(1);
    if (scene == u"start" || scene == u"start-bare")
        return sceneStart(scene == u"start-bare", dir, words.value(2).toDouble());
    if (scene == u"stall" || scene == u"stall-bare")
        return sceneStall(scene == u"stall-bare", dir);
    if (scene == u"serve")
        return sceneServe();
    if (scene == u"starts") // alone, on files prepared before
        return start(dir), 0;
    if (scene == u"stalls")
        return stalls(dir), 0;
    if (scene == u"polls")
        return polls(), 0;
    if (scene == u"idle-bare")
        return sceneIdleBare();
    if (scene == u"idle")
        return sceneIdle(dir);
    if (scene == u"prepare") // the files of "start" and "stall", to look at one of them under a profiler
        return prepare(dir), 0;
    return all();
}
