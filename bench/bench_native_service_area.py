#!/usr/bin/python3
"""servicecircles against native:serviceareafromlayer run once per limit, both through Processing, on Porto.

Usage: bench_native_service_area.py BUILD_DIR [FACILITIES]
"""
import os
import random
import sys
import time

FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(FOLDER, "..", "tests", "support"))
from headless import Qgis, line_layer, point_layer  # noqa: E402
from porto import streets_file  # noqa: E402
from qgis.analysis import QgsNativeAlgorithms  # noqa: E402
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject  # noqa: E402

LIMITS = (300, 500, 1000)


def native(registry, streets, starts, limit):
    algorithm = registry.createAlgorithmById("native:serviceareafromlayer")
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"INPUT": streets, "START_POINTS": starts, "STRATEGY": 0, "TRAVEL_COST2": limit, "DEFAULT_DIRECTION": 2, "OUTPUT_LINES": "memory:"}
    begin = time.perf_counter()
    _, succeeded = algorithm.run(parameters, context, QgsProcessingFeedback(False))
    assert succeeded
    return time.perf_counter() - begin


def ours(qgis, streets, starts, sink):
    begin = time.perf_counter()
    qgis.run("servicecircles", {"FACILITIES": starts, "NETWORK": streets, "LIMITS": ";".join(map(str, LIMITS)), sink: "memory:"})
    return time.perf_counter() - begin


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    qgis = Qgis(sys.argv[1])
    qgis.registry.addProvider(QgsNativeAlgorithms(qgis.registry))
    lines = []
    for line in open(streets_file(sys.argv[1]), encoding="ascii"):
        numbers = [float(n) for n in line.split()[1:]]
        lines.append(list(zip(numbers[::2], numbers[1::2])))
    streets = line_layer(lines)
    chance = random.Random(3)
    starts = point_layer([chance.choice(chance.choice(lines)) for _ in range(count)])
    theirs = sum(native(qgis.registry, streets, starts, limit) for limit in LIMITS)
    pieces = sorted(ours(qgis, streets, starts, "STREETS") for _ in range(5))[2]
    polygons = sorted(ours(qgis, streets, starts, "CIRCLES") for _ in range(5))[2]
    print(f"{count} facilities x {LIMITS} m, whole runs with reading the streets")
    print(f"native:serviceareafromlayer, three runs: {theirs:.1f} s")
    print(f"servicecircles STREETS: {pieces:.2f} s, {theirs / pieces:.0f} times faster (goal 50)")
    print(f"servicecircles CIRCLES: {polygons:.2f} s, {theirs / polygons:.0f} times faster (goal 10)")


main()
