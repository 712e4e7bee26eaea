"""The layer rule of docs/architecture.md: which folder may include what."""

import re

import layout_files

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)

# Folder -> our folders it may include. The longest folder that matches a file counts.
MAY_INCLUDE = {
    "core/model": {"core/model"},
    "core/engine": {"core/model", "core/engine"},
    "core/input": {"core/model", "core/input"},
    "core/rules": {"core/model", "core/rules"},
    "core/store": {"core/model", "core/store"},
    "styles": {"core/model", "core/engine", "core/input", "core/rules", "core/store", "styles"},
    "algorithms": {"core/model", "core/engine", "core/input", "core/rules", "core/store", "styles", "algorithms"},
    "plugin": {"algorithms", "core/model", "core/engine", "core/input", "core/rules", "core/store", "styles", "plugin"},
}
WITHOUT_QGIS = {"core/model", "core/engine"}
STANDARD_HEADER = re.compile(r"^[a-z_0-9]+$")
C_HEADERS = {"geos_c.h"}
OWN_FOLDERS = ("core/", "algorithms/", "styles/", "plugin/", "forms/", "tests/")
PROCESSING_FOLDERS = ("algorithms", "styles", "plugin")
# qgsspatialiteutils.h is the one QGIS header the store uses besides QtCore.
STORE_QGIS = {"qgsspatialiteutils.h", "qgssqliteutils.h"}


def layer_of(path):
    fitting = [folder for folder in MAY_INCLUDE if path.startswith(folder + "/")]
    return max(fitting, key=len) if fitting else None


def is_qgis(header):
    return re.match(r"^(qgs|qgis)", header.lower()) is not None


def include_faults(path, layer, text):
    for mark, header in INCLUDE.findall(text):
        own = next((folder for folder in sorted(MAY_INCLUDE, key=len, reverse=True) if header.startswith(folder + "/")), None)
        if own and own not in MAY_INCLUDE[layer]:
            yield "%s: %s may not include %s" % (path, layer, header)
        elif mark == '"' and not own and not header.endswith(".moc") and not header.startswith("ui_"):
            yield "%s: includes of ours start at the root: %s" % (path, header)
        elif layer in WITHOUT_QGIS and not own:
            if not (STANDARD_HEADER.match(header) or header in C_HEADERS or header.startswith("lemon/")):
                yield "%s: only the standard library, geos_c.h and lemon/ here: %s" % (path, header)
        elif layer == "core/store" and is_qgis(header) and header not in STORE_QGIS:
            yield "%s: the store includes no QGIS header but %s: %s" % (path, sorted(STORE_QGIS), header)


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def check(root):
    faults = []
    for path in layout_files.project_files(root, (".cpp", ".h")):
        layer = layer_of(path)
        if not layer:
            continue
        text = without_comments(layout_files.read(root, path))
        faults += include_faults(path, layer, text)
        top = path.split("/")[0]
        if top != "plugin" and re.search(r"QgsProject\s*::\s*instance", text):
            faults.append("%s: QgsProject::instance() outside plugin/" % path)
        if top not in PROCESSING_FOLDERS and "QgsProcessing" in text:
            faults.append("%s: QgsProcessing outside algorithms/, styles/ and plugin/" % path)
        if re.search(r"^\s*#\s*(el)?if.*(_QGIS_VERSION_INT|VERSION_INT|QT_VERSION)", text, re.M) and path != "algorithms/qgis_compat.h":
            faults.append("%s: version conditions belong in algorithms/qgis_compat.h" % path)
    return faults


BAD = [
    {"core/engine/a.cpp": "#include <qgsgeometry.h>\n"},
    {"core/engine/a.cpp": "#include <QString>\n"},
    {"core/model/a.h": '#include "core/engine/b.h"\n'},
    {"core/input/a.h": '#include "core/store/b.h"\n'},
    {"core/store/a.h": '#include "core/input/b.h"\n'},
    {"core/store/a.h": "#include <qgsvectorlayer.h>\n"},
    {"core/rules/a.h": '#include "algorithms/b.h"\n'},
    {"algorithms/a.h": '#include "plugin/b.h"\n'},
    {"algorithms/a.cpp": '#include "b.h"\n'},
    {"algorithms/a.cpp": "auto p = QgsProject::instance();\n"},
    {"core/input/a.cpp": "QgsProcessingFeedback *f;\n"},
    {"algorithms/a.cpp": "#if _QGIS_VERSION_INT >= 33600\n#endif\n"},
]
GOOD = [
    {"core/engine/a.cpp": '#include "core/model/b.h"\n#include <vector>\n#include <geos_c.h>\n#include <lemon/bin_heap.h>\n'},
    {"algorithms/qgis_compat.h": "#if _QGIS_VERSION_INT >= 33600\n#endif\n"},
    {"plugin/a.cpp": "// like upstream\nauto p = QgsProject::instance();\n"},
    {"core/input/a.cpp": "// QgsProcessing stays away\n#include <qgsfeaturesource.h>\n"},
]

if __name__ == "__main__":
    layout_files.main(check, BAD, GOOD)
