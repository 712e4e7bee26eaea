"""Runs the algorithms of the built module in a headless QGIS, as PyQGIS scripts do."""

import ctypes
import os
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsVectorLayer  # noqa: E402


class Feedback(QgsProcessingFeedback):
    """Keeps what an algorithm says."""

    def __init__(self):
        super().__init__(False)
        self.warnings, self.errors = [], []

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)


class Qgis:
    """One headless QGIS with the provider of the module under build_dir."""

    def __init__(self, build_dir):
        self.application = QgsApplication([], False, tempfile.mkdtemp())
        self.application.initQgis()
        self.module = ctypes.CDLL(os.path.join(build_dir, "plugin", "librenewalaudit.so"))
        if not self.module.renewal_add_provider():
            sys.exit("the module refused to load")
        self.registry = QgsApplication.processingRegistry()

    def run(self, algorithm, parameters):
        """Returns ({output: layer}, feedback). Raises RuntimeError with the errors if the algorithm fails."""
        instance = self.registry.createAlgorithmById(f"renewal:{algorithm}")
        context, feedback = QgsProcessingContext(), Feedback()
        acceptable, message = instance.checkParameterValues(parameters, context)
        if not acceptable:
            raise RuntimeError(message)
        outputs, succeeded = instance.run(parameters, context, feedback)
        if not succeeded:
            raise RuntimeError("; ".join(feedback.errors))
        layers = {}
        for name, value in outputs.items():
            layer = QgsProcessingUtils.mapLayerFromString(value, context) if isinstance(value, str) else None
            layers[name] = context.takeResultLayer(layer.id()) or layer if layer else value
        self.context = context
        return layers, feedback


def point_layer(points, fields="", rows=None, crs="EPSG:4326", name="points"):
    """A memory layer of points with the given field definitions and attribute rows."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY

    layer = QgsVectorLayer(f"Point?crs={crs}{fields}", name, "memory")
    features = []
    for i, (x, y) in enumerate(points):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        if rows:
            feature.setAttributes(list(rows[i]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def line_layer(lines, fields="", rows=None, crs="EPSG:4326", name="streets"):
    """A memory layer of lines."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY

    layer = QgsVectorLayer(f"LineString?crs={crs}{fields}", name, "memory")
    features = []
    for i, line in enumerate(lines):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in line]))
        if rows:
            feature.setAttributes(list(rows[i]))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def drawn_layer(kind, fields, rows, crs):
    """A memory layer in crs of (shape of Shapely drawn in EPSG:4547, cells)."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsFeature, QgsGeometry

    result = QgsVectorLayer(f"{kind}?crs={crs}{fields}", kind.lower(), "memory")
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4547"), QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())
    features = []
    for shape, cells in rows:
        geometry = QgsGeometry.fromWkt(shape.wkt)
        geometry.transform(transform)
        feature = QgsFeature(result.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(list(cells))
        features.append(feature)
    result.dataProvider().addFeatures(features)
    assert result.featureCount() == len(rows)
    return result
