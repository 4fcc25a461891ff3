#pragma once

#include "app/sync/project.h"

#include <functional>
#include <QList>

class QObject;

namespace syncdesk {

/// What a sign-in was read from. auth.md 3.
enum class SignInSource {
    Unknown, ///< a chosen file of no known kind
    ConsoleCsv,
    SdkEnvironment,
    SdkProfile,
    KooCli,
    ObsUtil,
    ModelArtsSdk,
    CloudsYaml,
    OpenStackEnvironment,
    OpenRc,
    TerraformEnvironment,
    TerraformFile
};

/// A sign-in that the user already has for another program. Untrusted text, but for the secret short and on one line.
struct FoundSignIn
{
    SignInSource source = SignInSource::Unknown;
    QString file{}; ///< empty: environment
    QString name{}; ///< what it is called there: profile, cloud, section, user; may be empty
    QString region{};
    QString projectId{}, projectName{};
    QUrl iamEndpoint{}; ///< empty: the region's own
    QString caFile{};
    SignIn signIn{}; ///< AccessKey, TemporaryKey, Password or Token
    Secret secret{}; ///< in memory only; may be empty: then the user types it
    bool operator==(const FoundSignIn &) const = default;
};

/// Why something was not read. Holds no value of the file, only names and places.
struct ImportProblem
{
    enum class Reason {
        NotThere,      ///< a variable or the user names it, but there is no such file
        NotReadable,   ///< no permission, or no regular file
        TooLarge,      ///< more than such a file ever holds
        NotText,       ///< neither UTF-8 nor UTF-16
        UnknownFormat, ///< none of the known kinds
        WrongFormat,   ///< line where known
        NothingInIt,   ///< of the kind it should be, but no sign-in in it
        Encrypted,     ///< only the program that wrote it can open its keys
        Incomplete,    ///< field: what is missing
        BadValue,      ///< field: left out
        NeedsShell,    ///< line; field: the variable, empty where it is another command
        NotLiteral,    ///< line, field: a value that only Terraform could work out
        OtherSignIn,   ///< SSO, agency, federated, application credential: nothing that can be imported
        TooMany        ///< the rest was left out
    };
    SignInSource source = SignInSource::Unknown;
    QString file{};
    Reason reason = Reason::NotReadable;
    int line = 0; ///< from 1; 0: not at one place
    QString name{};
    QString field{};
    bool operator==(const ImportProblem &) const = default;
};

struct ImportFindings
{
    QList<FoundSignIn> signIns{};
    QList<ImportProblem> problems{};
    bool operator==(const ImportFindings &) const = default;
};

/// What the dialogs may ask about sign-ins on this computer. Reads, never changes; implemented in app/import.
class SignInImport
{
public:
    using Found = std::function<void(const ImportFindings &)>;

    virtual ~SignInImport() = default;
    /// Looks at all known places. \a found is called once, later, in this thread, unless \a owner died.
    virtual void find(QObject *owner, Found found) = 0;
    /// Reads one file of any known kind. As above.
    virtual void read(const QString &file, QObject *owner, Found found) = 0;
};

} // namespace syncdesk
