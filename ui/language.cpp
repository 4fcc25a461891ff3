#include "ui/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;

namespace syncdesk {

Language::Language(QObject *parent) : QObject(parent), m_system(QLocale::system()) {}

LanguageChoice Language::ofSystem(const QStringList &uiLanguages)
{
    for (const QString &language : uiLanguages) {
        if (language.startsWith("zh"_L1))
            return LanguageChoice::Chinese;
        if (language.startsWith("en"_L1) || language == "C"_L1)
            return LanguageChoice::English;
    }
    return LanguageChoice::English;
}

void Language::apply(LanguageChoice choice)
{
    m_choice = choice;
    m_effective = choice == LanguageChoice::System ? ofSystem(m_system.uiLanguages()) : choice;
    const bool chinese = m_effective == LanguageChoice::Chinese;

    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    // English too: without its catalogue people would read "3 row(s)"
    if (m_ours.load(chinese ? u":/i18n/syncdesk_zh_CN.qm"_s : u":/i18n/syncdesk_en.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    if (chinese && m_qts.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);

    // the system's own style of numbers where it is of the same language, else the language's
    QLocale locale = chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English);
    if (m_system.language() == locale.language())
        locale = m_system;
    QLocale::setDefault(locale);
    // widgets keep the locale they were made with: hand it down from each window
    for (QWidget *window : QApplication::topLevelWidgets())
        window->setLocale(locale);
}

} // namespace syncdesk
