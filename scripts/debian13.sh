# shellcheck shell=bash
# Sourced by scripts/compat and scripts/package: QGIS 3.40 in a Debian 13 folder, and the module built there. Needs root (chroot).

# debian13_folder [FOLDER]: makes the folder if it is missing (FOLDER, or $RENEWAL_TRIXIE, or ~/.cache/renewal-trixie); sets DEBIAN13.
debian13_folder()
{
  DEBIAN13="${1:-${RENEWAL_TRIXIE:-$HOME/.cache/renewal-trixie}}"
  [ "$(id -u)" -eq 0 ] || fail "needs root for chroot: run it with sudo"
  if [ ! -x "$DEBIAN13/usr/bin/apt-get" ]; then
    say "Debian 13 into $DEBIAN13"
    mkdir -p "$DEBIAN13"
    debootstrap --variant=minbase --include=ca-certificates trixie "$DEBIAN13" http://deb.debian.org/debian >&2
  fi
  DEBIAN13="$(cd "$DEBIAN13" && pwd)"
  COPY="$DEBIAN13/root/renewal"
}

# inside COMMAND...: in the folder, with /proc and /dev for the time of the command only.
inside()
{
  # shellcheck disable=SC2016
  unshare --mount --fork bash -c '
    mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev"
    exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "${@:2}"
  ' - "$DEBIAN13" "$@" </dev/null
}

# debian13_build TARGET...: targets of the sources as they are now, committed or not, in COPY/build; that folder stays for the next time.
debian13_build()
{
  mkdir -p "$COPY"
  find "$COPY" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
  (cd "$ROOT" && git ls-files -co --exclude-standard -z | while IFS= read -r -d '' FILE; do
    [ ! -e "$FILE" ] || printf '%s\0' "$FILE"
  done | tar --null -T - -cf -) | tar -xf - -C "$COPY"

  say "setting up and building in $DEBIAN13"
  inside /root/renewal/scripts/setup --runtime
  inside cmake -S /root/renewal -B /root/renewal/build -G Ninja -DCMAKE_BUILD_TYPE=Release -DRENEWAL_TESTS=ON >&2
  inside ninja -C /root/renewal/build "$@" >&2
}
