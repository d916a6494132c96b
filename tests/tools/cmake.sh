#!/bin/sh
# cmake.sh - `cmake -S . -B build` in a plain copy of the sources without cmocka: an
# optimised build with the default generator, and a message why tests are off.
. "$SRC/tests/tools/code.sh"
need cmake make pkg-config cc
unset CMAKE_GENERATOR CMAKE_BUILD_TYPE CFLAGS
mkdir "$out/copy"
tar --exclude=./build --exclude=./.git -cf - . | tar -xf - -C "$out/copy"

cat >"$out/pkg-config" <<END
#!/bin/sh
case "\$*" in *cmocka*) exit 1 ;; esac
exec $(command -v pkg-config) "\$@"
END
chmod 700 "$out/pkg-config"
cd "$out/copy"
PKG_CONFIG=$out/pkg-config cmake -S . -B build >"$out/log" 2>&1 || {
	cat "$out/log"
	exit 1
}
bad=0
# has PATTERN FILE - a line matches
has() {
	grep -q -e "$1" "$2" || {
		echo "$2: no line matches $1"
		bad=1
	}
}
has '^-- Tests are off: cmocka was not found' "$out/log"
has '^CMAKE_GENERATOR:INTERNAL=Unix Makefiles$' build/CMakeCache.txt
grep '"command":' build/compile_commands.json >commands
has '/cmd/main\.c' commands
grep -v -e ' -O2 ' commands && {
	echo 'compiled without -O2'
	bad=1
}
exit $bad
