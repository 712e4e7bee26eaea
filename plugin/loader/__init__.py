"""Loads the native module beside this file, where it cannot be put into the system plugin folder.

QGIS calls initProcessing() in qgis_process and initGui() in the desktop; both add the one Processing
provider, unless a copy of the module installed system-wide has added it already.
"""

import ctypes
import os
import sys

from qgis.PyQt import sip
from qgis.core import Qgis, QgsApplication, QgsMessageLog

# As the linkers of Linux and macOS, of Windows, and of MinGW name it.
NAMES = ("librenewalaudit.so", "librenewalaudit.dylib", "renewalaudit.dll", "librenewalaudit.dll")


def module_path(folder=os.path.dirname(os.path.abspath(__file__))):
    paths = [os.path.join(folder, name) for name in NAMES]
    return next((path for path in paths if os.path.exists(path)), paths[0])


def tell(sentence):
    QgsMessageLog.logMessage(sentence, "Renewal Audit", Qgis.Critical)
    print("Renewal Audit: " + sentence, file=sys.stderr)


class Loader:
    def __init__(self, iface):
        self.iface = iface
        self.module = None

    def initProcessing(self):
        if QgsApplication.processingRegistry().providerById("renewal"):
            return
        try:
            self.module = ctypes.CDLL(module_path())
        except OSError as error:
            tell(
                "the native module does not load in QGIS {0} ({1}). Install the package made for this QGIS version "
                "and architecture. 插件模块无法在 QGIS {0} 中加载，请安装与该版本对应的安装包。".format(Qgis.version(), error)
            )
            return
        if not self.module.renewal_add_provider():
            tell("the native module was built for another QGIS than {0}. 插件模块与 QGIS {0} 版本不符。".format(Qgis.version()))

    def initGui(self):
        self.initProcessing()
        if self.module and self.iface:
            self.module.renewal_show_desktop(ctypes.c_void_p(sip.unwrapinstance(self.iface)))

    def unload(self):
        if self.module:
            self.module.renewal_hide_desktop()
            self.module.renewal_remove_provider()


def classFactory(iface):
    return Loader(iface)
