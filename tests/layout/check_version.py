"""metadata.txt is the one source of the version, and the newest heading of CHANGELOG.md is of that version."""

import re

import layout_files


def check(root):
    versions = re.findall(r"^version=(\d+\.\d+\.\d+)$", layout_files.read(root, "metadata.txt"), re.M)
    if len(versions) != 1:
        return ["metadata.txt: exactly one version=x.y.z"]
    faults = []
    heading = re.search(r"^## (\S+)", layout_files.read(root, "CHANGELOG.md"), re.M)
    if not heading or heading.group(1) != versions[0]:
        faults.append("CHANGELOG.md: the first heading is not %s" % versions[0])
    for path in layout_files.project_files(root, (".cpp", ".h", "CMakeLists.txt", ".cmake")):
        if re.search(r'"%s"' % re.escape(versions[0]), layout_files.read(root, path)):
            faults.append("%s: takes the version from metadata.txt, not from itself" % path)
    return faults


META = "version=1.2.3\n"
BAD = [
    {"metadata.txt": "name=a\n", "CHANGELOG.md": "## 1.2.3\n"},
    {"metadata.txt": META, "CHANGELOG.md": "# Changes\n\n## 1.2.2\n"},
    {"metadata.txt": META, "CHANGELOG.md": "## 1.2.3\n", "plugin/a.cpp": 'auto v = "1.2.3";\n'},
]
GOOD = [{"metadata.txt": META, "CHANGELOG.md": "# Changes\n\n## 1.2.3\n", "plugin/a.cpp": "auto v = VERSION;\n"}]

if __name__ == "__main__":
    layout_files.main(check, BAD, GOOD)
