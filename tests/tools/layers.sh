#!/bin/sh
# layers.sh - the dependencies between folders. The compiler lists what a file includes,
# also through other headers; nm lists the symbols it uses, which public headers hide; the
# rest is read from the sources.
. "$SRC/tests/tools/code.sh"
need nm size

# wrong RULE - fail if stdin is not empty: its lines violate the rule.
wrong() {
	if grep . >"$out/hits"; then
		echo "layers: $1"
		sed 's/^/	/' "$out/hits"
		echo "$1" >>"$out/broken"
	fi
}

# -- includes: lines "FILE KNOWN", relative paths
cc=$(sed -n 's/^CMAKE_C_COMPILER:[^=]*=//p' "$BUILD/CMakeCache.txt")
sources lib cmd include | while read -r file; do
	"$cc" -std=gnu11 -Iinclude -I. -M -x c "$file" >"$out/deps" || echo "$file" >>"$out/broken"
	tr -d '\\' <"$out/deps" | tr -s ' ' '\n' |
		sed -n "s,^\./,,; \,:\$,d; \,.,s,^,$file ,p"
done | awk '{ while (gsub("[^/ ]+/\\.\\./", "", $2)); if ($1 != $2) print }' >"$out/known"
[ -s "$out/known" ]

# -- symbols: lines "FILE KNOWN SYMBOL", by object file
find "$BUILD/CMakeFiles" -name '*.c.o' | while read -r object; do
	file=${object##*.dir/} # an object may be left over from a deleted source
	[ ! -e "${file%.o}" ] || echo "$object"
done >"$out/objects"
# shellcheck disable=SC2046 # file names without blanks
nm -A -P -g $(cat "$out/objects") | sed 's,^.*\.dir/\([^:]*\)\.o: ,\1 ,' | awk '
	$3 == "U" { users[$2] = users[$2] " " $1; next }
	{ where[$2] = $1 }
	END {
		for (symbol in users) {
			n = split(users[symbol], user, " ")
			for (i = 1; i <= n; i++)
				if (symbol in where)
					print user[i], where[symbol], symbol
		}
	}' | sort >"$out/used"
[ -s "$out/used" ]

# knows FILES KNOWN - the pairs that match both extended regular expressions
knows() {
	awk -v who="^($1)" -v whom="$2" '$1 ~ who && $2 ~ whom { print $1 " knows " $2 }' "$out/known"
}
# other_than FILES ALLOWED - dependencies below lib/ and cmd/ that are not allowed
other_than() {
	knows "$1" '^(lib|cmd)/' | awk -v allowed="^($2)" '$3 !~ allowed'
}
project='^include/tmodel/(noun|record|project)\.h$'
nouns="^($(grep -l 'struct tm_record record;' include/tmodel/*.h | tr '\n' '|')nothing)\$"

# may_include FOLDER FOLDERS... - it only includes from itself and these below lib/ and
# cmd/; may_use is about functions and variables, may about both.
may_include() {
	folder=$1
	shift
	other_than "$folder/" "($folder$(printf '|%s' "$@"))/" | wrong "$folder knows only: $*"
}
may_use() {
	folder=$1
	shift
	awk -v who="^$folder/" -v allowed="^($folder$(printf '|%s' "$@"))/" \
		'$1 ~ who && $2 !~ allowed { print $1 " uses " $3 " of " $2 }' "$out/used" |
		wrong "$folder uses only: $*"
}
may() {
	may_include "$@"
	may_use "$@"
}
other_than include/ nothing | wrong 'public headers stand alone'
may lib/base lib/base
may lib/method lib/base
may lib/store lib/base
may lib/model lib/base lib/method lib/store
may lib/ranking lib/base lib/method lib/store lib/model
may lib/session lib/base lib/method lib/store lib/model
may lib/check lib/base lib/method lib/store lib/model lib/ranking lib/session
may lib/exchange lib/base lib/store lib/model lib/ranking lib/session lib/check
may lib/document lib/base
may lib/format lib/base lib/document
may_use lib/report lib/base lib/method lib/store lib/model lib/ranking lib/session lib/check \
	lib/document lib/format
other_than lib/report/ 'lib/((report|base|method|document|format)/|model/copy\.h)' |
	wrong 'report knows base, method, document, format, and how records are copied'
may_include cmd lib/base
may_use cmd lib/base lib/store lib/model lib/ranking lib/session lib/check lib/exchange lib/report
knows 'lib/(base|method|document|format)/' "$project" |
	wrong 'base, method, document and format know no project'
knows 'lib/(base|method|document|format|store)/' "$nouns" | wrong 'only model and report know a noun'
knows '(lib/(base|method|model|ranking|session|check|exchange|document|report|format)|cmd|include)/' \
	'sqlite3\.h|lib/store/inside\.h' | wrong 'lib/store is the only door to SQLite'

# -- the file of a noun does not read or write records
grep -l '^const struct tm_noun tm_' $(sources lib | grep '^lib/.*\.c$') >"$out/noun_files"
grep -v '^lib/model/' "$out/noun_files" | wrong 'nouns are declared in lib/model'
while read -r file; do
	awk -v file="$file" '$1 == file && $2 ~ "^lib/(model|store)/" { print $1 " uses " $3 }' "$out/used"
done <"$out/noun_files" | grep -v ' uses tm_texts_check$' |
	wrong 'a file of a noun has its table and check(), nothing else'

# -- the library has no global variables: threads would share them, and the program has
# its own copy of lib/base (additions of sanitizers and coverage are ignored)
if ! grep -qE '^CMAKE_C_FLAGS:.*(-fsanitize|--coverage)' "$BUILD/CMakeCache.txt"; then
	# shellcheck disable=SC2046
	size -A $(grep '\.dir/lib/' "$out/objects") | awk '
		$2 == ":" { file = $1 }
		$1 ~ /^\.t?(data|bss)(\.|$)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 {
			print file " has " $1
		}' | wrong 'the library holds no state'
fi

# -- strings
words $(sources lib/method) | grep -E '#include <(stdio|time|unistd|locale|fcntl)\.h>' |
	wrong 'methods do nothing but compute'
words $(sources lib) | grep -E '\b(printf|vprintf|puts|putchar|perror|exit|_exit|abort|getenv|secure_getenv|setenv|putenv|setlocale|assert)\(|\bstd(in|out|err)\b|\benviron\b' |
	wrong 'the library neither prints nor exits nor reads the environment'
code $(sources lib cmd include | grep -vE '^lib/(store|model|ranking|session)/') |
	grep -E '"[^"]*\b(SELECT|INSERT|REPLACE INTO|DELETE FROM|PRAGMA|CREATE (TABLE|INDEX)|UPDATE [a-z%])\b' |
	wrong 'SQL is written in lib/store and lib/model'
words $(sources cmd | grep -vE '^cmd/(main|cli/(terminal|diagnostic|progress))\.c$') |
	grep -E '\b(v?printf|puts|putchar|perror)\(|\bstd(out|err)\b' |
	wrong 'commands push records; terminal.c and diagnostic.c write'
words $(sources lib cmd) |
	grep -E '\b(str(cpy|cat|tok)|v?sprintf|ato(i|l|ll|f)|v?sscanf|gets|system|popen|tmpnam|tempnam|mktemp|access|alloca)\(' |
	wrong 'unbounded, unchecked or racing calls'
words $(sources lib) | grep -E '\blong double\b' | wrong 'numbers are int64_t or double'

# -- linked symbols, in case a macro hid them
nm -D --undefined-only "$LIBTMODEL" | awk '{ sub(/@.*/, "", $NF); print $NF }' |
	grep -xE '(__)?(v?printf|puts|putchar|perror|stdout|stderr|exit|_exit|abort|getenv|secure_getenv|str(cpy|cat|tok)|v?sprintf|ato(i|l|ll|f)|v?sscanf|gets|system|popen|tmpnam|mktemp|access)(_chk)?' |
	wrong 'calls in the library'
[ ! -e "$out/broken" ]
