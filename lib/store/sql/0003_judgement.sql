-- What the analyst judges by: counts of public incidents, threats that were
-- found not to fit a concern, words that speak for a kind of threat.

CREATE TABLE tally (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	year       INTEGER NOT NULL,
	incidents  INTEGER NOT NULL,
	industry   TEXT    NOT NULL,
	action     TEXT    NOT NULL,
	UNIQUE (industry, year, action)
) STRICT;

CREATE TABLE rejection (
	id         INTEGER PRIMARY KEY,
	uuid       BLOB    NOT NULL UNIQUE,
	key        TEXT    NOT NULL UNIQUE,
	added_step INTEGER NOT NULL,
	concern    INTEGER NOT NULL REFERENCES concern (id),
	threat     INTEGER NOT NULL REFERENCES threat (id)
) STRICT;
CREATE INDEX rejection_concern ON rejection (concern);

ALTER TABLE config ADD COLUMN lexicon TEXT;
ALTER TABLE threat ADD COLUMN likelihood_verdict TEXT;
ALTER TABLE threat ADD COLUMN likelihood_note TEXT;
