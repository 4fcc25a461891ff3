"""--help and --version work without a display; what is not known is refused with exit status 2."""
import os
import subprocess
import sys

program = sys.argv[1]
env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}


def run(*args, **more):
    return subprocess.run([program, *args], env=dict(env, **more), capture_output=True, text=True, timeout=60)


r = run("--version")
assert r.returncode == 0 and r.stdout.startswith("Sync Desk "), r
r = run("--help", LANG="C.UTF-8")
assert r.returncode == 0 and "--config-dir" in r.stdout and "--tour" in r.stdout and not r.stderr, r
r = run("--lang", "zh_CN", "--help")
assert r.returncode == 0 and "历史记录" in r.stdout, r
for wrong in (["--nonsense"], ["--lang", "fr"], ["--log-level", "loud"], ["stray"]):
    r = run(*wrong)
    assert r.returncode == 2 and r.stderr and not r.stdout, (wrong, r)
assert "--nonsense"[2:] in run("--nonsense").stderr
print("command line: as it should be")
