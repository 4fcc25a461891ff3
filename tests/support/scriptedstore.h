#pragma once

#include "app/store/keystore.h"

#include <functional>
#include <memory>
#include <optional>
#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace syncdesk::test {

/// A key store that answers when, and what, the test says.
class ScriptedStore : public KeyStore
{
public:
    struct State
    {
        QHash<QString, QString> entries{};
        QStringList log{};
        std::optional<Answer> refusal{}; ///< given to everything
        bool locked = false;             ///< as the Secret Service does it: see auth.md 4.1
        bool hangs = false;
        std::function<void()> hanging{};
    };

    explicit ScriptedStore(std::shared_ptr<State> state) : m_state(std::move(state)) {}

    void read(const QString &key, Done done) override
    {
        act(QStringLiteral("read ") + key, [state = m_state, key, done] {
            if (state->refusal)
                done(*state->refusal, {});
            else if (state->locked || !state->entries.contains(key))
                done(Answer::NotFound, {});
            else
                done(Answer::Done, state->entries[key]);
        });
    }
    void write(const QString &key, const QString &text, Done done) override
    {
        act(QStringLiteral("write ") + key, [state = m_state, key, text, done] {
            if (state->refusal)
                return done(*state->refusal, {});
            if (state->locked)
                return done(Answer::Denied, {});
            state->entries.insert(key, text);
            done(Answer::Done, {});
        });
    }
    void remove(const QString &key, Done done) override
    {
        act(QStringLiteral("remove ") + key, [state = m_state, key, done] {
            if (state->refusal)
                return done(*state->refusal, {});
            if (!state->locked)
                state->entries.remove(key);
            done(Answer::Done, {});
        });
    }

private:
    void act(const QString &what, std::function<void()> answer)
    {
        m_state->log.append(what);
        if (m_state->hangs)
            m_state->hanging = std::move(answer);
        else
            QMetaObject::invokeMethod(qApp, std::move(answer), Qt::QueuedConnection);
    }

    std::shared_ptr<State> m_state;
};

} // namespace syncdesk::test
