#!/bin/sh
# eml.sh - email invitations: Python's parser finds no defects and all content, and msmtp
# passes them to a server unchanged.
. "$SRC/tests/oracle/invitation.sh"

python3 "$oracle/invitation.py" mail expected.json made

if there msmtp; then
	mkdir sent
	serve python3 "$oracle/smtp_sink.py" sent >port
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		[ -s port ] || sleep 0.5
	done
	for message in polish far cancelled hostile-path_dash hostile-ics_end_event \
		hostile-ics_long_1000 hostile-spaces hostile-xml_ctrl; do
		msmtp --host=127.0.0.1 --port="$(cat port)" --from=ada@example.org -t \
			<made/$message.eml
		cmp made/$message.eml sent/message
		grep -q '^ada@example\.org$' sent/from
		[ "$(cat sent/to)" = "$(sed -n 's/^ <\(.*\)>,*.$/\1/p' made/$message.eml | sed 1d)" ] ||
			fail "$message: sent to $(cat sent/to)"
	done
	echo "msmtp: 8 messages, unchanged"
fi
done_with
