"""The main job by keyboard alone: filter, select, start, confirm."""
import sys

import names
from driver import desktop

with desktop(size="1440x900x24") as d, d.launch([sys.argv[1], "--demo", "--lang", "en"], timeout=60) as app:
    table = app.get("table", "Datasets", timeout=30)
    app.wait_for(lambda: app.read_table(table).total >= 30, 30, "the list")
    win = list(app.x_windows())[0]
    d.xdotool("windowfocus", "--sync", win)
    d.xdotool("key", "ctrl+f")
    d.xdotool("type", "--delay", "20", "street-signs")
    app.wait_for(lambda: app.read_table(table).total == 1, 10, "one row")
    d.xdotool("key", "Down")
    app.wait_for(lambda: app.selected_rows(table), 10, "a selected row")
    d.xdotool("key", "ctrl+Return")
    app.wait_for(lambda: [w for w in app.windows() if w.getRoleName() in ("dialog", "alert")], 10, "the question")
    d.xdotool("key", "Return")
    app.wait_for(lambda: app.read_table(table)[0][0].count("Running") or "Running" in " ".join(app.read_table(table)[0]), 60, "running")
    d.xdotool("key", "F6")
    d.xdotool("key", "Escape")
    assert app.running()
    d.xdotool("key", "ctrl+q")
    app.wait_for(lambda: not app.running() or [w for w in app.windows() if w.getRoleName() in ("dialog", "alert")], 10, "the end or a question")
print("by keyboard alone:", names.TABLES["en"][0])
