#!/usr/bin/python3
"""20,000 communities, the items of henan-2023, 500,000 survey rows: communitychecklist beside QGIS's field calculator, once per item
with the same met_when (it knows no survey, scope, conflict or summary), and beside copying the communities once.

Verdicts by attribute are compared row by row on the way. Usage: bench_community_checklist.py BUILD_DIR [COMMUNITIES [SURVEY_ROWS]]
"""
import json
import os
import random
import re
import resource
import statistics
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "support"))
from headless import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer  # noqa: E402

from qgis.analysis import QgsNativeAlgorithms  # noqa: E402
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle  # noqa: E402

COMMUNITIES = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
SURVEY_ROWS = int(sys.argv[3]) if len(sys.argv) > 3 else 500000
OUTPUT = "TEMPORARY_OUTPUT"
ANSWERS = ["是", "否", "有", "无", "达标", "不达标", "1", "0", None]
FIRST_YEAR, LAST_YEAR = 1975, 2015


def items_of(pack):
    """The items of a shipped pack after those it extends, each code once: {code: met_when}."""
    with open(os.path.join(ROOT, "standards", pack + ".json"), encoding="utf-8") as file:
        content = json.load(file)
    items = {}
    for parent in content.get("extends", []):
        items.update(items_of(parent))
    for item in content.get("checklist", []):
        for code in item.get("replaces", []):
            items.pop(code, None)
        items[item["code"]] = item["met_when"]
    return items


def cell(name, is_word, chance):
    if name.startswith("cov_share"):
        return str(chance.random())
    if name.startswith("cov_"):
        return chance.choice(["met", "unmet", "partly", None])
    if name == "kind":
        return chance.choice(["old_community", "urban_village"])
    return chance.choice(ANSWERS) if is_word else str(chance.randint(1, 300))


def communities(names, words, chance):
    fields = "".join(f"&field={name}:string" for name in names)
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:4547&field=cid:string&field=year:integer{fields}", "communities", "memory")
    features = []
    for i in range(COMMUNITIES):
        feature = QgsFeature(layer.fields())
        x, y = 500000 + 150 * (i % 200), 3800000 + 150 * (i // 200)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 100, y + 100)))
        feature.setAttributes([f"c{i}", chance.randint(FIRST_YEAR, LAST_YEAR)] + [cell(name, name in words, chance) for name in names])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def survey(codes, chance):
    layer = QgsVectorLayer("NoGeometry?field=cid:string&field=item:string&field=status:string&field=day:string", "survey", "memory")
    features = []
    for _ in range(SURVEY_ROWS):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"c{chance.randrange(COMMUNITIES)}", chance.choice(codes), chance.choice(ANSWERS), f"2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def native(algorithm, parameters):
    """Runs an algorithm of QGIS; returns seconds and its output layer."""
    from qgis.core import QgsApplication, QgsProcessingUtils

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    instance = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    begin = time.perf_counter()
    outputs, succeeded = instance.run(parameters, context, feedback)
    seconds = time.perf_counter() - begin
    assert succeeded, feedback.textLog()
    layer = QgsProcessingUtils.mapLayerFromString(outputs["OUTPUT"], context)
    return seconds, context.takeResultLayer(layer.id()), context


def main():
    qgis = Qgis(sys.argv[1])
    qgis.registry.addProvider(QgsNativeAlgorithms(qgis.registry))
    chance = random.Random(7)
    items = items_of("henan-2023")
    names = sorted({name for text in items.values() for name in re.findall(r'"(\w+)"', text)} | {"kind"})
    # Columns that hold words; the calculator stops at a word where it wants a number.
    words = {name for text in items.values() for name in re.findall(r'trim\("(\w+)"\)', text)}
    layer = communities(names, words, chance)
    reading = statistics.median(native("native:fieldcalculator", {"INPUT": layer, "FIELD_NAME": "answer", "FIELD_TYPE": 1, "FORMULA": "1", "OUTPUT": OUTPUT})[0] for _ in range(3))
    asked = {"COMMUNITIES": layer, "COMMUNITY_ID": "cid", "BUILT_YEAR": "year", "BUILT_BY": LAST_YEAR, "STANDARD": "henan-2023", "ITEMS": OUTPUT, "SUMMARY": OUTPUT}
    times = {}

    def audit(title, parameters):
        begin = time.perf_counter()
        results, _feedback = qgis.run("communitychecklist", parameters)
        times[title] = time.perf_counter() - begin
        return results["ITEMS"]

    verdicts = {}
    for row in audit("attributes only", asked).getFeatures():
        verdicts.setdefault(row["item"], []).append(row["verdict"])
    items = {code: text for code, text in items.items() if code in verdicts}
    answers = survey(list(items), chance)
    audit("with the survey", {**asked, "SURVEY": answers, "SURVEY_COMMUNITY": "cid", "SURVEY_ITEM": "item", "SURVEY_STATUS": "status", "SURVEY_DATE": "day"})
    print(f"{COMMUNITIES} communities, {len(items)} items over {len(names)} attributes, {SURVEY_ROWS} survey rows", flush=True)

    total, compared = 0.0, 0
    for code, text in items.items():
        seconds, output, _context = native("native:fieldcalculator", {"INPUT": layer, "FIELD_NAME": "answer", "FIELD_TYPE": 1, "FORMULA": text, "OUTPUT": OUTPUT})
        total += seconds
        for row, verdict in zip(output.getFeatures(), verdicts[code]):
            # The calculator knows no blank cells; here there are none.
            if verdict in ("met", "unmet"):
                assert (verdict == "met") == bool(row["answer"]), (code, row.attributes())
                compared += 1
    print(f"field calculator, once per item: {total:.1f} s; {compared} verdicts equal")
    for title, seconds in times.items():
        print(f"communitychecklist, {title}: {seconds:.1f} s; field calculator / it {total / seconds:.2f}; it / copying the communities once {seconds / reading:.1f}")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


main()
