#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace syncdesk {

/// One row of the region table. Source: ModelArts "Endpoints", IAM SDK region table, OTC "Regions and Endpoints".
struct Region
{
    QString id{};      ///< e.g. "cn-north-4"
    QString english{}; ///< name; equals id where no name is published
    QString chinese{};
    QString modelArtsHost{}; ///< empty: no ModelArts there as far as published
    QString iamHost{};
    QString console{}; ///< console page of the dataset list with {region}; empty: unknown
};

const QList<Region> &regions();
/// Null when the region is not in the table.
const Region *findRegion(const QString &id);
/// https:// + host of the table, or by the pattern of the public cloud for an unknown region.
QUrl modelArtsEndpoint(const QString &region);
QUrl iamEndpoint(const QString &region);

} // namespace syncdesk
