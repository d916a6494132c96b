#!/bin/sh
# export.sh PROJECT FOLDER - write the model of a project into a folder: slide, annex and
# sources as HTML, the ranking as CSV and JSON. What moved in the ranking since the last
# time is said first. Ends with 5 when the model is not ready, with all files written.
set -eu
if [ $# != 2 ]; then
	echo "usage: export.sh PROJECT FOLDER" >&2
	exit 2
fi
project=$1
folder=$2
mkdir -p "$folder"

write() {
	tmodel -q -p "$project" phase2 export --force "$@"
}

# places FILE - lines "key place"
places() {
	jq -r '.threats[] | "\(.key) \(.rank_final)"' "$1" | sort
}

write --part ranking --format json -o "$folder/ranking.json.new"
if [ -e "$folder/ranking.json" ]; then
	places "$folder/ranking.json" >"$folder/before"
	places "$folder/ranking.json.new" >"$folder/after"
	join -a 1 -a 2 -e - -o 0,1.2,2.2 "$folder/before" "$folder/after" |
		awk '$2 != $3 { print $1 ": " $2 " -> " $3 }'
	rm "$folder/before" "$folder/after"
fi
mv "$folder/ranking.json.new" "$folder/ranking.json"

write --part ranking --format csv -o "$folder/ranking.csv"
for part in slide annex sources; do
	write --part $part --format html -o "$folder/$part.html"
done
tmodel -p "$project" rank --fail-on unranked,ungrouped >"$folder/ranking.txt"
