#include "app/cloud/networkwatch.h"

#include <QNetworkInformation>

namespace syncdesk {

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    if (!QNetworkInformation::loadDefaultBackend())
        return;
    const QNetworkInformation *network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::reachabilityChanged, this, [this](QNetworkInformation::Reachability now) {
        if (now != QNetworkInformation::Reachability::Disconnected) // without a network there is nothing to look for
            Q_EMIT changed();
    });
    connect(network, &QNetworkInformation::transportMediumChanged, this, &NetworkWatch::changed);
}

} // namespace syncdesk
