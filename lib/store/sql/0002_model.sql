-- The nouns of lib/model/*.c. Every table begins with the same four columns: id
-- is the order of arrival and never leaves the file, uuid is the identity across
-- machines, added_step the command that added the row. The other columns are the
-- fields; short ones stand before long ones, so that reading numbers stays
-- within a page. SQL keeps types, identity and references; ranges and words are
-- kept by the field tables alone. Empty is NULL.

CREATE TABLE config (
	id               INTEGER PRIMARY KEY,
	uuid             BLOB    NOT NULL UNIQUE,
	key              TEXT    NOT NULL UNIQUE,
	added_step       INTEGER NOT NULL,
	currency         TEXT    NOT NULL,
	concern_cap      INTEGER NOT NULL,
	calibration      INTEGER NOT NULL,
	tier_probability INTEGER NOT NULL,
	fund_top         INTEGER NOT NULL,
	org              TEXT,
	label            TEXT,
	goal             TEXT,
	scope            TEXT,
	out_of_scope     TEXT
) STRICT;

CREATE TABLE leader (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	name       TEXT    NOT NULL,
	title      TEXT,
	unit       TEXT,
	kind       TEXT,
	influence  INTEGER,
	stance     TEXT,
	email      TEXT,
	revenue    INTEGER,
	margin     TEXT,
	mission    TEXT,
	vision     TEXT,
	targets    TEXT,
	scale      TEXT,
	scope      TEXT,
	assets     TEXT,
	notes      TEXT
) STRICT;

CREATE TABLE source (
	id          INTEGER PRIMARY KEY,
	uuid        BLOB    NOT NULL UNIQUE,
	key         TEXT    NOT NULL UNIQUE,
	added_step  INTEGER NOT NULL,
	title       TEXT    NOT NULL,
	kind        TEXT    NOT NULL,
	reliability TEXT,
	citation    TEXT,
	date        TEXT,
	url         TEXT,
	notes       TEXT
) STRICT;

CREATE TABLE threat (
	id              INTEGER PRIMARY KEY,
	uuid            BLOB    NOT NULL UNIQUE,
	key             TEXT    NOT NULL UNIQUE,
	added_step      INTEGER NOT NULL,
	name            TEXT    NOT NULL UNIQUE,
	loss_low        INTEGER,
	loss_high       INTEGER,
	loss_cap        INTEGER,
	loss_typical    INTEGER,
	rate_low        REAL,
	rate_high       REAL,
	probability     REAL,
	observed_events INTEGER,
	observed_years  INTEGER,
	status          TEXT    NOT NULL,
	merged_into     INTEGER REFERENCES threat (id),
	estimated_on    TEXT,
	action          TEXT,
	owner           TEXT,
	loss_basis      TEXT,
	rate_basis      TEXT,
	description     TEXT,
	notes           TEXT
) STRICT;

CREATE TABLE event (
	id          INTEGER PRIMARY KEY,
	uuid        BLOB    NOT NULL UNIQUE,
	key         TEXT    NOT NULL UNIQUE,
	added_step  INTEGER NOT NULL,
	title       TEXT    NOT NULL,
	threat      INTEGER REFERENCES threat (id),
	description TEXT
) STRICT;

CREATE TABLE concern (
	id          INTEGER PRIMARY KEY,
	uuid        BLOB    NOT NULL UNIQUE,
	key         TEXT    NOT NULL UNIQUE,
	added_step  INTEGER NOT NULL,
	leader      INTEGER NOT NULL REFERENCES leader (id),
	threat      INTEGER REFERENCES threat (id),
	points      INTEGER,
	worry       TEXT,
	loss_low    INTEGER,
	loss_high   INTEGER,
	attribution TEXT    NOT NULL,
	overlap     TEXT,
	harm        TEXT,
	text        TEXT    NOT NULL,
	notes       TEXT
) STRICT;
CREATE INDEX concern_leader ON concern (leader);
CREATE INDEX concern_threat ON concern (threat);

CREATE TABLE citation (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	source     INTEGER NOT NULL REFERENCES source (id),
	threat     INTEGER NOT NULL REFERENCES threat (id),
	supports   TEXT,
	excerpt    TEXT
) STRICT;
CREATE INDEX citation_source ON citation (source);
CREATE INDEX citation_threat ON citation (threat);

-- Places that an analyst set against the computed order, applied as they arrived.
CREATE TABLE move (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	threat     INTEGER NOT NULL REFERENCES threat (id),
	place      INTEGER NOT NULL,
	reason     TEXT    NOT NULL
) STRICT;
