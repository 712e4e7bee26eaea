#!/usr/bin/python3
"""Nearest facility of all vertices against Boost.Graph, LEMON, SciPy and one sweep over all arcs: Porto and a grid.

Usage: bench_nearest_search.py BUILD_DIR
"""
import os
import subprocess
import sys

from porto import streets_file

program = os.path.join(sys.argv[1], "bench", "nearest_search_bench")
subprocess.run([program, streets_file(sys.argv[1])], check=True)
subprocess.run([program, "grid", "600", "2"], check=True)
