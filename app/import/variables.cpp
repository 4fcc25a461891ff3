#include "app/import/findings.h"
#include "app/import/parsers.h"

namespace syncdesk::importing {

using namespace Qt::Literals::StringLiterals;
using Reason = ImportProblem::Reason;

namespace {

void addSdk(Findings &findings, const SdkVariables &sdk)
{
    if (!sdk.idpId.isEmpty() && !sdk.idTokenFile.isEmpty())
        findings.problem(Reason::OtherSignIn, 0, u"HUAWEICLOUD_SDK_IDP_ID"_s);
    FoundSignIn place;
    place.projectId = findings.line(sdk.projectId, u"HUAWEICLOUD_SDK_PROJECT_ID"_s);
    findings.addKey(sdk.accessKey, sdk.secretKey, sdk.securityToken, place);
}

void addTerraform(Findings &findings, const Environment &environment)
{
    const auto get = [&](const QString &name) { return environment.value(name).trimmed(); };
    FoundSignIn place;
    place.region = findings.region(get(u"HW_REGION_NAME"_s), u"HW_REGION_NAME"_s);
    place.projectName = findings.line(get(u"HW_PROJECT_NAME"_s), u"HW_PROJECT_NAME"_s);
    findings.addKey(get(u"HW_ACCESS_KEY"_s), get(u"HW_SECRET_KEY"_s), get(u"HW_SECURITY_TOKEN"_s), place);
}

} // namespace

void addVariables(Findings &findings, const Environment &environment)
{
    addSdk(findings, readSdkVariables(environment));
    findings.addOpenStack(readOpenStackVariables(environment));
    addTerraform(findings, environment);
}

ImportFindings readVariables(const Environment &environment)
{
    ImportFindings all;
    const auto collect = [&all](Findings &findings) {
        if (findings.isEmpty()) // an environment without such variables is the usual one
            return;
        const ImportFindings found = findings.take();
        all.signIns += found.signIns;
        all.problems += found.problems;
    };
    Findings sdk(SignInSource::SdkEnvironment, {});
    addSdk(sdk, readSdkVariables(environment));
    collect(sdk);
    Findings openStack(SignInSource::OpenStackEnvironment, {});
    openStack.addOpenStack(readOpenStackVariables(environment));
    collect(openStack);
    Findings terraform(SignInSource::TerraformEnvironment, {});
    addTerraform(terraform, environment);
    collect(terraform);
    return all;
}

} // namespace syncdesk::importing
