#pragma once

#include "app/demo/cloudstate.h"

#include <QJsonObject>

/// How the things of the cloud are written in v2 answers. Contract 4.1 to 4.10.
namespace syncdesk::demo {

struct DatasetView
{
    bool detail = false; ///< the flat answer of one dataset
    bool labels = false;
    bool runningTask = false; ///< check_running_task
};

QJsonObject describe(const DemoDataset &dataset, Millis now, DatasetView view);
/// \a sync null: NOT_EXIST. \a minimal: status and dataset_id only.
QJsonObject describeSync(const QString &datasetId, const DemoSync *sync, Millis now, bool minimal);
QJsonObject describe(const DemoTeamTask &task, const QString &datasetId, Millis now);
QJsonObject describe(const DemoSmartTask &task, const QString &datasetId, Millis now);
QJsonObject describe(const DemoImport &import, const QString &datasetId, Millis now);

} // namespace syncdesk::demo
