"""Run by the QGIS desktop itself (scripts/screenshots): opens the rule-pack editor, changes a distance, tries it, and takes pictures.

RENEWAL_RESULTS is the results database to compare with.
"""

import os
import traceback

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu, QPushButton, QTabWidget, QTableView, QTreeWidget
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsFileWidget
from qgis.utils import iface

FOLDER = os.environ["RENEWAL_PICTURES"]
RULE = os.environ.get("RENEWAL_RULE", "HN00-07")
WAIT_FOR_TRIAL = 120  # looks, one a second


def editor():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.objectName() == "StandardEditor")


def find(kind, name):
    found = editor().findChild(kind, name)
    if not found:
        raise RuntimeError("no widget " + name)
    return found


def take(name):
    os.makedirs(FOLDER, exist_ok=True)
    picture = QApplication.primaryScreen().grabWindow(0).copy(editor().frameGeometry())
    if not picture.save(os.path.join(FOLDER, name)):
        raise RuntimeError("cannot save " + name)


def open_editor():
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1366, 768)
    action = next(a for menu in window.findChildren(QMenu) for a in menu.actions() if a.objectName() == "renewal_rule_packs")
    action.trigger()
    editor().setGeometry(20, 30, 1300, 690)
    find(QgsFileWidget, "results").setFilePath(os.environ["RENEWAL_RESULTS"])
    standard = find(QComboBox, "standard")
    standard.setCurrentIndex(standard.findData("henan-2023"))
    standard.activated.emit(standard.currentIndex())


def type_in(field, text):
    line = find(QLineEdit, field)
    line.setText(text)
    line.editingFinished.emit()


def change():
    table = find(QTableView, "table")
    row = next(r for r in range(table.model().rowCount()) if table.model().index(r, 0).data() == RULE)
    table.selectRow(row)
    type_in("document", "金政办〔2025〕1号")
    type_in("clause", "三(二)")
    type_in("limit", "800")


def estimate():
    find(QTabWidget, "tabs").setCurrentIndex(1)
    expand()


def expand():
    tree = find(QTreeWidget, "effect")
    if tree.topLevelItemCount() > 0:
        tree.topLevelItem(tree.topLevelItemCount() - 1).setExpanded(True)


def tried():
    return find(QPushButton, "stop_button").isHidden()


def finish():
    QgsProject.instance().setDirty(False)
    QgsApplication.instance().exit(0)
    os._exit(0)  # QGIS asks about unsaved changes otherwise


def try_it():
    find(QPushButton, "try_button").click()


STEPS = [
    (open_editor, 2000),
    (change, 1500),
    (lambda: take("standard_editor_rule.png"), 200),
    (estimate, 1500),
    (lambda: take("standard_editor_estimate.png"), 200),
    (try_it, 1500),
    (None, 0),  # waits for the trial
    (expand, 1000),
    (lambda: take("standard_editor.png"), 200),
    (finish, 0),
]


def step(number, looks=0):
    action, wait = STEPS[number]
    try:
        if action is None:
            if looks > WAIT_FOR_TRIAL:
                raise RuntimeError("the trial does not end")
            if not tried():
                QTimer.singleShot(1000, lambda: step(number, looks + 1))
                return
        else:
            action()
    except Exception:
        traceback.print_exc()
        os._exit(1)
    if number + 1 < len(STEPS):
        QTimer.singleShot(wait, lambda: step(number + 1))


QTimer.singleShot(3000, lambda: step(0))
