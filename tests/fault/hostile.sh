#!/bin/sh
# hostile.sh - a foreign or damaged project file is rejected with exit 9 and not changed,
# for reading and for writing.
. "$SRC/tests/fault/scenes.sh"
start=${dir:?}
what=nothing

# put BYTES OFFSET - write to the project file; bytes in printf notation.
put() {
	printf "$1" | dd of=project.tmodel bs=1 seek="$2" conv=notrunc status=none
}
sql() { "$DRIVE" sql project.tmodel "$1"; }

# ends STATUS COMMAND... - check the exit status.
ends() {
	want=$1
	shift
	got=0
	timeout 5 "$TMODEL" -q "$@" >"$start/out" 2>"$start/said" </dev/null || got=$?
	[ "$got" = "$want" ] || {
		printf '%s\n' "$what: exit $got, not $want: tmodel $*: $(cat "$start/said")"
		bad=1
	}
}
# Checksums of the files in the folder.
sums() {
	find . ! -path . -printf '%p %y %s %m %T@ %l\n' | sort
	find . -type f -exec sha256sum {} + | sort
}
# refused WHAT - readers and writers reject the project in the folder.
refused() {
	what=$1
	sums >"$start/before"
	ends 9 concern list
	ends 9 concern add Fog --leader ada
	ends 9 backup "$start/copy.tmodel"
	sums | cmp -s "$start/before" - || {
		echo "$what: something has changed"
		bad=1
	}
	[ ! -e "$start/copy.tmodel" ] || {
		echo "$what: a copy was made"
		rm "$start/copy.tmodel"
		bad=1
	}
}
# fresh [BASE] - create a project to damage.
fresh() {
	cd "$start"
	rm -rf work
	cp -rp "${1:-plain}" work
	cd work
}

# -- the header: bytes and offset
while read -r bytes offset; do
	fresh
	put "$bytes" "$offset"
	! cmp -s ../plain/project.tmodel project.tmodel || fail "$bytes at $offset spoils nothing"
	refused "$bytes at $offset"
done <<'END'
s 0
1 15
\377 68
\0\0\0\0 68
\0\0\0\0 60
\0\0\0\143 60
\177\377\377\377 60
\377\377\377\377 60
\2 18
\2 19
\2\2 18
\0\0\0\2 56
\0\0\0\0 56
\040\0 16
\2\0 16
\0\1 16
\50 20
\0\0\0\5 44
\0\0\0\1 36
\0\0\0\1 52
\15 100
\0 100
\5\0\20 100
\377\377 103
\377\377 105
END

# -- the schema, and other database settings
while read -r change; do
	fresh
	sql "$change"
	refused "$change"
done <<'END'
CREATE TABLE extra (a)
CREATE TRIGGER t AFTER INSERT ON concern BEGIN DELETE FROM leader; END
CREATE TRIGGER t AFTER UPDATE ON step BEGIN UPDATE threat SET name = 'x'; END
CREATE VIEW v AS SELECT * FROM leader
CREATE INDEX i ON leader (name)
CREATE UNIQUE INDEX i ON leader (unit)
CREATE VIRTUAL TABLE f USING fts5(a)
ALTER TABLE leader ADD COLUMN extra TEXT
ALTER TABLE leader RENAME TO chief
ALTER TABLE leader RENAME COLUMN unit TO units
DROP TABLE retired
DROP INDEX concern_leader
ANALYZE
PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'leader'
PRAGMA writable_schema = 1; UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = 'leader'
PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'leader'
PRAGMA writable_schema = 1; UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'leader'
PRAGMA writable_schema = 1; UPDATE sqlite_schema SET name = 'leader' WHERE name = 'threat'
PRAGMA writable_schema = 1; DELETE FROM sqlite_schema WHERE name = 'step'
PRAGMA writable_schema = 1; UPDATE sqlite_schema SET tbl_name = 'threat' WHERE name = 'concern_leader'
PRAGMA journal_mode = WAL
PRAGMA user_version = 99
PRAGMA user_version = -1
PRAGMA application_id = 0
PRAGMA page_size = 8192; VACUUM
END

# -- the size
size=$(wc -c <"$start/plain/project.tmodel")
for length in 0 1 99 100 511 512 4095 4096 8192 $((size - 4096)) $((size - 1)) $((size + 1)) \
	$((size + 4096)); do
	fresh
	truncate -s "$length" project.tmodel
	refused "$length bytes"
done

# -- other files beside the project
for beside in wal shm; do
	fresh
	: >project.tmodel-$beside
	refused "an empty -$beside"
	fresh
	head -c 5000 /dev/urandom >project.tmodel-$beside
	refused "a -$beside"
	fresh
	ln -s nowhere project.tmodel-$beside
	refused "a link -$beside"
done
export TMODEL_NO_RECOVER=1
fresh crashed
refused 'a journal that is not to be recovered'
fresh
: >project.tmodel-journal
refused 'an empty journal that is not to be recovered'
fresh
head -c 5000 /dev/urandom >project.tmodel-journal
refused 'rubbish for a journal that is not to be recovered'
unset TMODEL_NO_RECOVER

fresh
ln -s ../crashed/project.tmodel-journal project.tmodel-journal
refused 'a link for a journal'
fresh
cp ../crashed/project.tmodel-journal ../hot
ln ../hot project.tmodel-journal
refused 'a journal of two names'
fresh
mkdir project.tmodel-journal
refused 'a folder for a journal'
fresh
mkfifo project.tmodel-journal
refused 'a pipe for a journal'

# A damaged journal may roll back anything; the result is checked like any file.
for place in 0 8 12 20 24 28 30 512 600 1500 4000 4620 5000; do
	fresh crashed
	what="a journal spoilt at $place"
	printf '\377\377\377\377' |
		dd of=project.tmodel-journal bs=1 seek="$place" conv=notrunc status=none
	got=0
	timeout 5 "$TMODEL" -q concern list >"$start/out" 2>"$start/said" </dev/null || got=$?
	case $got in
	0 | 9) ;;
	*) fail "$what: exit $got: $(cat "$start/said")" ;;
	esac
done

# -- not a regular file
fresh
mv project.tmodel real
ln -s real project.tmodel
refused 'a link'
fresh
ln project.tmodel ../second
refused 'a file of two names'
rm ../second
fresh
rm project.tmodel
mkfifo project.tmodel
refused 'a pipe'
fresh
rm project.tmodel
mkdir project.tmodel
refused 'a folder'
for device in /dev/null /dev/zero /dev/full; do
	fresh
	what=$device
	ends 9 -p "$device" concern list
	ends 9 -p "$device" concern add Fog --leader ada
done

# -- values that no command stores: no signal, no hang, a documented exit status
values=$start/values
cat >"$values" <<'END'
UPDATE leader SET uuid = randomblob(15)
UPDATE leader SET key = 'No Key ' || id
UPDATE leader SET key = printf('%2000s', 'x') WHERE key = 'ada'
UPDATE leader SET kind = 'nonsense'
UPDATE leader SET name = char(27) || ']0;x' || char(7)
UPDATE leader SET name = CAST(x'ff00ff' AS TEXT)
UPDATE leader SET influence = 9223372036854775807
UPDATE leader SET influence = -9223372036854775808
UPDATE leader SET id = -id
UPDATE leader SET id = 9223372036854775807 WHERE key = 'bob'
UPDATE concern SET leader = 4711
UPDATE concern SET threat = 4711
UPDATE concern SET points = -1
UPDATE concern SET points = 9223372036854775807
UPDATE concern SET text = ''
UPDATE concern SET text = printf('%.*c', 2000000, 'x')
UPDATE threat SET loss_low = 9223372036854775807, loss_high = 1
UPDATE threat SET loss_low = -9223372036854775808
UPDATE threat SET loss_low = 0
UPDATE threat SET rate_low = 9e999, rate_high = -9e999
UPDATE threat SET rate_low = 1e-320
UPDATE threat SET probability = 2
UPDATE threat SET status = 'merged', merged_into = id
UPDATE threat SET status = ''
DELETE FROM config
UPDATE config SET currency = 'nope'
UPDATE config SET currency = ''
UPDATE config SET concern_cap = 0
UPDATE config SET concern_cap = -1, calibration = 0, tier_probability = 9, fund_top = -5
UPDATE override SET rank = 9223372036854775807
UPDATE override SET threat = 4711
UPDATE change SET what = 'nonsense'
UPDATE change SET noun = 'nonsense'
UPDATE change SET field = 'nonsense'
UPDATE change SET uuid = NULL
UPDATE change SET step = 4711
UPDATE change SET row = -1, born = -1
UPDATE step SET undoes = id
UPDATE step SET undoes = 4711
UPDATE step SET at = 'never'
UPDATE step SET id = 9223372036854775807 WHERE id = (SELECT max(id) FROM step)
UPDATE step SET command = printf('%9000s', 'x')
DELETE FROM step
END
while read -r change; do
	fresh
	sql "PRAGMA foreign_keys = 0; $change"
	cp project.tmodel "$start/odd.tmodel"
	what=$change
	for command in 'concern list' 'threat list --json' 'leader show ada' rank log status undo \
		'phase2 export' 'concern add Fog --leader ada' 'concern rm river' 'forget threat fire -y'; do
		cp "$start/odd.tmodel" project.tmodel
		got=0
		# shellcheck disable=SC2086
		timeout 5 "$TMODEL" -q $command >"$start/out" 2>"$start/said" </dev/null || got=$?
		[ "$got" -le 9 ] || {
			echo "$what: exit $got: tmodel $command: $(cat "$start/said")"
			bad=1
		}
	done
done <"$values"

# -- what must work
fresh
chmod 644 project.tmodel
what='others can read it'
ends 0 concern list
grep -q 'chmod 600' "$start/said" || fail 'nobody says that others can read it'
# Header counters that SQLite corrects or ignores.
for offset in 24 28 40; do
	fresh
	put '\0' $((offset + 3))
	what="header, $offset"
	timeout 5 "$TMODEL" -q concern list >"$start/out" 2>"$start/said" </dev/null || ends 9 concern list
done
fresh
mv project.tmodel 'a b?c#d%20e.tmodel'
what='a strange name'
ends 0 -p 'a b?c#d%20e.tmodel' concern list
ends 0 -p 'a b?c#d%20e.tmodel' concern add Fog --leader ada
mkdir 'file:x?mode=memory&immutable=1'
cp 'a b?c#d%20e.tmodel' 'file:x?mode=memory&immutable=1/p'
ends 0 -p 'file:x?mode=memory&immutable=1/p' concern add Fog --leader ada
mv 'a b?c#d%20e.tmodel' ':memory:'
ends 0 -p ':memory:' concern list

# A user with read permission only. Root bypasses permissions, so it becomes nobody.
program=$TMODEL
as_nobody=
if [ "$(id -u)" = 0 ]; then
	command -v setpriv >/dev/null || fail 'root needs setpriv here'
	as_nobody='setpriv --reuid=65534 --regid=65534 --clear-groups'
	program=$start/nobody/tmodel
	mkdir "$start/nobody"
	cp "$TMODEL" "$program"
	cp -L "$LIBTMODEL" "$start/nobody/libtmodel.so.0"
	chmod 755 "$start" "$start/nobody" "$program"
fi
# reader STATUS COMMAND... - like ends, as that user.
reader() {
	want=$1
	shift
	got=0
	$as_nobody timeout 5 "$program" -q "$@" >"$start/out" 2>"$start/said" </dev/null || got=$?
	[ "$got" = "$want" ] || {
		printf '%s\n' "$what: exit $got, not $want: tmodel $*: $(cat "$start/said")"
		bad=1
	}
}
for base in plain crashed; do
	fresh "$base"
	chmod 444 project.tmodel*
	chmod 555 .
	sums >"$start/before"
	what="only to be read, $base"
	case $base in
	plain)
		reader 0 concern list
		reader 0 rank
		reader 1 concern add Fog --leader ada
		;;
	crashed) reader 1 concern list ;; # must not read an incomplete change
	esac
	sums | cmp -s "$start/before" - || fail 'a reader changed something'
	chmod 755 .
done
fresh
chmod 000 project.tmodel
what='not to be read'
reader 1 concern list
cd "$start"
exit "$bad"
