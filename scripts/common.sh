# shellcheck shell=bash
# Sourced by the other scripts: where things are, and how to start QGIS without a display.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

say()
{
  printf '== %s\n' "$*" >&2
}

fail()
{
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

# usage LINE ARGUMENT...: prints LINE and ends if the first argument asks for help.
usage()
{
  local line="$1"
  shift
  case "${1:-}" in
    -h | --help)
      printf 'usage: %s\n' "$line"
      exit 0
      ;;
  esac
}

# build_folder TYPE: build/ for Release, build/<type> for the others, so that they do not rebuild each other.
build_folder()
{
  local type="${1,,}"
  if [ "$type" = release ]; then echo "$ROOT/build"; else echo "$ROOT/build/$type"; fi
}

# Debian 12's wrapper qgis_process passes an option that the program refuses; the program itself works.
qgis_process_program()
{
  command -v qgis_process.bin || command -v qgis_process || fail "qgis_process is missing: run scripts/setup"
}

# run_qgis CONFIG ARGUMENT...: qgis_process with the profiles under CONFIG and nothing else of the user's.
run_qgis()
{
  local config="$1" program
  shift
  program="$(qgis_process_program)"
  mkdir -p "$config"
  config="$(cd "$config" && pwd)"
  mkdir -p "$config/runtime"
  chmod 700 "$config/runtime"
  HOME="$config" QGIS_CUSTOM_CONFIG_PATH="$config" XDG_RUNTIME_DIR="$config/runtime" QT_QPA_PLATFORM=offscreen \
    LC_ALL=C.UTF-8 "$program" "$@" </dev/null
}

# built_qgis_minor: the minor version of the QGIS whose headers are here, as 3.22.
built_qgis_minor()
{
  local minor
  minor="$(sed -nE 's/^#define _QGIS_VERSION_INT ([0-9])([0-9]{2}).*/\1.\2/p' /usr/include/qgis/qgsconfig.h)"
  [ -n "$minor" ] || fail "cannot read the QGIS version from qgsconfig.h"
  echo "$minor"
}

# profiles_folder: where QGIS keeps its profiles unless told otherwise.
profiles_folder()
{
  echo "${QGIS_CUSTOM_CONFIG_PATH:-${XDG_DATA_HOME:-$HOME/.local/share}/QGIS/QGIS3}"
}
