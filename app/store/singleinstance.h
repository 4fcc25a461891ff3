#pragma once

#include "app/base/time.h"
#include "app/store/paths.h"

#include <memory>
#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace syncdesk {

/// One running program for each user and configuration folder. The lock decides who is first; a socket, open to this
/// user alone, carries the second start's wish to the first. What a crash leaves of both is taken over.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    enum class Start {
        First,   ///< this one is to run; it listens from now on
        Handed,  ///< another one runs and was told: leave
        NoAnswer ///< another one runs and does not answer
    };

    explicit SingleInstance(const Paths &paths, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the first, or tells the first to come to the front and to show \a project (a name; may be empty).
    Start begin(const QString &project, Millis longest = 3s);

    /// True: no other one runs. Also where no lock can be made at all, for a start must not fail on that.
    bool becomeFirst();
    /// True: the first one has taken note.
    bool raiseFirst(const QString &project, Millis longest = 3s);

Q_SIGNALS:
    /// In the first: somebody started the program again.
    void raised(const QString &project);

private:
    void listen();
    void serve();

    QStringList m_names; ///< of the socket: the first that works
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace syncdesk
