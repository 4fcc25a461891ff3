// Builds the objects and wires them. Nothing is decided here that could be tested elsewhere.
#include "app/cloud/cloud.h"
#include "app/cloud/networkwatch.h"
#include "app/demo/democloud.h"
#include "app/desk/desk.h"
#include "app/import/fileimport.h"
#include "app/store/corefile.h"
#include "app/store/keychainsecrets.h"
#include "app/store/logfile.h"
#include "app/store/memorysecrets.h"
#include "app/store/paths.h"
#include "app/store/projectfiles.h"
#include "app/store/projectsfile.h"
#include "app/store/singleinstance.h"
#include "app/store/sqlitehistory.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/paint/deskstyle.h"
#include "ui/text/commandline.h"
#include "ui/tour.h"
#include "ui/uistate.h"

#include <QApplication>
#include <QIcon>
#include <QTemporaryDir>
#include <QTextStream>

using namespace syncdesk;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto demoId = "demo";

Project demoProject()
{
    Project project;
    project.id = QString::fromLatin1(demoId);
    project.name = demoProjectName.toString();
    project.region = u"demo-1"_s;
    project.signIn.kind = SignInKind::Demo;
    return project;
}

LanguageChoice languageOf(const QString &option)
{
    return option == u"en"_s ? LanguageChoice::English : LanguageChoice::Chinese;
}

/// The options, read by a program without a display; an exit status when that is all.
std::optional<int> readOptions(int argc, char *argv[], CommandLine &line)
{
    QCoreApplication early(argc, argv);
    Language language; // so that --help speaks the reader's language
    const QStringList arguments = QCoreApplication::arguments();
    const QString chosen = CommandLine::parse(arguments).language;
    language.apply(chosen.isEmpty() ? LanguageChoice::System : languageOf(chosen));
    line = CommandLine::parse(arguments); // again, in its words
    switch (line.then) {
    case CommandLine::Then::Run:
        return std::nullopt;
    case CommandLine::Then::Print:
        QTextStream(stdout) << line.text;
        return 0;
    case CommandLine::Then::Refuse:
        QTextStream(stderr) << line.text;
        return 2;
    }
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreFiles();
    QCoreApplication::setApplicationName(u"syncdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNCDESK_VERSION));
    CommandLine line;
    if (const std::optional<int> status = readOptions(argc, argv, line))
        return *status;

    QApplication application(argc, argv);
    QApplication::setStyle(new DeskStyle);
    // Without a Chinese font named, what stands in for one may be bold or Japanese in an English session.
    QFont font = QApplication::font();
    font.setFamilies(
        {font.family(), u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"PingFang SC"_s, u"Microsoft YaHei"_s});
    QApplication::setFont(font);
    QApplication::setDesktopFileName(u"syncdesk"_s);
    QApplication::setWindowIcon(QIcon(u":/syncdesk.svg"_s));
    QApplication::setQuitOnLastWindowClosed(true);

    // the tour leaves nothing behind and meets nothing of the user's own
    QTemporaryDir tourFolder;
    const bool touring = !line.tourDir.isEmpty();
    const Paths paths = touring                    ? Paths::below(tourFolder.path())
                        : line.configDir.isEmpty() ? Paths::standard()
                                                   : Paths::below(line.configDir);
    paths.make();
    const LogFile log(paths.logFile(), readLogLevel(line.logLevel).value_or(LogLevel::Warning));

    SingleInstance instance(paths);
    if (instance.begin(line.project) == SingleInstance::Start::Handed)
        return 0;

    UiState uiState(paths.windowFile());
    Language language;
    language.apply(line.language.isEmpty() ? uiState.language() : languageOf(line.language));

    SqliteHistory history(paths.historyFile()); // reads the lists of the earlier start from here on
    ProjectsFile file(paths.projectsFile());
    ProjectsFile::Loaded loaded = file.load();
    if (!loaded.found && loaded.problems.isEmpty())
        loaded.projects = {demoProject()};
    const bool hasDemo = std::any_of(loaded.projects.cbegin(), loaded.projects.cend(),
                                     [](const Project &project) { return project.isDemo(); });
    if ((line.demo || touring) && !hasDemo)
        loaded.projects.append(demoProject());

    SystemTime time;
    std::unique_ptr<SecretStore> secrets;
    if (touring)
        secrets = std::make_unique<MemorySecrets>();
    else
        secrets = std::make_unique<KeychainSecrets>(std::make_unique<DesktopKeyStore>(), paths.state + u"/removals"_s);
    const Environment environment = processEnvironment();
    Cloud cloud(time, *secrets, environment);
    cloud.setLanguage(QLocale().name());
    demo::DemoCloud demoCloud(time);
    demoCloud.setElsewhere(!touring);

    const auto makeService = [&](const Project &project) {
        if (project.isDemo() && project.enabled && !demoCloud.isRunning()) { // it listens only while it is used
            demoCloud.start();
            cloud.setDemo({demoCloud.endpoint(), demoCloud.endpoint(), demoCloud.projectId(), demoCloud.accessKey(),
                           demoCloud.secretKey()});
        }
        return cloud.makeService(project);
    };
    Desk desk(time, makeService, history, *secrets,
              [&](const QList<Project> &projects) { return touring || file.save(projects); });
    const NetworkWatch network;
    QObject::connect(&network, &NetworkWatch::changed, &desk, &Desk::lookAround);
    QObject::connect(&desk, &Desk::projectsChanged, &desk, [&] {
        const QStringList ids = desk.projectIds();
        const bool needed = std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
            const Project project = desk.project(id).project;
            return project.isDemo() && project.enabled;
        });
        if (!needed)
            demoCloud.stop();
    });

    desk.open(loaded.projects);

    // the tour looks at nothing of the user's own
    FileImport signIns(touring ? ImportPlaces() : ImportPlaces::standard(environment));
    ProjectFiles exchange;
    MainWindow window(desk, cloud, uiState, language);
    window.setFiles(exchange, signIns);
    for (const ProjectsProblem &problem : loaded.problems)
        window.tellProblem(problem);
    QObject::connect(&history, &HistoryStore::setAside, &window, &MainWindow::tellSetAside);
    QObject::connect(&instance, &SingleInstance::raised, &window, &MainWindow::raiseFor);
    QObject::connect(&window, &MainWindow::languageChanged, &window, [&] { cloud.setLanguage(QLocale().name()); });

    if (line.demo || touring)
        window.showProject(demoProjectName.toString());
    else if (!line.project.isEmpty())
        window.showProject(line.project);
    if (line.minimized)
        window.showMinimized();
    else
        window.show();

    std::unique_ptr<Tour> tour;
    if (touring) {
        tour = std::make_unique<Tour>(window, desk,
                                      Tour::Switches{[&](LanguageChoice choice) { window.setLanguage(choice); },
                                                     [&](ThemeChoice choice) { window.setTheme(choice); },
                                                     [&] { window.addProject(); }},
                                      line.tourDir);
        QObject::connect(
            tour.get(), &Tour::finished, &application,
            [](int failures) { QCoreApplication::exit(failures == 0 ? 0 : 1); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(tour.get(), &Tour::start, Qt::QueuedConnection);
    }
    const int status = QApplication::exec();
    if (auto *keychain = dynamic_cast<KeychainSecrets *>(secrets.get()))
        keychain->finish(3s);
    return status;
}
