"""Installs under a prefix of its own, checks the desktop entry, and starts the program from it."""
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

from driver import desktop

build = sys.argv[1]
prefix = tempfile.mkdtemp(prefix="syncdesk prefix-")  # as people call folders
home = tempfile.mkdtemp(prefix="syncdesk-home-")
try:
    subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
    entry = os.path.join(prefix, "share/applications/syncdesk.desktop")
    out = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True)
    assert out.returncode == 0 and not out.stdout.strip(), out.stdout
    text = open(entry, encoding="utf-8").read()
    assert "Name[zh_CN]=" in text and "Comment[zh_CN]=" in text, text
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon = os.path.join(prefix, "share/icons/hicolor/%dx%d/apps/syncdesk.png" % (size, size))
        shape = subprocess.run(["identify", "-format", "%wx%h", icon], capture_output=True, text=True, check=True).stdout
        assert shape == "%dx%d" % (size, size), (icon, shape)
    assert os.path.exists(os.path.join(prefix, "share/icons/hicolor/scalable/apps/syncdesk.svg"))
    assert glob.glob(os.path.join(prefix, "share/syncdesk/translations/*.qm"))
    assert not os.path.exists(os.path.join(prefix, "lib")), "only the program is installed, no libraries of its own"

    with desktop() as d:
        env = dict(d.env, HOME=home, PATH=os.environ["PATH"], LANG="C.UTF-8",  # which does not name the prefix
                   XDG_DATA_DIRS=os.path.join(prefix, "share") + ":/usr/local/share:/usr/share",
                   ASAN_OPTIONS=os.environ.get("ASAN_OPTIONS", ""))
        subprocess.run(["gio", "launch", entry], env=env, check=True, timeout=60)
        end, found = time.time() + 60, ""
        while time.time() < end and not found:
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Sync Desk"], env=env,
                                   capture_output=True, text=True).stdout.strip()
            time.sleep(0.2)
        assert found, "no window came up"
        pid = int(d.xdotool("getwindowpid", found.split()[0]))
        assert os.readlink("/proc/%d/exe" % pid) == os.path.join(prefix, "bin/syncdesk")
        assert os.path.isdir(os.path.join(home, ".config/syncdesk")), "its files go to the user's folders"
        os.kill(pid, 15)
    print("installed: starts from its desktop entry")
finally:
    shutil.rmtree(prefix, ignore_errors=True)
    shutil.rmtree(home, ignore_errors=True)
