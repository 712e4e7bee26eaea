#!/usr/bin/python3
"""Service circles on Porto: reach, polygons, growth with the number of facilities, GEOS buffers beside.

Usage: bench_service_circles.py BUILD_DIR
"""
import os
import subprocess
import sys

from porto import streets_file

subprocess.run([os.path.join(sys.argv[1], "bench", "service_circles_bench"), streets_file(sys.argv[1])], check=True)
