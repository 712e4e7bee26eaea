"""Coverage, checklist, scorecard and indicators on real places: Liechtenstein through importosm, and the Bund in Shanghai.

Places, streets and facilities are real; build years are MADE UP (a third unknown), and so is that the three school grounds of
Shanghai are middle schools. Everything else that OpenStreetMap does not know stays unknown. What the audits wrote is worked out again from their tables and from the layers: that coverage reaches the
checklist, the counts, the scores, and the covered land of TJ-22, 25 and 26 by Shapely. OpenStreetMap contributors, ODbL.
Usage: long_checklist_chain.py BUILD_DIR [KEEP.sqlite]
"""

import json
import os
import re
import sqlite3
import sys
import tempfile

BUILD = sys.argv[1]
SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
DATA = os.path.join(SOURCE, "..", "shared", "data")
if not os.path.isdir(DATA):
    print("skipped: ../shared/data is not beside this checkout")
    sys.exit(0)

from headless import Qgis, point_layer  # noqa: E402
from osgeo import ogr  # noqa: E402
from pyproj import Transformer  # noqa: E402
from qgis.core import QgsExpression, QgsExpressionContext, QgsFeature, QgsField, QgsFields, QgsGeometry, QgsVectorLayer  # noqa: E402
from qgis.PyQt.QtCore import QVariant  # noqa: E402
from shapely import wkb  # noqa: E402
from shapely.geometry import Point  # noqa: E402
from shapely.ops import transform, unary_union  # noqa: E402
from shapely.validation import make_valid  # noqa: E402

PACK = "henan-2023"
YEARS = [1985, None, 1998, 2012, None, 1978]
QUADRANTS = 256
LAND_TOLERANCE = 2e-5  # of the land: circles of 256 corners there and 1024 here; a country in one plane here, tiles there


def with_years(layer, ids=None):
    """The polygons of layer as communities: cid, name, and a made-up build year."""
    result = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=cid:string&field=name:string&field=built_year:integer", "communities, years made up", "memory")
    features = []
    for i, source in enumerate(layer.getFeatures() if ids is None else layer):
        feature = QgsFeature(result.fields())
        geometry = source.geometry() if ids is None else source
        feature.setGeometry(geometry)
        cid = source["cid"] if ids is None else ids[i]
        feature.setAttributes([cid, source["name"] if ids is None else None, YEARS[i % len(YEARS)]])
        features.append(feature)
    result.dataProvider().addFeatures(features)
    return result


def liechtenstein(qgis):
    names = ("NETWORK", "FACILITIES", "AREAS", "COMMUNITIES", "ENTRANCES", "BUILDINGS")
    path = os.path.join(DATA, "liechtenstein", "liechtenstein-latest.osm.pbf")
    layers, _ = qgis.run("importosm", {"INPUT": path, **{name: "memory:" for name in names}})
    layers["COMMUNITIES"] = with_years(layers["COMMUNITIES"])
    layers["RESIDENTS"] = layers.pop("BUILDINGS")
    return layers


def shanghai_layer(name, kind, fields):
    """The features of a file that have the kind of geometry, with fields from their properties; without the first one: left out."""
    with open(os.path.join(DATA, "shanghai", name + ".geojson"), encoding="utf-8") as file:
        content = json.load(file)
    result = QgsVectorLayer(f"Multi{kind}?crs=EPSG:4326" + "".join(f"&field={field}:string" for field in fields), name, "memory")
    features = []
    for source in content["features"]:
        if not source["geometry"]["type"].endswith(kind):
            continue
        row = [fields[field](source["properties"]) for field in fields]
        if row[0] is None:
            continue
        feature = QgsFeature(result.fields())
        geometry = QgsGeometry.fromWkt(ogr.CreateGeometryFromJson(json.dumps(source["geometry"])).ExportToWkt())
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttributes(row)
        features.append(feature)
    result.dataProvider().addFeatures(features)
    return result


def shanghai(qgis):
    """Places of the vector tiles: kinds are bare values of OpenStreetMap keys."""
    kind = {"kind": lambda p: p.get("kind"), "name": lambda p: p.get("name")}
    points = shanghai_layer("pois", "Point", kind)
    places = [feature.geometry().asMultiPoint()[0] for feature in points.getFeatures()]
    single = point_layer([(place.x(), place.y()) for place in places], "&field=kind:string&field=name:string", [feature.attributes() for feature in points.getFeatures()])
    classified, _ = qgis.run("classifyfacilities", {"INPUT": single, "CODE_FIELD": "kind", "NAME_FIELD": "name", "SCHEME": "osm", "OUTPUT": "memory:"})
    grounds = {"park": "park", "garden": "park", "recreation_ground": "park", "school": "middle_school"}
    areas = shanghai_layer("landuse", "Polygon", {"type": lambda p: grounds.get(p.get("kind")), "name": lambda p: p.get("name")})
    homes = shanghai_layer("landuse", "Polygon", {"kind": lambda p: "home" if p.get("kind") == "residential" else None})
    shapes = [feature.geometry() for feature in homes.getFeatures()]
    streets = shanghai_layer("roads", "LineString", {"kind": lambda p: p["kind"] if p["kind"] in ("path", "major_road", "minor_road") else None})
    communities = with_years(shapes, [f"S{i:03d}" for i in range(len(shapes))])
    return {"NETWORK": streets, "COMMUNITIES": communities, "FACILITIES": classified["OUTPUT"], "AREAS": areas}


def run(qgis, layers, results, area):
    shared = {"STANDARD": PACK, "RESULTS": results, "AREA": area, "PERIOD": "2025"}
    named = {"COMMUNITIES": layers["COMMUNITIES"], "COMMUNITY_ID": "cid", "COMMUNITY_NAME": "name"}
    places = {"FACILITIES": layers["FACILITIES"], "FACILITY_TYPE": "type", "AREAS": layers["AREAS"], "AREA_TYPE": "type"}
    streets = {name: layers[name] for name in ("NETWORK", "ENTRANCES", "RESIDENTS") if name in layers}
    coverage, _ = qgis.run("servicecoverage", {**named, **places, **streets, **shared, "COVERAGE": "memory:"})
    qgis.run("communitychecklist", {**named, **shared, "BUILT_YEAR": "built_year", "COVERAGE": coverage["COVERAGE"]})
    qgis.run("completenessaudit", {**named, **places, **shared})


def read_pack(name, rules, items):
    """Coverage rules and checklist items of a shipped pack and those it extends, replaced ones taken out: {code: entry}."""
    if name in read_pack.done:
        return
    read_pack.done.add(name)
    with open(os.path.join(SOURCE, "standards", name + ".json"), encoding="utf-8") as file:
        content = json.load(file)
    for parent in content.get("extends", []):
        read_pack(parent, rules, items)
    own = content.get("coverage", []), content.get("checklist", [])
    for entry in own[0] + own[1]:
        for code in entry.get("replaces", []):
            rules.pop(code, None)
            items.pop(code, None)
    rules.update({rule["code"]: rule for rule in own[0]})
    items.update({item["code"]: item for item in own[1]})


read_pack.done = set()


def questions(rules, items):
    """{code: (class, weight, expression or None, applies or None)} of the questions that count."""
    order = {"must": 0, "optional": 1, "info": 2}
    asked = {code: [rule["class"], rule.get("weight", 1), None, None] for code, rule in rules.items()}
    for code, item in items.items():
        if item["category"] == "scope":
            continue
        question = asked.setdefault(code, [item["kind"], item.get("weight", 1), None, None])
        if item["kind"] != "info":
            question[1] = item.get("weight", 1)
        question[0] = min(question[0], item["kind"], key=order.get)
        question[2], question[3] = item["met_when"], item.get("applies_when")
    return {code: question for code, question in asked.items() if question[0] != "info"}


def attribute_name(code, prefix="cov_"):
    return prefix + re.sub("[^A-Za-z0-9]", "_", code)


def truth(expression, attributes):
    """What QGIS says to an expression of the pack over attributes that may be missing; None: not known."""
    parsed = QgsExpression(expression)
    fields = QgsFields()
    for name in parsed.referencedColumns():
        fields.append(QgsField(name, QVariant.Double if name.startswith("cov_share") else QVariant.String))
    feature = QgsFeature(fields)
    feature.setAttributes([attributes.get(field.name()) for field in fields])
    context = QgsExpressionContext()
    context.setFields(fields)
    context.setFeature(feature)
    value = parsed.evaluate(context)
    if parsed.hasEvalError() or value is None or (isinstance(value, QVariant) and value.isNull()):
        return None
    return bool(value)


def verdict_of(question, code, checklist, coverage, attributes):
    """The verdict on one question by the order that docs/completeness_audit.md gives."""
    asked = checklist.get(code)
    if asked and asked != "nodata":
        return asked
    covered = coverage.get(code)

    def by_expression():
        if not question[2]:
            return None
        if question[3]:
            applies = truth(question[3], attributes)
            if applies is None or not applies:
                return "nodata" if applies is None else "na"
        met = truth(question[2], attributes)
        return "nodata" if met is None else "met" if met else "unmet"

    if covered == "met" and question[2] and f'"{attribute_name(code)}"' in question[2] and by_expression():
        return by_expression()
    if covered and covered != "nodata":
        return covered
    return (None if asked else by_expression()) or "nodata"


def check_scores(database, area, asked):
    coverage, shares, checklist = {}, {}, {}
    for community, rule, verdict, share in database.execute("SELECT community_id, rule, verdict, covered_share FROM coverage JOIN audit_run USING (run_id) WHERE area = ?", (area,)):
        coverage.setdefault(community, {})[rule] = verdict
        shares.setdefault(community, {})[rule] = share
    for community, item, verdict in database.execute("SELECT community_id, item, verdict FROM checklist_items JOIN audit_run USING (run_id) WHERE area = ?", (area,)):
        checklist.setdefault(community, {})[item] = verdict
    outcomes = {"met": 0, "unmet": 0, "nodata": 0}
    rows = database.execute("SELECT community_id, score, need, grade, complete, known_share FROM scorecard JOIN audit_run USING (run_id) WHERE area = ?", (area,)).fetchall()
    for community, score, need, grade, complete, known_share in rows:
        own = coverage.get(community, {})
        attributes = {attribute_name(code): None if verdict == "nodata" else verdict for code, verdict in own.items()}
        attributes.update({attribute_name(code, "cov_share_"): None if own[code] == "nodata" else share for code, share in shares.get(community, {}).items()})
        items = checklist[community]
        if all(verdict == "na" for verdict in items.values()):
            items = {}
        verdicts = {code: verdict_of(question, code, items, own, attributes) for code, question in asked.items()}
        applies = {code: verdict for code, verdict in verdicts.items() if verdict != "na"}
        known = {code: verdict for code, verdict in applies.items() if verdict != "nodata"}
        weight = sum(asked[code][1] for code in applies)
        known_weight = sum(asked[code][1] for code in known)
        must = [verdict for code, verdict in applies.items() if asked[code][0] == "must"]
        expected = "unmet" if {"unmet", "partly"} & set(must) else "nodata" if "nodata" in must else "met"
        assert complete == expected, (area, community, complete, expected)
        outcomes[expected] += 1
        assert abs((known_share or 0) - (known_weight / weight if weight else 0)) < 1e-9, (area, community, known_share)
        if not known:
            assert score is None and need is None and grade is None, (area, community, score)
            continue
        mean = 100 * sum(asked[code][1] * {"met": 1, "partly": 0.5, "unmet": 0}[verdict] for code, verdict in known.items()) / known_weight
        assert abs(score - mean) < 1e-9 and abs(need - (100 - mean)) < 1e-9, (area, community, score, mean)
        enough = weight - known_weight <= 0.3 * weight + 1e-9
        wanted = ("A" if mean >= 90 else "B" if mean >= 75 else "C" if mean >= 60 else "D") if enough else None
        assert grade == wanted, (area, community, grade, wanted)
    rate = database.execute("SELECT numerator, denominator FROM indicators JOIN audit_run USING (run_id) WHERE area = ? AND code = 'WJ20-RATE' AND district = '全部'", (area,)).fetchone()
    assert rate == (outcomes["met"], outcomes["met"] + outcomes["unmet"]), (rate, outcomes)
    return outcomes


def check_checklist(database, area):
    """Coverage in what items observed, and the counts of the summary; returns how many results were read."""
    coverage = {}
    for community, rule, verdict in database.execute("SELECT community_id, rule, verdict FROM coverage JOIN audit_run USING (run_id) WHERE area = ?", (area,)):
        coverage[community, attribute_name(rule)] = "NULL" if verdict == "nodata" else verdict
    seen, counts = 0, {}
    rows = database.execute("SELECT community_id, kind, verdict, evidence, observed FROM checklist_items JOIN audit_run USING (run_id) WHERE area = ?", (area,)).fetchall()
    for community, kind, verdict, evidence, observed in rows:
        count = counts.setdefault((community, kind), {"met": 0, "unmet": 0, "nodata": 0, "na": 0})
        count[verdict] += 1
        assert evidence == "none" or verdict in ("met", "unmet"), (community, verdict, evidence)
        for name, value in re.findall(r"(cov_(?!share_)\w+)=([^;]*)", observed or ""):
            assert coverage.get((community, name), "NULL") == value, (area, community, name, value)
            seen += value != "NULL"
    for row in database.execute("SELECT community_id, must_total, must_met, must_unmet, must_nodata, must_share, optional_total, optional_met, optional_unmet, optional_nodata FROM checklist_summary JOIN audit_run USING (run_id) WHERE area = ?", (area,)):
        must, optional = counts[row[0], "must"], counts[row[0], "optional"]
        assert row[1:5] == (must["met"] + must["unmet"] + must["nodata"], must["met"], must["unmet"], must["nodata"]), row
        known = must["met"] + must["unmet"]
        assert row[5] == (must["met"] / known if known else None), row
        assert row[6:] == (optional["met"] + optional["unmet"] + optional["nodata"], optional["met"], optional["unmet"], optional["nodata"]), row
    return seen


def check_land(database, area, layers):
    """TJ-22, 25 and 26: residential land within the ministry's radii, drawn in one plane round the middle of the place."""
    homes = [feature.geometry() for feature in layers["COMMUNITIES"].getFeatures()]
    centre = unary_union([wkb.loads(bytes(home.asWkb())) for home in homes]).centroid
    project = Transformer.from_crs("EPSG:4326", f"+proj=aeqd +lat_0={centre.y} +lon_0={centre.x} +ellps=WGS84", always_xy=True).transform
    drawn = lambda geometry: make_valid(transform(project, wkb.loads(bytes(geometry.asWkb()))))
    land = unary_union([drawn(home) for home in homes])
    points = [(feature["type"], drawn(feature.geometry())) for feature in layers["FACILITIES"].getFeatures() if not (feature.fieldNameIndex("duplicate_of") >= 0 and feature["duplicate_of"])]
    areas = [(feature["type"], drawn(feature.geometry())) for feature in layers["AREAS"].getFeatures()]
    near = lambda types, radius: unary_union([shape.buffer(radius, QUADRANTS) for kind, shape in points + areas if kind in types])
    greens = [shape for kind, shape in areas if kind == "park" and shape.area >= 400]
    green = unary_union([shape.buffer(300 if shape.area < 10000 else 500, QUADRANTS) for shape in greens])
    served = {"TJ-22": near(("middle_school",), 1000), "TJ-25": green, "TJ-26": near(("wet_market", "fresh_food"), 800)}
    shares = {}
    for code, ground in served.items():
        value, numerator, denominator, reason = database.execute("SELECT value, numerator, denominator, reason FROM indicators JOIN audit_run USING (run_id) WHERE area = ? AND code = ? AND district = '全部'", (area, code)).fetchone()
        if ground.is_empty:
            assert value is None and reason, (area, code, value)
            continue
        covered = land.intersection(ground).area
        assert abs(denominator - land.area) <= LAND_TOLERANCE * land.area, (area, code, denominator, land.area)
        assert abs(numerator - covered) <= LAND_TOLERANCE * land.area, (area, code, numerator, covered)
        assert abs(value - 100 * covered / land.area) <= 200 * LAND_TOLERANCE, (area, code, value)
        shares[code] = round(value, 1)
    return shares


def main():
    qgis = Qgis(BUILD)
    rules, items, checked = {}, {}, set()
    read_pack(PACK, rules, items)
    asked = questions(rules, items)
    with tempfile.TemporaryDirectory() as folder:
        for area, place in (("列支敦士登", liechtenstein), ("上海外滩", shanghai)):
            results = sys.argv[2] if len(sys.argv) > 2 else os.path.join(folder, "results.sqlite")
            layers = place(qgis)
            run(qgis, layers, results, area)
            with sqlite3.connect(results) as database:
                seen = check_checklist(database, area)
                outcomes = check_scores(database, area, asked)
                shares = check_land(database, area, layers)
            assert seen > 0, area
            checked.update(shares)
            print(f"{area}: {layers['COMMUNITIES'].featureCount()} communities; items read {seen} results of coverage; complete communities {outcomes}; covered land {shares} %", flush=True)
    assert checked == {"TJ-22", "TJ-25", "TJ-26"}, checked


main()
