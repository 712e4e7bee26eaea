"""The real streets of the benchmarks: greater Porto, (c) OpenStreetMap contributors, ODbL, read in place."""
import os
import subprocess
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
EXTRACT = os.path.join(FOLDER, "..", "..", "shared", "data", "porto", "porto_portugal.osm.pbf")


def extract():
    if not os.path.exists(EXTRACT):
        sys.exit("the Porto extract is not beside this checkout (../shared/data/porto)")
    return EXTRACT


def streets_file(build_dir):
    """Returns the path of the walkable streets as text, made once per build folder."""
    path = os.path.join(build_dir, "bench", "porto_streets.txt")
    if not os.path.exists(path):
        subprocess.run([sys.executable, os.path.join(FOLDER, "dump_streets.py"), extract(), path], check=True)
    return path
