#pragma once

#include "ui/uistate.h"

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace syncdesk {

/// The language of the running program: our catalogue and Qt's own, and the style of numbers and dates.
/// Windows hear of a change as QEvent::LanguageChange and QEvent::LocaleChange.
class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);

    void apply(LanguageChoice choice);
    LanguageChoice choice() const { return m_choice; }
    /// English or Chinese: what System came to mean.
    LanguageChoice effective() const { return m_effective; }
    /// The first of the system's languages that there is; English where there is none.
    static LanguageChoice ofSystem(const QStringList &uiLanguages);

private:
    LanguageChoice m_choice = LanguageChoice::System;
    LanguageChoice m_effective = LanguageChoice::English;
    QLocale m_system; ///< as it was before the first change: setDefault() hides it
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace syncdesk
