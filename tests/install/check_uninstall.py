"""Installs into profiles and uninstalls: what was there before is there afterwards, byte for byte, and nothing else.

Usage: check_uninstall.py SOURCE_DIR BUILD_DIR
"""

import os
import sys
import tempfile

sys.path.insert(0, os.path.join(sys.argv[1], "tests", "support"))
from installation import SETTINGS, command, environment, plugin_folder, profile_folder, qgis_process, tree, write  # noqa: E402

SCRIPTS = os.path.join(sys.argv[1], "scripts")

# Settings as QGIS leaves them: sections in any order, the section of plugins first, in between, last, not there.
PROFILES = {
    "no_plugins": "[UI]\nstate=@ByteArray(\\0\\xff)\n\n[gps]\nport=1\n",
    "others_first": "[PythonPlugins]\nMetaSearch=true\nprocessing=true\n\n[UI]\na=1\n",
    "others_between": "[A]\nb=1\n\n[PythonPlugins]\nprocessing=false\n\n[Z]\nrenewal=1\n",
    "others_last": "[A]\nb=\\x4e2d\\x6587\n\n[PythonPlugins]\nrenewal_audit_of_others=true\nprocessing=true\n",
    "empty_section": "[A]\nb=1\n\n[Z]\nc=2\n\n",
    "no_settings": None,
}


def made_profile(home, name, settings):
    """A profile with what its owner has: another plugin, a model of the same name as a shipped one, a results database."""
    folder = profile_folder(home, name)
    write(os.path.join(folder, "python", "plugins", "other", "__init__.py"), "# another plugin\n")
    write(os.path.join(folder, "processing", "models", "full_audit.model3"), "an own model\n")
    write(os.path.join(folder, "renewal_audit.sqlite"), "results\n")
    if settings is not None:
        write(os.path.join(folder, SETTINGS), settings)
        os.chmod(os.path.join(folder, SETTINGS), 0o600)


def check_restored(home, variables):
    for name, settings in PROFILES.items():
        made_profile(home, name, settings)
        before = tree(home)
        command([os.path.join(SCRIPTS, "install_profile"), home, name], variables)
        with open(os.path.join(profile_folder(home, name), SETTINGS), encoding="utf-8") as file:
            assert "renewal_audit=true" in file.read().split("[PythonPlugins]")[1].split("\n[")[0], name
        assert os.path.exists(os.path.join(plugin_folder(home, name), "models", "full_audit.model3"))
        # Installing anew over it changes nothing that uninstalling would not find.
        command([os.path.join(SCRIPTS, "install_profile"), home, name], variables)
        command([os.path.join(SCRIPTS, "uninstall"), "--profiles-path", home, "--profile", name], variables)
        after = tree(home)
        changed = sorted(path for path in set(before) | set(after) if before.get(path) != after.get(path))
        assert not changed, (name, changed, [after.get(path) for path in changed])
        command([os.path.join(SCRIPTS, "uninstall"), "--profiles-path", home, "--profile", name], variables)
        assert tree(home) == before, name
    print("%d profiles are as they were" % len(PROFILES))


def check_after_use(home, variables):
    """A profile that QGIS has used and written, also one left behind by a crash: no line of ours stays."""
    command([os.path.join(SCRIPTS, "install_profile"), home], variables)
    assert "renewal:fullaudit" in qgis_process(["list"], variables)
    path = os.path.join(profile_folder(home), SETTINGS)
    with open(path, encoding="utf-8") as file:
        settings = file.read()
    others = "[Plugins]\nlibrenewalaudit=true\ntopolplugin=true\n\n[renewal_audit]\nlast=x\n\n[General]\nkept=renewal_audit\n"
    settings = settings.replace("renewal_audit=true\n", "renewal_audit=true\nwatchDog\\renewal_audit=true\n") + "\n" + others
    write(path, settings)
    command([os.path.join(SCRIPTS, "uninstall"), "--profiles-path", home], variables)
    with open(path, encoding="utf-8") as file:
        left = file.read()
    assert [line for line in left.splitlines() if "renewal" in line] == ["kept=renewal_audit"], left
    gone = {"renewal_audit=true", "watchDog\\renewal_audit=true", "librenewalaudit=true", "[renewal_audit]", "last=x", "[PythonPlugins]", ""}
    assert [line for line in settings.splitlines() if line not in gone] == [line for line in left.splitlines() if line not in gone], left
    assert not os.path.exists(plugin_folder(home))
    assert "renewal:" not in qgis_process(["list"], variables)
    print("a used profile is without the plugin")


def check_wrong(home, variables):
    said = command([os.path.join(SCRIPTS, "uninstall"), "--profiles-path", home, "--profile", "nobody"], variables, wanted=1)
    assert "there is no profile 'nobody'" in said, said
    command([os.path.join(SCRIPTS, "uninstall"), "--profile"], variables, wanted=1)


with tempfile.TemporaryDirectory() as folder:
    check_restored(os.path.join(folder, "a"), environment(os.path.join(folder, "a")))
    check_after_use(os.path.join(folder, "b"), environment(os.path.join(folder, "b")))
    check_wrong(os.path.join(folder, "a"), environment(os.path.join(folder, "a")))
