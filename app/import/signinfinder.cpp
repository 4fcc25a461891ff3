#include "app/import/signinfinder.h"

#include "app/import/parsers.h"
#include "app/import/textfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;
using namespace importing;
using Reason = ImportProblem::Reason;

namespace {

constexpr int MostScripts = 20;

using Parser = ImportFindings (*)(const QString &text, const QString &file);

void append(ImportFindings &all, const ImportFindings &more)
{
    all.signIns += more.signIns;
    all.problems += more.problems;
}

ImportFindings parseCloudsBeside(const QString &text, const QString &file)
{
    const QDir folder = QFileInfo(file).dir();
    for (const QString &name : {u"secure.yaml"_s, u"secure.yml"_s}) {
        const QString secure = folder.filePath(name);
        const TextFile read = readTextFile(secure);
        if (read.problem == Reason::NotThere)
            continue;
        ImportFindings found = parseCloudsYaml(text, file, read.text, secure);
        if (read.problem)
            found.problems.append({SignInSource::CloudsYaml, secure, *read.problem, 0, {}, {}});
        return found;
    }
    return parseCloudsYaml(text, file);
}

/// Reads \a file where it is there; true when it was.
bool addFile(ImportFindings &all, const QString &file, SignInSource source, Parser parse, bool named = false)
{
    const TextFile read = readTextFile(file);
    if (read.problem == Reason::NotThere && !named)
        return false;
    if (read.problem)
        all.problems.append({source, file, *read.problem, 0, {}, {}});
    else
        append(all, parse(read.text, file));
    return true;
}

/// A path out of a variable, which a shell may have left with a tilde.
QString fromVariable(const ImportPlaces &places, const QString &name)
{
    const QString path = places.environment.value(name).trimmed();
    return path.startsWith("~/"_L1) ? places.home + path.sliced(1) : path;
}

void addClouds(ImportFindings &all, const ImportPlaces &places)
{
    if (const QString named = fromVariable(places, u"OS_CLIENT_CONFIG_FILE"_s); !named.isEmpty()) {
        addFile(all, named, SignInSource::CloudsYaml, parseCloudsBeside, true);
        return;
    }
    for (const QString &folder :
         {places.workFolder, places.config + "/openstack"_L1, places.system + "/openstack"_L1}) {
        for (const QString &name : {u"/clouds.yaml"_s, u"/clouds.yml"_s}) {
            if (!folder.isEmpty() && addFile(all, folder + name, SignInSource::CloudsYaml, parseCloudsBeside))
                return;
        }
    }
}

/// OpenStack's dashboard calls them <project>-openrc.sh.
void addScripts(ImportFindings &all, const QString &folder)
{
    if (folder.isEmpty())
        return;
    const QStringList names =
        QDir(folder).entryList({u"openrc"_s, u".openrc"_s, u"*openrc.sh"_s}, QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), MostScripts)))
        addFile(all, folder + u'/' + name, SignInSource::OpenRc, parseOpenRc);
}

bool hasLine(const QString &text, const QString &pattern)
{
    const QRegularExpression form(pattern,
                                  QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    return text.contains(form);
}

/// By what stands in the text; a file may have been renamed. Null: none of the known kinds.
Parser parserFor(const QString &text, const QString &file)
{
    const QString start = text.trimmed().left(1);
    if (start == "{"_L1)
        return hasLine(text, u"\"profiles\"\\s*:"_s) ? parseKooCli : parseModelArtsConfig;
    if (file.endsWith(".tf"_L1) || file.endsWith(".tfvars"_L1) || hasLine(text, u"^provider\\s+\"?\\w+\"?\\s*\\{"_s))
        return parseTerraform;
    if (hasLine(text, u"^clouds\\s*:"_s))
        return parseCloudsBeside;
    if (hasLine(text.section(u'\n', 0, 0), u"access\\s*key\\s*id.*[,;\\t]"_s))
        return parseConsoleCsv;
    if (hasLine(text, u"^\\s*export\\s+\\w+="_s))
        return parseOpenRc;
    if (hasLine(text, u"^\\s*\\[(basic|global)\\]"_s))
        return parseSdkProfile;
    if (hasLine(text, u"^\\s*ak\\s*="_s))
        return parseObsUtil;
    return nullptr;
}

} // namespace

ImportPlaces ImportPlaces::standard(const Environment &environment)
{
    return {.home = QDir::homePath(),
            .downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
            .config = QDir::homePath() + "/.config"_L1, // that is what its tools look into, everywhere
            .system = u"/etc"_s,
            .workFolder = QDir::currentPath(),
            .environment = environment};
}

ImportFindings findSignIns(const ImportPlaces &places)
{
    ImportFindings all = readVariables(places.environment);
    if (places.home.isEmpty()) // paths would begin at the root
        return all;
    const QString profile = fromVariable(places, u"HUAWEICLOUD_SDK_CREDENTIALS_FILE"_s);
    addFile(all, profile.isEmpty() ? places.home + "/.huaweicloud/credentials"_L1 : profile, SignInSource::SdkProfile,
            parseSdkProfile, !profile.isEmpty());
    addFile(all, places.home + "/.hcloud/config.json"_L1, SignInSource::KooCli, parseKooCli);
    if (const QString shared = fromVariable(places, u"HW_SHARED_CONFIG_FILE"_s); !shared.isEmpty())
        addFile(all, shared, SignInSource::KooCli, parseKooCli, true);
    addFile(all, places.home + "/.obsutilconfig"_L1, SignInSource::ObsUtil, parseObsUtil);
    addFile(all, places.home + "/.modelarts/config.json"_L1, SignInSource::ModelArtsSdk, parseModelArtsConfig);
    addClouds(all, places);
    for (const QString &folder : {places.home, places.downloads == places.home ? QString() : places.downloads}) {
        addScripts(all, folder);
        if (!folder.isEmpty())
            addFile(all, folder + "/credentials.csv"_L1, SignInSource::ConsoleCsv, parseConsoleCsv);
    }
    return all;
}

ImportFindings readSignIns(const QString &file)
{
    const TextFile read = readTextFile(file);
    const auto problem = [&](Reason reason) {
        return ImportFindings{.problems = {{SignInSource::Unknown, file, reason, 0, {}, {}}}};
    };
    if (read.problem)
        return problem(*read.problem);
    const Parser parse = parserFor(read.text, file);
    return parse ? parse(read.text, file) : problem(Reason::UnknownFormat);
}

} // namespace syncdesk
