"""What every language must pass: all that design 8 names is found, read and operated through the accessibility tree."""
import names
from driver import desktop


def run(program, lang, locale):
    tables, buttons, menus = names.TABLES[lang], names.BUTTONS[lang], names.MENUS[lang]
    with desktop(size="1440x900x24") as d, d.launch([program, "--demo", "--lang", locale], timeout=60) as app:
        table = app.get("table", tables[0], timeout=30)
        app.wait_for(lambda: app.read_table(table).total >= 30, 30, "the list")
        assert app.find("list", names.LIST[lang]), app.dump(showing=True)[:4000]
        assert app.find("text", names.FILTER[lang]), "the filter"
        assert app.find("table", tables[2]), "the activity table"
        for name in buttons:
            assert app.find("push button", name) or app.find("check box", name), ("button", name, app.dump(showing=True)[:6000])
        bar = app.find("menu bar")
        have = [app.text(n) for _, n in app.walk(bar) if n.getRoleName() == "menu item"]
        for name in menus:
            assert any(h.startswith(name) for h in have), (name, have)
        for name in ("System" if lang == "en" else "系统", "English", "简体中文"):
            assert any(h.startswith(name) for h in have), (name, have)

        # filter, select, start, confirm, follow to the end
        app.set_text(app.find("text", names.FILTER[lang]), "street-signs")
        app.wait_for(lambda: app.read_table(table).total == 1, 10, "one row")
        app.select_row(table, 0)
        app.click_row(table, 0)

        def value(what):
            for n in app.find_all("label"):
                if n.description == what:
                    return app.text(n)
            return None

        app.wait_for(lambda: value(names.VALUES[lang][0]), 10, "the state in the live panel")
        app.click(app.get("push button", buttons[0]))
        dialog = app.wait_for(lambda: next((w for w in app.windows() if w.getRoleName() in ("dialog", "alert")), None), 10, "the question")
        app.click(app.find("push button", names.START[lang], within=dialog))
        app.wait_for(lambda: names.RUNNING[lang] in (value(names.VALUES[lang][0]) or ""), 60, "running")
        for what in names.VALUES[lang]:
            assert value(what) is not None, ("no value label", what)
        app.wait_for(lambda: (value(names.VALUES[lang][0]) or "").startswith(names.DONE[lang] + " +"), 90, "done")
        assert value(names.VALUES[lang][2]).strip("+").isdigit(), value(names.VALUES[lang][2])

        # one that fails: code, cause and remedy
        app.set_text(app.find("text", names.FILTER[lang]), "warehouse-night")
        app.wait_for(lambda: app.read_table(table).total == 1, 10, "one row")
        app.click_row(table, 0)
        app.click(app.get("push button", buttons[0]))
        dialog = app.wait_for(lambda: next((w for w in app.windows() if w.getRoleName() in ("dialog", "alert")), None), 10, "the question")
        app.click(app.find("push button", names.START[lang], within=dialog))
        app.wait_for(lambda: "4310" in (value(names.VALUES[lang][0]) or "") and value(names.VALUES[lang][0]).startswith(names.FAILED[lang]), 90, "failed")
        for what in names.ERRORS[lang][:4]:
            assert value(what), ("nothing said under", what)
        assert "4310" in value(names.ERRORS[lang][0])

        # the other language, live
        other = "zh" if lang == "en" else "en"
        app.menu(next(h for h in have if h.startswith(menus[2])), names.LANGUAGE[lang], names.LANGUAGES[other])
        app.get("table", names.TABLES[other][0], timeout=10)
        for name in names.BUTTONS[other]:
            assert app.find("push button", name) or app.find("check box", name), ("after the change", name)
        assert app.running() and "ASAN" not in app.stderr(), app.stderr()
    print("reached, read and operated:", lang)
