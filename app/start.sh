#!/usr/bin/env bash
# Installs what is missing, builds Sync Desk (release) and starts it on the built-in demo cloud.
# Without a display it runs the tour on a virtual one and says where the pictures are.
#
#   app/start.sh [OPTION...]     options are handed to the program; see app/start.sh --help
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=app/packages.sh
. "$top/app/packages.sh"

need "build and run Sync Desk" "${SYNCDESK_BUILD[@]}" "${SYNCDESK_RUN[@]}"

build=$top/build/release
log=$(mktemp)
trap 'rm -f "$log"' EXIT
fail() {
    tail -30 "$log" >&2
    exit 1
}
cd "$top"
echo "Building; the first time takes a few minutes." >&2
if [ ! -f "$build/build.ninja" ]; then
    cmake --preset release -DSYNCDESK_TESTS=OFF >"$log" 2>&1 || fail
fi
cmake --build "$build" --target syncdesk >"$log" 2>&1 || fail

program=$build/bin/syncdesk
if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || [ "$(uname)" = Darwin ] || [ -n "${QT_QPA_PLATFORM-}" ]; then
    rm -f "$log"
    exec "$program" --demo "$@"
fi
case " $* " in
*" --help "* | *" --version "* | *" -h "* | *" -v "*) exec "$program" "$@" ;;
esac

need "show the window without a display" "${SYNCDESK_TOUR[@]}"
pictures=$top/build/tour
rm -rf "$pictures"
mkdir -p "$pictures"
echo "There is no display: the tour runs on a virtual one, about a minute." >&2
xvfb-run -a -s "-screen 0 1440x900x24" "$program" --tour "$pictures" "$@"
echo "The pictures are in $pictures"
