#pragma once

#include "app/cloud/answer.h"

#include <functional>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace syncdesk {

class HostProbe;
class HttpExchange;
class Network;

/// Puts the sign-in on a request just before it leaves: a signature, a token, or nothing.
using Authorize = std::function<ApiRequest(const ApiRequest &request, const QUrl &base)>;

/// One call to the cloud. Its outcome is one plain Answer.
///
/// Promises: finished() comes exactly once; never before start() or cancel() returned; also when the network dies;
/// never after the owner (the parent) died, whose death cancels the call. It deletes itself afterwards.
/// A POST leaves this computer at most once, and `notSent` of its failure is true only if it is known not to have:
/// the host is reached for first, without a request, so that an absent network is no "perhaps sent".
/// A GET follows redirects within its origin, authorised afresh; a POST none.
class ApiCall : public QObject
{
    Q_OBJECT
public:
    ApiCall(Network &network, const QUrl &base, const ApiRequest &request, Authorize authorize, QObject *owner);
    ~ApiCall() override;

    void start();
    /// Ends it with Kind::Cancelled, unless it has ended.
    void cancel();

Q_SIGNALS:
    /// A request leaves, the repeats that Qt makes and redirects included.
    void requestSent();
    void finished(const syncdesk::Answer &answer);

private:
    void send();
    void reachForHost(const QUrl &address, const ApiRequest &request);
    void exchange(const QUrl &address, const ApiRequest &request);
    void exchangeSent();
    void exchangeEnded(Answer answer);
    bool follow(const Answer &answer);
    void deadline();
    void end(const Answer &answer);
    void endWith(const ApiError &failure);
    void log(const Answer &answer) const;

    QPointer<Network> m_network;
    QUrl m_base;
    ApiRequest m_request;
    Authorize m_authorize;
    QPointer<HostProbe> m_probe;
    QPointer<HttpExchange> m_exchange;
    QTimer m_deadline;
    QElapsedTimer m_sinceSent;
    bool m_started = false;
    bool m_sent = false;
    bool m_over = false;
    int m_hops = 0;
};

} // namespace syncdesk
