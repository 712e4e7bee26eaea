"""Parking and charging on real places: the public charging stations and zones of Shenzhen, the residential areas and
parking areas of Shanghai. Households, cars and spaces are MADE UP from areas; the places are real.

Each run must finish and balance to the unit, and what is placed must equal an exact optimum that SciPy's HiGHS finds
on distances computed apart from the engine. Data read in place: ST-EVCDP (MIT), OpenStreetMap contributors (ODbL).
Usage: long_supply.py BUILD_DIR [KEEP.sqlite]
"""

import csv
import json
import math
import os
import sys

import numpy as np
from osgeo import ogr
from pyproj import Geod
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

BUILD = sys.argv[1]
KEEP = sys.argv[2] if len(sys.argv) > 2 else None
SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
DATA = os.path.join(SOURCE, "..", "shared", "data")
if not os.path.isdir(DATA):
    print("skipped: ../shared/data is not beside this checkout")
    sys.exit(0)

from headless import Qgis, line_layer, point_layer  # noqa: E402
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer  # noqa: E402
from walking_reference import Streets  # noqa: E402

SHENZHEN_RADIUS, SHANGHAI_LIMIT = 2000.0, 800.0


def polygon_layer(features, crs, name):
    """(geometry, households, onsite) rows as a layer of communities."""
    layer = QgsVectorLayer(f"MultiPolygon?crs={crs}&field=cid:string&field=households:integer&field=onsite:integer", name, "memory")
    for i, (geometry, households, onsite) in enumerate(features):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(geometry)
        feature.setAttributes([f"M{i:03d}", households, onsite])
        layer.dataProvider().addFeature(feature)
    return layer


def optimum(distance, wanted, offered, limit):
    """Most units placed and then the least metres, by two linear programs (the matrix is totally unimodular)."""
    taker, giver = np.nonzero(distance <= limit)
    usable = (wanted[taker] > 0) & (offered[giver] > 0)
    taker, giver = taker[usable], giver[usable]
    count = len(taker)
    if count == 0:
        return 0, 0.0
    ones, columns = np.ones(2 * count), np.concatenate([np.arange(count)] * 2)
    limits = coo_matrix((ones, (np.concatenate([taker, len(wanted) + giver]), columns)), shape=(len(wanted) + len(offered), count)).tocsr()
    most = np.concatenate([wanted, offered])
    placed = -linprog(-np.ones(count), A_ub=limits, b_ub=most, method="highs").fun
    metres = linprog(distance[taker, giver], A_ub=limits, b_ub=most, A_eq=np.ones((1, count)), b_eq=[round(placed)], method="highs").fun
    return round(placed), metres


def rows(layer):
    return [dict(zip([f.name() for f in layer.fields()], f.attributes())) for f in layer.getFeatures()]


def check_balance(gaps, flows, left, got, need, lacking, units):
    for row in gaps:
        assert row[got] + row[lacking] == row[need], row
    assert sum(row[got] for row in gaps) == sum(row[units] for row in flows) == sum(row["used"] for row in left)
    for row in left:
        assert row["offered"] == row["used"] + row["left"] and row["left"] >= 0, row


def compare(name, flows, units, distance, wanted, offered, limit):
    placed, metres = optimum(distance, np.array(wanted), np.array(offered), limit)
    ours = sum(row[units] for row in flows)
    walked = sum(row[units] * row["walk_m"] for row in flows)
    print(f"{name}: {ours} units in {len(flows)} flows, {walked:.1f} unit metres; HiGHS {placed}, {metres:.1f}")
    assert ours == placed, (ours, placed)
    assert abs(walked - metres) <= 0.01 * max(1, ours), (walked, metres)


def to_degrees(points, crs):
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    moved = [transform.transform(p.asPoint()) for p in points]
    return np.array([[p.x(), p.y()] for p in moved])


def shenzhen(qgis):
    zones = QgsVectorLayer(os.path.join(DATA, "shenzhen-charging", "SZ_districts.shp"), "zones", "ogr")
    features = [(f.geometry(), 200 + int(f.geometry().area() / 4000.0), 0) for f in zones.getFeatures()]
    communities = polygon_layer(features, "EPSG:3857", "Shenzhen zones, households made up")
    with open(os.path.join(DATA, "shenzhen-charging", "stations.csv"), encoding="utf-8-sig") as file:
        stations = [(float(r["longitude"]), float(r["latitude"]), int(r["count"])) for r in csv.DictReader(file)]
    layer = point_layer([s[:2] for s in stations], "&field=piles:integer", [[s[2]] for s in stations], name="stations")
    parameters = {"COMMUNITIES": communities, "COMMUNITY_ID": "cid", "HOUSEHOLDS": "households", "STATIONS": layer, "STATION_PILES": "piles", "METHOD": "straight", "SERVICE_RADIUS": SHENZHEN_RADIUS, "EV_SHARE": 0.25}
    outputs = {name: "memory:" for name in ("GAPS", "FLOWS", "STATIONS_LEFT")}
    results = {"RESULTS": KEEP, "AREA": "深圳（户数为虚构）"} if KEEP else {}
    layers, _ = qgis.run("charginggap", {**parameters, **outputs, **results})
    gaps, flows, left = (rows(layers[name]) for name in outputs)
    check_balance(gaps, flows, left, "allocated", "public_need", "gap", "piles")
    for row, (_, households, _) in zip(gaps, features):
        assert row["public_need"] == math.ceil(households * 0.55 * 0.25 / 8 - 1e-9), row

    geod = Geod(ellps="WGS84")
    starts = to_degrees([f.geometry().pointOnSurface() for f in communities.getFeatures()], communities.crs())
    ends = np.array([s[:2] for s in stations])
    distance = np.array([geod.inv(np.full(len(ends), lon), np.full(len(ends), lat), ends[:, 0], ends[:, 1])[2] for lon, lat in starts])
    compare("Shenzhen", flows, "piles", distance, [r["public_need"] for r in gaps], [s[2] for s in stations], SHENZHEN_RADIUS)
    nearest = distance.min(axis=1)
    worst = max(abs(row["nearest_station_m"] - nearest[i]) for i, row in enumerate(gaps))
    print(f"Shenzhen: nearest station, worst difference {worst:.4f} m")
    assert worst < 0.01


def shanghai_features(kinds):
    with open(os.path.join(DATA, "shanghai", "landuse.geojson"), encoding="utf-8") as file:
        for feature in json.load(file)["features"]:
            if feature["properties"].get("kind") in kinds and "Polygon" in feature["geometry"]["type"]:
                yield QgsGeometry.fromWkt(ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])).ExportToWkt())


def shanghai_streets():
    lines = []
    with open(os.path.join(DATA, "shanghai", "roads.geojson"), encoding="utf-8") as file:
        for feature in json.load(file)["features"]:
            if feature["properties"]["kind"] in ("path", "major_road", "minor_road"):
                geometry = feature["geometry"]
                lines += [geometry["coordinates"]] if geometry["type"] == "LineString" else geometry["coordinates"]
    return lines


def shanghai(qgis):
    residential = list(shanghai_features({"residential"}))
    features = [(g, 60 + 30 * (i % 7), 10 + 5 * (i % 3)) for i, g in enumerate(residential)]
    communities = polygon_layer(features, "EPSG:4326", "Shanghai residential areas, households made up")
    lots = QgsVectorLayer("MultiPolygon?crs=EPSG:4326", "parking areas", "memory")
    for geometry in shanghai_features({"parking"}):
        feature = QgsFeature()
        feature.setGeometry(geometry)
        lots.dataProvider().addFeature(feature)
    streets = shanghai_streets()
    parameters = {"COMMUNITIES": communities, "COMMUNITY_ID": "cid", "HOUSEHOLDS": "households", "ONSITE_SPACES": "onsite", "LOTS": lots, "AREA_PER_SPACE": 30, "NETWORK": line_layer(streets), "WALK_LIMIT": SHANGHAI_LIMIT}
    outputs = {name: "memory:" for name in ("GAPS", "FLOWS", "LOTS_LEFT")}
    results = {"RESULTS": KEEP, "AREA": "上海（户数为虚构）"} if KEEP else {}
    layers, feedback = qgis.run("parkinggap", {**parameters, **outputs, **results})
    print("\n".join(feedback.warnings))
    gaps, flows, left = (rows(layers[name]) for name in outputs)
    assert sum(row["shared"] for row in gaps) == sum(row["spaces"] for row in flows) == sum(row["used"] for row in left) > 0
    for row in gaps:
        assert row["demand"] == min(row["onsite"], row["demand"]) + row["potential"] + row["shared"] + row["gap_after"], row

    # The walk of each flow, computed apart: point on surface and lot snap to the street like any point where both are near it.
    lot_points = {row["lot_id"]: f.geometry().asPoint() for row, f in zip(left, layers["LOTS_LEFT"].getFeatures())}
    reference = Streets(streets, "WGS84", snap=100.0)
    starts = {f["cid"]: f.geometry().pointOnSurface().asPoint() for f in communities.getFeatures()}
    checked = 0
    for flow in flows:
        start, lot = starts[flow["community_id"]], lot_points[flow["lot_id"]]
        walk = reference.nearest([[start.x(), start.y()]], [[lot.x(), lot.y()]])[0]
        if not math.isnan(walk):
            assert abs(walk - flow["walk_m"]) < 0.01, (flow, walk)
            checked += 1
    print(f"Shanghai: {sum(row['spaces'] for row in flows)} spaces shared in {len(flows)} flows; {checked} walks equal the independent ones")
    assert checked > 0


qgis = Qgis(BUILD)
shenzhen(qgis)
shanghai(qgis)
