#pragma once

#include "app/desk/projectsproblem.h"

#include <QCoreApplication>

namespace syncdesk {

/// Says what was wrong with the file of projects, and what became of it.
class ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(ProblemWords)
public:
    /// The same for a file that is imported: nothing is kept or written there.
    static QString importSentence(const ProjectsProblem &problem);
    static QString sentence(const ProjectsProblem &problem); ///< one or two sentences; never empty
};

} // namespace syncdesk
