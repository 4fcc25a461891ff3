# shellcheck shell=bash
# What the tests need beyond the program itself.
# shellcheck disable=SC2034
SYNCDESK_TEST=(xvfb xauth openbox xdotool imagemagick dbus-x11 dbus-daemon dbus-bin xclip at-spi2-core python3-pyatspi gnome-keyring
               desktop-file-utils libglib2.0-bin openssl python3-keystone uwsgi-core uwsgi-plugin-python3)
# shellcheck disable=SC2034
SYNCDESK_LINT=(clang-format clang-tidy codespell shellcheck)
