#include "ui/text/commandline.h"

#include <QCommandLineParser>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Shows the datasets and annotation jobs of all saved ModelArts projects, starts their synchronisation with "
           "OBS and follows it."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Shows this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, tr("Shows the version."));
    const QCommandLineOption language(u"lang"_s, tr("Language of this run: en or zh_CN."), u"en|zh_CN"_s);
    const QCommandLineOption config(
        u"config-dir"_s, tr("Keeps everything below DIR: projects.json, history, window state, log."), u"DIR"_s);
    const QCommandLineOption demo(u"demo"_s, tr("Opens the built-in demo cloud, on this computer."));
    const QCommandLineOption project(u"project"_s, tr("Shows this project first."), u"NAME"_s);
    const QCommandLineOption minimized(u"minimized"_s, tr("Starts with the window minimised."));
    const QCommandLineOption level(u"log-level"_s, tr("What is logged: debug, info, warning or critical."), u"LEVEL"_s);
    const QCommandLineOption tour(
        u"tour"_s, tr("Drives the window through the demo, writes a picture of each step to DIR and ends."), u"DIR"_s);
    parser.addOptions({help, version, language, config, demo, project, minimized, level, tour});

    CommandLine line;
    const auto refuse = [&](const QString &why) {
        line.then = Then::Refuse;
        line.text = why + u'\n' + tr("Try --help.") + u'\n';
        return line;
    };
    const bool understood = parser.parse(arguments);
    const QString word = parser.value(language);
    if (word == u"en"_s || word == u"zh_CN"_s)
        line.language = word; // told with help and refusals too: they are to be worded in it
    if (!understood) {
        if (!parser.unknownOptionNames().isEmpty())
            return refuse(tr("Unknown option: %1").arg(parser.unknownOptionNames().first()));
        return refuse(parser.errorText());
    }
    if (!parser.positionalArguments().isEmpty())
        return refuse(tr("Unexpected argument: %1").arg(parser.positionalArguments().first()));
    if (parser.isSet(help)) {
        line.then = Then::Print;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.then = Then::Print;
        line.text = u"Sync Desk " SYNCDESK_VERSION "\n"_s;
        return line;
    }
    if (parser.isSet(language) && line.language.isEmpty())
        return refuse(tr("--lang takes en or zh_CN, not \"%1\".").arg(word));
    line.logLevel = parser.value(level);
    if (parser.isSet(level) &&
        !QStringList({u"debug"_s, u"info"_s, u"warning"_s, u"critical"_s}).contains(line.logLevel))
        return refuse(tr("--log-level takes debug, info, warning or critical, not \"%1\".").arg(line.logLevel));
    line.configDir = parser.value(config);
    line.tourDir = parser.value(tour);
    if ((parser.isSet(config) && line.configDir.isEmpty()) || (parser.isSet(tour) && line.tourDir.isEmpty()))
        return refuse(tr("The folder is missing."));
    line.project = parser.value(project);
    line.demo = parser.isSet(demo);
    line.minimized = parser.isSet(minimized);
    return line;
}

} // namespace syncdesk
