#pragma once

#include "app/sync/project.h"
#include "app/sync/target.h"

#include <optional>
#include <QLatin1StringView>

/// The words of projects.json.
namespace syncdesk::projectjson {

using namespace Qt::Literals::StringLiterals;

template<typename E>
struct Word
{
    E value;
    QLatin1StringView word;
};

inline constexpr Word<SignInKind> signInWords[] = {
    {SignInKind::AccessKey, "accessKey"_L1},     {SignInKind::TemporaryKey, "temporaryKey"_L1},
    {SignInKind::Password, "password"_L1},       {SignInKind::Token, "token"_L1},
    {SignInKind::Environment, "environment"_L1}, {SignInKind::Demo, "demo"_L1},
};
inline constexpr Word<ProxySettings::Kind> proxyWords[] = {
    {ProxySettings::Kind::System, "system"_L1},
    {ProxySettings::Kind::None, "none"_L1},
    {ProxySettings::Kind::Http, "http"_L1},
    {ProxySettings::Kind::Socks5, "socks5"_L1},
};
inline constexpr Word<TargetKind> targetWords[] = {
    {TargetKind::DatasetV2, "dataset"_L1},   {TargetKind::DatasetV1, "datasetV1"_L1},
    {TargetKind::ManualJob, "manualJob"_L1}, {TargetKind::TeamTask, "teamTask"_L1},
    {TargetKind::SmartTask, "smartTask"_L1},
};
inline constexpr Word<Offered> offeredWords[] = {
    {Offered::Yes, "yes"_L1},
    {Offered::No, "no"_L1},
};

template<typename E, size_t N>
std::optional<E> fromWord(const Word<E> (&words)[N], const QString &text)
{
    for (const Word<E> &entry : words) {
        if (text.compare(entry.word, Qt::CaseInsensitive) == 0)
            return entry.value;
    }
    return std::nullopt;
}

/// Empty: a value that is not written.
template<typename E, size_t N>
QString toWord(const Word<E> (&words)[N], E value)
{
    for (const Word<E> &entry : words) {
        if (entry.value == value)
            return entry.word;
    }
    return {};
}

} // namespace syncdesk::projectjson
