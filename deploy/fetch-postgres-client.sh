#!/usr/bin/env bash
# For the tests: makes sure of a pg_dump that is no older than the server under test (PostgreSQL 18).
# Where this Debian is older than that client, the newer release's packages are unpacked into a folder of their own, with the
# libraries they were built against; nothing of the system is changed. Exits with 1, saying why, where there is none to be had.
set -euo pipefail

version=18
release=forky
folder=${HOME:-/tmp}/.cache/improvement-ledger/postgresql-client-$version

is_new_enough() {
  local major
  major=$("$1" --version 2>/dev/null | sed -n 's/^pg_dump (PostgreSQL) \([0-9]*\).*/\1/p')
  [ -n "$major" ] && [ "$major" -ge "$version" ]
}

for candidate in "$(command -v pg_dump || true)" /usr/lib/postgresql/*/bin/pg_dump "$folder/bin/pg_dump"; do
  if [ -x "$candidate" ] && is_new_enough "$candidate"; then
    exit 0
  fi
done

keyring=/usr/share/keyrings/debian-archive-keyring.gpg
if ! command -v apt-get >/dev/null 2>&1 || [ ! -r "$keyring" ]; then
  echo "No pg_dump $version, and this is no Debian that could fetch one" >&2
  exit 1
fi
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | grep -v security | head -n 1)
[ -n "$mirror" ] || {
  echo "No pg_dump $version, and apt names no mirror of Debian to fetch one from: apt-get update" >&2
  exit 1
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/packages" "$work/root"
touch "$work/status"
echo "deb [signed-by=$keyring] $mirror $release main" >"$work/sources.list"
cat >"$work/apt.conf" <<CONF
Dir::Etc::sourcelist "$work/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::State::lists "$work/lists";
Dir::State::status "$work/status";
Dir::Cache "$work/cache";
APT::Sandbox::User "root";
Acquire::http::Timeout "30";
Acquire::Retries "1";
CONF
export APT_CONFIG=$work/apt.conf

echo "Fetching pg_dump $version from Debian's release $release"
{
  apt-get update -qq
  # All that the client needs but Perl, which only its wrappers on Debian's own paths are written in.
  needed=$(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances \
    "postgresql-client-$version" | grep -E '^[a-z]' | grep -vE 'perl|gcc-.*-base|gconv|debconf|netbase' | sort -u)
  # shellcheck disable=SC2086
  (cd "$work/packages" && apt-get download -qq $needed)
  for package in "$work"/packages/*.deb; do
    dpkg-deb -x "$package" "$work/root"
  done
} >"$work/log" 2>&1 || {
  echo "pg_dump $version could not be fetched: $(tail -n 1 "$work/log")" >&2
  exit 1
}

loader=$(cd "$work/root" && find . -name 'ld-linux*.so.*' -path './usr/lib/*-linux-gnu*/*' | head -n 1)
mkdir -p "$work/root/bin"
for program in pg_dump pg_restore; do
  cat >"$work/root/bin/$program" <<PROGRAM
#!/bin/sh
root=\$(cd "\$(dirname "\$0")/.." && pwd)
loader=\$root/${loader#./}
exec "\$loader" --library-path "\$(dirname "\$loader")" "\$root/usr/lib/postgresql/$version/bin/$program" "\$@"
PROGRAM
  chmod +x "$work/root/bin/$program"
done
is_new_enough "$work/root/bin/pg_dump" || {
  echo "The pg_dump $version that was fetched does not run here" >&2
  exit 1
}
chmod 755 "$work/root"
mkdir -p "$(dirname "$folder")"
rm -rf "$folder"
mv "$work/root" "$folder"
