#include "ui/text/actionwords.h"

namespace syncdesk {

QString ActionWords::whyNot(WhyNot reason)
{
    switch (reason) {
    case WhyNot::NoRowSelected:
        return tr("Select a row first.");
    case WhyNot::NoneCanStart:
        return tr("None of the selected rows can be synchronised now.");
    case WhyNot::NoLostStart:
        return tr("Only after an unknown outcome that was looked up.");
    case WhyNot::NotWatched:
        return tr("Nothing is being watched here.");
    case WhyNot::NotStopped:
        return tr("No run here that watching was stopped for.");
    case WhyNot::NotQueued:
        return tr("Nothing waits in the queue here.");
    case WhyNot::NotAddedById:
        return tr("Only rows that were added by ID can be removed here.");
    case WhyNot::NoRowsShown:
        return tr("The table shows no rows.");
    case WhyNot::NoEntryChosen:
        return tr("Choose an entry of the activity list first.");
    case WhyNot::EntryCannotStart:
        return tr("This one cannot be started again.");
    case WhyNot::EntryIsOver:
        return tr("There is nothing to look for: this one is over.");
    case WhyNot::EntryGoesOn:
        return tr("It goes on; it leaves the list when it is over.");
    case WhyNot::NoProjectChosen:
        return tr("Choose a project first.");
    case WhyNot::DemoNeedsNoAccount:
        return tr("The demo cloud needs no account.");
    case WhyNot::IsFirst:
        return tr("It is the first one.");
    case WhyNot::IsLast:
        return tr("It is the last one.");
    case WhyNot::NoProject:
        return tr("Add a project first.");
    case WhyNot::NothingToExport:
        return tr("Add a project first; the demo cloud is not exported.");
    case WhyNot::NoSignInChosen:
        return tr("Choose a sign-in first.");
    case WhyNot::NoProjectTicked:
        return tr("Tick a project first.");
    case WhyNot::TestGoesOn:
        return tr("The test is going on");
    }
    return {};
}

QString ActionWords::requested(int synchronisations)
{
    return tr("%n synchronisation(s) requested", nullptr, synchronisations);
}

QString ActionWords::rowsCopied(int rows)
{
    return tr("%n row(s) copied", nullptr, rows);
}

QString ActionWords::reportCopied()
{
    return tr("Report copied");
}

QString ActionWords::copied()
{
    return tr("Copied");
}

QString ActionWords::readingLists()
{
    return tr("Reading the lists again");
}

QString ActionWords::pollingGoesOn()
{
    return tr("Polling goes on");
}

QString ActionWords::rowIsGone()
{
    return tr("This row is no longer in the list");
}

QString ActionWords::projectAdded(const QString &name)
{
    return tr("Project “%1” was added").arg(name);
}

QString ActionWords::projectRemoved(const QString &name)
{
    return tr("Project “%1” was removed").arg(name);
}

QString ActionWords::exported(int projects)
{
    return tr("%n project(s) were exported, without keys and passwords", nullptr, projects);
}

QString ActionWords::asksAgain()
{
    return tr("Every question is asked again from now on.");
}

QString ActionWords::removeHeading(const QString &project)
{
    return tr("Remove “%1”?").arg(project);
}

QString ActionWords::removeWarning()
{
    return tr("Its keys and passwords and its history on this computer are removed too. Nothing changes in the "
              "service; synchronisations that go on there go on.");
}

QString ActionWords::quitHeading()
{
    return tr("Quit while synchronisations go on?");
}

QString ActionWords::notExportedHeading()
{
    return tr("Nothing was exported");
}

QString ActionWords::notWritten(const QString &file)
{
    return tr("%1 could not be written. Look whether there is room and whether you may write there.").arg(file);
}

QString ActionWords::leftOut(int rows)
{
    return tr("%n selected row(s) cannot be synchronised now and are left out.", nullptr, rows);
}

QString ActionWords::doNotAskAgain(int projects)
{
    return projects > 1 ? tr("&Do not ask again for these projects") : tr("&Do not ask again for this project");
}

QString ActionWords::copyName(const QString &project)
{
    return tr("%1 (copy)").arg(project);
}

} // namespace syncdesk
