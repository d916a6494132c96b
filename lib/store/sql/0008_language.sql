-- The language that texts are written in.

ALTER TABLE config ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
