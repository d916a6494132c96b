#!/bin/sh
# analyze.sh - gcc -fanalyzer finds nothing.
# needs time
. "$SRC/tests/tools/code.sh"
need gcc
sources lib cmd | grep '\.c$' | xargs -P 2 -n 1 gcc -fanalyzer -Werror -std=gnu11 -O1 \
	-Iinclude -I. -DTMODEL_VERSION='"0"' -c -o /dev/null
