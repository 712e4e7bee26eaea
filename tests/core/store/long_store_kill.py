#!/usr/bin/env python3
"""Nothing lost: writers of a results database that are killed, run out of disk, or come two at once.

Usage: long_store_kill.py BUILD_DIR. Looks at the files with Python's own sqlite3, not with the code under test.
"""
import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

WRITER = os.path.join(sys.argv[1], "tests", "store_writer")
ROWS = 2000
TABLES = ("coverage", "coverage_summary", "unserved")
KILLS_WHILE_CREATING = 25
KILLS_WHILE_ADDING = 25


def writer(path, runs, rows=ROWS, area="A", wait_ms=120000):
    return subprocess.Popen([WRITER, path, str(runs), str(rows), area, str(wait_ms)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def written(path, runs, area="A"):
    process = writer(path, runs, area=area)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return out.count("stored")


def checked_runs(path, rows=ROWS):
    """Returns how many runs the file holds, having checked that it is sound and each run is whole."""
    if not os.path.exists(path):
        return 0
    with contextlib.closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        objects = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if objects == 0:
            return 0  # killed while creating: an empty file, not half a schema
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        ids = {row[0] for row in db.execute("SELECT run_id FROM audit_run")}
        for table in TABLES:
            counts = dict(db.execute(f"SELECT run_id, count(*) FROM {table} GROUP BY run_id"))
            assert counts == {run: rows for run in ids}, (table, counts)
        for table in TABLES[1:]:
            indexed = db.execute(f"SELECT count(*) FROM idx_{table}_geometry").fetchone()[0]
            assert indexed == rows * len(ids), (table, indexed)
        return len(ids)


def killed_after(path, seconds):
    """Starts a writer and kills it the given time after it began to write."""
    process = writer(path, 1000)
    assert process.stdout.readline() == "writing\n"
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    out, err = process.communicate()
    assert process.returncode == -signal.SIGKILL, err
    return out.count("stored")


def seconds_of_one_run(path):
    start = time.monotonic()
    written(path, 1)
    return time.monotonic() - start


def kill_while_creating(folder, rng):
    span = seconds_of_one_run(os.path.join(folder, "timing.sqlite"))
    none_stored = 0
    for i in range(KILLS_WHILE_CREATING):
        path = os.path.join(folder, f"create_{i}.sqlite")
        reported = killed_after(path, rng.uniform(0, span))
        runs = checked_runs(path)
        assert runs in (reported, reported + 1), (runs, reported)
        none_stored += runs == 0
        assert written(path, 1) == 1  # the next writer works
        assert checked_runs(path) == runs + 1
        os.remove(path)
    print(f"created: {KILLS_WHILE_CREATING} kills, {none_stored} before the first run was stored")
    assert none_stored > 0


def kill_while_adding(folder, rng):
    path = os.path.join(folder, "add.sqlite")
    span = seconds_of_one_run(path)
    runs, journals = checked_runs(path), 0
    for _ in range(KILLS_WHILE_ADDING):
        reported = killed_after(path, rng.uniform(0, 2 * span))
        journals += os.path.exists(path + "-journal")
        now = checked_runs(path)
        assert now in (runs + reported, runs + reported + 1), (now, runs, reported)
        runs = now
    assert written(path, 1) == 1 and checked_runs(path) == runs + 1
    print(f"added: {KILLS_WHILE_ADDING} kills, {journals} left a journal behind, {runs} whole runs")
    assert journals > 0


def two_writers(folder):
    path = os.path.join(folder, "two.sqlite")
    both = [writer(path, 10, area=area) for area in ("A", "B")]  # they also race for creating the file
    for process in both:
        out, err = process.communicate(timeout=300)
        assert process.returncode == 0 and out.count("stored") == 10, err
    assert checked_runs(path) == 20
    print("two writers at once: 20 whole runs")


def lock_is_named(folder):
    path = os.path.join(folder, "two.sqlite")
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN IMMEDIATE")
    process = writer(path, 1, wait_ms=1000)
    _, err = process.communicate(timeout=120)
    db.execute("ROLLBACK")
    db.close()
    assert process.returncode == 1 and f"(process {os.getpid()})" in err, err
    print("held file:", err.strip())


def full_disk(folder):
    """A real file system of 12 MiB: room for a first run and some more, then none."""
    disk = os.path.join(folder, "disk")
    os.mkdir(disk)
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk]
    if os.geteuid() != 0:
        inside = ["unshare", "--user", "--map-root-user", "--mount"]
        command = inside + ["sh", "-c", " ".join(mount) + ' && exec "$@"', "sh", sys.executable, __file__, sys.argv[1], disk]
        return subprocess.run(command, check=True)
    subprocess.run(mount, check=True)
    try:
        fill_disk(disk)
    finally:
        subprocess.run(["umount", disk], check=True)


def fill_disk(disk):
    path = os.path.join(disk, "full.sqlite")
    process = writer(path, 1000)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 1 and "is full" in err, err
    stored = out.count("stored")
    assert stored > 0 and checked_runs(path) == stored

    # Not even a first run: a fresh file where 2 MiB are left.
    os.remove(path)
    size = os.statvfs(disk)
    with open(os.path.join(disk, "ballast"), "wb") as ballast:
        ballast.write(b"x" * (size.f_bavail * size.f_frsize - 2 * 1024 * 1024))
    process = writer(path, 1)
    _, err = process.communicate(timeout=300)
    assert process.returncode == 1 and "is full" in err, err
    assert checked_runs(path) == 0
    os.remove(os.path.join(disk, "ballast"))
    assert written(path, 1) == 1 and checked_runs(path) == 1
    print(f"full disk: {stored} whole runs kept, a new file refused, then written once there was room")


def main():
    if len(sys.argv) > 2:
        return fill_disk(sys.argv[2])
    seed = int(os.environ.get("RENEWAL_SEED", "20250301"))
    print("seed", seed)
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        kill_while_creating(folder, rng)
        kill_while_adding(folder, rng)
        two_writers(folder)
        lock_is_named(folder)
        full_disk(folder)


main()
