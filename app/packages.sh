# shellcheck shell=bash disable=SC2034
# What the program needs on Debian, by purpose; sourced by start.sh and by the test runner. Installs only what is missing.
SYNCDESK_BUILD=(g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
                qt6-translations-l10n qtkeychain-qt6-dev libyaml-cpp-dev)
SYNCDESK_RUN=(libqt6sql6-sqlite libqt6svg6 libsecret-1-0 fonts-noto-core fonts-noto-cjk)
SYNCDESK_TOUR=(xvfb xauth)

# need WHAT PACKAGE...: installs the missing ones with apt-get, through sudo when not root; says what to do elsewhere.
need() {
    local what=$1 package missing=() run=()
    shift
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        command -v cmake >/dev/null && return # somebody else's system: CMake says exactly what is not there
        printf 'To %s, install what your system calls: %s\n' "$what" "$*" >&2
        return 1
    fi
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -q '^installed' || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            printf 'To %s, ask an administrator to install: %s\n' "$what" "${missing[*]}" >&2
            return 1
        }
        run=(sudo)
    fi
    printf 'Installing, to %s: %s\n' "$what" "${missing[*]}" >&2
    local apt=("${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null 2>&1 ||
        { "${apt[@]}" update >/dev/null && "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null; } || {
        printf 'These packages could not be installed: %s\n' "${missing[*]}" >&2
        return 1
    }
}
