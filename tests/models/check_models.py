"""Runs the shipped models with qgis_process from a profile install, as a user does, and looks at what they leave.

Usage: check_models.py SOURCE_DIR BUILD_DIR
"""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SOURCE, BUILD = sys.argv[1:3]
TOWN = os.path.join(SOURCE, "tests", "data", "import_osm_town", "town.osm")


def environment(home):
    settings = os.path.join(home, "QGIS", "QGIS3")
    variables = dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_RUNTIME_DIR=home, QGIS_CUSTOM_CONFIG_PATH=settings, QT_QPA_PLATFORM="offscreen")
    subprocess.run([os.path.join(SOURCE, "scripts", "install_profile"), settings], env=variables, check=True, stdout=subprocess.DEVNULL)
    return variables


def run(model, parameters, variables):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    command = [program, "run", os.path.join(SOURCE, "models", model)] + [f"--{k}={v}" for k, v in parameters.items()]
    done = subprocess.run(command, env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def rows(path, query):
    with sqlite3.connect(path) as database:
        return database.execute(query).fetchall()


def main():
    with tempfile.TemporaryDirectory() as home:
        variables = environment(home)
        results = os.path.join(home, "results.sqlite")
        # A batch over two districts into one database.
        for area in ("东区", "西区"):
            run("circles_from_osm.model3", {"INPUT": TOWN, "LIMITS": "100;300", "RESULTS": results, "AREA": area, "PERIOD": "2025"}, variables)
        assert rows(results, "SELECT run_id, algorithm, area, status FROM audit_run ORDER BY run_id") == [
            (1, "servicecircles", "东区", "complete"),
            (2, "servicecircles", "西区", "complete"),
        ]
        first, second = (rows(results, f"SELECT count(*), sum(area_m2) FROM service_circles WHERE run_id = {i}")[0] for i in (1, 2))
        assert first == second and first[0] > 0, (first, second)
        assert rows(results, "SELECT count(*) FROM service_circles_latest")[0][0] == 2 * first[0]
        print(f"circles_from_osm: {first[0]} circles per run, two areas in one database")


main()
