#!/bin/sh
# help.sh - help of every command; version, manual.
. "$SRC/tests/cmd/expect.sh"

# no arguments: how to start, on stderr
status 2 tmodel
[ ! -s got.txt ] || fail 'help for nobody on stdout'
grep -q '^usage: tmodel' said.txt
grep -q 'tmodel init' said.txt
status 2 tmodel leader
[ ! -s got.txt ] || fail 'help for nobody on stdout'
grep -q '^usage: tmodel leader COMMAND' said.txt
status 2 tmodel config

# requested help: on stdout, with no other effect
status 0 tmodel --help
cp got.txt all.txt
status 0 tmodel help
cmp got.txt all.txt
status 0 tmodel help -a
status 0 tmodel -h leader
grep -q '^  add  ' got.txt
status 0 tmodel init --help
[ ! -e project.tmodel ] || fail '--help made a project'

# all commands
tmodel __complete '' | cut -f 1 >first.txt
[ -s first.txt ]
while read -r first; do
	tmodel __complete "$first" '' | cut -f 1 | grep -v '^-' >second.txt || :
	case $first in help | completion | log | forget) : >second.txt ;; esac
	[ -s second.txt ] || echo >second.txt
	while read -r second; do
		# shellcheck disable=SC2086 # no second word is no word
		status 0 tmodel $first $second --help
		[ ! -s said.txt ] || fail "$first $second --help writes to stderr"
		grep -q "^usage: tmodel $first" got.txt || { cat got.txt; fail "$first $second"; }
		! grep -n '.\{81\}' got.txt || fail "$first $second --help: long lines"
		# the options are in the manual
		tmodel manual "$first" >page.txt || fail "manual $first"
		tmodel manual >>page.txt
		sed -n 's/^ .*  *--\([a-z-]*\).*/\1/p' got.txt | while read -r option; do
			grep -q -e "-$option\b" page.txt || fail "manual $first: no --$option"
		done
	done <second.txt
done <first.txt

# generated manual pages are valid
if command -v mandoc >/dev/null; then
	{ echo; cat first.txt; } | while read -r page; do
		{
			printf '.Dd November 1, 2026\n.Dt TMODEL-X 1\n.Os\n.Sh NAME\n.Nm tmodel-x\n.Nd x\n'
			tmodel manual "$page"
		} >page.1
		mandoc -T lint -W warning page.1 >lint.txt || { cat lint.txt; fail "manual $page"; }
	done
fi
status 2 tmodel manual nothing

# the commands of a noun, and one help in full
expect 0 tmodel event --help <<'END'
usage: tmodel event COMMAND [options]

event: a significant event of the preliminary model

commands:
  add                add an event
  list               list events
  show               show one event in full
  edit               change the given fields of an event
  rm                 delete events
  import             add events from a file, all or none
  promote            turn an event into a threat

options of a command: tmodel event COMMAND --help

fields:
      --uuid UUID               identity on every machine; generated when not
                                given
      --key KEY                 short name for commands; generated when not
                                given
      --title TITLE             what would happen, in a few words
      --description DESCRIPTION how it would happen, and its effects
      --threat THREAT           threat it was turned into

global options: tmodel help options
END
expect 0 tmodel concern assign --help --quiet <<'END'
usage: tmodel concern assign [options] CONCERN... THREAT

assign concerns to a threat

options:
      --concern CONCERN         concerns to assign
      --threat THREAT           threat to assign them to

examples:
  tmodel concern assign c7f3a9c cb01d22 ransomware

global options: tmodel help options
END

# options that all commands have are described in one place
expect 0 tmodel help options <<'END'
global options:
  -C, --directory DIR           run as if started in this folder
  -p, --project FILE            project file; default: project.tmodel here or in
                                a folder above
      --format FORMAT           output format; the help of a command lists its
                                formats
      --json                    same as --format json; errors are JSON too
      --columns A,B,C           columns to write, in this order
  -z, --null                    end each record of a list with a NUL byte
  -q, --quiet                   do not report changes and next steps
      --raw                     write CSV without the apostrophe that stops
                                spreadsheets from running text
      --no-pager                do not use a pager
      --no-color                do not use colour
      --no-input                never prompt
  -y, --yes                     answer yes to every question
  -n, --dry-run                 show what would change, store nothing
      --include-private         include private fields in pipes, files and
                                exports
      --as NAME                 name of the person making the change, for the
                                log
      --tz ZONE                 time zone for times you enter and read, such as
                                Europe/Warsaw; default: the system's
      --version                 show the version
  -h, --help                    show help
END

# the list of commands fits a terminal of 80 by 50, with a line for the prompt
tmodel help >all.txt
[ "$(wc -l <all.txt)" -le 49 ] || fail "tmodel help has $(wc -l <all.txt) lines"
! grep -n '.\{81\}' all.txt || fail 'tmodel help: long lines'
while read -r first; do
	grep -q "^  $first" all.txt || fail "not in tmodel help: $first"
done <first.txt
sed -n 's/^\([A-Z][a-z ]*\)$/\1/p' all.txt >parts.txt
expect 0 cat parts.txt <<'END'
Project
Model
Meetings and sessions
Ranking
Deliverables
Program
END
# a command that is also a group lists its subcommands
tmodel rank --help | grep -q '^  rank override  ' || fail 'rank --help hides rank override'

# topics: manual pages with other names, shown by man in a pipe too
mkdir bin none
printf '#!/bin/sh\necho "man $1 ${2##*/}"\n' >bin/man
chmod 700 bin/man
with_path() { (PATH=$1 && shift && "$TMODEL" "$@"); }
for page in method:7 project:5 exit-codes:7; do
	with_path "$dir/bin" help "${page%:*}" >got.txt
	[ "$(cat got.txt)" = "man -l tmodel-${page%:*}.${page#*:}" ] || fail "$page: $(cat got.txt)"
done
status 1 with_path "$dir/none" help method
grep -q '^tmodel: cannot show the manual page tmodel-method(7)$' said.txt || fail "$(cat said.txt)"
grep -q '^hint: install man, or read /.*tmodel-method\.7$' said.txt || fail "$(cat said.txt)"
tmodel __complete help m | grep -q '^method	' || fail 'topics are not completed'

# help X: the manual page if there is one, otherwise the help
status 0 tmodel help leader
grep -qi leader got.txt
status 0 tmodel help config set
expect 2 tmodel help leadre <<'END'
tmodel: there is no command 'leadre'
hint: did you mean 'tmodel leader'?
END
expect 2 tmodel help ../../etc/passwd <<'END'
tmodel: there is no command '../../etc/passwd'
hint: tmodel help lists them
END

expect 0 tmodel --version <<'END'
tmodel 0.1.0
END
expect 0 tmodel leader list --version <<'END'
tmodel 0.1.0
END
expect 0 tmodel version --json <<'END'
{
  "format": "tmodel/version",
  "version": 1,
  "tmodel": "0.1.0"
}
END
tmodel version --build-options | grep -q '^compiler: '
