#pragma once

#include <QObject>

namespace syncdesk {

/// Tells that this computer is on a network again, or on another one, as far as the system lets know; where it does
/// not, nothing is ever told.
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void changed();
};

} // namespace syncdesk
