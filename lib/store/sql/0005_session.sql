-- Meetings and sessions: who is needed, who comes, what was said, what was sent.
-- What is about either refers to one of the two.

CREATE TABLE person (
	id          INTEGER PRIMARY KEY,
	uuid        BLOB    NOT NULL UNIQUE,
	key         TEXT    NOT NULL UNIQUE,
	added_step  INTEGER NOT NULL,
	name        TEXT    NOT NULL,
	email       TEXT,
	competences TEXT,
	level       TEXT    NOT NULL,
	manager     INTEGER NOT NULL,
	reports_to  INTEGER REFERENCES person (id),
	hourly_cost INTEGER,
	notes       TEXT
) STRICT;

CREATE TABLE component (
	id          INTEGER PRIMARY KEY,
	uuid        BLOB    NOT NULL UNIQUE,
	key         TEXT    NOT NULL UNIQUE,
	added_step  INTEGER NOT NULL,
	name        TEXT    NOT NULL,
	needs       TEXT,
	description TEXT
) STRICT;

CREATE TABLE session (
	id            INTEGER PRIMARY KEY,
	uuid          BLOB    NOT NULL UNIQUE,
	key           TEXT    NOT NULL UNIQUE,
	added_step    INTEGER NOT NULL,
	title         TEXT    NOT NULL,
	phase         TEXT    NOT NULL,
	component     INTEGER REFERENCES component (id),
	controversial INTEGER NOT NULL,
	organiser     INTEGER REFERENCES person (id),
	start         TEXT,
	minutes       INTEGER,
	preparation   INTEGER,
	place         TEXT,
	goal          TEXT,
	scope         TEXT,
	out_of_scope  TEXT,
	materials     TEXT,
	notes         TEXT
) STRICT;

CREATE TABLE meeting (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	kind       TEXT    NOT NULL,
	leader     INTEGER REFERENCES leader (id),
	session    INTEGER REFERENCES session (id),
	organiser  INTEGER REFERENCES person (id),
	start      TEXT,
	minutes    INTEGER,
	status     TEXT    NOT NULL,
	place      TEXT,
	purpose    TEXT,
	materials  TEXT,
	notes      TEXT
) STRICT;
CREATE INDEX meeting_leader ON meeting (leader);

CREATE TABLE attendee (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	session    INTEGER REFERENCES session (id),
	meeting    INTEGER REFERENCES meeting (id),
	person     INTEGER REFERENCES person (id),
	leader     INTEGER REFERENCES leader (id),
	role       TEXT    NOT NULL,
	competence TEXT,
	because    TEXT,
	override   TEXT
) STRICT;
CREATE INDEX attendee_session ON attendee (session);
CREATE INDEX attendee_meeting ON attendee (meeting);

CREATE TABLE entry (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	session    INTEGER REFERENCES session (id),
	meeting    INTEGER REFERENCES meeting (id),
	kind       TEXT    NOT NULL,
	due        TEXT,
	done       INTEGER NOT NULL,
	text       TEXT    NOT NULL
) STRICT;
CREATE INDEX entry_session ON entry (session);
CREATE INDEX entry_meeting ON entry (meeting);

CREATE TABLE element (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	session    INTEGER REFERENCES session (id),
	meeting    INTEGER REFERENCES meeting (id),
	element    TEXT    NOT NULL,
	text       TEXT    NOT NULL
) STRICT;

-- The last invitation that was sent, which the next one is compared with.
CREATE TABLE invitation (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	session    INTEGER REFERENCES session (id),
	meeting    INTEGER REFERENCES meeting (id),
	sequence   INTEGER NOT NULL,
	sent       TEXT    NOT NULL,
	start      TEXT    NOT NULL,
	minutes    INTEGER NOT NULL,
	cancelled  INTEGER NOT NULL,
	place      TEXT
) STRICT;

ALTER TABLE config ADD COLUMN meeting_min INTEGER NOT NULL DEFAULT 30;
ALTER TABLE config ADD COLUMN meeting_max INTEGER NOT NULL DEFAULT 60;
ALTER TABLE config ADD COLUMN reminder_days INTEGER NOT NULL DEFAULT 3;
