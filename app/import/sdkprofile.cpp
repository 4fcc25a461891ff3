#include "app/import/findings.h"
#include "app/import/keyvalue.h"
#include "app/import/parsers.h"

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

ImportFindings parseSdkProfile(const QString &text, const QString &file)
{
    Findings findings(SignInSource::SdkProfile, file);
    const QList<Section> sections = readSections(text);
    for (const Section &section : sections) {
        if (section.badLine > 0)
            findings.problem(Reason::WrongFormat, section.badLine);
        if (section.name != "basic"_L1 && section.name != "global"_L1)
            continue;
        findings.setName(section.name);
        const auto get = [&section](const QString &key) { return section.values.value(key); };
        if (!get(u"idp_id"_s).isEmpty() && !get(u"id_token_file"_s).isEmpty())
            findings.problem(Reason::OtherSignIn, section.line, u"idp_id"_s);
        FoundSignIn place;
        place.projectId = findings.line(get(u"project_id"_s), u"project_id"_s);
        place.region = regionOfHost(get(u"iam_endpoint"_s));
        findings.addKey(get(u"ak"_s), get(u"sk"_s), get(u"security_token"_s), place);
    }
    findings.setName({});
    return findings.take();
}

} // namespace syncdesk::importing
