#include "app/import/findings.h"
#include "app/import/parsers.h"

#include <QRegularExpression>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

namespace {

/// The text of a quoted literal; nullopt: it holds an expression.
std::optional<QString> readLiteral(const QString &text)
{
    static const QRegularExpression form(u"\\A\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"\\s*(?:#.*|//.*)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    QString value = match.captured(1);
    if (!match.hasMatch() || value.contains("${"_L1) || value.contains("%{"_L1))
        return std::nullopt;
    return value.replace("\\\""_L1, "\""_L1).replace("\\\\"_L1, "\\"_L1);
}

/// Collects the arguments of one block, or of a file of variables, and makes a sign-in of them.
class Block
{
public:
    explicit Block(Findings &findings) : m_findings(findings) {}

    void read(const QString &name, const QString &written, int line)
    {
        static const QStringList known{u"region"_s,       u"access_key"_s,   u"secret_key"_s,      u"security_token"_s,
                                       u"project_name"_s, u"project_id"_s,   u"tenant_name"_s,     u"tenant_id"_s,
                                       u"user_name"_s,    u"password"_s,     u"domain_name"_s,     u"token"_s,
                                       u"auth_url"_s,     u"account_name"_s, u"user_domain_name"_s};
        if (!known.contains(name))
            return;
        if (const std::optional<QString> value = readLiteral(written))
            m_values.insert(name, *value);
        else
            m_findings.problem(Reason::NotLiteral, line, name);
    }

    void finish()
    {
        const auto get = [this](const QString &name, const QString &other = {}) {
            const QString value = m_values.value(name);
            return value.isEmpty() ? m_values.value(other) : value;
        };
        OpenStackVariables variables;
        variables.region = get(u"region"_s);
        variables.authUrl = get(u"auth_url"_s);
        variables.accessKey = get(u"access_key"_s);
        variables.secretKey = get(u"secret_key"_s);
        variables.securityToken = get(u"security_token"_s);
        variables.token = get(u"token"_s);
        variables.userName = get(u"user_name"_s);
        variables.password = get(u"password"_s);
        variables.domainName = get(u"domain_name"_s, u"account_name"_s);
        if (variables.domainName.isEmpty())
            variables.domainName = get(u"user_domain_name"_s);
        variables.projectName = get(u"project_name"_s, u"tenant_name"_s);
        variables.projectId = get(u"project_id"_s, u"tenant_id"_s);
        m_findings.addOpenStack(variables);
        m_values.clear();
    }

private:
    Findings &m_findings;
    QHash<QString, QString> m_values;
};

} // namespace

ImportFindings parseTerraform(const QString &text, const QString &file)
{
    static const QRegularExpression provider(
        u"\\Aprovider\\s+\"?(huaweicloud|opentelekomcloud|flexibleengine)\"?\\s*\\{\\z"_s);
    static const QRegularExpression argument(u"\\A([A-Za-z_][A-Za-z0-9_-]*)\\s*=\\s*(.*)\\z"_s);
    Findings findings(SignInSource::TerraformFile, file);
    Block block(findings);
    int number = 0;
    int depth = 0;
    bool inProvider = false;
    for (const QStringView whole : QStringView(text).split(u'\n')) {
        ++number;
        const QString line = whole.trimmed().toString();
        if (line.startsWith(u'#') || line.startsWith("//"_L1))
            continue;
        if (const QRegularExpressionMatch match = argument.match(line); match.hasMatch()) {
            if (depth == 0 || (inProvider && depth == 1)) // at the top stand the lines of *.tfvars
                block.read(match.captured(1), match.captured(2), number);
            depth += line.endsWith(u'{') ? 1 : 0;
        } else if (line.endsWith(u'{')) {
            const QRegularExpressionMatch opens = provider.match(line);
            if (depth == 0 && opens.hasMatch()) {
                block.finish();
                findings.setName(opens.captured(1));
                inProvider = true;
            }
            ++depth;
        } else if (line == "}"_L1) {
            depth = std::max(0, depth - 1);
            if (depth == 0 && inProvider) {
                block.finish();
                findings.setName({});
                inProvider = false;
            }
        }
    }
    block.finish();
    findings.setName({});
    return findings.take();
}

} // namespace syncdesk::importing
