"""The invariants of compare_renewal_units.py on 2,000 random cities, one process per core. Usage: long_renewal_units.py BUILD_DIR"""
import os
import subprocess
import sys

CITIES = 2000
SHARE = 100  # per process, so that memory stays small
SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "compare_renewal_units.py")

firsts = list(range(1, CITIES + 1, SHARE))
running, failed = [], []


def finish():
    first, process = running.pop(0)
    if process.wait() != 0:
        failed.append(first)


for first in firsts:
    if len(running) >= (os.cpu_count() or 1):
        finish()
    running.append((first, subprocess.Popen([sys.executable, SCRIPT, sys.argv[1], str(first), str(SHARE)])))
while running:
    finish()
assert not failed, f"cities from {failed}"
print(f"{CITIES} cities: all invariants hold")
