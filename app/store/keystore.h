#pragma once

#include <functional>
#include <QString>

namespace syncdesk {

/// A key store as KeychainSecrets sees it: one job at a time, each answered once, later, or never (while a dialog
/// stands).
class KeyStore
{
public:
    enum class Answer {
        Done,
        NotFound,   ///< or locked: the Secret Service answers the same
        Denied,     ///< locked, or the user refused
        Unavailable ///< no key store, or it failed
    };
    using Done = std::function<void(Answer, const QString &text)>;

    virtual ~KeyStore() = default;
    virtual void read(const QString &key, Done done) = 0;
    virtual void write(const QString &key, const QString &text, Done done) = 0;
    virtual void remove(const QString &key, Done done) = 0;
};

/// The desktop's own, through QtKeychain; service "syncdesk". Never its plain-text fallback.
class DesktopKeyStore : public KeyStore
{
public:
    void read(const QString &key, Done done) override;
    void write(const QString &key, const QString &text, Done done) override;
    void remove(const QString &key, Done done) override;
};

} // namespace syncdesk
