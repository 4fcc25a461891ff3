#pragma once

#include "ui/paint/theme.h"

#include <QSettings>

namespace syncdesk {

/// What language the window speaks.
enum class LanguageChoice { System, English, Chinese };

/// How the window was left: geometry, columns, language, theme. No secrets, nothing that would be missed.
class UiState
{
public:
    /// \a path of an INI file in the state folder; it need not exist.
    explicit UiState(const QString &path);

    QByteArray bytes(const QString &key) const; ///< geometry and the like, by name
    void setBytes(const QString &key, const QByteArray &value);
    QString text(const QString &key) const;
    void setText(const QString &key, const QString &value);
    bool flag(const QString &key, bool fallback) const;
    void setFlag(const QString &key, bool value);

    LanguageChoice language() const;
    void setLanguage(LanguageChoice choice);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    QString path() const { return m_settings.fileName(); }
    void flush() { m_settings.sync(); }

private:
    QSettings m_settings;
};

} // namespace syncdesk
