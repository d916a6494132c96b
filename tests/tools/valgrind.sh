#!/bin/sh
# valgrind.sh - the test programs, and the program in the test scripts, make no invalid or
# uninitialised memory accesses and leak nothing.
# needs time
# needs plain
. "$SRC/tests/tools/code.sh"
need valgrind
check="valgrind -q --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite,possible"
bad=0

for program in "$BUILD"/tests/test_*; do
	[ -x "$program" ] && [ -f "$program" ] || continue
	$check --log-file="$out/log" "$program" >"$out/said" 2>&1 || {
		echo "== $program"
		cat "$out/said" "$out/log"
		bad=1
	}
done

# Scripts run a program under valgrind; its findings are written to a separate file.
mkdir "$out/found"
cat >"$out/tmodel" <<END
#!/bin/sh
exec $check --log-file="$out/found/%p" "$TMODEL" "\$@"
END
chmod +x "$out/tmodel"
for script in tests/cmd/*.sh; do
	head -n 1 "$script" | grep -q '^#!' || continue
	# A limit for the program would limit valgrind too.
	! grep -q '\bulimit\b' "$script" || continue
	TMODEL=$out/tmodel sh "$script" >"$out/said" 2>&1 || {
		[ $? = 77 ] || {
			echo "== $script"
			cat "$out/said"
			bad=1
		}
	}
done
find "$out/found" -type f -size +0 -exec cat {} + >"$out/errors"
cat "$out/errors"
[ "$bad" = 0 ] && [ ! -s "$out/errors" ]
