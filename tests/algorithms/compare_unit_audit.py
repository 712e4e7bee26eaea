"""The red lines of renewal:unitaudit beside sums and overlays by Shapely.

Units overlap; buildings are turned boxes, some outside every unit; protected points, lines and polygons lie at random.
Drawn on the central meridian of EPSG:4547, buildings given in degrees. Usage: compare_unit_audit.py BUILD_DIR
"""

import math
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from headless import Qgis, drawn_layer  # noqa: E402
from qgis.core import NULL  # noqa: E402
from shapely.geometry import LineString, Point, Polygon, box  # noqa: E402

X0, Y0, SIZE, UNITS = 500000.0, 3846000.0, 300.0, 8
ACTIONS, EXEMPTIONS = ("keep", "整治", "拆除"), (None, None, None, "违建", "危房")
LEAST_OVERLAP = 0.05

QGIS = Qgis(sys.argv[1])


def turned_box(chance, x, y):
    width, height, turn = chance.uniform(8, 40), chance.uniform(8, 40), chance.uniform(0, math.pi)
    corners = [(-width, -height), (width, -height), (width, height), (-width, height)]
    return Polygon([(x + 0.5 * (a * math.cos(turn) - b * math.sin(turn)), y + 0.5 * (a * math.sin(turn) + b * math.cos(turn))) for a, b in corners])


def somewhere(chance):
    return X0 + chance.uniform(-50, UNITS * SIZE + 50), Y0 + chance.uniform(-50, UNITS * SIZE + 50)


def is_on(feature, ground):
    """Shared part of the smaller of the two, in degrees as in metres: where it is near 5 % the answer is left open."""
    if feature.geom_type == "Point":
        return feature.intersects(ground)
    if feature.geom_type == "LineString":
        share = feature.intersection(ground).length / min(feature.length, math.sqrt(ground.area))
    else:
        share = feature.intersection(ground).area / min(feature.area, ground.area)
    return None if abs(share - LEAST_OVERLAP) < 0.03 else share >= LEAST_OVERLAP


def plan(seed):
    chance = random.Random(seed)
    units = []
    for column in range(UNITS):
        for row in range(UNITS):
            x, y = X0 + column * SIZE, Y0 + row * SIZE
            units.append(box(x, y, x + SIZE + chance.choice((0, 0, 20)), y + SIZE))
    buildings = []
    for _ in range(1500):
        shape = turned_box(chance, *somewhere(chance))
        cells = [None if chance.random() < 0.01 else chance.uniform(10, 3000)]
        cells += [chance.choices(ACTIONS, (60, 28, 12))[0], chance.choice(EXEMPTIONS), "是" if chance.random() < 0.03 else None]
        buildings.append((shape, cells))
    protected = [Point(*somewhere(chance)) for _ in range(300)] + [turned_box(chance, *somewhere(chance)) for _ in range(100)]
    for _ in range(30):
        x, y = somewhere(chance)
        protected.append(LineString([(x, y), (x + chance.uniform(-200, 200), y + chance.uniform(-200, 200))]))
    return units, buildings, protected


def reference(units, buildings, protected):
    """Per unit: floor area in all, demolished, demolished and limited; unknown areas; heritage; features touched, at least and at most."""
    found = [dict(all=0.0, gone=0.0, limited=0.0, unknown=0, heritage=0, sure=set(), perhaps=set(), count=0) for _ in units]
    for shape, (floor, action, exempt, heritage) in buildings:
        unit = next((i for i, u in enumerate(units) if u.contains(shape.representative_point())), None)
        if unit is None:
            continue
        sums = found[unit]
        sums["count"] += 1
        sums["unknown"] += floor is None
        sums["all"] += floor or 0.0
        if action != "拆除":
            continue
        sums["gone"] += floor or 0.0
        sums["limited"] += 0.0 if exempt else floor or 0.0
        sums["heritage"] += heritage == "是"
        for i, feature in enumerate(protected):
            if feature.envelope.intersects(shape.envelope):
                answer = is_on(feature, shape)
                if answer is not False:
                    sums["perhaps"].add(i)
                if answer:
                    sums["sure"].add(i)
    return found


def compare(seed):
    units, buildings, protected = plan(seed)
    new = [random.Random(seed + i).uniform(0, 9000) for i in range(len(units))]
    by_kind = {kind: [(p, []) for p in protected if p.geom_type == kind] for kind in ("Point", "LineString", "Polygon")}
    layers = {
        "UNITS": drawn_layer("Polygon", "&field=unit_id:string&field=new:double", [(u, [f"u{i}", new[i]]) for i, u in enumerate(units)], "EPSG:4547"),
        "BUILDINGS": drawn_layer("Polygon", "&field=floor:double&field=action:string&field=exempt:string&field=heritage:string", buildings, "EPSG:4490"),
    }
    fields = dict(NEW_FLOOR_AREA="new", FLOOR_AREA="floor", ACTION="action", EXEMPT="exempt", HERITAGE="heritage")
    judged = 0
    for kind, rows in by_kind.items():
        shapes = [row[0] for row in rows]
        found = reference(units, buildings, shapes)
        result, _ = QGIS.run("unitaudit", {**layers, **fields, "PROTECTED": drawn_layer(kind, "", rows, "EPSG:4547"), "CHECKS": "memory:"})
        for row in result["CHECKS"].getFeatures():
            sums = found[int(row["unit_id"][1:])]
            value = None if row["value"] == NULL else row["value"]
            where = (seed, kind, row["unit_id"], row["check"], value, row["verdict"], sums)
            if row["check"] == "heritage_features" and sums["count"]:
                assert len(sums["sure"]) <= value <= len(sums["perhaps"]), where
            if row["check"] == "heritage_buildings" and sums["count"]:
                assert value == sums["heritage"], where
            if sums["unknown"]:
                # With an area missing nothing is met, and what is unmet holds for the known part.
                assert row["check"] != "demolition_share" or row["verdict"] in ("nodata", "unmet"), where
                assert row["verdict"] != "unmet" or row["check"] != "demolition_share" or sums["limited"] > 0.2 * sums["all"], where
                continue
            if row["check"] == "demolition_share" and sums["count"]:
                assert abs(value - sums["limited"] / sums["all"]) < 1e-9, where
                assert (row["verdict"] == "met") == (value <= 0.2), where
                judged += 1
            if row["check"] == "rebuild_ratio" and sums["gone"]:
                ratio = new[int(row["unit_id"][1:])] / sums["gone"]
                assert abs(value - ratio) < 1e-9 * max(1.0, ratio), where
    assert judged > 100, judged
    return judged


print(f"unitaudit: {sum(compare(seed) for seed in (1, 2))} demolition shares as Shapely reckons them, and what lies on demolished ground")
