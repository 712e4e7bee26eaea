"""Shared by the tests of installing: QGIS profiles of their own, and what lies in a folder."""

import os
import shutil
import subprocess

SETTINGS = os.path.join("QGIS", "QGIS3.ini")


def environment(home):
    """Nothing of the user's: home is also the folder of the profiles."""
    os.makedirs(os.path.join(home, "runtime"), mode=0o700, exist_ok=True)
    return dict(os.environ, HOME=home, XDG_DATA_HOME=home, XDG_RUNTIME_DIR=os.path.join(home, "runtime"), QGIS_CUSTOM_CONFIG_PATH=home, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8")


def profile_folder(home, name="default"):
    return os.path.join(home, "profiles", name)


def plugin_folder(home, name="default"):
    return os.path.join(profile_folder(home, name), "python", "plugins", "renewal_audit")


def command(arguments, variables, wanted=0):
    """Runs a command that must end with the wanted code; returns all it printed."""
    done = subprocess.run(arguments, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True)
    assert done.returncode == wanted, "%s ended with %d, not %d:\n%s" % (arguments, done.returncode, wanted, done.stdout[-3000:])
    return done.stdout


def qgis_process(arguments, variables):
    return command([shutil.which("qgis_process.bin") or shutil.which("qgis_process")] + arguments, variables)


def tree(folder):
    """{relative path: (permissions, content)} of everything below folder; content is None for a folder."""
    found = {}
    for base, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(base, name)
            content = None
            if not os.path.isdir(path):
                with open(path, "rb") as file:
                    content = file.read()
            found[os.path.relpath(path, folder)] = (os.stat(path).st_mode & 0o7777, content)
    return found


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)
