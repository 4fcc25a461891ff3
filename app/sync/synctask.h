#pragma once

#include "app/base/result.h"

#include <optional>
#include <QString>

namespace syncdesk {

/// The states of a synchronisation, v2 and both v1 ways joined (contract 6). Unknown: any other word.
enum class TaskState { NotExist, Queued, Starting, Running, Completed, Failed, Unknown };

inline bool isFinal(TaskState state)
{
    return state == TaskState::Completed || state == TaskState::Failed;
}
inline bool isMoving(TaskState state)
{
    return state == TaskState::Queued || state == TaskState::Starting || state == TaskState::Running;
}

/// One answer to "how is the synchronisation?". Only the latest synchronisation is ever told.
/// Sources: "Querying the Status of a Dataset Synchronization Task" (v2); sync_obs_status, get_task_status (v1).
struct SyncTask
{
    TaskState state = TaskState::Unknown;
    QString rawState{};                                ///< as sent, so that a new word can be shown
    QString taskId{};                                  ///< empty when not sent
    std::optional<WallTime> created{};                 ///< create_time
    std::optional<std::chrono::seconds> duration{};    ///< duration_time, after the sanity check of contract 2.2
    std::optional<qint64> total{}, added{}, removed{}; ///< samples, as reported; meaning while running is undocumented
    QString serviceCode{};                             ///< error_code of the task; empty when not sent
    QString serviceMessage{};                          ///< error_msg of the task

    bool hasIdentity() const { return !taskId.isEmpty() || created.has_value(); }
    bool operator==(const SyncTask &) const = default;
};

} // namespace syncdesk
