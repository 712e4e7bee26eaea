"""Makes the packages and takes them apart: the ZIP goes into a fresh profile as the plugin manager does it and is used by
qgis_process and PyQGIS; the .deb is what a Debian package must be, and removing it leaves nothing.

Usage: check_package.py SOURCE_DIR BUILD_DIR
"""

import gzip
import hashlib
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(sys.argv[1], "tests", "support"))
from installation import SETTINGS, command, environment, plugin_folder, profile_folder, qgis_process, tree, write  # noqa: E402

SOURCE = sys.argv[1]
PYQGIS = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
sys.path.insert(0, sys.argv[1])
import renewal_audit
loader = renewal_audit.classFactory(None)
loader.initProcessing()
print(sorted(algorithm.id() for algorithm in QgsApplication.processingRegistry().providerById("renewal").algorithms()))
loader.unload()
application.exitQgis()
"""


def packages(folder):
    variables = environment(os.path.join(folder, "home"))
    command([os.path.join(SOURCE, "scripts", "package_files"), folder], variables)
    names = [name for name in os.listdir(folder) if name.endswith((".zip", ".deb"))]
    architecture = command(["dpkg", "--print-architecture"], variables).strip()
    for name in names:
        assert re.fullmatch(r"renewal-audit_\d+\.\d+\.\d+_qgis3\.\d\d_%s\.(zip|deb)" % architecture, name), name
    assert len(names) == 2, names
    return sorted(os.path.join(folder, name) for name in names)


def check_zip(path, home):
    from pyplugin_installer.unzip import unzip

    variables = environment(home)
    with open(path, "rb") as file:
        unzip(file, os.path.dirname(plugin_folder(home)))
    write(os.path.join(profile_folder(home), SETTINGS), "[PythonPlugins]\nrenewal_audit=true\n")
    listed = qgis_process(["list"], variables)
    models = [os.path.splitext(name)[0].replace("_", "") for name in os.listdir(os.path.join(SOURCE, "models"))]
    for algorithm in ["servicecoverage"] + models:
        assert listed.count("renewal:%s\t" % algorithm) == 1, (algorithm, listed)
    out = os.path.join(home, "city.gpkg")
    qgis_process(["run", "renewal:samplecity", "--SEED=1", "--BLOCKS=4", "--COMMUNITIES=" + out], variables)
    assert os.path.getsize(out) > 0
    said = command([sys.executable, "-c", PYQGIS, os.path.dirname(plugin_folder(home))], variables)
    assert "renewal:fullaudit" in said and "renewal:servicecoverage" in said, said
    said = command(["bash", os.path.join(plugin_folder(home), "doctor.sh"), "--profiles-path", home], variables)
    assert "Nothing is wrong" in said, said
    with open(os.path.join(plugin_folder(home), "metadata.txt"), encoding="utf-8") as file:
        limits = dict(re.findall(r"^qgis(Minimum|Maximum)Version=(.*)$", file.read(), re.M))
    minor = re.search(r"qgis(3\.\d\d)_", path).group(1)
    assert limits == {"Minimum": minor, "Maximum": minor + ".99"}, limits
    print("ZIP: used by qgis_process and PyQGIS, %d models" % len(models))


def check_contents(folder, path):
    """What lintian would look at first."""
    control = os.path.join(folder, "control")
    root = os.path.join(folder, "root")
    subprocess.run(["dpkg-deb", "-e", path, control], check=True)
    subprocess.run(["dpkg-deb", "-x", path, root], check=True)
    listing = subprocess.run(["dpkg-deb", "-c", path], check=True, capture_output=True, text=True).stdout
    assert all(line.split()[1] == "root/root" for line in listing.splitlines()), listing
    files = {name: entry for name, entry in tree(root).items() if entry[1] is not None}
    for name, (mode, _) in tree(root).items():
        wanted = 0o755 if name not in files or name.startswith("usr/bin/") else 0o644
        assert mode == wanted, (name, oct(mode))
    # No scripts of the maintainer: nothing happens but files put and taken away.
    assert sorted(os.listdir(control)) == ["control", "md5sums"]
    with open(os.path.join(control, "md5sums"), encoding="utf-8") as file:
        sums = {name: digest for digest, name in (line.rstrip("\n").split("  ", 1) for line in file)}
    assert sums == {name: hashlib.md5(content).hexdigest() for name, (_, content) in files.items()}
    documents = "usr/share/doc/renewal-audit/"
    copyright = files[documents + "copyright"][1].decode()
    for word in ("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/", "Copyright: 20", "License: GPL-2", "/usr/share/common-licenses/GPL-2", "Egervary"):
        assert word in copyright, word
    changes = gzip.decompress(files[documents + "changelog.gz"][1]).decode()
    with open(os.path.join(control, "control"), encoding="utf-8") as file:
        version = re.search("^Version: (.*)$", file.read(), re.M).group(1)
    assert re.match(r"renewal-audit \(%s\) unstable; urgency=medium\n\n  \* " % re.escape(version), changes), changes[:200]
    assert re.search(r"\n\n -- .* <.*>  \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000\n$", changes), changes[-200:]
    module = os.path.join(root, "usr/lib/qgis/plugins/librenewalaudit.so")
    stack = re.search(r"GNU_STACK .* (R\S*) ", subprocess.run(["readelf", "-lW", module], check=True, capture_output=True, text=True).stdout).group(1)
    assert stack == "RW", stack
    headers = subprocess.run(["readelf", "-dW", module], check=True, capture_output=True, text=True).stdout
    assert "RPATH" not in headers and "RUNPATH" not in headers and "TEXTREL" not in headers, headers
    print("deb: %d files, sums and documents right" % len(files))


def check_removal(folder, path):
    """dpkg itself, on a system tree of its own: what is there after purging is what was there before."""
    root = os.path.join(folder, "system")
    for part in ("usr/lib/qgis/plugins", "usr/bin", "usr/share/doc", "usr/share/man/man1", "var/lib/dpkg"):
        os.makedirs(os.path.join(root, part))
        # dpkg takes away a folder that only this package used; on a system others use them too.
        write(os.path.join(root, part, "other"), "of another package\n")
    for part in ("info", "updates"):
        os.makedirs(os.path.join(root, "var/lib/dpkg", part))
    for part in ("status", "available"):
        write(os.path.join(root, "var/lib/dpkg", part), "")
    dpkg = ["dpkg", "--root=" + root, "--log=" + os.path.join(folder, "dpkg.log"), "--force-not-root", "--force-depends", "--no-triggers"]
    before = tree(os.path.join(root, "usr"))
    subprocess.run(dpkg + ["-i", path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert os.path.exists(os.path.join(root, "usr/lib/qgis/plugins/librenewalaudit.so"))
    assert "ii  renewal-audit" in subprocess.run(["dpkg", "--root=" + root, "-l"], check=True, capture_output=True, text=True).stdout
    subprocess.run(dpkg + ["--purge", "renewal-audit"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert tree(os.path.join(root, "usr")) == before
    assert not [name for name in tree(root) if "renewal" in name]
    print("deb: purged, nothing left")


sys.path.insert(0, "/usr/share/qgis/python")
with tempfile.TemporaryDirectory() as folder:
    deb, zipped = packages(folder)
    check_zip(zipped, os.path.join(folder, "zip"))
    check_contents(folder, deb)
    check_removal(folder, deb)
