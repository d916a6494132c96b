#!/bin/sh
# headers.sh - each public header compiles alone, in every version of C and in C++.
. "$SRC/tests/tools/code.sh"
need cc c++
for header in include/tmodel/*.h; do
	for std in c99 c11 c17; do
		cc -Iinclude -std=$std -Wall -Wextra -pedantic -Werror -fsyntax-only -x c "$header"
	done
	c++ -Iinclude -std=c++17 -Wall -Wextra -pedantic -Werror -fsyntax-only -x c++ "$header"
done
