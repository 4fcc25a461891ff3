#pragma once

#include <QCoreApplication>

namespace syncdesk {

/// Why an action or a button is switched off.
enum class WhyNot {
    NoRowSelected,
    NoneCanStart, ///< of several selected rows
    NoLostStart,  ///< to be started again
    NotWatched,   ///< so watching cannot be stopped
    NotStopped,   ///< watching was not, so it cannot go on again
    NotQueued,
    NotAddedById,
    NoRowsShown,
    NoEntryChosen, ///< of the activity list
    EntryCannotStart,
    EntryIsOver,
    EntryGoesOn,
    NoProjectChosen,
    DemoNeedsNoAccount,
    IsFirst,
    IsLast,
    NoProject,
    NothingToExport,
    NoSignInChosen,
    NoProjectTicked,
    TestGoesOn,
};

/// Says why the window's actions are not possible, what they ask before and what they have done.
class ActionWords
{
    Q_DECLARE_TR_FUNCTIONS(ActionWords)
public:
    static QString whyNot(WhyNot reason); ///< never empty

    // ---- what was done: passing messages ----
    static QString requested(int synchronisations);
    static QString rowsCopied(int rows);
    static QString reportCopied();
    static QString copied(); ///< IDs or paths
    static QString readingLists();
    static QString pollingGoesOn();
    static QString rowIsGone(); ///< where the activity list leads to
    static QString projectAdded(const QString &name);
    static QString projectRemoved(const QString &name);
    static QString exported(int projects);
    static QString asksAgain(); ///< all questions that were answered for good

    // ---- what is asked ----
    static QString removeHeading(const QString &project);
    static QString removeWarning();
    static QString quitHeading(); ///< above Wording::quitWarning()
    static QString notExportedHeading();
    static QString notWritten(const QString &file);
    static QString leftOut(int rows);           ///< of the selected ones, when a synchronisation is started
    static QString doNotAskAgain(int projects); ///< with its mnemonic

    static QString copyName(const QString &project); ///< of a project that is duplicated
};

} // namespace syncdesk
