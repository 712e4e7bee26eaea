#!/usr/bin/python3
"""Shared parking of a made-up city: 20,000 communities and lots, 300 m, against SciPy's HiGHS on the same pairs; growth; a dense matrix.

HiGHS gets only the pairs within reach, found by the engine, as the engine's own flow does. It is asked twice: by one program in which
a unit not placed costs a million metres (its fastest way; exact here, not in general), and by two, the most units and then the
least metres for as many. Equal optima are asserted. Usage: bench_shared_supply.py BUILD_DIR
"""
import itertools
import os
import re
import subprocess
import sys
import tempfile
import time

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

PROGRAM = os.path.join(sys.argv[1], "bench", "supply_bench")
UNITS_PER_METRE = 10000
METRES_OF_A_UNIT = 1e6


def share(count, limit, pairs, *more):
    """Runs the engine; returns seconds of the whole run and of the flow, pairs, units placed and their cost."""
    output = subprocess.run([PROGRAM, str(count), str(limit), pairs, *more], check=True, stdout=subprocess.PIPE, text=True).stdout
    print(output, end="", flush=True)
    found = re.search(r"whole ([\d.]+) s .*flow ([\d.]+) s\), pairs (\d+)[^$]*?placed (\d+) of.*cost (\d+)", output)
    return float(found[1]), float(found[2]), int(found[3]), int(found[4]), int(found[5])


def highs(path):
    """Per way to ask: its name, seconds, units placed and metres walked."""
    with open(path, encoding="ascii") as file:
        offered, wanted = (np.array(file.readline().split(), float) for _ in range(2))
        givers, takers, walks = np.loadtxt(file, dtype=np.int64, ndmin=2).T
    columns, ones, metres = np.arange(len(walks)), np.ones(len(walks)), walks / UNITS_PER_METRE
    rows = csr_matrix((np.concatenate([ones, ones]), (np.concatenate([givers, len(offered) + takers]), np.concatenate([columns, columns]))), shape=(len(offered) + len(wanted), len(walks)))

    def solve(cost, **more):
        result = linprog(cost, A_ub=rows, b_ub=np.concatenate([offered, wanted]), method="highs", **more)
        assert result.status == 0, result.message
        return result

    begin = time.perf_counter()
    one = solve(metres - METRES_OF_A_UNIT)
    yield "one program", time.perf_counter() - begin, round(one.x.sum()), one.x @ metres
    begin = time.perf_counter()
    placed = round(-solve(-ones).fun)
    least = solve(metres, A_eq=csr_matrix(ones[None, :]), b_eq=[placed]).fun
    yield "two programs", time.perf_counter() - begin, placed, least


def compare(count, limit, pairs, ways, *more):
    whole, flow, _count, placed, cost = share(count, limit, pairs, *more)
    for name, seconds, best, metres in itertools.islice(highs(pairs), ways):
        assert placed == best, (name, placed, best)
        assert abs(cost / UNITS_PER_METRE - metres) <= 1e-6 * metres, (name, cost, metres)
        print(f"HiGHS on the same pairs, {name}: {seconds:.2f} s, HiGHS / engine's flow {seconds / flow:.0f}, HiGHS / engine's whole run {seconds / whole:.1f}; optimum equal", flush=True)


def main():
    with tempfile.TemporaryDirectory() as folder:
        pairs = os.path.join(folder, "pairs.txt")
        compare(2000, 300, pairs, 2, "dense")
        compare(20000, 300, pairs, 2)
        compare(20000, 1000, pairs, 1)
        print("growth:")
        for count, limit in ((5000, 300), (10000, 300), (20000, 300), (20000, 600), (20000, 1000)):
            whole, flow, found, _placed, _cost = share(count, limit, pairs)
            print(f"  {count} x {count}, {limit} m: {found} pairs, {100 * found / count / count:.4f} % of all; per pair {1e6 * whole / found:.1f} us whole, {1e6 * flow / found:.2f} us flow", flush=True)


main()
