#!/bin/sh
# install.sh - an installed tree works: the program, its manual pages and completions, and
# the library for a program that finds it with pkg-config or CMake.
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
# has FILE... - installed and not empty
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
for page in man/*.[1357]; do
	has "share/man/man${page##*.}/$(basename "$page")"
done
# Readable by everyone, whatever the umask.
find "$prefix" \( -type f -o -type d \) ! -perm -044 >"$out/hidden"
[ ! -s "$out/hidden" ] || fail "not for everyone: $(cat "$out/hidden")"
[ "$("$prefix/bin/tmodel" --version)" = "tmodel $version" ] || fail "it does not run"

# -- the library, used by a program that only knows the installed tree
"$prefix/bin/tmodel" -q init --example "$out/project.tmodel"
"$prefix/bin/tmodel" -q -p "$out/project.tmodel" rank --columns rank_final,name --format csv |
	sed 1d | tr -d '"\r' >"$out/want"
[ -s "$out/want" ] || fail "the example project has no ranking"

# ranks HOW PROGRAM... - it prints the ranking, and an error if there is no project
ranks() {
	how=$1
	shift
	"$@" "$out/project.tmodel" >"$out/got" || fail "$how, it fails"
	awk -F '\t' '{ print $1 "," $2 }' "$out/got" | diff -u "$out/want" - ||
		fail "$how, it ranks differently"
	status=0
	"$@" "$out/none.tmodel" 2>"$out/got" || status=$?
	[ "$status" = 3 ] || fail "$how, it ends with $status where there is no project"
	grep -q '^rank: no-project: .' "$out/got" || fail "$how, it says: $(cat "$out/got")"
}
example=$prefix/share/doc/tmodel/examples/rank.c
export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
[ "$(pkg-config --modversion tmodel)" = "$version" ] || fail "pkg-config has another version"
# shellcheck disable=SC2046 # flags are words
cc -std=c99 -Wall -Wextra -pedantic -Werror -o "$out/rank" "$example" \
	$(pkg-config --cflags --libs tmodel)
ranks "built with pkg-config" env LD_LIBRARY_PATH="$prefix/lib" "$out/rank"

mkdir "$out/consumer"
cp "$example" "$out/consumer"
cat >"$out/consumer/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.16)
project(rank C)
find_package(tmodel $version REQUIRED)
add_executable(rank rank.c)
target_link_libraries(rank PRIVATE tmodel::tmodel)
END
cmake -G Ninja -S "$out/consumer" -B "$out/consumer/b" -DCMAKE_PREFIX_PATH="$prefix" >"$out/log" 2>&1 ||
	fail "$(cat "$out/log")"
cmake --build "$out/consumer/b" >"$out/log" 2>&1 || fail "$(cat "$out/log")"
ranks "built with CMake" "$out/consumer/b/rank"

# The directory of Debian's zsh depends on the prefix.
DESTDIR=$out/root cmake --install "$BUILD" --prefix /usr >"$out/log"
[ -s "$out/root/usr/share/zsh/vendor-completions/_tmodel" ] || fail "zsh below /usr finds nothing"

# One component for running, one for building.
cmake --install "$BUILD" --prefix "$out/runtime" --component runtime >"$out/log"
cmake --install "$BUILD" --prefix "$out/dev" --component dev >"$out/log"
[ ! -e "$out/runtime/include" ] && [ ! -e "$out/runtime/share/man/man3" ] &&
	[ ! -e "$out/runtime/lib/libtmodel.so" ] && [ ! -e "$out/dev/bin" ] || fail "the components are mixed"
