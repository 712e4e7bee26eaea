"""Run by the QGIS desktop itself (scripts/screenshots): opens the project, the toolbox, an audit's dialog and the survey form, and takes pictures.

A fault is printed, and the picture is not taken, so that the script that started QGIS notices.
"""

import os
import traceback

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialog, QDockWidget, QTreeView, QMessageBox
from qgis.core import QgsApplication, QgsProject, QgsVectorLayerUtils
from qgis.utils import iface

FOLDER = os.environ["RENEWAL_PICTURES"]


def take(name, window=None):
    """The whole screen, or the part of it that \a window covers."""
    os.makedirs(FOLDER, exist_ok=True)
    picture = QApplication.primaryScreen().grabWindow(0)
    if window:
        picture = picture.copy(window.geometry())
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


def open_survey_form():
    """The form for a new row of the survey table, filled in as a surveyor would and not saved."""
    open_dialog.kept.close()
    layer = next(layer for layer in QgsProject.instance().mapLayers().values() if 'table="survey"' in layer.source())
    if layer.editFormConfig().uiForm() != ":/renewal/forms/survey.ui" or not layer.startEditing():
        raise RuntimeError("the survey table has no form, or cannot be edited")
    iface.setActiveLayer(layer)
    communities = layer.editorWidgetSetup(layer.fields().indexOf("community_id")).config()["map"]
    values = {"community_id": list(communities[0].values())[0], "item": "HN00-22", "building": "3号楼", "status": "是", "surveyor": "李工", "note": "外墙开裂，已报住建部门，待加固。"}
    feature = QgsVectorLayerUtils.createFeature(layer)
    for field, value in values.items():
        feature.setAttribute(field, value)
    iface.openFeatureForm(layer, feature, False, False)
    form = next(window for window in QApplication.topLevelWidgets() if isinstance(window, QDialog) and window.isVisible() and window.findChild(QComboBox, "community_id"))
    form.setGeometry(450, 160, 680, 510)
    open_survey_form.kept = form


def finish():
    QgsProject.instance().setDirty(False)
    QgsApplication.instance().exit(0)
    os._exit(0)  # QGIS asks about unsaved changes otherwise


STEPS = [(open_project, 6000), (open_toolbox, 6000), (lambda: take("desktop.png"), 200), (open_dialog, 4000), (lambda: take("desktop_dialog.png"), 200), (open_survey_form, 3000), (lambda: take("desktop_survey.png", open_survey_form.kept), 200), (finish, 0)]


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
