"""From a bare Debian 12 by the README alone to the panel with a finished audit (scripts/newcomer_path); the pictures must show something.

Usage: long_newcomer_path.py BUILD_DIR. They stay in BUILD_DIR/newcomer_pictures, to be looked at.
"""

import os
import subprocess
import sys

from qgis.PyQt.QtGui import QImage

SOURCE = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PICTURES = os.path.join(sys.argv[1], "newcomer_pictures")
WANTED = ("coverage_summary", "overview", "panel_inputs", "panel_audits", "panel_communities")
SKIPPED = 77

if os.geteuid() != 0:
    print("skipped: needs root for chroot")
    sys.exit(SKIPPED)


def colours(path):
    image = QImage(path)
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


subprocess.run([os.path.join(SOURCE, "scripts", "newcomer_path"), PICTURES], check=True)
blank = [name for name in WANTED if colours(os.path.join(PICTURES, name + ".png")) < 20]
if blank:
    sys.exit("pictures that are missing or blank: %s" % blank)
print("pictures in", PICTURES)
