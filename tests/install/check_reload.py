"""The plugin of a profile, enabled and disabled ten times in one session through qgis.utils, as the plugin manager does.

Usage: check_reload.py SOURCE_DIR BUILD_DIR
"""

import ctypes
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(sys.argv[1], "tests", "support"))
from installation import command, environment, plugin_folder, profile_folder  # noqa: E402

ROUNDS = 10
WARM_UP = 10


class Heap(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()]


def allocated():
    """Bytes of the C++ heap in use; Python's own objects lie there too."""
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = Heap
    heap = library.mallinfo2()
    return heap.uordblks + heap.hblkhd


def session(home):
    from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator
    from qgis.core import QgsApplication

    application = QgsApplication([], True, profile_folder(home))
    application.initQgis()
    QgsApplication.setLocale(QLocale("zh_CN"))
    import qgis.utils

    folder = os.path.dirname(plugin_folder(home))
    sys.path.insert(0, folder)
    qgis.utils.plugin_paths = [folder]
    qgis.utils.updateAvailablePlugins()
    registry = QgsApplication.processingRegistry()

    def word():
        return QCoreApplication.translate("ShippedModel", "Ready models")

    providers = [provider.id() for provider in registry.providers()]
    translators = len(application.findChildren(QTranslator))
    used = []
    for _ in range(WARM_UP + ROUNDS):
        assert qgis.utils.loadPlugin("renewal_audit") and qgis.utils.startPlugin("renewal_audit")
        # What qgis_process calls; after the desktop it must not add a second provider.
        qgis.utils.plugins["renewal_audit"].initProcessing()
        assert sorted(provider.id() for provider in registry.providers()) == sorted(providers + ["renewal"])
        assert registry.createAlgorithmById("renewal:servicecoverage").displayName() != "Service coverage on foot"
        assert word() == "现成模型" and len(application.findChildren(QTranslator)) == translators + 1
        assert qgis.utils.unloadPlugin("renewal_audit")
        QCoreApplication.processEvents()
        assert [provider.id() for provider in registry.providers()] == providers
        assert registry.createAlgorithmById("renewal:servicecoverage") is None
        assert word() == "Ready models" and len(application.findChildren(QTranslator)) == translators
        used.append(allocated())
    grown = used[-1] - used[WARM_UP - 1]
    # A provider left behind in each round would be ten times as much.
    assert grown < 200 * 1024, "%d bytes more after %d rounds: %s" % (grown, ROUNDS, used)
    print("%d times enabled and disabled, %d bytes more at the end" % (WARM_UP + ROUNDS, grown))
    application.exitQgis()


if len(sys.argv) > 3:
    session(sys.argv[3])
else:
    # A process of its own: what it crashes with is its exit code.
    with tempfile.TemporaryDirectory() as folder:
        variables = environment(folder)
        command([os.path.join(sys.argv[1], "scripts", "install_profile"), folder], variables)
        print(command([sys.executable, *sys.argv, folder], variables).strip().splitlines()[-1])
