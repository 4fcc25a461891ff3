"""What every language must pass: all that design 8 names is found, read and operated through the accessibility tree."""
import re

import names
from driver import desktop


def run(program, lang, locale):
    tables, buttons, menus = names.TABLES[lang], names.BUTTONS[lang], names.MENUS[lang]
    with desktop(size="1440x900x24") as d, d.launch([program, "--demo", "--lang", locale], lang=locale + ".UTF-8", timeout=60) as app:
        table = app.get("table", tables[0], timeout=30)
        app.wait_for(lambda: app.read_table(table).total >= 30, 30, "the list")

        def button(name, within=None):
            return app.find("push button", name, within=within) or app.find("check box", name, within=within)

        def label(what):
            return next((n for n in app.find_all("label") if n.description == what), None)

        def value(what):
            return app.text(label(what)) if label(what) else None

        def dialog():
            return next((w for w in app.windows() if w.getRoleName() in ("dialog", "alert")), None)

        def tab(which):
            return next(n for n in app.find_all("page tab") if n.name.startswith(names.TABLES[which[0]][which[1]]))

        def group():
            return app.find("panel", names.GROUP[lang])

        def start():
            app.click(app.find("push button", names.START[lang], within=app.wait_for(dialog, 10, "the question")))
            app.wait_for(lambda: not dialog(), 10, "no question")

        def state():
            return value(names.VALUES[lang][0]) or ""

        def only(text, rows=1):
            app.set_text(app.find("text", names.FILTER[lang]), text)
            app.wait_for(lambda: app.read_table(table).total == rows, 10, "%d rows" % rows)

        assert app.find("list", names.LIST[lang]), app.dump(showing=True)[:4000]
        assert app.find("text", names.FILTER[lang]), "the filter"
        assert group(), "the group"
        for name in buttons:
            assert button(name), ("button", name, app.dump(showing=True)[:6000])
        bar = app.find("menu bar")
        have = [app.text(n) for _, n in app.walk(bar) if n.getRoleName() == "menu item"]
        for name in menus:
            assert any(h.startswith(name) for h in have), (name, have)
        for name in (names.SYSTEM[lang], "English", "简体中文"):
            assert any(h.startswith(name) for h in have), (name, have)

        # the list of projects, and a dialog that adds one
        projects = app.find("list", names.LIST[lang])
        app.wait_for(lambda: app.read_table(projects).total == 2, 10, "the demo and all projects")
        app.click_row(projects, 0)
        app.wait_for(lambda: app.read_table(projects, details=True)[0].selected, 10, "all projects")
        app.click_row(projects, 1)
        app.wait_for(lambda: app.read_table(projects, details=True)[1].selected, 10, "the demo")
        app.click(button(buttons[4]))
        app.wait_for(lambda: dialog() and dialog().name == buttons[4], 10, "the dialog")
        app.key("Escape")
        app.wait_for(lambda: not dialog(), 10, "no dialog")

        # while polling is paused nothing is asked but what a person asks for: the lists at "Refresh", once
        def age():  # in seconds; of what is older than a minute other words tell
            found = next((m for m in (re.search(names.AGE[lang], app.text(n)) for n in app.find_all("label")) if m), None)
            return int(found.group(1)) if found else 60

        def used():
            return int(re.search(r"\d+", value(names.REQUESTS[lang])).group())

        pause, refresh = button(buttons[3]), button(buttons[2])
        app.click(pause)
        app.wait_for(lambda: names.PAUSED[lang] in app.status_text() and app.checked(pause), 10, "paused")
        # the count is of the last minute: what is in it from here on was asked at "Refresh"
        app.wait_for(lambda: used() == 0, 90, "a minute without requests")
        app.click(refresh)
        app.wait_for(lambda: names.REFRESHING[lang] in app.status_text(), 10, "told that it refreshes, but it says %r" % app.status_text())
        app.wait_for(lambda: age() < 10, 10, "a list that was refreshed")
        app.wait_for(lambda: age() >= 3, 20, "a list that grows older")
        asked = used()
        assert asked > 0
        app.wait_for(lambda: age() >= 7, 20, "a list that grows older still")
        assert used() == asked, (asked, used())
        app.click(pause)
        app.wait_for(lambda: names.PAUSED[lang] not in app.status_text() and not app.checked(pause), 10, "not paused")
        app.click(refresh)
        app.wait_for(lambda: age() < 7 and used() > asked, 10, "lists that were refreshed")

        # the other tab of the middle
        app.click(tab((lang, 1)))
        jobs = app.get("table", tables[1])
        app.wait_for(lambda: app.read_table(jobs).total >= 5, 20, "the annotation jobs")
        assert all(h for h in app.read_table(jobs).headers), app.read_table(jobs).headers
        first = app.read_table(jobs)[0]
        assert all(first[:2]), first
        app.click_row(jobs, 0)
        app.wait_for(lambda: app.find("label", first[1], within=group()), 10, "the job in the live panel")
        app.click(tab((lang, 0)))

        # the chips filter by state
        every = app.read_table(table).total
        chip = next(n for n in app.find_all("check box") if n.name.startswith(names.CANNOT[lang]))
        app.click(chip)
        app.wait_for(lambda: app.read_table(table).total == int(chip.name.split()[-1]) < every, 10, "those of the chip")
        assert all(names.CANNOT[lang] in row[0] for row in app.read_table(table)), app.read_table(table)
        app.click(next(n for n in app.find_all("check box") if n.name.startswith(names.ALL[lang] + " ")))
        app.wait_for(lambda: app.read_table(table).total == every, 10, "all rows again")

        # filter, select, start by the live panel, confirm, follow to the end
        only("street-signs")
        app.select_row(table, 0)
        app.click_row(table, 0)
        app.wait_for(state, 10, "the state in the live panel")
        app.wait_for(lambda: app.enabled(button(names.SYNC[lang], group())), 10, "its button")
        app.click(button(names.SYNC[lang], group()))
        start()
        app.wait_for(lambda: names.RUNNING[lang] in state(), 60, "running")
        first = app.wait_for(lambda: value(names.VALUES[lang][1]), 10, "elapsed time")  # at once: to read all takes a busy computer as long as the run lasts
        app.wait_for(lambda: value(names.VALUES[lang][1]) != first, 10, "time that goes by, but it stays %r" % first)
        for what in names.VALUES[lang]:
            app.wait_for(lambda: value(what), 20, "something said under " + what)
        app.wait_for(lambda: state().startswith(names.DONE[lang] + " +"), 90, "done")
        assert value(names.VALUES[lang][2]).strip("+").isdigit(), value(names.VALUES[lang][2])

        # one that fails, started by the tool bar: code, cause and remedy. It failed once before: that is not the run meant
        only("warehouse-night")
        app.click_row(table, 0)
        app.wait_for(lambda: "4310" in state(), 20, "the past failure")
        past = value(names.VALUES[lang][7])
        assert past, "the task ID of the past failure"
        app.click(button(buttons[0]))
        start()
        app.wait_for(lambda: "4310" in state() and state().startswith(names.FAILED[lang]) and value(names.VALUES[lang][7]) != past, 90, "failed")
        assert len(value(names.VALUES[lang][7])) > 5, value(names.VALUES[lang][7])
        for what in names.ERRORS[lang][:4]:  # a run that failed brings no request ID: test_handwritten reads one
            assert value(what), ("nothing said under", what)
        assert "4310" in value(names.ERRORS[lang][0])
        activity = app.get("table", tables[2])
        entry = app.read_table(activity)[0]
        assert "warehouse-night" in " ".join(entry), entry
        app.click_row(activity, 0, column=1)
        app.click(app.find("menu item", names.DISMISS[lang], within=bar, showing=False))
        app.wait_for(lambda: not any("warehouse-night" in " ".join(row) for row in app.read_table(activity)), 10, "an entry less")

        # all that are shown: two that can, one that cannot
        only("-2019", 3)
        app.click(button(buttons[1]))
        start()
        app.wait_for(lambda: not any(names.NOT_SYNCED[lang] in row[0] for row in app.read_table(table)), 60, "two starts")

        # the other language, live
        other = "zh" if lang == "en" else "en"
        app.menu(next(h for h in have if h.startswith(menus[2])), names.LANGUAGE[lang], names.LANGUAGES[other])
        app.get("table", names.TABLES[other][0], timeout=10)
        for name in names.BUTTONS[other]:
            assert button(name), ("after the change", name)
        assert app.find("panel", names.GROUP[other]) and app.find("list", names.LIST[other]), "after the change"
        assert app.find("table", names.TABLES[other][2]) and app.find("text", names.FILTER[other]), "after the change"
        app.click(tab((other, 1)))
        app.get("table", names.TABLES[other][1], timeout=10)

        # and back, by the system's
        have = [app.text(n) for _, n in app.walk(bar) if n.getRoleName() == "menu item"]
        app.menu(next(h for h in have if h.startswith(names.MENUS[other][2])), names.LANGUAGE[other], names.SYSTEM[other])
        app.get("table", tables[1], timeout=10)
        assert button(buttons[0]) and group() and app.find("list", names.LIST[lang]), "after the change back"
        assert app.running() and "ASAN" not in app.stderr(), app.stderr()
    print("reached, read and operated:", lang)
