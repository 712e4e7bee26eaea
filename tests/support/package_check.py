"""What an independent reader may ask of a set of packages: nothing of another district in the bytes, everything of its own
there, and a project that opens on a QGIS without the plugin, from another folder."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import package_scan
from qgis.core import QgsGeometry

# Run by a Python of its own, with a fresh profile and nothing of ours loaded.
BARE = r"""
import json, os, re, sys, tempfile
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp()
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
application = QgsApplication([], False, tempfile.mkdtemp())
application.initQgis()
folder, faults, rows = sys.argv[1], [], {}
assert QgsApplication.processingRegistry().providerById("renewal") is None
project = QgsProject()
if not project.read(os.path.join(folder, "project.qgz")):
    faults.append("project does not open")
for layer in project.mapLayers().values():
    if not layer.isValid():
        faults.append(layer.name() + " is not valid")
        continue
    rows[layer.name()] = layer.featureCount()
    spatial = layer.isSpatial()
    if not layer.source().startswith("dbname='" + folder):
        faults.append(layer.name() + " is read from " + layer.source())
    chinese = re.compile("[\u4e00-\u9fff]")
    if spatial and not any(chinese.search(item.label()) for item in layer.renderer().legendSymbolItems()):
        faults.append(layer.name() + " has no legend of ours")
    if "audit_run" in layer.source():
        continue
    aliases = [layer.attributeAlias(i) for i in range(layer.fields().count())]
    if not any(chinese.search(alias) for alias in aliases):
        faults.append(layer.name() + " has no Chinese aliases")
    table = re.search('table="([^"]+)"', layer.source()).group(1)
    dragged = QgsVectorLayer(os.path.join(folder, "results.sqlite") + "|layername=" + table, table, "ogr")
    if not dragged.isValid() or [dragged.attributeAlias(dragged.fields().lookupField(f.name())) for f in layer.fields()][2:] != aliases[2:]:
        faults.append(table + " does not open styled through OGR")
    if spatial and dragged.renderer().type() != layer.renderer().type():
        faults.append(table + " has another style through OGR")
print(json.dumps([faults, rows]))
project.clear()
"""


def homes(geometries, districts):
    """{key: index of the district with most of the area, or around the point, the first of equals, None outside all}."""
    result = {}
    for key, geometry in geometries.items():
        best, most = None, 0.0
        for index, outline in enumerate(districts):
            if not outline.boundingBox().intersects(geometry.boundingBox()) or not outline.intersects(geometry):
                continue
            share = 1.0 if geometry.type() == 0 else geometry.intersection(outline).area()
            if share > most * (1 + 1e-9):
                best, most = index, share
        result[key] = best
    return result


def vertices(geometry):
    """The places of a geometry, and the two corners that its box is stored by."""
    box = geometry.boundingBox()
    corners = {(box.xMinimum(), box.yMinimum()), (box.xMaximum(), box.yMaximum())}
    return {(vertex.x(), vertex.y()) for vertex in geometry.vertices()} | corners


class City:
    """What is where in a city: communities, lots and stations as {id: (name, geometry)}, districts as [(name, outline)]."""

    def __init__(self, communities, places, districts):
        self.districts = districts
        outlines = [outline for _, outline in districts]
        self.things = {**communities, **places}
        self.communities = set(communities)
        self.home = homes({key: geometry for key, (_, geometry) in self.things.items()}, outlines)

    def own(self, district, keys=None):
        return {key for key in keys or self.things if self.home[key] == district}

    def foreign_terms(self, district):
        own_words = {word for key in self.own(district) for word in (key, self.things[key][0])}
        others = {word for key in self.things if self.home[key] != district for word in (key, self.things[key][0]) if word}
        names = {name for index, (name, _) in enumerate(self.districts) if index != district}
        return {term for term in (others | names) - own_words - {self.districts[district][0]} if len(term) > 1}

    def foreign_numbers(self, district):
        numbers = {False: set(), True: set()}
        for key, (_, geometry) in self.things.items():
            numbers[self.home[key] == district] |= vertices(geometry)
        # A point on the border is everybody's.
        return numbers[False] - numbers[True] - vertices(self.districts[district][1])


def faults_of(folder, city, district, forbidden=()):
    """Says what is wrong with the package of a district in folder; an empty list is a good one."""
    faults = []
    terms, numbers = city.foreign_terms(district), city.foreign_numbers(district)
    for name, data in package_scan.contents(folder):
        found = package_scan.foreign_text(data, terms) | package_scan.foreign_numbers(data, numbers)
        faults += [f"{name}: holds {what!r} of another district" for what in sorted(map(str, found))[:5]]
        faults += [f"{name}: holds {word!r}" for word in forbidden if word.encode() in data]
    with sqlite3.connect(f"file:{folder}/results.sqlite?mode=ro", uri=True) as database:
        tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table in ("coverage_summary", "parking_gap", "charging_gap", "checklist_summary", "scorecard", "survey"):
            if table in tables and database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
                ids = {row[0] for row in database.execute(f"SELECT community_id FROM {table}")}
                if ids != city.own(district, city.communities):
                    faults.append(f"{table}: {len(ids)} communities instead of {len(city.own(district, city.communities))}")
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        listed = {entry["name"] for entry in json.load(file)["files"]}
    if listed | {"manifest.json"} != set(os.listdir(folder)):
        faults.append("the manifest does not list what is there")
    return faults + bare_faults(folder)


def bare_faults(folder):
    """Opens the project of a copy of folder, elsewhere, in a QGIS that knows nothing of the plugin."""
    with tempfile.TemporaryDirectory() as elsewhere:
        copy = os.path.join(os.path.realpath(elsewhere), "moved")
        shutil.copytree(folder, copy)
        result = subprocess.run([sys.executable, "-c", BARE, copy], capture_output=True, text=True, timeout=300, check=False)
    if result.returncode != 0 and not result.stdout.strip():
        return ["the bare QGIS failed: " + result.stderr[-500:]]
    faults, rows = json.loads(result.stdout.strip().splitlines()[-1])
    return faults + ([] if any(rows.values()) else ["no layer has a row"])


def outline(west, south, east, north):
    return QgsGeometry.fromWkt(f"MultiPolygon((({west} {south},{east} {south},{east} {north},{west} {north},{west} {south})))")
