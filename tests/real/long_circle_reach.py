"""No point of a service circle lies beyond limit + corridor: sampled on Shanghai's streets.

Places every two metres along all streets get their walking distance from the independent computation; a sampled point
of a circle must have one of them with walk + straight line <= limit + corridor (two metres for the spacing).
Data: OpenStreetMap contributors, ODbL, read in place. Usage: long_circle_reach.py BUILD_DIR
"""

import json
import os
import random
import sys

import numpy as np
from scipy.spatial import cKDTree

BUILD = sys.argv[1]
SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
DATA = os.path.join(SOURCE, "..", "shared", "data", "shanghai")
if not os.path.isdir(DATA):
    print("skipped: ../shared/data is not beside this checkout")
    sys.exit(0)

from headless import Qgis, line_layer, point_layer  # noqa: E402
from qgis.core import QgsGeometry  # noqa: E402
from walking_reference import Streets  # noqa: E402

SPACING, CORRIDOR, LIMITS = 2.0, 40.0, (300, 500, 1000)


def streets_of(path):
    lines = []
    for feature in json.load(open(path))["features"]:
        if feature["properties"]["kind"] in ("path", "major_road", "minor_road"):
            geometry = feature["geometry"]
            lines += [geometry["coordinates"]] if geometry["type"] == "LineString" else geometry["coordinates"]
    return lines


def along(streets):
    """Places every SPACING metres on all segments, in degrees."""
    places = []
    for (a, b), length in zip(streets.segments, streets.lengths):
        for t in np.linspace(0.0, 1.0, max(2, int(np.ceil(length / SPACING)) + 1)):
            places.append(streets.nodes[a] + t * (streets.nodes[b] - streets.nodes[a]))
    return np.array(places)


def sampled(geometry, chance):
    """Corners of the outline and random points inside."""
    corners = [(v.x(), v.y()) for v in geometry.vertices()]
    points = chance.sample(corners, min(150, len(corners)))
    box = geometry.boundingBox()
    while len(points) < 250:
        x, y = chance.uniform(box.xMinimum(), box.xMaximum()), chance.uniform(box.yMinimum(), box.yMaximum())
        if geometry.contains(QgsGeometry.fromWkt(f"POINT({x!r} {y!r})")):
            points.append((x, y))
    return np.array(points)


def main():
    qgis = Qgis(BUILD)
    lines = streets_of(f"{DATA}/roads.geojson")
    streets = Streets(lines, "WGS84")
    chance = random.Random(5)
    pois = [f["geometry"]["coordinates"][:2] for f in json.load(open(f"{DATA}/pois.geojson"))["features"]]
    facilities = chance.sample(pois, 5)
    layers, _ = qgis.run(
        "servicecircles", {"FACILITIES": point_layer(facilities), "NETWORK": line_layer(lines), "LIMITS": ";".join(map(str, LIMITS)), "CORRIDOR": CORRIDOR, "CIRCLES": "memory:"}
    )
    places = along(streets)
    plane = streets.project(places)
    tree = cKDTree(plane)
    circles, points = 0, 0
    for number, facility in enumerate(facilities):
        walks = streets.nearest(places, [facility])
        for feature in layers["CIRCLES"].getFeatures():
            if feature["facility_id"] != str(number + 1):
                continue
            samples = sampled(feature.geometry(), chance)
            for place, near in zip(streets.project(samples), tree.query_ball_point(streets.project(samples), CORRIDOR + SPACING)):
                way = np.min(walks[near] + np.hypot(*(plane[near] - place).T)) if near else np.inf
                assert way <= feature["limit_m"] + CORRIDOR + SPACING, f"facility {number + 1}, {feature['limit_m']} m: a point at {way:.1f} m"
                points += 1
            circles += 1
    assert circles >= 3 * len(facilities) - 3 and points > 2000, (circles, points)
    print(f"{points} points of {circles} circles lie within limit + corridor")


main()
