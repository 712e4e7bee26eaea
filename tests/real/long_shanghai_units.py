"""Renewal units of the residential areas, and of all street blocks, around the Bund and Lujiazui, arterials and rivers as barriers; need is MADE UP.

No unit may cross the Huangpu, checked on the river itself: the border between Pudong and the districts west of it runs along its
middle. All invariants of unit_checks.py hold besides. Data read in place: OpenStreetMap contributors (ODbL).
Usage: long_shanghai_units.py BUILD_DIR [PICTURE.png]
"""

import json
import os
import sys

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
DATA = os.path.join(SOURCE, "..", "shared", "data", "shanghai")
if not os.path.isdir(DATA):
    print("skipped: ../shared/data is not beside this checkout")
    sys.exit(0)

from headless import Qgis  # noqa: E402
from osgeo import ogr  # noqa: E402
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorLayer  # noqa: E402

import unit_checks  # noqa: E402

CRS = "EPSG:32651"
ARTERIALS = ("trunk", "primary", "secondary")
LEAST, MOST = 2.0, 12.0
FAR = 10000.0  # the river goes on beyond the map
OUTPUT = "TEMPORARY_OUTPUT"
TO_METRES = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext())


def features(name):
    with open(os.path.join(DATA, name + ".geojson"), encoding="utf-8") as file:
        for feature in json.load(file)["features"]:
            geometry = QgsGeometry.fromWkt(ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])).ExportToWkt())
            geometry.transform(TO_METRES)
            yield feature["properties"], geometry


def layer_of(kind, fields, rows, name):
    layer = QgsVectorLayer(f"{kind}?crs={CRS}{fields}", name, "memory")
    for geometry, cells in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes(cells)
        layer.dataProvider().addFeature(feature)
    return layer


def banks(river, box):
    """The ground on either side of the river, as polygons: the box cut along it."""
    outline = QgsGeometry.fromRect(box).convertToType(1, False)
    noded = QgsGeometry.unaryUnion([outline, river.mergeLines().extendLine(FAR, FAR)])
    return [part for part in QgsGeometry.polygonize([noded]).asGeometryCollection() if part.area() > 1e4]


def draw(path, units, leftover, barriers, river):
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(15, 11))

    def outlines(geometry):
        parts = geometry.asMultiPolygon() if geometry.isMultipart() else [geometry.asPolygon()]
        return [[(p.x(), p.y()) for p in ring] for part in parts for ring in part]

    def lines(geometry):
        parts = geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]
        return [([p.x() for p in part], [p.y() for p in part]) for part in parts]

    for barrier in barriers:
        for x, y in lines(barrier):
            axes.plot(x, y, color="0.6", linewidth=0.8)
    for x, y in lines(river):
        axes.plot(x, y, color="tab:blue", linewidth=3)
    for i, (row, geometry) in enumerate(units):
        for ring in outlines(geometry):
            axes.fill(*zip(*ring), facecolor=plt.get_cmap("tab20")(i % 20), edgecolor="black", alpha=0.7)
        centre = geometry.centroid().asPoint()
        axes.annotate(f"{row['unit_id']}\n{row['area_ha']:.1f} ha, need {row['need']:.0f}", (centre.x(), centre.y()), fontsize=7, ha="center")
    for row, geometry in leftover:
        for ring in outlines(geometry):
            axes.fill(*zip(*ring), facecolor="0.85", edgecolor="black", hatch="//", linewidth=0.5)
    axes.set_aspect("equal")
    axes.set_title("Renewal units, need made up; grey hatched: left over; blue: the Huangpu; (c) OpenStreetMap contributors")
    figure.savefig(path, dpi=70)


def layers_of(qgis, rows, barriers, settings):
    """Divides \a rows of (geometry, [id, need, households]); returns the rows of the three results, all checked."""
    communities = layer_of("MultiPolygon", "&field=cid:string&field=need:integer&field=households:integer", rows, "Shanghai, need made up")
    layer = layer_of("MultiLineString", "", [(g, []) for g in barriers], "barriers")
    parameters = {"COMMUNITIES": communities, "COMMUNITY_ID": "cid", "NEED": "need", "HOUSEHOLDS": "households", "BARRIERS": layer, **settings, "UNITS": OUTPUT, "MEMBERS": OUTPUT, "LEFTOVER": OUTPUT}
    layers, feedback = qgis.run("renewalunits", parameters)
    print("\n".join(feedback.warnings))
    known = {row["cid"]: (geometry, row["need"], 0) for row, geometry in unit_checks.rows(communities)}
    unit_checks.check_all(known, layers, barriers, settings["MIN_AREA"], settings["MAX_AREA"])
    return known, [unit_checks.rows(layers[name]) for name in ("UNITS", "MEMBERS", "LEFTOVER")]


def check_banks(known, units, members, river):
    """No unit on both banks, none over the water."""
    box = QgsGeometry.unaryUnion([geometry for geometry, _, _ in known.values()]).boundingBox().buffered(50.0)
    sides = banks(river, box)
    assert len(sides) >= 2, "the river cuts the map"
    bank_of = {cid: max(range(len(sides)), key=lambda i: geometry.intersection(sides[i]).area()) for cid, (geometry, _, _) in known.items()}
    assert len(set(bank_of.values())) >= 2, "communities on both banks"
    for row, shape in units:
        assert not shape.intersects(river), ("crosses the Huangpu", row)
        assert len({bank_of[m["community_id"]] for m, _ in members if m["unit_id"] == row["unit_id"]}) == 1, row


def street_blocks(arterials, streets, river):
    """Blocks between streets on both banks, as if each were a community: outlines on the very streets that are barriers."""
    cells = QgsGeometry.polygonize([QgsGeometry.unaryUnion(arterials + streets)]).asGeometryCollection()
    return [cell for cell in cells if 2e3 < cell.area() < 9e4 and not cell.intersects(river)]


def main():
    qgis = Qgis(sys.argv[1])
    residential = [g for p, g in features("landuse") if p.get("kind") == "residential" and g.type() == 2]
    roads = list(features("roads"))
    arterials = [g for p, g in roads if p.get("kind_detail") in ARTERIALS]
    streets = [g for p, g in roads if p.get("kind") in ("major_road", "minor_road") and p.get("kind_detail") not in ARTERIALS]
    borders = [(p["name"], g) for p, g in features("boundaries") if g.type() == 1]
    river = QgsGeometry.unaryUnion([g for name, g in borders if "浦东" in name])
    rivers = [g for _, g in borders]

    def numbered(shapes):
        return [(geometry, [f"R{i:03d}", (37 * i) % 101, 100 + 40 * (i % 9)]) for i, geometry in enumerate(shapes)]

    known, (units, members, leftover) = layers_of(qgis, numbered(residential), arterials + rivers, {"MIN_AREA": LEAST, "MAX_AREA": MOST})
    check_banks(known, units, members, river)
    for row, _ in leftover:
        print(row["community_id"], row["reason"])
    assert len(units) >= 3
    print(f"Shanghai, residential areas: {len(units)} units of {len(members)} communities, {len(leftover)} left over; none crosses the Huangpu ({len(arterials)} arterial pieces)")
    if len(sys.argv) > 2:
        draw(sys.argv[2], units, leftover, arterials + rivers, river)

    blocks = street_blocks(arterials, streets, river)
    for barriers, gap in ((arterials + rivers, 60.0), (rivers, 600.0)):
        known, (units, members, leftover) = layers_of(qgis, numbered(blocks), barriers, {"MIN_AREA": LEAST, "MAX_AREA": MOST, "MAX_GAP": gap})
        check_banks(known, units, members, river)
        assert len(units) >= 3
        print(f"Shanghai, street blocks, gap {gap:.0f} m: {len(units)} units of {len(members)} blocks, {len(leftover)} left over; none crosses the Huangpu")
        if len(sys.argv) > 2:
            draw(sys.argv[2].replace(".png", f"_blocks_{gap:.0f}.png"), units, leftover, barriers, river)


main()
