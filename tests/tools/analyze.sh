#!/bin/sh
# analyze.sh - gcc -fanalyzer reports nothing.
# needs time
. "$SRC/tests/tools/code.sh"
need gcc
# -O1 converts some && and || to arithmetic, which confuses the analyzer: after `if (p &&
# size)` it considers p NULL. The parameter keeps them as branches.
sources lib cmd | grep '\.c$' | xargs -P 2 -n 1 gcc -fanalyzer -Werror -std=gnu11 -O1 \
	--param=logical-op-non-short-circuit=0 \
	-Iinclude -I. -DTMODEL_VERSION='"0"' -c -o /dev/null
