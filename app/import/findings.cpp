#include "app/import/findings.h"

#include "app/sync/region.h"

#include <QRegularExpression>

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

namespace {

constexpr qsizetype LongestLine = 512;
constexpr qsizetype LongestSecret = 65'536;
constexpr qsizetype Most = 200;

bool fits(const QString &text, qsizetype longest)
{
    return text.size() <= longest && std::none_of(text.cbegin(), text.cend(), [](QChar c) {
               const QChar::Category category = c.category();
               // bidi marks and line separators could make a row read as another one
               return category == QChar::Other_Control || category == QChar::Other_Format ||
                      category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
           });
}

bool isLoopback(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1 || host == "127.0.0.1"_L1;
}

QString hostOf(const QString &address)
{
    const QString text = address.trimmed();
    return QUrl(text.contains("://"_L1) ? text : "https://"_L1 + text, QUrl::StrictMode).host();
}

} // namespace

QString regionOfHost(const QString &address)
{
    static const QRegularExpression form(
        u"\\A(?:iam|obs|modelarts)\\.([a-z0-9-]{1,64})\\.(?:[a-z0-9-]+\\.)*(?:myhuaweicloud\\.(?:com|eu|cn)|t-systems\\.com)\\z"_s);
    return form.match(hostOf(address)).captured(1);
}

QString regionOfProject(const QString &projectName)
{
    const QString first = projectName.section(u'_', 0, 0);
    return findRegion(first) ? first : QString();
}

bool looksLikeAccessKey(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Z0-9]{20}\\z"_s);
    return form.match(text).hasMatch();
}

void Findings::setName(const QString &name)
{
    m_name = fits(name, LongestLine) ? name.trimmed() : QString();
}

void Findings::problem(Reason reason, int line, const QString &field)
{
    if (m_found.problems.size() < Most)
        m_found.problems.append({m_source, m_file, reason, line, m_name, field});
}

QString Findings::line(const QString &what, const QString &field)
{
    QString text = what.trimmed();
    if (fits(text, LongestLine))
        return text;
    problem(Reason::BadValue, 0, field);
    return {};
}

QString Findings::region(const QString &what, const QString &field)
{
    // it becomes a part of host names
    static const QRegularExpression form(u"\\A[A-Za-z0-9_-]{0,64}\\z"_s);
    QString text = what.trimmed();
    if (form.match(text).hasMatch())
        return text;
    problem(Reason::BadValue, 0, field);
    return {};
}

QString Findings::secret(const QString &what, const QString &field)
{
    if (what.size() <= LongestSecret && !what.contains(u'\n'))
        return what;
    problem(Reason::BadValue, 0, field);
    return {};
}

bool Findings::hasRoom()
{
    if (m_found.signIns.size() < Most)
        return true;
    setName({});
    if (m_found.problems.isEmpty() || m_found.problems.last().reason != Reason::TooMany)
        m_found.problems.append({m_source, m_file, Reason::TooMany, 0, {}, {}});
    return false;
}

void Findings::add(FoundSignIn found)
{
    found.source = m_source;
    found.file = m_file;
    found.name = m_name;
    if (found.region.isEmpty())
        found.region = regionOfProject(found.projectName);
    if (!m_found.signIns.contains(found) && hasRoom())
        m_found.signIns.append(found);
}

void Findings::addKey(const QString &accessKey, const QString &secretKey, const QString &securityToken,
                      FoundSignIn place)
{
    const QString id = line(accessKey, u"AK"_s);
    const QString key = secret(secretKey.trimmed(), u"SK"_s);
    if (accessKey.trimmed().isEmpty() && secretKey.trimmed().isEmpty())
        return;
    if (accessKey.trimmed().isEmpty() || secretKey.trimmed().isEmpty())
        return problem(Reason::Incomplete, 0, accessKey.trimmed().isEmpty() ? u"AK"_s : u"SK"_s);
    if (id.isEmpty() || key.isEmpty())
        return;
    place.signIn.accessKey = id;
    place.secret.secretKey = key;
    place.secret.securityToken = secret(securityToken.simplified().remove(u' '), u"security_token"_s);
    place.signIn.kind = securityToken.trimmed().isEmpty() ? SignInKind::AccessKey : SignInKind::TemporaryKey;
    add(place);
}

QUrl Findings::iamEndpoint(const QString &authUrl, const QString &region)
{
    const QString text = authUrl.trimmed();
    if (text.isEmpty())
        return {};
    QUrl url(text.contains("://"_L1) ? text : "https://"_L1 + text, QUrl::StrictMode);
    const bool plain = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && !plain) ||
        (plain && !isLoopback(url.host())) || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() ||
        text.size() > LongestLine) {
        problem(Reason::BadValue, 0, u"auth_url"_s);
        return {};
    }
    static const QRegularExpression version(u"(/v3)?/*\\z"_s);
    url.setPath(url.path().remove(version), QUrl::DecodedMode);
    if (url.port() == (plain ? 80 : 443))
        url.setPort(-1);
    return url == syncdesk::iamEndpoint(region) ? QUrl() : url;
}

void Findings::addPassword(const OpenStackVariables &variables, const FoundSignIn &place)
{
    if (variables.userName.isEmpty() && variables.userId.isEmpty())
        return;
    FoundSignIn found = place;
    found.signIn.kind = SignInKind::Password;
    found.signIn.userName = line(variables.userName, u"username"_s);
    found.signIn.userId = line(variables.userId, u"user_id"_s);
    found.signIn.account = line(variables.domainName, u"user_domain_name"_s);
    found.secret.password = secret(variables.password, u"password"_s);
    if (!found.signIn.userName.isEmpty() || !found.signIn.userId.isEmpty())
        add(found);
}

void Findings::addOpenStack(const OpenStackVariables &variables)
{
    FoundSignIn place;
    place.region = region(variables.region, u"region_name"_s);
    place.projectName = line(variables.projectName, u"project_name"_s);
    place.projectId = line(variables.projectId, u"project_id"_s);
    if (place.region.isEmpty())
        place.region = regionOfHost(variables.authUrl);
    if (place.region.isEmpty())
        place.region = regionOfProject(place.projectName);
    place.iamEndpoint = iamEndpoint(variables.authUrl, place.region);
    if (variables.caFile.startsWith(u'/')) // another one would depend on where the program was started
        place.caFile = line(variables.caFile, u"cacert"_s);
    if (!variables.token.trimmed().isEmpty()) {
        FoundSignIn found = place;
        found.signIn.kind = SignInKind::Token;
        found.secret.token = secret(variables.token.trimmed(), u"token"_s);
        if (!found.secret.token.isEmpty())
            add(found);
    }
    addKey(variables.accessKey, variables.secretKey, variables.securityToken, place);
    addPassword(variables, place);
}

ImportFindings Findings::take()
{
    if (isEmpty())
        problem(Reason::NothingInIt);
    return std::move(m_found);
}

} // namespace syncdesk::importing
