"""24 made-up counties one after another, by GNU parallel and as a job array on a Slurm of this machine give the same merged rows;
jobs and merges that are killed leave no trace; PostGIS holds the same rows.

Usage: long_county_batch.py BUILD_DIR. RENEWAL_COUNTIES and RENEWAL_BLOCKS make it smaller.
"""
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "support"))
import county_batch
import postgis_cluster
import slurm_cluster

SOURCE = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
COUNTIES = int(os.environ.get("RENEWAL_COUNTIES", "24"))
BLOCKS = int(os.environ.get("RENEWAL_BLOCKS", "4"))
AUDITS = 3
MERGES_KILLED = 6


def merged(out):
    return os.path.join(out, "results.sqlite")


def same(path, out, wanted, by):
    found = county_batch.rows(path, out)
    assert list(found) == list(wanted), (by, list(found), list(wanted))
    for table, rows in wanted.items():
        assert found[table] == rows, (by, table, len(found[table]), len(rows), next((a, b) for a, b in zip(found[table], rows) if a != b))
    print(f"{by}: {sum(map(len, wanted.values()))} rows in {len(wanted)} tables as one after another", flush=True)


def killed_and_done_again(batch, scratch, by, wanted):
    out = os.path.join(scratch, by)
    start = time.monotonic()
    job = batch.run_and_kill_one(out, by)
    assert not os.path.exists(os.path.join(job, "done")), job
    assert county_batch.sound(merged(out)) == (COUNTIES - 1) * AUDITS
    said = batch.run(out, by)
    assert f"{COUNTIES} districts, 1 to do" in said, said
    assert county_batch.sound(merged(out)) == COUNTIES * AUDITS
    assert county_batch.leftovers(out) == []
    print(f"{by}: {time.monotonic() - start:.0f} s, {os.path.basename(job)[:12]} killed and done again")
    same(merged(out), out, wanted, by)


def merges_killed(batch, scratch, serial, wanted):
    """A merge that is killed at any moment leaves whole files; the next one adds the rest."""
    with open(os.path.join(serial, "jobs", "planned"), encoding="utf-8") as planned:
        inputs = [os.path.join(serial, "jobs", name.strip(), "done", "results.sqlite") for name in planned]
    start = time.monotonic()
    assert batch.merge(inputs, os.path.join(scratch, "whole.sqlite")).wait() == 0
    span = time.monotonic() - start
    seen = set()
    for attempt in range(MERGES_KILLED):
        target = os.path.join(scratch, f"merge{attempt}.sqlite")
        process = batch.merge(inputs, target)
        # From the first file on, spread over what a merge takes.
        while not os.path.exists(target) and process.poll() is None:
            time.sleep(0.005)
        time.sleep(span * 0.5 * attempt / MERGES_KILLED)
        process.send_signal(signal.SIGKILL)
        process.wait()
        runs = 0
        if os.path.getsize(target) > 0:
            with sqlite3.connect(target) as database:
                assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                has_schema = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'audit_run'").fetchone()[0]
                areas = database.execute("SELECT count(*) FROM audit_run GROUP BY area").fetchall() if has_schema else []
            assert all(count == AUDITS for count, in areas), areas
            runs = len(areas)
        seen.add(runs)
        assert batch.merge(inputs, target).wait() == 0
        assert county_batch.rows(target, serial) == wanted, target
        os.remove(target)
    print(f"merge: killed {MERGES_KILLED} times with {sorted(seen)} of {COUNTIES} files merged, then completed", flush=True)
    assert min(seen) < COUNTIES


def as_python(cell, wanted):
    """A cell of PostgreSQL's text form, as the type of the cell it is compared with."""
    if cell is None or isinstance(wanted, str):
        return cell
    if cell in ("t", "f"):
        return int(cell == "t")
    return float(cell) if isinstance(wanted, float) else int(cell)


def published_is_same(cluster, path):
    with sqlite3.connect(path) as database:
        database.enable_load_extension(True)
        database.load_extension("mod_spatialite")
        tables = county_batch.tables(database)
        count = 0
        for table, columns in {"audit_run": [column for _, column, *_ in database.execute("PRAGMA table_info(audit_run)") if column != "run_id"], **tables}.items():
            fields = ", ".join("lower(hex(AsBinary(geometry)))" if column == "geometry" else f'"{column}"' for column in columns)
            theirs = ", ".join("encode(ST_AsBinary(geometry, 'NDR'), 'hex')" if column == "geometry" else f'"{column}"' for column in columns)
            order = "run_id" if table == "audit_run" else "run_id, row_id"
            wanted = database.execute(f"SELECT run_id, {fields} FROM {table} ORDER BY {order}").fetchall()
            found = cluster.query(f"SELECT run_id, {theirs} FROM renewal.{table} ORDER BY {order}")
            assert len(found) == len(wanted), (table, len(found), len(wanted))
            for row, cells in zip(wanted, found):
                # SpatiaLite says '' of the hex of NULL.
                row = [None if column == "geometry" and not cell else cell for column, cell in zip(["run_id", *columns], row)]
                assert [as_python(cell, value) for cell, value in zip(cells, row)] == row, (table, row, cells)
            if table != "audit_run":
                view = cluster.query(f"SELECT count(*) FROM renewal.{table}_latest")[0][0]
                assert int(view) == database.execute(f"SELECT count(*) FROM {table}_latest").fetchone()[0], table
            count += len(wanted)
    return count


def publish(batch, connection, path, wanted=0):
    done = subprocess.run([os.path.join(SOURCE, "scripts", "publish_postgis"), path, connection], env=batch.environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert (done.returncode == 0) == (wanted == 0), (done.returncode, done.stderr)
    return done.stderr


def published(batch, scratch, path):
    with postgis_cluster.PostgisCluster(os.path.join(scratch, "pg")) as cluster:
        publish(batch, cluster.connection, path)
        count = published_is_same(cluster, path)
        geometries = cluster.query("SELECT f_table_name FROM geometry_columns WHERE f_table_schema = 'renewal' AND srid = 4547 ORDER BY 1")
        assert ["coverage_summary"] in geometries and ["coverage_summary_latest"] in geometries, geometries
        # Spoilt and published again: the same rows, each once; what is not ours stays.
        cluster.execute("UPDATE renewal.coverage SET verdict = 'met'; DELETE FROM renewal.parking_gap WHERE run_id > 10; CREATE TABLE renewal.notes (text text); INSERT INTO renewal.notes VALUES ('mine')")
        publish(batch, cluster.connection, path)
        assert published_is_same(cluster, path) == count
        assert cluster.query("SELECT text FROM renewal.notes") == [["mine"]]
        styles = cluster.query("SELECT f_table_name FROM layer_styles WHERE useasdefault AND f_geometry_column = 'geometry' AND styleqml::text LIKE '%<qgis%'")
        assert ["coverage_summary_latest"] in styles, styles
        comment = cluster.query("SELECT col_description('renewal.coverage_summary'::regclass, attnum) FROM pg_attribute WHERE attrelid = 'renewal.coverage_summary'::regclass AND attname = 'score'")
        assert comment[0][0] and comment[0][0] != "score", comment
        keys = cluster.query("SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND confdeltype = 'c' AND confrelid = 'renewal.audit_run'::regclass")
        assert int(keys[0][0]) == len(geometries_and_tables(cluster)), keys
        # Cut off in the middle: nothing changes.
        before = cluster.query("SELECT count(*), max(run_id) FROM renewal.audit_run")
        process = subprocess.Popen([os.path.join(SOURCE, "scripts", "publish_postgis"), path, cluster.connection], env=batch.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, start_new_session=True)
        time.sleep(1.0)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert cluster.query("SELECT count(*), max(run_id) FROM renewal.audit_run") == before
        said = publish(batch, cluster.connection + " password=secret", path, wanted=1)
        assert "no password on the command line" in said and "secret" not in said, said
        assert "is not a results database" in publish(batch, cluster.connection, batch.table, wanted=1)
    print(f"PostGIS: {count} rows as in the merged database, also after publishing again", flush=True)


def geometries_and_tables(cluster):
    return cluster.query("SELECT tablename FROM pg_tables WHERE schemaname = 'renewal' AND tablename NOT IN ('audit_run', 'survey', 'notes')")


def main():
    missing = [name for name in ("parallel", "sbatch", "psql", "ogr2ogr") if not shutil.which(name)]
    missing += [name for name in ("slurmctld", "slurmd", "munged") if not shutil.which(name, path="/usr/sbin:/sbin:" + os.environ["PATH"])]
    if missing or not postgis_cluster.programs():
        print("skipped: run scripts/setup, which installs", *(missing or ["postgresql"]))
        sys.exit(77)
    with tempfile.TemporaryDirectory() as scratch:
        os.chmod(scratch, 0o755)  # munged and PostgreSQL run as others
        start = time.monotonic()
        batch = county_batch.Batch(SOURCE, scratch, COUNTIES, BLOCKS)
        print(f"{COUNTIES} counties of {BLOCKS} blocks made in {time.monotonic() - start:.0f} s", flush=True)
        start = time.monotonic()
        serial = os.path.join(scratch, "serial")
        batch.run(serial, "serial")
        print(f"one after another: {time.monotonic() - start:.0f} s", flush=True)
        wanted = county_batch.rows(merged(serial), serial)
        assert len(wanted["audit_run"]) == COUNTIES * AUDITS
        assert sorted({row[1] for row in wanted["audit_run"]}) == sorted(batch.names)
        for table in ("coverage", "coverage_summary", "unserved", "parking_gap", "parking_flows", "charging_gap"):
            assert wanted[table], table
        killed_and_done_again(batch, scratch, "parallel", wanted)
        with slurm_cluster.SlurmCluster(os.path.join(scratch, "slurm")) as cluster:
            batch.environment.update(SLURM_CONF=cluster.settings)
            killed_and_done_again(batch, scratch, "slurm", wanted)
        merges_killed(batch, scratch, serial, wanted)
        published(batch, scratch, merged(serial))


main()
