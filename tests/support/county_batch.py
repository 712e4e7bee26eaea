"""Made-up counties, batches over them, and what the rows of two databases say when they are compared.

Independent of the module: SQLite only. Used by tests/scripts.
"""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

LAYERS = ("network", "communities", "buildings", "entrances", "facilities", "areas", "lots", "stations")
# Names of districts are data. The folder of the second cannot stand in a layer's address, the third and fourth differ by / only.
HOSTILE = ("金水区", "a|layername=b", "二七/区", "二七∕区", "$(touch pwned) `id`; 'x\" -rf", "😀 " + "长" * 200)

PARAMETERS = """# What all counties share; {folder} is the folder of each.
AREA={district}
PERIOD=2025
COMMUNITY_ID=cid
COMMUNITY_NAME=name
POPULATION=population
HOUSEHOLDS=households
ONSITE_SPACES=onsite
CARS=cars
POTENTIAL_SPACES=potential
EVS=evs
PRIVATE_PILES=private_piles
EBIKE=ebike
FACILITY_TYPE=type
AREA_TYPE=type
LOT_ID=lid
LOT_SPACES=spaces
LOT_SHARE=share
LOT_TYPE=lot_type
STATION_ID=sid
STATION_PILES=piles
NETWORK={folder}/city.gpkg|layername=network
COMMUNITIES={folder}/city.gpkg|layername=communities
RESIDENTS={folder}/city.gpkg|layername=buildings
ENTRANCES={folder}/city.gpkg|layername=entrances
FACILITIES={folder}/city.gpkg|layername=facilities
AREAS={folder}/city.gpkg|layername=areas
LOTS={folder}/city.gpkg|layername=lots
STATIONS={folder}/city.gpkg|layername=stations
"""


class Batch:
    """One folder with counties, a table of them, the parameters, and a profile with the plugin."""

    def __init__(self, source, scratch, counties, blocks):
        self.source, self.scratch = source, scratch
        self.names = [HOSTILE[i] if i < len(HOSTILE) else f"县{i:02}" for i in range(counties)]
        self.profile = os.path.join(scratch, "profile")
        self.model = os.path.join(source, "models", "coverage_parking_charging.model3")
        self.environment = dict(os.environ, HOME=self.profile, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")
        self.script("install_profile", self.profile)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            folders = list(pool.map(lambda i: self.make_county(i, blocks), range(counties)))
        self.table = os.path.join(scratch, "districts.csv")
        with open(self.table, "w", encoding="utf-8") as table:
            table.write("district,folder\n")
            for name, folder in zip(self.names, folders):
                table.write('"{}","{}"\n'.format(name.replace('"', '""'), folder.replace('"', '""')))
        self.parameters = os.path.join(scratch, "parameters.txt")
        with open(self.parameters, "w", encoding="utf-8") as parameters:
            parameters.write(PARAMETERS)

    def script(self, name, *arguments, **options):
        done = subprocess.run([os.path.join(self.source, "scripts", name), *arguments], env=self.environment, capture_output=True, text=True, **options)
        assert done.returncode == 0, (name, done.stdout[-2000:], done.stderr[-2000:])
        return done.stderr

    def qgis(self, home, *arguments):
        """The command and environment of qgis_process, with settings of its own."""
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        default = os.path.join(home, "profiles", "default")
        os.makedirs(os.path.join(default, "QGIS"), exist_ok=True)
        os.chmod(home, 0o700)
        if not os.path.lexists(os.path.join(default, "python")):
            os.symlink(os.path.join(self.profile, "profiles", "default", "python"), os.path.join(default, "python"))
            shutil.copy(os.path.join(self.profile, "profiles", "default", "QGIS", "QGIS3.ini"), os.path.join(default, "QGIS"))
        environment = dict(self.environment, HOME=home, QGIS_CUSTOM_CONFIG_PATH=home, XDG_RUNTIME_DIR=home)
        return [program, *arguments], environment

    def make_county(self, number, blocks):
        name = f"county{number}" if number != 1 else "a|layername=b\nc"
        folder = os.path.join(self.scratch, "inputs", name)
        os.makedirs(folder)
        city = os.path.join(self.scratch, f"city{number}.gpkg")
        sinks = [f"{layer.upper()}=ogr:dbname='{city}' table=\"{layer}\" (geom)" for layer in LAYERS]
        command, environment = self.qgis(os.path.join(self.scratch, f"home{number}"), "run", "renewal:samplecity", "--", f"SEED={number + 1}", f"BLOCKS={blocks}", *sinks)
        done = subprocess.run(command, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        shutil.move(city, os.path.join(folder, "city.gpkg"))
        return os.path.join("inputs", name)

    def command(self, out, by, *options):
        return [os.path.join(self.source, "scripts", "batch"), "--districts", self.table, "--run", self.model, "--parameters", self.parameters, "--out", out, "--by", by, "--profile", self.profile, *options]

    def run(self, out, by, *options, wanted=0):
        done = subprocess.run(self.command(out, by, *options), env=self.environment, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        assert done.returncode == wanted, (done.returncode, done.stdout[-2000:], done.stderr[-4000:])
        return done.stderr

    def run_and_kill_one(self, out, by, *options):
        """Starts a batch, kills one of its jobs with all it started once it has stored something, and waits for the end."""
        batch = subprocess.Popen(self.command(out, by, *options), env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, stdin=subprocess.DEVNULL)
        killed = None
        while killed is None:
            assert batch.poll() is None, "the batch ended before a job could be killed: " + batch.stdout.read()[-2000:]
            for part in parts(out):
                killed = killed or kill_job(part)
            time.sleep(0.01)
        said = batch.communicate()[0]
        assert batch.returncode == 1 and "1 of" in said, (batch.returncode, said[-2000:])
        return killed

    def merge(self, inputs, target):
        command, environment = self.qgis(os.path.join(self.scratch, "home_merge"), "run", "renewal:mergeresults", "--", *(f"INPUTS={path}" for path in inputs), f"RESULTS={target}")
        return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


def parts(out):
    """The databases of jobs that are at work."""
    jobs = os.path.join(out, "jobs")
    with contextlib.suppress(FileNotFoundError):
        for job in os.listdir(jobs):
            path = os.path.join(jobs, job, ".part", "results.sqlite")
            if os.path.exists(path) and os.path.getsize(path) > 0:
                yield path


def kill_job(part):
    """Kills the program that writes `part` and the script that started it; returns the folder of the job, None if it was too late."""
    argument = b"RESULTS=" + os.fsencode(part)
    for process in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            with open(f"/proc/{process}/cmdline", "rb") as file:
                if argument not in file.read().split(b"\0"):
                    continue
            with open(f"/proc/{process}/stat", encoding="utf-8") as file:
                parent = int(file.read().rsplit(")", 1)[1].split()[1])
            with open(f"/proc/{parent}/cmdline", "rb") as file:
                if b"batch_job" not in file.read():
                    continue
            os.kill(parent, signal.SIGKILL)
            os.kill(int(process), signal.SIGKILL)
            job = os.path.dirname(os.path.dirname(part))
            return None if os.path.exists(os.path.join(job, "done")) else job
    return None


def open_database(path):
    database = sqlite3.connect(path)
    database.execute("PRAGMA query_only = ON")
    return contextlib.closing(database)


def tables(database):
    """Tables with rows of runs, and their columns; numbers that a file gives by itself are left out."""
    names = [name for name, in database.execute("SELECT name FROM sqlite_master AS m WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_foreign_key_list(m.name) WHERE \"table\" = 'audit_run') ORDER BY name")]
    return {name: [column for _, column, *_ in database.execute(f"PRAGMA table_info({name})") if column not in ("row_id", "run_id")] for name in names}


def sound(path):
    """Returns how many runs the file holds, having checked that it is intact."""
    with open_database(path) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        return database.execute("SELECT count(*) FROM audit_run").fetchone()[0]


def rows(path, out):
    """All rows of all tables, sorted, each with what its run is; `out` is the folder that paths in the records begin with."""
    content = {}
    with open_database(path) as database:
        record = "algorithm, area, period, status, standard, standard_sha256, plugin_version, qgis_version, replace(parameters, ?1, '{out}'), replace(inputs, ?1, '{out}')"
        content["audit_run"] = sorted(database.execute(f"SELECT {record} FROM audit_run", (out,)).fetchall())
        for table, columns in tables(database).items():
            fields = ", ".join(f't."{column}"' for column in columns)
            found = database.execute(f"SELECT r.algorithm, r.area, {fields} FROM {table} AS t JOIN audit_run AS r USING (run_id) ORDER BY t.row_id").fetchall()
            content[table] = sorted(found, key=repr)
    return content


def leftovers(out):
    """What no finished batch may leave: parts, temporary folders, journals."""
    found = []
    for folder, folders, files in os.walk(os.path.join(out, "jobs")):
        found += [os.path.join(folder, name) for name in [*folders, *files] if name in (".part", "tmp", "profile", "failed.log") or name.endswith("-journal")]
    return found
