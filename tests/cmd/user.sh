#!/bin/sh
# user.sh - the user's configuration: aliases, names; external commands tmodel-WORD.
. "$SRC/tests/cmd/expect.sh"

export XDG_CONFIG_HOME="$dir/etc" HOME="$dir/home"
mkdir -p etc/tmodel home/.config/tmodel bin
cat >etc/tmodel/config <<'END'
# mine
; and this
[alias]
  heads = leader list --columns key,name --format tsv
	quoted = leader add --title "Head of 'all'" -q
short = heads --limit 1
leader = concern list
loop = pool
pool = loop
open = leader add "x
empty =
json = --json leader list --columns key
[user]
name = "Ada Moss"
END
tmodel init -q

# aliases expand to words; further words follow
expect 0 tmodel quoted 'Max Muster' <<'END'
max-muster
END
expect 0 tmodel leader add Eve -q <<'END'
eve
END
expect 0 tmodel heads <<'END'
key	name
max-muster	Max Muster
eve	Eve
END
expect 0 tmodel short <<'END'
key	name
max-muster	Max Muster
END
expect 0 tmodel json <<'END'
[
{"key":"max-muster"},
{"key":"eve"}
]
END
expect 0 tmodel leader list --columns title --format tsv <<'END'
title
Head of 'all'

END
expect 2 tmodel loop <<'END'
tmodel: alias.loop: refers to itself
END
expect 2 tmodel open <<'END'
tmodel: alias.open: unclosed quote
END
expect 2 tmodel empty <<'END'
tmodel: alias.empty: is empty
END
expect 0 tmodel help heads <<'END'
heads is an alias for: tmodel leader list --columns key,name --format tsv
END
expect 2 tmodel haeds <<'END'
tmodel: there is no command 'haeds'
hint: did you mean 'tmodel heads'?
END

# the author: --as, TMODEL_USER, user.name, the login name
actor() { "$TMODEL" log --limit 1 --columns actor --format tsv | tail -n 1; }
tmodel -q --as Zoe leader edit eve --unit 1
[ "$(actor)" = Zoe ] || fail "$(actor)"
TMODEL_USER=Yan tmodel -q leader edit eve --unit 2
[ "$(actor)" = Yan ] || fail "$(actor)"
unset TMODEL_USER
tmodel -q leader edit eve --unit 3
[ "$(actor)" = 'Ada Moss' ] || fail "$(actor)"
LOGNAME=moss XDG_CONFIG_HOME=$dir/none tmodel -q leader edit eve --unit 4
[ "$(actor)" = moss ] || fail "$(actor)"

# relative XDG paths are ignored; then HOME
printf '[user]\nname = Home\n' >home/.config/tmodel/config
XDG_CONFIG_HOME=etc tmodel -q leader edit eve --unit 5
[ "$(actor)" = Home ] || fail "$(actor)"

# invalid lines are reported, and nothing else happens
printf '[user\nname = x\n= y\n[a]\nb\n' >home/.config/tmodel/config
unset XDG_CONFIG_HOME
expect 0 tmodel version <<END
tmodel 0.1.0
tmodel: warning: $dir/home/.config/tmodel/config:1: not a '[section]' or 'key = value' line
tmodel: warning: $dir/home/.config/tmodel/config:2: not a '[section]' or 'key = value' line
tmodel: warning: $dir/home/.config/tmodel/config:3: not a '[section]' or 'key = value' line
tmodel: warning: $dir/home/.config/tmodel/config:5: not a '[section]' or 'key = value' line
END
rm home/.config/tmodel/config

# external commands tmodel-WORD: from PATH, told the project, with their own exit status
cat >bin/tmodel-hello <<'END'
#!/bin/sh
echo "$# $1 $TMODEL_PROJECT"
exit 5
END
chmod +x bin/tmodel-hello
cp bin/tmodel-hello bin/tmodel-leader
PATH="$dir/bin:$PATH"
expect 5 tmodel hello 'a b' --json <<'END'
2 a b project.tmodel
END
mkdir -p deep
expect 5 tmodel -C deep hello x <<END
1 x $dir/project.tmodel
END
expect 0 tmodel leader list --columns key --format tsv <<'END'
key
max-muster
eve
END
tmodel help --all >help.txt
grep -q '^  hello$' help.txt || { cat help.txt; fail 'help --all does not list tmodel-hello'; }
cp bin/tmodel-hello tmodel-here
PATH=".::$PATH" status 2 tmodel here
status 2 tmodel ../bin/hello
chmod -x bin/tmodel-hello
status 2 tmodel hello
