#!/bin/sh
# export.sh PROJECT FOLDER - export the model of a project to a folder: slide, annex and
# sources as HTML, the ranking as CSV and JSON. Changes of rank since the last export are
# listed first. Exits with 5 if the model is not ready; all files are written.
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

# ranks FILE - lines "key rank"
ranks() {
	jq -r '.threats[] | "\(.key) \(.rank_final)"' "$1" | sort
}

write --part ranking --format json -o "$folder/ranking.json.new"
if [ -e "$folder/ranking.json" ]; then
	ranks "$folder/ranking.json" >"$folder/before"
	ranks "$folder/ranking.json.new" >"$folder/after"
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
