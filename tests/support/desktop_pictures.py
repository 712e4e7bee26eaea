"""Run by the QGIS desktop itself (scripts/screenshots): opens the project, the toolbox and an audit's dialog, and takes pictures.

A fault is printed, and the picture is not taken, so that the script that started QGIS notices.
"""

import os
import traceback

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QTreeView, QMessageBox
from qgis.core import QgsApplication, QgsProject
from qgis.utils import iface

FOLDER = os.environ["RENEWAL_PICTURES"]


def take(name):
    os.makedirs(FOLDER, exist_ok=True)
    picture = QApplication.primaryScreen().grabWindow(0)
    if not picture.save(os.path.join(FOLDER, name)):
        raise RuntimeError("cannot save " + name)


def open_project():
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1600, 1000)
    if not QgsProject.instance().read(os.environ["RENEWAL_PROJECT"]):
        raise RuntimeError("the project does not open: " + QgsProject.instance().error())
    invalid = [layer.name() for layer in QgsProject.instance().mapLayers().values() if not layer.isValid()]
    if invalid:
        raise RuntimeError("layers that do not open: %s" % invalid)
    window.showNormal()


def open_toolbox():
    provider = QgsApplication.processingRegistry().providerById("renewal")
    if not provider or not provider.algorithms():
        raise RuntimeError("the provider renewal is not in the toolbox")
    for dock in iface.mainWindow().findChildren(QDockWidget):
        if dock.objectName() == "Browser":
            dock.hide()
        if dock.objectName() == "ProcessingToolbox":
            dock.show()
            iface.mainWindow().resizeDocks([dock], [420], 1)
            for tree in dock.findChildren(QTreeView):
                model = tree.model()
                for row in range(model.rowCount()):
                    if provider.name() in str(model.data(model.index(row, 0))):
                        tree.expandRecursively(model.index(row, 0))
                        tree.scrollTo(model.index(row, 0), QTreeView.PositionAtTop)
    iface.mapCanvas().zoomToFullExtent()


def open_dialog():
    import processing

    dialog = processing.createAlgorithmDialog("renewal:servicecoverage", {})
    dialog.setGeometry(330, 130, 900, 720)
    dialog.show()
    open_dialog.kept = dialog


def finish():
    QgsProject.instance().setDirty(False)
    QgsApplication.instance().exit(0)
    os._exit(0)  # QGIS asks about unsaved changes otherwise


STEPS = [(open_project, 6000), (open_toolbox, 6000), (lambda: take("desktop.png"), 200), (open_dialog, 4000), (lambda: take("desktop_dialog.png"), 200), (finish, 0)]


def step(number):
    action, wait = STEPS[number]
    try:
        action()
    except Exception:
        traceback.print_exc()
        os._exit(1)
    if number + 1 < len(STEPS):
        QTimer.singleShot(wait, lambda: step(number + 1))


QTimer.singleShot(3000, lambda: step(0))
