"""--help and --version work without a display; what is not known is refused with exit status 2, in the reader's language."""
import os
import re
import subprocess
import sys
import tempfile

program = sys.argv[1]
env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES")}
env.update(LANG="C.UTF-8", LANGUAGE="")


def run(*args, **more):
    return subprocess.run([program, *args], env=dict(env, **more), capture_output=True, text=True, timeout=60)


r = run("--version")
assert r.returncode == 0 and r.stdout.startswith("Sync Desk "), r
r = run("--help")
assert r.returncode == 0 and "--config-dir" in r.stdout and "--tour" in r.stdout and not r.stderr, r
assert not re.search("[\u4e00-\u9fff]", r.stdout), r.stdout
for chosen in (["--lang", "zh_CN"], ["--lang=zh_CN"], ["--lang", "en", "--lang=zh_CN"]):
    for args in ([*chosen, "--help"], ["--help", *chosen]):
        r = run(*args)
        assert r.returncode == 0 and "历史记录" in r.stdout, (args, r)
# the system's language where none is chosen
for system in ({"LANG": "zh_CN.UTF-8"}, {"LANGUAGE": "fr:zh_CN:en", "LANG": "en_US.UTF-8"}, {"LC_ALL": "zh_CN.UTF-8"}):
    assert "历史记录" in run("--help", **system).stdout, system
    assert "history" in run("--help", "--lang=en", **system).stdout, system
assert "history" in run("--help", LANG="de_DE.UTF-8").stdout, "English where there is none of the system's"
for wrong in (["--nonsense"], ["--lang", "fr"], ["--log-level", "loud"], ["stray"]):
    r = run(*wrong)
    assert r.returncode == 2 and r.stderr and not r.stdout, (wrong, r)
    assert not re.search("[\u4e00-\u9fff]", r.stderr), (wrong, r.stderr)
    r = run(*wrong, LANG="zh_CN.UTF-8")
    assert r.returncode == 2 and re.search("[\u4e00-\u9fff]", r.stderr), (wrong, r)
assert re.search("[\u4e00-\u9fff]", run("--nonsense", "--lang=zh_CN").stderr), "refused in the language that was chosen"
assert "--nonsense"[2:] in run("--nonsense").stderr
assert '"fr"' in run("--lang=fr").stderr
with tempfile.NamedTemporaryFile() as file:  # the status of the tour is what a script goes by
    r = run("--tour", file.name + "/below", QT_QPA_PLATFORM="offscreen")
    assert r.returncode == 1 and file.name in r.stdout, r
print("command line: as it should be")
