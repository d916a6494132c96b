# code.sh - sourced by others: the source files, and their code without comments.
set -eu
cd "$SRC"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# need PROGRAM... - skip the test if one is not installed.
need() {
	for program; do
		command -v "$program" >/dev/null || {
			echo "skipped: there is no $program here"
			exit 77
		}
	done
}

# sources FOLDER... - the .c and .h files below the folders.
sources() {
	find "$@" -name '*.[ch]' | sort
}

# code FILE... - FILE:LINE:TEXT without comments.
code() {
	awk '
		FNR == 1 { inside = 0 }
		{
			line = $0
			text = ""
			while (line != "") {
				if (inside) {
					at = index(line, "*/")
					if (!at)
						break
					line = substr(line, at + 2)
					inside = 0
				} else if (match(line, /"([^"\\]|\\.)*"|\/\*/)) {
					text = text substr(line, 1, RSTART - 1)
					if (substr(line, RSTART, RLENGTH) == "/*")
						inside = 1
					else
						text = text substr(line, RSTART, RLENGTH)
					line = substr(line, RSTART + RLENGTH)
				} else {
					text = text line
					line = ""
				}
			}
			if (text ~ /[^ \t]/)
				print FILENAME ":" FNR ":" text
		}' "$@"
}

# words FILE... - the same without the content of strings.
words() {
	code "$@" | sed 's/"\([^"\\]\|\\.\)*"/""/g'
}
