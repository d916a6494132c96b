#!/bin/sh
# analyze.sh - gcc -fanalyzer finds nothing.
# needs time
. "$SRC/tests/tools/code.sh"
need gcc
# -O1 makes arithmetic of some && and ||, where the analyzer loses the thread: behind
# `if (p && size)` p may be NULL to it. The parameter leaves them the branches they are.
sources lib cmd | grep '\.c$' | xargs -P 2 -n 1 gcc -fanalyzer -Werror -std=gnu11 -O1 \
	--param=logical-op-non-short-circuit=0 \
	-Iinclude -I. -DTMODEL_VERSION='"0"' -c -o /dev/null
