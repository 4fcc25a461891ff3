#pragma once

#include "app/demo/gatekeeper.h"
#include "app/demo/httpserver.h"
#include "app/demo/iamapi.h"
#include "app/demo/requestlog.h"
#include "app/demo/v1api.h"

#include <memory>
#include <QUrl>

class QTcpSocket;

namespace syncdesk::demo {

/// A cloud on this computer: ModelArts data management (v2 and v1) and its sign-in over real HTTP, with state. It is
/// the built-in demo and what the tests run against, so it checks signatures and tokens itself and can be told to
/// misbehave. Listens on 127.0.0.1 only, on a free port, with fresh secrets at each start(). Everything happens on the
/// given Timebase and is worked out when asked: nothing runs while nobody asks.
class DemoCloud : public QObject
{
    Q_OBJECT
public:
    /// \a time must live longer.
    explicit DemoCloud(Timebase &time, QObject *parent = nullptr);
    ~DemoCloud() override;
    Q_DISABLE_COPY_MOVE(DemoCloud)

    /// Begins anew: the demo's data, new secrets, no faults, an empty log. Switches keep what they were set to.
    /// False when no port could be had.
    bool start();
    void stop();
    bool isRunning() const { return m_server.port() != 0; }
    /// False: nobody listens at the address any more; true: again, at the same one. State and secrets stay.
    bool setReachable(bool reachable);

    /// http://127.0.0.1:PORT, for ModelArts and IAM alike. Empty while it does not run.
    QUrl endpoint() const;
    QString projectId() const;   ///< of the project with the demo's data
    QString projectName() const; ///< "demo-1", which is its region too
    QString accessKey() const { return m_gate.key.accessKey; }
    QString secretKey() const { return m_gate.key.secretKey; }
    QString account() const { return m_gate.account; }
    QString userName() const { return m_gate.user.name; }
    QString userId() const { return m_gate.user.id; }
    QString password() const { return m_gate.user.password; }
    /// The user who has a second factor, id, name, password and passcode.
    const DemoUser &factorUser() const { return m_gate.factorUser; }
    /// A token as IAM would issue it; \a projectId empty: without project scope.
    QString issueToken(const QString &projectId);
    DemoKey issueTemporaryKey(Millis life = 15min) { return m_gate.issueTemporaryKey(life); }

    /// How much faster than life timelines go that begin from now on. Call before start() for those of the demo.
    void setSpeed(double speed);
    /// Now and then somebody else starts a sync of the dataset "gear-teeth". Off by default.
    void setElsewhere(bool on);
    /// The cloud's clock, told in Date, compared with X-Sdk-Date and used for all its times, is off by so much.
    void setClockOffset(Millis offset) { m_state->clockOffset = offset; }
    /// True: a jump of the Timebase's civil clock is one of the user's computer alone.
    void setOwnClock(bool own) { m_state->ownClock = own; }
    /// More requests than that within a minute get 429; 0: no limit.
    void setRateLimit(int perMinute) { m_rateLimit = perMinute; }
    /// Answers tell by X-ratelimit how many requests a minute it grants; 0: they do not.
    void setGranted(int perMinute) { m_granted = perMinute; }
    CloudHabits &habits() { return m_habits; }
    Gatekeeper &gate() { return m_gate; }
    IamApi &iam() { return m_iam; }
    HttpServer &server() { return m_server; }
    CloudState &state() { return *m_state; }

    /// Adds projects with many ordinary datasets; gives their project ids. Any user and key may enter them.
    QStringList populate(int projects, int datasetsPerProject);
    /// Removes every dataset and job of the demo, not the projects.
    void clearData();

    void addFault(const Fault &fault) { m_faults.add(fault); }
    void clearFaults() { m_faults.clear(); }
    /// Answers that method (empty: any) on matching paths with these bytes from now on, sign-in checked first.
    void serve(const QByteArray &method, const QString &path, const QByteArray &body, int status = 200);
    void serve(const QByteArray &method, const QString &path, const QJsonObject &body, int status = 200);
    void clearServed() { m_served.clear(); }

    QList<LoggedRequest> log() const { return m_log.entries(); }
    int count(const QByteArray &method, const QString &path) const { return m_log.count(method, path); }
    quint64 requests() const { return m_log.total(); }
    void clearLog() { m_log.clear(); }
    void setLogLimit(qsizetype entries) { m_log.setLimit(entries); }

    // Handles of things by id: of a v2 or v1 dataset, of a v1 job, or its dls_prj_id. False when there is none.

    /// Somebody else starts it; false also when it runs already.
    bool startElsewhere(const QString &id);
    /// Its sync ends at once: well, or with \a failCode ("ModelArts.4310"). False also when none runs.
    bool finishNow(const QString &id, const QString &failCode = {}, const QString &failMessage = {});
    /// How the syncs that begin from now on will end.
    bool setOutcome(const QString &id, const SyncOutcome &outcome);
    /// The status of a v2 dataset, whatever goes on; nullopt: by what goes on again.
    bool setDatasetStatus(const QString &datasetId, std::optional<int> status);
    /// Fields as in a list answer; fields that this cloud does not keep are sent as they are. Gives the id.
    QString addDataset(const QJsonObject &fields, const QString &projectId = {});
    bool removeDataset(const QString &datasetId);
    /// Every sync that begins from now on takes these spans, however fast the cloud is.
    void syncTimeline(Millis queued, Millis starting, Millis running, Millis staleFor = 0ms);
    /// Null when there is none.
    DemoSyncable *find(const QString &id) const;

Q_SIGNALS:
    /// After it was handled, before the answer goes out.
    void requested(const syncdesk::demo::LoggedRequest &request);

private:
    struct Served
    {
        QByteArray method{};
        PathPattern path{};
        QByteArray body{};
        int status = 200;
    };

    HttpAnswer handle(const HttpRequest &request);
    HttpAnswer route(const HttpRequest &request);
    HttpAnswer routeToProject(const HttpRequest &request, const QStringList &parts);
    const Served *findServed(const HttpRequest &request, const QString &path) const;
    bool overLimit();

    Timebase &m_time;
    CloudHabits m_habits{};
    std::unique_ptr<CloudState> m_state;
    Gatekeeper m_gate;
    IamApi m_iam;
    V2Api m_v2;
    V1Api m_v1;
    FaultPlan m_faults{};
    QList<Served> m_served{};
    RequestLog m_log{};
    int m_rateLimit = 0;
    int m_granted = 0;
    Millis m_windowStart{};
    int m_inWindow = 0;
    quint16 m_port = 0; // kept while it is not reachable
    HttpServer m_server;
    std::unique_ptr<QTcpSocket> m_kept; // meanwhile holds the port, which another program would be given otherwise
};

} // namespace syncdesk::demo
