#pragma once

#include "app/demo/answers.h"
#include "app/demo/cloudstate.h"

#include <QStringList>

namespace syncdesk::demo {

/// What differs between the places that run ModelArts, or is not documented.
struct CloudHabits
{
    bool offersV2 = true;            ///< false: gateway 404
    bool offersV1 = true;            ///< false: gateway 404, as most places answer today
    bool offersTeamTasks = true;     ///< false: gateway 404
    bool offsetIsRecord = false;     ///< `offset` counts records; else pages, as documented
    bool knowsDatasetVersion = true; ///< false: the query parameter gets 400 ModelArts.0107
    bool minimalStatus = false;      ///< sync status says only status and dataset_id, as the official example does
    bool mayList = true;             ///< false: listing is 403
    bool mayStart = true;            ///< false: starting is 403, the user may only watch
    bool v1FailsWith200 = true;      ///< a refused start of a v1 job is HTTP 200 with is_success false
};

/// v2 data management: contract 4.
class V2Api
{
public:
    V2Api(CloudState &state, const CloudHabits &habits) : m_state(state), m_habits(habits) {}

    /// Whether the gateway publishes it at all; told before anybody is asked who they are. \a parts: the decoded
    /// segments after "v2/{project_id}/".
    bool isPublished(const QByteArray &method, const QStringList &parts) const;
    HttpAnswer answer(const HttpRequest &request, DemoProject &project, const QStringList &parts);

private:
    HttpAnswer list(const HttpRequest &request, DemoProject &project);
    HttpAnswer start(DemoDataset &dataset);
    HttpAnswer syncStatus(const DemoDataset &dataset) const;
    HttpAnswer statistics(const DemoDataset &dataset) const;
    HttpAnswer teamTasks(const HttpRequest &request, const DemoDataset &dataset) const;
    HttpAnswer smartTasks(const HttpRequest &request, const DemoDataset &dataset) const;
    HttpAnswer importTasks(const HttpRequest &request, const DemoDataset &dataset, const QString &taskId) const;

    CloudState &m_state;
    const CloudHabits &m_habits;
};

/// The part of \a count entries that `limit` and `offset` ask for.
struct Page
{
    qsizetype first = 0, end = 0;
};
/// Nullopt when a parameter is no number or out of range.
std::optional<Page> readPage(const HttpRequest &request, qsizetype count, int defaultLimit, int mostLimit,
                             bool offsetIsRecord);

} // namespace syncdesk::demo
