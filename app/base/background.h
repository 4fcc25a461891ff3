#pragma once

#include <functional>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace syncdesk {

/// Work that would hold the window up, one after another in a thread of its own. Its destructor waits for the work
/// that goes on; what is not begun is dropped.
class Background : public QObject
{
public:
    explicit Background(QObject *parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(1); }
    ~Background() override
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    /// \a work in the other thread, then \a done with its value in this one, unless \a owner died before.
    template<typename Work, typename Done>
    void run(QObject *owner, Work work, Done done)
    {
        m_pool.start([this, guard = QPointer<QObject>(owner), work = std::move(work), done = std::move(done)] {
            auto value = work();
            QMetaObject::invokeMethod(
                this,
                [guard, done, value = std::move(value)] {
                    if (guard)
                        done(value);
                },
                Qt::QueuedConnection);
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace syncdesk
