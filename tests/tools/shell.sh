#!/bin/sh
# shell.sh - shellcheck reports nothing.
. "$SRC/tests/tools/code.sh"
need shellcheck
# Sourced files are checked on their own (SC1090, SC1091), lists of our own file names are
# split on purpose (SC2046), variables and `set -e` may come from the other file (SC2034,
# SC2154, SC2164), and some suggestions do not apply.
leave=SC1003,SC1007,SC1090,SC1091,SC2012,SC2015,SC2016,SC2034,SC2046,SC2059,SC2094,SC2154,SC2164
{
	find tests cmake man -name '*.sh'
	echo setup
	echo .ci/run
} | sort | while read -r file; do
	case $(head -n 1 "$file") in
	'#!'*bash) shellcheck -s bash -e $leave "$file" ;;
	*) shellcheck -s sh -e $leave "$file" ;;
	esac || echo "$file" >>"$out/bad"
done
[ ! -e "$out/bad" ]
