#pragma once

#include "app/cloud/answer.h"

#include <QObject>

namespace syncdesk {

class Network;

/// One request on the wire, below ApiCall: no deadlines, no repeats of its own accord that are not told.
/// Deleting it gives the request up.
class Exchange : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Never ends before it returned.
    virtual void start(const QUrl &url, const ApiRequest &request) = 0;

Q_SIGNALS:
    /// The request leaves now. Once for each time it does.
    void sent();
    /// Bytes of the reply came.
    void progressed();
    /// Once, the last signal. Without `took`.
    void ended(const syncdesk::Answer &answer);
};

} // namespace syncdesk
