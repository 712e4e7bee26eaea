#!/usr/bin/python3
"""20,000 communities, the items of henan-2023, 500,000 survey rows: communitychecklist into a results database, beside QGIS's field
calculator, once per item with the same met_when (it knows no survey, scope, conflict or summary), and beside reading both layers once.

Each part runs in a process of its own, so that its memory is its own; layers come from a GeoPackage. The calculator gets every
n-th item and its time is scaled to all of them, because all of them take many minutes. Verdicts by attribute are compared row by row on the
way. Usage: bench_community_checklist.py BUILD_DIR [COMMUNITIES [SURVEY_ROWS [ITEMS_OF_THE_CALCULATOR]]]
"""
import json
import multiprocessing
import os
import random
import re
import resource
import sqlite3
import statistics
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "support"))
from headless import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer  # noqa: E402

from qgis.analysis import QgsNativeAlgorithms  # noqa: E402
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsProcessingUtils, QgsProject, QgsRectangle, QgsVectorFileWriter  # noqa: E402

BUILD = sys.argv[1]
COMMUNITIES = int(sys.argv[2]) if len(sys.argv) > 2 else 20000
SURVEY_ROWS = int(sys.argv[3]) if len(sys.argv) > 3 else 500000
CALCULATED = int(sys.argv[4]) if len(sys.argv) > 4 else 8
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


def in_own_process(work, *arguments):
    """Runs work(*arguments) in a fork that starts without QGIS, and returns its result."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(False)

    def send():
        there.send(work(*arguments))
        there.close()
        os._exit(0)  # QGIS without its end, which takes layers that Python still holds

    process = context.Process(target=send)
    process.start()
    there.close()
    result = here.recv()
    process.join()
    return result


def timed(action):
    """(seconds, seconds of processor time, result)."""
    begin, used = time.perf_counter(), time.process_time()
    result = action()
    return time.perf_counter() - begin, time.process_time() - used, result


def most_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def open_layer(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid(), (path, name)
    return layer


def make(path, names, words, codes):
    Qgis(BUILD)
    chance = random.Random(7)
    options = QgsVectorFileWriter.SaveVectorOptions()
    for name, layer in (("communities", communities(names, words, chance)), ("survey", survey(codes, chance))):
        options.layerName = name
        error = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, QgsProject.instance().transformContext(), options)
        assert error[0] == QgsVectorFileWriter.NoError, error
        options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer


def read_once(path):
    """Every cell of both layers through QGIS, looked at by nobody."""
    Qgis(BUILD)
    layers = [open_layer(path, name) for name in ("communities", "survey")]
    return [timed(lambda: sum(1 for layer in layers for _ in layer.getFeatures()))[:2] for _ in range(3)]


def audit(path, results, with_survey):
    """One run: seconds, processor seconds, MB above the loaded QGIS."""
    qgis = Qgis(BUILD)
    asked = {"COMMUNITIES": open_layer(path, "communities"), "COMMUNITY_ID": "cid", "BUILT_YEAR": "year", "BUILT_BY": LAST_YEAR, "STANDARD": "henan-2023", "RESULTS": results}
    if with_survey:
        asked.update({"SURVEY": open_layer(path, "survey"), "SURVEY_COMMUNITY": "cid", "SURVEY_ITEM": "item", "SURVEY_STATUS": "status", "SURVEY_DATE": "day"})
    before = most_memory()
    seconds, used, _ = timed(lambda: qgis.run("communitychecklist", asked))
    return seconds, used, most_memory() - before


def calculator(path, items, verdicts):
    """The field calculator of QGIS once per item; (seconds, processor seconds, verdicts compared, MB above the loaded QGIS)."""
    qgis = Qgis(BUILD)
    qgis.registry.addProvider(QgsNativeAlgorithms(qgis.registry))
    layer = open_layer(path, "communities")
    before, compared, total, total_used = most_memory(), 0, 0.0, 0.0
    for code, text in items.items():
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        instance = QgsApplication.processingRegistry().createAlgorithmById("native:fieldcalculator")
        asked = {"INPUT": layer, "FIELD_NAME": "answer", "FIELD_TYPE": 1, "FORMULA": text, "OUTPUT": "TEMPORARY_OUTPUT"}
        seconds, used, (outputs, succeeded) = timed(lambda: instance.run(asked, context, feedback))
        assert succeeded, feedback.textLog()
        total, total_used = total + seconds, total_used + used
        for row, verdict in zip(QgsProcessingUtils.mapLayerFromString(outputs["OUTPUT"], context).getFeatures(), verdicts[code]):
            # The calculator knows no blank cells; here there are none.
            if verdict in ("met", "unmet"):
                assert (verdict == "met") == bool(row["answer"]), (code, row.attributes())
                compared += 1
    return total, total_used, compared, most_memory() - before


def main():
    items = items_of("henan-2023")
    names = sorted({name for text in items.values() for name in re.findall(r'"(\w+)"', text)} | {"kind"})
    # Columns that hold words; the calculator stops at a word where it wants a number.
    words = {name for text in items.values() for name in re.findall(r'trim\("(\w+)"\)', text)}
    with tempfile.TemporaryDirectory() as folder:
        path, results = os.path.join(folder, "city.gpkg"), os.path.join(folder, "results.sqlite")
        in_own_process(make, path, names, words, list(items))
        readings = in_own_process(read_once, path)
        reading, reading_used = (statistics.median(column) for column in zip(*readings))
        print(f"reading both layers once: {reading:.1f} s, {reading_used:.1f} s of processor time", flush=True)
        runs = {}
        for title, with_survey in (("attributes only", False), ("with the survey", True)):
            wall, processor, peak = runs[title] = in_own_process(audit, path, results, with_survey)
            print(f"communitychecklist, {title}: {wall:.1f} s, {processor:.1f} s of processor time, {peak:.0f} MB above the loaded QGIS; it / reading once {wall / reading:.1f} (processor time {processor / reading_used:.1f})", flush=True)
        verdicts = {}
        with sqlite3.connect(results) as database:
            for code, verdict in database.execute("SELECT item, verdict FROM checklist_items WHERE run_id = 1 ORDER BY row_id"):
                verdicts.setdefault(code, []).append(verdict)
        items = {code: text for code, text in items.items() if code in verdicts}
        print(f"{COMMUNITIES} communities, {len(items)} items over {len(names)} attributes, {SURVEY_ROWS} survey rows; {sum(map(len, verdicts.values()))} rows of ITEMS in a run", flush=True)
        step = max(1, len(items) // CALCULATED) if CALCULATED else 1
        asked = dict(list(items.items())[::step])
        seconds, used, compared, memory = in_own_process(calculator, path, asked, verdicts)
    scale = len(items) / len(asked)
    print(f"field calculator, {len(asked)} of {len(items)} items: {seconds:.1f} s, {used:.1f} s of processor time, {memory:.0f} MB; all items (x {scale:.2f}): {seconds * scale:.0f} s, {used * scale:.0f} s; {compared} verdicts equal")
    for title, (wall, processor, _) in runs.items():
        print(f"field calculator / communitychecklist, {title}: {seconds * scale / wall:.1f} (processor time {used * scale / processor:.1f})")


main()
