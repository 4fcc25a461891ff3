"""How the window comes up: in the system's language, minimised, with a project of choice; a second start raises the first window."""
import json
import os
import subprocess
import sys
import tempfile

from driver import desktop

program = sys.argv[1]
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "projects.json"), "w", encoding="utf-8") as file:
        json.dump({"version": 1, "projects": [{"id": "one", "name": "Demo cloud", "region": "demo-1", "signIn": "demo"},
                                              {"id": "two", "name": "Elsewhere", "region": "eu-de", "enabled": False}]}, file)
    args = [program, "--config-dir", folder]
    with desktop() as d, d.launch([*args, "--minimized", "--project", "Elsewhere"], lang="zh_CN.UTF-8", visible=False, timeout=60) as app:

        def chosen():
            return [row[0].split("、")[0].split(",")[0] for row in app.read_table(projects(), details=True) if row.selected]

        def projects():
            return app.find("list", "项目", showing=False)

        def windows(*options):
            found = subprocess.run(["xdotool", "search", *options, "--pid", str(app.pid), "--name", "^Sync Desk$"], env=d.env, capture_output=True, text=True)
            return found.stdout.split()

        app.wait_for(lambda: windows() and projects(), 30, "the window, in Chinese")
        state = lambda: subprocess.run(["xprop", "-id", windows()[0], "WM_STATE"], env=d.env, capture_output=True, text=True).stdout
        app.wait_for(lambda: "Iconic" in state(), 10, "a minimised window, but it is " + state())

        def again(*more):
            second = subprocess.run([*args, *more], env=dict(d.env, HOME=app.home), capture_output=True, text=True, timeout=30)
            assert second.returncode == 0 and not second.stderr, second
            assert app.running()

        again()
        app.wait_for(lambda: "Normal" in state() and windows("--onlyvisible"), 10, "the raised window, but it is " + state())
        assert len(windows()) == 1, windows()
        assert app.has(app.window("Sync Desk"), "showing"), app.dump()[:3000]
        assert chosen() == ["Elsewhere"], chosen()
        table = app.get("table", "数据集")
        assert app.read_table(table).total == 0, app.read_table(table)

        again("--project", "Demo cloud")
        app.wait_for(lambda: app.read_table(table).total >= 30, 30, "the demo's datasets")
        assert chosen() == ["演示云"], chosen()

        # the demo cloud listens while a project uses it, on this computer alone
        def listening():
            mine = {os.readlink("/proc/%d/fd/%s" % (app.pid, fd)) for fd in os.listdir("/proc/%d/fd" % app.pid)}
            found = []
            for table in ("tcp", "tcp6"):
                for line in open("/proc/%d/net/%s" % (app.pid, table)).readlines()[1:]:
                    part = line.split()
                    if part[3] == "0A" and "socket:[%s]" % part[9] in mine:
                        found.append(part[1].split(":")[0])
            return found

        use = lambda: app.menu("文件(F)", "启用项目(U)")
        assert listening() == ["0100007F"], listening()
        use()
        app.wait_for(lambda: listening() == [], 10, "no port, but it listens at %r" % listening())
        use()
        app.wait_for(lambda: listening() == ["0100007F"], 10, "the port again")
        again("--project", "two")  # by its id
        app.wait_for(lambda: app.read_table(table).total == 0, 10, "no row")
        again("--project", "Nowhere")  # a name that there is not shows all of them
        app.wait_for(lambda: app.read_table(table).total >= 30, 10, "all rows")
        assert chosen() == ["所有项目"], chosen()
        assert len(windows()) == 1, windows()
print("starts as it should, once")
