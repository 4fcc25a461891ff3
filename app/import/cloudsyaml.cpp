#include "app/import/findings.h"
#include "app/import/parsers.h"

#include <QRegularExpression>
#include <yaml-cpp/yaml.h>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

namespace {

constexpr int LongestText = 256 * 1024;
constexpr int MostEntries = 5000;
constexpr int DeepestFlow = 32;
constexpr int MostAliases = 100;
constexpr std::size_t MostKeys = 200; ///< of one map: looking a key up goes through all of them

/// Why \a text is not given to the library: it reads what is nested in itself by calling itself, and the keys of a map
/// in a time that grows with their square.
std::optional<Reason> whyNot(const QString &text)
{
    static const QRegularExpression alias(u"(?:^|[\\s,:\\[{-])\\*[A-Za-z0-9_]"_s, QRegularExpression::MultilineOption);
    if (text.size() > LongestText || text.count(u'\n') + text.count(u',') > MostEntries)
        return Reason::TooLarge;
    if (text.count(alias) > MostAliases)
        return Reason::WrongFormat;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'[' || c == u'{')
            ++depth;
        else if (c == u']' || c == u'}')
            depth = std::max(0, depth - 1);
        if (depth > DeepestFlow)
            return Reason::WrongFormat;
    }
    // block collections nest by indentation and by "- - -" or "? ? ?" on one line
    static const QRegularExpression nested(u"^[ ]{200}|(?:[-?] ){16}"_s, QRegularExpression::MultilineOption);
    return text.contains(nested) ? std::optional(Reason::WrongFormat) : std::nullopt;
}

YAML::Node nothing()
{
    return YAML::Node(YAML::NodeType::Undefined);
}

/// \a key of a map, also out of the maps that "<<" merges into it; never looks further than that.
YAML::Node child(const YAML::Node &map, const char *key, bool merges = true)
{
    if (!map.IsDefined() || !map.IsMap() || map.size() > MostKeys)
        return nothing();
    if (const YAML::Node own = map[key]; own.IsDefined())
        return own;
    const YAML::Node merged = merges ? map["<<"] : nothing();
    if (!merged.IsDefined())
        return nothing();
    if (merged.IsMap())
        return child(merged, key, false);
    for (std::size_t i = 0; merged.IsSequence() && i < std::min<std::size_t>(merged.size(), 8); ++i) {
        if (const YAML::Node found = child(merged[i], key, false); found.IsDefined())
            return found;
    }
    return nothing();
}

QString textOf(const YAML::Node &node)
{
    return node.IsDefined() && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

/// One cloud as both files tell it.
class CloudEntry
{
public:
    CloudEntry(const YAML::Node &open, const YAML::Node &secure) : m_open(open), m_secure(secure) {}

    QString top(const char *key) const { return firstText(child(m_secure, key), child(m_open, key)); }
    QString auth(std::initializer_list<const char *> keys) const
    {
        for (const char *key : keys) {
            QString text = firstText(child(child(m_secure, "auth"), key), child(child(m_open, "auth"), key)).trimmed();
            if (!text.isEmpty())
                return text;
        }
        return {};
    }
    QString password() const
    {
        return firstText(child(child(m_secure, "auth"), "password"), child(child(m_open, "auth"), "password"));
    }
    QString region() const
    {
        QString name = top("region_name");
        const YAML::Node several = child(m_open, "regions");
        if (!name.isEmpty() || !several.IsDefined() || !several.IsSequence() || several.size() == 0)
            return name;
        return several[0].IsMap() ? textOf(child(several[0], "name")) : textOf(several[0]);
    }

private:
    static QString firstText(const YAML::Node &one, const YAML::Node &other)
    {
        const QString text = textOf(one);
        return text.isEmpty() ? textOf(other) : text;
    }

    YAML::Node m_open, m_secure;
};

OpenStackVariables variablesOf(const CloudEntry &cloud)
{
    OpenStackVariables variables;
    variables.authUrl = cloud.auth({"auth_url"});
    variables.region = cloud.region();
    variables.userName = cloud.auth({"username", "user_name"});
    variables.userId = cloud.auth({"user_id"});
    variables.password = cloud.password();
    variables.domainName = cloud.auth({"user_domain_name", "domain_name"});
    variables.projectName = cloud.auth({"project_name", "tenant_name"});
    variables.projectId = cloud.auth({"project_id", "tenant_id"});
    variables.token = cloud.auth({"token"});
    variables.accessKey = cloud.auth({"ak", "access_key"});
    variables.secretKey = cloud.auth({"sk", "secret_key"});
    variables.securityToken = cloud.auth({"security_token"});
    variables.caFile = cloud.top("cacert");
    if (variables.authUrl.isEmpty() && cloud.top("profile").startsWith("otc"_L1) && variables.region.isEmpty() &&
        regionOfProject(variables.projectName).isEmpty())
        variables.region = u"eu-de"_s; // what the profile's own address stands for
    return variables;
}

/// Accounts are known by their names here, and a project is looked for in the user's own: says what that leaves out.
void tellUnread(Findings &findings, const CloudEntry &cloud, const OpenStackVariables &variables)
{
    const QString userDomain = cloud.auth({"user_domain_id", "domain_id"});
    if (variables.domainName.isEmpty() && variables.userId.isEmpty() && !userDomain.isEmpty())
        findings.problem(Reason::BadValue, 0, u"user_domain_id"_s);
    if (!variables.projectId.isEmpty())
        return;
    const QString name = cloud.auth({"project_domain_name"});
    const QString id = cloud.auth({"project_domain_id"});
    if (!name.isEmpty() && name != variables.domainName)
        findings.problem(Reason::BadValue, 0, u"project_domain_name"_s);
    else if (name.isEmpty() && !id.isEmpty() && id != userDomain)
        findings.problem(Reason::BadValue, 0, u"project_domain_id"_s);
}

void addCloud(Findings &findings, const CloudEntry &cloud)
{
    if (!cloud.auth({"application_credential_id", "application_credential_name"}).isEmpty())
        return findings.problem(Reason::OtherSignIn, 0, u"application_credential_id"_s);
    const OpenStackVariables variables = variablesOf(cloud);
    if (variables.token.isEmpty() && variables.accessKey.isEmpty() && variables.secretKey.isEmpty() &&
        variables.userName.isEmpty() && variables.userId.isEmpty())
        return findings.problem(Reason::Incomplete, 0, u"username"_s);
    findings.addOpenStack(variables);
    tellUnread(findings, cloud, variables);
}

/// The map "clouds" of one file; nothing, and a problem, when there is none.
YAML::Node readClouds(const QString &text, Findings &findings)
{
    if (const std::optional<Reason> reason = whyNot(text)) {
        findings.problem(*reason);
        return nothing();
    }
    try {
        YAML::Node clouds = child(YAML::Load(text.toStdString()), "clouds");
        if (clouds.IsDefined() && clouds.IsMap())
            return clouds;
        findings.problem(Reason::WrongFormat, 1);
    } catch (const YAML::Exception &exception) {
        findings.problem(Reason::WrongFormat, exception.mark.is_null() ? 0 : exception.mark.line + 1);
    }
    return nothing();
}

void addClouds(Findings &findings, const YAML::Node &clouds, const YAML::Node &secure)
{
    for (const auto &entry : clouds) {
        if (!findings.hasRoom())
            break;
        findings.setName(textOf(entry.first));
        try {
            const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
            if (entry.second.IsMap() && entry.second.size() <= MostKeys)
                addCloud(findings, CloudEntry(entry.second, child(secure, key.c_str())));
            else
                findings.problem(Reason::WrongFormat, entry.first.Mark().line + 1);
        } catch (const YAML::Exception &) { // one bad cloud does not empty the list
            findings.problem(Reason::WrongFormat, entry.first.Mark().line + 1);
        }
    }
}

} // namespace

ImportFindings parseCloudsYaml(const QString &text, const QString &file, const QString &secureText,
                               const QString &secureFile)
{
    Findings findings(SignInSource::CloudsYaml, file);
    Findings secureFindings(SignInSource::CloudsYaml, secureFile);
    const YAML::Node secure = secureText.trimmed().isEmpty() ? nothing() : readClouds(secureText, secureFindings);
    const YAML::Node clouds = readClouds(text, findings);
    if (clouds.IsDefined())
        addClouds(findings, clouds, secure);
    findings.setName({});
    ImportFindings found = findings.take();
    if (!secureFindings.isEmpty())
        found.problems += secureFindings.take().problems;
    return found;
}

} // namespace syncdesk::importing
