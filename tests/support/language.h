#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace syncdesk {

/// The language of all texts and numbers while it lives: "en" or "zh_CN", from the catalogues the program carries.
class Language
{
public:
    explicit Language(const QString &name)
    {
        m_loaded = m_translator.load(QStringLiteral(":/i18n/syncdesk_%1.qm").arg(name));
        QCoreApplication::installTranslator(&m_translator);
        QLocale::setDefault(name == u"zh_CN" ? QLocale(QLocale::Chinese, QLocale::China)
                                             : QLocale(QLocale::English, QLocale::UnitedStates));
    }
    ~Language() { QCoreApplication::removeTranslator(&m_translator); }
    Q_DISABLE_COPY_MOVE(Language)

    bool loaded() const { return m_loaded; }

private:
    QTranslator m_translator;
    bool m_loaded = false;
};

} // namespace syncdesk
