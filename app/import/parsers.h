#pragma once

#include "app/desk/signinimport.h"
#include "app/sync/signinvariables.h"

/// One reader for each kind of file in auth.md 3. Pure functions on text; \a file is only named in what they return.
/// None of them runs, resolves or follows anything that stands in the text.
namespace syncdesk::importing {

class Findings;

/// The console's credentials.csv: one key a line, columns known by their names.
ImportFindings parseConsoleCsv(const QString &text, const QString &file);
/// ~/.huaweicloud/credentials: INI with the sections basic and global.
ImportFindings parseSdkProfile(const QString &text, const QString &file);
/// ~/.hcloud/config.json of KooCLI. Enciphered keys are left out, region and project kept.
ImportFindings parseKooCli(const QString &text, const QString &file);
/// ~/.obsutilconfig: key=value lines.
ImportFindings parseObsUtil(const QString &text, const QString &file);
/// ~/.modelarts/config.json: user name and password at any depth.
ImportFindings parseModelArtsConfig(const QString &text, const QString &file);
/// clouds.yaml; \a secureText is that of secure.yaml beside it, which has the same shape and adds to it.
ImportFindings parseCloudsYaml(const QString &text, const QString &file, const QString &secureText = {},
                               const QString &secureFile = {});
/// A shell script that sets variables. Only "export NAME=value" lines are read; where a value would need a shell the
/// line is named.
ImportFindings parseOpenRc(const QString &text, const QString &file);
/// *.tf and *.tfvars: literal values of Huawei Cloud and OTC provider blocks, or of variables called like their
/// arguments.
ImportFindings parseTerraform(const QString &text, const QString &file);

/// The three sets of variables of a process; their sign-ins have no file.
ImportFindings readVariables(const Environment &environment);
/// The same out of a script: all of \a source and \a file.
void addVariables(Findings &findings, const Environment &environment);

} // namespace syncdesk::importing
