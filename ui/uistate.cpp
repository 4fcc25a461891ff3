#include "ui/uistate.h"

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

UiState::UiState(const QString &path) : m_settings(path, QSettings::IniFormat) {}

QByteArray UiState::bytes(const QString &key) const
{
    return QByteArray::fromBase64(m_settings.value(key).toByteArray());
}

void UiState::setBytes(const QString &key, const QByteArray &value)
{
    m_settings.setValue(key, value.toBase64());
}

QString UiState::text(const QString &key) const
{
    return m_settings.value(key).toString();
}

void UiState::setText(const QString &key, const QString &value)
{
    m_settings.setValue(key, value);
}

bool UiState::flag(const QString &key, bool fallback) const
{
    return m_settings.value(key, fallback).toBool();
}

void UiState::setFlag(const QString &key, bool value)
{
    m_settings.setValue(key, value);
}

LanguageChoice UiState::language() const
{
    const QString word = text(u"language"_s);
    return word == "en"_L1      ? LanguageChoice::English
           : word == "zh_CN"_L1 ? LanguageChoice::Chinese
                                : LanguageChoice::System;
}

void UiState::setLanguage(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::System:
        m_settings.remove(u"language"_s);
        break;
    case LanguageChoice::English:
        setText(u"language"_s, u"en"_s);
        break;
    case LanguageChoice::Chinese:
        setText(u"language"_s, u"zh_CN"_s);
        break;
    }
}

ThemeChoice UiState::theme() const
{
    const QString word = text(u"theme"_s);
    return word == "light"_L1 ? ThemeChoice::Light : word == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

void UiState::setTheme(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        m_settings.remove(u"theme"_s);
        break;
    case ThemeChoice::Light:
        setText(u"theme"_s, u"light"_s);
        break;
    case ThemeChoice::Dark:
        setText(u"theme"_s, u"dark"_s);
        break;
    }
}

} // namespace syncdesk
