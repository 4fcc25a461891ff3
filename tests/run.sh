#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. The last line is ctest's summary.
#
#   tests/run.sh [PRESET] [CTEST-OPTION...]    PRESET: dev (default), asan, release, nogui
#                                              SYNCDESK_TARGETS: builds these alone; SYNCDESK_GUI=OFF, then =ON: without widgets
#                                              first, and then with them in the same folder
#   tests/run.sh lint                          the checks that need no build of the program's own: format, layers, spelling, clang-tidy
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"
# shellcheck source=app/packages.sh
. app/packages.sh
# shellcheck source=tests/packages.sh
. tests/packages.sh

preset=dev
case ${1-} in
dev | asan | release | nogui | lint) preset=$1; shift ;;
esac

need "build Sync Desk" "${SYNCDESK_BUILD[@]}" "${SYNCDESK_RUN[@]}"
need "test Sync Desk" "${SYNCDESK_TEST[@]}"
if [ "$preset" = lint ]; then
    need "check Sync Desk's sources" "${SYNCDESK_LINT[@]}"
    exec tests/lint.sh "$@"
fi

# objects are the same in every build folder, so the second build of a run takes them from the cache
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros
cmake --preset "$preset" -DSYNCDESK_TESTS=ON ${SYNCDESK_GUI:+-DSYNCDESK_GUI="$SYNCDESK_GUI"}
# shellcheck disable=SC2086
cmake --build "build/$preset" ${SYNCDESK_TARGETS:+--target $SYNCDESK_TARGETS}
# leaks are not looked for: fonts, themes and D-Bus keep theirs until the exit, and drown what would be ours
export ASAN_OPTIONS=${ASAN_OPTIONS-detect_leaks=0:detect_stack_use_after_return=1}
export UBSAN_OPTIONS=${UBSAN_OPTIONS-print_stacktrace=1:halt_on_error=1}
exec ctest --preset "$preset" -j3 "$@" # on two cores: many tests wait for what takes its time
