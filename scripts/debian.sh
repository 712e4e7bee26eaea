# shellcheck shell=bash
# Sourced by scripts/compat, scripts/package and scripts/newcomer_path: another Debian in a folder. Needs root (chroot).

# debian_folder RELEASE FOLDER [PACKAGE]: makes the folder if it is missing, as bare as Debian comes; sets DEBIAN.
debian_folder()
{
  DEBIAN="$2"
  [ "$(id -u)" -eq 0 ] || fail "needs root for chroot: run it with sudo"
  if [ ! -x "$DEBIAN/usr/bin/apt-get" ]; then
    say "Debian $1 into $DEBIAN"
    mkdir -p "$DEBIAN"
    debootstrap --variant=minbase --include="ca-certificates${3:+,$3}" "$1" "$DEBIAN" http://deb.debian.org/debian >&2
  fi
  DEBIAN="$(cd "$DEBIAN" && pwd)"
}

# inside COMMAND...: in the folder, with /proc and /dev for the time of the command only.
inside()
{
  # shellcheck disable=SC2016
  unshare --mount --fork bash -c '
    mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev"
    exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "${@:2}"
  ' - "$DEBIAN" "$@" </dev/null
}

# trixie_folder [FOLDER]: Debian 13 with QGIS 3.40 (FOLDER, or $RENEWAL_TRIXIE, or ~/.cache/renewal-trixie); sets COPY too.
trixie_folder()
{
  debian_folder trixie "${1:-${RENEWAL_TRIXIE:-$HOME/.cache/renewal-trixie}}"
  COPY="$DEBIAN/root/renewal"
}

# trixie_build TARGET...: targets of the sources as they are now, committed or not, in COPY/build; that folder stays for the next time.
trixie_build()
{
  mkdir -p "$COPY"
  find "$COPY" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
  (cd "$ROOT" && git ls-files -co --exclude-standard -z | while IFS= read -r -d '' FILE; do
    [ ! -e "$FILE" ] || printf '%s\0' "$FILE"
  done | tar --null -T - -cf -) | tar -xf - -C "$COPY"

  say "setting up and building in $DEBIAN"
  inside /root/renewal/scripts/setup --runtime
  inside cmake -S /root/renewal -B /root/renewal/build -G Ninja -DCMAKE_BUILD_TYPE=Release -DRENEWAL_TESTS=ON >&2
  inside ninja -C /root/renewal/build "$@" >&2
}
