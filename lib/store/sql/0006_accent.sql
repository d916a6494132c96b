-- The colour of an organisation.

ALTER TABLE config ADD COLUMN accent TEXT;
