"""Walking distances on real streets against an independent computation, to one centimetre.

Every resident is a point community, so that median_m is its own distance. Straight lines are compared with
SpatiaLite's geodesic ST_Distance. Data (OpenStreetMap contributors, ODbL) are read in place beside the checkout.
Usage: long_walking_distances.py BUILD_DIR
"""

import json
import os
import random
import sqlite3
import sys
import tempfile

import numpy as np

BUILD = sys.argv[1]
SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
DATA = os.path.join(SOURCE, "..", "shared", "data")
if not os.path.isdir(DATA):
    print("skipped: ../shared/data is not beside this checkout")
    sys.exit(0)

from headless import Qgis, line_layer, point_layer  # noqa: E402
from walking_reference import Streets  # noqa: E402

CENTIMETRE = 0.01
TYPES = ["toilet", "convenience", "supermarket", "parking", "bank", "kindergarten", "bus_stop", "metro"]


def pack(types):
    rules = [
        {"code": f"T-{t}", "zh": t, "en": t, "facilities": [t], "limit_m": 500, "class": "must", "basis": {"doc": "test"}} for t in types
    ]
    path = os.path.join(tempfile.mkdtemp(), "pack.json")
    with open(path, "w") as file:
        json.dump({"id": "test-pack", "version": "1", "title": {"zh": "测试", "en": "test"}, "coverage": rules}, file)
    return path


def parts(feature):
    geometry = feature["geometry"]
    return [geometry["coordinates"]] if geometry["type"] == "LineString" else geometry["coordinates"]


def shanghai():
    roads = json.load(open(f"{DATA}/shanghai/roads.geojson"))["features"]
    lines = [p for f in roads if f["properties"]["kind"] in ("path", "major_road", "minor_road") for p in parts(f)]
    places = json.load(open(f"{DATA}/shanghai/pois.geojson"))["features"]
    names = {"toilets": "toilet", "subway_entrance": "metro"}
    facilities = {}
    for f in places:
        kind = names.get(f["properties"]["kind"], f["properties"]["kind"])
        if kind in TYPES:
            facilities.setdefault(kind, []).append(tuple(f["geometry"]["coordinates"][:2]))
    buildings = json.load(open(f"{DATA}/shanghai/buildings.geojson"))["features"]
    residents = [tuple(np.mean(f["geometry"]["coordinates"][0], axis=0)[:2]) for f in buildings if f["geometry"]["type"] == "Polygon"]
    return lines, residents, facilities


def zhengzhou():
    """Main roads only; residents and facilities are made up around them."""
    roads = json.load(open(f"{DATA}/zhengzhou/roads.geojson"))["features"]
    lines = [p for f in roads for p in parts(f)]
    chance = random.Random(7)
    vertices = [tuple(v) for line in lines for v in line]
    near = lambda: tuple(c + chance.uniform(-0.0009, 0.0009) for c in chance.choice(vertices)[:2])
    return lines, [near() for _ in range(1500)], {t: [near() for _ in range(8 + 5 * i)] for i, t in enumerate(TYPES[:4])}


def liechtenstein(qgis):
    """The whole chain: importosm reads the extract, its layers go into the audit."""
    layers, _ = qgis.run("importosm", {"INPUT": f"{DATA}/liechtenstein/liechtenstein-latest.osm.pbf", "NETWORK": "memory:", "FACILITIES": "memory:", "BUILDINGS": "memory:"})
    lines = []
    for f in layers["NETWORK"].getFeatures():
        geometry = f.geometry()
        for part in geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]:
            lines.append([(p.x(), p.y()) for p in part])
    facilities = {}
    for f in layers["FACILITIES"].getFeatures():
        if f["type"] in TYPES:
            facilities.setdefault(f["type"], []).append(tuple(f.geometry().asPoint()))
    residents = [tuple(f.geometry().pointOnSurface().asPoint()) for f in layers["BUILDINGS"].getFeatures()]
    return lines, residents[::2], facilities


def audited(qgis, lines, residents, facilities, method):
    """{type: distances} by the plugin; nan where it gives none."""
    types = sorted(facilities)
    rows = [(p, t) for t in types for p in facilities[t]]
    parameters = {
        "COMMUNITIES": point_layer(residents, "&field=cid:integer", [[i] for i in range(len(residents))]),
        "COMMUNITY_ID": "cid",
        "FACILITIES": point_layer([p for p, _ in rows], "&field=type:string", [[t] for _, t in rows]),
        "FACILITY_TYPE": "type",
        "STANDARD_FILE": pack(types),
        "METHOD": method,
        "COVERAGE": "memory:",
    }
    if method == "network":
        parameters["NETWORK"] = line_layer(lines)
    layers, _ = qgis.run("servicecoverage", parameters)
    found = {t: np.full(len(residents), np.nan) for t in types}
    for f in layers["COVERAGE"].getFeatures():
        value = f["median_m"]
        found[f["facility"]][int(f["community_id"])] = value if isinstance(value, float) else np.nan
    return found


def spatialite_distances(residents, places):
    """Geodesic metres to the nearest place, in SQL."""
    database = sqlite3.connect(":memory:")
    database.enable_load_extension(True)
    database.load_extension("mod_spatialite")
    database.execute("SELECT InitSpatialMetaData(1)")
    database.execute("CREATE TABLE place(x, y)")
    database.executemany("INSERT INTO place VALUES(?, ?)", places)
    query = "SELECT min(ST_Distance(MakePoint(?, ?, 4326), MakePoint(x, y, 4326), 1)) FROM place"
    return np.array([database.execute(query, p).fetchone()[0] for p in residents])


def compare(name, kind, found, expected):
    finite = np.isfinite(expected)
    assert np.array_equal(finite, np.isfinite(found)), f"{name} {kind}: reached {np.isfinite(found).sum()}, expected {finite.sum()}"
    worst = np.abs(found[finite] - expected[finite]).max() if finite.any() else 0.0
    assert worst <= CENTIMETRE, f"{name} {kind}: off by {worst:.4f} m"
    return worst, int(finite.sum())


def main():
    qgis = Qgis(BUILD)
    compared = 0
    for name, (lines, residents, facilities) in (("shanghai", shanghai()), ("zhengzhou", zhengzhou()), ("liechtenstein", liechtenstein(qgis))):
        assert facilities and residents, name
        streets = Streets(lines, "WGS84")
        found = audited(qgis, lines, residents, facilities, "network")
        straight = audited(qgis, lines, residents, facilities, "straight")
        sample = random.Random(1).sample(range(len(residents)), min(300, len(residents)))
        for kind in sorted(facilities):
            worst, count = compare(name, kind, found[kind], streets.nearest(residents, facilities[kind]))
            crow = spatialite_distances([residents[i] for i in sample], facilities[kind])
            worst_straight, _ = compare(name, kind + " straight", straight[kind][sample], crow)
            print(f"{name} {kind}: {count} of {len(residents)} residents, worst {1000 * worst:.2f} mm, straight {1000 * worst_straight:.2f} mm")
            compared += count
    assert compared > 10000
    print(f"{compared} distances agree to a centimetre")


main()
