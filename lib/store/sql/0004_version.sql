-- Frozen versions of the model. What a version is made of is kept apart from it:
-- the packed snapshot of all records, which the log does not repeat.

CREATE TABLE version (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	number     INTEGER NOT NULL UNIQUE,
	frozen_on  TEXT    NOT NULL,
	hash       TEXT    NOT NULL,
	note       TEXT
) STRICT;

CREATE TABLE snapshot (
	version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
	bytes   INTEGER NOT NULL, -- unpacked
	packed  BLOB    NOT NULL  -- zlib
) STRICT;
