#pragma once

#include "app/base/time.h"

#include <optional>
#include <QString>

namespace syncdesk {

/// Why a call to the cloud gave no value. Says what happened; ui/text words it.
struct ApiError
{
    enum class Kind {
        Offline,     ///< no connection: see reason
        TimedOut,    ///< no answer in time
        Cancelled,   ///< this program gave up the call
        Untrusted,   ///< TLS: the certificate is not accepted
        SignedOut,   ///< 401 after one renewal, or sign-in itself was refused
        Forbidden,   ///< 403
        Missing,     ///< 404, or the service's codes for "does not exist"
        Refused,     ///< any other 4xx or 501: the service said no, and meant it
        Throttled,   ///< 429
        ServerFault, ///< 5xx except 501
        BadReply     ///< an answer that is not what the contract says (HTML, wrong types, cut off, too large)
    };
    /// What lies behind a kind, where more is known.
    enum class Reason {
        None,
        HostNotFound,
        ConnectionRefused,
        ConnectionClosed, ///< closed before or within the answer
        NetworkUnreachable,
        ProxyNotFound,
        ProxyRefused,
        ProxyAuthentication, ///< the proxy wants, or refuses, a user name and password
        TlsFailed,           ///< no TLS could be agreed on (not a question of trust)
        CertificateUntrusted,
        CertificateExpired,
        CertificateWrongHost,
        ConnectTimeout, ///< no connection in time; nothing was sent
        AnswerTimeout,
        RedirectRefused, ///< a redirect to another host, which would have got the secrets
        TooLarge,
        NotJson, ///< HTML or anything else; the start of it is in detail
        CutOff,
        PlainHttpRefused,      ///< http:// to anything but this computer
        NoSecret,              ///< the password or key is not in the key store and was not entered in this run
        KeyStoreUnavailable,   ///< the key store is locked, absent or refuses
        EnvironmentIncomplete, ///< sign-in "environment": the variables are not set
        SecondFactorNeeded,    ///< the service wants a passcode
        WrongCredentials,      ///< user name, password, access key or secret key
        UserDisabled,
        ProjectNotAllowed,  ///< signed in, but not to this project
        AccessKeyLocked,    ///< "AK access failed to reach the limit": stop for five minutes
        ClockSkew,          ///< signature expired: this computer's clock is off
        PasscodeRefused,    ///< the password was right, the second factor was not
        NotPossibleAnyMore, ///< preflight, when a start left the queue: nothing was sent
        SignInEnded,        ///< the temporary key or the pasted token has reached its end
        NotInRegion,        ///< the region table has no ModelArts host for the region, and none was typed
        NoProjectList       ///< signed in, but not allowed to look up the project, whose ID is not known
    };

    Kind kind = Kind::BadReply;
    Reason reason = Reason::None;
    int httpStatus = 0;                 ///< 0: no HTTP status line was received
    QString serviceCode{};              ///< the service's own code as sent, e.g. "ModelArts.0010"
    QString serviceMessage{};           ///< the service's own words, as sent; untrusted text, to be shown as plain text
    QString requestId{};                ///< to quote to support
    QString host{};                     ///< that was asked; never a URL with a query
    QString issuer{};                   ///< of a certificate that is not accepted, as it says itself; untrusted text
    QString detail{};                   ///< English; for the log and the report only. Never holds a secret
    std::optional<Millis> retryAfter{}; ///< the service asked to wait at least this long
    bool notSent = false;               ///< true: known that no byte of the request reached the service

    bool operator==(const ApiError &) const = default;

    /// The digits of the code: "ModelArts.4355" → "4355". Gateway prefixes differ by site (APIG, APIGW, APIC), the
    /// number counts.
    QString codeNumber() const { return serviceCode.section(u'.', -1); }
    bool isGateway() const { return serviceCode.startsWith(u"APIG") || serviceCode.startsWith(u"APIC"); }
    bool isModelArts(QStringView number) const
    {
        return serviceCode.startsWith(u"ModelArts.") && codeNumber() == number;
    }
};

/// Kind, reason, status, code, host and request ID: nothing of what was sent, and no words of the service.
QString forLog(const ApiError &error);

} // namespace syncdesk
