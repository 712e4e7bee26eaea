"""Random cities of samplecity, divided into renewal units and checked (unit_checks.py)."""

import random

import unit_checks
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

OUTPUT = "TEMPORARY_OUTPUT"


def district_of(geometry, districts):
    shares = [(geometry.intersection(shape).area(), -i) for i, shape in enumerate(districts)]
    best = max(shares) if shares else (0.0, 0)
    return -best[1] if best[0] > 0.0 else -1


def shuffled(layer, chance):
    features = list(layer.getFeatures())
    chance.shuffle(features)
    copy = QgsVectorLayer(f"MultiPolygon?crs={layer.crs().authid()}", "shuffled", "memory")
    copy.dataProvider().addAttributes(layer.fields().toList())
    copy.updateFields()
    copy.dataProvider().addFeatures([QgsFeature(f) for f in features])
    return copy


def divided(members):
    return sorted((row["unit_id"], row["community_id"]) for row, _ in unit_checks.rows(members))


def run_city(qgis, seed, blocks):
    """Makes, divides and checks one city; returns (units, members, left over)."""
    chance = random.Random(seed)
    city, _ = qgis.run("samplecity", {"SEED": seed, "BLOCKS": blocks, "COMMUNITIES": OUTPUT, "BARRIERS": OUTPUT, "DISTRICTS": OUTPUT})
    districts = [QgsGeometry(f.geometry()) for f in city["DISTRICTS"].getFeatures()]
    with_districts = chance.random() < 0.5
    communities = {f["cid"]: (QgsGeometry(f.geometry()), f["need"], district_of(f.geometry(), districts) if with_districts else 0) for f in city["COMMUNITIES"].getFeatures()}
    least = chance.choice([4.0, 8.0, 10.0, 15.0])
    most = least * chance.choice([1.2, 2.0, 5.0])
    parameters = {"COMMUNITIES": city["COMMUNITIES"], "COMMUNITY_ID": "cid", "NEED": "need", "HOUSEHOLDS": "households", "BARRIERS": city["BARRIERS"], "MIN_AREA": least, "MAX_AREA": most, "MAX_GAP": chance.choice([20.0, 60.0, 60.0, 100.0]), "SEED": seed, "UNITS": OUTPUT, "MEMBERS": OUTPUT, "LEFTOVER": OUTPUT}
    if with_districts:
        parameters["BOUNDARIES"] = city["DISTRICTS"]
    layers, _ = qgis.run("renewalunits", parameters)
    counts = unit_checks.check_all(communities, layers, [QgsGeometry(f.geometry()) for f in city["BARRIERS"].getFeatures()], least, most)
    if seed % 5 == 0:
        again, _ = qgis.run("renewalunits", {**parameters, "COMMUNITIES": shuffled(city["COMMUNITIES"], chance)})
        assert divided(again["MEMBERS"]) == divided(layers["MEMBERS"]), "another order of rows, other units"
    return counts
