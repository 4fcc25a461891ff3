# shellcheck shell=bash disable=SC2034
# What the tests need beyond the program itself.
SYNCDESK_TEST=(xvfb xauth openbox xdotool imagemagick dbus-x11 dbus-daemon dbus-bin xclip at-spi2-core python3-pyatspi python3-dbusmock gnome-keyring
               desktop-file-utils libglib2.0-bin openssl ccache lld python3-keystone uwsgi-core uwsgi-plugin-python3
               nginx-light tinyproxy-bin microsocks)
SYNCDESK_LINT=(clang-format clang-tidy codespell shellcheck)
