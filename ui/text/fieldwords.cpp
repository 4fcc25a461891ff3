#include "ui/text/fieldwords.h"

namespace syncdesk {

QString FieldWords::sentence(FieldProblem problem)
{
    switch (problem) {
    case FieldProblem::NoName:
        return tr("The project needs a name to be told apart.");
    case FieldProblem::NoRegion:
        return tr("Choose a region, or type its ID.");
    case FieldProblem::NoProjectId:
        return tr("The project ID is missing. “Find projects” looks it up.");
    case FieldProblem::NoProjectFound:
        return tr("No project was found that this sign-in may enter. Type the ID by hand.");
    case FieldProblem::MayNotListProjects:
        return tr("This sign-in may not list projects. Type the project ID by hand: the console shows it under “My "
                  "Credentials”.");
    case FieldProblem::NoneOfRegion:
        return tr("None of the found projects belongs to this region. Check the region, or choose one of them below.");
    case FieldProblem::SeveralOfRegion:
        return tr("Several of the found projects belong to this region. Choose one of them below.");
    case FieldProblem::OtherRegion:
        return tr("By its name, this project belongs to another region than the one above.");
    case FieldProblem::NoAccessKey:
        return tr("The access key ID is missing.");
    case FieldProblem::NoSecretKey:
        return tr("The secret access key is missing.");
    case FieldProblem::NoSecurityToken:
        return tr("A temporary key works only together with its security token.");
    case FieldProblem::NoUserName:
        return tr("The IAM user name is missing.");
    case FieldProblem::NoAccount:
        return tr("The account name is missing: IAM needs it to find the user.");
    case FieldProblem::NoPassword:
        return tr("The password is missing.");
    case FieldProblem::NoToken:
        return tr("The token is missing.");
    case FieldProblem::NotHost:
        return tr("This is not a host name.");
    case FieldProblem::PlainHttp:
        return tr("Only https is used: over http everybody on the way could read the keys.");
    case FieldProblem::NotHttps:
        return tr("Only https addresses can be used.");
    case FieldProblem::MoreThanHost:
        return tr("Only the host is wanted, without path or user name.");
    case FieldProblem::NoProxyHost:
        return tr("The proxy's host name is missing.");
    case FieldProblem::MoreThanProxyHost:
        return tr("Only the proxy's host name is wanted here: port, user name and password have fields of their own.");
    case FieldProblem::FileNotReadable:
        return tr("This file cannot be read.");
    case FieldProblem::NoCertificate:
        return tr("This file holds no certificate in PEM form.");
    case FieldProblem::NoId:
        return tr("The ID is missing.");
    case FieldProblem::NotId:
        return tr("An ID has no blanks and no slashes.");
    }
    return {};
}

} // namespace syncdesk
