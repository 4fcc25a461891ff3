#pragma once

#include <QCoreApplication>

namespace syncdesk {

/// The pages to read: help, and "About".
class HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(HelpWords)
public:
    struct Page
    {
        QString title{};
        QString html{}; ///< of this program's own making only
    };

    static Page help();
    static Page about();
};

} // namespace syncdesk
