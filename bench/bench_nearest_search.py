#!/usr/bin/python3
"""Nearest facility of all vertices against Boost.Graph, LEMON, SciPy and one sweep over all arcs: Porto and a grid.

Usage: bench_nearest_search.py BUILD_DIR
"""
import os
import re
import subprocess
import sys
import time

import numpy as np
from porto import streets_file
from pyproj import Geod
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra


def graph(path):
    """Every vertex a node; the shortest of parallel edges, because csr_matrix would add them up."""
    nodes, ends = {}, []
    for line in open(path, encoding="ascii"):
        numbers = line.split()[1:]
        ids = [nodes.setdefault(p, len(nodes)) for p in zip(numbers[::2], numbers[1::2])]
        ends += [(min(a, b), max(a, b)) for a, b in zip(ids, ids[1:]) if a != b]
    places = np.array(list(nodes), float)
    ends = np.unique(np.array(ends), axis=0)
    a, b = places[ends[:, 0]], places[ends[:, 1]]
    lengths = np.array(Geod(ellps="GRS80").inv(a[:, 0], a[:, 1], b[:, 0], b[:, 1])[2])
    rows, columns = np.concatenate([ends[:, 0], ends[:, 1]]), np.concatenate([ends[:, 1], ends[:, 0]])
    return csr_matrix((np.concatenate([lengths, lengths]), (rows, columns)), shape=(len(places), len(places)))


def scipy_milliseconds(streets):
    matrix = graph(streets)
    starts = np.random.default_rng(1).choice(matrix.shape[0], matrix.shape[0] // 1000, replace=False)
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        dijkstra(matrix, indices=starts, min_only=True, return_predecessors=True)
        times.append(1000 * (time.perf_counter() - begin))
    return sorted(times)[2]


program = os.path.join(sys.argv[1], "bench", "nearest_search_bench")
streets = streets_file(sys.argv[1])
output = subprocess.run([program, streets], check=True, capture_output=True, text=True).stdout
print(output, end="")
peer = scipy_milliseconds(streets)
engine = float(re.search(r"engine ([\d.]+) \(search", output).group(1))
print(f"SciPy dijkstra(min_only, with predecessors for the ids) {peer:.0f} ms, SciPy / engine {peer / engine:.0f}")
sys.stdout.flush()
subprocess.run([program, "grid", "600", "2"], check=True)
