#!/bin/sh
# concern.sh - concerns: points or words, their threat, filters.
. "$SRC/tests/cmd/expect.sh"

tmodel -q init
tmodel -q leader add 'Ada Byron' --key ada >/dev/null
tmodel -q leader add Zoé >/dev/null
tmodel -q threat add Flood >/dev/null
tmodel -q threat add Fire >/dev/null
expect 0 tmodel concern add 'The river' --leader ada --threat flood --points 2.5 --key c-1 --loss 10k..2M <<'END'
c-1
Added concern c-1. Next: tmodel concern assign c-1 THREAT
END
expect 0 tmodel concern add --leader zoe --worry awake --key c-2 --overlap 'physical; it' -- '-- the servers' <<'END'
c-2
Added concern c-2. Next: tmodel concern assign c-2 THREAT
END
expect 0 tmodel -q concern add 'Smoke' --leader ada --threat fire --points 0.000001 --key c-3 --attribution anonymous <<'END'
c-3
END
expect 4 tmodel concern add 'x' --leader max <<'END'
tmodel: leader: no leader 'max'
END
expect 2 tmodel concern add 'x' <<'END'
tmodel: --leader is missing
hint: run tmodel concern add --help for its options
END
expect 2 tmodel concern add 'x' --leader ada --points 0 <<'END'
tmodel: points: must be more than 0 and at most 1000000
END
expect 2 tmodel concern add 'x' --leader ada --points -1 <<'END'
tmodel: points: '-1' is not a number such as 2.5, with at most 6 decimals
END
expect 2 tmodel concern add 'x' --leader ada --loss 5 <<'END'
tmodel: loss: '5' is not a range
hint: use LOW..HIGH; a single number is written 5..5
END
expect 2 tmodel concern add 'x' --leader ada --loss 5..4 <<'END'
tmodel: loss: the low end 5.00 is above the high end
END
expect 2 tmodel concern add 'x' --leader ada --overlap physical,it <<'END'
tmodel: overlap: 'physical,it' is not one of its values
hint: separate values with ;
END
tmodel -q concern add 'Made key' --leader zoe | grep -qx 'c[0-9a-f]\{6\}'

expect 0 tmodel concern list --columns key,leader,threat,points,worry,loss_low,loss_high,text --where text='Smoke' --where leader=ada <<'END'
key  leader  threat    points  worry  loss_low  loss_high  text
c-3  ada     fire    0.000001                              Smoke
END
expect 0 tmodel concern list --ungrouped --columns text,leader <<'END'
text            leader
-- the servers  zoe
Made key        zoe
END
expect 0 tmodel concern list --threat flood --columns key <<'END'
key
c-1
END
expect 0 tmodel concern list --where threat= --columns key,text --sort text --limit 1 <<'END'
key  text
c-2  -- the servers
END
expect 0 tmodel concern list --worry awake --leader zoe --columns key,overlap,text <<'END'
key  overlap      text
c-2  physical;it  -- the servers
END
expect 0 tmodel concern list --where overlap=it --columns key <<'END'
key
c-2
END
expect 0 tmodel concern list --sort -points,key --columns key,points --where points=2.5 <<'END'
key  points
c-1     2.5
END
expect 0 tmodel concern list --sort -leader,-points --columns leader,points --limit 3 <<'END'
leader  points
zoe
zoe
ada        2.5
END
expect 4 tmodel concern list --leader max <<'END'
tmodel: no leader 'max'
END
expect 2 tmodel concern list --worry often <<'END'
tmodel: worry: 'often' is not one of mentioned, worried, awake
END
expect 2 tmodel concern list --where leadr=ada <<'END'
tmodel: --where: a concern has no field 'leadr'
hint: did you mean 'leader'?
END
expect 2 tmodel concern list --where leader <<'END'
tmodel: --where: 'leader' is not FIELD=VALUE
END
expect 2 tmodel concern list --sort points,wory <<'END'
tmodel: --sort: a concern has no field 'wory'
hint: did you mean 'worry'?
END
expect 2 tmodel concern list --limit 0 <<'END'
tmodel: limit: must be at least 1
END
expect 2 tmodel leader list --ungrouped <<'END'
tmodel: unknown option '--ungrouped'
END
expect 2 tmodel concern list --leader ada --leader zoe <<'END'
tmodel: --leader is repeated
END
expect 0 sh -c '"$TMODEL" concern list --ungrouped -z --where worry=awake | tr "\0" "\n"' <<'END'
c-2
END
expect 0 tmodel -q concern show c-2 --columns key,leader,worry,overlap,text,threat --json <<'END'
{
  "key": "c-2",
  "leader": "zoe",
  "worry": "awake",
  "overlap": [
    "physical",
    "it"
  ],
  "text": "-- the servers",
  "threat": null
}
END

expect 7 tmodel leader rm ada <<'END'
tmodel: leader 'ada' is the leader of concern 'c-1'
END
expect 0 tmodel concern edit c-2 --threat flood --points 3 --worry= <<'END'
Changed threat, points, worry of concern c-2.
END
expect 0 tmodel concern show c-2 --columns threat,points,worry <<'END'
threat: flood
points: 3
worry:
END
expect 0 tmodel concern edit c-2 --threat= <<'END'
Changed threat of concern c-2.
END
expect 0 tmodel concern show c-2 --columns threat <<'END'
threat:
END
expect 2 tmodel concern edit c-2 --leader= <<'END'
tmodel: leader: must not be empty
END
