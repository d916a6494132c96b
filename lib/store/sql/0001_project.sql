-- What every project has, whatever it is about: who changed what, and which
-- keys were used before. A step is one command, a change is one line of its log.

CREATE TABLE step (
	id      INTEGER PRIMARY KEY,
	at      TEXT    NOT NULL,
	actor   TEXT    NOT NULL,
	command TEXT    NOT NULL,
	undoes  INTEGER REFERENCES step (id),
	final   INTEGER NOT NULL -- 1: undo does not reach behind it
) STRICT;

-- add:  how many records, in after; uuid and key when it was one
-- edit: one field, before and after in its text form, references by key
-- rm:   one field that the record had; with row and born it can be put back
CREATE TABLE change (
	id     INTEGER PRIMARY KEY,
	step   INTEGER NOT NULL REFERENCES step (id),
	what   TEXT    NOT NULL,
	noun   TEXT    NOT NULL,
	uuid   BLOB,
	key    TEXT,
	row    INTEGER,
	born   INTEGER,
	field  TEXT,
	before TEXT,
	after  TEXT
) STRICT;
CREATE INDEX change_step ON change (step);

CREATE TABLE retired (
	noun TEXT    NOT NULL,
	key  TEXT    NOT NULL,
	step INTEGER NOT NULL REFERENCES step (id),
	PRIMARY KEY (noun, key)
) STRICT, WITHOUT ROWID;
