#pragma once

#include "app/desk/signinimport.h"
#include "app/sync/signinvariables.h"

#include <optional>

/// Collects what a parser finds, and refuses what cannot be used. Nothing that is not secret is longer than a few
/// hundred characters or has control characters in it, so that it can be shown.
namespace syncdesk::importing {

class Findings
{
public:
    Findings(SignInSource source, QString file) : m_source(source), m_file(std::move(file)) {}

    /// What the following finds and problems are called.
    void setName(const QString &name);
    void problem(ImportProblem::Reason reason, int line = 0, const QString &field = {});

    /// An access key, temporary with \a securityToken. Nothing when all is empty; incomplete ones are named.
    void addKey(const QString &accessKey, const QString &secretKey, const QString &securityToken, FoundSignIn place);
    /// Everything the variables tell, in the order of the tools that read them: token, key, password.
    void addOpenStack(const OpenStackVariables &variables);
    void add(FoundSignIn found);

    /// For lists without end: false, and a problem, when there are too many.
    bool hasRoom();
    /// \a what does not fit a line or is not a region ID: empty, and a problem.
    QString line(const QString &what, const QString &field);
    QString region(const QString &what, const QString &field);
    /// For a password or key: at most 64 KiB on one line.
    QString secret(const QString &what, const QString &field);

    /// Also says so when nothing was found.
    ImportFindings take();
    bool isEmpty() const { return m_found.signIns.isEmpty() && m_found.problems.isEmpty(); }

private:
    void addPassword(const OpenStackVariables &variables, const FoundSignIn &place);
    QUrl iamEndpoint(const QString &authUrl, const QString &region);

    SignInSource m_source;
    QString m_file;
    QString m_name;
    ImportFindings m_found;
};

/// "eu-de" of "https://iam.eu-de.otc.t-systems.com:443/v3", "cn-north-4" of "obs.cn-north-4.myhuaweicloud.com".
QString regionOfHost(const QString &address);
/// "eu-de" of "eu-de_research", where that is a known region.
QString regionOfProject(const QString &projectName);
/// AK as the clouds make them: what is enciphered looks otherwise.
bool looksLikeAccessKey(const QString &text);

} // namespace syncdesk::importing
