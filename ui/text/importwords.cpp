#include "ui/text/importwords.h"

#include "ui/text/wording.h"

#include <QDir>

namespace syncdesk {

using namespace Qt::Literals::StringLiterals;

QString ImportWords::source(SignInSource source)
{
    switch (source) {
    case SignInSource::ConsoleCsv:
        return tr("Console download");
    case SignInSource::SdkEnvironment:
        return tr("Variables of the SDK");
    case SignInSource::SdkProfile:
        return tr("Profile of the SDK");
    case SignInSource::KooCli:
        return u"KooCLI"_s;
    case SignInSource::ObsUtil:
        return u"obsutil"_s;
    case SignInSource::ModelArtsSdk:
        return u"ModelArts SDK"_s;
    case SignInSource::CloudsYaml:
        return u"clouds.yaml"_s;
    case SignInSource::OpenStackEnvironment:
        return tr("Variables of OpenStack");
    case SignInSource::OpenRc:
        return tr("openrc script");
    case SignInSource::TerraformEnvironment:
        return tr("Variables of Terraform");
    case SignInSource::TerraformFile:
        return u"Terraform"_s;
    case SignInSource::Unknown:
        break;
    }
    return tr("File");
}

QString ImportWords::kind(const FoundSignIn &found)
{
    switch (found.signIn.kind) {
    case SignInKind::AccessKey:
        return tr("Access key");
    case SignInKind::TemporaryKey:
        return tr("Temporary key");
    case SignInKind::Password:
        return tr("Password");
    case SignInKind::Token:
        return tr("Token");
    case SignInKind::Environment:
    case SignInKind::Demo:
        break;
    }
    return Wording::signInKind(found.signIn.kind);
}

QString ImportWords::who(const FoundSignIn &found)
{
    const SignIn &signIn = found.signIn;
    if (signIn.kind == SignInKind::AccessKey || signIn.kind == SignInKind::TemporaryKey)
        return signIn.accessKey.isEmpty() ? u"–"_s : signIn.accessKey;
    const QString user = signIn.userName.isEmpty() ? signIn.userId : signIn.userName;
    if (user.isEmpty())
        return u"–"_s;
    return signIn.account.isEmpty() ? user : tr("%1 (%2)", "user and account").arg(user, signIn.account);
}

QString ImportWords::project(const FoundSignIn &found)
{
    const QString text = found.projectName.isEmpty() ? found.projectId : found.projectName;
    return text.isEmpty() ? u"–"_s : text;
}

QString ImportWords::details(const FoundSignIn &found)
{
    QStringList lines;
    if (!found.file.isEmpty())
        lines << tr("From %1").arg(QDir::toNativeSeparators(found.file));
    if (found.signIn.kind == SignInKind::TemporaryKey)
        lines << tr("A temporary key ends within hours or days; the file does not say when.");
    if (found.signIn.kind == SignInKind::Token)
        lines << tr("A token ends after a day at most and is not renewed.");
    if (found.secret.isEmpty())
        lines << (found.signIn.kind == SignInKind::Password ? tr("The password is not in it: type it yourself.")
                                                            : tr("The key is not in it: type it yourself."));
    if (!found.iamEndpoint.isEmpty())
        lines << tr("It signs in at %1, which is not the region's own address.").arg(found.iamEndpoint.toString());
    if (!found.caFile.isEmpty())
        lines << tr("It trusts the certificates in %1.").arg(QDir::toNativeSeparators(found.caFile));
    return lines.join(u'\n');
}

QString ImportWords::looking()
{
    return tr("Looking…");
}

QString ImportWords::count(int found)
{
    if (found == 0)
        return tr("No sign-in was found.");
    return tr("%n sign-in(s) were found. Choose one; keys and passwords are not shown.", nullptr, found);
}

QString ImportWords::taken(const FoundSignIn &found)
{
    const QString from =
        found.name.isEmpty()
            ? source(found.source)
            : tr("%1 (%2)", "program and what it calls the sign-in").arg(source(found.source), found.name);
    return found.secret.isEmpty() ? tr("Taken from %1, without a secret: type it, then test the connection.").arg(from)
                                  : tr("Taken from %1. Test the connection before you add it.").arg(from);
}

QString ImportWords::ownWay(const Project &project)
{
    QStringList parts;
    for (const QUrl &url : {project.endpoint, project.iamEndpoint}) {
        if (!url.isEmpty() && !parts.contains(tr("at %1", "an address").arg(url.authority())))
            parts << tr("at %1", "an address").arg(url.authority());
    }
    if (project.proxy.kind == ProxySettings::Kind::Http || project.proxy.kind == ProxySettings::Kind::Socks5)
        parts << tr("through the proxy %1").arg(project.proxy.host);
    if (!project.caFile.isEmpty())
        parts << tr("trusts %1", "a file of certificates").arg(QDir::toNativeSeparators(project.caFile));
    return Wording::list(parts);
}

QString ImportWords::note(const Project &project, bool known, bool unasked)
{
    QStringList notes;
    if (known)
        notes << tr("already in the list");
    const QString own = ownWay(project);
    if (!own.isEmpty())
        notes << own;
    if (unasked)
        notes << tr("would get this computer's variables at once: tick it only if you trust the file");
    return Wording::list(notes);
}

QString ImportWords::toAdd(int ticked, int all)
{
    if (all == 0)
        return tr("There is no project in this file that can be added.");
    return tr("%n project(s) of %1 will be added. Keys and passwords are not in the file: each project asks for its "
              "own.",
              nullptr, ticked)
        .arg(QLocale().toString(all));
}

QString ImportWords::added(int projects)
{
    return tr("%n project(s) were added; sign in to each of them", nullptr, projects);
}

QString ImportWords::problem(const ImportProblem &problem)
{
    QString what = problem.file.isEmpty() ? source(problem.source) : QDir::toNativeSeparators(problem.file);
    if (!problem.name.isEmpty())
        what = tr("%1 (%2)", "program and what it calls the sign-in").arg(what, problem.name);
    if (problem.line > 0)
        what = tr("%1, line %2", "a file").arg(what, QLocale().toString(problem.line));
    return tr("%1: %2", "what could not be read, and why").arg(what, reason(problem));
}

QString ImportWords::reason(const ImportProblem &problem)
{
    switch (problem.reason) {
    case ImportProblem::Reason::NotThere:
        return tr("there is no such file.");
    case ImportProblem::Reason::NotReadable:
        return tr("it cannot be read. Look at its permissions.");
    case ImportProblem::Reason::TooLarge:
        return tr("it is larger than such a file can be.");
    case ImportProblem::Reason::NotText:
        return tr("it is no text in UTF-8 or UTF-16. Save it as UTF-8.");
    case ImportProblem::Reason::UnknownFormat:
        return tr("it is of none of the kinds that can be read.");
    case ImportProblem::Reason::WrongFormat:
        return tr("this is not how such a file is written.");
    case ImportProblem::Reason::NothingInIt:
        return tr("there is no sign-in in it.");
    case ImportProblem::Reason::Encrypted:
        return tr("its keys are encrypted and only the program that wrote it can open them. Type the keys yourself.");
    case ImportProblem::Reason::Incomplete:
        return tr("%1 is missing.").arg(problem.field);
    case ImportProblem::Reason::BadValue:
        return tr("the value of %1 cannot be used and was left out.").arg(problem.field);
    case ImportProblem::Reason::NeedsShell:
        return problem.field.isEmpty()
                   ? tr("commands of the script were not run; only lines with “export” were read.")
                   : tr("the value of %1 would need a shell. Scripts are not run: type it yourself.")
                         .arg(problem.field);
    case ImportProblem::Reason::NotLiteral:
        return tr("the value of %1 can only be worked out by Terraform. Type it yourself.").arg(problem.field);
    case ImportProblem::Reason::OtherSignIn:
        return tr("it signs in another way (%1), which cannot be imported.").arg(problem.field);
    case ImportProblem::Reason::TooMany:
        return tr("there are too many sign-ins; the rest was left out.");
    }
    return {};
}

} // namespace syncdesk
