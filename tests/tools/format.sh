#!/bin/sh
# format.sh - every source is as clang-format would have it.
. "$SRC/tests/tools/code.sh"
need clang-format
sources include lib cmd tests cmake examples | xargs clang-format --dry-run -Werror
