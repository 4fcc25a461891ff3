#pragma once

#include "app/desk/signinimport.h"

#include <QCoreApplication>

namespace syncdesk {

/// Says what was found to import and what could not be read, and what to do about it. Plain text, no secrets.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
public:
    static QString source(SignInSource source);    ///< "KooCLI", "Console download"
    static QString kind(const FoundSignIn &found); ///< "Access key", "Temporary key", "Password", "Token"
    static QString who(const FoundSignIn &found);  ///< the AK, or the user's name and account
    static QString project(const FoundSignIn &found);
    /// Where it comes from and what is to be known before it is used: file, missing secret, own addresses. One
    /// sentence or more on a line each.
    static QString details(const FoundSignIn &found);
    static QString problem(const ImportProblem &problem); ///< what, where and what to do
    static QString looking();
    static QString count(int found); ///< "3 sign-ins were found."
    /// Addresses, proxy and certificates that are not the usual ones; empty when there are none.
    static QString ownWay(const Project &project);
    /// What is to be known before \a project of a file is added; empty: nothing. \a unasked: it would get this
    /// computer's variables as soon as it is added.
    static QString note(const Project &project, bool known, bool unasked);
    static QString toAdd(int ticked, int all);      ///< above the projects of a file
    static QString added(int projects);             ///< after they were added
    static QString taken(const FoundSignIn &found); ///< after it was put into the fields

private:
    static QString reason(const ImportProblem &problem);
};

} // namespace syncdesk
