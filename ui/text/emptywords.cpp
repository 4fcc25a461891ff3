#include "ui/text/emptywords.h"

#include "ui/text/errorwords.h"
#include "ui/text/wording.h"

namespace syncdesk {

EmptyWords::Words EmptyWords::noProject()
{
    return {tr("No project yet"), tr("Add a ModelArts project to see its datasets and annotation jobs here."),
            tr("Add project…")};
}

EmptyWords::Words EmptyWords::nothingMatches(int rows)
{
    return {tr("Nothing matches the filter"), Wording::shownOf(0, rows), tr("Clear filter")};
}

EmptyWords::Words EmptyWords::trouble(const ProjectState &project)
{
    const ApiError &error = project.lastError;
    return {ErrorWords::title(error), ErrorWords::cause(error) + u'\n' + ErrorWords::remedy(error),
            project.link == ProjectState::Link::SignInNeeded ? tr("Sign in again…")
            : project.isUntrusted()                          ? tr("Use a CA file…")
                                                             : tr("Try again")};
}

EmptyWords::Words EmptyWords::loading(Rows rows)
{
    return {rows == Rows::Datasets ? tr("Loading datasets…") : tr("Loading annotation jobs…"), {}, {}};
}

EmptyWords::Words EmptyWords::notRead()
{
    return {tr("No list was read yet"), tr("The list of projects at the left says what is needed."), {}};
}

EmptyWords::Words EmptyWords::noneListed(Rows rows)
{
    switch (rows) {
    case Rows::Datasets:
        return {tr("No datasets here"),
                tr("The service lists none that this sign-in may see. A wrong region or project looks the same: "
                   "check both if there should be some. A dataset whose ID is known can be added by hand."),
                tr("Add by ID…")};
    case Rows::Jobs:
        return {tr("No annotation jobs here"),
                tr("The service lists none that this sign-in may see. A wrong region or project looks the same: "
                   "check both if there should be some."),
                {}};
    }
    return {};
}

EmptyWords::Words EmptyWords::nothingSelected()
{
    return {tr("Nothing selected"), tr("Select a dataset or an annotation job to watch its synchronisation here."), {}};
}

QString EmptyWords::noActivity()
{
    return tr("Nothing happened yet. What starts, fails and ends is listed here.");
}

} // namespace syncdesk
