#pragma once

#include "app/base/time.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace syncdesk {

/// What the built-in demo is called where it is stored; the window shows it in the reader's language.
inline constexpr QStringView demoProjectName = u"Demo cloud";

/// How a project signs in. auth.md: AK/SK signing, or an IAM token.
enum class SignInKind {
    AccessKey,    ///< AK/SK
    TemporaryKey, ///< AK/SK with security token
    Password,     ///< IAM user name and password
    Token,        ///< a pasted token
    Environment,  ///< HUAWEICLOUD_SDK_* or OS_* variables of this process
    Demo          ///< the built-in demo cloud; never written to disk with secrets
};

/// The part of sign-in that is no secret.
struct SignIn
{
    SignInKind kind = SignInKind::AccessKey;
    QString accessKey{};               ///< AK; shown in clear
    QString userName{};                ///< IAM user
    QString userId{};                  ///< known after a first token; needed for the second factor
    QString account{};                 ///< domain name
    bool secondFactor = false;         ///< the user says, or the service said, that a passcode is needed
    std::optional<WallTime> expires{}; ///< temporary key or pasted token: its end where known
    bool operator==(const SignIn &) const = default;
};

/// The part that is: key store or memory only, one entry per project. Never in files, logs, exports.
struct Secret
{
    QString secretKey{};     ///< SK
    QString securityToken{}; ///< temporary keys
    QString password{};
    QString token{}; ///< pasted
    QString proxyPassword{};
    QString passcode{}; ///< of the second factor: for one sign-in, never to be kept anywhere
    bool isEmpty() const
    {
        return secretKey.isEmpty() && securityToken.isEmpty() && password.isEmpty() && token.isEmpty() &&
               proxyPassword.isEmpty() && passcode.isEmpty();
    }
    bool operator==(const Secret &) const = default;
};

/// "[2001:db8::7]" as "2001:db8::7": people paste an IPv6 address as it stands in a URL, sockets take it without.
inline QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
}

struct ProxySettings
{
    enum class Kind { System, None, Http, Socks5 };
    Kind kind = Kind::System;
    QString host{};
    int port = 0;
    QString user{};
    QStringList exceptions{}; ///< host names, or ".suffix", that are reached directly
    bool operator==(const ProxySettings &) const = default;
};

/// Whether the service offers a generation here. Probed, kept, renewed daily.
enum class Offered { Unknown, Yes, No };

struct Capabilities
{
    Offered v2 = Offered::Unknown;
    Offered v1Datasets = Offered::Unknown;
    Offered v1Jobs = Offered::Unknown;
    Offered teamTasks = Offered::Unknown;
    std::optional<WallTime> checked{};
    /// No: a start was answered with "no such call here".
    Offered v2Sync = Offered::Unknown;
    Offered v1DatasetSync = Offered::Unknown;
    Offered v1JobSync = Offered::Unknown;
    bool operator==(const Capabilities &) const = default;
};

/// One saved project: a ModelArts project of one region, and how to reach it.
struct Project
{
    QString id{};          ///< this program's own, stable; names the key-store entry and the history
    QString name{};        ///< as the user calls it
    QString region{};      ///< e.g. "cn-north-4"; may be one that is not in the table
    QString projectId{};   ///< the service's project ID; empty: found at sign-in by projectName
    QString projectName{}; ///< the service's project name, e.g. "eu-de_research"; empty: the region
    QUrl endpoint{};       ///< ModelArts; empty: from the region table
    QUrl iamEndpoint{};    ///< empty: from the region table
    QString workspaceId{}; ///< empty: all the service shows
    SignIn signIn{};
    ProxySettings proxy{};
    QString caFile{}; ///< extra CA certificates, PEM; empty: the system's only
    int requestsPerMinute = 60;
    bool askV1 = true;                  ///< false: never probe the v1 generation
    bool confirmStarts = true;          ///< ask before a start; off after "do not ask again for this project"
    bool enabled = true;                ///< false: kept, but no request is sent
    QList<QPair<int, QString>> added{}; ///< rows added by ID: TargetKind as number, id
    Capabilities capabilities{};

    bool isDemo() const { return signIn.kind == SignInKind::Demo; }
    bool operator==(const Project &) const = default;
};

} // namespace syncdesk
