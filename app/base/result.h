#pragma once

#include "app/base/apierror.h"

#include <functional>
#include <variant>

namespace syncdesk {

/// A value or an ApiError. (std::expected is C++23.)
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(ApiError error) : m_state(std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    const T &value() const { return std::get<0>(m_state); }
    T takeValue() { return std::move(std::get<0>(m_state)); }
    const ApiError &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, ApiError> m_state;
};

/// For calls whose success carries nothing.
struct Nothing
{
    bool operator==(const Nothing &) const = default;
};

template<typename T>
using Done = std::function<void(const Result<T> &)>;

/// \a next on the value, or the error passed on.
template<typename T, typename Next>
auto andThen(const Result<T> &result, Next next) -> decltype(next(result.value()))
{
    if (!result)
        return result.error();
    return next(result.value());
}

} // namespace syncdesk
