#!/usr/bin/env bash
# Format, layers, spelling and clang-tidy.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bad=0
fail() { printf '%s\n' "$*" >&2; bad=1; }

mapfile -t sources < <(git ls-files '*.cpp' '*.h')
clang-format --dry-run --Werror "${sources[@]}" || fail "clang-format: run clang-format -i on the files above"

# <QtWidgets/QWidget> compiles even where the library is not linked, so the link lines alone do not keep the layers
hits=$(grep -nE '#include *<(QtWidgets|QtGui)/|#include *<Q(Widget|Dialog|MainWindow|Label|PushButton|Message|Icon|Pixmap|Painter|Application)>' -r app --include=*.h --include=*.cpp | grep -v '^app/main.cpp' || true)
[ -z "$hits" ] || fail "app/ includes widget headers:"$'\n'"$hits"
hits=$(grep -nE '#include *<(QtNetwork/)?Q(Network|Tcp|Ssl|Udp|LocalS)|#include "app/(cloud|demo|store|import)/' -r ui --include=*.h --include=*.cpp || true)
[ -z "$hits" ] || fail "ui/ sees the network or the stores:"$'\n'"$hits"
hits=$(grep -nE '\btr\(|Q_DECLARE_TR_FUNCTIONS|QCoreApplication::translate' -r app --include=*.h --include=*.cpp | grep -v '^app/main.cpp' || true)
[ -z "$hits" ] || fail "app/ words something for people:"$'\n'"$hits"
# what depends on a value is worded in ui/text, where a test reaches it without a window; a widget keeps its fixed texts only
hits=$(grep -rzoP '\btr\(\s*("([^"\\]|\\.)*"\s*)*?"([^"\\]|\\.)*%(n|L?[0-9])' ui --exclude-dir=text --include=*.h --include=*.cpp | tr '\0' '\n' || true)
[ -z "$hits" ] || fail "ui/ words a value outside ui/text:"$'\n'"$hits"

codespell --skip '*.ts,*.svg,./build,./.git,*.json' --ignore-words-list 'ser,ans,synchronise,te,nd,inflight,lefted,atleast,nin' app ui tests README.md CHANGELOG.md || fail "codespell found the above"
mapfile -t scripts < <(git ls-files '*.sh' .ci/run)
shellcheck -x "${scripts[@]}" || fail "shellcheck found the above"

if [ "${1-}" != --quick ]; then
    # each source has to include what it uses, so there are no precompiled headers here; none includes what moc or rcc writes, so nothing is built
    cmake --preset dev -B build/lint -DSYNCDESK_PCH=OFF -DSYNCDESK_TESTS=OFF >/dev/null
    mapfile -t tidy < <(git ls-files 'app/*.cpp' 'ui/*.cpp')
    printf '%s\0' "${tidy[@]}" | xargs -0 -P "$(nproc)" -n 4 clang-tidy -p build/lint --quiet 2>/dev/null || fail "clang-tidy found the above"
fi
if [ "$bad" = 0 ]; then echo "lint: nothing found"; fi
exit "$bad"
