#!/bin/sh
# freeze.sh - the hash of a version equals sha256sum of its stored records.
. "$SRC/tests/oracle/project.sh"
need python3 sqlite3 sha256sum

tmodel -q phase2 freeze --note Board >/dev/null
sqlite3 project.tmodel 'SELECT hex(packed) FROM snapshot' |
	python3 -c 'import sys, zlib
sys.stdout.buffer.write(zlib.decompress(bytes.fromhex(sys.stdin.read())))' >records.bin
[ -s records.bin ] || fail 'the version keeps nothing'
want=$(sha256sum <records.bin)
got=$(sqlite3 project.tmodel 'SELECT hash FROM version')
[ "$got" = "${want%% *}" ] || fail "the hash is $got, expected $want"
