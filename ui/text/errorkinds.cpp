#include "ui/text/errorcodes.h"

namespace syncdesk {

CodeText ErrorCodes::ofReason(ApiError::Reason reason)
{
    using Reason = ApiError::Reason;
    const auto say = [](const char *title, const char *cause, Advice advice) {
        return CodeText{0, 0, title, cause, advice};
    };
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::HostNotFound:
        return say(QT_TR_NOOP("Host not found"),
                   QT_TR_NOOP("No computer of this name is known: the host name is wrong, or the name "
                              "service cannot be reached."),
                   Advice::HostName);
    case Reason::ConnectionRefused:
        return say(QT_TR_NOOP("Connection refused"), QT_TR_NOOP("The computer was reached, but nothing answers there."),
                   Advice::HostName);
    case Reason::ConnectionClosed:
        return say(QT_TR_NOOP("Connection was closed"),
                   QT_TR_NOOP("The other side closed the connection before the answer was complete."), Advice::Later);
    case Reason::NetworkUnreachable:
        return say(QT_TR_NOOP("No network connection"),
                   QT_TR_NOOP("This computer has no way to the service at the moment."), Advice::Network);
    case Reason::ProxyNotFound:
        return say(QT_TR_NOOP("Proxy not found"), QT_TR_NOOP("No computer of the proxy's name is known."),
                   Advice::ProxySettings);
    case Reason::ProxyRefused:
        return say(QT_TR_NOOP("Proxy refused or does not answer"),
                   QT_TR_NOOP("The proxy refused or closed the connection."), Advice::ProxySettings);
    case Reason::ProxyAuthentication:
        return say(QT_TR_NOOP("Proxy wants a sign-in"),
                   QT_TR_NOOP("The proxy asks for a user name and password, or refuses those that were "
                              "given."),
                   Advice::ProxyPassword);
    case Reason::TlsFailed:
        return say(QT_TR_NOOP("No secure connection"),
                   QT_TR_NOOP("This computer and the other side could not agree on an encrypted "
                              "connection."),
                   Advice::HostName);
    case Reason::CertificateUntrusted:
        return say(QT_TR_NOOP("Certificate is not trusted"),
                   QT_TR_NOOP("The certificate of the host was not issued by an authority that this "
                              "computer trusts. Nothing was sent."),
                   Advice::Certificate);
    case Reason::CertificateExpired:
        return say(QT_TR_NOOP("Certificate is out of date"),
                   QT_TR_NOOP("The certificate of the host has expired or is not valid yet. Nothing was "
                              "sent."),
                   Advice::Certificate);
    case Reason::CertificateWrongHost:
        return say(QT_TR_NOOP("Certificate is for another host"),
                   QT_TR_NOOP("The certificate belongs to another host name. Nothing was sent."), Advice::Certificate);
    case Reason::ConnectTimeout:
        return say(QT_TR_NOOP("No connection in time"),
                   QT_TR_NOOP("The connection was not made in time. Nothing was sent."), Advice::Network);
    case Reason::AnswerTimeout:
        return say(QT_TR_NOOP("No answer in time"),
                   QT_TR_NOOP("The request was sent, but the answer did not come in time."), Advice::Later);
    case Reason::RedirectRefused:
        return say(QT_TR_NOOP("Redirect refused"),
                   QT_TR_NOOP("The host sent the request on to another host, which would have received "
                              "the sign-in. Sync Desk did not follow."),
                   Advice::HostName);
    case Reason::TooLarge:
        return say(QT_TR_NOOP("Answer is too large"),
                   QT_TR_NOOP("The answer was larger than any answer of the service should be, so it "
                              "was not read to its end."),
                   Advice::HostName);
    case Reason::NotJson:
        return say(QT_TR_NOOP("Answer is not from the service"),
                   QT_TR_NOOP("Something else answered in place of the service, perhaps a proxy or a "
                              "sign-in page of the network."),
                   Advice::HostName);
    case Reason::CutOff:
        return say(QT_TR_NOOP("Answer was cut off"), QT_TR_NOOP("The connection ended in the middle of the answer."),
                   Advice::Later);
    case Reason::PlainHttpRefused:
        return say(QT_TR_NOOP("Connection without encryption refused"),
                   QT_TR_NOOP("The host is written with http://, and Sync Desk sends secrets over "
                              "encrypted connections only."),
                   Advice::HttpsOnly);
    case Reason::NoSecret:
        return say(QT_TR_NOOP("Password or key is missing"),
                   QT_TR_NOOP("The key store holds no password or key for this project, and none was "
                              "entered since the program started."),
                   Advice::EnterSecret);
    case Reason::KeyStoreUnavailable:
        return say(QT_TR_NOOP("Key store does not answer"),
                   QT_TR_NOOP("The key store of the desktop is locked, absent or refuses access."), Advice::KeyStore);
    case Reason::EnvironmentIncomplete:
        return say(QT_TR_NOOP("Environment variables are missing"),
                   QT_TR_NOOP("The project signs in with environment variables, and they are not set or "
                              "not complete."),
                   Advice::Environment);
    case Reason::SecondFactorNeeded:
        return say(QT_TR_NOOP("Passcode needed"), QT_TR_NOOP("This user signs in with a second factor."),
                   Advice::Passcode);
    case Reason::WrongCredentials:
        return say(QT_TR_NOOP("Sign-in refused"),
                   QT_TR_NOOP("The service does not accept the user name and password, or the access "
                              "key."),
                   Advice::CheckCredentials);
    case Reason::UserDisabled:
        return say(QT_TR_NOOP("User is disabled"),
                   QT_TR_NOOP("The user is switched off or locked, perhaps after several wrong "
                              "passwords."),
                   Advice::Administrator);
    case Reason::ProjectNotAllowed:
        return say(QT_TR_NOOP("Project is not open to this user"),
                   QT_TR_NOOP("The sign-in was right, but the user may not enter this project, or the "
                              "project does not exist."),
                   Advice::ProjectAndRegion);
    case Reason::AccessKeyLocked:
        return say(QT_TR_NOOP("Access key is locked"),
                   QT_TR_NOOP("The service has locked the access key for five minutes after several "
                              "failed sign-ins."),
                   Advice::WaitFiveMinutes);
    case Reason::ClockSkew:
        return say(QT_TR_NOOP("Clock is off"),
                   QT_TR_NOOP("The service refuses signatures that are more than 15 minutes off its own "
                              "clock."),
                   Advice::Clock);
    case Reason::PasscodeRefused:
        return say(QT_TR_NOOP("Passcode refused"),
                   QT_TR_NOOP("The password was right, but the service does not accept the passcode: it was mistyped, "
                              "was used before, or its time is over."),
                   Advice::Passcode);
    case Reason::NotPossibleAnyMore:
        return say(QT_TR_NOOP("Cannot be synchronised any more"),
                   QT_TR_NOOP("While the start waited, the row became one that cannot be synchronised. Nothing was "
                              "sent. The Sync button of the row says why."),
                   Advice::Refresh);
    case Reason::SignInEnded:
        return say(QT_TR_NOOP("Temporary sign-in has ended"),
                   QT_TR_NOOP("The temporary access key or the pasted token has reached its end, so the service does "
                              "not accept it any more."),
                   Advice::RenewSignIn);
    case Reason::NotInRegion:
        return say(QT_TR_NOOP("No ModelArts in this region"),
                   QT_TR_NOOP("No ModelArts host is published for the project's region, so there is nobody to ask. "
                              "Nothing was sent."),
                   Advice::OtherRegionOrHost);
    case Reason::NoProjectList:
        return say(QT_TR_NOOP("Project could not be looked up"),
                   QT_TR_NOOP("The project ID is not known, and this sign-in may not list projects."),
                   Advice::TypeProjectId);
    }
    return {};
}

CodeText ErrorCodes::ofKind(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    const auto say = [](const char *title, const char *cause, Advice advice) {
        return CodeText{0, 0, title, cause, advice};
    };
    switch (kind) {
    case Kind::Offline:
        return say(QT_TR_NOOP("No connection"), QT_TR_NOOP("The service could not be reached."), Advice::Network);
    case Kind::TimedOut:
        return say(QT_TR_NOOP("No answer in time"), QT_TR_NOOP("The service did not answer in time."), Advice::Later);
    case Kind::Cancelled:
        return say(QT_TR_NOOP("Request was given up"),
                   QT_TR_NOOP("Sync Desk gave up the request before the answer came."), Advice::Refreshing);
    case Kind::Untrusted:
        return say(QT_TR_NOOP("Connection is not trusted"),
                   QT_TR_NOOP("The certificate of the host is not accepted. Nothing was sent."), Advice::Certificate);
    case Kind::SignedOut:
        return say(QT_TR_NOOP("Sign-in needed"),
                   QT_TR_NOOP("The service does not accept the sign-in of this project any more."), Advice::SignIn);
    case Kind::Forbidden:
        return say(QT_TR_NOOP("Permission denied"),
                   QT_TR_NOOP("The sign-in was accepted, but the user lacks the permission for this."),
                   Advice::Administrator);
    case Kind::Missing:
        return say(QT_TR_NOOP("Not found"), QT_TR_NOOP("The service does not have what was asked for."),
                   Advice::Refresh);
    case Kind::Refused:
        return say(QT_TR_NOOP("Request refused"), QT_TR_NOOP("The service did not accept the request."),
                   Advice::Message);
    case Kind::Throttled:
        return say(QT_TR_NOOP("Too many requests"), QT_TR_NOOP("The service asks for fewer requests in a given time."),
                   Advice::SlowDown);
    case Kind::ServerFault:
        return say(QT_TR_NOOP("Service fault"), QT_TR_NOOP("The service has a fault of its own."), Advice::Later);
    case Kind::BadReply:
        return say(QT_TR_NOOP("Answer not understood"),
                   QT_TR_NOOP("The answer is not what the service's documents describe."), Advice::Later);
    }
    return ofKind(Kind::BadReply);
}

} // namespace syncdesk
