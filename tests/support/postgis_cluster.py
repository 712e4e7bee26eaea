"""A PostgreSQL with PostGIS of its own: a new cluster in a scratch folder, reached by a socket only, stopped at the end."""

import csv
import getpass
import glob
import io
import os
import pwd
import shutil
import subprocess

csv.field_size_limit(2**30)


def programs():
    """The folder with initdb; Debian keeps one per version."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda path: int(path.split("/")[4]))
    return os.path.dirname(found[-1]) if found else None


class PostgisCluster:
    def __init__(self, folder):
        self.folder, self.data = folder, os.path.join(folder, "data")
        os.makedirs(folder, mode=0o755)
        # PostgreSQL refuses to run as root; Debian's package has made a user for it.
        self.owner = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        if self.owner:
            shutil.chown(folder, "postgres", pwd.getpwnam("postgres").pw_gid)

    def __enter__(self):
        admin = "postgres" if self.owner else getpass.getuser()
        self.own("initdb", "-D", self.data, "-U", admin, "--auth=peer", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.own("pg_ctl", "-D", self.data, "-w", "-t", "120", "-l", os.path.join(self.folder, "log"), "-o", f"-k {self.folder} -c listen_addresses= -c fsync=off", "start")
        if self.owner:
            subprocess.run([*self.owner, "psql", "-X", "-q", "-h", self.folder, "-d", "postgres", "-c", f"CREATE ROLE \"{getpass.getuser()}\" SUPERUSER LOGIN"], check=True)
        subprocess.run(["psql", "-X", "-q", "-h", self.folder, "-d", "postgres", "-c", "CREATE DATABASE city"], check=True)
        self.connection = f"host={self.folder} dbname=city"
        return self

    def __exit__(self, *_):
        self.own("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def own(self, program, *arguments):
        done = subprocess.run([*self.owner, os.path.join(programs(), program), *arguments], capture_output=True, text=True, cwd="/", stdin=subprocess.DEVNULL, close_fds=True)
        assert done.returncode == 0, (program, done.stdout, done.stderr)

    def query(self, sql):
        """Rows as lists of text, None for NULL."""
        done = subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", f"COPY ({sql}) TO STDOUT (FORMAT csv, NULL '\\N')", self.connection], capture_output=True, text=True, check=True)
        return [[None if cell == "\\N" else cell for cell in row] for row in csv.reader(io.StringIO(done.stdout, newline=""))]

    def execute(self, sql):
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql, self.connection], check=True)
