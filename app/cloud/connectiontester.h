#pragma once

#include "app/cloud/session.h"
#include "app/desk/connectiontest.h"

namespace syncdesk {

/// Goes through the steps with real requests, at most one of a kind: reaching the host, signing in, one row of the
/// datasets, one of the annotation jobs. A start is never tried. The first failing step up to the project ends it; the
/// two lists do not depend on each other, and the annotation jobs may be missing, which is learned and no failure.
/// Sign-in and project pass only by an answer that proves them: till then they are Skipped.
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
    void accessProved();
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
    int m_open = 0;        ///< questions of the last part that are still to be answered
    bool m_proved = false; ///< IAM or an answer has shown that sign-in and project are right
    bool m_failed = false;
    bool m_answered = false; ///< whether the datasets are offered is known: the record is of today
    bool m_started = false;
    bool m_over = false;
};

} // namespace syncdesk
