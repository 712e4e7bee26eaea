"""Installs the .deb into this system as it is, looks at it with QGIS, and purges it: in a layer over the file system (overlay),
so that the system itself stays untouched and the layer shows whatever was left behind.

Usage: long_deb.py BUILD_DIR
"""

import os
import subprocess
import sys
import tempfile

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(SOURCE, "tests", "support"))
from installation import command, environment  # noqa: E402

# $1: a folder that is a file system of its own; $2: the package; $3: the Python package of the ZIP; both below $1/in.
IN_LAYER = r"""
set -euo pipefail
mount -t tmpfs layer "$1/fs"
mkdir "$1/fs/upper" "$1/fs/work" "$1/fs/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/fs/upper,workdir=$1/fs/work" "$1/fs/root"
mount -t proc proc "$1/fs/root/proc"
mount --rbind /dev "$1/fs/root/dev"
mount --bind "$1/in" "$1/fs/root/mnt"
chroot "$1/fs/root" /bin/bash -euo pipefail -c '
  export HOME=/mnt/home QGIS_CUSTOM_CONFIG_PATH=/mnt/home XDG_RUNTIME_DIR=/mnt/home/runtime QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
  QGIS="$(command -v qgis_process.bin || command -v qgis_process)"
  times() { grep -c "^Urban renewal audit" || true; }
  echo "before: $("$QGIS" list 2>/dev/null | times)"
  dpkg -i /mnt/package.deb >/mnt/dpkg.log 2>&1 || { cat /mnt/dpkg.log; exit 1; }
  dpkg -V renewal-audit
  "$QGIS" list >/mnt/list 2>/dev/null
  echo "installed: $(times </mnt/list), $(grep -c "renewal:fullaudit" /mnt/list)"
  "$QGIS" run renewal:samplecity --SEED=1 --BLOCKS=4 --COMMUNITIES=/mnt/city.gpkg >/mnt/run.log 2>&1 || { cat /mnt/run.log; exit 1; }
  "$QGIS" help /usr/share/renewal-audit/models/full_audit.model3 2>/dev/null | grep -c "^NETWORK" | sed "s/^/model by path: /"
  renewal-audit-doctor --profiles-path /mnt/home >/mnt/doctor && echo "doctor: 0"
  mkdir -p /mnt/home/profiles/default/python/plugins /mnt/home/profiles/default/QGIS
  cp -r /mnt/renewal_audit /mnt/home/profiles/default/python/plugins/
  printf "[PythonPlugins]\nrenewal_audit=true\n" >/mnt/home/profiles/default/QGIS/QGIS3.ini
  "$QGIS" list >/mnt/list 2>&1
  echo "both: $(times </mnt/list), $(grep -c "renewal:fullaudit" /mnt/list)"
  renewal-audit-doctor --profiles-path /mnt/home >/mnt/doctor || grep -c "installed 2 times" /mnt/doctor | sed "s/^/doctor on both: /"
  rm -r /mnt/home/profiles
  dpkg --purge renewal-audit >/mnt/dpkg.log 2>&1 || { cat /mnt/dpkg.log; exit 1; }
  echo "purged: $("$QGIS" list 2>/dev/null | times)"
'
# What dpkg notes about itself and the index of manual pages are not the package's; a device file marks what was removed from below.
cd "$1/fs/upper"
find . -type f ! -path './var/lib/dpkg/*' ! -path './var/log/*' ! -path './var/cache/man/*' ! -path './var/cache/ldconfig/*' ! -path './tmp/*' | sed 's/^/left: /'
find . -iname '*renewal*' | sed 's/^/left: /'
grep -l renewal-audit -r var/lib/dpkg --exclude='*-old' | sed 's/^/left: /' || true
"""

with tempfile.TemporaryDirectory() as folder:
    shared = os.path.join(folder, "in")
    variables = environment(os.path.join(shared, "home"))
    os.makedirs(os.path.join(folder, "fs"))
    command([os.path.join(SOURCE, "scripts", "package_files"), os.path.join(folder, "packages")], variables)
    command([os.path.join(SOURCE, "scripts", "python_package"), os.path.join(shared, "renewal_audit")], variables)
    package = [name for name in os.listdir(os.path.join(folder, "packages")) if name.endswith(".deb")]
    assert len(package) == 1, package
    os.rename(os.path.join(folder, "packages", package[0]), os.path.join(shared, "package.deb"))
    alone = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    said = command(alone + ["bash", "-c", IN_LAYER, "-", folder], variables)
    print(said)
    wanted = ["before: 0", "installed: 1, 1", "model by path: 1", "doctor: 0", "both: 1, 1", "doctor on both: 1", "purged: 0"]
    assert said.split("\n")[:-1] == wanted, said
