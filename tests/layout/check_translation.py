"""Every string of the plugin has a Chinese translation, and keeps its place markers.

Usage: check_translation.py SOURCE_DIR
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SOURCE = sys.argv[1]
FOLDERS = ["algorithms", "core", "forms", "plugin", "styles"]


def problems(path):
    """What is wrong in a .ts file, a line each."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            where = f"{context.findtext('name')}: {source[:70]!r}"
            if translation is None or translation.get("type") == "unfinished" or not (translation.text or "").strip():
                found.append(f"{where} is not translated")
            elif sorted(re.findall(r"%\d", source)) != sorted(re.findall(r"%\d", translation.text)):
                found.append(f"{where} has other place markers than its translation")
    return found


def updated(folder):
    """A copy of the translation with every string of the sources in it."""
    path = os.path.join(folder, "renewal_zh_CN.ts")
    shutil.copy(os.path.join(SOURCE, "i18n", "renewal_zh_CN.ts"), path)
    tool = shutil.which("lupdate", path="/usr/lib/qt5/bin:" + os.environ["PATH"])
    command = [tool, "-silent", "-no-obsolete", "-extensions", "cpp,h,ui"] + [os.path.join(SOURCE, f) for f in FOLDERS] + ["-ts", path]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path


def prove_it_can_fail(folder):
    path = os.path.join(folder, "bad.ts")
    with open(path, "w", encoding="utf-8") as file:
        file.write(
            "<TS><context><name>A</name>"
            "<message><source>one</source><translation type='unfinished'></translation></message>"
            "<message><source>two %1</source><translation>二 %2</translation></message>"
            "<message><source>three %1</source><translation>三 %1</translation></message></context></TS>"
        )
    assert len(problems(path)) == 2


with tempfile.TemporaryDirectory() as work:
    prove_it_can_fail(work)
    faults = problems(updated(work))
    print("\n".join(faults))
    sys.exit(1 if faults else 0)
