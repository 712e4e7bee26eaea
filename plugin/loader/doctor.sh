#!/bin/bash
# Says why QGIS does not load Renewal Audit: `bash doctor.sh` beside the module of a profile, renewal-audit-doctor from the
# .deb, scripts/doctor in the sources. Reads only, uses no network, needs nothing that Debian does not have.
# Exit code: 0 nothing found, 1 something found, 2 wrong option.
set -uo pipefail
export LC_ALL=C.UTF-8
# shellcheck disable=SC1111 # Chinese quotation marks are meant

PROFILES="${QGIS_CUSTOM_CONFIG_PATH:-${XDG_DATA_HOME:-$HOME/.local/share}/QGIS/QGIS3}"
NAME=
SYSTEM=/usr/lib/qgis/plugins
FOUND=0

while [ $# -gt 0 ]; do
  case "$1" in
    --profiles-path) PROFILES="${2:-}" ;;
    --profile) NAME="${2:-}" ;;
    --plugin-folder) SYSTEM="${2:-}" ;;
    *)
      echo "usage: $(basename "$0") [--profiles-path DIR] [--profile NAME] [--plugin-folder DIR]"
      case "$1" in -h | --help) exit 0 ;; *) exit 2 ;; esac
      ;;
  esac
  shift
  shift || { echo "a value is missing 缺少参数值" >&2; exit 2; }
done

# finding ENGLISH CHINESE: something that keeps the plugin from working, with the remedy.
finding()
{
  FOUND=$((FOUND + 1))
  printf '\n[%d] %s\n    %s\n' "$FOUND" "$1" "$2"
}

# hint ENGLISH CHINESE: worth knowing, nothing is broken.
hint()
{
  printf '\n(i) %s\n    %s\n' "$1" "$2"
}

# number FILE OFFSET BYTES: an unsigned number of an ELF header, in the byte order that the header states.
number()
{
  local order=little
  [ "$(od -An -tu1 -j5 -N1 "$1" | tr -d ' ')" != 2 ] || order=big
  od -An -v --endian="$order" "-tu$3" -j"$2" -N"$3" "$1" | tr -d ' '
}

# processor FILE: what an ELF file is made for, as "64 bit, x86-64".
processor()
{
  local name bits=32
  name="$(number "$1" 18 2)"
  case "$name" in
    3) name=i386 ;; 8) name=MIPS ;; 40) name=ARM ;; 62) name=x86-64 ;; 183) name='ARM64 (aarch64)' ;; 243) name=RISC-V ;;
    258) name=LoongArch ;; 36902) name='Sunway (sw_64)' ;; *) name="processor $name" ;;
  esac
  [ "$(number "$1" 4 1)" != 2 ] || bits=64
  [ "$(number "$1" 5 1)" != 2 ] || name="$name big-endian"
  echo "$bits bit, $name"
}

# is_whole FILE: an ELF file that is as long as its header says (its table of sections comes last).
is_whole()
{
  local size end
  size="$(stat -Lc %s "$1")"
  [ "$size" -ge 64 ] || return 1
  if [ "$(number "$1" 4 1)" = 2 ]; then
    end=$(($(number "$1" 40 8) + $(number "$1" 58 2) * $(number "$1" 60 2)))
  else
    end=$(($(number "$1" 32 4) + $(number "$1" 46 2) * $(number "$1" 48 2)))
  fi
  [ "$size" -ge "$end" ]
}

# qgis_library: the core library of the QGIS on this computer, the newest if there are several.
qgis_library()
{
  { /sbin/ldconfig -p 2>/dev/null | sed -n 's|.*libqgis_core\.so\.[0-9.]* .*=> ||p'; ls /usr/lib/libqgis_core.so.*.*.* /usr/local/lib/libqgis_core.so.*.*.* /usr/lib/*/libqgis_core.so.*.*.* 2>/dev/null; } |
    sort -Vu | tail -n 1
}

minor_of()
{
  sed -nE 's/.*libqgis_core\.so\.([0-9]+\.[0-9]+)\..*/\1/p' <<<"$1" | head -n 1
}

# check_libraries FILE: shared libraries and symbols, as the loader of this computer finds them.
check_libraries()
{
  local text missing symbols
  text="$(ldd -r "$1" 2>&1)"
  missing="$(sed -nE 's/^\s*(\S+) => not found.*/\1/p' <<<"$text" | sort -u | paste -sd' ')"
  if [ -n "$missing" ]; then
    finding "Shared libraries are missing: $missing. Install the Debian packages that hold them (of the same release as QGIS), or the package of Renewal Audit made for this system." \
      "缺少共享库：$missing。请安装包含这些库的 Debian 软件包（须与 QGIS 同一发行版），或改用为本系统制作的安装包。"
    return
  fi
  symbols="$(sed -nE 's/^undefined symbol: (\S+).*/\1/p; s/.*symbol lookup error.*: (undefined symbol: \S+).*/\1/p; s/.*(version `[^ ]+) not found.*/\1/p' <<<"$text" | sort -u | head -n 3 | paste -sd' ')"
  if [ -n "$symbols" ]; then
    finding "The libraries lack symbols that the module needs, such as $symbols: they are of another version than it was built with. Update QGIS and its libraries from one release, or install the package made for this one." \
      "共享库缺少模块所需的符号（如 $symbols）：库版本与编译时不同。请将 QGIS 及其依赖库更新到同一发行版，或安装为该版本制作的安装包。"
    return
  fi
  printf '    libraries 共享库: %s\n' "$(sed -nE 's/^\s*(lib(geos_c|geos|gdal|proj|spatialite|sqlite3|Qt5Core|Qt6Core|qgis_core)\.so)\S* => (\S+).*/\3/p' <<<"$text" | while IFS= read -r FILE; do basename "$(readlink -f "$FILE")"; done | sort -u | paste -sd' ')"
}

# check_module FILE: everything about one copy of the module.
check_module()
{
  local file="$1" folder options built here library
  printf '\n== %s\n' "$file"
  if [ ! -r "$file" ] || [ ! -s "$file" ]; then
    finding "The module $file cannot be read, or is empty. Give everybody the right to read it (chmod a+r) and to enter its folders (chmod a+x), or install again." \
      "模块 $file 无法读取或为空。请赋予读取权限（chmod a+r）及其上级文件夹的进入权限（chmod a+x），或重新安装。"
    return
  fi
  if [ "$(head -c 4 "$file" | od -An -tx1 | tr -d ' ')" != 7f454c46 ] || ! is_whole "$file"; then
    finding "The module $file is damaged: it is cut short, or no module at all. Copy or download the package again and compare its size, then install again." \
      "模块 $file 已损坏：文件不完整，或根本不是模块。请重新复制或下载安装包并核对大小，然后重新安装。"
    return
  fi
  library="$(qgis_library)"
  # What QGIS is built for counts, not what the kernel could run: compared byte by byte, so no processor is special.
  if [ "$(processor "$file")" != "$(processor "${library:-/bin/sh}")" ]; then
    finding "The module is made for another processor ($(processor "$file")) than this system ($(processor "${library:-/bin/sh}")). Install the package whose name ends in _$(dpkg --print-architecture 2>/dev/null || uname -m)." \
      "模块适用的处理器（$(processor "$file")）与本机（$(processor "${library:-/bin/sh}")）不同。请安装文件名以 _$(dpkg --print-architecture 2>/dev/null || uname -m) 结尾的安装包。"
    return
  fi
  built="$(minor_of "$(grep -aoE 'libqgis_core\.so\.[0-9]+\.[0-9]+\.[0-9]+' "$file" | head -n 1)")"
  here="$(minor_of "$library")"
  if [ -n "$here" ] && [ "$built" != "$here" ]; then
    finding "The module was built for QGIS $built, this computer has QGIS $here. Install the package made for $here (its name holds qgis$here)." \
      "模块为 QGIS $built 编译，本机为 QGIS $here。请安装适用于 $here 的安装包（文件名含 qgis$here）。"
    return
  fi
  folder="$(dirname "$file")"
  options="$(findmnt -no OPTIONS -T "$folder" 2>/dev/null | tail -n 1)"
  if [[ ",$options," == *,noexec,* ]]; then
    finding "The folder $folder is on a disk from which programs may not run (noexec). Install the .deb into the system instead, or ask for the disk to be mounted with exec." \
      "文件夹 $folder 所在磁盘禁止运行程序（noexec）。请改用 .deb 安装到系统，或请管理员以 exec 方式挂载。"
    return
  fi
  printf '    QGIS %s, %s\n' "$built" "$(processor "$file")"
  check_libraries "$file"
}

# -- QGIS itself
LIBRARY="$(qgis_library)"
if [ -z "$LIBRARY" ]; then
  finding "No QGIS is found on this computer. Install the Debian packages qgis, python3-qgis and qgis-providers first." \
    "本机未找到 QGIS。请先安装 Debian 软件包 qgis、python3-qgis 和 qgis-providers。"
else
  printf 'QGIS: %s (%s)\n' "$LIBRARY" "$(processor "$LIBRARY")"
  if [ ! -e "$SYSTEM/libprovider_spatialite.so" ]; then
    finding "The SpatiaLite provider of QGIS is missing ($SYSTEM/libprovider_spatialite.so): results could not be opened. Install the Debian package qgis-providers." \
      "缺少 QGIS 的 SpatiaLite 数据驱动（$SYSTEM/libprovider_spatialite.so），成果将无法打开。请安装 Debian 软件包 qgis-providers。"
  fi
fi

# -- the profile that QGIS starts with, unless one is named
if [ -z "$NAME" ]; then
  NAME="$(sed -n 's/^defaultProfile=//p' "$PROFILES/profiles/profiles.ini" 2>/dev/null | head -n 1)"
  NAME="${NAME:-default}"
fi
PROFILE="$PROFILES/profiles/$NAME"
INI="$PROFILE/QGIS/QGIS3.ini"
COPIES=()
for FILE in "$PROFILE"/python/plugins/*/librenewalaudit.so "$SYSTEM/librenewalaudit.so"; do
  if [ -e "$FILE" ] || [ -L "$FILE" ]; then COPIES+=("$FILE"); fi
done
FOLDER="$PROFILE/python/plugins/renewal_audit"

# -- the copies
if [ "${#COPIES[@]}" -eq 0 ] && [ ! -d "$FOLDER" ]; then
  ELSEWHERE="$(ls -d "$PROFILES"/profiles/*/python/plugins/renewal_audit 2>/dev/null | paste -sd' ')"
  finding "Renewal Audit is neither in the profile '$NAME' ($PROFILE) nor in $SYSTEM${ELSEWHERE:+, but in $ELSEWHERE}. Install the ZIP in the plugin manager (Plugins > Manage and Install Plugins > Install from ZIP), or the .deb; or start QGIS with the profile that has it." \
    "配置“$NAME”（$PROFILE）和 $SYSTEM 中均未安装本插件${ELSEWHERE:+，但存在于 $ELSEWHERE}。请在插件管理器中安装 ZIP（插件 > 管理并安装插件 > 从ZIP文件安装），或安装 .deb；或以装有插件的配置启动 QGIS。"
fi
if [ -d "$FOLDER" ]; then
  for FILE in __init__.py metadata.txt librenewalaudit.so; do
    if [ ! -e "$FOLDER/$FILE" ]; then
      finding "$FOLDER/$FILE is missing: the installation is incomplete. Install again." "缺少 $FOLDER/$FILE，安装不完整。请重新安装。"
    fi
  done
fi
for FILE in ${COPIES[@]+"${COPIES[@]}"}; do
  check_module "$FILE"
done
if [ "${#COPIES[@]}" -gt 1 ]; then
  finding "Renewal Audit is installed ${#COPIES[@]} times: ${COPIES[*]}. QGIS uses one of them, the system's first, and an update of the other has no effect. Keep one: remove the .deb (apt remove renewal-audit) or uninstall the plugin in the plugin manager." \
    "本插件安装了 ${#COPIES[@]} 份：${COPIES[*]}。QGIS 只使用其中一份（系统中的优先），更新另一份不起作用。请只保留一份：卸载 .deb（apt remove renewal-audit），或在插件管理器中卸载插件。"
fi

# -- what a copy in the profile needs
if [ -e "$FOLDER/librenewalaudit.so" ]; then
  # shellcheck disable=SC2016
  if ! LC_ALL=C awk '/^\[/{ inside = ( $0 ~ /^\[PythonPlugins\]/ ) } inside && /^renewal_audit=true\r?$/{ on = 1 } END{ exit !on }' "$INI" 2>/dev/null; then
    finding "The plugin is installed in the profile '$NAME' but not enabled. Tick it in Plugins > Manage and Install Plugins > Installed (this writes renewal_audit=true below [PythonPlugins] in $INI)." \
      "插件已安装在配置“$NAME”中但未启用。请在“插件 > 管理并安装插件 > 已安装”中勾选（即在 $INI 的 [PythonPlugins] 下写入 renewal_audit=true）。"
  fi
  if ! /usr/bin/python3 -c 'import qgis.core' 2>/dev/null; then
    finding "QGIS has no Python here, which a copy in a profile needs. Install the Debian package python3-qgis, or install the .deb of Renewal Audit." \
      "本机 QGIS 不带 Python，而安装在配置中的插件需要它。请安装 Debian 软件包 python3-qgis，或改装本插件的 .deb。"
  fi
fi

# -- traps that are none of ours
if [ -n "${PYTHONHOME:-}" ] || [ "$(command -v python3)" != /usr/bin/python3 ]; then
  hint "Another Python comes first here (${PYTHONHOME:-$(command -v python3 || echo none)}), from conda or pyenv for instance. If QGIS says that it cannot load Python or SIP, start it where neither is active." \
    "当前环境中优先的是另一个 Python（${PYTHONHOME:-$(command -v python3 || echo none)}，如 conda 或 pyenv）。若 QGIS 提示无法加载 Python 或 SIP，请在未激活它们的环境中启动。"
fi
if [ "$(head -c 2 /usr/bin/qgis_process 2>/dev/null)" = '#!' ] && [ -x /usr/bin/qgis_process.bin ] && grep -qs noversioncheck /etc/default/qgis; then
  hint "The command qgis_process fails on this Debian ('Command --noversioncheck not known!'): its wrapper passes an option of /etc/default/qgis. Use qgis_process.bin, with QT_QPA_PLATFORM=offscreen where there is no screen." \
    "本系统的 qgis_process 命令会报错（Command --noversioncheck not known!），因为其包装脚本传入了 /etc/default/qgis 中的选项。请改用 qgis_process.bin；无显示器时加 QT_QPA_PLATFORM=offscreen。"
fi

# -- the last word has the system itself
if [ "$FOUND" -eq 0 ] && [ "${#COPIES[@]}" -gt 0 ] && /usr/bin/python3 -c 'import qgis.core' 2>/dev/null; then
  SAID="$(QT_QPA_PLATFORM=offscreen /usr/bin/python3 -c 'import sys, ctypes, qgis.core; ctypes.CDLL(sys.argv[1])' "${COPIES[0]}" 2>&1)" ||
    finding "The system refuses to load ${COPIES[0]}: $(tail -n 1 <<<"$SAID"). Send this line to those who made the package." \
      "系统拒绝加载 ${COPIES[0]}：$(tail -n 1 <<<"$SAID")。请把这一行发给安装包的制作方。"
fi

if [ "$FOUND" -eq 0 ]; then
  printf '\nNothing is wrong with the installation. 安装没有问题。\n'
  exit 0
fi
printf '\n%d finding(s). 共发现 %d 处问题。\n' "$FOUND" "$FOUND"
exit 1
