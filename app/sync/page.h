#pragma once

#include "app/sync/target.h"

#include <optional>
#include <QList>
#include <QString>

namespace syncdesk {

/// One page of a list.
struct TargetPage
{
    QList<Target> rows{};
    std::optional<qint64> total{}; ///< as the service counts; absent when not sent
    int badRows = 0;               ///< rows without a usable id, left out
    bool operator==(const TargetPage &) const = default;
};

/// What to ask of a list call.
struct PageQuery
{
    int offset = 0;
    int limit = 100;
    bool allVersions = true; ///< v2: dataset_version=all; left out after the service refused it (contract 4.1)
};

/// What the start call answered.
struct StartAnswer
{
    QString taskId{}; ///< v1 datasets only; empty: the service gives none
    bool operator==(const StartAnswer &) const = default;
};

/// Rows of a dataset's jobs.
using TargetList = QList<Target>;

} // namespace syncdesk
