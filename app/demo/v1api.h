#pragma once

#include "app/demo/v2api.h"

namespace syncdesk::demo {

/// The 2019 generation: contract 5.
class V1Api
{
public:
    V1Api(CloudState &state, const CloudHabits &habits) : m_state(state), m_habits(habits) {}

    /// \a parts: the decoded segments after "v1/{project_id}/".
    bool isPublished(const QByteArray &method, const QStringList &parts) const;
    HttpAnswer answer(const HttpRequest &request, DemoProject &project, const QStringList &parts);

private:
    HttpAnswer listDatasets(const HttpRequest &request, DemoProject &project);
    HttpAnswer listJobs(const HttpRequest &request, DemoProject &project);
    HttpAnswer job(DemoV1Item &item, const QString &what);
    HttpAnswer startDataset(DemoV1Item &item);
    HttpAnswer task(const QString &taskId, DemoProject &project) const;

    CloudState &m_state;
    const CloudHabits &m_habits;
};

} // namespace syncdesk::demo
