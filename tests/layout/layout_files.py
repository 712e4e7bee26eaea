"""Shared by the layout checks: the files of the project, and one way to report and to prove that a check can fail."""

import os
import sys
import tempfile

SKIPPED = {".git", "build", "demo", "__pycache__"}


def project_files(root, endings):
    """Paths relative to root, with /, sorted, of the files with one of the endings ("" = all)."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in SKIPPED and not name.startswith("build")]
        for name in names:
            if name.endswith(tuple(endings)):
                found.append(os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/"))
    return sorted(found)


def read(root, path):
    with open(os.path.join(root, path), encoding="utf-8", errors="replace") as file:
        return file.read()


def main(check, bad_samples, good_samples):
    """check(root) returns faults. Each bad sample {path: text} must yield one, each good one none."""
    for samples, wanted in ((bad_samples, True), (good_samples, False)):
        for files in samples:
            with tempfile.TemporaryDirectory() as folder:
                for path, text in files.items():
                    full = os.path.join(folder, path)
                    os.makedirs(os.path.dirname(full), exist_ok=True)
                    with open(full, "w", encoding="utf-8") as file:
                        file.write(text)
                faults = check(folder)
                if bool(faults) != wanted:
                    sys.exit("self-test failed on %s: %s" % (sorted(files), faults))
    faults = check(sys.argv[1])
    print("\n".join(faults) or "no faults; self-test: %d bad and %d good samples" % (len(bad_samples), len(good_samples)))
    sys.exit(1 if faults else 0)
