#!/bin/sh
# json.sh - jq reads all JSON output, as one document of the documented structure.
. "$SRC/tests/oracle/project.sh"
need jq

# is EXPRESSION COMMAND... - stdout is one JSON document for which the expression holds
is() {
	expression=$1
	shift
	"$@" >out.json || fail "exit $?: $*"
	[ "$(tail -c 1 out.json | od -An -c | tr -d ' ')" = '\n' ] || fail "no final newline: $*"
	[ "$(jq -s length out.json)" = 1 ] || fail "not one document: $*"
	jq -e "$expression" out.json >/dev/null || fail "not so: $expression: $*"
}
# document KIND COMMAND... - an object that names its kind
document() {
	kind=$1
	shift
	is "type == \"object\" and .format == \"tmodel/$kind\" and .version == 1" "$@"
}

[ "$(nouns | wc -l)" -ge 6 ] || fail "there are fewer nouns than there must be: $(nouns)"
for noun in $(nouns); do
	for private in "" --include-private; do
		is 'type == "array" and length > 0 and all(type == "object" and has("uuid") and has("key"))' \
			tmodel "$noun" list --json $private
		# All objects of a list have the same keys in the same order.
		is '[.[] | keys_unsorted] | unique | length == 1' tmodel "$noun" list --json $private
		tmodel "$noun" list --format jsonl $private >out.jsonl
		[ "$(jq -c '.[]' out.json)" = "$(jq -c . out.jsonl)" ] ||
			fail "$noun list: jsonl and json differ"
		[ "$(wc -l <out.jsonl)" = "$(jq length out.json)" ] ||
			fail "$noun list: not one line for each object"
	done
	key=$(tmodel "$noun" list --json --limit 1 | jq -r '.[0].key')
	is 'type == "object" or (type == "array" and length == 1)' tmodel "$noun" show "$key" --json
	is 'type == "array" and length == 0' tmodel "$noun" list --json --where key=is-not-there
done
is 'type == "array" and length > 0' tmodel config list --json
is 'type == "array" and length > 0' tmodel log --json
is 'type == "object"' tmodel status --json
is 'type == "object"' tmodel info --json
document rank tmodel rank --json
jq -e '(.threats | length > 0) and (.threats | all(has("rank") and has("loss_basis")))' \
	out.json >/dev/null || fail "rank --json has no threats"
document rank tmodel rank --json --sensitivity
tmodel -q phase2 export --part all --format json -o all
for part in slide annex sources ranking threats concerns changes all; do
	is 'type == "object" and (.format | startswith("tmodel/")) and .version == 1' \
		tmodel phase2 export --part $part --format json
	[ $part = all ] || cmp out.json all/$part.json
done

# Integers are exact: the largest amount is printed with all digits.
tmodel -q threat add Largest --loss 90071992547409.90..90071992547409.91 --rate 0.1..0.2 >/dev/null
tmodel threat show largest --json | grep -q '90071992547409\.91' || fail "an amount was rounded"

# Errors are objects too.
! tmodel threat show is-not-there --json 2>error.json || fail "it is there"
jq -e '.error.code == 4 and (.error.message | length > 0)' error.json >/dev/null ||
	fail "no error object: $(cat error.json)"
