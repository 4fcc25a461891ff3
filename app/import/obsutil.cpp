#include "app/import/findings.h"
#include "app/import/keyvalue.h"
#include "app/import/parsers.h"

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

ImportFindings parseObsUtil(const QString &text, const QString &file)
{
    Findings findings(SignInSource::ObsUtil, file);
    const Section all = readSections(text).first();
    // the second set is that of replication
    for (const QString &suffix : {QString(), u"crr"_s}) {
        const auto get = [&](const QString &key) { return all.values.value(key + suffix); };
        findings.setName(suffix);
        if (get(u"ak"_s).isEmpty() && get(u"sk"_s).isEmpty())
            continue;
        if (!get(u"ak"_s).isEmpty() && !looksLikeAccessKey(get(u"ak"_s))) {
            findings.problem(Reason::Encrypted);
            continue;
        }
        FoundSignIn place;
        place.region = regionOfHost(get(u"endpoint"_s));
        findings.addKey(get(u"ak"_s), get(u"sk"_s), get(u"token"_s), place);
    }
    findings.setName({});
    return findings.take();
}

} // namespace syncdesk::importing
