"""10,000 random cases of shared supply against SciPy's linear programming (HiGHS): units placed and metres walked are equal.

Usage: long_supply_against_scipy.py BUILD_DIR [CASES]
"""

import os
import random
import subprocess
import sys

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

PROGRAM = os.path.join(sys.argv[1], "tests", "supply_cases")
CASES = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
UNITS_PER_METRE = 10000


def draw(chance):
    """Up to 6 givers and 6 takers; from nearly none to all in reach; round walks, so that ties are common, or any up to 300 m."""
    givers, takers = chance.randint(0, 6), chance.randint(0, 6)
    most, density, is_round = chance.choice((3, 60)), chance.random(), chance.random() < 0.5
    offered = [chance.randint(0, most) for _ in range(givers)]
    wanted = [chance.randint(0, most) for _ in range(takers)]
    walks = [[-1 if chance.random() > density else 1000000 * chance.randint(0, 3) if is_round else chance.randint(0, 3000000) for _ in wanted] for _ in offered]
    return offered, wanted, walks


def solve(cost, rows, bounds, equal=None):
    left = right = None
    if equal is not None:
        left, right = csr_matrix(np.ones((1, len(cost)))), [equal]
    result = linprog(cost, A_ub=rows, b_ub=bounds, A_eq=left, b_eq=right, bounds=(0, None), method="highs")
    assert result.status == 0, result.message
    return result.fun


def optimum(offered, wanted, walks):
    """Most units, then least metres; the matrix is that of a network, so whole units are no further condition."""
    pairs = [(g, t) for g in range(len(offered)) for t in range(len(wanted)) if walks[g][t] >= 0]
    if not pairs:
        return 0, 0.0
    columns = np.arange(len(pairs))
    givers, takers = np.array(pairs).T
    rows = csr_matrix((np.ones(2 * len(pairs)), (np.concatenate([givers, len(offered) + takers]), np.concatenate([columns, columns]))), shape=(len(offered) + len(wanted), len(pairs)))
    placed = round(-solve(-np.ones(len(pairs)), rows, offered + wanted))
    metres = solve(np.array([walks[g][t] / UNITS_PER_METRE for g, t in pairs]), rows, offered + wanted, placed)
    return placed, metres


def placed_by(line, offered, wanted, walks):
    """What one printed line places; every flow is along a pair in reach and nobody gives or takes too much."""
    numbers = [int(n) for n in line.split()]
    flows = [numbers[i : i + 4] for i in range(1, len(numbers), 4)]
    assert len(flows) == numbers[0], line
    used, received = [0] * len(offered), [0] * len(wanted)
    for g, t, units, walk in flows:
        assert units > 0 and walk >= 0 and walk == walks[g][t], (g, t, units, walk)
        used[g] += units
        received[t] += units
    assert all(a <= b for a, b in zip(used + received, offered + wanted)), line
    return sum(used), sum(units * walk for _g, _t, units, walk in flows) / UNITS_PER_METRE


def main():
    chance = random.Random(3)
    cases = [draw(chance) for _ in range(CASES)]
    text = []
    for offered, wanted, walks in cases:
        numbers = [len(offered), len(wanted), *offered, *wanted, *(w for row in walks for w in row)]
        text.append(" ".join(map(str, numbers)))
    output = subprocess.run([PROGRAM], input="\n".join(text) + "\n", capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(output) == CASES, len(output)
    total = empty = 0
    for number, (case, line) in enumerate(zip(cases, output)):
        placed, metres = placed_by(line, *case)
        best, least = optimum(*case)
        assert placed == best, (number, placed, best, case)
        assert abs(metres - least) <= 1e-6 * max(1.0, least), (number, metres, least, case)
        total += placed
        empty += placed == 0
    print(f"{CASES} cases, {total} units placed, {empty} cases without any: all equal to HiGHS, none skipped")
    assert total > CASES and empty < CASES // 2, (total, empty)


main()
