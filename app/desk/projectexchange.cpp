#include "app/desk/projectexchange.h"

namespace syncdesk {

bool isSameProject(const Project &one, const Project &other)
{
    const auto place = [](const Project &project) {
        return QStringList{project.region, project.projectId, project.projectName, project.endpoint.toString(),
                           project.workspaceId};
    };
    const auto who = [](const SignIn &signIn) {
        return QStringList{QString::number(int(signIn.kind)), signIn.accessKey, signIn.userName, signIn.account};
    };
    return (!one.id.isEmpty() && one.id == other.id) ||
           (place(one) == place(other) && who(one.signIn) == who(other.signIn));
}

bool hasOwnWay(const Project &project)
{
    return !project.endpoint.isEmpty() || !project.iamEndpoint.isEmpty() || !project.caFile.isEmpty() ||
           project.proxy.kind == ProxySettings::Kind::Http || project.proxy.kind == ProxySettings::Kind::Socks5;
}

} // namespace syncdesk
