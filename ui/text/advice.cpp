#include "ui/text/errorcodes.h"

namespace syncdesk {

const char *ErrorCodes::hint(Advice advice)
{
    switch (advice) {
    case Advice::Nothing:
        return QT_TR_NOOP("nothing needs to be done");
    case Advice::Refresh:
        return QT_TR_NOOP("refresh the list");
    case Advice::Join:
        return QT_TR_NOOP("that run is being watched");
    case Advice::Wait:
        return QT_TR_NOOP("wait until that has ended");
    case Advice::WaitFiveMinutes:
        return QT_TR_NOOP("wait five minutes");
    case Advice::SlowDown:
        return QT_TR_NOOP("wait a minute");
    case Advice::Later:
        return QT_TR_NOOP("try again later");
    case Advice::ObsRights:
        return QT_TR_NOOP("check the agency and bucket policy");
    case Advice::ObsPath:
        return QT_TR_NOOP("check the OBS path");
    case Advice::ObsFiles:
        return QT_TR_NOOP("check the files in OBS");
    case Advice::ObsNames:
        return QT_TR_NOOP("rename files or folders in OBS");
    case Advice::ObsFlatten:
        return QT_TR_NOOP("move the files out of the sub-folders");
    case Advice::ObsOtherBucket:
        return QT_TR_NOOP("use another bucket or path");
    case Advice::ObsPlainBucket:
        return QT_TR_NOOP("use a bucket without encryption");
    case Advice::SmallerFiles:
        return QT_TR_NOOP("make the files smaller");
    case Advice::SyncFirst:
        return QT_TR_NOOP("synchronise first");
    case Advice::UseImport:
        return QT_TR_NOOP("use an import in the console");
    case Advice::Message:
        return QT_TR_NOOP("read the service's message");
    case Advice::TeamManager:
        return QT_TR_NOOP("ask the manager of the team");
    case Advice::FinishTask:
        return QT_TR_NOOP("finish the labeling task first");
    case Advice::LabelMore:
        return QT_TR_NOOP("label more samples first");
    case Advice::Rename:
        return QT_TR_NOOP("choose another name");
    case Advice::Quota:
        return QT_TR_NOOP("clean up or have the quota raised");
    case Advice::SignIn:
        return QT_TR_NOOP("sign in again");
    case Advice::CheckKeys:
        return QT_TR_NOOP("check the access key");
    case Advice::CheckCredentials:
        return QT_TR_NOOP("check user name, password or key");
    case Advice::Passcode:
        return QT_TR_NOOP("enter the passcode");
    case Advice::RenewSignIn:
        return QT_TR_NOOP("get a new key or token");
    case Advice::ScopeProject:
        return QT_TR_NOOP("sign in to the project of this region");
    case Advice::ProjectAndRegion:
        return QT_TR_NOOP("check project ID and region");
    case Advice::OtherRegion:
        return QT_TR_NOOP("choose another region or project");
    case Advice::HostAndRegion:
        return QT_TR_NOOP("check host and region");
    case Advice::Clock:
        return QT_TR_NOOP("set this computer's clock");
    case Advice::Administrator:
        return QT_TR_NOOP("ask your administrator");
    case Advice::NetworkAdministrator:
        return QT_TR_NOOP("ask your network administrator");
    case Advice::Workspace:
        return QT_TR_NOOP("choose another workspace");
    case Advice::Account:
        return QT_TR_NOOP("check the account's balance");
    case Advice::ReportFault:
        return QT_TR_NOOP("report it with the copied report");
    case Advice::Network:
        return QT_TR_NOOP("check the network connection");
    case Advice::HostName:
        return QT_TR_NOOP("check the host name");
    case Advice::ProxySettings:
        return QT_TR_NOOP("check the proxy settings");
    case Advice::ProxyPassword:
        return QT_TR_NOOP("check the proxy's user name and password");
    case Advice::Certificate:
        return QT_TR_NOOP("check the certificate or choose a CA file");
    case Advice::HttpsOnly:
        return QT_TR_NOOP("use https");
    case Advice::EnterSecret:
        return QT_TR_NOOP("enter the password or key");
    case Advice::KeyStore:
        return QT_TR_NOOP("unlock the key store");
    case Advice::Environment:
        return QT_TR_NOOP("set the environment variables");
    case Advice::Refreshing:
        return QT_TR_NOOP("refresh to ask again");
    case Advice::OtherRegionOrHost:
        return QT_TR_NOOP("choose another region, or type the host");
    case Advice::TypeProjectId:
        return QT_TR_NOOP("type the project ID");
    }
    return "";
}

const char *ErrorCodes::remedy(Advice advice)
{
    switch (advice) {
    case Advice::Nothing:
        return QT_TR_NOOP("Nothing needs to be done in Sync Desk.");
    case Advice::Refresh:
        return QT_TR_NOOP("Refresh the list. If it stays like this, look in the console whether it was deleted.");
    case Advice::Join:
        return QT_TR_NOOP("Nothing needs to be done: Sync Desk watches the run that is going on.");
    case Advice::Wait:
        return QT_TR_NOOP("Wait until that has ended, then try again.");
    case Advice::WaitFiveMinutes:
        return QT_TR_NOOP("Check the keys, wait five minutes, then sign in again. Sync Desk sends nothing meanwhile.");
    case Advice::SlowDown:
        return QT_TR_NOOP("Wait a minute; Sync Desk goes on by itself. If this happens often, lower the requests per "
                          "minute in the project's settings.");
    case Advice::Later:
        return QT_TR_NOOP("Try again in a few minutes. If it stays like this, quote the request ID to the support of "
                          "the service.");
    case Advice::ObsRights:
        return QT_TR_NOOP("Check in the global settings of the ModelArts console that an agency with access to OBS is "
                          "set, check the bucket policy, then synchronise again.");
    case Advice::ObsPath:
        return QT_TR_NOOP(
            "Compare the dataset's input path with OBS: the bucket and the folder must exist, in the same "
            "region as ModelArts.");
    case Advice::ObsFiles:
        return QT_TR_NOOP("Check the files below the dataset's input path: they must fit the type of the dataset. "
                          "Remove what does not belong there, then synchronise again.");
    case Advice::ObsNames:
        return QT_TR_NOOP("Rename the files or folders in OBS, then synchronise again.");
    case Advice::ObsFlatten:
        return QT_TR_NOOP("Move the files out of the sub-folders, then synchronise again.");
    case Advice::ObsOtherBucket:
        return QT_TR_NOOP("Use another bucket or path, of a kind that ModelArts supports and in the same region.");
    case Advice::ObsPlainBucket:
        return QT_TR_NOOP("Put the files into a bucket without encryption and upload them again.");
    case Advice::SmallerFiles:
        return QT_TR_NOOP("Make the file smaller or take it out of the input path, then synchronise again.");
    case Advice::SyncFirst:
        return QT_TR_NOOP("Synchronise the dataset, then repeat what you were about to do.");
    case Advice::UseImport:
        return QT_TR_NOOP("Take new files in by an import in the ModelArts console.");
    case Advice::Message:
        return QT_TR_NOOP("The service's message says more. If that does not help, copy the report and quote the "
                          "request ID to the support of the service.");
    case Advice::TeamManager:
        return QT_TR_NOOP("Ask the manager of the labeling team for the permission.");
    case Advice::FinishTask:
        return QT_TR_NOOP("Finish or delete the labeling task in the console first.");
    case Advice::LabelMore:
        return QT_TR_NOOP(
            "Label more samples in the console: every label needs at least five, and some samples must be "
            "left unlabeled.");
    case Advice::Rename:
        return QT_TR_NOOP("Choose another name.");
    case Advice::Quota:
        return QT_TR_NOOP("Delete datasets or files that are no longer needed, or have the quota raised.");
    case Advice::SignIn:
        return QT_TR_NOOP("Sign in again. If it stays like this, check the sign-in in the project's settings.");
    case Advice::CheckKeys:
        return QT_TR_NOOP("Check the access key (AK) and the secret key (SK) in the project's settings, and that the "
                          "key is still active in the console.");
    case Advice::CheckCredentials:
        return QT_TR_NOOP(
            "Check account, user name and password, or the access key. They must be those of an IAM user: "
            "if you have only a HUAWEI ID, create an IAM user in the console.");
    case Advice::Passcode:
        return QT_TR_NOOP("Sign in again with the six-digit passcode of your authenticator.");
    case Advice::RenewSignIn:
        return QT_TR_NOOP("Get a new temporary key with its security token, or a new token, and enter it in the "
                          "project's settings.");
    case Advice::ScopeProject:
        return QT_TR_NOOP("Sign in to the project of this region: check the region and the project in the project's "
                          "settings. A pasted token must be made for this project.");
    case Advice::ProjectAndRegion:
        return QT_TR_NOOP("Check the project ID and the region in the project's settings: they must belong together.");
    case Advice::OtherRegion:
        return QT_TR_NOOP("Choose another region or project, or ask your administrator to open this one.");
    case Advice::HostAndRegion:
        return QT_TR_NOOP("Check the host and the region in the project's settings. If both are right, data management "
                          "is not offered there.");
    case Advice::Clock:
        return QT_TR_NOOP("Set this computer's clock to the right time, then sign in again. A temporary access key may "
                          "also have reached its end.");
    case Advice::Administrator:
        return QT_TR_NOOP("Ask the administrator of the account for the permission. Watching needs "
                          "modelarts:dataset:getDataset, starting needs modelarts:dataset:updateDataset.");
    case Advice::NetworkAdministrator:
        return QT_TR_NOOP("Ask your network administrator or the administrator of the account to allow this "
                          "computer's address.");
    case Advice::Workspace:
        return QT_TR_NOOP("Choose another workspace in the project's settings, or ask your administrator for access.");
    case Advice::Account:
        return QT_TR_NOOP("Check the balance and the state of the account in the console.");
    case Advice::ReportFault:
        return QT_TR_NOOP("Check the project's settings. If they are right, this is a fault of Sync Desk: copy the "
                          "report and file it.");
    case Advice::Network:
        return QT_TR_NOOP("Check the network connection. Sync Desk tries again by itself.");
    case Advice::HostName:
        return QT_TR_NOOP("Check the host name in the project's settings, the network connection and the VPN.");
    case Advice::ProxySettings:
        return QT_TR_NOOP(
            "Check the proxy's host and port in the project's settings, and its user name and password where "
            "it wants them. It may also not be allowed to reach this host.");
    case Advice::ProxyPassword:
        return QT_TR_NOOP("Enter the proxy's user name and password in the project's settings.");
    case Advice::Certificate:
        return QT_TR_NOOP("If your network checks connections with a certificate of its own, choose its CA file in the "
                          "project's settings. Otherwise check the host name and do not enter any password.");
    case Advice::HttpsOnly:
        return QT_TR_NOOP("Write the host with https:// in the project's settings.");
    case Advice::EnterSecret:
        return QT_TR_NOOP("Enter the password or key again in the project's settings.");
    case Advice::KeyStore:
        return QT_TR_NOOP("Unlock the key store of the desktop and try again, or enter the password or key for this "
                          "run.");
    case Advice::Environment:
        return QT_TR_NOOP("Set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or the OS_ variables for a password, then "
                          "start Sync Desk again.");
    case Advice::Refreshing:
        return QT_TR_NOOP("Refresh to ask again. A start is never repeated by itself: look at the state first.");
    case Advice::OtherRegionOrHost:
        return QT_TR_NOOP("Choose a region that offers ModelArts in the project's settings, or, if you know of a host, "
                          "type it there under Advanced.");
    case Advice::TypeProjectId:
        return QT_TR_NOOP("Type the project ID in the project's settings: the console shows it under “My "
                          "Credentials”. Or ask the administrator of the account for iam:projects:listProjects.");
    }
    return "";
}

} // namespace syncdesk
