"""The real desktop on a virtual screen: the plugin of a profile, unticked and ticked ten times. The panel, its menu and its button come and
go; nothing of them stays in the window, and QGIS ends without a crash.

Usage: check_desktop_reload.py SOURCE_DIR BUILD_DIR
"""

import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(sys.argv[1], "tests", "support"))
from installation import command, environment  # noqa: E402

with tempfile.TemporaryDirectory() as home:
    variables = environment(home)
    command([os.path.join(sys.argv[1], "scripts", "install_profile"), home], variables)
    variables.update(RENEWAL_REPORT=os.path.join(home, "report.json"), LIBGL_ALWAYS_SOFTWARE="1", LC_ALL="zh_CN.UTF-8")
    del variables["QT_QPA_PLATFORM"]
    code = os.path.join(sys.argv[1], "tests", "support", "desktop_reload.py")
    qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", home, "--lang", "zh_CN", "--code", code]
    said = command(["timeout", "240", "xvfb-run", "--auto-servernum", "--server-args=-screen 0 1366x768x24"] + qgis, variables)
    assert os.path.exists(variables["RENEWAL_REPORT"]), said[-3000:]
    with open(variables["RENEWAL_REPORT"], encoding="utf-8") as file:
        report = json.load(file)
    assert "error" not in report, report["error"]
    rounds = report["rounds"]
    assert len(rounds) == 10
    first_shown, first_gone = rounds[0]
    assert first_shown["provider"] and not first_gone["provider"], rounds[0]
    # One panel, one button, one submenu, one translation more with the plugin than without.
    for name in ("docks", "toolbar", "translators"):
        assert first_shown[name] == first_gone[name] + 1, (name, rounds[0])
    assert len(first_shown["menu"]) == len(first_gone["menu"]) + 1, rounds[0]
    for shown, gone in rounds:
        assert (shown, gone) == (first_shown, first_gone), (rounds[0], (shown, gone))
    print("10 times in the desktop: %s" % {name: (first_shown[name], first_gone[name]) for name in ("docks", "toolbar", "menu", "translators", "actions")})
