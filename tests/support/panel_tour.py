"""Run by the QGIS desktop itself (scripts/panel_tour): drives the panel through its own widgets, from an empty project to a finished chain.

Opens the layers of a sample city, chooses a results database that is not there yet, runs all audits, marks a community in the
table, looks whether the map has it selected, and the other way round, opens the survey form; takes pictures on the way. A
fault is printed and ends QGIS with an error.
"""

import os
import sys
import time
import traceback

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialog, QDockWidget, QLabel, QLineEdit, QPushButton, QTableView, QTabWidget, QTreeWidget
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.utils import iface

FOLDER = os.environ["RENEWAL_PICTURES"]
CITY = os.environ["RENEWAL_CITY"]
RESULTS = os.environ["RENEWAL_RESULTS"]
PREFIX = os.environ.get("RENEWAL_PREFIX", "panel")
LONGEST_RUN = 600  # seconds
LAYERS = "network communities buildings entrances facilities areas lots stations survey districts barriers".split()
SHOWN = ("communities", "network")

dock = None


def find(kind, name):
    widget = dock.findChild(kind, name)
    if widget is None:
        raise RuntimeError("the panel has no " + name)
    return widget


def click(name):
    button = find(QPushButton, name)
    if not button.isEnabled():
        raise RuntimeError(name + " is switched off: " + find(QLabel, "problem").text())
    QTest.mouseClick(button, Qt.LeftButton)


def take(name):
    os.makedirs(FOLDER, exist_ok=True)
    QApplication.processEvents()
    path = os.path.join(FOLDER, "%s_%s.png" % (PREFIX, name))
    if not QApplication.primaryScreen().grabWindow(0).save(path):
        raise RuntimeError("cannot save " + path)


def open_city():
    window = iface.mainWindow()
    window.setGeometry(QApplication.primaryScreen().geometry())
    window.showNormal()
    for name in LAYERS:
        layer = QgsVectorLayer("%s|layername=%s" % (CITY, name), name, "ogr")
        if not layer.isValid():
            raise RuntimeError("the city has no layer " + name)
        QgsProject.instance().addMapLayer(layer)
        QgsProject.instance().layerTreeRoot().findLayer(layer).setItemVisibilityChecked(name in SHOWN)
    QgsProject.instance().setCrs(layer.crs())


def open_panel():
    global dock
    window = iface.mainWindow()
    for other in window.findChildren(QDockWidget):
        if other.objectName() in ("Browser", "ProcessingToolbox"):
            other.hide()
    dock = window.findChild(QDockWidget, "RenewalAuditPanel")
    if dock is None:
        raise RuntimeError("the window has no panel: is the plugin loaded?")
    # As a user would: by its button, which is the action of the plugin's menu too.
    dock.toggleViewAction().trigger()
    if not dock.isVisible():
        raise RuntimeError("the button does not show the panel")
    window.resizeDocks([dock], [400], Qt.Horizontal)
    iface.mapCanvas().zoomToFullExtent()


def choose_database():
    take("empty")
    box = find(QgsFileWidget, "database").findChild(QLineEdit)
    box.setFocus()
    QTest.keyClicks(box, RESULTS)
    QTest.keyClick(box, Qt.Key_Return)
    QTest.keyClicks(find(QLineEdit, "period"), "2025")


def look_at_inputs():
    find(QTabWidget, "tabs").setCurrentIndex(2)
    for name in ("input_COMMUNITIES", "input_NETWORK", "input_FACILITIES", "input_COMMUNITY_ID", "input_SURVEY"):
        if not find(QComboBox, name).currentData():
            raise RuntimeError(name + " was not guessed")
    columns = find(QPushButton, "columns_FACILITIES")
    QTest.mouseClick(columns, Qt.LeftButton)
    QApplication.processEvents()
    take("inputs")
    QTest.mouseClick(columns, Qt.LeftButton)
    find(QTabWidget, "tabs").setCurrentIndex(0)


def run_all():
    click("run_all")
    run_all.until = time.time() + LONGEST_RUN


def is_idle():
    if time.time() > run_all.until:
        raise RuntimeError("the audits take too long: " + find(QLabel, "about").text())
    if find(QPushButton, "cancel").isEnabled() and not is_idle.taken and time.time() > run_all.until - LONGEST_RUN + 2:
        take("running")
        is_idle.taken = True
    return not find(QPushButton, "cancel").isEnabled()


is_idle.taken = False


def look_at_chain():
    tree = find(QTreeWidget, "chain")
    for row in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(row)
        print("panel: %s: %s" % (item.text(0), item.text(1)))
        if item.text(1) not in ("Done", "已完成"):
            raise RuntimeError("%s is %s: %s" % (item.text(0), item.text(1), item.toolTip(1)))
    tree.setCurrentItem(tree.topLevelItem(4))
    take("audits")


def mark_community():
    find(QTabWidget, "tabs").setCurrentIndex(1)
    table = find(QTableView, "communities")
    city = QgsProject.instance().mapLayersByName("communities")[0]
    if table.model().rowCount() != city.featureCount():
        raise RuntimeError("%d of %d communities in the table" % (table.model().rowCount(), city.featureCount()))
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    table.selectRow(0)
    scale = iface.mapCanvas().scale()
    QTest.keyClick(table, Qt.Key_Return)
    if iface.mapCanvas().scale() >= scale:
        raise RuntimeError("Enter does not move the map")
    chosen = table.model().index(0, 0).data()
    if [feature["cid"] for feature in city.selectedFeatures()] != [chosen]:
        raise RuntimeError("the map does not have %s selected" % chosen)
    print("panel: row to map: " + chosen)


def select_on_map():
    take("communities")
    iface.mapCanvas().zoomToFullExtent()
    city = QgsProject.instance().mapLayersByName("communities")[0]
    wanted = next(city.getFeatures())
    city.selectByIds([wanted.id()])
    table = find(QTableView, "communities")
    rows = table.selectionModel().selectedRows()
    if [table.model().index(row.row(), 0).data() for row in rows] != [wanted["cid"]]:
        raise RuntimeError("the table does not follow the map")
    print("panel: map to row: " + wanted["cid"])


def open_survey():
    # The window is modal: what comes next is done from inside it.
    QTimer.singleShot(2500, survey_shown)
    click("survey")


def survey_shown():
    try:
        window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible() and w.findChild(QComboBox, "community_id"))
        window.move(60, 40)
        QApplication.processEvents()
        take("survey")
        window.reject()
    except Exception:
        traceback.print_exc()
        os._exit(1)


def finish():
    print("panel: finished")
    sys.stdout.flush()
    QgsProject.instance().setDirty(False)
    os._exit(0)  # QGIS asks about unsaved changes otherwise


STEPS = [(open_city, 3000), (open_panel, 3000), (choose_database, 2000), (look_at_inputs, 1000), (run_all, 500), (is_idle, 500), (lambda: None, 5000), (look_at_chain, 1000), (mark_community, 4000), (select_on_map, 1000), (open_survey, 1000), (finish, 0)]


def step(number):
    action, wait = STEPS[number]
    try:
        again = action() is False
    except Exception:
        traceback.print_exc()
        if dock:
            take("fault")
        os._exit(1)
    if number + 1 < len(STEPS):
        QTimer.singleShot(wait, lambda: step(number if again else number + 1))


QTimer.singleShot(3000, lambda: step(0))
