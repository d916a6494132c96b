# invitation.sh - sourced by the oracles of calendars and email: a folder of invitations.
set -eu
dir=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server"; rm -rf "$dir"' EXIT
cd "$dir"
export HOME="$dir/home" XDG_CONFIG_HOME="$dir/home" XDG_DATA_HOME="$dir/home" TMPDIR="$dir"
mkdir home
oracle=$SRC/tests/oracle
absent=

fail() {
	echo "$*"
	exit 1
}

# there PROGRAM... - whether all are installed; missing ones are recorded.
there() {
	for program; do
		command -v "$program" >/dev/null || {
			absent="$absent $program"
			return 1
		}
	done
}

# done_with - the end of the test: skipped if a program was missing.
done_with() {
	[ -z "$absent" ] || {
		echo "skipped: there is no$absent here"
		exit 77
	}
}

# serve COMMAND... - run in the background until the end of the test
serve() {
	"$@" &
	server=$!
}

# python_with MODULE - print a python3 that has it, Debian's if the first one does not.
python_with() {
	for python in python3 /usr/bin/python3; do
		if "$python" -c "import $1" 2>/dev/null; then
			echo "$python"
			return
		fi
	done
	return 1
}

# found READER [EXPECTED] - compare the results on stdin.
found() {
	python3 "$oracle/invitation.py" check "${2:-expected.json}" "$1" >said 2>&1 || {
		head -n 20 said
		fail "$1 found something else"
	}
	tail -n 1 said
}

there python3 || done_with
mkdir made
python3 "$oracle/invitation.py" cases "$TEST_DATA" expected.json >events.json
"$BUILD/tests/make_invitation" made <events.json
