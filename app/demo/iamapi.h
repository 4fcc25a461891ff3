#pragma once

#include "app/demo/gatekeeper.h"

#include <QStringList>

namespace syncdesk::demo {

/// Sign-in: the part of IAM (Keystone v3 with the cloud's extensions) that a client of ModelArts uses. auth.md 2.
class IamApi
{
public:
    IamApi(CloudState &state, Gatekeeper &gate) : m_state(state), m_gate(gate) {}

    /// \a parts: the decoded segments of the path, "v3" or "v3.0" first.
    HttpAnswer answer(const HttpRequest &request, const QStringList &parts);

    bool stockWords = false;        ///< failed sign-ins in the words of stock Keystone instead of the cloud's
    bool projectListAllowed = true; ///< false: GET /v3/projects is 403

private:
    HttpAnswer createToken(const HttpRequest &request);
    HttpAnswer tokenReply(const DemoToken &token, const DemoUser &user, bool catalog) const;
    HttpAnswer existingToken(const HttpRequest &request);
    HttpAnswer ownProjects() const;
    HttpAnswer projectsByName(const HttpRequest &request) const;
    HttpAnswer domains() const;
    HttpAnswer temporaryKey(const HttpRequest &request);
    HttpAnswer refused() const;
    HttpAnswer receiptFor(const DemoUser &user);
    QJsonObject domain() const;
    QJsonObject describe(const DemoProject &project) const;
    /// The user named in `identity.<method>.user`; a refusal when it is not described fully, or unknown.
    std::variant<const DemoUser *, HttpAnswer> readUser(const QJsonObject &user) const;
    /// Empty id: no scope. A refusal when the scope is unknown or not described fully.
    std::variant<QString, HttpAnswer> readScope(const QJsonValue &scope) const;

    CloudState &m_state;
    Gatekeeper &m_gate;
    QHash<QString, QString> m_receipts{}; // receipt → user id, waiting for the second factor
};

} // namespace syncdesk::demo
