#!/usr/bin/env bash
# Runs the store's tests against the PostgreSQL that the system brings (Debian's packages), not the embedded one.
# Usage: scripts/test-on-server.sh [part of a test file name ...]; default: dist/test/store
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "no PostgreSQL under /usr/lib/postgresql; install the package postgresql"; exit 2; }
folder=$(mktemp -d)
as=()
if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; as=(setpriv --reuid=postgres --regid=postgres --clear-groups); fi
"${as[@]}" "$bin/initdb" -D "$folder/pg" -U postgres -A trust --no-sync >/dev/null
"${as[@]}" "$bin/pg_ctl" -D "$folder/pg" -l "$folder/log" -w -o "-k $folder -c listen_addresses='' -c fsync=off" start >/dev/null
trap '"${as[@]}" "$bin/pg_ctl" -D "$folder/pg" -m immediate stop >/dev/null; rm -rf "$folder"' EXIT
"$bin/postgres" --version
[ $# -gt 0 ] || set -- dist/test/store
HEADWATER_TEST_SERVER="postgres://postgres@/postgres?host=$folder" node scripts/test.mjs "$@"
