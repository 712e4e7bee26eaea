"""Breaks an installation in every way the doctor knows, one at a time, and looks whether it names the cause and the remedy.

Usage: check_doctor.py SOURCE_DIR BUILD_DIR
"""

import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.join(sys.argv[1], "tests", "support"))
from installation import SETTINGS, command, environment, plugin_folder, profile_folder, write  # noqa: E402

SOURCE = sys.argv[1]
SYSTEM = "/usr/lib/qgis/plugins"


class Patient:
    """A good installation in a profile, and a system plugin folder of its own to put things into."""

    def __init__(self, home):
        self.home = home
        self.variables = environment(home)
        command([os.path.join(SOURCE, "scripts", "install_profile"), home, "bureau"], self.variables)
        self.folder = plugin_folder(home, "bureau")
        self.module = os.path.join(self.folder, "librenewalaudit.so")
        self.settings = os.path.join(profile_folder(home, "bureau"), SETTINGS)
        self.system = os.path.join(home, "system")
        os.makedirs(self.system)
        os.symlink(os.path.join(SYSTEM, "libprovider_spatialite.so"), os.path.join(self.system, "libprovider_spatialite.so"))

    def findings(self, wanted, doctor=None, user=()):
        doctor = doctor or os.path.join(self.folder, "doctor.sh")
        said = command([*user, "/bin/bash", doctor, "--profiles-path", self.home, "--profile", "bureau", "--plugin-folder", self.system], self.variables, wanted)
        found = re.findall(r"^\[\d+\] (.*)\n +(.*)$", said, re.M)
        for english, chinese in found:
            # Both languages, and a sentence each of what is and of what to do.
            assert english.endswith(".") and english.count(". ") + english.count(": ") >= 1, english
            assert chinese.endswith("。") and re.search("[\u4e00-\u9fff]", chinese), chinese
        return [english for english, _ in found], said


def replace(path, old, new):
    assert len(old) == len(new)
    with open(path, "rb") as file:
        content = file.read()
    assert old in content, (path, old)
    # A new file: what a QGIS has mapped does not change under it.
    os.remove(path)
    with open(path, "wb") as file:
        file.write(content.replace(old, new))


def patch(path, offset, value):
    with open(path, "r+b") as file:
        file.seek(offset)
        file.write(value)


def other_processor(patient):
    # e_machine: AArch64 is 183, x86-64 is 62; a little-endian header as on both.
    with open(patient.module, "rb") as file:
        mine = file.read(20)[18:20]
    patch(patient.module, 18, b"\x3e\x00" if mine == b"\xb7\x00" else b"\xb7\x00")


def word_size(patient):
    patch(patient.module, 4, b"\x01")


def other_version(patient):
    with open(patient.module, "rb") as file:
        name = re.search(rb"libqgis_core\.so\.(\d+)\.(\d\d)\.", file.read())
    replace(patient.module, name.group(0), b"libqgis_core.so.%s.99." % name.group(1))


def missing_library(patient):
    replace(patient.module, b"libspatialite.so.", b"libspatialiXX.so.")


def missing_symbol(patient):
    replace(patient.module, b"\0GEOSGeomFromWKB_buf_r\0", b"\0GEOSGeomFromWKB_bufXX\0")


def cut_short(patient):
    with open(patient.module, "r+b") as file:
        file.truncate(os.path.getsize(patient.module) - 4096)


def not_a_module(patient):
    os.remove(patient.module)
    write(patient.module, "<html>404 Not Found</html>\n" * 100)


def empty(patient):
    with open(patient.module, "wb"):
        pass


def not_enabled(patient):
    write(patient.settings, "[Plugins]\nrenewal_audit=true\n\n[PythonPlugins]\nrenewal_audit=false\n")


def no_settings(patient):
    os.remove(patient.settings)


def second_copy_in_system(patient):
    shutil.copy(patient.module, patient.system)


def unpacked_twice(patient):
    shutil.copytree(patient.folder, patient.folder + "-0.1.0")


def no_module(patient):
    os.remove(patient.module)


def no_spatialite(patient):
    os.remove(os.path.join(patient.system, "libprovider_spatialite.so"))


# What is broken, and the words of the one sentence that must come of it.
BROKEN = [
    (other_processor, "made for another processor", "Install the package whose name ends in _"),
    (word_size, "made for another processor", "32 bit"),
    (other_version, r"was built for QGIS \d\.99, this computer has QGIS \d\.\d\d", "its name holds qgis3."),
    (missing_library, r"Shared libraries are missing: libspatialiXX\.so\.\d+", "Install the Debian packages"),
    (missing_symbol, "lack symbols that the module needs, such as .*GEOSGeomFromWKB_bufXX", "Update QGIS"),
    (cut_short, "is damaged: it is cut short", "install again"),
    (not_a_module, "is damaged: .*no module at all", "install again"),
    (empty, "cannot be read, or is empty", "install again"),
    (not_enabled, "not enabled", r"Tick it in Plugins > Manage and Install Plugins"),
    (no_settings, "not enabled", r"Tick it in Plugins"),
    (second_copy_in_system, "is installed 2 times", "Keep one"),
    (unpacked_twice, "is installed 2 times", "Keep one"),
    (no_module, r"librenewalaudit\.so is missing: the installation is incomplete", "Install again"),
    (no_spatialite, "SpatiaLite provider of QGIS is missing", "Install the Debian package qgis-providers"),
]


def check_broken():
    for harm, *words in BROKEN:
        with tempfile.TemporaryDirectory() as home:
            patient = Patient(home)
            harm(patient)
            found, said = patient.findings(1)
            assert len(found) == 1 and all(re.search(word, found[0]) for word in words), (harm.__name__, words, said)
            print("%s: %s" % (harm.__name__, found[0].split(". ")[0][:100]))


def check_unreadable():
    """Permissions: seen by a user who is not root, with a copy of the doctor that he may read."""
    with tempfile.TemporaryDirectory() as home:
        patient = Patient(home)
        doctor = os.path.join(home, "doctor.sh")
        shutil.copy(os.path.join(patient.folder, "doctor.sh"), doctor)
        for path in (home, patient.system):
            os.chmod(path, 0o755)
        user = ("setpriv", "--reuid=65534", "--clear-groups") if os.geteuid() == 0 else ()
        patient.findings(0, doctor, user)
        os.chmod(patient.module, 0o000)
        found, said = patient.findings(1, doctor, user)
        assert len(found) == 1 and "cannot be read" in found[0] and "chmod a+r" in found[0], said
        print("unreadable module: named")


def check_good():
    with tempfile.TemporaryDirectory() as home:
        patient = Patient(home)
        found, said = patient.findings(0)
        assert not found and "Nothing is wrong" in said and re.search(r"libspatialite\.so\.\d.*libsqlite3", said), said
        # The same script in the sources, and elsewhere: not in this profile, but in that one.
        doctor = [os.path.join(SOURCE, "scripts", "doctor"), "--profiles-path", home, "--plugin-folder", patient.system]
        assert "Nothing is wrong" in command(doctor + ["--profile", "bureau"], patient.variables)
        said = command(doctor, patient.variables, 1)
        assert "neither in the profile 'default'" in said and "but in " + patient.folder in said, said
        # The profile that QGIS starts with is the one that counts.
        write(os.path.join(home, "profiles", "profiles.ini"), "[core]\ndefaultProfile=bureau\n")
        assert "Nothing is wrong" in command(doctor, patient.variables)
        command(doctor + ["--colour"], patient.variables, 2)
        command(doctor + ["--profile"], patient.variables, 2)
    print("a good installation: nothing found")


check_good()
check_broken()
check_unreadable()
