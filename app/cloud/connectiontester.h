#pragma once

#include "app/cloud/session.h"
#include "app/desk/connectiontest.h"

namespace syncdesk {

/// Goes through the steps with real requests, at most one of a kind: reaching the host, signing in, one row of the
/// datasets, one of the annotation jobs. A start is never tried. The first failing step ends it; the annotation jobs
/// alone may be missing, which is learned and no failure.
class ConnectionTester : public ConnectionTest
{
    Q_OBJECT
public:
    ConnectionTester(std::unique_ptr<Session> session, QObject *parent);
    ~ConnectionTester() override;
    void start() override;

private:
    void checkSettings();
    void reachHost();
    void signIn();
    void listDatasets();
    void judgeList(const Result<Answer> &result);
    void refusedBy(const ApiError &error);
    void clockStep();
    void askV1();
    void askTeamTasks(const QString &datasetId);
    void lastStep();

    void call(std::function<ApiRequest(const Requests &)> build, Done<Answer> done);
    void tell(const StepResult &result);
    void running(Step step) { tell({.step = step}); }
    void passed(Step step, const QString &text = {}) { tell({.step = step, .outcome = Outcome::Passed, .text = text}); }
    void skipped(Step step) { tell({.step = step, .outcome = Outcome::Skipped}); }
    void failed(Step step, const ApiError &error);
    void end(bool passed);

    std::unique_ptr<Session> m_session;
    QUrl m_endpoint;
    QString m_projectId, m_userId, m_datasetId;
    Capabilities m_learned;
    int m_open = 0; ///< questions of the last part that are still to be answered
    bool m_started = false;
    bool m_over = false;
};

} // namespace syncdesk
