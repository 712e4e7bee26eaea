"""Files have at most 300 lines, functions at most 50 (processAlgorithm 60; rows of a table do not count)."""

import re

import layout_files

FILE_LINES = 300
FUNCTION_LINES = 50
PROCESS_LINES = 60
FOLDERS = ("core/", "algorithms/", "styles/", "plugin/", "tests/", "bench/")
# In our layout a body opens with a brace alone on its line and closes with one at the same indent.
NOT_FUNCTIONS = re.compile(r"^\s*(namespace|class|struct|enum|union|extern|if|else|for|while|switch|do|try|catch|case|default|return)\b")


def function_faults(path, lines):
    for index, line in enumerate(lines):
        opening = re.match(r"^(\s*)\{$", line)
        if not opening or index == 0:
            continue
        heading = index - 1
        while heading > 0 and re.match(r"^\s*[:,]\s", lines[heading]):
            heading -= 1
        head = lines[heading]
        if "(" not in head or re.search(r"\b(class|struct|namespace)\b", head) or NOT_FUNCTIONS.match(head) or not re.search(r"\)[^;]*$", head):
            continue
        # A lambda's body opens far to the right and closes where its statement began.
        indent = len(opening.group(1))
        closing = next((n for n in range(index + 1, len(lines)) if re.match(r"^ {0,%d}\}" % indent, lines[n])), len(lines))
        # Rows of a table are data, not code.
        length = sum(1 for row in lines[index + 1 : closing] if not re.match(r"^\s*\{.*\},?$", row))
        limit = PROCESS_LINES if "processAlgorithm" in head else FUNCTION_LINES
        if length > limit:
            yield "%s:%d: a function of %d lines (at most %d)" % (path, index, length, limit)


def check(root):
    faults = []
    for path in layout_files.project_files(root, (".cpp", ".h")):
        if not path.startswith(FOLDERS):
            continue
        lines = layout_files.read(root, path).splitlines()
        if len(lines) > FILE_LINES:
            faults.append("%s: %d lines (at most %d)" % (path, len(lines), FILE_LINES))
        faults += function_faults(path, lines)
    return faults


def function(name, lines):
    return "int %s( int a )\n{\n%s}\n" % (name, "  ++a;\n" * lines)


BAD = [
    {"core/engine/a.cpp": "// line\n" * 301},
    {"core/engine/a.cpp": function("f", 51)},
    {"algorithms/a.cpp": function("processAlgorithm", 61)},
    {"core/engine/a.cpp": "A::A( int a )\n  : b( a )\n{\n" + "  ++a;\n" * 51 + "}\n"},
]
GOOD = [
    {"core/engine/a.cpp": "// line\n" * 300},
    {"core/engine/a.cpp": function("f", 50) + function("g", 50)},
    {"algorithms/a.cpp": function("processAlgorithm", 60)},
    {"core/engine/a.cpp": "namespace a\n{\n" + function("f", 40) + function("g", 40) + "}\n"},
]

if __name__ == "__main__":
    layout_files.main(check, BAD, GOOD)
