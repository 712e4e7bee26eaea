"""TJ-22, TJ-25 and TJ-26 of renewal:completenessaudit beside buffers and unions by Shapely.

Parcels overlap, have holes and cross themselves; schools, markets and parks lie at random; three districts share the
land. Drawn on the central meridian of EPSG:4547, where drawn metres are ground metres to 1e-7, and given in three
reference systems. Usage: compare_radius_coverage.py BUILD_DIR
"""

import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from headless import Qgis, drawn_layer  # noqa: E402
from shapely.geometry import Point, Polygon, box  # noqa: E402
from shapely.ops import unary_union  # noqa: E402
from shapely.validation import make_valid  # noqa: E402

X0, Y0, HALF = 500000.0, 3846000.0, 3000.0
QUADRANTS = 256
TOLERANCE = 1e-5  # of the land: circles of 256 to 512 corners there and 1024 here, straight edges bend by 2 mm

QGIS = Qgis(sys.argv[1])


def parcel(chance):
    x, y = X0 + chance.uniform(-HALF, HALF), Y0 + chance.uniform(-HALF, HALF)
    width, height, turn = chance.uniform(40, 300), chance.uniform(40, 300), chance.uniform(0, math.pi)
    corners = [(-width, -height), (width, -height), (width, height), (-width, height)]
    if chance.random() < 0.1:
        corners[2], corners[3] = corners[3], corners[2]  # crosses itself
    turned = lambda scale: [(x + scale * (a * math.cos(turn) - b * math.sin(turn)), y + scale * (a * math.sin(turn) + b * math.cos(turn))) for a, b in corners]
    holes = [turned(0.4)] if chance.random() < 0.2 and corners[2][0] > 0 else []
    return Polygon(turned(0.5), [[((a - x) * 0.5 + x, (b - y) * 0.5 + y) for a, b in hole] for hole in holes])


def anywhere(chance):
    return Point(X0 + chance.uniform(-HALF, HALF), Y0 + chance.uniform(-HALF, HALF))


def dense_box(west, south, east, north):
    """A box with a vertex every 100 m: an edge of kilometres that is straight here bends in degrees."""
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    ring = []
    for (x, y), (to_x, to_y) in zip(corners, corners[1:]):
        pieces = math.ceil(math.hypot(to_x - x, to_y - y) / 100)
        ring += [(x + (to_x - x) * i / pieces, y + (to_y - y) * i / pieces) for i in range(pieces)]
    return Polygon(ring)


def expected(city, ground):
    """Land in ground and the land served by schools, parks, markets, in square metres."""
    land = unary_union([make_valid(shape) for shape in city["parcels"]]).intersection(ground)
    schools = unary_union([p.buffer(1000, QUADRANTS) for p in city["schools"]])
    markets = unary_union([p.buffer(800, QUADRANTS) for p in city["markets"]])
    parks = unary_union([p.buffer(300 if p.area < 10000 else 500, QUADRANTS) for p in city["parks"] if p.area >= 400])
    return land.area, {"TJ-22": land.intersection(schools).area, "TJ-25": land.intersection(parks).area, "TJ-26": land.intersection(markets).area}


def draw(seed):
    chance = random.Random(seed)
    parks = []
    for _ in range(14):
        centre, width, height = anywhere(chance), chance.choice((15, 40, 90, 200)), chance.choice((15, 60, 150))
        parks.append(box(centre.x, centre.y, centre.x + width, centre.y + height))
    parks = [park for park in parks if abs(park.area - 10000) > 10 and abs(park.area - 400) > 1]
    return {"parcels": [parcel(chance) for _ in range(250)], "schools": [anywhere(chance) for _ in range(4)], "markets": [anywhere(chance) for _ in range(6)], "parks": parks}


def audit(city, districts, crs):
    communities = drawn_layer("Polygon", "&field=cid:string", [(box(X0, Y0, X0 + 50, Y0 + 50), ["1"])], crs)
    facilities = [(p, ["middle_school"]) for p in city["schools"]] + [(p, [("wet_market", "fresh_food")[i % 2]]) for i, p in enumerate(city["markets"])]
    parameters = {
        "COMMUNITIES": communities, "COMMUNITY_ID": "cid",
        "RESIDENTIAL": drawn_layer("Polygon", "", [(p, []) for p in city["parcels"]], crs),
        "FACILITIES": drawn_layer("Point", "&field=type:string", facilities, crs),
        "AREAS": drawn_layer("Polygon", "&field=type:string", [(p, ["park"]) for p in city["parks"]], crs),
        "DISTRICTS": drawn_layer("Polygon", "&field=name:string", [(ground, [name]) for name, ground in districts.items()], crs),
        "INDICATORS": "TEMPORARY_OUTPUT",
    }
    layers, _ = QGIS.run("completenessaudit", parameters)
    return {(row["district"], row["code"]): row for row in layers["INDICATORS"].getFeatures()}


def check(seed, crs):
    city = draw(seed)
    # One border lies across the land; a strip in the east belongs to nobody.
    districts = {"a": dense_box(X0 - 9000, Y0 - 9000, X0 - 500, Y0 + 9000), "b": dense_box(X0 - 500, Y0 - 9000, X0 + 2500, Y0 + 100), "c": dense_box(X0 - 500, Y0 + 100, X0 + 2500, Y0 + 9000)}
    found = audit(city, districts, crs)
    worst = 0.0
    for name, ground in {**districts, "全部": box(X0 - 20000, Y0 - 20000, X0 + 20000, Y0 + 20000)}.items():
        area, served = expected(city, ground)
        for code, wanted in served.items():
            row = found[(name, code)]
            for figure, value in ((row["denominator"], area), (row["numerator"], wanted)):
                worst = max(worst, abs(figure - value) / area)
                assert abs(figure - value) <= TOLERANCE * area, (seed, crs, name, code, figure, value)
            assert abs(row["value"] - 100.0 * row["numerator"] / row["denominator"]) < 1e-9
    return worst


for crs in ("EPSG:4547", "EPSG:4490", "EPSG:3857"):
    print(crs, "worst difference, as a share of the land:", max(check(seed, crs) for seed in range(1, 5)))
