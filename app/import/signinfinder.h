#pragma once

#include "app/desk/signinimport.h"
#include "app/sync/signinvariables.h"

namespace syncdesk {

/// Where to look; values, so that a test can put up a home of its own.
struct ImportPlaces
{
    QString home{};       ///< empty: no files at all
    QString downloads{};  ///< where a browser puts credentials.csv and openrc files
    QString config{};     ///< ~/.config
    QString system{};     ///< /etc
    QString workFolder{}; ///< clouds.yaml in the folder one stands in comes first
    Environment environment{};

    /// Of this user. \a environment: processEnvironment().
    static ImportPlaces standard(const Environment &environment);
};

/// Everything that is found in the known places. Files that are not there are not mentioned, unless a variable names
/// them. Blocks while it reads.
ImportFindings findSignIns(const ImportPlaces &places);

/// One file of any known kind, told apart by its content. Blocks while it reads.
ImportFindings readSignIns(const QString &file);

} // namespace syncdesk
