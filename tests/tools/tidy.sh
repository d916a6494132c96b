#!/bin/sh
# tidy.sh - clang-tidy has nothing to say; .clang-tidy tells what it looks for.
# needs time
. "$SRC/tests/tools/code.sh"
need clang-tidy
# A process for each file: its output is only worth reading where something was found. And
# from the second file of a process on, what begins with va_start() is "uninitialized" to
# clang-analyzer-valist (https://bugs.llvm.org/show_bug.cgi?id=41311).
sources lib cmd | grep '\.c$' | xargs -P 2 -n 1 sh -c '
	clang-tidy --quiet "$1" -- -std=gnu11 -Iinclude -I. -DTMODEL_VERSION=\"0\" \
		>"$0/tidy.$$" 2>&1 || { cat "$0/tidy.$$"; exit 1; }' "$out"
