"""Packages of a made-up city of 40 districts: every byte looked at, every project opened without the plugin, a run
killed in the middle of it. Usage: long_district_packages.py BUILD_DIR
"""

import math
import os
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from headless import Qgis  # noqa: E402
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer  # noqa: E402

import package_check  # noqa: E402
import package_scan  # noqa: E402

BLOCKS, COLUMNS, ROWS = 196, 8, 5
LAYERS = "NETWORK COMMUNITIES BUILDINGS ENTRANCES FACILITIES AREAS LOTS STATIONS SURVEY DISTRICTS BARRIERS".split()
AGAIN = """
import sys
sys.path.insert(0, sys.argv[1])
from headless import Qgis
Qgis(sys.argv[2]).run("districtpackages", {"RESULTS": sys.argv[3], "DISTRICTS": sys.argv[4], "DISTRICT_NAME": "name", "FOLDER": sys.argv[5]})
"""


def layer(city, name):
    return f"{city}|layername={name.lower()}"


def things(city, name, key):
    """{id: (name, geometry)} of a layer."""
    return {row[key]: (row["name"], row.geometry()) for row in QgsVectorLayer(layer(city, name), name, "ogr").getFeatures()}


def districts_of(extent):
    """Forty districts whose borders run slanted through blocks and communities."""
    width, height, drawn = extent.width() / COLUMNS, extent.height() / ROWS, []

    def corner(column, row):
        return (extent.xMinimum() + width * column + 0.21 * width * math.sin(2.3 * row), extent.yMinimum() + height * row + 0.17 * height * math.cos(1.7 * column))

    for row in range(ROWS):
        for column in range(COLUMNS):
            ring = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1), corner(column, row)]
            text = ",".join(f"{x:.4f} {y:.4f}" for x, y in ring)
            drawn.append((f"示范{'东南西北中'[row]}{column + 1}区", QgsGeometry.fromWkt(f"MultiPolygon((({text})))")))
    return drawn


def audit(qgis, city, results):
    base = {"RESULTS": results, "AREA": "示范市", "PERIOD": "2025"}
    street = {**base, "NETWORK": layer(city, "network"), "ENTRANCES": layer(city, "entrances")}
    homes = {"COMMUNITIES": layer(city, "communities"), "COMMUNITY_ID": "cid", "COMMUNITY_NAME": "name"}
    found = {"FACILITIES": layer(city, "facilities"), "FACILITY_TYPE": "type"}
    supply = {**street, **homes, "HOUSEHOLDS": "households", "CARS": "cars", "LOTS": layer(city, "lots"), "LOT_ID": "lid", "LOT_SPACES": "spaces"}
    qgis.run("servicecoverage", {**street, **homes, **found, "POPULATION": "population", "RESIDENTS": layer(city, "buildings"), "STANDARD": "henan-2023"})
    qgis.run("servicecircles", {**street, **found, "LIMITS": "300;500", "DISSOLVE": True})
    qgis.run("parkinggap", {**supply, "ONSITE_SPACES": "onsite", "POTENTIAL_SPACES": "potential", "LOT_SHARE": "share"})
    qgis.run("charginggap", {**supply, "EVS": "evs", "PRIVATE_PILES": "private_piles", "SPACES": "onsite", "EBIKE": "ebike", "STATIONS": layer(city, "stations"), "STATION_ID": "sid", "STATION_PILES": "piles", "STATION_POWER": "power_kw", "LOT_PILES": "piles", "LOT_KIND": "lot_kind", "STANDARD": "henan-2023"})
    survey = {"SURVEY": layer(city, "survey"), "SURVEY_COMMUNITY": "community", "SURVEY_ITEM": "item", "SURVEY_STATUS": "status", "SURVEY_DATE": "date", "SURVEY_NOTE": "note"}
    qgis.run("communitychecklist", {**base, **homes, **survey, "BUILT_YEAR": "built_year", "STANDARD": "henan-2023"})


def killed_run(build, results, areas, out):
    """Kills a run that has packages to replace, at several moments; none of the packages may be half of one."""
    before, faults = sorted(os.listdir(out)), []
    for seconds in (3, 6, 12):
        run = subprocess.Popen([sys.executable, "-c", AGAIN, os.path.dirname(package_check.__file__), build, results, areas, out], stderr=subprocess.DEVNULL)
        time.sleep(seconds)
        run.send_signal(signal.SIGKILL)
        run.wait()
        if sorted(name for name in os.listdir(out) if not name.startswith(".renewal-packages")) != before:
            faults.append(f"killed after {seconds} s: other packages than before")
    return faults


def main():
    package_scan.prove_it_can_fail()
    qgis, faults = Qgis(sys.argv[1]), []
    with tempfile.TemporaryDirectory() as work:
        city, results, out = (os.path.join(work, name) for name in ("city.gpkg", "results.sqlite", "out"))
        qgis.run("samplecity", {"SEED": 7, "BLOCKS": BLOCKS, **{name: f"ogr:dbname='{city}' table=\"{name.lower()}\" (geom)" for name in LAYERS}})
        audit(qgis, city, results)
        communities = things(city, "COMMUNITIES", "cid")
        places = {**things(city, "LOTS", "lid"), **things(city, "STATIONS", "sid")}
        places = {key: (name, QgsGeometry(geometry.pointOnSurface()) if geometry.type() == 2 else geometry) for key, (name, geometry) in places.items()}
        districts = districts_of(QgsVectorLayer(layer(city, "communities"), "c", "ogr").extent())
        areas = QgsVectorLayer("MultiPolygon?crs=EPSG:4547&field=name:string", "areas", "memory")
        for name, outline in districts:
            feature = QgsFeature(areas.fields())
            feature.setAttributes([name])
            feature.setGeometry(outline)
            areas.dataProvider().addFeatures([feature])
        reader = package_check.City(communities, places, districts)
        outputs, feedback = qgis.run("districtpackages", {"RESULTS": results, "DISTRICTS": areas, "DISTRICT_NAME": "name", "FOLDER": out, "PACKAGES": "memory:"})
        assert outputs["COUNT"] == COLUMNS * ROWS, outputs["COUNT"]
        lost = sum(1 for key in communities if reader.home[key] is None)
        made = {row["district"]: row["folder"] for row in outputs["PACKAGES"].getFeatures()}
        assert sum(row["communities"] for row in outputs["PACKAGES"].getFeatures()) == len(communities) - lost, "a community is lost"
        assert lost == 0 or any("in no district" in warning for warning in feedback.warnings), feedback.warnings
        for index, (name, _) in enumerate(districts):
            faults += [f"{name}: {fault}" for fault in package_check.faults_of(made[name], reader, index, [work])]
        written = os.path.join(work, "areas.gpkg")
        QgsVectorFileWriter.writeAsVectorFormatV3(areas, written, QgsCoordinateTransformContext(), QgsVectorFileWriter.SaveVectorOptions())
        faults += killed_run(sys.argv[1], results, written, out)
    print("\n".join(faults) or f"{COLUMNS * ROWS} packages of {len(communities)} communities hold their own district only")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
