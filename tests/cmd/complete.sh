#!/bin/sh
# complete.sh - completion by the program, and in each shell.
. "$SRC/tests/cmd/expect.sh"

tmodel init -q
tmodel -q leader add 'Ada Moss' >key.txt
tmodel -q leader add 'Adam 	Ant' >key.txt 2>said.txt || tmodel -q leader add 'Adam Ant' >key.txt
tmodel -q threat add Ransomware >key.txt
tmodel -q threat add Flood >key.txt
tmodel -q concern add 'A very long concern that goes on and on about what happens when it rains' \
	--leader ada-moss --key c1 >key.txt
words() { "$TMODEL" __complete "$@" | cut -f 1; }

# -- commands
expect 0 tmodel __complete lead <<'END'
leader	a business or functional leader with a stake in the model
END
expect 0 words config '' <<'END'
list
get
set
unset
import
END
expect 0 words concern a <<'END'
add
assign
accept
END
expect 0 words -C . --format json event p <<'END'
promote
END
expect 0 words help thr <<'END'
threat
END
words '' >words.txt
! grep -q '^_\|^manual$\|^move$' words.txt || fail 'hidden words are offered'
expect 0 words nothing '' <<'END'
END

# -- options, once each: those of the command, then the global ones
expect 0 tmodel __complete concern assign --t <<'END'
--threat	threat to assign them to
--tz	time zone for times you enter and read, such as Europe/Wars…
END
expect 0 words concern assign --threat flood --t <<'END'
--tz
END
expect 0 words concern list --un <<'END'
--ungrouped
END
expect 0 words --no-p <<'END'
--no-pager
END
expect 0 words leader list -- --un <<'END'
END
words leader add -- '' >words.txt
! grep -q '^-' words.txt || fail 'options behind --'

# -- values
expect 0 tmodel __complete concern assign c1 '' <<'END'
c1	A very long concern that goes on and on about what happens …
ransomware	Ransomware
flood	Flood
END
expect 0 words concern add --leader ada <<'END'
ada-moss
adam-ant
END
expect 0 words concern add --leader=ada-m <<'END'
--leader=ada-moss
END
expect 0 tmodel __complete concern add --worry '' <<'END'
mentioned	worry
worried	worry
awake	worry
END
expect 0 words threat merge ransomware f <<'END'
flood
END
expect 0 words leader show '' <<'END'
ada-moss
adam-ant
END
expect 0 words log leader adam <<'END'
adam-ant
END
expect 0 words forget thr <<'END'
threat
END
expect 0 words config set ca <<'END'
calibration
END
expect 0 words leader list --format js <<'END'
json
jsonl
END
expect 0 words leader list --format=t <<'END'
--format=text
--format=tsv
END
expect 0 words leader list --sort em <<'END'
email
END
expect 0 words completion '' <<'END'
bash
zsh
fish
END
mkdir -p deep
expect 0 words -C deep leader show ada-m <<'END'
ada-moss
END
expect 0 words -p none.tmodel leader show '' <<'END'
END
expect 0 words backup '' <<'END'
END
expect 0 tmodel __complete <<'END'
END

# -- the shells
mkdir -p bin sub
ln -s "$TMODEL" bin/tmodel
echo >sub/file.csv
export PATH="$dir/bin:$PATH"
for shell in bash zsh fish; do
	tmodel completion $shell >tmodel.$shell
done
status 2 tmodel completion ksh

cat >drive.bash <<'END'
source ./tmodel.bash
try() {
	COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
	COMPREPLY=()
	_tmodel
	echo "${COMPREPLY[*]}"
}
try tmodel concern assign c1 fl
try tmodel leader list --format = js
try tmodel leader list --format =
try tmodel leader import s
complete -p tmodel
END
if command -v bash >/dev/null; then
	expect 0 bash --norc --noprofile drive.bash <<'END'
flood
json jsonl
text json jsonl csv tsv md

complete -o default -F _tmodel tmodel
END
fi

cat >drive.zsh <<'END'
# WORDS SEEN - type the words and a tab; done when SEEN is on the screen
zmodload zsh/zpty
wait_for() {
	local more
	repeat 300; do
		while zpty -r -t shell more 2>/dev/null; do all+=$more; done
		[[ $all == *$~1* ]] && return 0
		sleep 0.1
	done
	print -r -- "not seen: $1 in: $all"
	return 1
}
zpty -b shell 'PS1= TERM=dumb zsh -fi'
zpty -w shell 'PS1=; autoload -Uz compinit; compinit -D; source ./tmodel.zsh; print rea""dy'
wait_for ready && zpty -n -w shell $1$'\t' && wait_for $2
seen=$?
zpty -d shell
exit $seen
END
if command -v zsh >/dev/null; then
	status 0 zsh -f drive.zsh 'tmodel concern assign c1 fl' 'c1 fl*ood'
	status 0 zsh -f drive.zsh 'tmodel leader import sub/f' 'sub/f*ile.csv'
	status 0 zsh -f drive.zsh 'tmodel concern list --ungr' '--ungr*ouped'
	status 0 zsh -f drive.zsh 'tmodel config ' 'unset*restore the default'
fi

if command -v fish >/dev/null; then
	fish_offers() { HOME=$dir fish --no-config -c 'source ./tmodel.fish; complete -C $argv[1]' "$1"; }
	expect 0 fish_offers 'tmodel concern assign c1 fl' <<'END'
flood	Flood
END
	expect 0 fish_offers 'tmodel leader list --format=js' <<'END'
--format=json	format
--format=jsonl	format
END
	expect 0 fish_offers 'tmodel leader import sub/' <<'END'
sub/file.csv
END
fi
