"""Run by the QGIS desktop itself (tests/install/check_desktop_reload.py): ticks and unticks the plugin ten times as the plugin manager does,
and writes what was in the window before, with the plugin, and after each round.
"""

import json
import os
import traceback

from qgis.PyQt.QtCore import QCoreApplication, QTimer, QTranslator
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu
from qgis.core import QgsApplication
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

ROUNDS = 10


def window():
    """What a user sees of the plugin, and what he does not see: counts."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletions
    main = iface.mainWindow()
    menus = [action.menu() for action in iface.pluginMenu().actions() if action.menu() and action.isVisible()]
    return {
        "provider": QgsApplication.processingRegistry().providerById("renewal") is not None,
        "panels": sum(1 for dock in main.findChildren(QDockWidget) if "enewal" in dock.objectName() or "AuditPanel" in dock.objectName()),
        "docks": len(main.findChildren(QDockWidget)),
        "toolbar": len(iface.pluginToolBar().actions()),
        "menu": sorted(menu.title() for menu in menus),
        "menu_actions": sum(len(menu.actions()) for menu in menus),
        "translators": len(QgsApplication.instance().findChildren(QTranslator)),
        # QGIS leaves a separator of its Plugins menu behind each time.
        "actions": sum(1 for action in main.findChildren(QAction) if not action.isSeparator()),
        "submenus": len(main.findChildren(QMenu)),
    }


def rounds():
    seen = []
    for _ in range(ROUNDS):
        shown = window()
        if not unloadPlugin("renewal_audit"):
            raise RuntimeError("the plugin does not unload")
        seen.append((shown, window()))
        if not (loadPlugin("renewal_audit") and startPlugin("renewal_audit")):
            raise RuntimeError("the plugin does not start")
    return seen


def run():
    try:
        result = {"rounds": rounds()}
    except Exception:
        result = {"error": traceback.format_exc()}
    with open(os.environ["RENEWAL_REPORT"], "w", encoding="utf-8") as file:
        json.dump(result, file)
    QgsApplication.instance().closeAllWindows()
    QTimer.singleShot(500, QgsApplication.exit)


QTimer.singleShot(1000, run)
