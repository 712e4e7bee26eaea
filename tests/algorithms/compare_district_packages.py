"""renewal:districtpackages beside an independent reader: four districts with hostile names, audited in straight lines.

Communities lie on borders, lots lend over them, surveyors write phone numbers and the names of neighbours. Then every byte
of every package is looked at, and each is opened on a QGIS without the plugin. Usage: compare_district_packages.py BUILD_DIR
"""

import os
import sqlite3
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))

from headless import Qgis  # noqa: E402
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer  # noqa: E402

import package_check  # noqa: E402
import package_scan  # noqa: E402

X0, Y0, SIZE = 466123.257, 3845123.753, 1000.0
NAMES = ["../逃逸区", "甲/乙区", "甲\\乙区", "CON'\";--区"]
PERSONAL = ["13812345678", "张三丰", "0371-65901234", "410105199003071234"]


def layer(kind, fields, rows, name):
    """A memory layer of (geometry or None, cells)."""
    result = QgsVectorLayer(f"{kind}?crs=EPSG:4547{fields}" if kind != "None" else f"None?{fields[1:]}", name, "memory")
    features = []
    for geometry, cells in rows:
        feature = QgsFeature(result.fields())
        if geometry:
            feature.setGeometry(geometry)
        feature.setAttributes(list(cells))
        features.append(feature)
    result.dataProvider().addFeatures(features)
    return result


def square(x, y, size):
    return package_check.outline(X0 + x, Y0 + y, X0 + x + size, Y0 + y + size)


def point(x, y):
    return QgsGeometry.fromWkt(f"Point({X0 + x} {Y0 + y})")


def drawn():
    """Districts two by two; in each three communities and a lot, and five communities on the borders."""
    districts = [(name, square(SIZE * (i % 2), SIZE * (i // 2), SIZE)) for i, name in enumerate(NAMES)]
    communities, places = {}, {}
    for i, word in enumerate("东南西北"):
        x, y = SIZE * (i % 2), SIZE * (i // 2)
        for k in range(3):
            communities[f"K{i + 1}-{k + 1:03}"] = (f"{word}苑{k + 1}号院", square(x + 151.37 + 250.11 * k, y + 203.19, 101.53))
        places[f"L{i + 1}-001"] = ("", point(x + 500.61, y + 420.87))
    for k, (x, y) in enumerate([(940.3, 300.7), (970.9, 500.3), (930.7, 1500.9), (300.1, 960.3), (980.77, 960.11)]):
        communities[f"G{k + 1:03}"] = (f"界河花园{k + 1}", square(x, y, 101.53))
    communities["W001"] = ("城外村", square(2600.3, 300.7, 101.53))
    return districts, communities, places


def audit(qgis, results, districts, communities, places):
    homes = layer("MultiPolygon", "&field=cid:string&field=name:string&field=hh:int&field=spaces:int&field=year:int",
                  [(geometry, (cid, name, 300, 20 if n % 2 else 400, 1995)) for n, (cid, (name, geometry)) in enumerate(communities.items())], "城区小区")
    lots = layer("Point", "&field=lid:string&field=spaces:int&field=share:double", [(geometry, (lid, 400, 1.0)) for lid, (_, geometry) in places.items()], "车场")
    notes = ["屋面渗漏，联系人：张三丰，电话13812345678", "与北苑1号院共用，0371-65901234", "户主：张三丰 410105199003071234", "排水不畅"]
    survey = layer("None", "&field=community:string&field=item:string&field=status:string&field=note:string",
                   [(None, (cid, "LX20-J01", "否", notes[n % 4])) for n, cid in enumerate(communities)], "调查")
    areas = layer("MultiPolygon", "&field=name:string", [(geometry, (name,)) for name, geometry in districts], "区县")
    audited = {"COMMUNITIES": homes, "COMMUNITY_ID": "cid", "COMMUNITY_NAME": "name", "RESULTS": results, "AREA": "全市"}
    qgis.run("parkinggap", {**audited, "METHOD": "straight", "HOUSEHOLDS": "hh", "ONSITE_SPACES": "spaces", "LOTS": lots, "LOT_ID": "lid", "LOT_SPACES": "spaces", "LOT_SHARE": "share", "WALK_LIMIT": 900})
    qgis.run("servicecoverage", {**audited, "METHOD": "straight", "FACILITIES": layer("Point", "&field=type:string", [(point(700.3, 700.9), ("kindergarten",))], "设施"), "FACILITY_TYPE": "type"})
    qgis.run("servicecircles", {"RESULTS": results, "METHOD": "straight", "FACILITIES": layer("Point", "&field=type:string", [(point(700.3, 700.9), ("kindergarten",))], "设施"), "FACILITY_TYPE": "type", "LIMITS": "300;500"})
    qgis.run("communitychecklist", {**audited, "BUILT_YEAR": "year", "SURVEY": survey, "SURVEY_COMMUNITY": "community", "SURVEY_ITEM": "item", "SURVEY_STATUS": "status", "SURVEY_NOTE": "note"})
    qgis.run("completenessaudit", {**audited, "DISTRICTS": areas, "DISTRICT_NAME": "name"})
    # The table of the surveyors that the checklist has made; one of them writes of a community nobody knows.
    with sqlite3.connect(results) as database:
        database.executemany("INSERT INTO survey (community_id, item, status, surveyor, note, photo) VALUES (?, 'LX20-J01', '否', '张三丰', ?, 'photos/张三丰.jpg')",
                             [(cid, notes[n % 4]) for n, cid in enumerate([*communities, "UNKNOWN"])])
    return areas


def main():
    package_scan.prove_it_can_fail()
    qgis = Qgis(sys.argv[1])
    faults = []
    with tempfile.TemporaryDirectory() as work:
        results, out = os.path.join(work, "city.sqlite"), os.path.join(work, "out")
        districts, communities, places = drawn()
        city = package_check.City(communities, places, districts)
        areas = audit(qgis, results, districts, communities, places)
        outputs, feedback = qgis.run("districtpackages", {"RESULTS": results, "DISTRICTS": areas, "DISTRICT_NAME": "name", "FOLDER": out, "PACKAGES": "memory:"})
        made = {row["district"]: row["folder"] for row in outputs["PACKAGES"].getFeatures()}
        assert outputs["COUNT"] == 4 and len(set(made.values())) == 4, made
        assert sorted(os.listdir(work)) == ["city.sqlite", "out"] and len(os.listdir(out)) == 4, "a folder outside"
        assert any("UNKNOWN" in warning for warning in feedback.warnings), feedback.warnings
        assert any("W001" in warning for warning in feedback.warnings), feedback.warnings
        # The scan must not pass because it looks for nothing: the city's own database holds all of it.
        with open(results, "rb") as file:
            whole = file.read()
        for index, (name, _) in enumerate(districts):
            assert package_scan.foreign_text(whole, city.foreign_terms(index)) and package_scan.foreign_numbers(whole, city.foreign_numbers(index))
            assert os.path.dirname(made[name]) == os.path.realpath(out)
            faults += [f"{name}: {fault}" for fault in package_check.faults_of(made[name], city, index, [*PERSONAL, work])]
        assert all(word.encode() in whole for word in PERSONAL), "the personal data never were in the database"
    print("\n".join(faults) or "4 packages hold their own district only and open without the plugin")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
