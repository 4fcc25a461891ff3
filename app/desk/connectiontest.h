#pragma once

#include "app/base/result.h"
#include "app/sync/project.h"

#include <QList>
#include <QObject>

namespace syncdesk {

/// "Test connection": the steps one by one, each with a tick or a reason.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class Step { Settings, Host, Tls, SignIn, Clock, Project, ListDatasets, AnnotationJobs, StartPermission };
    Q_ENUM(Step)
    enum class Outcome {
        Running,
        Passed,
        Warning,
        Failed,
        Skipped ///< not checked, or no answer came that proves it either way
    };
    Q_ENUM(Outcome)

    struct StepResult
    {
        Step step = Step::Settings;
        Outcome outcome = Outcome::Running;
        ApiError error{};              ///< Failed, Warning: why; not where the step itself says it
        std::optional<qint64> count{}; ///< ListDatasets, AnnotationJobs: rows the service counts
        std::optional<Millis> skew{};  ///< Clock: service minus this computer
        WallTime measured{};           ///< Clock: when, by this computer's clock
        QString text{};                ///< Host: the host; Tls: issuer; Project: project ID. As sent, untrusted
    };

    /// Starts; \a secret overrides the key store's (for what was just typed).
    virtual void start() = 0;

Q_SIGNALS:
    void stepChanged(const syncdesk::ConnectionTest::StepResult &result);
    /// Exactly once. \a learned: what to keep with the project.
    void finished(bool passed, const syncdesk::Capabilities &learned, const QString &projectId, const QString &userId);
};

/// A project one may enter, from the project list of IAM.
struct FoundProject
{
    QString id{}, name{};
    bool enabled = true;
};

/// What the dialogs may ask of a cloud for a project that is not saved yet. Implemented in app/cloud.
class CloudProbe
{
public:
    virtual ~CloudProbe() = default;
    /// The caller owns the test and deletes it to cancel.
    virtual ConnectionTest *newTest(const Project &project, const Secret &secret, QObject *parent) = 0;
    /// IAM's list of projects one may enter; "MOS" left out, sub-projects included.
    virtual void findProjects(const Project &project, const Secret &secret, QObject *owner,
                              Done<QList<FoundProject>> done) = 0;
};

} // namespace syncdesk
