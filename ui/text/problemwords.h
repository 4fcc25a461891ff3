#pragma once

#include "app/desk/projectsproblem.h"

#include <QCoreApplication>

namespace syncdesk {

/// Says what was wrong with the file of projects, and what became of it.
class ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(ProblemWords)
public:
    static QString sentence(const ProjectsProblem &problem); ///< one or two sentences; never empty
};

} // namespace syncdesk
