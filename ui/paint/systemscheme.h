#pragma once

#include <optional>
#include <QObject>
#include <QVariant>

namespace syncdesk {

/// Whether the desktop asks for dark windows. Qt 6.4 does not tell on Linux, so the desktop portal is asked; it also
/// tells of changes. Elsewhere, and without a portal, nothing is known.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    std::optional<bool> prefersDark() const { return m_dark; } ///< absent: not known, or no preference

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void ask(); ///< at the start, and whenever the portal says that some setting changed

private:
    void take(QVariant value);

    std::optional<bool> m_dark;
};

} // namespace syncdesk
