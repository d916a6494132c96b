#!/bin/sh
# hardening.sh - the binaries have the expected hardening.
# needs release
. "$SRC/tests/tools/code.sh"
need readelf nm

fail() {
	echo "$1"
	exit 1
}
for file in "$TMODEL" "$LIBTMODEL"; do
	readelf -W -l -d "$file" >"$out/elf"
	grep -q 'GNU_RELRO' "$out/elf" || fail "$file: no RELRO"
	grep -qE 'BIND_NOW|FLAGS_1.*NOW' "$out/elf" || fail "$file: not bound at start"
	grep 'GNU_STACK' "$out/elf" | grep -q 'RW ' || fail "$file: an executable stack"
	grep -q 'TEXTREL' "$out/elf" && fail "$file: relocations in code"
	nm -D --undefined-only "$file" >"$out/symbols"
	grep -q '__stack_chk_fail' "$out/symbols" || fail "$file: no stack protector"
	grep -qE '__[a-z]+_chk@' "$out/symbols" || fail "$file: nothing is fortified"
done
readelf -W -h "$TMODEL" | grep -q 'Type: *DYN' || fail "$TMODEL: not position independent"
readelf -W -d "$TMODEL" | grep -q 'FLAGS_1.*PIE' || fail "$TMODEL: not position independent"
readelf -W -d "$TMODEL" | grep -E 'R(UN)?PATH' | grep -q '::\|:\]' &&
	fail "$TMODEL: looks for libraries in the working directory"

# Options without a trace in the binary are read from the recorded compiler flags.
flags="-fstack-protector-strong -fstack-clash-protection -ftrivial-auto-var-init=zero"
[ "$(uname -m)" != x86_64 ] || flags="$flags -fcf-protection=full"
for file in "$TMODEL" "$LIBTMODEL"; do
	readelf --debug-dump=info "$file" 2>/dev/null | grep -m 1 'DW_AT_producer.*GNU C' >"$out/flags"
	for flag in $flags; do
		grep -q -e "$flag" "$out/flags" || fail "$file: not compiled with $flag"
	done
done
