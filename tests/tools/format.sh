#!/bin/sh
# format.sh - all sources are formatted by clang-format.
. "$SRC/tests/tools/code.sh"
need clang-format
sources include lib cmd tests cmake examples | xargs clang-format --dry-run -Werror
