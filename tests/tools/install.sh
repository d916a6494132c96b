#!/bin/sh
# install.sh - what is installed below a prefix works from there: the program, its pages and
# completions, and the library for a program that finds it with pkg-config or CMake.
# needs release
. "$SRC/tests/tools/code.sh"
need cmake ninja pkg-config cc
prefix=$out/prefix
cmake --install "$BUILD" --prefix "$prefix" >"$out/log"
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:[^=]*=//p' "$BUILD/CMakeCache.txt")

fail() {
	echo "$1"
	find "$prefix" | sort
	exit 1
}
# has FILE... - below the prefix, and not empty
has() {
	for file; do
		[ -s "$prefix/$file" ] || fail "not installed: $file"
	done
}
has bin/tmodel lib/libtmodel.so lib/libtmodel.so.0 "lib/libtmodel.so.$version" \
	lib/pkgconfig/tmodel.pc lib/cmake/tmodel/tmodelConfig.cmake \
	share/bash-completion/completions/tmodel share/zsh/site-functions/_tmodel \
	share/fish/vendor_completions.d/tmodel.fish
for header in include/tmodel/*.h; do
	has "$header"
done
for page in man/*.[157]; do
	has "share/man/man${page##*.}/$(basename "$page")"
done
# Everyone may read it, whatever the umask was.
find "$prefix" \( -type f -o -type d \) ! -perm -044 >"$out/hidden"
[ ! -s "$out/hidden" ] || fail "not for everyone: $(cat "$out/hidden")"
[ "$("$prefix/bin/tmodel" --version)" = "tmodel $version" ] || fail "it does not run"

cat >"$out/use.c" <<'END'
#include <stdio.h>
#include <string.h>
#include <tmodel/error.h>
int main(void)
{
	puts(tm_status_id(TM_NOT_FOUND));
	return strcmp(tm_status_id(TM_NOT_FOUND), "not-found") != 0;
}
END
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
[ "$(pkg-config --modversion tmodel)" = "$version" ] || fail "pkg-config has another version"
# shellcheck disable=SC2046 # flags are words
cc -o "$out/use" "$out/use.c" $(pkg-config --cflags --libs tmodel)
LD_LIBRARY_PATH="$prefix/lib" "$out/use" || fail "built with pkg-config, it does not run"

mkdir "$out/consumer"
cp "$out/use.c" "$out/consumer"
cat >"$out/consumer/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.16)
project(use C)
find_package(tmodel $version REQUIRED)
add_executable(use use.c)
target_link_libraries(use PRIVATE tmodel::tmodel)
END
cmake -G Ninja -S "$out/consumer" -B "$out/consumer/b" -DCMAKE_PREFIX_PATH="$prefix" >"$out/log" 2>&1 ||
	fail "$(cat "$out/log")"
cmake --build "$out/consumer/b" >"$out/log" 2>&1 || fail "$(cat "$out/log")"
"$out/consumer/b/use" || fail "built with CMake, it does not run"

# Where Debian's zsh looks depends on the prefix.
DESTDIR=$out/root cmake --install "$BUILD" --prefix /usr >"$out/log"
[ -s "$out/root/usr/share/zsh/vendor-completions/_tmodel" ] || fail "zsh below /usr finds nothing"

# A component for running, one for building with.
cmake --install "$BUILD" --prefix "$out/runtime" --component runtime >"$out/log"
cmake --install "$BUILD" --prefix "$out/dev" --component dev >"$out/log"
[ ! -e "$out/runtime/include" ] && [ ! -e "$out/runtime/lib/libtmodel.so" ] &&
	[ ! -e "$out/dev/bin" ] || fail "the components are mixed"
