#pragma once

#include "app/cloud/session.h"
#include "app/desk/connectiontest.h"

namespace syncdesk {

/// Lists the projects one may enter, for a project that may not be saved yet. A child of its owner; deletes itself.
/// By password, with the second factor where one is given: a token without project, then /v3/auth/projects, which needs
/// no rights; by token the latter; by key /v3/projects, signed, which needs a right: Forbidden without it, and then the
/// ID has to be typed.
class ProjectFinder : public QObject
{
    Q_OBJECT
public:
    ProjectFinder(std::unique_ptr<Session> session, Environment environment, SecretReader readSecret, QObject *owner);
    /// \a done once, never before start() returned.
    void start(Done<QList<FoundProject>> done);

private:
    using Judge = std::function<void(const Answer &)>;
    void secretRead(const Secret &secret, SecretStore::Failure failure);
    void ask(const ApiRequest &request, Authorize authorize, Judge judge);
    void signIn();
    void listByKey();
    void listWith(const QByteArray &token);
    void listed(const Answer &answer);
    void end(const Result<QList<FoundProject>> &result);

    std::unique_ptr<Session> m_session;
    Environment m_environment;
    SecretReader m_readSecret;
    SignInData m_data;
    bool m_again = false; ///< once more, by the service's clock
    Done<QList<FoundProject>> m_done;
};

} // namespace syncdesk
