#!/usr/bin/python3
"""renewalunits on a made-up field of communities and barrier lines: time, memory and growth, and the objective beside two usual ways to
make regions, on the same neighbours: plain greedy growth, and SKATER (SciPy's minimum spanning tree of need differences, cut where it helps most).

All three must keep the limits; the neighbours of the rivals are found by shapely. Usage: bench_renewal_units.py BUILD_DIR [COMMUNITIES ...]
"""
import json
import os
import random
import resource
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tests", "support"))

import numpy as np  # noqa: E402
import shapely.geometry as shapes  # noqa: E402
from scipy.sparse import coo_matrix  # noqa: E402
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree  # noqa: E402
import warnings  # noqa: E402

warnings.filterwarnings("ignore", message="STRtree")
from shapely.strtree import STRtree  # noqa: E402

SIZES = [int(a) for a in sys.argv[2:]] or [1000, 3000, 10000]
GAP, LEAST, MOST = 60.0, 10.0, 50.0
CELL = 180.0  # metres from block to block
BARRIERS_PER_COMMUNITY = 2


def field(count, chance):
    """Blocks of 1.2 to 2.8 ha in a bent grid, needs that change slowly with some noise; barriers: arterials every 8 blocks, and
    short pieces (walls, closed ends) to make up the number."""
    side = int(count**0.5 + 0.999)
    phases = [chance.uniform(0.0, 6.28) for _ in range(4)]
    blocks, needs, barriers = [], [], []

    def bend(x, y):
        return x + 12.0 * np.sin(y / 700.0 + phases[0]), y + 12.0 * np.sin(x / 900.0 + phases[1])

    for i in range(count):
        x, y = CELL * (i % side), CELL * (i // side)
        w, h = chance.uniform(110.0, 168.0), chance.uniform(110.0, 168.0)
        blocks.append(shapes.Polygon([bend(*p) for p in ((x, y), (x + w, y), (x + w, y + h), (x, y + h))]))
        needs.append(float(np.clip(50.0 + 35.0 * np.sin(x / 800.0 + phases[2]) * np.cos(y / 650.0 + phases[3]) + chance.uniform(-20.0, 20.0), 0.0, 100.0)))
    for k in range(0, side + 1, 8):
        for j in range(side):
            at, low, high = CELL * k - 12.0, CELL * j - 12.0, CELL * (j + 1) - 12.0
            barriers.append([bend(at, low), bend(at, high)])
            barriers.append([bend(low, at), bend(high, at)])
    while len(barriers) < BARRIERS_PER_COMMUNITY * count:
        x, y = chance.uniform(0.0, CELL * side), chance.uniform(0.0, CELL * side)
        barriers.append([bend(x, y), bend(x + chance.uniform(-60.0, 60.0), y + chance.uniform(-60.0, 60.0))])
    return blocks, needs, barriers


def write(path, blocks, needs, barriers):
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4547)
    driver = ogr.GetDriverByName("GPKG")
    source = driver.CreateDataSource(path)
    layer = source.CreateLayer("communities", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("cid", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("need", ogr.OFTReal))
    lines = source.CreateLayer("barriers", crs, ogr.wkbLineString)
    source.StartTransaction()

    def moved(geometry):
        return ogr.CreateGeometryFromWkt(geometry.wkt)

    for i, (block, need) in enumerate(zip(blocks, needs)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("cid", f"C{i:06d}")
        feature.SetField("need", need)
        feature.SetGeometry(moved(shapes.Polygon([(500000 + x, 3850000 + y) for x, y in block.exterior.coords])))
        layer.CreateFeature(feature)
    for line in barriers:
        feature = ogr.Feature(lines.GetLayerDefn())
        feature.SetGeometry(moved(shapes.LineString([(500000 + x, 3850000 + y) for x, y in line])))
        lines.CreateFeature(feature)
    source.CommitTransaction()


def run_ours(build, path):
    """In a process of its own, so that its memory is its own; returns seconds, MiB above the loaded QGIS, units as lists of numbers."""
    code = (
        "import sys, time, json, resource; sys.path.insert(0, %r)\n"
        "from headless import Qgis\n"
        "from qgis.core import QgsVectorLayer\n"
        "q = Qgis(%r)\n"
        "load = lambda n: QgsVectorLayer(%r + '|layername=' + n, n, 'ogr')\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "t = time.perf_counter()\n"
        "layers, f = q.run('renewalunits', {'COMMUNITIES': load('communities'), 'COMMUNITY_ID': 'cid', 'NEED': 'need', 'BARRIERS': load('barriers'), 'UNITS': 'TEMPORARY_OUTPUT', 'MEMBERS': 'TEMPORARY_OUTPUT', 'LEFTOVER': 'TEMPORARY_OUTPUT'})\n"
        "t = time.perf_counter() - t\n"
        "m = {}\n"
        "[m.setdefault(r['unit_id'], []).append(int(r['community_id'][1:])) for r in layers['MEMBERS'].getFeatures()]\n"
        "u = resource.getrusage(resource.RUSAGE_SELF)\n"
        "print(json.dumps([t, u.ru_utime + u.ru_stime, (u.ru_maxrss - before) / 1024, list(m.values())]))\n"
    ) % (os.path.join(ROOT, "tests", "support"), build, path)
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(result.stdout.splitlines()[-1])


def neighbours(blocks, barriers):
    """Pairs at most GAP apart whose hull between the near parts no barrier cuts: by shapely."""
    tree, lines = STRtree(blocks), [shapes.LineString(b) for b in barriers]
    line_tree = STRtree(lines)
    number, line_number = {id(g): i for i, g in enumerate(blocks)}, {id(g): i for i, g in enumerate(lines)}
    around = [b.buffer(GAP) for b in blocks]
    pairs = []
    for i, block in enumerate(blocks):
        for other in tree.query(around[i]):
            j = number[id(other)]
            if j <= i or block.distance(other) > GAP:
                continue
            near = block.intersection(around[j]).union(other.intersection(around[i]))
            ground = near.convex_hull.intersection(around[i]).intersection(around[j])
            cuts = [lines[line_number[id(g)]].buffer(0.01) for g in line_tree.query(ground)]
            for cut in cuts:
                ground = ground.difference(cut)
            parts = getattr(ground, "geoms", [ground])
            if any(p.intersects(block) and p.intersects(other) and p.intersection(block).area > 0.01 and p.intersection(other).area > 0.01 for p in parts):
                pairs.append((i, j))
    return pairs


def objective(units, areas, needs):
    """(left over ha, unlikeness) of a division."""
    left = areas.sum() - sum(areas[u].sum() for u in units)
    return left, sum(float((areas[u] * abs(needs[u] - np.average(needs[u], weights=areas[u]))).sum()) for u in units)


def greedy(pairs, areas, needs):
    """Grows units one after the other by the neighbour most alike, until each is large enough."""
    around = [[] for _ in areas]
    for i, j in pairs:
        around[i].append(j)
        around[j].append(i)
    free, units = set(range(len(areas))), []
    for seed in range(len(areas)):
        if seed not in free:
            continue
        unit = [seed]
        while areas[unit].sum() < LEAST:
            mean = np.average(needs[unit], weights=areas[unit])
            near = {n for u in unit for n in around[u] if n in free and n not in unit and areas[unit].sum() + areas[n] <= MOST}
            if not near:
                break
            unit.append(min(near, key=lambda n: (abs(needs[n] - mean), n)))
        if areas[unit].sum() >= LEAST:
            units.append(unit)
            free -= set(unit)
    return units


def skater(pairs, areas, needs):
    """Cuts the minimum spanning tree again and again where the sum of squares falls most and both sides are large enough."""
    i, j = np.array(pairs).T
    count = len(areas)
    graph = coo_matrix((abs(needs[i] - needs[j]) + 1e-3, (i, j)), shape=(count, count))
    tree = minimum_spanning_tree(graph.tocsr()).tocoo()
    around = [[] for _ in range(count)]
    for a, b in zip(tree.row, tree.col):
        around[a].append(b)
        around[b].append(a)
    _, label = connected_components(tree, directed=False)
    order = np.argsort(label, kind="stable")
    open_units = [list(g) for g in np.split(order, np.flatnonzero(np.diff(label[order])) + 1)]
    units = []
    while open_units:
        unit = open_units.pop()
        cut = best_cut(unit, around, areas, needs)
        if cut is None:
            if LEAST <= areas[unit].sum() <= MOST:
                units.append(unit)
            continue
        parent, child, inside = cut
        around[parent].remove(child)
        around[child].remove(parent)
        open_units += [inside, [u for u in unit if u not in set(inside)]]
    return units


def best_cut(unit, around, areas, needs):
    """The edge of a unit's tree to cut: (parent, child, nodes below it), or None."""
    root, parent, order = unit[0], {unit[0]: None}, [unit[0]]
    for node in order:
        for n in around[node]:
            if n not in parent:
                parent[n] = node
                order.append(n)
    sums = {n: np.array([areas[n], areas[n] * needs[n], areas[n] * needs[n] ** 2]) for n in order}
    for node in reversed(order[1:]):
        sums[parent[node]] = sums[parent[node]] + sums[node]
    total, best, at = sums[root], 0.0, None
    if total[0] < 2 * LEAST:
        return None

    def spread(s):
        return s[2] - s[1] ** 2 / s[0]

    for node in order[1:]:
        other = total - sums[node]
        if sums[node][0] < LEAST or other[0] < LEAST:
            continue
        gain = spread(total) - spread(sums[node]) - spread(other) + (1e6 if total[0] > MOST else 0.0)
        if gain > best:
            best, at = gain, node
    if at is None:
        return None
    below = [at]
    for node in below:
        below += [n for n in around[node] if n != parent[node]]
    return parent[at], at, below


def main():
    import tempfile

    rows = []
    for size in SIZES:
        blocks, needs, barriers = field(size, random.Random(size))
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "field.gpkg")
            write(path, blocks, needs, barriers)
            seconds, processor, memory, ours = run_ours(sys.argv[1], path)
        begin = time.process_time()
        pairs = neighbours(blocks, barriers)
        finding = time.process_time() - begin
        areas, needs = np.array([b.area for b in blocks]) / 10000.0, np.array(needs)
        found = {"renewalunits": (ours, processor)}
        for name, method in (("greedy", greedy), ("SKATER", skater)):
            begin = time.process_time()
            found[name] = (method(pairs, areas, needs), finding + time.process_time() - begin)
        print(f"{size} communities, {len(barriers)} barriers, {len(pairs)} pairs by shapely; renewalunits {seconds:.1f} s ({processor:.1f} s of processor time), {memory:.0f} MiB")
        best = objective(ours, areas, needs)
        for name, (units, used) in found.items():
            assert all(LEAST - 1e-6 <= areas[u].sum() <= MOST + 1e-6 for u in (np.array(x) for x in units)), name
            left, unlike = objective([np.array(u) for u in units], areas, needs)
            print(f"  {name}: {len(units)} units, left over {left:.1f} ha ({left / max(best[0], 0.1):.1f} times ours), unlikeness {unlike:.0f} per {areas.sum() - left:.0f} ha placed; {unlike / (areas.sum() - left) / (best[1] / (areas.sum() - best[0])):.2f} times ours per hectare; {used:.1f} s of processor time ({used / processor:.2f} times ours)")
        rows.append((size, processor))
    for (a, first), (b, second) in zip(rows, rows[1:]):
        print(f"{a} to {b}: {b / a:.1f} times the communities, {second / first:.1f} times the processor time")


main()
