"""clang-format has nothing to change in our C++ files."""

import os
import shutil
import subprocess

import layout_files

STYLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".clang-format")


def check(root):
    program = shutil.which("clang-format")
    if not program:
        return ["clang-format is missing: run scripts/setup"]
    paths = layout_files.project_files(root, (".cpp", ".h"))
    if not paths:
        return []
    command = [program, "--style=file:" + os.path.abspath(STYLE), "--dry-run", "-Werror", *paths]
    result = subprocess.run(command, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if result.returncode == 0:
        return []
    return sorted({line.split(": ")[0] for line in result.stderr.splitlines() if ": error:" in line}) or [result.stderr]


BAD = [{"core/a.cpp": "int f( int a ) {\n  return a;\n}\n"}, {"core/a.h": "int f(int a);\n"}]
GOOD = [{"core/a.cpp": "int f( int a )\n{\n  return a;\n}\n"}]

if __name__ == "__main__":
    layout_files.main(check, BAD, GOOD)
