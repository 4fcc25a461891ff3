#pragma once

#include "app/desk/targetstate.h"

#include <QCoreApplication>

namespace syncdesk {

/// Says where rows or a run would be shown why there are none, and what to do.
class EmptyWords
{
    Q_DECLARE_TR_FUNCTIONS(EmptyWords)
public:
    struct Words
    {
        QString title{};
        QString text{};   ///< may be empty
        QString button{}; ///< the one that helps; empty: none
        bool operator==(const Words &) const = default;
    };
    enum class Rows { Datasets, Jobs };

    static Words noProject();
    static Words nothingMatches(int rows);             ///< the filter hides all \a rows
    static Words trouble(const ProjectState &project); ///< it isInTrouble() and has no list of an earlier time
    static Words loading(Rows rows);
    static Words notRead(); ///< of several projects, none was
    static Words noneListed(Rows rows);
    static Words nothingSelected();
    static QString noActivity();
};

} // namespace syncdesk
