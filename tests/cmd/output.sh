#!/bin/sh
# output.sh - output errors: full disks, closed pipes, closed descriptors, Ctrl-C.
. "$SRC/tests/cmd/expect.sh"
tmodel init -q --example

# failed output is an error
if [ -c /dev/full ]; then
	expect 1 sh -c '"$TMODEL" leader list --format csv >/dev/full' <<'END'
tmodel: cannot write the output: No space left on device
END
	expect 1 sh -c '"$TMODEL" help >/dev/full' <<'END'
tmodel: cannot write the output: No space left on device
END
	expect 1 sh -c '"$TMODEL" --version --json >/dev/full' <<'END'
{"error":{"code":1,"id":"failed","message":"cannot write the output: No space left on device","hint":null,"file":null,"line":null,"column":null,"errors":[]}}
END
fi
: >limited.txt
said=$(ulimit -f 0 && "$TMODEL" leader list --format csv 2>&1 >limited.txt && echo ok) || :
case $said in
*'cannot write the output: File too large') ;;
*) fail "a limited file: $said" ;;
esac

# a reader that closes the pipe early is not an error
expect 0 sh -c '"$TMODEL" leader list --format tsv --columns key | head -n 1; "$TMODEL" log | head -c 0' <<'END'
key
END
cat >left.sh <<'END'
"$TMODEL" "$@" 2>said.txt
echo $? >status.txt
END
mkfifo pipe
for words in 'threat list' 'leader add X -q' 'help'; do
	head -c 0 <pipe >head.txt &
	# shellcheck disable=SC2086 # words
	sh left.sh $words >pipe
	wait
	[ "$(cat status.txt)" = 0 ] || fail "$words: exit $(cat status.txt) when the reader left"
	[ ! -s said.txt ] || { cat said.txt; fail "$words: says that the reader left"; }
done
status 0 tmodel leader show x

# with stdin, stdout or stderr closed, no file takes its descriptor
for closed in '<&-' '>&-' '2>&-' '<&- >&- 2>&-'; do
	eval '"$TMODEL" -q leader add Y --key "" >key.txt '"$closed" || fail "$closed: exit $?"
done
status 0 tmodel info
expect 0 tmodel leader list --where name=Y --columns key --format tsv <<'END'
key
y
y-2
y-3
y-4
END

# -q suppresses reports, not errors
expect 0 tmodel -q undo <<'END'
END
expect 4 tmodel -q leader rm nobody <<'END'
tmodel: no leader 'nobody'
END

# Ctrl-C: nothing is stored, exit 130. (Shells let background commands ignore SIGINT.)
mkfifo rows
if env --default-signal=INT true 2>said.txt; then
	(printf 'name\nInterrupted\n'; exec sleep 20) >rows &
	writer=$!
	env --default-signal=INT "$TMODEL" leader import rows --format csv 2>said.txt &
	program=$!
	sleep 1
	kill -INT $program
	got=0
	wait $program || got=$?
	kill $writer
	[ "$got" = 130 ] || { cat said.txt; fail "exit $got after Ctrl-C"; }
	[ ! -e project.tmodel-journal ] || fail 'a journal is left'
	expect 0 tmodel leader list --where name=Interrupted --columns key --format tsv <<'END'
key
END
	# background commands continue
	(printf 'name\nBehind\n'; sleep 2) >rows &
	"$TMODEL" -q leader import rows --format csv &
	program=$!
	sleep 1
	kill -INT $program
	wait $program
	status 0 tmodel leader show behind
fi
